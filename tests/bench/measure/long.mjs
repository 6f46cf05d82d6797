// Long articles: how soon the first paragraph is there, what tasks hold the page up, and whether anything moves.

import { median } from "../statistics.mjs";
import { visits } from "./cold.mjs";

const PAGES = ["define.js", "vanilla", "lit", "react"];
// The second one is 50 kB of JSON.
const SIZES = [60, 150, 2000];

/** @typedef {{ condition: string, blocks: number, peers: Record<string, { painted: number, whole: number, longest: number, shift: number }> }} Row */

/**
 * @param {import("../site.mjs").Site} site
 * @param {boolean} quick
 * @returns {Promise<Row[]>}
 */
export async function long(site, quick) {
  /** @type {Row[]} */
  const rows = [];
  for (const cpu of [1, 4]) {
    for (const blocks of SIZES) {
      const seen = await visits(site, PAGES, blocks, { name: "", cpu, latency: 0, kilobytes: 0 }, quick ? 2 : 5);
      const peers = Object.fromEntries(
        PAGES.map((name) => {
          const of = (/** @type {keyof import("./cold.mjs").Visit} */ field) => median(seen[name].map((visit) => visit[field]));
          return [name, { painted: of("painted"), whole: of("whole"), longest: of("longest"), shift: Math.max(...seen[name].map(({ shift }) => shift)) }];
        }),
      );
      const row = { condition: cpu > 1 ? `CPU ${cpu} times slower` : "no throttle", blocks, peers };
      rows.push(row);
    }
  }
  return rows;
}
