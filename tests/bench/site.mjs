// The pages of the benchmark, compressed as a server of static files has them, on the loopback address.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { chromium } from "playwright-core";
import { root } from "../tools/run.mjs";
import { BLOCKS, HTML } from "./peers.js";
import { input } from "./inputs.js";

/** @typedef {{ origin: string, browser: import("playwright-core").Browser, peers: string, close(): Promise<void> }} Site */

const HEAD = '<!doctype html><html lang="ar" dir="rtl"><meta charset="utf-8"><title>bench</title><meta name="viewport" content="width=device-width">';

// Marks when the first paragraph is in a frame that is painted, whoever puts it there.
const WATCH = `<script>
  const seen = (globalThis.seen = { tasks: [], shift: 0 });
  new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => seen.tasks.push(duration))).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (seen.shift += value))).observe({ type: "layout-shift", buffered: true });
  const after = (name) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (seen[name] = performance.now() - seen.tag);
    port2.postMessage(0);
  };
  const hosts = document.getElementsByClassName("host");
  const look = () => (hosts[0].shadowRoot?.querySelector(".mq-body > p") ? after("painted") : requestAnimationFrame(look));
  let left = hosts.length;
  const done = () => --left || requestAnimationFrame(() => after("whole"));
  document.addEventListener("maqala-render", done);
  requestAnimationFrame(look);
  seen.tag = performance.now();
</script>`;

/** @param {string} json */
const block = (json) => `<script type="application/json">${json.replaceAll("<", "\\u003c")}</script>`;

/**
 * A page as a publisher has it: the data, and a peer that shows it.
 * @param {string} name of the peer; of the product the file that is used, with `html:` before it for a body of HTML
 * @param {number} blocks
 * @param {number} count of articles
 */
function page(name, blocks, count = 1) {
  const peer = [...BLOCKS, ...HTML].find((peer) => peer.name === name);
  const data = block(input(peer?.form ?? (name.startsWith("html:") ? "html" : "blocks"), blocks, "mixed"));
  const tag = peer ? "div" : "maqala-article";
  const articles = `<${tag} class="host">${data}</${tag}>`.repeat(count);
  const file = name.split(":").at(-1);
  const script = peer
    ? `<script type="module">import { render } from "/peers/${name}.js"; for (const host of hosts) render(host, host.firstChild.textContent), done();</script>`
    : `<script ${file === "embed.js" ? "" : 'type="module" '}src="/dist/${file}"></script>`;
  return `${HEAD}<body>${articles}${WATCH}${script}`;
}

/**
 * @param {URL} url
 * @param {string} peers the directory of built peers
 * @returns {Promise<[string, string | Uint8Array]>} type and content
 */
async function answer({ pathname, searchParams }, peers) {
  const [, first, ...rest] = pathname.split("/");
  const name = rest.join("/");
  if (first === "dist") return [/wasm$/.test(name) ? "application/wasm" : "text/javascript", await readFile(join(root, "dist", name))];
  if (first === "peers") return ["text/javascript", await readFile(join(peers, name))];
  if (first === "bench") return ["text/javascript", await readFile(join(import.meta.dirname, name))];
  if (first === "cold") return ["text/html", page(name, Number(searchParams.get("blocks")))];
  if (first === "many") return ["text/html", page(name, 11, Number(searchParams.get("count")))];
  if (first === "") return ["text/html", `${HEAD}<body><script type="module" src="/bench/page.js"></script>`];
  throw new Error(`no such page: ${pathname}`);
}

/**
 * Starts server and browser.
 * @param {string} peers the directory of built peers
 * @returns {Promise<Site>}
 */
export async function open(peers) {
  /** @type {Map<string, [string, Uint8Array]>} */
  const ready = new Map();
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    try {
      if (!ready.has(path)) {
        const [type, content] = await answer(new URL(path, "http://localhost"), peers);
        ready.set(path, [type, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })]);
      }
      const [type, content] = /** @type {[string, Uint8Array]} */ (ready.get(path));
      response.writeHead(200, { "content-type": type.startsWith("text") ? `${type}; charset=utf-8` : type, "content-encoding": "br", "content-length": content.length }).end(content);
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
  return {
    origin: `http://127.0.0.1:${port}`,
    browser,
    peers,
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/**
 * A page with the peers of a group in it.
 * @param {Site} site
 * @param {string[]} names
 */
export async function bench({ browser, origin }, names) {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error.message));
  await page.goto(`${origin}/`);
  await page.waitForFunction("globalThis.bench");
  await page.evaluate((names) => /** @type {any} */ (globalThis).bench.load(names), names);
  return page;
}
