// The golden corpus in a real browser: the same tree as the HTML that Rust writes. And dates against Intl.

import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, goldens, show } from "./goldens.mjs";
import { DEFINE, HEAD, open, setUp } from "./support.mjs";

setUp();

test("every fixture gives the same tree as the HTML", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const all = goldens();
  assert.ok(all.length > 60);
  // Our own format twice: by the core that every page loads, and by the one that reads all formats.
  const own = all.filter(({ name, input, options }) => !options.format && name.startsWith("/article-1/") && !input.includes('"html"') && !name.includes("array-without-article"));
  assert.ok(own.length > 60);
  all.unshift(...own);
  // As text, for a page knows nothing of this file.
  const found = await page.evaluate(`(${show})(${JSON.stringify(all)}, ${own.length})`);
  assert.deepEqual(differences(all, /** @type {import("./goldens.mjs").Shown[]} */ (found)), []);
  await close();
});

test("dates read as Intl writes them", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const differences = await page.evaluate(async () => {
    const path = "/dist/index.js";
    const { loadLocale, render } = await import(path);
    // CLDR of another year has other marks in places where nothing is to be seen.
    const plain = (/** @type {string} */ text) => text.replace(/[\u200e\u0654]/g, "").replace(/\u202f/g, " ").replace(/\u2212/g, "-");
    const wrong = [];
    for (const tag of ["ar", "en", "es", "fa", "fr", "he", "ru"]) {
      await loadLocale(tag);
      for (let month = 1; month <= 12; month++) {
        for (const rest of ["", "T00:05", "T09:30Z", "T14:45+03:00", "T23:59-03:30"]) {
          const written = `2026-${`${month}`.padStart(2, "0")}-0${(month % 9) + 1}${rest}`;
          const host = document.createElement("div");
          render(host, { format: "article/1", lang: tag, headline: "x", published: written });
          const ours = plain(host.shadowRoot?.querySelector("time")?.textContent ?? "");
          const offset = rest.slice(6);
          /** @type {Intl.DateTimeFormatOptions} */
          const options = { timeZone: offset.length > 1 ? offset : "+00:00", year: "numeric", month: "long", day: "numeric" };
          if (rest) Object.assign(options, { hour: ["es", "fr", "ru"].includes(tag) ? "2-digit" : "numeric", minute: "2-digit" });
          if (offset) options.timeZoneName = "shortOffset";
          const locale = `${tag}-u-ca-gregory-nu-${tag === "fa" ? "arabext" : "latn"}`;
          const when = new Date(`${written}${rest ? "" : "T00:00"}${offset ? "" : "Z"}`);
          let theirs = plain(new Intl.DateTimeFormat(locale, options).format(when));
          if (tag === "he" && offset) theirs = theirs.replace(" 0", " ");
          if (ours !== theirs) wrong.push(`${tag} ${written}: ${ours} / ${theirs}`);
        }
      }
    }
    return wrong;
  });
  assert.deepEqual(differences, []);
  await close();
});
