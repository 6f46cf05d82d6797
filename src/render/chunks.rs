//! Chunks: blocks of a long body grouped, so that a browser defers their layout together.

use super::Renderer;
use super::names::{Part, Tag};
use super::sink::Sink;
use crate::model::element::Element;

/// Blocks of a body that stand in it by themselves. A browser puts off the layout of those that are far from the screen one by
/// one, for which it needs a box of each; so those that are far from any first screen stand in chunks.
const ALONE: u32 = 64;
/// Blocks of a chunk. [`ALONE`] is a multiple of it.
const CHUNK: u32 = 16;

impl<S: Sink> Renderer<'_, '_, S> {
    /// Counts what begins, and begins another chunk of the body where it is time for one.
    pub(super) fn gather(&mut self, element: Element) {
        self.cards += u32::from(element == Element::Card);
        if self.frame.element != Element::Body {
            return;
        }
        if self.blocks >= ALONE && self.blocks.is_multiple_of(CHUNK) {
            // What is open beside the body is the chunk before.
            self.sink.close(self.frame.closes - 1);
            self.sink.open(Tag::Div, Part::Chunk, None);
            self.frame.closes = 2;
        }
        self.blocks += 1;
    }
}
