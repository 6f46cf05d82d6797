// What `init` is given: the Wasm of either core, from wherever it comes.

import { MaqalaError } from "./page.js";

/** @typedef {ArrayBuffer | ArrayBufferView} Bytes */
/** @typedef {string | URL | Response | Bytes | WebAssembly.Module | Promise<Response | Bytes | WebAssembly.Module>} Source */

/**
 * The module of a source.
 * @param {Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  let from = await source;
  // First of all: in Node to ask for a response compiles Wasm, which may not be allowed.
  if (from instanceof WebAssembly.Module) return from;
  if (typeof from === "string" || from instanceof URL) from = await load(from);
  if (from instanceof Response) {
    if (!from.ok) throw new MaqalaError("fetch-failed", `${from.url}: status ${from.status}`);
    from = await from.arrayBuffer();
  }
  if (!(ArrayBuffer.isView(from) || /Buffer\]$/.test(Object.prototype.toString.call(from)))) {
    throw new MaqalaError("bad-option", `source: found ${from === null ? "null" : typeof from}, expected a URL, a response, bytes or a module`, "source");
  }
  try {
    return await WebAssembly.compile(/** @type {any} */ (from));
  } catch (error) {
    throw new MaqalaError("wasm-blocked", `WebAssembly cannot start: ${error}`);
  }
}

/** @param {string | URL} url */
async function load(url) {
  try {
    return await fetch(url);
  } catch (error) {
    throw new MaqalaError("fetch-failed", `${url}: ${error}`);
  }
}

/**
 * Whether a module is the full core: a page's own wants nothing of JavaScript.
 * @param {WebAssembly.Module} module
 */
export const isFull = (module) => WebAssembly.Module.imports(module).length > 0;
