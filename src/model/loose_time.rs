//! Moments as systems write them: RFC 2822, C's `asctime`, Java's `Date`, seconds or milliseconds since 1970, ISO 8601 in its
//! basic form or with a space before the offset. It must not know formats. Dates in an uncertain order, such as `02/05/2024`, are
//! not read.

use super::text::{self, Text, Unit, parse_unsigned, push, push_date, push_digits, slice, unit_at};
use super::time::Timestamp;

/// The English names, by their first three letters.
const MONTHS: &[u8; 36] = b"janfebmaraprmayjunjulaugsepoctnovdec";
const DAY: u64 = 86_400;

impl Timestamp {
    /// [`Timestamp::parse`], and if that finds none: `Thu, 02 May 2024 18:05:00 +0200`, `Thu May 02 18:05:00 CEST 2024`,
    /// `May 2, 2024`, `1714665900`, `1714665900000`, `20240502T180500Z`, `2024-05-02 18:05:00 +0200`. A zone
    /// that is only a name is not known, but for `GMT`, `UTC` and `Z`.
    ///
    /// ```
    /// use maqala::model::text::{Text, chars, push_str};
    /// use maqala::model::time::Timestamp;
    ///
    /// let mut units = Vec::new();
    /// push_str(&mut units, "Thu, 02 May 2024 18:05:00 +0200");
    /// let at = Timestamp::parse_loose(Text::new(&units)).map(Timestamp::iso);
    /// assert_eq!(at.map(|iso| chars(&iso).collect::<String>()).as_deref(), Some("2024-05-02T18:05:00+02:00"));
    /// ```
    pub fn parse_loose(text: Text<'_>) -> Option<Self> {
        let mut units = text.units();
        if text::is(slice(units, 0, 6), "/Date(") {
            // Of .NET.
            units = slice(units, 6, text::find_any(units, 6, ")+-"));
        }
        Self::parse(text).or_else(|| words(units)).or_else(|| respelled(units)).or_else(|| since_1970(units))
    }
}

/// ISO 8601 in its basic form, `20260305T143000Z`, and with a space before the offset, `2026-03-05 14:30:00 +0300`.
fn respelled(units: &[Unit]) -> Option<Timestamp> {
    let mut iso = Vec::new();
    let digits = |units: &[Unit]| units.iter().take_while(|unit| is_digit(u32::from(**unit))).count();
    if digits(units) == 8 {
        let clock = slice(units, 9, units.len());
        let parts = match digits(clock) {
            4 if units.len() > 8 => 2,
            6 if units.len() > 8 => 3,
            0 if units.len() == 8 => 0,
            _ => return None,
        };
        for (before, from, to) in [(0, 0, 4), (b'-', 4, 6), (b'-', 6, 8)] {
            iso.extend((before > 0).then_some(Unit::from(before)));
            iso.extend_from_slice(slice(units, from, to));
        }
        iso.extend_from_slice(slice(units, 8, 9));
        for part in 0..parts {
            iso.extend((part > 0).then_some(Unit::from(b':')));
            iso.extend_from_slice(slice(clock, part * 2, part * 2 + 2));
        }
        iso.extend_from_slice(slice(clock, parts * 2, clock.len()));
    } else {
        // The first space may stand before the time of day.
        let space = units.iter().rposition(|unit| u32::from(*unit) == 0x20).filter(|space| *space > 10)?;
        let (moment, zone) = (slice(units, 0, space), slice(units, space + 1, units.len()));
        iso.extend_from_slice(moment);
        if text::is(zone, "UTC") || text::is(zone, "GMT") {
            push(&mut iso, 'Z');
        } else {
            iso.extend_from_slice(zone);
        }
    }
    Timestamp::parse(Text::new(&iso))
}

/// Numbers and English words in any order that leaves no doubt.
fn words(units: &[Unit]) -> Option<Timestamp> {
    let (mut year, mut month, mut day) = (0, 0, 0);
    let (mut clock, mut offset): (&[Unit], Vec<Unit>) = (&[], Vec::new());
    let mut at = 0;
    while at < units.len() {
        let start = at;
        while is_digit(unit_at(units, at)) {
            at += 1;
        }
        if at > start {
            if unit_at(units, at) == 0x3a && clock.is_empty() {
                while is_digit(unit_at(units, at)) || unit_at(units, at) == 0x3a {
                    at += 1;
                }
                clock = slice(units, start, at);
                continue;
            }
            let number = parse_unsigned(slice(units, start, at))?;
            let before = if start == 0 { 0 } else { unit_at(units, start - 1) };
            let signed = !clock.is_empty() && matches!(before, 0x2b | 0x2d);
            match at - start {
                4 if signed => offset = slice(units, start - 1, at).to_vec(),
                4 if year == 0 => year = number,
                1 | 2 if day == 0 => day = number,
                _ => return None,
            }
            continue;
        }
        while is_letter(unit_at(units, at)) {
            at += 1;
        }
        if at == start {
            // A slash parts numbers whose order differs between countries.
            if unit_at(units, at) == 0x2f {
                return None;
            }
            at += 1;
            continue;
        }
        let word: Vec<u8> =
            slice(units, start, at).iter().take(3).map(|unit| (u32::from(*unit) as u8) | 0x20).collect();
        // The Finnish November, `marraskuu`, begins as March does.
        let finnish = unit_at(units, start + 2) | 0x20 == 0x72 && unit_at(units, start + 3) | 0x20 == 0x72;
        let named = MONTHS.chunks(3).position(|name| name == word && !finnish);
        match named {
            Some(index) if month == 0 => month = index as u32 + 1,
            _ if matches!(word.as_slice(), b"gmt" | b"utc" | b"z") => push(&mut offset, 'Z'),
            _ => {}
        }
    }
    if year == 0 || month == 0 || day == 0 {
        return None;
    }
    let mut iso = Vec::new();
    push_date(&mut iso, year, month, day);
    if !clock.is_empty() {
        push(&mut iso, 'T');
        if unit_at(clock, 1) == 0x3a {
            push(&mut iso, '0');
        }
        iso.extend_from_slice(clock);
        // After `GMT` an offset may follow, which is what counts.
        let sign = offset.iter().position(|unit| matches!(u32::from(*unit), 0x2b | 0x2d)).unwrap_or(0);
        iso.extend_from_slice(slice(&offset, sign, offset.len()));
    }
    Timestamp::parse(Text::new(&iso))
}

