// By hand, with dates by `Intl` as most authors would have them.

import { render as byHand, writeDatesBy } from "./vanilla.js";

/** @type {Intl.DateTimeFormat | undefined} */
let format;

/** @param {string} text */
function date(text) {
  format ??= new Intl.DateTimeFormat("ar-u-ca-gregory-nu-latn", {
    year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZone: "+03:00", timeZoneName: "shortOffset",
  });
  return format.format(new Date(text)).replace("غرينتش+", "غرينتش\u200e+");
}

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  writeDatesBy(date);
  byHand(host, json);
}

export { unmount } from "./vanilla.js";
