// An element's life: attributes, new data, moves, clones, removal, light mode, failures.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, DEFINE, HEAD, answer, embed, events, eventually, open, outcome, setUp, text } from "./support.mjs";

setUp();

/** Waits for what an element does of its own accord, and then for the article that it asked for. */
const settled = (/** @type {import("playwright-core").Page} */ page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    await /** @type {any} */ (document.querySelector("maqala-article")).ready.catch(() => {});
  });

test("events tell what was read, and warn", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...ARTICLE, body: [{ type: "dance", text: "x" }, "y"], tags: [{ name: "t", url: "javascript:1" }] })}`);
  const detail = await outcome(page);
  assert.equal(detail.format, "article/1");
  assert.equal(detail.blocks, 2);
  assert.deepEqual(detail.warnings.map((/** @type {any} */ { code, path }) => [code, path]), [["unknown-block", "body[0].type"], ["unsafe-url", "tags[0].url"]]);
  assert.ok(detail.warnings.every((/** @type {any} */ { line, column }) => line === 1 && column > 10));
  assert.deepEqual(await events(page), ["render", "warning"]);
  await close();
});

test("attributes change what is shown", async () => {
  const article = { ...ARTICLE, tags: ["نقل بحري"], related: [{ items: [{ headline: "card", url: "/c", excerpt: "excerpt" }] }] };
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(article, 'heading-level="3" tag-href="/tag/{tag}" related="list"')}`);
  await outcome(page);
  const find = (/** @type {string} */ selector) => page.locator(`maqala-article ${selector}`).count();
  assert.equal(await find("h3.mq-headline[part=headline]"), 1);
  assert.equal(await page.locator("maqala-article .mq-tag a").getAttribute("href"), `/tag/${encodeURIComponent("نقل بحري")}`);
  assert.equal(await find(".mq-links .mq-card"), 1);
  assert.equal(await find(".mq-card-excerpt"), 0);
  await page.evaluate(() => {
    for (const [name, value] of Object.entries({ related: "none", "heading-level": "-1" })) document.querySelector("maqala-article")?.setAttribute(name, value);
  });
  await settled(page);
  assert.equal(await find(".mq-related"), 0);
  assert.equal(await find("h1.mq-headline"), 1, "a level below the first");
  assert.deepEqual(await events(page), ["render", "render"]);
  await close();
});

test("given new data a hundred times, the last wins", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`);
  await outcome(page);
  await page.evaluate(async () => {
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    for (let i = 0; i < 100; i++) {
      element.article = { format: "article/1", headline: `number ${i}` };
      if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await settled(page);
  assert.match(await text(page), /^number 99$/m);
  assert.equal(await page.locator("maqala-article article").count(), 1);
  assert.deepEqual(problems, []);
  await close();
});

test("of an article that another one has replaced nothing is told once its warnings have their words", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const blocks = await page.evaluate(async () => {
    await customElements.whenDefined("maqala-article");
    const element = /** @type {any} */ (document.createElement("maqala-article"));
    element.article = { format: "article/1", headline: "first", body: ["x"], tags: [{ name: "t", url: "javascript:1" }] };
    document.body.append(element);
    element.article = { format: "article/1", headline: "second", body: ["x", "y", "z"] };
    const detail = await element.ready;
    const words = "/dist/wording.js";
    await import(words);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return detail.blocks;
  });
  assert.equal(blocks, 3);
  assert.deepEqual(await events(page), ["render"]);
  await close();
});

test("a request has the cookies of its own origin", async () => {
  answer("/mine.json", (response) => void response.end(JSON.stringify({ ...ARTICLE, headline: response.req.headers.cookie ?? "nobody" })));
  const { page, close } = await open(`${HEAD}${DEFINE}<body><script>document.cookie = "reader=5"</script><maqala-article src="/mine.json"></maqala-article>`);
  await outcome(page);
  assert.match(await text(page), /reader=5/);
  await close();
});

test("after a trap another instance shows the article; where that one traps too it is an error", async () => {
  const trap = () => {
    const { Instance } = WebAssembly;
    const state = { traps: 0, made: 0 };
    Object.assign(globalThis, { state });
    /** @type {any} */ (WebAssembly).Instance = function (/** @type {WebAssembly.Module} */ module) {
      const { exports } = /** @type {any} */ (new Instance(module));
      if (!exports.render) return { exports };
      state.made++;
      let broken = false;
      const render = (/** @type {number[]} */ ...all) => {
        broken ||= state.traps-- > 0;
        if (broken) throw new WebAssembly.RuntimeError("unreachable");
        return exports.render(...all);
      };
      return { exports: { ...exports, render } };
    };
  };
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`, { before: `(${trap})()` });
  await outcome(page);
  for (const traps of [1, 2]) {
    await page.evaluate((traps) => {
      /** @type {any} */ (globalThis).state.traps = traps;
      /** @type {any} */ (document.querySelector("maqala-article")).article = { format: "article/1", headline: `traps: ${traps}` };
    }, traps);
    await eventually(async () => (await events(page)).length, traps + 1);
  }
  assert.deepEqual(await events(page), ["render", "render", "error"]);
  assert.match(await text(page), /traps: 1/);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).state.made), 3);
  await close();
});

