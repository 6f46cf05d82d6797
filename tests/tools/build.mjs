// `npm run build`: everything in dist/, when its sources have changed.

import { createHash } from "node:crypto";
import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { inlined, pack, smallest } from "./pack.mjs";
import { must, root, run, say } from "./run.mjs";
import { packages, wasm, wasmBindgen } from "./setup.mjs";
import { names as lists } from "../../www/names.js";
import { fields, rare } from "../../www/rare.js";

const dist = join(root, "dist");
const generated = join(root, "target", "generated");

// What www/core.js uses of the module; it gives it nothing.
const EXPORTS = ["memory", "allocate", "render"];
// What is loaded where it is asked for: scripts of www/live/, and the sheets that they bring.
const LIVE = ["index", "asked", "carousel", "embeds", "lazy", "lightbox", "more"];
const SHEETS = ["asked", "carousel", "embeds", "index", "lightbox", "more", "whole"];
// Types that are written by hand, or made of the schema.
const TYPES = ["article-1", "globals", "react", "sheet", "svelte", "tag", "vue", "wasm"];
const FEATURES = ["bulk-memory", "mutable-globals", "sign-ext", "nontrapping-float-to-int", "multivalue"];
const ENABLED = FEATURES.map((feature) => `--enable-${feature}`);

/** @param {string} text */
const heading = (text) => say(`build: ${text}`);

/**
 * @param {string} directory
 * @returns {string[]}
 */
function filesIn(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One hash of all that dist/ is made from. */
function inputs() {
  const hash = createHash("sha256");
  const files = ["Cargo.toml", "Cargo.lock", "package-lock.json"].map((name) => join(root, name));
  files.push(...filesIn(join(root, "src")), ...filesIn(join(root, "www")), ...filesIn(join(root, "tests/tools")));
  for (const file of files) hash.update(relative(root, file)).update("\0").update(readFileSync(file));
  return hash.update(process.env.MAQALA_STABLE ?? "").digest("hex");
}

/** @param {string | Uint8Array} content */
export const brotli = (content) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;

/**
 * A module of the crate, with its bindings beside it.
 * @param {boolean} nightly
 * @param {string} name of the file in dist/
 * @param {string[]} features
 */
function compile(nightly, name, ...features) {
  const target = join(root, "target", nightly ? "nightly" : "stable");
  // No JavaScript value crosses a page's border, and with a table for them the module would want an import.
  // Whoever runs the full core knows vectors of 16 bytes; of pages not all do, and where they are missing the small core goes on.
  const [profile, vectors, stack] = features.includes("small")
    ? ["wasm", "", 1 << 16]
    : [features.includes("api") ? "server" : features.includes("trees") ? "quick-trees" : "quick", ",+simd128", 1 << 20];
  const flags = [`-Clink-arg=-zstack-size=${stack}`, `-Ctarget-feature=-reference-types${vectors}`];
  const parameters = ["build", "--lib", "--profile", profile, "--target", "wasm32-unknown-unknown", "--no-default-features", ...features.map((feature) => `--features=${feature}`)];
  if (nightly) {
    flags.push("-Zunstable-options", "-Cpanic=immediate-abort");
    if (profile !== "server") flags.push("-Zmir-opt-level=3", "-Zinline-mir-threshold=100");
    parameters.unshift("+nightly");
    parameters.push("-Zbuild-std=std,panic_abort");
  }
  heading(`${name}: ${nightly ? "Wasm, with std from source by the nightly toolchain" : "Wasm, by the stable toolchain"}`);
  must("compiling to Wasm", "cargo", parameters, { env: { CARGO_TARGET_DIR: target, RUSTFLAGS: flags.join(" ") } });
  const compiled = join(target, "wasm32-unknown-unknown", profile, "maqala.wasm");
  must("binding", wasmBindgen, ["--target", "web", "--omit-default-module-path", "--no-typescript", "--out-dir", generated, compiled]);
  return join(generated, "maqala_bg.wasm");
}

/**
 * @param {string} module
 * @param {string} name of the file in dist/
 * @param {string[]} flags
 */
function optimise(module, name, ...flags) {
  const strip = ["--strip-debug", "--strip-producers", "--strip-target-features", "--vacuum"];
  const optimised = join(dist, name);
  must("optimising", join(root, "node_modules/.bin/wasm-opt"), [module, "-o", optimised, ...ENABLED, ...flags, ...strip]);
  return readFileSync(optimised);
}

/**
 * A core of a page.
 * @param {boolean} nightly
 * @param {string} name of the file in dist/
 * @param {string[]} features
 */
function page(nightly, name, ...features) {
  const bound = compile(nightly, name, "page", ...features);
  const small = features.includes("small");
  const graph = [{ name: "page", root: true, reaches: EXPORTS }, ...EXPORTS.map((used) => ({ name: used, export: used }))];
  writeFileSync(join(generated, "graph.json"), JSON.stringify(graph));
  const reached = join(generated, "reached.wasm");
  const vectors = small ? [] : ["--enable-simd"];
  const reach = [bound, "--graph-file", join(generated, "graph.json"), "-o", reached, ...ENABLED, ...vectors];
  must("leaving out what is not used", join(root, "node_modules/.bin/wasm-metadce"), reach, { quiet: true });
  // With the limits of the smaller two, the longest function of the third is too long for www/unpack.wat.
  const [first, once, always] = features.includes("trees") ? [[], 0, 2] : [["--merge-similar-functions"], 85, 4];
  const limits = [`--one-caller-inline-max-function-size=${once}`, `--always-inline-max-function-size=${always}`];
  // The stack lies below all else, so nothing is in the first kilobyte until it overflows.
  const flags = small
    ? [...first, "--flatten", "--rereloop", "-Oz", "-tnh", "--low-memory-unused", "--converge", ...limits, "--monomorphize", "-Oz", "-Oz", "--optimize-instructions", "--reorder-functions"]
    : [...vectors, "-O3"];
  const bytes = optimise(reached, name, ...flags);
  const wanted = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  if (wanted.length > 0) throw new Error(`the module wants imports, which www/core.js does not give it: ${JSON.stringify(wanted)}`);
  return bytes;
}

/**
 * The full core, and its bindings as a function that makes an instance with state of its own: after a trap there has to be
 * another one, which wasm-bindgen's loader cannot make.
 * @param {boolean} nightly
 */
async function full(nightly) {
  const bound = compile(nightly, "maqala_full.wasm", "api");
  const bytes = optimise(bound, "maqala_full.wasm", "--enable-simd", "-O3");
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: 'export { initSync, command, detect, parse, renderToString } from "./maqala.js"', resolveDir: generated },
    bundle: true, minify: true, format: "iife", globalName: "bound", target: "es2022", write: false,
  });
  const glue = `export const instantiate = (module, host) => { ${outputFiles[0].text} bound.initSync({ module }); return bound; }`;
  return { bytes, glue };
}

