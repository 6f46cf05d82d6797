// Types of the tag: its attributes, and the details of its events. For scripts and for the templates of several frameworks.

/// <reference path="./globals.d.ts" />

import type { MaqalaArticle } from "./element.js";
import type { ErrorCode } from "./errors.js";
import type { Input } from "./full.js";
import type { Rendered, Warning } from "./render.js";

/** Detail of `maqala-error`; what was shown before stays. */
export interface ErrorDetail {
  code: ErrorCode;
  message: string;
  path: string;
  line: number;
  column: number;
}

/** Detail of an event of a card. */
export interface CardDetail {
  url: string;
  headline: string;
  index: number;
}

/** Detail of a click on a tag or link. */
export interface LinkDetail {
  url: string;
  text: string;
  index: number;
}

/** The events of the element. All bubble and cross shadow roots. */
export interface MaqalaEventMap {
  "maqala-render": CustomEvent<Rendered>;
  /** Something was repaired or left out. */
  "maqala-warning": CustomEvent<{ warnings: Warning[] }>;
  "maqala-error": CustomEvent<ErrorDetail>;
  /** Cancelable, which keeps the browser from following the link. */
  "maqala-card-click": CustomEvent<CardDetail>;
  /** Cancelable, which keeps the browser from following the link. */
  "maqala-tag-click": CustomEvent<LinkDetail>;
  /** Cancelable, which keeps the browser from following the link. */
  "maqala-link-click": CustomEvent<LinkDetail>;
  /** Once per card, after half of it was visible for a second. */
  "maqala-card-view": CustomEvent<CardDetail>;
  /** How much of the body has passed the lower edge of the window. */
  "maqala-read": CustomEvent<{ percent: 25 | 50 | 75 | 100 }>;
  /** Cancelable, for pages that ask for consent first; `url` is that of the frame. */
  "maqala-embed-load": CustomEvent<{ provider: string; id: string; url: string }>;
  /** Another article was appended. */
  "maqala-next": CustomEvent<{ url: string; headline: string; number: number }>;
}

/** The attributes of the element and its property. `Flag` is what a framework writes for an attribute without a value. */
export interface MaqalaAttributes<Flag = true | ""> {
  /** The article as JSON text or as an object; takes precedence over all other inputs. */
  article?: Input | null | undefined;
  /** URL of JSON. */
  src?: string | undefined;
  /** Id of a data block elsewhere in the document. */
  for?: string | undefined;
  /** Render into the light DOM instead of an open shadow root. */
  light?: Flag | undefined;
  /** `auto` is the page's own colour scheme. */
  theme?: "auto" | "light" | "dark" | undefined;
  /** Level of the headline, 1 to 5; all other headings follow. */
  "heading-level"?: number | string | undefined;
  /** `carousel` is one scrolling row with buttons. */
  related?: "cards" | "list" | "carousel" | "none" | undefined;
  /** Number of body paragraphs before the cards; by default they follow the body. */
  "related-after"?: number | string | undefined;
  /** URL of more cards, fetched when the reader comes near. */
  "related-src"?: string | undefined;
  /** URL template of the articles that follow, with `{n}` or `{url}`. */
  next?: string | undefined;
  /** How many articles may follow: 5 by default. */
  "next-limit"?: number | string | undefined;
  /** Title and address of the page follow the article being read. */
  "next-history"?: Flag | undefined;
  /** Third-party embeds: `click`, `link`, or `allow` with names of providers. */
  embeds?: "click" | "link" | `allow ${string}` | (string & {}) | undefined;
  /** Images open in a layer over the page. */
  lightbox?: Flag | undefined;
  /** Less or more space between lines and blocks. */
  density?: "compact" | "spacious" | undefined;
  "text-size"?: "small" | "large" | "larger" | undefined;
  /** Template such as `/tag/{tag}` for tags without a URL. */
  "tag-href"?: string | undefined;
  /** Name of the format to read the JSON as. */
  format?: string | undefined;
  /** Where the fields of an article are in a private format, as JSON. */
  map?: string | undefined;
  /** How dates and numbers are written in articles of its language. */
  locale?: string | undefined;
  /** The zone of the article, that of the reader, or a name such as `Asia/Beirut`. */
  "time-zone"?: "publisher" | "reader" | (string & {}) | undefined;
  /** For how many hours times are shown as time ago: 24 by default. */
  "relative-times"?: number | Flag | (string & {}) | undefined;
  /** `lazy` waits until the element comes near the visible part of the page. */
  loading?: "lazy" | "eager" | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "maqala-article": MaqalaArticle;
  }
  interface GlobalEventHandlersEventMap extends MaqalaEventMap {}
}
