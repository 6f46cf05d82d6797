//! Input shapes to an [`Article`]: one file for each shape, and one table that names them.
//!
//! Parsing is total: whenever there is anything to show it gives an article, and warnings for what was mended or left
//! out. Past this module no raw HTML exists.

mod fields;
mod fragment;
mod json_ld;
mod native;
mod path;
mod profiles;
#[cfg(feature = "formats")]
mod trees;
mod writer;

use crate::error::{Error, ErrorKind};
use crate::json::{self, Kind, Name, Place, Tape};
use crate::model::article::{Article, Event};
use crate::model::element::Element;
use crate::model::text::{self, Arena, Unit};
use crate::warning::{Warning, WarningKind};
use fields::Entry;
#[cfg(feature = "formats")]
use fields::Manner;
use profiles::{NODE, PAGE};
use writer::Writer;

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
    let error = |kind, found| Err(Error::value(kind, found));
    let alone = failed.is_none();
    if alone {
        if let Some(found) = native::unsupported(&tape) {
            return error(ErrorKind::UnsupportedVersion, found);
        }
        if native::detect(&tape) {
            return finish(&tape, native::parse(&tape), native::NAME);
        }
    }
    let tape = json::rest(tape);
    let mut candidates = tape.documents();
    if alone {
        candidates.truncate(1);
    }
    let Some(source) = candidates.iter().find_map(|document| source_in(&tape, *document)) else {
        let container = candidates.iter().any(|place| matches!(tape.kind(*place), Kind::Object | Kind::Array));
        let empty = candidates.first().is_none_or(|place| tape.count(*place) == 0 && !tape.is_object(*place));
        let kind = if container && !empty { ErrorKind::UnknownFormat } else { ErrorKind::NotAnObject };
        return failed.map_or_else(|| error(kind, &[]), Err);
    };
    let mut entries = source.entries;
    for document in tape.documents() {
        let page = PAGE.fits(&tape, document);
        let node = json_ld::find(&tape, document);
        let others = if page {
            PAGE.read(&tape, document, document)
        } else if node.is_present() && node != source.record {
            json_ld::read(&tape, node)
        } else {
            continue;
        };
        if same_article(&tape, &entries, &others) {
            fields::fill(&mut entries, &others);
        }
    }
    if source.several {
        tape.warn(source.record, WarningKind::SeveralArticles);
    }
    let article = fields::write(&tape, &entries, blocks);
    finish(&tape, article, source.name)
}

fn finish<'a>(tape: &Tape<'a>, article: Article<'a>, format: &'static str) -> Result<Parsed<'a>, Error> {
    let shows = |event: &Event<'_>| matches!(event, Event::Open(Element::Headline | Element::Body));
    if !article.events.iter().any(shows) {
        return Err(Error::value(ErrorKind::NothingToShow, &[]));
    }
    Ok(Parsed { article, format, warnings: tape.warnings() })
}

/// What a document says of an article.
struct Source {
    name: &'static str,
    record: Place,
    entries: Vec<Entry>,
    /// There are more articles in the document.
    several: bool,
}

/// The article in a document, by its shape.
fn source_in(tape: &Tape<'_>, document: Place) -> Option<Source> {
    if let Some((profile, record, several)) = profiles::find(tape, document) {
        let entries = profile.read(tape, record, document);
        return Some(Source { name: profile.name, record, entries, several });
    }
    #[cfg(feature = "formats")]
    if let Some((name, body)) = trees::find(tape, document) {
        let mut entries = profiles::WRAPPER.read(tape, document, document);
        entries.push(Entry { slot: Name::BODY, manner: Manner::Blocks, place: body, origin: name });
        return Some(Source { name, record: document, entries, several: false });
    }
    let node = json_ld::find(tape, document);
    let entries = json_ld::read(tape, node);
    node.is_present().then_some(Source { name: NODE.name, record: node, entries, several: false })
}

/// Writes a body of blocks.
fn blocks(out: &mut Writer<'_, '_>, place: Place) {
    if json_ld::updates(out, place) {
        return;
    }
    #[cfg(feature = "formats")]
    trees::write(out, place);
}

/// Whether two sources speak of the same article: by its address, by its headline, or because the one names neither.
fn same_article(tape: &Tape<'_>, one: &[Entry], other: &[Entry]) -> bool {
    let mut named = false;
    for slot in [Name::URL, Name::HEADLINE] {
        let (one, other) = (fields::first(one, slot).place, fields::first(other, slot).place);
        named |= one.is_present();
        if one.is_present() && other.is_present() && bare(tape.line(one).units()) == bare(tape.line(other).units()) {
            return true;
        }
    }
    !named
}

/// An address without its scheme, query, fragment and last slash; other text as it is.
fn bare(units: &[Unit]) -> &[Unit] {
    let host = text::find(units, 0, "://");
    if host == units.len() {
        return units;
    }
    let mut end = text::find_any(units, host, "?#");
    if text::unit_at(units, end - 1) == 0x2f {
        end -= 1;
    }
    text::slice(units, host + 3, end)
}
