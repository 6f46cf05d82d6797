// Buttons and keys for cards in one row. Scrolling and snapping is left to the style sheet.

import css from "maqala:css/carousel";
import { button, dress, isRtl, make, passing, watchSizes } from "./make.js";
import { wordsOf } from "./words.js";

/** @import { Stage } from "./index.js" */
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
    const [passed, room] = isUpright(list) ? [list.scrollTop, list.scrollHeight - list.clientHeight] : [list.scrollLeft, list.scrollWidth - list.clientWidth];
    // Not `disabled`, which would take the focus from whoever has come to the end.
    back.ariaDisabled = `${Math.abs(passed) < 2}`;
    on.ariaDisabled = `${Math.abs(passed) > room - 2}`;
    /** @type {HTMLElement} */ (back.parentElement).hidden = room <= 1;
  };
  list.addEventListener("scroll", see, { passive: true, signal });
  list.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const [before, after] = isUpright(list) ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
    // In a story that stands open they are the reader's.
    if ((key !== before && key !== after) || /** @type {Element} */ (target).closest(".mq-card-body")) return;
    // The browser would scroll as well.
    event.preventDefault();
    turn(list, (key === before) === isRtl(list) ? 1 : -1);
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
  const way = step * (isRtl(list) ? -1 : 1) * 0.9;
  const [left, top] = isUpright(list) ? [0, way * list.clientHeight] : [way * list.clientWidth, 0];
  list.scrollBy({ left, top, behavior: still ? "instant" : "smooth" });
}

/**
 * Lines that run downwards have their row of cards run so too.
 * @param {Element} el
 */
const isUpright = (el) => getComputedStyle(el).writingMode.startsWith("vertical");
