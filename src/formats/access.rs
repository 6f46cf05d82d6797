//! Who may read an article in a foreign format, and where the rest of it is. A free article gets no label.

use super::fields::{Entry, Manner, first};
use super::writer::{Opened, Writer};
use crate::json::{Kind, Name};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::text;

impl Writer<'_, '_> {
    /// Says so where only some may read it.
    pub(super) fn access(&mut self, entries: &[Entry]) {
        if self.is_paid(first(entries, Name::ACCESS)) {
            self.word_in(Element::Access, Word::Subscribers);
        }
    }

    /// Whether an entry says that not everyone may read the article: because it finds something, or because its value says "not
    /// free" as JSON, as Python, or as a type of schema.org.
    fn is_paid(&self, entry: Entry) -> bool {
        let value = self.first(entry.place);
        let word = self.raw(value);
        let end = word.len().checked_sub("false".len()).and_then(|at| word.get(at..)).unwrap_or(&[]);
        let says_no = text::chars(end).map(|character| character.to_ascii_lowercase()).eq("false".chars());
        match self.kind(value) {
            Kind::Absent => false,
            Kind::False => true,
            Kind::String | Kind::Escaped if says_no => true,
            Kind::String | Kind::Escaped | Kind::Number | Kind::True | Kind::Null | Kind::Array | Kind::Object => {
                entry.manner == Manner::Paid
            }
        }
    }

    /// Under a body that is no more than the beginning, where to read its rest.
    pub(super) fn rest_of(&mut self, body: Opened, entries: &[Entry]) {
        let cut = first(entries, Name::TRUNCATED).place.is_present() || self.is_cut(body);
        if let Some(href) = self.base
            && cut
            && self.is_paid(first(entries, Name::ACCESS))
        {
            self.reopen();
            let _ = self.open(Element::ReadOn);
            self.push(Event::Href(href));
            self.push(Event::Word(Word::ReadOn));
            self.close();
            self.close();
        }
    }

    /// Whether the last text ends with an ellipsis, perhaps in brackets.
    fn is_cut(&self, body: Opened) -> bool {
        let texts = self.events.get(body.0..).unwrap_or(&[]).iter();
        let last = texts.rev().find_map(|event| if let Event::Text(text) = event { Some(text) } else { None });
        let units = last.map_or(&[][..], |text| text::trim(text.units()));
        let mut end: Vec<char> = text::chars(text::slice(units, units.len().saturating_sub(8), units.len())).collect();
        if matches!(end.last(), Some(']' | ')')) {
            end.pop();
        }
        end.ends_with(&['…']) || end.ends_with(&['.', '.', '.'])
    }
}
