//! Running text: its line breaks, its direction controls, and runs that keep their own order.

use super::Renderer;
use super::names::{Part, Tag};
use super::order;
use super::sink::Sink;
use crate::model::direction::Direction;
use crate::model::element::Element;
#[cfg(feature = "formats")]
use crate::model::text::parse_unsigned;
use crate::model::text::{Text, Unit, push, slice};

impl<S: Sink> Renderer<'_, '_, S> {
    /// Text in which a line feed breaks the line, except in code.
    pub(super) fn text(&mut self, text: Text<'_>) {
        #[cfg(feature = "formats")]
        if self.frame.element == Element::NoteMark
            && let Some(number) = parse_unsigned(text.units())
        {
            let mut digits = Vec::new();
            self.locale.number_in_list(&mut digits, number);
            return self.plain(&digits);
        }
        let (mut mended, marks) = (Vec::new(), marks(text.units()));
        let text = if marks & CONTROL > 0 { balanced(text, &mut mended) } else { text };
        if marks == 0 || self.frame.element == Element::Code {
            return self.plain(text.units());
        }
        let ordered =
            marks & RUN > 0 && self.frame.direction == Direction::Rtl && self.frame.element != Element::InlineCode;
        let mut rest = text.units();
        loop {
            let may_break = cfg!(feature = "small") || marks & LINE_FEED > 0;
            let feed = if may_break { rest.iter().position(|unit| u32::from(*unit) == 0x0a) } else { None };
            let line = slice(rest, 0, feed.unwrap_or(rest.len()));
            let mut from = 0;
            while ordered && let Some((start, end)) = order::next(line, from) {
                self.plain(slice(line, from, start));
                self.sink.open(Tag::Bdi, Part::None, Some(Direction::Ltr));
                self.plain(slice(line, start, end));
                self.sink.close(1);
                from = end;
            }
            self.plain(slice(line, from, line.len()));
            let Some(feed) = feed else { return };
            self.sink.open(Tag::Br, Part::None, None);
            self.sink.close(1);
            rest = slice(rest, feed + 1, rest.len());
        }
    }

    fn plain(&mut self, units: &[Unit]) {
        if !units.is_empty() {
            self.sink.text(Text::new(units));
        }
    }
}

/// There may be a line feed in a text.
const LINE_FEED: u8 = 1;
/// There may be controls of direction in it.
const CONTROL: u8 = 2;
/// There may be a run in it that keeps its own order.
const RUN: u8 = 4;

/// What may be in a text, told in one pass: most have nothing that is to be looked for.
#[cfg_attr(feature = "small", inline(never))]
fn marks(units: &[Unit]) -> u8 {
    if !cfg!(feature = "small") {
        // Without a branch, sixteen at a time, which the compiler makes a few instructions of.
        let of_unit = |unit: &Unit| {
            let code = *unit;
            let is = |found: bool, mark: u8| Unit::from(found) * Unit::from(mark);
            let [digit, letter] = [code.wrapping_sub(0x30) < 10, code.wrapping_sub(0x41) < 0x3a];
            let [control, persian] = beyond_ascii(code);
            is(code == 0x0a, LINE_FEED) | is(control, CONTROL) | is(digit | letter | persian, RUN)
        };
        // Of a text that long the last sixteen are some that were looked at before, and those that are left.
        let (chunks, rest) = units.as_chunks::<16>();
        let rest = if units.last_chunk::<16>().is_some() { &[] } else { rest };
        let mut found = [0; 16];
        let mut look = |chunk: &[Unit; 16]| {
            for (found, unit) in found.iter_mut().zip(chunk) {
                *found |= of_unit(unit);
            }
        };
        for chunk in chunks {
            look(chunk);
        }
        if let Some(chunk) = units.last_chunk() {
            look(chunk);
        }
        let all = |found: &[Unit]| found.iter().fold(0, |all, found| all | found);
        return u32::from(all(&found) | rest.iter().fold(0, |all, unit| all | of_unit(unit))) as u8;
    }
    let mut found = 0;
    for unit in units {
        let code = u32::from(*unit);
        if code > 0x7a {
            // Letters of Arabic script are before these, and are most of what is read.
            if code > 0x6ef {
                let [control, persian] = beyond_ascii(*unit);
                found |= if control { CONTROL } else { 0 } | if persian { RUN } else { 0 };
            }
        } else if code > 0x2f {
            found |= if (0x3a..=0x40).contains(&code) { 0 } else { RUN };
        } else if code == 0x0a {
            found |= LINE_FEED;
        }
    }
    found
}

/// Whether a unit may belong to a direction control or to a Persian digit: the two rows with the controls.
#[cfg(feature = "utf16")]
fn beyond_ascii(unit: Unit) -> [bool; 2] {
    [unit & 0xffb0 == 0x2020, unit.wrapping_sub(0x6f0) < 10]
}

/// Whether a unit may belong to a direction control or to a Persian digit, which begins like Persian letters.
#[cfg(not(feature = "utf16"))]
fn beyond_ascii(unit: Unit) -> [bool; 2] {
    [unit == 0xe2, unit == 0xdb]
}

/// A text whose direction controls reach no further than itself and override nothing: overrides and unmatched closers are left
/// out, and open ones are closed. Marks and joiners stay. Most texts have none and stay as they are.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn balanced<'t>(text: Text<'t>, mended: &'t mut Vec<Unit>) -> Text<'t> {
    if marks(text.units()) & CONTROL == 0 {
        return text;
    }
    // What closes each one that is open; nothing closes an override that was left out.
    let mut open = Vec::new();
    for character in text.chars() {
        match character {
            '\u{202a}' | '\u{202b}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            '\u{202d}' | '\u{202e}' => {
                open.push('\0');
                continue;
            }
            '\u{202c}' => match open.pop() {
                Some('\u{202c}') => {}
                Some('\u{2069}') => {
                    open.push('\u{2069}');
                    continue;
                }
                _ => continue,
            },
            '\u{2069}' => {
                let Some(at) = open.iter().rposition(|closes| *closes == character) else { continue };
                open.truncate(at);
            }
            _ => {}
        }
        push(mended, character);
    }
    for closes in open.iter().rev().filter(|closes| **closes != '\0') {
        push(mended, *closes);
    }
    Text::new(mended)
}
