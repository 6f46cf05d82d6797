// Registers the element. Of two copies of this script the first stays.

import { MaqalaArticle } from "./index.js";

globalThis.customElements?.get("maqala-article") ?? globalThis.customElements?.define("maqala-article", MaqalaArticle);
