// Recordings and picture links without a name of their own are named by their captions.

import { captionOf } from "./caption.js";

/** @import { Stage } from "./index.js" */

/** @param {Stage} stage */
export function namePlayers({ article, signal }) {
  const links = [...article.querySelectorAll('figure > a > img[alt=""]:only-child')].map((img) => /** @type {HTMLAnchorElement} */ (img.parentNode));
  for (const player of [...article.querySelectorAll("video, audio"), ...links]) {
    // The address of a nameless link would be read out letter by letter.
    const name = captionOf(player) || (player.matches("a") && /** @type {HTMLAnchorElement} */ (player).host);
    if (!name || player.matches("[aria-label], [aria-labelledby], [title]") || player.closest("slot")) continue;
    player.setAttribute("aria-label", name);
    signal.addEventListener("abort", () => player.removeAttribute("aria-label"));
  }
}
