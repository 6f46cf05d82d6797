// How articles are laid out where there is little room, on paper, and where languages meet.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, DEFINE, HEAD, embed, followed, open, outcome, setUp } from "./support.mjs";

setUp();

const image = { src: "/samples/images/coast.webp", width: 1200, height: 675, alt: "" };
const FRAMES = ["https://www.youtube.com/watch?v=abcdefghijk", "https://x.com/example/status/1234567890", "https://soundcloud.com/example/waves"].map((url) => ({ type: "embed", url, title: "Forty seconds of the harbour" }));
const POST = { type: "embed", url: "https://example.org/posts/1", provider: "Example", author: { name: "Weather Office" }, published: "2026-03-14", content: ["Light winds"] };
const VERSE = { type: "verse", lines: [["The tide keeps time with every sail and every rope,", "the wind keeps every harbour's name and every hope"]] };
const story = (/** @type {any[]} */ ...body) => ({ format: "article/1", lang: "en", headline: "Harbours", body, related: [{ items: [{ headline: "Twelve pictures of communities", url: "/1", image }] }] });

const PLACES = {
  "a column of 200 pixels": "<style>main { width: 200px }</style>",
  "320 pixels and letters of twice the size": "<style>:root { font-size: 200% } main { width: 288px }</style>",
  // As WCAG 1.4.12 has it.
  "a column of 200 pixels, and room between lines and letters":
    "<style>main { width: 200px } main * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }</style>",
};
for (const [name, style] of Object.entries(PLACES)) {
  test(`${name}: nothing is wider, no button is cut, no word broken beside a picture`, async () => {
    // Rules for all elements of a page end at a shadow root.
    const light = style.includes("*") ? "light" : "";
    const { page, problems, close } = await open(`${HEAD}${style}${DEFINE}<body><main>${embed(story(...FRAMES, POST), light)}</main>`, { viewport: { width: 320, height: 800 } });
    await outcome(page);
    const article = page.locator("maqala-article article");
    await article.locator(".mq-embed-load").nth(2).waitFor();
    const found = await article.evaluate((el) => {
      const [start, end] = [el.getBoundingClientRect().left - 1, el.getBoundingClientRect().right + 1];
      const all = [...el.querySelectorAll("*")].filter((one) => !one.closest(".mq-skip"));
      const wide = all.filter((one) => one.getBoundingClientRect().right > end || one.getBoundingClientRect().left < start);
      const cut = [...el.querySelectorAll(".mq-embed-load")].filter((one) => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth);
      const widths = [".mq-card", ".mq-card-image"].map((selector) => Math.round(/** @type {Element} */ (el.querySelector(selector)).getBoundingClientRect().width));
      return { wide: wide.map((one) => one.outerHTML), cut: cut.map((one) => one.textContent), beside: widths[0] - widths[1] };
    });
    assert.deepEqual(found, { wide: [], cut: [], beside: 0 });
    assert.deepEqual(problems, []);
    await close();
  });
}

test("a post's date stands apart from its author, without the sheet of media too", async () => {
  const { page, requests, close } = await open(`${HEAD}${DEFINE}<body>${embed(story(POST))}`);
  await outcome(page);
  const gap = await page.locator("maqala-article .mq-embed time").evaluate((el) => el.getBoundingClientRect().left - /** @type {Element} */ (el.previousElementSibling).getBoundingClientRect().right);
  assert.ok(gap > 8, `${gap}`);
  assert.ok(!requests.some((url) => url.includes("formats")));
  await close();
});

