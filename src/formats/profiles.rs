//! Formats that are a record with an article's fields and a body of HTML: one table entry for each.
//!
//! A profile is the paths that must exist, and a line for each field: its name and paths, of which the first that finds something
//! counts. A sign before a path says what the value is: `~` HTML, `?` HTML or text, `!` a time that is in UTC if it has no
//! offset, `,` a list between commas, `#` a body of blocks, `$` a sign that the article is not free. `/` begins at the document
//! and not at the record.

mod table;

#[cfg(feature = "trees")]
pub(super) use table::WRAPPER;
pub(super) use table::{CARD, ISLAND, NODE, PAGE};

use super::asked::Asked;
use super::fields::{Entry, Manner};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};
use table::PROFILES;

/// A format.
pub(super) struct Profile {
    pub(super) name: &'static str,
    /// Paths that must find something, with a space between them.
    needs: &'static str,
    fields: &'static str,
}

/// Where in a document a record may stand, besides its root; with a space between.
const RECORDS: &str = "* posts.* items.* _items.* db.*.data.posts.* data data.* result attributes data.attributes data.*.attributes fields items.*.fields result.* docs.* story.content \
props.pageProps.*";

/// Where else, of what larger builds read.
#[cfg(feature = "trees")]
const MORE_RECORDS: &str = " fieldData items.*.fieldData properties items.*.properties item.elements elements items.*.elements article post entry story qt.data.story payload.value page response.content response.content.fields articles.* news.* results.* stories.* stories.*.content entries.* rows.* hits.* content_elements.* data.*.* data.*.nodes.* data.*.edges.*.node data.*.items.*";

fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    text::push_str(&mut units, text);
    units
}

impl Profile {
    /// Whether a record has what the profile needs.
    pub(super) fn fits(&self, tape: &Tape<'_>, record: Place) -> bool {
        let needs = units(self.needs);
        let mut index = 0;
        loop {
            let path = text::piece(&needs, b' ', index);
            if path.is_empty() || !tape.at(record, path).is_present() {
                return path.is_empty();
            }
            index += 1;
        }
    }

    /// What a record says.
    pub(super) fn read(&self, tape: &Tape<'_>, record: Place, document: Place) -> Vec<Entry> {
        let (mut entries, fields) = (Vec::new(), units(self.fields));
        let mut index = 0;
        loop {
            let line = text::piece(&fields, b'\n', index);
            if line.is_empty() {
                return entries;
            }
            read_field(
                tape,
                record,
                document,
                line,
                #[cfg(feature = "html")]
                self.name,
                &mut entries,
            );
            index += 1;
        }
    }
}

/// Adds the values of a line's field that its first path finds that finds any.
pub(super) fn read_field(
    tape: &Tape<'_>,
    record: Place,
    document: Place,
    line: &[Unit],
    #[cfg(feature = "html")] origin: &'static str,
    entries: &mut Vec<Entry>,
) {
    let slot = tape.lower(text::piece(line, b' ', 0));
    let (before, mut index) = (entries.len(), 1);
    while entries.len() == before {
        let mut path = text::piece(line, b' ', index);
        if path.is_empty() {
            return;
        }
        let manner = match text::unit_at(path, 0) {
            0x7e => Manner::Html,
            0x21 => Manner::Utc,
            0x2c => Manner::Split,
            0x23 => Manner::Blocks,
            0x3f => Manner::Either,
            0x24 => Manner::Paid,
            _ => Manner::Plain,
        };
        path = text::slice(path, usize::from(manner != Manner::Plain), path.len());
        let absolute = text::unit_at(path, 0) == 0x2f;
        path = text::slice(path, usize::from(absolute), path.len());
        let mut found = Vec::new();
        tape.walk(if absolute { document } else { record }, path, &mut found);
        // Of most fields there is one; several bodies are the same one in several forms.
        let list = matches!(slot, Name::BYLINE | Name::IMAGE | Name::TAGS | Name::GALLERY | Name::RELATED)
            || text::is(text::slice(path, 0, 13), "relationships");
        for place in found {
            let says = tape.says_something(place) || slot == Name::ACCESS && tape.kind(place) == Kind::False;
            if says && (list || entries.len() == before) {
                entries.push(Entry {
                    slot,
                    manner,
                    place,
                    #[cfg(feature = "trees")]
                    rule: Place::ABSENT,
                    #[cfg(feature = "html")]
                    origin,
                });
            }
        }
        index += 1;
    }
}

/// Names of all profiles, and of what JSON-LD is called.
#[cfg(feature = "trees")]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let mut last = "";
    let profiles = PROFILES.iter().map(|profile| profile.name);
    profiles.filter(move |name| std::mem::replace(&mut last, name) != *name).chain([NODE.name, WRAPPER.name])
}

/// Whether builds read a format that know no trees. What it says has to be the same in all of them.
#[cfg(feature = "trees")]
pub(super) fn is_common(name: &str) -> bool {
    [NODE.name, ISLAND.name, "wordpress", "ghost", "json-feed", "drupal", "ninjs"].contains(&name)
}

/// The records that a document may be or hold, those of one kind at a time.
pub(super) fn records(tape: &Tape<'_>, document: Place) -> impl Iterator<Item = Vec<Place>> {
    #[cfg(feature = "trees")]
    let paths = units(&[RECORDS, MORE_RECORDS].concat());
    #[cfg(not(feature = "trees"))]
    let paths = units(RECORDS);
    let mut index = 0;
    std::iter::once(vec![document]).chain(std::iter::from_fn(move || {
        let (path, mut records) = (text::piece(&paths, b' ', index), Vec::new());
        index += 1;
        if path.is_empty() {
            return None;
        }
        tape.walk(document, path, &mut records);
        records.retain(|record| tape.is_object(*record));
        Some(records)
    }))
}

/// The first record in a document that fits a profile allowed by the host, with its fields, and whether there are others.
pub(super) fn find(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<(&'static Profile, Place, bool)> {
    for records in records(tape, document) {
        let fitting = |record: &Place| {
            let fits = |profile: &&Profile| asked.allows(profile.name) && profile.fits(tape, *record);
            PROFILES.iter().find(fits).map(|profile| (profile, *record))
        };
        let mut found = records.iter().filter(|record| tape.is_object(**record)).filter_map(fitting);
        if let Some((profile, record)) = found.next() {
            return Some((profile, record, found.any(|(other, _)| other.name == profile.name)));
        }
    }
    None
}
