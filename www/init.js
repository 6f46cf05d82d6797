// What `init` is given: the Wasm of either core, from wherever it comes.

import { MaqalaError } from "./page.js";

/** @typedef {ArrayBuffer | ArrayBufferView} Bytes */
/** @typedef {string | URL | Response | Bytes | WebAssembly.Module | Promise<Response | Bytes>} Source */

/**
 * The module of a source.
 * @param {Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  if (source instanceof WebAssembly.Module) return source;
  try {
    let from = await (typeof source === "string" || source instanceof URL ? fetch(source) : source);
    if (from instanceof Response) {
      if (!from.ok) throw new MaqalaError("fetch-failed", `${from.url}: status ${from.status}`);
      from = await from.arrayBuffer();
    }
    return await WebAssembly.compile(/** @type {BufferSource} */ (from));
  } catch (error) {
    throw error instanceof MaqalaError ? error : new MaqalaError("wasm-blocked", `WebAssembly cannot start: ${error}`);
  }
}

/**
 * Whether a module is the full core: a page's own wants nothing of JavaScript.
 * @param {WebAssembly.Module} module
 */
export const isFull = (module) => WebAssembly.Module.imports(module).length > 0;
