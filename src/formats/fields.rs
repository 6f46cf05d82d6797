//! What a foreign format says of an article, field by field, and the article that is written from it.
//!
//! A reader of such a format only says where each field is, as places on the tape. Sources are layered before anything is
//! written, so one may supply what another lacks, and every field knows where it came from.

use super::keywords::is_id;
use super::writer::{Writer, each};
use super::{fragment, json_ld};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::{Article, Event};
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
    /// Whatever it is, it says that not everyone may read the article.
    Paid,
    /// As a rule of the host's map says.
    #[cfg(feature = "trees")]
    Mapped,
}

/// A value of a field. Its name is that of `article/1`, or `language`, or the picture's `alt`, `caption` and `credit`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) slot: Name,
    pub(super) manner: Manner,
    pub(super) place: Place,
    /// The rule that it was found by, on the tape of the host's map.
    #[cfg(feature = "trees")]
    pub(super) rule: Place,
    /// Name of the format that it was found by.
    #[cfg(feature = "html")]
    pub(super) origin: &'static str,
}

/// The values of a field.
pub(super) fn of(entries: &[Entry], slot: Name) -> impl Iterator<Item = Entry> {
    entries.iter().copied().filter(move |entry| entry.slot == slot)
}

/// The first value of a field; an absent one where there is none.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn first(entries: &[Entry], slot: Name) -> Entry {
    let none = Entry {
        slot,
        manner: Manner::Plain,
        place: Place::ABSENT,
        #[cfg(feature = "trees")]
        rule: Place::ABSENT,
        #[cfg(feature = "html")]
        origin: "",
    };
    of(entries, slot).next().unwrap_or(none)
}

/// Adds another source's values for every field that has none yet. The texts of a picture come with it.
pub(super) fn fill(entries: &mut Vec<Entry>, others: &[Entry]) {
    let known = entries.len();
    for entry in others {
        // A body of another source most likely has the film in it.
        if entry.slot == Name::VIDEO {
            continue;
        }
        let owner = match entry.slot {
            Name::ALT | Name::CAPTION | Name::CREDIT => Name::IMAGE,
            slot => slot,
        };
        if !first(entries.get(..known).unwrap_or(&[]), owner).place.is_present() {
            entries.push(*entry);
        }
    }
}

