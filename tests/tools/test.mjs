// `npm test`: builds, and runs every test; `lint`, `rust`, `browser`, `e2e` or `packages` as a parameter runs that part alone. Stops at
// the first part that fails, and ends with the count.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildAll } from "./build.mjs";
import { fail, must, root, run, say } from "./run.mjs";
import { browser, chromedriver, chromium, firefox, testRunner } from "./setup.mjs";

const WASM = ["--target", "wasm32-unknown-unknown", "--no-default-features", "--features", "page,small,html"];
let passed = 0;

/**
 * Runs tests, and counts those that passed.
 * @param {string} what
 * @param {string} command
 * @param {string[]} parameters
 * @param {RegExp} count
 * @param {Record<string, string>} [env]
 */
function test(what, command, parameters, count, env = {}) {
  say(`\ntest: ${what}`);
  const { ok, output } = run(command, parameters, { env });
  let found = 0;
  for (const [, number] of output.matchAll(count)) found += Number(number);
  if (!ok) fail(`failed: ${what}: ${command} ${parameters.join(" ")}\n\n${passed + found} passed, 1 failed`);
  if (found === 0) fail(`no test ran: ${what}`);
  passed += found;
}

/**
 * Runs the tests of a folder in Node.
 * @param {string} what
 * @param {string} folder
 */
function node(what, folder) {
  const files = readdirSync(join(root, folder)).filter((name) => name.endsWith(".test.mjs"));
  const parameters = ["--test", "--test-concurrency=2", "--test-reporter=spec", ...files.map((name) => `${folder}/${name}`)];
  test(what, process.execPath, parameters, /^ℹ pass (\d+)/gm, { CHROMIUM: chromium, FIREFOX: firefox });
}

const parts = {
  lint() {
    say("\nlint: demo pages, rustfmt, clippy for both targets, types");
    must("demo pages hold the samples", process.execPath, ["tests/tools/demos.mjs", "--check"]);
    must("types of article/1 as its schema", process.execPath, ["tests/tools/types.mjs", "--check"]);
    must("rustfmt", "cargo", ["fmt", "--check"]);
    must("clippy", "cargo", ["clippy", "--quiet", "--all-targets", "--", "-D", "warnings"]);
    must("clippy, UTF-16", "cargo", ["clippy", "--quiet", "--all-targets", "--features", "utf16", "--", "-D", "warnings"]);
    for (const features of ["page", "page,trees", "page,small", "page,small,formats", "page,small,trees", "api"]) {
      must("clippy for Wasm", "cargo", ["clippy", "--quiet", "--lib", ...WASM.slice(0, 4), features, "--", "-D", "warnings"]);
    }
    must("clippy for Wasm, the crate of a server", "cargo", ["clippy", "--quiet", "--lib", "--target", WASM[1], "--", "-D", "warnings"]);
    must("clippy for Wasm, tests", "cargo", ["clippy", "--quiet", "--tests", ...WASM, "--", "-D", "warnings"]);
    must("types of the tools", join(root, "node_modules/.bin/tsc"), ["--project", "tests/tsconfig.json"], { quiet: true });
  },
  rust() {
    test("Rust, UTF-8", "cargo", ["test"], /^test result: ok\. (\d+) passed/gm);
    test("Rust, UTF-16", "cargo", ["test", "--features", "utf16"], /^test result: ok\. (\d+) passed/gm);
  },
  browser() {
    const env = { CHROMEDRIVER: chromedriver, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER: testRunner };
    test("Rust in Chromium", "cargo", ["test", ...WASM, "--test", "browser"], /(\d+) passed/g, env);
  },
  e2e() {
    must("sizes", process.execPath, ["tests/tools/size.mjs"]);
    node("the package in browsers", "tests/e2e");
  },
  packages() {
    node("the packed package in Node and in bundles", "tests/packages");
  },
};

const wanted = process.argv[2] ?? Object.keys(parts).join();
await buildAll();
if (/browser|e2e|packages/.test(wanted)) browser();
for (const [name, part] of Object.entries(parts)) if (wanted.includes(name)) part();
console.log(`\n${passed} passed, 0 failed`);
