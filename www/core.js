// The Wasm core: one module and one instance for the page.
//
// wasm-bindgen's own loader is not used: it costs a kilobyte, and it cannot make a second instance, which a trap calls for.

import { MaqalaError } from "./errors.js";
import { addLocales, locales } from "./locales.js";
import { names } from "./names.js";
import { addRules } from "./sheets.js";
import { unpack } from "./unpack.js";
import first, { cores } from "maqala:wasm";

// Memory of an instance never shrinks: after a source this long the instance is given up.
const LONG = 1e6;

let packed = first;
/** @type {Promise<void> | undefined} */
let loading;
/** @type {WebAssembly.Module | undefined} */
let module;
/** @type {any} an instance's exports */
let core;

/**
 * Has a core ready ahead of its first use. Without it the first article does so.
 * @param {WebAssembly.Module} [compiled] the bytes within this script unless told, which are then compiled off the main thread
 */
export async function use(compiled) {
  try {
    core = start((compiled ??= await WebAssembly.compile(unpack(packed))));
    module = compiled;
  } catch (error) {
    throw blocked(error);
  }
}

/** What reads the page about its article, where the core at hand can make something of that. */
export const aboutPage = () => packed.pageTexts;

/**
 * Loads the next core, which reads more formats than the one at hand.
 * @returns {Promise<void> | undefined} undefined where there is none
 */
export function loadMore() {
  const next = !loading && cores.shift();
  if (next) {
    const done = () => (loading = undefined);
    loading = next().then((more) => {
      packed = more.default;
      addRules(packed.css);
      addLocales(packed.lines);
      packed.names.split("|").forEach((list, index) => {
        const [start, ...more] = list.split(",");
        names[index].splice(+start, 99, ...more);
      });
      module = core = done();
    }, done);
  }
  return loading;
}

/** Loads the core that reads all formats. The element loads what it needs by itself. */
export async function loadFormats() {
  await loading;
  cores.splice(0, cores.length - 1);
  await loadMore();
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
      core ??= start((module ??= new WebAssembly.Module(unpack(packed))));
    } catch (error) {
      throw blocked(error);
    }
    try {
      const words = call(core, source, host);
      if (source.length > LONG) core = undefined;
      return words;
    } catch (error) {
      // A trap leaves memory in the middle of something. One more try, unless the instance had no past to blame.
      core = undefined;
      if (fresh) throw new MaqalaError("internal", `the core failed: ${error}`);
    }
  }
}

/**
 * @param {any} exports
 * @param {string} source
 * @param {string} host
 */
function call(exports, source, host) {
  const start = exports.render(...pass(exports, source), ...pass(exports, `${host}\n`, locales())) / 4;
  // Good until the next call, which is not made before these are carried out.
  const words = new Uint32Array(exports.memory.buffer);
  return words.subarray(start + 1, start + 1 + words[start]);
}

/**
 * Puts a text into the core's memory, which then owns it.
 * @param {any} exports
 * @param {string} text
 * @param {ArrayLike<number>} [more] units that follow it
 */
function pass(exports, text, more = []) {
  const { length } = text;
  const all = length + more.length;
  const start = exports.allocate(all) >>> 0;
  const units = new Uint16Array(exports.memory.buffer, start, all);
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  units.set(more, length);
  return [start, all];
}

/** @param {WebAssembly.Module} module */
const start = (module) => new WebAssembly.Instance(module).exports;

/** @param {unknown} error */
const blocked = (error) =>
  error instanceof MaqalaError ? error : new MaqalaError("wasm-blocked", `WebAssembly cannot start: ${error}`);
