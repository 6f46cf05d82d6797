//! Running text: white space, references, line breaks, and the formatting around it.

use super::references::{self, Context};
use super::tokens::is_space;
use super::{Builder, Kind, classes, decode};
use crate::formats::recordings::is_provided;
use crate::formats::writer::Opened;
use crate::json::Name;
use crate::model::article::Event;
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::language::Language;
use crate::model::search::has;
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

/// Formatting inside each other; deeper one is left out.
const MARKS: usize = 16;
const FEED: &[Unit] = &[0x0a];
/// Words in the classes of links that lead from an excerpt to the article itself.
const MORE: &str = " more-link read-more wp-block-file__button ";

/// The element that running text goes to.
#[derive(Debug)]
pub(super) struct Leaf {
    pub(super) opened: Opened,
    /// The element that was opened for it; None where the text goes right into an item or a cell.
    pub(super) element: Option<Element>,
    /// There is something to see in it.
    pub(super) seen: bool,
}

/// Formatting that is open.
#[derive(Debug)]
pub(super) struct Mark<'s> {
    name: Name,
    /// What it stands for; None of an element that only has to be matched with its end tag.
    element: Option<Element>,
    href: Option<Href<'s>>,
    language: Option<Language<'s>>,
    direction: Option<Direction>,
    /// Its event is written, and not closed.
    written: bool,
    /// There is something in it.
    pub(super) filled: bool,
}

impl Mark<'_> {
    pub(super) fn is(&self, name: Name, element: Element) -> bool {
        self.name == name && self.element == Some(element)
    }
}

impl<'s> Builder<'_, 's, '_> {
    /// Begins to gather text: in an element that is opened for it, or in the one that is open.
    pub(super) fn begin_leaf(&mut self, element: Option<Element>) {
        let opened = self.out.here();
        if let Some(element) = element {
            let _ = self.out.open(element);
        }
        self.leaf = Some(Leaf { opened, element, seen: false });
        (self.breaks, self.spaced) = (0, true);
    }

