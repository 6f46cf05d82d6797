//! A live report of a site's own: a list of updates, each with a time and a text.

use super::dato;
use super::parts;
use super::plain;
use super::record;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::time::Timestamp;
use std::cmp::Reverse;

/// Updates that are shown.
const MOST: usize = 200;
const TIMES: [&str; 12] = [
    "time",
    "date",
    "datetime",
    "timestamp",
    "published",
    "published_at",
    "publishedAt",
    "publishDate",
    "created_at",
    "createdAt",
    "created",
    "posted_at",
];
const HEADLINES: [Name; 3] = [Name::TITLE, Name::HEADLINE, Name::HEADING];
const TEXTS: [Name; 5] = [Name::TEXT, Name::BODY, Name::CONTENT, Name::HTML, Name::MESSAGE];
const IMAGES: [Name; 3] = [Name::IMAGE, Name::PHOTO, Name::MEDIA];

fn time(tape: &Tape<'_>, update: Place) -> Place {
    TIMES.iter().map(|name| tape.spelled(update, name)).fold(Place::ABSENT, Place::or)
}

/// Whether each object of a list has a time and a text, and is no block of text by its type.
pub(in crate::formats) fn are_updates(tape: &Tape<'_>, list: Place) -> bool {
    if tape.kind(list) != Kind::Array {
        return false;
    }
    each!(tape, list, update => {
        let says_both = parts::is_text(tape, tape.any(update, &TEXTS)) && time(tape, update).is_present();
        if !says_both || plain::is_of_text(tape, tape.get(update, Name::TYPE)) {
            return false;
        }
    });
    tape.first(list).is_present()
}

/// Writes them, newest first, as posts of our own are; those whose time cannot be told come last.
#[cfg_attr(feature = "small", inline(never))]
pub(in crate::formats) fn write_updates(out: &mut Writer<'_, '_>, list: Place) {
    let mut updates = Vec::new();
    out.values(list, |update| updates.push(update));
    let at = |update: &Place| out.foreign_time(out.line(time(out, *update))).map_or(0, Timestamp::minutes);
    updates.sort_by_cached_key(|update| Reverse(at(update)));
    for update in updates.into_iter().take(MOST) {
        post(out, update);
    }
}

fn post(out: &mut Writer<'_, '_>, update: Place) {
    let post = out.open(Element::LivePost);
    let meta = out.open(Element::LiveMeta);
    let _ = out.time(time(out, update));
    out.close_filled(meta);
    let headline = out.line(out.any(update, &HEADLINES));
    out.line_in(Element::LiveHeadline, headline);
    let body = out.open(Element::LiveBody);
    let image = out.any(update, &IMAGES);
    if parts::is_text(out, image) {
        let picture = parts::Picture { src: image, alt: out.get(update, Name::ALT), size: update, link: Place::ABSENT };
        parts::figure(out, update, picture, record::caption);
    } else if out.is_object(image) {
        dato::file(out, image, update);
    }
    record::text(out, out.any(update, &TEXTS));
    out.close_filled(body);
    out.close_filled(post);
}
