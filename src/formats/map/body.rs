//! A body that is a list of private blocks, each with a word for its kind and its text in a member of any name.

use super::{find, matches};
use crate::formats::native::subheading;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::warning::WarningKind;

/// Blocks in blocks; deeper ones are left out.
const DEPTH: u8 = 16;
/// What a block may be, where a rule lists words for it.
const ROLES: [Name; 10] = [
    Name::SKIP,
    Name::HEADING,
    Name::QUOTE,
    Name::LIST,
    Name::NUMBERED,
    Name::IMAGE,
    Name::EMBED,
    Name::LINK,
    Name::DIVIDER,
    Name::GROUP,
];

impl Writer<'_, '_> {
    /// The blocks that a rule finds in a record.
    pub(in crate::formats) fn mapped_body(&mut self, rule: Place, record: Place) {
        for list in self.found(rule, Name::EACH, record) {
            self.mapped_blocks(rule, list);
        }
    }

    /// What a rule's member finds from a value on.
    fn found(&self, rule: Place, name: Name, at: Place) -> Vec<Place> {
        self.map.map_or_else(Vec::new, |map| find(map, map.get(rule, name), self, at))
    }

    fn mapped_blocks(&mut self, rule: Place, list: Place) {
        if self.depth >= DEPTH {
            return self.warn(list, WarningKind::TooDeep);
        }
        self.depth += 1;
        each!(self, list, block => self.mapped_block(rule, block));
        self.depth -= 1;
    }

    /// What a block is, by the word for its type.
    fn mapped_role(&self, rule: Place, block: Place) -> Name {
        let Some(map) = self.map else { return Name::UNKNOWN };
        let mut kind = self.mapped(rule, Name::TYPE, block);
        if !map.get(rule, Name::TYPE).is_present() {
            kind = self.get(block, Name::TYPE);
        }
        let kind = self.raw_line(kind).units();
        for role in ROLES {
            each!(map, map.get(rule, role), pattern => {
                if matches(map.text(pattern).units(), kind) && !kind.is_empty() {
                    return role;
                }
            });
        }
        Name::UNKNOWN
    }

    fn mapped_block(&mut self, rule: Place, block: Place) {
        if matches!(self.kind(block), Kind::String | Kind::Escaped) {
            return self.lines_or_html(block);
        }
        match self.mapped_role(rule, block) {
            Name::SKIP => {}
            Name::HEADING => {
                let opened = self.open(subheading(self.mapped_level(rule, block)));
                self.mapped_line(rule, block);
                self.close_filled(opened);
            }
            Name::QUOTE => {
                let opened = self.open(Element::Blockquote);
                if !self.mapped_texts(rule, block) {
                    return self.take_back(opened);
                }
                let by = self.open(Element::Attribution);
                self.either_line(self.mapped(rule, Name::ATTRIBUTION, block));
                self.close_filled(by);
                self.close_filled(opened);
            }
            Name::LIST => self.mapped_items(Element::List, rule, block),
            Name::NUMBERED => self.mapped_items(Element::NumberedList, rule, block),
            Name::IMAGE => self.mapped_figure(rule, block),
            Name::EMBED if self.found(rule, Name::HTML, block).is_empty() => self.embedded(rule, block),
            Name::LINK => {
                let opened = self.open(Element::Paragraph);
                let link = self.open(Element::Link);
                self.linked = self.href(self.mapped(rule, Name::URL, block), Use::Link);
                if !self.linked {
                    self.take_back(link);
                }
                let inside = self.here();
                self.mapped_line(rule, block);
                self.linked = false;
                if self.is_here(inside) {
                    return self.take_back(opened);
                }
                self.close_down_to(opened);
            }
            Name::DIVIDER => {
                let _ = self.open(Element::Divider);
                self.close();
            }
            other => {
                let grouped = other == Name::GROUP || !self.mapped_texts(rule, block);
                if grouped && !self.mapped_group(rule, block) && !self.has_text(rule, block) {
                    self.warn(block, WarningKind::UnknownBlock);
                }
            }
        }
    }

