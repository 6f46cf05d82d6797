/** The class and the functions, for servers that cannot compile Wasm: pass its module to `init` first. */

import { prepare } from "./full.js";
import { compile, isFull } from "./init.js";
import { use } from "./page.js";

export { detect, parse, renderToString } from "./full.js";
export { MaqalaArticle, MaqalaError, define, loadFormats, loadLocale } from "./page.js";
export { render } from "./rendering.js";

/** @import { Source } from "./init.js" */

/**
 * Makes the functions ready.
 * @param {Source} [source] the Wasm
 * @returns {Promise<void>}
 */
export async function init(source) {
  const module = source === undefined ? undefined : await compile(source);
  return module && !isFull(module) ? use(module) : prepare(module);
}
