//! Reading values. A value of the wrong type is logged with its place; an absent one is not.
//!
//! These methods are kept out of line: they are called from everywhere, and a page pays for every copy.

use super::names::Name;
use super::tape::{Kind, Place, Tape};
use super::unescape::unescape;
use crate::model::text::{self, Text, Unit};
#[cfg(not(feature = "page"))]
use crate::warning::Spot;
use crate::warning::{Warning, WarningKind};

impl<'s> Tape<'s> {
    /// Adds a warning about a value.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn warn(&self, place: Place, kind: WarningKind) {
        self.log.add(kind, place.0);
    }

    /// Adds a warning about what could be better, for a strict reader.
    pub(crate) fn remark(&self, place: Place, kind: WarningKind) {
        if self.log.is_strict() {
            self.warn(place, kind);
        }
    }

    /// Adds to what will be said of a value.
    #[cfg(feature = "cli")]
    pub(crate) fn hint(&self, place: Place, kind: WarningKind, hint: String) {
        self.log.hint(kind, place.0, hint);
    }

    /// Whether there is a warning about a value.
    #[cfg(feature = "html")]
    pub(crate) fn is_warned(&self, place: Place) -> bool {
        self.log.tells_of(place.0)
    }

    /// The value that was read last.
    #[cfg(feature = "cli")]
    pub(crate) fn last(&self) -> Place {
        Place(self.log.last())
    }

    /// Remembers what was read last, for that is where its reader is.
    #[cfg(feature = "cli")]
    fn visit(&self, place: Place) {
        if place.is_present() {
            self.log.visit(place.0);
        }
    }

    /// The build of a page needs no place.
    #[cfg(not(feature = "cli"))]
    #[allow(clippy::unused_self, reason = "the other builds remember")]
    fn visit(&self, _: Place) {}

    /// Where a value begins.
    #[cfg(not(feature = "page"))]
    pub(crate) fn spot(&self, place: Place) -> Spot {
        Spot::new(self.source, self.node(self.told(place)).start as usize)
    }

    /// What was added, in that order, with the path of each value and, for a string or number, its text.
    pub(crate) fn warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        for note in self.log.take() {
            #[cfg(feature = "cli")]
            let hint = self.log.take_hint(note);
            let (offset, path, mut found): (_, _, &[Unit]) = if note.kind.is_of_text() {
                (note.at as usize, Vec::new(), &[])
            } else {
                let place = Place(note.at);
                let container = matches!(self.kind(place), Kind::Array | Kind::Object);
                (
                    self.node(self.told(place)).start as usize,
                    self.path(place),
                    if container { &[] } else { self.raw(place) },
                )
            };
            if cfg!(feature = "page") || note.kind == WarningKind::NoField {
                // A page is told the code and the place; of a field the name is enough.
                found = &[];
            }
            let warning = Warning::new(note.kind, self.source, offset, path, found);
            #[cfg(feature = "cli")]
            let warning = warning.with_hint(hint);
            warnings.push(warning);
        }
        warnings
    }

    /// A member of an object; the last one of that name, and `null` counts as absent.
    #[cfg_attr(any(feature = "small", all(feature = "page", feature = "formats")), inline(never))]
    #[cfg_attr(not(feature = "page"), inline(always))]
    #[cfg_attr(
        not(feature = "page"),
        allow(clippy::inline_always, reason = "the name is constant where it is called from")
    )]
    pub(crate) fn get(&self, object: Place, name: Name) -> Place {
        #[cfg(not(feature = "small"))]
        if !self.node(object).may_have(name) {
            return Place::ABSENT;
        }
        self.member(object, name)
    }

    /// [`Tape::get`] of a name that may be there.
    #[cfg_attr(not(feature = "small"), inline(never))]
    fn member(&self, object: Place, name: Name) -> Place {
        let found = self.last_member(object, name);
        let found = if self.kind(found) == Kind::Null { Place::ABSENT } else { found };
        self.visit(found);
        found
    }

    /// The last member of a name, with a warning for each other one.
    #[cfg(feature = "small")]
    fn last_member(&self, object: Place, name: Name) -> Place {
        let end = if self.is_object(object) { self.node(object).end } else { 0 };
        let (mut key, mut found) = (Place(object.0.wrapping_add(1)), Place::ABSENT);
        while key.0 < end {
            let value = Place(key.0 + 1);
            if self.name(key) == name {
                if found.is_present() {
                    self.warn(value, WarningKind::DuplicateKey);
                }
                found = value;
            }
            key = self.after(value);
        }
        found
    }

    /// The last member of a name, with a warning for each other one.
    #[cfg(not(feature = "small"))]
    fn last_member(&self, object: Place, name: Name) -> Place {
        let (mut at, mut found) = (object.0 as usize + 1, Place::ABSENT);
        let nodes = self.nodes.get(..self.node(object).end as usize).unwrap_or(&[]);
        while let Some([key, value, ..]) = nodes.get(at..) {
            if key.name == name {
                if found.is_present() {
                    self.warn(Place(at as u32 + 1), WarningKind::DuplicateKey);
                }
                found = Place(at as u32 + 1);
            }
            let holds = matches!(value.kind, Kind::Array | Kind::Object);
            at = (at + 2).max(if holds { value.end as usize } else { 0 });
        }
        found
    }

    /// A member of an object by a name that may be any; the last one of that name, and `null` counts as absent.
    #[cfg(feature = "formats")]
    pub(crate) fn find(&self, object: Place, name: &[Unit]) -> Place {
        let end = if self.is_object(object) { self.node(object).end } else { 0 };
        let (mut key, mut found) = (Place(object.0.wrapping_add(1)), Place::ABSENT);
        while key.0 < end {
            let value = Place(key.0 + 1);
            if self.raw(key) == name {
                found = value;
            }
            key = self.after(value);
        }
        if self.kind(found) == Kind::Null { Place::ABSENT } else { found }
    }

    /// How many members an object or items an array has.
    #[cfg(feature = "formats")]
    pub(crate) fn count(&self, container: Place) -> u32 {
        let end = if matches!(self.kind(container), Kind::Array | Kind::Object) { self.node(container).end } else { 0 };
        let (mut next, mut count) = (Place(container.0.wrapping_add(1)), 0);
        while next.0 < end {
            next = self.after(if self.is_object(container) { Place(next.0 + 1) } else { next });
            count += 1;
        }
        count
    }

    /// The members' values of an object, or the items of an array, one after another.
    #[cfg(feature = "formats")]
    pub(crate) fn values(&self, container: Place, mut each: impl FnMut(Place)) {
        let object = self.is_object(container);
        let end = if object || self.kind(container) == Kind::Array { self.node(container).end } else { 0 };
        let mut next = Place(container.0.wrapping_add(1));
        while next.0 < end {
            let value = Place(next.0 + u32::from(object));
            each(value);
            next = self.after(value);
        }
    }

    /// The members of an object, key and value, one after another.
    #[cfg(feature = "trees")]
    pub(crate) fn members(&self, object: Place, mut each: impl FnMut(Place, Place)) {
        let end = if self.is_object(object) { self.node(object).end } else { 0 };
        let mut key = Place(object.0.wrapping_add(1));
        while key.0 < end {
            let value = Place(key.0 + 1);
            each(key, value);
            key = self.after(value);
        }
    }

    /// All objects of all documents, in the order of the text.
    #[cfg(feature = "formats")]
    pub(crate) fn objects(&self) -> impl Iterator<Item = Place> {
        (0..self.nodes.len() as u32).map(Place).filter(|place| self.is_object(*place))
    }

    /// The first of several members that is there.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn any(&self, object: Place, names: &[Name]) -> Place {
        names.iter().fold(Place::ABSENT, |found, name| if found.is_present() { found } else { self.get(object, *name) })
    }

    /// The first item of an array; any other value stands for a list of itself.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn first(&self, list: Place) -> Place {
        if self.kind(list) != Kind::Array {
            return list;
        }
        self.next(list, list)
    }

    /// The item after another one, or after the opening bracket.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn next(&self, list: Place, item: Place) -> Place {
        let next = if item == list { Place(list.0.wrapping_add(1)) } else { self.after(item) };
        let inside = self.kind(list) == Kind::Array && next.0 < self.node(list).end;
        if inside { next } else { Place::ABSENT }
    }

    /// A string, or a number as it is written. Anything else is a wrong type, with a warning, and empty.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn text(&self, place: Place) -> Text<'s> {
        self.visit(place);
        match self.kind(place) {
            Kind::String | Kind::Number => Text::new(self.raw(place)),
            Kind::Escaped => {
                let unescaped = unescape(self.raw(place));
                if unescaped.control {
                    self.warn(place, WarningKind::ControlCharacter);
                }
                if unescaped.surrogate {
                    self.warn(place, WarningKind::LoneSurrogate);
                }
                self.keep(unescaped.units)
            }
            Kind::Absent => Text::default(),
            Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Object => {
                self.warn(place, WarningKind::ExpectedText);
                Text::default()
            }
        }
    }

    /// [`Tape::text`] on one line: without white space around it, line feeds and tabs being spaces.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn line(&self, place: Place) -> Text<'s> {
        let units = text::trim(self.text(place).units());
        let breaks = |unit: &Unit| matches!(u32::from(*unit), 0x09 | 0x0a);
        if !units.iter().any(breaks) {
            return Text::new(units);
        }
        let mut spaced = Vec::new();
        for unit in units {
            spaced.push(if breaks(unit) { Unit::from(b' ') } else { *unit });
        }
        self.keep(spaced)
    }

    /// Keeps mended text.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn keep(&self, units: Vec<Unit>) -> Text<'s> {
        self.log.arena().keep(units)
    }

    /// A whole number from 0, or a string of digits, in a member; else another one.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn unsigned(&self, object: Place, name: Name, default: u32) -> u32 {
        let place = self.get(object, name);
        let Some(number) = text::parse_unsigned(text::trim(self.raw(place))) else {
            match self.kind(place) {
                Kind::Absent => {}
                Kind::Number => self.warn(place, WarningKind::NumberOutOfRange),
                Kind::String | Kind::Escaped | Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Object => {
                    self.warn(place, WarningKind::ExpectedNumber);
                }
            }
            return default;
        };
        number
    }

    /// Whether a member is `true`.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn is_true(&self, object: Place, name: Name) -> bool {
        let place = self.get(object, name);
        let kind = self.kind(place);
        if !matches!(kind, Kind::True | Kind::False | Kind::Absent) {
            self.warn(place, WarningKind::ExpectedBoolean);
        }
        kind == Kind::True
    }
}
