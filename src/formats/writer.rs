//! Where formats write an article to: events, with the values that every format has.

use crate::json::{Kind, Reader};
use crate::model::article::{Event, Field, Locality};
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::language::Language;
use crate::model::text::{self, Text, Unit};
use crate::model::time::Timestamp;
use crate::warning::WarningKind;

/// Pixels that a side of a picture may have.
const SIDE: std::ops::RangeInclusive<u32> = 1..=16_384;

/// Gathers the events of an article.
#[derive(Debug, Default)]
pub(super) struct Writer<'s> {
    pub(super) events: Vec<Event<'s>>,
}

/// Where an element was opened, to close it there.
#[derive(Clone, Copy, Debug)]
#[must_use]
pub(super) struct Opened(usize);

impl<'s> Writer<'s> {
    #[inline(never)]
    pub(super) fn push(&mut self, event: Event<'s>) {
        self.events.push(event);
    }

    #[inline(never)]
    pub(super) fn open(&mut self, element: Element) -> Opened {
        let opened = Opened(self.events.len());
        self.push(Event::Open(element));
        opened
    }

    pub(super) fn close(&mut self) {
        self.push(Event::Close);
    }

    /// Ends an element, or takes it back when nothing has been put into it but declarations. Whether it stays.
    #[inline(never)]
    pub(super) fn close_filled(&mut self, opened: Opened) -> bool {
        let declares = |event: &Event<'_>| match event {
            Event::Open(_) | Event::Text(_) | Event::Time(_) | Event::Word(_) | Event::Close => false,
            Event::Language(_) | Event::Direction(_) | Event::Href(_) | Event::Field(..) | Event::Number(..) => true,
        };
        let filled = self.events.iter().skip(opened.0 + 1).any(|event| !declares(event));
        if filled {
            self.close();
        } else {
            self.take_back(opened);
        }
        filled
    }

    /// Forgets an element and all that was put into it.
    pub(super) fn take_back(&mut self, opened: Opened) {
        self.events.truncate(opened.0);
    }

    /// [`Writer::close_filled`], with a warning where it is taken back: it cannot be shown without that.
    #[inline(never)]
    pub(super) fn close_needed(&mut self, opened: Opened, reader: Reader<'s, '_>) -> bool {
        let filled = self.close_filled(opened);
        if !filled {
            reader.warn(WarningKind::MissingField);
        }
        filled
    }

    /// An element with one line of text; nothing where there is none.
    #[inline(never)]
    pub(super) fn line(&mut self, element: Element, text: Option<Text<'s>>) {
        if let Some(text) = text {
            let _ = self.open(element);
            self.push(Event::Text(text));
            self.close();
        }
    }

    /// A moment; as it is written where it cannot be told.
    #[inline(never)]
    pub(super) fn time(&mut self, reader: Reader<'s, '_>) -> Option<Timestamp> {
        let text = reader.line()?;
        let at = Timestamp::parse(text);
        if let Some(at) = at {
            self.push(Event::Time(at));
        } else {
            reader.warn(WarningKind::BadDate);
            self.line(Element::Name, Some(text));
        }
        at
    }

    /// Times of publication. An update is news only when it came at another time.
    pub(super) fn times(&mut self, published: Option<Reader<'s, '_>>, updated: Option<Reader<'s, '_>>) {
        let mut first = None;
        for (element, reader) in [(Element::Published, published), (Element::Updated, updated)] {
            let Some(reader) = reader else { continue };
            let opened = self.open(element);
            let at = self.time(reader);
            if at.is_some() && at == first {
                self.take_back(opened);
            } else {
                let _ = self.close_filled(opened);
            }
            first = at;
        }
    }

    /// A name, linked where it has a page: a string, or an object with `name` and `url`.
    #[inline(never)]
    pub(super) fn named(&mut self, element: Element, reader: Reader<'s, '_>) -> bool {
        let opened = self.open(element);
        let name = if reader.is_object() {
            self.link(reader, "url");
            reader.line_of("name")
        } else {
            reader.line()
        };
        if let Some(name) = name {
            self.push(Event::Text(name));
        }
        self.close_needed(opened, reader)
    }

    /// [`Writer::named`] of a member.
    pub(super) fn named_of(&mut self, element: Element, reader: Reader<'s, '_>, name: &str) {
        if let Some(member) = reader.get(name) {
            self.named(element, member);
        }
    }

    /// The link in a member; whether there is one.
    #[inline(never)]
    pub(super) fn link(&mut self, reader: Reader<'s, '_>, name: &str) -> bool {
        let href = reader.get(name).and_then(|member| href(member, Use::Link));
        if let Some(href) = href {
            self.push(Event::Href(href));
        }
        href.is_some()
    }

    /// Declares language and direction.
    #[inline(never)]
    pub(super) fn locality(&mut self, locality: Locality<'s>) {
        if let Some(language) = locality.language {
            self.push(Event::Language(language));
        }
        if let Some(direction) = locality.direction {
            self.push(Event::Direction(direction));
        }
    }

    /// A picture: its address, or an object with `src` or `url`. Whether there is one.
    #[inline(never)]
    pub(super) fn image(&mut self, reader: Reader<'s, '_>) -> bool {
        let object = reader.is_object();
        let src = if object { reader.first_of(&["src", "url", "contentUrl"]) } else { Some(reader) };
        let Some(src) = src else {
            reader.warn(WarningKind::MissingField);
            return false;
        };
        let Some(src) = href(src, Use::Image) else { return false };
        let _ = self.open(Element::Image);
        if object {
            if let Some(srcset) = reader.get("srcset").and_then(srcset) {
                self.push(Event::Field(Field::Srcset, srcset));
            }
            for (field, name) in [(Field::Sizes, "sizes"), (Field::Alt, "alt")] {
                if let Some(text) = reader.line_of(name) {
                    self.push(Event::Field(field, text));
                }
            }
            if let (Some(width), Some(height)) = (side(reader, "width"), side(reader, "height")) {
                self.push(Event::Number(Field::Width, width));
                self.push(Event::Number(Field::Height, height));
            }
        }
        self.push(Event::Href(src));
        self.close();
        true
    }

    /// A string whose blank lines part paragraphs.
    pub(super) fn paragraphs(&mut self, reader: Reader<'s, '_>) {
        let mut rest = reader.text().unwrap_or_default().units();
        let feed = |unit: &Unit| u32::from(*unit) == 0x0a;
        while !rest.is_empty() {
            // A paragraph ends where a line has nothing in it but spaces.
            let mut end = 0;
            loop {
                let tail = rest.get(end..).unwrap_or(&[]);
                let line = tail.iter().position(feed).unwrap_or(tail.len());
                end += line + usize::from(line < tail.len());
                if end == rest.len() || text::trim(tail.get(..line).unwrap_or(&[])).is_empty() {
                    break;
                }
            }
            let (paragraph, after) = rest.split_at_checked(end).unwrap_or((rest, &[]));
            let paragraph = text::trim(paragraph);
            self.line(Element::Paragraph, (!paragraph.is_empty()).then_some(Text::new(paragraph)));
            rest = after;
        }
    }
}

