// Helpers with which the files beside this one make elements.

/** @import { Stage } from "./index.js" */

/**
 * An element under one of our names.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {Stage} stage
 * @param {T} tag
 * @param {string} part
 * @param {Record<string, string>} [attributes]
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make({ article }, tag, part, attributes = {}) {
  const el = article.ownerDocument.createElement(tag);
  if (part) {
    el.className = `mq-${part}`;
    if (article.hasAttribute("part")) el.setAttribute("part", part);
  }
  for (const [name, value] of Object.entries(attributes)) el.setAttribute(name, value);
  return el;
}

/**
 * Removes something together with the article.
 * @template {Element} E
 * @param {Stage} stage
 * @param {E} el
 */
export function passing({ signal }, el) {
  signal.addEventListener("abort", () => takeAway(el));
  return el;
}

/**
 * Like `remove`, which scripts of old pages replace with versions that can fail.
 * @param {Element | undefined} el
 */
export const takeAway = (el) => void el?.parentNode?.removeChild(el);

/**
 * Chromium exposes deferred content to screen readers as if it were not `hidden`.
 * @param {HTMLElement} el
 * @param {boolean} hidden
 */
export function hide(el, hidden) {
  el.hidden = hidden;
  el.ariaHidden = hidden ? "true" : null;
}

/**
 * @param {Stage} stage
 * @param {string} part
 * @param {string} label
 */
export const button = (stage, part, label) => passing(stage, make(stage, "button", part, { type: "button", "aria-label": label }));

/**
 * Reports sizes, at first and when they change. If the page has removed `ResizeObserver`, only at first.
 * @param {Stage} stage
 * @param {Element[]} elements
 * @param {(elements: Element[]) => void} hear
 * @returns {() => void} ends it, as the article does
 */
export function watchSizes({ signal }, elements, hear) {
  if (!globalThis.ResizeObserver) {
    hear(elements);
    return () => {};
  }
  const observer = new ResizeObserver((entries) => hear(entries.map(({ target }) => target)));
  for (const el of elements) observer.observe(el);
  const end = () => observer.disconnect();
  signal.addEventListener("abort", end);
  return end;
}

/** @type {WeakMap<Document, Map<string, any>>} sheets by their text: one belongs to one document */
const sheets = new WeakMap();

/**
 * Adds a style sheet to the article's root, once per call; an article that goes removes its own.
 * @param {Stage} stage
 * @param {string} css
 */
export function dress({ article, signal }, css) {
  const root = /** @type {Document | ShadowRoot} */ (article.getRootNode());
  const doc = article.ownerDocument;
  const known = sheets.get(doc) ?? new Map();
  sheets.set(doc, known);
  if (!known.has(css)) {
    const sheet = new /** @type {any} */ (doc.defaultView).CSSStyleSheet();
    sheet.replaceSync(css);
    known.set(css, sheet);
  }
  const sheet = known.get(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  signal.addEventListener("abort", () => {
    const at = root.adoptedStyleSheets.lastIndexOf(sheet);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((_, index) => index !== at);
  });
}

/** @param {Element} el */
export const isRtl = (el) => getComputedStyle(el).direction === "rtl";
