// The types of the packed package: they hold of all that `parse` gives, and wrong use does not compile.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../tools/run.mjs";
import { cases, consumer } from "./support.mjs";

const { folder, installed } = consumer("types");
/** @type {typeof import("../../dist/index.js")} */
const { parse } = await import(pathToFileURL(join(installed, "dist/server.js")).href);

/** @param {string} name @param {string} script @param {string} resolution */
function compile(name, script, resolution = "bundler") {
  writeFileSync(join(folder, name), script);
  const options = { strict: true, noEmit: true, module: resolution === "bundler" ? "esnext" : "nodenext", moduleResolution: resolution, target: "es2022", lib: ["es2022", "dom"], types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: [name] }));
  const { stdout, status } = spawnSync(join(root, "node_modules/.bin/tsc"), ["--project", folder], { encoding: "utf8" });
  assert.deepEqual([stdout, status], ["", 0]);
}

const USE = `
import "maqala/define";
import { MaqalaArticle, MaqalaError, define, detect, init, loadFormats, loadLocale, parse, render, renderToString } from "maqala";
import type { Article, Block, Card, Finding, Inline, Inlines, Options, Origin, Parsed, Rendered, Tag, TextOptions, Warning } from "maqala";

const article: Article = { format: "article/1", headline: ["مطر ", { text: "x", marks: ["strong"], href: "/a" }], tags: ["a", { name: "b", url: "/b" }] };
const parsed: Parsed = parse(article);
const name: string = detect(JSON.stringify(article), { format: "json" });
const html: string = renderToString(article, { lang: "ar", dir: "rtl", headingLevel: 2, related: "list", tagHref: "/tag/{tag}" });
for (const block of typeof parsed.article.body === "object" ? parsed.article.body : []) {
  if (typeof block === "string") continue;
  switch (block.type) {
    case "heading": const level: number | undefined = block.level; break;
    case "list": const items: unknown[] = block.items; break;
    case "image": const src: string | undefined = block.src; break;
    case "divider": break;
    case "related": const cards: Card[] = block.items; break;
  }
}
const { line, column, message }: Finding = parsed.warnings[0];
const { field, path }: Origin = parsed.origins[0];
const shown: Rendered = render(document.body, article, { light: true });
const element: MaqalaArticle = document.createElement("maqala-article") as MaqalaArticle;
element.article = article;
element.ready.then(({ format, blocks }) => format.length + blocks);
init(new URL("https://example.org/maqala_full.wasm")).then(define);
loadFormats(); loadLocale("fa");
try { parse("{"); } catch (error) { if (error instanceof MaqalaError) { const code: string = error.code; } }
const tag: Tag = { name: "a" };
const block: Block = { type: "x-poll", fallback: "a" };
const inline: Inline = { text: "a" };
const inlines: Inlines = [inline, "b"];
const options: TextOptions & Options = { lang: null };
const warning: Warning = shown.warnings[0];

// @ts-expect-error
parse(5);
// @ts-expect-error
renderToString(article, { headingLevel: {} });
// @ts-expect-error
detect(article, { format: 5 });
// @ts-expect-error
const without: Article = { format: "article/1" };
// @ts-expect-error
const unknown: Block = { type: "paragraf", content: "x" };
// @ts-expect-error
const mixed: Block = { type: "heading", rows: [] };
// @ts-expect-error
const number: Card = { headline: 5 };
`;

for (const resolution of ["bundler", "nodenext"]) {
  test(`a consumer compiles under strict, ${resolution}`, () => compile("use.ts", USE, resolution));
}

test("every article that parse gives is one by its type, and so is every sample", () => {
  const samples = readdirSync(join(root, "www/samples")).filter((name) => name.endsWith(".json"));
  const articles = samples.map((name) => readFileSync(join(root, "www/samples", name), "utf8"));
  for (const { input, options, error } of cases()) if (!error) articles.push(JSON.stringify(parse(input, options).article));
  assert.ok(articles.length > 370, `only ${articles.length}`);
  compile("articles.ts", `import type { Parsed } from "maqala";\n${articles.map((json, index) => `const article${index}: Parsed["article"] = ${json};\n`).join("")}`);
});
