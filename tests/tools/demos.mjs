// Writes the samples into the demo pages, so that each article has one source: www/samples/NAME.json is copied into every
// <script type="application/json" data-sample="NAME"> of www/index.html and www/demos/*.html.
//
//   node tests/tools/demos.mjs           writes the pages that differ
//   node tests/tools/demos.mjs --check   writes nothing, fails when a page differs

import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const www = new URL("../../www/", import.meta.url);
const block = /(<script type="application\/json" data-sample="([\w-]+)">)[^]*?(<\/script>)/g;

/**
 * The page with the samples it names.
 * @param {string} page
 * @returns {string}
 */
function withSamples(page) {
  return page.replace(block, (_, open, name, close) => `${open}\n${embedded(name)}\n${close}`);
}

/**
 * A sample as it may stand in a script element: no `<` is left that could end the element or open a comment.
 * @param {string} name
 * @returns {string}
 */
function embedded(name) {
  const text = readFileSync(new URL(`samples/${name}.json`, www), "utf8");
  JSON.parse(text);
  return text.trim().replaceAll("<", "\\u003c");
}

const demos = readdirSync(new URL("demos/", www)).filter((name) => name.endsWith(".html"));
const stale = ["index.html", ...demos.map((name) => `demos/${name}`)].filter((path) => {
  const url = new URL(path, www);
  const page = readFileSync(url, "utf8");
  const written = withSamples(page);
  if (written !== page && !process.argv.includes("--check")) writeFileSync(url, written);
  return written !== page;
});

for (const path of stale) console.log(`www/${path}`);
if (stale.length > 0 && process.argv.includes("--check")) {
  console.error("differ from www/samples: run node tests/tools/demos.mjs");
  process.exitCode = 1;
}
