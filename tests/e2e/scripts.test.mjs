// Articles in eight scripts, with Noto's fonts: the same picture as a page made by hand, no letter cut off, no lines that touch,
// room enough in narrow columns and for large text, and what computed styles say of script and language.

import assert from "node:assert/strict";
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../tools/run.mjs";
import { SCRIPTS, WITHOUT, article, compare, reference } from "./scripts.mjs";
import { DEFINE, HEAD, embed, eventually, open, outcome, setUp } from "./support.mjs";

setUp();

const pictures = join(root, "target/screenshots/scripts");
mkdirSync(pictures, { recursive: true });

const BLACK = "--mq-accent: #000; --mq-muted: #000; --mq-rule: #000";

/** @param {{ name: string, dir: string }} script @param {string} [style] @param {any} [given] */
const paged = ({ name, dir }, style = "", given = article(name)) =>
  `${HEAD.replace('lang="en"', `lang="${given.lang}" dir="${dir}"`)}<meta name="viewport" content="width=device-width">
    <style>:root { color-scheme: light dark } body { margin: 20px } ${style}</style>${DEFINE}<body>${embed(given)}`;

/** @param {string} css into the article's own tree */
const inside = (css) => {
  const tree = /** @type {ShadowRoot} */ (document.querySelector("maqala-article")?.shadowRoot);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
};

test("no language stands in a list, which Chromium does not know", () => {
  for (const sheet of readdirSync(join(root, "www/styles"))) {
    assert.doesNotMatch(readFileSync(join(root, "www/styles", sheet), "utf8"), /:lang\([^)]*,/, sheet);
  }
});

test("a card in another language has the fonts of its script, and our words those of labels", async () => {
  const card = { headline: "بلدات الساحل", lang: "ar", url: "/a", published: "2026-03-12", section: "سفر", readingTime: 4 };
  const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ format: "article/1", lang: "en", headline: "Towns", published: "2026-03-12", related: [{ items: [card] }] })}`);
  await outcome(page);
  const fonts = await page.evaluate(() => {
    const tree = /** @type {ShadowRoot} */ (document.querySelector("maqala-article")?.shadowRoot);
    return [".mq-headline", ".mq-card-headline", ".mq-card time", ".mq-card .mq-reading-time", ".mq-meta time"].map((selector) => getComputedStyle(/** @type {Element} */ (tree.querySelector(selector))).fontFamily.split(",")[0]);
  });
  assert.deepEqual(fonts, ["Charter", '"Noto Naskh Arabic"', "system-ui", "system-ui", "system-ui"]);
  await close();
});

test("rules that only some languages need come with their words", async () => {
  const body = ["x", { type: "paragraph", content: [{ text: "x", marks: ["quote"] }] }, { type: "list", ordered: true, items: ["x"] }];
  const styles = {
    de: ["auto", "auto", "normal", "decimal", "auto"], ja: ["manual", "strict", "normal", "decimal", "auto"], ko: ["manual", "auto", "keep-all", "decimal", "auto"],
    fa: ["manual", "auto", "normal", "persian", "auto"], ckb: ["manual", "auto", "normal", "arabic-indic", "auto"], my: ["manual", "auto", "normal", "myanmar", "auto"],
    ar: ["manual", "auto", "normal", "decimal", "auto"], "fr-CA": ["manual", "auto", "normal", "decimal", '"«\u202f" "\u202f»" "“" "”"'], ka: ["manual", "auto", "normal", "decimal", '"„" "“" "«" "»"'],
  };
  for (const light of ["", "light"]) {
    for (const [lang, expected] of Object.entries(styles)) {
      const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ format: "article/1", lang, headline: "x", body }, light)}`);
      await outcome(page);
      const found = () => page.evaluate(() => {
        const host = document.querySelector("maqala-article");
        const tree = host?.shadowRoot?.querySelector("article") ?? host;
        const style = (/** @type {string} */ selector) => getComputedStyle(/** @type {Element} */ (tree?.querySelector(selector)));
        const { hyphens, lineBreak, wordBreak } = style("p");
        return [hyphens, lineBreak, wordBreak, style("ol").listStyleType, style("q").quotes];
      });
      await eventually(found, expected, `${lang} ${light}`);
      await close();
    }
  }
});

test("no space follows a full-width colon", async () => {
  /** @type {Record<string, number>} */
  const gaps = {};
  for (const lang of ["de", "zh"]) {
    const { page, close } = await open(`${HEAD}${DEFINE}<body>${embed({ format: "article/1", lang, headline: "x", source: "x" })}`);
    await outcome(page);
    gaps[lang] = await page.evaluate(async (colon) => {
      const label = () => document.querySelector("maqala-article")?.shadowRoot?.querySelector(".mq-source .mq-label");
      while (!label()?.textContent?.endsWith(colon)) await new Promise(requestAnimationFrame);
      const name = /** @type {Element} */ (label()?.nextElementSibling).getBoundingClientRect();
      return name.left - /** @type {Element} */ (label()).getBoundingClientRect().right;
    }, lang === "de" ? "Quelle:" : "来源：");
    await close();
  }
  assert.ok(gaps.de > 3 && Math.abs(gaps.zh) < 1, JSON.stringify(gaps));
});

