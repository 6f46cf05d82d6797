//! Our own words in each language, and dates. It must not know what the words are put into.
//!
//! A language is a line of text, so that a page loads those alone that it needs: fields parted by `|`, which are the
//! language subtags that mean it, between spaces; its direction (`l` or `r`), the digit zero and the sign of an offset west
//! of Greenwich; a date, what follows it with a time, what follows that with an offset (see [`date`]); the twelve months, in
//! the form that stands beside a day; before noon and after it, empty where the clock has 24 hours; the words, in the order
//! of [`Word`]. What is asked for most often stands first, for a line is read from its beginning.
//!
//! The lines come from one file for each language, in which no field can be left out, and one entry in the table
//! of [`sources`].

use crate::model::article::Word;
use crate::model::direction::Direction;
use crate::model::language::subtag;
use crate::model::text::{self, Text, Unit, unit_at};

pub mod date;
#[cfg(not(feature = "page"))]
mod sources;

#[cfg(not(feature = "page"))]
pub use sources::{all, files};

/// Fields of a line.
const TRAITS: u32 = 1;
const DATE: u32 = 2;
const MONTHS: u32 = 5;
const PERIODS: u32 = 17;
const WORDS: u32 = 19;

/// The languages that we have words in, a line each. Unless told otherwise, on a server all of them, and none in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locales<'a>(&'a [Unit]);

impl Default for Locales<'_> {
    #[cfg(not(feature = "page"))]
    fn default() -> Self {
        all()
    }

    #[cfg(feature = "page")]
    fn default() -> Self {
        Self(&[])
    }
}

impl<'a> Locales<'a> {
    /// The languages of these lines.
    pub fn new(lines: &'a [Unit]) -> Self {
        Self(lines)
    }

    /// The lines.
    pub fn lines(self) -> &'a [Unit] {
        self.0
    }

    /// The locale for a language tag, by its language alone and in any case: `ar-EG` and `AR` are Arabic. None where we
    /// have no words in that language.
    ///
    /// ```
    /// use maqala::locales::Locales;
    /// use maqala::model::text::{Text, push_str};
    ///
    /// let mut tag = Vec::new();
    /// push_str(&mut tag, "ar-EG");
    /// assert!(Locales::default().find(Text::new(&tag)).is_some());
    /// ```
    pub fn find(self, tag: Text<'_>) -> Option<Locale<'a>> {
        let wanted = subtag(tag.units(), &mut 0);
        let mut index = 0;
        loop {
            let locale = self.at(index);
            let mut at = 0;
            loop {
                let found = subtag(locale.0, &mut at);
                if found == 0 {
                    return None;
                }
                if found == wanted {
                    return Some(locale);
                }
                if unit_at(locale.0, at) != 0x20 {
                    break;
                }
                at += 1;
            }
            index += 1;
        }
    }

    /// The locale to fall back on where only the direction is known: the first of that direction, and one without words
    /// where there is none.
    ///
    /// ```
    /// use maqala::locales::Locales;
    /// use maqala::model::direction::Direction;
    ///
    /// assert_eq!(Locales::default().for_direction(Direction::Rtl).direction(), Direction::Rtl);
    /// ```
    pub fn for_direction(self, direction: Direction) -> Locale<'a> {
        let mut index = 0;
        loop {
            let locale = self.at(index);
            if locale.0.is_empty() || locale.direction() == direction {
                return locale;
            }
            index += 1;
        }
    }

    /// All locales, in the order of their lines.
    #[cfg(feature = "html")]
    pub(crate) fn each(self) -> impl Iterator<Item = Locale<'a>> {
        (0..).map(move |index| self.at(index)).take_while(|locale| !locale.0.is_empty())
    }

    /// The locale of a line, one without words past the last.
    fn at(self, index: u32) -> Locale<'a> {
        Locale(text::piece(self.0, b'\n', index))
    }
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale<'a>(&'a [Unit]);

impl<'a> Locale<'a> {
    /// The language subtags that mean it, between spaces; the first is the usual one.
    pub fn tags(self) -> Text<'a> {
        Text::new(self.field(0))
    }

    /// The direction of its script.
    pub fn direction(self) -> Direction {
        if self.trait_at(0) == 'r' { Direction::Rtl } else { Direction::Ltr }
    }

    /// Adds one of our words.
    pub fn write(self, out: &mut Vec<Unit>, word: Word) {
        out.extend_from_slice(self.field(WORDS + word as u32));
    }

    /// What stands before and after the name in one of our words that has a `$`.
    pub fn around(self, word: Word) -> (Text<'a>, Text<'a>) {
        let text = self.field(WORDS + word as u32);
        (Text::new(text::piece(text, b'$', 0)), Text::new(text::piece(text, b'$', 1)))
    }

    /// The name of a month, from 1, in the form that stands beside a day.
    #[cfg(feature = "html")]
    pub(crate) fn month(self, month: u8) -> &'a [Unit] {
        self.field(MONTHS + u32::from(month) - 1)
    }

    /// Direction, digit zero, sign of an offset west of Greenwich.
    fn trait_at(self, index: usize) -> char {
        text::chars(self.field(TRAITS)).nth(index).unwrap_or('0')
    }

    fn field(self, index: u32) -> &'a [Unit] {
        text::piece(self.0, b'|', index)
    }
}
