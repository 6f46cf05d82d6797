//! Markup as text, for servers. Holds the only two escape functions.

use crate::model::direction::Direction;
use crate::model::href::Template;
use crate::model::search::{HALVES, before};
use crate::model::text::{Text, Unit, chars, into_string, push, push_str};
use crate::render::names::{Attribute, Part, Tag};
use crate::render::sink::Sink;

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
    /// With room for so many units.
    pub fn with_capacity(units: usize) -> Self {
        Self { out: Vec::with_capacity(units), ..Self::default() }
    }

    /// The HTML that was written.
    pub fn into_string(self) -> String {
        into_string(self.out)
    }

    /// The HTML that was written, in the host's units.
    pub fn into_units(self) -> Vec<Unit> {
        self.out
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

impl Sink for Html {
    fn open(&mut self, tag: Tag, part: Part, direction: Option<Direction>) {
        self.end_tag();
        let turned = direction.map_or(1, |direction| 2 + direction as u32);
        self.tag(tag as u32 | (part as u32) << 8 | turned << 16, |out| {
            let mut words = tag.spelling().split(' ');
            push(out, '<');
            push_str(out, words.next().unwrap_or_default());
            if part != Part::None {
                push_str(out, " class=\"mq-");
                push_str(out, part.spelling());
                push(out, '"');
            }
            for (name, value) in words.filter_map(|word| word.split_once('=')) {
                push(out, ' ');
                push_str(out, name);
                push_str(out, "=\"");
                push_str(out, value);
                push(out, '"');
            }
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
        push(&mut self.out, ' ');
        push_str(&mut self.out, name.spelling());
        push_str(&mut self.out, "=\"");
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
                self.tag(tag as u32 | 1 << 31, |out| {
                    push_str(out, "</");
                    push_str(out, tag.spelling().split(' ').next().unwrap_or_default());
                    push(out, '>');
                });
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