test("of two articles in light mode the one that stays keeps its looks", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE, "light").repeat(2)}`);
  await page.locator("article").nth(1).waitFor();
  const left = () => page.evaluate(() => (document.querySelector("maqala-article")?.remove(), document.adoptedStyleSheets.length > 0));
  assert.deepEqual([await left(), await left()], [true, false]);
  await close();
});

test("of two requests the later one wins, though it is answered first", async () => {
  /** @type {import("node:http").ServerResponse[]} */
  const waiting = [];
  answer("/slow.json", (response) => void waiting.push(response));
  answer("/quick.json", (response) => void response.end(JSON.stringify({ ...ARTICLE, headline: "quick" })));
  const { page, close } = await open(`${HEAD}${DEFINE}<body><maqala-article src="/slow.json"></maqala-article>`);
  await eventually(() => waiting.length, 1);
  // What is asked for already is not asked for again.
  await page.evaluate(() => document.querySelector("maqala-article")?.setAttribute("src", "/slow.json"));
  await page.waitForTimeout(100);
  assert.equal(waiting.length, 1);
  await page.evaluate(() => document.querySelector("maqala-article")?.setAttribute("src", "/quick.json"));
  await eventually(() => events(page), ["render"]);
  waiting[0].end(JSON.stringify({ ...ARTICLE, headline: "slow" }));
  await page.waitForTimeout(300);
  assert.match(await text(page), /quick/);
  assert.deepEqual(await events(page), ["render"]);
  await close();
});

for (const light of ["", "light"]) {
  test(`moved, it stays as it is; cloned, it renders; removed, it leaves nothing (${light || "shadow"})`, async () => {
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><main></main>${embed(ARTICLE, light)}`);
    await outcome(page);
    const result = await page.evaluate(async () => {
      const element = /** @type {any} */ (document.querySelector("maqala-article"));
      const article = () => (element.shadowRoot ?? element).querySelector("article");
      const before = article();
      document.querySelector("main")?.append(element);
      await new Promise((resolve) => setTimeout(resolve));
      const kept = before === article();
      const clone = element.cloneNode(true);
      document.body.append(clone);
      await new Promise((resolve) => setTimeout(resolve));
      const copies = (clone.shadowRoot ?? clone).querySelectorAll("article").length;
      clone.remove();
      element.remove();
      await new Promise((resolve) => setTimeout(resolve));
      return { kept, copies, sheets: document.adoptedStyleSheets.length, styles: document.querySelectorAll("style, [class^=mq-]").length };
    });
    assert.deepEqual(result, { kept: true, copies: 1, sheets: 0, styles: 0 });
    assert.deepEqual(await events(page), ["render", "render"]);
    assert.deepEqual(problems, []);
    await close();
  });
}

