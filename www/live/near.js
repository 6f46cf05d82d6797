// When something comes near the visible part of the page, and when it is out of sight.

import { HTML_NOT_READ, UNKNOWN_FORMAT } from "../numbers.js";

/** @import { Stage } from "./index.js" */

/**
 * @param {{ signal: AbortSignal }} stage
 * @param {Element} el
 * @param {string} margin of the window that counts as near
 * @param {boolean} [away] when it is not there
 * @returns {Promise<void>} never settles once the article has gone
 */
export const near = ({ signal }, el, margin, away = false) =>
  new Promise((resolve) => {
    // A page may have removed it. Then everything counts as near.
    if (!globalThis.IntersectionObserver) return resolve();
    const observer = new IntersectionObserver((entries) => {
      if (entries[entries.length - 1].isIntersecting === away) return;
      observer.disconnect();
      if (!signal.aborted) resolve();
    }, { rootMargin: margin });
    observer.observe(el);
    signal.addEventListener("abort", () => observer.disconnect());
  });

/**
 * @param {Stage} stage
 * @param {string} url
 * @returns {Promise<string>}
 */
export async function text({ host, signal }, url) {
  // As a string: page scripts that wrap `fetch` often expect one.
  const response = await fetch(new URL(url, host.baseURI).href, { credentials: "same-origin", signal });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.text();
}

/**
 * Reads JSON of any format as an article.
 * @param {Stage} stage
 * @param {string} source
 * @returns {Promise<Element>}
 */
export async function readAny({ host, article, inherited, hostLines, prepare, loadMore }, source) {
  /** @type {Record<string, string | null | undefined>} */
  const own = { lang: article.getAttribute("lang") ?? inherited(host, "lang"), dir: article.getAttribute("dir"), "related-after": "" };
  const options = hostLines((name) => own[name] ?? host.getAttribute(name));
  for (;;) {
    let failure;
    try {
      const { job, detail } = prepare(source, options, article.ownerDocument, article.hasAttribute("part"));
      job.carryOut();
      if (!detail.warnings.some((/** @type {any} */ [, number]) => number === HTML_NOT_READ)) return job.root;
      failure = job.root;
    } catch (error) {
      if (!(/** @type {any} */ (error).cause?.[1] >= UNKNOWN_FORMAT)) throw error;
      failure = error;
    }
    const formats = loadMore();
    if (formats) await formats;
    else if (failure instanceof Error) throw failure;
    else return failure;
  }
}
