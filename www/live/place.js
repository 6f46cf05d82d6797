// Where a reader is in an article: what is visible, and where the keyboard continues.

/**
 * A place in the article that an address names, by its id with or without our prefix.
 * @param {ParentNode} article
 * @param {string} hash
 * @param {string} [ours] what we put before it; nothing, to find what the browser does
 * @returns {HTMLElement | null}
 */
export function find(article, hash, ours = "mq-") {
  try {
    const id = decodeURIComponent(hash.slice(1));
    const by = (/** @type {string} */ id) => /** @type {HTMLElement | null} */ (id && article.querySelector(`[id="${CSS.escape(id)}"]`));
    return by(id) || (ours && by(ours + id.replace(/\s/g, "-"))) || null;
  } catch {
    return null;
  }
}

/**
 * Makes the keyboard continue from there.
 * @param {HTMLElement} place
 * @param {AbortSignal} signal
 * @param {boolean} [ring] whether it is to be seen that the place has the focus; unless told, as the browser thinks
 */
export function focusOn(place, signal, ring) {
  if (!place.matches("a[href], button, summary, iframe, video, audio, [tabindex]")) {
    const style = place.getAttribute("style");
    const free = () => {
      place.removeAttribute("tabindex");
      if (ring !== false) return;
      if (style === null) place.removeAttribute("style");
      else place.setAttribute("style", style);
    };
    place.tabIndex = -1;
    // Not all browsers support `focusVisible`.
    if (ring === false) place.style.outline = "none";
    place.addEventListener("blur", free, { once: true });
    signal.addEventListener("abort", free, { once: true });
  }
  place.focus(/** @type {FocusOptions} */ ({ preventScroll: true, ...(ring === undefined ? {} : { focusVisible: ring }) }));
}

/**
 * Whether nothing in the page has the focus.
 * @param {Document} doc
 */
export const isFree = ({ activeElement, body, documentElement }) => !activeElement || activeElement === body || activeElement === documentElement;