/**
 * Sheets whose own properties have names of one letter, the same in all, and without what esbuild leaves in values of such
 * properties, in `:host()` and around operators: spaces, and quotes around words.
 * @param {string[]} sheets
 */
function shortened(...sheets) {
  const names = [...new Set(sheets.join().match(/--_[a-z]+/g))];
  return sheets.map((css) =>
    css
      .replace(/--_[a-z]+/g, (name) => `--_${(names.indexOf(name) + 10).toString(36)}`)
      .replace(/="([a-z]+)"\]/g, "=$1]")
      .replace(/"[^"]*"|(?<=--[\w-]+:|,) | (?=[*/<] (?:-?\d|inline-size))|(?<= [*/<]) (?=-?\d|inline-size)/g, (found) => found.trim()),
  );
}

// In the element's own script, whose functions give nobody a truth value and hear of no object that is text in two ways.
const SHORTEST = { booleans_as_integers: true, unsafe: true, unsafe_arrows: true };

/**
 * A script minified. The bytes of a core are put into it afterwards: they would be written in another way.
 * @param {string} text
 * @param {RegExp} [names] of classes that keep theirs
 * @param {import("terser").CompressOptions} [more]
 */
async function small(text, names, more) {
  const { minify } = await import("terser");
  const { code = "" } = await minify(text, { module: true, ecma: 2020, keep_classnames: names, compress: { passes: 3, inline: 1, comparisons: false, ...more } });
  return code;
}

/**
 * A script with the mark of UTF-8, if it needs one: a classic script has the encoding of its page, and in Chromium every script that
 * of its server's header, but for this mark.
 * @param {string} text
 */
const marked = (text) => (/^\ufeff|^[\0-\x7f]*$/.test(text) ? text : `\ufeff${text}`);

