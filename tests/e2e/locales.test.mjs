// Dates, plurals and times of every language in a real browser, with its own Intl as the oracle.

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
import { plural } from "../../www/plural.js";
import { DEFINE, HEAD, answer, embed, eventually, open, outcome, setUp } from "./support.mjs";

setUp();

/** @type {Record<string, string>} what pages load, by file */
const files = JSON.parse(readFileSync(join(root, "www/locales.json"), "utf8"));

/** Every language once: its usual tag, the fields of its line, and the words that only scripts need. */
const languages = Object.entries(files).filter(([name]) => !name.includes(".") && !/-/.test(name)).flatMap(([name, text]) =>
  text.split("\n").filter((line) => !/^\w+=/.test(line)).map((line) => {
    const fields = line.split("|");
    const tag = fields[0].split(" ")[0];
    const more = files[`${name}.more`].split("\n").map((words) => words.split("|")).find(([tags]) => tags === fields[0]);
    return { tag, fields, more: /** @type {string[]} */ (more), known: name === tag.split("-")[0] };
  }),
).filter(({ known }) => known);

/**
 * Where this browser's data are of another year than ours, or none, and where we differ on purpose: by language.
 * `UPDATE_GOLDEN=1` writes the file; the difference is to be read.
 */
const KNOWN = join(root, "tests/e2e/locales.json");

/** @param {object} found */
function compare(found) {
  const known = JSON.parse(readFileSync(KNOWN, "utf8"));
  if (process.env.UPDATE_GOLDEN) writeFileSync(KNOWN, `${JSON.stringify({ ...known, ...found }, null, 2)}\n`);
  else assert.deepEqual(found, Object.fromEntries(Object.keys(found).map((name) => [name, known[name]])));
}

/** @param {string} text without marks that nobody sees, which come and go from year to year */
const plain = (text) => text.replace(/[\u200e\u200f\u061c\u0654\u2066\u2069]/g, "").replace(/[\u00a0\u202f]/g, " ").replace(/\u2212/g, "-");

test("dates of every language read as Intl writes them", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const found = await page.evaluate(async (tags) => {
    const path = "/dist/index.js";
    const { loadLocale, render } = await import(path);
    const rows = [];
    for (const tag of tags) {
      await loadLocale(tag);
      const supported = Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
      for (let month = 1; supported && month <= 12; month++) {
        for (const time of ["", "T00:05", "T09:30", "T14:45", "T23:59"]) {
          const written = `2026-${`${month}`.padStart(2, "0")}-${`${(month * 7) % 28 + 1}`.padStart(2, "0")}${time}`;
          const host = document.createElement("div");
          render(host, { format: "article/1", lang: `${tag}-u-ca-gregory`, headline: "x", published: written });
          const ours = host.shadowRoot?.querySelector("time")?.textContent ?? "";
          // Digits as we have them; whether they are those of the language is another question.
          const zero = /[٠-٩]/.test(ours) ? "arab" : /[۰-۹]/.test(ours) ? "arabext" : undefined;
          const locale = new Intl.Locale(tag, { calendar: "gregory", numberingSystem: tag === "ar" ? "latn" : zero, hourCycle: tag === "zh-Hant" ? "h23" : undefined });
          /** @type {Intl.DateTimeFormatOptions} */
          const options = { timeZone: "UTC", dateStyle: "long", ...(time && { timeStyle: "short" }) };
          rows.push([tag, written, ours, new Intl.DateTimeFormat(locale, options).format(new Date(`${written}${time ? "" : "T00:00"}Z`))]);
        }
      }
    }
    return rows;
  }, languages.map(({ tag }) => tag));
  assert.ok(found.length > 3500, `${found.length} dates`);
  /** @type {Record<string, string>} */
  const differing = {};
  for (const [tag, , ours, theirs] of found) if (plain(ours) !== plain(theirs)) differing[tag] ??= `${plain(ours)} / ${plain(theirs)}`;
  compare({ dates: differing });
  await close();
});

