// The order of characters as painted, read through the rectangles of ranges: what the Unicode Bidirectional Algorithm gives for
// the text with isolates where the markup isolates (bidi-js is the oracle), and what a reader expects, stated by hand.

import assert from "node:assert/strict";
import { test } from "node:test";
import bidiFactory from "bidi-js";
import { DEFINE, HEAD, embed, open, outcome, setUp } from "./support.mjs";

setUp();

const bidi = bidiFactory();
const mark = (/** @type {string} */ text, /** @type {string} */ name) => ({ text, marks: [name] });
const run = (/** @type {string} */ text, /** @type {string} */ lang) => ({ text, lang });
const link = (/** @type {string} */ text) => ({ text, href: "https://example.org/" });

/** What stands in a line of Arabic, Persian or Hebrew, and what of it is to be read from left to right. */
const KEPT = [
  ["فاز الفريق 2-1 على ضيفه", "2-1"],
  ["انتهت المباراة (2-1) أمس", "2-1"],
  ["لعب الفريق بخطة 4-3-3 أمس", "4-3-3"],
  ["بين 10-20 شخصا", "10-20"],
  ["بين 10 - 20 شخصا", "10 - 20"],
  ["بين 10–20 شخصا", "10–20"],
  ["في الأعوام 2010 – 2015 فقط", "2010 – 2015"],
  ["في 2026-03-05 وقعت", "2026-03-05"],
  ["في 5/3/2026 وقعت", "5/3/2026"],
  ["الساعة 10:30 صباحا", "10:30"],
  ["من 10:30-11:00 صباحا", "10:30-11:00"],
  ["الساعة 10:30 AM صباحا", "10:30 AM"],
  ["بلغت الحرارة -5 درجات", "-5"],
  ["بلغت الحرارة 20°C ظهرا", "20°C"],
  ["بلغت الحرارة 20 °C ظهرا", "20 °C"],
  ["ارتفع +3.4% أمس", "+3.4%"],
  ["بنسبة 50% من الناس", "50%"],
  ["بنسبة 50 % من الناس", "50 %"],
  ["بسعر $50 للبرميل", "$50"],
  ["بسعر 50$ للبرميل", "50$"],
  ["بسعر €1,250.50 للقطعة", "€1,250.50"],
  ["على بعد 10 km من المدينة", "10 km"],
  ["بسرعة 120 km/h تقريبا", "120 km/h"],
  ["بدقة 1920×1080 نقطة", "1920×1080"],
  ["للأعمار 18+ فقط", "18+"],
  ["هاتف +966 11 234 5678 مكتب", "+966 11 234 5678"],
  ["هاتف +966 (11) 234-5678 مكتب", "+966 (11) 234-5678"],
  ["هاتف 011 234 5678 مكتب", "011 234 5678"],
  ["كتب @user_1 اليوم", "@user_1"],
  ["لـ@user اليوم", "@user"],
  ["عن #tag اليوم", "#tag"],
  ["القضية #5 اليوم", "#5"],
  ["بريد user@example.com فقط", "user@example.com"],
  ["بريد 24-news@example.com فقط", "24-news@example.com"],
  ["موقع https://example.com/a/ هنا", "https://example.com/a/"],
  ["موقع https://example.com/a?q=1&b=2 هنا", "https://example.com/a?q=1&b=2"],
  ["إصدار 2.0.1-beta اليوم", "2.0.1-beta"],
  ["إصدار v2.0.1-beta اليوم", "v2.0.1-beta"],
  ["لغة C++ قديمة", "C++"],
  ["لغة C# قديمة", "C#"],
  ["طائرة Boeing 737-800 جديدة", "Boeing 737-800"],
  ["جهاز iPhone 15 جديد", "iPhone 15"],
  ["عدد 1,250.5 طن", "1,250.5"],
  ["از ۱۰-۲۰ نفر", "۱۰-۲۰"],
  ["دمای -۵ درجه", "-۵"],
  ["נוצח 2-1 אתמול", "2-1"],
  ["טלפון +972 3 123 4567 במשרד", "+972 3 123 4567"],
  ["במחיר $50 לחבית", "$50"],
  ["כתב @user היום", "@user"],
  ["بین 10 - 20 کلومیٹر", "10 - 20"],
  // A Latin word first.
  ["WhatsApp تعلن فوز 2-1 أمس", "2-1"],
  ["Reuters نقلت أن 50% من الناس", "50%"],
  ["Maqala هاتفها +966 11 234 5678 وبريدها", "+966 11 234 5678"],
  ["Port كتب @user_1 عنه", "@user_1"],
  ["Score القضية #5 اليوم", "#5"],
  ["Team נוצח 2-1 אתמול", "2-1"],
];

