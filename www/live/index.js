// What an article does when the page has time for it. What not every page asks for is in files of its own again.

import { readOn } from "./depth.js";
import { mend } from "./mend.js";
import { nameScrollers } from "./scroll.js";
import { watchCards } from "./views.js";

/** @import { Stage } from "../live.js" */

/**
 * What is asked for by an attribute.
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
  const later = [watchCards(stage)];
  mend(stage);
  readOn(stage);
  nameScrollers(stage);
  const wanted = ASKED.flatMap(([selector, load]) => (host.matches(selector) ? [load()] : []));
  if (article.querySelector("[data-provider]") && host.getAttribute("embeds") !== "link") wanted.push(import("./embeds.js"));
  // Without them the article is what it was; a file that does not come is not missed.
  for (const file of wanted) file.then((part) => signal.aborted || part.begin({ ...stage, later })).catch(() => {});
}
