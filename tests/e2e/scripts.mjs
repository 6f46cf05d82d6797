// What articles in eight scripts have to look like, and pictures of them. The articles are fixtures (`script-*`).

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../tools/run.mjs";

/**
 * @typedef {object} Script
 * @property {string} name of the fixture
 * @property {"ltr" | "rtl"} dir
 * @property {string} font of running text, as a page without fonts of its own has it
 * @property {string} [label] font of labels
 * @property {number} size of running text, in pixels
 * @property {number} line height of running text, by its size
 * @property {number} tight height of the lines of headings
 * @property {number} headline its size in an element 480 pixels wide
 * @property {string} em what emphasis is
 * @property {[string, string]} quotes around words that are quoted
 * @property {string[]} markers of a list
 * @property {RegExp} digits of the date
 * @property {string[]} kept what is read from left to right in text from right to left
 */

const LABEL = 'system-ui, "Noto Sans Arabic", sans-serif';
const SERIF = 'Charter, "Sitka Text", Georgia, serif, "Noto Naskh Arabic"';
const WESTERN = /^[^٠-٩۰-۹०-९๐-๙]*\d[^٠-٩۰-۹०-९๐-๙]*$/;
const MARKERS = ["1", "2", "3"];

/** @type {Script[]} */
export const SCRIPTS = [
  {
    name: "arabic", dir: "rtl", font: '"Noto Naskh Arabic", serif', size: 19.2, line: 1.8, tight: 1.45, headline: 35.52, em: "bold",
    quotes: ["«", "»"], markers: MARKERS, digits: WESTERN, kept: ["30 - 40", "35%", "+966 11 234 5678", "@libbus"],
  },
  {
    name: "persian", dir: "rtl", font: '"Noto Naskh Arabic", serif', size: 19.2, line: 1.8, tight: 1.45, headline: 35.52, em: "bold",
    quotes: ["«", "»"], markers: ["۱", "۲", "۳"], digits: /^[^\d]*[۰-۹][^\d]*$/, kept: ["+98 21 5550 134", "@libbus"],
  },
  {
    name: "urdu", dir: "rtl", font: '"Noto Nastaliq Urdu", serif', label: '"Noto Nastaliq Urdu", serif', size: 19.2, line: 2.2, tight: 1.9, headline: 35.52, em: "bold",
    quotes: ["“", "”"], markers: MARKERS, digits: WESTERN, kept: ["35%", "+92 51 234 5678", "@libbus"],
  },
  {
    name: "hebrew", dir: "rtl", font: SERIF, size: 19.2, line: 1.55, tight: 1.32, headline: 35.52, em: "bold",
    quotes: ["”", "”"], markers: MARKERS, digits: WESTERN, kept: ["35%", "+972 2 555 0134", "@libbus"],
  },
  {
    name: "hindi", dir: "ltr", font: SERIF, size: 18, line: 1.75, tight: 1.4, headline: 34.32, em: "italic",
    quotes: ["“", "”"], markers: MARKERS, digits: WESTERN, kept: [],
  },
  {
    name: "thai", dir: "ltr", font: SERIF, size: 18, line: 1.75, tight: 1.4, headline: 34.32, em: "bold",
    quotes: ["“", "”"], markers: MARKERS, digits: WESTERN, kept: [],
  },
  {
    name: "chinese", dir: "ltr", font: SERIF, size: 18, line: 1.75, tight: 1.4, headline: 34.32, em: "dot",
    quotes: ["“", "”"], markers: MARKERS, digits: WESTERN, kept: [],
  },
  {
    name: "amharic", dir: "ltr", font: SERIF, size: 18, line: 1.75, tight: 1.4, headline: 34.32, em: "bold",
    quotes: ["«", "»"], markers: MARKERS, digits: WESTERN, kept: [],
  },
];

/** @param {string} name */
export const article = (name) => JSON.parse(readFileSync(join(root, `tests/fixtures/article-1/script-${name}/input.json`), "utf8"));

/** The parts of the page that {@link reference} has none of. */
export const WITHOUT = ["byline", "meta", "tags", "related"].map((part) => `::part(${part})`).join();

const EMPHASIS = { bold: "font-weight: 700", italic: "font-style: italic", dot: "text-emphasis: dot; text-emphasis-position: under" };

/**
 * The same article by hand: physical sides, pixels, marks and isolates written out. It shows what a reader is to see in an element
 * 480 pixels wide that is all in black.
 * @param {Script} script
 */
