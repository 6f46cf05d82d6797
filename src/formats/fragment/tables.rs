//! Tables of a fragment: rows and cells are opened and closed as the tags need it.

use super::{Builder, Kind};
use crate::formats::writer::Opened;
use crate::json::Name;
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::text;

/// Columns or rows that a cell may span.
const SPAN: u32 = 100;

impl Builder<'_, '_, '_> {
    pub(super) fn table(&mut self) {
        self.nest(Name::TABLE, Kind::Table, Element::Table);
    }

    pub(super) fn table_caption(&mut self) {
        let container = self.container();
        let empty = container.and_then(|index| self.frames.get(index)).and_then(|frame| frame.opened);
        if self.kind_of(container) == Kind::Table && empty.is_some_and(|opened| self.out.is_bare(opened)) {
            self.begin_leaf(Some(Element::TableCaption));
        } else {
            self.paragraph();
        }
    }

    pub(super) fn rows(&mut self, name: Name, element: Element) {
        self.end_implied(|kind| matches!(kind, Kind::Rows(_)), |kind| kind == Kind::Table);
        let container = self.container();
        if self.kind_of(container) == Kind::Table {
            self.close_leaf();
            if let Some(frame) = container.and_then(|index| self.frames.get_mut(index)) {
                frame.flag |= element == Element::TableHead;
            }
            self.push(name, Kind::Rows(element), Some(element));
        }
    }

    pub(super) fn row(&mut self) {
        self.end_implied(|kind| kind == Kind::Row, |kind| matches!(kind, Kind::Table | Kind::Rows(_)));
        if self.kind_of(self.container()) == Kind::Table {
            self.close_leaf();
            self.push(Name::UNKNOWN, Kind::Rows(Element::TableRows), Some(Element::TableRows));
        }
        let container = self.container();
        if matches!(self.kind_of(container), Kind::Rows(_)) {
            self.close_leaf();
            let rows = container.and_then(|index| self.frames.get(index)).and_then(|frame| frame.opened);
            let headless =
                !self.frames.iter().rev().find(|frame| frame.kind == Kind::Table).is_some_and(|table| table.flag);
            let first = headless && rows.is_some_and(|opened| self.out.is_bare(opened));
            self.push(Name::TR, Kind::Row, Some(Element::Row));
            if let Some(frame) = self.frames.last_mut() {
                frame.flag = first;
            }
        }
    }

    pub(super) fn cell(&mut self, name: Name) {
        self.end_implied(|kind| kind == Kind::Cell, |kind| kind == Kind::Row);
        if matches!(self.kind_of(self.container()), Kind::Table | Kind::Rows(_)) {
            self.row();
        }
        let container = self.container();
        if self.kind_of(container) != Kind::Row {
            return self.section(name);
        }
        self.close_leaf();
        let scope = self.out.lower(self.attribute(Name::SCOPE).units());
        let first = container.and_then(|index| self.frames.get(index)).is_some_and(|row| row.flag);
        let head = self.frames.iter().rev().any(|frame| frame.kind == Kind::Rows(Element::TableHead));
        let element = if name != Name::TH {
            Element::Cell
        } else if scope == Name::COL || scope != Name::ROW && (first || head) {
            Element::ColumnHeader
        } else {
            Element::RowHeader
        };
        let lone = container.and_then(|index| self.frames.get(index)).and_then(|row| row.opened);
        let lone = lone.is_some_and(|opened| self.out.is_bare(opened));
        let here = self.out.events.len();
        if let Some(row) = container.and_then(|index| self.frames.get_mut(index)).filter(|row| row.flag) {
            // A header before cells names their row, also in the first row.
            if let (Element::Cell, Some(event)) = (element, self.out.events.get_mut(row.said))
                && *event == Event::Open(Element::ColumnHeader)
            {
                *event = Event::Open(Element::RowHeader);
            }
            row.said = if lone && scope != Name::COL { here } else { 0 };
        }
        self.push(name, Kind::Cell, Some(element));
        for (field, name) in [(Field::Columns, Name::COLSPAN), (Field::Rows, Name::ROWSPAN)] {
            let span = text::parse_unsigned(self.attribute(name).units()).unwrap_or(1).min(SPAN);
            if span > 1 {
                self.out.push(Event::Number(field, span));
            }
        }
        self.declare();
    }

    /// A table without a row that holds a cell is none.
    pub(super) fn end_table(&mut self, opened: Opened) {
        let events = self.out.events.iter().skip(opened.0);
        if events.into_iter().any(|event| *event == Event::Open(Element::Row)) {
            self.out.close();
            let inside = self.out.events.iter().skip(opened.0 + 1);
            let at = opened.0 + 1 + inside.take_while(|event| event.declares()).count();
            if self.out.events.get(at) != Some(&Event::Open(Element::TableCaption)) {
                self.may_be_captioned(Element::TableCaption, at);
            }
        } else {
            self.out.take_back(opened);
        }
    }
}
