// A chart as SVG, for light and dark pages: time and bytes of each peer.

import { BLOCKS } from "./peers.js";

const STYLE = `
  text { font: 13px system-ui, sans-serif; fill: #24292f }
  .title { font-weight: 600 } .number { font-variant-numeric: tabular-nums; fill: #57606a }
  .bar { fill: #8c959f } .ours { fill: #a3121f } .one { stroke: #57606a; stroke-dasharray: 3 3 }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } .number { fill: #9da7b1 } .bar { fill: #6e7681 } .ours { fill: #ff7b72 } .one { stroke: #9da7b1 }
  }`;
const ROW = 24;
const PANEL = 250;
const LABELS = 190;

/** @typedef {{ title: string, one?: number, values: number[], write(value: number): string }} Panel */

/**
 * @param {Panel} panel
 * @param {number} left
 */
function draw({ title, one, values, write }, left) {
  const most = Math.max(...values);
  const wide = PANEL - 70;
  const bars = values.map((value, index) => {
    const y = 36 + index * ROW;
    const width = Math.max(1, (value / most) * wide);
    return `<rect class="${index ? "bar" : "ours"}" x="${left}" y="${y}" width="${width.toFixed(1)}" height="${ROW - 8}" rx="2"/><text class="number" x="${(left + width + 6).toFixed(1)}" y="${y + 13}">${write(value)}</text>`;
  });
  const x = left + ((one ?? 0) / most) * wide;
  const line = one ? `<line class="one" x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="30" y2="${34 + values.length * ROW}"/>` : "";
  return `<text class="title" x="${left}" y="18">${title}</text>${line}${bars.join("")}`;
}

/** @param {Record<string, any>} results of all parts */
export function chart(results) {
  /** @param {string} what */
  const ratios = (what) => {
    const { peers } = results.warm.find((/** @type {any} */ row) => row.what === what && row.group === "blocks" && row.blocks === 60 && row.language === "mixed");
    return BLOCKS.map(({ name }) => peers[name].ratio);
  };
  const ratio = (/** @type {number} */ value) => value.toFixed(2);
  /** @type {Panel[]} */
  const panels = [
    { title: "parse and render, by hand = 1", one: 1, values: ratios("warm"), write: ratio },
    { title: "with layout, by hand = 1", one: 1, values: ratios("forced"), write: ratio },
    { title: "a page loads, kB in brotli", values: BLOCKS.map(({ name }) => results.sizes[0].bytes[name] / 1000), write: (value) => value.toFixed(1) },
  ];
  const height = 44 + BLOCKS.length * ROW;
  const width = LABELS + panels.length * PANEL;
  const names = BLOCKS.map(({ label }, index) => `<text x="0" y="${49 + index * ROW}"${index ? "" : ' class="title"'}>${label}</text>`);
  const drawn = panels.map((panel, index) => draw(panel, LABELS + index * PANEL));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Time and bytes of each, 60 blocks and 12 cards"><style>${STYLE}</style>${names.join("")}${drawn.join("")}</svg>\n`;
}
