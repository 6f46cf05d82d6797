// `npm run build`: everything in dist/, when its sources have changed.

import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { pack } from "./pack.mjs";
import { must, root, run, say } from "./run.mjs";
import { packages, wasm, wasmBindgen } from "./setup.mjs";

const dist = join(root, "dist");
const generated = join(root, "target", "generated");

// What www/core.js uses of the module; it gives it nothing.
const EXPORTS = ["memory", "allocate", "render"];
const FEATURES = ["bulk-memory", "mutable-globals", "sign-ext", "nontrapping-float-to-int", "multivalue"];

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
 * The core of a page.
 * @param {boolean} nightly
 * @param {string} name of the file
 * @param {string[]} features
 */
function compile(nightly, name, ...features) {
  const target = join(root, "target", nightly ? "nightly" : "stable");
  // No JavaScript value crosses the border, and with a table for them the module would want an import.
  const flags = ["-Clink-arg=-zstack-size=65536", "-Ctarget-feature=-reference-types"];
  const parameters = ["build", "--profile", "wasm", "--target", "wasm32-unknown-unknown", "--no-default-features", ...features.map((feature) => `--features=${feature}`)];
  if (nightly) {
    flags.push("-Zunstable-options", "-Cpanic=immediate-abort", "-Zmir-opt-level=3", "-Zinline-mir-threshold=100");
    parameters.unshift("+nightly");
    parameters.push("-Zbuild-std=std,panic_abort");
  }
  heading(`${name}: ${nightly ? "Wasm, with std from source by the nightly toolchain" : "Wasm, by the stable toolchain"}`);
  must("compiling to Wasm", "cargo", parameters, { env: { CARGO_TARGET_DIR: target, RUSTFLAGS: flags.join(" ") } });
  const bound = join(generated, "maqala_bg.wasm");
  const compiled = join(target, "wasm32-unknown-unknown", "wasm", "maqala.wasm");
  must("binding", wasmBindgen, ["--target", "web", "--omit-default-module-path", "--no-typescript", "--out-dir", generated, compiled]);
  const graph = [{ name: "page", root: true, reaches: EXPORTS }, ...EXPORTS.map((used) => ({ name: used, export: used }))];
  writeFileSync(join(generated, "graph.json"), JSON.stringify(graph));
  const enabled = FEATURES.map((feature) => `--enable-${feature}`);
  const reached = join(generated, "reached.wasm");
  const reach = [bound, "--graph-file", join(generated, "graph.json"), "-o", reached, ...enabled];
  must("leaving out what is not used", join(root, "node_modules/.bin/wasm-metadce"), reach, { quiet: true });
  const optimise = ["--flatten", "--rereloop", "-Oz", "-tnh", "--converge"];
  const strip = ["--strip-debug", "--strip-producers", "--strip-target-features", "--vacuum"];
  const optimised = join(dist, name);
  must("optimising", join(root, "node_modules/.bin/wasm-opt"), [reached, "-o", optimised, ...enabled, ...optimise, ...strip]);
  const bytes = readFileSync(optimised);
  const wanted = WebAssembly.Module.imports(new WebAssembly.Module(bytes));
  if (wanted.length > 0) throw new Error(`the module wants imports, which www/core.js does not give it: ${JSON.stringify(wanted)}`);
  return bytes;
}

/** A sheet whose own properties have names of one letter. @param {string} css */
function shortened(css) {
  const names = [...new Set(css.match(/--_[a-z]+/g))];
  return css.replace(/--_[a-z]+/g, (name) => `--_${(names.indexOf(name) + 10).toString(36)}`);
}

/** Our words: the lines of those in every page, and a module for each tag of the others and for what only scripts need. */
function words() {
  /** @type {Record<string, string>} */
  const { ar, en, ...others } = JSON.parse(readFileSync(join(root, "www/locales.json"), "utf8"));
  mkdirSync(join(dist, "locales"), { recursive: true });
  /** @param {string} name @param {string} text */
  const write = (name, text) => writeFileSync(join(dist, "locales", `${name}.js`), `export default ${JSON.stringify(text)};\n`);
  const tags = Object.entries({ ar, en, ...others }).filter(([name]) => !name.includes(".")).flatMap(([name, line]) => {
    const tags = line.split("|")[0].split(" ");
    for (const tag of tags) {
      if (name !== "ar" && name !== "en") write(tag, line);
      write(`${tag}.more`, others[`${name}.more`]);
    }
    return tags;
  });
  return { lines: `${ar}\n${en}`, others: tags.filter((tag) => tag !== "ar" && tag !== "en") };
}

