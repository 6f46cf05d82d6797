//! Captions: of a picture as it is written, and those that come after the end of what they belong to.

use super::blocks::FRAMES;
use super::credits::MOST;
use super::inlines::Leaf;
use super::{Builder, Kind};
use crate::formats::writer::Opened;
use crate::json::Name;
use crate::model::element::Element;

/// What has ended and may have a caption: as which element, where in it that stands, and where it ends.
#[derive(Debug)]
pub(super) struct Captionable {
    element: Element,
    at: usize,
    end: Opened,
}

impl Builder<'_, '_, '_> {
    pub(super) fn caption(&mut self) {
        self.close_leaf();
        if matches!(self.kind_of(self.container()), Kind::Figure | Kind::Gallery) {
            self.open_caption();
        } else if !self.attribution(Name::FIGCAPTION) && !self.caption_after(Name::FIGCAPTION) {
            self.paragraph();
        }
    }

    /// A caption that is none by its name alone: in a figure, or right after a picture. Whether it is one.
    pub(super) fn late_caption(&mut self, name: Name) -> bool {
        if matches!(self.kind_of(self.container()), Kind::Figure | Kind::Gallery) {
            self.caption();
            return true;
        }
        if self.leaf.is_some() || self.frames.len() >= FRAMES {
            return false;
        }
        let Some((opened, _)) = self.pictured.filter(|(_, end)| self.out.is_here(*end)) else {
            return self.caption_after(name);
        };
        self.out.reopen();
        self.remember(name, Kind::Figure, Some(opened));
        self.open_caption();
        true
    }

    /// Opens the caption of a figure, or goes on in a new line of the one that it has.
    pub(super) fn open_caption(&mut self) {
        let Some(index) = self.container() else { return };
        let opened = self.out.here();
        let again = self.frames.get(index).is_some_and(|frame| frame.flag);
        if again && self.credits > 0 {
            self.credits += 1;
            if self.credits > MOST {
                self.need_room();
                return self.begin_leaf(Some(Element::Paragraph));
            }
        }
        if again {
            self.out.reopen();
            self.leaf = Some(Leaf { opened, element: Some(Element::Caption), seen: true });
            (self.breaks, self.spaced) = (1, true);
        } else {
            self.begin_leaf(Some(Element::Caption));
            // Its anchor is for those who style pictures.
            let (language, direction) = self.locality();
            self.declare_or_inherit(language, direction);
        }
    }

    /// Remembers that what has just been written may have a caption, and where in it.
    pub(super) fn may_be_captioned(&mut self, element: Element, at: usize) {
        self.captionable = Some(Captionable { element, at, end: self.out.here() });
    }

    /// Opens the caption of what has just ended, unless that may have none. What follows in there is kept until its end.
    fn caption_after(&mut self, name: Name) -> bool {
        if self.is_full() {
            return false;
        }
        let Some(Captionable { element, at, end }) = self.captionable.take() else { return false };
        // Who is quoted only the element says.
        if !self.out.is_here(end) || name != Name::FIGCAPTION && element == Element::Attribution {
            return false;
        }
        self.aside = self.out.events.split_off(at);
        self.remember(name, Kind::LateCaption, Some(Opened(at)));
        self.begin_leaf(Some(element));
        let (language, direction) = self.locality();
        self.declare_or_inherit(language, direction);
        true
    }

    /// Ends such a caption, and what it belongs to.
    pub(super) fn end_caption_after(&mut self) {
        for event in std::mem::take(&mut self.aside) {
            self.out.push(event);
        }
    }
}
