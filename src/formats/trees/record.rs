//! A record among the blocks, with members that each site names freely: it is read by what it holds. A speech, a heading, files,
//! running text, entries and an address are looked for under the names that most sites use. It must not know any one system: the
//! caller says how a file is written.

use super::aliases::children;
use super::parts;
use super::recordings::{self, Recorded};
use super::tree::flow;
use crate::formats::fragment;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text::{self, Unit};
use crate::warning::WarningKind;

/// What it is called. A `title` may be for editors alone.
const HEADINGS: [Name; 5] = [Name::HEADING, Name::HEADLINE, Name::QUESTION, Name::HEADING_TEXT, Name::HEADER];
const TEXTS: [Name; 9] = [
    Name::BODY,
    Name::CONTENT,
    Name::RICH_TEXT,
    Name::TEXT,
    Name::HTML,
    Name::ANSWER,
    Name::MESSAGE,
    Name::BODY_TEXT_JOINED,
    Name::VALUE,
];
const FILES: [Name; 11] = [
    Name::FILES,
    Name::IMAGES,
    Name::GALLERY,
    Name::SLIDES,
    Name::MEDIA,
    Name::IMAGE,
    Name::PHOTO,
    Name::FILE,
    Name::ASSET,
    Name::VIDEO,
    Name::AUDIO,
];
const ADDRESSES: [Name; 6] = [Name::URL, Name::EMBED_URL, Name::VIDEO_URL, Name::HREF, Name::LINK, Name::SRC];
const ENTRIES: [Name; 2] = [Name::ITEMS, Name::COLUMNS];
const SPEAKERS: [Name; 8] = [
    Name::AUTHOR,
    Name::ATTRIBUTION,
    Name::ATTRIBUTE_NAME,
    Name::SPEAKER,
    Name::CITE,
    Name::CITATION,
    Name::SOURCE,
    Name::NAME,
];
/// What else is read of it, or is not for readers.
const ABOUT: [Name; 15] = [
    Name::TITLE,
    Name::LABEL,
    Name::DESCRIPTION,
    Name::QUOTE,
    Name::ALT,
    Name::ALT_TEXT_CAMEL,
    Name::CAPTION,
    Name::CREDIT,
    Name::ID,
    Name::TYPE,
    Name::TYPE_SANITY,
    Name::KEY_SANITY,
    Name::COMPONENT_STRAPI,
    Name::COMPONENT,
    Name::EDITABLE,
];

/// How a system writes the files that its records hold.
#[derive(Clone, Copy)]
pub(super) struct Ways {
    /// Writes a file, with what the record says of it, as a picture or what plays.
    pub(super) file: fn(&mut Writer<'_, '_>, Place, Place),
    /// Writes running text.
    pub(super) text: parts::Write,
    /// The fields of an entry, or what stands in a wrapper.
    pub(super) unwrap: for<'s> fn(&Writer<'s, '_>, Place) -> Place,
}

/// Writes the content of a record, and warns of a text under an unknown name. Returns whether there is anything to show.
pub(super) fn write(out: &mut Writer<'_, '_>, ways: Ways, kind: Place, fields: Place) -> bool {
    let seen = fill(out, ways, kind, fields);
    if seen && holds_more(out, fields) {
        out.warn(kind.or(fields), WarningKind::UnknownBlock);
    }
    seen
}

/// The same for whoever has warned already.
pub(super) fn fill(out: &mut Writer<'_, '_>, ways: Ways, kind: Place, fields: Place) -> bool {
    let start = out.here();
    record(out, ways, kind, fields, 2);
    !out.is_here(start)
}

