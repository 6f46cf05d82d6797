// The browser's own sanitizer for a body of HTML; all else by hand.

import { rootOf } from "./shared.js";
import { article } from "./vanilla.js";

// Pictures are not among what it allows by itself.
const sanitizer = new /** @type {any} */ (globalThis).Sanitizer();
sanitizer.allowElement({ name: "img", attributes: ["src", "alt", "width", "height"] });

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  const data = JSON.parse(json);
  const made = article(data, (body) => /** @type {any} */ (body).setHTML(data.body.html, { sanitizer }));
  rootOf(host).replaceChildren(made);
}

export { unmount } from "./vanilla.js";
