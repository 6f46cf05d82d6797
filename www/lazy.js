// The functions of the full core in a page, which loads it when it is asked for.

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
 * Says where the full core is without waiting for it.
 * @param {() => typeof full} found
 */
export function lies(found) {
  atHand = found;
}

/**
 * Makes all functions ready: loads the full core, and compiles it and the page's own off the main thread. The element and
 * `render` need not wait for it.
 * @param {Source} [source] the Wasm of one of the two, which then alone is made ready
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
  if (!full) throw new MaqalaError("not-loaded", "the full core is not here yet: await init() first");
  return full;
}

/**
 * An article as an object. Where no server's runtime is, `init` goes before it, as before the next two.
 * @param {Input} input JSON, or the text of a clipping
 * @param {TextOptions} [options] those of `renderToString` say nothing of an object, but are looked at
 * @returns {Parsed}
 * @throws {MaqalaError} when there is no article in it
 */
export const parse = (input, options) => core().parse(input, options);

/**
 * The name of the format that an article is in, such as `article/1` or `wordpress`.
 * @param {Input} input JSON, or the text of a clipping
 * @param {ReadOptions} [options]
 * @returns {string}
 * @throws {MaqalaError} when there is no article in it; its message says what was found
 */
export const detect = (input, options) => core().detect(input, options);

/**
 * An article as HTML: the very tree that the element makes in light mode.
 * @param {Input} input JSON, or the text of a clipping
 * @param {TextOptions} [options]
 * @returns {string}
 * @throws {MaqalaError} when there is nothing to show
 */
export const renderToString = (input, options) => core().renderToString(input, options);
