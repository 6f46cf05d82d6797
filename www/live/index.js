// Behaviour of an article that begins when the page is idle. What not every page needs is in files of its own.

import { readOn } from "./depth.js";
import { keep } from "./kept.js";
import { mend } from "./mend.js";
import { namePlayers } from "./players.js";
import { nameScrollers } from "./scroll.js";
import { stay } from "./stay.js";
import { watchCards } from "./views.js";

/** @import { Stage } from "../live.js" */

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

/** @param {Stage} stage */
export function begin(stage) {
  const { host, article, signal } = stage;
  /** @type {Watch["later"]} */
  const later = [];
  // First, because it has to see the article before the others change it.
  const restore = keep(stage);
  for (const part of [mend, readOn, nameScrollers, namePlayers, stay, () => later.push(watchCards(stage))]) {
    try {
      part(stage);
    } catch {
      // A page may have changed what a part relies on. The page gets no error, and the other parts go on.
    }
  }
  const wanted = ASKED.flatMap(([selector, load]) => (host.matches(selector) ? [load()] : []));
  if (article.querySelector("[data-provider]") && host.getAttribute("embeds") !== "link") wanted.push(import("./embeds.js"));
  // Without them the article stays as it was, so a file that does not load is ignored.
  const begun = wanted.map((file) => file.then((part) => (signal.aborted ? undefined : part.begin({ ...stage, later }))).then(() => restore(), () => {}));
  Promise.all(begun).then(() => restore(true));
}
