// Results as tables of Markdown, for the terminal and for RESULTS.md.

import { cpus, totalmem } from "node:os";
import { BLOCKS, HTML, SERVER } from "./peers.js";

/** @typedef {{ title: string, head: string[], rows: string[][] }} Table */
/** @typedef {import("./statistics.mjs").Compared} Compared */

/** @type {Record<string, string>} */
const LABELS = {
  ...Object.fromEntries([...SERVER, ...BLOCKS, ...HTML].map(({ name, label }) => [name, label])),
  react: "React",
  lit: "lit",
  maqala: "Maqala",
  "define.js": "Maqala, `define.js`",
  "embed.js": "Maqala, `embed.js`",
  "html:embed.js": "Maqala, `embed.js`",
  "html:define.js": "Maqala, `define.js`",
  native: "Maqala, native Rust",
};

const label = (/** @type {string} */ name) => LABELS[name] ?? name;
const ratio = (/** @type {Compared} */ { ratio, low, high }) => `${ratio.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
const milliseconds = (/** @type {number} */ time) => (time < 10 ? time.toFixed(2) : time.toFixed(0));
const kilobytes = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
const count = (/** @type {number} */ number) => number.toLocaleString("en");

/**
 * A table with a column for each row of results, and a line for each peer.
 * @param {string} title
 * @param {string[]} columns
 * @param {Record<string, any>[]} results by peer
 * @param {(of: any) => string} cell
 * @returns {Table}
 */
function byPeer(title, columns, results, cell) {
  const names = Object.keys(results[0]);
  return { title, head: ["", ...columns], rows: names.map((name) => [label(name), ...results.map((of) => cell(of[name]))]) };
}

/** @type {Record<string, string>} */
const TITLES = {
  "warm blocks": "Parse and render, warm, without layout; by hand with createElement = 1",
  "warm html": "The same with a body of foreign HTML; `Element.setHTML` = 1",
  "forced blocks": "With layout forced; by hand = 1",
  "forced html": "With layout forced, body of HTML; `Element.setHTML` = 1",
  "painted blocks": "To the end of the frame that is painted; by hand = 1",
  "painted html": "To the end of the frame that is painted, body of HTML; `Element.setHTML` = 1",
};

/** @type {Record<string, (results: any) => Table[]>} what each part has to say */
export const TABLES = {
  sizes: (/** @type {import("./measure/sizes.mjs").Row[]} */ [blocks, html]) => [
    byPeer("Everything that a page loads, kB in brotli", ["blocks"], [blocks.bytes], kilobytes),
    byPeer("The same, to show a body of HTML", ["HTML"], [html.bytes], kilobytes),
  ],
  warm: (/** @type {import("./measure/warm.mjs").Row[]} */ rows) =>
    Object.entries(TITLES).map(([key, title]) => {
      const own = rows.filter(({ what, group }) => `${what} ${group}` === key);
      const columns = own.map(({ blocks, language }) => `${count(blocks)} blocks, ${language}`);
      return byPeer(title, columns, own.map(({ peers }) => peers), ratio);
    }),
  cold: (/** @type {import("./measure/cold.mjs").Row[]} */ rows) =>
    ["blocks", "html"].map((group) => {
      const own = rows.filter((row) => row.group === group);
      const title = `Cold, 60 blocks${group === "html" ? " of HTML; `Element.setHTML` = 1" : "; by hand = 1"}: from the script tag to the first paragraph painted, with milliseconds and the longest task`;
      return byPeer(title, own.map(({ condition }) => condition), own.map(({ peers }) => peers), (of) => `${ratio(of)}, ${of.time.toFixed(0)} ms, ${of.longest.toFixed(0)} ms`);
    }),
  long: (/** @type {import("./measure/long.mjs").Row[]} */ rows) => [
    byPeer(
      "Long articles, cold: milliseconds to the first paragraph painted, to the whole article painted, the longest task; layout shift",
      rows.map(({ condition, blocks }) => `${count(blocks)} blocks, ${condition}`),
      rows.map(({ peers }) => peers),
      ({ painted, whole, longest, shift }) => `${painted.toFixed(0)}, ${whole.toFixed(0)}, ${longest.toFixed(0)}; ${shift.toFixed(3)}`,
    ),
  ],
  many: (/** @type {import("./measure/many.mjs").Row} */ { count, one, modules, sheets, peers }) => [
    byPeer(
      `A page with ${count} articles; by hand = 1 (the product: ${modules} module and ${sheets} style sheets; a page with one element takes ${milliseconds(one)} ms)`,
      ["ratio", "ms"],
      [peers, peers],
      (of) => ratio(of),
    ),
  ].map((table) => ({ ...table, rows: table.rows.map(([name, cell], index) => [name, cell, milliseconds(Object.values(peers)[index].time)]) })),
  memory: (/** @type {import("./measure/memory.mjs").Row[]} */ rows) => [
    {
      title: "Memory in kB: the page that shows an article of 60 blocks, over an empty one; what is left of 1,000 that came and went after the first 10, and of the next 1,000",
      head: ["", "shown", "left", "of the next 1,000"],
      rows: rows.map(({ name, shown, growth, later }) => [label(name), ...[shown, growth, later].map((size) => size.toFixed(0))]),
    },
  ],
  server: (/** @type {import("./measure/server.mjs").Row[]} */ rows) => [
    {
      title: "On a server: times as quick as react-dom/server; articles a second, MB of JSON a second",
      head: ["", ...rows.map(({ blocks }) => `${count(blocks)} blocks`)],
      rows: Object.keys(rows[0].peers).map((name) => [
        name === "react" || name === "lit" ? (SERVER.find((peer) => peer.name === name)?.label ?? name) : label(name),
        ...rows.map(({ bytes, peers }) => {
          const { ratio, time } = peers[name];
          return `${(1 / ratio).toFixed(1)}; ${count(Math.round(1000 / time))}, ${(bytes / time / 1000).toFixed(1)}`;
        }),
      ]),
    },
  ],
};

/** @param {Table} table */
export const table = ({ title, head, rows }) =>
  `\n**${title}**\n\n${[head, head.map((_, index) => (index ? "---:" : "---")), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n")}`;

/**
 * @param {Record<string, any>} results of all parts
 * @param {string} browser its version
 */
export function report(results, browser) {
  const [{ model }] = cpus();
  const date = new Date().toISOString().slice(0, 10);
  const machine = `${cpus().length} cores of ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Chromium ${browser} (headless), Node ${process.versions.node}`;
  const tables = Object.entries(results).flatMap(([name, of]) => TABLES[name](of).map(table));
  return `# Speed, bytes and memory beside what a publisher would use instead

Written by \`npm run bench\` on ${date}: ${machine}.

All peers make the same tree of the same article, which is checked first (\`shape.js\` says what does not count). They run in one page,
in turns, in a different order each round. A cell is the median of the ratios of all rounds, with the middle half of the rounds in
brackets; whatever slows the machine slows both sides of a ratio. Less is better.

The articles are in \`inputs.js\`: "mixed" is Arabic with Latin words and English paragraphs. Articles of 60 blocks and more have 12
cards, those of 11 blocks have 3. All use the same style sheet, the peers without \`content-visibility\`, which belongs to the product.
Code written by hand validates nothing.

![Time and bytes of each](chart.svg)
${tables.join("\n")}
`;
}
