// Carries out the operations of src/platform/dom.rs, where they are described. This is the hot path of a page.

/** @import { Core } from "./core.js" */

// More arguments than this at once may overflow the stack.
const MANY = 4096;
// Tags and parts together. An array of that length from the start is quicker to look into than one with holes.
const SHAPES = 4096;

/**
 * An article that stands nowhere yet, and the report that ends the operations. Without an article the root is empty.
 * @param {{ words: Uint32Array, core: Core }} operations
 * @param {string} source the text that operations refer to
 * @param {Document} doc
 * @param {boolean} parts whether elements bear `part` beside `class`
 * @param {string} tagHref the template for the links of tags
 * @returns {{ root: DocumentFragment, report: string }}
 */
export function carryOut({ words, core }, source, doc, parts, tagHref) {
  const units = new Uint16Array(words.buffer, words.byteOffset);
  const [tags, partNames, attributes, presets] = core.names;
  const prototypes = prototypesFor(core, doc)[+parts];
  const root = doc.createDocumentFragment();
  /** @type {any} */
  let current = root;
  const open = [];
  for (let depth = 0, i = 0; ; ) {
    const kind = words[i] & 7;
    const operand = words[i++] >>> 3;
    if (kind === 0) {
      open[depth++] = current;
      const prototype = (prototypes[operand] ??= make(doc, tags[operand & 63], partNames[operand >> 6], parts));
      current = current.appendChild(prototype.cloneNode(false));
    } else if (kind === 1) {
      current = open[(depth -= operand)];
    } else if (kind === 6) {
      current.setAttribute(presets[operand * 2], presets[operand * 2 + 1]);
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
        const name = attributes[operand & 31];
        if (name) current.setAttribute(name, text);
        else current.setAttribute("href", tagHref.replace("{tag}", encodeURIComponent(text)));
      }
      else if (operand & 1) current.textContent = text;
      else current.appendChild(doc.createTextNode(text));
    }
  }
}

/**
 * Elements to clone, which is quicker than to make each: by tag and part, without and with `part`.
 * @param {Core} core
 * @param {Document} doc
 */
function prototypesFor({ prototypes }, doc) {
  let known = prototypes.get(doc);
  if (!known) prototypes.set(doc, (known = [Array(SHAPES).fill(undefined), Array(SHAPES).fill(undefined)]));
  return known;
}

/**
 * @param {Document} doc
 * @param {string} tag
 * @param {string} name
 * @param {boolean} parts
 */
function make(doc, tag, name, parts) {
  const el = doc.createElement(tag);
  if (name) {
    el.className = `mq-${name}`;
    if (parts) el.setAttribute("part", name);
  }
  return el;
}
