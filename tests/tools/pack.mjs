// A Wasm module as text that compresses well, to be inlined in a script. www/unpack.wat makes the module of it again.
//
// Code compresses better when what is alike stands together: so the code section is parted into streams, opcodes in one
// and each kind of operand in another (WebAssembly Core Specification, section 5.4), and sizes of functions are left out, and so are
// alignments, which are only hints.
// The text is what makes the module again, a character for each byte, and after U+0201 a character for each opcode, which tells the
// stream of its operands: 48 and four times its number. Then comes each stream's key, four times, so that it is found by the same
// number, and then the streams: a character for each byte, combined with the key by exclusive or, and U+0200 at the end. What would be
// NUL is written as U+0100. Keys make a file smaller, as one that is written with other letters, and so does another order of the
// streams that the unpacker knows by the operands alone; which ones is tried.
//
// | stream | holds |
// | --- | --- |
// | 0 | opcodes, and the memories and tables that are zero after theirs |
// | 1 | the local variables of each function |
// | 2 | local variables that are read or set |
// | 3 | 32-bit constants |
// | 4 | offsets in memory |
// | 5 | functions called |
// | 6 | block types |
// | 7 | labels |
// | 8 | tables of labels |
// | 9 | anything else |
// | 10 | 64-bit constants |
// | 11 | the sections before the code, and of that one its length and the number of functions |
// | 12 | the sections after it |

import { isDeepStrictEqual, promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { unpack } from "../../www/unpack.js";

const STREAMS = 13;
// Those that may stand in any order.
const FREE = [2, 3, 5, 7, 8, 9, 10];
// Those that are worth a key of their own.
const LARGE = [0, 2, 3];
// The best forms with one order, from which other orders are tried.
const STARTS = 6;

const compress = promisify(brotliCompress);

/** @param {number} op */
function streamOf(op) {
  if (op > 1 && op < 5) return 6;
  if (op === 0x0c || op === 0x0d) return 7;
  if (op === 0x0e) return 8;
  if (op === 0x10) return 5;
  if (op >= 0x20 && op <= 0x22) return 2;
  if (op >= 0x28 && op <= 0x3e) return 4;
  if (op === 0x41) return 3;
  if (op === 0x42) return 10;
  return [0x11, 0x23, 0x24, 0x3f, 0x40, 0xfc].includes(op) ? 9 : 0;
}

/**
 * How a module's text is written.
 * @typedef {object} Form
 * @property {number[]} order of the streams: which stands at each place
 * @property {number[]} keys by place
 * @property {number} feeds line feeds before the literal, which move what brotli takes as one block
 */

/** @param {number[]} order */
const kinds = (order) => Array.from({ length: 253 }, (_, op) => String.fromCharCode(48 + 4 * order.indexOf(streamOf(op)))).join("");

/** @param {Uint8Array} bytes */
function part(bytes) {
  /** @type {number[][]} */
  const streams = Array.from({ length: STREAMS }, () => []);
  let at = 8;
  let number = bytes;
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
  let left = read();
  const count = number;
  // Of functions two bytes each, and a byte for each alignment.
  let size = count.length + left * 2;
  for (; left; left--) {
    const taken = read();
    // Two bytes tell it.
    if (taken >= 1 << 14) throw new Error(`a function of ${taken} bytes is longer than www/unpack.wat can write`);
    const stop = taken + at;
    copy(1, copy(1) * 2);
    while (at < stop) {
      const op = bytes[at++];
      streams[0].push(op);
      const stream = streamOf(op);
      if (stream === 4) {
        read();
        size++;
      }
      const value = stream ? copy(stream) : 0;
      if (op === 0x0e) copy(stream, value + 1);
      if (op === 0x11) copy(0);
      if (op === 0xfc) copy(0, 12 - value);
    }
  }
  for (const { length } of streams) size += length;
  streams[11].push(...bytes.subarray(0, start + 1), (size & 127) | 128, ((size >> 7) & 127) | 128, size >> 14, ...count);
  streams[12].push(...bytes.subarray(end));
  return streams;
}

/** @param {number[]} bytes */
const combined = (bytes, key = 0) => bytes.map((byte) => String.fromCharCode(byte ^ key || 0x100)).join("");

/** @param {string} text */
const literal = (text) =>
  `"${text.replace(/[\n\r"\\]/g, (character) => ({ "\n": "\\n", "\r": "\\r" })[character] ?? `\\${character}`)}"`;

/**
 * The literal of bytes as they are, a character each.
 * @param {Uint8Array} bytes
 */
export const inlined = (bytes) => literal(combined([...bytes]));

/**
 * The text that `unpack` takes.
 * @param {Uint8Array} unpacker www/unpack.wat as bytes
 * @param {number[][]} streams
 * @param {Form} form
 */
function packed(unpacker, streams, { order, keys }) {
  const texts = order.map((stream, place) => `${combined(streams[stream], keys[place])}\u0200`);
  return `${combined([...unpacker])}\u0201${kinds(order)}${String.fromCharCode(...keys.flatMap((key) => Array(4).fill(key)))}${texts.join("")}`;
}

/**
 * The literal of a module's text.
 * @param {Uint8Array} unpacker
 * @param {Uint8Array<ArrayBuffer>} bytes of the module
 * @param {Form} form
 */
export function pack(unpacker, bytes, form) {
  const streams = part(bytes);
  const text = packed(unpacker, streams, form);
  const again = unpack(text);
  if (!WebAssembly.validate(again) || !isDeepStrictEqual(part(again), streams)) {
    throw new Error("the module holds code that www/unpack.wat cannot make again");
  }
  return literal(text);
}

/**
 * The form that makes a file smallest.
 * @param {Uint8Array} unpacker
 * @param {Uint8Array<ArrayBuffer>} bytes of the module
 * @param {(literal: string, feeds: number) => string} file
 * @returns {Promise<Form>}
 */
export async function smallest(unpacker, bytes, file) {
  const streams = part(bytes);
  /** @param {Form} form */
  const weigh = async (form) => {
    const content = Buffer.from(file(literal(packed(unpacker, streams, form)), form.feeds));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    return { form, size: (await compress(content, { params })).length };
  };
  /** @param {Form[]} forms */
  const sorted = async (forms) => (await Promise.all(forms.map(weigh))).sort((one, other) => one.size - other.size);
  /** @param {{ form: Form, size: number }} found */
  const descended = async (found) => {
    for (;;) {
      const [swapped] = await sorted(swaps(found.form));
      if (swapped.size >= found.size) return found;
      found = swapped;
    }
  };
  const numbers = Array.from({ length: 127 }, (_, index) => index + 1);
  const order = Array.from({ length: STREAMS }, (_, index) => index);
  // One key for all is nearly as good as one for each.
  const starts = await sorted([0, 1, 2, 3].flatMap((feeds) => numbers.map((key) => ({ order, keys: Array(STREAMS).fill(key), feeds }))));
  let found = starts[0];
  for (const start of starts.slice(0, STARTS)) {
    const end = await descended(start);
    if (end.size < found.size) found = end;
  }
  for (const place of LARGE.map((stream) => found.form.order.indexOf(stream))) {
    [found] = await sorted(numbers.map((key) => ({ ...found.form, keys: found.form.keys.with(place, key) })));
  }
  return found.form;
}

/**
 * A form with each two of the free streams in each other's place.
 * @param {Form} form
 * @returns {Form[]}
 */
const swaps = (form) =>
  FREE.flatMap((one, index) =>
    FREE.slice(index + 1).map((other) => ({ ...form, order: form.order.with(one, form.order[other]).with(other, form.order[one]) })),
  );
