// A page that is compared with a newer one and written anew in place, as morphing does it, has no article in its text: in light
// mode that is taken out, and what stood here before it comes back. The data block may say something else, too.

/** @import { Stage } from "../live.js" */

const isOurs = (/** @type {any} */ node) => node.localName !== "script" && !node.slot;

/** @param {Iterable<ChildNode>} nodes */
const textOf = (nodes) => [...nodes].filter(isOurs).map(({ textContent }) => textContent).join("").replace(/\s+/g, " ").trim();

/**
 * Puts the article back where what stood before it has come in its place, and has the element look again where its data block says
 * something else. Whoever takes the article away, or puts a text of his own there, wants it so.
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
    // As when an attribute changes.
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
