// What the build gives to the scripts.

declare module "maqala:wasm" {
  /** The core. */
  const packed: import("./unpack.js").Packed;
  export default packed;
  /** Those that read more than it, the smaller one first. */
  export const cores: (() => Promise<{ default: import("./unpack.js").Packed }>)[];
}

declare module "maqala:css" {
  const css: string;
  export default css;
}

declare module "maqala:css/*" {
  const css: string;
  export default css;
}

declare module "maqala:more" {
  /** Lines that are in the script, and in no file beside it. */
  const inlined: Record<string, string>;
  export default inlined;
}

declare module "maqala:locales" {
  /** Words that every page has, a line for each language. */
  export const lines: string;
  /** Subtags of the other languages, and tags of those with a region that have words of their own. */
  export const others: string[];
}

declare module "maqala:full-wasm" {
  /** The full core, a character for each byte; U+0100 is NUL. */
  const wasm: string;
  export default wasm;
}

declare module "maqala:quick" {
  /** The quick core, a character for each byte. It is given once, and not kept. */
  export function takeWasm(): string;
  /** www/copy.wat, a character for each byte. */
  export const copier: string;
}

declare module "maqala:glue" {
  /** An instance's functions, with state of their own. */
  export function instantiate(
    module: WebAssembly.Module,
    host: { write(text: string, units: Uint16Array): void; read(units: Uint16Array): string },
  ): Record<string, (...given: any[]) => any>;
}

declare module "maqala:times" {
  export const refine: typeof import("./times.js").refine;
}

/** Of the package. */
declare const VERSION: string;
