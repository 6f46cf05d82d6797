// What the keyboard reaches and what a name says: boxes that scroll, recordings, stories. And pages whose scripts change the language.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFINE, HEAD, embed, eventually, followed, open, outcome, setUp } from "./support.mjs";

setUp();

const MODES = /** @type {const} */ ([["en", ""], ["en", "light"], ["ar", ""], ["ar", "light"]]);
const story = (/** @type {string} */ lang, more = {}) => ({ format: "article/1", lang, headline: "Sailings", body: ["It rained."], ...more });
const cells = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => `Column ${index}`);
const TABLES = [
  { type: "table", caption: "Narrow", rows: [["a", { text: "first", href: "/first" }]] },
  { type: "table", caption: "Wide", rows: [cells(12)] },
  { type: "table", rows: [cells(12)] },
  { type: "code", content: "short" },
  { type: "code", content: "long ".repeat(60) },
  ["The ", { text: "end", href: "/end" }, "."],
];

/**
 * What Tab comes to, one after the other.
 * @param {import("playwright-core").Page} page
 * @param {number} most
 */
async function stops(page, most) {
  const found = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press("Tab");
    found.push(await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("maqala-article"));
      const active = (element.shadowRoot ?? document).activeElement;
      return active?.getAttribute("href") ?? [active?.className, active?.getAttribute("role"), active?.getAttribute("aria-label")].filter(Boolean).join(" ");
    }));
  }
  return found;
}

