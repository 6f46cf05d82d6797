// Pictures over the window: captions of any length, links in them, and what is heard of each.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFINE, HEAD, embed, eventually, open, outcome, setUp } from "./support.mjs";

setUp();

const picture = (/** @type {string} */ name, more = {}) => ({ type: "image", src: `/samples/images/${name}.webp`, width: 1200, height: 675, ...more });
const words = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => `word${index}`).join(" ");
const story = (/** @type {string} */ lang, /** @type {unknown[]} */ ...body) => ({ format: "article/1", lang, headline: "Pictures", body });
const LONG = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} of the story, long enough for a line or two.`);
const MODES = [["en", ""], ["en", "light"], ["ar", ""], ["ar", "light"]];

const SCREENS = [[1280, 800, 300], [390, 700, 50], [320, 256, 40]];
for (const [index, [width, height, length]] of SCREENS.entries()) {
  const [lang, light] = MODES[index + 1];
  test(`a long caption scrolls, and the page behind does not (${width} x ${height}, ${lang} ${light || "shadow"})`, async () => {
    const article = story(lang, picture("coast", { caption: words(length) }), picture("dunes", { caption: "Short" }), ...LONG);
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(article, `lightbox ${light}`)}`, { viewport: { width, height }, hasTouch: true });
    await outcome(page);
    await page.locator("maqala-article .mq-enlarge").first().focus();
    const y = await page.evaluate(() => scrollY);
    await page.keyboard.press("Enter");
    const caption = page.locator("maqala-article dialog figcaption");
    const at = () => caption.evaluate((el) => Math.round(el.scrollTop));
    const end = await caption.evaluate((el) => el.scrollHeight - el.clientHeight);
    assert.ok(end > 0);
    // By keys, wherever the focus is.
    await page.keyboard.press("ArrowDown");
    assert.equal(await at(), Math.min(40, end));
    await page.keyboard.press("End");
    assert.ok(Math.abs((await at()) - end) < 2);
    await page.keyboard.press("PageUp");
    assert.ok((await at()) < end);
    await page.keyboard.press("Home");
    assert.equal(await at(), 0);
    await page.keyboard.press("Tab");
    assert.equal(await caption.evaluate((el) => /** @type {any} */ (el.getRootNode()).activeElement === el), true);
    // By the wheel, to its end and on.
    const { x = 0, y: top = 0, width: wide = 0 } = (await caption.boundingBox()) ?? {};
    await page.mouse.move(x + wide / 2, top + 30);
    for (let i = 0; i < 4; i++) await page.mouse.wheel(0, end);
    await eventually(async () => Math.abs((await at()) - end) < 2, true);
    await page.keyboard.press("Home");
    // By a finger.
    const session = await page.context().newCDPSession(page);
    const touch = (/** @type {"touchStart" | "touchMove" | "touchEnd"} */ type, /** @type {{ x: number, y: number }[]} */ ...touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
    const from = { x: x + wide / 2, y: top + 50 };
    await touch("touchStart", from);
    for (let way = 5; way <= 100; way += 5) await touch("touchMove", { ...from, y: from.y - way });
    await touch("touchEnd");
    await eventually(async () => (await at()) > 0, true);
    assert.match((await caption.textContent()) ?? "", /word0/, "it is the same picture");
    // Neither does what is over the picture.
    await page.mouse.move(width / 2, 90);
    await page.mouse.wheel(0, 300);
    await page.waitForTimeout(200);
    assert.equal(await page.evaluate(() => scrollY), y);
    await page.keyboard.press(lang === "en" ? "ArrowRight" : "ArrowLeft");
    assert.deepEqual(await caption.evaluate((el) => [el.textContent?.trim(), el.hasAttribute("tabindex")]), ["Short", false]);
    assert.deepEqual(problems, []);
    await close();
  });
}

for (const [lang, light] of MODES) {
  test(`a caption brings no notes, and its links to places close what lies over them (${lang} ${light || "shadow"})`, async () => {
    const caption = ["The coast", { footnote: "a" }, " as in ", { text: "the list", href: "#mq-list" }];
    const article = story(lang, picture("coast", { caption }), ...LONG, { type: "heading", content: "List", id: "list" }, ["A ", { text: "link", href: "/link" }], { type: "footnotes", items: [{ id: "a", content: "By the almanac." }] });
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(article, `lightbox ${light}`)}`, { viewport: { width: 500, height: 500 } });
    await outcome(page);
    await page.locator("maqala-article .mq-enlarge").click();
    const dialog = page.locator("maqala-article dialog");
    assert.equal((await dialog.locator("figcaption").innerText()).trim(), "The coast as in the list");
    await dialog.locator("a").focus();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await eventually(() => page.locator("maqala-article #mq-list").evaluate((el) => el.getBoundingClientRect().top < innerHeight), true);
    await page.waitForTimeout(100);
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("maqala-article"));
      return (element.shadowRoot ?? document).activeElement?.getAttribute("href");
    }), "/link");
    assert.deepEqual(problems, []);
    await close();
  });

  test(`each picture is told of, and each button says which it opens (${lang} ${light || "shadow"})`, async () => {
    const article = story(lang, picture("coast"), picture("dunes", { caption: ["Dunes", { footnote: "a" }], credit: "Selma" }), picture("harbour", { alt: "Harbour", caption: "Other" }), picture("station", { alt: "Harbour" }), { type: "footnotes", items: [{ id: "a", content: "x" }] });
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(article, `lightbox ${light}`)}`);
    await outcome(page);
    const openers = page.locator("maqala-article .mq-enlarge");
    await openers.first().waitFor();
    const enlarge = lang === "en" ? "Enlarge image" : "تكبير الصورة";
    assert.deepEqual(await openers.evaluateAll((all) => all.map((el) => el.getAttribute("aria-label"))), ["1", "Dunes", "Harbour", "Harbour 4"].map((name) => `${enlarge}: ${name}`));
    await openers.nth(1).click();
    await page.keyboard.press(lang === "en" ? "ArrowLeft" : "ArrowRight");
    const live = page.locator("maqala-article dialog [aria-live=polite][aria-atomic=true]");
    assert.equal((await live.innerText()).trim(), "1 / 4");
    const place = await live.locator(".mq-lightbox-count").evaluate((el) => Math.round(el.getBoundingClientRect().top));
    assert.equal(place, 18);
    await close();
  });
}

test("the only picture needs no number", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(story("en", picture("coast")), "lightbox")}`);
  await outcome(page);
  await page.getByRole("button", { name: "Enlarge image", exact: true }).click();
  assert.equal(await page.locator("maqala-article .mq-lightbox-count").count(), 0);
  await close();
});
