// Words for warnings and errors. A page loads this file when there is something to report.

import { codes } from "./codes.js";
import { UNKNOWN_FORMAT } from "./numbers.js";

/** @import { Warning } from "./render.js" */

const [warnings, errors, wordings] = codes;

/**
 * Code, path, line and column of a finding, from the report's code, offset and path.
 * @param {string} text
 * @param {string} code
 * @param {string} offset
 * @param {string} path
 * @returns {Warning}
 */
function finding(text, code, offset, path) {
  // Within its own document; at its end there may be the separator of the next one.
  const lines = text.slice(text.lastIndexOf("\x1e", +offset - 1) + 1, +offset).split(/\r\n?|\n/);
  return { code, path, line: lines.length, column: [...lines[lines.length - 1]].length + 1 };
}

/**
 * A warning from the report's numbers.
 * @param {any} told
 * @returns {Warning}
 */
export const warned = ([text, number, offset, path]) => finding(text, warnings[number], offset, path);

/**
 * A place in the first document or in the host's map, for a syntax error: an unterminated string continues into what follows.
 * @param {string} text
 * @param {number} offset
 * @param {boolean} map
 */
function within(text, offset, map) {
  let start = 0;
  // Before the documents stand the name of a format and the map, if either is given.
  for (let before = text[0] === "\x1d" ? 2 - +map : 0; before > 0; before--) start = text.indexOf("\x1e", start) + 1;
  const end = text.indexOf("\x1e", start);
  return `${end < 0 ? offset : Math.min(offset, end)}`;
}

/**
 * As much of a value as a message quotes.
 * @param {string[]} characters
 */
const cut = (characters) => characters.slice(0, 60).join("") + (characters.length > 60 ? "…" : "");

/**
 * Adds code, place and message to an error that has only the report's numbers, or only a code. Any other error stays as it
 * is.
 * @template E
 * @param {E} error
 * @returns {E}
 */
export function phrased(error) {
  const told = /** @type {any} */ (error);
  if (told?.code === "wasm-blocked") told.message = `WebAssembly cannot start: ${told.message}`;
  if (told?.code === "internal") told.message = `an internal error: ${told.message}`;
  if (told?.code === "no-input") told.message = "no article: no property, attribute or data block supplies one";
  if (!Array.isArray(told?.cause)) return error;
  const [text, mark, offset, ...fields] = told.cause;
  delete told.cause;
  const number = mark.slice(1);
  // A version may contain what parts the fields.
  const version = errors[number] === "unsupported-version";
  const [value, path, said] = version ? [fields.join(" ").replace(/ format$/, ""), "format"] : fields;
  const syntax = /json|map/.test(errors[number]);
  // The cores do not say where a version stands.
  const other = version && /("format"\s*:\s*")article\\?\/(?!1["._])/.exec(text);
  const at = other ? `${other.index + other[1].length}` : syntax ? within(text, +offset, !!path) : offset;
  const { line, column } = Object.assign(told, finding(text, errors[number], at, path));
  const found = syntax ? [...text.slice(+at, +at + 2)][0] : value;
  const quoted = found && found !== "\x1e" ? `"${cut([...found]).replace(/[\0-\x1f\x7f-\x9f]/g, " ")}"` : "the end";
  const place = syntax ? `${path && "map: "}line ${line}, column ${column}` : path;
  told.message = said ?? (place ? `${place}: found ${quoted}, expected ${wordings[number]}` : wordings[number] + (value && ` in ${value}`));
  return error;
}

/**
 * The same for an error of the element, which has asked for the reader of all formats by then: only that one says what it found, so
 * if nothing is said, its file did not load.
 * @template E
 * @param {E} error
 * @returns {E}
 */
export function worded(error) {
  const told = /** @type {any} */ (error);
  const unread = told?.cause?.[1] === UNKNOWN_FORMAT && !told.cause[3];
  phrased(error);
  if (unread) Object.assign(told, { code: "fetch-failed", message: "the reader of all formats cannot be loaded" });
  return error;
}
