// What a publisher's engineer writes by hand instead of a widget: JSON.parse and createElement, the same tree.
//
// Nothing is checked (no URL, no wrong type, no escape): a baseline that does less, and is as quick as its author can.

import { base, date as byHand, dir, iso, rootOf, WORDS } from "./shared.js";

let date = byHand;

/** @param {(text: string) => string} other */
export const writeDatesBy = (other) => (date = other);

/**
 * @param {string} tag
 * @param {string} [name]
 */
function el(tag, name) {
  const element = document.createElement(tag);
  if (name) {
    element.className = `mq-${name}`;
    element.setAttribute("part", name);
  }
  return element;
}

/**
 * @param {Element} element
 * @param {string | undefined} found
 */
function turn(element, found) {
  if (found) element.setAttribute("dir", found);
}

/**
 * @param {Element} element
 * @param {any} content
 * @param {string} around
 */
function fill(element, content, around) {
  turn(element, dir(content, around));
  if (typeof content === "string") {
    element.textContent = content;
    return element;
  }
  for (const piece of content) {
    if (typeof piece === "string") element.append(piece);
    else {
      let inner = element;
      if (piece.href) {
        const link = el("a");
        link.setAttribute("href", piece.href);
        inner = inner.appendChild(link);
      }
      for (const mark of piece.marks ?? []) inner = inner.appendChild(el(mark));
      inner.append(piece.text);
    }
  }
  return element;
}

/**
 * @param {string} tag
 * @param {string} name
 * @param {string} text
 */
function worded(tag, name, text) {
  const element = el(tag, name);
  element.textContent = text;
  return element;
}

/** @param {any} image */
function picture(image) {
  const img = el("img");
  img.setAttribute("loading", "lazy");
  img.setAttribute("decoding", "async");
  img.setAttribute("alt", image.alt);
  img.setAttribute("width", image.width);
  img.setAttribute("height", image.height);
  img.setAttribute("src", image.src);
  return img;
}

/** @param {string} text */
function time(text) {
  const element = el("time");
  element.setAttribute("datetime", iso(text));
  element.textContent = date(text);
  return element;
}

/** @param {any} data */
function block(data) {
  switch (data.type) {
    case "heading":
      return fill(el(`h${data.level}`, "subheading"), data.content, "rtl");
    case "list": {
      const list = el("ul", "list");
      for (const item of data.items) list.append(fill(el("li"), item, "rtl"));
      return list;
    }
    case "quote": {
      const quote = el("blockquote", "blockquote");
      const around = base(data.content, "rtl");
      turn(quote, dir(data.content, "rtl"));
      const footer = el("footer", "attribution");
      turn(footer, dir(data.attribution, around));
      footer.append(worded("cite", "", data.attribution));
      quote.append(fill(el("p", "paragraph"), data.content, around), footer);
      return quote;
    }
    case "image": {
      const figure = el("figure", "figure");
      turn(figure, dir(data.caption, "rtl"));
      figure.append(picture(data), worded("figcaption", "caption", data.caption));
      return figure;
    }
    default:
      return fill(el("p", "paragraph"), data.content, "rtl");
  }
}

/** @param {any} data */
function card(data) {
  const item = el("li", "card");
  turn(item, dir(data.headline, "rtl"));
  const image = el("span", "card-image");
  image.append(picture(data.image));
  const headline = el("h3", "card-headline");
  const link = worded("a", "", data.headline);
  link.setAttribute("href", data.url);
  headline.append(link);
  const meta = el("p", "card-meta");
  meta.append(time(data.published));
  item.append(image, headline, fill(el("p", "card-excerpt"), data.excerpt, base(data.headline, "rtl")), meta);
  return item;
}

/** @param {any} data */
function header(data) {
  const header = el("header", "header");
  const byline = el("p", "byline");
  const [author] = data.byline;
  const link = el("a");
  link.setAttribute("href", author.url);
  link.setAttribute("rel", "author");
  link.append(worded("bdi", "", author.name));
  byline.append(worded("span", "label", WORDS.by), " ", link);
  const meta = el("p", "meta");
  const published = el("span", "published");
  published.append(worded("span", "label", WORDS.published), " ", time(data.published));
  meta.append(published);
  header.append(fill(el("h1", "headline"), data.headline, "rtl"), fill(el("p", "standfirst"), data.standfirst, "rtl"), byline, meta);
  return header;
}

/** @param {any} data */
function footer(data) {
  const footer = el("footer", "footer");
  const source = el("p", "source");
  source.append(worded("span", "label", WORDS.source), " ", worded("bdi", "", data.source));
  const tags = el("div", "tags");
  const list = el("ul", "tag-list");
  list.setAttribute("role", "list");
  for (const tag of data.tags) {
    const item = el("li", "tag");
    item.append(worded("span", "", tag));
    list.append(item);
  }
  tags.append(worded("h2", "tags-title", WORDS.tags), list);
  footer.append(source, tags);
  return footer;
}

/**
 * @param {any} group
 * @param {(data: any) => Element} toCard
 */
function related(group, toCard) {
  const aside = el("aside", "related");
  const cards = el("ul", "cards");
  cards.setAttribute("role", "list");
  for (const item of group.items) cards.append(toCard(item));
  aside.append(worded("h2", "related-title", WORDS.related), cards);
  return aside;
}

/**
 * An article whose body is put in by the caller.
 * @param {any} data
 * @param {(body: HTMLElement) => void} fillBody
 * @param {(data: any) => Element} [toCard]
 */
export function article(data, fillBody, toCard = card) {
  const article = el("article", "article");
  article.setAttribute("lang", data.lang);
  article.setAttribute("dir", "rtl");
  const body = el("div", "body");
  fillBody(body);
  article.append(header(data), body, footer(data));
  for (const group of data.related) article.append(related(group, toCard));
  return article;
}

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  const data = JSON.parse(json);
  rootOf(host).replaceChildren(article(data, (body) => data.body.forEach((/** @type {any} */ item) => body.append(block(item)))));
}

/** @param {Element} host */
export const unmount = (host) => host.shadowRoot?.replaceChildren();
