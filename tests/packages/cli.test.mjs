// The command of the packed package says what the native one says, to the byte, and ends with the same status.

import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { must, root } from "../tools/run.mjs";
import { cases, consumer } from "./support.mjs";

must("the native command", "cargo", ["build", "--quiet", "--bin", "maqala"]);
const native = join(process.env.CARGO_TARGET_DIR ?? join(root, "target"), "debug", "maqala");
const { folder, installed } = consumer("cli");
const cli = join(installed, JSON.parse(readFileSync(join(installed, "package.json"), "utf8")).bin.maqala);

/** @param {string} program @param {string[]} words @param {string | Uint8Array} input */
function run(program, words, input = "") {
  const { stdout, stderr, status } = spawnSync(program, words, { cwd: folder, input, maxBuffer: 1 << 28 });
  return { output: stdout.toString("latin1"), errors: stderr.toString("latin1"), status };
}

/** Both must do the same; what they do. @param {string[]} words @param {string | Uint8Array} [input] */
function both(words, input) {
  const [ours, theirs] = [run(process.execPath, [cli, ...words], input), run(native, words, input)];
  assert.deepEqual(ours, theirs, words.join(" "));
  return theirs;
}

test("all fixtures, by every command", async () => {
  // In this process, for starting Node a thousand times takes minutes; the tests after this one start it.
  const { command, provide } = await import(pathToFileURL(join(installed, "dist/full.js")).href);
  provide(readFileSync(join(installed, "dist/maqala_full.wasm")));
  const all = cases();
  const compare = (/** @type {string[]} */ words) => {
    const { output, errors, status } = command(words, (/** @type {number} */ place) => readFileSync(words[place]));
    const bytes = (/** @type {string} */ text) => Buffer.from(text).toString("latin1");
    assert.deepEqual({ output: bytes(output), errors: bytes(errors), status }, run(native, words), words.join(" "));
  };
  for (const { path, given, map } of all) {
    const options = Object.entries(given).map(([name, value]) => `--${name}=${value}`);
    const read = [...(given.format ? [`--format=${given.format}`] : []), ...(map ? ["--map", map] : [])];
    compare(["render", ...options, ...(map ? ["--map", map] : []), path]);
    compare(["convert", ...read, path]);
    compare(["detect", ...read, path]);
  }
  compare(["validate", ...all.map(({ path }) => path)]);
  assert.ok(all.length > 380);
});

const ARTICLE = '{"format": "article/1", "headline": "مطر", "dir": "up"}';

test("files, standard input, options, errors and help", () => {
  writeFileSync(join(folder, "مقالة.json"), ARTICLE);
  writeFileSync(join(folder, "latin.json"), Buffer.from([0x7b, 0xe9, 0x7d]));
  mkdirSync(join(folder, "folder"), { recursive: true });
  for (const [status, words, input] of /** @type {[number, string[], string?][]} */ ([
    [0, ["render", "مقالة.json"]],
    [0, ["render", "--lang", "ar", "--dir=rtl", "--heading-level=2", "--", "-"], ARTICLE],
    [0, ["convert", "-"], "مطر على الساحل\n\nهطل المطر.\n"],
    [0, ["detect", "-"], ARTICLE],
    [1, ["validate", "مقالة.json"]],
    [2, ["validate", "missing.json", "-", "folder", "مقالة.json"], "{"],
    [2, ["render", "latin.json"]],
    [2, ["render", "-"], ""],
    [2, ["detect", "-"], '{"name": "x"}'],
    [2, []],
    [2, ["show"]],
    [2, ["render", "--dir=up", "-"], ARTICLE],
    [2, ["detect", "--lang=ar", "-"], ARTICLE],
    [0, ["--help"]],
    [0, ["--version"]],
  ])) {
    assert.equal(both(words, input).status, status, words.join(" "));
  }
});

test("a long text goes through a pipe whole", () => {
  const long = JSON.stringify({ format: "article/1", headline: "x", body: Array(30_000).fill("هطل المطر") });
  assert.ok(both(["render", "-"], long).output.length > 1_000_000);
});

test("who stops to read is not told of an error", async () => {
  const child = spawn(process.execPath, [cli, "render", "-"], { stdio: "pipe" });
  child.stdout.destroy();
  child.stdin.end(ARTICLE);
  let errors = "";
  child.stderr.on("data", (chunk) => (errors += chunk));
  const status = await new Promise((resolve) => child.on("close", resolve));
  assert.deepEqual([status, errors], [0, ""]);
});

test("standard input may come late", async () => {
  const child = spawn(process.execPath, [cli, "detect", "-"], { stdio: "pipe" });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  setTimeout(() => child.stdin.write(ARTICLE.slice(0, 9)), 300);
  setTimeout(() => child.stdin.end(ARTICLE.slice(9)), 600);
  await new Promise((resolve) => child.on("close", resolve));
  assert.equal(output, "article/1\n");
});
