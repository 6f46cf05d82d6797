//! Dotted paths to values, and references between the nodes of a document.
//!
//! - `title.rendered`: a member of a member; a member asked of an array is asked of each of its items
//! - `*`: each item or member; digits: one item
//! - `role=main`, `visibility!internal`: the object itself if such a member has, or has not, that value
//! - `role==main`: the first object that has it
//!
//! A node that is only a reference stands for the node that it names.

use crate::json::{Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};

/// Values that one path may find, and references that may be followed.
const MOST: usize = 5000;

impl Tape<'_> {
    /// Adds the values at a path from a value on.
    pub(super) fn walk(&self, at: Place, path: &[Unit], found: &mut Vec<Place>) {
        if !at.is_present() || found.len() >= MOST {
            return;
        }
        if path.is_empty() {
            return found.push(at);
        }
        let at = self.inner(at);
        let end = text::find_any(path, 0, ".");
        let (segment, rest) = (text::slice(path, 0, end), text::slice(path, end + 1, path.len()));
        let array = self.kind(at) == Kind::Array;
        let star = text::is(segment, "*");
        let mark = text::find_any(segment, 0, "=!^");
        let alone = text::unit_at(segment, mark + 1) == 0x3d;
        if !array && mark < segment.len() {
            let value = self.raw(self.find_followed(at, text::slice(segment, 0, mark)));
            let (sign, wanted) =
                (text::unit_at(segment, mark), text::slice(segment, mark + 1 + usize::from(alone), segment.len()));
            let compared = if sign == 0x5e { text::slice(value, 0, wanted.len()) } else { value };
            if (compared == wanted) == (sign != 0x21) {
                self.walk(at, rest, found);
            }
        } else if array || star {
            let number = text::parse_unsigned(segment);
            let (mut index, before) = (0, found.len());
            self.values(at, |value| {
                let wanted = number.is_none_or(|number| number == index) && !(alone && found.len() > before);
                index += 1;
                if wanted {
                    self.walk(value, if star || number.is_some() { rest } else { path }, found);
                }
            });
        } else {
            self.walk(self.find_followed(at, segment), rest, found);
        }
    }

    /// A member of a node, or else of the node that it refers to.
    fn find_followed(&self, at: Place, name: &[Unit]) -> Place {
        let own = self.find(at, name);
        if own.is_present() { own } else { self.find(self.followed(at), name) }
    }

    /// A member by a name of ASCII that no table has.
    #[cfg(feature = "trees")]
    pub(super) fn spelled(&self, object: Place, name: &str) -> Place {
        let mut units = Vec::new();
        text::push_str(&mut units, name);
        self.find(object, &units)
    }

    /// The path to a value from its document, as [`Tape::at`] takes it.
    #[cfg(feature = "trees")]
    pub(super) fn walked(&self, place: Place) -> Vec<Unit> {
        let mut path: Vec<Unit> = self.path(place).into_iter().filter(|unit| u32::from(*unit) != 0x5d).collect();
        path.iter_mut().filter(|unit| u32::from(**unit) == 0x5b).for_each(|unit| *unit = Unit::from(b'.'));
        path
    }

    /// The first value at a path.
    pub(super) fn at(&self, at: Place, path: &[Unit]) -> Place {
        let mut found = Vec::new();
        self.walk(at, path, &mut found);
        found.first().copied().unwrap_or(Place::ABSENT)
    }

    /// The node that a reference names, in any of the documents: `{"@id": …}` in JSON-LD, `{"type": …, "id": …}` in JSON:API. Any
    /// other value, and a reference to nothing, stays itself. References of references are not followed, so none can go in a
    /// circle.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn followed(&self, place: Place) -> Place {
        if !self.is_object(place) {
            return place;
        }
        #[cfg(feature = "trees")]
        if self.get(place, Name::SYS).is_present() {
            return super::trees::fields_of(self, place).or(place);
        }
        let linked = self.get(place, Name::ID_LD);
        let (key, most) = if linked.is_present() { (Name::ID_LD, 2) } else { (Name::ID, 3) };
        if self.get(place, Name::ATTRIBUTES).is_present() {
            return place;
        }
        let id = self.get(place, key);
        let members = self.count(place);
        if !id.is_present() || members > most || key == Name::ID && !self.get(place, Name::TYPE).is_present() {
            return place;
        }
        let kind = self.raw(self.get(place, Name::TYPE));
        let names = |node: &Place| {
            self.raw(self.get(*node, key)) == self.raw(id)
                && self.raw(self.get(*node, Name::TYPE)) == kind
                && (self.count(*node) > members || self.get(*node, Name::ATTRIBUTES).is_present())
        };
        if self.spend() { self.objects().find(names).unwrap_or(place) } else { place }
    }
}
