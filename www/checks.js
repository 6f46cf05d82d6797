// What programs give to the functions, before anything reads it.

import { MaqalaError } from "./page.js";

/** @param {unknown} value */
const kind = (value) => (value === null ? "null" : Array.isArray(value) ? "an array" : typeof value === "object" ? Object.prototype.toString.call(value).slice(8, -1) : typeof value);

/**
 * The input itself, or its text where it is bytes in UTF-8.
 * @param {any} input
 * @returns {any}
 * @throws {MaqalaError} where it can be no article, whatever it holds
 */
export function input(input) {
  if (typeof input === "string") return input;
  if (ArrayBuffer.isView(input) || input instanceof ArrayBuffer) return new TextDecoder().decode(input);
  if (input instanceof String) return `${input}`;
  const awaited = typeof input?.then === "function" || typeof input?.arrayBuffer === "function";
  const other = /^(undefined|function|symbol|URL|Map|Set|Error)$/.test(kind(input));
  if (awaited || other) throw new MaqalaError("not-an-object", `found ${kind(input)}, expected JSON or an object${awaited ? ": await it first" : ""}`);
  return input;
}

/**
 * The options, which may be left out.
 * @param {any} options
 * @returns {any}
 */
export function options(options) {
  if (options == null) return {};
  if (typeof options !== "object" || Array.isArray(options)) throw new MaqalaError("bad-option", `options: found ${kind(options)}, expected an object`, "options");
  return options;
}

/**
 * The value of an option: a text, a number, an object, or nothing.
 * @param {string} name
 * @param {unknown} value
 * @returns {any}
 */
export function option(name, value) {
  if (/^(boolean|function|symbol)$/.test(typeof value)) throw new MaqalaError("bad-option", `options.${name}: found ${typeof value}, expected a text or a number`, `options.${name}`);
  return value;
}

/**
 * @param {any} host
 * @returns {Element}
 */
export function element(host) {
  if (host?.nodeType !== 1) throw new MaqalaError("bad-option", `host: found ${kind(host)}, expected an element`, "host");
  return host;
}
