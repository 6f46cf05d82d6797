// What breaks or stands open: pictures that do not come, stories in place, links to places in the article.

import css from "maqala:css/index";
import { dress } from "./make.js";

/** @import { Stage } from "../live.js" */

/** @param {Stage} stage */
export function mend(stage) {
  const { host, article, signal } = stage;
  let dressed = false;
  const once = () => {
    if (!dressed) dress(stage, css);
    dressed = true;
  };
  // Cards that come later may hold some too.
  if (article.querySelector(".mq-card-story") || host.matches("[related-src]")) once();
  const broken = (/** @type {Element} */ img) => {
    once();
    leaveOut(img);
  };
  // Errors of pictures do not bubble.
  article.addEventListener("error", ({ target }) => broken(/** @type {Element} */ (target)), { capture: true, signal });
  for (const img of article.querySelectorAll("img")) if (img.complete && img.currentSrc && !img.naturalWidth) broken(img);
  article.addEventListener("keydown", (event) => closeStory(/** @type {KeyboardEvent} */ (event)), { signal });
  const root = /** @type {Document | ShadowRoot} */ (article.getRootNode());
  article.addEventListener("click", (event) => goWithin(root, event), { signal });
  const { location, defaultView } = article.ownerDocument;
  if (location.hash && !defaultView?.scrollY) find(root, location.hash)?.scrollIntoView();
}

/**
 * A picture that did not come leaves its texts and no hole.
 * @param {Element} img
 */
function leaveOut(img) {
  if (!img.matches("img")) return;
  const box = img.closest(".mq-card-image") ?? img;
  box.setAttribute("hidden", "");
  const figure = img.closest("figure");
  if (figure && figure.querySelectorAll("img").length < 2 && !figure.querySelector("figcaption")) {
    (figure.closest(".mq-main-media") ?? figure).setAttribute("hidden", "");
  }
}

/** @param {KeyboardEvent} event */
function closeStory(event) {
  const story = event.key === "Escape" && !event.defaultPrevented && /** @type {Element} */ (event.target).closest("details[open]");
  if (!story) return;
  event.preventDefault();
  story.removeAttribute("open");
  story.querySelector("summary")?.focus();
}

/**
 * @param {Document | ShadowRoot} root
 * @param {Event} event
 */
function goWithin(root, event) {
  const link = /** @type {HTMLElement} */ (event.target).closest('a[href^="#"]');
  const { button, ctrlKey, metaKey, shiftKey, altKey } = /** @type {MouseEvent} */ (event);
  if (!link || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  const place = find(root, link.getAttribute("href") ?? "");
  if (!place) return;
  event.preventDefault();
  place.scrollIntoView();
  // Whoever goes on by keyboard goes on from there.
  if (!place.matches("a[href], button, [tabindex]")) {
    place.tabIndex = -1;
    place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  }
  place.focus({ preventScroll: true });
}

/**
 * A place that the browser does not find by itself: in a shadow root, or under the id that we gave it.
 * @param {Document | ShadowRoot} root
 * @param {string} hash
 */
function find(root, hash) {
  try {
    const id = decodeURIComponent(hash.slice(1));
    const exact = root.getElementById(id);
    return exact ? ("host" in root ? exact : null) : root.getElementById(`mq-${id.replace(/\s/g, "-")}`);
  } catch {
    return null;
  }
}
