//! A second calendar beside the Gregorian one. It must not know any: how long their months are stands in a line.
//!
//! A calendar in a language is a line among those of the languages. Its tags have a `=` after the language: `fa=` is what Persian
//! has unless told otherwise, `fa=-umalqura` what it has when the tag says `-u-ca-islamic-umalqura`. Then come the tag of the line with
//! its years, the date as a pattern (see [`super::date`]) with what parts it from the Gregorian one, and the twelve months. The
//! line of the years has after its tag, which begins with `=` too, the first day (counted from 1 March of the year 0), the first
//! year, and for every month from its first on how many days over 28 it has.

use super::Locale;
use crate::model::text;
#[cfg(not(feature = "page"))]
use crate::model::text::Unit;
use crate::model::text::unit_at;

/// What follows the language, of two or three letters, in the tags of these lines.
pub(super) const MARK: u32 = b'=' as u32;
/// Fields of the line in a language.
pub(super) const YEARS: u32 = 1;
pub(super) const PATTERN: u32 = 2;
pub(super) const MONTHS: u32 = 3;
/// Fields of the line of the years.
const FIRST_DAY: u32 = 1;
const FIRST_YEAR: u32 = 2;
const LENGTHS: u32 = 3;

impl Locale<'_> {
    /// A day of the Gregorian calendar (year, month from 1, day from 1) in the second one; None where there is none, or it is
    /// not known so far.
    pub fn second_date(self, date: (u16, u8, u8)) -> Option<(u32, u32, u32)> {
        let number = |field| text::parse_unsigned(text::piece(self.years, b'|', field));
        let mut left = day_number(date).checked_sub(number(FIRST_DAY)?)?;
        let (year, lengths) = (number(FIRST_YEAR)?, text::piece(self.years, b'|', LENGTHS));
        let mut month = 0;
        loop {
            let length = unit_at(lengths, month as usize).checked_sub(0x30 - 28)?;
            if left < length {
                return Some((year + month / 12, month % 12 + 1, left + 1));
            }
            (left, month) = (left - length, month + 1);
        }
    }
}

/// Days from 1 March of the year 0 to a day after it. Years begin in March here, so that a leap day is their last.
fn day_number((year, month, day): (u16, u8, u8)) -> u32 {
    let (year, month) = (u32::from(year), u32::from(month));
    let year = year.saturating_sub(u32::from(month < 3));
    year * 365 + year / 4 - year / 100 + year / 400 + (153 * ((month + 9) % 12) + 2) / 5 + u32::from(day) - 1
}

/// The line of the years of a calendar: tag, first day as the Gregorian calendar has it, first year, lengths of months.
#[cfg(not(feature = "page"))]
pub(super) fn write_years(out: &mut Vec<Unit>, tag: &str, first: (u16, u8, u8), year: u32, lengths: &str) {
    text::push_str(out, tag);
    text::push(out, '=');
    for number in [day_number(first), year] {
        text::push(out, '|');
        text::push_number(out, number);
    }
    text::push(out, '|');
    text::push_str(out, lengths);
    text::push(out, '\n');
}