for (const script of SCRIPTS) {
  const { name } = script;

  test(`${name}: the picture of a page made by hand`, async () => {
    const viewport = { width: 520, height: 1400 };
    const style = `maqala-article { width: 480px; color: #000; ${BLACK} } ${WITHOUT.replace(/::/g, "maqala-article::")} { display: none }`;
    const widget = await open(paged(script, style), { viewport });
    await outcome(widget.page);
    const shown = await widget.page.screenshot();
    await widget.close();
    const { page, close } = await open(reference(script), { viewport });
    const expected = await page.screenshot();
    writeFileSync(join(pictures, `${name}-reference.png`), expected);
    writeFileSync(join(pictures, `${name}-widget.png`), shown);
    const { sizes, differing, inked } = await compare(page, shown, expected);
    assert.equal(sizes[0], sizes[1]);
    assert.ok(inked > 20_000, `${inked} of ink`);
    assert.ok(differing < inked / 500, `${differing} of ${inked} differ: see target/screenshots/scripts`);
    await close();
  });

  test(`${name}: no letter is cut off`, async () => {
    const given = article(name);
    // So long that the last blocks are laid out by and by.
    given.body = [...given.body, ...given.body, ...given.body];
    const { page, close } = await open(paged(script, "", given), { viewport: { width: 700, height: 4000 } });
    await outcome(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    const shown = await page.screenshot();
    await page.evaluate(inside, "* { overflow: visible !important; clip-path: none !important; overflow-clip-margin: 60px !important }");
    const { differing, inked } = await compare(page, shown, await page.screenshot());
    assert.ok(inked > 50_000, `${inked} of ink`);
    assert.equal(differing, 0);
    await close();
  });

  test(`${name}: lines do not touch`, async () => {
    const { page, close } = await open(paged(script, `maqala-article { color: #000; ${BLACK} }`), { viewport: { width: 360, height: 2600 } });
    await outcome(page);
    await page.evaluate(inside, "* { text-decoration: none !important } ::highlight(even) { color: #f00 } ::highlight(odd) { color: #00f }");
    const lines = await page.evaluate(colourLines);
    const shown = (await page.screenshot()).toString("base64");
    const found = await page.evaluate(measureInk, { shown, lines });
    await close();
    assert.ok(found.length > 10, `only ${found.length} pairs of lines`);
    assert.deepEqual(found.filter(({ gap }) => gap < 1), []);
  });

  test(`${name}: style by script and language`, async () => {
    // A page that spaces its letters, as pages in Latin script do.
    const { page, close } = await open(paged(script, "body { letter-spacing: .05em } maqala-article { letter-spacing: .05em; font-style: normal }"));
    await outcome(page);
    const found = await page.evaluate(() => {
      const tree = /** @type {ShadowRoot} */ (document.querySelector("maqala-article")?.shadowRoot);
      const style = (/** @type {string} */ selector) => getComputedStyle(/** @type {Element} */ (tree.querySelector(selector)));
      const all = [...tree.querySelectorAll("*")].filter((el) => /\p{Script=Arabic}|\p{Script=Hebrew}/u.test([...el.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : "")).join("")));
      const ratio = (/** @type {string} */ selector) => Math.round((100 * parseFloat(style(selector).lineHeight)) / parseFloat(style(selector).fontSize)) / 100;
      const { fontStyle, fontWeight, textEmphasisStyle } = style("em");
      return {
        spaced: all.filter((el) => parseFloat(getComputedStyle(el).letterSpacing)).map((el) => el.outerHTML),
        slanted: all.filter((el) => getComputedStyle(el).fontStyle !== "normal").map((el) => el.outerHTML),
        line: ratio(".mq-paragraph"), tight: ratio(".mq-headline"),
        em: fontStyle === "italic" ? "italic" : /dot/.test(textEmphasisStyle) ? "dot" : Number(fontWeight) >= 600 ? "bold" : "none",
        wraps: [style(".mq-headline").textWrapStyle, style(".mq-paragraph").textWrapStyle],
        lineBreak: style(".mq-paragraph").lineBreak,
        date: tree.querySelector("time")?.textContent ?? "",
      };
    });
    assert.deepEqual(found.spaced, []);
    assert.deepEqual(found.slanted, []);
    assert.equal(found.line, script.line);
    assert.equal(found.tight, script.tight);
    assert.equal(found.em, script.em);
    assert.deepEqual(found.wraps, ["balance", "pretty"]);
    assert.equal(found.lineBreak, name === "chinese" ? "strict" : "auto");
    assert.match(found.date, script.digits);
    const client = await page.context().newCDPSession(page);
    const { nodes } = await client.send("Accessibility.getFullAXTree");
    // In a line from right to left it is told as it is painted.
    const markers = nodes.filter(({ role }) => role?.value === "ListMarker").map((node) => /[\d۰-۹]/.exec(node.name?.value)?.[0]);
    assert.deepEqual(markers, [...script.markers, undefined, undefined]);
    await close();
  });

  for (const [where, width, style] of [["320 pixels", 320, ""], ["320 pixels, text twice as large", 320, ":root { font-size: 200% }"], ["a column of 200 pixels", 800, "maqala-article { width: 200px }"]]) {
    test(`${name}: all has room in ${where}`, async () => {
      const { page, close } = await open(paged(script, `${style}`), { viewport: { width: Number(width), height: 900 } });
      await outcome(page);
      const wide = await page.evaluate(() => {
        const host = /** @type {Element} */ (document.querySelector("maqala-article"));
        const box = host.getBoundingClientRect();
        const out = [...(host.shadowRoot?.querySelectorAll("*") ?? [])].filter((el) => {
          const { left, right, width } = el.getBoundingClientRect();
          return width > 0 && (left < box.left - 1 || right > box.right + 1);
        });
        return [document.documentElement.scrollWidth - innerWidth, ...out.map((el) => el.outerHTML)];
      });
      assert.deepEqual(wide, [0]);
      await close();
    });
  }
}

