// What the functions share with the element. No side effects.

import { one } from "./one.js";

/** @typedef {import("./element.js").MaqalaArticle} MaqalaArticle */
/** @typedef {import("./errors.js").MaqalaError} MaqalaError */

export const [
  define, MaqalaArticle, MaqalaError, addRules, asking, bytes, cores, hostLines, loadWords, loadMore, place, placeInShadow, prepare, toText, use,
] = one;

/**
 * Loads our words in a language, if there are any, and dates of the calendar that its tag names. The element does so by itself.
 * @param {string} tag as BCP 47 has it
 * @returns {Promise<void>}
 */
export async function loadLocale(tag) {
  if (typeof tag !== "string") throw new MaqalaError("bad-option", `tag: found ${tag === null ? "null" : typeof tag}, expected a string`, "tag");
  await loadWords(tag);
}

/** Loads the core that reads all formats. The element loads what it needs by itself. */
export async function loadFormats() {
  cores.splice(0, cores.length - 1);
  // One may be loading already.
  await loadMore();
  await loadMore();
}