/** Further lines: marked, nested, with controls, in both directions. */
const MIXED = [
  ["قال ", run("Hello, world!", "en"), " ثم سكت."],
  ["He said ", run("مرحبا بكم!", "ar"), " and left."],
  ["قرأ ", link("The Daily Port (2026)"), " أمس."],
  ["Read ", link("تقرير الميناء (2026)"), " now."],
  ["النتيجة ", mark("2-1", "strong"), " للفريق."],
  ["الأمر ", mark("npm run x-1", "code"), " يعمل."],
  ["Run ", mark("npm run x-1", "code"), " now."],
  "كوفيد-19 وف-16 في 2023 Apple",
  "من ٢٠١٠-٢٠١٥ بنسبة ٥٠٪",
  "وسم #وسم و@أحمد هنا",
  "Score 2-1 for the team, call +966 11 234.",
  "Arabic مقالة (2026) in English",
  "Two أحمد, علي names",
  "#وسم in English, @أحمد too",
  "NASA (ESA) و(NASA) معا",
  "نص \u2067مرحبا world\u2069 آخر",
  "نص \u2066hello عالم\u2069 آخر",
  "نص \u202eabc def غير مغلق",
  "نص \u2067غير مغلق abc",
  "abc \u202bغير مغلق 123",
  "الرقم\u200e -5 مع علامة",
  "می\u200cخواهم 2-1 ببینم",
  "https://ar.example.org/wiki/مقالة/2023 صفحة",
  "שלום world (2026), ובכן 1,250.5.",
];

const CASES = [...KEPT.map(([text]) => text), ...MIXED];

const ARTICLE = {
  format: "article/1",
  headline: "مقالة من 2-1 كلمات Maqala",
  kicker: "عاجل: 50%",
  standfirst: "خلاصة (v2.0-beta) في سطر",
  byline: ["سلمى", { name: "Ben Port", role: "محرر @desk" }],
  dateline: "Port City 2",
  source: "وكالة 24/7 News",
  body: [
    ...CASES.map((content) => ({ type: "paragraph", content })),
    { type: "list", items: ["بند 2-1", "Item (عربي) 2-1", [run("بند", "ar"), " x-1"]] },
    { type: "table", caption: "جدول 1-2", head: [["الاسم", "Score"]], rows: [["Team", "2-1"], ["فريق 7-", "+5%"]] },
    { type: "quote", content: "قال: 2-1!", attribution: "Ben, المرفأ" },
    { type: "image", src: "/a.png", width: 4, height: 3, alt: "", caption: "صورة 10 km.", credit: "Photo: أحمد (2026)" },
    { type: "heading", content: "عنوان #tag فرعي" },
  ],
  tags: ["وسم 5G+", "C++ (لغة)"],
  related: [{ items: [{ headline: "خبر: 2-1 للفريق", url: "/1", excerpt: "It rained, مطر (3).", section: "رياضة 24" }] }],
};

/**
 * Each line of text of the article, with the middles of its characters from left to right.
 * @param {import("playwright-core").Page} page
 */
