// Checks the arguments of the functions before anything reads them.

import { MaqalaError } from "./page.js";

/** @param {unknown} value */
const kind = (value) => (value === null ? "null" : Array.isArray(value) ? "an array" : typeof value === "object" ? Object.prototype.toString.call(value).slice(8, -1) : typeof value);

/**
 * The input itself, or its text if it is bytes in UTF-8.
 * @param {any} input
 * @returns {any}
 * @throws {MaqalaError} where it can be no article, whatever it holds
 */
export function input(input) {
  try {
    return readable(input);
  } catch (error) {
    if (error instanceof MaqalaError) throw error;
    throw new MaqalaError("invalid-json", "the object cannot be read: it throws");
  }
}

/** @param {any} input */
function readable(input) {
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

const TAG = /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i;
/** The values that options may have, as a pattern and in words. @type {Record<string, [RegExp, string]>} */
const MEANT = {
  lang: [TAG, "a BCP 47 language tag"],
  dir: [/^(ltr|rtl|auto)$/i, "ltr, rtl or auto"],
  // Out of range, the nearest level counts.
  headingLevel: [/^\s*\d+(\.\d+)?\s*$/, "a number from 1 to 5"],
  related: [/^(cards|list|carousel|none)$/i, "cards, list, carousel or none"],
  relatedAfter: [/^\s*\d+\s*$/, "a number of paragraphs"],
  tagHref: [/^\s*(?=.*\{tag\})((https?|mailto|tel):|[^:]*([/?#]|$))/i, "a safe URL with {tag} in it"],
  locale: [TAG, "a BCP 47 language tag"],
};

/**
 * A warning for each option whose value has no meaning. It counts as not given, and the article is read all the same.
 * @param {any} options
 * @returns {import("./full.js").Finding[]}
 */
export function unmeant(options) {
  const found = [];
  for (const [name, [meant, expected]] of Object.entries(MEANT)) {
    const value = `${options?.[name] ?? ""}`;
    const path = `options.${name}`;
    if (value && !meant.test(value)) found.push({ code: "bad-option", path, line: 0, column: 0, message: `${path}: "${value.slice(0, 60)}" is not ${expected}` });
  }
  return found;
}

/**
 * @param {any} host
 * @returns {Element}
 */
export function element(host) {
  if (host?.nodeType !== 1) throw new MaqalaError("bad-option", `host: found ${kind(host)}, expected an element`, "host");
  return host;
}
