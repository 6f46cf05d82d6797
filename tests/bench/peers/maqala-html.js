// The product with the core that reads HTML, as the element loads it for such an article.

// @ts-ignore: a second instance of the file that the build makes, so that the first keeps its core
import { init, render } from "/dist/index.js?html";

await init("/dist/maqala_formats.wasm");

export { render };
export { unmount } from "./vanilla.js";