const lines = (page) =>
  page.evaluate(() => {
    const root = /** @type {ShadowRoot} */ (document.querySelector("maqala-article")?.shadowRoot);
    const blocks = root.querySelectorAll("p, h1, h2, h3, li:not(.mq-card), th, td, figcaption, caption, .mq-credit");
    return [...blocks].filter((block) => block.getClientRects().length > 0).map((block) => {
      let text = "";
      /** @type {number[]} */
      const middles = [];
      const visit = (/** @type {Node} */ node) => {
        if (node instanceof Text) {
          for (let i = 0; i < node.data.length; i++) {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const { left, width } = range.getBoundingClientRect();
            text += node.data[i];
            // A mark stands with its letter, in whichever order.
            middles.push(width > 0 && !/\p{M}/u.test(node.data[i]) ? left + width / 2 : NaN);
          }
          return;
        }
        const el = /** @type {HTMLElement} */ (node);
        // A flex item or a block is a line of its own.
        if (el !== block && !getComputedStyle(el).display.startsWith("inline")) return;
        const { unicodeBidi, direction } = getComputedStyle(el);
        const opener = el === block ? "" : unicodeBidi === "plaintext" || (el.nodeName === "BDI" && !el.dir) ? "\u2068" : unicodeBidi.startsWith("isolate") ? (direction === "rtl" ? "\u2067" : "\u2066") : "";
        const put = (/** @type {string} */ character) => ((text += character), character && middles.push(NaN));
        put(opener);
        for (const child of el.childNodes) visit(child);
        put(opener && "\u2069");
      };
      visit(block);
      const { direction, unicodeBidi } = getComputedStyle(block);
      // An item in the other direction stands in an isolate of its style.
      const turned = unicodeBidi === "plaintext" || getComputedStyle(block, "::before").content.includes("\u2068");
      return { text, middles, direction: turned ? undefined : direction, name: block.className || block.nodeName };
    }).filter(({ text }) => text.trim());
  });

/** @param {{ text: string, middles: number[] }} line */
const painted = ({ middles }) => [...middles.keys()].filter((i) => middles[i] === middles[i]).sort((a, b) => middles[a] - middles[b]);

for (const host of ["ltr", "rtl"]) {
  test(`in a page from ${host}, characters are painted as Unicode's algorithm with isolates orders them`, async () => {
    const page = HEAD.replace("<html", `<html dir="${host}"`) + DEFINE + `<style>maqala-article { inline-size: 3000px; --mq-measure: 2900px }</style>` + embed(ARTICLE);
    const { page: shown, close } = await open(page, { viewport: { width: 3200, height: 900 } });
    await outcome(shown);
    const found = await lines(shown);
    assert.ok(found.length > CASES.length + 15, `${found.length} lines`);
    for (const line of found) {
      const levels = bidi.getEmbeddingLevels(line.text, line.direction);
      const order = bidi.getReorderedIndices(line.text, levels).filter((/** @type {number} */ i) => line.middles[i] === line.middles[i]);
      const read = (/** @type {number[]} */ indices) => indices.map((i) => line.text[i]).join("");
      assert.equal(read(painted(line)), read(order), `${line.name}: ${line.text}`);
      assert.deepEqual(painted(line), order, `${line.name}: ${line.text}`);
    }
    for (const [text, kept] of KEPT) {
      const line = found.find((line) => line.text.replace(/[\u2066-\u2069]/g, "") === text);
      assert.ok(line, text);
      const seen = painted(line).map((i) => line.text[i]).join("");
      assert.ok(seen.includes(kept), `${text}: ${kept} is not in ${seen}`);
    }
    await close();
  });
}

test("without isolates the lines would not come out as they should", () => {
  const wrong = KEPT.filter(([text, kept]) => {
    const order = bidi.getReorderedIndices(text, bidi.getEmbeddingLevels(text, "rtl"));
    return !order.map((/** @type {number} */ i) => text[i]).join("").includes(kept);
  });
  assert.ok(wrong.length > 30, `${wrong.length}`);
});
