// Articles in formats of others: the core that reads them comes when it is needed, the page adds what it knows, and HTML reads
// as a browser reads it.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
import { ARTICLE, DEFINE, HEAD, answer, embed, events, eventually, open, outcome, setUp, text as seen } from "./support.mjs";

setUp();

const POST = {
  title: { rendered: "المنارة &#8211; سلالم جديدة" },
  content: { rendered: '<p>فُتحت <a href="/stairs">السلالم</a> للزوار.</p>', protected: false },
  link: "https://news.example.org/lighthouse/",
  date: "2026-03-04T10:00:00",
};

/**
 * What an article says, whether or not it has been laid out yet.
 * @param {import("playwright-core").Page} page
 */
const text = (page) => page.evaluate(() => document.querySelector("maqala-article")?.shadowRoot?.textContent ?? "");

/** @param {string[]} requests */
const cores = (requests) => requests.filter((path) => /formats\.js|trees\.js/.test(path)).map((path) => path.replace("/dist/", ""));

test("our own format loads no other core", async () => {
  const { page, requests, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`);
  await outcome(page);
  assert.deepEqual(cores(requests), []);
  await close();
});

for (const script of ["define", "embed"]) {
  test(`a WordPress post, with ${script}.js`, async () => {
    const tag = script === "define" ? DEFINE : '<script src="/dist/embed.js"></script>';
    const { page, requests, problems, close } = await open(`${HEAD}<body>${embed(POST)}${tag}`);
    const { format, warnings } = await outcome(page);
    assert.equal(format, "wordpress");
    assert.deepEqual(warnings, []);
    assert.match(await text(page), /المنارة – سلالم جديدة[\s\S]*فُتحت السلالم للزوار/);
    assert.equal(await page.locator('maqala-article a[href="https://news.example.org/stairs"]').count(), 1);
    assert.deepEqual(cores(requests), script === "define" ? ["formats.js"] : []);
    assert.deepEqual(await events(page), ["render"]);
    assert.deepEqual(problems, []);
    await close();
  });
}

test("a tree of blocks loads the core of all formats", async () => {
  const doc = { title: "Tree", content: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "In a tree" }] }] } };
  const { page, requests, close } = await open(`${HEAD}<body>${embed(doc)}${DEFINE}`);
  const { format } = await outcome(page);
  assert.equal(format, "tiptap");
  assert.match(await text(page), /Tree[\s\S]*In a tree/);
  assert.deepEqual(cores(requests), ["formats.js", "trees.js"]);
  await close();
});

test("HTML in our own format waits for the core that reads it", async () => {
  const { page, requests, close } = await open(`${HEAD}<body>${embed({ ...ARTICLE, body: { html: "<p>One <b>bold</b></p><script>x</script>" } })}${DEFINE}`);
  const { warnings } = await outcome(page);
  assert.deepEqual(warnings, []);
  assert.match(await text(page), /One bold/);
  assert.deepEqual(await events(page), ["render"]);
  assert.deepEqual(cores(requests), ["formats.js"]);
  await close();
});

test("so does an article of nothing but HTML", async () => {
  const rain = "<p>It <b>rained</b>.</p>";
  for (const given of [{ body: { html: rain } }, { body: [{ html: rain }] }, { headline: { html: "It <i>rained</i>." } }]) {
    const { page, requests, close } = await open(`${HEAD}<body>${embed({ format: "article/1", ...given })}${DEFINE}`);
    await outcome(page);
    assert.equal(await text(page), "It rained.");
    assert.deepEqual(await events(page), "body" in given ? ["render", "warning"] : ["render"]);
    assert.deepEqual(cores(requests), ["formats.js"]);
    await close();
  }
});

test("and nothing to show is an error once no core shows anything", async () => {
  const { page, requests, close } = await open(`${HEAD}<body>${embed({ format: "article/1", body: { html: "<script>x</script>" } })}${DEFINE}`);
  const { code, message } = await outcome(page);
  assert.deepEqual([code, message], ["nothing-to-show", "neither headline nor body"]);
  assert.deepEqual(cores(requests), ["formats.js", "trees.js"]);
  assert.deepEqual(await events(page), ["error"]);
  await close();
});

test("a core that could not be loaded is asked for again by a later article", async () => {
  const { page, requests, close } = await open(`${HEAD}<body>`);
  await page.route(/(formats|trees)\.js/, (route) => route.fulfill({ status: 503 }), { times: 2 });
  await page.evaluate((markup) => document.body.insertAdjacentHTML("beforeend", markup), embed(POST));
  await page.evaluate(() => document.head.append(Object.assign(document.createElement("script"), { type: "module", src: "/dist/define.js" })));
  await eventually(async () => (await events(page)).join(), "error");
  await page.waitForTimeout(5100);
  await page.evaluate((post) => Object.assign(document.querySelector("maqala-article") ?? {}, { article: post }), POST);
  await eventually(async () => (await text(page)).endsWith("فُتحت السلالم للزوار."), true);
  assert.deepEqual(cores(requests), ["formats.js", "trees.js", "trees.js"]);
  await close();
});

test("a post whose text stands in the fields of its site asks for the core that reads them", async () => {
  const acf = { sections: [{ acf_fc_layout: "text", text: "<p>فُتحت الأبواب للزوار.</p>" }] };
  const { page, requests, close } = await open(`${HEAD}<body>${embed({ ...POST, content: { rendered: "" }, acf })}${DEFINE}`);
  await outcome(page);
  assert.match(await text(page), /فُتحت الأبواب للزوار\.$/);
  assert.deepEqual(cores(requests), ["formats.js", "trees.js"]);
  await close();
});

test("the page's own data fills what an article lacks, if it is about the same article", async () => {
  const node = { "@type": "NewsArticle", url: "https://news.example.org/lighthouse", headline: "Other words", author: { "@id": "#desk" }, keywords: ["منارات"] };
  const data = `<script type="application/ld+json">{"@id":"#desk","@type":"Organization","name":"مكتب الميناء"}</script><script type="application/ld+json">not json</script>
    <script type="application/ld+json">${JSON.stringify(node).replaceAll("/", "\\/")}</script><link rel="canonical" href="https://news.example.org/lighthouse/"><meta property="og:site_name" content="أخبار الساحل">`;
  const { page, close } = await open(`${HEAD}${data}<body>${embed(POST)}${embed({ ...POST, link: "https://elsewhere.example.org/", title: { rendered: "Another" } })}${DEFINE}`);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.length === 2);
  const shown = await page.evaluate(() => [...document.querySelectorAll("maqala-article")].map((element) => element.shadowRoot?.textContent ?? ""));
  assert.match(shown[0], /مكتب الميناء[\s\S]*أخبار الساحل[\s\S]*منارات/);
  assert.doesNotMatch(shown[0], /Other words/);
  assert.doesNotMatch(shown[1], /مكتب الميناء|أخبار الساحل|منارات/);
  await close();
});

test("the page's own article, with what its head says", async () => {
  const data = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain","url":"https://n.example.org/rain"}</script>
    <meta property="og:url" content="https://n.example.org/rain"><meta property="og:description" content="It rains."><meta property="og:site_name" content="North">`;
  const { page, close } = await open(`${HEAD}${data}<body><maqala-article></maqala-article>${DEFINE}`);
  await outcome(page);
  assert.match(await text(page), /Rain[\s\S]*It rains\.[\s\S]*North/);
  await close();
});

test("what no core reads is an error, and the fallback stays", async () => {
  const { page, close } = await open(`${HEAD}<body>${embed({ name: "no article" })}${DEFINE}`);
  const { code } = await outcome(page);
  assert.equal(code, "unknown-format");
  assert.match(await seen(page), /story/);
  await close();
});

test("HTML reads as the browser's own parser reads it", async () => {
  const folder = join(root, "tests/fixtures");
  const bodies = ["fragment", "wordpress", "ghost", "ninjs", "drupal"]
    .flatMap((format) => readdirSync(join(folder, format)).map((name) => [`${format}/${name}`, JSON.parse(readFileSync(join(folder, format, name, "input.json"), "utf8"))]))
    .map(([name, input]) => [name, input.body?.html ?? input.content?.rendered ?? input.posts?.[0].html ?? input.body_html ?? input.data?.attributes?.body?.processed])
    // Controls are dropped or closed, and buttons are but in headings. Posts, frames, widgets and addresses alone get a link of ours, signs their alternative text; what leads
    // to the rest or shares goes, and so do shortcodes and what stands in for a player; text loose in a table stands elsewhere, stray elements do not nest; brackets of readings are set anew;
    // who is quoted comes last, and labels that nobody sees go.
    .filter(([name, html]) => html && !/posts|iframes|media-of|amp|lazy|tables|unsafe|dropped|references|comments|ruby|addresses|asides|recordings|shortcodes|widgets|excerpt|attributed|media-in|accordion|credits/.test(name));
  assert.ok(bodies.length >= 14, `${bodies.length} bodies`);
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const found = await page.evaluate(async (bodies) => {
    const path = "/dist/index.js";
    const { loadFormats, render } = await import(path);
    await loadFormats();
    const letters = (/** @type {string | null | undefined} */ text) => (text ?? "").replace(/[\s\u00a0\u200b]+/g, "").replace(/[\0-\x1f\u202a-\u202e\u2066-\u2069]/g, "");
    return bodies.map(([name, html]) => {
      const expected = new DOMParser().parseFromString(html, "text/html").body;
      for (const el of expected.querySelectorAll("script,style,template,xml,svg,math,form,object,button")) el.remove();
      const host = document.createElement("div");
      render(host, { format: "article/1", headline: "H", body: { html } }, { light: true });
      return { name, expected: letters(expected.textContent), actual: letters(host.querySelector(".mq-body")?.textContent) };
    });
  }, bodies);
  for (const { name, expected, actual } of found) assert.equal(actual, expected, name);
  await close();
});

// The last one: from here on the cores are not there.
test("a core that cannot be loaded is an error, and the fallback stays", async () => {
  for (const name of ["formats", "trees"]) answer(`/dist/${name}.js`, (response) => response.writeHead(404).end());
  const { page, close } = await open(`${HEAD}<body>${embed(POST)}${DEFINE}`);
  const { code, message } = await outcome(page);
  assert.deepEqual([code, message], ["fetch-failed", "the reader of all formats cannot be loaded"]);
  assert.match(await seen(page), /story/);
  await close();
  // Programs ask for it themselves, and are told so.
  const functions = await open(HEAD);
  const told = await functions.page.evaluate(async (post) => {
    const index = "/dist/index.js";
    const { render } = await import(index);
    try {
      render(document.body, post);
    } catch (error) {
      return /** @type {any} */ (error).code;
    }
  }, POST);
  assert.equal(told, "unknown-format");
  await functions.close();
});
