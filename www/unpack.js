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
  // No character makes more than three bytes.
  const out = new Uint8Array(text.length * 3);
  let end = 0;
  /** Copies a byte. @param {number} stream */
  const byte = (stream) => (out[end++] = streams[stream].charCodeAt(at[stream]++) ^ keys[stream]);
  /**
   * Copies numbers: the last byte of each is below 128.
   * @param {number} stream
   * @param {number} count
   */
  const copy = (stream, count) => {
    for (; count; byte(stream), count -= +(out[end - 1] < 128));
    return out[end - 1];
  };
  /**
   * Text as UTF-8; U+0100 to U+01FF stand for single bytes.
   * @param {string} text
   */
  const write = (text) => {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code < 128 || code >> 8 === 1) out[end++] = code;
      else {
        if (code < 2048) out[end++] = 192 | (code >> 6);
        else {
          out[end++] = 224 | (code >> 12);
          out[end++] = 128 | ((code >> 6) & 63);
        }
        out[end++] = 128 | (code & 63);
      }
    }
  };
  /**
   * Something with its size before it, in three bytes of LEB128.
   * @param {() => void} write
   */
  const sized = (write) => {
    const start = end;
    end += 3;
    write();
    const size = end - start - 3;
    out[start] = size | 128;
    out[start + 1] = (size >> 7) | 128;
    out[start + 2] = size >> 14;
  };
  const body = () => {
    // Local variables: the number of groups, and of each its length and type.
    copy(1, copy(1, 1) * 2);
    for (let depth = 1; depth; ) {
      byte(0);
      const op = out[end - 1];
      const stream = kinds.charCodeAt(op) - 48;
      if (op > 1 && op < 5) depth++;
      if (op === 11) depth--;
      // An alignment, which is only a hint.
      if (stream === 4) end++;
      if (stream) {
        const last = copy(stream, op === 17 || op === 28 ? 2 : 1);
        if (op === 14) copy(stream, last + 1);
        if (op === 252) copy(stream, 12 - last);
      }
    }
  };
  write(head);
  sized(() => {
    // The number of functions stands before them.
    copy(1, 1);
    while (at[1] < streams[1].length) sized(body);
  });
  write(foot);
  return out.slice(0, end);
}
