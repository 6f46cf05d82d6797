// What the build gives to the scripts.

declare module "maqala:wasm" {
  /** The core, a character a byte. */
  const wasm: string;
  /** What each byte is combined with. */
  export const key: number;
  export default wasm;
}

declare module "maqala:css" {
  const css: string;
  export default css;
}