test("months and years alone read as Intl writes them", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const found = await page.evaluate(async (tags) => {
    const path = "/dist/index.js";
    const { loadFormats, loadLocale, render } = await import(path);
    await loadFormats();
    const rows = [];
    for (const tag of tags) {
      await loadLocale(tag);
      if (!Intl.DateTimeFormat.supportedLocalesOf(tag).length) continue;
      const dates = ["2026", ...[...Array(12).keys()].map((month) => `2026-${`${month + 1}`.padStart(2, "0")}`)];
      const host = document.createElement("div");
      render(host, { format: "article/1", lang: tag, headline: "x", body: [{ type: "timeline", items: dates.map((date) => ({ date })) }] });
      const times = [...(host.shadowRoot?.querySelectorAll("time") ?? [])];
      for (const [index, date] of dates.entries()) {
        const ours = times[index]?.dateTime === date ? times[index].textContent ?? "" : "";
        const zero = /[٠-٩]/.test(ours) ? "arab" : /[۰-۹]/.test(ours) ? "arabext" : undefined;
        const locale = new Intl.Locale(tag, { calendar: "gregory", numberingSystem: tag === "ar" ? "latn" : zero });
        rows.push([tag, ours, new Intl.DateTimeFormat(locale, { timeZone: "UTC", year: "numeric", month: date.length > 4 ? "long" : undefined }).format(new Date(`${date}Z`))]);
      }
    }
    return rows;
  }, languages.map(({ tag }) => tag));
  assert.ok(found.length > 800, `${found.length} months and years`);
  /** @type {Record<string, string>} */
  const differing = {};
  for (const [tag, ours, theirs] of found) if (plain(ours) !== plain(theirs)) differing[tag] ??= `${plain(ours)} / ${plain(theirs)}`;
  compare({ months: differing });
  await close();
});

test("English of every region has the dates of Intl, in one file, and that of America in none", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const found = await page.evaluate(async () => {
    const path = "/dist/index.js";
    const { loadLocale, render } = await import(path);
    /** @param {string} tag */
    const both = async (tag) => {
      await loadLocale(tag);
      const host = document.createElement("div");
      render(host, { format: "article/1", lang: tag, headline: "x", published: "2026-03-05T14:30" });
      const theirs = new Intl.DateTimeFormat(tag, { timeZone: "UTC", dateStyle: "long", timeStyle: "short" }).format(new Date("2026-03-05T14:30Z"));
      return [tag, host.shadowRoot?.querySelector("time")?.textContent ?? "", theirs];
    };
    const rows = [];
    for (const tag of ["en", "en-US", "en-CA", "en-PH"]) rows.push(await both(tag));
    const before = performance.getEntriesByName(new URL("/dist/locales/en-gb.js", document.baseURI).href).length;
    const letters = [...Array(26).keys()].map((index) => String.fromCharCode(65 + index));
    for (const tag of letters.flatMap((first) => letters.map((second) => `en-${first}${second}`))) {
      if (new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag) rows.push(await both(tag));
    }
    return { rows, before, files: performance.getEntriesByType("resource").map(({ name }) => name).filter((name) => /locales/.test(name)).length };
  });
  assert.ok(found.rows.length > 100, `${found.rows.length} regions`);
  assert.deepEqual([found.before, found.files], [0, 1]);
  // Zeros, full stops and capitals; the order is the same.
  const differing = found.rows.filter(([, ours, theirs]) => plain(ours) !== plain(theirs));
  compare({ english: Object.fromEntries(differing.map(([tag, ours, theirs]) => [tag, `${plain(ours)} / ${plain(theirs)}`])) });
  await close();
});

test("plurals and relative times of every language are those of Intl", async () => {
  const numbers = [...Array(131).keys(), 199, 200, 202, 211, 1000, 1001, 1011, 1_000_000, 2_000_000];
  const { page, close } = await open(`${HEAD}<body>`);
  const theirs = await page.evaluate(([tags, numbers]) => tags.map((tag) => {
    if (!Intl.PluralRules.supportedLocalesOf(tag).length || !Intl.RelativeTimeFormat.supportedLocalesOf(tag).length) return undefined;
    const rules = new Intl.PluralRules(tag);
    const format = new Intl.RelativeTimeFormat(`${tag}-u-nu-latn`, { numeric: "always" });
    const unit = new Intl.NumberFormat(`${tag}-u-nu-latn`, { style: "unit", unit: "minute", unitDisplay: "long", useGrouping: false });
    return numbers.map((number) => [rules.select(number), ...["minute", "hour", "day"].map((name) => format.format(-number, /** @type {any} */ (name))), unit.format(number)]);
  }), /** @type {[string[], number[]]} */ ([languages.map(({ tag }) => tag), numbers]));
  const differing = { plurals: /** @type {string[]} */ ([]), ago: /** @type {Record<string, string>} */ ({}), minutes: /** @type {Record<string, string>} */ ({}) };
  const absent = [];
  for (const [index, { tag, fields, more }] of languages.entries()) {
    const rows = theirs[index];
    if (!rows) {
      absent.push(tag);
      continue;
    }
    const rule = more[9];
    assert.equal(rule, fields[19], tag);
    const marks = more[11].split("/").map((_, form) => `${form}`).join("/");
    /** @type {Map<string, string>} */
    const classes = new Map();
    for (const [at, [category, minute, hour, day, minutes]] of rows.entries()) {
      const number = numbers[at];
      const form = plural(rule, marks, number, 48);
      // Numbers of one class there are of one form here.
      if ((classes.get(category) ?? form) !== form && !differing.plurals.includes(tag)) differing.plurals.push(tag);
      classes.set(category, form);
      if (number > 999) continue;
      const ours = [11, 12, 13].map((field) => plural(rule, more[field], number, 48)).map(plain).join();
      const expected = [minute, hour, day].map(plain).join();
      if (ours !== expected) differing.ago[tag] ??= `${ours} / ${expected}`;
      const count = plain(plural(rule, fields[20], number, 48));
      if (count !== plain(minutes)) differing.minutes[tag] ??= `${count} / ${plain(minutes)}`;
    }
  }
  compare({ absent, ...differing });
  await close();
});