fn record(out: &mut Writer<'_, '_>, ways: Ways, kind: Place, fields: Place, level: u32) {
    let words = out.any(fields, &[Name::QUOTE]);
    let mut running = out.any(fields, &TEXTS);
    if words.is_present() || parts::is_named(out, kind, "quote") || parts::is_named(out, kind, "testimonial") {
        return quotation(out, ways, fields, words.or(running));
    }
    let (mut heading, title) = (out.any(fields, &HEADINGS), out.get(fields, Name::TITLE));
    let shown_files = FILES.iter().map(|name| out.get(fields, *name)).find(|files| out.says_something(*files));
    let files = shown_files.unwrap_or(Place::ABSENT);
    let files = out.get(files, Name::DATA).or(files);
    let (mut files, mut url) = (files, out.any(fields, &ADDRESSES));
    // A film by its address is a file only if it plays by itself, which is seen below.
    if parts::is_text(out, files) && !url.is_present() && files == out.any(fields, &[Name::VIDEO, Name::AUDIO]) {
        (files, url) = (Place::ABSENT, files);
    }
    // A link may be a record of its own, and a text an address alone.
    let mut url = if out.is_object(url) { out.any(url, &[Name::URL, Name::HREF]) } else { url };
    if !url.is_present() && is_address(out, running) {
        (url, running) = (running, Place::ABSENT);
    }
    let pictured = ["image", "photo", "picture", "img"].iter().any(|word| parts::is_named(out, kind, word));
    let files = if pictured && !files.is_present() && parts::is_text(out, url) {
        std::mem::replace(&mut url, Place::ABSENT)
    } else {
        files
    };
    let entries = out.any(fields, &ENTRIES);
    let is_file = out.is_object(out.first(files)) || parts::is_text(out, files);
    let leads = parts::is_text(out, url) && !out.raw(url).is_empty();
    let holds = running.is_present() || entries.is_present();
    let element = level_of(text::trim(out.raw(kind)));
    let called = parts::is_named(out, kind, "head") || parts::is_named(out, kind, "title") || element.is_some();
    let is_heading = level > 2 || called;
    if called && !heading.is_present() && !title.is_present() && parts::is_text(out, running) {
        // A heading whose text is called a text.
        (heading, running) = (running, Place::ABSENT);
    }
    // The title of a lone file or address is its name; the title of something that cannot be shown says nothing.
    let named = !holds && (is_file || leads);
    let heading = if named { heading } else { heading.or(title) };
    // Of something that lies elsewhere the heading is what its link says.
    let is_link = leads && !holds && !is_file && parts::is_text(out, heading);
    if (holds || named || is_heading) && !is_link {
        if parts::is_text(out, heading) {
            parts::heading(out, heading, if called { element.unwrap_or(own_level(out, fields, level)) } else { level });
        } else if heading.is_present() {
            (ways.text)(out, heading);
        }
    }
    if is_file {
        shown(out, ways, files, fields);
    }
    for running in [out.get(fields, Name::DESCRIPTION), running] {
        if running.is_present() {
            (ways.text)(out, running);
        }
    }
    for markup in markup(out, fields) {
        (ways.text)(out, markup);
    }
    if level < 6 {
        entries_of(out, ways, entries, level + 1);
    }
    others(out, fields);
    if leads {
        let label = out.get(fields, Name::LABEL);
        let title = if named { title.or(label).or(out.get(fields, Name::NAME)) } else { label };
        let title = if is_link { heading } else { title };
        let (kind, poster) = (out.any(fields, &[Name::MIME, Name::MIME_TYPE]), out.get(fields, Name::POSTER));
        if !recordings::player(out, fields, None, Recorded { src: url, kind, poster, title, size: fields }, caption) {
            parts::embed(out, fields, url, title, caption);
        }
    }
}

/// The level that a heading says it has, as a number or the name of an element.
fn own_level(tape: &Tape<'_>, fields: Place, level: u32) -> u32 {
    let told = text::trim(tape.raw(tape.any(fields, &[Name::LEVEL, Name::TAG])));
    let number = text::parse_unsigned(told).filter(|told| (1..7).contains(told));
    level_of(told).or(number).unwrap_or(level)
}

/// The level in the name of an element.
fn level_of(name: &[Unit]) -> Option<u32> {
    let of_heading = name.len() == 2 && matches!(text::unit_at(name, 0), 0x48 | 0x68);
    let level = text::parse_unsigned(text::slice(name, 1, 2));
    level.filter(|level| of_heading && (1..7).contains(level))
}

/// Whether a text is an address and nothing else.
fn is_address(tape: &Tape<'_>, place: Place) -> bool {
    let units = text::trim(tape.raw(place));
    parts::is_text(tape, place) && text::find(units, 0, "http") == 0 && text::find_any(units, 0, " <\n") == units.len()
}

/// What is said, and by whom.
fn quotation(out: &mut Writer<'_, '_>, ways: Ways, fields: Place, words: Place) {
    let opened = out.open(Element::Blockquote);
    (ways.text)(out, words);
    if out.close_filled(opened) {
        out.reopen();
        let who = out.any(fields, &SPEAKERS).or(out.get(fields, Name::TITLE));
        let said = out.open(Element::Attribution);
        parts::line_inside(out, out.name_in((ways.unwrap)(out, who)));
        out.close_seen(said);
        out.close();
    }
}

