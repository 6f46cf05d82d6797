//! What a foreign format says of an article, field by field, and the article that is written from it.
//!
//! A reader of such a format only says where each field stands: as places on the tape. What one source lacks another one
//! may give, so sources are laid over each other before anything is written, and every field knows where it came from.

use super::fragment;
use super::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::{Article, Event, Field};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

/// How the text of a field is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// As text, though a character may be written as HTML's reference to it.
    Plain,
    /// As HTML.
    Html,
    /// A time without an offset is that of Greenwich.
    Utc,
    /// As a list between commas.
    Split,
    /// As a body of blocks.
    Blocks,
    /// As HTML where there are end tags in it, and else as text.
    Either,
}

/// A value of a field, which has the name that `article/1` gives it, or `language`, `alt`, `caption` and `credit`, the last three
/// of the picture.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) slot: Name,
    pub(super) manner: Manner,
    pub(super) place: Place,
    /// Name of the format that it was found by.
    #[cfg(feature = "html")]
    pub(super) origin: &'static str,
}

/// The values of a field.
pub(super) fn of(entries: &[Entry], slot: Name) -> impl Iterator<Item = Entry> {
    entries.iter().copied().filter(move |entry| entry.slot == slot)
}

/// The first value of a field; an absent one where there is none.
#[inline(never)]
pub(super) fn first(entries: &[Entry], slot: Name) -> Entry {
    let none = Entry {
        slot,
        manner: Manner::Plain,
        place: Place::ABSENT,
        #[cfg(feature = "html")]
        origin: "",
    };
    of(entries, slot).next().unwrap_or(none)
}

/// Adds what another source says, for every field that has no value yet. What belongs to a picture comes with it.
pub(super) fn fill(entries: &mut Vec<Entry>, others: &[Entry]) {
    let known = entries.len();
    for entry in others {
        let owner = match entry.slot {
            Name::ALT | Name::CAPTION | Name::CREDIT => Name::IMAGE,
            slot => slot,
        };
        if !first(entries.get(..known).unwrap_or(&[]), owner).place.is_present() {
            entries.push(*entry);
        }
    }
}

/// Writes the article; the last argument writes a body of blocks.
pub(super) fn write<'s>(tape: &Tape<'s>, entries: &[Entry], blocks: fn(&mut Writer<'s, '_>, Place)) -> Article<'s> {
    let mut out = Writer::new(tape);
    out.foreign = true;
    // A tag, or a Language of schema.org with one as its name.
    let spoken = tape.first(first(entries, Name::LANGUAGE).place);
    out.language(tape.get(spoken, Name::ALTERNATE_NAME).or(out.name_in(spoken)));
    out.base = Href::parse(out.raw_line(first(entries, Name::URL).place), Use::Link, tape.log.arena());
    let header = out.open(Element::Header);
    out.things(Element::Section, tape.first(first(entries, Name::SECTION).place));
    out.line_of_entry(Element::Kicker, first(entries, Name::KICKER));
    let headline = out.here();
    out.line_of_entry(Element::Headline, first(entries, Name::HEADLINE));
    let standfirst = out.here();
    out.line_of_entry(Element::Standfirst, first(entries, Name::STANDFIRST));
    let byline = out.open(Element::Byline);
    of(entries, Name::BYLINE).for_each(|entry| out.things(Element::Contributor, entry.place));
    out.close_filled(byline);
    let meta = out.open(Element::Meta);
    out.line_of_entry(Element::Dateline, first(entries, Name::DATELINE));
    let published = first(entries, Name::PUBLISHED);
    out.utc = published.manner == Manner::Utc;
    out.times(published.place, first(entries, Name::UPDATED).place);
    out.utc = false;
    out.close_filled(meta);
    out.close_filled(header);
    let main = out.here();
    out.main_media(entries);
    let body = out.open(Element::Body);
    of(entries, Name::BODY).for_each(|entry| match entry.manner {
        Manner::Html => out.html(entry.place),
        Manner::Blocks => blocks(&mut out, entry.place),
        Manner::Either => out.lines_or_html(entry.place),
        Manner::Plain | Manner::Utc | Manner::Split => out.lines(entry.place),
    });
    out.close_filled(body);
    let end = out.here();
    let footer = out.open(Element::Footer);
    out.things(Element::Source, tape.first(first(entries, Name::SOURCE).place));
    let tags = out.open(Element::Tags);
    of(entries, Name::TAGS).for_each(|entry| {
        if entry.manner == Manner::Split {
            each!(out, entry.place, keyword => out.keywords(keyword));
        } else {
            out.things(Element::Tag, entry.place);
        }
    });
    out.close_filled(tags);
    out.close_filled(footer);
    out.forget_repeated(headline, standfirst, byline, main, body, end);
    out.finish()
}

