// Old, odd and crowded pages: names of forms, scripts around what the browser has, frozen classes, articles from other pages, pages
// that are written anew in place, and files that come to nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, DEFINE, HEAD, answer, embed, events, eventually, followed, open, outcome, setUp } from "./support.mjs";

setUp();

const CARDS = { ...ARTICLE, related: [{ items: [{ headline: "first", url: "/first" }] }] };
answer("/article.json", JSON.stringify(CARDS));
answer("/cards.json", JSON.stringify([{ headline: "from elsewhere", url: "/elsewhere" }]));
const small = { viewport: { width: 400, height: 500 } };

/** @param {import("playwright-core").Page} page */
const toTheEnd = (page) => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
/** @param {import("playwright-core").Page} page */
const headlines = (page) => page.locator("maqala-article .mq-card-headline").allInnerTexts();

for (const form of ["<form name=host></form>", "<form name=host>"]) {
  test(`a form called host does not hold the page up (${form.includes("/") ? "beside" : "around"} the article)`, async () => {
    const { page, problems, close } = await open(`<!doctype html><meta charset="utf-8"><title>test</title><body>${DEFINE}${form}${embed(ARTICLE)}`);
    assert.equal((await outcome(page)).format, "article/1");
    assert.deepEqual(problems, []);
    await close();
  });
}

test("in a page whose scripts know addresses as text alone what is fetched comes", async () => {
  const before = `{ const { fetch } = globalThis;
    globalThis.fetch = (input, options) => ((typeof input === "string" ? input : input.url).includes("/ads") ? undefined : fetch(input, options)); }`;
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><maqala-article src="/article.json" related-src="/cards.json"></maqala-article>`, { before, ...small });
  assert.equal((await outcome(page)).format, "article/1");
  await followed(page);
  await toTheEnd(page);
  await eventually(() => headlines(page), ["first", "from elsewhere"]);
  assert.deepEqual(problems, []);
  await close();
});

test("cards from elsewhere come to a page with a form called URL", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><form name="URL"></form>${embed(CARDS, 'related-src="/cards.json"')}`, small);
  await outcome(page);
  await followed(page);
  await toTheEnd(page);
  await eventually(() => headlines(page), ["first", "from elsewhere"]);
  assert.deepEqual(problems, []);
  await close();
});

test("in a page with the Prototype.js of 2008 cards come and have their row, in a language with words for several countries", async () => {
  // What it makes of lists.
  const before = `Object.assign(Array.prototype, {
    reduce() { return this.length > 1 ? this : this[0]; },
    toJSON() { return "[" + [...this].map((item) => JSON.stringify(item)).join(", ") + "]"; },
  });`;
  const article = JSON.stringify({ ...CARDS, lang: "fa", published: new Date(Date.now() - 7_200_000).toISOString() });
  answer("/more.json", '{"title": "More", "items": [{"headline": "of an object", "url": "/of"}]}');
  for (const [src, found] of [["/cards.json", "from elsewhere"], ["/more.json", "of an object"]]) {
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><maqala-article related="carousel" relative-times related-src="${src}"><script type="application/json">${article}</script></maqala-article>`, { before, ...small });
    await outcome(page);
    await followed(page);
    await page.locator("maqala-article .mq-carousel").waitFor({ state: "attached" });
    await eventually(() => page.locator("maqala-article time").innerText(), "۲ ساعت پیش");
    await toTheEnd(page);
    await eventually(() => headlines(page), ["first", found]);
    assert.deepEqual(problems, []);
    await close();
  }
});

test("in a page that has frozen the class of errors they are told of by their name", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed({ some: "thing" })}`, { before: "Object.freeze(Error.prototype)" });
  await eventually(() => events(page), ["error"]);
  const { name, code } = await outcome(page);
  assert.deepEqual([name, code], ["MaqalaError", "unknown-format"]);
  assert.deepEqual(problems, []);
  await close();
});

