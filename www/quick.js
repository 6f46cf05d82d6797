// A core for pages that show many articles: larger than the small one that reads the same, and faster. www/rendering.js loads it.

import { copier, takeWasm } from "maqala:quick";

/** @import { Pass } from "./core.js" */

/** @param {string} text a character for each byte */
function bytes(text) {
  const bytes = new Uint8Array(text.length);
  // `Uint8Array.from` would take 40 milliseconds for the larger core, and this takes 3.
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** @type {Promise<[WebAssembly.Module, Pass | undefined]> | undefined} */
let made;

/** The core's module, and what copies texts into its memory, if the browser has a faster way than a loop. */
export const quick = () => (made ??= WebAssembly.compile(bytes(takeWasm())).then((module) => [module, copying()]));

/** @returns {Pass | undefined} */
function copying() {
  /** @type {WeakMap<object, any>} by the exports of a core */
  const copies = new WeakMap();
  try {
    const module = new /** @type {any} */ (WebAssembly.Module)(bytes(copier), { builtins: ["js-string"] });
    const start = (/** @type {any} */ core) => /** @type {any} */ (new WebAssembly.Instance(module, { core }).exports).copy;
    // Without these builtins the module needs imports, and this throws.
    start({ memory: new WebAssembly.Memory({ initial: 1 }) });
    return (core, text) => {
      let copy = copies.get(core);
      if (!copy) copies.set(core, (copy = start(core)));
      const { length } = text;
      const address = core.allocate(length) >>> 0;
      copy(text, length, address);
      return [address, length];
    };
  } catch {
    // The loop stays.
  }
}
