//! HTML fragments to blocks and inlines, by allow-list: never HTML again.

use super::writer::Writer;
use crate::model::text::Text;

impl<'s> Writer<'s, '_> {
    /// The blocks of an HTML fragment, into the element that is open: the body, or one that holds blocks.
    pub(super) fn html(&mut self, text: Text<'s>) {
        self.push_text(text);
    }

    /// The running text of an HTML fragment, into the element that is open, as for a title or caption.
    pub(super) fn html_line(&mut self, text: Text<'s>) {
        self.push_text(text);
    }
}