test("light mode: the page styles the article, the fallback goes, and comes back", async () => {
  const style = "<style>.mq-headline { color: rgb(1, 2, 3) }</style>";
  const { page, close } = await open(`${HEAD}${style}${DEFINE}<body>${embed(ARTICLE, "light")}`);
  await outcome(page);
  assert.equal(await page.evaluate(() => getComputedStyle(/** @type {any} */ (document.querySelector(".mq-headline"))).color), "rgb(1, 2, 3)");
  assert.equal(await page.locator("maqala-article > a").count(), 0);
  assert.equal(await page.locator("[part]").count(), 0);
  await page.evaluate(() => document.querySelector("maqala-article")?.removeAttribute("light"));
  await settled(page);
  assert.equal(await page.locator("maqala-article > a").count(), 1);
  assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.equal(await page.locator("maqala-article article").count(), 1);
  await close();
});

test("server markup that is the same already is not written again", async () => {
  // A caption is two texts with its credit, of which a parser makes one.
  const article = { ...ARTICLE, body: [...ARTICLE.body, { type: "image", src: "/samples/images/coast.webp", width: 1200, height: 675, caption: "سفن في المرفأ", credit: "سلمى" }] };
  const first = await open(`${HEAD}${DEFINE}<body>${embed(article, "light")}`);
  await outcome(first.page);
  const markup = await first.page.evaluate(() => document.querySelector("maqala-article article")?.outerHTML ?? "");
  await first.close();
  // It looks before the element is defined, which is before the page says that it has loaded.
  const script = "globalThis.written = 0; new MutationObserver((records) => { written += records.length }).observe(document.querySelector('maqala-article'), { childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'dir', 'part'], characterData: true })";
  const data = JSON.stringify(article);
  const { page, close } = await open(`${HEAD}<body><maqala-article light>${markup}<script type="application/json">${data}</script></maqala-article><script>${script}</script>${DEFINE}`);
  await outcome(page);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).written), 0);
  assert.equal(await page.locator("maqala-article > article").count(), 1);
  await close();
});

const FAILURES = {
  "broken JSON": ['<maqala-article><a href="/s">story</a><script type="application/json">{"headline":}</script></maqala-article>', "invalid-json"],
  "an unknown format": [embed({ some: "thing" }), "unknown-format"],
  "a newer version": [embed({ format: "article/2", headline: "x" }), "unsupported-version"],
  "nothing to show": [embed({ format: "article/1", tags: ["x"] }), "nothing-to-show"],
  "no answer": ['<maqala-article src="/missing.json"><a href="/s">story</a></maqala-article>', "fetch-failed"],
  "no input": ['<maqala-article><a href="/s">story</a></maqala-article>', "no-input"],
};
for (const [name, [body, code]] of Object.entries(FAILURES)) {
  test(`${name}: the fallback stays, one error is heard`, async () => {
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${body}${embed(ARTICLE, 'id="other"')}`);
    const error = await outcome(page);
    assert.equal(error.code, code);
    assert.equal(error.name, "MaqalaError");
    assert.match(await text(page), /story/);
    await eventually(async () => (await events(page)).sort(), ["error", "render"]);
    await settled(page);
    assert.deepEqual((await events(page)).sort(), ["error", "render"]);
    assert.match(await page.locator("#other .mq-headline").innerText(), /مطر/);
    assert.deepEqual(problems.filter((problem) => !problem.includes("404")), []);
    await close();
  });
}

test("an error names line, column and what was expected", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body><maqala-article><script type="application/json">{\n  "headline": tru\n}</script></maqala-article>`);
  const { line, column, message } = await outcome(page);
  assert.deepEqual([line, column], [2, 18]);
  assert.match(message, /line 2, column 18: found .*expected a JSON value/);
  await close();
});

