// The same as quick.js with a core that reads all formats, which the build inserts.

export { quick } from "./quick.js";
