// The types of the packed package: they hold of all that `parse` gives, and wrong use does not compile.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../tools/run.mjs";
import { cases, consumer } from "./support.mjs";

const { folder, installed } = consumer("types");
/** @type {typeof import("../../dist/index.js")} */
const { parse } = await import(pathToFileURL(join(installed, "dist/server.js")).href);

/** @param {string} name @param {string} script @param {string} [resolution] @param {object} [more] */
function compile(name, script, resolution = "bundler", more = {}) {
  writeFileSync(join(folder, name), script);
  const options = { strict: true, noEmit: true, module: resolution === "bundler" ? "esnext" : "nodenext", moduleResolution: resolution, target: "es2022", lib: ["es2022", "dom"], types: [], ...more };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: [name] }));
  const { stdout, status } = spawnSync(join(root, "node_modules/.bin/tsc"), ["--project", folder], { encoding: "utf8" });
  assert.deepEqual([stdout, status], ["", 0]);
}

const USE = `
import "maqala/define";
import "maqala/style.css";
import sheet from "maqala/style.css";
import wasm from "maqala/maqala_full.wasm";
import { MaqalaArticle, MaqalaError, define, detect, init, loadFormats, loadLocale, parse, render, renderToString } from "maqala";
import type { Article, Block, Card, Finding, Html, Inline, Inlines, Input, MaqalaAttributes, MaqalaEventMap, Options, Origin, Parsed, Rendered, Tag, TextOptions, Warning } from "maqala";

const article: Article = { format: "article/1", headline: ["مطر ", { text: "x", marks: ["strong"], href: "/a" }], tags: ["a", { name: "b", url: "/b" }] };
const parsed: Parsed = parse(article);
const name: string = detect(JSON.stringify(article), { format: "json" });
const html: string = renderToString(article, { lang: "ar", dir: "rtl", headingLevel: 2, related: "list", tagHref: "/tag/{tag}" });
for (const block of parsed.article.body ?? []) {
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
const element: MaqalaArticle = document.createElement("maqala-article");
element.article = article;
element.addEventListener("maqala-render", (event) => event.detail.blocks.toFixed());
document.addEventListener("maqala-card-click", (event) => { if (event.detail.headline) event.preventDefault(); });
interface Own { title: string; paragraphs: string[] }
declare const own: Own;
const inputs: Input[] = ["{}", article, parsed.article, own, [own], { title: "x" }];
renderToString(parsed.article);
render(element, parsed.article, { dir: "rtl", related: "none" });
const markup: Html = { html: "<b>x</b>" };
const marked: Article = { format: "article/1", headline: markup, body: markup, "x-own": 1, related: [{ items: [{ headline: markup, "x-own": 1 }] }] };
const blocks: Block[] = [{ type: "html", html: "<p>x</p>", "x-own": 1 }, { type: "paragraph", content: [markup, "y"], fallback: markup }];
const attributes: MaqalaAttributes = { light: true, related: "carousel", "time-zone": "Asia/Beirut" };
const percent: MaqalaEventMap["maqala-read"]["detail"]["percent"] = 25;
element.ready.then(({ format, blocks }) => format.length + blocks);
init(new URL("https://example.org/maqala_full.wasm")).then(define);
init(wasm);
document.adoptedStyleSheets.push(sheet);
loadFormats(); loadLocale("fa");
try { parse("{"); } catch (error) { if (error instanceof MaqalaError) { const code: string = error.code; const known: boolean = error.code === "invalid-json"; } }
const tag: Tag = { name: "a" };
const block: Block = { type: "x-poll", fallback: "a" };
const inline: Inline = { text: "a" };
const inlines: Inlines = [inline, "b"];
const options: TextOptions & Options = { lang: null, dir: "auto" };
declare const perhaps: string | undefined;
render(element, article, { lang: perhaps, map: undefined, light: undefined });
parse(article, { format: perhaps, relatedAfter: undefined });
const given: MaqalaAttributes = { src: perhaps, light: undefined, "heading-level": undefined };
const warning: Warning = shown.warnings[0];

// @ts-expect-error
parse(5);
// @ts-expect-error
parse(Promise.resolve({}));
// @ts-expect-error
render(element, article, { related: "carousel" });
// @ts-expect-error
element.addEventListener("maqala-render", (event) => event.detail.text);
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
  test(`a consumer compiles under strict, ${resolution}`, () => compile("use.ts", USE, resolution, { exactOptionalPropertyTypes: true }));
}

test("a program on a server needs no types of a page, and gets none", () => {
  const script = `import "maqala/style.css";\nimport wasm from "maqala/maqala_full.wasm";\nimport { init, parse, renderToString } from "maqala";\nawait init(wasm);\nexport const html: string = renderToString(parse("{}").article);\n// @ts-expect-error\ndocument.title;\n`;
  const types = { lib: ["es2022"], types: ["node"], typeRoots: [join(root, "node_modules/@types")] };
  for (const resolution of ["bundler", "nodenext"]) compile("server.ts", script, resolution, types);
});

