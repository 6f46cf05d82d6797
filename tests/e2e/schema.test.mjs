// The JSON Schema of article/1: samples and converted articles hold to it, and the reader takes whatever it allows.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { must, root } from "../tools/run.mjs";
import { DEFINE, HEAD, open, setUp } from "./support.mjs";

setUp();

const { default: Ajv } = createRequire(import.meta.url)("ajv/dist/2020.js");
const read = (/** @type {string} */ path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const schema = read("dist/article-1.schema.json");
const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);

const samples = readdirSync(join(root, "www/samples")).filter((name) => name.endsWith(".json"));
for (const name of samples) {
  test(`${name} holds to the schema`, () => {
    validate(read(`www/samples/${name}`));
    assert.deepEqual(validate.errors ?? [], []);
  });
}

test("what is wrong is refused", () => {
  const article = { format: "article/1", headline: "x" };
  assert.ok(validate(article));
  for (const wrong of [
    {}, { format: "article/2" }, { headline: "" }, { headline: 5 }, { dir: "up" }, { lang: "not a language" }, { published: "yesterday" },
    { body: [{ content: "x" }] }, { body: [{ type: "paragraph" }] }, { body: [{ type: "heading", content: "x", level: 1 }] },
    { body: [{ type: "image" }] }, { body: [{ type: "list", items: [] }] }, { tags: [{ url: "/x" }] }, { tags: [{ name: "x", url: "javascript:x" }] },
    { related: [{ items: [{ url: "/x" }] }] }, { body: [{ type: "table", rows: [[{ header: true }]] }] },
    { body: { html: 5 } }, { body: {} }, { headline: { html: " " } }, { standfirst: { text: "x" } }, { body: [{ html: "x" }] }, { body: [{ type: "html" }] },
    { body: [{ type: "slot", name: "x", fallback: { html: "x" } }] },
  ]) {
    const document = Object.keys(wrong).length === 0 ? wrong : { ...article, ...wrong };
    assert.ok(!validate(document), JSON.stringify(document));
  }
});

test("what the reader takes for an address or a time is allowed", () => {
  for (const url of ["https://example.org", "HTTPS://EXAMPLE.ORG/A", "Http://example.org", "MailTo:desk@example.org", "TEL:+961"]) {
    assert.ok(validate({ format: "article/1", headline: "x", url }), url);
  }
  assert.ok(validate({ format: "article/1", headline: "x", main: { type: "image", src: "HTTPS://example.org/a.webp" } }));
  assert.ok(validate({ format: "article/1", headline: "x", published: "2016-12-31T23:59:60Z" }));
});

// What a schema cannot see: the text of the JSON, and pictures inside a string; whether a footnote is there, what a host asks for; unknown blocks are allowed and reported.
const UNSEEN = /^(duplicate-key|lone-surrogate|unknown-block|html-not-read|wrong-format|bad-date body\S*|unsafe-url \S+\.srcset|missing-field \S+\.footnote) /;

test("of the fixtures, what the schema allows is read without a word", () => {
  const folder = join(root, "tests/fixtures/article-1");
  let allowed = 0;
  for (const name of readdirSync(folder)) {
    const text = (/** @type {string} */ file) => {
      const path = join(folder, name, file);
      return existsSync(path) ? readFileSync(path, "utf8") : "";
    };
    let document;
    try {
      document = JSON.parse(text("input.json"));
    } catch {
      continue;
    }
    if (!validate(document)) continue;
    allowed++;
    const lines = (text("warnings.txt") + text("error.txt")).split("\n");
    assert.deepEqual(lines.filter((line) => line && !UNSEEN.test(line)), [], name);
  }
  assert.ok(allowed > 80, `only ${allowed} fixtures are allowed`);
});

