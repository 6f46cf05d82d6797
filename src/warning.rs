//! What was repaired or left out, and where. A warning never costs the article.

use crate::model::text::{self, Arena, Unit};
use std::cell::Cell;

/// Warnings recorded for one article; one with more is broken throughout.
const MOST: usize = 100;
/// Characters of the input that a message may quote.
const QUOTED: usize = 60;

/// Declares the kinds with their stable codes and their wording.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $code:literal $wording:literal)* ; $($more:ident $more_code:literal $more_wording:literal)*) => {
        /// What a warning is about.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(dead_code, reason = "some are of one build alone")]
        pub(crate) enum WarningKind { $($(#[$doc])* $kind,)* $($more),* }

        impl WarningKind {
            /// The code of each; www/names.js holds them for pages.
            #[cfg(test)]
            pub(crate) const CODES: &[&str] = &[$($code),*];

            /// Whether it is about the text itself, and not about a value in it.
            pub(crate) fn is_of_text(self) -> bool {
                (self as u8) <= Self::TrailingComma as u8
            }

            fn code(self) -> &'static str {
                match self { $(Self::$kind => $code,)* $(Self::$more => $more_code),* }
            }

            fn wording(self) -> &'static str {
                match self { $(Self::$kind => $wording,)* $(Self::$more => $more_wording),* }
            }
        }
    };
}

kinds! {
    ByteOrderMark "byte-order-mark" "a byte order mark was skipped"
    Wrapper "wrapper" "a comment or CDATA mark around the JSON was skipped"
    TrailingSemicolon "trailing-semicolon" "a semicolon after the JSON was skipped"
    TrailingComma "trailing-comma" "a comma before a closing bracket was skipped"
    ControlCharacter "control-character" "a raw control character, expected an escape such as \\n"
    LoneSurrogate "lone-surrogate" "half a surrogate pair, replaced by U+FFFD"
    DuplicateKey "duplicate-key" "given twice, the last one counts"
    NumberOutOfRange "number-out-of-range" "is not a whole number from 0 to 4294967295"
    ExpectedText "wrong-type" "expected a string"
    ExpectedNumber "wrong-type" "expected a number"
    ExpectedBoolean "wrong-type" "expected true or false"
    ExpectedObject "wrong-type" "expected an object"
    UnsafeUrl "unsafe-url" "is not an http, https or relative URL"
    BadLanguage "bad-language" "is not a BCP 47 language tag"
    BadDirection "bad-direction" "is not ltr, rtl or auto"
    BadDate "bad-date" "is not a date, or a date and time, that can be read"
    BadSize "bad-size" "is not a size from 1 to 16384 pixels"
    UnknownBlock "unknown-block" "is not a known block type"
    MissingField "missing-field" "lacks a field that it cannot be shown without"
    HtmlNotRead "html-not-read" "HTML is not read by this build"
    TooDeep "too-deep" "nested too deeply, left out"
    SeveralArticles "several-articles" "there are more articles, only this one is shown"
    UnknownField "unknown-field" "is not a field of a map"
    ExpectedPath "wrong-type" "expected a path, a list of paths, or an object of the map"
    FieldsGuessed "fields-guessed" "has member names that are not known, and their meaning was guessed: a map makes it certain"
    ;
    MissingAlt "missing-alt" "has no alternative text, not even an empty one"
    SkippedLevel "skipped-level" "skips a level of headings"
    EmptyLink "empty-link" "is a link without text"
    FindsNothing "finds-nothing" "finds nothing in this article"
    ExpectedList "wrong-type" "expected a list"
    UnknownValue "unknown-value" "is not a known value"
    NotInSchema "not-in-schema" "can be shown, but does not conform to the schema of article/1"
    DuplicateId "duplicate-id" "is the id of another block"
    NoField "unknown-field" "is not a field that article/1 has here"
}

/// One thing that was repaired or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    kind: WarningKind,
    path: Vec<Unit>,
    found: Vec<Unit>,
    spot: Spot,
    #[cfg(feature = "trees")]
    of_map: bool,
    /// What follows the message.
    #[cfg(feature = "cli")]
    hint: String,
}

