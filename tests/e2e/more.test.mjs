// What comes after the article: cards from an address, and the articles that follow.

import assert from "node:assert/strict";
import { test } from "node:test";
import { DEFINE, HEAD, answer, embed, eventually, open, outcome, setUp } from "./support.mjs";

setUp();

const LONG = Array.from({ length: 20 }, (_, index) => `Paragraph ${index} of the story, long enough for a line or two on a small screen.`);
const story = (/** @type {string} */ headline, more = {}) => ({ format: "article/1", lang: "en", headline, url: `/story/${headline}`, body: LONG, ...more });
const SHIFT = "globalThis.shift = 0; new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shift += entry.value }).observe({ type: 'layout-shift', buffered: true });";
const RESERVE = "<style>maqala-article:is(:not(:defined), [aria-busy]) { display: flow-root; min-block-size: 100vb }</style>";
const small = { viewport: { width: 400, height: 500 } };
const json = (/** @type {unknown} */ value, wait = 0) => (/** @type {import("node:http").ServerResponse} */ response) =>
  void setTimeout(() => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value)), wait);

/**
 * Goes down as a reader does until the end, or, where something is waited for, until that is there.
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<boolean>} [there]
 */
const down = async (page, there) => {
  const end = Date.now() + 20_000;
  for (let y = await page.evaluate(() => scrollY), last = -1; there ? !(await there()) && Date.now() < end : y !== last; ) {
    last = y;
    y = await page.evaluate(() => (scrollBy(0, 200), scrollY));
    await page.waitForTimeout(40);
  }
};
/** @param {import("playwright-core").Page} page */
const headlines = (page) => page.locator("maqala-article .mq-card-headline").allInnerTexts();
/** @param {import("playwright-core").Page} page */
const alive = (page) => page.waitForFunction(() => document.querySelector("maqala-article")?.shadowRoot?.querySelector("article")?.hasAttribute("data-more") ?? document.querySelector("[data-more]"));

const FEEDS = {
  "a list of cards": [{ headline: "One", url: "/1" }, { headline: "Own", url: "/own" }, { headline: "Itself", url: "/story/main" }, { headline: "One again", url: "/1" }, { headline: "Two", url: "/2", excerpt: "x" }],
  "an object with items": { title: "Ignored", items: [{ headline: "One", url: "/1" }, { headline: "Two", url: "/2" }] },
  "an article": story("x", { related: [{ items: [{ headline: "One", url: "/1" }, { headline: "Two", url: "/2" }] }] }),
  "an article of nothing but HTML": story("x", { headline: undefined, body: { html: "x" }, related: [{ items: [{ headline: "One", url: "/1" }, { headline: "Two", url: "/2" }] }] }),
};
for (const [name, feed] of Object.entries(FEEDS)) {
  test(`cards come when the reader comes near: ${name}`, async () => {
    answer("/cards.json", json(feed, 100));
    const article = story("main", { related: [{ items: [{ headline: "Own", url: "/own" }] }] });
    const { page, problems, requests, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(article, 'related-src="/cards.json"')}<p>below</p>`, { ...small, before: SHIFT });
    await outcome(page);
    await alive(page);
    await page.waitForTimeout(200);
    assert.equal(requests.includes("/cards.json"), false, "not before");
    await down(page);
    await page.waitForFunction(() => document.querySelector("maqala-article")?.shadowRoot?.querySelectorAll(".mq-card").length === 3);
    assert.deepEqual(await headlines(page), ["Own", "One", "Two"]);
    assert.equal(await page.locator("maqala-article .mq-related").count(), 1);
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
    assert.deepEqual(problems, []);
    await close();
  });
}

for (const light of ["", "light"]) {
  test(`an article without cards gets a list, and all of it goes with the element (${light || "shadow"})`, async () => {
    answer("/cards.json", json({ items: [{ headline: "One", url: "/1" }] }));
    const { page, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main"), `related-src="/cards.json" ${light}`)}`, small);
    await outcome(page);
    await alive(page);
    await down(page);
    await page.getByRole("link", { name: "One" }).waitFor();
    assert.match(await page.locator("maqala-article .mq-related-title").innerText(), /Related stories/);
    await page.evaluate(() => document.querySelector("maqala-article")?.remove());
    assert.deepEqual(await page.evaluate(() => [document.adoptedStyleSheets.length, document.querySelectorAll("[class^=mq-]").length]), [0, 0]);
    await close();
  });
}

