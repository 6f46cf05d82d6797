//! The text of a string that contains escapes, raw control characters or unpaired surrogates.

use crate::model::search::{HALVES, before};
use crate::model::text::{self, Unit};

/// A string's text, and what had to be mended in it.
#[derive(Debug, Default)]
pub(super) struct Unescaped {
    pub(super) units: Vec<Unit>,
    /// A control character stood there raw.
    pub(super) control: bool,
    /// A surrogate had no partner; it reads as U+FFFD.
    pub(super) surrogate: bool,
    /// A high surrogate that waits for its partner; 0 for none.
    high: u32,
    carriage_return: bool,
}

/// Ranges of what ends a run: control characters, a quotation mark, a backslash, halves of pairs.
const ENDS: [[Unit; 2]; 4] = [[0, 0x1f], [0x22, 0x22], [0x5c, 0x5c], HALVES];

/// How many units of a string precede one that is not literal: its end, an escape, a control character, half of a pair.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn run(units: &[Unit]) -> usize {
    if cfg!(feature = "small") {
        let is_end = |unit: &Unit| {
            let is = |byte: u8| *unit == Unit::from(byte);
            (*unit < Unit::from(b' ')) | is(b'"') | is(b'\\') | (u32::from(*unit) & 0xf800 == 0xd800)
        };
        return units.iter().position(is_end).unwrap_or(units.len());
    }
    before(units, ENDS)
}

/// Resolves escapes (RFC 8259, section 7). Tabs and line feeds stay, a carriage return becomes a line feed, and other control
/// characters are dropped, because no document may contain them.
pub(super) fn unescape(units: &[Unit]) -> Unescaped {
    let mut out = Unescaped::default();
    let mut at = 0;
    loop {
        let start = at;
        at += run(text::slice(units, at, units.len()));
        if at > start {
            out.flush();
            out.carriage_return = false;
            out.units.extend_from_slice(text::slice(units, start, at));
        }
        if at >= units.len() {
            break;
        }
        let raw = text::unit_at(units, at);
        at += 1;
        if raw != 0x5c {
            out.control |= raw < 0x20;
            out.code_unit(raw);
            continue;
        }
        let escaped = text::unit_at(units, at);
        at += 1;
        out.code_unit(match escaped {
            0x62 => 0x08,
            0x66 => 0x0c,
            0x6e => 0x0a,
            0x72 => 0x0d,
            0x74 => 0x09,
            0x75 => {
                let mut code = 0;
                for _ in 0..4 {
                    code = code << 4 | hex_digit(text::unit_at(units, at));
                    at += 1;
                }
                code
            }
            itself => itself,
        });
    }
    out.flush();
    out
}

impl Unescaped {
    /// Adds one UTF-16 code unit.
    #[cfg_attr(feature = "small", inline(never))]
    fn code_unit(&mut self, code: u32) {
        if matches!(code, 0xdc00..=0xdfff) && self.high != 0 {
            let pair = 0x1_0000 + ((self.high & 0x3ff) << 10 | code & 0x3ff);
            self.high = 0;
            return self.push(pair);
        }
        self.flush();
        match code {
            0xd800..=0xdbff => self.high = code,
            0x0a if self.carriage_return => {}
            0x0d => self.push(0x0a),
            0..=0x08 | 0x0b..=0x1f => {}
            _ => self.push(code),
        }
        self.carriage_return = code == 0x0d;
    }

    fn flush(&mut self) {
        self.carriage_return &= self.high == 0;
        if self.high != 0 {
            self.high = 0;
            self.push(0xd800);
        }
    }

    #[cfg_attr(feature = "small", inline(never))]
    fn push(&mut self, code: u32) {
        let character = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
        self.surrogate |= matches!(code, 0xd800..=0xdfff);
        text::push(&mut self.units, character);
    }
}

fn hex_digit(unit: u32) -> u32 {
    char::from_u32(unit).and_then(|digit| digit.to_digit(16)).unwrap_or(0)
}