/// Seconds since 1970 in ten digits, or milliseconds in thirteen: of the years from 2001 to 2286.
fn since_1970(units: &[Unit]) -> Option<Timestamp> {
    let seconds = match units.len() {
        10 | 13 => u64::from(parse_unsigned(slice(units, 0, 10))?),
        _ => return None,
    };
    parse_unsigned(slice(units, 10, units.len())).or(if units.len() == 10 { Some(0) } else { None })?;
    // Civil date of a day number, in eras of 400 years that begin in March.
    let days = seconds / DAY + 719_468;
    let (era, of_era) = (days / 146_097, days % 146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    let mut iso = Vec::new();
    push_digits(&mut iso, 0x30, year as u32, 4);
    let clock = seconds % DAY;
    let parts = [('-', month), ('-', day), ('T', clock / 3_600), (':', clock / 60 % 60), (':', clock % 60)];
    for (before, part) in parts {
        push(&mut iso, before);
        push_digits(&mut iso, 0x30, part as u32, 2);
    }
    push(&mut iso, 'Z');
    Timestamp::parse(Text::new(&iso))
}

fn is_digit(unit: u32) -> bool {
    matches!(unit, 0x30..=0x39)
}

fn is_letter(unit: u32) -> bool {
    matches!(unit, 0x41..=0x5a | 0x61..=0x7a)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::{chars, push_str};

    fn iso(text: &str) -> Option<String> {
        let mut units = Vec::new();
        push_str(&mut units, text);
        Timestamp::parse_loose(Text::new(&units)).map(|at| chars(&at.iso()).collect())
    }

    #[test]
    fn what_systems_write_is_read() {
        for (text, expected) in [
            ("2024-05-02T18:05:00+02:00", "2024-05-02T18:05:00+02:00"),
            ("2024-05-02 18:05:00", "2024-05-02T18:05:00"),
            ("2024-05-02T18:05:00.123456+0200", "2024-05-02T18:05:00+02:00"),
            ("Thu, 02 May 2024 18:05:00 +0200", "2024-05-02T18:05:00+02:00"),
            ("Thu, 2 May 2024 8:05:00 GMT", "2024-05-02T08:05:00+00:00"),
            ("Thu May 02 18:05:00 CEST 2024", "2024-05-02T18:05:00"),
            ("Thu May 02 2024 18:05:00 GMT+0200 (CEST)", "2024-05-02T18:05:00+02:00"),
            ("May 2, 2024", "2024-05-02"),
            ("2 September 2024", "2024-09-02"),
            ("1714665900", "2024-05-02T16:05:00+00:00"),
            ("1714665900000", "2024-05-02T16:05:00+00:00"),
            ("0951782400", "2000-02-29T00:00:00+00:00"),
            ("2026-03-05 14:30:00 +0300", "2026-03-05T14:30:00+03:00"),
            ("2026-03-05 14:30 -05:00", "2026-03-05T14:30:00-05:00"),
            ("2026-03-05 14:30:00 UTC", "2026-03-05T14:30:00+00:00"),
            ("2026-03-05 14:30 GMT", "2026-03-05T14:30:00+00:00"),
            ("20260305T143000Z", "2026-03-05T14:30:00+00:00"),
            ("20260305T1430+0300", "2026-03-05T14:30:00+03:00"),
            ("20260305T143000.250+03", "2026-03-05T14:30:00+03:00"),
            ("20260305", "2026-03-05"),
            ("/Date(1714665900000)/", "2024-05-02T16:05:00+00:00"),
            ("/Date(1714665900000+0300)/", "2024-05-02T16:05:00+00:00"),
        ] {
            assert_eq!(iso(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_leaves_a_doubt_is_not() {
        for text in [
            "",
            "02/05/2024",
            "May 2024",
            "2 2024",
            "yesterday",
            "5. marraskuuta 2024",
            "31 February 2024",
            "12345",
            "1714665900abc",
            "1 2 3 May 2024",
            "20261305",
            "20260305T",
            "20260305T14",
            "20260305 at noon",
            "2026-03-05 14:30:00 noon",
        ] {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