/// Writes the article. A map holds the rules of its entries, dates may be in words, and the last argument writes a body of blocks.
pub(super) fn write<'s, 't>(
    tape: &'t Tape<'s>,
    entries: &[Entry],
    #[cfg(feature = "trees")] (map, worded): (Option<&'t Tape<'t>>, super::writer::Worded),
    blocks: fn(&mut Writer<'s, '_>, Place),
) -> Article<'s> {
    let mut out = Writer::new(tape);
    out.foreign = true;
    #[cfg(feature = "trees")]
    {
        (out.map, out.worded) = (map, worded);
    }
    // A tag, or a Language of schema.org with one as its name.
    let spoken = tape.first(first(entries, Name::LANGUAGE).place);
    out.language(tape.get(spoken, Name::ALTERNATE_NAME).or(out.name_in(spoken)));
    out.base = Href::parse(out.raw_line(first(entries, Name::URL).place), Use::Link, tape.log.arena());
    let header = out.open(Element::Header);
    out.thing_of_entry(Element::Section, first(entries, Name::SECTION));
    out.access(entries);
    out.line_of_entry(Element::Kicker, first(entries, Name::KICKER));
    let headline = out.here();
    out.line_of_entry(Element::Headline, first(entries, Name::HEADLINE));
    let standfirst = out.here();
    out.line_of_entry(Element::Standfirst, first(entries, Name::STANDFIRST));
    let byline = out.open(Element::Byline);
    of(entries, Name::BYLINE).for_each(|entry| out.things_of_entry(Element::Contributor, entry));
    out.close_filled(byline);
    let meta = out.open(Element::Meta);
    out.line_of_entry(Element::Dateline, first(entries, Name::DATELINE));
    let published = first(entries, Name::PUBLISHED);
    out.utc = published.manner == Manner::Utc;
    #[cfg(feature = "trees")]
    {
        out.clock = first(entries, Name::CLOCK).place;
    }
    out.times(published.place, first(entries, Name::UPDATED).place);
    out.utc = false;
    out.close_filled(meta);
    out.close_filled(header);
    let main = out.here();
    out.main_media(entries);
    let film = out.here();
    let filmed = json_ld::film_over_body(&mut out, entries, main);
    let mut body = out.open(Element::Body);
    of(entries, Name::BODY).for_each(|entry| match entry.manner {
        Manner::Html => out.html(entry.place),
        Manner::Blocks => blocks(&mut out, entry.place),
        Manner::Either => out.lines_or_html(entry.place),
        #[cfg(feature = "trees")]
        Manner::Mapped => out.mapped_body(entry.rule, entry.place),
        Manner::Plain | Manner::Utc | Manner::Split | Manner::Paid => out.lines(entry.place),
    });
    out.delivered(entries);
    let has_body = out.close_filled(body);
    if has_body {
        out.rest_of(body, entries);
    }
    if filmed {
        body = out.one_over_body(main, film, body);
    } else {
        json_ld::film_in_body(&mut out, entries, has_body);
    }
    let end = out.here();
    let footer = out.open(Element::Footer);
    #[cfg(feature = "trees")]
    super::trees::corrections(&mut out);
    out.thing_of_entry(Element::Source, first(entries, Name::SOURCE));
    let tags = out.open(Element::Tags);
    of(entries, Name::TAGS).for_each(|entry| out.things_of_entry(Element::Tag, entry));
    out.close_filled(tags);
    out.close_filled(footer);
    out.related_of(entries);
    out.forget_repeated(headline, standfirst, byline, main, body, end);
    out.finish()
}

