// Morphing compares a page with a newer one, which has no article in its text, and rewrites it in place. In light mode that removes the
// article and brings back the fallback. The data block may change, too.

/** @import { Stage } from "./index.js" */

const isOurs = (/** @type {any} */ node) => node.localName !== "script" && !node.slot;

/** @param {Iterable<ChildNode>} nodes */
const textOf = (nodes) => [...nodes].filter(isOurs).map(({ textContent }) => textContent).join("").replace(/\s+/g, " ").trim();

/**
 * Puts the article back if the fallback has replaced it, and updates the element if its data block has changed. Whoever removes the
 * article, or puts other text there, means it.
 * @param {Stage} stage
 */
export function stay({ host, article, signal, fallback }) {
  const light = article.parentNode === host;
  /** @type {string | null | undefined} */
  let data;
  /** @type {ChildNode[]} */
  let ours = [];
  const look = () => {
    const block = host.querySelector(':scope > script[type*="json"]');
    const before = data;
    if (!block) return;
    observer.observe(block, { childList: true, characterData: true, subtree: true });
    data = block.textContent;
    // As for a changed attribute.
    if (before !== undefined && before !== data) /** @type {any} */ (host).attributeChangedCallback("", "", null);
    else if (light && !article.isConnected && textOf(fallback) && textOf(host.childNodes) === textOf(fallback)) {
      for (const node of [...host.childNodes]) if (isOurs(node)) host.removeChild(node);
      host.append(...ours);
    } else ours = [...host.childNodes].filter(isOurs);
  };
  const observer = new MutationObserver(look);
  observer.observe(host, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
  look();
}
