//! Input shapes to an [`Article`]: one file for each shape, and one table that names them.
//!
//! Parsing is total: whenever there is anything to show it gives an article, and warnings for what was mended or left
//! out. Past this module no raw HTML exists.

mod fragment;
mod json_ld;
mod native;
#[cfg(feature = "formats")]
mod trees;
mod writer;

use crate::error::{Error, ErrorKind};
use crate::json::{self, Kind, Place, Tape};
use crate::model::article::{Article, Event};
use crate::model::element::Element;
use crate::model::text::{Arena, Unit};
use crate::warning::Warning;

/// An article, the format that it was read from, and what was mended or left out on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed<'a> {
    /// The article.
    pub article: Article<'a>,
    /// Name of the format, such as `article/1`.
    pub format: &'static str,
    /// In the order of the text.
    pub warnings: Vec<Warning>,
}

impl Parsed<'_> {
    /// Blocks of the body, those inside others not counted.
    pub fn blocks(&self) -> u32 {
        let (mut count, mut depth, mut body) = (0, 0, 0);
        for event in &self.article.events {
            if let Event::Open(element) = event {
                depth += 1;
                if *element == Element::Body {
                    body = depth;
                }
                count += u32::from(body > 0 && depth == body + 1);
            } else if matches!(event, Event::Close) {
                if depth == body {
                    body = 0;
                }
                depth -= 1;
            }
        }
        count
    }

    /// Cards of other articles, wherever they stand.
    pub fn cards(&self) -> u32 {
        self.article.events.iter().filter(|event| matches!(event, Event::Open(Element::Card))).count() as u32
    }
}

/// A shape that articles come in.
struct Format {
    name: &'static str,
    detect: fn(&Tape<'_>) -> bool,
    parse: for<'s> fn(&Tape<'s>) -> Article<'s>,
}

/// All shapes, in the order in which they are tried.
const FORMATS: [Format; 2] = [
    Format { name: "article/1", detect: native::detect, parse: native::parse },
    Format { name: "json-ld", detect: json_ld::detect, parse: json_ld::parse },
];

/// Reads an article from JSON text in the host's units; the arena keeps what had to be mended in it.
///
/// # Errors
/// - text that is not JSON, nested deeper than 500, or longer than 64 Mi units
/// - `[]`, `"text"`: no object
/// - `{"format": "article/2"}`: a major version that is not known
/// - `{"name": "x"}`: no article format that is known
/// - `{"format": "article/1"}`: neither headline nor body
pub fn parse<'a>(source: &'a [Unit], arena: &'a Arena) -> Result<Parsed<'a>, Error> {
    let tape = json::parse(source, arena)?;
    let tape = &tape;
    let error = |kind, found| Err(Error::value(kind, found));
    if !matches!(tape.kind(Place::ROOT), Kind::Object | Kind::Array) {
        return error(ErrorKind::NotAnObject, &[]);
    }
    if let Some(found) = native::unsupported(tape) {
        return error(ErrorKind::UnsupportedVersion, found);
    }
    let Some(format) = FORMATS.iter().find(|format| (format.detect)(tape)) else {
        let object = tape.is_object(Place::ROOT);
        return error(if object { ErrorKind::UnknownFormat } else { ErrorKind::NotAnObject }, &[]);
    };
    let article = (format.parse)(tape);
    let shows = |event: &Event<'_>| matches!(event, Event::Open(Element::Headline | Element::Body));
    if !article.events.iter().any(shows) {
        return error(ErrorKind::NothingToShow, &[]);
    }
    Ok(Parsed { article, format: format.name, warnings: tape.warnings() })
}
