// Behaviour of an article once it is shown: click events. Everything else is in files that are loaded when the page is idle.

import { loadMore } from "./core.js";
import { fire } from "./events.js";
import { inherited } from "./inputs.js";
import { names } from "./names.js";
import { hostLines, prepare } from "./render.js";

/**
 * @param {Element} host
 * @param {Element} article
 * @param {AbortSignal} signal ends everything
 * @param {string} text that the article was made of
 * @param {ChildNode[]} fallback that stood in the light DOM before it
 */
export function enliven(host, article, signal, text, fallback) {
  for (const type of ["click", "auxclick"]) article.addEventListener(type, (event) => tell(host, article, event), { signal });
  const later = globalThis.requestIdleCallback ?? setTimeout;
  const begin = () => signal.aborted || import("./live/index.js").then((live) => signal.aborted || live.begin(host, article, signal, text, fallback, fire, hostLines, inherited, loadMore, names[1], prepare), () => {});
  later(begin, { timeout: 1000 });
}

/**
 * Reports a click before the browser follows it; cancelling the event prevents that. Following a link by keyboard is a click too, and
 * so is the middle button, which opens it elsewhere.
 * @param {Element} host
 * @param {Element} article
 * @param {any} event
 */
function tell(host, article, event) {
  const link = event.target.closest("a[href], .mq-card-summary");
  if (!link || event.button > 1 || event.defaultPrevented) return;
  const card = link.closest(".mq-card-headline, .mq-card-link, .mq-card-summary")?.closest(".mq-card");
  const tag = link.closest(".mq-tag");
  const kind = card ? "card" : tag ? "tag" : "link";
  const { href: url = "" } = link.href ? link : (card.querySelector(".mq-card-link a") ?? {});
  const { textContent } = card?.querySelector(".mq-card-headline") ?? link;
  const index = [...article.querySelectorAll(card || tag ? `.mq-${kind}` : "a[href]:not(slot a)")].indexOf(card ?? tag ?? link);
  // Links of the host page's own elements in the article are not ours.
  if (index >= 0 && !fire(host, `${kind}-click`, { url, [card ? "headline" : "text"]: textContent.trim(), index }, true)) event.preventDefault();
}
