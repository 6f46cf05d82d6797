/** The class and the functions, for bundles of pages; no side effects. */
export { detect, init, parse, renderToString } from "./lazy.js";
export { MaqalaArticle, MaqalaError, define, loadFormats, loadLocale } from "./page.js";
export { render } from "./rendering.js";