test("cards that come when their end is in sight stay within the room, and all are there once it is not", async () => {
  const cards = Array.from({ length: 9 }, (_, index) => ({ headline: `Card ${index} with a headline`, url: `/${index}`, excerpt: "It rained in the morning, and the boats stayed.", image: { src: "/samples/images/coast.webp", width: 640, height: 360, alt: "" } }));
  for (const related of [[], [{ items: [{ headline: "Own", url: "/own" }] }]]) {
    /** @type {import("node:http").ServerResponse[]} */
    const waiting = [];
    answer("/cards.json", (response) => void waiting.push(response));
    const { page, problems, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main", { related }), 'related-src="/cards.json"')}<p>below</p>`, { ...small, before: SHIFT });
    await outcome(page);
    await alive(page);
    await down(page);
    await eventually(() => waiting.length, 1);
    await down(page);
    const shift = () => page.evaluate(() => /** @type {any} */ (globalThis).shift);
    assert.equal(await page.getByText("below").evaluate((el) => el.getBoundingClientRect().top < innerHeight), true);
    waiting[0].end(JSON.stringify(cards));
    await eventually(async () => (await headlines(page)).length > related.length, true);
    const { length } = await headlines(page);
    assert.ok(length < 9, `${length} cards`);
    assert.equal(await shift(), 0);
    await page.evaluate(() => scrollTo(0, 0));
    await eventually(async () => (await headlines(page)).length, 9 + related.length);
    await down(page);
    assert.equal(await shift(), 0);
    assert.equal(await page.locator("maqala-article .mq-more-cards").count(), 0);
    assert.deepEqual(problems, []);
    await close();
  }
});

test("over the room of an article that follows all cards come at once, for their addresses lead on", async () => {
  const cards = Array.from({ length: 9 }, (_, index) => ({ headline: `Card ${index}`, url: `/${index}`, excerpt: "It rained in the morning, and the boats stayed." }));
  /** @type {import("node:http").ServerResponse[]} */
  const waiting = [];
  answer("/cards.json", (response) => void waiting.push(response));
  const { page, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main"), 'related-src="/cards.json" next="/next?of={url}"')}<p>below</p>`, { ...small, before: SHIFT });
  await outcome(page);
  await alive(page);
  await down(page);
  await eventually(() => waiting.length, 1);
  await down(page);
  waiting[0].end(JSON.stringify(cards));
  await eventually(async () => (await headlines(page)).length > 0, true);
  assert.equal((await headlines(page)).length, 9);
  await close();
});

test("without an answer the article stays as it is", async () => {
  answer("/cards.json", (response) => void response.writeHead(500).end("no"));
  const article = story("main", { related: [{ items: [{ headline: "Own", url: "/own" }] }] });
  const { page, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(article, 'related-src="/cards.json"')}<p>below</p>`, { ...small, before: SHIFT });
  await outcome(page);
  await alive(page);
  await down(page);
  await page.waitForTimeout(300);
  assert.deepEqual(await headlines(page), ["Own"]);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForFunction(() => !document.querySelector("maqala-article")?.shadowRoot?.querySelector(".mq-more-cards"));
  await close();
});

test("an article that follows and cannot be read ends the chain, and is no error of the first one", async () => {
  answer("/next1.json", (response) => response.writeHead(200, { "content-type": "application/json" }).end("{broken"));
  const { page, requests, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main"), 'next="/next{n}.json"')}<p>below</p>`, small);
  await outcome(page);
  await alive(page);
  await down(page, async () => requests.includes("/next1.json"));
  await eventually(() => page.evaluate(() => document.querySelector("maqala-article")?.shadowRoot?.querySelectorAll("maqala-article, .mq-more-articles").length), 0);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).events.map((/** @type {any} */ [name]) => name).filter((/** @type {string} */ name) => name === "error")), []);
  await close();
});

const NEXT = "globalThis.heard = []; document.addEventListener('maqala-next', (event) => heard.push(event.detail));";
for (const light of ["", "light"]) {
  test(`the next articles come at the end of the one before, as many as are asked for (${light || "shadow"})`, async () => {
    for (const number of [1, 2, 3]) answer(`/next/${number}.json`, json(story(`next ${number}`, { related: [{ items: [{ headline: `Card of ${number}`, url: `/c${number}` }] }] })));
    const { page, problems, requests, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main"), `next="/next/{n}.json" next-limit="2" next-history ${light}`)}`, { ...small, before: NEXT + SHIFT });
    await outcome(page);
    await alive(page);
    const { origin } = new URL(page.url());
    await page.waitForTimeout(200);
    assert.equal(requests.some((url) => url.startsWith("/next/")), false);
    await down(page, () => page.getByRole("heading", { name: "next 2" }).isVisible());
    await down(page);
    await page.waitForTimeout(300);
    assert.deepEqual(requests.filter((url) => url.startsWith("/next/")), ["/next/1.json", "/next/2.json"]);
    const url = (/** @type {number} */ number) => `${origin}/story/next%20${number}`;
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard), [1, 2].map((number) => ({ url: url(number), headline: `next ${number}`, number })));
    assert.equal(await page.getByText("Next article").count(), 2);
    await eventually(() => page.url(), url(2));
    await eventually(() => page.title(), "next 2");
    await page.evaluate(() => scrollTo(0, 0));
    await eventually(() => page.url(), `${origin}/page`);
    await eventually(() => page.title(), "test");
    assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).shift), 0);
    const left = await page.evaluate(async () => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      return [document.adoptedStyleSheets.length, document.querySelectorAll("[class^=mq-], maqala-article").length, element.querySelectorAll("maqala-article, .mq-next-title").length, element.shadowRoot?.querySelectorAll("maqala-article, .mq-next-title").length ?? 0];
    });
    assert.deepEqual(left, [0, 0, 0, 0]);
    assert.deepEqual(problems, []);
    await close();
  });
}

