//! Chunks: blocks of a long body grouped, so that a browser defers their layout together.

use super::Renderer;
use super::names::{Part, Tag};
use super::sink::Sink;
use crate::model::element::Element;

/// Number of blocks that are direct children of the body. A browser defers the layout of distant blocks one by one and needs a
/// box for each, so blocks that are far from any first screen are in chunks.
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
