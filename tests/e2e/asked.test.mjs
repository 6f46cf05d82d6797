// What attributes ask for: pictures over the window, cards in a row. By keyboard, in both directions, with axe.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
import { DEFINE, HEAD, embed, eventually, open, outcome, setUp } from "./support.mjs";

setUp();

const axe = readFileSync(join(root, "node_modules/axe-core/axe.min.js"), "utf8");
const picture = (/** @type {string} */ name) => ({ type: "image", src: `/samples/images/${name}.webp`, width: 1200, height: 675, alt: `Picture ${name}`, caption: `Caption ${name}` });
const WORDS = { en: ["Close", "Previous", "Next", "Enlarge image"], ar: ["إغلاق", "السابق", "التالي", "تكبير الصورة"], fa: ["بستن", "قبلی", "بعدی", "بزرگ‌نمایی تصویر"] };
const filler = Array.from({ length: 12 }, (_, index) => `Paragraph ${index} of the story.`);
const story = (/** @type {string} */ lang) => ({
  format: "article/1", lang, headline: "Pictures", main: picture("coast"), body: [picture("dunes"), ...filler, picture("harbour")],
  related: [{ title: "More", items: Array.from({ length: 8 }, (_, index) => ({ headline: `Card ${index}`, url: `/${index}`, excerpt: "x" })) }],
});

/** @param {import("playwright-core").Page} page */
const violations = async (page) => {
  await page.evaluate(axe);
  const found = await page.evaluate(() => /** @type {any} */ (globalThis).axe.run());
  return found.violations.map((/** @type {any} */ { id, nodes }) => [id, nodes.map((/** @type {any} */ node) => node.html)]);
};
/** @param {import("playwright-core").Page} page */
const focused = (page) => page.evaluate(() => {
  const element = /** @type {any} */ (document.querySelector("maqala-article"));
  return (element.shadowRoot ?? document).activeElement?.getAttribute("aria-label") ?? "";
});

for (const [lang, light] of /** @type {const} */ ([["en", ""], ["ar", ""], ["fa", ""], ["ar", "light"]])) {
  test(`pictures over the window, by keyboard (${lang} ${light || "shadow"})`, async () => {
    const [closeWord, previous, next, enlarge] = WORDS[lang];
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><main>${embed(story(lang), `lightbox ${light}`)}</main>`, { viewport: { width: 800, height: 600 } });
    await outcome(page);
    const openers = page.locator("maqala-article .mq-enlarge");
    await openers.first().waitFor();
    assert.equal(await openers.count(), 3);
    await openers.first().focus();
    await page.keyboard.press("Enter");
    const dialog = page.locator("maqala-article dialog");
    const shown = () => dialog.locator("img").getAttribute("alt");
    assert.equal(await dialog.evaluate((el) => el.matches(":modal")), true);
    assert.equal(await focused(page), closeWord);
    assert.equal(await shown(), "Picture coast");
    assert.equal((await dialog.locator("figcaption").innerText()).trim(), "Caption coast");
    assert.deepEqual(await violations(page), []);
    const forwards = lang === "en" ? "ArrowRight" : "ArrowLeft";
    await page.keyboard.press(forwards);
    assert.equal(await shown(), "Picture dunes");
    await page.keyboard.press(forwards === "ArrowRight" ? "ArrowLeft" : "ArrowRight");
    assert.equal(await shown(), "Picture coast");
    await dialog.getByRole("button", { name: previous, exact: true }).click();
    assert.equal(await shown(), "Picture harbour");
    await dialog.getByRole("button", { name: next, exact: true }).click();
    assert.equal(await shown(), "Picture coast");
    // The button for what comes next stands where the line goes.
    const at = async (/** @type {string} */ name) => (await dialog.getByRole("button", { name, exact: true }).boundingBox())?.x ?? 0;
    assert.equal((await at(next)) > (await at(previous)), lang === "en");
    // The page behind does not move.
    await page.mouse.move(400, 300);
    await page.mouse.wheel(0, 300);
    for (const key of ["PageDown", "End", "ArrowDown"]) await page.keyboard.press(key);
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => scrollY), 0);
    for (let i = 0; i < 8; i++) {
      await page.keyboard.press("Tab");
      assert.ok([closeWord, previous, next, ""].includes(await focused(page)), "focus stays within");
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal(await focused(page), `${enlarge}: Picture coast`);
    assert.deepEqual(problems, []);
    await close();
  });
}

test("a finger turns the leaves, a press beside the picture closes, a press on one opens", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(story("en"), "lightbox")}`, { hasTouch: true });
  await outcome(page);
  await page.locator("maqala-article .mq-enlarge").first().waitFor();
  await page.locator("maqala-article .mq-main-media img").click();
  const dialog = page.locator("maqala-article dialog");
  const swipe = (/** @type {number} */ from, /** @type {number} */ to) =>
    dialog.evaluate((el, [from, to]) => {
      const touch = (/** @type {number} */ x) => new Touch({ identifier: 1, target: el, clientX: x, clientY: 200 });
      el.dispatchEvent(new TouchEvent("touchstart", { touches: [touch(from)], changedTouches: [touch(from)] }));
      el.dispatchEvent(new TouchEvent("touchend", { touches: [], changedTouches: [touch(to)] }));
    }, [from, to]);
  await swipe(300, 100);
  assert.equal(await dialog.locator("img").getAttribute("alt"), "Picture dunes");
  await swipe(100, 300);
  await swipe(100, 120);
  assert.equal(await dialog.locator("img").getAttribute("alt"), "Picture coast");
  await dialog.click({ position: { x: 5, y: 300 } });
  await dialog.waitFor({ state: "detached" });
  await close();
});

