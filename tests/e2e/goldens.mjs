// The golden corpus, and what a page does with it.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools/run.mjs";

/**
 * @typedef {object} Golden
 * @property {string} name
 * @property {string} input
 * @property {object} options of `render`
 * @property {string} html that is expected
 * @property {string} warnings a line each
 * @property {string} error
 *
 * @typedef {{ same?: boolean, html?: string, warnings?: { code: string }[], counts?: string, code?: string, left?: boolean }} Shown
 *   `counts` are blocks and cards, as the result has them and as they stand in the article
 */

const fixtures = join(root, "tests/fixtures");

/** @returns {Golden[]} */
export function goldens() {
  return readdirSync(fixtures)
    .flatMap((format) => readdirSync(join(fixtures, format)).map((name) => join(fixtures, format, name)))
    .filter((folder) => existsSync(join(folder, "input.json")))
    .map(read);
}

/** @param {string} folder */
function read(folder) {
  const file = (/** @type {string} */ name) => (existsSync(join(folder, name)) ? readFileSync(join(folder, name), "utf8") : "");
  /** @type {Record<string, string>} */
  const given = Object.fromEntries(file("options.txt").split("\n").filter(Boolean).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
  const options = { light: true, lang: given.lang, dir: given.dir, headingLevel: given["heading-level"], related: given.related, relatedAfter: given["related-after"], tagHref: given["tag-href"], locale: given.locale, format: given.format, map: file("map.json") };
  const input = new TextDecoder("utf-8", { ignoreBOM: true }).decode(readFileSync(join(folder, "input.json")));
  const languages = [given.lang, given.locale, ...[...input.matchAll(/"(?:lang|inLanguage|language|locale)":\s*"([\w-]+)"/g)].map((found) => found[1])].filter(Boolean);
  return { name: folder.slice(fixtures.length), languages, input, options, html: file("expected.html").trim().replaceAll(">\n<", "><"), warnings: file("warnings.txt"), error: file("error.txt") };
}

/**
 * Those that the core in every page reads.
 * @param {Golden[]} all
 */
export const own = (all) =>
  all.filter(({ name, input, options }) => !options.format && name.startsWith("/article-1/") && !input.includes('"html"') && !/array-without-article|envelope/.test(name));

/**
 * Runs in a page, which can see nothing but its arguments: shows every article, the first ones by the core that every page
 * loads, the next ones by the quicker one, and all others by the one that reads all formats, and by the quicker one of that.
 * @param {Golden[]} all
 * @param {number} first
 * @param {number} next
 * @returns {Promise<Shown[]>}
 */
export async function show(all, first, next) {
  const [index, page, quicker, quickerTrees] = ["/dist/index.js", "/dist/page.js", "/dist/quick.js", "/dist/quick-trees.js"];
  const { loadFormats, loadLocale, render } = await import(index);
  await Promise.all(all.flatMap(({ languages }) => languages).map(loadLocale));
  const parse = (/** @type {string} */ html) => new DOMParser().parseFromString(html, "text/html").body;
  let lean = true;
  const shown = (/** @type {Golden} */ { input, options, html }) => {
    const host = document.createElement("div");
    try {
      const { warnings, blocks, cards } = render(host, input, options);
      // Another core reads it, which the second run has.
      if (lean && warnings.some((/** @type {{ code: string }} */ { code }) => code === "html-not-read")) return { left: true };
      const expected = parse(html);
      host.normalize();
      const count = (/** @type {string} */ selector) => host.querySelectorAll(selector).length;
      const counts = [blocks, count(".mq-body > :not(.mq-chunk), .mq-chunk > *"), cards, count(".mq-card")].join();
      return { same: host.firstChild?.isEqualNode(expected.firstChild) ?? false, html: host.innerHTML, warnings, counts };
    } catch (error) {
      return { code: /** @type {any} */ (error).code };
    }
  };
  const shownFirst = all.slice(0, first).map(shown);
  const { use } = await import(page);
  const hasten = async (/** @type {string} */ path) => use(...(await (await import(path)).quick()));
  await hasten(quicker);
  const shownNext = all.slice(first, first + next).map(shown);
  await loadFormats();
  lean = false;
  const rest = all.slice(first + next);
  const shownRest = rest.map(shown);
  await hasten(quickerTrees);
  return [...shownFirst, ...shownNext, ...shownRest, ...rest.map(shown)];
}

/**
 * What is wrong with what was shown, a line each.
 * @param {Golden[]} all
 * @param {Shown[]} found
 */
export function differences(all, found) {
  /** @type {string[]} */
  const wrong = [];
  for (const [index, { name, html, warnings, error }] of all.entries()) {
    const result = found[index];
    if (result.left) continue;
    if (error) {
      const code = error.replace(/^error: /, "").split(/[\s:]/)[0];
      if (result.code !== code) wrong.push(`${name}: error ${result.code}, expected ${code}`);
      continue;
    }
    if (!result.same) wrong.push(`${name}\nexpected ${html}\nfound    ${result.html ?? result.code}`);
    if (!/^(\d+),\1,(\d+),\2$/.test(result.counts ?? "")) wrong.push(`${name}: ${result.counts} blocks and cards`);
    const codes = warnings.split("\n").filter(Boolean).map((line) => line.split(" ")[0]).join();
    // On the command line wrong options are refused.
    const foundCodes = (result.warnings ?? []).map((warning) => warning.code).filter((code) => code !== "bad-option").join();
    if (foundCodes !== codes) wrong.push(`${name}: warnings ${foundCodes}, expected ${codes}`);
  }
  return wrong;
}
