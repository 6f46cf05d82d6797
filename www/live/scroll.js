// Tables and code that are wider than their column are tab stops and scroll by keyboard; others are not.

import { watchSizes } from "./make.js";

/** @import { Stage } from "./index.js" */

/** @param {Stage} stage */
export function nameScrollers(stage) {
  const { article, signal } = stage;
  const boxes = /** @type {HTMLElement[]} */ ([...article.querySelectorAll(".mq-table, .mq-code")].filter((box) => !box.closest("slot")));
  if (!boxes.length) return;
  // Deferred content is reported when it comes near, so nothing is laid out for this.
  watchSizes(stage, boxes, (changed) => {
    for (const box of /** @type {HTMLElement[]} */ (changed)) {
      if (box.scrollWidth > box.clientWidth) scrolls(box);
      else if (!box.matches(":focus")) rests(box);
    }
  });
  signal.addEventListener("abort", () => boxes.forEach(restore));
}

/**
 * Its caption, if it has one, is announced as its name.
 * @param {HTMLElement} box
 */
function scrolls(box) {
  box.tabIndex = 0;
  const caption = box.querySelector("caption")?.textContent?.trim();
  if (!caption) return;
  // Not a `region`, which would be a landmark of the page.
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", caption);
}

/**
 * One that is no tab stop needs no name: a table announces its caption itself.
 * @param {HTMLElement} box
 */
function rests(box) {
  for (const name of ["role", "aria-label", "tabindex"]) box.removeAttribute(name);
}

/** @param {HTMLElement} box */
function restore(box) {
  rests(box);
  box.tabIndex = 0;
}
