//! The names that formats look for, as keys and as values such as a block's type. Each string of a text that may be one
//! is looked up once, while it is read; whoever asks for it afterwards compares numbers.

use crate::model::text::{self, Unit};

/// A name that some format knows, or none of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Name(u16);

/// Declares the names, and where each stands: those that every build knows, and those of formats that few pages need.
macro_rules! names {
    ($($name:ident $spelling:literal)* ; $($more:ident $more_spelling:literal)*) => {
        /// All names, each followed by a space.
        #[cfg(not(feature = "formats"))]
        const SPELLINGS: &str = concat!($($spelling, " ",)*);
        /// All names, each followed by a space.
        #[cfg(feature = "formats")]
        const SPELLINGS: &str = concat!($($spelling, " ",)* $($more_spelling, " ",)*);

        #[derive(Clone, Copy)]
        #[allow(clippy::upper_case_acronyms, non_camel_case_types, reason = "as the constants")]
        enum Index { Unknown, $($name,)* $(#[cfg(feature = "formats")] $more,)* Count }

        impl Name {
            /// No name that a format knows.
            pub(crate) const UNKNOWN: Self = Self(Index::Unknown as u16);
            $(#[doc = concat!("`", $spelling, "`")] pub(crate) const $name: Self = Self(Index::$name as u16);)*
            $(
                #[cfg(feature = "formats")]
                #[doc = concat!("`", $more_spelling, "`")]
                pub(crate) const $more: Self = Self(Index::$more as u16);
            )*
        }
    };
}

names! {
    ALT "alt"
    ATTRIBUTION "attribution"
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
    CREDIT "credit"
    DATELINE "dateline"
    DIR "dir"
    DIVIDER "divider"
    EM "em"
    EMBED "embed"
    EXCERPT "excerpt"
    FALLBACK "fallback"
    FORMAT "format"
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
    LANG "lang"
    LEVEL "level"
    LIST "list"
    LTR "ltr"
    MAIN "main"
    MARK "mark"
    MARKS "marks"
    NAME "name"
    ORDERED "ordered"
    PARAGRAPH "paragraph"
    PROVIDER "provider"
    PUBLISHED "published"
    PULLQUOTE "pullquote"
    QUOTE "quote"
    RELATED "related"
    ROLE "role"
    ROWS "rows"
    ROWSPAN "rowspan"
    RTL "rtl"
    SECTION "section"
    SIZES "sizes"
    SMALL "small"
    SOURCE "source"
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
    TYPE "type"
    UNDERLINE "underline"
    UPDATED "updated"
    URL "url"
    WIDTH "width"
    ;
    GRAPH "@graph"
    TYPE_LD "@type"
    ID_LD "@id"
    A "a"
    ABBR "abbr"
    ADDRESS "address"
    ALT_TEXT "alt_text"
    ALTERNATE_NAME "alternateName"
    AMP_IFRAME "amp-iframe"
    AMP_IMG "amp-img"
    AMP_INSTAGRAM "amp-instagram"
    AMP_TWITTER "amp-twitter"
    AMP_VIDEO "amp-video"
    AMP_YOUTUBE "amp-youtube"
    ARTICLE "article"
    ARTICLE_BODY "articleBody"
    ASIDE "aside"
    ATTRIBUTES "attributes"
    AUDIO "audio"
    B "b"
    BDI "bdi"
    BDO "bdo"
    BLOCKQUOTE "blockquote"
    BR "br"
    BUTTON "button"
    CENTER "center"
    CLASS "class"
    COL "col"
    COMPONENTS "components"
    CONTENT_ELEMENTS "content_elements"
    CREDIT_TEXT "creditText"
    DATA "data"
    DATA_INSTGRM_PERMALINK "data-instgrm-permalink"
    DATA_LAZY_SRC "data-lazy-src"
    DATA_ORIGINAL "data-original"
    DATA_SHORTCODE "data-shortcode"
    DATA_SRC "data-src"
    DATA_SRCSET "data-srcset"
    DATA_TWEETID "data-tweetid"
    DATA_VIDEOID "data-videoid"
    DATE_PUBLISHED "datePublished"
    DD "dd"
    DEL "del"
    DESCRIPTION "description"
    DETAILS "details"
    DFN "dfn"
    DISPLAY_NAME "display_name"
    DIV "div"
    DL "dl"
    DT "dt"
    FAMILY_NAME "familyName"
    FIELDSET "fieldset"
    FIGCAPTION "figcaption"
    FIGURE "figure"
    FONT "font"
    FOOTER "footer"
    FORM "form"
    GIVEN_NAME "givenName"
    H1 "h1"
    H2 "h2"
    H3 "h3"
    H4 "h4"
    H5 "h5"
    H6 "h6"
    HR "hr"
    I "i"
    IFRAME "iframe"
    IMG "img"
    INS "ins"
    KBD "kbd"
    LANGUAGE "language"
    LI "li"
    LINK "link"
    LIVE_BLOG_UPDATE "liveBlogUpdate"
    MAIN_ENTITY "mainEntity"
    MAIN_ENTITY_OF_PAGE "mainEntityOfPage"
    MATH "math"
    MEDIA_DETAILS "media_details"
    MENU "menu"
    NAV "nav"
    NOEMBED "noembed"
    NOFRAMES "noframes"
    OBJECT "object"
    OL "ol"
    P "p"
    PLAINTEXT "plaintext"
    PRE "pre"
    Q "q"
    RENDERED "rendered"
    ROW "row"
    S "s"
    SAME_AS "sameAs"
    SAMP "samp"
    SCOPE "scope"
    SCRIPT "script"
    SELECT "select"
    SOURCE_URL "source_url"
    SPAN "span"
    STYLE "style"
    SUMMARY "summary"
    SVG "svg"
    TBODY "tbody"
    TD "td"
    TEMPLATE "template"
    TEXTAREA "textarea"
    TFOOT "tfoot"
    TH "th"
    THEAD "thead"
    TR "tr"
    TT "tt"
    U "u"
    UL "ul"
    URI "uri"
    VALUE "value"
    VAR "var"
    VIDEO "video"
    XML "xml"
    XMP "xmp"
}

/// Longer strings are no names.
pub(super) const LONGEST: usize = 24;
/// Of the table, so that it is mostly empty.
const SLOTS: usize = if cfg!(feature = "formats") { 2048 } else { 512 };
const COUNT: usize = Index::Count as usize;

/// A table of all names by their [`hash`], made anew for each text: in a page a table would have to be loaded.
#[derive(Debug)]
pub(super) struct Names {
    /// The number of a name in each slot, 0 in an empty one. One that finds its slot taken goes into the next.
    slots: [u16; SLOTS],
    /// Where each name starts in the spellings.
    starts: [u16; COUNT],
}

impl Names {
    pub(super) fn new() -> Self {
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
    #[inline(never)]
    pub(super) fn find(&self, units: &[Unit]) -> Name {
        let length = units.len();
        if length > LONGEST {
            return Name::UNKNOWN;
        }
        let mut slot = hash(length, text::unit_at(units, 0), text::unit_at(units, length.wrapping_sub(1)));
        loop {
            let number = self.slot(slot);
            let start = usize::from(self.starts.get(usize::from(number)).copied().unwrap_or(0));
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
