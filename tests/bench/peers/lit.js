// lit: templates as its guide writes them. `view` serves lit-ssr too.

import { html, nothing, render as show } from "lit";
import { base, date, dir, iso, rootOf, WORDS } from "./shared.js";

/**
 * @param {any} content
 * @param {string} around
 */
const turn = (content, around) => dir(content, around) ?? nothing;

/** @param {any} content */
const inline = (content) => (typeof content === "string" ? content : content.map(piece));

/** @param {any} data */
function piece(data) {
  if (typeof data === "string") return data;
  const inner = data.marks?.length ? html`<strong>${data.text}</strong>` : data.text;
  return data.href ? html`<a href=${data.href}>${inner}</a>` : inner;
}

/**
 * @param {any} content
 * @param {string} around
 */
const paragraph = (content, around) => html`<p class="mq-paragraph" part="paragraph" dir=${turn(content, around)}>${inline(content)}</p>`;

/** @param {any} image */
const picture = ({ alt, width, height, src }) => html`<img loading="lazy" decoding="async" alt=${alt} width=${width} height=${height} src=${src}>`;

/** @param {string} text */
const time = (text) => html`<time datetime=${iso(text)}>${date(text)}</time>`;

/** @param {any} data */
function block(data) {
  switch (data.type) {
    case "heading":
      return html`<h2 class="mq-subheading" part="subheading" dir=${turn(data.content, "rtl")}>${inline(data.content)}</h2>`;
    case "list":
      return html`<ul class="mq-list" part="list">${data.items.map((/** @type {any} */ item) => html`<li dir=${turn(item, "rtl")}>${inline(item)}</li>`)}</ul>`;
    case "quote": {
      const around = base(data.content, "rtl");
      return html`<blockquote class="mq-blockquote" part="blockquote" dir=${turn(data.content, "rtl")}>${paragraph(data.content, around)}<footer class="mq-attribution" part="attribution" dir=${turn(data.attribution, around)}><cite>${data.attribution}</cite></footer></blockquote>`;
    }
    case "image":
      return html`<figure class="mq-figure" part="figure" dir=${turn(data.caption, "rtl")}>${picture(data)}<figcaption class="mq-caption" part="caption">${data.caption}</figcaption></figure>`;
    default:
      return paragraph(data.content, "rtl");
  }
}

/** @param {any} data */
const card = (data) =>
  html`<li class="mq-card" part="card" dir=${turn(data.headline, "rtl")}><span class="mq-card-image" part="card-image">${picture(data.image)}</span><h3 class="mq-card-headline" part="card-headline"><a href=${data.url}>${data.headline}</a></h3><p class="mq-card-excerpt" part="card-excerpt" dir=${turn(data.excerpt, base(data.headline, "rtl"))}>${data.excerpt}</p><p class="mq-card-meta" part="card-meta">${time(data.published)}</p></li>`;

/** @param {string} word */
const label = (word) => html`<span class="mq-label" part="label">${word}</span>`;

/** @param {any} data */
const header = ({ byline: [author], headline, standfirst, published }) =>
  html`<header class="mq-header" part="header"><h1 class="mq-headline" part="headline" dir=${turn(headline, "rtl")}>${headline}</h1><p class="mq-standfirst" part="standfirst" dir=${turn(standfirst, "rtl")}>${standfirst}</p><p class="mq-byline" part="byline">${label(WORDS.by)} <a href=${author.url} rel="author"><bdi>${author.name}</bdi></a></p><p class="mq-meta" part="meta"><span class="mq-published" part="published">${label(WORDS.published)} ${time(published)}</span></p></header>`;

/** @param {any} data */
const footer = ({ source, tags }) =>
  html`<footer class="mq-footer" part="footer"><p class="mq-source" part="source">${label(WORDS.source)} <bdi>${source}</bdi></p><div class="mq-tags" part="tags"><h2 class="mq-tags-title" part="tags-title">${WORDS.tags}</h2><ul class="mq-tag-list" part="tag-list" role="list">${tags.map((/** @type {string} */ tag) => html`<li class="mq-tag" part="tag"><span>${tag}</span></li>`)}</ul></div></footer>`;

/** @param {any} group */
const related = ({ items }) =>
  html`<aside class="mq-related" part="related"><h2 class="mq-related-title" part="related-title">${WORDS.related}</h2><ul class="mq-cards" part="cards" role="list">${items.map(card)}</ul></aside>`;

/** @param {any} data */
export const view = (data) =>
  html`<article class="mq-article" part="article" lang=${data.lang} dir="rtl">${header(data)}<div class="mq-body" part="body">${data.body.map(block)}</div>${footer(data)}${data.related.map(related)}</article>`;

/**
 * @param {Element} host
 * @param {string} json
 */
export const render = (host, json) => show(view(JSON.parse(json)), rootOf(host));

/** @param {Element} host */
export const unmount = (host) => show(nothing, rootOf(host));
