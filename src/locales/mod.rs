//! Our own words in each language, and dates. It must not know what the words are put into.
//!
//! A language is one file with one [`Locale`], of which no field can be left out, and one line in the table here.

use crate::model::article::Word;
use crate::model::direction::Direction;
use crate::model::text::{self, Text, Unit};

mod ar;
mod cldr;
pub mod date;
mod en;
mod es;
mod fa;
mod fr;
mod he;
mod ru;

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The language, as BCP 47 names it.
    pub tag: &'static str,
    /// The direction of its script.
    pub direction: Direction,
    /// All words, in the order of [`Word`], parted by `|`: one address in a page instead of ten.
    words: &'static str,
    /// How dates are written.
    dates: date::Dates,
}

impl Locale {
    /// Adds one of our words.
    pub fn write(&self, out: &mut Vec<Unit>, word: Word) {
        text::push_part(out, self.words, word as u32);
    }
}

/// Declares a locale. Every word has to be given, in this order.
macro_rules! locale {
    (
        $(#[$doc:meta])*
        tag: $tag:literal,
        direction: $direction:expr,
        read_also: $read_also:literal,
        tags: $tags:literal,
        source: $source:literal,
        published: $published:literal,
        updated: $updated:literal,
        by: $by:literal,
        read_full: $read_full:literal,
        view_post: $view_post:literal,
        colon: $colon:literal,
        separator: $separator:literal,
        dates: $dates:expr,
    ) => {
        $(#[$doc])*
        pub(super) static LOCALE: super::Locale = super::Locale {
            tag: $tag,
            direction: $direction,
            words: concat!(
                $read_also, "|", $read_full, "|", $view_post, "|", $tags, "|", $by, "|", $separator, "|",
                $published, $colon, "|", $updated, $colon, "|", $source, $colon,
            ),
            dates: $dates,
        };
    };
}
use locale;

/// Every locale, by each language subtag that means it. `iw` is the former one of Hebrew, `prs` the own one of Dari.
static LOCALES: [(u32, &Locale); 9] = [
    (u32::from_be_bytes(*b"\0\0ar"), &ar::LOCALE),
    (u32::from_be_bytes(*b"\0\0en"), &en::LOCALE),
    (u32::from_be_bytes(*b"\0\0es"), &es::LOCALE),
    (u32::from_be_bytes(*b"\0\0fa"), &fa::LOCALE),
    (u32::from_be_bytes(*b"\0\0fr"), &fr::LOCALE),
    (u32::from_be_bytes(*b"\0\0he"), &he::LOCALE),
    (u32::from_be_bytes(*b"\0\0iw"), &he::LOCALE),
    (u32::from_be_bytes(*b"\0prs"), &fa::LOCALE),
    (u32::from_be_bytes(*b"\0\0ru"), &ru::LOCALE),
];

/// The locale for a language tag, by its language alone and in any case: `ar-EG` and `AR` are Arabic. None where we have
/// no words in that language.
///
/// ```
/// use maqala::locales::find;
/// use maqala::model::text::{Text, push_str};
///
/// let mut tag = Vec::new();
/// push_str(&mut tag, "ar-EG");
/// assert_eq!(find(Text::new(&tag)).map(|locale| locale.tag), Some("ar"));
/// ```
pub fn find(tag: Text<'_>) -> Option<&'static Locale> {
    let mut subtag = 0_u32;
    for unit in tag.units() {
        let unit = u32::from(*unit);
        if matches!(unit, 0x2d | 0x5f) {
            break;
        }
        subtag = subtag << 8 | unit | 0x20;
    }
    LOCALES.iter().find(|(name, _)| *name == subtag).map(|(_, locale)| *locale)
}

/// The locale to fall back on where only the direction is known: Arabic or English.
///
/// ```
/// use maqala::locales::for_direction;
/// use maqala::model::direction::Direction;
///
/// assert_eq!(for_direction(Direction::Rtl).tag, "ar");
/// ```
pub fn for_direction(direction: Direction) -> &'static Locale {
    match direction {
        Direction::Ltr => &en::LOCALE,
        Direction::Rtl => &ar::LOCALE,
    }
}
