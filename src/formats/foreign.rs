//! Articles in formats of others: which of the documents at hand has one, and what the others know of it.

#[cfg(feature = "html")]
use super::Origin;
use super::fields::{self, Entry};
use super::profiles::{NODE, PAGE};
#[cfg(feature = "trees")]
use super::trees;
use super::writer::Writer;
use super::{Parsed, finish, json_ld, profiles};
use crate::error::{Error, ErrorKind};
use crate::json::{self, Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};
use crate::warning::WarningKind;

/// Reads an article that is not in our own format, from the first document or, where that is none, from any. Gives the error
/// of the first one where there is no article.
pub(super) fn parse(tape: Tape<'_>, failed: Option<Error>) -> Result<Parsed<'_>, Error> {
    let alone = failed.is_none();
    let tape = json::rest(tape);
    let mut candidates = tape.documents();
    if alone {
        candidates.truncate(1);
    }
    let Some(source) = candidates.iter().find_map(|document| source_in(&tape, *document)) else {
        let container = candidates.iter().any(|place| matches!(tape.kind(*place), Kind::Object | Kind::Array));
        let empty = candidates.first().is_none_or(|place| tape.count(*place) == 0 && !tape.is_object(*place));
        let kind = if container && !empty { ErrorKind::UnknownFormat } else { ErrorKind::NotAnObject };
        #[cfg(feature = "page")]
        let found = [];
        #[cfg(not(feature = "page"))]
        let found = candidates.first().filter(|_| kind == ErrorKind::UnknownFormat);
        #[cfg(not(feature = "page"))]
        let found = found.map_or_else(Vec::new, |document| super::unknown::describe(&tape, *document));
        return Err(failed.unwrap_or_else(|| Error::value(kind, &found)));
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
    let parsed = finish(&tape, article, source.name);
    #[cfg(feature = "html")]
    let parsed = parsed.map(|parsed| Parsed { origins: origins(&tape, &entries), ..parsed });
    parsed
}

/// Where each field came from.
#[cfg(feature = "html")]
fn origins(tape: &Tape<'_>, entries: &[Entry]) -> Vec<Origin> {
    let origin = |entry: &Entry| Origin {
        field: entry.slot.spelling(),
        format: entry.origin,
        path: text::chars(&tape.path(entry.place)).collect(),
    };
    entries.iter().map(origin).collect()
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
    #[cfg(feature = "trees")]
    if let Some((name, body)) = trees::find(tape, document) {
        let mut entries = profiles::WRAPPER.read(tape, document, document);
        entries.push(Entry {
            slot: Name::BODY,
            manner: fields::Manner::Blocks,
            place: body,
            #[cfg(feature = "html")]
            origin: name,
        });
        return Some(Source { name, record: document, entries, several: false });
    }
    let node = json_ld::find(tape, document);
    let entries = json_ld::read(tape, node);
    node.is_present().then_some(Source { name: NODE.name, record: node, entries, several: false })
}

/// Writes a body of blocks.
fn blocks(out: &mut Writer<'_, '_>, place: Place) {
    let live = json_ld::updates(out, place);
    #[cfg(feature = "trees")]
    if !live {
        trees::write(out, place);
    }
    #[cfg(not(feature = "trees"))]
    let _ = live;
}

/// Whether two sources speak of the same article: by its address, by its headline, or because the one names neither.
fn same_article(tape: &Tape<'_>, one: &[Entry], other: &[Entry]) -> bool {
    let mut named = false;
    for slot in [Name::URL, Name::HEADLINE] {
        let one = string(tape, fields::first(one, slot).place);
        let other = string(tape, fields::first(other, slot).place);
        named |= !one.is_empty();
        if !one.is_empty() && bare(one) == bare(other) {
            return true;
        }
    }
    !named
}

/// The text of a string, whatever escapes it is written with; nothing of any other value.
fn string<'s>(tape: &Tape<'s>, place: Place) -> &'s [Unit] {
    if matches!(tape.kind(place), Kind::String | Kind::Escaped) { tape.text(place).units() } else { &[] }
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