test("after a failure of new data the article stays", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`);
  await outcome(page);
  await page.evaluate(() => (/** @type {any} */ (document.querySelector("maqala-article")).article = "{"));
  // What an error says comes once there is one.
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.length > 1);
  assert.match(await text(page), /مطر/);
  assert.deepEqual(await events(page), ["render", "error"]);
  await close();
});

test("from light mode back to a shadow root only the article shows", async () => {
  const { page, close } = await open(HEAD + embed(ARTICLE) + DEFINE);
  await outcome(page);
  for (const light of [true, false]) {
    await page.evaluate((light) => document.querySelector("maqala-article")?.toggleAttribute("light", light), light);
    await settled(page);
  }
  assert.equal(await page.evaluate(() => document.querySelector("maqala-article")?.shadowRoot?.childNodes.length), 1);
  assert.equal(await page.getByText("story").isVisible(), false);
  await close();
});

test("without an input one error is heard, whatever else comes into the element", async () => {
  const { page, close } = await open(`${HEAD}<maqala-article></maqala-article>${DEFINE}`);
  await outcome(page);
  for (let i = 0; i < 3; i++) {
    await page.evaluate(() => document.querySelector("maqala-article")?.append(document.createElement("p")));
    await page.waitForTimeout(20);
  }
  assert.deepEqual(await events(page), ["error"]);
  await close();
});

test("an element that is put into the page before its data waits for it, also where another core has to come", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>`);
  await page.evaluate(async () => {
    await customElements.whenDefined("maqala-article");
    const element = document.createElement("maqala-article");
    document.body.append(element);
    element.append(Object.assign(document.createElement("script"), { type: "application/json", textContent: '{"title":{"rendered":"Rain"},"content":{"rendered":"<p>It rained.</p>"}}' }));
  });
  assert.equal((await outcome(page)).format, "wordpress");
  assert.deepEqual(await events(page), ["render"]);
  assert.deepEqual(problems, []);
  await close();
});

test("words of other languages come when an article needs them", async () => {
  const french = { format: "article/1", lang: "fr", headline: "La pluie", source: "x", tags: ["eau"] };
  const label = (/** @type {import("playwright-core").Page} */ page) => page.locator("maqala-article .mq-source .mq-label").textContent();
  const page = (/** @type {string} */ lang) => `${HEAD.replace('lang="en"', `lang="${lang}"`)}${DEFINE}<body>${embed(french)}`;
  const own = await open(page("fr-CA"));
  await outcome(own.page);
  assert.match((await label(own.page)) ?? "", /^Source\s:$/);
  assert.deepEqual(await events(own.page), ["render"], "in a page of that language they are there from the start");
  await own.close();
  const other = await open(page("en"));
  await outcome(other.page);
  await other.page.waitForFunction(() => document.querySelector("maqala-article")?.shadowRoot?.querySelector(".mq-source .mq-label")?.textContent?.match(/\s:$/));
  assert.deepEqual(await events(other.page), ["render", "render"]);
  await other.close();
  const blocked = await open(page("fr"), { before: "" });
  await blocked.page.route("**/locales/fr.js", (route) => route.abort());
  await blocked.page.reload();
  await outcome(blocked.page);
  assert.equal(await label(blocked.page), "Source:");
  await blocked.close();
});

test("in a page of XHTML the data block stays in light mode too", async () => {
  answer("/page.xhtml", (response) => {
    const data = `<a href="/story">story</a><script type="application/json"><![CDATA[${JSON.stringify(ARTICLE)}]]></script>`;
    const page = `<html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><title>test</title><script src="/dist/embed.js"></script></head><body><maqala-article light="">${data}</maqala-article></body></html>`;
    response.writeHead(200, { "content-type": "application/xhtml+xml; charset=utf-8" }).end(page);
  });
  const { page, problems, close } = await open("/page.xhtml");
  await outcome(page);
  await page.evaluate(() => document.querySelector("maqala-article")?.setAttribute("heading-level", "3"));
  await settled(page);
  assert.equal(await page.locator("maqala-article > article h3.mq-headline").count(), 1);
  assert.deepEqual(await events(page), ["render", "render"]);
  assert.deepEqual(problems, []);
  await close();
});

