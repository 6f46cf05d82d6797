//! Markup as operations, which a small interpreter in the page carries out in one call.
//!
//! Text of the source is named by its place there, so that it never leaves JavaScript. Other text follows its operation, two units
//! a word. An operation is a word: its kind in the low three bits, its operand above them.
//!
//! The first word is the number of all others; the second one is the index of the report among these, from 0.
//!
//! | kind | operand | words that follow |
//! | --- | --- | --- |
//! | 0 open | tag, part << 6, direction << 13: 1 left to right, 2 right to left | |
//! | 1 close | number of elements | |
//! | 2 source text | first child?, length << 1 | start |
//! | 3 text | first child?, length << 1 | the units |
//! | 4 source attribute | name, length << 5 | start |
//! | 5 attribute | name, length << 5 | the units |
//! | 7 report | length | the units |

use crate::model::direction::Direction;
use crate::model::href::Template;
use crate::model::text::{Text, Unit, push_str};
use crate::render::names::{Attribute, Part, Tag};
use crate::render::sink::Sink;

const OPEN: u32 = 0;
const CLOSE: u32 = 1;
const TEXT: u32 = 2;
const ATTRIBUTE: u32 = 4;
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
    /// No operations yet, for texts of that source.
    pub fn new(source: &'s [Unit]) -> Self {
        let words = vec![0, 0];
        Self { source, words, closed: 0, empty: false }
    }

    /// Ends with the report for the element itself: the result of reading, and its warnings.
    pub fn report(mut self, report: &[Unit]) -> Vec<u32> {
        self.word(REPORT, report.len() as u32);
        let at = self.words.len() as u32 - 2;
        self.units(report);
        let count = self.words.len() as u32 - 1;
        if let [first, second, ..] = self.words.as_mut_slice() {
            (*first, *second) = (count, at);
        }
        self.words
    }

    #[cfg_attr(feature = "small", inline(never))]
    fn word(&mut self, kind: u32, operand: u32) {
        if self.closed > 0 {
            self.words.push(CLOSE | self.closed << 3);
            self.closed = 0;
        }
        self.words.push(kind | operand << 3);
    }

    fn units(&mut self, units: &[Unit]) {
        if !cfg!(feature = "small") {
            // Whole words at once, which the compiler makes a few instructions of.
            let (pairs, last) = units.as_chunks();
            self.words.extend(pairs.iter().map(|[first, second]| u32::from(*first) | u32::from(*second) << 16));
            self.words.extend(last.iter().map(|unit| u32::from(*unit)));
            return;
        }
        for pair in units.chunks(2) {
            let mut word = 0;
            for unit in pair.iter().rev() {
                word = word << 16 | u32::from(*unit);
            }
            self.words.push(word);
        }
    }

    /// A text with the operand that goes below its length.
    #[cfg_attr(feature = "small", inline(never))]
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
    #[cfg_attr(feature = "small", inline(never))]
    fn open(&mut self, tag: Tag, part: Part, direction: Option<Direction>) {
        let direction = direction.map_or(0, |direction| 1 + direction as u32);
        self.word(OPEN, tag as u32 | (part as u32) << 6 | direction << 13);
        self.empty = true;
    }

    #[cfg_attr(feature = "small", inline(never))]
    fn attribute(&mut self, name: Attribute, value: Text<'_>) {
        self.string(ATTRIBUTE, name as u32, 5, value);
    }

    fn tag_href(&mut self, _: Template<'_>, tag: Text<'_>) {
        self.attribute(Attribute::TagHref, tag);
    }

    #[cfg_attr(feature = "small", inline(never))]
    fn text(&mut self, text: Text<'_>) {
        let first = std::mem::replace(&mut self.empty, false);
        self.string(TEXT, u32::from(first), 1, text);
    }

    #[cfg_attr(feature = "small", inline(never))]
    fn word(&mut self, word: &str) {
        let mut units = Vec::new();
        push_str(&mut units, word);
        self.text(Text::new(&units));
    }

    #[cfg_attr(feature = "small", inline(never))]
    fn close(&mut self, count: u8) {
        self.closed += u32::from(count);
        self.empty = false;
    }
}

#[cfg(test)]
mod tests {
    use crate::error::ErrorKind;
    use crate::render::names::{Attribute, Part, Tag};
    use crate::warning::WarningKind;

    /// A page's script knows names by their index in these lists. Names that only larger cores write come with those cores.
    #[test]
    fn names_of_pages_are_those_of_this_crate() {
        let (codes, wordings): (Vec<_>, Vec<_>) = ErrorKind::ALL.iter().copied().unzip();
        let names = [Tag::SPELLINGS, Part::SPELLINGS, Attribute::SPELLINGS].map(|list| list.join(",")).join("|");
        let findings =
            [WarningKind::CODES, &codes, &wordings].map(|list| list.join(",")).join("|").replace('\\', "\\\\");
        let number = |list: &[&str], code| list.iter().position(|known| *known == code).unwrap_or_default();
        let more = [
            (Tag::SPELLINGS.len(), Tag::MORE),
            (Part::SPELLINGS.len(), Part::MORE),
            (Attribute::SPELLINGS.len(), Attribute::MORE),
        ];
        let more = more.map(|(start, list)| format!("{start},{}", list.join(","))).join("|");
        for (file, what, text) in [
            (
                "names.js",
                "What the core's numbers mean: tags, parts, attributes.",
                format!("export const names = '{names}'.split(\"|\").map((list) => list.split(\",\"));"),
            ),
            (
                "codes.js",
                "What the core's numbers of findings mean: codes of warnings, codes of errors, and what is said of each error.",
                format!("export const codes = '{findings}'.split(\"|\").map((list) => list.split(\",\"));"),
            ),
            (
                "numbers.js",
                "The findings that another core may not have. Of errors, what comes after it as a text is another one: nothing to show.",
                format!(
                    "export const HTML_NOT_READ = \"{}\";\nexport const UNKNOWN_FORMAT = \"!{}\";",
                    number(WarningKind::CODES, "html-not-read"),
                    number(&codes, "unknown-format")
                ),
            ),
            (
                "rare.js",
                "Tags, parts and attributes that only larger cores write: where they begin in the lists of names.js, and the names.",
                format!("export const rare = '{more}';\nexport const fields = {};", crate::locales::FIELDS),
            ),
        ] {
            let expected = format!(
                "// {what}\n// Generated, not to be edited: UPDATE_GOLDEN=1 cargo test names_of_pages.\n\n{text}\n"
            );
            let path = format!("{}/www/{file}", env!("CARGO_MANIFEST_DIR"));
            if std::env::var_os("UPDATE_GOLDEN").is_some() {
                std::fs::write(&path, &expected).unwrap_or_default();
            }
            let actual = std::fs::read_to_string(&path).unwrap_or_default();
            assert!(actual == expected, "{path} is not as the crate has it: UPDATE_GOLDEN=1 cargo test names_of_pages");
        }
    }
}
