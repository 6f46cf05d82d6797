//! Where formats write an article to: events, with the values that every format has.

use crate::json::{Name, Place, Tape};
use crate::model::article::{Article, Event, Field};
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::language::Language;
use crate::model::text::{self, Text, Unit};
use crate::model::time::Timestamp;
use crate::warning::WarningKind;

/// Gathers the events of an article that is read from a tape.
#[derive(Debug)]
pub(super) struct Writer<'s, 't> {
    tape: &'t Tape<'s>,
    pub(super) events: Vec<Event<'s>>,
    /// Where the reader was at each event. It may be longer than they are.
    #[cfg(feature = "cli")]
    pub(super) places: Vec<Place>,
    /// Blocks inside each other at this point.
    pub(super) depth: u8,
    /// What is read stands in a link, and a link cannot stand in another.
    pub(super) linked: bool,
    /// The article's own address, which relative ones are meant from.
    #[cfg(feature = "formats")]
    pub(super) base: Option<Href<'s>>,
    /// A time without an offset is Greenwich's.
    #[cfg(feature = "formats")]
    pub(super) utc: bool,
    /// The format is none of ours, and writes times as it likes.
    #[cfg(feature = "formats")]
    pub(super) foreign: bool,
    /// The map that the host gave.
    #[cfg(feature = "trees")]
    pub(super) map: Option<&'t Tape<'t>>,
}

impl<'s> std::ops::Deref for Writer<'s, '_> {
    type Target = Tape<'s>;

    fn deref(&self) -> &Tape<'s> {
        self.tape
    }
}

/// Where an element was opened, to close it there.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub(super) struct Opened(pub(super) usize);

/// Does something with each item of a list.
macro_rules! each {
    ($out:ident, $list:expr, $item:ident => $work:expr) => {
        let list = $list;
        let mut $item = $out.first(list);
        while $item.is_present() {
            $work;
            $item = $out.next(list, $item);
        }
    };
}
pub(super) use each;

impl<'s, 't> Writer<'s, 't> {
    pub(super) fn new(tape: &'t Tape<'s>) -> Self {
        Self {
            tape,
            events: Vec::new(),
            #[cfg(feature = "cli")]
            places: Vec::new(),
            depth: 0,
            linked: false,
            #[cfg(feature = "formats")]
            base: None,
            #[cfg(feature = "formats")]
            utc: false,
            #[cfg(feature = "formats")]
            foreign: false,
            #[cfg(feature = "trees")]
            map: None,
        }
    }

