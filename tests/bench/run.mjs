// `npm run bench`: parse and render against hand-written JavaScript that makes the same tree, in one run of headless
// Chromium, warm, without layout. What counts is the ratio: the times are this machine's.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { chromium } from "playwright-core";

const types = { ".js": "text/javascript", ".html": "text/html" };
const server = createServer(async (request, response) => {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const file = path.startsWith("/dist/") ? `../..${path}` : `.${path}`;
  try {
    const content = path === "/" ? '<!doctype html><meta charset="utf-8"><script type="module" src="/page.js"></script>' : await readFile(new URL(file, import.meta.url));
    response.writeHead(200, { "content-type": types[extname(path)] ?? "text/html" }).end(content);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  const page = await browser.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForFunction("globalThis.compare");
  console.log("blocks  cards  ours ms  by hand ms  ratio  (middle half of the rounds)");
  for (const [blocks, cards, rounds] of [[10, 3, 400], [60, 12, 400], [2000, 12, 40]]) {
    const result = await page.evaluate(([blocks, cards, rounds]) => globalThis.compare(blocks, cards, rounds), [blocks, cards, rounds]);
    const { ours, theirs, ratio, low, high } = result;
    const cells = [`${blocks}`.padStart(6), `${cards}`.padStart(5), ours.toFixed(3).padStart(7), theirs.toFixed(3).padStart(10)];
    console.log(`${cells.join("  ")}  ${ratio.toFixed(2).padStart(5)}  (${low.toFixed(2)} to ${high.toFixed(2)})`);
  }
} finally {
  await browser.close();
  server.close();
}
