//! Live reports, and corrections.

use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::time::Timestamp;

/// Posts that are put in order; what is above follows as it stands.
const MOST: usize = 10_000;

impl Writer<'_, '_> {
    /// Puts a post among others: pinned ones first, then the newest.
    pub(super) fn put_in_order(&self, posts: &mut Vec<(u64, Place)>, post: Place) {
        let at = Timestamp::parse(self.line(self.get(post, Name::PUBLISHED)));
        let pinned = self.is_true(post, Name::PINNED);
        let key = at.map_or(0, |at| u64::from(at.minutes())) | u64::from(pinned) << 32;
        let mut index = posts.len();
        if index < MOST {
            index = posts.partition_point(|(other, _)| *other >= key);
        }
        posts.insert(index, (key, post));
    }

    pub(super) fn each_post(&mut self, posts: &mut Vec<(u64, Place)>) {
        for (_, post) in std::mem::take(posts) {
            self.block(post);
        }
    }

    pub(super) fn live_post(&mut self, place: Place) {
        let opened = self.begin(Element::LivePost, place);
        let meta = self.open(Element::LiveMeta);
        if self.is_true(place, Name::PINNED) {
            self.word_in(Element::Badge, Word::Pinned);
        }
        let link = self.open(Element::Link);
        let id = self.line(self.get(place, Name::ID));
        let linked = self.link(place, Name::URL) || self.link_to("#mq-", id);
        if !linked {
            self.take_back(link);
        }
        let first = self.time(self.get(place, Name::PUBLISHED));
        // A link without any words is a stop of the keyboard that nobody sees.
        if linked && self.is_bare(link) {
            self.push(Event::Word(Word::ViewPost));
        }
        self.close_down_to(link);
        self.updated(first, self.get(place, Name::UPDATED));
        self.close_filled(meta);
        let byline = self.open(Element::Byline);
        each!(self, self.get(place, Name::AUTHOR), contributor => self.contributor(contributor));
        self.close_filled(byline);
        let inside = self.here();
        self.running(Element::LiveHeadline, self.any(place, &[Name::HEADLINE, Name::TITLE]));
        let body = self.open(Element::LiveBody);
        self.contents(place);
        let inner = self.get(place, Name::BODY);
        if inner.is_present() {
            self.deeper(inner, Self::body);
        }
        self.close_filled(body);
        self.close_titled(opened, inside, place);
    }

    /// What was corrected: texts, each with its time if it is known.
    pub(super) fn corrections(&mut self, place: Place) {
        let opened = self.open(Element::Corrections);
        let inside = self.title(Place::ABSENT, Some(Word::Corrections));
        each!(self, place, item => {
            let opened = self.open(Element::Correction);
            self.locality(item);
            let dated = self.here();
            self.date(item);
            let start = self.here();
            self.contents(item);
            if self.is_here(start) {
                self.take_back(dated);
            }
            self.close_needed(opened, item);
        });
        if self.is_here(inside) {
            self.take_back(opened);
        } else {
            self.close();
        }
    }
}
