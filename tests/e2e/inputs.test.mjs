// Where the article comes from, and in which order page and script arrive.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
import { ARTICLE, DEFINE, HEAD, answer, embed, events, open, outcome, setUp, text } from "./support.mjs";

setUp();

const JSON_LD = `<script type="application/ld+json">{"@type":"WebSite","name":"x"}</script><script type="application/ld+json">
  {"@graph":[{"@type":"Organization","name":"y"},{"@type":"NewsArticle","headline":"Rain in the city","keywords":"rain, city"}]}</script>`;

const INPUTS = {
  "a child data block": embed(ARTICLE),
  "a child with an encoding": `<maqala-article><script type="application/json; charset=utf-8">${JSON.stringify(ARTICLE)}</script></maqala-article>`,
  "a child of JSON-LD": `<maqala-article><script type="application/ld+json">{"@type":"Article","headline":"مطر على الساحل"}</script></maqala-article>`,
  "a data block elsewhere": `<maqala-article for="data"></maqala-article><script type="application/json" id="data">${JSON.stringify(ARTICLE)}</script>`,
  "a data block elsewhere, before": `<script type="application/json" id="data">${JSON.stringify(ARTICLE)}</script><maqala-article for="data"></maqala-article>`,
  "a URL": '<maqala-article src="/article.json"></maqala-article>',
  "a property with a string": `<maqala-article></maqala-article><script>document.querySelector("maqala-article").article = ${JSON.stringify(JSON.stringify(ARTICLE))}</script>`,
  "a property with an object": `<maqala-article></maqala-article><script>document.querySelector("maqala-article").article = ${JSON.stringify(ARTICLE)}</script>`,
};

for (const [name, body] of Object.entries(INPUTS)) {
  for (const [order, page] of [
    ["script first", `${HEAD}${DEFINE}<body>${body}`],
    ["script last", `${HEAD}<body>${body}${DEFINE}`],
    ["classic script first", `${HEAD}<script src="/dist/embed.js"></script><body>${body}`],
  ]) {
    test(`${name}, ${order}`, async () => {
      answer("/article.json", (response) => response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(ARTICLE)));
      const { page: tab, problems, close } = await open(page);
      const detail = await outcome(tab);
      assert.match(await text(tab), /مطر على الساحل/);
      assert.equal(detail.code, undefined);
      assert.deepEqual(await events(tab), ["render"]);
      assert.deepEqual(problems, []);
      await close();
    });
  }
}

test("the page's own JSON-LD, when nothing else is there", async () => {
  const { page, close } = await open(`${HEAD}${JSON_LD}${DEFINE}<body><maqala-article></maqala-article>`);
  const { format } = await outcome(page);
  assert.equal(format, "json-ld");
  assert.match(await text(page), /Rain in the city[\s\S]*rain\s*city/);
  await close();
});

test("broken data is an error, and no reason to show the page's other story", async () => {
  answer("/broken.json", "<!doctype html><title>Not found</title>");
  const own = '<maqala-article><a href="/mine">Mine</a><script type="application/json">{"headline":"Mine","body":["x"</script></maqala-article>';
  for (const [element, line] of [[own, 1], ['<maqala-article src="/broken.json"><a href="/mine">Mine</a></maqala-article>', 1]]) {
    const { page, close } = await open(`${HEAD}${JSON_LD}${DEFINE}<body>${element}`);
    const error = await outcome(page);
    assert.deepEqual([error.code, error.line], ["invalid-json", line]);
    assert.deepEqual(await events(page), ["error"]);
    assert.match(await text(page), /Mine/);
    await close();
  }
});

