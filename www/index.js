/** The class and the functions; no side effects. */

import { lies } from "./lazy.js";
import { MaqalaError } from "./page.js";

export { detect, init, parse, renderToString } from "./lazy.js";
export { MaqalaArticle, MaqalaError, define, loadFormats, loadLocale } from "./page.js";
export { render } from "./rendering.js";

// In Node, a program that imports this file instead of the package finds the full core beside it, synchronously.
const { process } = /** @type {any} */ (globalThis);
if (process?.getBuiltinModule) {
  lies(() => process.getBuiltinModule("module").createRequire(import.meta.url)("./full.cjs")(MaqalaError));
}
