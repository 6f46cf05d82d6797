//! Articles in foreign formats: which of the documents at hand has one, and what the others know of it.

#[cfg(feature = "html")]
use super::Origin;
use super::asked::{self, Asked};
use super::fields::{self, Entry, Manner};
#[cfg(feature = "trees")]
use super::guess;
#[cfg(feature = "trees")]
use super::localized;
#[cfg(feature = "trees")]
use super::map;
pub(super) use super::native::string;
#[cfg(feature = "trees")]
use super::profiles::WRAPPER;
use super::profiles::{ISLAND, NODE, PAGE};
#[cfg(feature = "trees")]
use super::records;
#[cfg(feature = "trees")]
use super::trees;
use super::writer::{Writer, each};
use super::{Parsed, finish, json_ld, profiles};
use crate::error::{Error, ErrorKind};
use crate::json::{self, Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};
#[cfg(feature = "trees")]
use crate::model::time::Timestamp;
#[cfg(feature = "trees")]
use crate::warning::Warning;
use crate::warning::WarningKind;

/// Reads an article in a foreign format, from the first document or, if that has none, from any. If there is no article, returns
/// the error of the first one.
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
    let elsewhere = || custom_fields(&tape, source.record, &entries).is_present();
    if cfg!(not(feature = "trees")) && (entries.iter().any(|entry| is_tree(&tape, *entry)) || elsewhere()) {
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
        (asked.map, if profiles::is_common(source.name) { |_| None } else { Timestamp::parse_worded }),
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

/// The tape, with JSON from strings: classes of islands and, in larger builds, bodies in the first document.
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
pub(super) struct Source {
    pub(super) name: &'static str,
    pub(super) record: Place,
    pub(super) entries: Vec<Entry>,
    /// There are more articles in the document.
    pub(super) several: bool,
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
        let found = fuller(tape, *document, asked, found).map(|found| with_cards(tape, *document, found));
        return found;
    }
    let linked = if asked.allows(NODE.name) { linked(tape, candidates) } else { None };
    linked.or_else(|| candidates.iter().find_map(|document| shaped(tape, *document, asked)))
}

/// The same with the cards that stand beside a record. The core for the most common formats does not look for them.
#[cfg(feature = "trees")]
fn with_cards(tape: &Tape<'_>, document: Place, mut source: Source) -> Source {
    let has = fields::first(&source.entries, Name::RELATED).place.is_present() || source.record == document;
    if !has && !profiles::is_common(source.name) {
        source.entries.extend(guess::beside(tape, document, source.record));
    }
    source
}

