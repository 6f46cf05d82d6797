/**
 * @typedef {"invalid-json" | "too-deep" | "too-large" | "not-an-object" | "unknown-format" | "unsupported-version" | "nothing-to-show"
 *   | "wrong-format" | "bad-map" | "no-input" | "fetch-failed" | "wasm-blocked" | "internal" | "bad-option" | "not-loaded"
 *   | (string & {})} ErrorCode
 */

/** Why there is no article. */
export class MaqalaError extends Error {
  /**
   * @param {ErrorCode} code stable, for programs
   * @param {string} message for people
   * @param {string} [path] place in the article, such as `body[3].image.url`
   * @param {number} [line] from 1; 0 if there is no place in the text
   * @param {number} [column] from 1
   */
  constructor(code, message, path = "", line = 0, column = 0) {
    super(message);
    this.code = code;
    this.path = path;
    this.line = line;
    this.column = column;
  }

  // A page may have frozen `Error`, so that `name` cannot be assigned.
  get name() {
    return "MaqalaError";
  }
}
