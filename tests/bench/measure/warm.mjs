// Warm: parse and render again and again in one page, without layout, with layout forced, and to the painted frame.

import { BLOCKS, HTML } from "../peers.js";
import { bench } from "../site.mjs";
import { compare } from "../statistics.mjs";

/** @typedef {{ what: string, group: string, blocks: number, language: string, length: number, peers: Record<string, import("../statistics.mjs").Compared> }} Row */

/** @type {[number, number][]} blocks, and rounds of a full run */
const SIZES = [[11, 60], [60, 60], [2000, 10], [20000, 3]];

/**
 * @param {import("../site.mjs").Site} site
 * @param {boolean} quick
 * @returns {Promise<Row[]>}
 */
export async function warm(site, quick) {
  /** @type {Row[]} */
  const rows = [];
  for (const [group, list] of /** @type {const} */ ([["blocks", BLOCKS], ["html", HTML]])) {
    const page = await bench(site, list.map(({ name }) => name));
    for (const what of /** @type {const} */ (["warm", "forced", "painted"])) {
      for (const [blocks, most] of SIZES) {
        for (const language of /** @type {const} */ (["mixed", "arabic"])) {
          if ((quick || what !== "warm") && (language === "arabic" || blocks > 2000)) continue;
          const rounds = Math.ceil(most / (quick ? 10 : what === "warm" ? 1 : 2));
          const { length, times } = await page.evaluate(
            ([what, how]) => /** @type {any} */ (globalThis).bench.measure(what, how),
            /** @type {const} */ ([what, { blocks, language, rounds }]),
          );
          const row = { what, group, blocks, language, length, peers: compare(times, list[1].name) };
          rows.push(row);
        }
      }
    }
    await page.context().close();
  }
  return rows;
}
