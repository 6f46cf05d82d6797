// What an error says. A page loads this once there is one.

import { wordings } from "./wordings.js";

/**
 * An error with its message, for people; one that has a message already stays as it is.
 * @template E
 * @param {E} error
 * @returns {E}
 */
export function worded(error) {
  const told = /** @type {any} */ (error);
  if (!Array.isArray(told?.cause)) return error;
  const [number, at, value, path, said] = told.cause;
  delete told.cause;
  const syntax = /json|map/.test(told.code);
  const found = syntax ? [...at][0] : value;
  const quoted = found ? `"${[...found].slice(0, 60).join("").replace(/[\0-\x1f\x7f-\x9f]/g, " ")}"` : "the end";
  const place = syntax ? `${path && "map: "}line ${told.line}, column ${told.column}` : path;
  const wording = wordings[+number];
  told.message = said ?? (place ? `${place}: found ${quoted}, expected ${wording}` : wording + (value && ` in ${value}`));
  return error;
}
