//! Tables. Column headers are in the head only.

use super::Converter;
use super::inlines::Style;
use super::tree::{Node, elements, find};
use crate::model::article::Field;
use crate::model::element::Element;

impl<'e, 'a> Converter<'e, 'a> {
    /// A table. Whether there is a row in it.
    pub(super) fn table(&mut self, node: Node<'e, 'a>) -> bool {
        let rows = |element| {
            elements(node.content).filter(move |rows| rows.element == element).flat_map(|rows| elements(rows.content))
        };
        let mut head: Vec<_> = rows(Element::TableHead).collect();
        let mut data: Vec<_> = rows(Element::TableRows).collect();
        let names_columns = |row: &Node<'e, 'a>| {
            let has = |element| elements(row.content).any(|cell| cell.element == element);
            has(Element::ColumnHeader) && !has(Element::RowHeader)
        };
        if head.is_empty() && data.first().is_some_and(names_columns) && data.len() > 1 {
            head.push(data.remove(0));
        } else if data.is_empty() {
            std::mem::swap(&mut head, &mut data);
        }
        self.begin("table", Some(node));
        self.running("caption", find(node.content, Element::TableCaption));
        self.rows("head", &head);
        let filled = self.rows("rows", &data);
        self.json.close();
        filled
    }

    fn rows(&mut self, name: &'static str, rows: &[Node<'e, 'a>]) -> bool {
        let mark = self.json.mark();
        self.json.key(name);
        self.json.array();
        for row in rows {
            let mark = self.json.mark();
            self.json.array();
            for cell in elements(row.content) {
                self.cell(cell, name == "rows");
            }
            self.end_list(mark);
        }
        self.end_list(mark)
    }

    /// A cell: its text, or an object with more. In the head all name their columns.
    fn cell(&mut self, node: Node<'e, 'a>, data: bool) {
        let pieces = self.pieces(node.content, &Style::default());
        let names = data && node.element != Element::Cell;
        if node.is_plain() && !names {
            return self.inlines(&pieces);
        }
        self.json.object();
        self.json.key("content");
        self.inlines(&pieces);
        if names {
            self.json.key("header");
            self.json.yes();
        }
        self.key_number("colspan", node.number(Field::Columns));
        self.key_number("rowspan", node.number(Field::Rows));
        self.locality(node.language(), node.direction());
        self.json.close();
    }
}
