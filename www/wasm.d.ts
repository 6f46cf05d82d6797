// The Wasm of either core, as workers and Next's edge runtime import it: a module that `init` takes.

/// <reference path="./globals.d.ts" />

declare const wasm: WebAssembly.Module;
export default wasm;
