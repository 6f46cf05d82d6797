// The product, as it is shipped.

// @ts-ignore: the file that the build makes
export { render } from "/dist/index.js";

export { unmount } from "./vanilla.js";
