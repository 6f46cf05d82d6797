//! Values that every format has: times, names, addresses, anchors, languages.

use super::writer::Writer;
use crate::json::{Name, Place};
use crate::model::article::{Event, Field};
use crate::model::direction::Direction;
#[cfg(feature = "formats")]
use crate::model::direction::first_strong;
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::language::Language;
use crate::model::text::{self, Text, Unit};
use crate::model::time::Timestamp;
use crate::warning::WarningKind;

/// What stands for the address of the site in what Ghost keeps.
#[cfg(feature = "formats")]
const GHOST: &str = "__GHOST_URL__";

impl<'s> Writer<'s, '_> {
    /// A moment; as it is written where it cannot be told.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn time(&mut self, place: Place) -> Option<Timestamp> {
        // Dates of PHP, Mongo and Firestore are objects.
        #[cfg(feature = "formats")]
        let place = if self.foreign && self.is_object(place) {
            self.any(place, &[Name::DATE, Name::DATE_OF_MONGO, Name::SECONDS, Name::VALUE]).or(place)
        } else {
            place
        };
        let text = self.line(place);
        // What databases write where there is none.
        #[cfg(feature = "formats")]
        let text =
            if self.foreign && text::is(text::slice(text.units(), 0, 5), "0000-") { Text::default() } else { text };
        #[cfg(not(feature = "formats"))]
        let at = Timestamp::parse(text);
        #[cfg(feature = "formats")]
        let at = if self.foreign { self.foreign_time(text) } else { Timestamp::parse(text) };
        #[cfg(feature = "trees")]
        let at = self.with_clock(at);
        #[cfg(feature = "formats")]
        let at = if self.utc { at.map(Timestamp::or_utc) } else { at };
        if let Some(at) = at {
            self.push(Event::Time(at));
        } else if !text.is_empty() {
            self.warn(place, WarningKind::BadDate);
            self.line_in(Element::Name, text);
        }
        at
    }

    /// A date with the time of day that is told apart from it.
    #[cfg(feature = "trees")]
    fn with_clock(&mut self, at: Option<Timestamp>) -> Option<Timestamp> {
        let place = std::mem::replace(&mut self.clock, Place::ABSENT);
        let clock = self.raw_line(place);
        let date = at.filter(|at| at.clock().is_none() && !clock.is_empty());
        date.and_then(|date| date.at_clock(clock)).or(at)
    }

    /// A moment as systems write it, or as a language does in free text. Whole words are tried first, because `marraskuu` begins
    /// like March.
    #[cfg(feature = "formats")]
    pub(super) fn foreign_time(&self, text: Text<'_>) -> Option<Timestamp> {
        let at = Timestamp::parse(text);
        #[cfg(feature = "trees")]
        let at = at.or_else(|| (self.worded)(text));
        at.or_else(|| Timestamp::parse_loose(text)).or_else(|| self.numeric_time(text))
    }

    /// A date in numbers, whose order the language tells; all that write from right to left have the day first.
    #[cfg(feature = "formats")]
    fn numeric_time(&self, text: Text<'_>) -> Option<Timestamp> {
        let (mut tag, spoken) = (Vec::new(), self.spoken());
        let headline = self.events.iter().skip_while(|event| **event != Event::Open(Element::Headline));
        let mut texts = headline.filter_map(|event| if let Event::Text(text) = event { Some(*text) } else { None });
        if spoken.is_none() && texts.next().and_then(|text| first_strong(text.chars())) == Some(Direction::Rtl) {
            text::push_str(&mut tag, "ar");
        }
        Timestamp::parse_numeric(text, spoken.or(Language::parse(Text::new(&tag))))
    }

    /// The language that the article declares.
    #[cfg(feature = "formats")]
    fn spoken(&self) -> Option<Language<'s>> {
        self.events.first().and_then(|event| if let Event::Language(language) = event { Some(*language) } else { None })
    }

    /// Times of publication.
    pub(super) fn times(&mut self, published: Place, updated: Place) {
        let opened = self.open(Element::Published);
        let first = self.time(published);
        self.close_filled(opened);
        self.updated(first, updated);
    }

    /// The time of an update, which is news only when it came later.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn updated(&mut self, first: Option<Timestamp>, place: Place) {
        let opened = self.open(Element::Updated);
        let last = self.time(place);
        if last.zip(first).is_some_and(|(last, first)| last.minutes() <= first.minutes()) {
            self.take_back(opened);
        } else {
            self.close_filled(opened);
        }
    }

    /// A name, linked where it has a page: a string, or an object with `name` and `url`. Whether there is one.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn named(&mut self, element: Element, place: Place) -> bool {
        let opened = self.open(element);
        self.link(place, Name::URL);
        let name = self.line(self.name_in(place));
        if !name.is_empty() && matches!(element, Element::Contributor | Element::Source) {
            self.portrait(self.any(place, &[Name::IMAGE, Name::LOGO]));
        }
        self.push_text(name);
        self.close_needed(opened, place)
    }

    /// The picture of a name that follows, which therefore says all.
    fn portrait(&mut self, place: Place) {
        let opened = self.open(Element::Portrait);
        if place.is_present() {
            self.image(place);
        }
        self.close_filled(opened);
    }

    /// [`Writer::named`] of a member that may be absent.
    pub(super) fn named_of(&mut self, element: Element, object: Place, name: Name) {
        let place = self.get(object, name);
        if place.is_present() {
            self.named(element, place);
        }
    }

    /// The name of an object, or the value itself.
    pub(super) fn name_in(&self, place: Place) -> Place {
        if self.is_object(place) { self.get(place, Name::NAME) } else { place }
    }

    /// A name in two parts, as systems call them that are not schema.org's.
    #[cfg(feature = "trees")]
    pub(super) fn parts_of_name(&mut self, thing: Place) {
        let first = self.raw_line(self.any(thing, &[Name::FIRST_NAME, Name::FIRST_NAME_SNAKE]));
        let last = self.raw_line(self.any(thing, &[Name::LAST_NAME, Name::LAST_NAME_SNAKE]));
        self.push_text(first);
        if !first.is_empty() && !last.is_empty() {
            self.push_text(self.space());
        }
        self.push_text(last);
    }

    /// Declares the link in a member; whether there is one.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn link(&mut self, object: Place, name: Name) -> bool {
        self.href(self.get(object, name), Use::Link)
    }

    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn href(&mut self, place: Place, purpose: Use) -> bool {
        // Not on one line: of tabs and line breaks in it a URL makes nothing, and not spaces.
        let text = self.text(place);
        let href = self.resolved(text, purpose);
        if let Some(href) = href {
            self.push(Event::Href(href));
        } else if place.is_present() {
            self.warn(place, WarningKind::UnsafeUrl);
        }
        href.is_some()
    }

    /// A safe address, seen from the article's own.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn resolved(&self, text: Text<'s>, purpose: Use) -> Option<Href<'s>> {
        // Ghost keeps its own address as a word.
        #[cfg(feature = "formats")]
        let text = if self.foreign && text::is(text::slice(text.units(), 0, GHOST.len()), GHOST) {
            Text::new(text::slice(text.units(), GHOST.len(), text.units().len()))
        } else {
            text
        };
        let href = Href::parse(text, purpose, self.log.arena());
        #[cfg(feature = "formats")]
        let href = href.map(|href| self.base.map_or(href, |base| href.join(base, self.log.arena())));
        href
    }

    /// Declares an anchor.
    pub(super) fn anchor(&mut self, id: Text<'s>) {
        let anchor = self.prefixed("mq-", id);
        self.field(Field::Id, anchor);
    }

    /// Our name for a publisher's name: without white space and with a prefix, so that it cannot shadow anything of the host
    /// page.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn prefixed(&self, prefix: &str, name: Text<'s>) -> Text<'s> {
        let mut out = Vec::new();
        text::push_str(&mut out, prefix);
        for unit in name.units() {
            out.push(if u32::from(*unit) <= 0x20 { Unit::from(b'-') } else { *unit });
        }
        self.keep(out)
    }

    /// Declares a link to an anchor; whether there is one.
    #[cfg_attr(feature = "small", inline(never))]
    #[cfg(feature = "formats")]
    pub(super) fn link_to(&mut self, prefix: &str, id: Text<'s>) -> bool {
        let href = Href::parse(self.prefixed(prefix, id), Use::Link, self.log.arena());
        let href = href.filter(|_| !id.is_empty());
        href.is_some_and(|href| {
            self.push(Event::Href(href));
            true
        })
    }

    /// Declares `lang` and `dir` of an object.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn locality(&mut self, object: Place) {
        self.language(self.get(object, Name::LANG));
        self.direction(self.get(object, Name::DIR));
    }

    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn direction(&mut self, place: Place) {
        match self.name(place) {
            Name::LTR => self.push(Event::Direction(Direction::Ltr)),
            Name::RTL => self.push(Event::Direction(Direction::Rtl)),
            Name::AUTO => {}
            _ if place.is_present() => self.warn(place, WarningKind::BadDirection),
            _ => {}
        }
    }

    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn language(&mut self, place: Place) {
        let tag = self.line(place);
        #[cfg(feature = "formats")]
        let tag = if self.foreign { super::languages::shorter(tag).map_or(tag, |tag| self.keep(tag)) } else { tag };
        if let Some(language) = Language::parse(tag) {
            self.push(Event::Language(language));
        } else if place.is_present() {
            self.warn(place, WarningKind::BadLanguage);
        }
    }
}
