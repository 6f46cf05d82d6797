// Tables and code that are wider than their column scroll by keyboard; those that are not are no stop on its way.

import { watchSizes } from "./make.js";

/** @import { Stage } from "../live.js" */

/** @param {Stage} stage */
export function nameScrollers(stage) {
  const { article, signal } = stage;
  const boxes = /** @type {HTMLElement[]} */ ([...article.querySelectorAll(".mq-table, .mq-code")].filter((box) => !box.closest("slot")));
  if (!boxes.length) return;
  // What is put off is told of when it comes near, so that nothing is laid out for this.
  watchSizes(stage, boxes, (changed) => {
    for (const box of /** @type {HTMLElement[]} */ (changed)) {
      if (box.scrollWidth > box.clientWidth) scrolls(box);
      else if (!box.matches(":focus")) rests(box);
    }
  });
  signal.addEventListener("abort", () => boxes.forEach(restore));
}

/**
 * Who comes to it hears what it is, where it has a caption.
 * @param {HTMLElement} box
 */
function scrolls(box) {
  box.tabIndex = 0;
  const caption = box.querySelector("caption")?.textContent?.trim();
  if (!caption) return;
  // Not a `region`, which would be among the page's landmarks.
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", caption);
}

/**
 * One that nobody comes to needs no name: a table says its caption itself.
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
