// The full core: reads all formats and clippings, and answers with objects and texts. For servers, and pages that ask for it.

import { instantiate } from "maqala:glue";
import { input as readable, options as whole, unmeant } from "./checks.js";
import { MaqalaError } from "./page.js";

/** @import { Article, BodyItem } from "./article-1.js" */
/** @import { Bytes } from "./init.js" */

// Memory of an instance never shrinks: after a source this long the instance is given up.
const LONG = 1e6;
const { Buffer } = /** @type {any} */ (globalThis);
const OPTIONS = /** @type {const} */ (["lang", "dir", "headingLevel", "related", "relatedAfter", "tagHref", "locale", "format", "map"]);

/**
 * @typedef {object} ReadOptions
 * @property {string | null | undefined} [format] name of the input's format, as `detect` gives it; `clipping` for the plain text of a news page,
 *   `json` for whatever else; its shape tells unless told
 * @property {string | object | null | undefined} [map] where the fields of an article stand in a private format: JSON, or an object
 *
 * @typedef {object} WriteOptions
 * @property {string | null | undefined} [lang] of what surrounds the article
 * @property {"ltr" | "rtl" | "auto" | null | undefined} [dir] of what surrounds the article
 * @property {number | string | null | undefined} [headingLevel] of the headline, 1 to 5; all others follow
 * @property {"cards" | "list" | "none" | null | undefined} [related] how cards are shown
 * @property {number | string | null | undefined} [relatedAfter] after how many paragraphs of the body the cards stand; else they
 *   stand after it
 * @property {string | null | undefined} [tagHref] a template such as `/tag/{tag}` for tags that have no URL; `{tag}` must not be a part of a scheme
 * @property {string | null | undefined} [locale] how dates and numbers are written in articles of its language, such as `ar-SY-u-nu-arab`
 *
 * @typedef {ReadOptions & WriteOptions} TextOptions
 *
 * @typedef {object} Finding what was mended or left out; what each code means stands in the README
 * @property {string} code
 * @property {string} path
 * @property {number} line from 1; 0 when it is about an option
 * @property {number} column from 1, in characters
 * @property {string} message
 *
 * @typedef {object} Origin where a field of an article in a format of others came from
 * @property {string} field its name in `article/1`
 * @property {string} format that it was found by
 * @property {string} path its place in the input
 *
 * @typedef {Omit<Article, "headline" | "body"> & { headline?: Article["headline"], body?: BodyItem[] }} ReadArticle an article of
 *   which the input may have no more than a body, whose HTML and lines are blocks
 *
 * @typedef {string | Article | object & { then?: never } | { [name: string]: unknown }} Input JSON text, or an object in any format that
 *   is read; what is still awaited is none
 *
 * @typedef {object} Parsed
 * @property {ReadArticle} article in the format `article/1`, whatever it was in
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
 * Gives the Wasm, which is compiled when it is used first.
 * @param {string | Bytes} wasm
 */
export function provide(wasm) {
  bytes ??= /** @type {string | BufferSource} */ (wasm);
}

/**
 * Has the core ready ahead of its first use.
 * @param {WebAssembly.Module} [compiled] that of the Wasm that was given unless told
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
 * @param {TextOptions} [options] those of `renderToString` say nothing of an object, but are looked at
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
 * The name of the format that an article is in, such as `article/1` or `wordpress`.
 * @param {Input} input JSON, or the text of a clipping
 * @param {ReadOptions} [options]
 * @returns {string}
 * @throws {MaqalaError} when there is no article in it; its message says what was found
 */
export const detect = (input, options) => call("detect", input, options);

/**
 * An article as HTML: the very tree that the element makes in light mode.
 * @param {Input} input JSON, or the text of a clipping
 * @param {TextOptions} [options]
 * @returns {string}
 * @throws {MaqalaError} when there is nothing to show
 */
export const renderToString = (input, options) => call("renderToString", input, options);

/**
 * What the command line says.
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
      // What the core refuses has a code, and a trap has none.
      if (typeof code === "string") throw new MaqalaError(code, message, path, line, column);
      // A trap leaves memory in the middle of something. One more try, unless the instance had no past to blame.
      core = undefined;
      if (fresh) throw new MaqalaError("internal", `the core failed: ${message}`);
    }
  }
}

/** @returns {BufferSource} */
function wasm() {
  if (bytes === undefined) throw new MaqalaError("not-loaded", "the full core is not here yet: await init() first, with its module where none is built in");
  if (typeof bytes === "string") {
    const text = bytes;
    const decoded = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) decoded[i] = text.charCodeAt(i);
    bytes = decoded;
  }
  return bytes;
}

/**
 * JSON of anything. What cannot be written as JSON, because it runs in a circle or fails when it is looked at, is none.
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
 * What an instance is given: texts go into its memory and come from there as the units that they are made of. Node's own way
 * is the quickest.
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
 * A copy of the options: they are looked at here alone, for that may run code of theirs.
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
