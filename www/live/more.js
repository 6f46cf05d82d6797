// What follows the article: cards from elsewhere, and more articles.

import css from "maqala:css/more";
import { moreCards } from "./related.js";
import { nextArticles } from "./next.js";
import { dress, make, passing } from "./make.js";

/** @import { Stage } from "./index.js" */
/** @import { Watch } from "./index.js" */

/** @param {Stage & Watch} stage */
export function begin(stage) {
  const { host, article, signal } = stage;
  dress(stage, css);
  const cards = host.hasAttribute("related-src") && host.getAttribute("related") !== "none";
  // Replaces the space that the style sheet has reserved.
  const rooms = [cards ? "more-cards" : "", host.hasAttribute("next") ? "more-articles" : ""].map((part) => part && passing(stage, make(stage, "div", part)));
  if (rooms[0]) article.append(rooms[0]);
  if (rooms[1]) article.after(rooms[1]);
  article.setAttribute("data-more", "");
  signal.addEventListener("abort", () => article.removeAttribute("data-more"));
  const loaded = (rooms[0] ? moreCards(stage, rooms[0]) : Promise.resolve()).catch(() => {});
  if (rooms[1]) nextArticles(stage, rooms[1], loaded).catch(() => {});
}
