//! What an article in our own format says that is not shown. It is kept for conversion, in elements as fields that the renderer
//! skips.

use crate::formats::Kept;
use crate::formats::writer::Writer;
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text};

impl<'s> Writer<'s, '_> {
    /// Keeps the text of a member that a block has.
    pub(super) fn keep_line(&mut self, field: Field, object: Place, name: &str) {
        let line = self.string_of(self.spelled(object, name));
        self.field(field, line);
    }

    /// The same of a safe address.
    pub(super) fn keep_address(&mut self, object: Place) {
        let address = self.text(self.get(object, Name::URL));
        if let Some(href) = Href::parse(address, Use::Link, self.log.arena()) {
            self.field(Field::Address, href.text());
        }
    }

    /// What else is said of the picture that stands for a recording.
    pub(super) fn keep_poster(&mut self, poster: Place) {
        for (field, name) in [(Field::PosterWidth, Name::WIDTH), (Field::PosterHeight, Name::HEIGHT)] {
            let side = text::parse_unsigned(text::trim(self.raw(self.get(poster, name)))).unwrap_or(0);
            if (1..=16384).contains(&side) {
                self.push(Event::Number(field, side));
            }
        }
        let alt = self.get(poster, Name::ALT);
        if matches!(self.kind(alt), Kind::String | Kind::Escaped) {
            let alt = self.line(alt);
            self.push(Event::Field(Field::PosterAlt, alt));
        }
    }

    fn string_of(&self, place: Place) -> Text<'s> {
        let string = matches!(self.kind(place), Kind::String | Kind::Escaped);
        if string { self.line(place) } else { Text::default() }
    }
}

/// What is said of the whole article.
pub(in crate::formats) fn of_article<'s>(tape: &Tape<'s>) -> Kept<'s> {
    let mut out = Writer::new(tape);
    let publisher = tape.spelled(tape.root(), "publisher");
    if publisher.is_present() {
        out.named(Element::Source, publisher);
    }
    let access = tape.get(tape.root(), Name::ACCESS);
    let free = match tape.kind(tape.get(access, Name::FREE)) {
        Kind::True => Some(true),
        Kind::False => Some(false),
        Kind::String | Kind::Escaped | Kind::Number | Kind::Null | Kind::Array | Kind::Object | Kind::Absent => None,
    };
    let level = out.string_of(tape.get(access, Name::LEVEL));
    Kept { publisher: out.events, level, free }
}
