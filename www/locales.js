// Our words: those of the most common languages are here, all others are loaded for an article in them.

import { lines, others } from "maqala:locales";
import { addRules } from "./sheets.js";

let known = lines;
/** @type {Record<string, any>} promises by file; what came to an end is 0, and not asked for again, or after some seconds if it failed */
const loads = {};

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
  // Of the regions of English most have the day before the month, and those are in one file.
  const lower = tag.toLowerCase().replace(/^en.(?!us|ca|ph)/, "en-gb-");
  const [language, ...rest] = lower.split(/-\w-/)[0].split("-");
  const names = others.filter((name) => name === language || rest.some((subtag) => name === `${language}-${subtag}`));
  if (/-umalqura/.test(lower)) names.push(`${language}.umalqura`);
  const waits = names.map(load).filter(Boolean);
  return waits[0] && Promise.all(waits);
}

/** @param {string} name */
function load(name) {
  return (loads[name] ??= import("maqala:words/" + name)
    .then((words) => {
      known += `\n${words.default}`;
      addRules(words.css ?? "");
    })
    .catch(() => void setTimeout(() => (loads[name] = null), 5e3))
    .then(() => void (loads[name] = 0)));
}
