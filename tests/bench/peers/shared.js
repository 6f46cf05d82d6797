// What any author of a news page writes, by hand or with a framework: dates and directions, the sheet, the words.
//
// Dates are put together by hand, which spares all of them the first use of `Intl` in a page; the peer `vanilla-intl` has that.

import css from "bench:css";

const STRONG = /[A-Za-z\u00c0-\u024f\u0370-\u058f\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const MONTHS = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

export const WORDS = { by: "بقلم", published: "نُشر:", source: "المصدر:", tags: "كلمات دلالية", related: "اقرأ أيضًا" };

/** @typedef {string | (string | { text: string, href?: string, marks?: string[] })[]} Content */

/** @param {Content} content */
const plain = (content) => (typeof content === "string" ? content : content.map((piece) => (typeof piece === "string" ? piece : piece.text)).join(""));

/**
 * The direction of a text: that of its first letter, unless more of its words have the one around; else that.
 * @param {Content} content
 * @param {string} around
 */
export function base(content, around) {
  const text = plain(content);
  const first = directionOf(text);
  if (!first || first === around) return around;
  let others = 0;
  for (const word of text.split(" ")) {
    const own = directionOf(word);
    if (own) others += own === around ? 1 : -1;
  }
  return others > 0 ? around : first;
}

/** @param {string} text */
function directionOf(text) {
  const at = text.search(STRONG);
  return at < 0 ? "" : text.charCodeAt(at) < 0x590 ? "ltr" : "rtl";
}

/**
 * The `dir` that a text needs, if any.
 * @param {Content} content
 * @param {string} around
 */
export function dir(content, around) {
  const found = base(content, around);
  return found === around ? undefined : found;
}

/** @param {string} text */
export const iso = (text) => text.replace(/T(\d\d:\d\d)/, "T$1:00");

/** @param {string} text such as 2026-03-05T14:30+03:00 */
export function date(text) {
  const [, year, month, day, hour, minute, zone] = /^(\d+)-(\d+)-(\d+)T(\d+):(\d+)\+0?(\d+)/.exec(text) ?? [];
  return `${+day} ${MONTHS[+month - 1]} ${year} في ${+hour % 12 || 12}:${minute} ${+hour < 12 ? "ص" : "م"} غرينتش\u200e+${zone}`;
}

/** @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * A shadow root with the sheet in it, as the product has it.
 * @param {Element} host
 */
export function rootOf(host) {
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  root.adoptedStyleSheets = [sheet];
  return root;
}