    /// Ends the element that text goes to; one in which there is nothing to see is taken back.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn close_leaf(&mut self) {
        let Some(leaf) = self.leaf.take() else { return };
        self.close_marks(0);
        if leaf.seen && leaf.element == Some(Element::Caption) {
            self.gather_credits();
        }
        if !leaf.seen {
            self.out.take_back(leaf.opened);
        } else if let Some(href) = self.address_alone(&leaf) {
            self.out.take_back(leaf.opened);
            let _ = self.out.open(Element::Embed);
            self.embed_link(href, Text::default());
        } else if leaf.element.is_some() {
            self.out.close();
            if leaf.element == Some(Element::Caption)
                && let Some(frame) = self.container().and_then(|index| self.frames.get_mut(index))
            {
                frame.flag = true;
            }
        }
    }

    /// The address that is all that a paragraph says, of something that a provider shows.
    fn address_alone(&self, leaf: &Leaf) -> Option<Href<'s>> {
        let mut inside = self.out.events.iter().skip(leaf.opened.0 + 1).filter(|event| !event.declares());
        let (Some(Event::Text(text)), None) = (inside.next(), inside.next()) else { return None };
        let units = text::trim(text.units());
        let written = leaf.element == Some(Element::Paragraph) && text::is(text::slice(units, 0, 4), "http");
        let in_post = self.frames.iter().any(|frame| frame.kind == Kind::Quote && frame.flag);
        let href = Href::parse(Text::new(units), Use::Link, self.out.log.arena());
        href.filter(|href| written && !in_post && is_provided(*href)).map(|href| self.out.watched(href))
    }

    /// The element ends, or the line where it does not end with a block.
    pub(super) fn boundary(&mut self) {
        match self.leaf.as_ref().map(|leaf| leaf.element) {
            Some(Some(Element::Paragraph | Element::Code)) => self.close_leaf(),
            Some(_) => self.breaks = self.breaks.max(1),
            None => {}
        }
    }

    pub(super) fn line_break(&mut self) {
        if self.is_code() {
            self.out.push_text(Text::new(FEED));
        } else {
            self.breaks += 1;
        }
    }

    pub(super) fn is_code(&self) -> bool {
        self.leaf.as_ref().is_some_and(|leaf| leaf.element == Some(Element::Code))
    }

    /// A piece of text between tags.
    pub(super) fn text(&mut self) {
        let units = self.tokens.text();
        if self.in_media() || self.marks.last().is_some_and(|mark| mark.name == Name::RP) {
            return;
        }
        if self.is_code() {
            self.code(units);
        } else if self.lines {
            for (index, line) in units.split(|unit| u32::from(*unit) == 0x0a).enumerate() {
                if index > 0 {
                    self.line_break();
                }
                self.running(line);
            }
        } else if has(units, [[0x5b, 0x5b]]) {
            self.bracketed(units);
        } else {
            self.running(units);
        }
    }

    /// Text as it stands, but for the line feed that HTML drops at the start of it.
    fn code(&mut self, units: &'s [Unit]) {
        let seen = self.leaf.as_ref().is_some_and(|leaf| leaf.seen);
        let first = !seen && text::unit_at(units, 0) == 0x0a;
        let units = units.get(usize::from(first)..).unwrap_or(&[]);
        let mut out = Vec::new();
        decode(units, Context::Text, &mut out);
        let text = self.out.keep(out);
        self.out.push_text(text);
        if let Some(leaf) = &mut self.leaf {
            leaf.seen |= !text.is_blank();
        }
    }

    /// Text in which white space is one space, and none at the start of a line.
    pub(super) fn running(&mut self, units: &'s [Unit]) {
        let text = self.collapsed(units);
        if text.is_empty() {
            return;
        }
        let blank = text.is_blank();
        if self.leaf.is_none() {
            if text.units().iter().all(|unit| is_space(u32::from(*unit))) {
                return;
            }
            self.need_leaf();
        }
        if blank && self.breaks > 0 {
            return;
        }
        self.break_line();
        let Some(leaf) = &mut self.leaf else { return };
        leaf.seen |= !blank;
        // At the start of a line there is no space.
        let units = text.units();
        let leading = usize::from(self.spaced && is_space(text::unit_at(units, 0)));
        let text = Text::new(units.get(leading..).unwrap_or(&[]));
        if text.is_empty() {
            return;
        }
        self.spaced = is_space(text::unit_at(units, units.len() - 1));
        // A space alone is not worth an element.
        if text.units().len() > 1 || !self.spaced {
            self.write_marks();
        }
        self.out.push_text(text);
    }

    /// Writes the line breaks that stand before a text. Two of them begin a paragraph.
    pub(super) fn break_line(&mut self) {
        let breaks = std::mem::take(&mut self.breaks);
        let Some(leaf) = &self.leaf else { return };
        if breaks == 0 || !leaf.seen {
            return;
        }
        self.spaced = true;
        if breaks > 1 && leaf.element == Some(Element::Paragraph) {
            self.close_leaf();
            self.need_leaf();
        } else {
            self.out.push_text(Text::new(FEED));
        }
    }

    /// The text with references resolved and white space collapsed: a range of the source if nothing had to change.
    fn collapsed(&self, units: &'s [Unit]) -> Text<'s> {
        if references::is_plain(units) {
            return Text::new(units);
        }
        let (mut out, mut at, mut space) = (Vec::new(), 0, false);
        while at < units.len() {
            let (written, mut next) = (out.len(), at + 1);
            if text::unit_at(units, at) != 0x26 {
                out.extend_from_slice(units.get(at..next).unwrap_or(&[]));
            } else if let Some(after) = references::resolve(units, at, Context::Text, &mut out) {
                next = after;
            } else {
                out.push(Unit::from(b'&'));
            }
            at = next;
            // 0 where a reference left nothing.
            let unit = text::unit_at(&out, written);
            if is_space(unit) {
                out.truncate(written);
                if !space {
                    out.push(Unit::from(b' '));
                }
            }
            space = is_space(unit) || unit == 0 && space;
        }
        self.out.keep(out)
    }

    /// Formatting begins, unless there is too much of it, or none as in code. Whether it does.
    pub(super) fn mark(&mut self, name: Name, element: Option<Element>) -> bool {
        let begins = self.marks.len() < MARKS && !self.is_code();
        if begins {
            let twice = element.is_some() && self.marks.iter().any(|mark| mark.element == element);
            let element = if twice { None } else { element };
            self.marks.push(Mark {
                name,
                element,
                href: None,
                language: None,
                direction: None,
                written: false,
                filled: false,
            });
        }
        begins
    }

    /// Begins the reading of the text before it, or a bracket around one; without a `ruby` around it, it is ordinary text.
    pub(super) fn reading(&mut self, name: Name) {
        if self.marks.iter().any(|mark| matches!(mark.name, Name::RT | Name::RP)) {
            self.end_reading();
        }
        let around =
            name == Name::RT && self.marks.iter().any(|mark| mark.element == Some(Element::Ruby) && mark.written);
        self.mark(name, around.then_some(Element::RubyText));
    }

    /// A reading ends, if one is open. What follows it in its `ruby` is a text with a reading of its own.
    pub(super) fn end_reading(&mut self) {
        let read = self.marks.iter().any(|mark| mark.name == Name::RT);
        self.end_mark(Name::RT);
        self.end_mark(Name::RP);
        if let Some(index) = self.marks.iter().rposition(|mark| mark.name == Name::RUBY).filter(|_| read) {
            self.close_marks(index);
        }
    }

    pub(super) fn link(&mut self) {
        if self.is_of(MORE) {
            return self.drop(Name::A);
        }
        // A link cannot stand in another: the new one ends it.
        self.end_mark(Name::A);
        let mut href = self.href(Name::HREF, Use::Link);
        if href.is_some_and(classes::tells_others) {
            return self.drop(Name::A);
        }
        if let Some((first, rest)) = href.and_then(|href| href.text().units().split_first())
            && u32::from(*first) == 0x23
        {
            // To a place in the article, whose anchors have a prefix.
            let mut anchor = Vec::new();
            text::push_str(&mut anchor, "#mq-");
            anchor.extend_from_slice(rest);
            href = Href::parse(self.out.keep(anchor), Use::Link, self.out.log.arena()).filter(|_| !rest.is_empty());
        } else if href.is_some() {
            self.post = href;
        }
        let linked = self.out.linked || href.is_none();
        let begins = self.mark(Name::A, if linked { None } else { Some(Element::Link) });
        if let Some(mark) = self.marks.last_mut().filter(|_| begins) {
            mark.href = href;
        }
    }

    /// An address in an attribute of the tag.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn href(&mut self, name: Name, purpose: Use) -> Option<Href<'s>> {
        let text = self.attribute(name);
        if text.is_empty() {
            return None;
        }
        let mut address = text;
        if text::is(text::slice(text.units(), 0, 4), "www.") {
            let mut whole = Vec::new();
            text::push_str(&mut whole, "https://");
            whole.extend_from_slice(text.units());
            address = self.out.keep(whole);
        }
        let href = self.out.resolved(address, purpose);
        if href.is_none() {
            self.out.warn(self.place, WarningKind::UnsafeUrl);
        }
        href
    }

    /// A run in another language or direction; one that declares neither only has to be matched with its end tag.
    pub(super) fn run_of(&mut self, name: Name) {
        let (language, direction) = self.locality();
        let isolated = language.is_some() || direction.is_some() || name == Name::BDI;
        let begins = self.mark(name, isolated.then_some(Element::Run));
        if let Some(mark) = self.marks.last_mut().filter(|_| begins) {
            (mark.language, mark.direction) = (language, direction);
        }
    }

    /// What the tag's `lang` and `dir` declare.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn locality(&self) -> (Option<Language<'s>>, Option<Direction>) {
        let direction = match self.out.lower(self.attribute(Name::DIR).units()) {
            Name::LTR => Some(Direction::Ltr),
            Name::RTL => Some(Direction::Rtl),
            _ => None,
        };
        (Language::parse(self.attribute(Name::LANG)), direction)
    }

    /// The address of the link that is open.
    pub(super) fn open_link(&self) -> Option<Href<'s>> {
        self.marks.iter().rev().find_map(|mark| mark.element.and(mark.href))
    }

    /// Formatting ends: what was opened after it is closed with it, and goes on with the next text.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn end_mark(&mut self, name: Name) {
        if let Some(index) = self.marks.iter().rposition(|mark| mark.name == name) {
            self.close_marks(index);
            let mark = self.marks.remove(index);
            if mark.element == Some(Element::Link) && !mark.filled {
                self.out.remark(self.place, WarningKind::EmptyLink);
            }
        }
    }

    /// Forgets formatting that nothing has ended.
    pub(super) fn drop_marks(&mut self, element: Element) {
        self.marks.retain(|mark| mark.element != Some(element));
    }

    pub(super) fn close_marks(&mut self, from: usize) {
        for mark in self.marks.iter_mut().skip(from) {
            if std::mem::take(&mut mark.written) {
                self.out.close();
            }
        }
    }

    /// Opens the formatting that is not open yet.
    fn write_marks(&mut self) {
        let in_caption = self.leaf.as_ref().is_some_and(|leaf| leaf.element == Some(Element::Caption));
        for mark in &mut self.marks {
            let Some(element) = mark.element.filter(|_| !mark.written) else { continue };
            if element == Element::Credit && !in_caption {
                continue;
            }
            (mark.written, mark.filled) = (true, true);
            let _ = self.out.open(element);
            if let Some(href) = mark.href {
                self.out.push(Event::Href(href));
            }
            if let Some(language) = mark.language {
                self.out.push(Event::Language(language));
            }
            if let Some(direction) = mark.direction {
                self.out.push(Event::Direction(direction));
            }
        }
    }
}