impl Warning {
    /// A warning about what was found at an offset of the source.
    pub(crate) fn new(kind: WarningKind, source: &[Unit], offset: usize, path: Vec<Unit>, found: &[Unit]) -> Self {
        let found = text::copied(found.get(..QUOTED * 4 + 4).unwrap_or(found));
        Self {
            kind,
            path,
            found,
            spot: Spot::new(source, offset),
            #[cfg(feature = "trees")]
            of_map: false,
            #[cfg(feature = "cli")]
            hint: String::new(),
        }
    }

    /// The same with more to say.
    #[cfg(feature = "cli")]
    pub(crate) fn with_hint(mut self, hint: String) -> Self {
        self.hint = hint;
        self
    }

    /// Whether it is about the host's map rather than the article.
    #[cfg(feature = "trees")]
    pub fn is_of_map(&self) -> bool {
        self.of_map
    }

    /// The same of the host's map.
    #[cfg(feature = "trees")]
    pub(crate) fn of_map(mut self) -> Self {
        let mut path = Vec::new();
        text::push_str(&mut path, if self.path.is_empty() { "map" } else { "map." });
        path.append(&mut self.path);
        self.path = path;
        self.of_map = true;
        self
    }

    /// A stable name for hosts, such as `unsafe-url`.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Place in the JSON, such as `body[3].image.url`; empty for the whole.
    pub fn path(&self) -> &[Unit] {
        &self.path
    }

    /// Line of the JSON text, from 1.
    #[cfg(not(feature = "page"))]
    pub fn line(&self) -> u32 {
        self.spot.line
    }

    /// Column in characters, from 1.
    #[cfg(not(feature = "page"))]
    pub fn column(&self) -> u32 {
        self.spot.column
    }

    /// Adds the report for a page: the number of its kind, the offset, and the path.
    #[cfg(feature = "page")]
    pub(crate) fn write(&self, out: &mut Vec<Unit>) {
        self.spot.write(out, self.kind as u32);
        for unit in &self.path {
            out.push(if u32::from(*unit) < 0x20 { Unit::from(b' ') } else { *unit });
        }
    }

    /// Place, what was found, what was expected; on one line.
    pub(crate) fn message(&self, out: &mut Vec<Unit>) {
        if self.path.is_empty() {
            self.spot.say(out);
        } else {
            out.extend_from_slice(&self.path);
        }
        text::push_str(out, ": ");
        if !self.found.is_empty() {
            quote(out, &self.found);
            text::push_str(out, " ");
        }
        text::push_str(out, self.kind.wording());
        #[cfg(feature = "cli")]
        text::push_str(out, &self.hint);
    }
}

impl std::fmt::Display for Warning {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut message = Vec::new();
        self.message(&mut message);
        text::display(&message, formatter)
    }
}

/// What a warning is about, and its place on the tape, or for a defect of the text itself its offset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Note {
    pub(crate) kind: WarningKind,
    pub(crate) at: u32,
}

/// The notes of one article, gathered while it is read, and the text that they speak of once it is mended.
pub(crate) struct Log<'s> {
    notes: Cell<Vec<Note>>,
    arena: &'s Arena,
    /// What could be better is noted as well.
    #[cfg(feature = "cli")]
    strict: Cell<bool>,
    /// The place that was read last.
    #[cfg(feature = "cli")]
    last: Cell<u32>,
    /// What there is to say beside some notes.
    #[cfg(feature = "cli")]
    hints: Cell<Vec<(Note, String)>>,
}

impl std::fmt::Debug for Log<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Log")
    }
}

impl<'s> Log<'s> {
    pub(crate) fn new(arena: &'s Arena) -> Self {
        Self {
            notes: Cell::default(),
            arena,
            #[cfg(feature = "cli")]
            strict: Cell::default(),
            #[cfg(feature = "cli")]
            last: Cell::default(),
            #[cfg(feature = "cli")]
            hints: Cell::default(),
        }
    }

