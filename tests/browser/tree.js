// The page's own interpreter, for tests of the crate.

import { carryOut } from "/www/interpreter.js";

/**
 * @param {Uint32Array} words
 * @param {string} source
 */
export function tree(words, source) {
  // The first word is the number of the others.
  const { root, report } = carryOut(words.slice(1), source, document, false, "");
  if (report !== "report") throw new Error(`the report reads ${report}`);
  return root.outerHTML;
}
