// The page's own interpreter, for tests of the crate.

import { interpret } from "/www/interpreter.js";
import { names } from "/www/names.js";
import { rare } from "/www/rare.js";

rare.split("|").forEach((list, index) => names[index].push(...list.split(",").slice(1)));

/**
 * The tree by either way of the interpreter, which the build chooses by `SMALL`.
 *
 * @param {Uint32Array} words
 * @param {string} source
 */
export function tree(words, source) {
  const [small, quick] = [true, false].map((SMALL) => {
    Object.assign(globalThis, { SMALL });
    // The first word is the number of the others.
    const job = interpret(words.slice(1), source, document, false, "");
    if (job.report !== "report" || !job.carryOut()) throw new Error(`the report reads ${job.report}`);
    return job.root.outerHTML;
  });
  if (small !== quick) throw new Error(`${small} is not ${quick}`);
  return small;
}
