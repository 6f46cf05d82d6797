//! Tables in block trees. The rows at the top with nothing but header cells are the head.

use super::aliases::{self, Role, attribute, children, locality, role};
use super::tree::loose;
use crate::formats::native::SPAN;
use crate::formats::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;

/// Spans of a cell, with what they are called.
const SPANS: [(Field, [Name; 2]); 2] =
    [(Field::Columns, [Name::COLSPAN, Name::COLSPAN_CAMEL]), (Field::Rows, [Name::ROWSPAN, Name::ROWSPAN_CAMEL])];

/// The part of a table that is being written.
struct Part {
    opened: Opened,
    /// What header cells in it name.
    header: Element,
}

pub(super) fn table(out: &mut Writer<'_, '_>, node: Place) {
    let opened = out.open(Element::Table);
    locality(out, node);
    let mut part = Part { opened: out.open(Element::TableHead), header: Element::ColumnHeader };
    each!(out, children(out, node), child => if role(out, child) == Role::TableSection {
        each!(out, children(out, child), nested => row(out, nested, &mut part));
    } else {
        row(out, child, &mut part);
    });
    out.close_filled(part.opened);
    out.close_needed(opened, node);
}

fn row(out: &mut Writer<'_, '_>, node: Place, part: &mut Part) {
    let cells = children(out, node);
    if part.header == Element::ColumnHeader && !is_head(out, cells) {
        out.close_filled(part.opened);
        *part = Part { opened: out.open(Element::TableRows), header: Element::RowHeader };
    }
    let opened = out.open(Element::Row);
    each!(out, cells, cell => {
        let _ = out.open(if is_header(out, cell) { part.header } else { Element::Cell });
        for (field, names) in SPANS {
            let span = aliases::number(out, cell, &names, 1).min(SPAN);
            if span > 1 {
                out.push(Event::Number(field, span));
            }
        }
        loose(out, cell);
        out.close();
    });
    out.close_filled(opened);
}

fn is_head(out: &Writer<'_, '_>, cells: Place) -> bool {
    each!(out, cells, cell => if !is_header(out, cell) {
        return false;
    });
    true
}

/// Whether a cell names its row or column: by its type, by Lexical's `headerState`, or by a flag.
fn is_header(out: &Writer<'_, '_>, cell: Place) -> bool {
    role(out, cell) == Role::HeaderCell
        || aliases::number(out, cell, &[Name::HEADER_STATE], 0) > 0
        || out.kind(attribute(out, cell, &[Name::HEADER])) == Kind::True
}
