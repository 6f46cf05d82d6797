//! Agency articles in NITF and `NewsML-G2` that converters turned from XML into JSON: elements are members, text and attributes
//! are in members with signs in their names, and repeated elements are lists.

use super::Guess;
use super::values::{is_string, text_in};
use crate::formats::fields::{Entry, Manner, first};
use crate::json::{Kind, Name, Place, Tape};

/// What converters put before the name of an attribute, or around all of them.
const SIGNS: [&str; 4] = ["@_", "@", "$", "_"];
const HOLDERS: [&str; 4] = ["$", "_attributes", "@attributes", "attr"];
/// Elements that hold paragraphs.
const BLOCKS: [&str; 3] = ["block", "body", "html"];
/// Elements inside each other around the paragraphs.
const DEPTH: u8 = 6;

/// The article in a document that was NITF or `NewsML`.
pub(super) fn article(tape: &Tape<'_>, document: Place) -> Option<Guess> {
    let nitf = at(tape, document, &["nitf"]);
    let message = at(tape, document, &["newsMessage", "itemSet"]);
    let item = at(tape, if message.is_present() { message } else { document }, &["newsItem"]);
    let (record, entries, bodies) = if nitf.is_present() {
        of_nitf(tape, nitf)
    } else if item.is_present() {
        of_newsml(tape, item)
    } else {
        return None;
    };
    let titled = first(&entries, Name::HEADLINE).place.is_present();
    (titled && !bodies.is_empty()).then_some(Guess { record, entries, bodies, several: false, depth: 0 })
}

type Found = (Place, Vec<Entry>, Vec<Place>);

fn of_nitf(tape: &Tape<'_>, nitf: Place) -> Found {
    let head = at(tape, nitf, &["body", "body.head"]);
    let content = at(tape, nitf, &["body", "body.content"]);
    let mut entries = Vec::new();
    let mut add = |slot, manner, places: &[Place]| push(tape, &mut entries, slot, manner, places);
    add(Name::HEADLINE, Manner::Either, &[at(tape, head, &["hedline", "hl1"]), at(tape, nitf, &["head", "title"])]);
    add(
        Name::STANDFIRST,
        Manner::Either,
        &[at(tape, head, &["hedline", "hl2"]), at(tape, head, &["abstract", "p"]), at(tape, head, &["abstract"])],
    );
    add(Name::BYLINE, Manner::Plain, &[at(tape, head, &["byline", "person"]), at(tape, head, &["byline"])]);
    add(Name::DATELINE, Manner::Plain, &[at(tape, head, &["dateline", "location"]), at(tape, head, &["dateline"])]);
    let data = at(tape, nitf, &["head", "docdata"]);
    let issued = attribute(tape, at(tape, data, &["date.issue"]), "norm");
    add(Name::PUBLISHED, Manner::Plain, &[attribute(tape, at(tape, data, &["date.release"]), "norm"), issued]);
    add(Name::SOURCE, Manner::Plain, &[at(tape, head, &["distributor"])]);
    let media = first_of(tape, &[at(tape, content, &["media"]), at(tape, content, &["block", "media"])]);
    let reference = at(tape, media, &["media-reference"]);
    add(Name::IMAGE, Manner::Plain, &[attribute(tape, reference, "source")]);
    add(Name::ALT, Manner::Plain, &[attribute(tape, reference, "alternate-text")]);
    add(
        Name::CAPTION,
        Manner::Either,
        &[at(tape, media, &["media-caption", "p"]), at(tape, media, &["media-caption"])],
    );
    add(Name::CREDIT, Manner::Either, &[at(tape, media, &["media-producer"])]);
    let mut bodies = Vec::new();
    paragraphs(tape, content, 0, &mut bodies);
    (nitf, entries, bodies)
}

