// The full core: reads all formats and clippings, returns objects and strings. For servers, and for pages that load it.

import { instantiate } from "maqala:glue";
import { input as readable, options as whole, unmeant } from "./checks.js";
import { MaqalaError } from "./page.js";

/** @import { Article, BodyItem } from "./article-1.js" */
/** @import { Bytes } from "./init.js" */

// Memory of an instance never shrinks: after a source this long the instance is dropped.
const LONG = 1e6;
const { Buffer } = /** @type {any} */ (globalThis);
const OPTIONS = /** @type {const} */ (["lang", "dir", "headingLevel", "related", "relatedAfter", "tagHref", "locale", "format", "map"]);

/**
 * @typedef {object} ReadOptions
 * @property {string | null | undefined} [format] name of the input's format, as `detect` gives it; `clipping` for the plain text of a news page,
 *   `json` for anything else; detected by default
 * @property {string | object | null | undefined} [map] where the fields of an article are in a private format: JSON, or an object
 *
 * @typedef {object} WriteOptions
 * @property {string | null | undefined} [lang] of what surrounds the article
 * @property {"ltr" | "rtl" | "auto" | null | undefined} [dir] of what surrounds the article
 * @property {number | string | null | undefined} [headingLevel] level of the headline, 1 to 5; all other headings follow
 * @property {"cards" | "list" | "none" | null | undefined} [related] how cards are shown
 * @property {number | string | null | undefined} [relatedAfter] number of body paragraphs before the cards; by default
 *   they follow the body
 * @property {string | null | undefined} [tagHref] a template such as `/tag/{tag}` for tags without a URL; `{tag}` must not be part of the scheme
 * @property {string | null | undefined} [locale] how dates and numbers are written in articles of its language, such as `ar-SY-u-nu-arab`
 *
 * @typedef {ReadOptions & WriteOptions} TextOptions
 *
 * @typedef {object} Finding what was repaired or left out; the README explains the codes
 * @property {string} code
 * @property {string} path
 * @property {number} line from 1; 0 for a finding about an option
 * @property {number} column from 1, in characters
 * @property {string} message
 *
 * @typedef {object} Origin where a field of an article in a foreign format came from
 * @property {string} field its name in `article/1`
 * @property {string} format the format that found it
 * @property {string} path its place in the input
 *
 * @typedef {Omit<Article, "headline" | "body"> & { headline?: Article["headline"], body?: BodyItem[] }} ReadArticle an article as
 *   it was read: it may have only a body, and HTML and lines in it are blocks
 *
 * @typedef {string | Article | object & { then?: never } | { [name: string]: unknown }} Input JSON text, or an object in any format that
 *   is read; not a promise
 *
 * @typedef {object} Parsed
 * @property {ReadArticle} article in `article/1`, whatever format the input had
 * @property {string} format what the input was read as
 * @property {Finding[]} warnings
 * @property {Origin[]} origins
 */

/** @type {string | BufferSource | undefined} the Wasm; in a text each character is a byte, and U+0100 is NUL */
let bytes;
/** @type {WebAssembly.Module | undefined} */
let module;
/** @type {any} an instance's functions */
let core;

/**
 * Supplies the Wasm, which is compiled at its first use.
 * @param {string | Bytes} wasm
 */
export function provide(wasm) {
  bytes ??= /** @type {string | BufferSource} */ (wasm);
}

/**
 * Makes the core ready before its first use.
 * @param {WebAssembly.Module} [compiled] by default that of the Wasm supplied
 */
export async function prepare(compiled) {
  try {
    core = instantiate((compiled ??= await WebAssembly.compile(wasm())), host);
    module = compiled;
  } catch (error) {
    throw blocked(error);
  }
}

/**
 * An article as an object.
 * @param {Input} input JSON, or the text of a clipping
 * @param {TextOptions} [options] those of `renderToString` have no effect here, but are checked
 * @returns {Parsed}
 * @throws {MaqalaError} when there is no article in it
 */
export function parse(input, options) {
  const given = own(options);
  const parsed = call("parse", input, given);
  parsed.warnings.push(...unmeant(given));
  return parsed;
}

