// Where an element's article is in the page, and whether the parser has passed it.

/**
 * The data blocks to try, in order. A block that is named and not there is null.
 * @param {Element} host
 * @returns {Element[]}
 */
export function dataBlocks(host) {
  const id = host.getAttribute("for");
  const doc = host.ownerDocument;
  if (id) {
    const root = /** @type {Document | ShadowRoot} */ (host.getRootNode());
    return [/** @type {Element} */ (root.getElementById?.(id) ?? doc.getElementById(id))];
  }
  const child = [...host.children].find((el) => el.matches('script[type*="json"]'));
  if (child) return [child];
  return [...doc.querySelectorAll('script[type="application/ld+json"]')].filter((block) => !block.closest(host.localName));
}

/**
 * Whether the parser has finished a node: if the page is complete, or if anything follows the node.
 * @param {Node} node
 */
export function passed(node) {
  if (loaded(node)) return true;
  for (let at = /** @type {any} */ (node); at.ownerDocument; at = at.parentNode ?? at.host) if (at.nextSibling) return true;
  return false;
}

/** @param {Node} node */
export const loaded = ({ ownerDocument }) => /** @type {Document} */ (ownerDocument).readyState !== "loading";

/**
 * An attribute of the nearest element that has it, also across shadow roots.
 * @param {Element} el
 * @param {string} name
 */
export function inherited(el, name) {
  for (let root, at = /** @type {any} */ (el); at; at = root.ownerDocument && root.host) {
    const nearest = at.closest(`[${name}]`);
    if (nearest) return nearest.getAttribute(name);
    // In a document `host` may be a picture or a form of that name, which would lead back here.
    root = at.getRootNode();
  }
}
