//! Input shapes to an [`Article`]: one file for each shape, and one table that names them.
//!
//! Parsing is total: whenever there is anything to show it returns an article, with warnings for what was repaired or left out.
//! No raw HTML exists past this module.

#[cfg(feature = "formats")]
mod access;
#[cfg(feature = "formats")]
mod asked;
#[cfg(feature = "formats")]
mod associations;
#[cfg(feature = "formats")]
mod cards;
#[cfg(feature = "html")]
mod clipping;
#[cfg(feature = "formats")]
mod fields;
#[cfg(feature = "formats")]
mod foreign;
#[cfg(feature = "formats")]
mod fragment;
#[cfg(feature = "trees")]
mod guess;
#[cfg(feature = "cli")]
mod hints;
#[cfg(feature = "formats")]
mod json_ld;
#[cfg(feature = "formats")]
mod keywords;
#[cfg(feature = "formats")]
mod languages;
#[cfg(feature = "trees")]
mod localized;
#[cfg(feature = "formats")]
mod main_media;
#[cfg(feature = "trees")]
mod map;
mod native;
#[cfg(feature = "formats")]
mod path;
mod picture;
#[cfg(feature = "formats")]
mod profiles;
#[cfg(feature = "formats")]
mod recordings;
#[cfg(feature = "trees")]
mod records;
#[cfg(feature = "formats")]
mod repeats;
#[cfg(feature = "cli")]
mod schema;
#[cfg(feature = "cli")]
mod strict;
#[cfg(feature = "trees")]
mod trees;
#[cfg(feature = "trees")]
mod unknown;
mod values;
mod writer;

#[cfg(feature = "formats")]
pub use asked::ParseOptions;
#[cfg(feature = "html")]
pub use clipping::{is_text, parse_text};

use crate::error::{Error, ErrorKind};
#[cfg(not(feature = "formats"))]
use crate::json::Kind;
#[cfg(feature = "html")]
use crate::json::Name;
#[cfg(any(feature = "html", not(feature = "formats")))]
use crate::json::Place;
use crate::json::{self, Tape};
use crate::model::article::{Article, Event};
use crate::model::element::Element;
#[cfg(feature = "html")]
use crate::model::href::{Href, Use};
#[cfg(feature = "formats")]
use crate::model::text;
#[cfg(feature = "html")]
use crate::model::text::Text;
use crate::model::text::{Arena, Unit};
use crate::warning::Warning;
#[cfg(feature = "html")]
use crate::warning::WarningKind;
#[cfg(feature = "formats")]
use asked::Asked;

/// An article, its format, and what was repaired or left out while it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parsed<'a> {
    /// The article.
    pub article: Article<'a>,
    /// Name of the format, such as `article/1`.
    pub format: &'static str,
    /// In the order of the text.
    pub warnings: Vec<Warning>,
    /// Where each field came from, for a foreign format; empty for our own.
    #[cfg(feature = "html")]
    pub origins: Vec<Origin>,
    /// The article's id in its publisher's system; empty if it has none.
    #[cfg(feature = "html")]
    pub id: Text<'a>,
    /// The article's address.
    #[cfg(feature = "html")]
    pub url: Option<Href<'a>>,
    /// What else our own format says of it that is not shown.
    #[cfg(feature = "html")]
    pub(crate) kept: Kept<'a>,
}

/// What an article in our own format says that is not shown, for conversion.
#[cfg(feature = "html")]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kept<'a> {
    /// Who publishes it, as an element.
    pub(crate) publisher: Vec<Event<'a>>,
    /// Who may read it.
    pub(crate) level: Text<'a>,
    /// Whether everyone may, if that is said.
    pub(crate) free: Option<bool>,
}

/// Where a field of an article came from.
#[cfg(feature = "html")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its name in `article/1`, such as `headline`.
    pub field: &'static str,
    /// The format that found it, such as `wordpress` or `json-ld`.
    pub format: &'static str,
    /// Its place in the document, such as `title.rendered`.
    pub path: String,
}

impl Parsed<'_> {
    /// Number of blocks in the body, without nested ones.
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

    /// Number of cards, wherever they are.
    pub fn cards(&self) -> u32 {
        self.article.events.iter().filter(|event| matches!(event, Event::Open(Element::Card))).count() as u32
    }
}

/// Reads an article from JSON text in the host's units; the arena keeps text that had to be repaired.
///
/// More documents may follow the first one, each after a record separator (RFC 7464): other data of the same page. They are used
/// if the first one is not in our own format: for what it does not say of its article, or on their own if it is empty.
///
/// # Errors
/// - text that is not JSON, nested deeper than 500, or longer than 64 Mi units
/// - `[]`, `"text"`: no object
/// - `{"format": "article/2"}`: an unknown major version
/// - `{"name": "x"}`: no known article format
/// - `{"format": "article/1"}`: neither headline nor body
pub fn parse<'a>(source: &'a [Unit], arena: &'a Arena) -> Result<Parsed<'a>, Error> {
    let (tape, failed) = json::parse(source, arena)?;
    read(tape, failed)
}

