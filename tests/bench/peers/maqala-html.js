// The product with the core that reads HTML, as the element loads it for such an article.

// @ts-ignore: the file that the build makes
import { hostLines, placeInShadow, read, use } from "/dist/page.js";

await use(await WebAssembly.compileStreaming(fetch("/dist/maqala_formats.wasm")));

/**
 * @param {Element} host
 * @param {string} json
 */
export const render = (host, json) => placeInShadow(host, read(json, hostLines(() => undefined), host.ownerDocument, true).article);
export { unmount } from "./vanilla.js";
