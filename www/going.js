// Which core the functions continue with, when several may be loading.

import { cores, use } from "./page.js";

/** Number of larger cores left when a quick one was taken. */
let quick = -1;

/**
 * Continues with a compiled core, unless a larger one, or a quick one that reads the same, has arrived meanwhile.
 * @param {number} left larger cores that were left when it was asked for
 * @param {WebAssembly.Module} module
 */
export function take(left, module) {
  if (left === cores.length && left !== quick) use(module);
}

/**
 * Continues with a quick core, unless a larger one has arrived meanwhile.
 * @param {number} left larger cores that were left when it was asked for
 * @param {Parameters<typeof use>} found
 */
export function takeQuick(left, found) {
  if (left !== cores.length) return;
  quick = left;
  use(...found);
}
