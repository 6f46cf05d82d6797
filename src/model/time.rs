//! A moment as a publisher writes it: a date, perhaps with a time of day and an offset. It must not know any calendar
//! but the Gregorian one, nor how a language writes dates.

use super::text::{Text, Unit, push, push_digits, unit_at};
use std::num::NonZeroU64;

/// A date of the proleptic Gregorian calendar, with a time of day and an offset from UTC if they are known; or only a year, or a
/// year and month.
///
/// Kept in one number, from the highest bits: year, month, day, hour, minute, second, and minutes east of UTC from
/// -1440 on; an hour or an offset of all ones is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp(NonZeroU64);

const UNKNOWN_HOUR: u64 = 0x1f;
const UNKNOWN_OFFSET: u64 = 0xfff;
/// Of each field: what stands before it, its digits, the most that it may be, and its bits.
const FIELDS: [(u8, u8, u64, u32); 6] =
    [(0, 4, 9999, 14), (b'-', 2, 12, 4), (b'-', 2, 31, 5), (b'T', 2, 23, 5), (b':', 2, 59, 6), (b':', 2, 60, 6)];
/// Of all fields and the offset.
const BITS: u32 = 52;
/// So that an offset is never below nothing.
const OFFSET_BASE: u64 = 1440;

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 60.
    pub second: u8,
}

impl Timestamp {
    /// Reads ISO 8601 in its extended form and RFC 3339: a date, and after `T`, `t` or a space a time to minutes, seconds
    /// or fractions of them, and `Z`, `±hh`, `±hhmm` or `±hh:mm`.
    ///
    /// `2023-11-10`, `2023-11-10T14:30+03:00` and `2023-11-10 14:30:05.250Z` are read; `10/11/2023`, `2023-02-30` and
    /// `2023-11-10T25:00` are not.
    pub fn parse(text: Text<'_>) -> Option<Self> {
        let mut scan = Scan { units: text.units(), at: 0, failed: false };
        let (mut bits, mut index, mut date_only) = (0_u64, 0, false);
        for (before, digits, most, width) in &FIELDS {
            date_only |= index == 3 && scan.peek() == 0;
            bits <<= width;
            if date_only {
                bits |= if index == 3 { UNKNOWN_HOUR } else { 0 };
            } else if index != 5 || scan.peek() == u32::from(b':') {
                scan.before(*before);
                bits |= scan.number(*digits, *most);
            }
            index += 1;
        }
        if scan.skip(b'.') || scan.skip(b',') {
            while scan.peek().wrapping_sub(0x30) < 10 {
                scan.at += 1;
            }
        }
        let at = Self(NonZeroU64::new(bits << 12 | scan.offset())?);
        let (year, month, day) = at.date();
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        // From August on the long months are the even ones.
        let days = if month == 2 { 28 + u8::from(leap) } else { 30 + ((month ^ month >> 3) & 1) };
        let whole = !scan.failed && scan.peek() == 0;
        (whole && month > 0 && (1..=days).contains(&day)).then_some(at)
    }

    /// Reads a month or a year alone in ISO 8601: `2019-07`, `2019`. The day of such a moment is 0, and so is the month of a
    /// year. [`Timestamp::parse`] rejects them, because it needs a date.
    #[cfg(feature = "formats")]
    pub fn parse_vague(text: Text<'_>) -> Option<Self> {
        let mut scan = Scan { units: text.units(), at: 0, failed: false };
        let year = scan.number(4, 9999);
        let named = scan.skip(b'-');
        let month = if named { scan.number(2, 12) } else { 0 };
        let whole = !scan.failed && scan.peek() == 0 && year > 0 && named == (month > 0);
        NonZeroU64::new(year << 38 | month << 34 | UNKNOWN_HOUR << 24 | UNKNOWN_OFFSET).filter(|_| whole).map(Self)
    }

    /// The same moment, with a time of day without an offset taken as UTC.
    #[must_use]
    pub fn or_utc(self) -> Self {
        let utc = self.clock().is_some() && self.offset().is_none();
        NonZeroU64::new(self.0.get() & !0xfff | OFFSET_BASE).filter(|_| utc).map_or(self, Self)
    }

    /// The bits from a place on.
    fn field(self, shift: u32, mask: u64) -> u32 {
        (self.0.get() >> shift & mask) as u32
    }

