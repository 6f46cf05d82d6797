/** The class and the functions; nothing happens on import. */
export { init } from "./core.js";
export { MaqalaArticle } from "./element.js";
export { MaqalaError } from "./errors.js";
export { loadLocale } from "./locales.js";
export { render } from "./render.js";
