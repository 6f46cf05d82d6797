// Every page of the demo: it renders, nothing complains, axe finds nothing, nothing shifts, nothing is too wide.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
import { open, setUp } from "./support.mjs";

setUp();

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const demos = ["/", ...readdirSync(join(root, "www/demos")).map((name) => `/demos/${name}`)];
const pictures = join(root, "target/screenshots");
mkdirSync(pictures, { recursive: true });

/** @param {import("playwright-core").Page} page */
const shown = (page) =>
  page.evaluate(async () => {
    await customElements.whenDefined("maqala-article");
    await Promise.allSettled([...document.querySelectorAll("maqala-article")].map((element) => /** @type {any} */ (element).ready));
  });

/** @param {import("playwright-core").Page} page */
const laidOut = (page) =>
  page.evaluate(() => {
    // Blocks far from the screen are not laid out, which neither axe nor a picture of the whole page can see through.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(".mq-body > *, .mq-related { content-visibility: visible !important }");
    const roots = [document, ...[...document.querySelectorAll("maqala-article")].map((element) => element.shadowRoot)];
    for (const root of roots) if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  });

test("the page under a strict policy keeps it", async () => {
  const { page, problems, close } = await open("/demos/strict.html");
  await shown(page);
  assert.ok(await page.evaluate(() => document.querySelector("maqala-article")?.shadowRoot?.querySelector("article h1")));
  assert.deepEqual(problems, []);
  await close();
});

for (const path of demos) {
  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [360, 1280]) {
      test(`${path}, ${colorScheme}, ${width} pixels`, async () => {
        const before = "globalThis.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });";
        // The policy of a page would hold for the tools of a test as well; that it is kept is a test of its own.
        const { page, problems, close } = await open(path, { colorScheme, viewport: { width, height: 800 }, bypassCSP: true, late: true, before });
        await shown(page);
        await page.waitForLoadState("networkidle");
        // A reader scrolls through; pictures come late, and blocks are laid out when they come near. Readers take their time, so
        // a machine that is busy with other tests gets some too.
        await page.evaluate(async () => {
          for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
            scrollTo(0, y);
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
            await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 }));
            await new Promise((resolve) => setTimeout(resolve, 30));
          }
        });
        const { shift, wide, articles } = await page.evaluate(() => ({
          shift: /** @type {any} */ (globalThis).shift,
          wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          articles: [...document.querySelectorAll("maqala-article")].filter((element) => (element.shadowRoot ?? element).querySelector("article .mq-headline")).length,
        }));
        assert.equal(shift, 0, "layout shift");
        assert.ok(wide <= 0, `${wide} pixels too wide`);
        assert.ok(articles > 0 || path.includes("fallback"), "no article");
        assert.deepEqual(problems, []);
        await laidOut(page);
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
        assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => [id, nodes.map((/** @type {any} */ node) => node.html)]), []);
        const name = `${path.replace(/\W+/g, "-").replace(/^-|-html$/g, "") || "index"}-${width}-${colorScheme}`;
        await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
        await close();
      });
    }
  }
}
