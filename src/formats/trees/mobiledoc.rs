//! Mobiledoc, which Ghost used before Lexical: sections of markers that open and close marks, and cards and atoms named by
//! number. Versions before 0.3 have cards in place.

use super::parts::{self, Marks, Picture};
use super::record::{self, Ways};
use super::{Tree, cards, dato, markdown, media};
use crate::formats::native::subheading;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "mobiledoc", detect, write };

/// Marks inside each other; those after them are none.
const OPEN: usize = 32;

/// What sections name by number; an atom with a text and a card are shown once.
#[derive(Default)]
struct Document {
    markups: Vec<Place>,
    atoms: Vec<Place>,
    cards: Vec<Place>,
}

/// Whether it has sections, and marks or a version that has them among the sections.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let sections = tape.get(place, Name::SECTIONS);
    let listed = |list| tape.kind(list) == Kind::Array;
    listed(sections)
        && matches!(tape.kind(tape.first(sections)), Kind::Array | Kind::Absent)
        && (listed(tape.get(place, Name::MARKUPS)) || is_old(tape, place))
}

/// Whether marks stand before the sections, and markers say nothing of what they are.
fn is_old(tape: &Tape<'_>, place: Place) -> bool {
    let version = text::slice(tape.raw(tape.get(place, Name::VERSION)), 0, 3);
    text::is(version, "0.2") || text::is(version, "0.1")
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    let old = is_old(out, place);
    let sections = out.get(place, Name::SECTIONS);
    let list = if old { at(out, sections, 1) } else { sections };
    let all = |name| values(out, out.get(place, name));
    let mut document = Document {
        markups: if old { values(out, out.first(sections)) } else { all(Name::MARKUPS) },
        atoms: all(Name::ATOMS),
        cards: all(Name::CARDS),
    };
    each!(out, list, section => {
        if out.kind(section) == Kind::Array {
            written(out, &mut document, section);
        } else {
            out.warn(section, WarningKind::UnknownBlock);
        }
    });
}

fn values(tape: &Tape<'_>, list: Place) -> Vec<Place> {
    let mut found = Vec::new();
    tape.values(list, |value| found.push(value));
    found
}

/// An item of a short list.
fn at(tape: &Tape<'_>, list: Place, index: usize) -> Place {
    let mut item = if tape.kind(list) == Kind::Array { tape.first(list) } else { Place::ABSENT };
    for _ in 0..index {
        item = if item.is_present() { tape.next(list, item) } else { item };
    }
    item
}

/// What a list has under the number that stands there.
fn numbered(tape: &Tape<'_>, list: &[Place], number: Place) -> Place {
    let index = text::parse_unsigned(tape.raw(number));
    index.and_then(|index| list.get(index as usize)).copied().unwrap_or(Place::ABSENT)
}

/// The same, which is there no more.
fn taken(tape: &Tape<'_>, list: &mut [Place], number: Place) -> Place {
    let index = text::parse_unsigned(tape.raw(number));
    let place = index.and_then(|index| list.get_mut(index as usize));
    place.map_or(Place::ABSENT, |place| std::mem::replace(place, Place::ABSENT))
}

/// Whether a string is a word, in small letters or large ones.
fn is_word(tape: &Tape<'_>, place: Place, word: &str) -> bool {
    let lower: Vec<Unit> = tape.raw(place).iter().take(word.len() + 1).map(|unit| *unit | 0x20).collect();
    parts::is_text(tape, place) && text::is(&lower, word)
}

fn written(out: &mut Writer<'_, '_>, document: &mut Document, section: Place) {
    let [kind, second, third] = [0, 1, 2].map(|index| at(out, section, index));
    match text::parse_unsigned(out.raw(kind)) {
        Some(1) => marked(out, document, second, third),
        Some(2) => {
            let nothing = Place::ABSENT;
            parts::figure(
                out,
                second,
                Picture { src: second, alt: nothing, size: nothing, link: nothing },
                parts::nothing,
            );
        }
        Some(3) => {
            let list = out.open(if is_word(out, second, "ol") { Element::NumberedList } else { Element::List });
            each!(out, third, item => {
                let opened = out.open(Element::Item);
                markers(out, document, item);
                out.close_seen(opened);
            });
            out.close_filled(list);
        }
        Some(10) => {
            let named = parts::is_text(out, second);
            let one = if named { section } else { taken(out, &mut document.cards, second) };
            let start = usize::from(named);
            let (name, payload) = (at(out, one, start), at(out, one, start + 1));
            card(out, section, name, payload);
        }
        _ => out.warn(kind.or(section), WarningKind::UnknownBlock),
    }
}

