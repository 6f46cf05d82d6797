// The packed package in Node: the goldens, objects, errors, memory, and every way to reach it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../tools/run.mjs";
import { cases, consumer } from "./support.mjs";

const { folder, installed } = consumer("node");
const require = createRequire(join(folder, "main.js"));
/** @type {typeof import("../../dist/index.js")} */
const maqala = await import(pathToFileURL(join(installed, "dist/server.js")).href);
const { MaqalaError, detect, parse, renderToString } = maqala;

/** What is thrown. @param {() => unknown} work */
function thrown(work) {
  try {
    work();
  } catch (error) {
    return error;
  }
  assert.fail("nothing was thrown");
}

/** What a fixture's file says of a warning or error. @param {any} found */
const line = ({ code, path, line, column, message }) => `${code} ${path || "-"} ${line}:${column} ${message}`;

test("what the documents point to is in the package", () => {
  for (const document of ["README.md", "tests/bench/RESULTS.md"]) {
    const links = [...readFileSync(join(installed, document), "utf8").matchAll(/\]\((?!\w+:|#)([^)#]+)/g)].map(([, path]) => path);
    assert.ok(links.length > 0);
    assert.deepEqual(links.filter((path) => !existsSync(join(installed, dirname(document), path))), [], document);
  }
});

test("no Wasm is in the package that a page has in its scripts alone", () => {
  const { exports } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const wasm = readdirSync(join(installed, "dist")).filter((name) => name.endsWith(".wasm"));
  assert.deepEqual(wasm.filter((name) => !exports[`./${name}`]), []);
  assert.equal(wasm.length, 2);
});

test("every fixture renders as in Rust, warnings and errors too", () => {
  const all = cases();
  assert.ok(all.length > 380, `only ${all.length}`);
  for (const { name, input, options, html, warnings, error } of all) {
    if (error) {
      for (const work of [parse, detect, renderToString]) {
        const found = thrown(() => work(input, options));
        assert.ok(found instanceof MaqalaError, name);
        assert.equal(line(found), error, name);
      }
      continue;
    }
    assert.equal(renderToString(input, options), html, name);
    const parsed = parse(input, options);
    // What is said of options has no line; on the command line they are refused.
    assert.equal(parsed.warnings.filter((warning) => warning.line).map(line).join("\n"), warnings, name);
    assert.equal(parsed.format, detect(input, options), name);
  }
});

test("what parse gives renders as what it was given, but for what article/1 cannot say", () => {
  // tests/it/convert.rs names those, with the reasons.
  const listed = new Set([...readFileSync(join(root, "tests/it/convert.rs"), "utf8").matchAll(/"([\w-]+\/[\w-]+)"/g)].map(([, name]) => name));
  let same = 0;
  for (const { name, input, options, html, error } of cases()) {
    if (error) continue;
    const { article, format, origins } = parse(input, options);
    assert.equal(article.format, "article/1", name);
    const again = renderToString(article, { ...options, format: "json", map: undefined });
    if (!listed.has(name)) assert.equal(again, html, name);
    same += Number(again === html);
    // The object is what the command line writes as text.
    assert.deepEqual(parse(JSON.stringify(article)).article, article, name);
    if (format === "article/1" || format === "clipping") continue;
    assert.ok(origins.some(({ field }) => field === "headline" || field === "body"), `${name}: ${JSON.stringify(origins)}`);
  }
  assert.ok(same > 330, `only ${same} are the same`);
});

test("formats are told by their shape, and a field says where it came from", () => {
  const post = { title: { rendered: "مطر &amp; ريح" }, content: { rendered: "<p>هطل المطر.</p>" }, lang: "ar" };
  const { article, format, origins, warnings } = parse(post);
  assert.deepEqual([article.headline, article.lang, article.body, format, warnings], ["مطر & ريح", "ar", ["هطل المطر."], "wordpress", []]);
  assert.deepEqual(origins.find(({ field }) => field === "headline"), { field: "headline", format: "wordpress", path: "title.rendered" });
  assert.equal(detect({ "@type": "NewsArticle", headline: "x" }), "json-ld");
  const clipping = "مطر على الساحل\n\nهطل المطر.\n\nالمصدر: وكالة الساحل\n";
  assert.equal(detect(clipping), "clipping");
  assert.deepEqual(parse(clipping).article.source, "وكالة الساحل");
  assert.equal(detect("Rain", { format: "clipping" }), "clipping");
  assert.equal(thrown(() => detect("Rain")).code, "invalid-json");
  assert.equal(thrown(() => detect(clipping, { format: "json" })).code, "invalid-json");
  assert.equal(detect(post, { format: "wordpress" }), "wordpress");
  assert.equal(thrown(() => detect(post, { format: "ghost" })).code, "wrong-format");
  assert.equal(thrown(() => detect(post, { format: "nothing" })).code, "wrong-format");
  const map = { headline: "story.name", body: "story.text" };
  for (const given of [map, JSON.stringify(map)]) {
    const { article, format } = parse({ story: { name: "Rain", text: "It rained." } }, { map: given });
    assert.deepEqual([format, article.headline, article.body], ["map", "Rain", ["It rained."]]);
  }
  assert.equal(thrown(() => parse({}, { map: "{" })).code, "bad-map");
  const unknown = thrown(() => detect({ "@type": "Product", name: "A boat" }));
  assert.deepEqual([unknown.code, unknown.message], ["unknown-format", 'no known article format in an object with "@type" "Product", "name"']);
});

test("an error is a MaqalaError with its place", () => {
  const error = thrown(() => parse('{\n  "headline": "مطر" "body": []\n}'));
  assert.ok(error instanceof MaqalaError && error instanceof Error);
  assert.deepEqual([error.name, error.code, error.path, error.line, error.column], ["MaqalaError", "invalid-json", "", 2, 21]);
  assert.equal(error.message, 'line 2, column 21: found """, expected a comma or a closing bracket');
  const version = thrown(() => renderToString({ format: "article/2", headline: "x" }));
  assert.deepEqual([version.code, version.path], ["unsupported-version", "format"]);
  const { warnings } = parse('{"format": "article/1", "headline": "x",\n "body": [{"type": "image", "src": "javascript:x"}]}');
  assert.deepEqual(warnings.map(({ code, path, line, column }) => [code, path, line, column]).at(0), ["unsafe-url", "body[0].src", 2, 37]);
});

const ARTICLE = { format: "article/1", headline: "Rain" };

test("options of a wrong type are named, and values that mean nothing count as not given", () => {
  for (const [options, message] of /** @type {[any, string][]} */ ([
    [{ lang: 5 }, "options.lang: found number, expected a string"],
    [{ dir: {} }, "options.dir: found object, expected a string"],
    [{ headingLevel: [] }, "options.headingLevel: found object, expected a number"],
    [{ headingLevel: true }, "options.headingLevel: found boolean, expected a number"],
    [{ related: () => {} }, "options.related: found function, expected a string"],
    [{ tagHref: Symbol("x") }, "options.tagHref: found symbol, expected a string"],
    [{ lang: 5n }, "options.lang: found bigint, expected a string"],
    [{ format: 1 }, "options.format: found number, expected a string"],
    [{ map: 1 }, "options.map: found number, expected a string"],
    ["clipping", "options: found string, expected an object"],
    [{ get lang() { throw new Error("no"); } }, "options: cannot be read"],
    [new Proxy({}, { get() { throw null; } }), "options: cannot be read"],
  ])) {
    const error = thrown(() => renderToString(ARTICLE, options));
    assert.ok(error instanceof MaqalaError);
    assert.deepEqual([error.code, error.message, error.line], ["bad-option", message, 0]);
  }
  const plain = renderToString(ARTICLE);
  for (const options of /** @type {any[]} */ ([undefined, null, {}, { lang: null, dir: undefined }, { dir: "up", lang: "not a tag", related: "x", headingLevel: NaN, tagHref: "javascript:{tag}" }, { headingLevel: -3 }, { headingLevel: "x" }, { light: true }])) {
    assert.equal(renderToString(ARTICLE, options), plain);
  }
  assert.match(renderToString(ARTICLE, { headingLevel: 9 }), /<h5 /);
  assert.match(renderToString({ ...ARTICLE, headline: "2026" }, { headingLevel: "2", dir: "rtl" }), /^<article class="mq-article" dir="rtl"><header class="mq-header"><h2 /);
});

test("parse tells of values of options that mean nothing", () => {
  const told = (/** @type {any} */ options) => parse(ARTICLE, options).warnings.map(({ code, path, line, message }) => [code, path, line, message.slice(path.length + 2)]);
  for (const [name, value, expected] of [
    ["lang", "ar_EG", "a BCP 47 language tag"], ["dir", "up", "ltr, rtl or auto"], ["headingLevel", "x", "a number from 1 to 5"], ["related", "x", "cards, list, carousel or none"],
    ["relatedAfter", -1, "a number of paragraphs"], ["tagHref", "/tag/", "a safe URL with {tag} in it"], ["tagHref", "java{tag}:x/", "a safe URL with {tag} in it"], ["locale", "??", "a BCP 47 language tag"],
  ]) {
    assert.deepEqual(told({ [name]: value }), [["bad-option", `options.${name}`, 0, `"${value}" is not ${expected}`]]);
  }
  for (const options of [
    undefined, null, {}, { lang: "", dir: null, related: "" }, { lang: "ar-SY-u-nu-arab", dir: "AUTO", headingLevel: "9", related: "Carousel", relatedAfter: 0, tagHref: "https://example.org/{tag}", locale: "zh-Hant", light: true },
    { tagHref: "{tag}" }, { tagHref: "/tag:{tag}" }, { tagHref: "?tag={tag}" },
  ]) {
    assert.deepEqual(told(options), []);
  }
});

test("hostile input throws nothing but a MaqalaError, and costs later calls nothing", () => {
  const circle = /** @type {any} */ ({ format: "article/1" });
  circle.body = [circle];
  const nested = (/** @type {number} */ depth, /** @type {string} */ open, /** @type {string} */ close) => open.repeat(depth) + close.repeat(depth);
  const list = (/** @type {number} */ depth) => `{"format":"article/1","headline":"x","body":[${'{"type":"list","items":[{"content":"a","items":['.repeat(depth)}"b"${"]}]}".repeat(depth)}]}`;
  const inputs = /** @type {any[]} */ ([
    undefined, null, true, 0, NaN, 5n, Symbol("x"), () => {}, "", " ", "\0", "{", "[", '"', "\ud800", "{\"a\":\"\ud800\"}", "\ufeff{}", [], [[]], {}, circle, new Map(), new Date(NaN), Object.create(null),
    { toJSON() { throw new Error("no"); } }, { toJSON() { throw null; } }, { get format() { throw "x"; } }, new Proxy({}, { ownKeys() { throw undefined; } }),
    { format: { format: {} } }, { format: "article/1", headline: {}, body: {} }, nested(10_000, "[", "]"), nested(400, "[", "]"), nested(10_000, '{"a":', ""),
    list(16), list(40), list(120), `{"format":"article/1","headline":"x","body":{"html":"${"<div>".repeat(50_000)}"}}`, `{"title":{"rendered":"x"},"content":{"rendered":"${"<ul><li><blockquote><table><tr><td>".repeat(2_000)}"}}`,
    `{"format":"article/1","headline":"x","body":["${"\\u0645".repeat(400_000)}"]}`, "x\n".repeat(50_000),
  ]);
  for (const input of inputs) {
    for (const work of [parse, detect, renderToString]) {
      try {
        work(input);
      } catch (error) {
        assert.ok(error instanceof MaqalaError, `${error}`);
        assert.notEqual(error.code, "internal", error.message);
      }
    }
    assert.match(renderToString(ARTICLE), /Rain/);
  }
});

test("ten thousand calls do not grow memory", () => {
  const script = `
    const memories = [];
    const { Instance } = WebAssembly;
    WebAssembly.Instance = function (...given) { const made = new Instance(...given); memories.push(made.exports.memory); return made; };
    const { parse, renderToString, detect } = await import("maqala");
    const article = { format: "article/1", headline: "مطر", tags: ["a"], body: Array(20).fill(["هطل المطر ", { text: "صباحًا", marks: ["strong"] }]) };
    const round = (times) => {
      for (let i = 0; i < times; i++) {
        parse(article); renderToString(article, { lang: "ar" }); detect(article);
        try { parse("{"); } catch {}
        try { parse(article, { lang: 5 }); } catch {}
      }
    };
    round(100);
    gc();
    const before = [memories[0].buffer.byteLength, process.memoryUsage().heapUsed];
    round(2000);
    gc();
    const after = [memories[0].buffer.byteLength, process.memoryUsage().heapUsed];
    console.log(JSON.stringify({ instances: memories.length, before, after }));
  `;
  writeFileSync(join(folder, "memory.js"), script);
  const { stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "memory.js"], { cwd: folder, encoding: "utf8" });
  assert.ok(stdout, stderr);
  const { instances, before, after } = JSON.parse(stdout);
  assert.equal(instances, 1);
  assert.equal(after[0], before[0]);
  assert.ok(after[1] < before[1] + 1_000_000, `${before[1]} to ${after[1]}`);
});

test("a trap costs one call at most: the next has a new instance", () => {
  const script = `
    const { Instance } = WebAssembly;
    let made = 0;
    let broken = 0;
    WebAssembly.Instance = function (module, imports) {
      made++;
      const { exports } = new Instance(module, imports);
      const trap = () => { broken--; throw new WebAssembly.RuntimeError("unreachable"); };
      return { exports: { ...exports, parse: (...given) => (broken > 0 ? trap() : exports.parse(...given)) } };
    };
    const { parse, MaqalaError } = await import("maqala");
    const article = { format: "article/1", headline: "x" };
    parse(article);
    broken = 1;
    const kept = parse(article).article.headline;
    broken = 2;
    let code;
    try { parse(article); } catch (error) { code = error instanceof MaqalaError && error.code; }
    const after = parse(article).article.headline;
    console.log(JSON.stringify([made, kept, code, after]));
  `;
  writeFileSync(join(folder, "trap.js"), script);
  const { stdout, stderr } = spawnSync(process.execPath, ["trap.js"], { cwd: folder, encoding: "utf8" });
  assert.deepEqual(JSON.parse(stdout || "[]"), [4, "x", "internal", "x"], stderr);
});

/** Runs a module in the consumer's folder; what it logs. @param {string} script @param {string[]} [flags] */
function run(script, flags = [], name = "run.js") {
  writeFileSync(join(folder, name), script);
  const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, name], { cwd: folder, encoding: "utf8" });
  assert.deepEqual([status, stderr], [0, ""], stderr);
  return stdout.trim();
}

