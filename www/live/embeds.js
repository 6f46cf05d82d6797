// Third-party embeds in frames: once a reader presses the button, or if the host allows the provider.

import css from "maqala:css/embeds";
import { frameOf } from "../embeds.js";
import { button, dress, hide, make, passing, takeAway } from "./make.js";
import { near } from "./near.js";
import { wordsOf } from "./words.js";

/** @import { Stage } from "./index.js" */
/** @import { Frame } from "../embeds.js" */
/** @typedef {{ figure: HTMLElement, link: HTMLAnchorElement, load: HTMLElement, back: HTMLElement, name: string, id: string, shown: Frame, title: string }} Embed */

// A frame has another origin than the page, so it may keep its own.
const SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation";

// Providers that play something, and those that show nothing without a referrer.
const PLAYERS = /youtube|vimeo|tiktok|spotify|soundcloud|facebook/;
const ASKING = /youtube|vimeo/;

// The line with the link and the way back, as the style sheet has it.
const ROW = 56;

/** @param {Stage} stage */
export async function begin(stage) {
  const { host, article, signal } = stage;
  const words = await wordsOf(stage);
  if (signal.aborted) return;
  dress(stage, css);
  const [mode, ...allowed] = (host.getAttribute("embeds") ?? "").split(/\s+/);
  for (const figure of /** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll("figure[data-provider]"))) {
    const embed = read(stage, figure, words);
    if (!embed) continue;
    embed.load.addEventListener("click", () => show(stage, embed)?.focus());
    embed.link.after(embed.load);
    if (mode === "allow" && allowed.includes(embed.name)) whenNear(stage, embed);
  }
}

/**
 * @param {Stage} stage
 * @param {HTMLElement} figure
 * @param {Awaited<ReturnType<typeof wordsOf>>} words
 * @returns {Embed | undefined} nothing where it is not ours
 */
function read(stage, figure, words) {
  const { provider: name = "", id = "" } = figure.dataset;
  const link = /** @type {HTMLAnchorElement | null} */ (figure.querySelector(".mq-frame"));
  const shown = frameOf(name, id);
  if (!link || !shown) return;
  const label = link.querySelector(".mq-provider")?.textContent ?? name;
  const load = button(stage, "embed-load", words.loadFrom.replace("$", label));
  load.textContent = load.ariaLabel;
  load.removeAttribute("aria-label");
  const back = button(stage, "embed-close", `${words.close}: ${label}`);
  back.textContent = words.close;
  return { figure, link, load, back, name, id, shown, title: link.textContent?.replace(/\s+/g, " ").trim() || label };
}

/**
 * A provider that the host allows loads when the reader comes near.
 * @param {Stage} stage
 * @param {Embed} embed
 */
async function whenNear(stage, embed) {
  await near(stage, embed.figure, "50%");
  if (embed.load.isConnected) show(stage, embed, isSeen(embed.figure));
}

/** @param {Element} el */
function isSeen(el) {
  const { top, bottom } = el.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/**
 * Puts a frame in the space of the link, and the link under it, unless a listener cancels the event.
 * @param {Stage} stage
 * @param {Embed} embed
 * @param {boolean} [still] what a reader sees must not move: it takes the room that is there; unsaid where the reader asked
 * @returns {HTMLIFrameElement | undefined}
 */
function show(stage, { figure, link, load, back, name, id, shown, title }, still) {
  const { src: url, ratio = "auto", height } = shown;
  if (!stage.fire(stage.host, "embed-load", { provider: name, id, url }, true)) return;
  const skip = /** @type {HTMLElement | null} */ (figure.querySelector(".mq-skip"));
  const frame = make(stage, "iframe", "embed-frame", { title, loading: "lazy", sandbox: SANDBOX });
  // Autoplay only after a reader has pressed the button.
  frame.allow = PLAYERS.test(name) ? `fullscreen; picture-in-picture; encrypted-media${still === undefined ? "; autoplay" : ""}` : "";
  frame.referrerPolicy = ASKING.test(name) ? "strict-origin-when-cross-origin" : "no-referrer";
  frame.src = url;
  const room = passing(stage, make(stage, "div", "embed-room"));
  room.style.aspectRatio = still ? "auto" : ratio;
  if (still || height) room.style.blockSize = `${still ? link.getBoundingClientRect().height - ROW : height}px`;
  room.append(frame);
  // A new link, because the old one would visibly move.
  const line = passing(stage, make(stage, "div", "embed-line"));
  const other = make(stage, "a", "", { href: link.href });
  other.textContent = title;
  line.append(back, other);
  link.before(room, line);
  // The skip link leads behind the frame, not to its container.
  const caption = link.closest("figcaption");
  moveId(caption, line);
  takeAway(load);
  const away = () => {
    link.hidden = false;
    takeAway(room);
    moveId(line, caption);
    takeAway(line);
    if (skip) hide(skip, !stage.signal.aborted);
  };
  link.hidden = true;
  if (skip) hide(skip, false);
  back.onclick = () => {
    away();
    link.after(load);
    load.focus();
  };
  stage.signal.addEventListener("abort", away);
  return frame;
}

/**
 * @param {Element | null} from
 * @param {Element | null} to
 */
function moveId(from, to) {
  if (!from?.id || !to) return;
  to.id = from.id;
  from.removeAttribute("id");
}
