// The menus of the demo: every page can be reached from every other one, and no link leads nowhere.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";

const demos = readdirSync(join(root, "www/demos")).map((name) => `/demos/${name}`);

/** @param {string} path */
const read = (path) => readFileSync(join(root, "www", path === "/" ? "index.html" : path), "utf8");

/** Paths that the header of a page links to. @param {string} path */
const linked = (path) => [.../** @type {RegExpExecArray} */ (/<header>[^]*?<\/header>/.exec(read(path)))[0].matchAll(/href="([^"]+)"/g)].map(([, to]) => to);

for (const path of ["/", ...demos]) {
  test(`the menu of ${path}`, () => {
    const found = linked(path);
    assert.deepEqual(found.filter((to) => to !== "/" && !demos.includes(to)), []);
    assert.equal(/aria-current/.test(read(path)), true);
    // A page in Persian has those in other languages alone.
    if (path === "/demos/persian.html") return;
    // Of a page in two languages the one in the page's own, and the other from there.
    const reached = new Set([...found, ...found.flatMap(linked)]);
    assert.deepEqual(demos.filter((to) => !reached.has(to)), []);
  });
}
