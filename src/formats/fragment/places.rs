//! Places within running text that links of the same fragment lead to, such as the number of a note. Running text has no anchors
//! of its own, so the links lead to the paragraph around the place.

use super::Builder;
use crate::json::Name;
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text};

/// Places of one fragment that are looked for: each is sought in all its links.
const PLACES: usize = 64;

/// Where a place stands.
#[derive(Debug)]
pub(super) struct InlinePlace<'s> {
    id: Text<'s>,
    /// Where the element of its text is opened.
    at: usize,
}

impl Builder<'_, '_, '_> {
    /// Remembers the place that a tag within running text names.
    pub(super) fn remember_place(&mut self, name: Name) {
        if self.inline || self.inline_places.len() >= PLACES {
            return;
        }
        let id = self.attribute(Name::ID);
        let id = if id.is_empty() && name == Name::A { self.attribute(Name::NAME) } else { id };
        if !id.is_empty() {
            let at = self.leaf.as_ref().map_or(self.out.here(), |leaf| leaf.opened).0;
            self.inline_places.push(InlinePlace { id, at });
        }
    }

    /// Gives an anchor to the paragraph or heading of each place that a link leads to.
    pub(super) fn anchor_places(&mut self, start: usize) {
        // The last ones first, for an anchor moves what comes after it.
        for place in std::mem::take(&mut self.inline_places).iter().rev() {
            let anchor = self.out.prefixed("mq-", place.id);
            let leads = |event: &Event<'_>| {
                let Event::Href(href) = event else { return false };
                href.text()
                    .units()
                    .split_first()
                    .is_some_and(|(first, rest)| u32::from(*first) == 0x23 && rest == anchor.units())
            };
            let links: Vec<usize> =
                (start..self.out.events.len()).filter(|index| self.out.events.get(*index).is_some_and(leads)).collect();
            if links.is_empty() || !self.out.events.get(place.at).is_some_and(has_anchors) {
                continue;
            }
            let declared = self.out.events.iter().skip(place.at + 1).take_while(|event| event.declares());
            let known = declared
                .into_iter()
                .find_map(|event| if let Event::Field(Field::Id, id) = event { Some(*id) } else { None });
            if let Some(id) = known {
                let mut address = Vec::new();
                text::push_str(&mut address, "#");
                address.extend_from_slice(id.units());
                let Some(href) = Href::parse(self.out.keep(address), Use::Link, self.out.log.arena()) else { continue };
                for index in links {
                    if let Some(event) = self.out.events.get_mut(index) {
                        *event = Event::Href(href);
                    }
                }
            } else {
                self.out.insert(place.at + 1, Event::Field(Field::Id, anchor));
            }
        }
    }
}

/// Whether an element opens that may have an anchor in our own format as well.
fn has_anchors(event: &Event<'_>) -> bool {
    matches!(
        event,
        Event::Open(
            Element::Paragraph
                | Element::Subheading2
                | Element::Subheading3
                | Element::Subheading4
                | Element::Subheading5
                | Element::Subheading6
        )
    )
}
