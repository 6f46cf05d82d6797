// The plural forms of a language, as in src/locales/count.rs, for scripts.

/**
 * The form of a number, with the number in it.
 * @param {string} rule src/locales/count.rs describes it
 * @param {string} forms
 * @param {number} number
 * @param {number} zero code of the digit
 */
export function plural(rule, forms, number, zero) {
  const value = (/** @type {number} */ at) => rule.charCodeAt(at) - 48;
  let at = 1;
  while (at < rule.length) {
    const rest = number % 10 ** value(at);
    if (rest >= value(at + 1) && rest <= value(at + 2)) break;
    at += 4;
  }
  const digits = `${number}`.replace(/\d/g, (digit) => String.fromCodePoint(zero + +digit));
  return forms.split("/")[at < rule.length ? value(at + 3) : value(0)].replace("$", digits);
}
