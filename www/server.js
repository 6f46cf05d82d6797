/** The class and the functions, for servers: there is nothing to wait for. */

import { provide } from "./full.js";
import wasm from "maqala:full-wasm";

export { MaqalaArticle, MaqalaError, define, detect, init, loadFormats, loadLocale, parse, render, renderToString } from "./worker.js";

provide(wasm);
