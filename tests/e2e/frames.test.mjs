// What lies at third parties: nothing of it is loaded until the reader or the host wants it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
import { DEFINE, HEAD, embed, eventually, open, outcome, setUp } from "./support.mjs";

setUp();

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const VIDEO = { type: "embed", url: "https://youtu.be/aqz-KE-bpKQ?t=3", title: "A film" };
const POST = { type: "embed", url: "https://x.com/example/status/1234567890", title: "A post" };
const filler = Array.from({ length: 25 }, (_, index) => `Paragraph ${index} of the story, long enough for a line or two on a small screen.`);
const story = (/** @type {unknown[]} */ ...body) => ({ format: "article/1", lang: "en", headline: "Embeds", body });
const BEFORE = "globalThis.heard = []; document.addEventListener('maqala-embed-load', (event) => { heard.push(event.detail); if (globalThis.cancel) event.preventDefault() }); globalThis.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) globalThis.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });";
const FRAME = "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1";

/**
 * @param {string} body
 * @param {import("playwright-core").ViewportSize} [viewport]
 */
async function start(body, viewport = { width: 800, height: 700 }) {
  const opened = await open("<!doctype html><title>empty</title>", { before: BEFORE, viewport });
  const { page } = opened;
  /** @type {string[]} */
  const foreign = [];
  await page.context().route(/^https:/, (route) => {
    foreign.push(route.request().url());
    return route.fulfill({ contentType: "text/html", body: "<button>theirs</button>" });
  });
  await page.context().route("**/page", (route) => route.fulfill({ contentType: "text/html", body: `${HEAD}<style>maqala-article:is(:not(:defined), [aria-busy]) { display: flow-root; min-block-size: 100vb }</style>${DEFINE}<body><main>${body}</main><footer>below</footer>` }));
  await page.reload();
  await outcome(page);
  return { ...opened, foreign };
}
/** @param {import("playwright-core").Page} page */
const heard = (page) => page.evaluate(() => /** @type {any} */ (globalThis).heard.splice(0));

for (const [lang, light] of [["en", ""], ["ar", "light"]]) {
  test(`a press loads it, and a press puts it away, by keyboard (${lang} ${light || "shadow"})`, async () => {
    const { page, foreign, close } = await start(embed({ ...story("x", VIDEO, ...filler), lang }, light));
    const load = page.getByRole("button", { name: lang === "en" ? "Load content from YouTube" : "تحميل المحتوى من YouTube" });
    await load.waitFor();
    assert.equal(await page.locator("maqala-article .mq-frame").getAttribute("href"), VIDEO.url);
    await page.evaluate(() => (/** @type {any} */ (globalThis).cancel = true));
    await load.focus();
    await page.keyboard.press("Enter");
    const detail = { provider: "youtube", id: "aqz-KE-bpKQ", url: FRAME };
    assert.deepEqual(await heard(page), [detail]);
    assert.equal(await page.locator("maqala-article iframe").count(), 0, "somebody was against it");
    assert.deepEqual(foreign, []);
    await page.evaluate(() => (/** @type {any} */ (globalThis).cancel = false));
    await page.keyboard.press("Enter");
    const frame = page.locator("maqala-article iframe");
    await frame.waitFor();
    assert.deepEqual(await heard(page), [detail]);
    assert.equal(await frame.getAttribute("src"), FRAME);
    assert.match((await frame.getAttribute("title")) ?? "", /YouTube.*A film/);
    assert.equal(await frame.getAttribute("loading"), "lazy");
    // Never a way to lead the page itself elsewhere.
    assert.equal(await frame.getAttribute("sandbox"), "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation");
    assert.match((await frame.getAttribute("allow")) ?? "", /; autoplay$/, "who presses wants to see it play");
    assert.equal(await frame.getAttribute("referrerpolicy"), "strict-origin-when-cross-origin");
    assert.equal(await frame.evaluate((el) => /** @type {any} */ (el.getRootNode()).activeElement === el), true);
    const { width = 0, height = 1 } = (await frame.boundingBox()) ?? {};
    assert.ok(Math.abs(width / height - 16 / 9) < 0.02);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run({ iframes: false }));
    assert.deepEqual(violations.map((/** @type {any} */ { id, nodes }) => [id, nodes.map((/** @type {any} */ node) => node.html)]), []);
    const back = page.getByRole("button", { name: lang === "en" ? "Close: YouTube" : "إغلاق: YouTube" });
    await back.focus();
    await page.keyboard.press("Enter");
    assert.equal(await frame.count(), 0);
    assert.equal(await load.evaluate((el) => /** @type {any} */ (el.getRootNode()).activeElement === el), true);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
    await close();
  });
}