test("a core's file with nothing in it ends the waiting, and no other article is lost", async () => {
  const html = { ...ARTICLE, body: { html: "<p>It rained.</p>" } };
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body></body>`);
  for (const file of ["formats", "trees"]) await page.route(`**/${file}.js`, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  for (const [article, attributes] of [[html, ""], [ARTICLE, 'id="second"']]) {
    await page.evaluate((markup) => document.body.insertAdjacentHTML("beforeend", markup), embed(article, String(attributes)));
    await eventually(() => page.locator("maqala-article").last().evaluate((el) => [el.ariaBusy, el.shadowRoot?.querySelector("h1")?.textContent]), [null, ARTICLE.headline]);
  }
  assert.deepEqual(problems, []);
  await close();
});

test("without the words of a language times are relative in those of its direction, and without any stay; the page hears of no error", async () => {
  const given = { ...ARTICLE, lang: "fr", published: new Date(Date.now() - 7_200_000).toISOString() };
  for (const [files, expected] of /** @type {const} */ ([["fr.more.js", /2 hours/], ["*.js", /20\d\d/]])) {
    const { page, problems, close } = await open(`${HEAD}<body>`);
    await page.route(`**/locales/${files}`, (route) => route.fulfill({ contentType: "text/html", body: "" }));
    await page.evaluate(() => addEventListener("unhandledrejection", () => (/** @type {any} */ (globalThis).events.push(["unhandled"]))));
    await page.evaluate((markup) => {
      document.body.insertAdjacentHTML("beforeend", markup);
      const script = Object.assign(document.createElement("script"), { type: "module", src: "/dist/define.js" });
      document.head.append(script);
    }, embed(given, "relative-times"));
    await outcome(page);
    await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/locales/en.more.js")));
    await page.waitForTimeout(300);
    assert.match(await page.locator("maqala-article time").innerText(), expected);
    assert.deepEqual((await events(page)).filter((name) => name === "unhandled"), []);
    assert.deepEqual(problems.filter((problem) => !problem.includes("MIME")), []);
    await close();
  }
});

test("links of a page in a frame lead to places in an article that came there from another page", async () => {
  const body = [...Array(30).fill("A paragraph of the story."), { type: "heading", content: "Later" }, ...Array(9).fill("And so on.")];
  answer("/frame", `${HEAD}<body><a href="#mq-later">Later</a>`);
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...ARTICLE, lang: "en", body })}<iframe src="/frame" width="400" height="400"></iframe>`);
  await outcome(page);
  const frame = /** @type {import("playwright-core").Frame} */ (page.frame({ url: /frame/ }));
  await page.evaluate(() => document.querySelector("iframe")?.contentDocument?.body.append(/** @type {Element} */ (document.querySelector("maqala-article"))));
  await eventually(async () => {
    await frame.getByText("Later").first().click();
    return frame.evaluate(() => scrollY > 300);
  }, true);
  assert.deepEqual(problems, []);
  await close();
});

for (const light of ["", "light"]) {
  test(`a page that is written anew in place keeps its article, or has the new one (${light || "shadow"})`, async () => {
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(CARDS, `${light} lightbox`)}`);
    await outcome(page);
    await followed(page);
    const shown = () => page.locator("maqala-article").evaluate((el) => [...(el.shadowRoot ?? el).querySelectorAll("h1, :scope > a")].map(({ textContent }) => textContent));
    /** What morphing does: children that are there in both stay, others go, and those that are missing come. */
    const morph = (/** @type {string} */ markup) => page.evaluate((markup) => {
      const old = /** @type {Element} */ (document.querySelector("maqala-article"));
      const wanted = new DOMParser().parseFromString(markup, "text/html").querySelector("maqala-article");
      const block = /** @type {Element} */ (old.querySelector("script"));
      for (const node of [...old.childNodes]) if (node !== block) node.remove();
      for (const node of [...(wanted?.childNodes ?? [])]) {
        if (node.nodeName !== "SCRIPT") block.before(node);
        else if (node.textContent !== block.textContent) block.textContent = node.textContent;
      }
    }, markup);
    const node = await page.evaluateHandle(() => (document.querySelector("maqala-article")?.shadowRoot ?? document).querySelector("article"));
    for (let i = 0; i < 2; i++) {
      await morph(embed(CARDS, light));
      await eventually(shown, [ARTICLE.headline]);
      assert.ok(await node.evaluate((article) => article?.isConnected));
    }
    assert.deepEqual(await events(page), ["render"]);
    await morph(embed({ ...CARDS, headline: "another one" }, light));
    await eventually(shown, ["another one"]);
    assert.deepEqual(await events(page), ["render", "render"]);
    await followed(page);
    // Whoever clears it has it empty.
    await page.evaluate(() => document.querySelector("maqala-article")?.replaceChildren());
    await page.waitForTimeout(100);
    assert.equal(await page.evaluate(() => document.querySelector("maqala-article")?.childNodes.length), 0);
    assert.deepEqual(problems, []);
    await close();
    if (light) {
      // So does whoever has a text of his own in its place.
      const own = await open(`${HEAD}${DEFINE}<body>${embed(CARDS, light)}`);
      await outcome(own.page);
      await followed(own.page);
      await own.page.evaluate(() => document.querySelector("article")?.replaceWith("For subscribers."));
      await own.page.waitForTimeout(100);
      assert.deepEqual(await own.page.evaluate(() => [document.querySelector("article"), document.querySelector("maqala-article")?.lastChild?.textContent]), [null, "For subscribers."]);
      await own.close();
    }
    // So does whoever takes the article away as soon as it is there.
    const before = 'addEventListener("maqala-render", ({ target }) => (target.shadowRoot ?? target).querySelector("article").remove())';
    const other = await open(`${HEAD}${DEFINE}<body>${embed(CARDS, light)}`, { before });
    await outcome(other.page);
    await followed(other.page);
    await other.page.waitForTimeout(200);
    assert.deepEqual([await events(other.page), await other.page.locator("article").count()], [["render"], 0]);
    await other.close();
  });
}
