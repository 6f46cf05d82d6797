// Renders an article into a host element, for the custom element and for `render` of www/rendering.js.

import { operations } from "./core.js";
import { MaqalaError } from "./errors.js";
import { interpret } from "./interpreter.js";
import { adopt } from "./sheets.js";

/** @import { Job } from "./interpreter.js" */

/**
 * @typedef {object} Options
 * @property {boolean | undefined} [light] into the host's light DOM instead of a shadow root
 * @property {string | null | undefined} [lang] of what surrounds the article
 * @property {"ltr" | "rtl" | "auto" | null | undefined} [dir] of what surrounds the article
 * @property {number | string | null | undefined} [headingLevel] level of the headline, 1 to 5; all other headings follow
 * @property {"cards" | "list" | "none" | null | undefined} [related] how cards are shown
 * @property {number | string | null | undefined} [relatedAfter] number of body paragraphs before the cards; by default
 *   they follow the body
 * @property {string | null | undefined} [tagHref] a template such as `/tag/{tag}` for tags without a URL; `{tag}` must not be part of the scheme
 * @property {string | null | undefined} [format] the name of the format to read the JSON as; detected by default
 * @property {string | object | null | undefined} [map] where the fields of an article are in a private format, as JSON
 * @property {string | null | undefined} [locale] how dates and numbers are written in articles of its language, such as `ar-SY-u-nu-arab`
 *
 * @typedef {{ code: string, path: string, line: number, column: number }} Warning the README explains the codes
 *
 * @typedef {object} Rendered
 * @property {string} format what the JSON was read as
 * @property {Warning[]} warnings what was repaired or left out
 * @property {number} blocks
 * @property {number} cards
 */

/**
 * @param {unknown} input
 * @returns {string}
 */
export function toText(input) {
  try {
    // JSON has no value for a function or a symbol; the reader then finds nothing.
    return typeof input === "string" ? input : `${JSON.stringify(input) ?? ""}`;
  } catch (error) {
    throw new MaqalaError("invalid-json", `${error}`);
  }
}

/**
 * @callback Given
 * @param {string} name of an attribute
 * @returns {any} what the host asks for by it: a text, a number or an object, or null or undefined
 */

/**
 * The host's wishes for the reader, which precede the documents; src/formats/mod.rs describes them.
 * @param {Given} given
 */
export function asking(given) {
  const [format, map] = ["format", "map"].map((name) => toText(given(name) || ""));
  return format || map ? `\x1d${format}\x1e${map}\x1e` : "";
}

/**
 * The options as the core takes them; src/element/options.rs describes the form.
 * @param {Given} given
 */
export function hostLines(given) {
  const place = (/** @type {string} */ name, /** @type {string[]} */ ...values) => values.indexOf(`${given(name)}`.toLowerCase()) + 1;
  const number = (/** @type {string} */ name, /** @type {number} */ most) => Math.min(Math.max(given(name), 0) >>> 0, most);
  const flags = place("dir", "ltr", "rtl") + 4 * place("related", "list", "none") + 16 * (number("heading-level", 5) || 1) + 128 * number("related-after", 255);
  return String.fromCharCode(flags) + ["lang", "tag-href", "locale"].map((name) => `${given(name) ?? ""}`.replace(/\n/g, " ")).join("\n");
}

/**
 * Prepares an article. Its warnings and errors stay as in the report, after the text, which is the form that
 * www/wording.js takes.
 * @param {string} text
 * @param {string} host
 * @param {Document} doc
 * @param {boolean} parts
 * @returns {{ job: Job, detail: Rendered, language: string }} `language` is the tag that our words were looked for by
 */
export function prepare(text, host, doc, parts) {
  const job = interpret(operations(text, host), text, doc, parts, host.split("\n")[1]);
  const [first, ...rest] = job.report.split("\n").map((line) => line.split("\t"));
  if (job.report[0] === "!") throw Object.assign(new MaqalaError("unreadable", job.report), { cause: [text, ...first] });
  const [format, language, blocks, cards] = first;
  const warnings = /** @type {any[]} */ (rest.map((fields) => [text, ...fields]));
  return { job, detail: { format, warnings, blocks: +blocks, cards: +cards }, language };
}

/**
 * The article of a shadow root or of an element in light mode.
 * @param {ParentNode} parent
 */
export const placed = (parent) => [...parent.children].find((child) => child.matches("article.mq-article"));

/**
 * Puts an article among a node's children. An identical one, such as a server's, stays.
 * @param {Element | ShadowRoot} parent
 * @param {Element} article
 */
export function place(parent, article) {
  const old = placed(parent);
  if (!old) parent.append(article);
  else if (!old.isEqualNode(article)) old.replaceWith(article);
}

/**
 * @param {Element} host
 * @param {Element} article
 */
export function placeInShadow(host, article) {
  const { shadowRoot } = host;
  const root = shadowRoot ?? host.attachShadow({ mode: "open" });
  adopt(root, !shadowRoot);
  // A new root has no article yet.
  if (shadowRoot) place(root, article);
  else root.append(article);
}
