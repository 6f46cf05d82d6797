// Our words that only scripts need, in the article's language.

import { scriptWords } from "../words.js";

/** @import { Stage } from "./index.js" */

/** @param {Stage} stage */
export async function wordsOf({ host, article, inherited }) {
  const tag = article.getAttribute("lang") ?? inherited(host, "lang") ?? "";
  const dir = article.getAttribute("dir") ?? "";
  try {
    return await scriptWords(tag, dir);
  } catch {
    // The language's file did not load. If that of the direction does not either, there are no names for buttons.
    return scriptWords("", dir);
  }
}