impl<'s> Writer<'s, '_> {
    /// A string on one line, with HTML's character references resolved, which some systems write by mistake.
    #[cfg_attr(feature = "small", inline(never))]
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

    /// A value on one line: as HTML where there are tags in it, and else as text.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn either_line(&mut self, place: Place) {
        #[cfg(feature = "trees")]
        if super::trees::line(self, place) {
            return;
        }
        let html = self.html_in(place);
        let units = self.raw_line(html).units();
        let tag = |mark| text::find(units, 0, mark) < units.len();
        if tag("</") || tag("<br") || self.is_object(place) {
            self.html_line(html);
        } else {
            let line = self.plain_text(place);
            self.push_text(line);
        }
    }

    /// `rendered` of `WordPress`, `basic` of Arc XP, or the value itself.
    fn html_in(&self, place: Place) -> Place {
        #[cfg(feature = "trees")]
        const NAMES: &[Name] = &[Name::RENDERED, Name::BASIC, Name::VALUE];
        #[cfg(not(feature = "trees"))]
        const NAMES: &[Name] = &[Name::RENDERED, Name::VALUE];
        if self.is_object(place) { self.any(place, NAMES) } else { place }
    }

    /// A line that may be HTML, where nobody says that it is not.
    pub(super) fn either_or_plain(&mut self, manner: Manner, place: Place) {
        if manner == Manner::Either {
            return self.either_line(place);
        }
        let line = self.plain_text(place);
        self.push_text(line);
    }

    fn line_of_entry(&mut self, element: Element, Entry { manner, place, .. }: Entry) {
        let opened = self.open(element);
        #[cfg(feature = "trees")]
        if super::trees::line(self, place) {
            self.close_seen(opened);
            return;
        }
        // An object with other members than a text is no line.
        let place = self.html_in(place);
        if manner == Manner::Html {
            self.html_line(place);
        } else {
            self.either_or_plain(manner, place);
        }
        self.close_seen(opened);
    }

    /// The first of the names in a value.
    fn thing_of_entry(&mut self, element: Element, entry: Entry) {
        // One that is asked for between commas is one all the same.
        let manner = if entry.manner == Manner::Split { Manner::Plain } else { entry.manner };
        self.things_of_entry(element, Entry { place: self.first(entry.place), manner, ..entry });
    }

    /// The names in a value, as it is meant.
    fn things_of_entry(&mut self, element: Element, entry: Entry) {
        match entry.manner {
            Manner::Split => self.keywords(element, entry.place),
            #[cfg(feature = "trees")]
            Manner::Mapped => self.mapped_thing(element, entry),
            Manner::Plain | Manner::Html | Manner::Utc | Manner::Blocks | Manner::Either | Manner::Paid => {
                self.things(element, entry.place);
            }
        }
    }

    /// Names, each linked if it has a page: strings, and nodes with a name. A node without a name is skipped.
    #[cfg_attr(feature = "small", inline(never))]
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
            let name = self.here();
            self.name_of(values);
            if element == Element::Contributor
                && let Some(Event::Text(text)) = self.events.get_mut(name.0)
            {
                *text = without_by(*text);
            }
            self.close_filled(opened);
        });
    }

    /// A safe address in a string.
    pub(super) fn address(&self, place: Place, purpose: Use) -> Option<Href<'s>> {
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

    pub(super) fn name_of(&mut self, thing: Place) {
        // Of somebody who has a name in parts, a title is none.
        #[cfg(feature = "trees")]
        if !self.any(thing, &[Name::DISPLAY_NAME, Name::NAME]).is_present() {
            let before = self.here();
            self.parts_of_name(thing);
            if !self.is_here(before) {
                return;
            }
        }
        let mut name = thing;
        // `name` may hold a node of its own.
        for _ in 0..2 {
            if self.is_object(name) {
                let names = [Name::DISPLAY_NAME, Name::NAME, Name::TITLE, Name::TEXT, Name::VALUE, Name::RENDERED];
                name = self.first(self.any(name, &names));
            }
        }
        let line = match self.kind(name) {
            Kind::String | Kind::Escaped if !is_id(self.raw(name)) => self.plain_text(name),
            // Systems that do not embed what they name give its number or id.
            Kind::String
            | Kind::Escaped
            | Kind::Number
            | Kind::True
            | Kind::False
            | Kind::Null
            | Kind::Array
            | Kind::Object
            | Kind::Absent => Text::default(),
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
            #[cfg(feature = "trees")]
            self.parts_of_name(thing);
        }
    }

    pub(super) fn space(&self) -> Text<'s> {
        let mut space = Vec::new();
        text::push_str(&mut space, " ");
        self.keep(space)
    }

    /// A body as plain text, unless there are end tags in it, which some write as text.
    pub(super) fn lines_or_html(&mut self, place: Place) {
        let units = self.text(place).units();
        let says = |word: &str| text::find(units, 0, word) < units.len();
        let marked = fragment::is_html(units);
        if marked && !(says("\n") && fragment::is_running(units)) {
            self.html(place);
        } else if marked {
            // Of lines with a link or two each is a paragraph.
            for line in units.split(|unit| matches!(u32::from(*unit), 0x0a | 0x0d)) {
                let opened = self.open(Element::Paragraph);
                self.html_line_of(Text::new(line), place);
                self.close_filled(opened);
            }
        } else if says("&lt;/p&gt;") {
            let text = self.keep(fragment::resolved(units));
            self.html_of(text, place);
        } else {
            self.lines(place);
        }
    }

    /// A body as plain text, of which every line is a paragraph.
    pub(super) fn lines(&mut self, place: Place) {
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

/// A name without the word before it, as in `By The Coast Desk`, because the byline adds its own.
fn without_by(line: Text<'_>) -> Text<'_> {
    let mut characters = text::chars(line.units());
    let by = [characters.next(), characters.next(), characters.next()];
    let latin = matches!(by, [Some('B' | 'b'), Some('y' | 'Y'), Some(' ')]);
    let arabic = by == [Some('ب'), Some('ق'), Some('ل')]
        && characters.next() == Some('م')
        && matches!(characters.next(), Some(' ' | ':'));
    if latin || arabic { Text::new(text::trim(characters.rest())) } else { line }
}
