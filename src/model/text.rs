//! Text as its host holds it: UTF-8 on servers, UTF-16 in browsers.
//!
//! A [`Text`] is a range of the source or, where something had to change, of a piece in an [`Arena`]. Code above this module asks
//! for characters, never for units. It must not know JSON or HTML.

use super::search;
#[cfg(not(feature = "page"))]
use std::cell::{Cell, OnceCell};

/// One code unit of the host's strings.
#[cfg(feature = "utf16")]
pub type Unit = u16;
/// One code unit of the host's strings.
#[cfg(not(feature = "utf16"))]
pub type Unit = u8;

/// A piece of text: a range of the source unless something had to change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Text<'a>(&'a [Unit]);

impl<'a> Text<'a> {
    /// These units as text.
    pub fn new(units: &'a [Unit]) -> Self {
        Self(units)
    }

    /// The text in the host's units.
    pub fn units(self) -> &'a [Unit] {
        self.0
    }

    /// The characters of this text; an unpaired surrogate reads as U+FFFD.
    pub fn chars(self) -> Chars<'a> {
        Chars(self.0)
    }

    /// Whether there is nothing in it, not even white space.
    pub fn is_empty(self) -> bool {
        self.0.is_empty()
    }

    /// Whether it has no visible character.
    pub fn is_blank(self) -> bool {
        self.chars().all(|character| matches!(
            character,
            '\0'..=' ' | '\u{a0}' | '\u{ad}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{feff}'
        ))
    }
}

/// Keeps text that differs from the source: escapes resolved, defects repaired. On a server it holds pieces in levels of doubling
/// size, so that none ever moves. In a page all memory of a call is freed at once when the call ends, so it holds nothing.
#[derive(Debug, Default)]
pub struct Arena {
    #[cfg(not(feature = "page"))]
    pieces: Pieces,
}

impl Arena {
    /// Keeps a piece of text for as long as the arena lives.
    #[cfg(feature = "page")]
    #[allow(clippy::unused_self, reason = "the text lives as long as the arena, in either build")]
    pub fn keep(&self, units: Vec<Unit>) -> Text<'_> {
        Text(units.leak())
    }

    /// Keeps a piece of text for as long as the arena lives.
    #[cfg(not(feature = "page"))]
    pub fn keep(&self, units: Vec<Unit>) -> Text<'_> {
        let index = self.pieces.count.get() + 1;
        self.pieces.count.set(index);
        let level = index.ilog2();
        let piece = self.pieces.levels.get(level as usize).and_then(|pieces| {
            let pieces = pieces.get_or_init(|| vec![OnceCell::new(); 1 << level]);
            pieces.get((index - (1 << level)) as usize)
        });
        Text(piece.map_or(&[], |piece| piece.get_or_init(|| units)))
    }
}

#[cfg(not(feature = "page"))]
#[derive(Debug, Default)]
struct Pieces {
    count: Cell<u32>,
    levels: [OnceCell<Vec<OnceCell<Vec<Unit>>>>; 28],
}

/// Reads units as characters.
#[derive(Clone, Debug)]
pub struct Chars<'a>(&'a [Unit]);

impl<'a> Chars<'a> {
    /// The units not read yet.
    pub fn rest(&self) -> &'a [Unit] {
        self.0
    }
}

#[cfg(not(feature = "utf16"))]
impl Chars<'_> {
    /// A character of several bytes, or what only looks like one.
    fn long(&mut self) -> Option<char> {
        let length = match self.0.first()? {
            0..0xc0 => 1,
            0xc0..0xe0 => 2,
            0xe0..0xf0 => 3,
            _ => 4,
        };
        let (character, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        let broken = Some(char::REPLACEMENT_CHARACTER);
        std::str::from_utf8(character).map_or(broken, |character| character.chars().next())
    }
}

/// The characters of some units; ill-formed units read as U+FFFD.
pub fn chars(units: &[Unit]) -> Chars<'_> {
    Chars(units)
}

