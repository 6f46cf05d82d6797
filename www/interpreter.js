// Carries out the operations of src/platform/dom.rs, where they are described. This is the hot path of a page.

import { names } from "./names.js";

// Tags, parts and directions combined. An array allocated at that length is faster to index than one with holes.
const SHAPES = 3 << 13;

// One for all articles.
const utf16 = new TextDecoder("utf-16le", { ignoreBOM: true });

/** @type {WeakMap<Document, Element[][]>} elements to clone, which is quicker than to make each: without and with `part` */
const prototypes = new WeakMap();

/**
 * An article that is to be made.
 * @typedef {object} Job
 * @property {string} report what ends the operations; without an article it is all there is
 * @property {number} length of the operations, in words
 * @property {any} root the article, once any of it is made; it stands nowhere yet
 * @property {(least?: number, until?: number) => boolean} carryOut makes the article, or as much of it as there is time for:
 *   at least `least` words of operations, and then `until` that time. It stops between two blocks, returns whether all is done, and
 *   continues from there at the next call; new blocks then enter the article together.
 */

/**
 * @param {Uint32Array} words
 * @param {string} source the text that operations refer to
 * @param {Document} doc
 * @param {boolean} parts whether elements bear `part` beside `class`
 * @param {string} tagHref the template for the links of tags
 * @returns {Job}
 */
export function interpret(words, source, doc, parts, tagHref) {
  const [length] = words;
  // Decodes all texts among the operations at once: each half of a word is one unit of a string.
  const texts = utf16.decode(words);
  /** @type {any} where the last call ended */
  let reached;
  let i = 1;
  let depth = 0;
  /** @type {any[]} */
  const open = [];
  /** @type {Job} */
  const job = {
    report: texts.slice(length * 2 + 2, length * 2 + 2 + (words[length] >>> 3)),
    length,
    root: undefined,
    carryOut(least = Infinity, until = 0) {
      if (!prototypes.has(doc)) prototypes.set(doc, [0, 1].map(() => Array(SHAPES).fill(undefined)));
      const known = /** @type {Element[][]} */ (prototypes.get(doc))[+parts];
      const added = reached && doc.createDocumentFragment();
      // Faster than as properties of elements of many kinds, and variables of this function are faster than those of the module.
      const { appendChild, cloneNode } = doc;
      const ops = words;
      let current = added;
      let at = i;
      let level = depth;
      while (at < length) {
        const kind = ops[at] & 7;
        const operand = ops[at] >>> 3;
        if (kind === 0) {
          if (level < 3 && at > least && performance.now() > until) break;
          open[level++] = current;
          const first = (known[operand] ??= make(doc, operand, parts));
          const el = cloneNode.call(first, false);
          current = current ? appendChild.call(current, el) : (job.root = el);
          at++;
        } else if (kind === 1) {
          current = open[(level -= operand)];
          at++;
        } else {
          const size = operand >>> (kind < 4 ? 1 : 5);
          let text = source;
          let start = ops[at + 1];
          if (kind & 1) {
            text = texts;
            start = at * 2 + 2;
            at += (size + 3) >> 1;
          } else at += 2;
          text = text.slice(start, start + size);
          if (kind > 3) {
            const name = names[2][operand & 31];
            if (name) current.setAttribute(name, text);
            else current.setAttribute("href", tagHref.replace("{tag}", encodeURIComponent(text)));
          } else if (operand & 1) current.textContent = text;
          else appendChild.call(current, doc.createTextNode(text));
        }
      }
      if (added) {
        reached.append(added);
        if (current === added) current = reached;
      } else if (at < length) {
        // The core's memory is valid until its next call.
        words = words.slice();
      }
      [i, depth, reached] = [at, level, current];
      return i === length;
    },
  };
  return job;
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
