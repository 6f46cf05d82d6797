// The lightbox: pictures of the article over the whole window, one after the other.

import css from "maqala:css/lightbox";
import { captionOf } from "./caption.js";
import { button, dress, isRtl, make, passing, takeAway, watchSizes } from "./make.js";
import { wordsOf } from "./words.js";

/** @import { Stage } from "./index.js" */
/** @typedef {Awaited<ReturnType<typeof wordsOf>>} Words */

// A swipe this far sideways goes to another picture.
const SWIPE = 40;
/** @type {Record<string, (caption: Element) => number>} how far a key scrolls a caption, in pixels */
const SCROLLS = {
  ArrowUp: () => -40,
  ArrowDown: () => 40,
  PageUp: ({ clientHeight }) => -0.85 * clientHeight,
  PageDown: ({ clientHeight }) => 0.85 * clientHeight,
  Home: ({ scrollHeight }) => -scrollHeight,
  End: ({ scrollHeight }) => scrollHeight,
};

/** @param {Stage} stage */
export async function begin(stage) {
  const { article, signal } = stage;
  const pictures = [...article.querySelectorAll("img")].filter((img) => img.closest("figure") && !img.closest("a, .mq-card-summary, .mq-embed"));
  if (!pictures.length) return;
  const words = await wordsOf(stage);
  if (signal.aborted) return;
  dress(stage, css);
  /** @type {Set<string>} */
  const names = new Set();
  for (const img of pictures) {
    const name = img.alt || captionOf(img);
    // Two buttons with one name would sound the same.
    const number = pictures.length > 1 && (!name || names.has(name)) ? `${pictures.indexOf(img) + 1}` : "";
    names.add(name);
    const opener = button(stage, "enlarge", [words.enlarge, [name, number].filter(Boolean).join(" ")].filter(Boolean).join(": "));
    opener.ariaHasPopup = "dialog";
    img.after(opener);
    // A story that opens in place has its own pictures.
    const story = img.closest(".mq-card-body");
    const open = () => show(stage, pictures.filter((other) => !other.hidden && other.closest(".mq-card-body") === story), img, words);
    opener.addEventListener("click", open);
    // The focus must return to something focusable.
    img.addEventListener("click", () => (opener.focus(), open()), { signal });
  }
}

/**
 * @param {Stage} stage
 * @param {HTMLImageElement[]} pictures
 * @param {HTMLImageElement} first
 * @param {Words} words
 */
function show(stage, pictures, first, words) {
  const dialog = make(stage, "dialog", "lightbox", { "aria-label": words.enlarge });
  const figure = make(stage, "figure", "lightbox-figure", { "aria-live": "polite", "aria-atomic": "true" });
  let at = pictures.indexOf(first);
  /** @param {number} step */
  const go = (step) => {
    at = (at + step + pictures.length) % pictures.length;
    // The position is part of the name, because there may be nothing else to announce.
    figure.replaceChildren(...(pictures.length > 1 ? [count(stage, at + 1, pictures.length)] : []), ...copy(stage, pictures[at]));
    fit(figure);
  };
  /** @param {string} part @param {string} label @param {() => void} act */
  const control = (part, label, act) => {
    const el = make(stage, "button", part, { type: "button", "aria-label": label });
    el.addEventListener("click", act);
    return el;
  };
  const close = control("lightbox-close", words.close, () => dialog.close());
  const steps = [control("lightbox-previous", words.previous, () => go(-1)), control("lightbox-next", words.next, () => go(1))];
  dialog.append(close, figure, ...(pictures.length > 1 ? steps : []));
  dialog.addEventListener("close", () => takeAway(dialog));
  dialog.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const { ctrlKey, metaKey, shiftKey, altKey } = event;
    const leaves = target.closest('a[href^="#"]') && !ctrlKey && !metaKey && !shiftKey && !altKey;
    // The target in the article is behind the open dialog, where nothing responds.
    if (leaves || target === dialog || target === figure) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => turn(event, isRtl(dialog), go));
  dialog.addEventListener("close", watchSizes(stage, [figure], () => fit(figure)));
  hold(dialog, (forward) => go(forward !== isRtl(dialog) ? 1 : -1));
  stage.article.append(passing(stage, dialog));
  go(0);
  dialog.showModal();
  fit(figure);
  close.focus();
}