test("verse from left to right is not spread, and its second half stays at the far side", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(story(VERSE))}`, { viewport: { width: 1000, height: 700 } });
  await outcome(page);
  const far = page.locator("maqala-article .mq-hemistich").nth(1);
  const lines = () => far.evaluate((el) => {
    const range = document.createRange();
    range.selectNodeContents(el);
    const { left, right } = el.getBoundingClientRect();
    return [...range.getClientRects()].map((line) => [Math.round(line.left - left), Math.round(right - line.right)]);
  });
  const wide = await lines();
  assert.ok(wide.length > 1 && wide.every(([before, after]) => before === 0 && after > 20), JSON.stringify(wide));
  await page.setViewportSize({ width: 320, height: 700 });
  const narrow = await lines();
  assert.ok(narrow.length > 1 && narrow.every(([, after]) => after < 8), JSON.stringify(narrow));
  await close();
});

test("on paper links say where they lead, the text has points, a dark page is light, and cards have no pictures", async () => {
  const article = story({ type: "paragraph", content: ["See ", { text: "the report", href: "https://example.org/report" }] }, { type: "code", text: "a line" });
  const shown = [...["", " light"].map((light) => DEFINE + embed(article, ` theme="dark"${light}`)), `<main></main><script type="module">import { render } from "/dist/index.js"; render(document.querySelector("main"), ${JSON.stringify(article)})</script>`];
  for (const body of shown) {
    const { page, close } = await open(`${HEAD}<style>:root { color-scheme: dark }</style><body>${body}`);
    await page.locator("article.mq-article").waitFor();
    await page.emulateMedia({ media: "print" });
    // At once: who prints does not wait for what a page loads when it has time.
    const found = await page.locator("article.mq-article").evaluate((el) => {
      const style = (/** @type {string} */ selector, /** @type {string} */ pseudo = "") => getComputedStyle(/** @type {Element} */ (el.querySelector(selector)), pseudo);
      return [style(".mq-paragraph a", "::after").content, style(".mq-paragraph").fontSize, style(".mq-code").whiteSpace, style(".mq-card-image").display, style(".mq-paragraph").color];
    });
    assert.deepEqual(found, ['" \u2066(https://example.org/report)\u2069"', "14.6667px", "pre-wrap", "none", "rgb(0, 0, 0)"], body);
    await close();
  }
});

test("the dark look of the demo is for screens, and on paper as others are", async () => {
  const { page, close } = await open("/demos/themes-en.html");
  await outcome(page);
  await page.emulateMedia({ media: "print" });
  const looks = await page.locator("maqala-article").evaluateAll((all) => all.map((el) => {
    const article = /** @type {Element} */ (el.shadowRoot?.querySelector("article"));
    return [".mq-meta", ".mq-standfirst"].map((selector) => getComputedStyle(/** @type {Element} */ (article.querySelector(selector))).color);
  }));
  assert.equal(new Set(looks.flat()).size, 1, JSON.stringify(looks));
  await close();
});

test("on paper what would be loaded takes a line", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(story(...FRAMES))}`);
  await outcome(page);
  await page.emulateMedia({ media: "print" });
  const heights = await page.locator("maqala-article .mq-frame").evaluateAll((all) => all.map((el) => el.getBoundingClientRect().height));
  assert.ok(heights.length === 3 && heights.every((height) => height < 70), JSON.stringify(heights));
  await close();
});

test("words in Arabic letters within a Latin text have the font of such articles", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(story(["At the gate: ", { text: "أهلا بكم", lang: "ar" }]))}`);
  await outcome(page);
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1, pierce: true });
  /** @param {any} node @returns {any[]} */
  const all = (node) => [node, ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(all)];
  const { nodeId } = all(root).find(({ localName }) => localName === "bdi");
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  assert.equal(fonts.sort((a, b) => b.glyphCount - a.glyphCount)[0].familyName, "Noto Naskh Arabic");
  await close();
});

test("no column of a page is wider for the article, and none that fits its content is too narrow for it", async () => {
  const beside = (/** @type {string} */ style, /** @type {string} */ main) => `<div style="${style}"><main style="${main}">${embed(ARTICLE)}</main><aside style="min-inline-size: 0">Beside</aside></div>`;
  /** @type {[string, string, string, number, number][]} name, style, of main, viewport, width of the article at least */
  const layouts = [
    ["grid", "display: grid; grid-template-columns: 1fr 300px; gap: 24px", "", 1024, 650],
    ["grid", "display: grid; grid-template-columns: 1fr 300px; gap: 24px", "", 1280, 900],
    ["flex", "display: flex; gap: 24px", "flex: 1", 700, 500],
    ["flex that does not grow", "display: flex; gap: 24px", "", 1280, 800],
    ["padded flex on a telephone", "display: flex; flex-direction: column; padding: 24px", "", 360, 250],
    ["centred", "display: flex; flex-direction: column; align-items: center", "", 1280, 800],
    ["inline block", "", "display: inline-block", 1280, 800],
    ["table cell", "display: table", "display: table-cell", 360, 200],
  ];
  for (const [name, style, main, width, least] of layouts) {
    for (const dir of ["ltr", "rtl"]) {
      const { page, close } = await open(`${HEAD.replace("<html", `<html dir="${dir}"`)}<meta name="viewport" content="width=device-width">${DEFINE}<body>${beside(style, main)}`, { viewport: { width, height: 700 } });
      await outcome(page);
      const [scroll, found] = await page.evaluate(() => [document.documentElement.scrollWidth, document.querySelector("maqala-article")?.getBoundingClientRect().width ?? 0]);
      assert.ok(scroll <= width, `${name} at ${width}, ${dir}: the page is ${scroll} wide`);
      assert.ok(found >= least && found <= width, `${name} at ${width}, ${dir}: the article is ${found} wide`);
      await close();
    }
  }
});

test("accents can be read on the page's own ground, whatever its colour scheme says", async () => {
  for (const style of ["background: #fff; color: #111", "background: #121212; color: #e8e8e8", "background: #f4ecd8; color: #3a3128", "background: #0b2545; color: #fff"]) {
    const { page, close } = await open(`${HEAD}<style>body { ${style} }</style>${DEFINE}<body>${embed({ ...ARTICLE, section: "Harbour" })}`);
    await outcome(page);
    const contrast = await page.evaluate(() => {
      const canvas = /** @type {any} */ (document.createElement("canvas").getContext("2d"));
      const light = (/** @type {string} */ colour) => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const section = /** @type {Element} */ (document.querySelector("maqala-article")?.shadowRoot?.querySelector(".mq-section"));
      const [one, other] = [light(getComputedStyle(section).color), light(getComputedStyle(document.body).backgroundColor)].sort((a, b) => b - a);
      return (one + 0.05) / (other + 0.05);
    });
    assert.ok(contrast >= 4.5, `${style}: ${contrast}`);
    await close();
  }
});

test("a closed story of a card is on paper, whether things may move or not", async () => {
  const given = { ...ARTICLE, related: [{ items: [{ headline: "Story", body: ["It opens in place.", "And goes on."] }] }] };
  for (const reducedMotion of /** @type {const} */ (["no-preference", "reduce"])) {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(given)}`, { reducedMotion });
    await outcome(page);
    await followed(page);
    const height = () => page.evaluate(() => parseFloat(getComputedStyle(/** @type {Element} */ (document.querySelector("maqala-article")?.shadowRoot?.querySelector("details")), "::details-content").blockSize));
    await page.emulateMedia({ media: "print", reducedMotion });
    await page.waitForTimeout(400);
    assert.ok((await height()) > 20, `${reducedMotion}: ${await height()}`);
    await close();
  }
});

