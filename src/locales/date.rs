//! Dates in words, from their arguments alone: no clock, no locale of the machine. It must not know any language: what
//! they differ in stands in [`Dates`].

use super::{DATE, Locale, MONTHS, PERIODS};
use crate::model::text::{Unit, chars, push, push_digits};
use crate::model::time::Timestamp;

/// How a language writes dates.
#[cfg(not(feature = "page"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dates {
    /// The fields of a line from the date on. In its patterns: `$d` day, `$M` name of the month, `$y` year, `$H` hour from
    /// 0, `$K` hour from 00, `$h` hour from 1 to 12, `$m` minute, `$p` half of the day, `$o` offset.
    pub(super) fields: &'static str,
    /// The digit zero; the others follow it in Unicode.
    pub(super) zero: char,
    /// The sign of an offset west of Greenwich.
    pub(super) minus: char,
}

/// Adds a moment in words: the date, with its time where that is known, with the offset from UTC where that is known too.
///
/// ```
/// use maqala::locales::{Locales, date::write_date};
/// use maqala::model::direction::Direction;
/// use maqala::model::text::{Text, chars, push_str};
/// use maqala::model::time::Timestamp;
///
/// let (mut source, mut words) = (Vec::new(), Vec::new());
/// push_str(&mut source, "2023-11-10T14:30");
/// if let Some(at) = Timestamp::parse(Text::new(&source)) {
///     write_date(&mut words, Locales::default().for_direction(Direction::Rtl), at);
/// }
/// assert_eq!(chars(&words).collect::<String>(), "10 نوفمبر 2023 في 2:30 م");
/// ```
pub fn write_date(out: &mut Vec<Unit>, locale: Locale<'_>, at: Timestamp) {
    let zero = u32::from(locale.trait_at(1));
    let (year, month, day) = at.date();
    let (hour, minute) = at.clock().map_or((0, 0), |clock| (u32::from(clock.hour), u32::from(clock.minute)));
    let more = match (at.clock(), at.offset()) {
        (None, _) => 0,
        (Some(_), None) => 1,
        (Some(_), Some(_)) => 2,
    };
    for field in DATE..=DATE + more {
        let mut pattern = chars(locale.field(field));
        while let Some(character) = pattern.next() {
            if character != '$' {
                push(out, character);
                continue;
            }
            match pattern.next() {
                Some('d') => push_digits(out, zero, day.into(), 1),
                Some('M') => out.extend_from_slice(locale.field(MONTHS + u32::from(month) - 1)),
                Some('y') => push_digits(out, zero, year.into(), 1),
                Some('H') => push_digits(out, zero, hour, 1),
                Some('K') => push_digits(out, zero, hour, 2),
                Some('h') => push_digits(out, zero, (hour + 11) % 12 + 1, 1),
                Some('m') => push_digits(out, zero, minute, 2),
                Some('p') => out.extend_from_slice(locale.field(PERIODS + hour / 12)),
                _ => {
                    let east = at.offset().unwrap_or(0);
                    let minutes = u32::from(east.unsigned_abs());
                    push(out, if east < 0 { locale.trait_at(2) } else { '+' });
                    push_digits(out, zero, minutes / 60, 1);
                    if minutes % 60 > 0 {
                        push(out, ':');
                        push_digits(out, zero, minutes % 60, 2);
                    }
                }
            }
        }
    }
}