const SAY = 'console.log(detect({ format: "article/1", headline: "x" }), renderToString({ format: "article/1", headline: "x" }).length > 50, parse.length)';

test("the package works at once, by import and by require, with nothing of a page on its server", () => {
  assert.equal(run(`import { detect, parse, renderToString } from "maqala"; ${SAY}`), "article/1 true 2");
  const names = JSON.parse(run('import * as all from "maqala"; import "maqala/define"; console.log(JSON.stringify(Object.keys(all)))'));
  const expected = ["MaqalaArticle", "MaqalaError", "define", "detect", "init", "loadFormats", "loadLocale", "parse", "render", "renderToString"];
  assert.deepEqual(names, expected);
  for (const path of ["dist/index.js", "dist/browser.js", "dist/worker.js"]) {
    assert.deepEqual(JSON.parse(run(`import * as all from "./node_modules/maqala/${path}"; console.log(JSON.stringify(Object.keys(all)))`)), expected, path);
  }
  assert.equal(typeof require("maqala/package.json").version, "string");
  // Since Node 20.19 and 22.12.
  if (/** @type {any} */ (process.features).require_module) {
    assert.equal(run(`const { detect, parse, renderToString } = require("maqala"); ${SAY}`, [], "run.cjs"), "article/1 true 2");
  }
});

