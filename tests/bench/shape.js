// Whether two trees are the same to a reader and a style sheet.
//
// What frameworks need for themselves does not count: comments, empty texts, texts in several pieces, an empty `dir`,
// the order of attributes; nor do the anchors that the product alone gives to subheadings, nor the chunks of its long bodies. Of bodies of HTML only what was in the
// HTML counts: the product adds classes, directions and hints for loading, and has no white space between blocks.

/**
 * @param {Node} node
 * @param {boolean} [ofHtml]
 * @returns {string}
 */
function shape(node, ofHtml = false) {
  if (node.nodeType === Node.TEXT_NODE) return /** @type {Text} */ (node).data;
  if (node.nodeType !== Node.ELEMENT_NODE) return "";
  const el = /** @type {Element} */ (node);
  const matters = (/** @type {Attr} */ { name, value }) =>
    name !== "id" && !(ofHtml && /^(class|part|dir|loading|decoding)$/.test(name)) && !(name === "dir" && !value);
  const attributes = [...el.attributes].filter(matters).map(({ name, value }) => ` ${name}="${value}"`);
  const inner = [...el.childNodes].map((child) => shape(child, ofHtml)).join("");
  if (el.matches(".mq-chunk")) return inner;
  return `<${el.localName}${attributes.sort().join("")}>${inner}</>`;
}

/**
 * Where two articles differ, if they do.
 * @param {Element} one
 * @param {Element} other
 */
export function difference(one, other) {
  // A paragraph of foreign HTML has no class.
  const ofHtml = !!other.querySelector(".mq-body > p:not([class])");
  const [expected, actual] = [one, other].map((tree) => {
    const body = tree.querySelector(".mq-body");
    const text = shape(tree, false);
    if (!ofHtml || !body) return text;
    return text.replace(shape(body), shape(body, true).replace(/>\n</g, "><"));
  });
  if (expected === actual) return "";
  let at = 0;
  while (expected[at] === actual[at]) at++;
  return [expected, actual].map((text) => text.slice(Math.max(0, at - 80), at + 120)).join("\n");
}
