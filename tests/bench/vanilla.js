// What a publisher's engineer writes by hand instead of a widget: JSON.parse and createElement, the same tree.
//
// Nothing is checked (no URL, no wrong type, no escape): a baseline that does less, and is as quick as its author can.

const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LTR = /[A-Za-z\u00c0-\u024f\u0370-\u058f]/;
const date = new Intl.DateTimeFormat("ar-u-ca-gregory-nu-latn", {
  year: "numeric", month: "long", day: "numeric", hour: "numeric", minute: "2-digit", timeZone: "+03:00", timeZoneName: "shortOffset",
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(await (await fetch("/dist/style.css")).text());

/** @param {string} text */
function direction(text) {
  const rtl = text.search(RTL);
  const ltr = text.search(LTR);
  if (rtl < 0 && ltr < 0) return "";
  return ltr < 0 || (rtl >= 0 && rtl < ltr) ? "rtl" : "ltr";
}

/**
 * @param {string} tag
 * @param {string} [name]
 */
function el(tag, name) {
  const element = document.createElement(tag);
  if (name) {
    element.className = `mq-${name}`;
    element.setAttribute("part", name);
  }
  return element;
}

const plain = (content) => (typeof content === "string" ? content : content.map((piece) => piece.text ?? piece).join(""));

function fill(element, content, around) {
  const found = direction(plain(content));
  if (found && found !== around) element.setAttribute("dir", found);
  if (typeof content === "string") {
    element.textContent = content;
    return element;
  }
  for (const piece of content) {
    if (typeof piece === "string") element.append(piece);
    else {
      let inner = element;
      if (piece.href) {
        const link = el("a");
        link.setAttribute("href", piece.href);
        inner = inner.appendChild(link);
      }
      for (const mark of piece.marks ?? []) inner = inner.appendChild(el(mark));
      inner.append(piece.text);
    }
  }
  return element;
}

function label(word) {
  const span = el("span", "label");
  span.textContent = word;
  return span;
}

function isolated(text) {
  const bdi = el("bdi");
  bdi.textContent = text;
  return bdi;
}

function picture(image) {
  const img = el("img");
  img.setAttribute("loading", "lazy");
  img.setAttribute("decoding", "async");
  if (image.alt) img.setAttribute("alt", image.alt);
  img.setAttribute("width", image.width);
  img.setAttribute("height", image.height);
  if (!image.alt) img.setAttribute("alt", "");
  img.setAttribute("src", image.src);
  return img;
}

function time(text) {
  const element = el("time");
  element.setAttribute("datetime", text.replace(/T(\d\d:\d\d)/, "T$1:00"));
  element.textContent = date.format(new Date(text)).replace("غرينتش+", "غرينتش\u200e+");
  return element;
}

function block(data) {
  switch (data.type) {
    case "paragraph": return fill(el("p", "paragraph"), data.content, "rtl");
    case "heading": return fill(el(`h${data.level}`, "subheading"), data.content, "rtl");
    case "list": {
      const list = el("ul", "list");
      for (const item of data.items) list.append(fill(el("li"), item, "rtl"));
      return list;
    }
    case "quote": {
      const quote = el("blockquote", "blockquote");
      const found = direction(data.content);
      if (found && found !== "rtl") quote.setAttribute("dir", found);
      const footer = el("footer", "attribution");
      const own = direction(data.attribution);
      if (own && own !== found) footer.setAttribute("dir", own);
      const cite = el("cite");
      cite.textContent = data.attribution;
      footer.append(cite);
      quote.append(fill(el("p", "paragraph"), data.content, found || "rtl"), footer);
      return quote;
    }
    case "image": {
      const figure = el("figure", "figure");
      const found = direction(data.caption);
      if (found && found !== "rtl") figure.setAttribute("dir", found);
      figure.append(picture(data), fill(el("figcaption", "caption"), data.caption, found || "rtl"));
      return figure;
    }
  }
}

function card(data) {
  const item = el("li", "card");
  const own = direction(data.headline);
  if (own !== "rtl") item.setAttribute("dir", own);
  const image = el("span", "card-image");
  image.append(picture(data.image));
  const headline = el("h3", "card-headline");
  const link = el("a");
  link.setAttribute("href", data.url);
  link.textContent = data.headline;
  headline.append(link);
  const meta = el("p", "card-meta");
  meta.append(time(data.published));
  item.append(image, headline, fill(el("p", "card-excerpt"), data.excerpt, own), meta);
  return item;
}

/**
 * @param {Element} host
 * @param {string} json
 */
export function render(host, json) {
  const data = JSON.parse(json);
  const article = el("article", "article");
  article.setAttribute("lang", data.lang);
  article.setAttribute("dir", "rtl");
  const header = el("header", "header");
  const byline = el("p", "byline");
  const [author] = data.byline;
  const link = el("a");
  link.setAttribute("href", author.url);
  link.setAttribute("rel", "author");
  link.append(isolated(author.name));
  byline.append(label("بقلم"), " ", link);
  const meta = el("p", "meta");
  const published = el("span", "published");
  published.append(label("نُشر:"), " ", time(data.published));
  meta.append(published);
  header.append(fill(el("h1", "headline"), data.headline, "rtl"), fill(el("p", "standfirst"), data.standfirst, "rtl"), byline, meta);
  const body = el("div", "body");
  for (const item of data.body) body.append(block(item));
  const footer = el("footer", "footer");
  const source = el("p", "source");
  source.append(label("المصدر:"), " ", isolated(data.source));
  const tags = el("div", "tags");
  const title = el("h2", "tags-title");
  title.textContent = "كلمات دلالية";
  const list = el("ul", "tag-list");
  list.setAttribute("role", "list");
  for (const tag of data.tags) {
    const item = el("li", "tag");
    const span = el("span");
    span.textContent = tag;
    item.append(span);
    list.append(item);
  }
  tags.append(title, list);
  footer.append(source, tags);
  article.append(header, body, footer);
  for (const group of data.related) {
    const aside = el("aside", "related");
    const heading = el("h2", "related-title");
    heading.textContent = "اقرأ أيضًا";
    const cards = el("ul", "cards");
    cards.setAttribute("role", "list");
    for (const item of group.items) cards.append(card(item));
    aside.append(heading, cards);
    article.append(aside);
  }
  const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.replaceChildren(article);
}