fn of_newsml(tape: &Tape<'_>, item: Place) -> Found {
    let (about, of_item) = (at(tape, item, &["contentMeta"]), at(tape, item, &["itemMeta"]));
    let set = at(tape, item, &["contentSet"]);
    let mut entries = Vec::new();
    let language = attribute(tape, first_of(tape, &[at(tape, about, &["language"])]), "tag");
    let mut add = |slot, manner, places: &[Place]| push(tape, &mut entries, slot, manner, places);
    add(Name::LANGUAGE, Manner::Plain, &[attribute(tape, item, "xml:lang"), language]);
    add(Name::HEADLINE, Manner::Either, &[at(tape, about, &["headline"]), at(tape, of_item, &["title"])]);
    add(Name::STANDFIRST, Manner::Either, &[at(tape, about, &["description"])]);
    add(Name::BYLINE, Manner::Plain, &[at(tape, about, &["by"]), at(tape, about, &["creator", "name"])]);
    add(Name::DATELINE, Manner::Plain, &[at(tape, about, &["dateline"])]);
    add(
        Name::PUBLISHED,
        Manner::Plain,
        &[
            at(tape, of_item, &["firstCreated"]),
            at(tape, about, &["contentCreated"]),
            at(tape, of_item, &["versionCreated"]),
        ],
    );
    add(Name::UPDATED, Manner::Plain, &[at(tape, of_item, &["versionCreated"])]);
    let provider = at(tape, of_item, &["provider"]);
    add(
        Name::SOURCE,
        Manner::Plain,
        &[at(tape, provider, &["name"]), attribute(tape, provider, "literal"), at(tape, about, &["creditline"])],
    );
    let inline = first_of(tape, &[at(tape, set, &["inlineXML"]), at(tape, set, &["inlineData"])]);
    let nitf = at(tape, inline, &["nitf"]);
    if nitf.is_present() {
        let (record, others, bodies) = of_nitf(tape, nitf);
        crate::formats::fields::fill(&mut entries, &others);
        return (record, entries, bodies);
    }
    let mut bodies = Vec::new();
    paragraphs(tape, inline, 0, &mut bodies);
    (item, entries, bodies)
}

/// The first of several that is there.
fn first_of(tape: &Tape<'_>, places: &[Place]) -> Place {
    places.iter().copied().find(|place| tape.says_something(*place)).unwrap_or(Place::ABSENT)
}

fn push(tape: &Tape<'_>, entries: &mut Vec<Entry>, slot: Name, manner: Manner, places: &[Place]) {
    let texts = places.iter().map(|place| text_in(tape, tape.first(*place)));
    if let Some(place) = texts.into_iter().find(|place| is_string(tape, *place) && tape.says_something(*place)) {
        entries.push(Entry { slot, manner, place, ..first(&[], slot) });
    }
}

/// The element at a path of names, of lists the first one.
fn at(tape: &Tape<'_>, from: Place, path: &[&str]) -> Place {
    path.iter().fold(from, |place, name| tape.spelled(tape.first(place), name))
}

/// An attribute of an element.
fn attribute(tape: &Tape<'_>, element: Place, name: &str) -> Place {
    let element = tape.first(element);
    let own = SIGNS.iter().map(|sign| tape.spelled(element, &[sign, name].concat()));
    let held = HOLDERS.iter().map(|holder| tape.spelled(tape.spelled(element, holder), name));
    own.chain(held).fold(Place::ABSENT, Place::or)
}

/// Adds the lists of paragraphs, or the text, in an element that holds them.
fn paragraphs(tape: &Tape<'_>, element: Place, depth: u8, found: &mut Vec<Place>) {
    let (text, list) = (text_in(tape, element), tape.spelled(element, "p"));
    if is_string(tape, text) || list.is_present() {
        found.push(if list.is_present() { list } else { text });
    }
    if depth == DEPTH || is_string(tape, text) {
        return;
    }
    if tape.kind(element) == Kind::Array {
        tape.values(element, |inner| paragraphs(tape, inner, depth + 1, found));
    } else {
        for name in BLOCKS {
            paragraphs(tape, tape.spelled(element, name), depth + 1, found);
        }
    }
}
