//! The elements of a fragment that hold blocks, and the ends of those that the text leaves open.

use super::{Builder, Kind, kind};
use crate::formats::writer::Opened;
use crate::json::Name;
use crate::model::article::{Event, Field};
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::language::Language;
use crate::model::text;

/// Elements inside each other; of deeper ones only the text is kept. Real bodies have no more than twenty.
pub(super) const FRAMES: usize = 100;
/// The same for those that are written.
const DEPTH: usize = 16;
/// Maximum number of remembered elements. Among them are closed ones whose end tag has not come, and each search goes through
/// all.
const MOST: usize = 200;

/// An element that is open.
#[derive(Debug)]
pub(super) struct Frame<'s> {
    pub(super) name: Name,
    pub(super) kind: Kind,
    /// Where it was written; None of one that only has to be matched with its end tag.
    pub(super) opened: Option<Opened>,
    /// What it declares for the blocks in it.
    language: Option<Language<'s>>,
    direction: Option<Direction>,
    /// A quotation is a post of a network; a figure has a caption; a table has a head; a row is the first.
    pub(super) flag: bool,
    /// Where in a quotation it is told who is quoted, and in a first row its first cell stands; 0 where there is none.
    pub(super) said: usize,
}

impl<'s> Builder<'_, 's, '_> {
    /// The innermost element that is written.
    pub(super) fn container(&self) -> Option<usize> {
        self.frames.iter().rposition(|frame| frame.opened.is_some())
    }

    pub(super) fn kind_of(&self, index: Option<usize>) -> Kind {
        index.and_then(|index| self.frames.get(index)).map_or(Kind::Section, |frame| frame.kind)
    }

    /// Opens what text needs to stand in.
    pub(super) fn need_leaf(&mut self) {
        if self.kind_of(self.container()) == Kind::Figure {
            // Who made the picture, outside of its caption.
            return self.open_caption();
        }
        if self.awaits_words() {
            return self.begin_leaf(Some(Element::PullQuoteText));
        }
        self.need_flow();
        if matches!(self.kind_of(self.container()), Kind::Item | Kind::Term | Kind::Cell) {
            self.begin_leaf(None);
        } else {
            self.begin_leaf(Some(Element::Paragraph));
            self.inherit();
        }
    }

    /// Makes sure that the open element may hold blocks: opens an item in a list, a cell in a table. Anything but a picture ends a
    /// gallery.
    pub(super) fn need_flow(&mut self) {
        self.need_room();
        let container = self.container();
        if self.kind_of(container) == Kind::Gallery
            && let Some(frame) = container.and_then(|index| self.frames.get_mut(index))
            && let Some(opened) = frame.opened.take()
        {
            self.out.close_filled(opened);
            self.need_flow();
        }
    }

    /// [`Builder::need_flow`] of a picture.
    pub(super) fn need_room(&mut self) {
        loop {
            let container = self.container();
            match self.kind_of(container) {
                Kind::List(_) => self.push(Name::LI, Kind::Item, Some(Element::Item)),
                Kind::Table | Kind::Rows(_) => self.row(),
                Kind::Row => self.cell(Name::TD),
                // What follows a picture and is not its caption stands after the figure.
                Kind::Figure => {
                    self.out.close();
                    if let Some(frame) = container.and_then(|index| self.frames.get_mut(index)) {
                        frame.opened = None;
                    }
                }
                // Of a pull quote there are words and who said them; what is neither stands after it.
                Kind::PullQuote | Kind::LateCaption => {
                    if let Some(frame) = container.and_then(|index| self.frames.get_mut(index))
                        && let Some(opened) = frame.opened.take()
                    {
                        let kind = frame.kind;
                        self.close_container(kind, opened);
                    }
                }
                Kind::Unknown
                | Kind::Section
                | Kind::Paragraph
                | Kind::Heading(_)
                | Kind::Inline(_)
                | Kind::Link
                | Kind::Run
                | Kind::Break
                | Kind::Rule
                | Kind::Item
                | Kind::Term
                | Kind::Quote
                | Kind::Box
                | Kind::Preformatted
                | Kind::Gallery
                | Kind::Caption
                | Kind::TableCaption
                | Kind::Cell
                | Kind::Image
                | Kind::Embed
                | Kind::Media
                | Kind::MediaSource
                | Kind::Track
                | Kind::Fallback
                | Kind::Dropped => return,
            }
        }
    }

