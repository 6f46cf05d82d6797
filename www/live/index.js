// Behaviour of an article that begins when the page is idle. What not every page needs is in files of its own.

import { readOn } from "./depth.js";
import { keep } from "./kept.js";
import { mend } from "./mend.js";
import { namePlayers } from "./players.js";
import { nameScrollers } from "./scroll.js";
import { stay } from "./stay.js";
import { watchCards } from "./views.js";

/**
 * What the files in live/ work with. They import nothing of the page's script, so that they can be separate files; it passes this
 * by place and not by name, which takes fewer bytes there.
 * @typedef {ReturnType<typeof stage>} Stage
 */

/**
 * @param {Element} host
 * @param {Element} article
 * @param {AbortSignal} signal ends everything
 * @param {string} text that the article was made of
 * @param {ChildNode[]} fallback that stood in the light DOM before it
 * @param {typeof import("../events.js").fire} fire
 * @param {typeof import("../render.js").hostLines} hostLines
 * @param {typeof import("../inputs.js").inherited} inherited
 * @param {typeof import("../core.js").loadMore} loadMore
 * @param {string[]} parts
 * @param {typeof import("../render.js").prepare} prepare
 */
const stage = (host, article, signal, text, fallback, fire, hostLines, inherited, loadMore, parts, prepare) => ({ host, article, signal, text, fallback, fire, hostLines, inherited, loadMore, parts, prepare });

/**
 * Files that an attribute asks for.
 * @type {[string, () => Promise<{ begin: (stage: Stage & Watch) => void | Promise<void> }>][]}
 *
 * @typedef {object} Watch
 * @property {((cards: Element[]) => void)[]} later what is to hear of cards that come later
 */
const ASKED = [
  ["[lightbox]", () => import("./lightbox.js")],
  ['[related="carousel"]', () => import("./carousel.js")],
  ["[related-src], [next]", () => import("./more.js")],
];

/** @param {Parameters<typeof stage>} all */
export function begin(...all) {
  const [host, article, signal] = all;
  const given = stage(...all);
  /** @type {Watch["later"]} */
  const later = [];
  // First, because it has to see the article before the others change it.
  const restore = keep(given);
  for (const part of [mend, readOn, nameScrollers, namePlayers, stay, () => later.push(watchCards(given))]) {
    try {
      part(given);
    } catch {
      // A page may have changed what a part relies on. The page gets no error, and the other parts go on.
    }
  }
  const wanted = ASKED.flatMap(([selector, load]) => (host.matches(selector) ? [load()] : []));
  if (article.querySelector("[data-provider]") && host.getAttribute("embeds") !== "link") wanted.push(import("./embeds.js"));
  // Without them the article stays as it was, so a file that does not load is ignored.
  const begun = wanted.map((file) => file.then((part) => (signal.aborted ? undefined : part.begin({ ...given, later }))).then(() => restore(), () => {}));
  Promise.all(begun).then(() => restore(true));
}
