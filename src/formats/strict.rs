//! What strict reading finds besides repairs and omissions: the article can be shown, but not every reader gets all of it.

use super::writer::{Opened, Writer};
use crate::json::{Kind, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::warning::WarningKind;

impl Writer<'_, '_> {
    /// Remembers where the reader is, before an event is written.
    pub(super) fn remember(&mut self) {
        if self.log.is_strict() {
            // What was taken back since left its places.
            self.places.truncate(self.events.len());
            self.places.push(self.last());
        }
    }

    /// Forgets the places of events that are forgotten.
    pub(super) fn forget_places(&mut self, from: Opened, to: Opened) {
        let mut index = 0;
        self.places.retain(|_| {
            index += 1;
            !(from.0 + 1..=to.0).contains(&index)
        });
    }

    /// Warns of pictures without alternative text, headings that skip a level, and links without text.
    pub(super) fn check(&self) {
        // Of each open element the level to go back to: a story in a card has an outline of its own.
        let (mut level, mut levels) = (1, Vec::new());
        if !self.log.is_strict() {
            return;
        }
        for (index, event) in self.events.iter().enumerate() {
            match event {
                Event::Open(element) => {
                    levels.push(if *element == Element::CardBody {
                        Some(std::mem::replace(&mut level, 1))
                    } else {
                        None
                    });
                    self.check_element(*element, index, &mut level);
                }
                Event::Close => level = levels.pop().flatten().unwrap_or(level),
                Event::Language(_)
                | Event::Direction(_)
                | Event::Href(_)
                | Event::Field(..)
                | Event::Number(..)
                | Event::Text(_)
                | Event::Time(_)
                | Event::Word(_) => {}
            }
        }
    }

    #[allow(clippy::wildcard_enum_match_arm, reason = "of most elements there is nothing to say")]
    fn check_element(&self, element: Element, index: usize, level: &mut u32) {
        let next = self.events.get(index + 1..).unwrap_or(&[]);
        let heading = match element {
            Element::Subheading2 => 2,
            Element::Subheading3 => 3,
            Element::Subheading4 => 4,
            Element::Subheading5 => 5,
            Element::Subheading6 => 6,
            Element::Image
                if !matches!(next.first(), Some(Event::Field(Field::Alt, _)))
                    // The name of a person or source stands beside it.
                    && index.checked_sub(1).and_then(|index| self.events.get(index)) != Some(&Event::Open(Element::Portrait)) =>
            {
                return self.warn(self.place_of_address(index), WarningKind::MissingAlt);
            }
            Element::Link if is_empty(next) => return self.warn(self.place_of_address(index), WarningKind::EmptyLink),
            _ => return,
        };
        if heading > *level + 1 {
            self.warn(self.place(index), WarningKind::SkippedLevel);
        }
        *level = heading;
    }

    fn place(&self, index: usize) -> Place {
        self.places.get(index).copied().unwrap_or(Place::ABSENT)
    }

    /// The place of an element's address; if the element was gathered from elsewhere, the value read before it.
    fn place_of_address(&self, index: usize) -> Place {
        let inside = self.events.iter().enumerate().skip(index + 1).take_while(|(_, event)| event.declares());
        let address =
            inside.filter(|(_, event)| matches!(event, Event::Href(_))).map(|(index, _)| self.place(index)).last();
        let text = |place: &Place| matches!(self.kind(*place), Kind::String | Kind::Escaped);
        address.filter(text).unwrap_or_else(|| self.place(index))
    }
}

/// Whether nothing can be seen before the element ends.
fn is_empty(events: &[Event<'_>]) -> bool {
    let mut depth = 1;
    for event in events {
        match event {
            Event::Open(Element::Image) | Event::Time(_) | Event::Word(_) => return false,
            Event::Text(text) if !text.is_blank() => return false,
            Event::Open(_) => depth += 1,
            Event::Close => depth -= 1,
            Event::Text(_)
            | Event::Language(_)
            | Event::Direction(_)
            | Event::Href(_)
            | Event::Field(..)
            | Event::Number(..) => {}
        }
        if depth == 0 {
            return true;
        }
    }
    true
}
