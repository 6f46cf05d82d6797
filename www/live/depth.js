// How far a reader has come.

/** @import { Stage } from "../live.js" */

const MARKS = [25, 50, 75, 100];

/** @type {WeakMap<Element, Map<string, number>>} by element and article, how many marks were passed */
const passed = new WeakMap();

/**
 * Reports once each quarter of the body that has passed the lower edge of the window.
 * @param {Stage} stage
 */
export function readOn({ host, article, signal, fire }) {
  const body = article.querySelector(".mq-body");
  const view = article.ownerDocument.defaultView;
  if (!body || !view) return;
  const known = passed.get(host) ?? new Map();
  passed.set(host, known);
  const headline = article.querySelector(".mq-headline")?.textContent ?? "";
  const done = new AbortController();
  let waits = false;
  const look = () => {
    waits = false;
    const { top, height } = body.getBoundingClientRect();
    if (signal.aborted || !height) return;
    // The last pixel may be a fraction.
    const read = ((view.innerHeight - top + 1) / height) * 100;
    for (let next = known.get(headline) ?? 0; read >= MARKS[next]; next++) {
      known.set(headline, next + 1);
      fire(host, "read", { percent: MARKS[next] });
    }
    if (known.get(headline) === MARKS.length) done.abort();
  };
  const soon = () => {
    // A page in the background has no frames; it is checked once it is visible.
    if (waits || article.ownerDocument.hidden) return;
    waits = true;
    view.requestAnimationFrame(look);
  };
  const options = { capture: true, passive: true, signal: done.signal };
  signal.addEventListener("abort", () => done.abort(), options);
  // Captured, because the page may scroll in a box of its own.
  for (const type of ["scroll", "resize"]) view.addEventListener(type, soon, options);
  article.ownerDocument.addEventListener("visibilitychange", soon, options);
  soon();
}
