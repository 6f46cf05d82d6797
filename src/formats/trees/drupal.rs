//! Paragraphs of Drupal in JSON:API: entities that a field of a node names, with fields that each site names freely, mostly after
//! `field_`. What they reference in turn (media, files, paragraphs) is beside them.

use super::Tree;
use super::parts::{self, Picture};
use super::recordings::{self, Recorded};
use crate::formats::recordings::is_provided;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text;
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "drupal", detect, write };

const PARAGRAPH: &str = "paragraph--";

/// Whether it is a list of paragraphs, or one.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let first = if tape.is_object(place) { place } else { tape.first(place) };
    is_of(tape, first, PARAGRAPH) && tape.get(first, Name::ID).is_present()
}

/// Whether the type of an entity begins so.
fn is_of(tape: &Tape<'_>, entity: Place, kind: &str) -> bool {
    text::is(tape.raw(tape.get(entity, Name::TYPE)).get(..kind.len()).unwrap_or(&[]), kind)
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    each!(out, place, reference => if out.follow(reference) {
        out.deeper(reference, paragraph);
    });
}

/// What the fields of a paragraph are to it.
#[derive(Default)]
struct Fields {
    heading: Vec<Place>,
    words: Vec<Place>,
    speaker: Vec<Place>,
    caption: Vec<Place>,
    texts: Vec<Place>,
    links: Vec<Place>,
    /// Media, files and other paragraphs.
    entities: Vec<Place>,
}

/// What the name of a field says of a string in it; in this order, for `field_quote_author` is no quotation.
const CAPTIONS: [&str; 2] = ["caption", "credit"];
const SPEAKERS: [&str; 6] = ["author", "source", "attribution", "speaker", "cite", "name"];
const WORDS: [&str; 1] = ["quote"];
const HEADINGS: [&str; 3] = ["title", "head", "question"];

impl Fields {
    fn of(out: &Writer<'_, '_>, entity: Place) -> Self {
        let mut fields = Self::default();
        let field = |key: Place, word: &str| parts::is_named(out, key, word);
        out.members(out.get(entity, Name::ATTRIBUTES), |key, value| {
            let is_own = text::is(out.raw(key).get(..6).unwrap_or(&[]), "field_") || out.name(key) == Name::BODY;
            if !is_own || !out.says_something(value) {
                return;
            }
            // A field of several values is a list, which are all of one kind.
            let one = if out.kind(value) == Kind::Array { out.first(value) } else { value };
            let value_in = out.any(one, &[Name::PROCESSED, Name::VALUE]);
            let says = |words: &[&str]| words.iter().any(|word| field(key, word));
            let list = if out.get(one, Name::URI).is_present() {
                &mut fields.links
            } else if !parts::is_text(out, value_in.or(one)) {
                return;
            } else if says(&CAPTIONS) {
                &mut fields.caption
            } else if says(&SPEAKERS) {
                &mut fields.speaker
            } else if says(&WORDS) {
                &mut fields.words
            } else if says(&HEADINGS) && !value_in.is_present() {
                &mut fields.heading
            } else if text::find(out.raw(one), 0, "://") < out.raw(one).len() && !super::record::is_prose(out, one) {
                &mut fields.links
            } else if value_in.is_present() || super::record::is_prose(out, one) {
                &mut fields.texts
            } else {
                // A setting of one word.
                return;
            };
            each!(out, value, item => list.push(item));
        });
        out.members(out.get(entity, Name::RELATIONSHIPS), |_, value| {
            let data = out.get(value, Name::DATA);
            each!(out, data, reference => {
                if [PARAGRAPH, "media--", "file--"].iter().any(|kind| is_of(out, reference, kind)) {
                    fields.entities.push(reference);
                }
            });
        });
        fields
    }
}

fn paragraph(out: &mut Writer<'_, '_>, reference: Place) {
    let entity = out.followed(reference);
    let start = out.here();
    let mut fields = Fields::of(out, entity);
    let kind = out.get(entity, Name::TYPE);
    if fields.words.is_empty() && parts::is_named(out, kind, "quote") {
        fields.words = std::mem::take(&mut fields.texts);
    }
    fields.heading.iter().for_each(|heading| parts::heading(out, *heading, 2));
    if !fields.words.is_empty() {
        let opened = out.open(Element::Blockquote);
        fields.words.iter().for_each(|words| running(out, *words));
        let said = out.open(Element::Attribution);
        let speaker = fields.speaker.first().copied().unwrap_or(Place::ABSENT);
        parts::line_inside(out, out.name_in(out.get(speaker, Name::VALUE).or(speaker)));
        out.close_seen(said);
        out.close_filled(opened);
    }
    fields.texts.iter().for_each(|words| running(out, *words));
    let caption = fields.caption.first().copied().unwrap_or(Place::ABSENT);
    for entity in &fields.entities {
        if is_of(out, *entity, PARAGRAPH) {
            write(out, *entity);
        } else {
            media(out, *entity, caption);
        }
    }
    for link in &fields.links {
        let url = out.get(*link, Name::URI).or(*link);
        parts::embed(out, *link, url, out.get(*link, Name::TITLE), parts::nothing);
    }
    if out.is_here(start) {
        out.warn(kind.or(reference), WarningKind::UnknownBlock);
    }
}

/// Running text: filtered HTML, or a string.
fn running(out: &mut Writer<'_, '_>, words: Place) {
    let html = out.any(words, &[Name::PROCESSED, Name::VALUE]);
    if parts::is_text(out, html) { out.html(html) } else { out.lines_or_html(words) }
}

/// A medium, which names a file or has the address of a film, or a file.
fn media(out: &mut Writer<'_, '_>, reference: Place, caption: Place) {
    let entity = out.followed(reference);
    let mut address = Place::ABSENT;
    out.members(out.get(entity, Name::ATTRIBUTES), |key, value| {
        let found = parts::is_named(out, key, "oembed") || parts::is_named(out, key, "embed_code");
        if found && parts::is_text(out, value) {
            address = value;
        }
    });
    if address.is_present() {
        let href = out.resolved(out.line(address), Use::Link);
        let title = out.get(out.get(entity, Name::ATTRIBUTES), Name::NAME);
        let title = if href.is_some_and(is_provided) { title } else { Place::ABSENT };
        return parts::embed(out, entity, address, title, parts::nothing);
    }
    let mut named = Place::ABSENT;
    out.members(out.get(entity, Name::RELATIONSHIPS), |key, value| {
        let data = out.get(value, Name::DATA);
        let first = out.first(data).or(data);
        if is_of(out, first, "file--") && !parts::is_named(out, key, "thumbnail") {
            named = named.or(first);
        }
    });
    let reference = named.or(reference);
    let file = out.get(out.followed(reference), Name::ATTRIBUTES);
    let about = out.get(reference, Name::META);
    let src = out.get(out.get(file, Name::URI), Name::URL);
    let kind = out.any(file, &[Name::FILE_MIME]);
    let parts = Recorded { src, kind, poster: Place::ABSENT, title: out.get(about, Name::DESCRIPTION), size: about };
    if recordings::player(out, caption, None, parts, caption_of) {
        return;
    }
    let alt = out.get(about, Name::ALT);
    parts::figure(out, caption, Picture { src, alt, size: about, link: Place::ABSENT }, caption_of);
}

fn caption_of(out: &mut Writer<'_, '_>, caption: Place) {
    let html = out.any(caption, &[Name::PROCESSED, Name::VALUE]);
    if parts::is_text(out, html) { out.html_line(html) } else { parts::line_inside(out, caption) }
}
