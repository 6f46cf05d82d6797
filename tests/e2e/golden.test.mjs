// The golden corpus in a real browser: the same tree as the HTML that Rust writes. And dates against Intl.

import assert from "node:assert/strict";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
import { DEFINE, HEAD, open, setUp } from "./support.mjs";

setUp();

const fixtures = join(root, "tests/fixtures");
const cases = readdirSync(fixtures)
  .flatMap((format) => readdirSync(join(fixtures, format)).map((name) => join(fixtures, format, name)))
  .filter((folder) => existsSync(join(folder, "input.json")));

/** @param {string} folder */
function read(folder) {
  const file = (/** @type {string} */ name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "");
  /** @type {Record<string, string>} */
  const given = Object.fromEntries(file("options.txt").split("\n").filter(Boolean).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
  const options = { light: true, lang: given.lang, dir: given.dir, headingLevel: given["heading-level"], related: given.related, tagHref: given["tag-href"] };
  const input = new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(join(folder, "input.json")));
  return { name: folder.slice(fixtures.length), input, options, html: file("expected.html").trim().replaceAll(">\n<", "><"), warnings: file("warnings.txt"), error: file("error.txt") };
}

test("every fixture gives the same tree as the HTML", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const all = cases.map(read);
  assert.ok(all.length > 60);
  // Our own format twice: by the core that every page loads, and by the one that reads all formats.
  const own = all.filter(({ name, input }) => name.startsWith("/article-1/") && !input.includes('"html"') && !name.includes("array-without-article"));
  assert.ok(own.length > 60);
  all.unshift(...own);
  const found = await page.evaluate(async ([all, count]) => {
    const path = "/dist/index.js";
    const { loadFormats, loadLocale, render } = await import(path);
    await Promise.all(["es", "fa", "fr", "he", "ru"].map(loadLocale));
    const parse = (/** @type {string} */ html) => new DOMParser().parseFromString(html, "text/html").body;
    const shown = (/** @type {any} */ { input, options, html }) => {
      const host = document.createElement("div");
      try {
        const { warnings } = render(host, input, options);
        const expected = parse(html);
        host.normalize();
        return { same: host.firstChild?.isEqualNode(expected.firstChild) ?? false, html: host.innerHTML, warnings };
      } catch (error) {
        return { code: /** @type {any} */ (error).code };
      }
    };
    const first = all.slice(0, count).map(shown);
    await loadFormats();
    return [...first, ...all.slice(count).map(shown)];
  }, /** @type {[any[], number]} */ ([all, own.length]));
  for (const [index, { name, html, warnings, error }] of all.entries()) {
    const result = found[index];
    if (error) {
      assert.equal(result.code, error.replace(/^error: /, "").split(/[\s:]/)[0], name);
      continue;
    }
    assert.ok(result.same, `${name}\nexpected ${html}\nfound    ${result.html ?? result.code}`);
    const codes = warnings.split("\n").filter(Boolean).map((line) => line.split(" ")[0]);
    assert.deepEqual(result.warnings.map((/** @type {any} */ warning) => warning.code), codes, name);
  }
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
