// Articles that nobody sees yet: folded away, beside the window, and on paper.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, DEFINE, HEAD, embed, eventually, followed, open, outcome, setUp } from "./support.mjs";

setUp();

const PARTS = "globalThis.parts = []; document.addEventListener('maqala-read', ({ detail }) => parts.push(detail.percent));";
const ALL = [25, 50, 75, 100];

for (const [name, fold, unfold] of [
  ["a closed <details>", "<details>", "document.querySelector('details').open = true"],
  ["hidden until it is found", '<div id="it" hidden="until-found">', "it.hidden = false"],
  ["a dialog", '<dialog id="it">', "it.showModal()"],
  ["a popover", '<div id="it" popover>', "it.showPopover()"],
  ["a tab behind another one", '<div id="it" style="display: none">', "it.style.display = ''"],
  ["beside the window", '<div id="it" style="transform: translateX(2000px)">', "it.style.transform = ''"],
]) {
  test(`what nobody sees is not read, and is once it is seen: ${name}`, async () => {
    const { page, problems, close } = await open(`${HEAD}<style>html { overflow: hidden }</style>${DEFINE}<body>${fold}${embed(ARTICLE)}`, { before: PARTS });
    await outcome(page);
    await followed(page);
    const read = () => page.evaluate(() => /** @type {any} */ (globalThis).parts);
    await page.waitForTimeout(200);
    assert.deepEqual(await read(), []);
    await page.evaluate(unfold);
    await eventually(read, ALL);
    assert.deepEqual(problems, []);
    await close();
  });
}

for (const mode of ["vertical-rl", "vertical-lr"]) {
  test(`lines that run downwards are read towards the side (${mode})`, async () => {
    const article = { ...ARTICLE, lang: "ja", body: Array(40).fill("港湾局は、新しい岸壁が春に開くと発表した。".repeat(4)) };
    const { page, close } = await open(`${HEAD}<style>html { writing-mode: ${mode} }</style>${DEFINE}<body>${embed(article)}`, { before: PARTS, viewport: { width: 800, height: 600 } });
    await outcome(page);
    await followed(page);
    const read = () => page.evaluate(() => /** @type {any} */ (globalThis).parts);
    await page.waitForTimeout(200);
    assert.ok((await read()).length < 3, `${await read()}`);
    await page.evaluate(() => scrollTo(getComputedStyle(document.documentElement).writingMode === "vertical-rl" ? -1e6 : 1e6, 0));
    await eventually(read, ALL);
    await close();
  });
}

test("an article that waits is there before a script's own print", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><div style="height: 9000px"></div>${embed(ARTICLE, 'loading="lazy"')}`);
  await eventually(() => page.evaluate(() => document.querySelector("maqala-article")?.ariaBusy), "true");
  await page.evaluate(() => import(/** @type {any} */ ("/dist/live/lazy.js")));
  const seen = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    const waits = !element.shadowRoot;
    dispatchEvent(new Event("beforeprint"));
    const printed = element.shadowRoot?.querySelectorAll("p").length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { waits, printed, loading: element.getAttribute("loading"), busy: element.ariaBusy, articles: element.shadowRoot?.querySelectorAll("article").length };
  });
  assert.deepEqual(seen, { waits: true, printed: 2, loading: "lazy", busy: null, articles: 1 });
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).events.map((/** @type {any} */ [name]) => name)), ["render"]);
  assert.deepEqual(problems, []);
  await close();
});
