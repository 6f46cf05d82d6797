//! Anchors of headings, made from their words.

use super::Renderer;
use super::names::Attribute;
use super::sink::Sink;
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::text::{Text, push, push_number, push_str};

/// Maximum number of anchors kept distinct, each searched among those before it; further headings get none.
const MOST: usize = 1000;

impl<S: Sink> Renderer<'_, '_, S> {
    /// Gives a heading without an anchor one made from its words: the same on a server and in a page, and unique in the article.
    /// Without a letter or digit it gets none.
    pub(super) fn anchor(&mut self) {
        let mut anchor = Vec::new();
        push_str(&mut anchor, "mq-");
        let prefix = anchor.len();
        let (mut depth, mut gap, mut reading) = (1, false, false);
        for event in self.events {
            match event {
                Event::Field(Field::Id, _) if depth == 1 => return,
                // A reading says again what stands before it.
                Event::Open(element) => (depth, reading) = (depth + 1, *element == Element::RubyText),
                Event::Close => {
                    (depth, reading) = (depth - 1, false);
                    if depth == 0 {
                        break;
                    }
                }
                Event::Text(text) if !reading => {
                    for character in text.chars() {
                        match of_anchor(u32::from(character)) {
                            Some('-') => gap = anchor.len() > prefix,
                            Some(character) => {
                                if std::mem::take(&mut gap) {
                                    push(&mut anchor, '-');
                                }
                                push(&mut anchor, character);
                            }
                            None => {}
                        }
                    }
                }
                Event::Text(_)
                | Event::Language(_)
                | Event::Direction(_)
                | Event::Href(_)
                | Event::Field(..)
                | Event::Number(..)
                | Event::Time(_)
                | Event::Word(_) => {}
            }
        }
        if anchor.len() == prefix || self.anchors.len() >= MOST {
            return;
        }
        if self.anchors.is_empty() {
            for event in self.all {
                if let Event::Field(Field::Id, id) = event
                    && self.anchors.len() < MOST
                {
                    self.anchors.push((hash(*id), 1));
                }
            }
        }
        let (length, mut first) = (anchor.len(), None);
        let hash = loop {
            let hash = hash(Text::new(&anchor));
            let Some(taken) = self.anchors.iter().position(|(taken, _)| *taken == hash) else { break hash };
            // Numbers go on from the last one that those words have got.
            let Some((_, number)) = self.anchors.get_mut(*first.get_or_insert(taken)) else { break hash };
            *number += 1;
            anchor.truncate(length);
            push(&mut anchor, '-');
            push_number(&mut anchor, *number);
        };
        self.anchors.push((hash, 1));
        self.sink.attribute(Attribute::Id, Text::new(&anchor));
    }
}

/// FNV-1a of the characters, so that it is the same in either width. If two anchors share a hash, the second one gets a number
/// that it does not need.
fn hash(anchor: Text<'_>) -> u32 {
    anchor.chars().fold(0x811c_9dc5, |hash, character| (hash ^ u32::from(character)).wrapping_mul(0x0100_0193))
}

/// A character as it stands in an anchor: a hyphen for what parts words, nothing for a mark of any script.
fn of_anchor(code: u32) -> Option<char> {
    // Most letters, for which nothing need be looked up.
    if !cfg!(feature = "small") && matches!(code, 0x61..=0x7a | 0x621..=0x63a | 0x641..=0x64a) {
        return char::from_u32(code);
    }
    let code = match code {
        // ZWNJ parts the words of a Persian compound.
        0x09
        | 0x0a
        | 0x20
        | 0x2d
        | 0xa0
        | 0x5be
        | 0x1361
        | 0xf0b
        | 0x2000..=0x200c
        | 0x2010..=0x2015
        | 0x202f
        | 0x3000
        | 0x30fb => {
            return Some('-');
        }
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3ab | 0x410..=0x42f => code + 0x20,
        0x30..=0x39 | 0x5f | 0x61..=0x7a | 0xaa | 0xb5 | 0xba => code,
        0..=0xbf | 0xd7 | 0xf7 | 0x1_f000..=0x1_faff | 0xe_0000.. => return None,
        _ if MARKS.iter().any(|(first, last)| code >= u32::from(*first) && code <= u32::from(*last)) => return None,
        _ => code,
    };
    char::from_u32(code)
}

/// Marks and signs of all scripts that newsrooms write, from one to another.
static MARKS: [(u16, u16); 23] = [
    (0x55a, 0x55f),
    (0x589, 0x58a),
    (0x5f3, 0x60f),
    (0x61b, 0x61f),
    (0x640, 0x640),
    (0x66a, 0x66d),
    (0x6d4, 0x6d4),
    (0x700, 0x70d),
    (0x964, 0x965),
    (0xe2f, 0xe2f),
    (0xe4f, 0xe4f),
    (0xe5a, 0xe5b),
    (0x104a, 0x104f),
    (0x1360, 0x1368),
    (0x17d4, 0x17db),
    (0x200d, 0x206f),
    (0x20a0, 0x20cf),
    (0x2100, 0x2bff),
    (0x2e00, 0x3004),
    (0x3008, 0x303f),
    (0xfe00, 0xfe6f),
    (0xff00, 0xff0f),
    (0xff1a, 0xff20),
];
