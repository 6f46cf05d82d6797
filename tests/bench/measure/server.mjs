// On a server: articles to HTML, in Node and natively, in turns of a fraction of a second.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { must, root } from "../../tools/run.mjs";
import { input } from "../inputs.js";
import { SERVER } from "../peers.js";
import { compare } from "../statistics.mjs";

/** @typedef {{ blocks: number, bytes: number, peers: Record<string, import("../statistics.mjs").Compared> }} Row times are milliseconds of an article */

/** @typedef {{ name: string, json: string, run(json: string): string, time(seconds: number): number }} Renderer */

/**
 * The program that renders natively.
 * @param {string[]} profile
 * @param {string} directory
 */
function buildNative(profile, directory) {
  must("the native renderer", "cargo", ["build", "--quiet", ...profile, "--example", "bench_native"]);
  return join(root, "target", directory, "examples/bench_native");
}

/**
 * HTML with nothing in it that differs for no reader: comments, order of attributes, spelling of references.
 * @param {string} html
 */
export function normal(html) {
  return html
    .replace(/<!--.*?-->/gs, "")
    .replace(/<(\w+)((?: [\w-]+(?:="[^"]*")?)*) ?\/?>/g, (_, tag, attributes) => {
      const kept = attributes.match(/[\w-]+(="[^"]*")?/g)?.filter((/** @type {string} */ text) => !/^(part=|id=|dir=""|data-reactroot)/.test(text)) ?? [];
      return `<${tag.toLowerCase()} ${kept.map((/** @type {string} */ text) => text.replace(/^\w+/, (name) => name.toLowerCase()).replace(/^alt$/, 'alt=""')).sort().join(" ")}>`;
    })
    .replace(/&#x27;|&#39;/g, "'");
}

/**
 * HTML without the chunks of a long body, which are the product's own.
 * @param {string} html
 */
function unchunked(html) {
  /** @type {boolean[]} */
  const open = [];
  return html.replace(/<div\b[^>]*>|<\/div>/g, (tag) => {
    if (tag !== "</div>") open.push(tag.includes("mq-chunk"));
    return (tag === "</div>" ? open.pop() : open.at(-1)) ? "" : tag;
  });
}

/**
 * Those that are here; of those that are not, their names alone.
 * @param {string} peers the directory of built peers
 * @param {string} binary that renders natively
 * @param {number} blocks
 * @returns {Promise<Renderer[]>}
 */
async function renderers(peers, binary, blocks) {
  const json = input("blocks", blocks, "mixed");
  /** @type {Renderer[]} */
  const found = [];
  const add = (/** @type {string} */ name, /** @type {string} */ json, /** @type {(json: string) => string} */ run) => {
    const time = (/** @type {number} */ seconds) => {
      let count = 0;
      const start = performance.now();
      while (performance.now() - start < seconds * 1000) {
        run(json);
        count++;
      }
      return (performance.now() - start) / count;
    };
    found.push({ name, json, run, time });
  };
  const server = join(root, "dist/server.js");
  if (existsSync(server)) add("maqala", json, (await import(server)).renderToString);
  else console.log("server: dist/ has no renderToString; left out");
  const native = (/** @type {string[]} */ parameters) => spawnSync(binary, parameters, { input: json, encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
  found.push({
    name: "native",
    json,
    run: () => native(["0", "once"]).trimEnd(),
    time(seconds) {
      const [count, taken] = native([`${seconds}`]).split(" ").map(Number);
      return (taken * 1000) / count;
    },
  });
  for (const { name, form } of SERVER) add(name, input(form, blocks, "mixed"), (await import(join(peers, "server", `${name}.mjs`))).toHtml);
  return found;
}

/**
 * Makes sure that all write the same.
 * @param {Renderer[]} list
 */
function agree(list) {
  const [expected, ...others] = list.map(({ json, run }) => unchunked(normal(run(json))));
  for (const [index, actual] of others.entries()) {
    if (actual === expected) continue;
    let at = 0;
    while (expected[at] === actual[at]) at++;
    const [one, other] = [expected, actual].map((text) => text.slice(Math.max(0, at - 80), at + 120));
    throw new Error(`${list[index + 1].name} writes other HTML than ${list[0].name}:\n${one}\n${other}`);
  }
}

/**
 * @param {string} peers the directory of built peers
 * @param {number} blocks
 */
export async function sameOnServer(peers, blocks) {
  agree(await renderers(peers, buildNative([], "debug"), blocks));
}

/**
 * @param {import("../site.mjs").Site} site
 * @param {boolean} quick
 * @returns {Promise<Row[]>}
 */
export async function server({ peers }, quick) {
  const binary = buildNative(["--release"], "release");
  /** @type {Row[]} */
  const rows = [];
  for (const blocks of [11, 60, 2000]) {
    const list = await renderers(peers, binary, blocks);
    agree(list);
    /** @type {Record<string, number[]>} */
    const times = Object.fromEntries(list.map(({ name }) => [name, []]));
    for (const { time } of list) time(0.3);
    for (let round = 0; round < (quick ? 3 : 9); round++) {
      for (let turn = 0; turn < list.length; turn++) {
        const { name, time } = list[(turn + round) % list.length];
        times[name].push(time(quick ? 0.1 : 0.4));
      }
    }
    const row = { blocks, bytes: Buffer.byteLength(list[0].json), peers: compare(times, "react") };
    rows.push(row);
  }
  return rows;
}
