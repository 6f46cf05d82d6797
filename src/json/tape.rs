//! The tape: one node for each value and key of a JSON text, in text order. It must not know what is read.

use super::names::Name;
#[cfg(feature = "formats")]
use super::names::{Known, LONGEST};
use crate::model::text::{self, Unit};
use crate::warning::Log;
#[cfg(feature = "formats")]
use std::cell::Cell;

/// The kinds of JSON values, and none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A string that stands in the source as it reads.
    String,
    /// A string with escapes, raw control characters or surrogates.
    Escaped,
    Number,
    True,
    False,
    Null,
    Array,
    Object,
    /// There is no value.
    Absent,
}

/// A value or a key: its start in the source, and its end, which is for a string or number the offset after it, for an array or
/// object the index of the node that follows it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) kind: Kind,
    /// In an object a bit for each of its members' names.
    #[cfg(not(feature = "small"))]
    pub(super) members: u32,
    /// What name the string is.
    pub(super) name: Name,
}

#[cfg(not(feature = "small"))]
impl Node {
    /// Notes that an object has a member of a name.
    pub(super) fn has(&mut self, name: Name) {
        self.members |= Self::bit(name);
    }

    /// Whether an object may have a member of a name. Most that are asked for are not there.
    pub(super) fn may_have(&self, name: Name) -> bool {
        self.members & Self::bit(name) != 0
    }

    /// What stands for a name, and for some others.
    fn bit(name: Name) -> u32 {
        1 << (name.number() & 31)
    }
}

/// A value on a tape. An absent one is a place like any other, and what is in it is absent too; a page would pay for every check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place(pub(super) u32);

impl Place {
    /// The whole text.
    pub(crate) const ROOT: Self = Self(0);
    /// No value.
    pub(crate) const ABSENT: Self = Self(u32::MAX);

    pub(crate) fn is_present(self) -> bool {
        self != Self::ABSENT
    }

    /// This place, or another where this one is absent.
    pub(crate) fn or(self, other: Self) -> Self {
        if self.is_present() { self } else { other }
    }
}

/// All nodes of one text, and the log of who reads it.
#[derive(Debug)]
pub(crate) struct Tape<'s> {
    pub(super) source: &'s [Unit],
    pub(super) nodes: Vec<Node>,
    pub(crate) log: Log<'s>,
    #[cfg(feature = "formats")]
    pub(super) names: Known,
    /// Where an article of our own format stands: an answer of a server may hold it in an envelope.
    #[cfg(feature = "formats")]
    pub(crate) root: Place,
    /// Where the next document may start.
    #[cfg(feature = "formats")]
    pub(super) end: usize,
    /// Nodes that may still be looked at to follow references.
    #[cfg(feature = "formats")]
    pub(super) references: Cell<u32>,
    /// The last reference looked up, and what it names: a picture is asked for its parts one after the other.
    #[cfg(feature = "trees")]
    pub(super) sought: Cell<(Place, Place)>,
    /// Strings that hold JSON, each with what was read of it.
    #[cfg(feature = "formats")]
    pub(super) nested: Vec<(Place, Place)>,
}

impl<'s> Tape<'s> {
    pub(super) fn node(&self, place: Place) -> Node {
        const ABSENT: Node = Node {
            start: 0,
            end: 0,
            kind: Kind::Absent,
            #[cfg(not(feature = "small"))]
            members: 0,
            name: Name::UNKNOWN,
        };
        self.nodes.get(place.0 as usize).copied().unwrap_or(ABSENT)
    }

    /// Where an article of our own format stands.
    #[cfg_attr(not(feature = "formats"), allow(clippy::unused_self, reason = "smaller builds read no envelope"))]
    pub(crate) fn root(&self) -> Place {
        #[cfg(feature = "formats")]
        return self.root;
        #[cfg(not(feature = "formats"))]
        Place::ROOT
    }

    pub(crate) fn kind(&self, place: Place) -> Kind {
        self.node(place).kind
    }

    /// What name a string is.
    pub(crate) fn name(&self, place: Place) -> Name {
        self.node(place).name
    }

    /// Whether any member of this name has such a value, wherever it stands: one look at each node.
    #[cfg(feature = "formats")]
    pub(crate) fn any_member(&self, name: Name, fits: impl Fn(Place) -> bool) -> bool {
        self.nodes.iter().zip(1..).any(|(node, value)| node.name == name && fits(Place(value)))
    }

    /// The documents of the text.
    #[cfg(feature = "formats")]
    pub(crate) fn documents(&self) -> Vec<Place> {
        let (mut documents, mut next) = (Vec::new(), Place::ROOT);
        while (next.0 as usize) < self.nodes.len() {
            documents.push(next);
            next = self.after(next);
        }
        documents
    }

