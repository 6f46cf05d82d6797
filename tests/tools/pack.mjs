// A Wasm module as text that compresses well, to be inlined in a script. www/unpack.js makes the module of it again.
//
// Code compresses better when what is alike stands together: so the code section is parted into streams, opcodes in one
// and each kind of operand in another (WebAssembly Core Specification, section 5.4), and sizes of functions are left out, and so are
// alignments, which are only hints.
// Each stream is a character a byte, combined with the number that makes it compress best; a character that would be NUL
// is written as U+0100. U+0200 parts the streams:
//
// | stream | holds |
// | --- | --- |
// | 0 | opcodes |
// | 1 | number of functions, and the local variables of each |
// | 2 | local variables that are read or set |
// | 3 | 32-bit constants |
// | 4 | offsets in memory |
// | 5 | functions called |
// | 6 | block types |
// | 7 | labels |
// | 8 | tables of labels |
// | 9 | anything else |
// | 10 | 64-bit constants |
// | 11 | the sections before the code |
// | 12 | the sections after it |

import { isDeepStrictEqual } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { unpack } from "../../www/unpack.js";

const STREAMS = 13;
/** The best numbers of each stream alone that are tried on the whole. */
const CANDIDATES = 8;

/** @param {string} text */
const brotli = (text) => {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;
};

/** @param {number} op */
function streamOf(op) {
  if ([2, 3, 4, 0x1c].includes(op)) return 6;
  if (op === 0x0c || op === 0x0d) return 7;
  if (op === 0x0e) return 8;
  if (op === 0x10) return 5;
  if (op >= 0x20 && op <= 0x22) return 2;
  if (op >= 0x28 && op <= 0x3e) return 4;
  if (op === 0x41) return 3;
  if (op === 0x42) return 10;
  return [0x11, 0x23, 0x24, 0x3f, 0x40, 0xfc].includes(op) ? 9 : 0;
}

/** The stream of each opcode's operands, as a digit. */
export const kinds = Array.from({ length: 253 }, (_, op) => String.fromCharCode(48 + streamOf(op))).join("");

/** @param {Uint8Array} bytes */
function part(bytes) {
  /** @type {number[][]} */
  const streams = Array.from({ length: STREAMS }, () => []);
  let at = 8;
  /** @type {Uint8Array} */
  let number;
  const read = () => {
    const start = at;
    while ((bytes[at++] ?? 0) & 128);
    number = bytes.subarray(start, at);
    return number.reduceRight((value, byte) => value * 128 + (byte & 127), 0);
  };
  /** @param {number} stream */
  const copy = (stream, count = 1) => {
    let value = 0;
    for (; count; count--) {
      value = read();
      streams[stream].push(...number);
    }
    return value;
  };
  let start = 0;
  let id = 0;
  let length = 0;
  for (; id !== 10; at += id === 10 ? 0 : length) {
    start = at;
    id = bytes[at++];
    length = read();
  }
  const end = at + length;
  streams[11].push(...bytes.subarray(0, start + 1));
  for (let left = copy(1); left; left--) {
    const stop = read() + at;
    copy(1, copy(1) * 2);
    while (at < stop) {
      const op = bytes[at++];
      streams[0].push(op);
      const stream = streamOf(op);
      if (stream === 4) read();
      const value = stream ? copy(stream, op === 0x11 || op === 0x1c ? 2 : 1) : 0;
      if (op === 0x0e) copy(stream, value + 1);
      if (op === 0xfc) copy(stream, 12 - value);
    }
  }
  streams[12].push(...bytes.subarray(end));
  return streams;
}

/** @param {number[]} bytes */
const combined = (bytes, key = 0) => bytes.map((byte) => String.fromCharCode(byte ^ key || 0x100)).join("");

/** @param {string} text */
const literal = (text) =>
  `"${text.replace(/[\n\r"\\]/g, (character) => ({ "\n": "\\n", "\r": "\\r" })[character] ?? `\\${character}`)}"`;

/**
 * The literal of bytes as they are.
 * @param {Uint8Array} bytes
 */
export const inlined = (bytes) => literal(combined([...bytes]));

/**
 * For each stream the numbers that make it compress best by itself. Finding them takes a minute.
 * @param {Uint8Array} bytes
 */
export const candidates = (bytes) =>
  part(bytes).map((stream) => {
    const sizes = Array.from({ length: 128 }, (_, key) => ({ key, size: brotli(literal(combined(stream, key))) }));
    return sizes.sort((one, other) => one.size - other.size).slice(0, CANDIDATES).map(({ key }) => key);
  });

/**
 * The parameter of `unpack`, and the literal of its text.
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {number[][]} candidates of which those are taken that make the file smallest
 * @param {(literal: string, keys: number[]) => string} file in which the literal stands
 */
export function pack(bytes, candidates, file = (literal) => literal) {
  const streams = part(bytes);
  /** @param {number[]} keys */
  const whole = (keys) => streams.map((stream, index) => combined(stream, keys[index])).join("\u0200");
  /** @param {number[]} keys */
  const measure = (keys) => brotli(file(literal(whole(keys)), keys));
  const keys = candidates.map(([best]) => best);
  let size = measure(keys);
  candidates.forEach((tries, stream) => {
    for (const key of tries) {
      const found = measure(keys.with(stream, key));
      if (found < size) [size, keys[stream]] = [found, key];
    }
  });
  const packed = { text: whole(keys), keys, kinds };
  const again = unpack(packed);
  if (!WebAssembly.validate(again) || !isDeepStrictEqual(part(again), streams)) {
    throw new Error("the module holds code that www/unpack.js cannot make again");
  }
  return { ...packed, literal: literal(packed.text) };
}
