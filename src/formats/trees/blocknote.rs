//! Documents of `BlockNote`: blocks with `props`, running text in `content` and nested blocks in `children`. List items follow
//! each other without a list around them.

use super::Tree;
use super::aliases::{attribute, children};
use super::parts::{self, Lists};
use super::tree::{block, inlines};
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "blocknote", detect, write };

/// Whether the first of a list of blocks has a type and `props`.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let first = tape.first(place);
    tape.kind(place) == Kind::Array
        && parts::is_text(tape, tape.get(first, Name::TYPE))
        && tape.is_object(tape.get(first, Name::PROPS))
        && tape.any(first, &[Name::CONTENT, Name::CHILDREN]).is_present()
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    let mut lists = Lists::default();
    each!(out, place, node => if out.is_object(node) {
        typed(out, node, &mut lists);
    } else {
        out.warn(node, WarningKind::ExpectedObject);
    });
    lists.end(out);
}

fn typed(out: &mut Writer<'_, '_>, node: Place, lists: &mut Lists) {
    let (content, under) = (out.get(node, Name::CONTENT), out.get(node, Name::CHILDREN));
    let element = match out.name(out.get(node, Name::TYPE)) {
        Name::BULLET_LIST_ITEM | Name::CHECK_LIST_ITEM_CAMEL | Name::TOGGLE_LIST_ITEM => Some(Element::List),
        Name::NUMBERED_LIST_ITEM => Some(Element::NumberedList),
        _ => None,
    };
    if let Some(element) = element {
        lists.item(out, 1, element);
        let done = parts::answer(out, attribute(out, node, &[Name::CHECKED]));
        parts::task(out, done, |out| inlines(out, content));
        // In the item.
        return out.deeper(under, write);
    }
    lists.end(out);
    if out.is_object(content) {
        table(out, content);
    } else {
        out.deeper(node, block);
    }
    if content.is_present() && out.first(under).is_present() {
        out.deeper(under, write);
    }
}

/// A table, of which a cell is a list of pieces of text, or an object that holds them.
fn table(out: &mut Writer<'_, '_>, content: Place) {
    let opened = out.open(Element::Table);
    let heads = out.unsigned(content, Name::HEADER_ROWS, 0);
    let (mut number, mut part) = (0, out.open(if heads > 0 { Element::TableHead } else { Element::TableRows }));
    each!(out, out.get(content, Name::ROWS), row => {
        if number > 0 && number == heads {
            out.close_filled(part);
            part = out.open(Element::TableRows);
        }
        let line = out.open(Element::Row);
        each!(out, out.get(row, Name::CELLS), cell => {
            let _ = out.open(if number < heads { Element::ColumnHeader } else { Element::Cell });
            inlines(out, if out.is_object(cell) { children(out, cell) } else { cell });
            out.close();
        });
        out.close_filled(line);
        number += 1;
    });
    out.close_filled(part);
    out.close_needed(opened, content);
}