    /// Opens a block that the tag stands for.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn open(&mut self, element: Element) -> Opened {
        self.close_leaf();
        self.need_flow();
        let opened = self.out.open(element);
        self.declare();
        opened
    }

    /// Declares the tag's anchor, language and direction, or those of what is open around it and not written.
    pub(super) fn declare(&mut self) {
        let id = self.attribute(Name::ID);
        if !id.is_empty() {
            self.out.anchor(id);
        }
        let (language, direction) = self.locality();
        self.declare_or_inherit(language, direction);
    }

    fn inherit(&mut self) {
        self.declare_or_inherit(None, None);
    }

    pub(super) fn declare_or_inherit(&mut self, mut language: Option<Language<'s>>, mut direction: Option<Direction>) {
        for frame in self.frames.iter().rev().take_while(|frame| frame.opened.is_none()) {
            direction = direction.or(if language.is_none() { frame.direction } else { None });
            language = language.or(frame.language);
        }
        if let Some(language) = language {
            self.out.push(Event::Language(language));
        }
        if let Some(direction) = direction {
            self.out.push(Event::Direction(direction));
        }
    }

    /// Remembers an element that is open, and writes it where it stands for one of ours.
    pub(super) fn push(&mut self, name: Name, kind: Kind, element: Option<Element>) {
        let opened = element.map(|element| self.out.open(element));
        self.remember(name, kind, opened);
    }

    /// Remembers an open element, and where it is written. An element that only has to match its end tag need not be written.
    pub(super) fn remember(&mut self, name: Name, kind: Kind, opened: Option<Opened>) {
        if opened.is_none() && self.is_full() {
            return;
        }
        self.frames.push(Frame { name, kind, opened, language: None, direction: None, flag: false, said: 0 });
    }

    /// Whether no more elements can be remembered.
    pub(super) fn is_full(&self) -> bool {
        self.frames.len() >= MOST
    }

    /// Opens a block that holds blocks, unless it is too deep.
    pub(super) fn nest(&mut self, name: Name, kind: Kind, element: Element) -> bool {
        let written = self.frames.iter().filter(|frame| frame.opened.is_some()).count();
        if written >= DEPTH || self.is_full() {
            self.section(name);
            return false;
        }
        let opened = Some(self.open(element));
        self.remember(name, kind, opened);
        true
    }

    /// An element that parts its text from what stands around it, and may declare a language or direction for it.
    pub(super) fn section(&mut self, name: Name) {
        self.boundary();
        if self.frames.len() < FRAMES {
            let (language, direction) = self.locality();
            // What is in a recording is for those who cannot play it.
            let kind = if kind(name) == Kind::Media || self.in_media() { Kind::Media } else { Kind::Section };
            self.frames.push(Frame { name, kind, opened: None, language, direction, flag: false, said: 0 });
        }
    }

    /// In an item or a cell a paragraph is a line of its own.
    pub(super) fn paragraph(&mut self) {
        self.boundary();
        let attributed = self.leaf.as_ref().is_some_and(|leaf| leaf.element == Some(Element::Attribution));
        if attributed && self.frames.last().is_some_and(|frame| frame.kind == Kind::Quote) {
            self.close_leaf();
        }
        if self.leaf.is_some() || self.awaits_words() {
            return;
        }
        self.need_flow();
        if !matches!(self.kind_of(self.container()), Kind::Item | Kind::Term | Kind::Cell) {
            self.simple(Element::Paragraph);
        }
    }

    /// A block of running text alone.
    pub(super) fn simple(&mut self, element: Element) {
        self.close_leaf();
        self.need_flow();
        self.begin_leaf(Some(element));
        self.declare();
    }

    pub(super) fn preformatted(&mut self) {
        self.simple(Element::Code);
    }

    /// A poem, whose lines are those of its text.
    pub(super) fn poem(&mut self) {
        self.simple(Element::Paragraph);
        self.lines = true;
    }

    pub(super) fn list(&mut self, name: Name, element: Element) {
        let start = text::parse_unsigned(self.attribute(Name::START).units());
        if self.nest(name, Kind::List(element), element)
            && let Some(start) = start.filter(|start| *start != 1 && element == Element::NumberedList)
        {
            self.out.push(Event::Number(Field::Start, start));
        }
    }

    pub(super) fn item(&mut self, name: Name, term: bool) {
        self.end_implied(|kind| matches!(kind, Kind::Item | Kind::Term), |kind| matches!(kind, Kind::List(_)));
        if !matches!(self.kind_of(self.container()), Kind::List(_)) {
            return self.section(name);
        }
        self.close_leaf();
        self.push(name, if term { Kind::Term } else { Kind::Item }, Some(Element::Item));
        self.declare();
        if term {
            self.mark(name, Some(Element::Strong));
        }
    }

    /// A figure is written with its picture; one without is nothing of its own.
    pub(super) fn figure(&mut self, name: Name) {
        self.boundary();
        if self.frames.len() < FRAMES {
            let (language, direction) = self.locality();
            let kind = Kind::Figure;
            // A caption in it is its own.
            self.captionable = None;
            self.frames.push(Frame { name, kind, opened: None, language, direction, flag: false, said: 0 });
        }
    }

    /// Closes the innermost element of a kind, as the tag does without an end tag; one outside of such a container stays.
    pub(super) fn end_implied(&mut self, ended: fn(Kind) -> bool, container: fn(Kind) -> bool) {
        for (index, frame) in self.frames.iter().enumerate().rev() {
            if ended(frame.kind) && frame.opened.is_some() {
                self.close_leaf();
                return self.close_frames(index);
            }
            if frame.opened.is_some() && container(frame.kind) {
                return;
            }
        }
    }

    /// An end tag, of the text or of an open element. Only those of tables reach beyond the cell around them.
    pub(super) fn end_block(&mut self, name: Name) {
        if self.inline {
            return self.boundary();
        }
        if self.end_credit(name) {
            return;
        }
        self.lines &= name != Name::PRE;
        if matches!(kind(name), Kind::Paragraph | Kind::Section) {
            self.boundary();
        } else {
            self.close_leaf();
        }
        for (index, frame) in self.frames.iter().enumerate().rev() {
            if frame.name == name {
                // The line of an item or a cell has ended, and not the item.
                let written = self.frames.iter().skip(index).any(|frame| frame.opened.is_some());
                if written || self.leaf.as_ref().is_some_and(|leaf| leaf.element.is_some()) {
                    self.close_leaf();
                }
                return self.close_frames(index);
            }
            if frame.kind == Kind::Cell && !matches!(kind(name), Kind::Table | Kind::Rows(_) | Kind::Row | Kind::Cell) {
                break;
            }
        }
    }

    /// Ends all elements from one on.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn close_frames(&mut self, from: usize) {
        while self.frames.len() > from
            && let Some(frame) = self.frames.pop()
        {
            if frame.kind == Kind::Term {
                self.end_mark(frame.name);
            }
            self.end_details(frame.name);
            if frame.kind == Kind::Media {
                self.end_media();
            }
            let Some(opened) = frame.opened else { continue };
            self.attribute_at_end(frame.said);
            if matches!(frame.kind, Kind::Cell | Kind::Figure) {
                self.out.close();
            } else if frame.kind == Kind::Quote && frame.flag {
                self.end_post(opened);
            } else {
                self.close_container(frame.kind, opened);
                if frame.said > 0 {
                    self.captionable = None;
                }
            }
        }
    }

    /// Ends an element that may hold nothing, or that a caption may belong to.
    fn close_container(&mut self, kind: Kind, opened: Opened) {
        if kind == Kind::Table {
            self.end_table(opened);
        } else if kind == Kind::LateCaption {
            self.end_caption_after();
        } else if self.out.close_filled(opened) && kind == Kind::Quote {
            let at = self.out.events.len() - 1;
            self.may_be_captioned(Element::Attribution, at);
        }
    }
}
