//! The header: what stands over the body.

use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::article::{Event, Field, Word};
use crate::model::element::Element;
use crate::warning::WarningKind;

impl Writer<'_, '_> {
    pub(super) fn header(&mut self, root: Place) {
        let header = self.open(Element::Header);
        self.named_of(Element::Section, root, Name::SECTION);
        let access = self.get(root, Name::ACCESS);
        let level = self.get(access, Name::LEVEL);
        let paid = level.is_present() && self.name(level) != Name::FREE;
        let free = self.get(access, Name::FREE);
        if if free.is_present() { !self.is_true(access, Name::FREE) } else { paid } {
            self.word_in(Element::Access, Word::Subscribers);
        }
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
        self.reading_time(root);
        self.close_filled(meta);
        self.close_filled(header);
    }

    /// How long it takes to read, in minutes.
    pub(super) fn reading_time(&mut self, object: Place) {
        let minutes = self.unsigned(object, Name::READING_TIME, 0);
        if minutes > 0 {
            let _ = self.open(Element::ReadingTime);
            self.push(Event::Number(Field::Minutes, minutes));
            self.close();
        }
    }

    /// Under the beginning of an article, where to read its rest.
    pub(super) fn read_on(&mut self, root: Place) {
        let access = self.get(root, Name::ACCESS);
        if self.is_true(access, Name::TRUNCATED) {
            let opened = self.open(Element::ReadOn);
            if self.link(access, Name::URL) || self.link(root, Name::URL) {
                self.push(Event::Word(Word::ReadOn));
            }
            self.close_needed(opened, access);
        }
    }

    pub(super) fn contributor(&mut self, place: Place) {
        if self.named(Element::Contributor, place) {
            self.line_of(Element::Role, place, Name::ROLE);
        }
    }

    /// An element with a word of ours alone.
    #[cfg_attr(feature = "small", inline(never))]
    pub(in crate::formats) fn word_in(&mut self, element: Element, word: Word) {
        let _ = self.open(element);
        self.push(Event::Word(word));
        self.close();
    }
}
