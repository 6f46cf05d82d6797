// The golden corpus in a real browser: the same tree as the HTML that Rust writes.

import assert from "node:assert/strict";
import { test } from "node:test";
import { differences, goldens, own, show } from "./goldens.mjs";
import { DEFINE, HEAD, open, setUp } from "./support.mjs";

setUp();

test("every fixture gives the same tree as the HTML", async () => {
  const { page, close } = await open(`${HEAD}${DEFINE}<body>`);
  const all = goldens();
  assert.ok(all.length > 60);
  // Our own format by the core that every page loads and by the quicker one, and all by the one that reads all formats and by its
  // quicker one.
  const ours = own(all);
  assert.ok(ours.length > 60);
  const shown = [...ours, ...ours, ...all, ...all];
  const given = shown.slice(0, -all.length);
  // As text, for a page knows nothing of this file.
  const found = await page.evaluate(`(${show})(${JSON.stringify(given)}, ${ours.length}, ${ours.length})`);
  assert.deepEqual(differences(shown, /** @type {import("./goldens.mjs").Shown[]} */ (found)), []);
  await close();
});
