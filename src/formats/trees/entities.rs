//! What entities of Draft.js show between the blocks: pictures, recordings, tables and embeds. Superdesk keeps it one level
//! deeper.

use super::parts::{self, Picture};
use super::recordings::{self, Recorded};
use crate::formats::recordings::sort_of;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::element::Element;
use crate::model::text;
use crate::warning::WarningKind;

/// Pictures are shown no wider.
const WIDE: u32 = 1600;

/// Where a link leads.
pub(super) fn link(out: &Writer<'_, '_>, entity: Place) -> Place {
    let about = out.get(entity, Name::DATA);
    let own = out.any(about, &[Name::URL, Name::HREF]);
    parts::shared(out, own.or(out.any(out.get(about, Name::LINK), &[Name::HREF, Name::URL])))
}

/// Writes what an entity shows.
pub(super) fn show(out: &mut Writer<'_, '_>, block: Place, range: Place, entity: Place) {
    let kind = out.get(entity, Name::TYPE);
    let about = out.get(entity, Name::DATA);
    let (media, inner) = (out.get(about, Name::MEDIA), out.get(about, Name::DATA));
    let src = out.any(about, &[Name::SRC, Name::URL, Name::HREF]);
    let (html, cells) = (out.get(inner, Name::HTML).or(out.get(about, Name::HTML)), out.get(inner, Name::CELLS));
    if out.is_object(out.get(media, Name::RENDITIONS)) {
        of_newsroom(out, media);
    } else if out.kind(cells) == Kind::Array {
        table(out, inner);
    } else if parts::is_named(out, kind, "ima") || parts::is_named(out, kind, "photo") {
        let picture = Picture { src, alt: out.get(about, Name::ALT), size: about, link: Place::ABSENT };
        parts::figure(out, about, picture, caption);
    } else if parts::is_text(out, html) {
        let start = out.here();
        out.html(html);
        let told = out.get(about, Name::DESCRIPTION);
        if out.is_here(start) {
            out.warn(kind.or(range), WarningKind::UnknownBlock);
        } else if parts::is_text(out, told) {
            out.line_in(Element::Paragraph, out.line(told));
        }
    } else if src.is_present() {
        let parts =
            Recorded { src, kind: Place::ABSENT, poster: Place::ABSENT, title: Place::ABSENT, size: Place::ABSENT };
        if !recordings::player(out, about, None, parts, caption) {
            parts::embed(out, about, src, out.get(about, Name::TITLE), caption);
        }
    } else if parts::is_named(out, kind, "divider") || parts::is_named(out, kind, "hr") {
        parts::divider(out, block);
    } else {
        out.warn(kind.or(range), WarningKind::UnknownBlock);
    }
}

fn caption(out: &mut Writer<'_, '_>, about: Place) {
    parts::line_inside(out, out.get(about, Name::CAPTION));
}

/// A picture or a recording of a newsroom, in the width that suits a page.
fn of_newsroom(out: &mut Writer<'_, '_>, media: Place) {
    let (mut best, mut most, mut film) = (Place::ABSENT, 0, Place::ABSENT);
    out.values(out.get(media, Name::RENDITIONS), |rendition| {
        let address = out.raw_line(out.get(rendition, Name::HREF));
        let width = text::parse_unsigned(out.raw(out.get(rendition, Name::WIDTH))).unwrap_or(0);
        let worth = 1 + if width > WIDE { 0 } else { width };
        if sort_of(out.raw_line(out.get(rendition, Name::MIMETYPE)), address).is_some() {
            film = film.or(rendition);
        } else if !address.is_empty() && worth > most {
            (best, most) = (rendition, worth);
        }
    });
    let title = out.get(media, Name::HEADLINE);
    if film.is_present() {
        let src = out.get(film, Name::HREF);
        let kind = out.get(film, Name::MIMETYPE);
        let parts = Recorded { src, kind, poster: out.get(best, Name::HREF), title, size: film };
        if recordings::player(out, media, None, parts, told) {
            return;
        }
    }
    let alt = out.get(media, Name::ALT_TEXT);
    let picture = Picture { src: out.get(best, Name::HREF), alt, size: best, link: Place::ABSENT };
    parts::figure(out, media, picture, told);
}

fn told(out: &mut Writer<'_, '_>, media: Place) {
    parts::html_inside(out, out.get(media, Name::DESCRIPTION_TEXT));
    out.line_in(Element::Credit, out.raw_line(out.get(media, Name::BYLINE)));
}

/// A table, whose cells are texts with blocks of their own.
fn table(out: &mut Writer<'_, '_>, inner: Place) {
    let opened = out.open(Element::Table);
    let mut rows = parts::Rows::begin(out, out.kind(out.spelled(inner, "withHeader")) == Kind::True);
    each!(out, out.get(inner, Name::CELLS), row => rows.row(out, |out, element| {
        each!(out, row, cell => {
            let _ = out.open(element);
            out.deeper(cell, |out, cell| _ = super::line(out, cell));
            out.close();
        });
    }));
    rows.end(out);
    out.close_needed(opened, inner);
}
