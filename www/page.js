// What the functions share with the element. Nothing happens on import.

import { one } from "./one.js";

/** @typedef {import("./element.js").MaqalaArticle} MaqalaArticle */
/** @typedef {import("./errors.js").MaqalaError} MaqalaError */

export const [
  define, MaqalaArticle, MaqalaError, asking, bytes, cores, hostLines, loadLocale, loadMore, place, placeInShadow, read, toText, use,
] = one;

/** Loads the core that reads all formats. The element loads what it needs by itself. */
export async function loadFormats() {
  cores.splice(0, cores.length - 1);
  // One may be on its way already.
  await loadMore();
  await loadMore();
}
