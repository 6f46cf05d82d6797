//! Our own words in each language, dates and counts. It must not know where the words are used.
//!
//! A language is a line of text, so that a page loads only those that it needs. Its fields are separated by `|`. What is asked
//! for most often comes first, because a line is read from its beginning:
//!
//! - the language tags that mean it, between spaces
//! - its direction (`l` or `r`), the digit zero, the sign of an offset west of Greenwich, and the separator of its hours and minutes
//! - a date, a date with a time, one with an offset too (see [`date`])
//! - the twelve months, in the form that stands beside a day
//! - before noon and after it, empty if the clock has 24 hours
//! - the rule of its plurals (see [`count`]), and in each of their forms a number of minutes and of pictures
//! - the words, in the order of [`Word`]
//! - a month and a year alone, and the twelve months that stand without a day, if those differ
//!
//! A second calendar is a line too (see [`calendar`]).
//!
//! The lines come from one file for each language, in which no field can be missing, and one entry in the table of `sources`.

use crate::model::article::Word;
use crate::model::direction::Direction;
use crate::model::text::{self, Text, Unit, unit_at};

pub mod calendar;
pub mod count;
pub mod date;
#[cfg(not(feature = "page"))]
mod sources;
mod tags;

#[cfg(not(feature = "page"))]
pub use sources::{all, files};

/// Fields of a line.
const TRAITS: u32 = 1;
const DATE: u32 = 2;
const MONTHS: u32 = 5;
const PERIODS: u32 = 17;
const RULE: u32 = 19;
const COUNTS: u32 = 20;
const WORDS: u32 = 22;
#[cfg(feature = "formats")]
const VAGUE: u32 = WORDS + Word::ALL.len() as u32;
/// Fields that every build needs; the words after them are for what larger ones alone read.
#[cfg(test)]
pub(crate) const FIELDS: u32 = WORDS + Word::KeyPoints as u32;

/// The languages that have words, a line each. By default all of them on a server, and none in a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locales<'a>(&'a [&'a [Unit]]);

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
    /// Languages from these lines.
    pub fn new(lines: &'a [&'a [Unit]]) -> Self {
        Self(lines)
    }

    /// The lines.
    pub fn lines(self) -> &'a [&'a [Unit]] {
        self.0
    }

    /// The locale for a language tag, in any case: the line that agrees with most of its subtags, so that `ar-EG` is Arabic, and
    /// `zh-Hant-HK` and `zh-TW` are Chinese in traditional characters. The BCP 47 extensions `-u-nu-` and `-u-ca-` name the digits and the
    /// second calendar. None if we have no words in that language.
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
        let lines = self.0;
        #[cfg(not(feature = "page"))]
        let lines = sources::likely(lines, tag);
        let mut locale = Locale::of(tags::best(lines, tag, 0)?);
        locale.zero = tags::digits(tag).unwrap_or(locale.zero);
        locale.calendar = tags::best(lines, tag, calendar::MARK).unwrap_or(&[]);
        Some(locale)
    }

    /// The fallback if only the direction is known: the first locale of that direction, or one without words if there is none.
    ///
    /// ```
    /// use maqala::locales::Locales;
    /// use maqala::model::direction::Direction;
    ///
    /// assert_eq!(Locales::default().for_direction(Direction::Rtl).direction(), Direction::Rtl);
    /// ```
    pub fn for_direction(self, direction: Direction) -> Locale<'a> {
        let mut fitting = self.0.iter().map(|line| Locale::of(line)).filter(|locale| locale.direction() == direction);
        fitting.next().unwrap_or(Locale::of(&[]))
    }
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale<'a> {
    line: &'a [Unit],
    /// The digit zero; the others follow it in Unicode.
    zero: u32,
    /// The line of a second calendar, if there is one.
    calendar: &'a [Unit],
}

impl<'a> Locale<'a> {
    /// The locale of a line.
    fn of(line: &'a [Unit]) -> Self {
        let mut locale = Self { line, zero: 0, calendar: &[] };
        locale.zero = u32::from(locale.trait_at(1));
        locale
    }

    /// Its language tags, separated by spaces; the first is the usual one.
    pub fn tags(&self) -> Text<'a> {
        Text::new(self.field(0))
    }

    /// The direction of its script.
    pub fn direction(&self) -> Direction {
        if self.trait_at(0) == 'r' { Direction::Rtl } else { Direction::Ltr }
    }

    /// Adds one of our words.
    pub fn write(&self, out: &mut Vec<Unit>, word: Word) {
        out.extend_from_slice(self.field(WORDS + word as u32));
    }

    /// The parts before and after the `$` in one of our words, which stands for a name.
    pub fn around(&self, word: Word) -> (Text<'a>, Text<'a>) {
        let text = self.field(WORDS + word as u32);
        (Text::new(text::piece(text, b'$', 0)), Text::new(text::piece(text, b'$', 1)))
    }

    /// The name of a month, from 1, in the form that stands beside a day.
    #[cfg(feature = "html")]
    pub(crate) fn month(&self, month: u8) -> &'a [Unit] {
        self.field(MONTHS + u32::from(month) - 1)
    }

    /// Direction, digit zero, sign of an offset west of Greenwich, and what parts its hours and minutes.
    fn trait_at(&self, index: usize) -> char {
        text::chars(self.field(TRAITS)).nth(index).unwrap_or('0')
    }

    fn field(&self, index: u32) -> &'a [Unit] {
        text::piece(self.line, b'|', index)
    }
}
