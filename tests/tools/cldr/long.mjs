// Writes the long dates of CLDR, and months and years alone, as this program's ICU has them: `node tests/tools/cldr/long.mjs`. ICU4X puts its dates together from
// the patterns of their fields, and not from `dateFormats`, whose dots, commas and cases of months these are.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../run.mjs";

/** Where they are those of no language in particular. */
const LEFT = ["both", "ps", "sd", "ti"];

const tool = readFileSync(join(root, "tests/tools/cldr.rs"), "utf8");
const locales = [...tool.matchAll(/\("[A-Z_]+", "([\w-]+)"(?:, "[\w-]*")?\)/g)].map(([, locale]) => locale);

/** @type {Record<string, Record<"date" | "month" | "year", string> & Record<"months" | "alone", string[]>>} */
const found = {};
for (const locale of new Set(locales.filter((locale) => !LEFT.includes(locale)))) {
  if (!Intl.DateTimeFormat.supportedLocalesOf(locale).length) continue;
  const format = (/** @type {Intl.DateTimeFormatOptions} */ options) => new Intl.DateTimeFormat(new Intl.Locale(locale, { calendar: "gregory" }), { ...options, timeZone: "UTC" });
  const [long, month, year] = [format({ dateStyle: "long" }), format({ year: "numeric", month: "long" }), format({ year: "numeric" })];
  const digits = (/** @type {string} */ text) => [...text].length;
  const pattern = (/** @type {Intl.DateTimeFormat} */ format) => format.formatToParts(Date.UTC(2023, 10, 9))
    .map(({ type, value }) => ({ day: digits(value) > 1 ? "$D" : "$d", month: "$M", year: "$y" })[`${type}`] ?? value).join("");
  const months = (/** @type {Intl.DateTimeFormat} */ format) => [...Array(12).keys()].map((month) => format.formatToParts(Date.UTC(2023, month, 9)).find(({ type }) => type === "month")?.value ?? "");
  found[locale] = { date: pattern(long), months: months(long), month: pattern(month), year: pattern(year), alone: months(month) };
}
const text = JSON.stringify({ source: `CLDR ${process.versions.cldr}`, ...found }, null, 1);
writeFileSync(join(root, "tests/tools/cldr/long.json"), `${text}\n`);
