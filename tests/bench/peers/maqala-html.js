// The product with all formats loaded, as it is shipped.

// @ts-ignore: the file that the build makes
import { loadFormats, render } from "/dist/index.js";

await loadFormats();

export { render };
export { unmount } from "./vanilla.js";
