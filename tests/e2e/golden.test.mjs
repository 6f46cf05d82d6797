// The golden corpus in a real browser: the same tree as the HTML that Rust writes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, goldens, show } from "./goldens.mjs";
import { DEFINE, HEAD, open, setUp } from "./support.mjs";

setUp();

test("every fixture gives the same tree as the HTML", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const all = goldens();
  assert.ok(all.length > 60);
  // Our own format twice: by the core that every page loads, and by the one that reads all formats.
  const own = all.filter(({ name, input, options }) => !options.format && name.startsWith("/article-1/") && !input.includes('"html"') && !name.includes("array-without-article"));
  assert.ok(own.length > 60);
  all.unshift(...own);
  // As text, for a page knows nothing of this file.
  const found = await page.evaluate(`(${show})(${JSON.stringify(all)}, ${own.length})`);
  assert.deepEqual(differences(all, /** @type {import("./goldens.mjs").Shown[]} */ (found)), []);
  await close();
});
