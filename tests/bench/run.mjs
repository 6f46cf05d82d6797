// `npm run bench`: the product against what a publisher would use instead, in one run. Parts can be named (`npm run bench --
// warm cold`), and `--quick` makes a short run of all. A whole run that is not quick writes RESULTS.md and chart.svg.
//
// What counts are the ratios: all take turns in each round, and the times are this machine's.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAll } from "../tools/build.mjs";
import { fail, say } from "../tools/run.mjs";
import { browser } from "../tools/setup.mjs";
import { buildPeers } from "./build.mjs";
import { chart } from "./chart.mjs";
import { cold } from "./measure/cold.mjs";
import { long } from "./measure/long.mjs";
import { many } from "./measure/many.mjs";
import { memory } from "./measure/memory.mjs";
import { server } from "./measure/server.mjs";
import { sizes } from "./measure/sizes.mjs";
import { warm } from "./measure/warm.mjs";
import { report, table, TABLES } from "./report.mjs";
import { open } from "./site.mjs";

const PARTS = { sizes, warm, cold, long, many, memory, server };

const given = process.argv.slice(2);
const quick = given.includes("--quick");
const names = /** @type {(keyof typeof PARTS)[]} */ (Object.keys(PARTS));
const wanted = names.filter((name) => given.includes(name));
const unknown = given.filter((word) => word !== "--quick" && !names.some((name) => name === word));
if (unknown.length > 0) fail(`no such part: ${unknown.join(", ")}; there are ${names.join(", ")}`);

await buildAll();
browser();
const site = await open(await buildPeers());
try {
  /** @type {Record<string, any>} */
  const results = {};
  for (const name of wanted.length > 0 ? wanted : names) {
    say(`\nbench: ${name}`);
    results[name] = await PARTS[name](site, quick);
    writeFileSync(join(site.peers, "results.json"), JSON.stringify(results));
    console.log(TABLES[name](results[name]).map(table).join("\n"));
  }
  if (!quick && wanted.length === 0) {
    writeFileSync(join(import.meta.dirname, "RESULTS.md"), report(results, site.browser.version()));
    writeFileSync(join(import.meta.dirname, "chart.svg"), chart(results));
    say("bench: tests/bench/RESULTS.md and tests/bench/chart.svg are written");
  }
} finally {
  await site.close();
}
