// What an article tells the page of its reader.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, DEFINE, HEAD, embed, eventually, followed, open, outcome, setUp } from "./support.mjs";

setUp();

const LONG = Array.from({ length: 30 }, (_, index) => `Paragraph ${index} of the story, long enough for a line or two on a small screen.`);
const CARDS = [
  { headline: "First", url: "https://example.org/first", excerpt: "x" },
  { headline: "Second", url: "/second", body: [["A story with a ", { text: "link", href: "/inner" }, "."]] },
  { headline: "Third" },
];
const STORY = { ...ARTICLE, lang: "en", headline: "Rain", body: [["See ", { text: "the map", href: "https://example.org/map" }, "."], ...LONG], tags: [{ name: "sea", url: "/tag/sea" }, { name: "rain", url: "/tag/rain" }], related: [{ items: CARDS }] };

const hear = (/** @type {string[]} */ names) => `globalThis.heard = []; for (const name of ${JSON.stringify(names)}) document.addEventListener("maqala-" + name, (event) => { heard.push([name, event.detail, event.bubbles && event.composed, event.target.localName]); if (globalThis.cancel) event.preventDefault() });`;
const heard = (/** @type {import("playwright-core").Page} */ page) => page.evaluate(() => /** @type {any} */ (globalThis).heard.splice(0));
/** Waits until so many events are there. */
const until = (/** @type {import("playwright-core").Page} */ page, /** @type {number} */ count) => page.waitForFunction((count) => /** @type {any} */ (globalThis).heard.length >= count, count);
const CLICKS = hear(["card-click", "tag-click", "link-click"]);

test("nothing is told in the middle of what puts an element in: a framework's handlers change its state", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>`);
  const order = await page.evaluate(async (article) => {
    await customElements.whenDefined("maqala-article");
    /** @type {string[]} */
    const order = [];
    const el = /** @type {any} */ (document.createElement("maqala-article"));
    el.addEventListener("maqala-render", () => order.push("render"));
    el.article = article;
    document.body.append(el);
    order.push(el.shadowRoot ? "shown" : "empty");
    await el.ready;
    await Promise.resolve();
    return order;
  }, ARTICLE);
  assert.deepEqual(order, ["shown", "render"]);
  assert.deepEqual(problems, []);
  await close();
});

for (const light of ["", "light"]) {
  test(`a click is told before it is followed, and followed unless it is cancelled (${light || "shadow"})`, async () => {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(STORY, light)}`, { before: CLICKS });
    await outcome(page);
    await page.evaluate(() => (/** @type {any} */ (globalThis).cancel = true));
    await page.getByRole("link", { name: "First" }).click();
    await page.getByRole("link", { name: "rain" }).click();
    await page.getByRole("link", { name: "the map" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "First" }).click({ modifiers: ["ControlOrMeta"] });
    await page.getByRole("link", { name: "First" }).click({ button: "middle" });
    await page.getByRole("link", { name: "First" }).click({ button: "right" });
    // Nor one that the page has cancelled already.
    await page.evaluate(() => document.addEventListener("click", (event) => event.preventDefault(), { capture: true, once: true }));
    await page.getByRole("link", { name: "First" }).click();
    const { origin } = new URL(page.url());
    const first = ["card-click", { url: "https://example.org/first", headline: "First", index: 0 }, true, "maqala-article"];
    assert.deepEqual(await heard(page), [
      first,
      ["tag-click", { url: `${origin}/tag/rain`, text: "rain", index: 1 }, true, "maqala-article"],
      ["link-click", { url: "https://example.org/map", text: "the map", index: 0 }, true, "maqala-article"],
      first,
      first,
    ]);
    assert.equal(page.context().pages().length, 1, "no tab was opened");
    assert.equal(page.url(), `${origin}/page`);
    await page.evaluate(() => (/** @type {any} */ (globalThis).cancel = false));
    await page.getByRole("link", { name: "rain" }).click();
    await page.waitForURL("**/tag/rain");
    await close();
  });
}

