//! Dates in words, from their arguments alone: no clock, no locale of the machine. It must not know any language: what
//! they differ in stands in [`Dates`].

use super::Locale;
use crate::model::text::{Unit, push, push_part};
use crate::model::time::Timestamp;

/// How a language writes dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dates {
    /// A list, parted by `|`: the date, what follows it with a time, what follows that with an offset; the twelve months,
    /// in the form that stands beside a day; before noon, after it, where the clock has twelve hours.
    ///
    /// Fields: `$d` day, `$M` name of the month, `$y` year, `$H` hour from 0, `$K` hour from 00, `$h` hour from 1 to 12, `$m`
    /// minute, `$p` half of the day, `$o` offset.
    pub(super) list: &'static str,
    /// The digit zero; the others follow it in Unicode.
    pub(super) zero: char,
    /// The sign of an offset west of Greenwich.
    pub(super) minus: char,
}

/// Adds a moment in words: the date, with its time where that is known, with the offset from UTC where that is known too.
///
/// ```
/// use maqala::locales::{date::write_date, for_direction};
/// use maqala::model::direction::Direction;
/// use maqala::model::text::{Text, chars, push_str};
/// use maqala::model::time::Timestamp;
///
/// let (mut source, mut words) = (Vec::new(), Vec::new());
/// push_str(&mut source, "2023-11-10T14:30");
/// if let Some(at) = Timestamp::parse(Text::new(&source)) {
///     write_date(&mut words, for_direction(Direction::Rtl), at);
/// }
/// assert_eq!(chars(&words).collect::<String>(), "10 نوفمبر 2023 في 2:30 م");
/// ```
pub fn write_date(out: &mut Vec<Unit>, locale: &Locale, at: Timestamp) {
    let dates = &locale.dates;
    let (year, month, day) = at.date();
    let (hour, minute) = at.clock().map_or((0, 0), |clock| (u16::from(clock.hour), u16::from(clock.minute)));
    let mut ends_left = match (at.clock(), at.offset()) {
        (None, _) => 0,
        (Some(_), None) => 1,
        (Some(_), Some(_)) => 2,
    };
    let mut pattern = dates.list.chars();
    while let Some(character) = pattern.next() {
        match character {
            '|' if ends_left == 0 => return,
            '|' => ends_left -= 1,
            '$' => match pattern.next() {
                Some('d') => number(out, dates, u16::from(day), 1),
                Some('M') => push_part(out, dates.list, 2 + u32::from(month)),
                Some('y') => number(out, dates, year, 1),
                Some('H') => number(out, dates, hour, 1),
                Some('K') => number(out, dates, hour, 2),
                Some('h') => number(out, dates, (hour + 11) % 12 + 1, 1),
                Some('m') => number(out, dates, minute, 2),
                Some('p') => push_part(out, dates.list, 15 + u32::from(hour) / 12),
                _ => offset(out, dates, at.offset().unwrap_or(0)),
            },
            _ => push(out, character),
        }
    }
}

fn offset(out: &mut Vec<Unit>, dates: &Dates, east: i16) {
    push(out, if east < 0 { dates.minus } else { '+' });
    let minutes = east.unsigned_abs();
    number(out, dates, minutes / 60, 1);
    if !minutes.is_multiple_of(60) {
        push(out, ':');
        number(out, dates, minutes % 60, 2);
    }
}

fn number(out: &mut Vec<Unit>, dates: &Dates, value: u16, digits: u8) {
    if value > 9 || digits > 1 {
        number(out, dates, value / 10, digits.saturating_sub(1));
    }
    push(out, char::from_u32(u32::from(dates.zero) + u32::from(value % 10)).unwrap_or(dates.zero));
}
