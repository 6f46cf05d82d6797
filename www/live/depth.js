// How far a reader has come.

/** @import { Stage } from "./index.js" */

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
    const box = body.getBoundingClientRect();
    // What is folded away, or stands beside the window until it is pushed in, has a place too.
    const seen = box.right > 0 && box.left < view.innerWidth && body.checkVisibility?.() !== false;
    if (signal.aborted || !box.height || !seen) return;
    const read = passedOf(box, view, getComputedStyle(body).writingMode) * 100;
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
  if (globalThis.IntersectionObserver) {
    // A tab or a dialog that opens moves nothing.
    const observer = new IntersectionObserver(soon);
    observer.observe(body);
    done.signal.addEventListener("abort", () => observer.disconnect());
  }
  // Captured, for the page may scroll in a box of its own.
  for (const type of ["scroll", "resize"]) view.addEventListener(type, soon, options);
  article.ownerDocument.addEventListener("visibilitychange", soon, options);
  soon();
}

/**
 * How much of a box has come over the edge of the window that its lines run to, as a part of one. The last pixel may be a part too.
 * @param {DOMRect} box
 * @param {Window} view
 * @param {string} mode in which it is written
 */
function passedOf({ top, left, right, width, height }, { innerWidth, innerHeight }, mode) {
  if (mode === "vertical-rl") return (right + 1) / width;
  if (mode === "vertical-lr") return (innerWidth - left + 1) / width;
  return (innerHeight - top + 1) / height;
}