test("the inputs go in the order of the contract", async () => {
  answer("/article.json", JSON.stringify({ ...ARTICLE, headline: "from the URL" }));
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...ARTICLE, headline: "from the child" }, 'src="/article.json"')}`);
  await outcome(page);
  assert.match(await text(page), /from the URL/);
  await page.evaluate(() => (/** @type {any} */ (document.querySelector("maqala-article")).article = { format: "article/1", headline: "from the property" }));
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.length > 1);
  assert.match(await text(page), /from the property/);
  await page.evaluate(() => {
    const element = /** @type {any} */ (document.querySelector("maqala-article"));
    element.article = null;
    element.removeAttribute("src");
  });
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.length > 2);
  assert.match(await text(page), /from the child/);
  await close();
});

test("a page that arrives in small pieces shows the article once, whole", async () => {
  const page = `${HEAD}<script src="/dist/embed.js"></script><body><p>before</p>${embed(ARTICLE)}<p>after</p>`;
  const bytes = Buffer.from(page);
  const start = bytes.indexOf("<maqala-article");
  for (let cut = start + 5; cut < bytes.indexOf("<p>after"); cut += 37) {
    answer("/slow", (response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.write(bytes.subarray(0, cut));
      setTimeout(() => response.write(bytes.subarray(cut, cut + 20)), 40);
      setTimeout(() => response.end(bytes.subarray(cut + 20)), 80);
    });
    const { page: tab, close } = await open("/slow");
    const detail = await outcome(tab);
    assert.equal(detail.blocks, 2, `cut at ${cut}`);
    assert.deepEqual(await events(tab), ["render"], `cut at ${cut}`);
    await close();
  }
});

test("a page in another encoding reads embed.js right", async () => {
  answer("/legacy", (response) => {
    response.writeHead(200, { "content-type": "text/html" });
    const data = JSON.stringify(ARTICLE).replace(/[^\x00-\x7f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
    response.end(`<!doctype html><meta charset="windows-1256"><maqala-article><script type="application/json">${data}</script></maqala-article><script src="/dist/embed.js"></script>`);
  });
  const { page, close } = await open("/legacy");
  assert.equal((await outcome(page)).blocks, 2);
  assert.match(await text(page), /مطر على الساحل/);
  await close();
});

test("a page in another encoding reads style.css right", async () => {
  answer("/bare.css", (response) => response.writeHead(200, { "content-type": "text/css" }).end(readFileSync(join(root, "dist/style.css"))));
  answer("/old", (response) => response.writeHead(200, { "content-type": "text/html" }).end('<!doctype html><meta charset="windows-1256"><link rel="stylesheet" href="/bare.css"><article class="mq-article" dir="rtl"><p><q>x</q></p></article>'));
  const { page, close } = await open("/old");
  assert.match(await page.locator("q").evaluate((el) => getComputedStyle(el).quotes), /^"«" "»"/);
  await close();
});

test("a server that names another encoding for all scripts: they are read right", async () => {
  const article = { "@type": "NewsArticle", inLanguage: "fa", headline: "باران در ساحل", articleBody: "متن", datePublished: "2026-03-05" };
  answer("/encoded", `${HEAD}${DEFINE}<body>${embed(article, `lang="fa"`)}`);
  const { page, problems, close } = await open(HEAD);
  await page.route("**/*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/javascript; charset=windows-1256" } });
  });
  await page.goto(new URL("/encoded", page.url()).href);
  assert.equal((await outcome(page)).format, "json-ld");
  assert.match(await text(page), /باران در ساحل.*انتشار/s);
  assert.deepEqual(problems, []);
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await close();
});

test("loaded twice and thrice, the first definition stays", async () => {
  const scripts = `${DEFINE}<script src="/dist/embed.js"></script><script type="module" src="/dist/embed.js"></script>`;
  const { page, problems, close } = await open(`${HEAD}${scripts}<body>${embed(ARTICLE)}${scripts}`);
  await outcome(page);
  assert.deepEqual(await events(page), ["render"]);
  assert.deepEqual(problems, []);
  await close();
});

test("an empty answer is an error, and no reason to show the page's other story", async () => {
  answer("/empty.json", (response) => response.writeHead(200).end("\n"));
  const other = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Other","articleBody":"x"}</script>`;
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${other}<maqala-article src="/empty.json">story</maqala-article>`);
  const { code, message } = await outcome(page);
  assert.deepEqual([code, message], ["fetch-failed", "/empty.json: empty"]);
  assert.equal(await text(page), "story");
  await close();
});

test("what is cut off is told of where it ends, whatever else the page says", async () => {
  const other = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Other","articleBody":"x"}</script>`;
  for (const [cut, column, found] of /** @type {[string, number, string][]} */ ([['"content":{"rendered":"<p>x</p>"', 33, "the end"], ['"content":{"rendered":"<p>x', 28, "the end"], ['"content" {', 11, '"{"']])) {
    answer("/cut.json", (response) => response.writeHead(200).end(`{"title":{"rendered":"x"},\n${cut}`));
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${other}<maqala-article src="/cut.json">story</maqala-article>`);
    const { code, line, message } = await outcome(page);
    assert.deepEqual([code, line, message.split(",")[1]], ["invalid-json", 2, ` column ${column}: found ${found}`], message);
    await close();
  }
});

test("a script that puts the data block in after the element hears of no error", async () => {
  const { page, requests, close } = await open(`${HEAD}${DEFINE}<body>`);
  await page.evaluate(async (article) => {
    await customElements.whenDefined("maqala-article");
    const element = document.body.appendChild(document.createElement("maqala-article"));
    const block = document.createElement("script");
    block.type = "application/json";
    block.text = JSON.stringify(article);
    element.append(block);
  }, ARTICLE);
  const { format } = await outcome(page);
  assert.equal(format, "article/1");
  assert.deepEqual(await events(page), ["render"]);
  assert.deepEqual(requests.filter((url) => url.includes("wording")), []);
  await close();
});

test("a property that is null waits for its article, and says nothing of another one", async () => {
  const { page, problems, close } = await open(`${HEAD}${JSON_LD}${DEFINE}<body><div id="root"></div>`);
  await page.evaluate(() => customElements.whenDefined("maqala-article"));
  const found = await page.evaluate(async (article) => {
    const element = /** @type {any} */ (document.createElement("maqala-article"));
    element.article = undefined;
    /** @type {any[]} */
    const heard = [];
    for (const type of ["render", "error"]) element.addEventListener(`maqala-${type}`, (/** @type {any} */ { detail }) => heard.push(detail.format ?? detail.code));
    document.body.append(element);
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = [element.shadowRoot?.textContent, ...heard];
    element.article = article;
    const { format } = await element.ready;
    return { before, heard, format };
  }, ARTICLE);
  assert.deepEqual(found, { before: [undefined], heard: ["article/1"], format: "article/1" });
  assert.deepEqual(problems, []);
  await close();
});

test("a page in a language whose words are in a file of their own knows the element at once", async () => {
  const { page, problems, close } = await open(`${HEAD.replace('lang="en"', 'lang="fa"')}${DEFINE}<body>`);
  const found = await page.evaluate(async () => {
    await customElements.whenDefined("maqala-article");
    const words = performance.getEntriesByType("resource").some(({ name }) => name.endsWith("/locales/fa.js"));
    const element = /** @type {any} */ (document.createElement("maqala-article"));
    const known = "article" in element;
    let rendered = 0;
    element.addEventListener("maqala-render", () => rendered++);
    element.article = { format: "article/1", headline: "باران", published: "2026-03-05" };
    document.body.append(element);
    await element.ready;
    return { words, known, rendered, text: element.shadowRoot.textContent };
  });
  assert.deepEqual([found.words, found.known, found.rendered], [false, true, 1]);
  assert.match(found.text, /منتشر|انتشار/);
  assert.deepEqual(problems, []);
  await close();
});

test("a version that is not ours has its place", async () => {
  const json = '{\n  "headline": "x", "format" : "article\\/2"}';
  const { page, close } = await open(`${HEAD}${DEFINE}<body><maqala-article><script type="application/json">${json}</script></maqala-article>`);
  const { code, path, line, column, message } = await outcome(page);
  assert.deepEqual([code, path, line, column], ["unsupported-version", "format", 2, 32]);
  assert.equal(message, 'format: found "article/2", expected "article/1"');
  await close();
});
