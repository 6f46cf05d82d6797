//! The picture over the body of an article in a foreign format, from whichever fields have one.

use super::associations::worth_of_width;
use super::fields::{Entry, Manner, first, of};
use super::keywords::is_id;
use super::recordings::{Recording, sort_of};
use super::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{self, Text};
use crate::warning::WarningKind;

impl Writer<'_, '_> {
    /// The picture over the body, with what is said of it.
    pub(super) fn main_media(&mut self, entries: &[Entry]) {
        let main = self.open(Element::MainMedia);
        if self.widest(entries) {
            self.close_down_to(main);
        } else {
            self.take_back(main);
        }
    }

    /// Writes the picture or film that is widest for a page, with its texts. Returns whether there is one.
    pub(super) fn widest(&mut self, entries: &[Entry]) -> bool {
        let (mut best, mut most) = (Place::ABSENT, 0);
        for entry in of(entries, Name::IMAGE) {
            each!(self, entry.place, image => {
                let image = self.followed(image);
                let worth = self.worth(image);
                if worth > most {
                    (best, most) = (image, worth);
                }
            });
        }
        if !best.is_present() {
            return false;
        }
        #[cfg(feature = "trees")]
        let Some(best) = super::trees::main_video(self, best) else { return true };
        #[cfg(feature = "trees")]
        if let Some(hosted) = super::trees::main_picture(self, best) {
            match hosted {
                Ok(hosted) => self.hosted(entries, hosted),
                Err(key) => self.warn(key, WarningKind::MissingField),
            }
            return hosted.is_ok();
        }
        // Of an entity of Drupal or Strapi the values stand one level down.
        let best = self.get(best, Name::ATTRIBUTES).or(best);
        let values = self.get(best, Name::URI).or(best);
        // Of an asset of Contentful they are those of its file.
        #[cfg(feature = "trees")]
        let values = self.get(best, Name::FILE).or(values);
        let src = self.first(self.any(
            values,
            &[Name::SOURCE_URL, Name::SOURCE_URL_CAMEL, Name::URL, Name::CONTENT_URL, Name::SRC, Name::HREF],
        ));
        #[cfg(feature = "trees")]
        let src = src.or(self.any(values, &[Name::DOWNLOAD, Name::FILENAME]));
        if is_id(self.raw(src.or(best))) {
            self.warn(src.or(best), WarningKind::MissingField);
            return false;
        }
        let Some(href) = self.address(src.or(best), Use::Image) else { return false };
        let kind = self.raw_line(self.get(best, Name::MIMETYPE));
        if let Some(sort) = sort_of(kind, href.text()) {
            let poster = self.raw_line(first(entries, Name::POSTER).place);
            let poster = if poster.is_empty() { None } else { self.resolved(poster, Use::Image) };
            let _ = self.open(sort.element());
            let [width, height] = [Name::WIDTH, Name::HEIGHT].map(|name| self.side_of(best, name));
            self.player(
                sort,
                &Recording { sources: vec![(href, kind)], poster, width, height, ..Recording::default() },
            );
            self.main_caption(entries, best);
            self.close();
            return true;
        }
        let _ = self.open(Element::Figure);
        let _ = self.open(Element::Image);
        let alt = first(entries, Name::ALT).place;
        #[cfg(feature = "trees")]
        let alt = alt.or(self.any(best, &[Name::ALTERNATIVE_TEXT]));
        let alt = alt.or(self.any(best, &[Name::ALT, Name::ALT_TEXT, Name::ALT_TEXT_CAMEL, Name::DESCRIPTION]));
        if alt.is_present() {
            let alt = if self.is_object(alt) { Text::default() } else { self.plain_text(self.first(alt)) };
            self.push(Event::Field(Field::Alt, alt));
        }
        #[cfg(feature = "trees")]
        let sized = {
            let in_file = self.get(self.get(self.get(best, Name::FILE), Name::DETAILS), Name::IMAGE);
            in_file.or(self.get(self.get(best, Name::METADATA), Name::DIMENSIONS)).or(best)
        };
        #[cfg(not(feature = "trees"))]
        let sized = best;
        let (width, height) = (self.side_of(sized, Name::WIDTH), self.side_of(sized, Name::HEIGHT));
        #[cfg(feature = "trees")]
        let (width, height) = if self.get(best, Name::FILENAME).is_present() && width == 0 {
            super::trees::sides_of_address(href.text().units())
        } else {
            (width, height)
        };
        self.sides(width, height);
        self.push(Event::Href(href));
        self.close();
        self.main_caption(entries, best);
        self.close();
        true
    }

    /// How good a picture is for a page. A film goes before pictures of it.
    fn worth(&self, image: Place) -> u32 {
        let (kind, address) = (self.get(image, Name::MIMETYPE), self.get(image, Name::HREF));
        if sort_of(self.raw_line(kind), self.raw_line(address)).is_some() {
            return u32::MAX;
        }
        worth_of_width(self.side_of(image, Name::WIDTH))
    }

    /// What is said of it, by the article or by itself.
    fn main_caption(&mut self, entries: &[Entry], best: Place) {
        let caption = self.open(Element::Caption);
        let given = first(entries, Name::CAPTION);
        let own = self.get(best, Name::CAPTION);
        let rendered = self.get(own, Name::RENDERED);
        #[cfg(feature = "trees")]
        let is_tree = super::trees::line(self, given.place.or(own));
        #[cfg(not(feature = "trees"))]
        let is_tree = false;
        if is_tree {
            // It is written.
        } else if given.manner == Manner::Html || rendered.is_present() {
            self.html_line(given.place.or(rendered));
        } else {
            self.either_or_plain(given.manner, self.first(given.place.or(own)));
        }
        let credit = first(entries, Name::CREDIT).place;
        let credit = self.plain_text(self.first(credit.or(self.any(best, &[Name::CREDIT, Name::CREDIT_TEXT]))));
        self.line_in(Element::Credit, credit);
        self.close_filled(caption);
    }

    /// A side of a picture: digits, perhaps with a unit, or a node with such a value; otherwise 0.
    pub(super) fn side_of(&self, image: Place, name: Name) -> u32 {
        let mut place = self.get(image, name);
        if !place.is_present() {
            place = self.get(self.get(image, Name::MEDIA_DETAILS), name);
        }
        let place = self.get(place, Name::VALUE).or(place);
        let units = self.raw(place);
        let digits = units.iter().position(|unit| !matches!(u32::from(*unit), 0x30..=0x39)).unwrap_or(units.len());
        units.get(..digits).and_then(text::parse_unsigned).unwrap_or(0)
    }
}

#[cfg(feature = "trees")]
impl<'s> Writer<'s, '_> {
    /// A picture that was named by a key, with what the article says of it.
    fn hosted(&mut self, entries: &[Entry], (href, width, height): super::trees::Hosted<'s>) {
        let _ = self.open(Element::Figure);
        let _ = self.open(Element::Image);
        let alt = first(entries, Name::ALT).place;
        if alt.is_present() {
            let alt = self.plain_text(alt);
            self.push(Event::Field(Field::Alt, alt));
        }
        self.sides(width, height);
        self.push(Event::Href(href));
        self.close();
        self.main_caption(entries, Place::ABSENT);
        self.close();
    }
}
