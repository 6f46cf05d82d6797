//! Reading values: what was expected, and where, goes to the log; what is absent does not.
//!
//! These methods are kept out of line: they are called from everywhere, and a page pays for every copy.

use super::tape::{Kind, Place, Tape, hash};
use super::unescape::unescape;
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

impl<'s> Tape<'s> {
    /// Adds a warning that names the value's path and, for a string or number, its text.
    #[inline(never)]
    pub(crate) fn warn(&self, place: Place, kind: WarningKind) {
        if self.log.is_full() {
            return;
        }
        let node = self.node(place);
        let container = matches!(node.kind, Kind::Array | Kind::Object);
        let found = if container { &[] } else { self.raw(place) };
        self.log.add(kind, self.source, node.start as usize, self.path(place), found);
    }

    /// A member of an object; the last one of that name, and `null` counts as absent.
    #[inline(never)]
    pub(crate) fn get(&self, object: Place, name: &str) -> Place {
        let end = if self.is_object(object) { self.node(object).end } else { 0 };
        let bytes = name.as_bytes();
        let end_of = |byte: Option<&u8>| byte.map_or(0, |byte| u32::from(*byte));
        let wanted = hash(bytes.len(), end_of(bytes.first()), end_of(bytes.last()));
        let (mut key, mut found) = (Place(object.0.wrapping_add(1)), Place::ABSENT);
        while key.0 < end {
            let value = Place(key.0 + 1);
            let node = self.node(key);
            let named = node.hash == wanted && text::is(self.raw(key), name);
            if named || node.kind == Kind::Escaped && text::is(&unescape(self.raw(key)).units, name) {
                if found.is_present() {
                    self.warn(value, WarningKind::DuplicateKey);
                }
                found = value;
            }
            key = self.after(value);
        }
        if self.kind(found) == Kind::Null { Place::ABSENT } else { found }
    }

    /// The first item of an array; any other value stands for a list of itself.
    #[inline(never)]
    pub(crate) fn first(&self, list: Place) -> Place {
        if self.kind(list) != Kind::Array {
            return list;
        }
        self.next(list, list)
    }

    /// The item after another one, or after the opening bracket.
    #[inline(never)]
    pub(crate) fn next(&self, list: Place, item: Place) -> Place {
        let next = if item == list { Place(list.0.wrapping_add(1)) } else { self.after(item) };
        let inside = self.kind(list) == Kind::Array && next.0 < self.node(list).end;
        if inside { next } else { Place::ABSENT }
    }

    /// Whether this is exactly that ASCII string.
    #[inline(never)]
    pub(crate) fn is(&self, place: Place, word: &str) -> bool {
        self.kind(place) == Kind::String && text::is(self.raw(place), word)
    }

    /// A string, or a number as it is written. Anything else is a wrong type, with a warning, and empty.
    #[inline(never)]
    pub(crate) fn text(&self, place: Place) -> Text<'s> {
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
    #[inline(never)]
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
    #[inline(never)]
    pub(crate) fn keep(&self, units: Vec<Unit>) -> Text<'s> {
        self.log.arena().keep(units)
    }

    /// A whole number from 0, or a string of digits, in a member; else another one.
    #[inline(never)]
    pub(crate) fn unsigned(&self, object: Place, name: &str, default: u32) -> u32 {
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
    #[inline(never)]
    pub(crate) fn is_true(&self, object: Place, name: &str) -> bool {
        let place = self.get(object, name);
        let kind = self.kind(place);
        if !matches!(kind, Kind::True | Kind::False | Kind::Absent) {
            self.warn(place, WarningKind::ExpectedBoolean);
        }
        kind == Kind::True
    }
}
