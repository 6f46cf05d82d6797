// Strict and broken pages: policies, no WebAssembly, traps, requests.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, DEFINE, HEAD, answer, embed, events, followed, open, outcome, setUp, text } from "./support.mjs";

setUp();

/** @param {string} policy */
const strict = (policy) => (/** @type {import("node:http").ServerResponse} */ response) => {
  response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-security-policy": policy });
  response.end(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`);
};

test("the policy that the README documents is kept, Trusted Types too", async () => {
  answer("/strict", strict("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"));
  const { page, close } = await open("/strict");
  await outcome(page);
  assert.match(await text(page), /مطر/);
  assert.deepEqual(await events(page), ["render"]);
  assert.equal(await page.evaluate(() => document.querySelector("maqala-article")?.shadowRoot?.adoptedStyleSheets.length), 1);
  await close();
});

test("without leave for WebAssembly the fallback stays", async () => {
  answer("/strict", strict("default-src 'none'; script-src 'self'"));
  const { page, close } = await open("/strict");
  assert.equal((await outcome(page)).code, "wasm-blocked");
  assert.match(await text(page), /story/);
  await close();
});

test("without WebAssembly the fallback stays", async () => {
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`, { before: "delete globalThis.WebAssembly" });
  assert.equal((await outcome(page)).code, "wasm-blocked");
  assert.match(await text(page), /story/);
  assert.deepEqual(problems, []);
  await close();
});

test("marks without end are not painted over the page", async () => {
  for (const [letter, clipped] of [[`e${"\u0301".repeat(300)}`, true], ["שִּׁ֥ ខ្ញុំ", false]]) {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ ...ARTICLE, headline: `Rain ${letter}` })}`);
    await outcome(page);
    await followed(page);
    const overflow = () => page.evaluate(() => getComputedStyle(/** @type {any} */ (document.querySelector("maqala-article")?.shadowRoot?.querySelector("article"))).overflowY);
    assert.equal(await overflow(), clipped ? "clip" : "visible");
    const left = await page.evaluate(() => {
      const element = /** @type {Element} */ (document.querySelector("maqala-article"));
      element.remove();
      return element.shadowRoot?.querySelectorAll("[data-marks]").length;
    });
    assert.equal(left, 0);
    await close();
  }
});

test("a picture called as the window is leaves the article without its looks, and no blank", async () => {
  for (const attributes of ["", "light"]) {
    const { page, problems, close } = await open(`${HEAD}${DEFINE}<body><img name="defaultView" alt="">${embed(ARTICLE, attributes)}`);
    assert.equal((await outcome(page)).format, "article/1", attributes);
    assert.match(await text(page), /مطر/, attributes);
    assert.deepEqual(problems, []);
    await close();
  }
});

test("nothing is requested but the page, its script and the article's images", async () => {
  const article = { ...ARTICLE, main: { type: "image", src: "/samples/images/coast.webp", width: 1200, height: 675 } };
  const { page, requests, close } = await open(`${HEAD}${DEFINE}<body>${embed(article)}`);
  await outcome(page);
  await page.waitForTimeout(1500);
  assert.deepEqual(requests.filter((url) => url !== "/favicon.ico").sort(), ["/dist/define.js", "/dist/live/index.js", "/page", "/samples/images/coast.webp"]);
  await close();
});

test("after a trap the instance is replaced, and no article is lost", async () => {
  // Every second call of the core traps.
  const before = `{
    const Instance = WebAssembly.Instance;
    globalThis.made = 0;
    WebAssembly.Instance = function (module, imports) {
      const { exports } = new Instance(module, imports);
      if (!exports.render) return { exports };
      const age = { calls: 0 };
      globalThis.made++;
      return { exports: { ...exports, memory: exports.memory, render: (...all) => { if (age.calls++) throw new WebAssembly.RuntimeError("unreachable"); return exports.render(...all); } } };
    };
  }`;
  const body = [1, 2, 3, 4].map((number) => embed({ ...ARTICLE, headline: `article ${number}` })).join("");
  const { page, problems, close } = await open(`${HEAD}${DEFINE}<body>${body}`, { before });
  await outcome(page);
  await page.waitForFunction(() => /** @type {any} */ (globalThis).events.length === 4);
  assert.deepEqual(await events(page), ["render", "render", "render", "render"]);
  assert.equal(await page.evaluate(() => /** @type {any} */ (globalThis).made), 4);
  assert.deepEqual(problems, []);
  await close();
});

test("a browser decides about every URL as the core does", async () => {
  const urls = [
    "https://example.org/a", "http://example.org", "//example.org/x", "/relative", "?query", "#anchor", "a:b", "mailto:desk@example.org", "tel:+123",
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
    "javascript\t:alert(1)", "\u0001javascript:alert(1)", "\u0000javascript:1", "javascript&colon;alert(1)", "javascript%3Aalert(1)", "data:text/html,x",
    "data:image/svg+xml,x", "vbscript:x", "blob:https://example.org/x", "file:///x", "ftp://example.org", "view-source:x", "about:blank", "ws://x",
    "http:evil", "https:\\\\example.org", "\\\\example.org", "/\\example.org", "1http://x", "+x:y", "x+y:z", "h\u00a0ttp://x", "\u2028javascript:x",
    "\ufeffjavascript:x", "javascript\u200b:x", "jav\u0000ascript:x", "ｊavascript:x", "https://exa mple.org", "http://[bad", "filesystem:https://x/y",
    "intent://x", "sms:1", "magnet:?x", "urn:x:y", "x-javascript:x", ":javascript:x", "./javascript:x", "javascript/:x", "\u202ejavascript:x", "   ",
  ];
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed(ARTICLE)}`);
  const verdicts = await page.evaluate(async (urls) => {
    const path = "/dist/index.js";
    const { render } = await import(path);
    return urls.map((url) => {
      const host = document.createElement("div");
      render(host, { format: "article/1", headline: "x", tags: [{ name: "tag", url }] });
      const link = /** @type {HTMLAnchorElement | null} */ (host.shadowRoot?.querySelector(".mq-tag a"));
      const oracle = document.createElement("a");
      // Text has no control characters but tabs and line feeds, a URL's neither.
      oracle.setAttribute("href", url.replace(/[\0-\x08\x0b\x0c\x0e-\x1f]/g, ""));
      return { url, kept: link !== null, ours: link?.protocol, protocol: oracle.protocol };
    });
  }, urls);
  for (const { url, kept, ours, protocol } of verdicts) {
    const harmless = ["http:", "https:", "mailto:", "tel:"].includes(protocol);
    if (kept) assert.ok(["http:", "https:", "mailto:", "tel:", ":"].includes(ours ?? "") && (harmless || protocol === ":"), `kept ${JSON.stringify(url)}: ${protocol}`);
    else assert.ok(!harmless || url.trim() === "", `dropped ${JSON.stringify(url)}: ${protocol}`);
  }
  await close();
});