/**
 * @param {Uint8Array<ArrayBuffer>} lean
 * @param {Uint8Array<ArrayBuffer>} formats
 * @param {Uint8Array<ArrayBuffer>} trees
 */
async function scripts(lean, formats, trees) {
  heading("scripts and style sheet");
  const { build } = await import("esbuild");
  // The package says that some of these files do nothing on import, which is for those who import them.
  const options = { ignoreAnnotations: true, bundle: true, minify: true, charset: /** @type {const} */ ("utf8"), target: "es2022", write: false };
  const sheet = await build({ ...options, entryPoints: [join(root, "www/style.css")] });
  const css = shortened(sheet.outputFiles?.[0].text.trim() ?? "");
  writeFileSync(join(dist, "style.css"), css);
  const [page, ...others] = [lean, formats, trees].map((bytes) => pack(bytes));
  /** @param {ReturnType<typeof pack>} packed */
  const packedCore = ({ keys, kinds }, mark = "@wasm@") => `export default { text: "${mark}", keys: [${keys}], kinds: "${kinds}" }`;
  const locales = words();
  /** @type {Record<string, string>} */
  const contents = {
    "maqala:css": `export default ${JSON.stringify(css)}`,
    "maqala:locales": `export const lines = ${JSON.stringify(locales.lines)}, others = "${locales.others.join(" ")}".split(" ")`,
    "maqala:wasm": `${packedCore(page)}; export const cores = [() => import("maqala:formats"), () => import("maqala:trees")]`,
  };
  const given = {
    name: "given",
    /** @param {import("esbuild").PluginBuild} plugin */
    setup(plugin) {
      plugin.onResolve({ filter: /^maqala:/ }, ({ path }) => ({ path, namespace: "given", external: /formats|trees/.test(path) }));
      plugin.onLoad({ filter: /.*/, namespace: "given" }, ({ path }) => ({ contents: contents[path] }));
    },
  };
  /**
   * @param {string} name
   * @param {Partial<import("esbuild").BuildOptions>} more
   * @param {string} [before]
   * @param {ReturnType<typeof pack>} [core] that is inlined
   */
  const script = async (name, more, before = "", core = page) => {
    const { outputFiles = [] } = await build({ ...options, entryPoints: [join(root, "www", `${name}.js`)], plugins: [given], ...more });
    // After minifying, for it would write the bytes in its own way.
    const text = outputFiles[0].text
      .replace('"@wasm@"', () => core.literal)
      // A form that bundlers understand, this one too: it would look for the files.
      .replace(/"maqala:words\/"\+(\w+)/g, "`./locales/${$1}.js`")
      .replace(/"maqala:(formats|trees)"/g, '"./$1.js"');
    writeFileSync(join(dist, `${name}.js`), before + text);
  };
  for (const [index, name] of ["formats", "trees"].entries()) {
    writeFileSync(join(dist, `${name}.js`), packedCore(others[index]).replace('"@wasm@"', () => others[index].literal));
  }
  await script("index", { format: "esm" });
  await script("define", { format: "esm", external: ["./index.js"] });
  // The mark makes a page in another encoding read the file as UTF-8.
  // One file for a page that has only that: what most pages need is in it.
  const [common] = others;
  contents["maqala:wasm"] = `${packedCore(common)}; export const cores = [() => import("maqala:trees")]`;
  await script("embed", { format: "iife" }, "\ufeff", common);
}

function declarations() {
  heading("types, schema and manifest");
  must("types", join(root, "node_modules/.bin/tsc"), ["--project", "www/tsconfig.json"], { quiet: true });
  copyFileSync(join(root, "www/article-1.schema.json"), join(dist, "article-1.schema.json"));
  copyFileSync(join(root, "www/custom-elements.json"), join(dist, "custom-elements.json"));
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
  const lean = compile(nightly, "maqala.wasm");
  const formats = compile(nightly, "maqala_formats.wasm", "formats");
  const trees = compile(nightly, "maqala_trees.wasm", "trees");
  must("demo pages", process.execPath, ["tests/tools/demos.mjs"], { quiet: true });
  await scripts(lean, formats, trees);
  declarations();
  writeFileSync(stamp, inputs());
  const files = readdirSync(dist).filter((name) => statSync(join(dist, name)).isFile());
  say(`build: done, ${files.length} files in dist/`);
}

if (process.argv[1] === import.meta.filename) await buildAll();
