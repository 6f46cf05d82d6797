// Words that only scripts need, such as those of buttons. Not part of a page's first script: the files that need them load when
// there is something to do.

import { others } from "maqala:locales";
import inlined from "maqala:more";

const NAMES = ["close", "previous", "next", "enlarge", "showMore", "newPosts", "nextArticle", "loadFrom", "rule", "now", "minutes", "hours", "days"];

/**
 * The words of a language, or of its direction if there are none.
 * @param {string} tag as BCP 47 has it
 * @param {string} dir of what they are put into
 * @returns {Promise<Record<string, string>>} `minutes`, `hours` and `days` are forms for `plural` of plural.js
 */
export async function scriptWords(tag, dir) {
  const subtags = tag.toLowerCase().split(/[-_]/);
  const name = `${["ar", "en", ...others].includes(subtags[0]) ? subtags[0] : dir === "rtl" ? "ar" : "en"}.more`;
  /** @type {string} */
  const text = inlined[name] ?? (await load(name)).default;
  const lines = text.split("\n").map((line) => {
    const [tags, ...words] = line.split("|");
    // As in src/locales/tags.rs, for the few lines of one language.
    const agreeing = tags.toLowerCase().split(" ").map((tag) => tag.split("-")).filter((parts) => parts.every((part) => subtags.includes(part)));
    return { words, most: Math.max(0, ...agreeing.map((parts) => parts.length)) };
  });
  // The first of those that agree most. Not by `reduce`, which scripts of old pages replace with something else.
  const most = Math.max(...lines.map((line) => line.most));
  const { words } = lines.filter((line) => line.most === most)[0];
  return Object.fromEntries(words.map((word, index) => [NAMES[index], word]));
}

// The build relies on this form: a name and nothing else.
/** @param {string} name */
const load = (name) => import("maqala:words/" + name);
