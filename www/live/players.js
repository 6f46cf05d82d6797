// Recordings without a name of their own are called by their captions.

import { captionOf } from "./caption.js";

/** @import { Stage } from "../live.js" */

/** @param {Stage} stage */
export function namePlayers({ article, signal }) {
  for (const player of article.querySelectorAll("video, audio")) {
    const name = captionOf(player);
    if (!name || player.matches("[aria-label], [aria-labelledby], [title]") || player.closest("slot")) continue;
    player.setAttribute("aria-label", name);
    signal.addEventListener("abort", () => player.removeAttribute("aria-label"));
  }
}
