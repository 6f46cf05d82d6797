//! Blocks of a site's own, such as `{"type": "paragraph", "text": "…"}`: each is read by what it holds. Systems say what a block is
//! under other names as well (`component`, `blockType`, `collection` …), and put what it holds into a member (`content`, `value`,
//! `item`, `fields` …). Only if a record has nothing else that could be its body.

use super::dato;
use super::{parts, record};
use crate::formats::guess::is_other;
use crate::formats::records::WRAPPED;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text;
use crate::warning::WarningKind;

/// Members of an object that is no more than a text.
const FEW: u32 = 8;
/// What has more to it than a text.
const MORE: [Name; 11] = [
    Name::TITLE,
    Name::HEADLINE,
    Name::NAME,
    Name::URL,
    Name::HREF,
    Name::LINK,
    Name::ITEMS,
    Name::AUTHOR,
    Name::QUESTION,
    Name::EMAIL,
    Name::LABEL,
];

/// Where a block says what it is.
const KINDS: [&str; 13] = [
    "type",
    "kind",
    "block_type",
    "elementType",
    "blockType",
    "component",
    "componentName",
    "acf_fc_layout",
    "fieldGroupName",
    "typeHandle",
    "contentType",
    "collection",
    "__typename",
];
/// Where a block has what it holds, if not beside its type.
const INSIDE: [&str; 9] = ["value", "content", "data", "item", "fields", "properties", "props", "attrs", "values"];
/// How many blocks are looked at for one of text.
const FIRST: u32 = 100;
/// How many of those stand inside each other.
const DEPTH: u8 = 3;
/// What a type is called whose blocks are text.
const OF_TEXT: [&str; 8] = ["para", "text", "html", "body", "wysiwyg", "content", "prose", "markdown"];
const TEXTS: [Name; 8] = [
    Name::TEXT,
    Name::VALUE,
    Name::CONTENT,
    Name::HTML,
    Name::BODY,
    Name::RICH_TEXT,
    Name::BODY_TEXT_CAMEL,
    Name::BODY_TEXT_JOINED,
];

/// Whether there is a block of text in a list of blocks with types, or each of its objects has one text.
pub(in crate::formats) fn detect(tape: &Tape<'_>, place: Place) -> bool {
    if tape.kind(place) != Kind::Array {
        return false;
    }
    // One or the other may have none.
    let (mut texts, mut others) = (0, 0);
    each!(tape, place, item => if text_alone(tape, item).is_present() {
        texts += 1;
    } else {
        others += 1;
    });
    if texts > others {
        return true;
    }
    let mut left = FIRST;
    each!(tape, place, block => {
        left -= 1;
        if left == 0 {
            return false;
        }
        let (kind, fields) = parts_of(tape, block);
        if is_of_text(tape, kind) && (has_text(tape, fields) || has_text(tape, tape.first(tape.get(fields, Name::COLUMNS)))) {
            return true;
        }
    });
    false
}

/// Whether each of a list's objects, which say not what they are, has a heading and a text. What leads elsewhere or has a time of its
/// own is another article.
pub(in crate::formats) fn are_sections(tape: &Tape<'_>, list: Place) -> bool {
    const ELSEWHERE: [&str; 10] =
        ["url", "link", "href", "slug", "permalink", "date", "time", "published", "published_at", "created_at"];
    if tape.kind(list) != Kind::Array {
        return false;
    }
    each!(tape, list, item => {
        let heading = tape.any(item, &[Name::HEADING, Name::TITLE, Name::HEADLINE, Name::QUESTION]);
        let text = tape.any(item, &[Name::TEXT, Name::BODY, Name::CONTENT, Name::HTML, Name::ANSWER]);
        let mut others = KINDS.iter().chain(&ELSEWHERE);
        let says_both = parts::is_text(tape, heading) && parts::is_text(tape, text);
        if !says_both || others.any(|name| tape.spelled(item, name).is_present()) {
            return false;
        }
    });
    tape.first(list).is_present()
}

/// Whether a list is of blocks whose layouts a site has named, as custom fields of posts are.
pub(in crate::formats) fn names_layouts(tape: &Tape<'_>, list: Place) -> bool {
    let first = tape.first(list);
    ["acf_fc_layout", "fieldGroupName"].iter().any(|name| tape.spelled(first, name).is_present())
}

/// Whether a type is that of blocks of text.
pub(super) fn is_of_text(tape: &Tape<'_>, kind: Place) -> bool {
    OF_TEXT.iter().any(|word| parts::is_named(tape, kind, word)) || tape.name(kind) == Name::P
}

/// Whether there is running text in a block.
fn has_text(tape: &Tape<'_>, fields: Place) -> bool {
    let text = unwrapped(tape, tape.any(fields, &TEXTS));
    parts::is_text(tape, text) || super::TREES.iter().any(|tree| (tree.detect)(tape, text))
}

