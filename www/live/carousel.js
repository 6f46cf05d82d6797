// Buttons and keys for cards in one row. Scrolling and snapping is left to the style sheet.

import css from "maqala:css/carousel";
import { button, dress, isRtl, make, passing, watchSizes } from "./make.js";
import { wordsOf } from "./words.js";

/** @import { Stage } from "../live.js" */
/** @import { Watch } from "./index.js" */

/** @param {Stage & Watch} stage */
export async function begin(stage) {
  const words = await wordsOf(stage);
  if (stage.signal.aborted) return;
  dress(stage, css);
  const equip = () => {
    const bare = /** @type {NodeListOf<HTMLElement>} */ (stage.article.querySelectorAll(".mq-cards:not(.mq-carousel + *)"));
    for (const list of bare) buttons(stage, list, words);
  };
  equip();
  stage.later.push(equip);
}

/**
 * @param {Stage} stage
 * @param {HTMLElement} list
 * @param {Record<string, string>} words
 */
function buttons(stage, list, words) {
  const title = list.parentElement?.querySelector(".mq-related-title")?.textContent ?? "";
  const controls = passing(stage, make(stage, "div", "carousel", { role: "group", "aria-label": title }));
  const [back, on] = [words.previous, words.next].map((label, index) => {
    const el = button(stage, ["previous", "next"][index], label);
    el.addEventListener("click", () => turn(list, index ? 1 : -1));
    return el;
  });
  controls.append(back, on);
  list.before(controls);
  hear(stage, list, back, on);
}

/**
 * @param {Stage} stage
 * @param {HTMLElement} list
 * @param {HTMLElement} back
 * @param {HTMLElement} on
 */
function hear(stage, list, back, on) {
  const { signal } = stage;
  const see = () => {
    const passed = Math.abs(list.scrollLeft);
    // Not `disabled`, which would drop the focus at the end of the row.
    back.ariaDisabled = `${passed < 2}`;
    on.ariaDisabled = `${passed > list.scrollWidth - list.clientWidth - 2}`;
    const all = list.scrollWidth <= list.clientWidth + 1;
    /** @type {HTMLElement} */ (back.parentElement).hidden = all;
  };
  list.addEventListener("scroll", see, { passive: true, signal });
  list.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const sideways = key === "ArrowRight" || key === "ArrowLeft";
    // In an open story the keys belong to the reader.
    if (!sideways || /** @type {Element} */ (target).closest(".mq-card-body")) return;
    // Otherwise the browser would scroll too.
    event.preventDefault();
    turn(list, (key === "ArrowLeft") === isRtl(list) ? 1 : -1);
  }, { signal });
  watchSizes(stage, [list], see);
  // Cards may come later.
  const cards = new MutationObserver(see);
  cards.observe(list, { childList: true });
  signal.addEventListener("abort", () => cards.disconnect());
}

/**
 * @param {HTMLElement} list
 * @param {number} step
 */
function turn(list, step) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  list.scrollBy({ left: step * (isRtl(list) ? -1 : 1) * list.clientWidth * 0.9, behavior: still ? "instant" : "smooth" });
}