test("a card that opens in place is told of too, stays closed where that is cancelled, and closes with Escape", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(STORY)}`, { before: CLICKS });
  await outcome(page);
  const details = page.locator("maqala-article details");
  const summary = page.locator("maqala-article summary");
  // What listens to keys comes later.
  await followed(page);
  await summary.focus();
  await page.evaluate(() => (/** @type {any} */ (globalThis).cancel = true));
  await page.keyboard.press("Enter");
  assert.equal(await details.getAttribute("open"), null);
  await page.evaluate(() => (/** @type {any} */ (globalThis).cancel = false));
  await page.keyboard.press("Enter");
  assert.equal(await details.getAttribute("open"), "");
  const { origin } = new URL(page.url());
  assert.deepEqual((await heard(page)).map((/** @type {any[]} */ [name, detail]) => [name, detail]), Array(2).fill(["card-click", { url: `${origin}/second`, headline: "Second", index: 1 }]));
  // What is in it can be reached once it has been painted.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await page.keyboard.press("Tab");
  // Where the page has taken the key it is not the story's.
  await page.evaluate(() => document.addEventListener("keydown", (event) => event.preventDefault(), { capture: true, once: true }));
  await page.keyboard.press("Escape");
  assert.equal(await details.getAttribute("open"), "");
  await page.keyboard.press("Escape");
  assert.equal(await details.getAttribute("open"), null);
  assert.equal(await page.evaluate(() => document.querySelector("maqala-article")?.shadowRoot?.activeElement?.localName), "summary");
  await page.emulateMedia({ media: "print" });
  await eventually(async () => !!(await page.locator("maqala-article .mq-card-body").boundingBox())?.height, true, "it is printed open");
  await close();
});

test("a card is told of once after half of it was seen for a second, also when it is shown anew", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(STORY)}`, { before: hear(["card-view"]), viewport: { width: 400, height: 500 } });
  await outcome(page);
  await followed(page);
  await page.waitForTimeout(1500);
  assert.deepEqual(await heard(page), [], "nothing is seen yet");
  // Past them, quicker than a second.
  await page.evaluate(async () => {
    scrollTo(0, document.body.scrollHeight);
    await new Promise((resolve) => setTimeout(resolve, 400));
    scrollTo(0, 0);
  });
  await page.waitForTimeout(1500);
  assert.deepEqual(await heard(page), []);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await until(page, 3);
  const { origin } = new URL(page.url());
  const views = [["https://example.org/first", "First", 0], [`${origin}/second`, "Second", 1], ["", "Third", 2]];
  assert.deepEqual((await heard(page)).map(([, { url, headline, index }]) => [url, headline, index]).sort((a, b) => a[2] - b[2]), views);
  await page.evaluate(() => document.querySelector("maqala-article")?.setAttribute("heading-level", "2"));
  await page.waitForTimeout(1800);
  assert.deepEqual(await heard(page), [], "the same article shown anew");
  await page.evaluate((story) => (/** @type {any} */ (document.querySelector("maqala-article")).article = { ...story, headline: "Another" }), STORY);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await until(page, 3);
  assert.equal((await heard(page)).length, 3, "another article with the same cards");
  await close();
});

test("a card larger than the window is seen when it covers half of it; in a hidden page nothing is", async () => {
  const tall = [{ headline: "Tall", url: "/tall", excerpt: "words ".repeat(900) }];
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...ARTICLE, body: undefined, related: [{ items: tall }] })}`, { before: `${hear(["card-view"])} let hidden = true; Object.defineProperty(document, "hidden", { get: () => hidden }); globalThis.show = () => { hidden = false; document.dispatchEvent(new Event("visibilitychange")) };`, viewport: { width: 400, height: 400 } });
  await outcome(page);
  await followed(page);
  await page.evaluate(() => scrollTo(0, 300));
  await page.waitForTimeout(1700);
  assert.deepEqual(await heard(page), []);
  await page.evaluate(() => /** @type {any} */ (globalThis).show());
  await until(page, 1);
  assert.equal((await heard(page)).length, 1);
  await close();
});

test("how far a reader has come is told by quarters, each once", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(STORY)}`, { before: hear(["read"]), viewport: { width: 400, height: 500 } });
  await outcome(page);
  const percents = async () => (await heard(page)).map(([, { percent }]) => percent);
  await followed(page);
  for (const [part, told] of /** @type {[number, number[]][]} */ ([[0.3, [25]], [0.3, []], [0.6, [50]], [0.2, []], [1.1, [75, 100]]])) {
    await page.evaluate((part) => {
      const body = /** @type {any} */ (document.querySelector("maqala-article")?.shadowRoot?.querySelector(".mq-body"));
      const { top, height } = body.getBoundingClientRect();
      scrollTo(0, scrollY + top + height * part - innerHeight);
    }, part);
    await until(page, told.length);
    await page.waitForTimeout(200);
    assert.deepEqual(await percents(), told, `${part}`);
  }
  await page.evaluate(() => document.querySelector("maqala-article")?.setAttribute("heading-level", "2"));
  await page.waitForTimeout(1300);
  assert.deepEqual(await percents(), []);
  await close();
});

