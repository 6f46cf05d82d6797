//! A second calendar beside the Gregorian one. It must not know any: the lengths of their months are in a line.
//!
//! A calendar in a language is a line among those of the languages. Its tags have a `=` after the language: `fa=` is the default of
//! Persian, `fa=-u-umalqura` the one for tags with `-u-ca-islamic-umalqura`. The fields after the tags:
//!
//! - the date as a pattern (see [`super::date`]), with what separates it from the Gregorian one
//! - the twelve months
//! - the first day, counted from 1 March of the year 0, and the first year
//! - how many days over 28 each month has, from the first on, three months in a character: two bits each, the first month's the
//!   lowest, from `0` on

use super::Locale;
use crate::model::text::{self, unit_at};

/// What follows the language, of two or three letters, in the tags of these lines.
pub(super) const MARK: u32 = b'=' as u32;
/// Fields of a line.
pub(super) const PATTERN: u32 = 1;
pub(super) const MONTHS: u32 = 2;
const FIRST_DAY: u32 = 14;
const FIRST_YEAR: u32 = 15;
const LENGTHS: u32 = 16;

impl Locale<'_> {
    /// A day of the Gregorian calendar (year, month from 1, day from 1) in the second one; None if there is none, or the table
    /// does not reach that far.
    pub fn second_date(&self, date: (u16, u8, u8)) -> Option<(u32, u32, u32)> {
        let field = |field| text::piece(self.calendar, b'|', field);
        let mut left = day_number(date).checked_sub(text::parse_unsigned(field(FIRST_DAY))?)?;
        let (year, lengths) = (text::parse_unsigned(field(FIRST_YEAR))?, field(LENGTHS));
        let mut month = 0;
        loop {
            let three = unit_at(lengths, month as usize / 3).checked_sub(0x30)?;
            let length = 28 + (three >> (month % 3 * 2) & 3);
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

/// The years of a calendar, as a line ends with them: first day as the Gregorian calendar has it, first year, and how many days
/// over 28 each month has.
#[cfg(not(feature = "page"))]
pub(super) fn years(first: (u16, u8, u8), year: u32, over: &[u8]) -> String {
    let mut years = format!("|{}|{year}|", day_number(first));
    for three in over.chunks(3) {
        let packed = three.iter().rev().fold(0, |packed, over| packed << 2 | over);
        years.push(char::from(b'0' + packed));
    }
    years
}
