// The core's bytes from the text that the build made of them; tests/tools/pack.mjs describes that form.

/**
 * @typedef {object} Packed
 * @property {string} text
 * @property {number[]} keys what each stream's bytes are combined with
 * @property {string} kinds the stream of each opcode's operands, as a digit
 */

/**
 * @param {Packed} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack({ text, keys, kinds }) {
  const [head, foot, ...streams] = text.split("\u0200");
  const at = keys.map(() => 0);
  /** @type {number[]} */
  let out = [];
  let last = 0;
  /** @param {number} stream */
  const byte = (stream) => out.push((last = (streams[stream].charCodeAt(at[stream]++) ^ keys[stream]) & 255));
  /**
   * Copies numbers of a stream: the last byte of each is below 128.
   * @param {number} stream
   * @param {number} [count]
   */
  const copy = (stream, count = 1) => {
    for (; count; count -= +(last < 128)) byte(stream);
  };
  // The number of functions stands before them.
  copy(1);
  const code = out;
  while (at[1] < streams[1].length) {
    out = [];
    // Local variables: the number of groups, and of each its length and type.
    copy(1);
    copy(1, last * 2);
    for (let depth = 1; depth; ) {
      byte(0);
      const op = last;
      const stream = kinds.charCodeAt(op) - 48;
      if (op > 1 && op < 5) depth++;
      if (op === 11) depth--;
      // An alignment, which stays with its opcode.
      if (stream === 4) copy(0);
      if (stream) copy(stream, op === 17 || op === 28 ? 2 : 1);
      if (op === 14) copy(stream, last + 1);
      if (op === 252) copy(stream, 12 - last);
    }
    code.push(...leb(out.length), ...out);
  }
  return new Uint8Array([...bytes(head), ...leb(code.length), ...code, ...bytes(foot)]);
}

/**
 * A number as LEB128.
 * @param {number} number
 * @returns {number[]}
 */
const leb = (number) => (number > 127 ? [(number & 127) | 128, ...leb(number >> 7)] : [number]);

/**
 * Text as UTF-8; U+0100 to U+01FF stand for single bytes.
 * @param {string} text
 */
const bytes = (text) =>
  [...text].flatMap((character) => {
    const code = character.charCodeAt(0);
    if (code < 128 || code >> 8 === 1) return code & 255;
    return code < 2048 ? [192 | (code >> 6), 128 | (code & 63)] : [224 | (code >> 12), 128 | ((code >> 6) & 63), 128 | (code & 63)];
  });
