// Articles of any length for the benchmark, the same in every run: in Arabic alone, or mixed with Latin and English as a
// newsroom mixes them. Each comes in the form that a peer reads.

const ARABIC = [
  "أعلنت هيئة الموانئ أن الرصيف الجديد سيفتح أمام السفن في الربيع، بعد أشهر من أعمال التوسعة التي شملت الأرصفة والمخازن.",
  "وقال متحدث إن «المرحلة الأولى انتهت في موعدها»، وإن 42 سفينة ستنتظم على الخط في الأسبوع الأول من التشغيل.",
  "وتعمل الرافعات على مدار الساعة، فيما تراقب غرفة التحكم حركة السفن عند المدخل وفي الحوض الداخلي.",
  "ولم تتأثر حركة المسافرين بالأعمال، إذ خُصص لهم رصيف بعيد عن منطقة البناء منذ بداية العام.",
  "ويتوقع أن يخفف الرصيف الضغط عن الميناء القديم، الذي تجاوزت حمولته في العام الماضي ما صُمم له.",
];
const MIXED = [
  ARABIC[0],
  ARABIC[1],
  "وتعتمد السفن نظام الـ GPS في الدخول والخروج، فيما تراقب غرفة التحكم الحركة على مدار الساعة.",
  "The port authority said the first ships would call in spring, two months ahead of the date in the contract.",
  ARABIC[4],
];
const HEADLINES = ["المدينة تفتح مكتبتها العامة بعد ترميمها", "موسم الأمطار يبدأ مبكرًا هذا العام"];

/** @typedef {"arabic" | "mixed"} Language */

/**
 * @template T
 * @param {T[]} list
 * @param {number} index
 */
const pick = (list, index) => list[index % list.length];

/**
 * An article in our own format.
 * @param {number} blocks of the body
 * @param {number} cards after it
 * @param {Language} language
 * @returns {any}
 */
export function article(blocks, cards, language) {
  const paragraphs = language === "arabic" ? ARABIC : MIXED;
  const headlines = language === "arabic" ? HEADLINES : [...HEADLINES, "City library reopens after two years"];
  const body = Array.from({ length: blocks }, (_, index) => {
    if (index % 10 === 4) return { type: "heading", level: 2, content: pick(headlines, index) };
    if (index % 15 === 7) return { type: "list", items: paragraphs.slice(0, 3) };
    if (index % 20 === 11) return { type: "quote", content: pick(paragraphs, index), attribution: "هيئة الموانئ" };
    if (index % 20 === 16) {
      return { type: "image", src: `/picture-${index}.jpg`, width: 1200, height: 675, alt: "الميناء", caption: pick(headlines, index) };
    }
    if (index % 5 === 2) {
      const [before, after] = [pick(paragraphs, index), pick(paragraphs, index + 1)];
      const link = { text: "التقرير الكامل", href: "https://example.org/report" };
      return { type: "paragraph", content: [before, link, { text: "عاجل", marks: ["strong"] }, after] };
    }
    return { type: "paragraph", content: pick(paragraphs, index) };
  });
  const items = Array.from({ length: cards }, (_, index) => ({
    headline: pick(headlines, index),
    url: `https://example.org/${index}`,
    excerpt: pick(paragraphs, index),
    image: { src: `/card-${index}.jpg`, width: 640, height: 360, alt: "" },
    published: "2026-03-04T09:30+03:00",
  }));
  return {
    format: "article/1",
    lang: "ar",
    headline: "الميناء يستعد لأول سفينة في الربيع",
    standfirst: pick(paragraphs, 0),
    byline: [{ name: "قسم الأخبار", url: "https://example.org/desk" }],
    published: "2026-03-05T14:30+03:00",
    source: "وكالة المرفأ",
    tags: ["موانئ", "تجارة", "نقل بحري"],
    body,
    related: [{ items }],
  };
}

/**
 * The body as HTML.
 * @param {any[]} body
 */
function toHtml(body) {
  const inline = (/** @type {any} */ content) =>
    typeof content === "string"
      ? content
      : content.map((/** @type {any} */ piece) => (piece.href ? `<a href="${piece.href}">${piece.text}</a>` : piece.marks ? `<strong>${piece.text}</strong>` : piece)).join("");
  return body
    .map((block) => {
      if (block.type === "heading") return `<h2>${inline(block.content)}</h2>`;
      if (block.type === "list") return `<ul>${block.items.map((/** @type {string} */ item) => `<li>${item}</li>`).join("")}</ul>`;
      if (block.type === "quote") return `<blockquote><p>${block.content}</p></blockquote>`;
      if (block.type === "image") {
        return `<figure><img src="${block.src}" width="1200" height="675" alt="${block.alt}"><figcaption>${block.caption}</figcaption></figure>`;
      }
      return `<p>${inline(block.content)}</p>`;
    })
    .join("\n");
}

/**
 * The body as Portable Text, but for what that has no block of its own for.
 * @param {any[]} body
 */
function toPortableText(body) {
  const paragraph = (/** @type {any} */ content, style = "normal") => {
    /** @type {any[]} */
    const markDefs = [];
    const children = [content].flat().map((piece, index) => {
      if (piece.href) markDefs.push({ _type: "link", _key: `m${index}`, href: piece.href });
      return { _type: "span", _key: `s${index}`, text: piece.text ?? piece, marks: piece.href ? [`m${index}`] : (piece.marks ?? []) };
    });
    return { _type: "block", style, markDefs, children };
  };
  return body
    .flatMap((block) => {
      if (block.type === "heading") return paragraph(block.content, "h2");
      if (block.type === "list") return block.items.map((/** @type {string} */ item) => ({ ...paragraph(item), listItem: "bullet", level: 1 }));
      return block.type === "paragraph" ? paragraph(block.content) : { ...block, _type: block.type };
    })
    .map((block, index) => ({ _key: `b${index}`, ...block }));
}

/** @typedef {"blocks" | "portable" | "html"} Form */

/**
 * The article as JSON, in the form that a peer reads.
 * @param {Form} form
 * @param {number} blocks
 * @param {Language} language
 */
export function input(form, blocks, language) {
  const data = article(blocks, blocks < 60 ? 3 : 12, language);
  if (form === "portable") data.body = toPortableText(data.body);
  if (form === "html") data.body = { html: toHtml(data.body) };
  return JSON.stringify(data);
}