/**
 * Our words: the lines of those in every page, and a module for each of the other files that src/locales/sources.rs makes.
 * @param {string} css rules, of which each comes with the words of the languages that it names
 */
function words(css) {
  /** @type {Record<string, string>} */
  const { ar, en, ...others } = JSON.parse(readFileSync(join(root, "www/locales.json"), "utf8"));
  mkdirSync(join(dist, "locales"), { recursive: true });
  for (const [name, text] of Object.entries(others)) {
    const own = css.replace(/([^{}]+)\{[^{}]*\}/g, (rule, selector) => (selector.includes(`:lang(${name})`) ? rule : ""));
    const rules = own.includes(":lang(") ? `export const css = ${JSON.stringify(own)};\n` : "";
    writeFileSync(join(dist, "locales", `${name}.js`), marked(`export default ${JSON.stringify(text)};\n${rules}`));
  }
  // Bundlers see no files behind a name that is put together, some not even in a template.
  const files = Object.keys(others).map((name) => `${JSON.stringify(name)}:()=>import("./locales/${name}.js")`);
  writeFileSync(join(dist, "locale-files.js"), `const files={${files}};export const load=(name)=>files[name]();\n`);
  const more = { "ar.more": others["ar.more"], "en.more": others["en.more"] };
  const lines = [ar, en];
  return { lines: lines.join("\n"), common: lines.map((line) => line.split("|").slice(0, fields).join("|")).join("\n"), others: Object.keys(others).filter((name) => !name.includes(".")), more };
}

/**
 * A module that is written by hand, as bytes.
 * @param {string} name of the file in www/
 * @param {string[]} flags
 */
function assembled(name, ...flags) {
  const [whole, small] = [`${name}.wasm`, `${name}.small.wasm`].map((file) => join(generated, file));
  const tool = (/** @type {string} */ name) => join(root, "node_modules/.bin", name);
  must("assembling", tool("wasm-as"), [join(root, "www", `${name}.wat`), "-o", whole, ...flags]);
  must("optimising", tool("wasm-opt"), [whole, "-o", small, "-Oz", ...flags]);
  return readFileSync(small);
}

/**
 * @typedef {Uint8Array<ArrayBuffer>} Module
 * @param {{ lean: Module, formats: Module, trees: Module, quick: Module, quickTrees: Module, all: { bytes: Uint8Array, glue: string } }} cores
 */
