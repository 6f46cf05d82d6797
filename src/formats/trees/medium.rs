//! Stories of Medium: paragraphs whose type is a number or a word, and markups that are ranges of their text. Pictures are named
//! by id; embeds may be among the references of the answer.

use super::parts::{self, Lists};
use super::ranges::{self, Range};
use super::{Tree, hosted};
use crate::formats::fields::{Entry, Manner, first};
use crate::formats::native::subheading;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text::{self, Text};
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "medium", detect, write };

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Paragraph,
    Heading(u32),
    Image,
    Quote,
    PullQuote,
    Code,
    Item(Element),
    Frame,
    Story,
}

/// Types of paragraphs, as numbers and as words. The largest heading is that of the title.
const TYPES: [(&str, &str, Role); 13] = [
    ("1", "P", Role::Paragraph),
    ("2", "H2", Role::Heading(2)),
    ("3", "H3", Role::Heading(2)),
    ("4", "IMG", Role::Image),
    ("6", "BQ", Role::Quote),
    ("7", "PQ", Role::PullQuote),
    ("8", "PRE", Role::Code),
    ("9", "ULI", Role::Item(Element::List)),
    ("10", "OLI", Role::Item(Element::NumberedList)),
    ("11", "IFRAME", Role::Frame),
    ("12", "H1", Role::Heading(2)),
    ("13", "H4", Role::Heading(3)),
    ("14", "MIXTAPE_EMBED", Role::Story),
];
/// Types of markups; 3 is a link.
const MARKUPS: [(&str, &str, Name); 3] =
    [("1", "STRONG", Name::STRONG), ("2", "EM", Name::EM), ("10", "CODE", Name::CODE)];

/// Whether there is a paragraph with markups in the list.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let list = parts::list_in(tape, place, Name::PARAGRAPHS);
    if tape.kind(list) != Kind::Array {
        return false;
    }
    each!(tape, list, paragraph => {
        let marked = tape.kind(tape.get(paragraph, Name::MARKUPS)) == Kind::Array;
        if marked && tape.get(paragraph, Name::TYPE).is_present() && tape.get(paragraph, Name::TEXT).is_present() {
            return true;
        }
    });
    false
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    let (mut lists, mut code) = (Lists::default(), false);
    each!(out, parts::list_in(out, place, Name::PARAGRAPHS), paragraph => {
        let kind = out.get(paragraph, Name::TYPE);
        let known = TYPES.iter().find(|(number, word, _)| text::is(out.raw(kind), number) || text::is(out.raw(kind), word));
        if known.is_none() {
            out.warn(kind.or(paragraph), WarningKind::UnknownBlock);
        }
        let role = known.map_or(Role::Paragraph, |(.., role)| *role);
        if let Role::Item(element) = role {
            lists.item(out, 0, element);
            running(out, paragraph);
        } else {
            lists.end(out);
            written(out, paragraph, role, code);
        }
        code = role == Role::Code;
    });
    lists.end(out);
}

fn written(out: &mut Writer<'_, '_>, paragraph: Place, role: Role, again: bool) {
    let (element, inside) = match role {
        Role::Paragraph | Role::Item(_) => (Element::Paragraph, None),
        Role::Heading(level) => (subheading(level), None),
        Role::Quote => (Element::Blockquote, Some(Element::Paragraph)),
        Role::PullQuote => (Element::PullQuote, Some(Element::PullQuoteText)),
        Role::Code => return code(out, paragraph, again),
        Role::Image => return image(out, paragraph),
        Role::Frame => return frame(out, paragraph),
        Role::Story => {
            let url = out.get(out.spelled(paragraph, "mixtapeMetadata"), Name::HREF);
            return parts::embed(out, paragraph, url, out.get(paragraph, Name::TEXT), parts::nothing);
        }
    };
    let opened = out.open(element);
    let within = out.here();
    if let Some(inside) = inside {
        let _ = out.open(inside);
    }
    running(out, paragraph);
    out.close_down_to(within);
    out.close_seen(opened);
}

/// Code, which goes on in that before it.
fn code(out: &mut Writer<'_, '_>, paragraph: Place, again: bool) {
    let text = out.text(out.get(paragraph, Name::TEXT));
    if again && out.events.last().is_some() {
        out.reopen();
        out.push_text(Text::new(&[0x0a]));
        out.push_text(text);
        return out.close();
    }
    let _ = out.open(Element::Code);
    out.push_text(text);
    out.close();
}

fn image(out: &mut Writer<'_, '_>, paragraph: Place) {
    let about = out.get(paragraph, Name::METADATA);
    let id = out.get(about, Name::ID);
    match hosted::medium(out, id, about) {
        Some(picture) => parts::figure_at(out, paragraph, picture, out.get(about, Name::ALT), running),
        None => out.warn(if id.is_present() { id } else { paragraph }, WarningKind::MissingField),
    }
}

/// What lies elsewhere, by itself or among the references.
fn frame(out: &mut Writer<'_, '_>, paragraph: Place) {
    let frame = out.get(paragraph, Name::IFRAME);
    let resource = out.spelled(frame, "mediaResource");
    let id = out.raw(out.spelled(frame, "mediaResourceId"));
    let named = |object: &Place| {
        out.get(*object, Name::HREF).is_present() && out.raw(out.spelled(*object, "mediaResourceId")) == id
    };
    let resource = if resource.is_present() || id.is_empty() { resource } else { out.seek(paragraph, named) };
    let url = out.get(resource, Name::HREF).or(out.spelled(resource, "iframeSrc"));
    parts::embed(out, paragraph, url, out.get(resource, Name::TITLE), |out, paragraph| {
        parts::apart(out, paragraph, running);
    });
}

/// The text of a paragraph, into the element that is open.
fn running(out: &mut Writer<'_, '_>, paragraph: Place) {
    let mut found = Vec::new();
    each!(out, out.get(paragraph, Name::MARKUPS), markup => if found.len() < ranges::MOST {
        let kind = out.raw(out.get(markup, Name::TYPE));
        let known = MARKUPS.iter().find(|(number, word, _)| text::is(kind, number) || text::is(kind, word));
        let mark = known.map_or(Name::UNKNOWN, |(.., mark)| *mark);
        let side = |name| out.unsigned(markup, name, 0) as usize;
        found.push(Range { start: side(Name::START), end: side(Name::END), mark, link: out.get(markup, Name::HREF) });
    });
    let text = out.text(out.get(paragraph, Name::TEXT));
    ranges::pieces(out, text, &found);
}

/// Adds who wrote a story, which has the id of that alone.
pub(in crate::formats) fn byline(tape: &Tape<'_>, record: Place, document: Place, entries: &mut Vec<Entry>) {
    let references = tape.spelled(tape.spelled(document, "payload"), "references");
    let id = tape.raw(tape.spelled(record, "creatorId"));
    let place = tape.find(tape.spelled(references, "User"), id);
    if place.is_present() && !first(entries, Name::BYLINE).place.is_present() {
        entries.push(Entry { slot: Name::BYLINE, manner: Manner::Plain, place, ..first(&[], Name::BYLINE) });
    }
}
