// Articles of any length for the benchmark: Arabic with Latin in it, and some English, as a newsroom mixes them.

const PARAGRAPHS = [
  "أعلنت هيئة الموانئ أن الرصيف الجديد سيفتح أمام السفن في الربيع، بعد أشهر من أعمال التوسعة التي شملت الأرصفة والمخازن.",
  "وقال متحدث إن «المرحلة الأولى انتهت في موعدها»، وإن 42 سفينة ستنتظم على الخط في الأسبوع الأول من التشغيل.",
  "وتعتمد السفن نظام الـ GPS في الدخول والخروج، فيما تراقب غرفة التحكم الحركة على مدار الساعة.",
  "The port authority said the first ships would call in spring, two months ahead of the date in the contract.",
  "ويتوقع أن يخفف الرصيف الضغط عن الميناء القديم، الذي تجاوزت حمولته في العام الماضي ما صُمم له.",
];
const HEADLINES = ["المدينة تفتح مكتبتها العامة بعد ترميمها", "موسم الأمطار يبدأ مبكرًا هذا العام", "City library reopens after two years"];

const pick = (list, index) => list[index % list.length];

/**
 * @param {number} blocks of the body
 * @param {number} cards after it
 */
export function article(blocks, cards) {
  const body = Array.from({ length: blocks }, (_, index) => {
    if (index % 10 === 4) return { type: "heading", level: 2, content: pick(HEADLINES, index) };
    if (index % 15 === 7) return { type: "list", items: PARAGRAPHS.slice(0, 3) };
    if (index % 20 === 11) return { type: "quote", content: pick(PARAGRAPHS, index), attribution: "هيئة الموانئ" };
    if (index % 20 === 16) {
      return { type: "image", src: `/picture-${index}.jpg`, width: 1200, height: 675, alt: "الميناء", caption: pick(HEADLINES, index) };
    }
    if (index % 5 === 2) {
      const [before, after] = [pick(PARAGRAPHS, index), pick(PARAGRAPHS, index + 1)];
      const link = { text: "التقرير الكامل", href: "https://example.org/report" };
      return { type: "paragraph", content: [before, link, { text: "عاجل", marks: ["strong"] }, after] };
    }
    return { type: "paragraph", content: pick(PARAGRAPHS, index) };
  });
  const items = Array.from({ length: cards }, (_, index) => ({
    headline: pick(HEADLINES, index),
    url: `https://example.org/${index}`,
    excerpt: pick(PARAGRAPHS, index),
    image: { src: `/card-${index}.jpg`, width: 640, height: 360, alt: "" },
    published: "2026-03-04T09:30+03:00",
  }));
  return {
    format: "article/1",
    lang: "ar",
    headline: "الميناء يستعد لأول سفينة في الربيع",
    standfirst: pick(PARAGRAPHS, 0),
    byline: [{ name: "قسم الأخبار", url: "https://example.org/desk" }],
    published: "2026-03-05T14:30+03:00",
    source: "وكالة المرفأ",
    tags: ["موانئ", "تجارة", "نقل بحري"],
    body,
    related: [{ items }],
  };
}
