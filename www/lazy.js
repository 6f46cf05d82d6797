// The functions of the full core in a page, which loads it on demand.

import { take } from "./going.js";
import { compile, isFull } from "./init.js";
import { MaqalaError, bytes, cores, use } from "./page.js";

/** @import { Source } from "./init.js" */
/** @import { Input, Parsed, ReadOptions, TextOptions } from "./full.js" */

/** @type {typeof import("./full.js") | undefined} */
let full;
/** @type {() => typeof full} */
let atHand = () => undefined;

/**
 * Tells where to find the full core without loading it.
 * @param {() => typeof full} found
 */
export function lies(found) {
  atHand = found;
}

/**
 * Makes all functions ready: loads the full core, and compiles it and the page's own core off the main thread. The element and
 * `render` do not need it.
 * @param {Source} [source] the Wasm of one of the two cores; then only that one is made ready
 * @returns {Promise<void>}
 */
export async function init(source) {
  const module = source === undefined ? undefined : await compile(source);
  if (module && !isFull(module)) return use(module);
  const [loaded, wasm] = await load(module);
  if (wasm) loaded.provide(wasm.default);
  const left = cores.length;
  const own = module ?? compile((async () => bytes())()).then((compiled) => take(left, compiled));
  await Promise.all([loaded.prepare(module), own]);
  full = loaded;
}

/** @param {WebAssembly.Module | undefined} module where there is one, its bytes are not loaded */
async function load(module) {
  try {
    return await Promise.all([import("./full.js"), module ? undefined : import("maqala:full-wasm")]);
  } catch (error) {
    throw new MaqalaError("fetch-failed", `the full core cannot be loaded: ${error}`);
  }
}

function core() {
  full ??= atHand();
  if (!full) throw new MaqalaError("not-loaded", "the full core is not loaded yet: await init() first");
  return full;
}

/**
 * An article as an object. Outside of server runtimes call `init` first, as for the next two functions.
 * @param {Input} input JSON, or the text of a clipping
 * @param {TextOptions} [options] those of `renderToString` have no effect here, but are checked
 * @returns {Parsed}
 * @throws {MaqalaError} when there is no article in it
 */
export const parse = (input, options) => core().parse(input, options);

/**
 * The name of an article's format, such as `article/1` or `wordpress`.
 * @param {Input} input JSON, or the text of a clipping
 * @param {ReadOptions} [options]
 * @returns {string}
 * @throws {MaqalaError} when there is no article in it; its message says what was found
 */
export const detect = (input, options) => core().detect(input, options);

/**
 * An article as HTML: the same tree that the element makes in light mode.
 * @param {Input} input JSON, or the text of a clipping
 * @param {TextOptions} [options]
 * @returns {string}
 * @throws {MaqalaError} when there is nothing to show
 */
export const renderToString = (input, options) => core().renderToString(input, options);
