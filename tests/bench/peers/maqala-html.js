// The product with the core that reads HTML, as the element loads it for such an article.

// @ts-ignore: a second instance of the file that the build makes, so that the first keeps its core
import { render, use } from "/dist/page.js?html";

await use(await WebAssembly.compileStreaming(fetch("/dist/maqala_formats.wasm")));

export { render };
export { unmount } from "./vanilla.js";
