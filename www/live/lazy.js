// The wait of `loading="lazy"`.

import { near } from "./near.js";

/**
 * Waits until an element is near the visible part of the page, or the page is printed.
 * @param {Element} el
 * @param {AbortSignal} signal
 */
export const wanted = (el, signal) =>
  Promise.race([
    near({ signal }, el, "100%"),
    new Promise((resolve) => addEventListener("beforeprint", () => (resolve(undefined), comeAtOnce(el)), { signal })),
  ]);

/**
 * Where a script of the page prints it, nothing that waits comes before the paper does.
 * @param {any} el
 */
function comeAtOnce(el) {
  el.removeAttribute("loading");
  // As when it is put into a page.
  el.connectedCallback();
  el.setAttribute("loading", "lazy");
}