test("what a reader asks for is seen: space, size of text, colours of his own, where the keyboard is", async () => {
  const article = {
    ...ARTICLE,
    body: [
      { type: "paragraph", content: [{ text: "محدد", marks: ["mark"] }, " ثم ", { text: "رابط", href: "/a" }] },
      { type: "table", head: ["الرمز"], rows: [["BEY 1"]] },
      { type: "verse", lines: [["صدر البيت", "عجز البيت"]] },
      { type: "heading", text: "عنوان" },
      { type: "image", ...image },
    ],
  };
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(article)}`);
  await outcome(page);
  const style = (/** @type {string} */ selector, /** @type {string} */ property) =>
    page.evaluate(([selector, property]) => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      const el = selector ? element.shadowRoot?.querySelector(selector) : element;
      return getComputedStyle(/** @type {Element} */ (el)).getPropertyValue(property);
    }, [selector, property]);
  const set = (/** @type {string} */ name, /** @type {string | null} */ value) =>
    page.evaluate(([name, value]) => document.querySelector("maqala-article")?.[value === null ? "removeAttribute" : "setAttribute"](/** @type {string} */ (name), /** @type {any} */ (value)), [name, value]);
  const sizes = async (/** @type {string} */ name, /** @type {(string | null)[]} */ values, /** @type {string} */ property) => {
    const found = [];
    for (const value of values) {
      await set(name, value);
      found.push(parseFloat(await style(".mq-paragraph", property)));
    }
    await set(name, null);
    return found;
  };
  for (const [name, values, properties] of /** @type {const} */ ([
    ["density", ["compact", null, "spacious"], ["line-height"]],
    ["text-size", ["small", null, "large", "larger"], ["font-size", "line-height"]],
  ])) {
    for (const property of properties) {
      const found = await sizes(name, [...values], property);
      assert.ok(found.every((size, index) => index === 0 || size > found[index - 1]), `${name}, ${property}: ${found}`);
    }
  }
  await page.keyboard.press("Tab");
  assert.deepEqual([await style("a", "outline-style"), await style("a", "outline-width")], ["solid", "2px"]);
  // A cell in another direction stays under the head of its column.
  assert.equal(await style("td", "direction"), "ltr");
  assert.equal(await style("td", "text-align"), "right");
  assert.equal(await style(".mq-hemistich", "text-align-last"), "justify");
  await page.emulateMedia({ forcedColors: "active" });
  assert.notEqual(await style("mark", "background-color"), await style(".mq-paragraph", "background-color"));
  assert.equal(await style("mark", "forced-color-adjust"), "none");
  await page.emulateMedia({ forcedColors: "none", media: "print" });
  assert.deepEqual([await style(".mq-figure", "break-inside"), await style(".mq-subheading", "break-after"), await style("article", "container-type")], ["avoid", "avoid", "normal"]);
  await page.emulateMedia({ media: "screen" });
  await set("hidden", "");
  assert.equal(await style("", "display"), "none");
  await close();
});
