//! Articles in formats of others: which of the documents at hand has one, and what the others know of it.

#[cfg(feature = "html")]
use super::Origin;
use super::asked::{self, Asked};
use super::fields::{self, Entry, Manner};
#[cfg(feature = "trees")]
use super::fragment;
#[cfg(feature = "trees")]
use super::guess;
#[cfg(feature = "trees")]
use super::localized;
#[cfg(feature = "trees")]
use super::map;
#[cfg(feature = "trees")]
use super::profiles::WRAPPER;
use super::profiles::{ISLAND, NODE, PAGE};
#[cfg(feature = "trees")]
use super::trees;
use super::writer::{Writer, each};
use super::{Parsed, finish, json_ld, profiles};
use crate::error::{Error, ErrorKind};
use crate::json::{self, Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};
#[cfg(feature = "trees")]
use crate::warning::Warning;
use crate::warning::WarningKind;

/// Reads an article that is not in our own format, from the first document or, where that is none, from any. Gives the error
/// of the first one where there is no article.
pub(super) fn parse<'a>(tape: Tape<'a>, failed: Option<Error>, asked: Asked<'_, '_>) -> Result<Parsed<'a>, Error> {
    let tape = json::rest(tape);
    let documents = tape.documents();
    let tape = with_nested(tape, &documents);
    let alone = failed.is_none();
    let candidates = if alone { documents.get(..1).unwrap_or(&[]) } else { &documents };
    let Some(source) = source(&tape, candidates, asked) else {
        let container = candidates.iter().find(|place| matches!(tape.kind(**place), Kind::Object | Kind::Array));
        let empty = candidates.first().is_none_or(|place| tape.count(*place) == 0 && !tape.is_object(*place));
        let none = Error::value(ErrorKind::NotAnObject, &[]);
        let found = container.filter(|_| !empty).map(|place| asked::error(&tape, *place, asked.format));
        return Err(failed.or(found).unwrap_or(none));
    };
    let mut entries = source.entries;
    if cfg!(not(feature = "trees")) && entries.iter().any(|entry| is_tree(&tape, *entry)) {
        return Err(Error::value(ErrorKind::UnknownFormat, &[]));
    }
    for document in &documents {
        let mut others = Vec::new();
        for profile in [&PAGE, &ISLAND] {
            if *document != source.record && profile.fits(&tape, *document) {
                others.push(profile.read(&tape, *document, *document));
            }
        }
        let nodes = json_ld::nodes(&tape, *document);
        others.extend(nodes.iter().filter(|node| **node != source.record).map(|node| json_ld::read(&tape, *node)));
        for other in others {
            if same_article(&tape, &entries, &other) {
                fields::fill(&mut entries, &other);
            }
        }
    }
    if source.several {
        tape.warn(source.record, WarningKind::SeveralArticles);
    }
    let article = fields::write(
        &tape,
        &entries,
        #[cfg(feature = "trees")]
        asked.map,
        blocks,
    );
    let parsed = finish(&tape, article, source.name);
    #[cfg(feature = "trees")]
    let parsed = parsed.map(|mut parsed| {
        let warnings = asked.map.map(Tape::warnings).unwrap_or_default();
        parsed.warnings.extend(warnings.into_iter().map(Warning::of_map));
        parsed
    });
    #[cfg(feature = "html")]
    let parsed = parsed.map(|parsed| {
        let url = super::address(&tape, fields::first(&entries, Name::URL).place);
        Parsed { origins: origins(&tape, &entries), url, ..parsed }
    });
    parsed
}

/// The tape, with what is JSON in strings: the classes of islands and, in larger builds, bodies in the first document.
fn with_nested<'a>(tape: Tape<'a>, documents: &[Place]) -> Tape<'a> {
    let islands = documents.iter().filter(|document| ISLAND.fits(&tape, **document));
    let classes = islands.map(|island| tape.get(*island, Name::CLASSES));
    let strings: Vec<Place> =
        classes.filter(|place| matches!(tape.kind(*place), Kind::String | Kind::Escaped)).collect();
    #[cfg(feature = "trees")]
    let strings = {
        let document = documents.first().copied().unwrap_or(Place::ABSENT);
        let records: Vec<Place> = profiles::records(&tape, document).flatten().collect();
        [strings, trees::nested(&tape, records.into_iter())].concat()
    };
    if strings.is_empty() { tape } else { json::nested(tape, &strings) }
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

