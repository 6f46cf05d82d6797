// Which core the functions go on with, of those that come while others may.

import { cores, use } from "./page.js";

/** How many larger cores were left when a quicker one was taken. */
let quick = -1;

/**
 * Goes on with a core that was compiled, unless a larger one, or a quicker one that reads the same, has come meanwhile.
 * @param {number} left larger cores that were left when it was asked for
 * @param {WebAssembly.Module} module
 */
export function take(left, module) {
  if (left === cores.length && left !== quick) use(module);
}

/**
 * Goes on with a quicker core, unless a larger one has come meanwhile.
 * @param {number} left larger cores that were left when it was asked for
 * @param {Parameters<typeof use>} found
 */
export function takeQuick(left, found) {
  if (left !== cores.length) return;
  quick = left;
  use(...found);
}