const HOUR = 3_600_000;
const NOW = Date.UTC(2026, 2, 10, 12, 0, 30);
const time = (/** @type {import("playwright-core").Page} */ page) => page.locator("maqala-article time").first();
const at = (/** @type {number} */ ago) => new Date(NOW - ago).toISOString();
const article = (/** @type {string} */ lang, /** @type {string} */ published) => ({ format: "article/1", lang, headline: "x", published });

/**
 * A page whose clock stands.
 * @param {string} html
 * @param {object} [options]
 */
async function frozen(html, options = {}) {
  const opened = await open(`${HEAD}<body>`, options);
  await opened.page.clock.install({ time: NOW });
  answer("/times", html);
  await opened.page.goto(new URL("/times", opened.page.url()).href);
  await outcome(opened.page);
  return opened;
}

test("how long ago is said under a limit, goes on, and never back", async () => {
  const { page, close } = await frozen(`${HEAD}${DEFINE}<body>${embed(article("ar", at(3 * 60_000)), "relative-times")}`);
  await page.waitForFunction(() => document.querySelector("maqala-article")?.shadowRoot?.querySelector("time")?.title);
  assert.equal(await time(page).textContent(), "قبل 3 دقائق");
  assert.match((await time(page).getAttribute("title")) ?? "", /^10 مارس 2026 في 11:57 ص/);
  assert.equal(await time(page).getAttribute("datetime"), "2026-03-10T11:57:30+00:00");
  await page.clock.runFor(8 * 60_000);
  assert.equal(await time(page).textContent(), "قبل 11 دقيقة");
  await page.clock.setSystemTime(NOW);
  await page.clock.runFor(60_000);
  assert.equal(await time(page).textContent(), "قبل 11 دقيقة", "a clock that is set back makes nothing younger");
  await page.clock.setSystemTime(NOW + 25 * HOUR);
  await page.clock.runFor(60_000);
  assert.match((await time(page).textContent()) ?? "", /^10 مارس 2026/);
  await close();
});

test("what a translator makes of a time stays until something else is to be said", async () => {
  const { page, close } = await frozen(`${HEAD}${DEFINE}<body>${embed(article("en", at(3 * HOUR)), "relative-times light")}`);
  await page.waitForFunction(() => document.querySelector("maqala-article time")?.getAttribute("title"));
  const say = (/** @type {string} */ html) => time(page).evaluate((el, html) => {
    const font = document.createElement("font");
    font.textContent = html;
    el.replaceChildren(font);
  }, html);
  await say("il y a 3 heures");
  await page.clock.runFor(5 * 60_000);
  assert.equal(await time(page).textContent(), "il y a 3 heures");
  await page.clock.runFor(HOUR);
  assert.equal(await time(page).textContent(), "4 hours ago");
  // A page that is written anew in place has the date again.
  await say((await time(page).getAttribute("title")) ?? "");
  await page.clock.runFor(60_000);
  assert.equal(await time(page).textContent(), "4 hours ago");
  await close();
});

test("a time over the limit, and one without an offset, stay as they are written", async () => {
  for (const [published, expected] of [[at(25 * HOUR), /^9 مارس 2026/], ["2026-03-10T11:59", /^10 مارس 2026/], ["2026-03-10", /^10 مارس 2026/], [at(-HOUR), /^10 مارس 2026/]]) {
    const { page, close } = await frozen(`${HEAD}${DEFINE}<body>${embed(article("ar", `${published}`), 'relative-times="24"')}`);
    await page.waitForTimeout(100);
    assert.match((await time(page).textContent()) ?? "", /** @type {RegExp} */ (expected));
    await close();
  }
});