async function scripts({ lean, formats, trees, quick, quickTrees, all }) {
  heading("scripts and style sheet");
  const { build } = await import("esbuild");
  // The package says that some of these files do nothing on import, which is for those who import them.
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const options = { define: { VERSION: JSON.stringify(version) }, ignoreAnnotations: true, bundle: true, minify: true, charset: /** @type {const} */ ("utf8"), target: "es2022", write: false };
  /** @param {string[]} files */
  const sheet = async (...files) => {
    const stdin = { contents: files.map((file) => `@import "./${file}";`).join("\n"), loader: /** @type {const} */ ("css"), resolveDir: join(root, "www") };
    return (await build({ ...options, stdin })).outputFiles?.[0].text.trim() ?? "";
  };
  const names = ["styles/page.css", "styles/more.css", "styles/languages.css", "style.css", ...SHEETS.map((name) => `live/${name}.css`)];
  const [css, moreCss, languageCss, allCss, ...asked] = shortened(...(await Promise.all(names.map((name) => sheet(name)))));
  // A page in another encoding would read its quotation marks in that.
  writeFileSync(join(dist, "style.css"), `@charset "utf-8";${allCss}`);
  const unpack = assembled("unpack");
  const core = (more = "") => `export default { text: "@wasm@"${more} }`;
  const largerCore = (more = "") => `import { pageTexts } from "./about.js"; ${core(`, pageTexts${more}`)}`;
  /**
   * Puts the bytes of a core into a script.
   * @param {string} text
   * @param {string} literal
   */
  const filled = (text, literal) => text.replace('"@wasm@"', () => literal);
  const locales = words(languageCss);
  // What the larger cores bring with them.
  const more = `, css: ${JSON.stringify(moreCss)}, lines: ${JSON.stringify(locales.lines)}, names: ${JSON.stringify(rare)}`;
  /** @type {Record<string, string>} */
  const contents = {
    "maqala:css": `export default ${JSON.stringify(css)}`,
    ...Object.fromEntries(SHEETS.map((name, index) => [`maqala:css/${name}`, `export default ${JSON.stringify(asked[index])}`])),
    "maqala:more": "export default {}",
    "maqala:locales": `export const lines = ${JSON.stringify(locales.common)}; export const others = "${locales.others.join(" ")}".split(" ")`,
    "maqala:wasm": `${core()}; export const cores = [() => import("maqala:formats"), () => import("maqala:trees")]`,
    "maqala:glue": all.glue,
  };
  const given = {
    name: "given",
    /** @param {import("esbuild").PluginBuild} plugin */
    setup(plugin) {
      // A file of its own where there are files beside it.
      plugin.onResolve({ filter: /^\.\// }, ({ path, kind }) => (kind === "dynamic-import" && plugin.initialOptions.format === "esm" ? { path, external: true } : null));
      plugin.onResolve({ filter: /^maqala:/ }, ({ path }) => ({ path, namespace: "given", external: /formats|trees|times|full-wasm/.test(path) }));
      plugin.onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({ contents: contents[path], resolveDir: join(root, "www") }));
      plugin.onLoad({ filter: /www.names\.js$/ }, () => (contents.names ? { contents: contents.names } : null));
    },
  };
  /**
   * @param {string} name
   * @param {Partial<import("esbuild").BuildOptions>} more
   * @param {(text: string) => string | Promise<string>} [finish]
   */
  const script = async (name, more, finish = (text) => text) => {
    const { outputFiles = [] } = await build({ ...options, minify: false, entryPoints: [join(root, "www", `${name}.js`)], plugins: [given], ...more });
    const text = (await small(outputFiles[0].text, name === "page" ? /^Maqala/ : undefined, name === "define" ? SHORTEST : {}))
      .replace(/import\("maqala:words\/"\+([^()]+|`[^`]*`)\)/g, name === "define" || name === "embed" ? "import(`./locales/${$1}.js`)" : `import("${name.includes("/") ? ".." : "."}/locale-files.js").then(({load})=>load($1))`)
      .replace(/"maqala:(formats|trees|times|full-wasm)"/g, '"./$1.js"');
    writeFileSync(join(dist, `${name}.js`), marked(await finish(text)));
  };
  // Of one core or class there is one in a page, whatever is imported.
  const esm = { format: /** @type {const} */ ("esm"), external: ["./page.js", "./full.js", "./worker.js"] };
  /** @type {import("./pack.mjs").Form} */
  let form = { order: [], keys: [], feeds: 0 };
  await script("define", { format: "esm" }, async (inline) => {
    // At its end, in a function that is known from the start: there the bytes compress best.
    const file = (/** @type {string} */ literal, /** @type {number} */ feeds) =>
      marked(filled(`${inline.replace('"@wasm@"', "wasm()")}${"\n".repeat(feeds)}function wasm(){return"@wasm@"}`, literal));
    form = await smallest(unpack, lean, file);
    return file(pack(unpack, lean, form), form.feeds);
  });
  await script("page", { format: "esm" }, (inline) => filled(inline, pack(unpack, lean, form)));
  const common = pack(unpack, formats, form);
  for (const [name, literal] of [["formats", common], ["trees", pack(unpack, trees, form)]]) {
    const stdin = { contents: largerCore(more), resolveDir: join(root, "www") };
    const { outputFiles = [] } = await build({ ...options, minify: false, stdin, format: "esm" });
    writeFileSync(join(dist, `${name}.js`), marked(filled(await small(outputFiles[0].text), literal)));
  }
  await script("times", { format: "esm" });
  await script("wording", { format: "esm" });
  // With NUL as it is no character takes more than a byte of memory: that text stays there.
  const narrow = (/** @type {string} */ literal) => literal.replaceAll("\u0100", "\\x00");
  const copier = inlined(assembled("copy", "--enable-gc", "--enable-reference-types"));
  for (const [name, bytes] of /** @type {const} */ ([["quick", quick], ["quick-trees", quickTrees]])) {
    contents["maqala:quick"] = `let wasm = ${narrow(inlined(bytes))}; export const copier = ${narrow(copier)}, takeWasm = () => [wasm, (wasm = "")][0]`;
    await script(name, { format: "esm" });
  }
  mkdirSync(join(dist, "live"), { recursive: true });
  for (const name of LIVE) await script(`live/${name}`, { format: "esm" });
  for (const name of ["register", "browser", "index", "full", "worker", "server"]) await script(name, esm);
  await script("cli", { ...esm, platform: "node", banner: { js: "#!/usr/bin/env node" } });
  writeFileSync(join(dist, "full-wasm.js"), marked(`export default ${inlined(all.bytes)};\n`));
  // What www/index.js takes in Node: a function of the class of errors, which gives the full core.
  contents["maqala:errors"] = "export const MaqalaError = given";
  const errors = {
    name: "errors",
    /** @param {import("esbuild").PluginBuild} plugin */
    setup: (plugin) => plugin.onResolve({ filter: /page\.js$/ }, () => ({ path: "maqala:errors", namespace: "given" })),
  };
  const { outputFiles = [] } = await build({ ...options, entryPoints: [join(root, "www/full.js")], format: "iife", globalName: "full", plugins: [errors, given] });
  const read = 'full.provide(require("node:fs").readFileSync(require("node:path").join(__dirname, "maqala_full.wasm")))';
  writeFileSync(join(dist, "full.cjs"), `module.exports = (given) => { ${outputFiles[0].text} ${read}; return full; };\n`);
  // One file for a page that has only that: what most pages need is in it.
  contents["maqala:wasm"] = `${largerCore()}; export const cores = [() => import("maqala:trees")]`;
  contents["maqala:css"] = `export default ${JSON.stringify(allCss)}`;
  contents["maqala:more"] = `export default ${JSON.stringify(locales.more)}`;
  contents["maqala:locales"] = contents["maqala:locales"].replace(JSON.stringify(locales.common), () => JSON.stringify(locales.lines));
  rare.split("|").forEach((list, index) => lists[index].push(...list.split(",").slice(1)));
  contents.names = `export const names = ${JSON.stringify(lists.map((list) => list.join()).join("|"))}.split("|").map((list) => list.split(","))`;
  await script("embed", { format: "iife" }, (text) => filled(text, common));
}

function declarations() {
  heading("types, schema and manifest");
  must("types", join(root, "node_modules/.bin/tsc"), ["--project", "www/tsconfig.json"], { quiet: true });
  // What only the build can import.
  const one = join(dist, "one.d.ts");
  writeFileSync(one, readFileSync(one, "utf8").replace(/^import ".*\n/gm, ""));
  // Whoever takes the functions needs the types of what they take and give.
  const exported = {
    "article-1": "*",
    errors: "{ ErrorCode }",
    full: "{ Finding, Input, Origin, Parsed, ReadArticle, ReadOptions, TextOptions, WriteOptions }",
    init: "{ Source }",
    render: "{ Options, Rendered, Warning }",
    tag: "*",
  };
  const lines = Object.entries(exported).map(([file, names]) => `export type ${names} from "./${file}.js";\n`);
  appendFileSync(join(dist, "index.d.ts"), lines.join(""));
  for (const name of ["define", "embed"]) appendFileSync(join(dist, `${name}.d.ts`), 'import "./tag.js";\n');
  for (const name of [...TYPES.map((name) => `${name}.d.ts`), "article-1.schema.json", "custom-elements.json"]) copyFileSync(join(root, "www", name), join(dist, name));
}

/** Builds what is not built yet. */
export async function buildAll() {
  packages();
  const nightly = wasm();
  const stamp = join(root, "target", "dist.hash");
  const hash = inputs();
  if (existsSync(join(dist, "embed.js")) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) {
    return say("build: dist/ is as its sources are");
  }
  rmSync(dist, { recursive: true, force: true });
  mkdirSync(dist, { recursive: true });
  mkdirSync(generated, { recursive: true });
  const lean = page(nightly, "maqala.wasm", "small");
  const formats = page(nightly, "maqala_formats.wasm", "small", "formats");
  const trees = page(nightly, "maqala_trees.wasm", "small", "trees");
  const quick = page(nightly, "maqala_quick.wasm");
  const quickTrees = page(nightly, "maqala_quick_trees.wasm", "trees");
  const all = await full(nightly);
  must("demo pages", process.execPath, ["tests/tools/demos.mjs"], { quiet: true });
  await scripts({ lean, formats, trees, quick, quickTrees, all });
  declarations();
  writeFileSync(stamp, inputs());
  const files = readdirSync(dist).filter((name) => statSync(join(dist, name)).isFile());
  say(`build: done, ${files.length} files in dist/`);
}

if (process.argv[1] === import.meta.filename) await buildAll();
