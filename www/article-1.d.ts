// The format article/1. Made from article-1.schema.json by tests/tools/types.mjs.

/** A news article: headline, body, tags and read-also cards. Unknown fields are ignored, and names that begin with x- will never get a meaning. */
export interface Article {
  /** The major version; any minor one of it is read. */
  format: string;
  id?: string;
  /** Where the article stands. */
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
  /** When it was last changed. */
  updated?: Moment;
  /** Where it was taken from. */
  source?: Named;
  /** Who publishes it. */
  publisher?: Named;
  /** The desk that it belongs to. */
  section?: Named;
  /** What it is about. */
  tags?: Named[];
  /** Picture over the body. */
  main?: Block;
  /** The blocks, or text whose blank lines part paragraphs. */
  body?: string | BodyItem[];
  /** Groups of cards after the body. */
  related?: Related[];
}

/** What an article is about. */
export type Tag = Named;

/** Text on one line. */
export type Line = string;

/** An http, https or relative URL; for links mailto and tel as well. */
export type Url = string;

/** An http, https or relative URL, or a picture written out as data. */
export type ImageUrl = string;

/** A language tag (BCP 47). */
export type Language = string;

export type Direction = "ltr" | "rtl" | "auto";

/** ISO 8601: a date, or a date and time, with an offset if it is known. */
export type Moment = string;

/** Pixels. */
export type Side = number;

/** A name, with its own page if it has one. */
export type Named = Line | {
  name: Line;
  url?: Url;
  logo?: ImageUrl;
};

export type Contributor = Line | {
  name: Line;
  url?: Url;
  role?: Line;
  image?: ImageUrl;
};

/** Running text: a string, never parsed as HTML, or pieces with marks and links. */
export type Inlines = Line | (string | Inline)[];

export interface Inline {
  text: Line;
  /** Marks that are not known are ignored. */
  marks?: ("strong" | "em" | "underline" | "strike" | "code" | "sub" | "sup" | "mark" | "small" | "quote" | (string & {}))[];
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
  fallback?: BodyItem | Blocks;
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

export type EmbedBlock = BlockBase & { type: "embed" } & {
  url?: Url;
  provider?: Line;
  title?: Line;
  /** The text of a post. */
  content?: Inlines;
  blocks?: Blocks;
  author?: Contributor;
  published?: Moment;
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

export type DividerBlock = BlockBase & { type: "divider" };

export type RelatedBlock = BlockBase & { type: "related" } & Related;

/** A block of the publisher's own, of which its fallback is shown. */
export type OtherBlock = BlockBase & { type: `x-${string}`; content?: Inlines; text?: Inlines };

/** A block. One of a type that is not known shows its fallback, or else its text. */
export type Block =
  | ParagraphBlock
  | HeadingBlock
  | ListBlock
  | QuoteBlock
  | PullquoteBlock
  | ImageBlock
  | EmbedBlock
  | TableBlock
  | CodeBlock
  | DividerBlock
  | RelatedBlock
  | OtherBlock;

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
  /** The picture in other widths, as in HTML. */
  srcset?: string;
  /** Which width to expect, as in HTML. */
  sizes?: string;
  width?: Side;
  height?: Side;
  /** What it shows, for those who do not see it; empty for a picture that adds nothing. */
  alt?: string;
}

export type Rows = Cell[][];

export type Cell = string | Inlines | {
  content: string | Inlines;
  /** Names its row. */
  header?: boolean;
  colspan?: number;
  rowspan?: number;
  lang?: Language;
  dir?: Direction;
};

export interface Related {
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
  duration?: number;
  /** Minutes. */
  readingTime?: number;
  lang?: Language;
  dir?: Direction;
  paid?: boolean;
  sponsored?: boolean;
  body?: string | BodyItem[];
}
