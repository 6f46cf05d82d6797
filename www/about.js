// A page's own description of its article. Loaded with the cores that read it.

/**
 * Texts of JSON: the page's data blocks about itself, and its head (Open Graph, canonical address).
 * @param {Document} doc
 */
export function pageTexts(doc) {
  /** @type {Record<string, string>} */
  const head = {};
  for (const meta of doc.querySelectorAll("meta[property]")) head[meta.getAttribute("property") ?? ""] ??= meta.getAttribute("content") ?? "";
  const link = /** @type {HTMLLinkElement | null} */ (doc.querySelector('link[rel="canonical"]'));
  if (link) head.canonical = link.href;
  // The second is CognativeX's, on every article page of its sites.
  const blocks = [...doc.querySelectorAll('script[type="application/ld+json"],script#tawsiyat-metadata')];
  return [...blocks.map((block) => block.textContent ?? ""), JSON.stringify({ "maqala:page": head })];
}
