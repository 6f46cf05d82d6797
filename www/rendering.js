// `render` as programs have it: its errors say at once what they mean.

import { render as plain } from "./page.js";
import { warned, worded } from "./wording.js";

/** @import { Options, Rendered } from "./render.js" */

/**
 * Puts an article into an element, in place of an article that is there. In light mode the page brings the style sheet.
 * @param {Element} host
 * @param {string | object} input JSON
 * @param {Options} [options]
 * @returns {Rendered}
 * @throws {import("./errors.js").MaqalaError} when there is nothing to show; the host is then as it was
 */
export function render(host, input, options) {
  try {
    const detail = plain(host, input, options);
    return { ...detail, warnings: detail.warnings.map(warned) };
  } catch (error) {
    throw worded(error);
  }
}