for (const [lang, light] of MODES) {
  test(`tables and code are stops of the keyboard where they scroll, under their captions (${lang} ${light || "shadow"})`, async () => {
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(story(lang, { body: TABLES }), light)}`, { viewport: { width: 500, height: 900 } });
    await outcome(page);
    await followed(page);
    const boxes = page.locator("maqala-article :is(.mq-table, .mq-code)");
    const indexes = () => boxes.evaluateAll((all) => all.map((box) => box.getAttribute("tabindex")));
    await eventually(indexes, [null, "0", "0", null, "0"]);
    const wide = "mq-table group Wide";
    assert.deepEqual(await stops(page, 5), ["/first", wide, "mq-table", "mq-code", "/end"]);
    // Of another width they are others.
    await page.setViewportSize({ width: 3000, height: 900 });
    await page.addStyleTag({ content: "maqala-article { --mq-measure: 2900px }" });
    await eventually(async () => (await indexes()).slice(0, 3), [null, null, null]);
    assert.deepEqual(await boxes.evaluateAll((all) => all.filter((box) => box.matches("[role], [aria-label]")).length), 0, "a caption is heard once");
    assert.deepEqual(await page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      const all = [...(element.shadowRoot ?? element).querySelectorAll(".mq-table, .mq-code")];
      element.remove();
      return all.map((box) => [box.getAttribute("tabindex"), box.hasAttribute("role"), box.hasAttribute("aria-label")]);
    }), Array(5).fill(["0", false, false]));
    assert.deepEqual(problems, []);
    await close();
  });

  test(`a recording without a title has the name of its caption (${lang} ${light || "shadow"})`, async () => {
    const video = { type: "video", sources: ["/none.webm"], caption: ["The ferry", { footnote: "a" }, " leaves"], credit: "Port office" };
    const body = [video, { ...video, title: "A title" }, { type: "audio", src: "/none.wav", caption: "The captain" }, { type: "audio", src: "/none.wav" }, { type: "footnotes", items: [{ id: "a", content: "x" }] }];
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(story(lang, { body }), light)}`);
    await outcome(page);
    await followed(page);
    const names = () => page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("maqala-article"));
      /** @type {Element[]} */
      const players = /** @type {any} */ (globalThis).players ??= [...(element.shadowRoot ?? element).querySelectorAll("video, audio")];
      return players.map((player) => player.getAttribute("aria-label"));
    });
    await eventually(names, ["The ferry leaves", "A title", "The captain", null]);
    await page.evaluate(() => document.querySelector("maqala-article")?.remove());
    assert.deepEqual(await names(), [null, "A title", null, null]);
    await close();
  });

  test(`Escape closes stories of the article, and nothing of the page's (${lang} ${light || "shadow"})`, async () => {
    const given = story(lang, { body: ["Before", { type: "slot", name: "notice" }], tags: [{ name: "tag", url: "/tag" }], related: [{ items: [{ headline: "Story", url: "/1", body: ["It opens ", "in place."] }] }] });
    const notice = '<div slot="mq-slot-notice"><details open id="inner"><summary>Inner</summary><button id="within">x</button></details></div>';
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><details open id="outer"><summary>Outer</summary>${embed(given, light).replace("</maqala-article>", `${notice}</maqala-article>`)}</details>`);
    await outcome(page);
    await followed(page);
    const opened = () => page.evaluate(() => ["outer", "inner"].map((id) => /** @type {any} */ (document.getElementById(id)).open));
    const active = () => page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("maqala-article"));
      const inside = element.shadowRoot?.activeElement ?? document.activeElement;
      return inside.id || inside.getAttribute("href") || inside.className;
    });
    for (const [selector, name] of [["#within", "within"], [".mq-tag a", "/tag"]]) {
      await page.locator(selector).focus();
      await page.keyboard.press("Escape");
      assert.deepEqual([await opened(), await active()], [[true, true], name]);
    }
    await page.locator(".mq-card-summary").click();
    await page.locator(".mq-card-link a").focus();
    // A dialog around it would close too.
    await page.evaluate(() => addEventListener("keydown", ({ defaultPrevented }) => (/** @type {any} */ (globalThis).taken = defaultPrevented)));
    for (const taken of [true, false]) {
      await page.keyboard.press("Escape");
      assert.equal(await page.locator(".mq-card-story[open]").count(), 0);
      assert.deepEqual([await opened(), await active()], [[true, true], "mq-card-summary"]);
      assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).taken), taken);
    }
    assert.deepEqual(problems, []);
    await close();
  });
}

// What Prototype.js makes of them.
const PROTOTYPE = `
  Array.from = (all) => { const found = new Array(all.length || 0); for (let i = 0; i < found.length; i++) found[i] = all[i]; return found; };
  HTMLElement.prototype.remove = function () { this.parentNode.removeChild(this); return this; };
  HTMLElement.prototype.scrollTo = function () { return this; };
  Array.prototype.entries = function () { return this.slice(); };`;
const PAGES = {
  "with Prototype.js": PROTOTYPE,
  "without IntersectionObserver": "delete globalThis.IntersectionObserver;",
  "without ResizeObserver": "delete globalThis.ResizeObserver;",
};
for (const [name, script] of Object.entries(PAGES)) {
  test(`a page ${name} has all that an article does, and hears of no error`, async () => {
    const body = ["It rained.", { type: "image", src: "/samples/images/coast.webp", width: 1200, height: 675, alt: "coast", caption: "The coast" }, { type: "embed", url: "https://youtu.be/aqz-KE-bpKQ" }];
    const related = [{ items: [{ headline: "Story", url: "/1", body: ["It opens in place."] }, ...cells(9).map((headline) => ({ headline, url: `/${headline}`, excerpt: "x" }))] }];
    const before = `${script} globalThis.failed = []; addEventListener("error", ({ message }) => message && failed.push(message)); addEventListener("unhandledrejection", ({ reason }) => failed.push(String(reason)));
      globalThis.heard = []; addEventListener("maqala-read", () => heard.push("read")); addEventListener("maqala-card-view", () => heard.push("view"));`;
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(story("en", { body, related }), 'lightbox related="carousel" embeds="allow vimeo"')}`, { before, viewport: { width: 800, height: 1500 } });
    await outcome(page);
    await followed(page);
    await page.locator(".mq-card-summary").click();
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".mq-card-story[open]").count(), 0);
    await eventually(() => page.evaluate(() => /** @type {any} */ (globalThis).heard.includes("read")), true);
    if (!name.includes("without Inter")) await eventually(() => page.evaluate(() => /** @type {any} */ (globalThis).heard.includes("view")), true);
    await page.getByRole("button", { name: "Enlarge image: coast" }).click();
    await page.keyboard.press("Escape");
    await page.locator("maqala-article dialog").waitFor({ state: "detached" });
    await page.locator(".mq-embed-load").waitFor();
    await page.evaluate(() => document.querySelector("maqala-article")?.setAttribute("heading-level", "3"));
    await page.locator("h3.mq-headline").waitFor();
    await page.evaluate(() => document.body.replaceChildren());
    await page.waitForTimeout(300);
    assert.deepEqual([problems, await page.evaluate(() => /** @type {any} */ (globalThis).failed)], [[], []]);
    await close();
  });
}

test("a link around a picture that nobody described has the name of the caption, or the address", async () => {
  const picture = (/** @type {string} */ caption) => ({ type: "image", src: "/picture.webp", width: 80, height: 45, href: "https://example.org/plan", ...(caption && { caption }) });
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...story("en"), body: [picture("The new harbour"), picture(""), { ...picture("Boats"), alt: "A boat" }] })}`);
  await outcome(page);
  await page.waitForFunction(() => document.querySelector("maqala-article")?.shadowRoot?.querySelector("figure > a[aria-label]"));
  const names = await page.locator("figure > a").evaluateAll((links) => links.map((link) => link.getAttribute("aria-label")));
  assert.deepEqual(names, ["The new harbour", "example.org", null]);
  await close();
});
