// The core's bytes from the text that the build made of them; tests/tools/pack.mjs describes that form.

/**
 * @typedef {object} Packed
 * @property {string} text
 * @property {number[]} keys what each stream's bytes are combined with
 * @property {string} kinds the stream of each opcode's operands, as a digit
 * @property {typeof import("./about.js").pageTexts} [pageTexts]
 * @property {string} css rules for what only this core reads
 * @property {string} lines our words for it, in the languages of which every page has some
 * @property {string} names of elements and attributes that it writes: for each of the first lists of names.js where they begin, and the names
 */

/**
 * @param {Pick<Packed, "text" | "keys" | "kinds">} packed
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function unpack({ text, keys, kinds }) {
  const streams = text.split("\u0200");
  const at = keys.map(() => 0);
  // Room for the sizes and alignments too.
  const out = new Uint8Array(text.length * 2);
  let end = 0;
  /** Copies a byte. @param {number} stream */
  const byte = (stream) => (out[end++] = (streams[stream].charCodeAt(at[stream]++) ^ keys[stream]) & 255);
  /**
   * Copies numbers of LEB128, and gives the last one.
   * @param {number} stream
   * @param {number} count
   */
  const copy = (stream, count) => {
    let value = 0;
    for (let scale = 1; count; ) {
      value += (byte(stream) & 127) * scale;
      scale *= 128;
      if (out[end - 1] < 128 && --count) [value, scale] = [0, 1];
    }
    return value;
  };
  /**
   * Does something until a stream ends.
   * @param {number} stream
   * @param {() => void} step
   */
  const all = (stream, step) => {
    while (at[stream] < streams[stream].length) step();
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
  all(11, () => byte(11));
  sized(() => {
    // The number of functions stands before them.
    copy(1, 1);
    all(1, () => sized(body));
  });
  all(12, () => byte(12));
  return out.slice(0, end);
}