/** Documents by chance, from a number that makes them the same in every run. */
function chance(/** @type {number} */ seed) {
  let state = seed * 2654435761 + 1;
  const number = (/** @type {number} */ below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return (state >>> 3) % below;
  };
  const pick = (/** @type {any[]} */ list) => list[number(list.length)];
  const maybe = (/** @type {any} */ value) => (number(2) ? value() : undefined);
  const several = (/** @type {any} */ value, least = 1) => Array.from({ length: least + number(3) }, value);
  const line = () => pick(["مطر على الساحل", "Rain", "24/7", "a\nb", "«نص» text", "😀", "<b>&amp;", "الـ GPS"]);
  const url = () => pick(["/a", "https://example.org/ب", "?x", "#y", "mailto:desk@example.org", "a/b"]);
  const picture = () => pick(["/a.webp", "https://example.org/a", "data:image/png;base64,AAAA"]);
  const moment = () => pick(["2026-03-04", "2026-03-04T05:06", "2026-03-04 05:06:07.89Z", "2026-03-04T05:06:07+03:30"]);
  const locale = () => ({ lang: maybe(() => pick(["ar", "en", "zh-Hant", "sr-Latn-RS"])), dir: maybe(() => pick(["ltr", "rtl", "auto"])) });
  const html = () => ({ html: pick(["<b>Rain</b> on the <a href='/a'>coast</a>", "مطر &amp; ريح", "<p>Rain</p><p>Wind</p>", "<ul><li>Rain</li></ul>"]) });
  const htmlLine = () => ({ html: pick(["<b>Rain</b> &amp; wind", "مطر"]) });
  const piece = () => pick([() => ({ text: line(), marks: maybe(() => several(() => pick(["strong", "em", "code", "sup", "unknown"]), 0)), href: maybe(url), ...locale() }), htmlLine])();
  const inlines = () => pick([line, htmlLine, () => several(() => pick([line, piece])())])();
  const named = () => pick([line, () => ({ name: line(), url: maybe(url) })])();
  const contributor = () => pick([line, () => ({ name: line(), url: maybe(url), role: maybe(line) })])();
  const image = () => ({ [pick(["src", "url"])]: picture(), width: maybe(() => 640), height: maybe(() => 480), alt: maybe(() => pick(["", "x"])), srcset: maybe(() => "/a 1x, /b 2x"), sizes: maybe(() => "50vw") });
  const list = (/** @type {number} */ depth) => ({ ordered: maybe(() => pick([true, false])), start: maybe(() => number(9)), items: several(() => item(depth)) });
  const item = (/** @type {number} */ depth) => (depth > 2 ? inlines() : pick([inlines, () => ({ content: inlines(), ...locale() }), () => ({ content: maybe(inlines), ...list(depth + 1) })])());
  const cell = () => pick([() => "", inlines, () => ({ content: inlines(), header: maybe(() => true), colspan: maybe(() => 2), rowspan: maybe(() => 2), ...locale() })])();
  const rows = () => several(() => several(cell));
  const blocks = (/** @type {number} */ depth) => several(() => (depth > 2 || number(3) === 0 ? line() : block(depth + 1)));
  const related = (/** @type {number} */ depth) => ({ title: maybe(line), items: several(() => card(depth)) });
  const card = (/** @type {number} */ depth) => ({
    [pick(["headline", "title"])]: inlines(), url: maybe(url), excerpt: maybe(inlines), image: maybe(() => pick([picture, image])()), section: maybe(named),
    published: maybe(moment), source: maybe(named), kind: maybe(() => "video"), duration: maybe(() => 200), paid: maybe(() => true), ...locale(),
    body: depth > 1 ? undefined : maybe(() => pick([line, html, () => blocks(depth + 1)])()),
  });
  /** @type {(depth: number) => any} */
  const block = (depth) => ({
    id: maybe(line), ...locale(), fallback: maybe(html), "x-own": maybe(line),
    ...pick([
      () => ({ type: "paragraph", [pick(["content", "text"])]: inlines() }),
      () => ({ type: "heading", content: inlines(), level: maybe(() => 2 + number(5)) }),
      () => ({ type: "list", ...list(depth) }),
      () => ({ type: "quote", ...pick([() => ({ content: inlines() }), () => ({ blocks: blocks(depth) })])(), attribution: maybe(inlines), url: maybe(url) }),
      () => ({ type: "pullquote", content: inlines(), attribution: maybe(inlines) }),
      () => ({ type: "image", ...pick([image, () => ({ image: image() })])(), caption: maybe(inlines), credit: maybe(inlines), href: maybe(url) }),
      () => ({ type: "embed", ...pick([() => ({ url: url() }), () => ({ content: inlines() }), () => ({ blocks: blocks(depth) })])(), author: maybe(contributor), published: maybe(moment), title: maybe(line) }),
      () => ({ type: "table", rows: rows(), head: maybe(rows), caption: maybe(inlines) }),
      () => ({ type: "html", ...html() }),
      () => ({ type: "divider" }),
      () => ({ type: "code", content: line(), language: maybe(() => "js") }),
      () => ({ type: "related", ...related(depth) }),
    ])(),
  });
  // HTML may be several blocks, of which a converted article has the first alone over its body.
  const main = () => [block(1)].map((made) => (made.type === "html" ? { type: "image", ...image() } : made))[0];
  const article = {
    format: pick(["article/1", "article/1.7"]), headline: inlines(), kicker: maybe(inlines), standfirst: maybe(inlines), byline: maybe(() => pick([contributor, () => several(contributor)])()),
    dateline: maybe(line), published: maybe(moment), updated: maybe(moment), source: maybe(named), section: maybe(named), tags: maybe(() => several(named, 0)), url: maybe(url),
    main: maybe(main), body: pick([line, html, () => blocks(0)])(), related: maybe(() => several(() => related(0), 0)), ...locale(), "x-own": maybe(() => ({ any: "thing" })), later: maybe(() => [1]),
  };
  return JSON.parse(JSON.stringify(article));
}

