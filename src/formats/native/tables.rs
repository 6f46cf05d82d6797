//! Tables.

use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::warning::WarningKind;

/// Columns or rows that a cell may span.
pub(in crate::formats) const SPAN: u32 = 100;

impl Writer<'_, '_> {
    pub(super) fn table(&mut self, place: Place) {
        let opened = self.begin(Element::Table, place);
        self.running(Element::TableCaption, self.get(place, Name::CAPTION));
        let rows = self.here();
        self.rows(Element::TableHead, self.get(place, Name::HEAD), Element::ColumnHeader);
        self.rows(Element::TableRows, self.get(place, Name::ROWS), Element::RowHeader);
        if self.is_here(rows) {
            self.warn(place, WarningKind::MissingField);
            return self.take_back(opened);
        }
        self.close();
    }

    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn rows(&mut self, element: Element, place: Place, header: Element) {
        let opened = self.open(element);
        // A head of one row may stand as it is.
        let first = self.first(place);
        let flat = header == Element::ColumnHeader && self.kind(first) == Kind::String;
        let (list, mut row) = if flat { (Place::ABSENT, place) } else { (place, first) };
        while row.is_present() {
            let begun = self.open(Element::Row);
            each!(self, row, cell => self.cell(cell, header));
            self.close_filled(begun);
            row = self.next(list, row);
        }
        self.close_filled(opened);
    }

    pub(super) fn cell(&mut self, place: Place, header: Element) {
        let content = self.get(place, Name::CONTENT);
        let names = header == Element::ColumnHeader || self.is_true(place, Name::HEADER);
        let _ = self.open(if names { header } else { Element::Cell });
        for (field, name) in SPANS {
            let span = self.unsigned(place, *name, 1).min(SPAN);
            if span > 1 {
                self.push(Event::Number(*field, span));
            }
        }
        if content.is_present() {
            self.locality(place);
            self.inlines(content);
        } else if self.kind(place) != Kind::Null {
            self.inlines(place);
        }
        self.close();
    }
}

/// Spans of a cell.
const SPANS: &[(Field, Name)] = &[(Field::Columns, Name::COLSPAN), (Field::Rows, Name::ROWSPAN)];
