//! The names that formats look for, as keys and as values such as a block's type. Each string that may be one is looked up once,
//! while it is read; later comparisons are of numbers.

use crate::model::text::{self, Unit};

/// A name that some format knows, or none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name(u16);

#[cfg(not(feature = "small"))]
impl Name {
    /// Its place among all of them, from 1; 0 is none.
    pub(super) fn number(self) -> u16 {
        self.0
    }
}

/// Declares the names in their order: those that every build knows, those of HTML and of the most common foreign formats, and
/// those of the other formats.
macro_rules! names {
    ($($name:ident $spelling:literal)* ; $($more:ident $more_spelling:literal)* ; $($most:ident $most_spelling:literal)*) => {
        /// All names, each followed by a space.
        #[cfg(not(feature = "formats"))]
        const SPELLINGS: &str = concat!($($spelling, " ",)*);
        /// All names, each followed by a space.
        #[cfg(all(feature = "formats", not(feature = "trees")))]
        const SPELLINGS: &str = concat!($($spelling, " ",)* $($more_spelling, " ",)*);
        /// All names, each followed by a space.
        #[cfg(feature = "trees")]
        const SPELLINGS: &str = concat!($($spelling, " ",)* $($more_spelling, " ",)* $($most_spelling, " ",)*);

        #[derive(Clone, Copy)]
        #[allow(clippy::upper_case_acronyms, non_camel_case_types, reason = "as the constants")]
        enum Index {
            Unknown,
            $($name,)*
            $(#[cfg(feature = "formats")] $more,)*
            $(#[cfg(feature = "trees")] $most,)*
            Count,
        }

        impl Name {
            /// No name that a format knows.
            pub(crate) const UNKNOWN: Self = Self(Index::Unknown as u16);
            $(#[doc = concat!("`", $spelling, "`")] pub(crate) const $name: Self = Self(Index::$name as u16);)*
            $(
                #[cfg(feature = "formats")]
                #[doc = concat!("`", $more_spelling, "`")]
                pub(crate) const $more: Self = Self(Index::$more as u16);
            )*
            $(
                #[cfg(feature = "trees")]
                #[doc = concat!("`", $most_spelling, "`")]
                pub(crate) const $most: Self = Self(Index::$most as u16);
            )*
        }
    };
}

names! {
    ACCESS "access"
    ALT "alt"
    ATTRIBUTION "attribution"
    AUDIO "audio"
    AUTHOR "author"
    AUTO "auto"
    BLOCKS "blocks"
    BODY "body"
    BYLINE "byline"
    CAPTION "caption"
    CITE "cite"
    CODE "code"
    COLSPAN "colspan"
    CONTENT "content"
    CONTENT_URL "contentUrl"
    CORRECTIONS "corrections"
    COUNT "count"
    CREDIT "credit"
    DATELINE "dateline"
    DIR "dir"
    DIVIDER "divider"
    DURATION "duration"
    EM "em"
    EMBED "embed"
    EXCERPT "excerpt"
    EXTERNAL "external"
    FALLBACK "fallback"
    FOOTNOTE "footnote"
    FORMAT "format"
    FREE "free"
    GALLERY "gallery"
    HEAD "head"
    HEADER "header"
    HEADING "heading"
    HEADLINE "headline"
    HEIGHT "height"
    HREF "href"
    HTML "html"
    ID "id"
    IMAGE "image"
    ITEMS "items"
    KICKER "kicker"
    KIND "kind"
    LANG "lang"
    LEVEL "level"
    LIST "list"
    LIVE "live"
    LOGO "logo"
    LTR "ltr"
    MAIN "main"
    MARK "mark"
    MARKS "marks"
    NAME "name"
    ORDERED "ordered"
    PAID "paid"
    PARAGRAPH "paragraph"
    POSTER "poster"
    PROVIDER "provider"
    PUBLISHED "published"
    PULLQUOTE "pullquote"
    QUOTE "quote"
    READING_TIME "readingTime"
    REFERENCE "reference"
    RELATED "related"
    ROLE "role"
    ROWS "rows"
    ROWSPAN "rowspan"
    RTL "rtl"
    RUBY "ruby"
    SECTION "section"
    SIZES "sizes"
    SMALL "small"
    SOURCE "source"
    SPONSORED "sponsored"
    SRC "src"
    SRCSET "srcset"
    STANDFIRST "standfirst"
    START "start"
    STRIKE "strike"
    STRONG "strong"
    SUB "sub"
    SUP "sup"
    TABLE "table"
    TAGS "tags"
    TEXT "text"
    TITLE "title"
    TRUNCATED "truncated"
    TYPE "type"
    UNDERLINE "underline"
    UPDATED "updated"
    URL "url"
    VIDEO "video"
    WIDTH "width"
    ;
    TRANSCRIPT "transcript" GRAPH "@graph" ID_LD "@id" TYPE_LD "@type" A "a" ACF "acf" ABBR "abbr" ADDRESS "address" ALT_TEXT "alt_text"
    ALT_TEXT_CAMEL "altText" ALTERNATE_NAME "alternateName" ALTERNATE_TEXT "alternate-text" AMP_ANIM "amp-anim" AMP_AUDIO "amp-audio" AMP_CAROUSEL "amp-carousel" AMP_FACEBOOK "amp-facebook" AMP_IFRAME "amp-iframe"
    AMP_IMG "amp-img" AMP_INSTAGRAM "amp-instagram"
    AMP_TWITTER "amp-twitter" AMP_VIDEO "amp-video" AMP_VIMEO "amp-vimeo" AMP_YOUTUBE "amp-youtube" ANSWER "answer" ARTICLE "article"
    ARTICLE_BODY "articleBody" ASIDE "aside" ATTRIBUTES "attributes" B "b" BDI "bdi" BDO "bdo" BLOCKQUOTE "blockquote"
    BODY_TEXT "body_text" BR "br" BUTTON "button" BY "by" CALLOUT "callout" CENTER "center" CLASS "class" CLASSES "classes" COL "col" CONTENT_TYPE "contentType" CONTENTTYPE "contenttype" CREDIT_TEXT "creditText"
    DATA_HREF "data-href" DATA_ID "data-id" DATA_INSTGRM_PERMALINK "data-instgrm-permalink" DATA_LAZY_SRC "data-lazy-src" DATA_ORIGINAL "data-original"
    DATA_SHORTCODE "data-shortcode" DATA_SRC "data-src" DATA_SRCSET "data-srcset" DATA_TELEGRAM_POST "data-telegram-post" DATA_TWEETID "data-tweetid"
    DATA_VIDEOID "data-videoid" DATE "date" DATE_OF_MONGO "$date" DATE_MODIFIED "dateModified" DATE_PUBLISHED "datePublished" DD "dd" DEL "del" DESCRIPTION "description"
    DESCRIPTION_TEXT "description_text" DESCRIPTIONS "descriptions" DETAILS "details" DFN "dfn" DISCLAIMER "disclaimer" DISPLAY_NAME "display_name" DIV "div" DL "dl" DT "dt" EMBED_URL "embedUrl" THUMBNAIL_URL "thumbnailUrl"
    FAMILY_NAME "familyName" FIELDSET "fieldset" FIGCAPTION "figcaption" FIGURE "figure" FIRST "first" FONT "font"
    FOOTER "footer" FOOTNOTES "footnotes" FORM "form" GIVEN_NAME "givenName" H1 "h1" H2 "h2" H3 "h3" H4 "h4" H5 "h5"
    H6 "h6" HADITH "hadith" HEADLINES "headlines" HL2 "hl2" HR "hr" I "i" IFRAME "iframe" IMG "img" INS "ins" KBD "kbd" KEYPOINTS "keypoints"
    LABEL "label" LANGUAGE "language" LI "li" LINES "lines" LINK "link" LITE_YOUTUBE "lite-youtube" LIVE_BLOG_UPDATE "liveBlogUpdate"
    MAIN_ENTITY "mainEntity" MAIN_ENTITY_OF_PAGE "mainEntityOfPage" MATH "math" MEDIA "media" MEDIA_CAPTION "media-caption" MEDIA_DETAILS "media_details"
    MEDIA_PRODUCER "media-producer" MEDIA_REFERENCE "media-reference"
    MENU "menu" MIME_TYPE_SNAKE "mime_type" MIMETYPE "mimetype" NAV "nav" NOEMBED "noembed" OEMBED "oembed" NOFRAMES "noframes" NOSCRIPT "noscript" OBJECT "object" OL "ol" P "p" PINNED "pinned"
    PLAINTEXT "plaintext" POST "post" PRE "pre" Q "q" QA "qa" QUESTION "question" QURAN "quran" RENDERED "rendered"
    RENDITIONS "renditions" ROW "row" RP "rp" RT "rt" S "s" SAME_AS "sameAs" SAMP "samp" SCOPE "scope" SCRIPT "script" SECOND "second" SECONDS "_seconds"
    SELECT "select" SLOT "slot" SOURCE_URL "source_url" SOURCE_URL_CAMEL "sourceUrl" SOURCES "sources" SPAN "span" SRCLANG "srclang" STYLE "style" SUMMARY "summary"
    SVG "svg" TBODY "tbody" TD "td" TEMPLATE "template" TEXTAREA "textarea" TFOOT "tfoot" TH "th" THEAD "thead"
    TIMELINE "timeline" TR "tr" TRACK "track" TRACKS "tracks" TT "tt" U "u" UL "ul" URI "uri" VALUE "value" VAR "var" VERSE "verse"
    VIDEOID "videoid" WARNING "warning" XML "xml" XMP "xmp"
    ;
    COMPONENT_STRAPI "__component" COMPONENT "component" EDITABLE "_editable" UID_STORYBLOK "_uid" ID_DOCUMENT "_id" KEY_SANITY "_key" REFERENCE_SANITY "_ref" TYPE_SANITY "_type" ACCESSIBILITY_CAPTION "accessibilityCaption"
    ADDITIONAL_PROPERTIES "additional_properties" ADDITIONS "additions" AFFILIATION "affiliation" ALERT "alert" ALTERNATIVE_TEXT "alternativeText"
    ARTICLE_LINK "article_link" ARTICLE_TITLE "article_title" ASSET "asset"
    ASSETS "Asset" ASSET_HYPERLINK "asset-hyperlink" ATTACHES "attaches" ATTRS "attrs" AUTOLINK "autolink" BACKGROUND_TYPE "backgroundType" BASIC "basic"
    BLOCK "block" BODIES "bodies" BLOCK_QUOTE "block-quote" BLOCK_QUOTE_SNAKE "block_quote" BLOCK_CARD "blockCard"
    BLOCK_NAME "blockName" BOLD "bold" BOOKMARK "bookmark" BREAK "break" BULLET_LIST_SNAKE "bullet_list"
    BULLETED_LIST "bulleted-list" BULLETED_LIST_SNAKE "bulleted_list" BULLET_LIST "bulletList"
    BUTTON_TEXT "buttonText" BUTTON_URL "buttonUrl" CALLOUT_TEXT "calloutText"
    CANONICAL_URL "canonical_url" CAROUSEL "carousel" CELLS "cells" CHAPTER "chapter" CHARACTER "character"
    CHECK_LIST_ITEM "check-list-item" CHECKLIST "checklist" CHILDREN "children" CITATION "citation"
    CODE_BLOCK "code-block" CODE_HIGHLIGHT "code-highlight" CODE_LINE "code-line" CODE_BLOCK_SNAKE "code_block"
    CODE_LINE_SNAKE "code_line" CODE_BLOCK_SANITY "codeBlock" CODE_BLOCK_GHOST "codeblock"
    COLLAPSIBLE_CONTAINER "collapsible-container" COLLAPSIBLE_CONTENT "collapsible-content"
    COLLAPSIBLE_TITLE "collapsible-title" COLSPAN_CAMEL "colSpan" COLUMN "column" COLUMN_GROUP "column_group"
    COLS "cols" COLUMN_BLOCK "columnBlock" COLUMNS "columns" COMPONENTS "components" CONTAINER "container"
    CONTENT_ELEMENTS "content_elements" CORE_AUDIO "core/audio" CORE_BLOCK "core/block"
    CORE_BUTTON "core/button" CORE_BUTTONS "core/buttons" CORE_CODE "core/code" CORE_COLUMN "core/column"
    CORE_COLUMNS "core/columns" CORE_COVER "core/cover" CORE_DETAILS "core/details" CORE_EMBED "core/embed"
    CORE_FILE "core/file" CORE_FREEFORM "core/freeform" CORE_GALLERY "core/gallery" CORE_GROUP "core/group"
    CORE_HEADING "core/heading" CORE_HTML "core/html" CORE_IMAGE "core/image" CORE_LIST "core/list"
    CORE_LIST_ITEM "core/list-item" CORE_MEDIA_TEXT "core/media-text" CORE_MISSING "core/missing"
    CORE_MORE "core/more" CORE_NEXT_PAGE "core/nextpage" CORE_PARAGRAPH "core/paragraph"
    CORE_PREFORMATTED "core/preformatted" CORE_PULLQUOTE "core/pullquote" CORE_QUOTE "core/quote"
    CORE_SEPARATOR "core/separator" CORE_SHORTCODE "core/shortcode" CORE_SPACER "core/spacer" CORE_TABLE "core/table"
    CORE_VERSE "core/verse" CORE_VIDEO "core/video" CORRECTION "correction" CREDITS "credits"
    CUSTOM_EMBED "custom_embed" CUSTOM_THUMBNAIL_SRC "customThumbnailSrc" DATA "data" DATATABLE "datatable" DELIMITER "delimiter" DENOTATION_CHAR "denotationChar" DESCRIPTORS "descriptors"
    DETAILS_CONTENT "detailsContent" DETAILS_SUMMARY "detailsSummary" DIMENSIONS "dimensions" DIRECTION "direction"
    COPYRIGHT "copyright" HEADER_ROWS "headerRows" NUMBERED_LIST_ITEM "numberedListItem" TOGGLE_LIST_ITEM "toggleListItem" CHECK_LIST_ITEM_CAMEL "checkListItem" BULLET_LIST_ITEM "bulletListItem" STYLES "styles" PROPS "props" HAS_ROW_HEADER "has_row_header" HAS_COLUMN_HEADER "has_column_header" EXPRESSION "expression" ANNOTATIONS "annotations" PLAIN_TEXT "plain_text" RICH_TEXT_SNAKE "rich_text" RESULTS "results" DOWNLOAD_URL "download_url" SUBHEADER "subheader" TEXT_VALUE "textValue" PRODUCT_IMAGE "productImageSrc" PRODUCT_DESCRIPTION "productDescription" PRODUCT_TITLE "productTitle" NODE_ID "nodeId" ATTRIBUTE_NAME "attribute_name" HEADING_TEXT "heading_text" TABLE_HEADER_CELL_SNAKE "table_header_cell" TABLE_FOOT_SNAKE "table_foot" TABLE_BODY_SNAKE "table_body" TABLE_HEAD_SNAKE "table_head" LOCALE "locale" BODY_MARKDOWN "body_markdown" MARKUP "markup" MAIN_CONTENT "main_content" BODY_COPY "body_copy" ASSET_CAPTION "asset-caption" ASSET_ALT "asset-alt" ASSET_LINK "asset-link" BODY_TEXT_CAMEL "bodyText" POST_BODY_DASHED "post-body" POST_BODY "postBody" FILE_MIME "filemime" RELATIONSHIPS "relationships" DOC "doc" EACH "each" DOCUMENT "document" EDITOR_STATE "editorState" ELEMENT_GROUP "element_group" EMAIL "email"
    EMAIL_CTA "email-cta" EMBEDDED_ASSET_BLOCK "embedded-asset-block" EMBEDVIDEO "embedvideo"
    EMBEDWEBVIDEO "embedwebvideo" EMOJI "emoji" EMPHASIS "emphasis" ENTRIES "Entry" ENTRY_HYPERLINK "entry-hyperlink" EXPAND "expand"
    EXTENDED_HEADING "extended-heading" EXTENDED_QUOTE "extended-quote" EXTENDED_TEXT "extended-text"
    FACEBOOK "facebook" FACEBOOK_POST "facebook_post" FIELDS "fields" FILE "file" FILE_CAPTION "fileCaption"
    FILE_NAME "fileName" FILE_TITLE "fileTitle" FILENAME "filename" FIRST_NAME "firstName" FIRST_NAME_SNAKE "first_name" FILES "files" FOOT "foot" FORMULA "formula"
    GROUP "group" HARD_BREAK_SNAKE "hard_break" HARD_BREAK "hardBreak" HASHTAG "hashtag" HEADER_STATE "headerState"
    HEADING_1 "heading-1" HEADING_2 "heading-2" HEADING_3 "heading-3" HEADING_4 "heading-4" HEADING_5 "heading-5"
    HEADING_6 "heading-6" HEADING_FIVE "heading-five" HEADING_FOUR "heading-four" HEADING_ONE "heading-one"
    HEADING_SIX "heading-six" HEADING_THREE "heading-three" HEADING_TWO "heading-two" HEADING1 "heading1"
    HEADING2 "heading2" HEADING3 "heading3" HEADING4 "heading4" HEADING5 "heading5" HEADING6 "heading6"
    HEADING_FIVE_SNAKE "heading_five" HEADING_FOUR_SNAKE "heading_four" HEADING_ONE_SNAKE "heading_one"
    HEADING_SIX_SNAKE "heading_six" HEADING_THREE_SNAKE "heading_three" HEADING_TWO_SNAKE "heading_two"
    HIGHLIGHT "highlight" HORIZONTAL_RULE "horizontal-rule"
    HORIZONTAL_RULE_SNAKE "horizontal_rule" HORIZONTAL_RULE_CAMEL "horizontalRule"
    HORIZONTAL_RULE_LEXICAL "horizontalrule" HTMLTABLE "htmltable" HYPERLINK "hyperlink" ILLUSTRATOR "illustrator"
    IMAGE_BLOCK "imageBlock" IMAGE_GALLERY "imageGallery" IMAGE_URL "imageURL" IMAGES "images" INCLUDES "includes" INDENT "indent" INLINE_IMAGE "inlineImage" ITEM "item" ITEM_LINK "itemLink" INNER_HTML "inner\x48TML"
    INNER_BLOCKS "innerBlocks" INNER_CONTENT "innerContent" INSERT "insert" INSTAGRAM "instagram" INTERSTITIAL_LINK "interstitial_link"
    INTRO "intro" ITALIC "italic" JSON "json" KEY "key" LAST_NAME "lastName" LAST_NAME_SNAKE "last_name" LAYOUT "layout"
    LAYOUT_CONTAINER "layout-container" LAYOUT_ITEM "layout-item" LAYOUT_COLUMN "layoutColumn"
    LAYOUT_SECTION "layoutSection" LENGTH "length" LIC "lic" LIST_ITEM_CONTENT "list-item-content" LINE_BREAK "linebreak" LEXICAL "lexical" LINK_BUTTON "link_button"
    LINK_LIST "link_list" LINK_TOOL "linkTool" LIST_ITEM_DASHED "list-item" LIST_ITEM_CHILD "list-item-child"
    LIST_ITEM_TEXT "list-item-text" LIST_ITEM_SNAKE "list_item" LIST_TYPE "list_type" LIST_ITEM "listItem"
    LIST_ITEM_LEXICAL "listitem" LIST_TYPE_CAMEL "listType" MAIN_IMAGE "mainImage" MARK_DEFS "markDefs"
    MARKDOWN "markdown" MEDIA_EMBED "media_embed" MEDIA_ALT "mediaAlt" MEDIA_SINGLE "mediaSingle"
    MEDIA_URL "mediaUrl" MENTION "mention" MESSAGE "message" META "meta" METADATA "metadata" MIME "mime"
    MIME_TYPE "mimeType" MOSAIC "mosaic" MUSIC "music" NESTED_LIST_CAPITAL "NestedList" NESTED_LIST "nestedList"
    NESTED_LIST_LOWER "nestedlist" NODES "nodes" NODE_TYPE "nodeType" NUMBER "number" NUMBERED "numbered" NUMBERED_LIST "numbered-list"
    NUMBERED_LIST_SNAKE "numbered_list" OEMBED_RESPONSE "oembed_response" OPS "ops" ORDER "order"
    ORDERED_LIST "ordered-list" ORDERED_LIST_SNAKE "ordered_list" ORDERED_LIST_CAMEL "orderedList"
    ORIGINAL_CONTENT "originalContent" PAGE_BREAK "page-break" PANEL "panel" PAYWALL "paywall" PHOTO "photo"
    PHOTOGRAPHER "photographer" PORTRAIT "portrait" PROMO_IMAGE "promo_image" PROMO_ITEMS "promo_items" PROVIDER_NAME "provider_name" PULL_QUOTE "pullQuote" RANGE "range"
    RANGE_LENGTH "rangeLength" RANGE_START "rangeStart" RAW "raw" RAW_HTML "raw_html" RAW_OEMBED "raw_oembed"
    RECORDS "records" RESOURCE_HYPERLINK "resource-hyperlink" RICH_TEXT "richText" ROOT "root"
    ROWSPAN_CAMEL "rowSpan" RULE "rule" SERVICE "service" SIMPLE_IMAGE "simpleImage" SKIP "skip" SLIDES "slides" SLIDESHOW "slideshow" SPLIT "split" STILL_URL "stillURL" STORY "story" STREAMS "streams" STRUCTURED_TEXT "structuredText" INLINE_STYLE_RANGES "inlineStyleRanges" ENTITY_RANGES "entityRanges" ENTITY_MAP "entityMap" SPANS "spans" SUBJECT "subject" POST_TITLE "post_title" TITLE_PASCAL "Title" BODY_HTML "body_html" BODY_HTML_CAMEL "bodyHtml" CONTENT_HTML_CAMEL "contentHtml" FULL_TEXT "full_text" FULL_TEXT_CAMEL "fullText" ARTICLE_BODY_SNAKE "article_body" POST_CONTENT "post_content" NEWS_CONTENT "news_content" BODY_PASCAL "Body" CONTENT_PASCAL "Content" PROCESSED "processed" SPEAKER "speaker" CHECKED "checked" UNCHECKED "unchecked" BLOCK_TYPE "blockType" BODY_TEXT_JOINED "bodytext" TAG_NAME "tagName" ELEMENTS "elements" PROPERTIES "properties" DELETE "delete" INLINE_CODE "inlineCode" TYPENAME_GRAPHQL "__typename"
    SLICE_TYPE "slice_type" SLICES "slices" DEPTH "depth" PRIMARY "primary" EMBED_URL_SNAKE "embed_url" LINK_TO "linkTo" END "end" OFFSET "offset" THEMATIC_BREAK_CAMEL "thematicBreak"
    STRIKE_THROUGH "strike-through" STRIKETHROUGH "strikethrough" SUBSCRIPT "subscript" SUBTITLE "subtitle"
    SUBTYPE "subtype" SUPER "super" SUPERSCRIPT "superscript" SYS "sys" TAB "tab" TABLE_BODY "table-body"
    TABLE_CELL "table-cell" TABLE_CELL_HEADER "table-cell-header" TABLE_FOOT "table-foot" TABLE_HEAD "table-head"
    TABLE_HEADER "table-header" TABLE_HEADER_CELL "table-header-cell" TABLE_ROW "table-row"
    TABLE_CELL_SNAKE "table_cell" TABLE_HEADER_SNAKE "table_header" TABLE_ROW_SNAKE "table_row"
    TABLE_CELL_CAMEL "tableCell" TABLE_CELL_LEXICAL "tablecell" TABLE_HEADER_CAMEL "tableHeader"
    TABLE_ROW_CAMEL "tableRow" TABLE_ROW_LEXICAL "tablerow" TAG "tag" TARGET "target" TASK_ITEM "taskItem"
    TASK_LIST "taskList" THEMATIC_BREAK "thematic-break" THEMATIC_BREAK_SNAKE "thematic_break" THUMBNAIL_SRC "thumbnailSrc" TIKTOK "tiktok"
    TOGGLE "toggle" TWEET "tweet" TWEET_ID "tweetId" TWITCH "twitch" TWITTER "twitter" UNORDERED_LIST "unordered-list"
    UNORDERED_LIST_SNAKE "unordered_list" UPLOAD "upload" URL_APPLE "URL" URLS "urls" UTC "utc" VALUES "values" VANITY_CREDITS "vanity_credits" VERSION "version"
    VIDEO_ID "videoID" VIDEO_URL "videoUrl" VIMEO "vimeo" WEBSITE_URL "website_url" WITH_HEADINGS "withHeadings"
    YOUTUBE "youtube" ATOMS "atoms" BLOCKS_LAYOUT "blocks_layout" CARDS "cards" CLOCK "clock" DOWNLOAD "download" HERO_IMAGE "hero-image-s3-key" IMAGE_SCALES "image_scales" MARKUPS "markups" MOBILEDOC "mobiledoc" ORIGINAL_HEIGHT "originalHeight" ORIGINAL_WIDTH "originalWidth" PARAGRAPHS "paragraphs" PREVIEW_IMAGE "preview_image" RICH_CONTENT "richContent" SECTIONS "sections" STORY_ELEMENTS "story-elements"
}

#[cfg(all(feature = "html", feature = "formats"))]
impl Name {
    /// How it is written; empty for what no format knows.
    pub(crate) fn spelling(self) -> &'static str {
        let index = usize::from(self.0).checked_sub(1);
        index.and_then(|index| SPELLINGS.split(' ').nth(index)).unwrap_or_default()
    }
}

/// Longer strings are no names.
pub(super) const LONGEST: usize = 24;
/// Of the table, so that it is mostly empty.
const SLOTS: usize = if cfg!(feature = "trees") {
    2048
} else if cfg!(feature = "formats") {
    1024
} else {
    512
};
const COUNT: usize = Index::Count as usize;

/// The table for a text. In a page it is made anew for each: it would have to be loaded.
#[cfg(all(feature = "small", not(feature = "formats")))]
pub(super) type Known = Names;
/// The table for a text. It goes from reader to reader, and the stack of a page is small.
#[cfg(all(feature = "small", feature = "formats"))]
pub(super) type Known = Box<Names>;
/// The table for a text, which is made once for all.
#[cfg(not(feature = "small"))]
pub(super) type Known = &'static Names;

pub(super) fn known() -> Known {
    #[cfg(all(feature = "small", not(feature = "formats")))]
    return Names::new();
    #[cfg(all(feature = "small", feature = "formats"))]
    return Box::new(Names::new());
    #[cfg(not(feature = "small"))]
    {
        static NAMES: std::sync::LazyLock<Names> = std::sync::LazyLock::new(Names::new);
        &NAMES
    }
}

/// A table of all names by their [`hash`].
#[derive(Debug)]
pub(super) struct Names {
    /// The number of a name in each slot, 0 in an empty one. One that finds its slot taken goes into the next.
    slots: [u16; SLOTS],
    /// Where each name starts in the spellings.
    starts: [u16; COUNT],
}

impl Names {
    fn new() -> Self {
        let mut names = Self { slots: [0; SLOTS], starts: [0; COUNT] };
        let (mut start, mut number) = (0, 1);
        let spellings = SPELLINGS.as_bytes();
        for at in 0..spellings.len() {
            if byte_at(at) == u32::from(b' ') {
                let mut slot = hash(at - start, byte_at(start), byte_at(at - 1));
                while names.slot(slot) > 0 {
                    slot += 1;
                }
                if let Some(empty) = names.slots.get_mut(slot % SLOTS) {
                    *empty = number;
                }
                if let Some(place) = names.starts.get_mut(usize::from(number)) {
                    *place = start as u16;
                }
                (start, number) = (at + 1, number + 1);
            }
        }
        names
    }

    fn slot(&self, slot: usize) -> u16 {
        self.slots.get(slot % SLOTS).copied().unwrap_or(0)
    }

    /// The name that these units spell.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn find(&self, units: &[Unit]) -> Name {
        let length = units.len();
        if length > LONGEST {
            return Name::UNKNOWN;
        }
        let mut slot = hash(length, text::unit_at(units, 0), text::unit_at(units, length.wrapping_sub(1)));
        loop {
            let number = self.slot(slot);
            let start = usize::from(self.starts.get(usize::from(number)).copied().unwrap_or(0));
            if !cfg!(feature = "small") {
                // Whole, which is quicker and more code.
                let spelling = SPELLINGS.as_bytes().get(start..=start + length).unwrap_or(&[]);
                let is = units.iter().zip(spelling).all(|(unit, byte)| *unit == Unit::from(*byte));
                if number == 0 || is && spelling.last() == Some(&b' ') {
                    return Name(number);
                }
                slot += 1;
                continue;
            }
            let mut at = 0;
            while at < length && text::unit_at(units, at) == byte_at(start + at) {
                at += 1;
            }
            if number == 0 || at == length && byte_at(start + at) == u32::from(b' ') {
                return Name(number);
            }
            slot += 1;
        }
    }
}

fn byte_at(at: usize) -> u32 {
    SPELLINGS.as_bytes().get(at).map_or(0, |byte| u32::from(*byte))
}

/// Tells most names apart by their length and their ends.
fn hash(length: usize, first: u32, last: u32) -> usize {
    (first as usize * 25) ^ (last as usize * 5) ^ (length << 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_and_nothing_else() {
        let names = Names::new();
        let mut units = Vec::new();
        for (index, spelling) in SPELLINGS.split_whitespace().enumerate() {
            units.clear();
            text::push_str(&mut units, spelling);
            assert_eq!(usize::from(names.find(&units).0), index + 1, "{spelling}");
            assert!(units.len() <= LONGEST, "{spelling}");
            text::push_str(&mut units, "x");
            assert_eq!(names.find(&units), Name::UNKNOWN, "{spelling}x");
        }
        assert_eq!(names.find(&[]), Name::UNKNOWN);
    }
}
