// By hand: a string of HTML, and innerHTML.

import { base, date, dir, iso, rootOf, WORDS } from "./shared.js";

/** @type {Record<string, string>} */
const ESCAPES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** @param {unknown} text */
export const escape = (text) => `${text}`.replace(/[&<>"]/g, (mark) => ESCAPES[mark]);

/** @param {string} [name] */
export const named = (name) => (name ? ` class="mq-${name}" part="${name}"` : "");

/** @param {string} [found] */
export const turned = (found) => (found ? ` dir="${found}"` : "");

/**
 * @param {any} content
 */
function inline(content) {
  if (typeof content === "string") return escape(content);
  let html = "";
  for (const piece of content) {
    if (typeof piece === "string") html += escape(piece);
    else {
      let inner = escape(piece.text);
      for (const mark of piece.marks ?? []) inner = `<${mark}>${inner}</${mark}>`;
      html += piece.href ? `<a href="${escape(piece.href)}">${inner}</a>` : inner;
    }
  }
  return html;
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {any} content
 * @param {string} around
 */
const fill = (tag, name, content, around) => `<${tag}${named(name)}${turned(dir(content, around))}>${inline(content)}</${tag}>`;

/** @param {any} image */
const picture = ({ alt, width, height, src }) =>
  `<img loading="lazy" decoding="async" alt="${escape(alt)}" width="${escape(width)}" height="${escape(height)}" src="${escape(src)}">`;

/** @param {string} text */
const time = (text) => `<time datetime="${escape(iso(text))}">${date(text)}</time>`;

/** @param {any} data */
export function quote({ content, attribution }) {
  const around = base(content, "rtl");
  const footer = `<footer${named("attribution")}${turned(dir(attribution, around))}><cite>${escape(attribution)}</cite></footer>`;
  return `<blockquote${named("blockquote")}${turned(dir(content, "rtl"))}>${fill("p", "paragraph", content, around)}${footer}</blockquote>`;
}

/** @param {any} data */
export const figure = (data) =>
  `<figure${named("figure")}${turned(dir(data.caption, "rtl"))}>${picture(data)}<figcaption${named("caption")}>${escape(data.caption)}</figcaption></figure>`;

/** @param {any} data */
function block(data) {
  switch (data.type) {
    case "heading": return fill(`h${data.level}`, "subheading", data.content, "rtl");
    case "list": return `<ul${named("list")}>${data.items.map((/** @type {any} */ item) => fill("li", "", item, "rtl")).join("")}</ul>`;
    case "quote": return quote(data);
    case "image": return figure(data);
    default: return fill("p", "paragraph", data.content, "rtl");
  }
}

/** @param {any} data */
function card(data) {
  const link = `<a href="${escape(data.url)}">${escape(data.headline)}</a>`;
  const excerpt = fill("p", "card-excerpt", data.excerpt, base(data.headline, "rtl"));
  return `<li${named("card")}${turned(dir(data.headline, "rtl"))}><span${named("card-image")}>${picture(data.image)}</span><h3${named("card-headline")}>${link}</h3>${excerpt}<p${named("card-meta")}>${time(data.published)}</p></li>`;
}

/** @param {string} word */
const label = (word) => `<span${named("label")}>${word}</span> `;

/**
 * An article around the HTML of its body.
 * @param {any} data
 * @param {string} body
 */
export function article(data, body) {
  const [author] = data.byline;
  const byline = `<p${named("byline")}>${label(WORDS.by)}<a href="${escape(author.url)}" rel="author"><bdi>${escape(author.name)}</bdi></a></p>`;
  const meta = `<p${named("meta")}><span${named("published")}>${label(WORDS.published)}${time(data.published)}</span></p>`;
  const header = `<header${named("header")}>${fill("h1", "headline", data.headline, "rtl")}${fill("p", "standfirst", data.standfirst, "rtl")}${byline}${meta}</header>`;
  const source = `<p${named("source")}>${label(WORDS.source)}<bdi>${escape(data.source)}</bdi></p>`;
  const tags = data.tags.map((/** @type {string} */ tag) => `<li${named("tag")}><span>${escape(tag)}</span></li>`).join("");
  const list = `<div${named("tags")}><h2${named("tags-title")}>${WORDS.tags}</h2><ul${named("tag-list")} role="list">${tags}</ul></div>`;
  const related = data.related.map(
    (/** @type {any} */ group) => `<aside${named("related")}><h2${named("related-title")}>${WORDS.related}</h2><ul${named("cards")} role="list">${group.items.map(card).join("")}</ul></aside>`,
  );
  return `<article${named("article")} lang="${escape(data.lang)}" dir="rtl">${header}<div${named("body")}>${body}</div><footer${named("footer")}>${source}${list}</footer>${related.join("")}</article>`;
}

/** @param {string} json */
export function toHtml(json) {
  const data = JSON.parse(json);
  return article(data, data.body.map(block).join(""));
}

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  rootOf(host).innerHTML = toHtml(json);
}

export { unmount } from "./vanilla.js";
