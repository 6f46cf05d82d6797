//! Dates in words, from their arguments alone: no clock, no machine locale. It must not know any language: the differences are in
//! their lines.

#[cfg(feature = "formats")]
use super::VAGUE;
use super::{DATE, Locale, MONTHS, PERIODS, calendar};
use crate::model::text::{Unit, chars, piece, push, push_digits};
use crate::model::time::Timestamp;

/// Adds a moment in words: the date, its time if known, and the offset from UTC if that is known too; or only the month or the
/// year.
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
    let (year, month, day) = at.date();
    // It has a part in two months of another calendar.
    #[cfg(feature = "formats")]
    if day == 0 {
        let own = locale.field(VAGUE + 2).is_empty();
        let pattern = locale.field(VAGUE + u32::from(month == 0));
        let date = (year.into(), month.into(), 0);
        return write_pattern(out, &locale, pattern, at, date, (locale.line, if own { MONTHS } else { VAGUE + 2 }));
    }
    if let Some(second) = locale.second_date(at.date()) {
        let pattern = piece(locale.calendar, b'|', calendar::PATTERN);
        write_pattern(out, &locale, pattern, at, second, (locale.calendar, calendar::MONTHS));
    }
    let more = match (at.clock(), at.offset()) {
        (None, _) => 0,
        (Some(_), None) => 1,
        (Some(_), Some(_)) => 2,
    };
    let date = (year.into(), month.into(), day.into());
    write_pattern(out, &locale, locale.field(DATE + more), at, date, (locale.line, MONTHS));
}

/// Adds a pattern: `$d` day, `$D` day from 01, `$M` name of the month, `$y` year, `$H` hour from 0, `$K` hour from 00, `$h` hour
/// from 1 to 12, `$G` hour from 01 to 12, `$m` minute, `$p` half of the day, `$o` offset. The months are fields of a line from one on.
#[cfg_attr(feature = "small", inline(never))]
fn write_pattern(
    out: &mut Vec<Unit>,
    locale: &Locale<'_>,
    pattern: &[Unit],
    at: Timestamp,
    (year, month, day): (u32, u32, u32),
    months: (&[Unit], u32),
) {
    let (hour, minute) = at.clock().map_or((0, 0), |clock| (u32::from(clock.hour), u32::from(clock.minute)));
    let mut pattern = chars(pattern);
    while let Some(character) = pattern.next() {
        if character != '$' {
            push(out, character);
            continue;
        }
        let (number, least) = match pattern.next() {
            Some('d') => (day, 1),
            Some('D') => (day, 2),
            Some('y') => (year, 1),
            Some('H') => (hour, 1),
            Some('K') => (hour, 2),
            Some('h') => ((hour + 11) % 12 + 1, 1),
            Some('G') => ((hour + 11) % 12 + 1, 2),
            Some('m') => (minute, 2),
            Some('M') => {
                out.extend_from_slice(piece(months.0, b'|', months.1 + month - 1));
                continue;
            }
            Some('p') => {
                out.extend_from_slice(locale.field(PERIODS + hour / 12));
                continue;
            }
            _ => {
                write_offset(out, locale, at.offset().unwrap_or(0));
                continue;
            }
        };
        push_digits(out, locale.zero, number, least);
    }
}

/// Adds an offset from UTC: `+3`, `-3:30`.
fn write_offset(out: &mut Vec<Unit>, locale: &Locale<'_>, east: i16) {
    let minutes = u32::from(east.unsigned_abs());
    push(out, if east < 0 { locale.trait_at(2) } else { '+' });
    locale.number(out, minutes / 60);
    if minutes % 60 > 0 {
        push(out, locale.trait_at(3));
        push_digits(out, locale.zero, minutes % 60, 2);
    }
}
