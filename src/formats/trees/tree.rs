//! The block trees of editors and headless systems: Tiptap and `ProseMirror`, Lexical, Slate, Strapi, Contentful. One reader for
//! all of them: they differ in names, which are in [`aliases`](super::aliases).
//!
//! Blocks and running text may stand beside each other wherever the editor allowed it. The text is gathered into paragraphs, and
//! a picture in a paragraph splits it in two.

use super::aliases::{self, MARKS, Role, attribute, children, locality, role};
use super::unknown::unknown;
use super::{cards, media, parts, table};
use crate::formats::native::subheading;
use crate::formats::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{Text, Unit};
use crate::warning::WarningKind;

/// Breaks a line.
const FEED: &[Unit] = &[0x0a];

/// Running text that is being written.
struct Line<'s> {
    /// Where the last link ended.
    after_link: Opened,
    /// Where it leads: editors cut a link into pieces wherever its marks change.
    href: Text<'s>,
}

impl<'s> Line<'s> {
    fn new(out: &Writer<'s, '_>) -> Self {
        Self { after_link: out.here(), href: Text::default() }
    }
}

/// The blocks of a tree: of its root, of what is in it, or of a list of nodes.
pub(super) fn write(out: &mut Writer<'_, '_>, place: Place) {
    let root = out.any(place, &[Name::ROOT, Name::JSON]).or(place);
    let list = if out.is_object(root) { children(out, root) } else { root };
    flow(out, list, Element::Paragraph, Place::ABSENT);
}

/// Blocks, and running text in elements of one kind, which declare what its owner does.
pub(super) fn flow(out: &mut Writer<'_, '_>, list: Place, element: Element, owner: Place) {
    let in_text = owner.is_present();
    let mut open = None;
    each!(out, list, node => {
        let found = role(out, node);
        let unknown = found == Role::Unknown && (in_text || open.is_some());
        if (unknown || found.is_inline()) && !media::is_linked_picture(out, node, found) {
            let (_, line) = open.get_or_insert_with(|| {
                let opened = out.open(element);
                locality(out, owner);
                (opened, Line::new(out))
            });
            inline(out, node, line);
        } else {
            if let Some((opened, _)) = open.take() {
                out.close_seen(opened);
            }
            out.deeper(node, block);
        }
    });
    if let Some((opened, _)) = open {
        out.close_seen(opened);
    }
}

/// One block.
pub(super) fn block(out: &mut Writer<'_, '_>, node: Place) {
    let within = children(out, node);
    match role(out, node) {
        Role::Paragraph | Role::Caption => flow(out, within, Element::Paragraph, node),
        Role::Heading(level) => {
            let element = subheading(heading_level(out, node, level));
            flow(out, within, element, node);
        }
        Role::Group | Role::TableSection | Role::Row | Role::Cell | Role::HeaderCell => {
            flow(out, within, Element::Paragraph, Place::ABSENT);
        }
        Role::List => list(out, node, Element::List),
        Role::NumberedList => list(out, node, Element::NumberedList),
        Role::Item => {
            let opened = out.open(Element::List);
            item(out, node);
            out.close_filled(opened);
        }
        Role::Quote => {
            let opened = out.open(Element::Blockquote);
            locality(out, node);
            flow(out, within, Element::Paragraph, Place::ABSENT);
            let said = out.line(aliases::string(out, node, &[Name::ATTRIBUTION]));
            out.line_in(Element::Attribution, said);
            out.close_filled(opened);
        }
        Role::Code | Role::CodeLine => {
            let opened = out.open(Element::Code);
            let whole = out.text(aliases::string(out, node, &[Name::CODE, Name::VALUE]));
            out.push_text(whole);
            code(out, node);
            out.close_filled(opened);
        }
        Role::Divider => {
            let _ = out.open(Element::Divider);
            out.close();
        }
        Role::Table => table::table(out, node),
        Role::Image => media::figure(out, node, Place::ABSENT, Place::ABSENT),
        Role::Figure => media::captioned(out, node),
        Role::Link => media::linked_pictures(out, node),
        Role::Embed => media::embed(out, node),
        Role::Card => cards::card(out, node),
        Role::Nothing => {}
        Role::Text | Role::Break | Role::Mark(_) | Role::Mention => flow(out, node, Element::Paragraph, Place::ABSENT),
        Role::Unknown => unknown(out, node),
    }
}

