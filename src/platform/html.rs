//! Markup as text, for servers. Holds the only two escape functions.

use crate::model::direction::Direction;
use crate::model::href::Template;
use crate::model::search::{HALVES, before};
use crate::model::text::{Text, Unit, chars, into_string, push, push_str};
use crate::render::names::{Attribute, Part, Tag};
use crate::render::sink::Sink;
use std::sync::OnceLock;

/// Writes HTML into one buffer.
#[derive(Debug, Default)]
pub struct Html {
    out: Vec<Unit>,
    open: Vec<Tag>,
    /// The last start tag still lacks its `>`.
    in_tag: bool,
    /// Where tags stand that were written before, which are copied from there.
    written: Written,
}

/// Places of tags by what is in them: the last one of those that share a place in the list.
#[derive(Debug)]
struct Written([(u32, u32, u32); 64]);

impl Default for Written {
    fn default() -> Self {
        Self([(0, 0, 0); 64])
    }
}

impl Html {
    /// A writer with capacity for so many units.
    pub fn with_capacity(units: usize) -> Self {
        Self { out: Vec::with_capacity(units), ..Self::default() }
    }

    /// The HTML that was written.
    pub fn into_string(self) -> String {
        into_string(self.out)
    }

    /// The HTML that was written, in the host's units.
    pub fn units(&self) -> &[Unit] {
        &self.out
    }

    /// Writes a tag, which the number stands for, and no other; 0 is none.
    fn tag(&mut self, key: u32, write: impl FnOnce(&mut Vec<Unit>)) {
        let start = self.out.len();
        let Some(place) = self.written.0.get_mut((key ^ key >> 6) as usize % 64) else { return };
        if place.0 == key {
            self.out.extend_from_within(place.1 as usize..place.2 as usize);
        } else {
            write(&mut self.out);
            *place = (key, start as u32, self.out.len() as u32);
        }
    }

    fn end_tag(&mut self) {
        if self.in_tag {
            self.in_tag = false;
            push(&mut self.out, '>');
        }
    }
}

/// What tags are put together from, in the host's units.
#[derive(Debug)]
struct Pieces {
    /// `<a`
    names: Table,
    /// ` class="mq-tag"`
    classes: Table,
    /// ` rel="tag"`
    fixed: Table,
    /// `</a>`
    ends: Table,
    /// ` href="`
    attributes: Table,
}

/// Texts by the place of what they are written for.
#[derive(Debug)]
struct Table(Vec<Vec<Unit>>);

impl Table {
    fn new(spellings: impl Iterator<Item = &'static str>, write: impl Fn(&str) -> String) -> Self {
        let units = |spelling| {
            let mut units = Vec::new();
            push_str(&mut units, &write(spelling));
            units
        };
        Self(spellings.map(units).collect())
    }

    fn get(&self, place: usize) -> &[Unit] {
        self.0.get(place).map_or(&[], Vec::as_slice)
    }
}

/// They are made once.
fn pieces() -> &'static Pieces {
    static PIECES: OnceLock<Pieces> = OnceLock::new();
    PIECES.get_or_init(|| {
        let words = |spelling: &'static str| spelling.split_once(' ').unwrap_or((spelling, ""));
        let names = || Tag::all().map(|spelling| words(spelling).0);
        Pieces {
            names: Table::new(names(), |name| format!("<{name}")),
            classes: Table::new(Part::all(), |part| {
                if part.is_empty() { String::new() } else { format!(" class=\"mq-{part}\"") }
            }),
            fixed: Table::new(Tag::all().map(|spelling| words(spelling).1), |attributes| {
                let attributes = attributes.split(' ').filter_map(|attribute| attribute.split_once('='));
                attributes.flat_map(|(name, value)| [" ", name, "=\"", value, "\""]).collect()
            }),
            ends: Table::new(names(), |name| format!("</{name}>")),
            attributes: Table::new(Attribute::all(), |name| format!(" {name}=\"")),
        }
    })
}

impl Sink for Html {
    fn open(&mut self, tag: Tag, part: Part, direction: Option<Direction>) {
        self.end_tag();
        let turned = direction.map_or(1, |direction| 2 + direction as u32);
        self.tag(tag as u32 | (part as u32) << 8 | turned << 16, |out| {
            let pieces = pieces();
            out.extend_from_slice(pieces.names.get(tag as usize));
            out.extend_from_slice(pieces.classes.get(part as usize));
            out.extend_from_slice(pieces.fixed.get(tag as usize));
            match direction {
                Some(Direction::Ltr) => push_str(out, " dir=\"ltr\""),
                Some(Direction::Rtl) => push_str(out, " dir=\"rtl\""),
                None => {}
            }
        });
        self.in_tag = true;
        self.open.push(tag);
    }

    fn attribute(&mut self, name: Attribute, value: Text<'_>) {
        self.out.extend_from_slice(pieces().attributes.get(name as usize));
        write_attribute(&mut self.out, value.units());
        push(&mut self.out, '"');
    }

    fn tag_href(&mut self, template: Template<'_>, tag: Text<'_>) {
        self.attribute(Attribute::Href, Text::new(&template.href(tag)));
    }

    fn text(&mut self, text: Text<'_>) {
        self.end_tag();
        write_text(&mut self.out, text.units());
    }

    fn word(&mut self, word: &str) {
        self.end_tag();
        let mut units = Vec::new();
        push_str(&mut units, word);
        write_text(&mut self.out, &units);
    }

    fn close(&mut self, count: u8) {
        for _ in 0..count {
            self.end_tag();
            if let Some(tag) = self.open.pop().filter(|tag| !tag.is_void()) {
                self.tag(tag as u32 | 1 << 31, |out| out.extend_from_slice(pieces().ends.get(tag as usize)));
            }
        }
    }
}

/// The first unit of a no-break space.
const NO_BREAK: Unit = if size_of::<Unit>() == 1 { 0xc2 } else { 0xa0 };
/// Ranges of what is written in another way: `"`, `&`, `<`, `>`, no-break spaces, halves of pairs.
const SPECIAL: [[Unit; 2]; 6] = [[0x22, 0x22], [0x26, 0x26], [0x3c, 0x3c], [0x3e, 0x3e], [NO_BREAK, NO_BREAK], HALVES];

/// Text between tags (HTML Standard, serialising fragments, with every `>` escaped as well).
fn write_text(out: &mut Vec<Unit>, text: &[Unit]) {
    write(out, text, "\"");
}

/// A value between double quotes.
fn write_attribute(out: &mut Vec<Unit>, value: &[Unit]) {
    write(out, value, "&quot;");
}

/// Whole runs of what needs no escape at once, for nearly all text is such.
fn write(out: &mut Vec<Unit>, mut rest: &[Unit], quote: &str) {
    while let Some((run, special)) = rest.split_at_checked(before(rest, SPECIAL)) {
        out.extend_from_slice(run);
        let mut characters = chars(special);
        match characters.next() {
            Some('&') => push_str(out, "&amp;"),
            Some('<') => push_str(out, "&lt;"),
            Some('>') => push_str(out, "&gt;"),
            Some('"') => push_str(out, quote),
            Some('\u{a0}') => push_str(out, "&nbsp;"),
            Some(other) => push(out, other),
            None => return,
        }
        rest = characters.rest();
    }
}
