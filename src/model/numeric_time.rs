//! Dates in numbers alone, such as `05/03/2026` and `5.3.2026 14:30`. It must not know formats. Countries disagree on the order
//! of day and month, so a date is read only if the year comes first, a number cannot be a month, or the language has one order.

use super::language::{Language, subtag};
use super::text::{Text, Unit, parse_unsigned, push, push_date, push_digits, push_str, slice, unit_at};
use super::time::Timestamp;

/// Languages that write the day first wherever they are written.
const DAY_FIRST: &str = " ar az be bg bn bs ca cs da de el es et fa fi fr he hi hr hy id is it ka kk ku lv mk ms nb nl no pl ps pt ro ru sk sl sq \
    sr th tr uk ur vi ";
/// Countries where English does.
const BRITISH: &str = " au gb ie in ke ng nz pk sg za ";

impl Timestamp {
    /// A date in numbers, and perhaps a time of day after it, in a text of that language.
    pub(crate) fn parse_numeric(text: Text<'_>, language: Option<Language<'_>>) -> Option<Self> {
        let ascii = ascii(text)?;
        let units = ascii.as_slice();
        let (first, at) = number(units, 0);
        let mark = unit_at(units, at);
        if !matches!(mark, 0x2d..=0x2f) {
            return None;
        }
        let (second, middle) = number(units, at + 1);
        let (third, end) = number(units, middle + 1);
        if unit_at(units, middle) != mark {
            return None;
        }
        let [one, two, three] = [first, second, third].map(|digits| parse_unsigned(digits).unwrap_or(0));
        let long = [first, second, third].map(|digits| digits.len() == 4);
        let (year, month, day) = match long {
            [true, false, false] => (one, two, three),
            // With dots nobody writes the month first.
            [false, false, true]
                if one > 12 || two <= 12 && (mark == 0x2e || language.and_then(is_day_first) == Some(true)) =>
            {
                (three, two, one)
            }
            [false, false, true] if two > 12 || language.and_then(is_day_first) == Some(false) => (three, one, two),
            [false, false, true] if one == two => (three, one, two),
            _ => return None,
        };
        // A year of another calendar.
        if !(1900..2100).contains(&year) || month > 12 {
            return None;
        }
        let mut iso = Vec::new();
        push_date(&mut iso, year, month, day);
        clock(slice(units, end, units.len()), &mut iso)?;
        Self::parse(Text::new(&iso))
    }
}

/// The text with digits of ASCII.
fn ascii(text: Text<'_>) -> Option<Vec<Unit>> {
    let mut out = Vec::new();
    for character in text.chars() {
        let digit = match u32::from(character) {
            code @ 0x660..=0x669 => code - 0x660,
            code @ 0x6f0..=0x6f9 => code - 0x6f0,
            0x20..=0x7e => {
                push(&mut out, character);
                continue;
            }
            // The Arabic comma.
            0x60c => {
                push(&mut out, ',');
                continue;
            }
            // Marks of direction, and a space that does not break.
            0x61c | 0x200e | 0x200f => continue,
            0xa0 | 0x202f => {
                push(&mut out, ' ');
                continue;
            }
            _ => return None,
        };
        push_digits(&mut out, 0x30, digit, 1);
    }
    Some(out)
}

/// The digits from an offset on, and where they end.
fn number(units: &[Unit], start: usize) -> (&[Unit], usize) {
    let mut end = start;
    while matches!(unit_at(units, end), 0x30..=0x39) {
        end += 1;
    }
    (slice(units, start, end), end)
}