/// [`parse`] with a format or a map that the host names.
///
/// ```
/// use maqala::formats::{ParseOptions, parse_as};
/// use maqala::model::text::{Arena, Text, push_str};
///
/// let (mut source, mut map, arena) = (Vec::new(), Vec::new(), Arena::default());
/// push_str(&mut source, r#"{"story": {"title": "مطر", "text": "أمطار على الساحل"}}"#);
/// push_str(&mut map, r#"{"headline": "story.title", "body": "story.text"}"#);
/// let options = ParseOptions { map: Text::new(&map), ..ParseOptions::default() };
/// let parsed = parse_as(&source, &arena, &options)?;
/// assert_eq!((parsed.format, parsed.blocks()), ("map", 1));
/// # Ok::<(), maqala::Error>(())
/// ```
///
/// # Errors
/// As [`parse`], and
/// - an unknown format, or one that is not the article's
/// - a map that is not a JSON object
#[cfg(feature = "formats")]
pub fn parse_as<'a>(source: &'a [Unit], arena: &'a Arena, options: &ParseOptions<'_>) -> Result<Parsed<'a>, Error> {
    #[cfg(feature = "html")]
    if text::is(options.format.units(), clipping::NAME) {
        return parse_text(source, arena);
    }
    let maps = Arena::default();
    let map = asked::map(options.map.units(), 0, &maps)?;
    let (tape, failed) = json::parse(source, arena)?;
    read_as(tape, failed, Asked { format: options.format.units(), map: map.as_ref() })
}

/// [`parse`] of a page's text. The host's wishes, if any, precede the documents: a group separator, the name of the format, a record
/// separator, the map, and another record separator.
///
/// # Errors
/// As [`parse_as`].
#[cfg(all(feature = "formats", any(test, feature = "page")))]
pub(crate) fn parse_of_page<'a>(source: &'a [Unit], arena: &'a Arena) -> Result<Parsed<'a>, Error> {
    if text::unit_at(source, 0) != 0x1d {
        return parse(source, arena);
    }
    let end = text::find_any(source, 1, "\x1e");
    let start = text::find_any(source, end + 1, "\x1e") + 1;
    let map = asked::map(source, end + 1, arena)?;
    let (tape, failed) = json::parse_from(source, start, arena)?;
    read_as(tape, failed, Asked { format: text::slice(source, 1, end), map: map.as_ref() })
}

/// [`parse_as`] with warnings about what could be better too: pictures without alternative text, skipped heading levels, links
/// without text, rules of a map that find nothing.
///
/// # Errors
/// As [`parse_as`].
#[cfg(feature = "cli")]
pub fn parse_strictly<'a>(
    source: &'a [Unit],
    arena: &'a Arena,
    options: &ParseOptions<'_>,
) -> Result<Parsed<'a>, Error> {
    if text::is(options.format.units(), clipping::NAME) {
        return parse_text(source, arena);
    }
    let maps = Arena::default();
    let map = asked::map(options.map.units(), 0, &maps)?;
    let (tape, failed) = json::parse(source, arena)?;
    tape.log.be_strict();
    if let Some(map) = &map {
        map.log.be_strict();
    }
    read_as(tape, failed, Asked { format: options.format.units(), map: map.as_ref() })
}

#[cfg(feature = "formats")]
fn read(tape: Tape<'_>, failed: Option<Error>) -> Result<Parsed<'_>, Error> {
    read_as(tape, failed, Asked::NOTHING)
}

#[cfg(feature = "formats")]
fn read_as<'a>(tape: Tape<'a>, failed: Option<Error>, asked: Asked<'_, '_>) -> Result<Parsed<'a>, Error> {
    #[cfg(feature = "trees")]
    let mapped = asked.map.is_some_and(|map| !native::detect(&tape) || map::tells(map, &tape));
    #[cfg(not(feature = "trees"))]
    let mapped = asked.map.is_some();
    let mut tape = tape;
    if failed.is_none() && !mapped && asked.allows(native::NAME) {
        native::open_envelope(&mut tape);
        if let Some(error) = native::refused(&tape) {
            return Err(error);
        }
        // Who asks for our own format by its name may leave it out.
        let named = !asked.format.is_empty() && native::is_unnamed(&tape);
        if named || native::detect(&tape) {
            let article = native::parse(&tape);
            #[cfg(feature = "html")]
            let (kept, url) = (native::kept(&tape), address(&tape, tape.get(tape.root(), Name::URL)));
            #[cfg(feature = "cli")]
            if tape.log.is_strict() {
                schema::check(&tape);
            }
            let parsed = finish(&tape, article, native::NAME);
            #[cfg(feature = "html")]
            let parsed = parsed.map(|parsed| Parsed {
                id: Text::new(foreign::string(&tape, tape.get(tape.root(), Name::ID))),
                url,
                kept,
                ..parsed
            });
            return parsed;
        }
    }
    foreign::parse(tape, failed, asked)
}

