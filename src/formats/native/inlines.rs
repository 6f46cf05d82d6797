//! Running text.

use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::element::Element;
use crate::model::text::Text;
use crate::warning::WarningKind;

impl<'s> Writer<'s, '_> {
    /// An element with running text; whether there is any.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn running(&mut self, element: Element, place: Place) -> bool {
        let opened = self.open(element);
        self.inlines(place);
        self.close_filled(opened)
    }

    pub(super) fn attribution(&mut self, element: Element, place: Place) {
        let opened = self.open(element);
        let link = self.open(Element::Link);
        self.linked = element == Element::Attribution && self.link(place, Name::URL);
        if !self.linked {
            self.take_back(link);
        }
        let inside = self.here();
        self.inlines(self.any(place, &[Name::ATTRIBUTION, Name::CITE]));
        self.line_of(Element::Reference, place, Name::REFERENCE);
        self.linked = false;
        if self.is_here(inside) {
            return self.take_back(opened);
        }
        self.close_down_to(opened);
    }

    /// A string, or a list of strings and pieces.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn inlines(&mut self, place: Place) {
        let start = self.here();
        let mut seen = false;
        each!(self, place, piece => seen |= self.inline(piece));
        if !seen {
            self.take_back(start);
        }
    }

    /// Whether there is something to see in it.
    pub(super) fn inline(&mut self, place: Place) -> bool {
        let mut text = place;
        let start = self.here();
        if self.is_object(place) {
            text = self.get(place, Name::TEXT);
            if !text.is_present() {
                let html = self.get(place, Name::HTML);
                if html.is_present() {
                    self.html_line(html);
                } else if !self.get(place, Name::FOOTNOTE).is_present() {
                    self.warn(place, WarningKind::MissingField);
                }
                self.note_of(place);
                return !self.is_here(start);
            }
            let run = self.open(Element::Run);
            let inside = self.here();
            self.locality(place);
            if self.is_here(inside) {
                self.take_back(run);
            }
            let link = self.open(Element::Link);
            if self.linked || !self.link(place, Name::HREF) {
                self.take_back(link);
            }
            let marks = self.get(place, Name::MARKS);
            for (name, element) in MARKS {
                each!(self, marks, mark => if self.name(mark) == *name {
                    let _ = self.open(*element);
                    break;
                });
            }
        }
        let text: Text<'s> = self.text(text);
        let ruby = self.line(self.get(place, Name::RUBY));
        if !ruby.is_empty() {
            let _ = self.open(Element::Ruby);
        }
        self.push_text(text);
        self.line_in(Element::RubyText, ruby);
        if text.is_empty() {
            self.remark_link(place);
            self.take_back(start);
        } else {
            self.close_down_to(start);
        }
        let inside = self.here();
        self.note_of(place);
        !text.is_blank() || !self.is_here(inside)
    }

    /// The mark of the footnote of a piece.
    fn note_of(&mut self, place: Place) {
        let note = self.get(place, Name::FOOTNOTE);
        if note.is_present() {
            self.note_mark(note);
        }
    }

    /// Of a piece without text, that it leads somewhere.
    pub(super) fn remark_link(&self, place: Place) {
        if self.log.is_strict() {
            let href = self.get(place, Name::HREF);
            if href.is_present() {
                self.remark(href, WarningKind::EmptyLink);
            }
        }
    }

    /// A name without its link.
    pub(super) fn plain(&mut self, element: Element, place: Place) {
        let name = self.line(self.name_in(place));
        self.line_in(element, name);
    }
}

/// Marks, from the outermost to the innermost.
const MARKS: &[(Name, Element)] = &[
    (Name::QUOTE, Element::Quote),
    (Name::MARK, Element::Highlight),
    (Name::STRONG, Element::Strong),
    (Name::EM, Element::Emphasis),
    (Name::UNDERLINE, Element::Underline),
    (Name::STRIKE, Element::Strike),
    (Name::SMALL, Element::Small),
    (Name::SUB, Element::Subscript),
    (Name::SUP, Element::Superscript),
    (Name::CODE, Element::InlineCode),
];