/// Adds a time of day, which may be one of twelve hours. None where it is something else.
fn clock(units: &[Unit], iso: &mut Vec<Unit>) -> Option<()> {
    let mut at = 0;
    while matches!(unit_at(units, at), 0x20 | 0x2c | 0x54) {
        at += 1;
    }
    if at == units.len() {
        return Some(());
    }
    let (hours, colon) = number(units, at);
    let (minutes, end) = number(units, colon + 1);
    let seconds = if unit_at(units, end) == 0x3a { number(units, end + 1).1 } else { end };
    let mut word: Vec<u32> = Vec::new();
    for unit in slice(units, seconds, units.len()) {
        if !matches!(u32::from(*unit), 0x20 | 0x2e) {
            word.push(u32::from(*unit) | 0x20);
        }
    }
    let hour = parse_unsigned(hours)?;
    let hour = match word.as_slice() {
        [] => hour,
        [0x61, 0x6d] if hour <= 12 => hour % 12,
        [0x70, 0x6d] if hour <= 12 => hour % 12 + 12,
        _ => return None,
    };
    if unit_at(units, colon) != 0x3a || minutes.len() != 2 {
        return None;
    }
    push_str(iso, "T");
    push_digits(iso, 0x30, hour, 2);
    iso.extend_from_slice(slice(units, colon, seconds));
    Some(())
}

/// Whether a language writes the day before the month; None where its countries differ.
fn is_day_first(language: Language<'_>) -> Option<bool> {
    let tag: Vec<Unit> = language.text().units().iter().map(|unit| *unit | 0x20).collect();
    let mut at = 0;
    let english = subtag(&tag, &mut at) == u32::from_be_bytes(*b"\0\0en");
    let listed = |list: &str, units: &[Unit]| super::text::is_listed(list, units);
    // `-` with that bit is what it was.
    let region = slice(&tag, at + 1, tag.len());
    if !english {
        return listed(DAY_FIRST, slice(&tag, 0, at)).then_some(true);
    }
    if listed(" us ", region) { Some(false) } else { listed(BRITISH, region).then_some(true) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::chars;

    fn iso(text: &str, tag: &str) -> Option<String> {
        let (mut units, mut language) = (Vec::new(), Vec::new());
        push_str(&mut units, text);
        push_str(&mut language, tag);
        let language = Language::parse(Text::new(&language));
        Timestamp::parse_numeric(Text::new(&units), language).map(|at| chars(&at.iso()).collect())
    }

    #[test]
    fn what_has_one_order_is_read() {
        for (text, language, expected) in [
            ("2026/03/05", "", "2026-03-05"),
            ("2026.3.5", "", "2026-03-05"),
            ("25/03/2026", "", "2026-03-25"),
            ("03/25/2026", "", "2026-03-25"),
            ("03/25/2026", "ar", "2026-03-25"),
            ("4/4/2026", "", "2026-04-04"),
            ("05/03/2026", "ar-EG", "2026-03-05"),
            ("05-03-2026", "ar", "2026-03-05"),
            ("05/03/2026", "en-US", "2026-05-03"),
            ("05/03/2026", "en-GB", "2026-03-05"),
            ("5.3.2026", "de", "2026-03-05"),
            ("05.03.2026 10:00:00", "", "2026-03-05T10:00:00"),
            ("٠٥/٠٣/٢٠٢٦", "ar", "2026-03-05"),
            ("25/03/2026 14:30", "", "2026-03-25T14:30:00"),
            ("25/03/2026، ١٤:٣٠:٠٥", "", "2026-03-25T14:30:05"),
            ("3/25/2026 2:05:09 PM", "", "2026-03-25T14:05:09"),
            ("3/25/2026, 12:05 a.m.", "", "2026-03-25T00:05:00"),
        ] {
            assert_eq!(iso(text, language).as_deref(), Some(expected), "{text} {language}");
        }
    }

    #[test]
    fn what_leaves_a_doubt_is_not() {
        for (text, language) in [
            ("05/03/2026", ""),
            ("05/03/2026", "en"),
            ("05/03/2026", "ja"),
            ("05/03/26", "ar"),
            ("1404/12/14", "fa"),
            ("31/02/2026", "ar"),
            ("13/13/2026", "ar"),
            ("25/03.2026", "ar"),
            ("25/03/2026 noon", "ar"),
            ("25/03/2026 14", "ar"),
            ("25/03/2026 14:30 PM", "ar"),
            ("25/03/2026 14:30 +0300", "ar"),
            ("3/5", "ar"),
            ("", "ar"),
        ] {
            assert_eq!(iso(text, language), None, "{text} {language}");
        }
    }
}
