// Carries out the operations of src/platform/dom.rs, where they are described. This is the hot path of a page.

import { names } from "./names.js";

// More arguments than this at once may overflow the stack.
const MANY = 4096;
// Tags, parts and directions together. An array of that length from the start is quicker to look into than one with holes.
const SHAPES = 3 << 13;

/** @type {WeakMap<Document, Element[][]>} elements to clone, which is quicker than to make each: without and with `part` */
const prototypes = new WeakMap();

/**
 * An article that stands nowhere yet, and the report that ends the operations. Without an article there is no root.
 * @param {Uint32Array} words
 * @param {string} source the text that operations refer to
 * @param {Document} doc
 * @param {boolean} parts whether elements bear `part` beside `class`
 * @param {string} tagHref the template for the links of tags
 * @returns {{ root: Element, report: string }}
 */
export function carryOut(words, source, doc, parts, tagHref) {
  const units = new Uint16Array(words.buffer, words.byteOffset);
  if (!prototypes.has(doc)) prototypes.set(doc, [0, 1].map(() => Array(SHAPES).fill(undefined)));
  const known = /** @type {Element[][]} */ (prototypes.get(doc))[+parts];
  /** @type {any} */
  let root;
  /** @type {any} */
  let current;
  const open = [];
  for (let depth = 0, i = 0; ; ) {
    const kind = words[i] & 7;
    const operand = words[i++] >>> 3;
    if (kind === 0) {
      open[depth++] = current;
      const el = (known[operand] ??= make(doc, operand, parts)).cloneNode(false);
      current = current ? current.appendChild(el) : (root = el);
    } else if (kind === 1) {
      current = open[(depth -= operand)];
    } else {
      const length = operand >>> (kind < 4 ? 1 : kind < 6 ? 5 : 0);
      let text = "";
      if (kind & 1) {
        const end = i * 2 + length;
        for (let at = i * 2; at < end; at += MANY) {
          text += String.fromCharCode.apply(null, /** @type {any} */ (units.subarray(at, Math.min(at + MANY, end))));
        }
        i += (length + 1) >> 1;
      } else {
        text = source.slice(words[i], words[i++] + length);
      }
      if (kind === 7) return { root, report: text };
      if (kind > 3) {
        const name = names[2][operand & 31];
        if (name) current.setAttribute(name, text);
        else current.setAttribute("href", tagHref.replace("{tag}", encodeURIComponent(text)));
      } else if (operand & 1) current.textContent = text;
      else current.appendChild(doc.createTextNode(text));
    }
  }
}

/**
 * @param {Document} doc
 * @param {number} shape
 * @param {boolean} parts
 */
function make(doc, shape, parts) {
  const [tag, ...attributes] = names[0][shape & 63].split(" ");
  const part = names[1][(shape >> 6) & 127];
  const el = doc.createElement(tag);
  if (part) {
    el.className = `mq-${part}`;
    if (parts) el.setAttribute("part", part);
  }
  for (const attribute of attributes) {
    const [name, value] = attribute.split("=");
    el.setAttribute(name, value);
  }
  if (shape >> 13) el.dir = ["", "ltr", "rtl"][shape >> 13];
  return el;
}
