// Our words: those of the most common languages are here, all others are loaded for an article in them.

import { lines, others } from "maqala:locales";
import { addRules } from "./sheets.js";

let known = lines;
/** @type {Map<string, Promise<void> | undefined>} by file; what came to an end, well or not, is not asked for again */
const loads = new Map();

/** A line for each language that is loaded; src/locales/mod.rs describes them. */
export const locales = () => known;

/**
 * Adds lines, which replace earlier ones of their languages.
 * @param {string} more
 */
export const addLocales = (more) => void (known = `${more}\n${known}`);

/**
 * Loads our words in a language, if there are any that have not been requested yet, and dates of the calendar that its tag
 * names. The element does so by itself.
 * @param {string} tag as BCP 47 has it
 * @returns {Promise<unknown> | undefined} undefined where there is nothing to wait for
 */
export function loadLocale(tag) {
  const lower = tag.toLowerCase();
  const [language, ...rest] = lower.split(/[-_]\w[-_]/)[0].split(/[-_]/);
  const names = others.filter((name) => name === language || rest.some((subtag) => name === `${language}-${subtag}`));
  if (/-umalqura/.test(lower)) names.push(`${language}.umalqura`);
  const waits = names.map(load).filter(Boolean);
  return waits[0] && Promise.all(waits);
}

/** @param {string} name */
function load(name) {
  if (!loads.has(name)) {
    const done = () => void loads.set(name, undefined);
    loads.set(
      name,
      import("maqala:words/" + name).then((words) => {
        known += `\n${words.default}`;
        addRules(words.css ?? "");
        done();
      }, done),
    );
  }
  return loads.get(name);
}