export function reference({ name, dir, font, label = LABEL, size, line, tight, headline, em, quotes, markers, kept }) {
  const given = article(name);
  const [one, two, three, heading, list, quote, verse] = given.body;
  const side = dir === "rtl" ? "right" : "left";
  const px = (/** @type {number} */ ems, of = size) => `${ems * of}px`;
  /** @param {string} text */
  const isolated = (text) => kept.reduce((all, piece) => all.replace(piece, `\u2066${piece}\u2069`), text);
  /** @param {string | any[]} content @returns {string} */
  const line_ = (content) => (typeof content === "string" ? isolated(content) : content.map((piece) => {
    if (typeof piece === "string") return isolated(piece);
    const { text, lang, marks: [mark] = [""], href, ruby } = piece;
    if (mark === "em") return `<span class="em">${text}</span>`;
    if (mark === "quote") return `${quotes[0]}${text}${quotes[1]}`;
    if (ruby) return `<ruby>${text}<rt>${ruby}</rt></ruby>`;
    if (href) return `<u>${text}</u>`;
    return `<span lang="${lang}" dir="auto" style="unicode-bidi: isolate">${text}</span>`;
  }).join(""));
  const [first, second, { content, items: [deep, deeper] }] = list.items;
  return `<!doctype html><html lang="${given.lang}"><meta charset="utf-8"><title>reference</title><style>
    body { margin: 20px; width: 480px; color: #000; background: #fff; direction: ${dir}; font: ${size}px/${line} ${font}; overflow-wrap: anywhere; }
    div, blockquote { margin: 0 }
    .label { font: bold ${px(0.8)}/${line - 0.1} ${label}; }
    .headline { margin: ${px(0.1, headline)} 0 ${px(0.35, headline)}; font-size: ${headline}px; font-weight: 700; line-height: ${tight}; text-wrap: balance; }
    .standfirst { margin-bottom: ${px(0.7 * 1.15)}; font-size: ${px(1.15)}; line-height: ${line - 0.1}; text-wrap: pretty; }
    .body > * { margin-top: ${px(1.25)}; }
    .paragraph { text-wrap: pretty; }
    .body > .heading { margin: ${px(1.5 * 1.3)} 0 ${px(-0.4 * 1.3)}; font-size: ${px(1.3)}; font-weight: 700; line-height: ${tight}; text-wrap: balance; }
    ul, ol { margin: 0; padding: 0; padding-${side}: ${px(1.6)}; }
    li { text-wrap: pretty; }
    li + li, ul { margin-top: ${px(0.35)}; }
    .quote { padding-${side}: ${px(1.1)}; border-${side}: 3px solid #000; }
    .cite { margin-top: ${px(0.4)}; font: ${px(0.8)}/${line - 0.1} ${label}; }
    .verse > p { display: flex; gap: ${px(3)}; margin: 0 0 ${px(0.5)}; }
    .verse > p > span { flex: 1 1 0; ${dir === "rtl" ? "text-align-last: justify;" : ""} text-wrap: balance; }
    .em { ${EMPHASIS[/** @type {"bold"} */ (em)]} }
    u { text-underline-offset: .25em; text-decoration-thickness: 1px; }
    ${given.lang === "zh-Hans" ? "body { line-break: strict; text-autospace: normal; }" : ""}
    </style><body>
    <div class="label">${given.section}</div>
    <div class="label">${given.kicker}</div>
    <div class="headline">${line_(given.headline)}</div>
    <div class="standfirst">${line_(given.standfirst)}</div>
    <div class="body">
      <div class="paragraph">${line_(one)}</div>
      <div class="paragraph">${line_(two.content)}</div>
      <div class="paragraph">${line_(three.content)}</div>
      <div class="heading">${line_(heading.content)}</div>
      <ol><li style='list-style-type: "${markers[0]}. "'>${line_(first)}</li><li style='list-style-type: "${markers[1]}. "'>${line_(second)}</li>
        <li style='list-style-type: "${markers[2]}. "'>${line_(content)}<ul><li>${line_(deep)}</li><li>${line_(deeper)}</li></ul></li></ol>
      <div class="quote"><div>${line_(quote.content)}</div><div class="cite">${quote.attribution}</div></div>
      <div class="verse">${verse.lines.map((/** @type {string[]} */ [near, far]) => `<p><span>${near}</span><span>${far}</span></p>`).join("")}</div>
    </div></body></html>`;
}

/**
 * How much two pictures differ, read by the browser that made them.
 * @param {import("playwright-core").Page} page any page
 * @param {Buffer} one PNG
 * @param {Buffer} other PNG
 * @returns {Promise<{ sizes: string[], differing: number, inked: number }>} pixels that differ clearly, and those that are not white
 */
export const compare = (page, one, other) =>
  page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(pictures.map(async (picture) => {
      const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d"));
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(0, 0, bitmap.width, bitmap.height);
    }));
    let [differing, inked] = [0, 0];
    const sizes = [a, b].map(({ width, height }) => `${width}x${height}`);
    for (let i = 0; i < Math.min(a.data.length, b.data.length); i++) {
      if (i % 4 === 3) continue;
      differing += Number(Math.abs(a.data[i] - b.data[i]) > 64);
      inked += Number(a.data[i] < 192);
    }
    return { sizes, differing, inked };
  }, [one, other].map((picture) => picture.toString("base64")));
