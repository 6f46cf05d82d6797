// Words that only scripts need, such as those of buttons. This is no part of a page's first script: whoever needs them is loaded
// when there is something to do.

import { others } from "maqala:locales";

const NAMES = ["close", "previous", "next", "enlarge", "showMore", "newPosts", "nextArticle", "rule", "now", "minutes", "hours", "days"];

/**
 * The words of a language; where there are none, those of its direction.
 * @param {string} tag as BCP 47 has it
 * @param {string} dir of what they are put into
 * @returns {Promise<Record<string, string>>} `minutes`, `hours` and `days` are forms for `plural`
 */
export async function scriptWords(tag, dir) {
  const subtags = tag.toLowerCase().split(/[-_]/);
  const name = `${["ar", "en", ...others].includes(subtags[0]) ? subtags[0] : dir === "rtl" ? "ar" : "en"}.more`;
  /** @type {string} */
  const text = (await import("maqala:words/" + name)).default;
  const lines = text.split("\n").map((line) => {
    const [tags, ...words] = line.split("|");
    // As src/locales/tags.rs has it, for the few lines of one language.
    const agreeing = tags.toLowerCase().split(" ").map((tag) => tag.split("-")).filter((parts) => parts.every((part) => subtags.includes(part)));
    return { words, most: Math.max(0, ...agreeing.map((parts) => parts.length)) };
  });
  const { words } = lines.reduce((best, line) => (line.most > best.most ? line : best));
  return Object.fromEntries(words.map((word, index) => [NAMES[index], word]));
}

/**
 * The form of a number, with the number in it.
 * @param {string} rule src/locales/count.rs describes it
 * @param {string} forms
 * @param {number} number
 * @param {number} zero code of the digit
 */
export function plural(rule, forms, number, zero) {
  const value = (/** @type {number} */ at) => rule.charCodeAt(at) - 48;
  let at = 1;
  while (at < rule.length) {
    const rest = number % 10 ** value(at);
    if (rest >= value(at + 1) && rest <= value(at + 2)) break;
    at += 4;
  }
  const digits = `${number}`.replace(/\d/g, (digit) => String.fromCodePoint(zero + +digit));
  return forms.split("/")[at < rule.length ? value(at + 3) : value(0)].replace("$", digits);
}
