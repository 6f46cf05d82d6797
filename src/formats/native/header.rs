//! What stands over the body.

use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::element::Element;
use crate::warning::WarningKind;

impl Writer<'_, '_> {
    pub(super) fn header(&mut self, root: Place) {
        let header = self.open(Element::Header);
        self.named_of(Element::Section, root, Name::SECTION);
        self.running(Element::Kicker, self.get(root, Name::KICKER));
        if !self.running(Element::Headline, self.get(root, Name::HEADLINE)) {
            self.warn(root, WarningKind::MissingField);
        }
        self.running(Element::Standfirst, self.get(root, Name::STANDFIRST));
        let byline = self.open(Element::Byline);
        each!(self, self.get(root, Name::BYLINE), contributor => self.contributor(contributor));
        self.close_filled(byline);
        let meta = self.open(Element::Meta);
        self.line_of(Element::Dateline, root, Name::DATELINE);
        self.times(self.get(root, Name::PUBLISHED), self.get(root, Name::UPDATED));
        self.close_filled(meta);
        self.close_filled(header);
    }

    pub(super) fn contributor(&mut self, place: Place) {
        if self.named(Element::Contributor, place) {
            self.line_of(Element::Role, place, Name::ROLE);
        }
    }
}
