// Pictures of the article over the whole window, one after the other.

import css from "maqala:css/lightbox";
import { button, dress, isRtl, make, passing } from "./make.js";
import { wordsOf } from "./words.js";

/** @import { Stage } from "../live.js" */
/** @typedef {Awaited<ReturnType<typeof wordsOf>>} Words */

// A finger that moves this far sideways asks for another picture.
const SWIPE = 40;
const SCROLLS = ["ArrowUp", "ArrowDown", "PageUp", "PageDown", "Home", "End"];

/** @param {Stage} stage */
export async function begin(stage) {
  const { article, signal } = stage;
  const pictures = [...article.querySelectorAll("img")].filter((img) => img.closest("figure") && !img.closest("a, .mq-card-summary, .mq-embed"));
  if (!pictures.length) return;
  const words = await wordsOf(stage);
  if (signal.aborted) return;
  dress(stage, css);
  for (const img of pictures) {
    const opener = button(stage, "enlarge", [words.enlarge, img.alt].filter(Boolean).join(": "));
    opener.ariaHasPopup = "dialog";
    img.after(opener);
    // A story that opens in place has its own pictures.
    const story = img.closest(".mq-card-body");
    const open = () => show(stage, pictures.filter((other) => !other.hidden && other.closest(".mq-card-body") === story), img, words);
    opener.addEventListener("click", open);
    // The focus is to return to something that can have it.
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
  const figure = make(stage, "figure", "lightbox-figure", { "aria-live": "polite" });
  let at = pictures.indexOf(first);
  /** @param {number} step */
  const go = (step) => {
    at = (at + step + pictures.length) % pictures.length;
    figure.replaceChildren(...copy(stage, pictures[at]));
    number.textContent = `${at + 1} / ${pictures.length}`;
  };
  /** @param {string} part @param {string} label @param {() => void} act */
  const control = (part, label, act) => {
    const el = make(stage, "button", part, { type: "button", "aria-label": label });
    el.addEventListener("click", act);
    return el;
  };
  const close = control("lightbox-close", words.close, () => dialog.close());
  const steps = [control("lightbox-previous", words.previous, () => go(-1)), control("lightbox-next", words.next, () => go(1))];
  const count = make(stage, "span", "lightbox-count");
  const number = count.appendChild(make(stage, "bdi", "", { dir: "ltr" }));
  dialog.append(close, figure, ...(pictures.length > 1 ? [...steps, count] : []));
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", ({ target }) => (target === dialog || target === figure) && dialog.close());
  dialog.addEventListener("keydown", (event) => turn(event, isRtl(dialog), go));
  hold(dialog, (forward) => go(forward !== isRtl(dialog) ? 1 : -1));
  stage.article.append(passing(stage, dialog));
  go(0);
  dialog.showModal();
  close.focus();
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
  // The widest one may not be there; the one in the article is.
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
  return [large, texts];
}

/**
 * Keys that would scroll the page behind do not; those of one line go on and back.
 * @param {KeyboardEvent} event
 * @param {boolean} rtl
 * @param {(step: number) => void} go
 */
function turn(event, rtl, go) {
  const { key } = event;
  const sideways = key === "ArrowRight" || key === "ArrowLeft";
  if (sideways) go((key === "ArrowLeft") === rtl ? 1 : -1);
  if (sideways || SCROLLS.includes(key)) event.preventDefault();
  event.stopPropagation();
}

/**
 * The page behind stays where it is, and a finger turns the leaves.
 * @param {HTMLElement} dialog
 * @param {(leftwards: boolean) => void} swiped
 */
function hold(dialog, swiped) {
  let x = 0;
  let y = 0;
  dialog.addEventListener("wheel", (event) => event.ctrlKey || event.preventDefault(), { passive: false });
  dialog.addEventListener("touchmove", (event) => event.touches.length > 1 || event.preventDefault(), { passive: false });
  dialog.addEventListener("touchstart", ({ touches: [{ clientX, clientY }] }) => ([x, y] = [clientX, clientY]), { passive: true });
  dialog.addEventListener("touchend", ({ touches, changedTouches: [{ clientX, clientY }] }) => {
    const moved = clientX - x;
    if (!touches.length && Math.abs(moved) > SWIPE && Math.abs(moved) > Math.abs(clientY - y)) swiped(moved < 0);
  });
}
