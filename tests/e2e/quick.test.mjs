// The quick core: `render` loads it after many articles, and what it shows is the same.

import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { ARTICLE, HEAD, answer, eventually, open, setUp } from "./support.mjs";

setUp();

// Knows which core made the last article: the quick ones alone have a stack of a megabyte.
const WATCH = `{
  const { Instance } = WebAssembly;
  globalThis.last = "";
  WebAssembly.Instance = new Proxy(Instance, {
    construct(target, given) {
      const made = Reflect.construct(target, given);
      if (made.exports.render) globalThis.last = made.exports.memory.buffer.byteLength > 1 << 20 ? "quick" : "small";
      return made;
    },
  });
}`;

/** Shows articles until the quick core has come, and gives what is shown before and after. */
const showMany = `(async (article, prepare) => {
  const module = await import("/dist/index.js");
  await module[prepare]?.();
  const shown = (input) => {
    const host = document.createElement("div");
    const { warnings, blocks } = module.render(host, input, { light: true, tagHref: "/tag/{tag}" });
    return [host.innerHTML, blocks, warnings.length];
  };
  const long = { ...article, tags: ["مطر"], body: Array(300).fill(article.body).flat(), related: [{ items: [{ headline: "x", published: "2026-03-04" }] }] };
  const before = shown(long);
  const core = last;
  for (let i = 0; i < 120; i++) shown(long);
  return { before: JSON.stringify(before), core, after: () => JSON.stringify(shown(long)) };
})`;

/**
 * @param {string} [more] what runs in the page before all else
 * @param {string} [prepare] a function of the package that is called first
 */
async function many(more = "", prepare = "") {
  const opened = await open(`${HEAD}<body>`, { before: `${WATCH} ${more}` });
  await opened.page.evaluate(`${showMany}(${JSON.stringify(ARTICLE)}, "${prepare}").then((found) => void (globalThis.found = found))`);
  const state = () => opened.page.evaluate(`[found.core, found.after() === found.before, last]`);
  return { ...opened, state, asked: () => opened.requests.filter((url) => url.includes("quick")).length };
}

test("after many articles render goes on with the quick core", async () => {
  const { state, asked, problems, close } = await many();
  await eventually(state, ["small", true, "quick"]);
  assert.equal(asked(), 1);
  assert.deepEqual(problems, []);
  await close();
});

test("without string builtins and without vectors", async () => {
  // A browser that knows no compile options takes them for nothing, and wants the builtins as imports.
  const none = "WebAssembly.Module = new Proxy(WebAssembly.Module, { construct: (target, [bytes]) => Reflect.construct(target, [bytes]) });";
  const loop = await many(none);
  await eventually(loop.state, ["small", true, "quick"]);
  await loop.close();
  const { state, asked, problems, close } = await many('WebAssembly.compile = async () => { throw new WebAssembly.CompileError("no vectors"); };');
  await eventually(async () => asked(), 1);
  await wait(200);
  assert.deepEqual(await state(), ["small", true, "small"]);
  assert.deepEqual(problems, []);
  await close();
});

test("the core that reads all formats has a quicker one too", async () => {
  const { state, requests, problems, close } = await many("", "loadFormats");
  await eventually(state, ["small", true, "quick"]);
  assert.deepEqual(requests.filter((url) => url.includes("quick")), ["/dist/quick-trees.js"]);
  assert.deepEqual(problems, []);
  await close();
});

test("a larger core that comes in between stays", async () => {
  const { page, close } = await open(`${HEAD}<body>`, { before: WATCH });
  /** @type {import("playwright-core").Route[]} */
  const waiting = [];
  await page.route("**/quick.js", (route) => void waiting.push(route));
  const post = { title: { rendered: "Rain" }, content: { rendered: "<p>It rained.</p>" } };
  const format = (/** @type {any} */ input) =>
    page.evaluate(async (input) => {
      const path = "/dist/index.js";
      const { render } = await import(path);
      return render(document.createElement("div"), input, { light: true }).format;
    }, input);
  await format({ ...ARTICLE, body: Array(20_000).fill("مطر غزير هطل على الساحل كله صباح اليوم، ثم توقف عند الظهر.") });
  await eventually(() => waiting.length, 1);
  await page.evaluate(async () => {
    const path = "/dist/index.js";
    await (await import(path)).loadFormats();
  });
  assert.equal(await format(post), "wordpress");
  await waiting[0].continue();
  // The same file for a second time: by then the first one has come and was compiled.
  await page.evaluate(async () => {
    const path = "/dist/quick.js";
    await (await import(path)).quick();
  });
  await wait(50);
  assert.equal(await format(post), "wordpress");
  await close();
});

test("what init compiles takes the place of nothing quicker, and of nothing larger", async () => {
  const { page, state, problems, close } = await many();
  await eventually(state, ["small", true, "quick"]);
  await page.evaluate(async () => {
    const path = "/dist/index.js";
    await (await import(path)).init();
  });
  assert.deepEqual(await state(), ["small", true, "quick"]);
  assert.deepEqual(problems, []);
  await close();

  const other = await open(`${HEAD}<body>`);
  const format = await other.page.evaluate(async () => {
    const path = "/dist/index.js";
    const { init, loadFormats, render } = await import(path);
    const [begun, loaded] = [Promise.withResolvers(), Promise.withResolvers()];
    const { compile } = WebAssembly;
    WebAssembly.compile = async (bytes) => {
      const module = await compile(bytes);
      if (WebAssembly.Module.imports(module).length > 0) return module;
      begun.resolve(undefined);
      await loaded.promise;
      return module;
    };
    const made = init();
    await begun.promise;
    await loadFormats();
    loaded.resolve(undefined);
    await made;
    const post = { title: { rendered: "Rain" }, content: { rendered: "<p>It rained.</p>" } };
    return render(document.createElement("div"), post, { light: true }).format;
  });
  assert.equal(format, "wordpress");
  await other.close();
});

test("where its file does not come all goes on", async () => {
  const { page, problems, close } = await open(`${HEAD}<body>`, { before: WATCH });
  let asked = 0;
  await page.route("**/quick.js", (route) => (asked++, route.abort()));
  await page.evaluate(`${showMany}(${JSON.stringify(ARTICLE)}).then((found) => void (globalThis.found = found))`);
  await eventually(() => asked, 1);
  await wait(200);
  assert.deepEqual(await page.evaluate(`[found.core, found.after() === found.before, last]`), ["small", true, "small"]);
  assert.deepEqual(problems.filter((problem) => !problem.includes("ERR_FAILED")), []);
  await close();
});

test("under a strict policy", async () => {
  answer("/policy", (response) =>
    response
      .writeHead(200, {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types 'none'",
      })
      .end(`${HEAD}<body>`),
  );
  const { page, problems, close } = await open("/policy", { before: WATCH });
  await page.evaluate(`${showMany}(${JSON.stringify(ARTICLE)}).then((found) => void (globalThis.found = found))`);
  await eventually(() => page.evaluate(`[found.core, found.after() === found.before, last]`), ["small", true, "quick"]);
  assert.deepEqual(problems, []);
  await close();
});
