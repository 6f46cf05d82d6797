// By hand: a template for each kind of block, cloned and filled; what stands once in an article is made as `vanilla` does.

import { base, date, dir, iso, rootOf } from "./shared.js";
import { article } from "./vanilla.js";

/** @type {Map<string, Element>} */
const templates = new Map();

/**
 * @param {string} html
 * @returns {any}
 */
function clone(html) {
  let found = templates.get(html);
  if (!found) {
    const template = document.createElement("template");
    template.innerHTML = html;
    found = /** @type {Element} */ (template.content.firstElementChild);
    templates.set(html, found);
  }
  return found.cloneNode(true);
}

/**
 * @param {any} element
 * @param {any} content
 * @param {string} around
 */
function fill(element, content, around) {
  const found = dir(content, around);
  if (found) element.dir = found;
  if (typeof content === "string") element.firstChild.data = content;
  else element.replaceChildren(...content.map(inline));
  return element;
}

/** @param {any} piece */
function inline(piece) {
  if (typeof piece === "string") return piece;
  let node = piece.text;
  for (const mark of piece.marks ?? []) {
    const outer = clone(`<${mark}></${mark}>`);
    outer.append(node);
    node = outer;
  }
  if (piece.href) {
    const link = clone("<a></a>");
    link.setAttribute("href", piece.href);
    link.append(node);
    node = link;
  }
  return node;
}

/**
 * @param {any} img
 * @param {any} data
 */
function picture(img, data) {
  img.setAttribute("alt", data.alt);
  img.setAttribute("width", data.width);
  img.setAttribute("height", data.height);
  img.setAttribute("src", data.src);
}

const IMG = '<img loading="lazy" decoding="async">';
const PARAGRAPH = '<p class="mq-paragraph" part="paragraph"> </p>';

/** @param {any} data */
function block(data) {
  switch (data.type) {
    case "heading":
      return fill(clone(`<h${data.level} class="mq-subheading" part="subheading"> </h${data.level}>`), data.content, "rtl");
    case "list": {
      const list = clone('<ul class="mq-list" part="list"></ul>');
      for (const item of data.items) list.append(fill(clone("<li> </li>"), item, "rtl"));
      return list;
    }
    case "quote": {
      const quote = clone(`<blockquote class="mq-blockquote" part="blockquote">${PARAGRAPH}<footer class="mq-attribution" part="attribution"><cite> </cite></footer></blockquote>`);
      const around = base(data.content, "rtl");
      if (around !== "rtl") quote.dir = around;
      const found = dir(data.attribution, around);
      fill(quote.firstChild, data.content, around);
      if (found) quote.lastChild.dir = found;
      quote.lastChild.firstChild.firstChild.data = data.attribution;
      return quote;
    }
    case "image": {
      const figure = clone(`<figure class="mq-figure" part="figure">${IMG}<figcaption class="mq-caption" part="caption"> </figcaption></figure>`);
      const found = dir(data.caption, "rtl");
      if (found) figure.dir = found;
      picture(figure.firstChild, data);
      figure.lastChild.firstChild.data = data.caption;
      return figure;
    }
    default:
      return fill(clone(PARAGRAPH), data.content, "rtl");
  }
}

const CARD = `<li class="mq-card" part="card"><span class="mq-card-image" part="card-image">${IMG}</span><h3 class="mq-card-headline" part="card-headline"><a> </a></h3><p class="mq-card-excerpt" part="card-excerpt"> </p><p class="mq-card-meta" part="card-meta"><time> </time></p></li>`;

/** @param {any} data */
function card(data) {
  const item = clone(CARD);
  const [image, headline, excerpt, meta] = item.childNodes;
  const around = base(data.headline, "rtl");
  if (around !== "rtl") item.dir = around;
  picture(image.firstChild, data.image);
  headline.firstChild.setAttribute("href", data.url);
  headline.firstChild.firstChild.data = data.headline;
  fill(excerpt, data.excerpt, around);
  meta.firstChild.setAttribute("datetime", iso(data.published));
  meta.firstChild.firstChild.data = date(data.published);
  return item;
}

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  const data = JSON.parse(json);
  const fillBody = (/** @type {Element} */ body) => data.body.forEach((/** @type {any} */ item) => body.append(block(item)));
  rootOf(host).replaceChildren(article(data, fillBody, card));
}

export { unmount } from "./vanilla.js";
