// Our words: those of the languages that most readers need are here, all others are loaded when an article is in them.

import { lines, others } from "maqala:locales";

let known = lines;
/** @type {Map<string, Promise<void> | undefined>} by subtag; what came to an end, well or not, is not asked for again */
const loads = new Map();

/** A line for each language that there are words in; src/locales/mod.rs describes them. */
export const locales = () => known;

/**
 * Loads our words in a language, where there are some that have not been asked for. The element does so by itself.
 * @param {string} tag as BCP 47 has it
 * @returns {Promise<void> | undefined} undefined where there is nothing to wait for
 */
export function loadLocale(tag) {
  const subtag = tag.split("-")[0].toLowerCase();
  if (!loads.has(subtag) && others.includes(subtag)) {
    const done = () => void loads.set(subtag, undefined);
    loads.set(
      subtag,
      import("maqala:words/" + subtag).then((words) => {
        known += `\n${words.default}`;
        done();
      }, done),
    );
  }
  return loads.get(subtag);
}
