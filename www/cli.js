// The command `maqala`: passes its words and files to the full core, and prints its answer.

import { readFileSync, readSync } from "node:fs";
import { command, provide } from "./full.js";

const words = process.argv.slice(2);

/** @param {unknown} error */
const reason = (error) => {
  const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
  return code && /^E(NOENT|ISDIR|ACCES|PERM)$/.test(code) ? code : message;
};

/** Standard input; a terminal or another process may have nothing to read for a while. */
function input() {
  const chunks = [];
  const chunk = Buffer.alloc(1 << 16);
  const pause = new Int32Array(new SharedArrayBuffer(4));
  for (;;) {
    try {
      const length = readSync(0, chunk);
      if (length === 0) return Buffer.concat(chunks);
      chunks.push(Buffer.from(chunk.subarray(0, length)));
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === "EOF") return Buffer.concat(chunks);
      if (code !== "EAGAIN") throw error;
      Atomics.wait(pause, 0, 0, 10);
    }
  }
}

/** @param {number} place of a file among the words */
function read(place) {
  try {
    return words[place] === "-" ? input() : readFileSync(words[place]);
  } catch (error) {
    return reason(error);
  }
}

// The reader of a pipe may close it at any time.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (/** @type {NodeJS.ErrnoException} */ error) => {
    if (error.code !== "EPIPE") process.exitCode = 2;
  });
}
try {
  provide(readFileSync(new URL("./maqala_full.wasm", import.meta.url)));
  const { output, errors, status } = command(words, read);
  process.exitCode = status;
  process.stderr.write(errors);
  process.stdout.write(output);
} catch (error) {
  process.exitCode = 2;
  process.stderr.write(`maqala: ${reason(error)}\n`);
}