test("the reader takes all that the schema allows, without a word", async () => {
  const documents = Array.from({ length: 400 }, (_, seed) => chance(seed));
  for (const document of documents) {
    assert.ok(validate(document), `${JSON.stringify(validate.errors?.slice(0, 3))}\n${JSON.stringify(document)}`);
  }
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const found = await page.evaluate(async (documents) => {
    const path = "/dist/index.js";
    const { loadFormats, render } = await import(path);
    // The smallest core leaves some blocks to others.
    await loadFormats();
    return documents.map((document) => render(globalThis.document.createElement("div"), document).warnings);
  }, documents);
  for (const [index, warnings] of found.entries()) assert.deepEqual(warnings, [], JSON.stringify(documents[index]));
  await close();
});

must("the command line", "cargo", ["build", "--quiet", "--bin", "maqala"], { quiet: true });
const program = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug", "maqala");
/** What the command line makes of a text; nothing where it is no article. @param {string} command @param {string} input */
const made = (command, input) => {
  const { status, stdout } = spawnSync(program, [command, "-"], { input, encoding: "utf8", maxBuffer: 1 << 28 });
  return status === 0 ? stdout : "";
};

// What a converted article says all the same, for the reader takes it: no headline, and times and a link as they were written.
const untold = (/** @type {{ instancePath: string, params: { missingProperty?: string } }} */ { instancePath, params }) =>
  /^\/(published|updated)$/.test(instancePath) || (instancePath === "" && params.missingProperty === "headline");
const CAPITALS = "article-1/urls-of-links/input.json";

test("converted articles hold to the schema", () => {
  let count = 0;
  for (const path of readdirSync(join(root, "tests/fixtures"), { recursive: true, encoding: "utf8" }).sort()) {
    if (!path.endsWith("input.json") || path === CAPITALS) continue;
    const converted = made("convert", readFileSync(join(root, "tests/fixtures", path), "utf8"));
    if (!converted) continue;
    count++;
    const document = JSON.parse(converted);
    assert.equal(converted, `${JSON.stringify(document, null, 2)}\n`, path);
    validate(document);
    assert.deepEqual((validate.errors ?? []).filter((/** @type {any} */ error) => !untold(error)), [], path);
  }
  assert.ok(count > 250, `only ${count} articles`);
});

test("of what the schema allows nothing is lost on conversion", () => {
  for (let seed = 0; seed < 300; seed++) {
    const document = JSON.stringify(chance(seed));
    const converted = made("convert", document);
    assert.ok(validate(JSON.parse(converted)), `${JSON.stringify(validate.errors?.slice(0, 3))}\n${document}\n${converted}`);
    assert.equal(made("render", converted), made("render", document), `${document}\n${converted}`);
  }
});

test("in what the schema allows, the command finds no field that it does not know but those that there are", () => {
  let found = 0;
  for (let seed = 0; seed < 150; seed++) {
    const document = chance(seed);
    const { stdout } = spawnSync(program, ["validate", "-"], { input: JSON.stringify(document), encoding: "utf8" });
    const told = stdout.split("\n").filter((line) => /: (unknown-field|missing-field|not-in-schema|wrong-type|unknown-value) /.test(line));
    assert.deepEqual(told.map((line) => line.split(" ")[2]), document.later ? ["later:"] : [], JSON.stringify(document));
    found += told.length;
  }
  assert.ok(found > 40, `only ${found}`);
});

// Of these the command says nothing: to it a blank line and null are not there, and the reader knows other names.
const SILENT = /must match pattern "\\\\S"|must have required property '(headline|format)'|must match a schema in anyOf|must match "then" schema|must contain/;

test("what the schema refuses, the command finds, and nothing in what it allows", () => {
  let refused = 0;
  const folder = join(root, "tests/fixtures/article-1");
  for (const name of readdirSync(folder)) {
    const input = readFileSync(join(folder, name, "input.json"), "utf8");
    let document;
    try {
      document = JSON.parse(input);
    } catch {
      continue;
    }
    const right = validate(document);
    const { status, stdout } = spawnSync(program, ["validate", "-"], { input, encoding: "utf8" });
    if (status === 2) continue;
    const told = stdout.split("\n").filter((line) => line && !UNSEEN.test(line.replace(/^\S+ /, "")));
    if (right) assert.deepEqual(told.filter((line) => /not-in-schema|wrong-type|unknown-value/.test(line)), [], name);
    const at = (/** @type {string} */ path) => path.split("/").slice(1).reduce((value, key) => value?.[key], document);
    const errors = (validate.errors ?? []).filter(({ message, params, instancePath }) => !SILENT.test(`${message} ${params.pattern ?? ""}`) && at(instancePath) !== null);
    if (errors.length > 0) {
      refused++;
      assert.notEqual(stdout, "", `${name}: ${JSON.stringify(errors[0])}`);
    }
  }
  assert.ok(refused > 80, `only ${refused}`);
});
