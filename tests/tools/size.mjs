// `npm run size`: bytes of every file in dist/, and of the page that uses define.js against its budget.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { brotli } from "./build.mjs";
import { fail, root, say } from "./run.mjs";

const budget = JSON.parse(readFileSync(join(root, "tests/bench/budget.json"), "utf8"));
const sizes = new Map();
console.log(`${"file".padEnd(26)}${"raw".padStart(9)}${"gzip".padStart(9)}${"brotli".padStart(9)}`);
const files = ["", "live/"].flatMap((folder) => readdirSync(join(root, "dist", folder), { withFileTypes: true }).map((entry) => ({ file: entry.isFile(), name: folder + entry.name })));
const names = files.filter(({ file, name }) => file && !name.endsWith(".d.ts")).map(({ name }) => name);
for (const name of names.sort()) {
  const content = readFileSync(join(root, "dist", name));
  const row = [content.length, gzipSync(content, { level: 9 }).length, brotli(content)];
  sizes.set(name, row[2]);
  console.log(name.padEnd(26) + row.map((size) => `${size}`.padStart(9)).join(""));
}
const over = [];
for (const [name, { files, brotli: most }] of Object.entries(budget)) {
  const size = files.reduce((/** @type {number} */ sum, /** @type {string} */ file) => sum + (sizes.get(file) ?? Infinity), 0);
  console.log(`${name}: ${files.join(" + ")} = ${size} of ${most} bytes in brotli`);
  if (size > most) over.push(name);
}
if (over.length > 0) fail(`over budget: ${over.join(", ")}`);
say("size: within budget");
