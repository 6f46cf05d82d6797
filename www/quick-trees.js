// The same core as quick.js, which reads all formats: the build puts another one into it.

export { quick } from "./quick.js";
