// @portabletext/to-html for the body, and by hand what Portable Text does not have; innerHTML. The body is Portable Text
// from the start (`portable` in ../inputs.js).

import { toHTML } from "@portabletext/to-html";
import { dir, rootOf } from "./shared.js";
import { article, escape, figure, named, quote, turned } from "./string.js";

/** @param {any} value */
const text = (value) => value.children.map((/** @type {any} */ child) => child.text).join("");

/**
 * @param {string} tag
 * @param {string} [name]
 */
const tagged = (tag, name) => (/** @type {any} */ { children, value }) => `<${tag}${named(name)}${turned(dir(text(value), "rtl"))}>${children}</${tag}>`;

/** @type {any} */
const components = {
  block: { normal: tagged("p", "paragraph"), h2: tagged("h2", "subheading") },
  list: { bullet: (/** @type {any} */ { children }) => `<ul${named("list")}>${children}</ul>` },
  listItem: { bullet: tagged("li") },
  marks: { link: (/** @type {any} */ { children, value }) => `<a href="${escape(value.href)}">${children}</a>` },
  types: { quote: (/** @type {any} */ { value }) => quote(value), image: (/** @type {any} */ { value }) => figure(value) },
};

/** @param {string} json */
export function toHtml(json) {
  const data = JSON.parse(json);
  return article(data, toHTML(data.body, { components }));
}

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  rootOf(host).innerHTML = toHtml(json);
}

export { unmount } from "./vanilla.js";
