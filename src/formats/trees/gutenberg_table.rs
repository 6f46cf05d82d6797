//! Tables in the attributes of `WordPress` blocks.

use super::gutenberg::{attribute, line, line_in};
use crate::formats::native::SPAN;
use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;

pub(super) fn table(out: &mut Writer<'_, '_>, node: Place) {
    let opened = out.open(Element::Table);
    line_in(out, Element::TableCaption, attribute(out, node, Name::CAPTION));
    let rows_start = out.here();
    let head = out.open(Element::TableHead);
    rows(out, attribute(out, node, Name::HEAD), Element::ColumnHeader);
    out.close_filled(head);
    let body = out.open(Element::TableRows);
    rows(out, attribute(out, node, Name::BODY), Element::RowHeader);
    rows(out, attribute(out, node, Name::FOOT), Element::RowHeader);
    out.close_filled(body);
    if out.is_here(rows_start) {
        return out.take_back(opened);
    }
    out.close();
}

fn rows(out: &mut Writer<'_, '_>, list: Place, header: Element) {
    each!(out, list, row => {
        let opened = out.open(Element::Row);
        each!(out, out.get(row, Name::CELLS), cell => {
            let names = header == Element::ColumnHeader || out.name(out.get(cell, Name::TAG)) == Name::TH;
            let _ = out.open(if names { header } else { Element::Cell });
            for (field, name) in [(Field::Columns, Name::COLSPAN), (Field::Rows, Name::ROWSPAN)] {
                let span = out.unsigned(cell, name, 1).min(SPAN);
                if span > 1 {
                    out.push(Event::Number(field, span));
                }
            }
            line(out, out.get(cell, Name::CONTENT));
            out.close();
        });
        out.close_filled(opened);
    });
}
