// Makes dist/: Rust to Wasm, scripts and style to single files, types, schema and description of the element.
//
//   node tests/tools/build.mjs           builds when an input changed
//   MAQALA_STABLE=1 ...                  without the nightly toolchain, and some 3 kB more
//
// What is installed on demand: see setup.mjs.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { nightly, npmPackages, root, run, rust, say, stop, WASM, wasmBindgen } from "./setup.mjs";

const at = (/** @type {string} */ path) => join(root, path);

/** Files below a path. @param {string} path @returns {string[]} */
function files(path) {
  if (!existsSync(at(path))) return [];
  if (!statSync(at(path)).isDirectory()) return [path];
  return readdirSync(at(path)).sort().flatMap((name) => files(`${path}/${name}`));
}

/** @param {string[]} paths @param {string} salt */
function hash(paths, salt) {
  const sum = createHash("sha256").update(salt);
  for (const path of paths) sum.update(path).update("\0").update(readFileSync(at(path)));
  return sum.digest("hex");
}

/** Does the work when its inputs or outputs changed. @param {string} name @param {string} now @param {string[]} outputs @param {() => unknown} work */
async function once(name, now, outputs, work) {
  const stamp = at(`target/build/${name}.hash`);
  const same = existsSync(stamp) && readFileSync(stamp, "utf8") === now && outputs.every((path) => existsSync(at(path)));
  if (same) return false;
  await work();
  mkdirSync(at("target/build"), { recursive: true });
  writeFileSync(stamp, now);
  return true;
}

/** Brings dist/ up to date. */
export async function build() {
  const started = Date.now();
  npmPackages();
  const rustFiles = [...files("src"), "Cargo.toml", "Cargo.lock", "tests/tools/build.mjs"];
  const small = nightly();
  const wasm = await once("wasm", hash(rustFiles, small ? "nightly" : "stable"), ["target/build/maqala.wasm"], () => buildWasm(small));
  const scripts = readdirSync(at("www")).filter((name) => /\.(js|css|json)$/.test(name)).map((name) => `www/${name}`);
  const inputs = [...scripts, ...files("tests/tools"), "package.json", "package-lock.json", "target/build/maqala.wasm"];
  const outputs = ["index.js", "define.js", "embed.js", "style.css", "maqala.wasm"].map((name) => `dist/${name}`);
  const rest = await once("dist", hash(inputs, ""), outputs, async () => {
    say("dist: scripts, style, types");
    const { bundle } = await import("./bundle.mjs");
    const { types } = await import("./types.mjs");
    rmSync(at("dist"), { recursive: true, force: true });
    mkdirSync(at("dist"));
    await bundle(root);
    types(root);
  });
  console.log(wasm || rest ? `built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s` : "dist/ is up to date");
}

/** @param {boolean} small with the nightly toolchain, which can leave the text of panics out of the standard library */
function buildWasm(small) {
  rust();
  const tools = wasmBindgen();
  say(`Wasm, ${small ? "nightly toolchain" : "stable toolchain"}`);
  const target = small ? "target/wasm-nightly" : "target/wasm";
  const lane = small ? ["+nightly"] : [];
  const std = small ? ["-Zbuild-std=std,panic_abort"] : [];
  run("cargo", [...lane, "build", "--quiet", "--profile", "wasm", "--target", WASM, "--no-default-features", ...std], {
    env: { CARGO_TARGET_DIR: at(target), ...(small ? { RUSTFLAGS: "-Zunstable-options -Cpanic=immediate-abort" } : {}) },
  });
  const bindgen = ["--target", "web", "--omit-default-module-path", "--no-typescript", "--out-dir", "target/build/bindgen"];
  run(join(tools, "wasm-bindgen"), [...bindgen, `${target}/${WASM}/wasm/maqala.wasm`]);
  const on = ["bulk-memory", "mutable-globals", "sign-ext", "nontrapping-float-to-int", "reference-types", "multivalue"];
  const passes = "--flatten --rereloop -Oz -Oz -tnh --converge --strip-debug --strip-producers --strip-target-features --vacuum";
  run("node_modules/.bin/wasm-opt", [
    "target/build/bindgen/maqala_bg.wasm",
    "-o",
    "target/build/maqala.wasm",
    ...on.map((name) => `--enable-${name}`),
    ...passes.split(" "),
  ]);
  check(new WebAssembly.Module(readFileSync(at("target/build/maqala.wasm"))));
}

/** What www/core.js relies on, in place of wasm-bindgen's own loader. @param {WebAssembly.Module} module */
function check(module) {
  const imports = WebAssembly.Module.imports(module).map(({ module, name }) => `${module} ${name}`);
  const known = ["./maqala_bg.js __wbindgen_init_externref_table"];
  if (imports.some((name) => !known.includes(name))) stop(`www/core.js does not provide all of: ${imports.join(", ")}`);
  const exports = WebAssembly.Module.exports(module).map(({ name }) => name);
  for (const name of ["memory", "names", "render", "__wbindgen_malloc", "__wbindgen_free"]) {
    if (!exports.includes(name)) stop(`the Wasm exports no ${name}`);
  }
  const glue = readFileSync(at("target/build/bindgen/maqala.js"), "utf8");
  for (const line of ["wasm.render(ptr0, len0, ptr1, len1)", "malloc(arg.length * 2, 2)", "__wbindgen_free(ret[0], ret[1] * 4, 4)"]) {
    if (!glue.includes(line)) stop(`wasm-bindgen calls the core in another way than www/core.js: no ${line}`);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await build();
