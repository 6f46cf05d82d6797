//! Markup as operations, which a small interpreter in the page carries out in one call.
//!
//! Text that stands in the source is named by its place there, so that it never leaves JavaScript; other text follows
//! its operation, two units a word. An operation is a word: its kind in the low three bits, its operand above them.
//!
//! The first word is the number of all others.
//!
//! | kind | operand | words that follow |
//! | --- | --- | --- |
//! | 0 open | tag, part << 6 | |
//! | 1 close | number of elements | |
//! | 2 source text | first child?, length << 1 | start |
//! | 3 text | first child?, length << 1 | the units |
//! | 4 source attribute | name, length << 5 | start |
//! | 5 attribute | name, length << 5 | the units |
//! | 6 preset | its index | |
//! | 7 report | length | the units |

use crate::model::href::Template;
use crate::model::text::{Text, Unit, push_str};
use crate::render::names::{Attribute, Part, Preset, Tag};
use crate::render::sink::Sink;

const OPEN: u32 = 0;
const CLOSE: u32 = 1;
const TEXT: u32 = 2;
const ATTRIBUTE: u32 = 4;
const PRESET: u32 = 6;
const REPORT: u32 = 7;

/// Gathers operations.
#[derive(Debug)]
pub struct Operations<'s> {
    source: &'s [Unit],
    words: Vec<u32>,
    /// Elements closed since the last other operation.
    closed: u32,
    /// Nothing has been put into the element that was opened last.
    empty: bool,
}

impl<'s> Operations<'s> {
    /// None yet, for texts of that source.
    pub fn new(source: &'s [Unit]) -> Self {
        let mut words = Vec::new();
        words.push(0);
        Self { source, words, closed: 0, empty: false }
    }

    /// Ends with a text for the element itself: what was read, and what was wrong with it.
    pub fn report(mut self, report: &[Unit]) -> Vec<u32> {
        self.word(REPORT, report.len() as u32);
        self.units(report);
        let count = self.words.len() as u32 - 1;
        if let Some(first) = self.words.first_mut() {
            *first = count;
        }
        self.words
    }

    #[inline(never)]
    fn word(&mut self, kind: u32, operand: u32) {
        if self.closed > 0 {
            self.words.push(CLOSE | self.closed << 3);
            self.closed = 0;
        }
        self.words.push(kind | operand << 3);
    }

    fn units(&mut self, units: &[Unit]) {
        for pair in units.chunks(2) {
            let mut word = 0;
            for unit in pair.iter().rev() {
                word = word << 16 | u32::from(*unit);
            }
            self.words.push(word);
        }
    }

    /// A text with the operand that goes below its length.
    #[inline(never)]
    fn string(&mut self, kind: u32, operand: u32, shift: u32, text: Text<'_>) {
        let units = text.units();
        let length = (units.len() as u32) << shift | operand;
        let range = self.source.as_ptr_range();
        if range.contains(&units.as_ptr()) {
            let start = (units.as_ptr().addr() - range.start.addr()) / size_of::<Unit>();
            self.word(kind, length);
            self.words.push(start as u32);
        } else {
            self.word(kind + 1, length);
            self.units(units);
        }
    }
}

impl Sink for Operations<'_> {
    #[inline(never)]
    fn open(&mut self, tag: Tag, part: Part) {
        self.word(OPEN, tag as u32 | (part as u32) << 6);
        self.empty = true;
    }

    #[inline(never)]
    fn attribute(&mut self, name: Attribute, value: Text<'_>) {
        self.string(ATTRIBUTE, name as u32, 5, value);
    }

    fn tag_href(&mut self, _: Template<'_>, tag: Text<'_>) {
        self.attribute(Attribute::TagHref, tag);
    }

    #[inline(never)]
    fn preset(&mut self, preset: Preset) {
        self.word(PRESET, preset as u32);
    }

    #[inline(never)]
    fn text(&mut self, text: Text<'_>) {
        let first = std::mem::replace(&mut self.empty, false);
        self.string(TEXT, u32::from(first), 1, text);
    }

    #[inline(never)]
    fn word(&mut self, word: &str) {
        let mut units = Vec::new();
        push_str(&mut units, word);
        self.text(Text::new(&units));
    }

    fn close(&mut self) {
        self.closed += 1;
        self.empty = false;
    }
}
