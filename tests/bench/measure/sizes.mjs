// Bytes of everything that a page needs, compressed: scripts, style sheet, Wasm.

import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { brotli } from "../../tools/build.mjs";
import { root } from "../../tools/run.mjs";
import { BLOCKS, HTML } from "../peers.js";

/**
 * A script of dist/ with all that it imports at once.
 * @param {string} name
 * @returns {number}
 */
function loaded(name) {
  const text = readFileSync(join(root, "dist", name), "utf8");
  const imported = [...text.matchAll(/(?:import|from)"\.\/([\w-]+\.js)"/g)].map(([, name]) => name);
  return [...new Set(imported)].reduce((sum, name) => sum + loaded(name), brotli(text));
}

/** @typedef {{ group: string, bytes: Record<string, number> }} Row */

/**
 * @param {import("../site.mjs").Site} site
 * @returns {Promise<Row[]>}
 */
export async function sizes({ peers }) {
  const files = readdirSync(join(root, "dist"));
  const own = (/** @type {string} */ name) => (files.includes(name) ? brotli(readFileSync(join(root, "dist", name))) : 0);
  const of = (/** @type {import("../peers.js").Peer[]} */ list) =>
    Object.fromEntries(list.slice(1).map(({ name }) => [name, brotli(readFileSync(join(peers, `${name}.js`)))]));
  return [
    { group: "blocks", bytes: { maqala: loaded("define.js"), ...of(BLOCKS) } },
    { group: "html", bytes: { "maqala-html": own("embed.js"), ...of(HTML) } },
  ];
}
