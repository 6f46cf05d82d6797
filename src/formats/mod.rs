//! Input shapes to an [`Article`]: one file for each shape, and one table that names them.
//!
//! Parsing is total: whenever there is anything to show it gives an article, and warnings for what was mended or left
//! out. Past this module no raw HTML exists.

#[cfg(feature = "html")]
mod clipping;
#[cfg(feature = "formats")]
mod fields;
#[cfg(feature = "formats")]
mod foreign;
#[cfg(feature = "formats")]
mod fragment;
#[cfg(feature = "formats")]
mod json_ld;
mod native;
#[cfg(feature = "formats")]
mod path;
mod picture;
#[cfg(feature = "formats")]
mod profiles;
#[cfg(feature = "formats")]
mod repeats;
#[cfg(feature = "cli")]
mod strict;
#[cfg(feature = "trees")]
mod trees;
#[cfg(all(feature = "formats", not(feature = "page")))]
mod unknown;
mod writer;

#[cfg(feature = "html")]
pub use clipping::{is_text, parse_text};

use crate::error::{Error, ErrorKind};
use crate::json::{self, Tape};
#[cfg(not(feature = "formats"))]
use crate::json::{Kind, Place};
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
    /// Where each field came from, of a format of others; our own gives all of them.
    #[cfg(feature = "html")]
    pub origins: Vec<Origin>,
}

/// Where a field of an article came from.
#[cfg(feature = "html")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its name in `article/1`, such as `headline`.
    pub field: &'static str,
    /// The format that it was found by, such as `wordpress` or `json-ld`.
    pub format: &'static str,
    /// Its place in the document, such as `title.rendered`.
    pub path: String,
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

/// Reads an article from JSON text in the host's units; the arena keeps what had to be mended in it.
///
/// More documents may follow the first one, each after a record separator (RFC 7464): other data of the same page. They count
/// where the first one has no article of ours in it: for what it does not say of the article that it is about, and where
/// it is empty, alone.
///
/// # Errors
/// - text that is not JSON, nested deeper than 500, or longer than 64 Mi units
/// - `[]`, `"text"`: no object
/// - `{"format": "article/2"}`: a major version that is not known
/// - `{"name": "x"}`: no article format that is known
/// - `{"format": "article/1"}`: neither headline nor body
pub fn parse<'a>(source: &'a [Unit], arena: &'a Arena) -> Result<Parsed<'a>, Error> {
    let (tape, failed) = json::parse(source, arena)?;
    read(tape, failed)
}

/// [`parse`] with warnings about what could be better as well: pictures without alternative text, skipped levels of
/// headings, links without text.
///
/// # Errors
/// As [`parse`].
#[cfg(feature = "cli")]
pub fn parse_strictly<'a>(source: &'a [Unit], arena: &'a Arena) -> Result<Parsed<'a>, Error> {
    let (tape, failed) = json::parse(source, arena)?;
    tape.log.be_strict();
    read(tape, failed)
}

#[cfg_attr(
    not(feature = "formats"),
    allow(clippy::needless_pass_by_value, reason = "readers of other formats take the tape on")
)]
fn read(tape: Tape<'_>, failed: Option<Error>) -> Result<Parsed<'_>, Error> {
    if failed.is_none() {
        if let Some(found) = native::unsupported(&tape) {
            return Err(Error::value(ErrorKind::UnsupportedVersion, found));
        }
        if native::detect(&tape) {
            return finish(&tape, native::parse(&tape), native::NAME);
        }
    }
    #[cfg(feature = "formats")]
    return foreign::parse(tape, failed);
    // The build that most pages load knows no more, and loads another one.
    #[cfg(not(feature = "formats"))]
    {
        let container = matches!(tape.kind(Place::ROOT), Kind::Object | Kind::Array);
        let kind = if container { ErrorKind::UnknownFormat } else { ErrorKind::NotAnObject };
        Err(Error::value(if failed.is_some() { ErrorKind::UnknownFormat } else { kind }, &[]))
    }
}

fn finish<'a>(tape: &Tape<'a>, article: Article<'a>, format: &'static str) -> Result<Parsed<'a>, Error> {
    let shows = |event: &Event<'_>| matches!(event, Event::Open(Element::Headline | Element::Body));
    if !article.events.iter().any(shows) {
        return Err(Error::value(ErrorKind::NothingToShow, &[]));
    }
    Ok(Parsed {
        article,
        format,
        warnings: tape.warnings(),
        #[cfg(feature = "html")]
        origins: Vec::new(),
    })
}
