// What breaks or stands open: pictures that do not come, stories in place, links to places in the article.

import css from "maqala:css/index";
import { dress } from "./make.js";

/** @import { Stage } from "../live.js" */

/** Those that were at the place already that the page's address names. */
const reached = new WeakSet();

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
    // What the page has put into the article is the page's, and whatever shows it large has an answer of its own.
    if (!article.contains(img) || img.closest("slot, .mq-lightbox")) return;
    once();
    leaveOut(img);
  };
  // Errors of pictures do not bubble.
  article.addEventListener("error", ({ target }) => broken(/** @type {Element} */ (target)), { capture: true, signal });
  for (const img of article.querySelectorAll("img")) if (img.complete && img.currentSrc && !img.naturalWidth) broken(img);
  article.addEventListener("keydown", (event) => closeStory(/** @type {KeyboardEvent} */ (event)), { signal });
  article.addEventListener("click", (event) => goWithin(article, event), { signal });
  article.ownerDocument.addEventListener("click", (event) => comeFromPage(article, event), { signal });
  const { location, defaultView } = article.ownerDocument;
  // Of an article that has changed the reader may have gone back to the top.
  if (location.hash && !reached.has(host) && !defaultView?.scrollY) find(article, location.hash)?.scrollIntoView();
  reached.add(host);
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
 * Follows a link to a place in the article, which the browser finds by itself only in light mode, where no other article has such a
 * place and no `<base>` leads elsewhere.
 * @param {Element} article
 * @param {Event} event
 */
function goWithin(article, event) {
  const link = /** @type {HTMLAnchorElement} */ (/** @type {Element} */ (event.target).closest('a[href^="#"]'));
  const { button, ctrlKey, metaKey, shiftKey, altKey } = /** @type {MouseEvent} */ (event);
  if (!link || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  const hash = link.getAttribute("href") ?? "";
  const place = find(article, hash);
  if (!place) return;
  const { location } = article.ownerDocument;
  // The way back leads here again, unless the page's own script reads addresses from what follows the sign.
  const routed = /^#[!/]/.test(location.hash);
  if (routed || link.href.split("#")[0] !== location.href.split("#")[0]) {
    event.preventDefault();
    if (!routed) location.hash = hash;
  }
  // After the browser, which may look for another place.
  setTimeout(() => place.scrollIntoView());
  // Whoever goes on by keyboard goes on from there.
  if (!place.matches("a[href], button, [tabindex]")) {
    place.tabIndex = -1;
    place.addEventListener("blur", () => place.removeAttribute("tabindex"), { once: true });
  }
  place.focus({ preventScroll: true });
}

/**
 * Follows a link of the page to a place in an article that the page cannot look into.
 * @param {Element} article
 * @param {MouseEvent} event
 */
function comeFromPage(article, event) {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  const link = target instanceof Element && /** @type {HTMLAnchorElement | null} */ (target.closest('a[href*="#"]'));
  const doc = article.ownerDocument;
  if (!link || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  if (link.href.split("#")[0] !== doc.location.href.split("#")[0] || find(doc, link.hash)) return;
  // After the browser, which finds nothing.
  setTimeout(() => find(article, link.hash)?.scrollIntoView());
}

/**
 * A place in the article that an address names, by its id or by that without what we put before it.
 * @param {ParentNode} article
 * @param {string} hash
 * @returns {HTMLElement | null}
 */
function find(article, hash) {
  try {
    const id = decodeURIComponent(hash.slice(1));
    const by = (/** @type {string} */ id) => /** @type {HTMLElement | null} */ (id && article.querySelector(`[id="${CSS.escape(id)}"]`));
    return by(id) || by(`mq-${id.replace(/\s/g, "-")}`);
  } catch {
    return null;
  }
}