/// What a block is, and where it has what it holds.
fn parts_of(tape: &Tape<'_>, block: Place) -> (Place, Place) {
    let kind = |place| {
        let mut found =
            KINDS.iter().map(|name| tape.spelled(place, name)).map(|kind| tape.get(kind, Name::NAME).or(kind));
        found.find(|kind| parts::is_text(tape, *kind)).unwrap_or(Place::ABSENT)
    };
    let (mut found, mut fields) = (kind(block), block);
    if tape.count(block) == 1 && !found.is_present() {
        // What it is may be the name of its only member.
        tape.members(block, |key, value| {
            if tape.is_object(value) {
                (found, fields) = (key, value);
            }
        });
    }
    for _ in 0..DEPTH {
        // A text may have a wrapper that says how it is written.
        let written =
            |place| tape.any(place, &[Name::HTML, Name::MARKUP, Name::MARKDOWN, Name::PROCESSED]).is_present();
        let texts = [tape.get(fields, Name::VALUE), tape.get(fields, Name::CONTENT)];
        let mut inside = INSIDE.iter().map(|name| tape.spelled(fields, name));
        let is_block = |place: &Place| {
            let is_text = texts.contains(place) && written(*place);
            tape.is_object(*place) && !is_text && !super::TREES.iter().any(|tree| (tree.detect)(tape, *place))
        };
        let beside = tape.any(fields, &[Name::TITLE, Name::HEADING, Name::HEADLINE, Name::TEXT, Name::HTML]);
        let Some(deeper) = inside.find(is_block).filter(|_| !beside.is_present()) else { break };
        (found, fields) = (Some(kind(deeper)).filter(|kind| kind.is_present()).unwrap_or(found), deeper);
    }
    (found, fields)
}

/// What stands in a wrapper that says how it is written; any other value is itself.
fn unwrapped(tape: &Tape<'_>, place: Place) -> Place {
    let inside = if tape.is_object(place) { tape.any(place, &WRAPPED) } else { Place::ABSENT };
    if parts::is_text(tape, inside) || tape.is_object(inside) { inside } else { place }
}

/// The text of an object that has no other, and no type.
pub(in crate::formats) fn text_alone(tape: &Tape<'_>, item: Place) -> Place {
    let told = tape.any(item, &MORE).is_present() || tape.any(item, &[Name::TYPE, Name::TYPE_LD]).is_present();
    if !tape.is_object(item) || told || tape.count(item) > FEW || is_other(tape, item) {
        return Place::ABSENT;
    }
    let (mut found, mut count) = (Place::ABSENT, 0);
    tape.members(item, |_, value| {
        if record::is_prose(tape, value) {
            found = value;
            count += 1;
        } else if matches!(tape.kind(value), Kind::Array | Kind::Object) {
            count += 2;
        }
    });
    let one = tape.any(item, &[Name::TEXT, Name::HTML, Name::VALUE, Name::CONTENT]);
    let one = if tape.count(item) == 1 && parts::is_text(tape, one) { one } else { Place::ABSENT };
    let alone = one.or(if count == 1 { found } else { Place::ABSENT });
    let typed = || KINDS.iter().any(|name| parts::is_text(tape, tape.spelled(item, name)));
    if alone.is_present() && typed() { Place::ABSENT } else { alone }
}

pub(in crate::formats) fn write(out: &mut Writer<'_, '_>, list: Place) {
    let ways = record::Ways { file: dato::file, text: running, unwrap };
    let sections = are_sections(out, list);
    each!(out, list, block => {
        let (kind, fields) = parts_of(out, block);
        // A list may be all that a block holds.
        let value = out.get(block, Name::VALUE);
        let alone = if sections { Place::ABSENT } else { text_alone(out, block) };
        if alone.is_present() {
            record::text(out, alone);
        } else if out.kind(out.spelled(block, "isHidden")) == Kind::True {
            // Only its editor sees it.
        } else if !parts::is_text(out, kind) && !sections {
            out.warn(block, WarningKind::MissingField);
        } else if out.kind(value) == Kind::Array && detect(out, value) {
            out.deeper(value, write);
        } else if out.kind(value) == Kind::Array && out.first(value).is_present() {
            record::entries_of(out, ways, value, 3);
        } else if !sign(out, kind, fields) && !record::write(out, ways, kind, fields) {
            out.warn(kind, WarningKind::UnknownBlock);
        }
    });
}

/// A divider, or code. Whether it is one.
fn sign(out: &mut Writer<'_, '_>, kind: Place, fields: Place) -> bool {
    let code = out.get(fields, Name::CODE);
    let divides = text::is_listed(" line divider separator hr ", out.raw(kind));
    if parts::is_text(out, code) {
        parts::code(out, fields, code);
    } else if divides {
        parts::divider(out, fields);
    }
    divides || parts::is_text(out, code)
}

/// A value that stands in an object alone; GraphQL calls it a node.
fn unwrap(out: &Writer<'_, '_>, place: Place) -> Place {
    let node = out.spelled(place, "node");
    if out.count(place) == 1 { unwrapped(out, if out.is_object(node) { node } else { place }) } else { place }
}

fn running(out: &mut Writer<'_, '_>, place: Place) {
    record::text(out, unwrapped(out, place));
}