impl<'s> Writer<'s, '_> {
    /// A string on one line, in which a character may be written as HTML's reference to it, as systems do by mistake.
    #[inline(never)]
    pub(super) fn plain_text(&self, place: Place) -> Text<'s> {
        let line = self.line(place);
        if !line.units().iter().any(|unit| u32::from(*unit) == 0x26) {
            return line;
        }
        let mut units = fragment::resolved(line.units());
        for unit in &mut units {
            if u32::from(*unit) < 0x20 {
                *unit = Unit::from(b' ');
            }
        }
        self.keep(units)
    }

    fn line_of_entry(&mut self, element: Element, Entry { manner, place, .. }: Entry) {
        let opened = self.open(element);
        if manner == Manner::Html {
            self.html_line(place);
        } else {
            let line = self.plain_text(place);
            self.push_text(line);
        }
        self.close_filled(opened);
    }

    /// Names, each linked where it has a page: strings, and nodes with a name. A node without one says nothing by itself.
    #[inline(never)]
    pub(super) fn things(&mut self, element: Element, list: Place) {
        each!(self, list, thing => {
            let thing = self.followed(thing);
            // Of an entity of Drupal the values stand one level down.
            let values = self.get(thing, Name::ATTRIBUTES).or(thing);
            let opened = self.open(element);
            let link = self.any(values, &[Name::LINK, Name::URL, Name::SAME_AS, Name::HREF]);
            let link = self.first(link);
            if let Some(href) = self.address(link, Use::Link) {
                self.push(Event::Href(href));
            }
            self.name_of(values);
            self.close_filled(opened);
        });
    }

    /// A safe address in a string.
    fn address(&self, place: Place, purpose: Use) -> Option<Href<'s>> {
        let text = self.raw_line(place);
        let href = self.resolved(text, purpose);
        if href.is_none() && !text.is_empty() {
            self.warn(place, WarningKind::UnsafeUrl);
        }
        href
    }

    /// A string's text, or nothing of any other value, without a warning.
    pub(super) fn raw_line(&self, place: Place) -> Text<'s> {
        match self.kind(place) {
            Kind::String | Kind::Escaped => self.line(place),
            Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Object | Kind::Absent => {
                Text::default()
            }
        }
    }

    fn name_of(&mut self, thing: Place) {
        let mut name = thing;
        // `name` may hold a node of its own.
        for _ in 0..2 {
            if self.is_object(name) {
                let names = [Name::NAME, Name::TITLE, Name::DISPLAY_NAME, Name::TEXT, Name::VALUE, Name::RENDERED];
                name = self.first(self.any(name, &names));
            }
        }
        let line = match self.kind(name) {
            Kind::String | Kind::Escaped => self.plain_text(name),
            // Systems that do not embed what they name give its number.
            Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Object | Kind::Absent => {
                Text::default()
            }
        };
        self.push_text(line);
        if line.is_empty() {
            for name in [Name::GIVEN_NAME, Name::FAMILY_NAME] {
                let part = self.raw_line(self.get(thing, name));
                if !part.is_empty() && name == Name::FAMILY_NAME {
                    self.push_text(self.space());
                }
                self.push_text(part);
            }
        }
    }

    fn space(&self) -> Text<'s> {
        let mut space = Vec::new();
        text::push_str(&mut space, " ");
        self.keep(space)
    }

    /// The picture over the body: the widest of those that are given, with what is said of it.
    fn main_media(&mut self, entries: &[Entry]) {
        let (mut best, mut widest) = (Place::ABSENT, 0);
        for entry in of(entries, Name::IMAGE) {
            each!(self, entry.place, image => {
                let image = self.followed(image);
                let width = self.side_of(image, Name::WIDTH) + 1;
                if width > widest {
                    (best, widest) = (image, width);
                }
            });
        }
        if !best.is_present() {
            return;
        }
        let main = self.open(Element::MainMedia);
        let _ = self.open(Element::Figure);
        let values = self.get(best, Name::ATTRIBUTES).or(best);
        let nested = self.get(values, Name::URI);
        let values = if nested.is_present() { nested } else { values };
        let src =
            self.first(self.any(values, &[Name::SOURCE_URL, Name::URL, Name::CONTENT_URL, Name::SRC, Name::HREF]));
        let Some(href) = self.address(src.or(best), Use::Image) else { return self.take_back(main) };
        let _ = self.open(Element::Image);
        let alt = first(entries, Name::ALT).place;
        let alt = alt.or(self.any(best, &[Name::ALT, Name::ALT_TEXT, Name::DESCRIPTION]));
        if alt.is_present() {
            let alt = if self.is_object(alt) { Text::default() } else { self.plain_text(self.first(alt)) };
            self.push(Event::Field(Field::Alt, alt));
        }
        let (width, height) = (self.side_of(best, Name::WIDTH), self.side_of(best, Name::HEIGHT));
        self.sides(width, height);
        self.push(Event::Href(href));
        self.close();
        let caption = self.open(Element::Caption);
        let given = first(entries, Name::CAPTION);
        let own = self.get(best, Name::CAPTION);
        let rendered = self.get(own, Name::RENDERED);
        if given.manner == Manner::Html || rendered.is_present() {
            self.html_line(given.place.or(rendered));
        } else {
            let line = self.plain_text(self.first(given.place.or(own)));
            self.push_text(line);
        }
        let credit = first(entries, Name::CREDIT).place;
        let credit = self.plain_text(self.first(credit.or(self.any(best, &[Name::CREDIT, Name::CREDIT_TEXT]))));
        self.line_in(Element::Credit, credit);
        self.close_filled(caption);
        self.close_down_to(main);
    }

    /// A side of a picture: digits, perhaps with a unit after them, or a node with such a value; 0 of anything else.
    fn side_of(&self, image: Place, name: Name) -> u32 {
        let mut place = self.get(image, name);
        if !place.is_present() {
            place = self.get(self.get(image, Name::MEDIA_DETAILS), name);
        }
        let place = self.get(place, Name::VALUE).or(place);
        let units = self.raw(place);
        let digits = units.iter().position(|unit| !matches!(u32::from(*unit), 0x30..=0x39)).unwrap_or(units.len());
        units.get(..digits).and_then(text::parse_unsigned).unwrap_or(0)
    }

    /// Keywords in one string, between commas of any script.
    fn keywords(&mut self, place: Place) {
        if self.is_object(place) {
            return self.things(Element::Tag, place);
        }
        let units = self.plain_text(place).units();
        let (mut start, mut characters) = (0, text::chars(units));
        loop {
            let end = units.len() - characters.rest().len();
            let next = characters.next();
            if matches!(next, None | Some(',' | ';' | '،' | '؛')) {
                self.line_in(Element::Tag, Text::new(text::trim(text::slice(units, start, end))));
                start = units.len() - characters.rest().len();
            }
            if next.is_none() {
                break;
            }
        }
    }

    /// A body as plain text, unless there are end tags in it.
    pub(super) fn lines_or_html(&mut self, place: Place) {
        let units = self.text(place).units();
        if text::find(units, 0, "</") < units.len() {
            self.html(place);
        } else {
            self.lines(place);
        }
    }

    /// A body as plain text, of which every line is a paragraph.
    fn lines(&mut self, place: Place) {
        let text = self.text(place);
        let units = self.keep(fragment::resolved(text.units())).units();
        let mut start = 0;
        while start < units.len() {
            let end = text::find_any(units, start, "\n");
            self.line_in(Element::Paragraph, Text::new(text::trim(text::slice(units, start, end))));
            start = end + 1;
        }
    }
}
