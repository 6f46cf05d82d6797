// Our words that only scripts need, in the article's language.

import { scriptWords } from "../words.js";

/** @import { Stage } from "../live.js" */

/** @param {Stage} stage */
export async function wordsOf({ host, article, inherited }) {
  const tag = article.getAttribute("lang") ?? inherited(host, "lang") ?? "";
  const dir = article.getAttribute("dir") ?? "";
  try {
    return await scriptWords(tag, dir);
  } catch {
    // A language whose file does not come; if those of the direction do not either, there is nothing to name buttons with.
    return scriptWords("", dir);
  }
}
