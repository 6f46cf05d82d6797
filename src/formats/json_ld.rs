//! An article node of schema.org in JSON-LD, as pages carry it for search engines: all of the metadata, and seldom a body.

use super::fields::{Entry, Manner};
use super::profiles::NODE;
use super::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text;

/// Arrays, graphs and pages around the article node.
const DEPTH: u8 = 4;
/// Updates of a live blog that are shown.
const UPDATES: usize = 200;

/// The article node of a document: the value itself, or in its array, `@graph` or `mainEntity`. Of several the one with the
/// most to say.
pub(super) fn find(tape: &Tape<'_>, document: Place) -> Place {
    let mut best = (0, Place::ABSENT);
    search(tape, document, 0, &mut best);
    best.1
}

fn search(tape: &Tape<'_>, place: Place, depth: u8, best: &mut (u32, Place)) {
    each!(tape, tape.get(place, Name::TYPE_LD), kind => if is_article(tape, kind) {
        let count = tape.count(place);
        if count > best.0 {
            *best = (count, place);
        }
        return;
    });
    if depth == DEPTH {
        return;
    }
    let inside = match tape.kind(place) {
        Kind::Object => tape.any(place, &[Name::GRAPH, Name::MAIN_ENTITY, Name::MAIN_ENTITY_OF_PAGE]),
        Kind::Array => place,
        Kind::String | Kind::Escaped | Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Absent => return,
    };
    each!(tape, inside, node => search(tape, node, depth + 1, best));
}

fn is_article(tape: &Tape<'_>, kind: Place) -> bool {
    let name = tape.raw(kind);
    let ends = |ending: &str| {
        name.len().checked_sub(ending.len()).and_then(|at| name.get(at..)).is_some_and(|end| text::is(end, ending))
    };
    ends("Article") || ends("BlogPosting")
}

/// What the node says.
pub(super) fn read(tape: &Tape<'_>, node: Place) -> Vec<Entry> {
    let mut entries = NODE.read(tape, node, node);
    let updates = tape.get(node, Name::LIVE_BLOG_UPDATE);
    if updates.is_present() {
        entries.push(Entry {
            slot: Name::BODY,
            manner: Manner::Blocks,
            place: updates,
            #[cfg(feature = "html")]
            origin: NODE.name,
        });
    }
    entries
}

/// Writes the updates of a live blog, in their order: each with its headline, its time and what it says. Whether it is one.
pub(super) fn updates(out: &mut Writer<'_, '_>, list: Place) -> bool {
    let mut left = UPDATES;
    each!(out, list, update => {
        let update = out.followed(update);
        if !out.get(update, Name::TYPE_LD).is_present() {
            return false;
        }
        if left > 0 {
            left -= 1;
            let headline = out.plain_text(out.any(update, &[Name::HEADLINE, Name::NAME]));
            out.line_in(Element::Subheading2, headline);
            let time = out.open(Element::Paragraph);
            out.time(out.get(update, Name::DATE_PUBLISHED));
            out.close_filled(time);
            out.lines_or_html(out.get(update, Name::ARTICLE_BODY));
        }
    });
    left < UPDATES
}
