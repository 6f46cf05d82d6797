// What the build gives to the scripts.

declare module "maqala:wasm" {
  /** The core. */
  const packed: import("./unpack.js").Packed;
  export default packed;
}

declare module "maqala:formats" {
  /** The core that reads HTML and the formats of others that most pages have. */
  const packed: import("./unpack.js").Packed;
  export default packed;
}

declare module "maqala:trees" {
  /** The core that reads all formats. */
  const packed: import("./unpack.js").Packed;
  export default packed;
}

declare module "maqala:css" {
  const css: string;
  export default css;
}

declare module "maqala:locales" {
  /** Words that every page has, a line for each language. */
  export const lines: string;
  /** Subtags of the other languages. */
  export const others: string[];
}
