// What the functions share with the element. Nothing happens on import.

import { one } from "./one.js";

/** @typedef {import("./element.js").MaqalaArticle} MaqalaArticle */
/** @typedef {import("./errors.js").MaqalaError} MaqalaError */

export const { MaqalaArticle, MaqalaError, asking, define, hostLines, loadFormats, loadLocale, place, placeInShadow, read, toText, use } = one;
