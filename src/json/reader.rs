//! A value that knows how to complain: what was expected, and where, goes to the log; what is absent does not.
//!
//! Its methods are kept out of line: they are called from everywhere, and a page pays for every copy.

use super::tape::{NodeKind, Tape};
use super::unescape::unescape;
use crate::model::text::{self, Arena, Text, Unit};
use crate::warning::WarningKind;

/// The six kinds of JSON values, true and false being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    String,
    Number,
    Boolean,
    Null,
    Array,
    Object,
}

/// A place in a text that is being read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reader<'s, 't> {
    tape: &'t Tape<'s>,
    index: u32,
}

impl<'s, 't> Reader<'s, 't> {
    /// The whole text.
    pub(crate) fn new(tape: &'t Tape<'s>) -> Self {
        Self { tape, index: 0 }
    }

    fn node_kind(self) -> NodeKind {
        self.tape.node(self.index).kind
    }

    #[inline(never)]
    pub(crate) fn kind(self) -> Kind {
        match self.node_kind() {
            NodeKind::String | NodeKind::Escaped => Kind::String,
            NodeKind::Number => Kind::Number,
            NodeKind::True | NodeKind::False => Kind::Boolean,
            NodeKind::Null => Kind::Null,
            NodeKind::Array => Kind::Array,
            NodeKind::Object => Kind::Object,
        }
    }

    pub(crate) fn is_object(self) -> bool {
        self.kind() == Kind::Object
    }

    /// Adds a warning that names this value's path and, for a string or number, its text.
    #[inline(never)]
    pub(crate) fn warn(self, kind: WarningKind) {
        let Self { tape, index } = self;
        tape.log.add_found(kind, tape.source, tape.start(index), || tape.path(index), tape.units(index));
    }

    /// A member of an object; the last one of that name, and `null` counts as absent.
    #[inline(never)]
    pub(crate) fn get(self, name: &str) -> Option<Self> {
        let (index, twice) = self.tape.member(self.index, name)?;
        let member = Self { index, ..self };
        if twice {
            member.warn(WarningKind::DuplicateKey);
        }
        (member.node_kind() != NodeKind::Null).then_some(member)
    }

    /// The first of these members that is present.
    #[inline(never)]
    pub(crate) fn first_of(self, names: &[&str]) -> Option<Self> {
        names.iter().find_map(|name| self.get(name))
    }

    /// The items of an array; any other value stands for a list of itself.
    #[inline(never)]
    pub(crate) fn items(self) -> Items<'s, 't> {
        let array = self.node_kind() == NodeKind::Array;
        let (next, end) =
            if array { (self.index + 1, self.tape.node(self.index).end) } else { (self.index, self.index + 1) };
        Items { tape: self.tape, next, end }
    }

    /// The items of a member; none where it is absent.
    #[inline(never)]
    pub(crate) fn items_of(self, name: &str) -> Items<'s, 't> {
        self.get(name).map_or(Items { tape: self.tape, next: 0, end: 0 }, Self::items)
    }

    /// Whether this is exactly that ASCII string.
    #[inline(never)]
    pub(crate) fn is(self, word: &str) -> bool {
        self.node_kind() == NodeKind::String && text::is(self.raw(), word)
    }

    /// The units of a string as they stand in the source, escapes and all; of a number its digits.
    pub(crate) fn raw(self) -> &'s [Unit] {
        self.tape.units(self.index)
    }

    /// A string, or a number as it is written. Anything else is a wrong type, with a warning.
    #[inline(never)]
    pub(crate) fn text(self) -> Option<Text<'s>> {
        match self.node_kind() {
            NodeKind::String | NodeKind::Number => Some(Text::new(self.raw())),
            NodeKind::Escaped => {
                let unescaped = unescape(self.raw());
                if unescaped.control {
                    self.warn(WarningKind::ControlCharacter);
                }
                if unescaped.surrogate {
                    self.warn(WarningKind::LoneSurrogate);
                }
                Some(self.keep(unescaped.units))
            }
            NodeKind::True | NodeKind::False | NodeKind::Null | NodeKind::Array | NodeKind::Object => {
                self.warn(WarningKind::ExpectedText);
                None
            }
        }
    }

    /// [`Reader::text`] on one line: without white space around it, line feeds and tabs being spaces. None when blank.
    #[inline(never)]
    pub(crate) fn line(self) -> Option<Text<'s>> {
        let mut units = text::trim(self.text()?.units());
        let breaks = |unit: &Unit| matches!(u32::from(*unit), 0x09 | 0x0a);
        if units.iter().any(breaks) {
            let mut spaced = Vec::from(units);
            for unit in &mut spaced {
                if breaks(unit) {
                    *unit = Unit::from(b' ');
                }
            }
            units = self.keep(spaced).units();
        }
        (!units.is_empty()).then_some(Text::new(units))
    }

    /// [`Reader::line`] of a member.
    #[inline(never)]
    pub(crate) fn line_of(self, name: &str) -> Option<Text<'s>> {
        self.get(name)?.line()
    }

    /// Keeps mended text.
    pub(crate) fn keep(self, units: Vec<Unit>) -> Text<'s> {
        self.arena().keep(units)
    }

    /// Where mended text is kept.
    pub(crate) fn arena(self) -> &'s Arena {
        self.tape.log.arena()
    }

    /// A whole number from 0, or a string of digits, in a member.
    #[inline(never)]
    pub(crate) fn unsigned_of(self, name: &str) -> Option<u32> {
        let member = self.get(name)?;
        let number = text::parse_unsigned(text::trim(member.raw()));
        if number.is_none() {
            let numeric = member.node_kind() == NodeKind::Number;
            member.warn(if numeric { WarningKind::NumberOutOfRange } else { WarningKind::ExpectedNumber });
        }
        number
    }

    /// Whether a member is `true`.
    #[inline(never)]
    pub(crate) fn is_true(self, name: &str) -> bool {
        let Some(member) = self.get(name) else { return false };
        let node = member.node_kind();
        if node != NodeKind::True && node != NodeKind::False {
            member.warn(WarningKind::ExpectedBoolean);
        }
        node == NodeKind::True
    }

    /// What was mended or left out so far.
    pub(crate) fn warnings(self) -> Vec<crate::warning::Warning> {
        self.tape.log.take()
    }
}

/// Items of an array, one by one.
#[derive(Clone, Debug)]
pub(crate) struct Items<'s, 't> {
    tape: &'t Tape<'s>,
    next: u32,
    end: u32,
}

impl<'s, 't> Iterator for Items<'s, 't> {
    type Item = Reader<'s, 't>;

    #[inline(never)]
    fn next(&mut self) -> Option<Self::Item> {
        let index = self.next;
        if index >= self.end {
            return None;
        }
        self.next = self.tape.after(index);
        Some(Reader { tape: self.tape, index })
    }
}
