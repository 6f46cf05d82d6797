// The page's own interpreter, for tests of the crate.

import { carryOut } from "/www/interpreter.js";

/**
 * @param {Uint32Array} words
 * @param {string} source
 * @param {string[]} names
 */
export function tree(words, source, names) {
  const core = { names: names.map((line) => line.trimEnd().split(/[ =]/)), prototypes: new WeakMap() };
  // The first word is the number of the others.
  const { root, report } = carryOut({ words: words.slice(1), core }, source, document, false);
  if (report !== "report") throw new Error(`the report reads ${report}`);
  return root.firstChild.outerHTML;
}