impl Iterator for Chars<'_> {
    type Item = char;

    #[cfg(feature = "utf16")]
    #[cfg_attr(feature = "small", inline(never))]
    fn next(&mut self) -> Option<char> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        let code = u32::from(*first);
        if code & 0xfc00 == 0xd800
            && let Some((second, rest)) = rest.split_first()
            && second & 0xfc00 == 0xdc00
        {
            self.0 = rest;
            return char::from_u32(0x1_0000 + ((code & 0x3ff) << 10 | u32::from(second & 0x3ff)));
        }
        Some(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    #[cfg(not(feature = "utf16"))]
    #[inline]
    fn next(&mut self) -> Option<char> {
        let (first, rest) = self.0.split_first()?;
        if *first < 0x80 {
            self.0 = rest;
            return Some(char::from(*first));
        }
        // What is most of text that is not ASCII; other forms of two bytes are not well-formed.
        if let (0xc2..0xe0, Some((second @ 0x80..0xc0, rest))) = (*first, rest.split_first()) {
            self.0 = rest;
            return char::from_u32(u32::from(first & 0x1f) << 6 | u32::from(second & 0x3f));
        }
        self.long()
    }
}

/// Adds one character to a buffer of units.
#[cfg(feature = "utf16")]
pub fn push(out: &mut Vec<Unit>, character: char) {
    if !cfg!(feature = "small")
        && let Ok(unit) = Unit::try_from(u32::from(character))
    {
        return out.push(unit);
    }
    out.extend_from_slice(character.encode_utf16(&mut [0; 2]));
}

/// Adds one character to a buffer of units.
#[cfg(not(feature = "utf16"))]
pub fn push(out: &mut Vec<Unit>, character: char) {
    out.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
}

/// Adds one of our own words to a buffer of units. In a page such words are ASCII only: all others come from the page.
#[cfg(feature = "utf16")]
#[cfg_attr(feature = "small", inline(never))]
pub fn push_str(out: &mut Vec<Unit>, word: &str) {
    if cfg!(all(feature = "page", not(feature = "html"))) {
        for byte in word.bytes() {
            out.push(Unit::from(byte));
        }
        return;
    }
    if word.is_ascii() {
        out.extend(word.bytes().map(Unit::from));
        return;
    }
    for character in word.chars() {
        push(out, character);
    }
}

/// Adds one of our own words to a buffer of units.
#[cfg(not(feature = "utf16"))]
pub fn push_str(out: &mut Vec<Unit>, word: &str) {
    out.extend_from_slice(word.as_bytes());
}

/// The units as a string; what is not well-formed becomes U+FFFD.
#[cfg(all(feature = "html", feature = "utf16"))]
#[allow(clippy::needless_pass_by_value, reason = "of the other width they become the string")]
pub(crate) fn into_string(units: Vec<Unit>) -> String {
    chars(&units).collect()
}

/// The units as a string; what is not well-formed becomes U+FFFD.
#[cfg(all(feature = "html", not(feature = "utf16")))]
pub(crate) fn into_string(units: Vec<Unit>) -> String {
    // Faster by vectors and a copy than by the standard library, which checks each non-ASCII byte by itself.
    #[cfg(not(target_arch = "wasm32"))]
    if let Ok(text) = simdutf8::basic::from_utf8(&units) {
        return text.to_owned();
    }
    String::from_utf8(units).unwrap_or_else(|error| chars(error.as_bytes()).collect())
}

/// The piece at an index of units split by a separator; empty past the last.
///
/// ```
/// use maqala::model::text::{chars, piece, push_str};
///
/// let mut units = Vec::new();
/// push_str(&mut units, "one|two");
/// assert!(chars(piece(&units, b'|', 1)).eq("two".chars()));
/// assert!(piece(&units, b'|', u32::MAX).is_empty());
/// ```
#[cfg_attr(feature = "small", inline(never))]
pub fn piece(units: &[Unit], separator: u8, index: u32) -> &[Unit] {
    if !cfg!(feature = "small") {
        return search::piece(units, Unit::from(separator), index);
    }
    let (mut rest, mut left) = (units, index);
    loop {
        let end = rest.iter().position(|unit| *unit == Unit::from(separator)).unwrap_or(rest.len());
        if left == 0 {
            return slice(rest, 0, end);
        }
        // Of an index beyond all, as there may be where a language has no words.
        if end == rest.len() {
            return &[];
        }
        left -= 1;
        rest = slice(rest, end + 1, rest.len());
    }
}

/// The offset of an ASCII word in some units, from an offset on; their length if it is not there.
#[cfg_attr(feature = "small", inline(never))]
pub fn find(units: &[Unit], mut from: usize, word: &str) -> usize {
    while from < units.len() {
        if units.get(from..from + word.len()).is_some_and(|part| is(part, word)) {
            return from;
        }
        from += 1;
    }
    units.len()
}

