//! Videos, audio and galleries.

use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::article::Field;
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::provider::Embedded;
use crate::warning::WarningKind;

impl Writer<'_, '_> {
    pub(super) fn gallery(&mut self, place: Place) {
        let opened = self.begin(Element::Gallery, place);
        let inside = self.here();
        each!(self, self.get(place, Name::ITEMS), item => self.figure(item));
        if !self.is_here(inside) {
            self.caption(place);
        }
        self.close_titled(opened, inside, place);
    }

    /// A video, or something to listen to. Of an address where a provider shows it, it is an embed.
    pub(super) fn recording(&mut self, element: Element, player: Element, place: Place) {
        let src = self.any(place, &[Name::SRC, Name::URL]);
        let sources = self.get(place, Name::SOURCES).or(src);
        let href = Href::parse(self.text(src), Use::Link, self.log.arena());
        if sources == src && href.is_some_and(|href| Embedded::find(href).is_some()) {
            return self.embed(place);
        }
        let opened = self.begin(element, place);
        let _ = self.open(player);
        self.sides_of(place);
        let poster = self.any(place, &[Name::POSTER, Name::IMAGE]);
        if poster.is_present() {
            let src = if self.is_object(poster) { self.any(poster, &[Name::SRC, Name::URL]) } else { poster };
            match self.resolved(self.text(src), Use::Image) {
                Some(href) => {
                    self.field(Field::Poster, href.text());
                    #[cfg(feature = "html")]
                    self.keep_poster(poster);
                }
                None => self.warn(src.or(poster), WarningKind::UnsafeUrl),
            }
        }
        let title = self.line(self.get(place, Name::TITLE));
        self.field(Field::Label, title);
        let inside = self.here();
        each!(self, sources, source => self.media_source(Element::MediaSource, source));
        if self.is_here(inside) {
            self.warn(place, WarningKind::MissingField);
            return self.take_back(opened);
        }
        each!(self, self.get(place, Name::TRACKS), track => self.media_source(Element::Track, track));
        self.close();
        self.caption(place);
        self.close();
    }

    /// A file of a recording, or its captions: its address, or an object with it.
    fn media_source(&mut self, element: Element, place: Place) {
        let opened = self.open(element);
        for (field, name) in
            [(Field::Type, Name::TYPE), (Field::CaptionLanguage, Name::LANG), (Field::CaptionLabel, Name::LABEL)]
        {
            if (field == Field::Type) == (element == Element::MediaSource) {
                let text = self.line(self.get(place, name));
                self.field(field, text);
            }
        }
        let src = if self.is_object(place) { self.any(place, &[Name::SRC, Name::URL]) } else { place };
        if self.href(src, Use::Image) {
            self.close();
        } else {
            self.take_back(opened);
        }
    }
}
