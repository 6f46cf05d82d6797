//! HTML's character references, such as `&amp;` and `&#x2014;`, as the HTML Standard's tokenizer resolves them
//! ([section 13.2.5.72](https://html.spec.whatwg.org/multipage/parsing.html#character-reference-state) and those after it).
//!
//! It must not know tags or attributes, only the [`Context`] of a reference. A page's build knows the names of HTML 4 and no
//! others, which saves it 10 kB. The rest are text there, except that a name which begins with one that may lack its semicolon
//! stands for that one and the rest of its letters, as the Standard has it for unknown names.

#[cfg(any(feature = "html", not(feature = "page")))]
mod all;
#[cfg(any(all(test, not(feature = "page")), all(feature = "page", not(feature = "html"))))]
mod basic;

use crate::model::text::{Unit, push, unit_at};

#[cfg(any(feature = "html", not(feature = "page")))]
use {crate::model::text::push_str as write, find_any as find};
#[cfg(all(feature = "page", not(feature = "html")))]
use {find_basic as find, push as write};

/// The context of a reference: in an attribute's value a name without its semicolon is none if `=` or an alphanumeric follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Context {
    /// Between tags.
    Text,
    /// In an attribute's value, where `?a=b&copy=c` is an address.
    Attribute,
}

/// A number from which on code points do not exist, and which times 16 is still a number.
const TOO_LARGE: u32 = 0x11_0000;

/// What 0x80 to 0x9f mean in windows-1252, as pages from before Unicode were written.
const WINDOWS_1252: [u16; 32] = [
    0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d,
    0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d,
    0x17e, 0x178,
];

/// Adds what the reference at an ampersand stands for, and returns the offset after it. If it is no reference, returns None and
/// adds nothing: the ampersand is text.
pub(super) fn resolve(units: &[Unit], at: usize, context: Context, out: &mut Vec<Unit>) -> Option<usize> {
    let start = at + 1;
    if unit_at(units, start) == u32::from(b'#') {
        return resolve_number(units, start + 1, out);
    }
    if !matches!(unit_at(units, start) | 0x20, 0x61..=0x7a) {
        return None;
    }
    let (text, end) = find(units, start)?;
    if context == Context::Attribute
        && unit_at(units, end - 1) != u32::from(b';')
        && matches!(unit_at(units, end), 0x30..=0x39 | 0x3d | 0x41..=0x5a | 0x61..=0x7a)
    {
        return None;
    }
    write(out, text);
    Some(end)
}

/// The same for what follows `&#`.
fn resolve_number(units: &[Unit], mut at: usize, out: &mut Vec<Unit>) -> Option<usize> {
    let mut base = 10;
    if unit_at(units, at) | 0x20 == u32::from(b'x') {
        base = 16;
        at += 1;
    }
    let (start, mut code) = (at, 0);
    while let Some(digit) = char::from_u32(unit_at(units, at)).and_then(|character| character.to_digit(base)) {
        code = (code * base + digit).min(TOO_LARGE);
        at += 1;
    }
    if at == start {
        return None;
    }
    if let Some(meant) = WINDOWS_1252.get(code.wrapping_sub(0x80) as usize) {
        code = u32::from(*meant);
    }
    let character = char::from_u32(code).filter(|character| *character != '\0');
    match character.unwrap_or(char::REPLACEMENT_CHARACTER) {
        // Dropped as in JSON, and not kept as in the Standard, which calls them an error: no reader sees them, and the output
        // reads the same again. Those from 0x7f on stay in either form.
        '\u{1}'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' => {}
        '\r' => push(out, '\n'),
        character => push(out, character),
    }
    Some(at + usize::from(unit_at(units, at) == u32::from(b';')))
}

/// The longest name at an offset: what it stands for, and the offset after it. Each unit narrows the table to the names that have
/// it there, so no unit past the longest name is read.
#[cfg(any(feature = "html", not(feature = "page")))]
fn find_any(units: &[Unit], start: usize) -> Option<(&'static str, usize)> {
    let (mut entries, mut found) = (all::NAMES.as_slice(), None);
    for (index, unit) in units.get(start..)?.iter().enumerate() {
        let there = |entry: &&str| entry.as_bytes().get(index).map(|byte| Unit::from(*byte));
        let first = entries.partition_point(|entry| there(entry) < Some(*unit));
        let end = entries.partition_point(|entry| there(entry) <= Some(*unit));
        entries = entries.get(first..end)?;
        let Some((name, text)) = entries.first().and_then(|entry| entry.split_once(' ')) else { break };
        if name.len() == index + 1 {
            found = Some((text, start + name.len()));
        }
    }
    found
}

/// The same in the short table, which is read from its start: a microsecond at most, with the usual names first.
#[cfg(any(all(test, not(feature = "page")), all(feature = "page", not(feature = "html"))))]
fn find_basic(units: &[Unit], start: usize) -> Option<(char, usize)> {
    let (mut at, mut matches, mut found) = (start, true, None);
    // The code point of the name, and what it differs by for the small twin.
    let (mut code, mut twin) = (basic::FIRST, 0);
    let mut names = basic::NAMES.iter();
    while let Some(byte) = names.next() {
        let byte = u32::from(*byte);
        let unit = unit_at(units, at);
        match byte {
            0..0x30 => {
                let ends = unit == u32::from(b';');
                let meant = (code + twin) & 0xffff;
                // All names of Latin-1 may lack their semicolon, and of ASCII all but `apos`.
                if matches && (ends || meant < 0x100 && meant != u32::from(b'\'')) {
                    found = char::from_u32(meant).map(|character| (character, at + usize::from(ends)));
                    if ends {
                        break;
                    }
                }
                (at, matches, code, twin) = (start, true, code + byte - 31, 0);
            }
            0x80.. => code += (byte - 0x80) * 48,
            _ => {
                let is_capital = at == start && byte < 0x60 && names.as_slice().first() > Some(&0x60);
                if is_capital && unit == byte + 0x20 {
                    twin = 0x20;
                } else {
                    matches &= unit == byte;
                }
                at += 1;
            }
        }
    }
    found
}

/// Whether a text reads as it stands: no reference in it, and no white space but single spaces.
pub(super) fn is_plain(units: &[Unit]) -> bool {
    if cfg!(feature = "small") {
        return is_plain_by_unit(units);
    }
    // Branchless, so that the compiler makes a few instructions for several units. Two spaces count as one of them and a zero,
    // which is dropped too.
    let is_changed = |any, unit: &Unit| any | Unit::from(*unit < 0x20) | Unit::from(*unit == 0x26);
    let is_doubled = |any, (unit, next): (&Unit, &Unit)| any | Unit::from(*unit | *next == 0x20);
    let doubled = units.iter().zip(units.get(1..).unwrap_or(&[])).fold(0, is_doubled);
    units.iter().fold(doubled, is_changed) == 0
}

fn is_plain_by_unit(units: &[Unit]) -> bool {
    let (mut space, mut plain) = (false, true);
    for unit in units {
        let unit = u32::from(*unit);
        plain &= unit > 0x1f && unit != 0x26 && !(space && unit == 0x20);
        space = unit == 0x20;
    }
    plain
}

#[cfg(all(test, not(feature = "page")))]
mod tests;