for (const [lang, light] of [["en", ""], ["en", "light"], ["ar", ""], ["ar", "light"]]) {
  test(`a link past a frame is there while the frame is (${lang} ${light || "shadow"})`, async () => {
    const { page, close } = await start(embed({ ...story(["See ", { text: "before", href: "/before" }, "."], VIDEO, ...filler), lang }, light));
    const load = page.locator("maqala-article .mq-embed-load");
    await load.waitFor();
    const skip = page.locator("maqala-article .mq-skip");
    const next = async () => {
      await page.keyboard.press("Tab");
      return page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector("maqala-article"));
        return (element.shadowRoot ?? document).activeElement?.className;
      });
    };
    const before = page.locator('maqala-article a[href="/before"]');
    await before.focus();
    assert.deepEqual([await next(), await next()], ["mq-frame", "mq-embed-load"]);
    assert.equal(await skip.isVisible(), false);
    assert.equal(await skip.getAttribute("aria-hidden"), "true", "nor heard in a block that is put off");
    await page.keyboard.press("Enter");
    await page.locator("maqala-article iframe").waitFor();
    assert.equal(await skip.getAttribute("aria-hidden"), null);
    await before.focus();
    assert.equal(await next(), "mq-skip");
    await page.keyboard.press("Enter");
    // Where a browser follows the address itself it does so with the frame after, and goes where nobody is who is faster than that.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    assert.equal(await next(), "mq-embed-close", "past the frame");
    await page.keyboard.press("Enter");
    await before.focus();
    assert.equal(await next(), "mq-frame");
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
    await load.click();
    const left = await page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      const skip = /** @type {HTMLElement} */ ((element.shadowRoot ?? element).querySelector(".mq-skip"));
      element.remove();
      return skip.matches("[hidden], [aria-hidden]");
    });
    assert.equal(left, false);
    await close();
  });
}

test("where the host allows a provider its frames come when the reader comes near, and nothing moves", async () => {
  const { page, foreign, close } = await start(embed(story(...filler, VIDEO, POST, ...filler), 'embeds="allow youtube x"'), { width: 400, height: 500 });
  await page.waitForTimeout(1500);
  assert.deepEqual(await heard(page), []);
  for (let y = 0; y < 4000; y += 150) {
    await page.evaluate((y) => scrollTo(0, y), y);
    await page.waitForTimeout(30);
  }
  await page.waitForFunction(() => /** @type {any} */ (globalThis).heard.length > 1);
  assert.deepEqual((await heard(page)).map(({ provider }) => provider), ["youtube", "x"]);
  await eventually(() => foreign.length, 2);
  const told = await page.locator("maqala-article iframe").evaluateAll((frames) => frames.map((frame) => [frame.getAttribute("allow"), frame.getAttribute("referrerpolicy")]));
  assert.deepEqual(told, [["fullscreen; picture-in-picture; encrypted-media", "strict-origin-when-cross-origin"], ["", "no-referrer"]], "nothing plays by itself, and who needs no address of the page gets none");
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
  await close();
});

test("an allowed video in sight takes the room that it has", async () => {
  const { page, foreign, close } = await start(embed(story(VIDEO, POST, ...filler), 'embeds="allow youtube"'));
  await page.locator("maqala-article iframe").waitFor();
  await eventually(() => foreign.length > 0, true);
  await page.waitForTimeout(500);
  assert.deepEqual(foreign, [FRAME]);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
  assert.ok(await page.getByRole("button", { name: "Load content from X", exact: true }).isVisible());
  await close();
});

test("a provider that is named without being allowed waits for the press", async () => {
  const { page, foreign, close } = await start(embed(story(VIDEO, ...filler), 'embeds="click youtube"'));
  await page.locator("maqala-article .mq-embed-load").waitFor();
  await page.waitForTimeout(300);
  assert.deepEqual([await page.locator("maqala-article iframe").count(), foreign], [0, []]);
  await close();
});

test("as links they stay links, and no script comes for them", async () => {
  const { page, foreign, requests, close } = await start(embed(story(VIDEO, ...filler), 'embeds="link"'));
  await page.waitForTimeout(1500);
  assert.equal(await page.locator("maqala-article button").count(), 0);
  assert.equal(requests.some((url) => url.includes("embeds.js")), false);
  assert.deepEqual(foreign, []);
  await close();
});

test("after removal no frame is left, and the article is what it was", async () => {
  const { page, close } = await start(embed(story(VIDEO, ...filler), "light"));
  await page.getByRole("button", { name: "Load content from YouTube" }).click();
  await page.locator("maqala-article iframe").waitFor();
  const left = await page.evaluate(() => {
    const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
    element.remove();
    return [document.adoptedStyleSheets.length, element.querySelectorAll("iframe, button, [hidden], .mq-embed-room, .mq-embed-line").length];
  });
  assert.deepEqual(left, [0, 0]);
  await close();
});
