//! An article node of schema.org in JSON-LD, as pages carry it for search engines: all of the metadata, but seldom a body.

use super::fields::{Entry, Manner, first as first_entry};
use super::foreign::{bare, string};
use super::profiles::NODE;
use super::recordings::{Recording, Sort, is_provided, sort_of};
use super::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text, Unit};
use crate::model::time::Timestamp;

/// Arrays, graphs and pages around the article node.
const DEPTH: u8 = 4;
/// Article nodes of one document that are looked at.
const NODES: usize = 50;
/// Updates of a live blog that are shown.
const UPDATES: usize = 200;

/// The article nodes of a document: the value itself, or in its array, `@graph` or `mainEntity`.
pub(super) fn nodes(tape: &Tape<'_>, document: Place) -> Vec<Place> {
    let mut found = Vec::new();
    search(tape, document, 0, &mut found);
    found
}

/// The best of several nodes: the one about the page with that address, then by type, then the one with the most content.
pub(super) fn best(tape: &Tape<'_>, nodes: &[Place], page: &[Unit]) -> Place {
    let worth = |node: &Place| {
        let named = [Name::URL, Name::MAIN_ENTITY_OF_PAGE, Name::ID_LD].iter().any(|name| {
            let value = tape.get(*node, *name);
            let address = bare(string(tape, tape.get(value, Name::ID_LD).or(value)));
            !page.is_empty() && text::slice(address, 0, text::find_any(address, 0, "#")) == bare(page)
        });
        (named, rank(tape, tape.get(*node, Name::TYPE_LD)), tape.count(*node))
    };
    // The first one of equals.
    nodes.iter().rev().max_by_key(|node| worth(node)).copied().unwrap_or(Place::ABSENT)
}

/// News before what may be any text, and that before what only contains one.
fn rank(tape: &Tape<'_>, kinds: Place) -> u8 {
    let mut rank = 0;
    each!(tape, kinds, kind => {
        let name = tape.raw(kind);
        let news = ends(name, "NewsArticle") || ends(name, "LiveBlogPosting");
        rank = rank.max(if news { 3 } else { u8::from(ends(name, "Article") || ends(name, "BlogPosting")) });
    });
    rank
}

fn search(tape: &Tape<'_>, place: Place, depth: u8, found: &mut Vec<Place>) {
    each!(tape, tape.get(place, Name::TYPE_LD), kind => if is_article(tape, kind) && found.len() < NODES {
        // A bare reference to the article has its type as well.
        if tape.count(place) > 2 || !tape.get(place, Name::ID_LD).is_present() {
            found.push(place);
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
    each!(tape, inside, node => search(tape, node, depth + 1, found));
}

fn is_article(tape: &Tape<'_>, kind: Place) -> bool {
    let name = tape.raw(kind);
    ends(name, "Article") || ends(name, "BlogPosting")
}

fn ends(name: &[Unit], ending: &str) -> bool {
    name.len().checked_sub(ending.len()).and_then(|at| name.get(at..)).is_some_and(|end| text::is(end, ending))
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
            #[cfg(feature = "trees")]
            rule: Place::ABSENT,
            #[cfg(feature = "html")]
            origin: NODE.name,
        });
    }
    entries
}

/// Writes the updates of a live blog, newest first, each with headline, time and text. Returns whether it is one.
pub(super) fn updates(out: &mut Writer<'_, '_>, list: Place) -> bool {
    let mut updates = Vec::new();
    each!(out, list, update => {
        let update = out.followed(update);
        if !out.get(update, Name::TYPE_LD).is_present() {
            return false;
        }
        updates.push(update);
    });
    let time = |update: Option<&Place>| {
        let at = update.and_then(|update| Timestamp::parse_loose(out.raw_line(out.get(*update, Name::DATE_PUBLISHED))));
        at.map(Timestamp::iso).unwrap_or_default()
    };
    if time(updates.first()) < time(updates.last()) {
        updates.reverse();
    }
    for update in updates.iter().take(UPDATES).copied() {
        post(out, update);
    }
    !updates.is_empty()
}

