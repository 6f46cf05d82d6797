// Repairs and fragment links: pictures that fail to load, stories opened in place, links to places in the article.

import css from "maqala:css/index";
import { captionOf } from "./caption.js";
import { dress, hide, make, passing } from "./make.js";
import { find, focusOn, isFree } from "./place.js";

/** @import { Stage } from "./index.js" */

/** Elements that have already gone to the place that the page's address names. */
const reached = new WeakSet();

// No script puts that many marks on one letter.
const MARKS = /\p{M}{12}/u;

/** @param {Stage} stage */
export function mend(stage) {
  const { host, article, signal } = stage;
  let dressed = false;
  const once = () => {
    if (!dressed) dress(stage, css);
    dressed = true;
  };
  // Cards that come later may hold some too.
  if (article.querySelector(".mq-card-story, .mq-list [dir], .mq-timeline [dir]") || host.matches("[related-src]")) once();
  // Where screen readers miss what is put off, the sheet ends that; elsewhere it would cost a long article the time.
  if (article.querySelector(".mq-body > :nth-child(13)") && !CSS.supports("-webkit-app-region: drag")) once();
  // Endless marks would be painted over the content around the article.
  if (MARKS.test(article.textContent ?? "")) {
    once();
    article.setAttribute("data-marks", "");
    signal.addEventListener("abort", () => article.removeAttribute("data-marks"));
  }
  /** @type {Set<Element>} */
  const left = new Set();
  const broken = (/** @type {Element} */ img) => {
    // Elements of the page are the page's to handle, and the lightbox handles its own.
    if (!img.matches("img") || left.has(img) || !article.contains(img) || img.closest("slot, .mq-lightbox")) return;
    once();
    left.add(img);
    leaveOut(stage, /** @type {HTMLImageElement} */ (img));
  };
  // Errors of pictures do not bubble.
  article.addEventListener("error", ({ target }) => broken(/** @type {Element} */ (target)), { capture: true, signal });
  for (const img of article.querySelectorAll("img")) if (img.complete && img.currentSrc && !img.naturalWidth) broken(img);
  article.addEventListener("keydown", (event) => closeStory(article, /** @type {KeyboardEvent} */ (event)), { signal });
  article.addEventListener("click", (event) => goWithin(stage, event), { signal });
  article.ownerDocument.addEventListener("click", (event) => comeFromPage(stage, event), { signal });
  const skips = /** @type {HTMLElement[]} */ ([...article.querySelectorAll(".mq-skip")].filter((skip) => !skip.closest("slot") && !skip.matches(":focus")));
  // Without a frame there is nothing to skip.
  for (const skip of skips) hide(skip, true);
  if (skips[0]) once();
  signal.addEventListener("abort", () => skips.forEach((skip) => hide(skip, false)));
  const { ownerDocument: doc } = article;
  // After an article has changed, the reader may have gone back to the top.
  const place = doc.location.hash && !reached.has(host) && !doc.defaultView?.scrollY && find(article, doc.location.hash);
  reached.add(host);
  if (!place) return;
  place.scrollIntoView();
  // Nobody used the keyboard. A reader who is in a field by now stays there.
  if (isFree(doc)) focusOn(place, signal, false);
}

/**
 * A picture that failed to load leaves its texts and no gap.
 * @param {Stage} stage
 * @param {HTMLImageElement} img
 */
function leaveOut(stage, img) {
  const box = img.closest(".mq-card-image") ?? img;
  box.setAttribute("hidden", "");
  const figure = img.closest("figure");
  const caption = captionOf(img);
  // An invisible link could not be followed.
  const linked = img.parentElement?.matches("a");
  const shows = img.alt.trim() || (linked ? caption : "");
  if (figure && shows && (linked || shows !== caption)) {
    const words = passing(stage, make(stage, "p", "caption", { dir: "auto" }));
    words.textContent = shows;
    img.before(words);
  } else if (figure && figure.querySelectorAll("img").length < 2 && !figure.querySelector("figcaption")) {
    (figure.closest(".mq-main-media") ?? figure).setAttribute("hidden", "");
  }
}

/**
 * @param {Element} article
 * @param {KeyboardEvent} event
 */
function closeStory(article, event) {
  const story = event.key === "Escape" && !event.defaultPrevented && /** @type {Element} */ (event.target).closest("details[open], slot");
  // Elements of the page, in the article or around it, are the page's to handle.
  if (!story || !story.matches(".mq-card-story") || !article.contains(story)) return;
  event.preventDefault();
  story.removeAttribute("open");
  story.querySelector("summary")?.focus();
}

/**
 * Follows a link to a place in the article. The browser finds it by itself only in light mode, if no other article has the same
 * place and no `<base>` leads elsewhere.
 * @param {Stage} stage
 * @param {Event} event
 */
function goWithin({ article, signal }, event) {
  const link = /** @type {HTMLAnchorElement} */ (/** @type {Element} */ (event.target).closest('a[href^="#"]'));
  const { button, ctrlKey, metaKey, shiftKey, altKey } = /** @type {MouseEvent} */ (event);
  if (!link || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  const hash = link.getAttribute("href") ?? "";
  const place = find(article, hash);
  if (!place) return;
  const { location } = article.ownerDocument;
  // Back returns here, unless the page's own script uses the fragment as a route.
  const routed = /^#[!/]/.test(location.hash);
  if (routed || link.href.split("#")[0] !== location.href.split("#")[0]) {
    event.preventDefault();
    if (!routed) location.hash = hash;
  }
  // After the browser, which may go to another place.
  setTimeout(() => place.scrollIntoView());
  focusOn(place, signal);
}

/**
 * Follows a link of the page to a place in an article that the page cannot look into.
 * @param {Stage} stage
 * @param {MouseEvent} event
 */
function comeFromPage({ article, signal }, event) {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  // In another window its class is not this window's.
  const link = /** @type {HTMLAnchorElement | null} */ (/** @type {any} */ (target).closest?.('a[href*="#"]'));
  const doc = article.ownerDocument;
  if (!link || event.defaultPrevented || button || ctrlKey || metaKey || shiftKey || altKey) return;
  if (link.href.split("#")[0] !== doc.location.href.split("#")[0] || find(doc, link.hash, "")) return;
  // After the browser, which finds nothing.
  setTimeout(() => {
    const place = find(article, link.hash);
    if (!place) return;
    place.scrollIntoView();
    focusOn(place, signal);
  });
}