/** Colours lines in turn, and says where they are. @returns {{ top: number, bottom: number, left: number, right: number, block: number }[]} */
function colourLines() {
  const tree = /** @type {ShadowRoot} */ (document.querySelector("maqala-article")?.shadowRoot);
  const highlights = [new Highlight(), new Highlight()];
  ["even", "odd"].forEach((name, i) => CSS.highlights.set(name, highlights[i]));
  /** @type {ReturnType<typeof colourLines>} */
  const lines = [];
  const blocks = [...tree.querySelectorAll("p, h1, h2, h3, li, cite, .mq-card-excerpt")].filter((el) => !el.querySelector("p, li, ruby, .mq-hemistich"));
  for (const [block, el] of blocks.entries()) {
    const texts = document.createTreeWalker(el, NodeFilter.SHOW_TEXT);
    /** @type {{ range: Range, box: DOMRect }[]} */
    const letters = [];
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (let i = 0; i < (text.textContent ?? "").length; i++) {
        const range = new Range();
        range.setStart(text, i);
        range.setEnd(text, i + 1);
        const box = range.getBoundingClientRect();
        if (box.width) letters.push({ range, box });
      }
    }
    const size = parseFloat(getComputedStyle(el).fontSize);
    let [number, middle] = [-1, -Infinity];
    for (const { range, box } of letters) {
      const here = (box.top + box.bottom) / 2;
      if (here > middle + size / 2) {
        number++;
        middle = here;
        lines.push({ top: box.top, bottom: box.bottom, left: box.left, right: box.right, block });
      }
      highlights[number % 2].add(range);
      const line = lines[lines.length - 1];
      Object.assign(line, { top: Math.min(line.top, box.top), bottom: Math.max(line.bottom, box.bottom), left: Math.min(line.left, box.left), right: Math.max(line.right, box.right) });
    }
  }
  return lines;
}

/**
 * The rows that stay free between the ink of a line and that of the next one, in the same column or the ones beside it.
 * @param {{ shown: string, lines: ReturnType<typeof colourLines> }} given
 */
async function measureInk({ shown, lines }) {
  const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(shown), (letter) => letter.charCodeAt(0))], { type: "image/png" }));
  const context = /** @type {OffscreenCanvasRenderingContext2D} */ (new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d"));
  context.drawImage(bitmap, 0, 0);
  const { data, width } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  const found = [];
  for (let i = 1; i < lines.length; i++) {
    const [above, below] = [lines[i - 1], lines[i]];
    if (above.block !== below.block) continue;
    const number = lines.filter((line, j) => j < i && line.block === below.block).length;
    // Red is the first line of a block, blue the second.
    const [upper, lower] = number % 2 ? [0, 2] : [2, 0];
    const [from, to] = [Math.floor(above.top), Math.ceil(below.bottom)];
    let gap = Infinity;
    /** @type {number[]} */ const ends = [];
    /** @type {number[]} */ const starts = [];
    for (let x = 0; x < width; x++) {
      ends[x] = -Infinity;
      starts[x] = Infinity;
      for (let y = from; y < to; y++) {
        const at = 4 * (y * width + x);
        const [one, other] = [data[at + upper], data[at + lower]];
        if (one - other > 80 && y < (below.top + below.bottom) / 2) ends[x] = y;
        if (other - one > 80 && starts[x] === Infinity && y > (above.top + above.bottom) / 2) starts[x] = y;
      }
    }
    for (let x = 0; x < width; x++) {
      for (let near = Math.max(0, x - 1); near <= Math.min(width - 1, x + 1); near++) gap = Math.min(gap, starts[x] - ends[near] - 1);
    }
    if (gap < Infinity) found.push({ gap, block: below.block, line: number, top: Math.round(below.top) });
  }
  return found;
}