pub(super) fn warn_unknown(out: &Writer<'_, '_>, node: Place) {
    let kind = aliases::kind(out, node);
    let of_object = if kind.is_present() { WarningKind::UnknownBlock } else { WarningKind::MissingField };
    out.warn(kind.or(node), if out.is_object(node) { of_object } else { WarningKind::ExpectedObject });
}

/// A heading's level: that of its type, else as a number or as the name of a tag.
fn heading_level(out: &Writer<'_, '_>, node: Place, of_type: u32) -> u32 {
    let of_tag = aliases::alias(out.name(attribute(out, node, &[Name::TAG])));
    let level = aliases::number(out, node, &[Name::LEVEL, Name::DEPTH], 2);
    let of_tag = if let Role::Heading(level) = of_tag { level } else { level };
    if of_type > 0 { of_type } else { of_tag }
}

fn list(out: &mut Writer<'_, '_>, node: Place, mut element: Element) {
    let kind = out.name(attribute(out, node, &[Name::LIST_TYPE_CAMEL, Name::FORMAT, Name::STYLE]));
    let ordered = out.kind(attribute(out, node, &[Name::ORDERED])) == Kind::True;
    if ordered || matches!(kind, Name::NUMBER | Name::NUMBERED | Name::ORDERED) {
        element = Element::NumberedList;
    }
    let opened = out.open(element);
    locality(out, node);
    let start = aliases::number(out, node, &[Name::START, Name::ORDER], 1);
    if element == Element::NumberedList && start != 1 {
        out.push(Event::Number(Field::Start, start));
    }
    let inside = out.here();
    each!(out, children(out, node), child => {
        let is_list = role(out, child).is_list();
        let lists = if is_list { child } else { children(out, child) };
        // Strapi puts a nested list beside its item, Lexical into an item of its own.
        if !out.is_here(inside) && (is_list || holds_lists_alone(out, lists)) {
            out.reopen();
            each!(out, lists, nested => out.deeper(nested, block));
            out.close();
        } else if is_list {
            let opened = out.open(Element::Item);
            out.deeper(child, block);
            out.close_seen(opened);
        } else {
            item(out, child);
        }
    });
    out.close_filled(opened);
}

fn holds_lists_alone(out: &Writer<'_, '_>, list: Place) -> bool {
    each!(out, list, node => if !role(out, node).is_list() {
        return false;
    });
    out.first(list).is_present()
}

fn item(out: &mut Writer<'_, '_>, node: Place) {
    if role(out, node) == Role::Unknown {
        warn_unknown(out, node);
    }
    let opened = out.open(Element::Item);
    loose(out, node);
    out.close_seen(opened);
}

/// The declarations and content of an item or a cell: its text if it is one paragraph, perhaps with lists after it, otherwise
/// blocks.
pub(super) fn loose(out: &mut Writer<'_, '_>, node: Place) {
    let is_text = role(out, node).is_inline();
    let within = if is_text { node } else { children(out, node) };
    let one = is_one_text(out, within);
    let before = out.here();
    if one && !is_text {
        // The paragraph goes, and what it declares is nearer to the text.
        let first = out.first(within);
        if role(out, first) == Role::Paragraph {
            locality(out, first);
        }
    }
    if out.is_here(before) {
        locality(out, node);
    }
    if !one {
        return flow(out, within, Element::Paragraph, Place::ABSENT);
    }
    let done = parts::answer(out, attribute(out, node, &[Name::CHECKED]));
    parts::task(out, done, |out| {
        let mut line = Line::new(out);
        each!(out, within, child => {
            let found = role(out, child);
            if found == Role::Paragraph {
                inlines(out, children(out, child));
            } else if found.is_list() {
                out.deeper(child, block);
            } else {
                inline(out, child, &mut line);
            }
        });
    });
}

/// Whether there is no more than one run of text in it, and lists.
fn is_one_text(out: &Writer<'_, '_>, list: Place) -> bool {
    let (mut texts, mut runs) = (0, false);
    each!(out, list, node => {
        let found = role(out, node);
        // What is not known belongs to the text before it.
        let inline = found.is_inline() || runs && found == Role::Unknown;
        if found == Role::Paragraph || inline && !runs {
            texts += 1;
        } else if !inline && !found.is_list() {
            return false;
        }
        runs = inline;
    });
    texts <= 1
}

