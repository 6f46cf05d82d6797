// What every page loads: the class, and all that an element needs. A page has one of each, whatever is imported: define.js holds all
// of this, so that an element waits for one file only, and page.js holds it for the functions. The first of them that runs
// serves the others.
// What is not script comes first, because the file compresses best that way.
import "./names.js";
import "maqala:css";
import "maqala:locales";
import { cores } from "maqala:wasm";
import { bytes, loadMore, use } from "./core.js";
import { MaqalaArticle, define } from "./element.js";
import { MaqalaError } from "./errors.js";
import { loadLocale } from "./locales.js";
import { asking, hostLines, place, placeInShadow, prepare, toText } from "./render.js";
import { addRules } from "./sheets.js";

// By place and not by name: page.js names them, and takes them only from the same version.
const own = /** @type {const} */ ([
  define, MaqalaArticle, MaqalaError, addRules, asking, bytes, cores, hostLines, loadLocale, loadMore, place, placeInShadow, prepare, toText, use,
]);

/** @type {typeof own} */
export const one = (/** @type {any} */ (globalThis)[Symbol.for(`maqala ${VERSION}`)] ??= own);