// Of each framework as much as these types need of it: not all have types of their own.
const REACT = `
export type DetailedHTMLProps<Props, Element> = Props & { ref?: { current: Element | null } };
export interface HTMLAttributes<Element> { className?: string; lang?: string }
export namespace JSX { interface IntrinsicElements {} }
`;
const VUE = `
export interface HTMLAttributes { class?: unknown; lang?: string }
export type DefineComponent<Props> = new () => { $props: Props };
export interface GlobalComponents {}
`;
/** @type {Record<string, [string, string]>} */
const FRAMEWORKS = {
  react: [REACT, `import type { JSX } from "react"; type Props = JSX.IntrinsicElements["maqala-article"];`],
  vue: [VUE, `import type { GlobalComponents } from "vue"; type Props = InstanceType<GlobalComponents["maqala-article"]>["$props"];`],
  svelte: ["", `import type { SvelteHTMLElements } from "svelte/elements"; type Props = SvelteHTMLElements["maqala-article"];`],
};
for (const [name, [types, use]] of Object.entries(FRAMEWORKS)) {
  test(`the tag in templates of ${name}`, () => {
    const installed = join(folder, "node_modules", name);
    if (types) mkdirSync(installed, { recursive: true });
    if (types) writeFileSync(join(installed, "index.d.ts"), types);
    const handler = name === "vue" ? "onMaqalaRender" : "onmaqala-render";
    // As attributes in a template of Vue are looked for.
    const camel = name === "vue" ? `headingLevel: 2, relativeTimes: "",` : "";
    compile(`${name}.ts`, `
import type {} from "maqala/${name}";
${use}
const right: Props = { lang: "ar", light: true, related: "carousel", "heading-level": 2, ${camel} article: { title: "x" }, "${handler}": (event) => event.detail.blocks.toFixed() };
// @ts-expect-error
const wrong: Props = { theme: "pink" };
// @ts-expect-error
const level: Props = { ${name === "vue" ? "headingLevel" : '"heading-level"'}: {} };
// @ts-expect-error
const other: Props = { "${handler}": (event) => event.detail.text };
`);
  });
}

test("every article that parse gives is one by its type, and so is every sample", () => {
  const samples = readdirSync(join(root, "www/samples")).filter((name) => name.endsWith(".json"));
  const articles = samples.map((name) => readFileSync(join(root, "www/samples", name), "utf8"));
  for (const { input, options, error } of cases()) if (!error) articles.push(JSON.stringify(parse(input, options).article));
  assert.ok(articles.length > 370, `only ${articles.length}`);
  compile("articles.ts", `import type { Parsed } from "maqala";\n${articles.map((json, index) => `const article${index}: Parsed["article"] = ${json};\n`).join("")}`);
});