    /// The blocks in a block; whether there are any.
    fn mapped_group(&mut self, rule: Place, block: Place) -> bool {
        let lists = self.found(rule, Name::ITEMS, block);
        for list in &lists {
            self.mapped_blocks(rule, *list);
        }
        !lists.is_empty()
    }

    /// The text of a block as blocks of its own; whether there is any.
    fn mapped_texts(&mut self, rule: Place, block: Place) -> bool {
        let html = self.found(rule, Name::HTML, block);
        let text = if html.is_empty() { self.found(rule, Name::TEXT, block) } else { Vec::new() };
        for list in &html {
            each!(self, *list, place => self.html(place));
        }
        for list in &text {
            each!(self, *list, place => self.lines(place));
        }
        !html.is_empty() || !text.is_empty()
    }

    /// Whether a block has a text, though there may be nothing in it.
    fn has_text(&self, rule: Place, block: Place) -> bool {
        let Some(map) = self.map else { return false };
        for name in [Name::HTML, Name::TEXT] {
            each!(map, map.get(rule, name), path => {
                if self.at(block, map.text(path).units()).is_present() {
                    return true;
                }
            });
        }
        false
    }

    /// The text of a block as running text of what is open. Several pieces have a space between them.
    fn mapped_line(&mut self, rule: Place, block: Place) {
        let html = self.found(rule, Name::HTML, block);
        let text = if html.is_empty() { self.found(rule, Name::TEXT, block) } else { Vec::new() };
        let start = self.here();
        for (places, is_html) in [(html, true), (text, false)] {
            for place in places {
                if !self.is_here(start) {
                    self.push_text(self.space());
                }
                let place = self.first(place);
                if is_html {
                    self.html_line(place);
                } else {
                    let line = self.plain_text(place);
                    self.push_text(line);
                }
            }
        }
    }

    /// The level of a heading: the digits in what the rule finds, or 2.
    fn mapped_level(&self, rule: Place, block: Place) -> u32 {
        let units = self.raw(self.mapped(rule, Name::LEVEL, block));
        let digit = units.iter().find(|unit| matches!(u32::from(**unit), 0x30..=0x39));
        digit.map_or(2, |digit| u32::from(*digit) - 0x30)
    }

    /// A list by its items; one without is what its HTML says.
    fn mapped_items(&mut self, element: Element, rule: Place, block: Place) {
        let lists = self.found(rule, Name::ITEMS, block);
        if lists.is_empty() {
            self.mapped_texts(rule, block);
            return;
        }
        let opened = self.open(element);
        for list in lists {
            each!(self, list, item => {
                let opened = self.open(Element::Item);
                if matches!(self.kind(item), Kind::String | Kind::Escaped) {
                    self.either_line(item);
                } else {
                    self.mapped_line(rule, item);
                }
                self.close_filled(opened);
            });
        }
        self.close_filled(opened);
    }

    fn mapped_figure(&mut self, rule: Place, block: Place) {
        let opened = self.open(Element::Figure);
        let src = self.mapped(rule, Name::URL, block);
        if !src.is_present() {
            self.warn(block, WarningKind::MissingField);
        }
        if !self.picture(src, self.mapped(rule, Name::ALT, block), Place::ABSENT) {
            return self.take_back(opened);
        }
        let caption = self.open(Element::Caption);
        self.either_line(self.mapped(rule, Name::CAPTION, block));
        let credit = self.open(Element::Credit);
        self.either_line(self.mapped(rule, Name::CREDIT, block));
        self.close_filled(credit);
        self.close_filled(caption);
        self.close();
    }

    /// Something of a third party, as a link.
    fn embedded(&mut self, rule: Place, block: Place) {
        let opened = self.open(Element::Embed);
        let _ = self.open(Element::Caption);
        let _ = self.open(Element::Link);
        if !self.href(self.mapped(rule, Name::URL, block), Use::Link) {
            self.warn(block, WarningKind::MissingField);
            return self.take_back(opened);
        }
        let title = self.plain_text(self.mapped(rule, Name::TEXT, block));
        if title.is_empty() {
            self.push(Event::Word(Word::ViewPost));
        }
        self.line_in(Element::Name, title);
        self.close_down_to(opened);
    }
}