/// The article in one document or, of those of a page, in the one that says the most of it.
fn source(tape: &Tape<'_>, candidates: &[Place], asked: Asked<'_, '_>) -> Option<Source> {
    #[cfg(feature = "trees")]
    if let Some(map) = asked.map {
        let document = *candidates.first()?;
        let (mut entries, record) = map::read(map, tape, document);
        // What the map does not say is as its shape tells.
        if let Some(known) = shaped(tape, document, Asked { map: None, ..asked }) {
            fields::fill(&mut entries, &known.entries);
        }
        return Some(Source { name: map::NAME, record, entries, several: false });
    }
    if let [document] = candidates {
        let found = shaped(tape, *document, asked);
        #[cfg(feature = "trees")]
        let found = found.or_else(|| guessed(tape, *document, asked));
        return found;
    }
    let linked = if asked.allows(NODE.name) { linked(tape, candidates) } else { None };
    linked.or_else(|| candidates.iter().find_map(|document| shaped(tape, *document, asked)))
}

/// The article in a document, by its shape.
fn shaped(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<Source> {
    if let Some((profile, record, several)) = profiles::find(tape, document, asked) {
        #[allow(unused_mut, reason = "larger builds add to them")]
        let mut entries = profile.read(tape, record, document);
        #[cfg(feature = "trees")]
        trees::byline_of_medium(tape, record, document, &mut entries);
        return Some(Source { name: profile.name, record, entries, several });
    }
    #[cfg(feature = "trees")]
    if let Some((name, body, record, several)) = tree(tape, document, asked) {
        // A list of blocks has no fields of its own: what its quotations and boxes call a title or an author is theirs.
        let mut entries = if tape.is_object(record) { WRAPPER.read(tape, record, document) } else { Vec::new() };
        // A tree under a name of the site's own: the fields stand around it.
        if !fields::first(&entries, Name::HEADLINE).place.is_present() && tape.is_object(document) && record != document
        {
            entries = WRAPPER.read(tape, document, document);
        }
        let several = localized::settle(tape, record, &mut entries) || several;
        entries.push(tree_entry(body, name));
        return Some(Source { name, record, entries, several });
    }
    let linked = if asked.allows(NODE.name) { linked(tape, &[document]) } else { None };
    #[cfg(feature = "trees")]
    let linked = linked.or_else(|| text_of_fields(tape, document, asked));
    linked
}

/// The article in a document whose members have names of its publisher's own.
#[cfg(feature = "trees")]
fn guessed(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<Source> {
    if !asked.allows(WRAPPER.name) {
        return None;
    }
    let guess::Guess { record, mut entries, body, several } = guess::find(tape, document)?;
    tape.warn(record, WarningKind::FieldsGuessed);
    entries.push(tree_entry(body, WRAPPER.name));
    Some(Source { name: WRAPPER.name, record, entries, several })
}

/// Names that records have for a headline.
#[cfg(feature = "trees")]
const TITLES: [Name; 7] =
    [Name::HEADLINE, Name::TITLE, Name::HEADING, Name::SUBJECT, Name::POST_TITLE, Name::TITLE_PASCAL, Name::NAME];
/// Names that they have for a text.
#[cfg(feature = "trees")]
const TEXTS: [Name; 26] = [
    Name::BODY,
    Name::CONTENT,
    Name::ARTICLE_BODY,
    Name::HTML,
    Name::MARKDOWN,
    Name::TEXT,
    Name::BODY_HTML,
    Name::BODY_HTML_CAMEL,
    Name::CONTENT_HTML_CAMEL,
    Name::FULL_TEXT,
    Name::FULL_TEXT_CAMEL,
    Name::ARTICLE_BODY_SNAKE,
    Name::POST_CONTENT,
    Name::POST_BODY,
    Name::BODY_MARKDOWN,
    Name::POST_BODY_DASHED,
    Name::BODY_TEXT_CAMEL,
    Name::BODY_COPY,
    Name::MAIN_CONTENT,
    Name::NEWS_CONTENT,
    Name::RICH_TEXT,
    Name::DETAILS,
    Name::STORY,
    Name::BODY_PASCAL,
    Name::CONTENT_PASCAL,
    Name::DESCRIPTION,
];
/// What `format` may be of a record that is an article all the same.
#[cfg(feature = "trees")]
const LOOKS: &str =
    " standard aside gallery link image quote status video audio chat html markdown md text plain richtext ";

/// Whether a record says what it is, and that is not known; a post of `WordPress` says how it looks.
#[cfg(feature = "trees")]
pub(super) fn is_named(tape: &Tape<'_>, record: Place) -> bool {
    let format = tape.get(record, Name::FORMAT);
    format.is_present() && !text::is_listed(LOOKS, tape.raw(format)) || tape.get(record, Name::TYPE_LD).is_present()
}

/// Records in which names with a language are looked for.
#[cfg(feature = "trees")]
const RECORDS: usize = 64;

/// What a wrapper says of how its text is written.
#[cfg(feature = "trees")]
pub(super) const WRAPPED: [Name; 7] =
    [Name::HTML, Name::RENDERED, Name::PROCESSED, Name::MARKUP, Name::MARKDOWN, Name::VALUE, Name::TEXT];

/// The text in a wrapper that says how it is written.
#[cfg(feature = "trees")]
fn text_in(tape: &Tape<'_>, record: Place, body: Place) -> Place {
    let body = localized::value(tape, record, body);
    if tape.is_object(body) { tape.any(body, &WRAPPED) } else { body }
}

/// A record in no known format, with a headline and a text under names that say so.
#[cfg(feature = "trees")]
fn text_of_fields(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<Source> {
    let is_text = |place| !string(tape, place).is_empty();
    let body = |record: Place| {
        let texts = TEXTS.iter().map(|name| (*name, text_in(tape, record, tape.get(record, *name))));
        let mut texts = texts.chain(std::iter::once((Name::BLOCKS, tape.get(record, Name::BLOCKS))));
        let (name, body) = texts.find(|(_, body)| is_text(tape.first(*body)) || trees::is_plain(tape, *body))?;
        // A description is of anything, unless it is written as a text.
        let described = name == Name::DESCRIPTION && !fragment::is_html(tape.raw(body));
        let mut fitting = TITLES.iter().filter(|title| **title != Name::NAME || name != Name::DESCRIPTION);
        let titled = fitting.any(|name| is_text(text_in(tape, record, tape.get(record, *name))));
        let named = is_named(tape, record);
        (titled && !named && !described && !trees::is_json(tape, body)).then_some((record, body))
    };
    let elsewhere = guess::elsewhere(tape, document);
    for records in profiles::records(tape, document) {
        let apart = |(record, _): &(Place, Place)| !elsewhere.contains(record) && !guess::is_other(tape, *record);
        let mut found = records.into_iter().filter_map(body).filter(apart);
        if asked.allows(WRAPPER.name)
            && let Some((record, body)) = found.next()
        {
            let mut entries = WRAPPER.read(tape, record, document);
            let several = localized::settle(tape, record, &mut entries) || found.next().is_some();
            if guess::improve(tape, record, &mut entries) {
                tape.warn(record, WarningKind::FieldsGuessed);
            }
            entries.push(tree_entry(body, WRAPPER.name));
            return Some(Source { name: WRAPPER.name, record, entries, several });
        }
    }
    for record in profiles::records(tape, document).flatten().take(RECORDS) {
        if asked.allows(WRAPPER.name)
            && let Some((body, language)) = localized::text_of(tape, record)
        {
            let mut entries = WRAPPER.read(tape, record, document);
            localized::fill(tape, record, language, &mut entries);
            entries.push(tree_entry(body, WRAPPER.name));
            return Some(Source { name: WRAPPER.name, record, entries, several: true });
        }
    }
    None
}

#[cfg(feature = "trees")]
fn tree_entry(place: Place, name: &'static str) -> Entry {
    #[cfg(not(feature = "html"))]
    let _ = name;
    Entry {
        slot: Name::BODY,
        manner: Manner::Blocks,
        place,
        rule: Place::ABSENT,
        #[cfg(feature = "html")]
        origin: name,
    }
}

/// The tree in a document: its name, its place, the record that it is the body of, and whether there are others.
#[cfg(feature = "trees")]
fn tree(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<(&'static str, Place, Place, bool)> {
    for records in profiles::records(tape, document) {
        let mut found = records.iter().filter_map(|record| Some((trees::find(tape, *record, asked)?, *record)));
        if let Some(((name, body), record)) = found.next() {
            return Some((name, body, record, found.next().is_some()));
        }
    }
    None
}

/// The article among the nodes of JSON-LD in some documents.
fn linked(tape: &Tape<'_>, documents: &[Place]) -> Option<Source> {
    let nodes: Vec<Place> = documents.iter().flat_map(|document| json_ld::nodes(tape, *document)).collect();
    let page = tape.documents().into_iter().find(|document| PAGE.fits(tape, *document)).unwrap_or(Place::ABSENT);
    let page = fields::first(&PAGE.read(tape, page, page), Name::URL).place;
    let record = json_ld::best(tape, &nodes, string(tape, page));
    let entries = json_ld::read(tape, record);
    let another = |node: &Place| *node != record && !same_article(tape, &entries, &json_ld::read(tape, *node));
    let several = nodes.iter().any(another);
    record.is_present().then_some(Source { name: NODE.name, record, entries, several })
}

/// Whether there is a headline in a document that does not say what it is, or in a record in it, under a name that says so.
#[cfg(feature = "trees")]
pub(super) fn is_titled(tape: &Tape<'_>, document: Place) -> bool {
    let is_text = |record, name| !string(tape, text_in(tape, record, tape.get(record, name))).is_empty();
    let titled = |record| TITLES.iter().any(|name| *name != Name::NAME && is_text(record, *name));
    let told = tape.any(document, &[Name::FORMAT, Name::TYPE_LD]).is_present();
    !told && profiles::records(tape, document).flatten().any(titled)
}

/// The name of the format that a document has by its shape.
#[cfg(feature = "trees")]
pub(super) fn format_of(tape: &Tape<'_>, document: Place) -> Option<&'static str> {
    shaped(tape, document, Asked::NOTHING).map(|source| source.name)
}

/// Whether a body is a tree, which this build may not read.
fn is_tree(tape: &Tape<'_>, entry: Entry) -> bool {
    let first = tape.first(entry.place);
    entry.manner == Manner::Blocks && tape.is_object(first) && !tape.get(first, Name::TYPE_LD).is_present()
}

/// Writes a body of blocks: of a live blog, of a tree, or strings that are paragraphs.
fn blocks(out: &mut Writer<'_, '_>, place: Place) {
    // Blocks of Plone have types as nodes of JSON-LD do.
    #[cfg(feature = "trees")]
    let known = trees::write(out, place) || json_ld::updates(out, place);
    #[cfg(not(feature = "trees"))]
    let known = json_ld::updates(out, place);
    #[cfg(feature = "trees")]
    if !known && trees::is_plain(out, place) {
        return trees::write_plain(out, place);
    }
    each!(out, place, item => if !known && matches!(out.kind(item), Kind::String | Kind::Escaped) {
        #[cfg(feature = "trees")]
        trees::text(out, item);
        #[cfg(not(feature = "trees"))]
        out.lines_or_html(item);
    });
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
pub(super) fn string<'s>(tape: &Tape<'s>, place: Place) -> &'s [Unit] {
    if matches!(tape.kind(place), Kind::String | Kind::Escaped) { tape.text(place).units() } else { &[] }
}

/// An address without its scheme, query, fragment and last slash; other text as it is.
pub(super) fn bare(units: &[Unit]) -> &[Unit] {
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
