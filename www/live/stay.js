// A page that is compared with a newer one and written anew in place, as morphing does it, has no article in its text: in light
// mode that is taken out, and what stood here before it comes back. The data block may say something else, too.

/** @import { Stage } from "../live.js" */

/**
 * Puts the article back where its data block is the same, and has the element look again where it is not.
 * @param {Stage} stage
 */
export function stay({ host, article, signal }) {
  const light = article.parentNode === host;
  const isOurs = (/** @type {any} */ node) => node.localName !== "script" && !node.slot;
  /** @type {string | null | undefined} */
  let data;
  /** @type {ChildNode[]} */
  let ours = [];
  const look = () => {
    const block = host.querySelector(':scope > script[type$="json"]');
    const before = data;
    // Whoever clears the element, or has the article elsewhere, wants it so.
    if (!block) return;
    observer.observe(block, { childList: true, characterData: true, subtree: true });
    data = block.textContent;
    // As when an attribute changes.
    if (before !== undefined && before !== data) /** @type {any} */ (host).attributeChangedCallback("", "", null);
    else if (light && !article.isConnected) {
      for (const node of [...host.childNodes]) if (isOurs(node)) host.removeChild(node);
      host.append(...ours);
    } else ours = [...host.childNodes].filter(isOurs);
  };
  const observer = new MutationObserver(look);
  observer.observe(host, { childList: true });
  signal.addEventListener("abort", () => observer.disconnect());
  look();
}
