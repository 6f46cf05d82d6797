// Memory: what a page holds while an article is shown, and what is left of a thousand that came and went, and of the next thousand.
//
// The first thousand leave what engines make once for code that runs often; what each article leaves would show in the second.

import { BLOCKS } from "../peers.js";
import { bench } from "../site.mjs";

/** @typedef {{ name: string, shown: number, growth: number, later: number }} Row kilobytes */

/**
 * What is alive: objects of JavaScript, of the document, and buffers such as the memory of Wasm.
 * @param {import("playwright-core").CDPSession} session
 */
async function used(session) {
  for (let i = 0; i < 3; i++) await session.send("HeapProfiler.collectGarbage");
  const usage = /** @type {any} */ (await session.send("Runtime.getHeapUsage"));
  return (usage.usedSize + (usage.embedderHeapUsedSize ?? 0) + (usage.backingStorageSize ?? 0)) / 1000;
}

/**
 * @param {import("../site.mjs").Site} site
 * @param {boolean} quick
 * @returns {Promise<Row[]>}
 */
export async function memory(site, quick) {
  /** @type {Row[]} */
  const rows = [];
  const blank = await bench(site, []);
  const nothing = await used(await blank.context().newCDPSession(blank));
  await blank.context().close();
  for (const { name } of BLOCKS) {
    const page = await bench(site, [name]);
    const session = await page.context().newCDPSession(page);
    const run = (/** @type {string} */ call) => page.evaluate(`bench.${call}`);
    await run('prepare(60, "mixed")');
    await run("mounts(10)");
    const early = await used(session);
    const many = quick ? 100 : 1000;
    await run(`mounts(${many})`);
    const late = await used(session);
    await run(`mounts(${many})`);
    const latest = await used(session);
    await run("keep()");
    const row = { name, shown: (await used(session)) - nothing, growth: late - early, later: latest - late };
    rows.push(row);
    await page.context().close();
  }
  return rows;
}
