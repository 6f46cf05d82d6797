// Unpacks the core's bytes from the text in the script; tests/tools/pack.mjs describes the form.

/**
 * @typedef {object} Packed
 * @property {string} text
 * @property {typeof import("./about.js").pageTexts} [pageTexts]
 * @property {string} css rules for what only this core reads
 * @property {string} lines our words for it, in the languages of which every page has some
 * @property {string} names of elements and attributes that it writes: for each of the first lists of names.js where they begin, and the names
 */

/**
 * @param {string} text www/unpack.wat as bytes, a character each, and what that takes
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack(text) {
  const [unpacker, packed] = text.split("\u0201");
  const module = new WebAssembly.Module(Uint8Array.from(unpacker, (character) => character.charCodeAt(0)));
  const { m: memory, u: length } = /** @type {any} */ (new WebAssembly.Instance(module).exports);
  new TextEncoder().encodeInto(packed, new Uint8Array(memory.buffer, 0x80000));
  return new Uint8Array(memory.buffer, 0x100, length());
}
