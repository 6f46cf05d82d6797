// Runs in the page: the product against the baseline, in interleaved rounds, after it has been made sure that both make
// the same tree.

import { render } from "/dist/index.js";
import { article } from "./inputs.js";
import { render as vanilla } from "./vanilla.js";

const median = (values) => values.toSorted((one, other) => one - other)[values.length >> 1];

/** A tree as text, whatever the order of attributes. */
function shape(node) {
  if (node.nodeType === 3) return JSON.stringify(node.data);
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return `<${node.localName} ${attributes}>${[...node.childNodes].map(shape).join("")}</>`;
}

/**
 * @param {number} blocks
 * @param {number} cards
 * @param {number} rounds
 */
function compare(blocks, cards, rounds) {
  const json = JSON.stringify(article(blocks, cards));
  const runs = [
    { run: render, times: [] },
    { run: vanilla, times: [] },
  ];
  const trees = runs.map(({ run }) => {
    const host = document.createElement("div");
    run(host, json);
    return shape(host.shadowRoot.querySelector("article"));
  });
  if (trees[0] !== trees[1]) {
    const at = [...trees[0]].findIndex((character, index) => character !== trees[1][index]);
    throw new Error(`the trees differ at ${at}:\n${trees[0].slice(at - 120, at + 120)}\n${trees[1].slice(at - 120, at + 120)}`);
  }
  const repeat = Math.max(1, Math.round(600 / blocks));
  for (let round = 0; round < rounds + 10; round++) {
    for (const side of round % 2 ? runs : runs.toReversed()) {
      const hosts = Array.from({ length: repeat }, () => document.createElement("div"));
      const start = performance.now();
      for (const host of hosts) side.run(host, json);
      if (round >= 10) side.times.push((performance.now() - start) / repeat);
    }
  }
  const [ours, theirs] = runs.map(({ times }) => median(times));
  const ratios = runs[0].times.map((time, index) => time / runs[1].times[index]).sort((one, other) => one - other);
  const quartile = (part) => ratios[Math.floor(ratios.length * part)];
  return { blocks, cards, bytes: json.length, ours, theirs, ratio: ours / theirs, low: quartile(0.25), high: quartile(0.75) };
}

globalThis.compare = compare;
