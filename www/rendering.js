// `render` for programs: warnings and errors are worded at once.

import { element, input as readable, option, options as whole, unmeant } from "./checks.js";
import { takeQuick } from "./going.js";
import { MaqalaError, addRules, asking, cores, hostLines, place, placeInShadow, prepare, toText } from "./page.js";
import { phrased, warned } from "./wording.js";
import reachable from "maqala:css/whole";

/** @import { Input } from "./full.js" */
/** @import { Options, Rendered } from "./render.js" */

const property = (/** @type {string} */ name) => name.replace(/-./, (part) => part[1].toUpperCase());
/** @type {Record<string, string>} names of properties by those of attributes */
const properties = Object.create(null);

// Characters after which a quick core is loaded: 28 articles of 60 blocks, or 125 of 11. By then it would have saved about the 3 to 5
// milliseconds that it takes of the page's own thread.
const MANY = 4e5;
/** @type {Record<number, number>} characters that each core has read; how many larger ones are left tells which it is */
const shown = {};
/** @type {Record<number, () => Promise<typeof import("./quick.js")>>} the quicker ones: of the first core, and of the one that reads all formats */
const quicker = { 2: () => import("./quick.js"), 0: () => import("./quick-trees.js") };

/**
 * Counts characters, and after many of them continues with a quick core, unless the page has a larger one by then.
 * @param {number} length
 */
function count(length) {
  const left = cores.length;
  const before = shown[left] ?? 0;
  shown[left] = before + length;
  if (before >= MANY || shown[left] < MANY) return;
  quicker[left]?.().then(({ quick }) => quick()).then((found) => takeQuick(left, found)).catch(() => {});
}

/** @type {boolean | undefined} whether this browser keeps from screen readers what is put off */
let hides;
/** @type {WeakMap<Element, Element>} what shows the light DOM of elements that had an article in their shadow roots */
const slots = new WeakMap();
const placedIn = (/** @type {ParentNode | null} */ parent) => [...(parent?.children ?? [])].find((child) => child.matches("article.mq-article"));

/**
 * Shows an article in an element, replacing an article that is there. In light mode the page supplies the style sheet.
 * @param {Element} host
 * @param {Input} input JSON
 * @param {Options} [options]
 * @returns {Rendered}
 * @throws {import("./errors.js").MaqalaError} when there is nothing to show; the host is then as it was
 */
export function render(host, input, options = {}) {
  element(host);
  const all = whole(options);
  const given = (/** @type {string} */ name) => option((properties[name] ??= property(name)), all[properties[name]]);
  try {
    const text = asking(given) + toText(readable(input));
    const { job, detail } = prepare(text, hostLines(given), host.ownerDocument, !all.light);
    job.carryOut();
    const article = job.root;
    count(text.length);
    if (all.light) {
      // The content of the element is visible again.
      const slot = host.ownerDocument.createElement("slot");
      const shadowed = placedIn(host.shadowRoot);
      if (shadowed) slots.set(host, slot);
      shadowed?.replaceWith(slot);
      place(host, article);
    } else {
      shadow(host, article);
      placedIn(host)?.remove();
      slots.get(host)?.remove();
    }
    return { ...detail, warnings: [...detail.warnings.map(warned), ...unmeant(all)] };
  } catch (error) {
    const told = /** @type {any} */ (phrased(error));
    // This core knows no foreign formats.
    if (told.code === "unknown-format" && cores.length) told.message += "; some formats of others need another reader: await loadFormats() first";
    throw told;
  }
}

/**
 * @param {Element} host
 * @param {Element} article
 */
function shadow(host, article) {
  // Elsewhere the rules would say nothing.
  if (hides === undefined) {
    hides = globalThis.CSS?.supports("-webkit-app-region: drag") === false;
    if (hides) addRules(reachable);
  }
  try {
    placeInShadow(host, article);
  } catch (error) {
    // Some elements, such as links and tables, can have none, and some have a closed one.
    if (/** @type {any} */ (error)?.name !== "NotSupportedError") throw error;
    throw new MaqalaError("bad-option", `host: found ${host.localName}, which has no open shadow root: ask for light`, "host");
  }
}