fn post(out: &mut Writer<'_, '_>, update: Place) {
    let post = out.open(Element::LivePost);
    let meta = out.open(Element::LiveMeta);
    let link = out.open(Element::Link);
    let linked = out.link(update, Name::URL);
    if !linked {
        out.take_back(link);
    }
    let first = out.time(out.get(update, Name::DATE_PUBLISHED));
    if linked && out.is_bare(link) {
        out.push(Event::Word(Word::ViewPost));
    }
    out.close_down_to(link);
    out.updated(first, out.get(update, Name::DATE_MODIFIED));
    out.close_filled(meta);
    let headline = out.plain_text(out.any(update, &[Name::HEADLINE, Name::NAME]));
    out.line_in(Element::LiveHeadline, headline);
    let body = out.open(Element::LiveBody);
    let mut image = first_entry(&[], Name::IMAGE);
    image.place = out.get(update, Name::IMAGE);
    let picture = out.here();
    // One that stands for the whole report may come with every update.
    if !out.widest(&[image]) || out.is_shown_before(picture) {
        out.take_back(picture);
    }
    out.lines_or_html(out.get(update, Name::ARTICLE_BODY));
    each!(out, out.get(update, Name::VIDEO), video => {
        film(out, video, None);
    });
    out.close_filled(body);
    out.close_filled(post);
}

/// Writes the film of an article over its body. If there is a picture, only a player goes there, because a provider's embed is a
/// frame that nobody has asked for yet. The picture, written from some place on, becomes the poster of a film without one.
/// Returns whether there is a film.
pub(super) fn film_over_body(out: &mut Writer<'_, '_>, entries: &[Entry], picture: Opened) -> bool {
    let pictured = first_entry(entries, Name::IMAGE).place.is_present();
    let main = out.open(Element::MainMedia);
    let picture = out.image_between(picture, main);
    let start = out.here();
    each!(out, first_entry(entries, Name::VIDEO).place, video => if let Some(element) = film(out, video, picture) {
        if element != Element::Embed || !pictured {
            out.close_down_to(main);
            return true;
        }
        out.take_back(start);
    });
    out.take_back(main);
    false
}

/// Writes the film of an article as the last block of its body, which ended just now if there is one.
pub(super) fn film_in_body(out: &mut Writer<'_, '_>, entries: &[Entry], has_body: bool) {
    let videos = first_entry(entries, Name::VIDEO).place;
    if !videos.is_present() {
        return;
    }
    if has_body {
        out.reopen();
    }
    let start = out.here();
    if !has_body {
        let _ = out.open(Element::Body);
    }
    let block = out.here();
    each!(out, videos, video => if film(out, video, None).is_some() {
        if !out.is_linked_before(block) {
            return out.close();
        }
        out.take_back(block);
    });
    out.take_back(start);
    if has_body {
        out.close();
    }
}

/// A player if the film's file is known, else the provider's embed. Other player addresses are useless without their scripts.
/// Returns what it wrote.
fn film<'s>(out: &mut Writer<'s, '_>, video: Place, picture: Option<Href<'s>>) -> Option<Element> {
    let video = out.followed(video);
    let name = out.plain_text(out.get(video, Name::NAME));
    let [width, height] = [Name::WIDTH, Name::HEIGHT].map(|side| out.side_of(video, side));
    let mut recording = Recording { title: name, width, height, ..Recording::default() };
    let address = out.raw_line(out.get(video, Name::CONTENT_URL));
    let sort = sort_of(Text::default(), address).filter(|_| recording.add(out, address, Text::default()));
    let embedded =
        out.resolved(out.raw_line(out.get(video, Name::EMBED_URL)), Use::Link).filter(|href| is_provided(*href));
    let embedded = embedded.map(|href| out.watched(href));
    let element = sort.map_or(Element::Embed, Sort::element);
    let opened = out.open(element);
    if let Some(sort) = sort {
        let poster = out.raw_line(out.first(out.get(video, Name::THUMBNAIL_URL)));
        recording.poster = if poster.is_empty() { picture } else { out.resolved(poster, Use::Image) };
        out.player(sort, &recording);
        let caption = out.open(Element::Caption);
        out.push_text(name);
        out.close_filled(caption);
    } else if let Some(href) = embedded {
        let _ = out.open(Element::Caption);
        let _ = out.open(Element::Link);
        out.push(Event::Href(href));
        if name.is_empty() {
            out.push(Event::Word(Word::ViewPost));
        }
        out.line_in(Element::Name, name);
    } else {
        out.take_back(opened);
        return None;
    }
    out.close_down_to(opened);
    Some(element)
}
