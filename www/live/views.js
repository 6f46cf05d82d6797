// Events for cards that a reader has seen.

/** @import { Stage } from "./index.js" */

const LONG_ENOUGH = 1000;
/** @type {number[]} */
const STEPS = [];
for (let step = 0; step <= 20; step++) STEPS.push(step / 20);

/** @type {WeakMap<Element, Set<string>>} by element, the cards that were seen in it: to be shown anew is not to be seen anew */
const seen = new WeakMap();

/**
 * Reports each card once, after half of it was on the screen for a second, or it covered half of the screen.
 * @param {Stage} stage
 * @returns {(cards: Element[]) => void} for cards that come later
 */
export function watchCards({ host, article, signal, fire }) {
  const doc = article.ownerDocument;
  const known = seen.get(host) ?? new Set();
  seen.set(host, known);
  const headline = article.querySelector(".mq-headline")?.textContent;
  /** @type {Map<Element, ReturnType<typeof setTimeout> | undefined>} cards on the screen, and what tells of them */
  const present = new Map();

  /** @param {Element} card */
  const about = (card) => ({
    url: /** @type {HTMLAnchorElement | null} */ (card.querySelector(".mq-card-headline a, .mq-card-link a"))?.href ?? "",
    headline: card.querySelector(".mq-card-headline")?.textContent?.trim() ?? "",
    index: [...article.querySelectorAll(".mq-card")].indexOf(card),
  });
  /** @param {ReturnType<typeof about>} card */
  const key = (card) => [headline, card.url, card.headline].join("\n");

  /** @param {Element} card */
  const begin = (card) => {
    clearTimeout(present.get(card));
    present.set(card, doc.hidden ? undefined : setTimeout(() => {
      leave(card);
      observer.unobserve(card);
      const detail = about(card);
      if (known.has(key(detail))) return;
      known.add(key(detail));
      fire(host, "card-view", detail);
    }, LONG_ENOUGH));
  };
  /** @param {Element} card */
  const leave = (card) => {
    clearTimeout(present.get(card));
    present.delete(card);
  };

  const observer = new IntersectionObserver((entries) => {
    for (const { target, intersectionRect, boundingClientRect, rootBounds } of entries) {
      const size = area(boundingClientRect);
      const half = area(intersectionRect) >= Math.min(size, area(rootBounds) || size) / 2;
      if (!size || !half) leave(target);
      else if (!present.has(target)) begin(target);
    }
  }, { threshold: STEPS });
  /** @param {Element[]} cards */
  const watch = (cards) => {
    for (const card of cards) if (!known.has(key(about(card)))) observer.observe(card);
  };
  // A page in the background is not seen.
  doc.addEventListener("visibilitychange", () => [...present.keys()].forEach(begin), { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    [...present.keys()].forEach(leave);
  });
  watch([...article.querySelectorAll(".mq-card")]);
  return watch;
}

/** @param {DOMRectReadOnly | null} rect */
const area = (rect) => (rect ? rect.width * rect.height : 0);
