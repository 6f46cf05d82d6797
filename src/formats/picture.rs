//! Pictures, from whichever members hold them.

use super::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

/// Pixels that a side of a picture may have.
const WIDEST: u32 = 16_384;

impl<'s> Writer<'s, '_> {
    /// A picture: its address, or an object with `src`, `url` or `contentUrl`. Whether there is one.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn image(&mut self, place: Place) -> bool {
        let mut src = place;
        if self.is_object(place) {
            src = self.any(place, &[Name::SRC, Name::URL, Name::CONTENT_URL, Name::IMAGE]);
            if !src.is_present() {
                self.warn(place, WarningKind::MissingField);
            }
        }
        self.picture(src, self.get(place, Name::ALT), place)
    }

    /// A picture at an address, with its alternative text; an object may hold its size and its other widths. Returns whether
    /// there is one.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn picture(&mut self, src: Place, alt: Place, object: Place) -> bool {
        let opened = self.open(Element::Image);
        if alt.is_present() {
            let alt = self.line(alt);
            self.push(Event::Field(Field::Alt, alt));
        }
        let srcset = self.get(object, Name::SRCSET);
        let mut sizes = self.line(self.get(object, Name::SIZES));
        if self.kind(srcset) == Kind::Array {
            let widths = self.widths(srcset);
            self.sources(srcset, widths.units());
            if sizes.is_empty() {
                // A picture that waits is laid out before it is loaded, and so its width is known.
                let mut auto = Vec::new();
                text::push_str(&mut auto, "auto, 100vw");
                sizes = self.keep(auto);
            }
        } else {
            let sources = self.line(srcset);
            self.sources(srcset, sources.units());
        }
        self.field(Field::Sizes, sizes);
        self.sides_of(object);
        let found = self.href(src, Use::Image);
        if found {
            self.close();
        } else {
            self.take_back(opened);
        }
        found
    }

    /// A list of the picture in other widths, each an object with `src` and `width`, as `srcset` writes it.
    fn widths(&self, list: Place) -> Text<'s> {
        let mut out = Vec::new();
        each!(self, list, item => {
            let src = self.line(self.any(item, &[Name::SRC, Name::URL]));
            let width = self.side(item, Name::WIDTH);
            if src.is_empty() || width == 0 {
                self.warn(item, WarningKind::MissingField);
            } else {
                out.extend_from_slice(src.units());
                text::push_str(&mut out, " ");
                text::push_number(&mut out, width);
                text::push_str(&mut out, "w, ");
            }
        });
        self.keep(out)
    }

    /// Declares the size of a picture or video.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn sides_of(&mut self, object: Place) {
        let (width, height) = (self.side(object, Name::WIDTH), self.side(object, Name::HEIGHT));
        self.sides(width, height);
    }

    /// Width or height in pixels; 0 where it is not known. Other shapes than a number are none of ours to judge.
    #[cfg_attr(feature = "small", inline(never))]
    fn side(&self, object: Place, name: Name) -> u32 {
        let given = self.get(object, name);
        if !matches!(self.kind(given), Kind::Number | Kind::String) {
            return 0;
        }
        let side = self.unsigned(object, name, 0);
        if side > WIDEST {
            self.warn(given, WarningKind::BadSize);
            return 0;
        }
        side
    }

    /// Declares how large a picture is, where both sides are known and such as a page may reserve.
    pub(super) fn sides(&mut self, width: u32, height: u32) {
        if width > 0 && height > 0 && width <= WIDEST && height <= WIDEST {
            self.push(Event::Number(Field::Width, width));
            self.push(Event::Number(Field::Height, height));
        }
    }

    /// Declares the candidates of a `srcset` (HTML Standard, parsing a srcset attribute) whose URLs are safe, as one string.
    /// A comma inside a URL does not end its candidate.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn sources(&mut self, place: Place, units: &'s [Unit]) {
        let at = |index| text::unit_at(units, index);
        let (mut kept, mut end) = (Vec::new(), 0);
        loop {
            while matches!(at(end), 0x0a | 0x20 | 0x2c) {
                end += 1;
            }
            let start = end;
            while at(end) > 0x20 {
                end += 1;
            }
            if start == end {
                break;
            }
            let mut url = end;
            while at(url - 1) == 0x2c {
                url -= 1;
            }
            let address = Text::new(units.get(start..url).unwrap_or(&[]));
            let descriptor = end;
            if url == end {
                while !matches!(at(end), 0 | 0x2c) {
                    end += 1;
                }
            }
            let Some(href) = self.resolved(address, Use::Image) else {
                self.warn(place, WarningKind::UnsafeUrl);
                continue;
            };
            if !kept.is_empty() {
                text::push_str(&mut kept, ", ");
            }
            kept.extend_from_slice(href.text().units());
            let descriptor = text::trim(units.get(descriptor..end).unwrap_or(&[]));
            if !descriptor.is_empty() {
                text::push_str(&mut kept, " ");
                kept.extend_from_slice(descriptor);
            }
        }
        let sources = self.keep(kept);
        self.field(Field::Srcset, sources);
    }
}