/// The offset of the first of some ASCII characters in some units, from an offset on; their length if there is none.
#[cfg_attr(feature = "small", inline(never))]
pub fn find_any(units: &[Unit], mut from: usize, characters: &str) -> usize {
    while from < units.len() {
        let unit = unit_at(units, from);
        if characters.bytes().any(|byte| u32::from(byte) == unit) {
            return from;
        }
        from += 1;
    }
    units.len()
}

/// Whether a word is in a list of ASCII words with spaces between and around them.
pub fn is_listed(list: &str, word: &[Unit]) -> bool {
    let (mut at, mut matches) = (0, false);
    for byte in list.bytes() {
        if byte == b' ' {
            if matches && at == word.len() {
                return true;
            }
            (at, matches) = (0, true);
        } else {
            matches &= unit_at(word, at) == u32::from(byte);
            at += 1;
        }
    }
    false
}

/// The units from one offset to another; empty if they are not in that order.
#[cfg_attr(feature = "small", inline(never))]
pub fn slice(units: &[Unit], from: usize, to: usize) -> &[Unit] {
    units.get(from..to).unwrap_or(&[])
}

/// The same units in a buffer of their own.
pub(crate) fn copied(units: &[Unit]) -> Vec<Unit> {
    let mut out = Vec::new();
    out.extend_from_slice(units);
    out
}

/// Adds a whole number in Western digits.
pub fn push_number(out: &mut Vec<Unit>, number: u32) {
    push_digits(out, 0x30, number, 1);
}

/// Adds a whole number, with zeros before it up to that many digits; the digits follow their zero in Unicode.
#[cfg_attr(feature = "small", inline(never))]
pub fn push_digits(out: &mut Vec<Unit>, zero: u32, number: u32, least: u32) {
    if !cfg!(feature = "small") && zero == 0x30 && number < 100 {
        // Most numbers, of which a server writes many.
        let digits = [number / 10, number % 10].map(|digit| (0x30 + digit) as Unit);
        let count = if least == 2 || number > 9 { 2 } else { 1 };
        if least <= 2 {
            return out.extend_from_slice(slice(&digits, 2 - count, 2));
        }
    }
    if number > 9 || least > 1 {
        push_digits(out, zero, number / 10, least.saturating_sub(1));
    }
    push(out, char::from_u32(zero + number % 10).unwrap_or('0'));
}

/// Adds a date as ISO 8601 writes it.
#[cfg(feature = "formats")]
pub(crate) fn push_date(out: &mut Vec<Unit>, year: u32, month: u32, day: u32) {
    push_digits(out, 0x30, year, 4);
    for part in [month, day] {
        push(out, '-');
        push_digits(out, 0x30, part, 2);
    }
}

/// The unit at an offset, 0 past the end. Out of line, because a page pays for every copy of an infallible look-up.
#[cfg_attr(feature = "small", inline(never))]
pub fn unit_at(units: &[Unit], offset: usize) -> u32 {
    units.get(offset).map_or(0, |unit| u32::from(*unit))
}

/// A number in Western digits only.
pub fn parse_unsigned(units: &[Unit]) -> Option<u32> {
    if units.is_empty() {
        return None;
    }
    units.iter().try_fold(0_u32, |number, unit| {
        let digit = char::from_u32(u32::from(*unit))?.to_digit(10)?;
        number.checked_mul(10)?.checked_add(digit)
    })
}

/// Whether the units are exactly that ASCII word.
pub fn is(units: &[Unit], word: &str) -> bool {
    units.len() == word.len() && units.iter().zip(word.as_bytes()).all(|(unit, byte)| *unit == Unit::from(*byte))
}

/// The units without spaces and control characters at both ends.
pub fn trim(mut units: &[Unit]) -> &[Unit] {
    while let [first, rest @ ..] = units {
        if !is_space(*first) {
            break;
        }
        units = rest;
    }
    while let [rest @ .., last] = units {
        if !is_space(*last) {
            break;
        }
        units = rest;
    }
    units
}

fn is_space(unit: Unit) -> bool {
    u32::from(unit) <= 0x20
}

/// Writes units to a formatter, for `Display`.
pub(crate) fn display(units: &[Unit], formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    chars(units).try_for_each(|character| std::fmt::Write::write_char(formatter, character))
}