    /// The whole text.
    #[cfg(feature = "trees")]
    pub(crate) fn source(&self) -> &'s [Unit] {
        self.source
    }

    /// What was read of a string that holds JSON; any other value is itself.
    #[cfg(feature = "formats")]
    pub(crate) fn inner(&self, place: Place) -> Place {
        self.nested.iter().find(|(string, _)| *string == place).map_or(place, |(_, inner)| *inner)
    }

    /// The string that holds what a value stands in, where that is no document by itself.
    #[cfg(feature = "formats")]
    fn outer(&self, document: Place) -> Option<Place> {
        self.nested.iter().find(|(_, inner)| *inner == document).map(|(string, _)| *string)
    }

    /// Where in its own text a publisher finds a value: of one that stands in a string, that.
    #[cfg_attr(not(feature = "formats"), allow(clippy::unused_self, reason = "only larger cores read JSON in strings"))]
    pub(super) fn told(&self, place: Place) -> Place {
        #[cfg(feature = "formats")]
        if let Some((string, _)) = self.nested.iter().rev().find(|(_, inner)| inner.0 <= place.0) {
            return *string;
        }
        place
    }

    /// What a reference names, by a search through all objects; absent once too many were made.
    #[cfg(feature = "trees")]
    pub(crate) fn seek(&self, reference: Place, is: impl Fn(&Place) -> bool) -> Place {
        if self.sought.get().0 != reference {
            let found = if self.spend() { self.objects().find(is).unwrap_or(Place::ABSENT) } else { Place::ABSENT };
            self.sought.set((reference, found));
        }
        self.sought.get().1
    }

    /// Whether another reference may be followed: each costs a search through all nodes.
    #[cfg(feature = "formats")]
    pub(crate) fn spend(&self) -> bool {
        let left = self.references.get().checked_sub(self.nodes.len() as u32);
        self.references.set(left.unwrap_or(0));
        left.is_some()
    }

    /// Whether there is anything in a value: an empty string, array or object says nothing, nor does `false`.
    #[cfg(feature = "formats")]
    pub(crate) fn says_something(&self, place: Place) -> bool {
        match self.kind(place) {
            Kind::String | Kind::Escaped => !self.raw(place).is_empty(),
            Kind::Array | Kind::Object => self.count(place) > 0,
            Kind::Number | Kind::True => true,
            Kind::False | Kind::Null | Kind::Absent => false,
        }
    }

    /// The name that units spell whatever the case of their letters, as names of HTML.
    #[cfg(feature = "formats")]
    pub(crate) fn lower(&self, units: &[Unit]) -> Name {
        let upper = |unit: &Unit| matches!(u32::from(*unit), 0x41..=0x5a);
        if units.len() > LONGEST || !units.iter().any(upper) {
            return self.names.find(units);
        }
        let mut lowered = Vec::new();
        for unit in units {
            lowered.push(if upper(unit) { *unit | 0x20 } else { *unit });
        }
        self.names.find(&lowered)
    }

    pub(crate) fn is_object(&self, place: Place) -> bool {
        self.kind(place) == Kind::Object
    }

    /// The units of a string as they stand in the source, escapes and all; of a number its digits.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn raw(&self, place: Place) -> &'s [Unit] {
        let node = self.node(place);
        self.source.get(node.start as usize..node.end as usize).unwrap_or(&[])
    }

    /// The node after a value.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn after(&self, place: Place) -> Place {
        let node = self.node(place);
        let next = place.0.wrapping_add(1);
        Place(if matches!(node.kind, Kind::Array | Kind::Object) { node.end.max(next) } else { next })
    }

    /// The path from the root, such as `body[3].image.url`; empty for the root itself.
    pub(crate) fn path(&self, place: Place) -> Vec<Unit> {
        let (mut out, mut here) = (Vec::new(), Place::ROOT);
        // The document that it stands in.
        while self.after(here).0 <= place.0 && place.is_present() {
            here = self.after(here);
        }
        #[cfg(feature = "formats")]
        if let Some(string) = self.outer(here) {
            out = self.path(string);
        }
        while here.0 < place.0 && place.is_present() {
            let array = self.kind(here) == Kind::Array;
            let (mut child, mut position) = (Place(here.0 + 1), 0);
            loop {
                let value = Place(child.0 + u32::from(!array));
                let next = self.after(value);
                if place.0 < next.0 {
                    here = value;
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
                out.extend_from_slice(self.raw(child));
            }
        }
        out
    }
}
