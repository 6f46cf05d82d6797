// Registers the element, once there are words in the page's language. Of two copies of this script the first stays.

import { MaqalaArticle, loadLocale } from "./index.js";

const define = () => globalThis.customElements?.get("maqala-article") ?? globalThis.customElements?.define("maqala-article", MaqalaArticle);
const words = loadLocale(globalThis.document?.documentElement.lang ?? "");
if (words) words.then(define);
else define();