/// A file by itself, or several as a gallery.
fn shown(out: &mut Writer<'_, '_>, ways: Ways, files: Place, record: Place) {
    let several = out.kind(files) == Kind::Array && out.next(files, out.first(files)).is_present();
    if !several {
        return file(out, ways, out.first(files).or(files), record);
    }
    let opened = parts::begin(out, Element::Gallery, record);
    let inside = out.here();
    each!(out, files, one => file(out, ways, one, Place::ABSENT));
    if out.is_here(inside) {
        return out.take_back(opened);
    }
    let told = out.open(Element::Caption);
    caption(out, record);
    out.close_seen(told);
    out.close();
}

fn file(out: &mut Writer<'_, '_>, ways: Ways, file: Place, record: Place) {
    if parts::is_text(out, file) {
        let alt = out.any(record, &[Name::ALT, Name::ALT_TEXT_CAMEL]);
        let picture = parts::Picture { src: file, alt, size: record, link: Place::ABSENT };
        parts::figure(out, record, picture, caption);
    } else {
        (ways.file)(out, (ways.unwrap)(out, file), record);
    }
}

/// Records within the record, or lines of a list.
pub(super) fn entries_of(out: &mut Writer<'_, '_>, ways: Ways, entries: Place, level: u32) {
    let list = out.open(Element::List);
    each!(out, entries, entry => if parts::is_text(out, entry) {
        out.line_in(Element::Item, out.line(entry));
    });
    out.close_filled(list);
    each!(out, entries, entry => if out.is_object(entry) {
        let fields = (ways.unwrap)(out, entry);
        if fields == entry || out.follow(entry) {
            record(out, ways, Place::ABSENT, fields, level);
        }
    });
}

/// Running text: of a string as Markdown, HTML or lines, else a tree.
pub(super) fn text(out: &mut Writer<'_, '_>, place: Place) {
    if parts::is_text(out, place) {
        super::text(out, place);
    } else if place.is_present() {
        out.deeper(place, |out, place| {
            if !super::write(out, place) {
                flow(out, children(out, place), Element::Paragraph, Place::ABSENT);
            }
        });
    }
}

/// What is said of files or of what lies elsewhere: a line, or a tree of one.
pub(super) fn caption(out: &mut Writer<'_, '_>, record: Place) {
    let caption = out.get(record, Name::CAPTION);
    if parts::is_text(out, caption) {
        parts::line_inside(out, caption);
    } else {
        super::line(out, caption);
    }
    let credit = out.line(out.get(record, Name::CREDIT));
    out.line_in(Element::Credit, credit);
}

/// Trees under names that say nothing.
fn others(out: &mut Writer<'_, '_>, fields: Place) {
    let mut trees = Vec::new();
    out.members(fields, |key, value| {
        if !is_known(out.name(key)) && matches!(out.kind(value), Kind::Array | Kind::Object) {
            trees.push(value);
        }
    });
    for tree in trees {
        out.deeper(tree, |out, tree| _ = super::write(out, tree));
    }
}

/// HTML under names that say nothing: it is written for readers, whatever it is called.
fn markup(out: &Writer<'_, '_>, fields: Place) -> Vec<Place> {
    let mut found = Vec::new();
    out.members(fields, |key, value| {
        if !is_known(out.name(key)) && is_prose(out, value) && fragment::is_html(out.raw(value)) {
            found.push(value);
        }
    });
    found
}

/// Whether a string of several words stands in it under a name that says nothing.
fn holds_more(out: &Writer<'_, '_>, fields: Place) -> bool {
    let mut found = false;
    out.members(fields, |key, value| {
        found |= !is_known(out.name(key)) && is_prose(out, value) && !fragment::is_html(out.raw(value));
    });
    found
}

/// Whether a value is a string of several words.
pub(super) fn is_prose(tape: &Tape<'_>, value: Place) -> bool {
    let words = text::trim(tape.raw(value));
    parts::is_text(tape, value) && text::find(words, 0, " ") < words.len()
}

/// What the name of a member says of a string in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// It is a heading.
    Heading,
    /// It is running text.
    Text,
    /// Something else, or nothing.
    Other,
}

/// What a name says of a string.
pub(super) fn sort(name: Name) -> Sort {
    if HEADINGS.contains(&name) || name == Name::TITLE {
        Sort::Heading
    } else if TEXTS.contains(&name) || name == Name::DESCRIPTION {
        Sort::Text
    } else {
        Sort::Other
    }
}

fn is_known(name: Name) -> bool {
    let lists = [&HEADINGS[..], &TEXTS, &FILES, &ADDRESSES, &ENTRIES, &SPEAKERS, &ABOUT];
    lists.iter().any(|names| names.contains(&name))
}
