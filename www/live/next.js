// The articles that follow, each appended when the end of the one before comes near.

import { make, passing, takeAway } from "./make.js";
import { near, text } from "./near.js";
import { ownAddress } from "./related.js";
import { wordsOf } from "./words.js";

/** @import { Stage } from "./index.js" */
/** @import { Watch } from "./index.js" */

const MOST = 5;
const COPIED = ["light", "heading-level", "related", "related-after", "tag-href", "embeds", "lightbox", "lang", "dir", "format", "map", "locale", "time-zone", "relative-times"];

/** @type {WeakMap<Element, { url: string, title: string, text: string }>} by element, what the page had before any article followed the one of a text */
const firsts = new WeakMap();

/**
 * @param {Stage & Watch} stage
 * @param {HTMLElement} room reserved for them, below the article
 * @param {Promise<void>} cards whether those from elsewhere have come
 */
export async function nextArticles(stage, room, cards) {
  const { host, article, signal, fire } = stage;
  const template = host.getAttribute("next") ?? "";
  const limit = Number(host.getAttribute("next-limit") ?? MOST);
  const shown = new Set([ownAddress(stage)]);
  const follow = host.hasAttribute("next-history") && globalThis.IntersectionObserver ? follower(stage) : undefined;
  if (follow) {
    const { title, location: { href: url } } = article.ownerDocument;
    const before = firsts.get(host);
    const first = before?.text === stage.text ? before : { url, title, text: stage.text };
    firsts.set(host, first);
    follow({ ...first, el: article });
  }
  const words = await wordsOf(stage);
  for (let number = 1; number <= limit; number++) {
    await near(stage, room, "0px 0px 100%");
    if (template.includes("{url}")) await cards;
    const card = addresses(article).find((url) => !shown.has(url));
    if (template.includes("{url}") && !card) break;
    const from = template.replace("{n}", `${number}`).replace("{url}", encodeURIComponent(card ?? ""));
    const next = await load(stage, from, room, words.nextArticle);
    if (signal.aborted) return next?.remove();
    if (!next) break;
    const url = ownAddress({ ...stage, text: next.source }) || (template.includes("{url}") && card) || "";
    // An article's own address may differ from its card's.
    shown.add(url).add(card ?? "");
    const headline = heading(next.el)?.textContent?.trim() ?? "";
    fire(host, "next", { url, headline, number });
    follow?.({ el: next.el, url, title: headline });
    // Without a placeholder the next address would be the same article.
    if (!/\{(n|url)\}/.test(template)) break;
  }
  await near(stage, room, "0px", true);
  takeAway(room);
}

/** @param {Element} article */
const addresses = (article) =>
  [...article.querySelectorAll(".mq-card")].flatMap((card) => /** @type {HTMLAnchorElement | null} */ (card.querySelector(".mq-card-headline a, .mq-card-link a"))?.href ?? []);

/** @param {Element} el */
const heading = (el) => (el.shadowRoot ?? el).querySelector(".mq-headline");

/**
 * Appends an article in an element of its own.
 * @param {Stage} stage
 * @param {string} from
 * @param {Element} room
 * @param {string} label
 */
async function load(stage, from, room, label) {
  const { host, article, parts } = stage;
  try {
    const source = await text(stage, from);
    if (stage.signal.aborted) return;
    const el = passing(stage, /** @type {any} */ (article.ownerDocument.createElement(host.localName)));
    for (const name of COPIED) if (host.hasAttribute(name)) el.setAttribute(name, host.getAttribute(name));
    // A page that styles the parts of the first article styles those of all.
    el.setAttribute("exportparts", parts.filter(Boolean).join(", "));
    // An unreadable article ends the sequence. In a shadow root its error would seem to be the first article's.
    el.addEventListener("maqala-error", (/** @type {Event} */ event) => event.stopImmediatePropagation());
    el.article = source;
    const line = passing(stage, make(stage, "p", "next-title"));
    line.textContent = label;
    if (article.hasAttribute("lang")) line.lang = article.getAttribute("lang") ?? "";
    line.dir = article.getAttribute("dir") ?? "";
    room.before(line, el);
    try {
      await el.ready;
    } catch (error) {
      takeAway(line);
      takeAway(el);
      throw error;
    }
    return { el, source, remove: () => (takeAway(line), takeAway(el)) };
  } catch {
    // The sequence ends here.
  }
}

/**
 * Sets the page's address and title to those of the article being read.
 * @param {Stage} stage
 * @returns {(place: { el: Element, url: string, title: string }) => void}
 */
function follower({ article, signal }) {
  const view = /** @type {Window} */ (article.ownerDocument.defaultView);
  /** @type {Map<Element, { url: string, title: string }>} */
  const places = new Map();
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      const place = places.get(target);
      if (!isIntersecting || !place) continue;
      if (place.title) article.ownerDocument.title = place.title;
      // A page cannot have an address of another origin.
      if (!URL.canParse(place.url) || new URL(place.url).origin !== view.location.origin) continue;
      try {
        view.history.replaceState(view.history.state, "", place.url);
      } catch {
        // Not allowed in a sandbox and for files, and Safari accepts a hundred in half a minute.
      }
    }
  }, { rootMargin: "-50% 0px -50% 0px" });
  signal.addEventListener("abort", () => observer.disconnect());
  return ({ el, url, title }) => {
    places.set(el, { url, title });
    observer.observe(el);
  };
}
