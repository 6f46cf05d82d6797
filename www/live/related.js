// Cards from an address, loaded when a reader comes near.

import { passing, takeAway } from "./make.js";
import { near, readAny, text } from "./near.js";

/** @import { Stage } from "./index.js" */
/** @import { Watch } from "./index.js" */

const MOST = 12;

/**
 * Adds cards to the article's own, or a new list if it has none. If the request fails, the article stays as it is.
 * @param {Stage & Watch} stage
 * @param {HTMLElement} room reserved for them, at the end of the article
 */
export async function moreCards(stage, room) {
  const { host, article } = stage;
  await near(stage, room, "0px 0px 200%");
  let grown = () => 0;
  let addRest = () => {};
  try {
    const source = await text(stage, host.getAttribute("related-src") ?? "");
    const found = await readAny(stage, asArticle(source, article));
    if (stage.signal.aborted) return;
    const cards = fresh(stage, [...found.querySelectorAll(".mq-card")]).map((card) => passing(stage, card));
    if (!cards.length) throw new Error("no cards");
    // A reader who reached the end before the answer sees the content below: only as many cards as fit, until that is out of sight.
    // Before following articles there is space enough, and they need the addresses of all cards.
    const seen = !host.hasAttribute("next") && room.getBoundingClientRect().bottom < article.ownerDocument.documentElement.clientHeight;
    const { height } = article.getBoundingClientRect();
    grown = () => article.getBoundingClientRect().height - height;
    const list = add(stage, room, found, cards);
    const section = /** @type {HTMLElement} */ (list.closest(".mq-related"));
    // Its size must not be an estimate.
    section.style.contentVisibility = "visible";
    stage.signal.addEventListener("abort", () => {
      section.hidden = false;
      section.style.contentVisibility = "";
      // Read first: an engine that serialises it on demand would keep an empty one.
      if (!section.getAttribute("style")) section.removeAttribute("style");
    });
    let shown = cards.length;
    while (seen && shown && grown() > room.offsetHeight) takeAway(cards[--shown]);
    section.hidden = !list.firstElementChild;
    addRest = () => {
      section.hidden = false;
      list.append(...cards.slice(shown));
    };
    for (const hear of stage.later) hear(cards);
  } catch {
    // The article keeps its own cards, or none.
  }
  // The content below keeps its place until it is out of sight and will stay so while scrolling.
  room.style.blockSize = `${Math.max(0, room.offsetHeight - grown())}px`;
  near(stage, room, "50%", true).then(() => {
    addRest();
    takeAway(room);
  });
}

/**
 * A list of cards, or an object with `items` or `related`, as an article that the core can read.
 * @param {string} source
 * @param {Element} article
 */
function asArticle(source, article) {
  const json = JSON.parse(source);
  const isList = Array.isArray(json);
  if ((!isList && !Array.isArray(json?.items)) || json.format || json.version) return source;
  const lang = article.getAttribute("lang");
  // In the words of the answer: some old scripts make `JSON.stringify` write a list as a string.
  return `{"format":"article/1",${lang ? `"lang":"${lang}",` : ""}"dir":"${article.getAttribute("dir")}","headline":"-","related":[${isList ? `{"items":${source}}` : source}]}`;
}

/**
 * Cards without those that are there already and the article itself.
 * @param {Stage} stage
 * @param {Element[]} cards
 */
function fresh(stage, cards) {
  const known = new Set([...stage.article.querySelectorAll(".mq-card")].map(nameOf));
  // Not `document.URL`, which may be a picture or a form of that name.
  for (const url of [stage.article.ownerDocument.location.href, ownAddress(stage)]) known.add(bare(url));
  return cards.filter((card) => {
    const name = nameOf(card);
    return !known.has(name) && known.add(name);
  }).slice(0, MOST);
}

/** @param {Element} card */
function nameOf(card) {
  const link = /** @type {HTMLAnchorElement | null} */ (card.querySelector(".mq-card-headline a, .mq-card-link a"));
  return link ? bare(link.href) : card.querySelector(".mq-card-headline")?.textContent ?? "";
}

/** @param {string} url */
const bare = (url) => url.replace(/#.*/, "");

/**
 * The article's address in its JSON.
 * @param {Stage} stage
 */
export function ownAddress({ host, text }) {
  try {
    const { url, link = "" } = JSON.parse(text);
    return url || link ? new URL(url || link, host.baseURI).href : "";
  } catch {
    return "";
  }
}

/**
 * @param {Stage} stage
 * @param {Element} room
 * @param {Element} found the article that holds the cards
 * @param {Element[]} cards
 * @returns {Element} the list that they are in
 */
function add(stage, room, found, cards) {
  const lists = stage.article.querySelectorAll(":scope > .mq-related :is(.mq-cards, .mq-links)");
  const own = lists[lists.length - 1];
  const section = /** @type {Element} */ (found.querySelector(".mq-related"));
  const list = own ?? /** @type {Element} */ (section.querySelector(".mq-cards, .mq-links"));
  if (!own) {
    list.replaceChildren();
    room.before(passing(stage, section));
  }
  list.append(...cards);
  return list;
}
