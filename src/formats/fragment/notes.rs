//! Footnote marks, in HTML made of Markdown.

use super::Builder;
use crate::json::Name;
use crate::model::element::Element;
use crate::model::text;

impl Builder<'_, '_, '_> {
    /// A mark that leads to one of the footnotes that there will be. Whether it is one.
    pub(super) fn note_mark(&mut self) -> bool {
        let id = self.attribute(Name::START);
        let index = text::parse_unsigned(id.units()).unwrap_or(0).wrapping_sub(1) as usize;
        let Some(again) = self.out.marked.get(index).copied().filter(|_| !self.is_code()) else { return false };
        if self.leaf.is_none() {
            self.need_leaf();
        }
        self.break_line();
        self.close_marks(0);
        let _ = self.out.open(Element::NoteMark);
        if !again {
            // The note leads back to where it is referred to first.
            let mark = self.out.prefixed("ref-", id);
            self.out.anchor(mark);
        }
        self.out.link_to("#mq-note-", id);
        self.out.push_text(id);
        self.out.close();
        self.spaced = false;
        if let Some(leaf) = &mut self.leaf {
            leaf.seen = true;
        }
        if let Some(marked) = self.out.marked.get_mut(index) {
            *marked = true;
        }
        true
    }
}
