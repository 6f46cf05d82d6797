//! What formats write an article to: events, with the values that every format has.

use crate::json::{Name, Place, Tape};
use crate::model::article::{Article, Event, Field};
use crate::model::element::Element;
#[cfg(feature = "formats")]
use crate::model::href::Href;
use crate::model::text::{self, Text, Unit};
#[cfg(feature = "trees")]
use crate::model::time::Timestamp;
use crate::warning::WarningKind;

/// Reads a date in words.
#[cfg(feature = "trees")]
pub(super) type Worded = fn(Text<'_>) -> Option<Timestamp>;

/// Entries that are written where links name them.
#[cfg(feature = "trees")]
const ENTRIES: u32 = 500;

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
    /// The footnotes of the article.
    #[cfg(feature = "formats")]
    pub(super) notes: Place,
    /// Those that were referred to.
    #[cfg(feature = "formats")]
    pub(super) noted: Vec<Place>,
    /// The addresses of the article and of the cards that were written.
    pub(super) addresses: Vec<Text<'s>>,
    /// The article's own address, which relative ones are meant from.
    #[cfg(feature = "formats")]
    pub(super) base: Option<Href<'s>>,
    /// A time without an offset is Greenwich's.
    #[cfg(feature = "formats")]
    pub(super) utc: bool,
    /// A time of day that is told apart from the date that is read next.
    #[cfg(feature = "trees")]
    pub(super) clock: Place,
    /// The format is none of ours, and writes times as it likes.
    #[cfg(feature = "formats")]
    pub(super) foreign: bool,
    /// What reads its dates that are in words of some language.
    #[cfg(feature = "trees")]
    pub(super) worded: Worded,
    /// Where the last thing ended that opens and shuts, and the level of the last heading before it.
    #[cfg(feature = "formats")]
    pub(super) details: (usize, u32),
    /// The map that the host gave.
    #[cfg(feature = "trees")]
    pub(super) map: Option<&'t Tape<'t>>,
    /// Corrections that stood among the blocks, each with its text.
    #[cfg(feature = "trees")]
    pub(super) corrected: Vec<Place>,
    /// Of each footnote of a text in Markdown, whether something refers to it.
    #[cfg(feature = "trees")]
    pub(super) marked: Vec<bool>,
    /// Entries that were written where a link names them.
    #[cfg(feature = "trees")]
    entries: u32,
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

/// Does something with each item of a list; what goes to the next item before its end would go on for ever.
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
            notes: Place::ABSENT,
            #[cfg(feature = "formats")]
            noted: Vec::new(),
            addresses: Vec::new(),
            #[cfg(feature = "formats")]
            base: None,
            #[cfg(feature = "formats")]
            utc: false,
            #[cfg(feature = "trees")]
            clock: Place::ABSENT,
            #[cfg(feature = "formats")]
            foreign: false,
            #[cfg(feature = "trees")]
            worded: |_| None,
            #[cfg(feature = "formats")]
            details: (0, 1),
            #[cfg(feature = "trees")]
            map: None,
            #[cfg(feature = "trees")]
            corrected: Vec::new(),
            #[cfg(feature = "trees")]
            marked: Vec::new(),
            #[cfg(feature = "trees")]
            entries: 0,
        }
    }

    /// Whether another entry may be written in place of its link: entries may link to themselves, or to many that do.
    #[cfg(feature = "trees")]
    pub(super) fn follow(&mut self, link: Place) -> bool {
        self.entries += 1;
        if self.entries == ENTRIES + 1 {
            self.warn(link, WarningKind::TooDeep);
        }
        self.entries <= ENTRIES
    }

    pub(super) fn finish(self) -> Article<'s> {
        #[cfg(feature = "cli")]
        self.check();
        Article { events: self.events }
    }

    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn push(&mut self, event: Event<'s>) {
        #[cfg(feature = "cli")]
        self.remember();
        self.events.push(event);
    }

    /// Adds text, unless there is none.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn push_text(&mut self, text: Text<'s>) {
        if !text.is_empty() {
            self.push(Event::Text(text));
        }
    }

    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn open(&mut self, element: Element) -> Opened {
        let opened = self.here();
        self.push(Event::Open(element));
        opened
    }

    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn close(&mut self) {
        self.push(Event::Close);
    }

    /// Ends an element, or takes it back when nothing has been put into it but declarations. Whether it stays.
    #[cfg_attr(feature = "small", inline(never))]
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
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn close_needed(&mut self, opened: Opened, place: Place) -> bool {
        let filled = self.close_filled(opened);
        if !filled {
            self.warn(place, WarningKind::MissingField);
        }
        filled
    }

    /// [`Writer::close_filled`] for running text, which needs visible content: spaces and line breaks do not count.
    #[cfg(feature = "formats")]
    #[cfg_attr(feature = "small", inline(never))]
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

    /// Puts an event before others.
    #[cfg(feature = "formats")]
    pub(super) fn insert(&mut self, at: usize, event: Event<'s>) {
        #[cfg(feature = "cli")]
        if self.places.len() > at {
            self.places.truncate(self.events.len());
            let place = self.places.get(at).copied().unwrap_or(Place::ABSENT);
            self.places.insert(at.min(self.places.len()), place);
        }
        self.events.insert(at, event);
    }

    /// Forgets an element and all that was put into it.
    #[cfg_attr(feature = "small", inline(never))]
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
    #[cfg_attr(feature = "small", inline(never))]
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
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn line_in(&mut self, element: Element, text: Text<'s>) {
        let opened = self.open(element);
        self.push_text(text);
        self.close_filled(opened);
    }

    /// [`Writer::line_in`] of a member.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn line_of(&mut self, element: Element, object: Place, name: Name) {
        let line = self.line(self.get(object, name));
        self.line_in(element, line);
    }

    #[cfg_attr(feature = "small", inline(never))]
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
