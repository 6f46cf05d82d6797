// What a reader has done to an article goes on in its next version, as a live report has many.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFINE, HEAD, embed, eventually, events, followed, open, outcome, setUp } from "./support.mjs";

setUp();

const LONG = Array.from({ length: 12 }, (_, index) => `Paragraph ${index} of the story, long enough for a line or two on a small screen.`);
const TEXTS = { en: ["Harbour", "Another", "Wind"], ar: ["الميناء", "خبر آخر", "رياح"] };

/** @param {keyof typeof TEXTS} lang */
const report = (lang, more = {}) => ({
  format: "article/1", lang, headline: TEXTS[lang][0], url: "/report",
  body: [...LONG, ["It says ", { text: "here", href: "/here" }, " and ", { text: "there", href: "/there" }, ".", { footnote: "a" }], { type: "footnotes", items: [{ id: "a", content: "By the almanac." }] }],
  related: [{ items: [1, 2].map((number) => ({ headline: `${TEXTS[lang][2]} ${number}`, url: `/story/${number}`, body: ["It opens in place."] })) }],
  ...more,
});
/** @param {keyof typeof TEXTS} lang */
const changed = (lang, more = {}) => {
  const { body, ...rest } = report(lang);
  return { ...rest, body: [`${LONG[0]} More.`, ...body.slice(1)], ...more };
};

/**
 * @param {import("playwright-core").Page} page
 * @param {unknown} article
 */
const give = (page, article) =>
  page.evaluate(async (article) => {
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    const root = () => element.shadowRoot ?? element;
    const before = root().querySelector("article");
    element.article = article;
    while (root().querySelector("article") === before) await null;
    await null;
  }, article);

/** @param {import("playwright-core").Page} page */
const state = (page) =>
  page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    const root = element.shadowRoot ?? element;
    const active = (element.shadowRoot ?? document).activeElement;
    const open = [...root.querySelectorAll("details")].map((story) => story.open);
    return { focus: active && active !== document.body ? active.getAttribute("href") ?? active.textContent.trim() : "", open, y: scrollY };
  });

for (const [lang, light] of /** @type {const} */ ([["en", ""], ["en", "light"], ["ar", ""], ["ar", "light"]])) {
  test(`open stories and the keyboard's place stay when a word changes (${lang} ${light || "shadow"})`, async () => {
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(report(lang), light)}`, { viewport: { width: 500, height: 400 } });
    await outcome(page);
    await followed(page);
    const summary = page.locator("maqala-article summary").nth(1);
    await summary.focus();
    await page.keyboard.press("Enter");
    const link = page.locator('maqala-article .mq-body a[href="/there"]');
    await link.focus();
    // The story opens over some frames.
    await page.waitForTimeout(300);
    const before = await state(page);
    assert.deepEqual([before.focus, before.open], ["/there", [false, true]]);
    await page.evaluate(() => {
      const heard = /** @type {any} */ (globalThis);
      heard.told = [];
      for (const name of ["card-click", "link-click", "card-view", "embed-load"]) document.addEventListener(`maqala-${name}`, () => heard.told.push(name));
    });
    const heard = await events(page);
    // Before anything is painted.
    await give(page, changed(lang));
    const after = await state(page);
    // Of what was not seen yet heights are estimates. The window is 400 high, and the article some times that.
    assert.ok(Math.abs(after.y - before.y) < 60, `${after.y} ${before.y}`);
    assert.deepEqual({ ...after, y: 0 }, { ...before, y: 0 });
    assert.deepEqual((await events(page)).slice(heard.length), ["render"]);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).told), []);
    await page.keyboard.press("Tab");
    assert.equal((await state(page)).focus, "#mq-note-a");
    // Two at once, of which the first has no time to begin anything.
    await page.locator('maqala-article .mq-body a[href="/here"]').focus();
    await give(page, report(lang));
    await give(page, changed(lang));
    await eventually(async () => (await state(page)).focus, "/here");
    assert.deepEqual((await state(page)).open, [false, true]);
    await followed(page);
    await page.waitForTimeout(300);
    // Again, with another headline: it is known by its address, and that when the page has time.
    await page.locator('maqala-article .mq-body a[href="/here"]').focus();
    await give(page, changed(lang, { headline: TEXTS[lang][1] }));
    await eventually(async () => (await state(page)).focus, "/here");
    assert.deepEqual((await state(page)).open, [false, true]);
    assert.deepEqual(problems, []);
    await close();
  });
}

for (const light of ["", "light"]) {
  test(`of another article nothing is kept, nor is a field left (${light || "shadow"})`, async () => {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(report("en"), light)}<input>`, { viewport: { width: 500, height: 400 } });
    await outcome(page);
    await followed(page);
    await page.locator("maqala-article summary").first().click();
    await page.locator("input").focus();
    await give(page, changed("en"));
    assert.deepEqual((await state(page)).open, [true, false]);
    assert.equal(await page.evaluate(() => document.activeElement?.localName), "input");
    await page.locator("maqala-article summary").first().focus();
    await give(page, changed("en", { headline: "Another", url: "/another" }));
    await page.waitForTimeout(500);
    assert.deepEqual(await state(page), { focus: "", open: [false, false], y: (await state(page)).y });
    // What was left is forgotten.
    await give(page, report("en"));
    await page.waitForTimeout(500);
    assert.deepEqual((await state(page)).open, [false, false]);
    await close();
  });
}

test("the button of a picture has the focus again once it is there, and so has the one of a picture that was open", async () => {
  const picture = (/** @type {string} */ name) => ({ type: "image", src: `/samples/images/${name}.webp`, width: 1200, height: 675, alt: name });
  const body = [picture("coast"), picture("dunes")];
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...report("en"), body }, "lightbox")}`);
  await outcome(page);
  await page.getByRole("button", { name: "Enlarge image: dunes" }).focus();
  await give(page, { ...report("en"), body: ["It rained.", ...body] });
  const focused = () => page.evaluate(() => document.querySelector("maqala-article")?.shadowRoot?.activeElement?.getAttribute("aria-label") ?? "");
  await eventually(focused, "Enlarge image: dunes");
  await page.keyboard.press("Enter");
  await eventually(focused, "Close");
  await give(page, { ...report("en"), body: ["It rained again.", ...body] });
  await eventually(focused, "Enlarge image: dunes");
  assert.equal(await page.locator("maqala-article dialog").count(), 0);
  await close();
});

test("a long article that comes in slices is given back what stood at its end", async () => {
  const article = (/** @type {string} */ word) => report("en", { body: [word, ...Array.from({ length: 900 }, () => LONG).flat().slice(0, 3000), ["At the ", { text: "end", href: "/end" }, "."]] });
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(article("One"))}`, { viewport: { width: 500, height: 400 } });
  await outcome(page);
  await followed(page);
  await page.waitForTimeout(300);
  await page.locator("maqala-article summary").nth(1).click();
  await page.locator('maqala-article .mq-body a[href="/end"]').focus();
  await page.evaluate((article) => Object.assign(/** @type {any} */ (document.querySelector("maqala-article")), { article }), article("Two"));
  await page.locator("maqala-article .mq-body > p", { hasText: "Two" }).first().waitFor({ state: "attached" });
  await eventually(async () => (await state(page)).focus, "/end");
  assert.deepEqual((await state(page)).open, [false, true]);
  assert.deepEqual(problems, []);
  await close();
});
