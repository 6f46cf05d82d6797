/** The class and the functions; no side effects. */

import { lies } from "./lazy.js";
import { MaqalaError } from "./page.js";

export { detect, init, parse, renderToString } from "./lazy.js";
export { MaqalaArticle, MaqalaError, define, loadFormats, loadLocale } from "./page.js";
export { render } from "./rendering.js";

// In Node, whoever takes this file and not the package finds the full core beside it, with nothing to wait for.
const { process } = /** @type {any} */ (globalThis);
if (process?.getBuiltinModule) {
  lies(() => process.getBuiltinModule("module").createRequire(import.meta.url)("./full.cjs")(MaqalaError));
}
