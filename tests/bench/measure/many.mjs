// Two hundred articles on one page, as elements of the product and by hand.

import { compare, median } from "../statistics.mjs";

const COUNT = 200;

/** @typedef {{ count: number, one: number, modules: number, sheets: number, peers: Record<string, import("../statistics.mjs").Compared> }} Row `one`: a page with one element, in milliseconds */

/** Counts modules of the core, and not what unpacks one. */
const COUNTER = `globalThis.modules = 0;
  WebAssembly.Module = new Proxy(WebAssembly.Module, {
    construct(of, given) {
      const module = new of(...given);
      modules += of.exports(module).some(({ name }) => name === "render");
      return module;
    },
  });`;

/**
 * From the first script tag to the frame with all articles.
 * @param {import("../site.mjs").Site} site
 * @param {string} name
 * @param {number} count
 */
async function visit({ browser, origin }, name, count) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(COUNTER);
  await page.goto(`${origin}/many/${name}?count=${count}`);
  await page.waitForFunction("seen.whole", undefined, { polling: 50 });
  const whole = Number(await page.evaluate("seen.whole"));
  const seen = await page.evaluate(() => {
    const roots = [...document.querySelectorAll(".host")].map(({ shadowRoot }) => /** @type {ShadowRoot} */ (shadowRoot));
    if (roots.some((root) => !root?.querySelector(".mq-footer"))) throw new Error("an article is missing");
    const { modules } = /** @type {any} */ (globalThis);
    return { modules, sheets: new Set(roots.flatMap((root) => root.adoptedStyleSheets)).size };
  });
  await context.close();
  return { ...seen, whole };
}

/**
 * @param {import("../site.mjs").Site} site
 * @param {boolean} quick
 * @returns {Promise<Row>}
 */
export async function many(site, quick) {
  /** @type {Record<string, number[]>} */
  const times = { "define.js": [], vanilla: [] };
  let last = { modules: 0, sheets: 0 };
  /** @type {number[]} */
  const ones = [];
  for (let round = 0; round < (quick ? 2 : 5); round++) {
    for (const name of round % 2 ? ["define.js", "vanilla"] : ["vanilla", "define.js"]) {
      const seen = await visit(site, name, COUNT);
      times[name].push(seen.whole);
      if (name === "define.js") last = seen;
    }
    ones.push((await visit(site, "define.js", 1)).whole);
  }
  const row = { count: COUNT, one: median(ones), modules: last.modules, sheets: last.sheets, peers: compare(times, "vanilla") };
  return row;
}
