//! A moment as a publisher writes it: a date, perhaps with a time of day and an offset. It must not know any calendar
//! but the Gregorian one, nor how a language writes dates.

use super::text::{Chars, Text, Unit, push, push_padded};

/// A date of the proleptic Gregorian calendar, with a time of day and an offset from UTC where they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp {
    year: u16,
    month: u8,
    day: u8,
    clock: Option<Clock>,
    offset: Option<i16>,
}

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
        let mut scan = Scan { rest: text.chars(), next: None };
        scan.advance();
        let year = scan.number(4)?;
        scan.expect('-')?;
        let month = scan.number(2)?;
        scan.expect('-')?;
        let day = scan.number(2)?;
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 => 28 + u16::from(leap),
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        if day < 1 || day > days {
            return None;
        }
        let (mut clock, mut offset) = (None, None);
        if scan.next.is_some() {
            if !matches!(scan.next, Some('T' | 't' | ' ')) {
                return None;
            }
            scan.advance();
            clock = Some(scan.clock()?);
            offset = scan.offset()?;
        }
        scan.next.is_none().then_some(Self { year, month: month as u8, day: day as u8, clock, offset })
    }

    /// The moment as RFC 3339 writes it, as far as it is known: `2023-11-10T14:30:00+03:00`.
    pub fn iso(self) -> Vec<Unit> {
        let mut out = Vec::new();
        push_padded(&mut out, u32::from(self.year), 4);
        for part in [self.month, self.day] {
            push(&mut out, '-');
            push_padded(&mut out, u32::from(part), 2);
        }
        if let Some(clock) = self.clock {
            push(&mut out, 'T');
            push_padded(&mut out, u32::from(clock.hour), 2);
            for part in [clock.minute, clock.second] {
                push(&mut out, ':');
                push_padded(&mut out, u32::from(part), 2);
            }
        }
        match self.offset {
            Some(0) => push(&mut out, 'Z'),
            Some(minutes) => {
                push(&mut out, if minutes < 0 { '-' } else { '+' });
                let minutes = u32::from(minutes.unsigned_abs());
                push_padded(&mut out, minutes / 60, 2);
                push(&mut out, ':');
                push_padded(&mut out, minutes % 60, 2);
            }
            None => {}
        }
        out
    }

    /// Year, month from 1, day of the month from 1.
    pub fn date(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The time of day, where the publisher gave one.
    pub fn clock(self) -> Option<Clock> {
        self.clock
    }

    /// Minutes east of UTC, where the publisher said so.
    pub fn offset(self) -> Option<i16> {
        self.offset
    }
}

struct Scan<'a> {
    rest: Chars<'a>,
    next: Option<char>,
}

impl Scan<'_> {
    fn advance(&mut self) {
        self.next = self.rest.next();
    }

    fn expect(&mut self, wanted: char) -> Option<()> {
        let found = self.next == Some(wanted);
        self.advance();
        found.then_some(())
    }

    fn number(&mut self, digits: u8) -> Option<u16> {
        let mut number = 0;
        for _ in 0..digits {
            number = number * 10 + self.next?.to_digit(10)? as u16;
            self.advance();
        }
        Some(number)
    }

    fn clock(&mut self) -> Option<Clock> {
        let hour = self.number(2)? as u8;
        self.expect(':')?;
        let minute = self.number(2)? as u8;
        let mut second = 0;
        if self.next == Some(':') {
            self.advance();
            second = self.number(2)? as u8;
            if matches!(self.next, Some('.' | ',')) {
                self.advance();
                self.number(1)?;
                while self.next.is_some_and(|character| character.is_ascii_digit()) {
                    self.advance();
                }
            }
        }
        (hour < 24 && minute < 60 && second <= 60).then_some(Clock { hour, minute, second })
    }

    /// Some(None) where there is none, None where it cannot be read.
    #[allow(clippy::option_option, reason = "absent and unreadable are two things")]
    fn offset(&mut self) -> Option<Option<i16>> {
        let Some(sign) = self.next else { return Some(None) };
        self.advance();
        let east = match sign {
            'Z' | 'z' => return Some(Some(0)),
            '+' => 1,
            '-' | '\u{2212}' => -1,
            _ => return None,
        };
        let hours = self.number(2)?;
        if self.next == Some(':') {
            self.advance();
        }
        let minutes = if self.next.is_some() { self.number(2)? } else { 0 };
        (hours < 24 && minutes < 60).then_some(Some(east * (hours * 60 + minutes) as i16))
    }
}
