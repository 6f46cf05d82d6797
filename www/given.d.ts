// What the build gives to the scripts.

declare module "maqala:wasm" {
  /** The core. */
  const packed: import("./unpack.js").Packed;
  export default packed;
}

declare module "maqala:css" {
  const css: string;
  export default css;
}
