// The tag: what it may have, and what its events say. For scripts, and for templates of several frameworks.

/// <reference path="./globals.d.ts" />

import type { MaqalaArticle } from "./element.js";
import type { ErrorCode } from "./errors.js";
import type { Input } from "./full.js";
import type { Rendered, Warning } from "./render.js";

/** What `maqala-error` says; what was shown stays. */
export interface ErrorDetail {
  code: ErrorCode;
  message: string;
  path: string;
  line: number;
  column: number;
}

/** What a click on a card says. */
export interface CardDetail {
  url: string;
  headline: string;
  index: number;
}

/** What a click on a tag or link says. */
export interface LinkDetail {
  url: string;
  text: string;
  index: number;
}

/** The events of the element. All bubble and cross shadow roots. */
export interface MaqalaEventMap {
  "maqala-render": CustomEvent<Rendered>;
  /** Of what was mended or left out. */
  "maqala-warning": CustomEvent<{ warnings: Warning[] }>;
  "maqala-error": CustomEvent<ErrorDetail>;
  /** Cancelable, which keeps the browser from following. */
  "maqala-card-click": CustomEvent<CardDetail>;
  /** Cancelable, which keeps the browser from following. */
  "maqala-tag-click": CustomEvent<LinkDetail>;
  /** Cancelable, which keeps the browser from following. */
  "maqala-link-click": CustomEvent<LinkDetail>;
  /** Once, after half of a card was seen for a second. */
  "maqala-card-view": CustomEvent<CardDetail>;
  /** How much of the body has come over the lower edge of the window. */
  "maqala-read": CustomEvent<{ percent: 25 | 50 | 75 | 100 }>;
  /** Cancelable, for those who ask for consent first; `url` is that of the frame. */
  "maqala-embed-load": CustomEvent<{ provider: string; id: string; url: string }>;
  /** Of an article that was put below. */
  "maqala-next": CustomEvent<{ url: string; headline: string; number: number }>;
}

/** The attributes of the element and its property. `Flag` is what a framework makes an attribute without a value of. */
export interface MaqalaAttributes<Flag = true | ""> {
  /** The article as JSON text or as an object; it goes before all other inputs. */
  article?: Input | null | undefined;
  /** URL of JSON. */
  src?: string | undefined;
  /** Id of a data block elsewhere in the document. */
  for?: string | undefined;
  /** Render into the light DOM, and not into an open shadow root. */
  light?: Flag | undefined;
  /** `auto` is the page's own colour scheme. */
  theme?: "auto" | "light" | "dark" | undefined;
  /** Level of the headline, 1 to 5; all others follow. */
  "heading-level"?: number | string | undefined;
  /** `carousel` is one row that scrolls, with buttons. */
  related?: "cards" | "list" | "carousel" | "none" | undefined;
  /** After how many paragraphs of the body the cards stand; else they stand after it. */
  "related-after"?: number | string | undefined;
  /** URL of more cards. */
  "related-src"?: string | undefined;
  /** Template for the URLs of the articles that follow, with `{n}` or `{url}`. */
  next?: string | undefined;
  /** How many may follow: 5 unless told. */
  "next-limit"?: number | string | undefined;
  /** Address and title of the page follow the article that is read. */
  "next-history"?: Flag | undefined;
  /** `click`, `link`, or `allow` and names of providers. */
  embeds?: "click" | "link" | `allow ${string}` | (string & {}) | undefined;
  /** Pictures open over the window. */
  lightbox?: Flag | undefined;
  /** Less or more room between lines and blocks. */
  density?: "compact" | "spacious" | undefined;
  "text-size"?: "small" | "large" | "larger" | undefined;
  /** Template such as `/tag/{tag}` for tags that have no URL. */
  "tag-href"?: string | undefined;
  /** Name of the format that the JSON is to be read as. */
  format?: string | undefined;
  /** Where the fields of an article stand in a private format, as JSON. */
  map?: string | undefined;
  /** How dates and numbers are written in articles of its language. */
  locale?: string | undefined;
  /** That of the article, that of the reader, or a name such as `Asia/Beirut`. */
  "time-zone"?: "publisher" | "reader" | (string & {}) | undefined;
  /** For how many hours it is said how long ago something was: 24 unless told. */
  "relative-times"?: number | Flag | (string & {}) | undefined;
  /** `lazy` waits until the element comes near what is seen. */
  loading?: "lazy" | "eager" | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "maqala-article": MaqalaArticle;
  }
  interface GlobalEventHandlersEventMap extends MaqalaEventMap {}
}