test("words for a moment are of the article's language, script and digits", async () => {
  for (const [lang, ago, expected] of /** @type {[string, number, string][]} */ ([
    ["en", 20_000, "now"], ["en", 90_000, "1 minute ago"], ["fa", 5 * HOUR, "۵ ساعت پیش"], ["ru", 23 * 60_000, "23 минуты назад"], ["ar-u-nu-arab", 2 * HOUR, "قبل ساعتين"],
    ["ar-u-nu-arab", 4 * HOUR, "قبل ٤ ساعات"], ["zh-TW", HOUR, "1 小時前"], ["sr-Latn", HOUR, "pre 1 sata"], ["tlh", 90_000, "1 minute ago"], ["pl", 47 * HOUR, "1 dzień temu"],
  ])) {
    const { page, close } = await frozen(`${HEAD}${DEFINE}<body>${embed(article(lang, at(ago)), 'relative-times="48" light')}`);
    await page.waitForFunction(() => document.querySelector("maqala-article time")?.getAttribute("title"));
    assert.equal(await time(page).textContent(), expected, lang);
    await close();
  }
});

test("a time zone is the publisher's unless the host names another one", async () => {
  const shown = async (/** @type {string} */ attributes, /** @type {string} */ published, /** @type {string} */ expected) => {
    const { page, close } = await frozen(`${HEAD}${DEFINE}<body>${embed(article("ar", published), attributes)}`, { timezoneId: "Asia/Tokyo" });
    await eventually(async () => plain((await time(page).textContent()) ?? ""), expected, attributes);
    await page.waitForTimeout(100);
    assert.equal(plain((await time(page).textContent()) ?? ""), expected, "and it stays");
    assert.equal(await time(page).getAttribute("datetime"), published.replace("Z", published.endsWith(":60Z") ? "+00:00" : ":00+00:00"));
    await close();
  };
  await shown("", "2026-01-31T20:30Z", "31 يناير 2026 في 8:30 م غرينتش+0");
  await shown('time-zone="reader"', "2026-01-31T20:30Z", "1 فبراير 2026 في 5:30 ص غرينتش+9");
  await shown('time-zone="America/St_Johns"', "2026-01-31T20:30Z", "31 يناير 2026 في 5:00 م غرينتش-3:30");
  await shown('time-zone="Asia/Beirut"', "2026-07-31T20:30Z", "31 يوليو 2026 في 11:30 م غرينتش+3");
  await shown('time-zone="Nowhere/Town"', "2026-01-31T20:30Z", "31 يناير 2026 في 8:30 م غرينتش+0");
  await shown('time-zone="reader"', "2016-12-31T23:59:60Z", "1 يناير 2017 في 8:59 ص غرينتش+9");
  // What some systems write for no date and for no end.
  await shown('time-zone="Asia/Beirut"', "0001-01-01T00:00Z", "1 يناير 1 في 12:00 ص غرينتش+0");
  await shown('time-zone="reader"', "9999-12-31T23:59Z", "31 ديسمبر 9999 في 11:59 م غرينتش+0");
});

test("a page that asks for none of it loads none of it", async () => {
  const { page, requests, close } = await open(`${HEAD}${DEFINE}<body>${embed(article("ar", "2026-01-31T20:30Z"))}`);
  await outcome(page);
  assert.deepEqual(requests.filter((path) => /times|locales/.test(path)), []);
  await close();
});

test("what goes from the page leaves no timer behind, and goes on when it comes back", async () => {
  const { page, close } = await frozen(`${HEAD}${DEFINE}<body>${embed(article("en", at(60_000)), "relative-times")}`);
  await page.waitForFunction(() => document.querySelector("maqala-article")?.shadowRoot?.querySelector("time")?.title);
  const handle = await page.evaluateHandle(() => {
    const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
    element.remove();
    return element;
  });
  await page.clock.runFor(10 * 60_000);
  assert.equal(await handle.evaluate((element) => element.shadowRoot?.querySelector("time")?.textContent), "1 minute ago");
  await handle.evaluate((element) => document.body.append(element));
  await page.waitForFunction(() => document.querySelector("maqala-article")?.shadowRoot?.querySelector("time")?.textContent !== "1 minute ago");
  assert.equal(await time(page).textContent(), "11 minutes ago");
  await close();
});

test("the host's locale holds in articles of its language", async () => {
  const shown = async (/** @type {string} */ lang, /** @type {string} */ locale, /** @type {string} */ expected) => {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(article(lang, "2026-07-31"), `locale="${locale}"`)}`);
    await outcome(page);
    await eventually(() => time(page).textContent(), expected, locale);
    await page.waitForTimeout(100);
    assert.equal(await time(page).textContent(), expected, "and it stays");
    await close();
  };
  await shown("ar", "ar-SY-u-nu-arab", "٣١ تموز ٢٠٢٦");
  await shown("ar", "ar-001", "31 يوليو/ تموز 2026");
  await shown("ar", "ar-u-ca-islamic-umalqura", "17 صفر 1448 هـ – 31 يوليو 2026");
  await shown("en", "ar-SY", "July 31, 2026");
  await shown("fa", "fa-u-ca-gregory", "۳۱ ژوئیهٔ ۲۰۲۶");
});
