// The functions of the full core in a page: nothing of them is loaded until they are asked for.

import assert from "node:assert/strict";
import { test } from "node:test";
import { ARTICLE, HEAD, answer, open, setUp } from "./support.mjs";

setUp();

const POLICY = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; script-src \'self\' \'wasm-unsafe-eval\'; require-trusted-types-for \'script\'; trusted-types \'none\'">';

test("after init they answer at once, under a strict policy", async () => {
  const { page, requests, problems, close } = await open(`${HEAD}${POLICY}<body>`);
  const imported = await page.evaluate(async (article) => {
    const path = "/dist/index.js";
    const { MaqalaError, parse, render } = await import(path);
    const host = document.createElement("div");
    render(host, article, { light: true });
    try {
      parse(article);
    } catch (error) {
      return [error instanceof MaqalaError, /** @type {any} */ (error).code, /** @type {any} */ (error).message];
    }
  }, ARTICLE);
  assert.deepEqual(imported, [true, "not-loaded", "the full core is not loaded yet: await init() first"]);
  assert.deepEqual(requests.filter((url) => url.startsWith("/dist/")).sort(), ["/dist/index.js", "/dist/page.js"]);
  const found = await page.evaluate(async (article) => {
    const path = "/dist/index.js";
    const { detect, init, parse, render, renderToString } = await import(path);
    await init();
    const host = document.createElement("div");
    render(host, article, { light: true });
    const post = { title: { rendered: "Rain" }, content: { rendered: "<p>It <b>rained</b>.</p>" } };
    return { parsed: parse(article), same: host.innerHTML === renderToString(article), format: detect(post), body: parse(post).article.body };
  }, ARTICLE);
  assert.deepEqual(found.parsed, { article: ARTICLE, format: "article/1", warnings: [], origins: [] });
  assert.ok(found.same);
  assert.deepEqual([found.format, found.body], ["wordpress", [{ type: "paragraph", content: ["It ", { text: "rained", marks: ["strong"] }, "."] }]]);
  assert.deepEqual(problems, []);
  await close();
});

test("an article takes the place of one in the other tree", async () => {
  const { page, problems, close } = await open(`${HEAD}<body><main><p>The page's own.</p></main>`);
  const found = await page.evaluate(async (article) => {
    const path = "/dist/index.js";
    const { render } = await import(path);
    const host = /** @type {HTMLElement} */ (document.querySelector("main"));
    const seen = [];
    for (const light of [false, true, false, true, true]) {
      render(host, { ...article, headline: `${light}` }, { light });
      const [shadow, own] = [host.shadowRoot, host].map((root) => [...(root?.querySelectorAll("article") ?? [])]);
      seen.push([shadow?.length, own?.length, /** @type {HTMLElement | undefined} */ (own?.[0] ?? shadow?.[0])?.innerText.split("\n")[0], (own?.[0] ?? shadow?.[0])?.clientHeight > 0]);
    }
    return seen;
  }, ARTICLE);
  assert.deepEqual(found, [[1, 0, "false", true], [0, 1, "true", true], [1, 0, "false", true], [0, 1, "true", true], [0, 1, "true", true]]);
  assert.deepEqual(problems, []);
  await close();
});

test("functions share class and core with an element on the page, whichever file is first", async () => {
  for (const files of [["define.js", "index.js"], ["index.js", "define.js"]]) {
    const { page, requests, problems, close } = await open(`${HEAD}<body>`);
    const found = await page.evaluate(async ([files, article]) => {
      let modules = 0;
      WebAssembly.Module = new Proxy(WebAssembly.Module, {
        construct(target, given) {
          const module = Reflect.construct(target, given);
          // What unpacks it is one too.
          if (target.exports(module).some(({ name }) => name === "render")) modules++;
          return module;
        },
      });
      const [first, second] = [await import(`/dist/${files[0]}`), await import(`/dist/${files[1]}`)];
      const { MaqalaArticle, MaqalaError, render } = { ...first, ...second };
      const element = Object.assign(document.createElement("maqala-article"), { article });
      document.body.append(element);
      await element.ready;
      const host = document.createElement("div");
      render(host, article);
      const made = modules;
      const broken = Object.assign(document.createElement("maqala-article"), { article: "{" });
      document.body.append(broken);
      const error = await broken.ready.catch((/** @type {unknown} */ error) => error);
      const [sheet, other] = [element, host].map(({ shadowRoot }) => shadowRoot?.adoptedStyleSheets[0]);
      return { made, same: [element instanceof MaqalaArticle, error instanceof MaqalaError, sheet === other] };
    }, /** @type {[string[], any]} */ ([files, ARTICLE]));
    assert.deepEqual(found, { made: 1, same: [true, true, true] });
    assert.ok(requests.includes("/dist/page.js"));
    assert.deepEqual(problems, []);
    await close();
  }
});