/**
 * The name of an article's format, such as `article/1` or `wordpress`.
 * @param {Input} input JSON, or the text of a clipping
 * @param {ReadOptions} [options]
 * @returns {string}
 * @throws {MaqalaError} when there is no article in it; its message says what was found
 */
export const detect = (input, options) => call("detect", input, options);

/**
 * An article as HTML: the same tree that the element makes in light mode.
 * @param {Input} input JSON, or the text of a clipping
 * @param {TextOptions} [options]
 * @returns {string}
 * @throws {MaqalaError} when there is nothing to show
 */
export const renderToString = (input, options) => call("renderToString", input, options);

/**
 * The answer of the command line.
 * @param {string[]} words
 * @param {(place: number) => Uint8Array | string} read the bytes of the file that the word at a place names, or the system's code
 *   of why there are none
 * @returns {{ output: string, errors: string, status: number }}
 */
export const command = (words, read) => enter("command", words, read);

/**
 * @param {string} name
 * @param {unknown} input
 * @param {unknown} options
 */
function call(name, input, options) {
  const source = toText(input);
  const given = own(options);
  try {
    return enter(name, source, source.length, given);
  } finally {
    if (source.length > LONG) core = undefined;
  }
}

/**
 * @param {string} name
 * @param {unknown[]} given
 */
function enter(name, ...given) {
  for (;;) {
    const fresh = !core;
    try {
      core ??= instantiate((module ??= new WebAssembly.Module(wasm())), host);
    } catch (error) {
      throw blocked(error);
    }
    try {
      return core[name](...given);
    } catch (error) {
      const { code, message, path, line, column } = /** @type {any} */ (error ?? {});
      // A refusal by the core has a code; a trap has none.
      if (typeof code === "string") throw new MaqalaError(code, message, path, line, column);
      // A trap leaves memory inconsistent. Try once more with a new instance, unless this one was new.
      core = undefined;
      if (fresh) throw new MaqalaError("internal", `the core failed: ${message}`);
    }
  }
}

/** @returns {BufferSource} */
function wasm() {
  if (bytes === undefined) throw new MaqalaError("not-loaded", "the full core is not loaded yet: await init() first, with its module where none is built in");
  if (typeof bytes === "string") {
    const text = bytes;
    const decoded = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) decoded[i] = text.charCodeAt(i);
    bytes = decoded;
  }
  return bytes;
}

/**
 * JSON of any value. A value that cannot be written as JSON, because it is circular or throws when it is read, is an error.
 * @param {unknown} input
 * @returns {string}
 */
function toText(input) {
  const given = readable(input);
  if (typeof given === "string") return given;
  try {
    return JSON.stringify(given) ?? "";
  } catch (error) {
    throw new MaqalaError("invalid-json", `the object cannot be written as JSON: ${/** @type {any} */ (error)?.message?.split("\n")[0]}`);
  }
}

/**
 * The imports of an instance: texts enter and leave its memory as their units. Node's own way is the fastest.
 */
const host = {
  /**
   * @param {string} text
   * @param {Uint16Array} units
   */
  write(text, units) {
    if (Buffer) view(units).write(text, "utf16le");
    else for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  },

  /**
   * @param {Uint16Array} units
   * @returns {string}
   */
  read: (units) => (Buffer ? view(units).toString("utf16le") : new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units)),
};

/** @param {Uint16Array} units */
const view = ({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength);

/**
 * A copy of the options. They are read only here, because reading may run the caller's code.
 * @param {any} options
 */
function own(options) {
  if (options == null) return undefined;
  const all = whole(options);
  try {
    const own = Object.fromEntries(OPTIONS.map((name) => [name, all[name]]));
    return typeof own.map === "object" && own.map ? { ...own, map: JSON.stringify(own.map) } : own;
  } catch {
    throw new MaqalaError("bad-option", "options: cannot be read", "options");
  }
}

/** @param {unknown} error */
const blocked = (error) =>
  error instanceof MaqalaError ? error : new MaqalaError("wasm-blocked", `WebAssembly cannot start: ${error}`);
