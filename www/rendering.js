// `render` as programs have it: what it finds is put in words at once.

import { asking, hostLines, place, placeInShadow, read, toText } from "./page.js";
import { warned, worded } from "./wording.js";

/** @import { Options, Rendered } from "./render.js" */

const property = (/** @type {string} */ name) => name.replace(/-./, (part) => part[1].toUpperCase());
/** @type {Record<string, string>} names of properties by those of attributes */
const properties = Object.create(null);

/**
 * Puts an article into an element, in place of an article that is there. In light mode the page brings the style sheet.
 * @param {Element} host
 * @param {string | object} input JSON
 * @param {Options} [options]
 * @returns {Rendered}
 * @throws {import("./errors.js").MaqalaError} when there is nothing to show; the host is then as it was
 */
export function render(host, input, options = {}) {
  const given = (/** @type {string} */ name) => /** @type {any} */ (options)[(properties[name] ??= property(name))];
  try {
    const { article, detail } = read(asking(given) + toText(input), hostLines(given), host.ownerDocument, !options.light);
    if (options.light) place(host, article);
    else placeInShadow(host, article);
    return { ...detail, warnings: detail.warnings.map(warned) };
  } catch (error) {
    throw worded(error);
  }
}
