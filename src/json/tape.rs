//! The tape: one node for each value and key of a JSON text, in the order of the text. It must not know what is read.

use crate::model::text::{self, Unit};
use crate::warning::Log;

/// What a node is; the order is that of the tag's low bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NodeKind {
    /// A string that stands in the source as it reads.
    String,
    /// A string with escapes, raw control characters or unpaired surrogates.
    Escaped,
    Number,
    True,
    False,
    Null,
    Array,
    Object,
}

/// A value or a key: where it starts in the source, and where it ends: for a string or number the offset after it, for
/// an array or object the index of the node that follows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: NodeKind,
    /// Of a key: [`hash`] of its units, to pass over other keys without reading them.
    pub(super) hash: u16,
}

/// All nodes of one text, and the log of who reads it.
#[derive(Debug)]
pub(crate) struct Tape<'s> {
    pub(super) source: &'s [Unit],
    pub(super) nodes: Vec<Node>,
    pub(super) log: Log<'s>,
}

impl<'s> Tape<'s> {
    pub(super) fn node(&self, index: u32) -> Node {
        const ABSENT: Node = Node { start: 0, end: 0, kind: NodeKind::Null, hash: 0 };
        self.nodes.get(index as usize).copied().unwrap_or(ABSENT)
    }

    /// Offset of a value's first unit in the source.
    pub(super) fn start(&self, index: u32) -> usize {
        let node = self.node(index);
        let quote = matches!(node.kind, NodeKind::String | NodeKind::Escaped);
        (node.start as usize).saturating_sub(usize::from(quote))
    }

    /// The units between the quotes, or of the number; none of other values.
    pub(super) fn units(&self, index: u32) -> &'s [Unit] {
        let node = self.node(index);
        if matches!(node.kind, NodeKind::Array | NodeKind::Object) {
            return &[];
        }
        self.source.get(node.start as usize..node.end as usize).unwrap_or(&[])
    }

    /// Index of the node after a value.
    pub(super) fn after(&self, index: u32) -> u32 {
        let node = self.node(index);
        if matches!(node.kind, NodeKind::Array | NodeKind::Object) { node.end.max(index + 1) } else { index + 1 }
    }

    /// The last member of that name, and whether there was an earlier one. Names with escapes in them are not found.
    pub(super) fn member(&self, object: u32, name: &str) -> Option<(u32, bool)> {
        let node = self.node(object);
        if node.kind != NodeKind::Object {
            return None;
        }
        let bytes = name.as_bytes();
        let wanted = hash(bytes.len(), bytes.first().copied(), bytes.last().copied());
        let (mut key, mut found) = (object + 1, None);
        while key < node.end {
            if self.node(key).hash == wanted && text::is(self.units(key), name) {
                found = Some((key + 1, found.is_some()));
            }
            key = self.after(key + 1);
        }
        found
    }

    /// The path from the root, such as `body[3].image.url`; empty for the root itself.
    pub(super) fn path(&self, index: u32) -> Vec<Unit> {
        let (mut out, mut here) = (Vec::new(), 0);
        while here < index {
            let array = self.node(here).kind == NodeKind::Array;
            let (mut child, mut position) = (here + 1, 0);
            loop {
                let value = if array { child } else { child + 1 };
                let next = self.after(value);
                if index < next {
                    break;
                }
                (child, position) = (next, position + 1);
            }
            if array {
                text::push_str(&mut out, "[");
                text::push_number(&mut out, position);
                text::push_str(&mut out, "]");
            } else {
                if !out.is_empty() {
                    text::push_str(&mut out, ".");
                }
                out.extend_from_slice(self.units(child));
                child += 1;
            }
            here = child;
        }
        out
    }
}

/// Tells most keys apart by their length and their ends.
pub(super) fn hash<T: Into<u32>>(length: usize, first: Option<T>, last: Option<T>) -> u16 {
    let ends = first.map_or(0, Into::into) << 3 ^ last.map_or(0, Into::into);
    ((ends << 5) as usize ^ length) as u16
}
