/** The class and the functions, for servers, ready at once. */

import { provide } from "./full.js";
import wasm from "maqala:full-wasm";

export { MaqalaArticle, MaqalaError, define, detect, init, loadFormats, loadLocale, parse, render, renderToString } from "./worker.js";

provide(wasm);