/// The text of a piece of code, line by line.
fn code(out: &mut Writer<'_, '_>, node: Place) {
    let start = out.here();
    each!(out, children(out, node), child => {
        let found = role(out, child);
        if found == Role::Text {
            let text = out.text(text_of(out, child));
            out.push_text(text);
        } else if found == Role::Break || found == Role::CodeLine && !out.is_here(start) {
            out.push(Event::Text(Text::new(FEED)));
        }
        if !found.is_inline() {
            out.deeper(child, code);
        }
    });
}

/// Running text alone, into the element that is open.
pub(super) fn inlines(out: &mut Writer<'_, '_>, list: Place) {
    let start = out.here();
    let mut line = Line::new(out);
    each!(out, list, node => {
        if role(out, node) == Role::Paragraph && !out.is_here(start) {
            out.push(Event::Text(Text::new(FEED)));
        }
        inline(out, node, &mut line);
    });
}

fn inline<'s>(out: &mut Writer<'s, '_>, node: Place, line: &mut Line<'s>) {
    let found = role(out, node);
    if found == Role::Text {
        leaf(out, node, text_of(out, node), line);
    } else if found == Role::Break {
        out.push(Event::Text(Text::new(FEED)));
    } else if found == Role::Link {
        out.deeper(node, link);
    } else if let Role::Mark(bit) = found {
        let start = out.here();
        for (_, element) in MARKS.iter().filter(|(known, _)| known & bit != 0) {
            let _ = out.open(*element);
        }
        let inside = out.here();
        out.deeper(node, |out, node| inlines(out, children(out, node)));
        if out.is_here(inside) {
            out.take_back(start);
        }
        out.close_down_to(start);
    } else if found == Role::Image {
        media::picture(out, node);
    } else if found == Role::Mention {
        let text = aliases::string(out, node, &[Name::LABEL, Name::TEXT, Name::CHARACTER, Name::VALUE, Name::ID]);
        if !text.is_present() {
            out.warn(node, WarningKind::MissingField);
        }
        leaf(out, node, text, line);
    } else if found != Role::Nothing {
        if found == Role::Unknown {
            warn_unknown(out, node);
        }
        if out.first(children(out, node)).is_present() {
            out.deeper(node, |out, node| inlines(out, children(out, node)));
        } else {
            leaf(out, node, aliases::string(out, node, &[Name::TEXT, Name::LABEL]), line);
        }
    }
}

/// Where the text of a leaf stands.
fn text_of(out: &Writer<'_, '_>, leaf: Place) -> Place {
    if out.is_object(leaf) { out.any(leaf, &[Name::TEXT, Name::VALUE]) } else { leaf }
}

/// A piece of text with its marks.
fn leaf<'s>(out: &mut Writer<'s, '_>, node: Place, place: Place, line: &mut Line<'s>) {
    let text = out.text(place);
    if text.is_empty() {
        let address = aliases::mark_address(out, node);
        if address.is_present() {
            out.remark(address, WarningKind::EmptyLink);
        }
        return;
    }
    let address = if out.linked { Place::ABSENT } else { aliases::mark_address(out, node) };
    let href = out.text(address);
    let mut linked = address.is_present();
    if linked && out.is_here(line.after_link) && line.href == href {
        out.reopen();
    } else if linked {
        let opened = out.open(Element::Link);
        linked = out.href(address, Use::Link);
        if !linked {
            out.take_back(opened);
        }
    }
    let start = out.here();
    let bits = aliases::marks(out, node);
    for (bit, element) in MARKS {
        if bits & bit != 0 {
            let _ = out.open(*element);
        }
    }
    out.push_text(text);
    out.close_down_to(start);
    if linked {
        out.close();
        *line = Line { after_link: out.here(), href };
    }
}

/// A link that is a node of its own; its text alone where it leads nowhere, or stands in another one.
fn link(out: &mut Writer<'_, '_>, node: Place) {
    let within = children(out, node);
    let opened = out.open(Element::Link);
    let outside = out.linked;
    let address = aliases::address(out, node);
    let linked = !outside && out.href(address, Use::Link);
    if !linked {
        out.take_back(opened);
    }
    if !outside && !address.is_present() {
        // It leads to another entry of the system, whose address is not in the tree.
        out.warn(node, WarningKind::MissingField);
    }
    out.linked = outside || linked;
    inlines(out, within);
    out.linked = outside;
    if linked && !out.close_filled(opened) {
        out.remark(node, WarningKind::EmptyLink);
    }
}