    /// The moment in RFC 3339, as far as it is known: `2023-11-10T14:30:00+03:00`.
    pub fn iso(self) -> Vec<Unit> {
        let (mut out, mut shift) = (Vec::new(), BITS);
        for (before, digits, _, width) in &FIELDS {
            shift -= width;
            if *before == b'T' && self.clock().is_none() {
                break;
            }
            #[cfg(feature = "formats")]
            if *before == b'-' && self.field(shift, (1 << width) - 1) == 0 {
                break;
            }
            if *before > 0 {
                push(&mut out, char::from(*before));
            }
            push_digits(&mut out, 0x30, self.field(shift, (1 << width) - 1), u32::from(*digits));
        }
        if let Some(minutes) = self.offset() {
            let size = u32::from(minutes.unsigned_abs());
            push(&mut out, if minutes < 0 { '-' } else { '+' });
            push_digits(&mut out, 0x30, size / 60, 2);
            push(&mut out, ':');
            push_digits(&mut out, 0x30, size % 60, 2);
        }
        out
    }

    /// Year, month from 1, day of the month from 1; 0 if unknown.
    pub fn date(self) -> (u16, u8, u8) {
        (self.field(38, 0x3fff) as u16, self.field(34, 0xf) as u8, self.field(29, 0x1f) as u8)
    }

    /// Minutes since the first day of the year 0, in UTC if an offset is known. Unknown parts count as zero.
    pub fn minutes(self) -> u32 {
        let (year, month, day) = self.date();
        // Of years that begin in March, so that the day of a leap year comes last.
        let (year, month) =
            if month > 2 { (u32::from(year), month - 3) } else { (u32::from(year).saturating_sub(1), month + 9) };
        let days = year * 365 + year / 4 - year / 100 + year / 400 + (u32::from(month) * 153 + 2) / 5 + u32::from(day);
        let clock = self.clock().map_or(0, |clock| u32::from(clock.hour) * 60 + u32::from(clock.minute));
        (days * 1440 + clock).saturating_add_signed(-i32::from(self.offset().unwrap_or(0)))
    }

    /// The time of day, if the publisher gave one.
    pub fn clock(self) -> Option<Clock> {
        let hour = self.field(24, 0x1f) as u8;
        let clock = Clock { hour, minute: self.field(18, 0x3f) as u8, second: self.field(12, 0x3f) as u8 };
        (u64::from(hour) != UNKNOWN_HOUR).then_some(clock)
    }

    /// Minutes east of UTC, if the publisher said so.
    pub fn offset(self) -> Option<i16> {
        let offset = self.field(0, 0xfff);
        (u64::from(offset) != UNKNOWN_OFFSET).then_some(offset as i16 - OFFSET_BASE as i16)
    }
}

/// Reads a text from the front, and remembers whether something was not as it should be.
struct Scan<'a> {
    units: &'a [Unit],
    at: usize,
    failed: bool,
}

impl Scan<'_> {
    /// The next unit, 0 at the end.
    fn peek(&self) -> u32 {
        unit_at(self.units, self.at)
    }

    /// Passes over that character, if it is the next one.
    #[cfg_attr(feature = "small", inline(never))]
    fn skip(&mut self, wanted: u8) -> bool {
        let found = self.peek() == u32::from(wanted);
        self.at += usize::from(found);
        found
    }

    /// Passes over what stands before a field, if anything does; a time may follow `t` or a space as well.
    fn before(&mut self, mark: u8) {
        let found = mark == 0 || self.skip(mark) || mark == b'T' && (self.skip(b't') || self.skip(b' '));
        self.failed |= !found;
    }

    /// A number of so many digits, and of that size at most.
    #[cfg_attr(feature = "small", inline(never))]
    fn number(&mut self, digits: u8, most: u64) -> u64 {
        let mut number = 0;
        for _ in 0..digits {
            let digit = self.peek().wrapping_sub(0x30);
            self.failed |= digit > 9;
            number = number * 10 + u64::from(digit);
            self.at += 1;
        }
        self.failed |= number > most;
        number
    }

    /// The offset at the end, or that there is none.
    fn offset(&mut self) -> u64 {
        if self.peek() == 0 {
            return UNKNOWN_OFFSET;
        }
        if self.skip(b'Z') || self.skip(b'z') {
            return OFFSET_BASE;
        }
        let west = self.skip(b'-');
        if !west {
            self.before(b'+');
        }
        let mut size = self.number(2, 23) * 60;
        self.skip(b':');
        if self.peek() != 0 {
            size += self.number(2, 59);
        }
        if west { OFFSET_BASE.saturating_sub(size) } else { OFFSET_BASE + size }
    }
}
