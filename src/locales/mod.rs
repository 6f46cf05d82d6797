//! Our own words in each language, and dates. It must not know what the words are put into.
//!
//! A language is one file with one [`Locale`], of which no field can be left out, and one line in the table here.

use crate::model::direction::Direction;
use crate::model::text::Text;

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
    /// Heading of the cards after the body.
    pub read_also: &'static str,
    /// Heading of the tags.
    pub tags: &'static str,
    /// Before the name of the source; a colon follows.
    pub source: &'static str,
    /// Before the time of publication; a colon follows.
    pub published: &'static str,
    /// Before the time of the last update; a colon follows.
    pub updated: &'static str,
    /// Before the names in a byline; a space follows.
    pub by: &'static str,
    /// Link to the whole story at its publisher.
    pub read_full: &'static str,
    /// Link to an embedded post or video where its provider shows it.
    pub view_post: &'static str,
    /// Between a label and what it labels.
    pub colon: &'static str,
    /// Between the items of a list.
    pub separator: &'static str,
    /// How dates are written.
    pub dates: date::Dates,
}

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
/// assert_eq!(find(Text::new(&tag)).map(|locale| locale.read_also), Some("اقرأ أيضًا"));
/// ```
pub fn find(tag: Text<'_>) -> Option<&'static Locale> {
    let language = tag.chars().take_while(|c| !matches!(c, '-' | '_')).map(|c| c.to_ascii_lowercase());
    let subtag = language.fold(0, |before, c| before << 8 | u32::from(c));
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
