//! Boxes beside the text, poems, timelines, interviews, and slots for the host page.

use crate::formats::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Field, Word};
use crate::model::element::Element;
use crate::model::text::Text;
use crate::model::time::Timestamp;
use crate::warning::WarningKind;

impl<'s> Writer<'s, '_> {
    /// The title of a block, or a word of ours in its place. Gives the place after it.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn title(&mut self, place: Place, word: Option<Word>) -> Opened {
        let titled = self.running(Element::BoxTitle, self.get(place, Name::TITLE));
        if let Some(word) = word.filter(|_| !titled) {
            self.word_in(Element::BoxTitle, word);
        }
        self.here()
    }

    /// Closes a block that has a title; one that has nothing else is taken back.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn close_titled(&mut self, opened: Opened, inside: Opened, place: Place) {
        if self.is_here(inside) {
            self.warn(place, WarningKind::MissingField);
            self.take_back(opened);
        } else {
            self.close();
        }
    }

    pub(super) fn callout(&mut self, place: Place) {
        match self.name(self.get(place, Name::KIND)) {
            Name::KEYPOINTS => self.boxed(Element::KeyPoints, Some(Word::KeyPoints), place),
            Name::WARNING => self.boxed(Element::Warning, None, place),
            Name::DISCLAIMER => self.boxed(Element::Disclaimer, Some(Word::Disclaimer), place),
            // A publisher may have kinds of his own, whose title says what they are.
            _ => self.boxed(Element::Callout, None, place),
        }
    }

    /// A box: its text, its blocks, and its items as a list.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn boxed(&mut self, element: Element, word: Option<Word>, place: Place) {
        let opened = self.begin(element, place);
        let inside = self.title(place, word);
        self.contents(place);
        if self.get(place, Name::ITEMS).is_present() {
            let list = self.open(Element::List);
            self.items(list, place);
        }
        self.close_titled(opened, inside, place);
    }

    /// A poem. A line is two hemistichs, as `[first, second]` or in an object, or its text.
    pub(super) fn verse(&mut self, place: Place) {
        let opened = self.begin(Element::Verse, place);
        #[cfg(feature = "html")]
        self.keep_address(place);
        let inside = self.title(place, None);
        each!(self, self.get(place, Name::LINES), line => {
            let opened = self.open(Element::VerseLine);
            if self.kind(line) == Kind::Array {
                each!(self, line, half => {
                    self.running(Element::Hemistich, half);
                });
            } else if self.running(Element::Hemistich, self.get(line, Name::FIRST)) {
                self.running(Element::Hemistich, self.get(line, Name::SECOND));
            } else {
                self.running(Element::Hemistich, line);
            }
            self.close_needed(opened, line);
        });
        if !self.is_here(inside) {
            self.attribution(Element::Attribution, place);
        }
        self.close_titled(opened, inside, place);
    }

    pub(super) fn timeline(&mut self, place: Place) {
        let opened = self.begin(Element::Timeline, place);
        each!(self, self.get(place, Name::ITEMS), item => {
            let opened = self.open(Element::Moment);
            self.locality(item);
            self.date(item);
            self.running(Element::MomentTitle, self.any(item, &[Name::TITLE, Name::HEADLINE]));
            self.contents(item);
            self.close_needed(opened, item);
        });
        self.close_needed(opened, place);
    }

    /// When something was, which may be as vague as its source: a day, a month, a year, or words.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn date(&mut self, place: Place) {
        let date = self.open(Element::MomentDate);
        let when = self.line(self.any(place, &[Name::DATE, Name::PUBLISHED]));
        let at = Timestamp::parse(when);
        #[cfg(feature = "formats")]
        let at = at.or_else(|| Timestamp::parse_vague(when));
        match at {
            Some(at) => self.push(Event::Time(at)),
            None => self.push_text(when),
        }
        self.close_filled(date);
    }

    /// Questions with their answers, or one alone.
    pub(super) fn interview(&mut self, place: Place) {
        let opened = self.begin(Element::Interview, place);
        each!(self, self.get(place, Name::ITEMS).or(place), pair => {
            let start = self.here();
            self.running(Element::Question, self.get(pair, Name::QUESTION));
            let answer = self.open(Element::Answer);
            self.deeper(self.get(pair, Name::ANSWER), Self::body);
            self.close_filled(answer);
            if self.is_here(start) {
                self.warn(pair, WarningKind::MissingField);
            }
        });
        self.close_filled(opened);
    }

    /// A place that the host page fills; its fallback stands there until then.
    pub(super) fn slot(&mut self, place: Place) {
        let name: Text<'s> = self.line(self.get(place, Name::NAME));
        if name.is_empty() {
            return self.warn(place, WarningKind::MissingField);
        }
        let _ = self.open(Element::Slot);
        let name = self.prefixed("mq-slot-", name);
        self.field(Field::Name, name);
        self.blocks(self.get(place, Name::FALLBACK));
        self.close();
    }
}
