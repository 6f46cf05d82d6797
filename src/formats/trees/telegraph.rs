//! Elements of HTML as nodes with attributes and children: of Telegraph, or with a root (hast, Umbraco). They are written as that
//! HTML and read as such.

use super::Tree;
use super::parts;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "telegraph", detect, write };
/// The same with a root, and texts that are nodes.
pub(super) const ROOTED: Tree = Tree { name: "hast", detect: rooted, write };

/// Elements inside each other.
const DEPTH: u8 = 60;
/// Where a frame shows what lies at a provider, before the address of that.
const FRAME: &str = "?url=";

/// Whether there is an element in the list, which has a tag and no type.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    if tape.kind(place) != Kind::Array {
        return false;
    }
    each!(tape, place, node => {
        let others = [Name::TYPE, Name::TYPE_SANITY, Name::NODE_TYPE, Name::TEXT];
        let holds = matches!(tape.kind(tape.get(node, Name::CHILDREN)), Kind::Array | Kind::Absent);
        if parts::is_text(tape, tape.get(node, Name::TAG)) && holds && !tape.any(node, &others).is_present() {
            return true;
        }
    });
    false
}

/// Whether a root holds elements.
pub(super) fn rooted(tape: &Tape<'_>, place: Place) -> bool {
    let called =
        tape.name(tape.get(place, Name::TYPE)) == Name::ROOT || text::is(tape.raw(tape.get(place, Name::TAG)), "#root");
    if called {
        each!(tape, children(tape, place), node => {
            let kind = tape.get(node, Name::TYPE);
            let is_element = !kind.is_present() || text::is(tape.raw(kind), "element");
            if is_element && parts::is_text(tape, tag(tape, node)) {
                return true;
            }
        });
    }
    false
}

fn tag(tape: &Tape<'_>, node: Place) -> Place {
    tape.any(node, &[Name::TAG, Name::TAG_NAME])
}

fn children(tape: &Tape<'_>, node: Place) -> Place {
    tape.any(node, &[Name::CHILDREN, Name::ELEMENTS])
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    let mut html = Vec::new();
    let list = if out.is_object(place) { children(out, place) } else { place };
    nodes(out, list, 0, &mut html);
    let html = out.keep(html);
    out.html_of(html, place);
}

fn nodes(out: &Writer<'_, '_>, list: Place, depth: u8, html: &mut Vec<Unit>) {
    each!(out, list, node => match out.kind(node) {
        Kind::String | Kind::Escaped => escaped(out.text(node).units(), html),
        Kind::Object if depth < DEPTH => element(out, node, depth, html),
        Kind::Object => out.warn(node, WarningKind::TooDeep),
        Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Absent => {
            out.warn(node, WarningKind::ExpectedObject);
        }
    });
}

fn element(out: &Writer<'_, '_>, node: Place, depth: u8, html: &mut Vec<Unit>) {
    let (tag, within) = (tag(out, node), children(out, node));
    let name = out.raw(tag);
    let words = out.any(node, &[Name::TEXT, Name::VALUE]);
    if parts::is_text(out, words) && (text::is(name, "#text") || out.name(out.get(node, Name::TYPE)) == Name::TEXT) {
        return escaped(out.text(words).units(), html);
    }
    if text::is(name, "#comment") || text::is(out.raw(out.get(node, Name::TYPE)), "comment") {
        return;
    }
    let is_name = (1..20).contains(&name.len()) && text::chars(name).all(|letter| letter.is_ascii_alphanumeric());
    if !is_name {
        out.warn(if tag.is_present() { tag } else { node }, WarningKind::UnknownBlock);
        return nodes(out, within, depth + 1, html);
    }
    text::push_str(html, "<");
    html.extend_from_slice(name);
    let attributes = out.any(node, &[Name::ATTRS, Name::ATTRIBUTES, Name::PROPS, Name::PROPERTIES]);
    out.members(attributes, |key, value| {
        let is_name = text::chars(out.raw(key)).all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
        if !is_name || !(parts::is_text(out, value) || out.kind(value) == Kind::Number) {
            return;
        }
        text::push_str(html, " ");
        html.extend_from_slice(out.raw(key));
        text::push_str(html, "=\"");
        let units = if parts::is_text(out, value) { out.text(value).units() } else { out.raw(value) };
        escaped(&address(units).unwrap_or_else(|| units.to_vec()), html);
        text::push_str(html, "\"");
    });
    text::push_str(html, ">");
    // Of a void element there are none.
    if !text::is_listed(" br hr img ", name) {
        nodes(out, within, depth + 1, html);
        text::push_str(html, "</");
        html.extend_from_slice(name);
        text::push_str(html, ">");
    }
}

/// What a frame of the site itself shows: `/embed/youtube?url=https%3A%2F%2F…`.
fn address(units: &[Unit]) -> Option<Vec<Unit>> {
    const START: &str = "/embed/";
    let from = text::find(units, 0, FRAME) + FRAME.len();
    if !text::is(text::slice(units, 0, START.len()), START) || from > units.len() {
        return None;
    }
    let (mut out, mut at) = (Vec::new(), from);
    while at < units.len() {
        let unit = text::unit_at(units, at);
        let digit = |index| char::from_u32(text::unit_at(units, index)).and_then(|digit| digit.to_digit(16));
        let code = if unit == 0x25 { digit(at + 1).zip(digit(at + 2)) } else { None };
        // What is no letter of ASCII stays as it is written.
        let code = code.map(|(high, low)| high * 16 + low).filter(|code| (0x21..0x7f).contains(code));
        text::push(&mut out, char::from_u32(code.unwrap_or(unit)).filter(char::is_ascii)?);
        at += if code.is_some() { 3 } else { 1 };
    }
    Some(out)
}

/// Adds text as HTML writes it.
fn escaped(units: &[Unit], html: &mut Vec<Unit>) {
    for unit in units {
        match u32::from(*unit) {
            0x26 => text::push_str(html, "&amp;"),
            0x3c => text::push_str(html, "&lt;"),
            0x22 => text::push_str(html, "&quot;"),
            _ => html.push(*unit),
        }
    }
}
