//! Groups of cards.

use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::warning::WarningKind;

impl Writer<'_, '_> {
    pub(super) fn related(&mut self, place: Place) {
        let opened = self.open(Element::Related);
        let _ = self.open(Element::RelatedTitle);
        let title = self.line(self.get(place, Name::TITLE));
        if title.is_empty() {
            self.push(Event::Word(Word::ReadAlso));
        }
        self.push_text(title);
        self.close();
        let cards = self.open(Element::Cards);
        each!(self, self.get(place, Name::ITEMS), card => self.card(card));
        if self.close_needed(cards, place) {
            self.close();
        } else {
            self.take_back(opened);
        }
    }

    pub(super) fn card(&mut self, place: Place) {
        let opened = self.open(Element::Card);
        self.locality(place);
        let mut body = self.get(place, Name::BODY);
        if !self.first(body).is_present() || self.kind(body) == Kind::String && self.raw(body).is_empty() {
            body = Place::ABSENT;
        }
        let story = self.open(Element::CardStory);
        let _ = self.open(Element::CardSummary);
        if !body.is_present() {
            self.take_back(story);
        }
        let image = self.open(Element::CardImage);
        let picture = self.get(place, Name::IMAGE);
        if picture.is_present() {
            self.image(picture);
        }
        self.close_filled(image);
        let headline = self.open(Element::CardHeadline);
        let link = self.open(Element::Link);
        self.linked = !body.is_present() && self.link(place, Name::URL);
        if !self.linked {
            self.take_back(link);
        }
        let inside = self.here();
        self.inlines(self.any(place, &[Name::HEADLINE, Name::TITLE]));
        self.linked = false;
        if self.is_here(inside) {
            self.warn(place, WarningKind::MissingField);
            return self.take_back(opened);
        }
        self.close_down_to(headline);
        self.running(Element::CardExcerpt, self.get(place, Name::EXCERPT));
        let meta = self.open(Element::CardMeta);
        self.plain(Element::CardSection, self.get(place, Name::SECTION));
        self.plain(Element::Name, self.get(place, Name::SOURCE));
        self.time(self.get(place, Name::PUBLISHED));
        self.close_filled(meta);
        if body.is_present() {
            self.close();
            let _ = self.open(Element::CardBody);
            self.deeper(body, Self::body);
            let link = self.open(Element::CardLink);
            if self.link(place, Name::URL) {
                self.push(Event::Word(Word::ReadFull));
            }
            self.close_filled(link);
            self.close_down_to(story);
        }
        self.close();
    }
}