/// A safe address in a string; of another one there is a warning.
#[cfg(feature = "html")]
fn address<'a>(tape: &Tape<'a>, place: Place) -> Option<Href<'a>> {
    let text = Text::new(text::trim(foreign::string(tape, place)));
    if text.is_empty() {
        return None;
    }
    let href = Href::parse(text, Use::Link, tape.log.arena());
    if href.is_none() && !tape.is_warned(place) {
        tape.warn(place, WarningKind::UnsafeUrl);
    }
    href
}

/// The build that most pages load knows no more than our own format, and loads another one.
#[cfg(not(feature = "formats"))]
#[allow(clippy::needless_pass_by_value, reason = "readers of other formats take the tape on")]
fn read(tape: Tape<'_>, failed: Option<Error>) -> Result<Parsed<'_>, Error> {
    if failed.is_none() {
        if let Some(found) = native::unsupported(&tape) {
            return Err(Error::value(ErrorKind::UnsupportedVersion, found));
        }
        if native::detect(&tape) {
            return finish(&tape, native::parse(&tape), native::NAME);
        }
    }
    let container = matches!(tape.kind(Place::ROOT), Kind::Object | Kind::Array);
    let kind = if container { ErrorKind::UnknownFormat } else { ErrorKind::NotAnObject };
    Err(Error::value(if failed.is_some() { ErrorKind::UnknownFormat } else { kind }, &[]))
}

#[cfg(all(test, feature = "html"))]
mod tests {
    use super::parse_of_page;
    use crate::model::article::Event;
    use crate::model::element::Element;
    use crate::model::text::{Arena, chars, push_str};

    /// The format and warnings of what a page gives, or its error.
    fn found(text: &str) -> Result<String, String> {
        let (mut units, arena) = (Vec::new(), Arena::default());
        push_str(&mut units, text);
        let parsed = parse_of_page(&units, &arena).map_err(|error| error.to_string())?;
        let rain = |event: &Event<'_>| matches!(event, Event::Text(text) if text.chars().eq("Rain".chars()));
        assert!(parsed.article.events.iter().any(rain), "{text}");
        let path = |warning: &crate::Warning| chars(warning.path()).collect::<String>();
        let warnings: Vec<String> = parsed.warnings.iter().map(path).collect();
        Ok([vec![parsed.format.to_owned()], warnings].concat().join(" "))
    }

    #[test]
    fn what_else_a_page_says_of_its_article_counts() {
        let node = r#"{"@type":"NewsArticle","headline":"Rain","url":"https://n.example/r"}"#;
        let island = r#"{"postid":"1","title":"Rain","url":"https://n.example/r","keywords":"sea,wind"}"#;
        let other = r#"{"postid":"2","title":"Wind","url":"https://n.example/w","keywords":"sea,wind"}"#;
        let head = r#"{"maqala:page":{"canonical":"https://n.example/r","article:content_tier":"locked"}}"#;
        // What is cut off says nothing.
        let cut = island.trim_end_matches('}');
        for (more, tags, labels) in [(island, 2, 0), (cut, 0, 0), (other, 0, 0), (head, 0, 1)] {
            let (mut units, arena) = (Vec::new(), Arena::default());
            push_str(&mut units, &format!("{node}\x1e{more}"));
            let parsed = parse_of_page(&units, &arena).map(|parsed| parsed.article.events).unwrap_or_default();
            let count = |element| parsed.iter().filter(|event| **event == Event::Open(element)).count();
            assert_eq!((count(Element::Tag), count(Element::Access)), (tags, labels), "{more}");
        }
    }

    #[test]
    fn what_a_page_asks_for_stands_before_its_documents() {
        let post = r#"{"title":{"rendered":"Rain"},"content":{"rendered":"<p>x</p>"}}"#;
        for (asked, expected) in [
            ("", Ok("wordpress")),
            ("\x1dwordpress\x1e\x1e", Ok("wordpress")),
            ("\x1d\x1e{\"headline\":\"title.rendered\",\"x\":1}\x1e", Ok("map map.x")),
            ("\x1dghost\x1e\x1e", Err("format: found \"wordpress\", expected \"ghost\"")),
            ("\x1d\x1e{\"headline\"}\x1e", Err("map: line 1, column 14: found \"}\", expected a field map")),
        ] {
            let expected = expected.map(str::to_owned).map_err(str::to_owned);
            assert_eq!(found(&format!("{asked}{post}")), expected, "{asked}");
        }
        // The page's own article, and a document that begins with a byte order mark.
        let node = r#"{"@type":"NewsArticle","headline":"Rain"}"#;
        assert_eq!(found(&format!("\x1djson-ld\x1e\x1e\x1e{node}")).as_deref(), Ok("json-ld"));
        assert_eq!(found(&format!("\u{feff}{node}\x1e\u{feff}{post}")).as_deref(), Ok("json-ld  "));
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
        #[cfg(feature = "html")]
        id: Text::default(),
        #[cfg(feature = "html")]
        url: None,
        #[cfg(feature = "html")]
        kept: Kept::default(),
    })
}
