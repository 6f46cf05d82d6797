//! Why nothing can be shown. All wording of errors sits here.

use crate::model::text::{self, Unit};
use crate::warning::{Spot, quote};

/// Declares the kinds with their stable codes, and what was expected or why nothing can be shown.
macro_rules! kinds {
    ($($kind:ident $code:literal $wording:literal)*) => {
        /// Why nothing can be shown.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(dead_code, reason = "some are of one build alone")]
        pub(crate) enum ErrorKind { $($kind),* }

        impl ErrorKind {
            /// Code and wording of each; www/codes.js holds them for pages.
            #[cfg(test)]
            pub(crate) const ALL: &[(&str, &str)] = &[$(($code, $wording)),*];

            fn code(self) -> &'static str {
                match self { $(Self::$kind => $code),* }
            }

            fn wording(self) -> &'static str {
                match self { $(Self::$kind => $wording),* }
            }
        }
    };
}

// A larger core may show what ends in the ninth or tenth kind: as texts, "8" and "9" come after the numbers of all others.
kinds! {
    ExpectedValue "invalid-json" "a JSON value"
    ExpectedKey "invalid-json" "a key in double quotes"
    ExpectedColon "invalid-json" "a colon"
    ExpectedCommaOrEnd "invalid-json" "a comma or a closing bracket"
    ExpectedQuote "invalid-json" "a closing quote"
    ExpectedEscape "invalid-json" "an escape such as \\n or \\u0041"
    ExpectedDigit "invalid-json" "a digit"
    ExpectedNothing "invalid-json" "nothing more"
    UnknownFormat "unknown-format" "no known article format"
    NothingToShow "nothing-to-show" "neither headline nor body"
    TooDeep "too-deep" "nested deeper than 500"
    TooLarge "too-large" "longer than 64 Mi characters"
    NotAnObject "not-an-object" "expected a JSON object"
    UnsupportedVersion "unsupported-version" "\"article/1\""
    WrongFormat "wrong-format" ""
    BadMap "bad-map" "a field map"
}

impl ErrorKind {
    /// Whether the text is no JSON at that place.
    fn is_of_text(self) -> bool {
        self as u8 <= Self::ExpectedNothing as u8
    }
}

/// Why nothing can be shown: the input is not JSON, is no article, or has neither headline nor body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    found: Vec<Unit>,
    /// The message, where the kind has none.
    #[cfg(feature = "trees")]
    said: Vec<Unit>,
    spot: Spot,
}

impl Error {
    pub(crate) fn at(kind: ErrorKind, source: &[Unit], offset: usize) -> Self {
        let mut found = Vec::new();
        // A page has the source.
        if !cfg!(feature = "page") {
            let rest = source.get(offset..).unwrap_or(&[]);
            text::chars(rest).take(1).for_each(|character| text::push(&mut found, character));
        }
        Self {
            kind,
            found,
            #[cfg(feature = "trees")]
            said: Vec::new(),
            spot: Spot::new(source, offset),
        }
    }

    /// An error about a value.
    pub(crate) fn value(kind: ErrorKind, found: &[Unit]) -> Self {
        Self {
            kind,
            found: text::copied(found),
            #[cfg(feature = "trees")]
            said: Vec::new(),
            spot: Spot::new(&[], 0),
        }
    }

    /// The same at a place.
    #[cfg(not(feature = "page"))]
    pub(crate) fn placed(mut self, spot: Spot) -> Self {
        self.spot = spot;
        self
    }

    /// The same, said in other words than the kind has.
    #[cfg(feature = "trees")]
    pub(crate) fn saying(mut self, said: Vec<Unit>) -> Self {
        self.said = said;
        self
    }

    /// The same of the host's map, whatever is wrong with it.
    #[cfg(feature = "trees")]
    pub(crate) fn of_map(mut self) -> Self {
        self.kind = ErrorKind::BadMap;
        self
    }

    /// A stable name for hosts, such as `invalid-json`.
    pub fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// Place of the error: `format` for an unknown version or format, `map` for the host's map, otherwise empty for the whole.
    pub fn path(&self) -> &'static str {
        match self.kind {
            ErrorKind::UnsupportedVersion | ErrorKind::WrongFormat => "format",
            ErrorKind::BadMap => "map",
            ErrorKind::ExpectedValue
            | ErrorKind::ExpectedKey
            | ErrorKind::ExpectedColon
            | ErrorKind::ExpectedCommaOrEnd
            | ErrorKind::ExpectedQuote
            | ErrorKind::ExpectedEscape
            | ErrorKind::ExpectedDigit
            | ErrorKind::ExpectedNothing
            | ErrorKind::TooDeep
            | ErrorKind::TooLarge
            | ErrorKind::NotAnObject
            | ErrorKind::UnknownFormat
            | ErrorKind::NothingToShow => "",
        }
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

    /// Adds the report for a page, separated by tabs: the number of its kind, the offset, the value found, the path, and the
    /// message if the kind has none.
    #[cfg(feature = "page")]
    pub(crate) fn write(&self, out: &mut Vec<Unit>) {
        self.spot.write(out, self.kind as u32);
        out.extend_from_slice(&self.found);
        text::push_str(out, "\t");
        text::push_str(out, self.path());
        #[cfg(feature = "trees")]
        if !self.said.is_empty() {
            text::push_str(out, "\t");
            out.extend_from_slice(&self.said);
        }
    }

    /// Place, what was found, what was expected; on one line. www/wording.js says the same in a page.
    fn message(&self, out: &mut Vec<Unit>) {
        #[cfg(feature = "trees")]
        if !self.said.is_empty() {
            return out.extend_from_slice(&self.said);
        }
        let syntax = self.kind.is_of_text() || self.kind == ErrorKind::BadMap;
        text::push_str(out, self.path());
        text::push_str(out, if self.path().is_empty() { "" } else { ": " });
        if syntax {
            self.spot.say(out);
            text::push_str(out, ": ");
        }
        if syntax || self.kind == ErrorKind::UnsupportedVersion {
            text::push_str(out, "found ");
            if self.found.is_empty() {
                text::push_str(out, "the end");
            } else {
                quote(out, &self.found);
            }
            text::push_str(out, ", expected ");
        }
        text::push_str(out, self.kind.wording());
        if self.kind == ErrorKind::UnknownFormat && !self.found.is_empty() {
            text::push_str(out, " in ");
            out.extend_from_slice(&self.found);
        }
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