test("dist/index.js alone works at once in Node, and its errors are its own", () => {
  assert.equal(run(`import { detect, parse, renderToString } from "./node_modules/maqala/dist/index.js"; ${SAY}`), "article/1 true 2");
  const instance = 'import { MaqalaError, init, parse } from "./node_modules/maqala/dist/index.js"; try { parse("{"); } catch (error) { console.log(error instanceof MaqalaError); }';
  assert.equal(run(instance), "true");
  assert.equal(run(`${instance} await init(); console.log(parse({ format: "article/1", headline: "x" }).format)`), "true\narticle/1");
});

test("a page's entry says that init comes first, and is ready after it", () => {
  const script = `import { MaqalaError, detect, init, parse, renderToString } from "./node_modules/maqala/dist/browser.js";
    try { parse("{}"); } catch (error) { console.log(error instanceof MaqalaError, error.code); }
    await init(); ${SAY}`;
  assert.equal(run(script), "true not-loaded\narticle/1 true 2");
  const given = `import { readFileSync } from "node:fs";
    import { detect, init, parse, renderToString } from "./node_modules/maqala/dist/browser.js";
    await init(readFileSync("node_modules/maqala/dist/maqala.wasm"));
    await init(readFileSync("node_modules/maqala/dist/maqala_full.wasm")); ${SAY}`;
  assert.equal(run(given), "article/1 true 2");
});

test("where no Wasm can be compiled its module is enough", () => {
  const script = `import { readFileSync } from "node:fs";
    const module = new WebAssembly.Module(readFileSync("node_modules/maqala/dist/maqala_full.wasm"));
    WebAssembly.compile = () => { throw new Error("not allowed"); };
    const { MaqalaError, detect, init, parse, renderToString } = await import("maqala");
    try { parse("{}"); } catch (error) { console.log(error instanceof MaqalaError, error.code); }
    await init(module); ${SAY}`;
  assert.equal(run(script, ["--conditions=workerd"]), "true not-loaded\narticle/1 true 2");
});

test("what another realm has made is what it is: modules, bytes", () => {
  for (const made of ["new WebAssembly.Module(bytes)", "new Uint8Array(bytes).buffer"]) {
    const script = `import { readFileSync } from "node:fs";
      import { createContext, runInContext } from "node:vm";
      import { detect, init, parse, renderToString } from "maqala";
      await init(runInContext("${made}", createContext({ bytes: readFileSync("node_modules/maqala/dist/maqala_full.wasm") }))); ${SAY}`;
    assert.equal(run(script, ["--conditions=workerd"]), "article/1 true 2", made);
  }
});