/**
 * @param {Stage} stage
 * @param {number} number
 * @param {number} all
 */
function count(stage, number, all) {
  const el = make(stage, "span", "lightbox-count");
  el.appendChild(make(stage, "bdi", "", { dir: "ltr" })).textContent = `${number} / ${all}`;
  return el;
}

/** @param {Element | null | undefined} caption */
const isLong = (caption) => !!caption && caption.scrollHeight > caption.clientHeight;

/**
 * Only a caption that overflows is a tab stop.
 * @param {Element} figure
 */
function fit(figure) {
  const caption = figure.querySelector("figcaption");
  if (isLong(caption)) caption?.setAttribute("tabindex", "0");
  else caption?.removeAttribute("tabindex");
}

/**
 * A picture in its full size with its texts.
 * @param {Stage} stage
 * @param {HTMLImageElement} img
 */
function copy(stage, img) {
  const large = /** @type {HTMLImageElement} */ (img.cloneNode());
  large.loading = "eager";
  if (large.srcset) large.sizes = "100vw";
  // The widest file may be missing; the one in the article is not.
  large.addEventListener("error", () => {
    large.removeAttribute("srcset");
    large.src = img.currentSrc;
  }, { once: true });
  const caption = img.closest("figure")?.querySelector("figcaption");
  if (!caption) return [large];
  const texts = make(stage, "figcaption", "lightbox-caption");
  for (const name of ["lang", "dir"]) if (caption.hasAttribute(name)) texts.setAttribute(name, caption.getAttribute(name) ?? "");
  for (const node of caption.cloneNode(true).childNodes) texts.append(node.cloneNode(true));
  for (const el of texts.querySelectorAll("[id]")) el.removeAttribute("id");
  // Notes are at the end of the article, which is not shown here.
  for (const el of texts.querySelectorAll(".mq-note-mark")) takeAway(el);
  return [large, texts];
}

/**
 * Keys that would scroll the page scroll a long caption; the left and right arrows change the picture.
 * @param {KeyboardEvent} event
 * @param {boolean} rtl
 * @param {(step: number) => void} go
 */
function turn(event, rtl, go) {
  const { key } = event;
  const sideways = key === "ArrowRight" || key === "ArrowLeft";
  if (sideways) go((key === "ArrowLeft") === rtl ? 1 : -1);
  const scroll = Object.hasOwn(SCROLLS, key) && SCROLLS[key];
  const caption = scroll && /** @type {Element} */ (event.currentTarget).querySelector("figcaption");
  if (scroll && caption) caption.scrollTop += scroll(caption);
  if (sideways || scroll) event.preventDefault();
  event.stopPropagation();
}

/**
 * The page behind does not scroll, and swiping changes the picture. The browser scrolls a long caption.
 * @param {HTMLElement} dialog
 * @param {(leftwards: boolean) => void} swiped
 */
function hold(dialog, swiped) {
  let x = 0;
  let y = 0;
  const onLong = (/** @type {Event} */ { target }) => isLong(/** @type {Element} */ (target).closest("figcaption"));
  dialog.addEventListener("wheel", (event) => event.ctrlKey || onLong(event) || event.preventDefault(), { passive: false });
  dialog.addEventListener("touchmove", (event) => event.touches.length > 1 || onLong(event) || event.preventDefault(), { passive: false });
  dialog.addEventListener("touchstart", ({ touches: [{ clientX, clientY }] }) => ([x, y] = [clientX, clientY]), { passive: true });
  dialog.addEventListener("touchend", ({ touches, changedTouches: [{ clientX, clientY }] }) => {
    const moved = clientX - x;
    if (!touches.length && Math.abs(moved) > SWIPE && Math.abs(moved) > Math.abs(clientY - y)) swiped(moved < 0);
  });
}