test("a picture that does not come leaves its texts and no hole", async () => {
  const picture = { type: "image", src: "/none.webp", width: 1200, height: 675, alt: "Cranes" };
  const body = [{ ...picture, caption: "The caption" }, { ...picture, src: "/samples/images/coast.webp" }, { ...picture, alt: "Boats", caption: "Boats" }, { ...picture, href: "/more", alt: "", caption: "More" }];
  const article = { ...STORY, main: { ...picture, alt: "" }, body, related: [{ items: [{ headline: "c", url: "/c", image: { ...picture } }] }] };
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(article)}`);
  await outcome(page);
  await page.evaluate(() => scrollTo(0, 600));
  await page.waitForTimeout(200);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await page.waitForFunction(() => document.querySelector("maqala-article")?.shadowRoot?.querySelectorAll("[hidden]").length === 6);
  const visible = await page.locator("maqala-article img").evaluateAll((all) => all.map((img) => img.getBoundingClientRect().height > 0));
  assert.deepEqual(visible, [false, false, true, false, false, false]);
  assert.ok(await page.getByText("The caption").isVisible());
  // What it shows is said once: by its caption, or else where it would stand.
  const texts = () => page.locator("maqala-article .mq-body .mq-figure").allInnerTexts();
  assert.deepEqual((await texts()).map((text) => text.trim().split(/\s*\n\s*/)), [["Cranes", "The caption"], [""], ["Boats"], ["More", "More"]]);
  assert.ok(await page.getByRole("link", { name: "More" }).isVisible(), "a link stays one");
  assert.ok(((await page.locator("maqala-article .mq-figure").nth(1).boundingBox())?.height ?? 99) < 90);
  // Put elsewhere, the article says no more.
  await page.evaluate(() => document.body.append(/** @type {Element} */ (document.querySelector("maqala-article"))));
  await eventually(async () => (await texts())[0].trim().split(/\s*\n\s*/), ["Cranes", "The caption"]);
  await close();
});

test("a link to a place in the article goes there, in a shadow root too", async () => {
  const article = { ...STORY, body: [[{ text: "down", href: "#goal" }], ...LONG, { type: "paragraph", id: "goal", text: "The goal" }] };
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(article)}`, { viewport: { width: 400, height: 400 } });
  await outcome(page);
  await followed(page);
  await page.getByRole("link", { name: "down" }).click();
  // The article goes there after the browser, which may look for another place.
  await eventually(() => page.evaluate(() => scrollY > 500), true);
  assert.equal(await page.evaluate(() => document.querySelector("maqala-article")?.shadowRoot?.activeElement?.id), "mq-goal");
  await close();
});

test("a reader who looks at another tab meanwhile is followed when he comes back, and so is one who opens the page behind", async () => {
  const hide = "globalThis.behind = false; Object.defineProperty(document, 'hidden', { get: () => globalThis.behind, configurable: true });";
  for (const first of [false, true]) {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(STORY)}`, { before: `${hide}${hear(["read"])}globalThis.behind = ${first};`, viewport: { width: 400, height: 500 } });
    await outcome(page);
    await followed(page);
    const turn = (/** @type {boolean} */ behind) => page.evaluate((behind) => {
      /** @type {any} */ (globalThis).behind = behind;
      document.dispatchEvent(new Event("visibilitychange"));
    }, behind);
    await turn(true);
    await turn(false);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await until(page, 4);
    assert.deepEqual((await heard(page)).map(([, { percent }]) => percent), [25, 50, 75, 100]);
    await close();
  }
});
