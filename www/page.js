// What every page loads: the class, and all that an element needs. Nothing happens on import.
// First what is not script: so the file compresses best.
import "./names.js";
import "maqala:css";
import "maqala:locales";
import "maqala:wasm";
export { loadFormats, use } from "./core.js";
export { MaqalaArticle, define } from "./element.js";
export { MaqalaError } from "./errors.js";
export { loadLocale } from "./locales.js";
export { asking, hostLines, place, placeInShadow, read, toText } from "./render.js";
