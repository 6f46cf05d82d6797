//! Running text: its line breaks, the controls of direction in it, and what keeps its own order.

use super::Renderer;
use super::names::{Part, Tag};
use super::order;
use super::sink::Sink;
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::text::{Text, Unit, push, slice};

impl<S: Sink> Renderer<'_, '_, S> {
    /// Text in which a line feed breaks the line, except in code.
    pub(super) fn text(&mut self, text: Text<'_>) {
        let mut mended = Vec::new();
        let units = balanced(text, &mut mended).units();
        if self.frame.element == Element::Code {
            return self.sink.text(Text::new(units));
        }
        let mut from = 0;
        while let Some(at) = units.get(from..).and_then(|rest| rest.iter().position(|unit| u32::from(*unit) == 0x0a)) {
            self.line(slice(units, from, from + at));
            self.sink.open(Tag::Br, Part::None, None);
            self.sink.close();
            from += at + 1;
        }
        self.line(slice(units, from, units.len()));
    }

    /// One line, or a part of it.
    fn line(&mut self, line: &[Unit]) {
        let mut from = 0;
        let turned = self.frame.direction == Direction::Rtl && self.frame.element != Element::InlineCode;
        if turned && order::may_be_in(line) {
            while let Some((start, end)) = order::next(line, from) {
                self.plain(slice(line, from, start));
                self.sink.open(Tag::Bdi, Part::None, Some(Direction::Ltr));
                self.plain(slice(line, start, end));
                self.sink.close();
                from = end;
            }
        }
        self.plain(slice(line, from, line.len()));
    }

    fn plain(&mut self, units: &[Unit]) {
        if !units.is_empty() {
            self.sink.text(Text::new(units));
        }
    }
}

/// A text whose controls of direction reach no further than itself, and override nothing: what opens an override or closes
/// nothing is left out, and what is left open is closed. Marks and joiners stay. Most texts have none, and stay as they are.
#[inline(never)]
pub(super) fn balanced<'t>(text: Text<'t>, mended: &'t mut Vec<Unit>) -> Text<'t> {
    // General punctuation of UTF-8, or the two rows of UTF-16 that have the controls.
    let wide = size_of::<Unit>() > 1;
    let suspected = |unit: &Unit| if wide { u32::from(*unit) & 0xffb0 == 0x2020 } else { u32::from(*unit) == 0xe2 };
    if !text.units().iter().any(suspected) {
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