    /// Where mended text is kept.
    pub(crate) fn arena(&self) -> &'s Arena {
        self.arena
    }

    /// Adds a warning, unless it has been added or there are too many.
    pub(crate) fn add(&self, kind: WarningKind, at: u32) {
        let mut notes = self.notes.take();
        let note = Note { kind, at };
        if notes.len() < MOST && !notes.contains(&note) {
            notes.push(note);
        }
        self.notes.set(notes);
    }

    /// Adds to the message of a note that there is or will be.
    #[cfg(feature = "cli")]
    pub(crate) fn hint(&self, kind: WarningKind, at: u32, hint: String) {
        let mut hints = self.hints.take();
        hints.push((Note { kind, at }, hint));
        self.hints.set(hints);
    }

    /// What was added to a note first; empty if nothing was.
    #[cfg(feature = "cli")]
    pub(crate) fn take_hint(&self, note: Note) -> String {
        let mut hints = self.hints.take();
        let found = hints.iter().position(|(of, _)| *of == note).map(|index| hints.remove(index).1);
        self.hints.set(hints);
        found.unwrap_or_default()
    }

    /// Notes from here on what could be better as well.
    #[cfg(feature = "cli")]
    pub(crate) fn be_strict(&self) {
        self.strict.set(true);
    }

    /// Whether what could be better is noted as well.
    #[cfg(feature = "cli")]
    pub(crate) fn is_strict(&self) -> bool {
        self.strict.get()
    }

    /// The build of a page does not know how to be.
    #[cfg(not(feature = "cli"))]
    #[allow(clippy::unused_self, reason = "the other builds look")]
    pub(crate) fn is_strict(&self) -> bool {
        false
    }

    /// Whether something was noted of a value.
    #[cfg(feature = "html")]
    pub(crate) fn tells_of(&self, at: u32) -> bool {
        let notes = self.notes.take();
        let tells = notes.iter().any(|note| note.at == at);
        self.notes.set(notes);
        tells
    }

    /// Remembers what was read last.
    #[cfg(feature = "cli")]
    pub(crate) fn visit(&self, at: u32) {
        self.last.set(at);
    }

    /// What was read last.
    #[cfg(feature = "cli")]
    pub(crate) fn last(&self) -> u32 {
        self.last.get()
    }

    /// What was added, in that order.
    pub(crate) fn take(&self) -> Vec<Note> {
        self.notes.take()
    }
}

/// Where in the source. A page has the source, and works out the line of the few offsets that it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    #[cfg(feature = "page")]
    offset: u32,
    /// From 1.
    #[cfg(not(feature = "page"))]
    pub(crate) line: u32,
    /// In characters, from 1.
    #[cfg(not(feature = "page"))]
    pub(crate) column: u32,
}

#[cfg(feature = "page")]
impl Spot {
    pub(crate) fn new(_: &[Unit], offset: usize) -> Self {
        Self { offset: offset as u32 }
    }

    /// Adds it in words.
    pub(crate) fn say(self, out: &mut Vec<Unit>) {
        text::push_str(out, "offset ");
        text::push_number(out, self.offset);
    }

    /// Adds a number and the offset, each with a tab.
    pub(crate) fn write(self, out: &mut Vec<Unit>, kind: u32) {
        text::push_number(out, kind);
        text::push_str(out, "\t");
        text::push_number(out, self.offset);
        text::push_str(out, "\t");
    }
}

#[cfg(not(feature = "page"))]
impl Spot {
    pub(crate) fn new(source: &[Unit], offset: usize) -> Self {
        let (mut line, mut column, mut before) = (1, 1, '\0');
        for character in text::chars(source.get(..offset).unwrap_or(source)) {
            match character {
                '\n' if before == '\r' => {}
                '\n' | '\r' => (line, column) = (line + 1, 1),
                _ => column += 1,
            }
            before = character;
        }
        Self { line, column }
    }

    /// Adds it in words.
    pub(crate) fn say(self, out: &mut Vec<Unit>) {
        text::push_str(out, "line ");
        text::push_number(out, self.line);
        text::push_str(out, ", column ");
        text::push_number(out, self.column);
    }
}

/// Adds a piece of the input between quotes, at most [`QUOTED`] characters, on one line.
pub(crate) fn quote(out: &mut Vec<Unit>, units: &[Unit]) {
    text::push(out, '"');
    let mut characters = text::chars(units);
    for character in characters.by_ref().take(QUOTED) {
        text::push(out, if character.is_control() { ' ' } else { character });
    }
    if characters.next().is_some() {
        text::push(out, '…');
    }
    text::push(out, '"');
}