    pub(super) fn finish(self) -> Article<'s> {
        #[cfg(feature = "cli")]
        self.check();
        Article { events: self.events }
    }

    #[inline(never)]
    pub(super) fn push(&mut self, event: Event<'s>) {
        #[cfg(feature = "cli")]
        self.remember();
        self.events.push(event);
    }

    /// Adds text, unless there is none.
    #[inline(never)]
    pub(super) fn push_text(&mut self, text: Text<'s>) {
        if !text.is_empty() {
            self.push(Event::Text(text));
        }
    }

    #[inline(never)]
    pub(super) fn open(&mut self, element: Element) -> Opened {
        let opened = self.here();
        self.push(Event::Open(element));
        opened
    }

    #[inline(never)]
    pub(super) fn close(&mut self) {
        self.push(Event::Close);
    }

    /// Ends an element, or takes it back when nothing has been put into it but declarations. Whether it stays.
    #[inline(never)]
    pub(super) fn close_filled(&mut self, opened: Opened) -> bool {
        let filled = !self.is_bare(opened);
        if filled {
            self.close();
        } else {
            self.take_back(opened);
        }
        filled
    }

    /// Whether nothing but declarations has been put into an element.
    pub(super) fn is_bare(&self, opened: Opened) -> bool {
        self.events.iter().skip(opened.0 + 1).all(Event::declares)
    }

    /// [`Writer::close_filled`], with a warning where it is taken back: it cannot be shown without that.
    #[inline(never)]
    pub(super) fn close_needed(&mut self, opened: Opened, place: Place) -> bool {
        let filled = self.close_filled(opened);
        if !filled {
            self.warn(place, WarningKind::MissingField);
        }
        filled
    }

    /// [`Writer::close_filled`] of running text, which must have something to see in it: spaces and line breaks are
    /// nothing.
    #[cfg(feature = "trees")]
    #[inline(never)]
    pub(super) fn close_seen(&mut self, opened: Opened) -> bool {
        let seen = self.events.iter().skip(opened.0 + 1).any(|event| match event {
            Event::Text(text) => !text.is_blank(),
            Event::Open(element) => matches!(element, Element::Image | Element::Divider),
            Event::Time(_) | Event::Word(_) => true,
            Event::Language(_)
            | Event::Direction(_)
            | Event::Href(_)
            | Event::Field(..)
            | Event::Number(..)
            | Event::Close => false,
        });
        if seen {
            self.close();
        } else {
            self.take_back(opened);
        }
        seen
    }

    /// Makes text of the opening of an element that turned out to be none.
    #[cfg(feature = "trees")]
    pub(super) fn unopen(&mut self, opened: Opened, text: Text<'s>) {
        if let Some(event) = self.events.get_mut(opened.0) {
            *event = Event::Text(text);
        }
    }

    /// Forgets an element and all that was put into it.
    #[inline(never)]
    pub(super) fn take_back(&mut self, opened: Opened) {
        self.events.truncate(opened.0);
    }

    /// Opens again what was closed last.
    pub(super) fn reopen(&mut self) {
        self.events.pop();
    }

    /// The place where the next event comes.
    pub(super) fn here(&self) -> Opened {
        Opened(self.events.len())
    }

    /// Closes all that is still open of what was opened since.
    #[inline(never)]
    pub(super) fn close_down_to(&mut self, since: Opened) {
        let mut open = 0;
        for event in self.events.iter().skip(since.0) {
            match event {
                Event::Open(_) => open += 1,
                Event::Close => open -= 1,
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
        for _ in 0..open {
            self.close();
        }
    }

    /// Whether nothing has come since.
    pub(super) fn is_here(&self, opened: Opened) -> bool {
        self.events.len() == opened.0
    }

    /// An element with one line of text; nothing where there is none.
    #[inline(never)]
    pub(super) fn line_in(&mut self, element: Element, text: Text<'s>) {
        let opened = self.open(element);
        self.push_text(text);
        self.close_filled(opened);
    }

    /// [`Writer::line_in`] of a member.
    #[inline(never)]
    pub(super) fn line_of(&mut self, element: Element, object: Place, name: Name) {
        let line = self.line(self.get(object, name));
        self.line_in(element, line);
    }

    /// A moment; as it is written where it cannot be told.
    #[inline(never)]
    pub(super) fn time(&mut self, place: Place) -> Option<Timestamp> {
        let text = self.line(place);
        #[cfg(not(feature = "formats"))]
        let at = Timestamp::parse(text);
        #[cfg(feature = "formats")]
        let at = if self.foreign { Timestamp::parse_loose(text) } else { Timestamp::parse(text) };
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

    /// Times of publication. An update is news only when it came at another time.
    pub(super) fn times(&mut self, published: Place, updated: Place) {
        let opened = self.open(Element::Published);
        let first = self.time(published);
        self.close_filled(opened);
        let opened = self.open(Element::Updated);
        let last = self.time(updated);
        if last.is_some() && last == first {
            self.take_back(opened);
        } else {
            self.close_filled(opened);
        }
    }

    /// A name, linked where it has a page: a string, or an object with `name` and `url`. Whether there is one.
    #[inline(never)]
    pub(super) fn named(&mut self, element: Element, place: Place) -> bool {
        let opened = self.open(element);
        self.link(place, Name::URL);
        let name = self.line(self.name_in(place));
        self.push_text(name);
        self.close_needed(opened, place)
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

    /// Declares the link in a member; whether there is one.
    #[inline(never)]
    pub(super) fn link(&mut self, object: Place, name: Name) -> bool {
        self.href(self.get(object, name), Use::Link)
    }

    #[inline(never)]
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
    #[inline(never)]
    pub(super) fn resolved(&self, text: Text<'s>, purpose: Use) -> Option<Href<'s>> {
        let href = Href::parse(text, purpose, self.log.arena());
        #[cfg(feature = "formats")]
        let href = href.map(|href| self.base.map_or(href, |base| href.join(base, self.log.arena())));
        href
    }

    /// Declares an anchor: without white space, and with a prefix, so that it can shadow nothing of the host page.
    pub(super) fn anchor(&mut self, id: Text<'s>) {
        let mut anchor = Vec::new();
        text::push_str(&mut anchor, "mq-");
        for unit in id.units() {
            anchor.push(if u32::from(*unit) <= 0x20 { Unit::from(b'-') } else { *unit });
        }
        let anchor = self.keep(anchor);
        self.field(Field::Id, anchor);
    }

    /// Declares `lang` and `dir` of an object.
    #[inline(never)]
    pub(super) fn locality(&mut self, object: Place) {
        self.language(self.get(object, Name::LANG));
        self.direction(self.get(object, Name::DIR));
    }

    #[inline(never)]
    pub(super) fn direction(&mut self, place: Place) {
        match self.name(place) {
            Name::LTR => self.push(Event::Direction(Direction::Ltr)),
            Name::RTL => self.push(Event::Direction(Direction::Rtl)),
            Name::AUTO => {}
            _ if place.is_present() => self.warn(place, WarningKind::BadDirection),
            _ => {}
        }
    }

    #[inline(never)]
    pub(super) fn language(&mut self, place: Place) {
        if let Some(language) = Language::parse(self.line(place)) {
            self.push(Event::Language(language));
        } else if place.is_present() {
            self.warn(place, WarningKind::BadLanguage);
        }
    }

    #[inline(never)]
    pub(super) fn field(&mut self, field: Field, text: Text<'s>) {
        if !text.is_empty() {
            self.push(Event::Field(field, text));
        }
    }

    /// A string whose blank lines part paragraphs.
    pub(super) fn paragraphs(&mut self, place: Place) {
        let units = self.text(place).units();
        let mut start = 0;
        while start < units.len() {
            let end = end_of_paragraph(units, start);
            let paragraph = text::trim(units.get(start..end).unwrap_or(&[]));
            self.line_in(Element::Paragraph, Text::new(paragraph));
            start = end;
        }
    }
}

/// Where a paragraph ends that starts there: after a line that has nothing in it but spaces.
pub(super) fn end_of_paragraph(units: &[Unit], start: usize) -> usize {
    let (mut end, mut blank) = (start, true);
    while end < units.len() {
        let unit = text::unit_at(units, end);
        end += 1;
        if unit == 0x0a && blank {
            break;
        }
        blank = unit == 0x0a || blank && unit == 0x20;
    }
    end
}
