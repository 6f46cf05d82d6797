// The caption of a picture or a recording, as its accessible name.

// As long as one listens to before the next name.
const MOST = 120;

/**
 * The words of the caption only; nothing if there is none.
 * @param {Element} el
 */
export function captionOf(el) {
  const caption = el.closest("figure")?.querySelector(":scope > figcaption")?.cloneNode(true);
  if (!caption) return "";
  for (const other of /** @type {Element} */ (caption).querySelectorAll(".mq-note-mark, .mq-credit, .mq-transcript")) other.replaceWith();
  const words = caption.textContent?.trim().replace(/\s+/g, " ") ?? "";
  return words.length > MOST ? `${words.slice(0, MOST).replace(/\s\S*$/, "")}…` : words;
}
