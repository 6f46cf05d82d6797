//! Images and recordings that a news item is delivered with and that its body does not show: they follow the body.

use super::fields::{Entry, of};
use super::recordings::{Recording, sort_of};
use super::writer::Writer;
use crate::json::{Name, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text};

/// Of one item that are shown.
const MOST: usize = 50;
/// Of what one of them is delivered as that are looked at.
const RENDITIONS: u32 = 20;
/// Pixels that a picture needs no more of.
const WIDE: u32 = 2000;

/// Of one that is wider or of unknown width: better than a thumbnail.
const UNFIT: u32 = 400;

/// What one of them is delivered as.
struct Rendition<'s> {
    place: Place,
    kind: Place,
    href: Href<'s>,
}

impl<'s> Writer<'s, '_> {
    /// All of them: recordings each by itself, and several pictures as a gallery.
    pub(super) fn delivered(&mut self, entries: &[Entry]) {
        let mut pictures = Vec::new();
        for entry in of(entries, Name::GALLERY).take(MOST) {
            let Some(found) = self.rendition(entry.place) else { continue };
            let kind = self.raw_line(found.kind);
            let Some(sort) = sort_of(kind, found.href.text()) else {
                pictures.push((entry.place, found));
                continue;
            };
            let _ = self.open(sort.element());
            let recording = Recording { sources: vec![(found.href, kind)], ..Recording::default() };
            self.player(sort, &recording);
            self.told(entry.place);
            self.close();
        }
        let gallery = self.open(Element::Gallery);
        if pictures.len() < 2 {
            self.take_back(gallery);
        }
        for (place, found) in &pictures {
            let _ = self.open(Element::Figure);
            let _ = self.open(Element::Image);
            let alt = self.words(*place, &[Name::HEADLINE, Name::HEADLINES]);
            if alt.is_present() {
                let alt = self.plain_text(alt);
                self.push(Event::Field(Field::Alt, alt));
            }
            self.sides_of(found.place);
            self.push(Event::Href(found.href));
            self.close();
            self.told(*place);
            self.close();
        }
        if pictures.len() > 1 {
            self.close();
        }
    }

    /// The widest one for a page, of what is not shown yet.
    fn rendition(&self, place: Place) -> Option<Rendition<'s>> {
        let (mut best, mut worth) = (None, 0);
        // An attachment of a feed is a file of some kind.
        let own = self.raw_line(self.get(place, Name::URL));
        let kind = self.get(place, Name::MIME_TYPE_SNAKE);
        if !own.is_empty() && sort_of(self.raw_line(kind), own).is_some() {
            return self.resolved(own, Use::Image).map(|href| Rendition { place, kind, href });
        }
        let (mut shown, mut left) = (false, RENDITIONS);
        self.values(self.get(place, Name::RENDITIONS), |rendition| {
            left = left.saturating_sub(1);
            let address = if left > 0 { self.raw_line(self.get(rendition, Name::HREF)) } else { Text::default() };
            let href = if address.is_empty() { None } else { self.resolved(address, Use::Image) };
            shown |= href.is_some_and(|href| self.events.contains(&Event::Href(href)));
            let width = text::parse_unsigned(self.raw(self.get(rendition, Name::WIDTH))).unwrap_or(0);
            let own = worth_of_width(width);
            if let Some(href) = href.filter(|_| own > worth) {
                let kind = self.any(rendition, &[Name::MIMETYPE, Name::CONTENTTYPE, Name::CONTENT_TYPE]);
                (best, worth) = (Some(Rendition { place: rendition, kind, href }), own);
            }
        });
        best.filter(|_| !shown)
    }

    /// A text, which may stand in a list of texts for several purposes.
    fn words(&self, place: Place, names: &[Name]) -> Place {
        let value = self.first(self.any(place, names));
        if self.is_object(value) { self.get(value, Name::VALUE) } else { value }
    }

    /// The caption of one, and who made it.
    fn told(&mut self, place: Place) {
        let caption = self.open(Element::Caption);
        let text = self.plain_text(self.words(place, &[Name::DESCRIPTION_TEXT, Name::BODY_TEXT, Name::DESCRIPTIONS]));
        self.push_text(text);
        let credit = self.plain_text(self.words(place, &[Name::BYLINE, Name::BY]));
        self.line_in(Element::Credit, credit);
        self.close_filled(caption);
    }
}

/// How good a picture of a width is for a page: the wider the better, up to what a page needs.
pub(super) fn worth_of_width(width: u32) -> u32 {
    if (1..=WIDE).contains(&width) { width } else { UNFIT }
}
