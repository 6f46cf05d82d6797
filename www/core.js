// The Wasm core: one module and one instance for the page.
//
// wasm-bindgen's own loader is not used: it costs a kilobyte and cannot make a second instance, which a trap needs.

import { MaqalaError } from "./errors.js";
import { addLocales, locales } from "./locales.js";
import { names } from "./names.js";
import { addRules } from "./sheets.js";
import { unpack } from "./unpack.js";
import first, { cores } from "maqala:wasm";

// Memory of an instance never shrinks: after a source this long the instance is dropped.
const LONG = 1e6;

let packed = first;
/** @type {Promise<void> | undefined} */
let loading;
/** @type {WebAssembly.Module | undefined} */
let module;
/** @type {any} an instance's exports */
let core;

/**
 * Puts a text into a core's memory, which then owns it.
 * @callback Pass
 * @param {any} exports
 * @param {string} text
 * @returns {[number, number]} its address and length
 */

/** @type {Pass} */
let pass = (exports, text) => {
  const { length } = text;
  const start = exports.allocate(length) >>> 0;
  const units = new Uint16Array(exports.memory.buffer, start, length);
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  return [start, length];
};

/** The bytes of the core at hand. */
export const bytes = () => unpack(packed.text);

/**
 * Uses a compiled core for all articles from now on; the first of them makes an instance. Without this, the first article compiles
 * the core at hand.
 * @param {WebAssembly.Module} compiled
 * @param {Pass} [quicker] than a loop
 */
export function use(compiled, quicker = pass) {
  [module, core, pass] = [compiled, undefined, quicker];
}

/** Reads the page's own description of its article, if the core at hand can use it. */
export const aboutPage = () => packed.pageTexts;

/**
 * Loads the next core, which reads more formats than the one at hand.
 * @returns {Promise<void> | undefined} undefined where there is none
 */
export function loadMore() {
  const next = !loading && cores.shift();
  if (next) {
    // The file may turn out to be empty.
    const done = () => (loading = module = core = undefined);
    // Whoever asks some seconds later tries the last one again: the network may be back.
    const failed = () => {
      done();
      if (!cores[0]) setTimeout(() => cores.push(next), 5e3);
    };
    loading = next().then(({ default: more }) => {
      addRules(more.css);
      addLocales(more.lines);
      more.names.split("|").forEach((list, index) => {
        const [start, ...others] = list.split(",");
        names[index].splice(+start, 99, ...others);
      });
      packed = more;
    }).then(done, failed);
  }
  return loading;
}

/**
 * An article's JSON to operations.
 * @param {string} source
 * @param {string} host the host's options, a line each
 * @returns {Uint32Array}
 */
export function operations(source, host) {
  for (;;) {
    const fresh = !core;
    try {
      core ??= start((module ??= new WebAssembly.Module(bytes())));
    } catch (error) {
      throw new MaqalaError("wasm-blocked", `${error}`);
    }
    try {
      const words = call(core, source, host);
      if (source.length > LONG) core = undefined;
      return words;
    } catch (error) {
      // A trap leaves memory inconsistent. Try once more with a new instance, unless this one was new.
      core = undefined;
      if (fresh) throw new MaqalaError("internal", `${error}`);
    }
  }
}

/**
 * @param {any} exports
 * @param {string} source
 * @param {string} host
 */
function call(exports, source, host) {
  const start = exports.render(...pass(exports, source), ...pass(exports, `${host}\n${locales()}`)) / 4;
  // Valid until the next call, which is not made before these are carried out.
  const words = new Uint32Array(exports.memory.buffer);
  return words.subarray(start + 1, start + 1 + words[start]);
}

/** @param {WebAssembly.Module} module */
const start = (module) => new WebAssembly.Instance(module).exports;