for (const lang of /** @type {const} */ (["en", "ar"])) {
  test(`a story that opens stays where it is in the row (${lang})`, async () => {
    const items = ["a", "b", "c"].map((headline) => ({ headline, url: `/${headline}`, body: ["x"] }));
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...story(lang), related: [{ items }] }, 'related="carousel"')}`, { viewport: { width: 700, height: 900 }, reducedMotion: "reduce" });
    await outcome(page);
    const places = () => page.locator("maqala-article .mq-card").evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().x));
    const before = await places();
    await page.locator("maqala-article .mq-card-summary").nth(2).evaluate((summary) => summary.click());
    assert.deepEqual(await places(), before);
    await close();
  });

  test(`where lines run downwards the row of cards does, and all are reached (${lang})`, async () => {
    const style = "<style>html { writing-mode: vertical-rl }</style>";
    const { page, close } = await open(`${HEAD}${style}${DEFINE}<body>${embed({ ...story(lang), main: undefined, body: undefined }, 'related="carousel"')}`, { viewport: { width: 900, height: 600 }, reducedMotion: "reduce" });
    await outcome(page);
    const [, previous, next] = WORDS[lang];
    const button = (/** @type {string} */ name) => page.locator("maqala-article").getByRole("button", { name, exact: true });
    await button(next).waitFor();
    const last = () => page.locator("maqala-article .mq-card").last().evaluate((card) => card.getBoundingClientRect().top >= 0 && card.getBoundingClientRect().bottom <= innerHeight);
    assert.equal(await last(), false);
    assert.equal(await button(previous).getAttribute("aria-disabled"), "true");
    for (let i = 0; i < 8; i++) await button(next).evaluate((/** @type {HTMLElement} */ el) => el.click());
    await eventually(last, true);
    await eventually(() => button(next).getAttribute("aria-disabled"), "true");
    await page.locator("maqala-article .mq-card a").last().focus();
    for (let i = 0; i < 8; i++) await page.keyboard.press(lang === "en" ? "ArrowUp" : "ArrowDown");
    await eventually(() => button(previous).getAttribute("aria-disabled"), "true");
    await close();
  });

  test(`where lines run downwards signs on buttons have a corner, and what loads an embed stands in its room (${lang})`, async () => {
    const style = "<style>html { writing-mode: vertical-rl }</style>";
    const film = { type: "embed", url: "https://youtu.be/aqz-KE-bpKQ", title: "A film" };
    const { page, close } = await open(`${HEAD}${style}${DEFINE}<body>${embed({ ...story(lang), body: [film, picture("dunes")] }, 'related="carousel" lightbox embeds="click"')}`, { viewport: { width: 900, height: 600 }, reducedMotion: "reduce" });
    await outcome(page);
    await page.locator("maqala-article .mq-enlarge").first().evaluate((/** @type {HTMLElement} */ el) => el.click());
    for (const sign of [".mq-next", ".mq-previous", ".mq-lightbox-next", ".mq-lightbox-previous"]) {
      const sides = await page.locator(`maqala-article ${sign}`).evaluate((el) => {
        const { borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth } = getComputedStyle(el, "::before");
        return [borderTopWidth, borderRightWidth, borderBottomWidth, borderLeftWidth].map((width) => parseFloat(width) > 0);
      });
      // The right one and the one that the line runs to.
      assert.deepEqual(sides, lang === "en" ? [false, true, true, false] : [true, true, false, false], sign);
    }
    const inside = await page.locator("maqala-article .mq-embed-load").evaluate((el) => {
      const [button, room] = [el, /** @type {Element} */ (el.closest("figure"))].map((box) => box.getBoundingClientRect());
      return button.left >= room.left && button.right <= room.right && button.top >= room.top && button.bottom <= room.bottom;
    });
    assert.equal(inside, true);
    await close();
  });

  test(`cards in one row, by keyboard and buttons (${lang})`, async () => {
    const before = "globalThis.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });";
    const { page, close } = await open(`${HEAD}${DEFINE}<body><main>${embed({ ...story(lang), main: undefined, body: undefined }, 'related="carousel"')}</main>`, { viewport: { width: 700, height: 900 }, before, reducedMotion: "reduce" });
    await outcome(page);
    const [, previous, next] = WORDS[lang];
    const button = (/** @type {string} */ name) => page.locator("maqala-article").getByRole("button", { name, exact: true });
    await button(next).waitFor();
    const list = page.locator("maqala-article .mq-cards");
    const passed = () => list.evaluate((el) => Math.round(Math.abs(el.scrollLeft)));
    assert.ok(await list.evaluate((el) => el.scrollWidth > el.clientWidth * 1.5 && new Set([...el.children].map((card) => card.getBoundingClientRect().top)).size === 1), "one row");
    assert.equal(await button(previous).getAttribute("aria-disabled"), "true");
    assert.equal(await button(next).getAttribute("aria-disabled"), "false");
    await button(next).focus();
    await page.keyboard.press("Enter");
    await eventually(async () => (await passed()) > 300, true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await eventually(() => button(next).getAttribute("aria-disabled"), "true");
    assert.equal(await focused(page), next, "the focus stays where it is at the end");
    assert.equal(await button(next).evaluate((el) => getComputedStyle(el).opacity), "1", "and is seen there");
    assert.equal(await button(previous).getAttribute("aria-disabled"), "false");
    const at = async (/** @type {string} */ name) => (await button(name).boundingBox())?.x ?? 0;
    assert.equal((await at(next)) > (await at(previous)), lang === "en");
    const links = page.locator("maqala-article .mq-card a");
    await links.first().focus();
    await eventually(passed, 0, "what has the focus is in sight");
    await page.keyboard.press(lang === "en" ? "ArrowRight" : "ArrowLeft");
    await eventually(async () => (await passed()) > 300, true);
    assert.deepEqual(await violations(page), []);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
    await close();
  });
}

test("a picture over a window that is not high is no smaller than on the page", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(story("ar"), "lightbox")}`, { viewport: { width: 320, height: 256 } });
  await outcome(page);
  const width = (/** @type {Element} */ el) => Math.min(el.getBoundingClientRect().width, (el.getBoundingClientRect().height * 16) / 9);
  await page.locator("maqala-article .mq-enlarge").first().click();
  const large = page.locator("maqala-article dialog img");
  assert.ok((await large.evaluate(width)) >= (await page.locator("maqala-article .mq-main-media img").first().evaluate(width)));
  await close();
});

