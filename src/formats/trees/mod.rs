//! Bodies that are trees or lists of blocks: what editors and newsroom systems keep.
//!
//! A tree holds no headline and no date; those stand around it. A new one is a file and an entry in [`TREES`].

use super::writer::Writer;
use crate::json::{Place, Tape};

/// A shape that bodies come in.
pub(super) struct Tree {
    /// Name of the format, such as `portable-text`.
    pub(super) name: &'static str,
    /// Whether a value is such a body: by its shape alone, and so that no other tree's reader says so too.
    pub(super) detect: fn(&Tape<'_>, Place) -> bool,
    /// Writes its blocks into the open body.
    pub(super) write: for<'s> fn(&mut Writer<'s, '_>, Place),
}

/// All shapes, in the order in which they are tried.
pub(super) const TREES: &[Tree] = &[];