test("addresses of cards make the addresses of what follows; the page's own stays unless the host asks", async () => {
  for (const path of ["/own", "/far"]) answer(`/json?of=${encodeURIComponent(path)}`, json(story(path.slice(1), { url: undefined })));
  const article = story("main", { related: [{ items: [{ headline: "Own", url: "/own" }] }] });
  answer("/cards.json", json([{ headline: "Far", url: "/far" }, { headline: "Missing", url: "/missing" }]));
  const { page, requests, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(article, 'related-src="/cards.json" next="/json?of={url}"')}`, { ...small, before: NEXT });
  await outcome(page);
  const { origin } = new URL(page.url());
  for (const path of ["/own", "/far"]) answer(`/json?of=${encodeURIComponent(origin + path)}`, json(story(path.slice(1), { url: undefined })));
  await alive(page);
  await down(page, async () => requests.filter((url) => url.startsWith("/json")).length === 3);
  await down(page);
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard), [{ url: `${origin}/own`, headline: "own", number: 1 }, { url: `${origin}/far`, headline: "far", number: 2 }]);
  assert.equal(requests.filter((url) => url.startsWith("/json")).length, 3, "the one that is missing ends the chain");
  assert.equal(page.url(), `${origin}/page`);
  await close();
});

test("an article that calls itself otherwise than the card that led to it comes once", async () => {
  const cards = [2, 3].map((number) => ({ headline: `Card ${number}`, url: `/story/${number}?ref=related` }));
  const { page, requests, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main", { related: [{ items: cards }] }), 'next="/json?of={url}" related-after="1"')}`, { ...small, before: NEXT });
  await outcome(page);
  const { origin } = new URL(page.url());
  for (const number of [2, 3]) answer(`/json?of=${encodeURIComponent(`${origin}/story/${number}?ref=related`)}`, json(story(`${number}`, { related: [{ items: [{ headline: "Card", url: "/card" }] }] })));
  await alive(page);
  const asked = () => requests.filter((url) => url.startsWith("/json")).map((url) => decodeURIComponent(url.slice("/json?of=".length)).replace(origin, ""));
  await down(page, async () => (await page.evaluate(() => /** @type {any} */ (globalThis).heard.length)) === 2);
  await down(page);
  await page.waitForTimeout(300);
  assert.deepEqual(await page.evaluate(() => /** @type {any} */ (globalThis).heard.map((/** @type {any} */ { headline }) => headline)), ["2", "3"]);
  assert.deepEqual(asked(), ["/story/2?ref=related", "/story/3?ref=related"]);
  // They are as their host asks: cards after the first paragraph.
  assert.equal(await page.locator("maqala-article maqala-article").first().locator(".mq-body .mq-related").count(), 1);
  await close();
});