const written = JSON.stringify(embed(ARTICLE)).replaceAll("</", "<\\/");
const HOSTS = {
  "that unsets all": `${HEAD}<style>* { all: unset } article, h1, div { display: none } a { color: red !important }</style>${DEFINE}<body>${embed(ARTICLE)}`,
  "with more on every object": `${HEAD}<script>Array.prototype.foo = () => {}; Object.assign(Object.prototype, { bar: 1, lang: "xx", format: "x", map: "x", mode: "closed", get() {}, detail: 5 })</script>${DEFINE}<body>${embed(ARTICLE)}`,
  "that freezes what is common": `${HEAD}<script>for (const { prototype } of [Array, Object, Promise, Map]) Object.freeze(prototype)</script>${DEFINE}<body>${embed(ARTICLE)}`,
  "that writes the tag": `${HEAD}${DEFINE}<body><script>document.write(${written})</script>`,
  "that has the tag in a template": `${HEAD}${DEFINE}<body><template>${embed(ARTICLE)}</template><script>onload = () => document.body.append(document.querySelector("template").content.cloneNode(true))</script>`,
  "of another base": `${HEAD}<base href="/demos/deep/">${DEFINE}<body>${embed(ARTICLE)}`,
  "of forms with names of its own properties": `${HEAD}${DEFINE}<body>${embed(ARTICLE)}<form name="body"></form><form name="head"></form><form name="documentElement"></form><form name="readyState"></form>`,
  "with the script three times": `${HEAD}<script src="/dist/embed.js"></script>${DEFINE}<body>${embed(ARTICLE)}<script src="/dist/embed.js?2"></script>`,
};
for (const [name, host] of Object.entries(HOSTS)) {
  test(`a page ${name} shows the article`, async () => {
    const { page, problems, close } = await open(host);
    const headline = page.locator("maqala-article .mq-headline");
    await headline.waitFor();
    assert.equal(await headline.innerText(), ARTICLE.headline);
    assert.equal(await page.locator("maqala-article article").count(), 1);
    assert.ok(await headline.evaluate((el) => parseFloat(getComputedStyle(el).fontSize) > 24));
    assert.deepEqual(problems, []);
    await close();
  });
}

test("the same article set again leaves what its reader has done to it", async () => {
  const given = { ...ARTICLE, related: [{ items: [{ headline: "Story", body: ["It opens in place."] }] }] };
  for (const light of ["", "light"]) {
    const { page, close } = await open(`${HEAD}${DEFINE}<body><maqala-article ${light}></maqala-article>`);
    await page.evaluate((given) => Object.assign(/** @type {any} */ (document.querySelector("maqala-article")), { article: given }), given);
    await outcome(page);
    await page.locator("summary").click();
    const node = await page.evaluateHandle(() => (document.querySelector("maqala-article")?.shadowRoot ?? document).querySelector("article"));
    const before = await events(page);
    await page.evaluate((given) => Object.assign(/** @type {any} */ (document.querySelector("maqala-article")), { article: structuredClone(given) }), given);
    await page.waitForTimeout(200);
    assert.equal(await page.locator("details[open]").count(), 1);
    assert.ok(await node.evaluate((article) => article?.isConnected));
    assert.deepEqual(await events(page), before);
    // What differs in an attribute alone is another article.
    await page.evaluate(() => document.querySelector("maqala-article")?.setAttribute("heading-level", "3"));
    await page.locator("h3.mq-headline").waitFor();
    await close();
  }
});

test("an element that waits for an answer is busy, so that a page can keep its place", async () => {
  const waiting = /** @type {import("node:http").ServerResponse[]} */ ([]);
  answer("/late.json", (response) => void waiting.push(response));
  answer("/lost.json", (response) => void response.writeHead(404).end());
  const { page, close } = await open(`${HEAD}${DEFINE}<body><maqala-article src="/late.json"></maqala-article><maqala-article src="/lost.json" id="lost"></maqala-article>`);
  const busy = () => page.evaluate(() => [...document.querySelectorAll("maqala-article")].map((element) => element.ariaBusy));
  await eventually(busy, ["true", null]);
  await eventually(() => waiting.length, 1);
  waiting[0].end(JSON.stringify(ARTICLE));
  await eventually(busy, [null, null]);
  await page.locator("maqala-article h1").waitFor();
  // So is one that waits for a larger core.
  const found = await page.evaluate(async () => {
    const element = /** @type {any} */ (document.createElement("maqala-article"));
    element.article = { "@type": "NewsArticle", headline: "x", articleBody: "y" };
    document.body.append(element);
    const before = element.ariaBusy;
    await element.ready;
    return [before, element.ariaBusy];
  });
  assert.deepEqual(found, ["true", null]);
  await close();
});
