//! `<details>` and accordions: the summary is a heading one level below the last one before it.

use super::blocks::FRAMES;
use super::{Builder, Kind};
use crate::formats::native::subheading;
use crate::formats::writer::Writer;
use crate::json::Name;
use crate::model::article::Event;
use crate::model::element::Element;

impl Writer<'_, '_> {
    /// The level of the last heading, without those inside `<details>`; 1 if there is none, as for the headline.
    pub(in crate::formats) fn level_here(&self) -> u32 {
        let (end, before) = self.details;
        let inside = self.events.get(end..).unwrap_or(&[]);
        inside
            .iter()
            .rev()
            .find_map(|event| if let Event::Open(element) = event { level(*element) } else { None })
            .unwrap_or(before)
    }

    /// Ends what opens and shuts, before which the last heading was of that level.
    pub(in crate::formats) fn end_details(&mut self, before: u32) {
        self.details = (self.here().0, before);
    }
}

impl Builder<'_, '_, '_> {
    pub(super) fn in_heading(&self) -> bool {
        self.leaf.as_ref().and_then(|leaf| leaf.element).and_then(level).is_some()
    }

    pub(super) fn details(&mut self) {
        if self.frames.len() < FRAMES {
            let level = self.out.level_here();
            self.details.push(level);
        }
        self.section(Name::DETAILS);
    }

    /// Ends one if that is what an element is.
    pub(super) fn end_details(&mut self, name: Name) {
        if name == Name::SUMMARY {
            self.end_mark(name);
        } else if name == Name::DETAILS
            && let Some(level) = self.details.pop()
        {
            self.out.end_details(level);
        }
    }

    /// Its name. In an item or a cell that is a line of its own.
    pub(super) fn summary(&mut self) {
        let Some(level) = self.details.last().copied() else { return self.section(Name::SUMMARY) };
        if matches!(self.kind_of(self.container()), Kind::Item | Kind::Term | Kind::Cell) {
            self.section(Name::SUMMARY);
            self.mark(Name::SUMMARY, Some(Element::Strong));
        } else {
            self.simple(subheading(level + 1));
            self.remember(Name::SUMMARY, Kind::Section, None);
        }
    }
}

#[allow(clippy::wildcard_enum_match_arm, reason = "most elements are no headings")]
fn level(element: Element) -> Option<u32> {
    match element {
        Element::Subheading2 => Some(2),
        Element::Subheading3 => Some(3),
        Element::Subheading4 => Some(4),
        Element::Subheading5 => Some(5),
        Element::Subheading6 => Some(6),
        _ => None,
    }
}
