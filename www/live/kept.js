// What a reader did to an article continues in its next version: open stories, and the keyboard focus.

import { focusOn, isFree } from "./place.js";
import { ownAddress } from "./related.js";

/** @import { Stage } from "./index.js" */
/** @typedef {{ like: (article: Element) => HTMLElement | undefined, ring: boolean }} Place how to find it in another article */
/** @typedef {{ article: Element, text: string, stories: Set<string>, place?: Place, next?: Element, rest?: Kept }} Kept what an article leaves to the next one, and what that had no use for */

/** @type {WeakMap<Element, Kept>} by element */
const kept = new WeakMap();

/**
 * @param {Stage} stage
 * @returns {(last?: boolean) => void} looks again, for what others have put into the article; the last time all is forgotten
 */
export function keep(stage) {
  const { host, article, signal, text } = stage;
  const given = kept.get(host);
  if (given?.rest && given.next === article) kept.set(host, given.rest);
  const again = (last = false) => {
    if (signal.aborted) return;
    const left = kept.get(host);
    if (left && left.article !== article && isSame(stage, left)) restore(left, article, signal);
    // The rest of a long article is still pending.
    if (last && host.ariaBusy !== "true") kept.delete(host);
  };
  again();
  // Once complete, this article begins again.
  if (host.ariaBusy === "true") return again;
  signal.addEventListener("abort", () => {
    const before = kept.get(host);
    /** @type {Kept} */
    const left = { article, text, stories: new Set(before?.stories), place: placeIn(article) ?? before?.place };
    for (const story of storiesOf(article)) if (story.open) left.stories.add(nameOf(story));
    kept.set(host, left);
    // The next version is in place by then, and not yet painted. If its headline differs, the address decides later.
    queueMicrotask(() => {
      const next = (host.hasAttribute("light") ? host : host.shadowRoot)?.querySelector(":scope > article.mq-article, :host > article.mq-article");
      if (next && next !== article && headline(next) && headline(next) === headline(article)) {
        // Another version may replace it before it has begun, and needs all of this then.
        Object.assign(left, { next, rest: { ...left, stories: new Set(left.stories) } });
        restore(/** @type {Kept} */ (left.rest), next);
      }
    });
  });
  return again;
}

/** @param {Element} article */
const headline = (article) => article.querySelector(".mq-headline")?.textContent?.trim();

/**
 * An article is identified by its headline, or by its address if the headline was rewritten.
 * @param {Stage} stage
 * @param {Kept} left
 */
function isSame(stage, left) {
  if (!left.place && !left.stories.size) return false;
  const name = headline(stage.article);
  if (name && name === headline(left.article)) return true;
  const address = ownAddress(stage);
  return address !== "" && address === ownAddress({ ...stage, text: left.text });
}

/**
 * What is found is not looked for again.
 * @param {Kept} left
 * @param {Element} article
 * @param {AbortSignal} [signal]
 */
function restore(left, article, signal = new AbortController().signal) {
  for (const story of storiesOf(article)) if (left.stories.delete(nameOf(story))) story.open = true;
  const place = left.place?.like(article);
  if (!left.place || !place) return;
  if (isFree(article.ownerDocument)) focusOn(place, signal, left.place.ring);
  left.place = undefined;
}

/** @param {Element} article */
const storiesOf = (article) => /** @type {HTMLDetailsElement[]} */ ([...article.querySelectorAll(".mq-card-story")].filter((story) => !story.closest("slot")));

/** @param {Element} story */
function nameOf(story) {
  const link = /** @type {HTMLAnchorElement | null} */ (story.querySelector(".mq-card-link a"));
  return link?.href ?? story.querySelector(".mq-card-headline")?.textContent ?? "";
}

/**
 * The focused element of an article.
 * @param {Element} article
 * @returns {Place | undefined}
 */
function placeIn(article) {
  const { activeElement } = /** @type {Document | ShadowRoot} */ (article.getRootNode());
  if (!activeElement || !article.contains(activeElement)) return;
  const ring = activeElement.matches(":focus-visible");
  // Elements of the page in the article move to the next one too.
  if (activeElement.closest("slot")) return { ring, like: (next) => (next.contains(activeElement) ? /** @type {HTMLElement} */ (activeElement) : undefined) };
  const el = activeElement.closest(".mq-lightbox") ? (openerOf(article, activeElement) ?? activeElement) : activeElement;
  const all = alike(article, el);
  const at = all.indexOf(el);
  const tests = [
    (/** @type {Element} */ other) => !!el.id && other.id === el.id,
    (/** @type {Element} */ other) => address(el) !== null && address(other) === address(el) && words(other) === words(el),
    (/** @type {Element} */ other) => address(el) !== null && address(other) === address(el),
    (/** @type {Element} */ other) => words(other) === words(el),
  ];
  const places = tests.map((test) => all.filter(test).indexOf(el));
  return {
    ring,
    like: (next) => {
      const others = /** @type {HTMLElement[]} */ (alike(next, el));
      for (const test of tests) {
        const found = others.filter(test);
        if (found[0]) return found[places[tests.indexOf(test)]] ?? found[0];
      }
      // Its own words may have changed.
      return others.length === all.length ? others[at] : undefined;
    },
  };
}

/**
 * @param {Element} article
 * @param {Element} el
 */
const alike = (article, el) => [...article.querySelectorAll(el.localName)].filter((other) => other.className === el.className && !other.closest("slot"));

/** @param {Element} el */
const address = (el) => el.getAttribute("href");

/** @param {Element} el */
const words = (el) => el.getAttribute("aria-label") ?? el.textContent;

/**
 * The button of the picture in the lightbox, which goes with its article.
 * @param {Element} article
 * @param {Element} el
 */
function openerOf(article, el) {
  const src = el.closest(".mq-lightbox")?.querySelector("img")?.src;
  return [...article.querySelectorAll("img")].find((img) => img.src === src && img.matches(":has(+ .mq-enlarge)"))?.nextElementSibling;
}