test("the first article's address comes back although it was made anew below", async () => {
  answer("/next/1.json", json(story("next")));
  const { page, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main"), 'next="/next/{n}.json" next-limit="1" next-history')}`, small);
  await outcome(page);
  await alive(page);
  await down(page, async () => page.url().endsWith("/story/next"));
  await page.evaluate(() => document.querySelector("maqala-article")?.setAttribute("related", "list"));
  await alive(page);
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForURL("**/page");
  assert.equal(await page.title(), "test");
  await close();
});

test("where the page's address cannot be changed its title follows all the same", async () => {
  answer("/next/1.json", json(story("next")));
  const before = "History.prototype.replaceState = () => { throw new DOMException('sandboxed', 'SecurityError'); };";
  const { page, problems, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main"), 'next="/next/{n}.json" next-limit="1" next-history')}`, { ...small, before });
  await outcome(page);
  await alive(page);
  await down(page, async () => (await page.title()) === "next");
  assert.deepEqual(problems, []);
  await close();
});

test("cards that came go when the element leaves the page, and come once when it is put elsewhere", async () => {
  answer("/cards.json", json([{ headline: "One", url: "/1" }]));
  for (const related of [[], [{ items: [{ headline: "Own", url: "/own" }] }]]) {
    const { page, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(story("main", { related }), 'related-src="/cards.json"')}<div></div>`, small);
    await outcome(page);
    await alive(page);
    await down(page);
    await page.getByRole("link", { name: "One" }).waitFor();
    const left = await page.evaluate(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      element.remove();
      const left = [...(element.shadowRoot?.querySelectorAll(".mq-card-headline, [style]") ?? [])].map((el) => el.textContent);
      document.querySelector("div")?.append(element);
      return left;
    });
    assert.deepEqual(left, related.length ? ["Own"] : []);
    await alive(page);
    await down(page);
    await page.getByRole("link", { name: "One" }).waitFor();
    assert.deepEqual(await headlines(page), related.length ? ["Own", "One"] : ["One"]);
    await close();
  }
});

test("all of it works in the one file of embed.js", async () => {
  answer("/cards.json", json([{ headline: "One", url: "/1" }]));
  const article = story("main", { main: { type: "image", src: "/samples/images/coast.webp", width: 1200, height: 675, alt: "coast" } });
  const { page, requests, close } = await open(`${HEAD}<script src="/dist/embed.js"></script><body>${embed(article, 'related-src="/cards.json" related="carousel" lightbox')}`, small);
  await outcome(page);
  await page.getByRole("button", { name: "Enlarge image: coast" }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await alive(page);
  await down(page);
  await page.getByRole("link", { name: "One" }).waitFor();
  assert.deepEqual(requests.filter((url) => url.startsWith("/dist/")), ["/dist/embed.js"]);
  await close();
});

test("after removal no listener, observer, node or sheet of all this is left", async () => {
  const before = `
    globalThis.open = new Set();
    // The tool that drives the page listens too.
    const ours = () => new Error().stack.includes("/dist/");
    for (const name of ["IntersectionObserver", "MutationObserver", "ResizeObserver"]) {
      const Base = globalThis[name];
      globalThis[name] = class extends Base {
        observe(...all) { if (ours()) open.add(this); super.observe(...all); }
        disconnect() { open.delete(this); super.disconnect(); }
      };
    }
    for (const target of [document, window]) {
      const add = target.addEventListener;
      target.addEventListener = function (type, listener, options) {
        const mark = type + " listener";
        if (ours()) {
          open.add(mark);
          options?.signal?.addEventListener("abort", () => open.delete(mark));
        }
        return add.call(this, type, listener, options);
      };
    }`;
  answer("/cards.json", json([{ headline: "One", url: "/1" }]));
  answer("/next/1.json", json(story("next 1")));
  const article = story("main", { main: { type: "image", src: "/samples/images/coast.webp", width: 1200, height: 675, alt: "coast" }, body: [{ type: "embed", url: "https://youtu.be/aqz-KE-bpKQ" }, ...LONG], related: [{ items: [{ headline: "Own", url: "/own" }] }] });
  for (const light of ["", "light"]) {
    const { page, problems, close } = await open(`${HEAD}${RESERVE}${DEFINE}<body>${embed(article, `related-src="/cards.json" related="carousel" lightbox next="/next/{n}.json" next-limit="1" next-history ${light}`)}`, { ...small, before });
    await outcome(page);
    await alive(page);
    await page.waitForFunction(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      const root = element.shadowRoot ?? element;
      /** @type {HTMLElement | null} */ (root.querySelector(".mq-enlarge"))?.click();
      return root.querySelector("dialog[open]") && root.querySelector(".mq-embed-load") && root.querySelector(".mq-carousel");
    });
    const live = await page.evaluate(() => /** @type {any} */ (globalThis).open.size);
    assert.ok(live > 5, `${live}`);
    await page.keyboard.press("Escape");
    await down(page);
    await page.waitForFunction(() => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      return (element.shadowRoot ?? element).querySelector("maqala-article");
    });
    const left = await page.evaluate(async () => {
      const element = /** @type {HTMLElement} */ (document.querySelector("maqala-article"));
      element.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      return [[.../** @type {any} */ (globalThis).open].map(String), document.adoptedStyleSheets.length, (element.shadowRoot ?? element).querySelectorAll("button, dialog, maqala-article, [data-more], .mq-more-cards").length];
    });
    assert.deepEqual(left, [[], 0, 0]);
    assert.deepEqual(problems, []);
    await close();
  }
});
