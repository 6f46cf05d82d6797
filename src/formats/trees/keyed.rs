//! Members of an object that others name by key: entities of Draft.js, blocks of Plone.

use crate::json::{Place, Tape};
use crate::model::text::Unit;

/// Members that are looked up; those after them are none.
const MOST: usize = 4096;

/// The members of an object in the order of their keys.
pub(super) struct Keyed<'s>(Vec<(&'s [Unit], Place)>);

impl<'s> Keyed<'s> {
    pub(super) const NONE: Self = Self(Vec::new());

    pub(super) fn of(tape: &Tape<'s>, object: Place) -> Self {
        let mut found = Self::NONE;
        tape.members(object, |key, value| {
            let key = tape.raw(key);
            if found.0.len() < MOST {
                found.0.insert(found.position(key), (key, value));
            }
        });
        found
    }

    /// The member of a key.
    pub(super) fn get(&self, key: &[Unit]) -> Place {
        let found = self.0.get(self.position(key)).filter(|(other, _)| *other == key);
        found.map_or(Place::ABSENT, |(_, value)| *value)
    }

    /// The same, which is there no more: what names a member twice shows it once.
    pub(super) fn take(&mut self, key: &[Unit]) -> Place {
        let at = self.position(key);
        let found = self.0.get_mut(at).filter(|(other, _)| *other == key);
        found.map_or(Place::ABSENT, |(_, value)| std::mem::replace(value, Place::ABSENT))
    }

    /// Where a key stands or would stand, the shorter ones first: numbers that count up stand in their own order.
    fn position(&self, key: &[Unit]) -> usize {
        self.0.partition_point(|(other, _)| (other.len(), *other) < (key.len(), key))
    }
}