test("init takes the Wasm of either core, and says what is wrong", async () => {
  answer("/none.wasm", (response) => response.writeHead(404).end());
  const { page, close } = await open(`${HEAD}<body>`);
  const found = await page.evaluate(async () => {
    const path = "/dist/index.js";
    const { detect, init } = await import(path);
    const codes = [];
    for (const source of ["/none.wasm", new Uint8Array(3)]) codes.push(await init(source).catch((/** @type {any} */ error) => error.code));
    await init("/dist/maqala.wasm");
    await init(fetch("/dist/maqala_full.wasm"));
    return [...codes, detect({ format: "article/1", headline: "x" })];
  });
  assert.deepEqual(found, ["fetch-failed", "wasm-blocked", "article/1"]);
  await close();
});

test("where no Wasm may run, init says so", async () => {
  const { page, close } = await open(`${HEAD}${POLICY.replace(" 'wasm-unsafe-eval'", "")}<body>`);
  const code = await page.evaluate(async () => {
    const path = "/dist/index.js";
    const { init } = await import(path);
    return init().catch((/** @type {any} */ error) => error.code);
  });
  assert.equal(code, "wasm-blocked");
  await close();
});

test("what they are given is looked at first", async () => {
  const { page, problems, close } = await open(`${HEAD}<body><main></main>`);
  const found = await page.evaluate(async (article) => {
    const path = "/dist/index.js";
    const { init, loadFormats, loadLocale, render } = await import(path);
    const main = document.querySelector("main");
    const list = document.createElement("ul");
    render(list, article, { light: true });
    const post = { id: 1, title: { rendered: "Rain" }, content: { rendered: "<p>It rained.</p>" } };
    const tries = {
      host: () => render(null, article),
      document: () => render(document, article),
      list: () => render(list, article),
      language: () => loadLocale(5),
      nowhere: () => loadLocale(),
      options: () => render(main, article, "light"),
      level: () => render(main, article, { headingLevel: true }),
      promise: () => render(main, Promise.resolve(article)),
      nothing: () => render(main, undefined),
      throwing: () => render(main, { get then() { throw new Error("x"); } }),
      early: () => render(main, post),
      version: () => render(main, { format: `article/2\t${"x".repeat(60)}`, headline: "x" }),
      source: () => init(5),
      refused: () => init("http://localhost:9999/x.wasm"),
    };
    /** @type {Record<string, string>} */
    const said = {};
    for (const [name, tried] of Object.entries(tries)) {
      try {
        await tried();
      } catch (error) {
        said[name] = `${/** @type {any} */ (error).code}: ${/** @type {any} */ (error).message}`;
      }
    }
    render(main, article, null);
    const { warnings } = render(main, article, { dir: "up", headingLevel: 2 });
    await loadFormats();
    let map = "";
    try {
      render(main, post, { map: '{"headl' });
    } catch (error) {
      map = /** @type {any} */ (error).message;
    }
    const bytes = new TextEncoder().encode(JSON.stringify(post));
    return { said, map, kept: list.children.length, warnings, format: render(main, bytes).format };
  }, ARTICLE);
  assert.equal(found.kept, 1);
  // It ends where the document begins.
  assert.equal(found.map, "map: line 1, column 8: found the end, expected a field map");
  assert.match(found.said.refused, /^fetch-failed: /);
  delete found.said.refused;
  assert.deepEqual(found.said, {
    host: "bad-option: host: found null, expected an element",
    document: "bad-option: host: found HTMLDocument, expected an element",
    list: "bad-option: host: found ul, which has no open shadow root: ask for light",
    language: "bad-option: tag: found number, expected a string",
    nowhere: "bad-option: tag: found undefined, expected a string",
    options: "bad-option: options: found string, expected an object",
    level: "bad-option: options.headingLevel: found boolean, expected a text or a number",
    promise: "not-an-object: found Promise, expected JSON or an object: await it first",
    nothing: "not-an-object: found undefined, expected JSON or an object",
    version: `unsupported-version: format: found "article/2 ${"x".repeat(50)}…", expected "article/1"`,
    throwing: "invalid-json: the object cannot be read: it throws",
    early: "unknown-format: no known article format; some formats of others need another reader: await loadFormats() first",
    source: "bad-option: source: found number, expected a URL, a response, bytes or a module",
  });
  assert.equal(found.format, "wordpress");
  assert.deepEqual(found.warnings, [{ code: "bad-option", path: "options.dir", line: 0, column: 0, message: 'options.dir: "up" is not ltr, rtl or auto' }]);
  assert.deepEqual(problems.filter((problem) => !/ERR_CONNECTION_REFUSED/.test(problem)), []);
  await close();
});
