// Runs in the page: peers against each other, in interleaved rounds. The first one loaded is the product, the second one
// the measure of all.

import { input } from "./inputs.js";
import { BLOCKS, HTML } from "./peers.js";
import { difference } from "./shape.js";

/** @typedef {import("./peers.js").Peer & { render(host: Element, json: string): void, unmount(host: Element): void, json: string, times: number[] }} Loaded */

/** @type {Loaded[]} */
let peers = [];

/** @param {string[]} names */
async function load(names) {
  peers = await Promise.all(
    names.map(async (name) => {
      const peer = [...BLOCKS, ...HTML].find((peer) => peer.name === name);
      return { ...peer, ...(await import(`/peers/${name}.js`)) };
    }),
  );
}

/**
 * Gives all peers their input, and makes sure that they make the same of it.
 * @param {number} blocks
 * @param {import("./inputs.js").Language} language
 * @returns {number} characters of the JSON
 */
function prepare(blocks, language) {
  const trees = peers.map((peer) => {
    peer.json = input(peer.form, blocks, language);
    peer.times = [];
    const host = document.createElement("div");
    peer.render(host, peer.json);
    const tree = /** @type {ShadowRoot} */ (host.shadowRoot).querySelector("article");
    if (!tree) throw new Error(`${peer.name} made no article`);
    const copy = /** @type {Element} */ (tree.cloneNode(true));
    peer.unmount(host);
    return copy;
  });
  for (const [index, tree] of trees.entries()) {
    const found = difference(trees[0], tree);
    if (found) throw new Error(`${peers[index].name} makes another tree than ${peers[0].name}:\n${found}`);
  }
  return peers[0].json.length;
}

/**
 * Rounds in which all take turns, in another order each time.
 * @param {number} rounds
 * @param {(peer: Loaded) => number | Promise<number>} step
 */
async function takeTurns(rounds, step) {
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < peers.length; turn++) {
      const peer = peers[(turn + round) % peers.length];
      peer.times.push(await step(peer));
    }
    // Lets the browser see to itself.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/**
 * As many elements as a step needs, in no document.
 * @param {number} count
 */
const hosts = (count) => Array.from({ length: count }, () => document.createElement("div"));

/**
 * Parse and render, without layout.
 * @param {number} repeat renders of one step
 */
const warm = (repeat) => (/** @type {Loaded} */ peer) => {
  const all = hosts(repeat);
  const start = performance.now();
  for (const host of all) peer.render(host, peer.json);
  const time = (performance.now() - start) / repeat;
  for (const host of all) peer.unmount(host);
  return time;
};

/** The same with layout forced. @param {Loaded} peer */
function forced(peer) {
  const [host] = hosts(1);
  document.body.append(host);
  const start = performance.now();
  peer.render(host, peer.json);
  if (host.offsetHeight < 100) throw new Error("nothing was laid out");
  const time = performance.now() - start;
  peer.unmount(host);
  host.remove();
  return time;
}

/** From the start to the end of the frame in which the article is painted. @param {Loaded} peer */
function painted(peer) {
  const [host] = hosts(1);
  document.body.append(host);
  return /** @type {Promise<number>} */ (
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        const start = performance.now();
        peer.render(host, peer.json);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const time = performance.now() - start;
          peer.unmount(host);
          host.remove();
          resolve(time);
        };
        port2.postMessage(0);
      }),
    )
  );
}

/**
 * @param {"warm" | "forced" | "painted"} what
 * @param {{ blocks: number, language: import("./inputs.js").Language, rounds: number }} how
 */
async function measure(what, { blocks, language, rounds }) {
  const length = prepare(blocks, language);
  const step = { warm: warm(Math.max(1, Math.round(300 / blocks))), forced, painted }[what];
  await takeTurns(Math.min(8, rounds >> 2), step);
  for (const peer of peers) peer.times = [];
  await takeTurns(rounds, step);
  return { length, times: Object.fromEntries(peers.map(({ name, times }) => [name, times])) };
}

/**
 * Puts an article into the page, and takes it out again, many times.
 * @param {number} count
 */
async function mounts(count) {
  const [peer] = peers;
  for (let i = 0; i < count; i++) {
    const [host] = hosts(1);
    document.body.append(host);
    peer.render(host, peer.json);
    peer.unmount(host);
    host.remove();
    if (i % 50 === 0) await new Promise(requestAnimationFrame);
  }
}

/** Shows an article, and keeps it. */
function keep() {
  const [host] = hosts(1);
  document.body.append(host);
  peers[0].render(host, peers[0].json);
}

/** @type {any} */ (globalThis).bench = { load, prepare, measure, mounts, keep };
