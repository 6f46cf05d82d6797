//! Why nothing can be shown. All wording of errors sits here.

use crate::model::text::{self, Unit};
use crate::warning::{position, quote};

/// What a JSON text should have had in some place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    Value,
    Key,
    Colon,
    CommaOrEnd,
    Quote,
    Escape,
    Digit,
    End,
}

impl Expected {
    fn wording(self) -> &'static str {
        match self {
            Self::Value => "a JSON value",
            Self::Key => "a key in double quotes",
            Self::Colon => "a colon",
            Self::CommaOrEnd => "a comma or a closing bracket",
            Self::Quote => "a closing quote",
            Self::Escape => "an escape such as \\n or \\u0041",
            Self::Digit => "a digit",
            Self::End => "nothing more",
        }
    }
}

/// Why nothing can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ErrorKind {
    Syntax(Expected),
    TooDeep,
    TooLarge,
    NotAnObject,
    UnknownFormat,
    UnsupportedVersion,
    NothingToShow,
}

impl ErrorKind {
    fn code(self) -> &'static str {
        match self {
            Self::Syntax(_) => "invalid-json",
            Self::TooDeep => "too-deep",
            Self::TooLarge => "too-large",
            Self::NotAnObject => "not-an-object",
            Self::UnknownFormat => "unknown-format",
            Self::UnsupportedVersion => "unsupported-version",
            Self::NothingToShow => "nothing-to-show",
        }
    }
}

/// The reason that nothing can be shown: the input is not JSON or no article, or has neither headline nor body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    found: Vec<Unit>,
    line: u32,
    column: u32,
}

impl Error {
    pub(crate) fn at(kind: ErrorKind, source: &[Unit], offset: usize) -> Self {
        let (line, column) = position(source, offset);
        let mut found = Vec::new();
        if let Some(character) = source.get(offset..).and_then(|rest| text::chars(rest).next()) {
            text::push(&mut found, character);
        }
        Self { kind, found, line, column }
    }

    /// An error about a value.
    pub(crate) fn value(kind: ErrorKind, found: &[Unit]) -> Self {
        Self { kind, found: text::copied(found), line: 1, column: 1 }
    }

    /// A stable name for hosts, such as `invalid-json`.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Where in the JSON: `format` for a version that is not known, and else the whole.
    pub fn path(&self) -> &'static str {
        if self.kind == ErrorKind::UnsupportedVersion { "format" } else { "" }
    }

    /// Line of the JSON text, from 1.
    pub fn line(&self) -> u32 {
        self.line
    }

    /// Column in characters, from 1.
    pub fn column(&self) -> u32 {
        self.column
    }

    /// What was found there: a character, or the value of `format`.
    pub(crate) fn found(&self) -> &[Unit] {
        &self.found
    }

    /// What was expected or, where nothing is, why nothing can be shown.
    pub(crate) fn detail(&self) -> &'static str {
        match self.kind {
            ErrorKind::Syntax(expected) => expected.wording(),
            ErrorKind::TooDeep => "nested deeper than 500",
            ErrorKind::TooLarge => "longer than 64 Mi characters",
            ErrorKind::NotAnObject => "expected a JSON object",
            ErrorKind::UnknownFormat => "no article format that is known",
            ErrorKind::UnsupportedVersion => "\"article/1\"",
            ErrorKind::NothingToShow => "neither headline nor body",
        }
    }

    /// Place, what was found, what was expected; on one line. www/render.js says the same in a page.
    fn message(&self, out: &mut Vec<Unit>) {
        match self.kind {
            ErrorKind::Syntax(_) => {
                text::push_str(out, "line ");
                text::push_number(out, self.line);
                text::push_str(out, ", column ");
                text::push_number(out, self.column);
                text::push_str(out, ": found ");
                if self.found.is_empty() {
                    text::push_str(out, "the end");
                } else {
                    quote(out, self.found());
                }
                text::push_str(out, ", expected ");
            }
            ErrorKind::UnsupportedVersion => {
                text::push_str(out, "format: ");
                quote(out, self.found());
                text::push_str(out, ", expected ");
            }
            ErrorKind::TooDeep
            | ErrorKind::TooLarge
            | ErrorKind::NotAnObject
            | ErrorKind::UnknownFormat
            | ErrorKind::NothingToShow => {}
        }
        text::push_str(out, self.detail());
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut message = Vec::new();
        self.message(&mut message);
        text::display(&message, formatter)
    }
}

impl std::error::Error for Error {}
