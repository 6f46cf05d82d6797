// The format article/1. Made from article-1.schema.json by tests/tools/types.mjs.

/** A news article: headline, body, tags and read-also cards. Unknown fields are ignored; names that begin with x- will never get a meaning. */
export interface Article {
  /** The major version; any minor version of it is read. */
  format: string;
  id?: string;
  /** Address of the article. */
  url?: Url;
  lang?: Language;
  dir?: Direction;
  /** Short label above the headline. */
  kicker?: Inlines;
  /** Main title. */
  headline: Inlines;
  /** Summary between headline and body. */
  standfirst?: Inlines;
  /** Who wrote it. */
  byline?: Contributor | Contributor[];
  /** Place of filing. */
  dateline?: Line;
  /** When it was first published. */
  published?: Moment;
  /** When it was last updated. */
  updated?: Moment;
  /** Where it was taken from. */
  source?: Named;
  /** Who publishes it. */
  publisher?: Named;
  /** The desk that it belongs to. */
  section?: Named;
  /** What it is about. */
  tags?: Named[];
  /** Image or video over the body. */
  main?: Block;
  /** Blocks, text with blank lines between paragraphs, or HTML. */
  body?: string | BodyItem[] | Html;
  /** Reading time in minutes. */
  readingTime?: Count;
  /** Who may read it. */
  access?: {
    /** Whether everyone may read it. */
    free?: boolean;
    /** Access level; an article that has one and is not marked as free is for subscribers. */
    level?: string;
    /** The body is only the beginning of the article. */
    truncated?: boolean;
    /** Where the rest is; by default at the article's own address. */
    url?: Url;
  };
  /** What was corrected or changed after publication. */
  corrections?: (Line | {
    published?: Line;
    text?: Inlines;
    content?: Inlines;
    blocks?: Blocks;
    lang?: Language;
    dir?: Direction;
  })[];
  /** Groups of cards after the body. */
  related?: Related[];
  [name: `x-${string}`]: unknown;
}

/** What an article is about. */
export type Tag = Named;

/** Text on one line. */
export type Line = string;

/** An http, https or relative URL; for links also mailto and tel. */
export type Url = string;

/** An http, https or relative URL, or an image as a data URL. */
export type ImageUrl = string;

/** A language tag (BCP 47). */
export type Language = string;

export type Direction = "ltr" | "rtl" | "auto";

/** ISO 8601: a date, or a date and time, with an offset if it is known. */
export type Moment = string;

export type Count = number;

/** Pixels. */
export type Side = number;

/** A name, with its own page if it has one. */
export type Named = Line | {
  name: Line;
  url?: Url;
  /** Shown before the name of a source. */
  logo?: Picture;
};

export type Contributor = Line | {
  name: Line;
  url?: Url;
  role?: Line;
  image?: Picture;
};

export type Picture = ImageUrl | Image;

/** HTML, cleaned by an allow-list of elements and attributes. */
export interface Html {
  html: Markup;
}

/** Text of HTML. */
export type Markup = string;

/** Running text: a string, never parsed as HTML, pieces with marks and links, or HTML. */
export type Inlines = Line | (string | Inline)[] | Html;

export interface Inline {
  /** Replaces a text, its marks and its link. */
  html?: Markup;
  /** Id of a note in the body's footnotes; its number follows the text. */
  footnote?: Line;
  text?: Line;
  /** Unknown marks are ignored. */
  marks?: ("strong" | "em" | "underline" | "strike" | "code" | "sub" | "sup" | "mark" | "small" | "quote" | (string & {}))[];
  /** How the text is read, shown above it. */
  ruby?: string;
  href?: Url;
  lang?: Language;
  dir?: Direction;
}

export type BodyItem = Line | Block;

export type Blocks = BodyItem[];

/** What any block may have. */
export interface BlockBase {
  /** Anchor, unique in its article. */
  id?: Line;
  lang?: Language;
  dir?: Direction;
  /** Shown by readers that do not know the type. */
  fallback?: BodyItem | Blocks | Html;
  [name: `x-${string}`]: unknown;
}

export type ParagraphBlock = BlockBase & { type: "paragraph" } & TextBlock;

export type HeadingBlock = BlockBase & { type: "heading" } & TextBlock & {
  level?: number;
};

