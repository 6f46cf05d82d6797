// Times of an article as the host wants them: in a time zone, and how long ago they were. Loaded on demand, after the article is
// shown. Without this script dates stay as the publisher wrote them.

import { plural } from "./plural.js";
import { scriptWords } from "./words.js";

const MINUTE = 60_000;
// A reader's clock may be this much behind the publisher's.
const SKEW = 5 * MINUTE;

/** @type {WeakMap<Element, string>} what stood in a time before anything was put in its place */
const written = new WeakMap();
/** @type {WeakMap<Element, string>} what was put there last */
const said = new WeakMap();

/**
 * @param {Element} host has the attributes `time-zone`: `reader`, or a name of the time zone database; and `relative-times`: the limit
 *   in hours, without which how long ago something was is not said
 * @param {AbortSignal} signal
 * @param {typeof import("./render.js").prepare} prepare
 * @param {string} options of the host, as the core takes them
 * @param {string} language that the article's words were looked for by
 */
export async function refine(host, signal, prepare, options, language) {
  if (signal.aborted) return;
  const root = /** @type {ParentNode} */ (host.hasAttribute("light") ? host : host.shadowRoot);
  const [zone, limit] = ["time-zone", "relative-times"].map((name) => host.getAttribute(name));
  const dir = root.querySelector("article")?.dir ?? "";
  const times = [...root.querySelectorAll("time")].filter((time) => /T.*([+-]\d\d:\d\d|Z)$/.test(time.dateTime));
  const write = (/** @type {string} */ published) => {
    const stamp = JSON.stringify({ format: "article/1", lang: language || undefined, dir, headline: "-", published });
    const { job } = prepare(stamp, options, document, false);
    job.carryOut();
    return job.root.querySelector("time")?.textContent ?? "";
  };
  if (zone && zone !== "publisher") {
    for (const time of times) {
      const stamp = inZone(time.dateTime, zone);
      // There may be no words for the year it is there, or for the offset.
      const text = stamp && write(stamp);
      if (text) written.set(time, text);
    }
  }
  for (const time of times) {
    const text = written.get(time) ?? time.textContent ?? "";
    written.set(time, text);
    show(time, text);
  }
  if (limit == null) return;
  // If the language's words do not load, those of the direction; without any, times stay as written.
  const words = await scriptWords(language, dir).catch(() => scriptWords("", dir)).catch(() => undefined);
  if (!words) return;
  const most = (+limit || 24) * 60 * MINUTE;
  let now = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const tick = () => {
    // Setting the clock back makes nothing younger.
    now = Math.max(now, Date.now());
    let young = false;
    for (const time of times) {
      const age = now - +moment(time.dateTime);
      const text = written.get(time) ?? "";
      const relative = age < most && age > -SKEW;
      young ||= relative || age <= -SKEW;
      show(time, relative ? ago(words, Math.max(age, 0), zeroOf(text)) : text);
      if (relative) time.title = text;
      else time.removeAttribute("title");
    }
    if (young) timer = setTimeout(tick, MINUTE / 2);
  };
  if (signal.aborted) return;
  signal.addEventListener("abort", () => clearTimeout(timer));
  tick();
}

/**
 * @param {Element} time
 * @param {string} text
 */
function show(time, text) {
  const before = said.get(time) ?? time.textContent;
  said.set(time, text);
  if (time.textContent === text) return;
  // Anything else there is what a translator made of what was said before, and stays; the date comes from a page that is written anew.
  if (before !== text || time.textContent === written.get(time)) time.textContent = text;
}

/**
 * @param {Record<string, string>} words
 * @param {number} age in milliseconds
 * @param {number} zero
 */
function ago({ rule, now, minutes, hours, days }, age, zero) {
  const past = Math.floor(age / MINUTE);
  if (past < 1) return now;
  if (past < 60) return plural(rule, minutes, past, zero);
  if (past < 1440) return plural(rule, hours, Math.floor(past / 60), zero);
  return plural(rule, days, Math.floor(past / 1440), zero);
}

/**
 * The code of the digit zero in a text; digits of a script are consecutive in Unicode.
 * @param {string} text
 */
function zeroOf(text) {
  let code = /\p{Nd}/u.exec(text)?.[0].codePointAt(0) ?? 48;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1))) code--;
  return code;
}

/**
 * A leap second counts as the one before, because scripts know none.
 * @param {string} stamp
 */
const moment = (stamp) => new Date(stamp.replace(/:60(?=[-+.Z])/, ":59"));

/**
 * The same moment in a time zone; undefined if the zone is unknown.
 * @param {string} stamp
 * @param {string} zone
 */
function inZone(stamp, zone) {
  const date = moment(stamp);
  let offset = -date.getTimezoneOffset();
  if (zone !== "reader") {
    try {
      const format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric" });
      const parts = Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, +value]));
      const there = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute);
      offset = Math.round((there - Math.floor(+date / MINUTE) * MINUTE) / MINUTE);
    } catch {
      return undefined;
    }
  }
  const two = (/** @type {number} */ number) => `${number}`.padStart(2, "0");
  const size = Math.abs(offset);
  const local = new Date(+date + offset * MINUTE).toISOString().slice(0, 19);
  return `${local}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