#[inline(never)]
fn href<'s>(reader: Reader<'s, '_>, purpose: Use) -> Option<Href<'s>> {
    let href = Href::parse(reader.line()?, purpose, reader.arena());
    if href.is_none() {
        reader.warn(WarningKind::UnsafeUrl);
    }
    href
}

/// `lang` and `dir` of an object.
#[inline(never)]
pub(super) fn locality<'s>(reader: Reader<'s, '_>) -> Locality<'s> {
    let direction = reader.get("dir").and_then(|member| {
        if member.is("ltr") {
            return Some(Direction::Ltr);
        }
        if member.is("rtl") {
            return Some(Direction::Rtl);
        }
        if !member.is("auto") {
            member.warn(WarningKind::BadDirection);
        }
        None
    });
    Locality { language: reader.get("lang").and_then(language), direction }
}

pub(super) fn language<'s>(reader: Reader<'s, '_>) -> Option<Language<'s>> {
    let language = Language::parse(reader.line()?);
    if language.is_none() {
        reader.warn(WarningKind::BadLanguage);
    }
    language
}

fn side(reader: Reader<'_, '_>, name: &str) -> Option<u32> {
    if !reader.get(name).is_some_and(|member| matches!(member.kind(), Kind::Number | Kind::String)) {
        return None;
    }
    let side = reader.unsigned_of(name)?;
    if !SIDE.contains(&side) {
        reader.warn(WarningKind::BadSize);
        return None;
    }
    Some(side)
}

/// The candidates of a `srcset` (HTML Standard, parsing a srcset attribute) whose URLs are safe, as one string. A comma
/// inside a URL does not end its candidate.
fn srcset<'s>(reader: Reader<'s, '_>) -> Option<Text<'s>> {
    let mut kept = Vec::new();
    let mut rest = reader.line()?.units();
    let space = |unit: &Unit| u32::from(*unit) <= 0x20;
    let comma = |unit: &Unit| u32::from(*unit) == 0x2c;
    loop {
        let start = rest.iter().position(|unit| !space(unit) && !comma(unit)).unwrap_or(rest.len());
        rest = rest.get(start..).unwrap_or(&[]);
        if rest.is_empty() {
            break;
        }
        let mut end = rest.iter().position(space).unwrap_or(rest.len());
        let mut url = rest.get(..end).unwrap_or(&[]);
        if url.last().is_some_and(comma) {
            while let [bare @ .., _] = url
                && url.last().is_some_and(comma)
            {
                url = bare;
            }
            end = url.len();
        } else {
            end += rest.get(end..).unwrap_or(&[]).iter().position(comma).unwrap_or(rest.len() - end);
        }
        if Href::parse(Text::new(url), Use::Image, reader.arena()).is_some() {
            if !kept.is_empty() {
                text::push_str(&mut kept, ", ");
            }
            kept.extend_from_slice(text::trim(rest.get(..end).unwrap_or(&[])));
        } else {
            reader.warn(WarningKind::UnsafeUrl);
        }
        rest = rest.get(end..).unwrap_or(&[]);
    }
    (!kept.is_empty()).then(|| reader.keep(kept))
}
