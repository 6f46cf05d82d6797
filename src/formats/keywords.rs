//! Keywords as written for search engines: strings with commas of any script, alone or in lists, without what systems add to them
//! that is no word for a reader.

use super::writer::{Writer, each};
use crate::json::{Kind, Place};
use crate::model::element::Element;
use crate::model::text::{self, Text, Unit};

impl Writer<'_, '_> {
    /// A tag, or what a host's map asks for, for each keyword.
    pub(super) fn keywords(&mut self, element: Element, place: Place) {
        // `Category: World` says what kind of word it is; one alone may be a title with a colon in it.
        let mut kinds = 0;
        each!(self, place, keyword => kinds += u32::from(kind_end(self.raw(keyword)) > 0));
        self.keywords_of(element, place, kinds > 1);
    }

    fn keywords_of(&mut self, element: Element, place: Place, has_kinds: bool) {
        each!(self, place, keyword => match self.kind(keyword) {
            Kind::Array => self.keywords(element, keyword),
            Kind::Object => self.things(element, keyword),
            Kind::String | Kind::Escaped => self.split(element, keyword, has_kinds),
            // The number of a word in a system.
            Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Absent => {}
        });
    }

    fn split(&mut self, element: Element, keyword: Place, has_kinds: bool) {
        let units = self.plain_text(keyword).units();
        let (mut start, mut characters) = (0, text::chars(units));
        loop {
            let end = units.len() - characters.rest().len();
            let next = characters.next();
            if matches!(next, None | Some(',' | ';' | '،' | '؛')) {
                let mut word = text::trim(text::slice(units, start, end));
                if has_kinds {
                    word = text::trim(text::slice(word, kind_end(word), word.len()));
                }
                if !is_id(word) {
                    self.line_in(element, Text::new(word));
                }
                start = units.len() - characters.rest().len();
            }
            if next.is_none() {
                break;
            }
        }
    }
}

/// Where the name of a kind before a keyword ends, with its colon and space; 0 where there is none.
fn kind_end(units: &[Unit]) -> usize {
    let colon = text::find(units, 0, ": ");
    if colon < units.len() { colon + 2 } else { 0 }
}

/// Whether it is an id such as `3f2a7c1e-0b4d-4e5f-8a9b-0c1d2e3f4a5b` or `65f1c0ffee65f1c0ffee65f1`.
pub(super) fn is_id(units: &[Unit]) -> bool {
    let fits = |(at, unit): (usize, &Unit)| {
        let hyphen = units.len() == 36 && matches!(at, 8 | 13 | 18 | 23);
        char::from_u32(u32::from(*unit)).is_some_and(|unit| if hyphen { unit == '-' } else { unit.is_ascii_hexdigit() })
    };
    matches!(units.len(), 24 | 36) && units.iter().enumerate().all(fits)
}
