// The packed package in bundles: of pages, which Chromium shows, and of servers, which Node runs.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { extname, join, relative } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import { build as esbuild } from "esbuild";
import { rollup } from "rollup";
import { build as vite } from "vite";
import webpack from "webpack";
import { answer, open, outcome, setUp, text } from "../e2e/support.mjs";
import { consumer } from "./support.mjs";

setUp();

const { folder } = consumer("bundlers");
const POST = { lang: "ar", title: { rendered: "مطر على الساحل" }, content: { rendered: "<p>هطل المطر صباحًا.</p>" } };
const ELEMENT = `<maqala-article><script type="application/json">${JSON.stringify(POST).replaceAll("<", "\\u003c")}</script></maqala-article>`;
const HEAD = '<!doctype html><html lang="ar"><meta charset="utf-8"><title>test</title>';

const main = join(folder, "main.js");
writeFileSync(
  main,
  `import "maqala/define";
  import { MaqalaArticle, MaqalaError, detect, init, loadLocale, parse, render, renderToString } from "maqala";
  const article = { format: "article/1", headline: "Rain", body: ["It rained."] };
  const host = document.body.appendChild(document.createElement("div"));
  render(host, article, { light: true });
  async function all() {
    let early;
    try { parse(article); } catch (error) { early = error instanceof MaqalaError && error.code; }
    await init();
    await loadLocale("fa");
    const persian = { format: "article/1", lang: "fa", headline: "باران", published: "2026-03-05" };
    const other = document.createElement("div");
    render(other, persian, { light: true });
    return {
      words: renderToString(persian) === other.innerHTML,
      early,
      same: customElements.get("maqala-article") === MaqalaArticle,
      html: renderToString(article) === host.innerHTML,
      format: detect(${JSON.stringify(POST)}),
      headline: parse(${JSON.stringify(POST)}).article.headline,
    };
  }
  globalThis.all = all();
`,
);
const server = join(folder, "server.js");
writeFileSync(
  server,
  `import "maqala/define";
  import { parse, renderToString } from "maqala";
  console.log(renderToString({ format: "article/1", headline: parse(${JSON.stringify(POST)}).article.headline }));
`,
);
writeFileSync(join(folder, "index.html"), `${HEAD}<body>${ELEMENT}<script type="module" src="./main.js"></script>`);

/** Answers what a bundler has written. @param {string} name of the bundler */
function serve(name) {
  const out = join(folder, "out", name);
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const type = { ".js": "text/javascript", ".html": "text/html; charset=utf-8" }[extname(path)] ?? "application/octet-stream";
    answer(`/${name}/${relative(out, path)}`, (response) => response.writeHead(200, { "content-type": type }).end(readFileSync(path)));
  }
}

/** @param {import("webpack").Configuration} configuration */
async function pack(configuration) {
  const compiler = webpack({ mode: "production", context: folder, ...configuration });
  const stats = await promisify(compiler.run.bind(compiler))();
  assert.deepEqual(stats?.toJson({ errors: true, warnings: true }).errors, []);
  assert.deepEqual(stats?.toJson({ errors: true, warnings: true }).warnings?.map(({ message }) => message), []);
}

/** @type {Record<string, (out: string) => Promise<string>>} each gives the page that it makes */
const PAGES = {
  async esbuild(out) {
    const { warnings } = await esbuild({ entryPoints: [main], bundle: true, splitting: true, format: "esm", outdir: out, logLevel: "silent" });
    assert.deepEqual(warnings, []);
    return "main.js";
  },
  async rollup(out) {
    const bundle = await rollup({ input: main, plugins: [nodeResolve({ browser: true })], onwarn: ({ message }) => assert.fail(message) });
    await bundle.write({ dir: out, format: "es" });
    return "main.js";
  },
  async vite(out) {
    await vite({ root: folder, base: "/vite/", configFile: false, logLevel: "error", build: { outDir: out } });
    return "index.html";
  },
  async webpack(out) {
    await pack({ entry: main, output: { path: out, filename: "main.js", publicPath: "/webpack/" }, performance: false });
    return "main.js";
  },
};

for (const [name, bundle] of Object.entries(PAGES)) {
  test(`${name} bundles a page, which shows an article`, async () => {
    const out = join(folder, "out", name);
    mkdirSync(out, { recursive: true });
    const entry = await bundle(out);
    serve(name);
    const script = `<script type="module" src="/${name}/main.js"></script>`;
    const { page, problems, close } = await open(entry.endsWith(".html") ? `/${name}/${entry}` : `${HEAD}<body>${ELEMENT}${script}`);
    const { format, warnings } = await outcome(page);
    assert.deepEqual([format, warnings], ["wordpress", []]);
    assert.match(await text(page), /مطر على الساحل\s+هطل المطر صباحًا\./);
    const all = await page.evaluate(() => /** @type {any} */ (globalThis).all);
    assert.deepEqual(all, { words: true, early: "not-loaded", same: true, html: true, format: "wordpress", headline: "مطر على الساحل" });
    assert.deepEqual(problems, []);
    await close();
  });
}

/** @type {Record<string, (out: string) => Promise<unknown>>} */
const SERVERS = {
  esbuild: (out) => esbuild({ entryPoints: [server], bundle: true, platform: "node", format: "esm", outfile: join(out, "server.mjs"), logLevel: "error" }),
  async rollup(out) {
    const bundle = await rollup({ input: server, plugins: [nodeResolve({ exportConditions: ["node"] })] });
    await bundle.write({ file: join(out, "server.mjs"), format: "es", inlineDynamicImports: true });
  },
  vite: (out) =>
    vite({ root: folder, configFile: false, logLevel: "error", ssr: { noExternal: true }, build: { ssr: "server.js", outDir: out, rollupOptions: { output: { entryFileNames: "server.mjs" } } } }),
  webpack: (out) => pack({ entry: server, target: "node", output: { path: out, filename: "server.cjs" } }),
};

for (const [name, bundle] of Object.entries(SERVERS)) {
  test(`${name} bundles a server, which renders with nothing beside it`, async () => {
    const out = join(folder, "server", name);
    mkdirSync(out, { recursive: true });
    await bundle(out);
    const file = name === "webpack" ? "server.cjs" : "server.mjs";
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(out, file)], { encoding: "utf8" });
    assert.deepEqual([status, stderr], [0, ""]);
    assert.match(stdout, /<h1 class="mq-headline">مطر على الساحل<\/h1>/);
  });
}

test("webpack resolves the Wasm by the name that Next's edge runtime wants", async () => {
  const entry = join(folder, "edge.js");
  const out = join(folder, "out", "edge");
  writeFileSync(entry, 'import wasm from "maqala/maqala_full.wasm?module"; console.log(wasm);');
  const rules = [{ test: /\.wasm$/, resourceQuery: /^\?module$/, type: "asset/resource" }];
  await pack({ entry, target: "node", output: { path: out, filename: "edge.cjs" }, module: { rules } });
  assert.ok(readdirSync(out).some((name) => name.endsWith(".wasm")));
});
