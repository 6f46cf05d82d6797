// Cold: from the script tag of a page that nothing is cached of to the article in the document and on the screen.

import { compare, median } from "../statistics.mjs";

export const CONDITIONS = [
  { name: "no throttle", cpu: 1, latency: 0, kilobytes: 0 },
  { name: "CPU 4 times slower", cpu: 4, latency: 0, kilobytes: 0 },
  { name: "slow 4G, 80 ms", cpu: 1, latency: 80, kilobytes: 200 },
  { name: "CPU 4 times slower, slow 4G, 80 ms", cpu: 4, latency: 80, kilobytes: 200 },
];

/** The product as a script tag has it, then the others. */
export const BLOCK_PAGES = ["define.js", "embed.js", "vanilla", "vanilla-intl", "template", "string", "portabletext", "preact", "lit", "solid", "react", "svelte"];
export const HTML_PAGES = ["html:embed.js", "html:define.js", "sethtml", "dompurify"];

/** @typedef {{ painted: number, whole: number, longest: number, shift: number }} Visit */

/**
 * @param {import("../site.mjs").Site} site
 * @param {string} path
 * @param {typeof CONDITIONS[0]} condition
 * @returns {Promise<Visit>}
 */
export async function visit({ browser, origin }, path, { cpu, latency, kilobytes }) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (cpu > 1) await session.send("Emulation.setCPUThrottlingRate", { rate: cpu });
  if (latency) {
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", { offline: false, latency, downloadThroughput: kilobytes * 1000, uploadThroughput: 90_000 });
  }
  await page.goto(`${origin}/cold/${path}`, { waitUntil: "commit" });
  await page.waitForFunction("globalThis.seen?.painted && globalThis.seen.whole", undefined, { polling: 50, timeout: 60_000 });
  await page.waitForTimeout(50);
  const seen = await page.evaluate("({ ...seen, longest: Math.max(0, ...seen.tasks) })");
  await context.close();
  return /** @type {Visit} */ (seen);
}

/**
 * Rounds of visits to pages that take turns.
 * @param {import("../site.mjs").Site} site
 * @param {string[]} pages
 * @param {number} blocks
 * @param {typeof CONDITIONS[0]} condition
 * @param {number} rounds
 */
export async function visits(site, pages, blocks, condition, rounds) {
  /** @type {Record<string, Visit[]>} */
  const seen = Object.fromEntries(pages.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < pages.length; turn++) {
      const name = pages[(turn + round) % pages.length];
      seen[name].push(await visit(site, `${name}?blocks=${blocks}`, condition));
    }
  }
  return seen;
}

/** @typedef {{ condition: string, group: string, peers: Record<string, import("../statistics.mjs").Compared & { longest: number }> }} Row */

/**
 * @param {import("../site.mjs").Site} site
 * @param {boolean} quick
 * @returns {Promise<Row[]>}
 */
export async function cold(site, quick) {
  /** @type {Row[]} */
  const rows = [];
  for (const condition of CONDITIONS) {
    for (const [group, pages, measure] of /** @type {const} */ ([["blocks", BLOCK_PAGES, "vanilla"], ["html", HTML_PAGES, "sethtml"]])) {
      const seen = await visits(site, pages, 60, condition, quick ? 2 : 5);
      const compared = compare(Object.fromEntries(Object.entries(seen).map(([name, list]) => [name, list.map(({ painted }) => painted)])), measure);
      const peers = Object.fromEntries(pages.map((name) => [name, { ...compared[name], longest: median(seen[name].map(({ longest }) => longest)) }]));
      const row = { condition: condition.name, group, peers };
      rows.push(row);
    }
  }
  return rows;
}