/// A section of running text.
fn marked(out: &mut Writer<'_, '_>, document: &mut Document, tag: Place, list: Place) {
    let level = ["h1", "h2", "h3", "h4", "h5", "h6"].iter().position(|name| is_word(out, tag, name));
    let start = out.here();
    let (element, inside) = if let Some(level) = level {
        (subheading(level as u32 + 1), None)
    } else if is_word(out, tag, "blockquote") {
        (Element::Blockquote, Some(Element::Paragraph))
    } else if is_word(out, tag, "aside") || is_word(out, tag, "pull-quote") {
        (Element::PullQuote, Some(Element::PullQuoteText))
    } else {
        (Element::Paragraph, None)
    };
    let opened = out.open(element);
    if let Some(inside) = inside {
        let _ = out.open(inside);
    }
    let running = out.here();
    markers(out, document, list);
    if out.is_here(running) {
        return out.take_back(start);
    }
    if inside.is_some() {
        out.close();
    }
    out.close_seen(opened);
}

/// Pieces of text, each with the marks that it opens and how many end after it.
fn markers(out: &mut Writer<'_, '_>, document: &mut Document, list: Place) {
    let (mut open, mut over, mut before) = (Vec::new(), 0_usize, Place::ABSENT);
    each!(out, list, marker => {
        let old = out.kind(out.first(marker)) == Kind::Array;
        let [opens, closes, value] = [0, 1, 2].map(|index| at(out, marker, index + usize::from(!old)));
        let is_atom = !old && text::is(out.raw(out.first(marker)), "1");
        each!(out, opens, number => if open.len() < OPEN {
            open.push(numbered(out, &document.markups, number));
        } else {
            over += 1;
        });
        let (mut marks, mut link) = (Marks::default(), Place::ABSENT);
        for markup in &open {
            let tag = out.first(*markup);
            if is_word(out, tag, "a") {
                link = parts::shared(out, address(out, at(out, *markup, 1)));
            } else {
                marks.add(out.lower(out.raw(tag)));
            }
        }
        let text = if is_atom { atom(out, document, value) } else { out.text(value) };
        parts::run(out, &mut before, link, marks, text);
        let closes = text::parse_unsigned(out.raw(closes)).unwrap_or(0) as usize;
        let shown = closes.saturating_sub(over);
        over = over.saturating_sub(closes);
        open.truncate(open.len().saturating_sub(shown));
    });
}

/// Where a link leads, of names and values one after the other.
fn address(tape: &Tape<'_>, attributes: Place) -> Place {
    let mut name = tape.first(attributes);
    while name.is_present() {
        let value = tape.next(attributes, name);
        if is_word(tape, name, "href") {
            return value;
        }
        name = if value.is_present() { tape.next(attributes, value) } else { value };
    }
    Place::ABSENT
}

/// What stands for itself in a text: a line break, or what it says.
fn atom<'s>(out: &Writer<'s, '_>, document: &mut Document, number: Place) -> Text<'s> {
    let name = out.first(numbered(out, &document.atoms, number));
    if ["soft-return", "soft-break", "line-break", "hard-break"].iter().any(|known| is_word(out, name, known)) {
        return Text::new(&[0x0a]);
    }
    let said = out.raw_line(at(out, taken(out, &mut document.atoms, number), 1));
    if said.is_empty() {
        out.warn(name.or(number), WarningKind::UnknownBlock);
    }
    said
}

/// A card, with what stands in it under the names that Ghost gives it in Lexical as well.
fn card(out: &mut Writer<'_, '_>, section: Place, name: Place, payload: Place) {
    let is = |word: &str| parts::is_named(out, name, word);
    if is_word(out, name, "hr") {
        parts::divider(out, payload);
    } else if is_word(out, name, "code") {
        parts::code(out, payload, out.get(payload, Name::CODE));
    } else if is("markdown") {
        let text = out.get(payload, Name::MARKDOWN);
        markdown::blocks(out, text, out.text(text).units());
    } else if is_word(out, name, "image") || is("image-card") {
        media::figure(out, payload, Place::ABSENT, Place::ABSENT);
    } else if [Name::GALLERY, Name::BUTTON, Name::TOGGLE, Name::HTML, Name::CALLOUT].contains(&out.name(name)) {
        cards::named(out, out.name(name), payload);
    } else if ["embed", "bookmark", "video", "audio", "file"].iter().any(|known| is_word(out, name, known)) {
        media::embed(out, payload);
    } else if !["paywall", "email", "email-cta"].iter().any(|known| is_word(out, name, known)) {
        let start = out.here();
        if cards::of_ghost(out, payload) {
            return;
        }
        out.warn(if name.is_present() { name } else { section }, WarningKind::UnknownBlock);
        let html = out.get(payload, Name::HTML);
        if parts::is_text(out, html) {
            out.html(html);
        }
        if out.is_here(start) && out.is_object(payload) {
            record::fill(out, Ways { file: dato::file, text: record::text, unwrap: |_, place| place }, name, payload);
        }
    }
}
