//! Bodies that are trees or lists of blocks: what editors and newsroom systems keep.
//!
//! A tree holds no headline and no date; those stand around it. A new one is a file and an entry in [`TREES`].

use super::writer::Writer;
use crate::json::{Name, Place, Tape};

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

/// Members that may hold the body of an object.
const BODIES: [Name; 8] = [
    Name::BODY,
    Name::CONTENT,
    Name::BLOCKS,
    Name::CONTENT_ELEMENTS,
    Name::COMPONENTS,
    Name::TEXT,
    Name::DATA,
    Name::ARTICLE_BODY,
];

/// The name and place of a tree that is a document, or the body in it.
pub(super) fn find(tape: &Tape<'_>, document: Place) -> Option<(&'static str, Place)> {
    let named = |place: Place| TREES.iter().find(|tree| (tree.detect)(tape, place)).map(|tree| (tree.name, place));
    named(document).or_else(|| BODIES.iter().find_map(|name| named(tape.get(document, *name))))
}

/// Writes the blocks of whatever tree it is.
pub(super) fn write(out: &mut Writer<'_, '_>, place: Place) {
    if let Some(tree) = TREES.iter().find(|tree| (tree.detect)(out, place)) {
        (tree.write)(out, place);
    }
}
