// The argument of `init`: the Wasm of either core, from any source.

import { MaqalaError } from "./page.js";

/** @typedef {ArrayBuffer | ArrayBufferView} Bytes */
/** @typedef {string | URL | Response | Bytes | WebAssembly.Module | Promise<Response | Bytes | WebAssembly.Module>} Source */

/**
 * The module of a source.
 * @param {Source} source
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source) {
  /** @type {any} */
  let from = await source;
  // The glue uses `instanceof`, which fails for a module of another realm, as in routes of Next's edge runtime.
  if (kind(from) === "WebAssembly.Module") return from instanceof WebAssembly.Module ? from : Object.setPrototypeOf(from, WebAssembly.Module.prototype);
  if (typeof from === "string" || kind(from) === "URL") from = await load(from);
  if (kind(from) === "Response") {
    if (!from.ok) throw new MaqalaError("fetch-failed", `${from.url}: status ${from.status}`);
    from = await from.arrayBuffer();
  }
  if (!ArrayBuffer.isView(from) && !kind(from).endsWith("Buffer")) {
    throw new MaqalaError("bad-option", `source: found ${from === null ? "null" : typeof from}, expected a URL, a response, bytes or a module`, "source");
  }
  try {
    return await WebAssembly.compile(from);
  } catch (error) {
    throw new MaqalaError("wasm-blocked", `WebAssembly cannot start: ${error}`);
  }
}

/** The class of an object of any realm. @param {unknown} value */
const kind = (value) => Object.prototype.toString.call(value).slice(8, -1);

/** @param {string | URL} url */
async function load(url) {
  try {
    return await fetch(url);
  } catch (error) {
    throw new MaqalaError("fetch-failed", `${url}: ${error}`);
  }
}

/**
 * Whether a module is the full core: a page's core has no imports.
 * @param {WebAssembly.Module} module
 */
export const isFull = (module) => WebAssembly.Module.imports(module).length > 0;