test("what is copied has the pictures and no buttons", async () => {
  for (const attribute of ["lightbox", 'related="carousel"']) {
    const { page, close } = await open(`${HEAD}${DEFINE}<body><p>Page</p>${embed(story("ar"), attribute)}`, { viewport: { width: 700, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
    await outcome(page);
    await page.locator("maqala-article button").first().waitFor();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("ControlOrMeta+c");
    const copied = await page.evaluate(async () => (await (await navigator.clipboard.read())[0].getType("text/html")).text());
    assert.deepEqual([copied.match(/<img/g)?.length, copied.match(/<button/g)], [3, null], attribute);
    await close();
  }
});

test("a picture of which the widest file is missing is shown in another, and so are those after it", async () => {
  const picture = { type: "image", src: "/samples/images/coast.webp", width: 600, height: 400, alt: "coast" };
  const first = { ...picture, alt: "first", sizes: "100px", srcset: [{ src: "/samples/images/coast.webp", width: 300 }, { src: "/none.webp", width: 2000 }] };
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ format: "article/1", lang: "en", headline: "Coast", body: [first, picture] }, "lightbox")}`, { viewport: { width: 800, height: 600 } });
  await outcome(page);
  await page.getByRole("button", { name: "Enlarge image: first" }).click();
  const shown = () => page.evaluate(() => {
    const img = /** @type {HTMLImageElement} */ (document.querySelector("maqala-article")?.shadowRoot?.querySelector("dialog img"));
    return img.naturalWidth > 0 && img.checkVisibility();
  });
  await eventually(shown, true);
  await page.keyboard.press("ArrowRight");
  await eventually(shown, true);
  await close();
});