export type ListBlock = BlockBase & { type: "list" } & List;

export type QuoteBlock = BlockBase & { type: "quote" } & {
  content?: Inlines;
  text?: Inlines;
  blocks?: Blocks;
  attribution?: Inlines;
  /** quran or hadith; other values are ignored. */
  kind?: string;
  /** Reference of the passage, such as 2:255. */
  reference?: Line;
  url?: Url;
};

export type PullquoteBlock = BlockBase & { type: "pullquote" } & TextBlock & {
  attribution?: Inlines;
};

export type ImageBlock = BlockBase & { type: "image" } & Partial<Image> & {
  image?: Image;
  caption?: Inlines;
  credit?: Inlines;
  href?: Url;
};

export type GalleryBlock = BlockBase & { type: "gallery" } & {
  items: (ImageUrl | Partial<Image> & {
    type?: "image";
    id?: Line;
    lang?: Language;
    dir?: Direction;
    image?: Image;
    caption?: Inlines;
    credit?: Inlines;
    href?: Url;
  })[];
  caption?: Inlines;
  credit?: Inlines;
};

export type VideoBlock = BlockBase & { type: "video" } & Recording;

export type AudioBlock = BlockBase & { type: "audio" } & Recording;

export type VerseBlock = BlockBase & { type: "verse" } & {
  title?: Inlines;
  lines: (Line | Inlines[] | {
    first: Inlines;
    second?: Inlines;
  })[];
  attribution?: Inlines;
  reference?: Line;
  url?: Url;
};

export type CalloutBlock = BlockBase & { type: "callout" } & {
  /** Kind of a callout: keypoints, warning or disclaimer; any other is a note. */
  kind?: string;
  title?: Inlines;
  content?: Inlines;
  text?: Inlines;
  blocks?: Blocks;
  items?: Item[];
};

export type KeypointsBlock = BlockBase & { type: "keypoints" } & {
  /** Kind of a callout: keypoints, warning or disclaimer; any other is a note. */
  kind?: string;
  title?: Inlines;
  content?: Inlines;
  text?: Inlines;
  blocks?: Blocks;
  items?: Item[];
};

export type DisclaimerBlock = BlockBase & { type: "disclaimer" } & {
  /** Kind of a callout: keypoints, warning or disclaimer; any other is a note. */
  kind?: string;
  title?: Inlines;
  content?: Inlines;
  text?: Inlines;
  blocks?: Blocks;
  items?: Item[];
};

export type TimelineBlock = BlockBase & { type: "timeline" } & {
  items: MomentOfTimeline[];
};

export type QaBlock = BlockBase & { type: "qa" } & Partial<Answered> & {
  items?: Answered[];
};

export type FootnotesBlock = BlockBase & { type: "footnotes" } & {
  title?: Inlines;
  items: ({
    id?: Line;
    content?: Inlines;
    text?: Inlines;
    blocks?: Blocks;
    lang?: Language;
    dir?: Direction;
  })[];
};

export type PostBlock = BlockBase & { type: "post" } & {
  headline?: Inlines;
  /** ISO 8601. */
  published?: Line;
  /** ISO 8601. */
  updated?: Line;
  pinned?: boolean;
  author?: Contributor | Contributor[];
  /** Its own address; by default the anchor of its id. */
  url?: Url;
  content?: Inlines;
  text?: Inlines;
  blocks?: Blocks;
};

export type SlotBlock = BlockBase & { type: "slot" } & {
  /** The host page's element of slot="mq-slot-NAME" is shown here. */
  name: Line;
  /** Shown until there is one. */
  fallback?: BodyItem | Blocks;
};

export type EmbedBlock = BlockBase & { type: "embed" } & {
  url?: Url;
  provider?: Line;
  title?: Line;
  /** The text of a post. */
  content?: Inlines;
  blocks?: Blocks;
  author?: Contributor;
  published?: Moment;
  /** Image shown until it is loaded. */
  image?: Picture;
  caption?: Inlines;
};

export type TableBlock = BlockBase & { type: "table" } & {
  caption?: Inlines;
  /** Rows of column headers. */
  head?: Rows;
  rows: Rows;
};

export type CodeBlock = BlockBase & { type: "code" } & {
  content?: string;
  text?: string;
  language?: string;
};

