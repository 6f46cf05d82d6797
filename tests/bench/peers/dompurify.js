// DOMPurify and innerHTML for a body of HTML; all else by hand.

import DOMPurify from "dompurify";
import { rootOf } from "./shared.js";
import { article } from "./vanilla.js";

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  const data = JSON.parse(json);
  rootOf(host).replaceChildren(article(data, (body) => (body.innerHTML = DOMPurify.sanitize(data.body.html))));
}

export { unmount } from "./vanilla.js";