/// The article in a document, by its shape.
fn shaped(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<Source> {
    if let Some((profile, record, several)) = profiles::find(tape, document, asked) {
        #[allow(unused_mut, reason = "larger builds add to them")]
        let mut entries = profile.read(tape, record, document);
        #[cfg(feature = "trees")]
        trees::byline_of_medium(tape, record, document, &mut entries);
        #[cfg(feature = "trees")]
        of_custom_fields(tape, record, &mut entries);
        return Some(Source { name: profile.name, record, entries, several });
    }
    #[cfg(feature = "trees")]
    if let Some((name, body, record, several)) = tree(tape, document, asked) {
        // A list of blocks has no fields of its own: a title or an author in it belongs to its quotations and boxes.
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
    let linked = linked.or_else(|| records::text_of_fields(tape, document, asked));
    linked
}

/// The fields that a site added to its posts, where a post has no text but in them. Of one with a password they are not read.
fn custom_fields(tape: &Tape<'_>, record: Place, entries: &[Entry]) -> Place {
    let fields = tape.get(record, Name::ACF);
    let blank = |place: Place| string(tape, place).iter().all(|unit| u32::from(*unit) <= 0x20);
    let is_string = |place| matches!(tape.kind(place), Kind::String | Kind::Escaped);
    let written = fields::of(entries, Name::BODY).any(|entry| !is_string(entry.place) || !blank(entry.place));
    let free = !fields::first(entries, Name::ACCESS).place.is_present();
    if tape.is_object(fields) && free && !written { fields } else { Place::ABSENT }
}

/// Adds what those fields say: the blocks, which name their layouts, or else what the names of a publisher's own tell.
#[cfg(feature = "trees")]
fn of_custom_fields(tape: &Tape<'_>, record: Place, entries: &mut Vec<Entry>) {
    let custom = custom_fields(tape, record, entries);
    let mut body = Place::ABSENT;
    tape.members(custom, |_, value| {
        body = body.or(if trees::names_layouts(tape, value) { value } else { Place::ABSENT });
    });
    let mut told = guess::read(tape, custom);
    let body = body.or(fields::first(&told, Name::BODY).place);
    if !body.is_present() {
        return;
    }
    tape.warn(custom, WarningKind::FieldsGuessed);
    told.retain(|entry| entry.slot != Name::BODY);
    entries.retain(|entry| entry.slot != Name::BODY);
    fields::fill(entries, &told);
    entries.push(tree_entry(body, WRAPPER.name));
}

/// What was found, or what names of a publisher's own tell where that is nothing, or next to nothing.
#[cfg(feature = "trees")]
fn fuller(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>, found: Option<Source>) -> Option<Source> {
    let little = |source: &Source| {
        let bodies: Vec<Place> = fields::of(&source.entries, Name::BODY).map(|entry| entry.place).collect();
        source.name == WRAPPER.name && guess::says_little(tape, &source.entries, &bodies)
    };
    // A tree alone, though a record with a headline may stand around it.
    let alone = |source: &Source| {
        let around = tape.is_object(source.record) && source.record != document;
        let body = fields::first(&source.entries, Name::BODY).place;
        around && body == source.record && !fields::first(&source.entries, Name::HEADLINE).place.is_present()
    };
    if found.as_ref().is_some_and(|found| !little(found) && !alone(found)) {
        return found;
    }
    let other = guessed(tape, document, asked).filter(|other| found.is_none() || !little(other));
    if let Some(other) = &other {
        tape.warn(other.record, WarningKind::FieldsGuessed);
    }
    other.or(found)
}

/// The article in a document whose members have names of its publisher's own.
#[cfg(feature = "trees")]
fn guessed(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<Source> {
    if !asked.allows(WRAPPER.name) {
        return None;
    }
    let guess::Guess { record, mut entries, bodies, several, .. } = guess::find(tape, document)?;
    entries.extend(bodies.into_iter().map(|body| tree_entry(body, WRAPPER.name)));
    Some(Source { name: WRAPPER.name, record, entries, several })
}

#[cfg(feature = "trees")]
pub(super) fn tree_entry(place: Place, name: &'static str) -> Entry {
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

/// The tree in a document: its name, its place, the record around it, and whether there are others.
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
#[cfg(feature = "trees")]
fn blocks(out: &mut Writer<'_, '_>, place: Place) {
    // Blocks of Plone have types as nodes of JSON-LD do.
    if trees::write(out, place) || json_ld::updates(out, place) {
        return;
    }
    if trees::are_updates(out, place) {
        return trees::write_updates(out, place);
    }
    if trees::is_plain(out, place) || trees::are_sections(out, place) {
        return trees::write_plain(out, place);
    }
    each!(out, place, item => {
        let text = if out.is_object(item) { trees::text_alone(out, item) } else { item };
        if matches!(out.kind(text), Kind::String | Kind::Escaped) {
            trees::text(out, text);
        }
    });
}

/// The same of what smaller builds read.
#[cfg(not(feature = "trees"))]
fn blocks(out: &mut Writer<'_, '_>, place: Place) {
    let known = json_ld::updates(out, place);
    each!(out, place, item => if !known && matches!(out.kind(item), Kind::String | Kind::Escaped) {
        out.lines_or_html(item);
    });
}

/// Whether two sources are about the same article: by address, by headline, or because one of them has neither.
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