export type HtmlBlock = BlockBase & { type: "html" } & {
  html: Markup;
};

export type DividerBlock = BlockBase & { type: "divider" };

export type RelatedBlock = BlockBase & { type: "related" } & Related;

/** A block of the publisher's own, of which its fallback is shown. */
export type OtherBlock = BlockBase & { type: `x-${string}`; content?: Inlines; text?: Inlines; html?: Markup };

/** A block. A block of unknown type shows its fallback, otherwise its HTML or text. */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | QuoteBlock
  | PullquoteBlock
  | ImageBlock
  | GalleryBlock
  | VideoBlock
  | AudioBlock
  | VerseBlock
  | CalloutBlock
  | KeypointsBlock
  | DisclaimerBlock
  | TimelineBlock
  | QaBlock
  | FootnotesBlock
  | PostBlock
  | SlotBlock
  | EmbedBlock
  | TableBlock
  | CodeBlock
  | HtmlBlock
  | DividerBlock
  | RelatedBlock
  | OtherBlock;

export interface Recording {
  src?: Url;
  /** The same as src; a provider's page becomes an embed. */
  url?: Url;
  /** The same recording in several types. */
  sources?: File[];
  /** Captions. */
  tracks?: File[];
  poster?: Picture;
  width?: Side;
  height?: Side;
  title?: Line;
  caption?: Inlines;
  credit?: Inlines;
  /** Transcript. */
  transcript?: Named;
}

export type File = MediaUrl | {
  src: MediaUrl;
  /** Media type of a source, such as video/mp4. */
  type?: string;
  /** Language of the captions. */
  lang?: Language;
  /** Label of the captions. */
  label?: string;
};

export type MediaUrl = string;

export type MomentOfTimeline = Line | {
  /** ISO 8601, a month (2019-07) or a year alone, or words. */
  date?: Line;
  title?: Inlines;
  content?: Inlines;
  text?: Inlines;
  blocks?: Blocks;
  lang?: Language;
  dir?: Direction;
};

export interface Answered {
  question?: Inlines;
  /** Text with blank lines between paragraphs, blocks, or HTML. */
  answer?: Line | Blocks | Html;
}

export interface TextBlock {
  content?: Inlines;
  /** The same as content. */
  text?: Inlines;
}

export interface List {
  ordered?: boolean;
  start?: number;
  items: Item[];
}

export type Item = Inlines | {
  content?: Inlines;
  lang?: Language;
  dir?: Direction;
} & Partial<List>;

export interface Image {
  src?: ImageUrl;
  /** The same as src. */
  url?: ImageUrl;
  /** The image in other widths: as in HTML, or a list of addresses with widths. */
  srcset?: string | ({
    src: ImageUrl;
    width: Side;
  })[];
  /** The width to expect, as in HTML. */
  sizes?: string;
  width?: Side;
  height?: Side;
  /** Alternative text; empty for a decorative image. */
  alt?: string;
}

export type Rows = Cell[][];

export type Cell = string | Inlines | {
  content: string | Inlines;
  /** The cell is the header of its row. */
  header?: boolean;
  colspan?: number;
  rowspan?: number;
  lang?: Language;
  dir?: Direction;
};

export interface Related {
  /** Anchor, unique in its article. */
  id?: Line;
  /** Heading of the cards. */
  title?: Line;
  rel?: string;
  items: Card[];
}

/** A teaser of another article; with a body it opens in place. */
export interface Card {
  headline?: Inlines;
  /** The same as headline. */
  title?: Inlines;
  url?: Url;
  excerpt?: Inlines;
  image?: ImageUrl | Image;
  section?: Named;
  published?: Moment;
  source?: Named;
  kind?: "article" | "video" | "audio" | "gallery" | "live";
  /** Seconds. */
  duration?: Count;
  /** Number of images in a gallery. */
  count?: Count;
  /** Minutes. */
  readingTime?: Count;
  /** It leads to another site. */
  external?: boolean;
  /** When it was last updated, or true. */
  updated?: Moment | boolean;
  lang?: Language;
  dir?: Direction;
  paid?: boolean;
  sponsored?: boolean;
  body?: string | BodyItem[] | Html;
  [name: `x-${string}`]: unknown;
}
