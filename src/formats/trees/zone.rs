//! A zone of Strapi: components whose names and members each site chooses, so that a component is known by what it holds.

use super::parts::{self, Picture};
use super::recordings::{self, Recorded};
use super::{markdown, write as write_tree};
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text;
use crate::warning::WarningKind;

/// Whether there is a component in the list.
pub(super) fn detect(tape: &Tape<'_>, place: Place) -> bool {
    tape.kind(place) == Kind::Array && tape.get(tape.first(place), Name::COMPONENT_STRAPI).is_present()
}

pub(super) fn write(out: &mut Writer<'_, '_>, place: Place) {
    each!(out, place, component => if out.is_object(component) {
        out.deeper(component, typed);
    } else {
        out.warn(component, WarningKind::ExpectedObject);
    });
}

fn typed(out: &mut Writer<'_, '_>, place: Place) {
    let start = out.here();
    let kind = out.raw(out.get(place, Name::COMPONENT_STRAPI));
    let is = |word: &str| text::find(kind, 0, word) < kind.len();
    let words = [Name::BODY, Name::CONTENT, Name::TEXT, Name::RICH_TEXT, Name::QUOTE, Name::DESCRIPTION];
    let words = out.any(place, &words);
    let title = out.any(place, &[Name::HEADING, Name::HEADLINE, Name::TITLE]);
    let files =
        out.any(place, &[Name::FILES, Name::IMAGES, Name::GALLERY, Name::SLIDES, Name::MEDIA, Name::FILE, Name::IMAGE]);
    let files = out.get(files, Name::DATA).or(files);
    let url = out.any(place, &[Name::URL, Name::EMBED_URL, Name::VIDEO_URL, Name::HREF, Name::LINK]);
    if is("quote") {
        let opened = out.open(Element::Blockquote);
        texts(out, words);
        if out.close_filled(opened) {
            out.reopen();
            let who = out.any(place, &[Name::AUTHOR, Name::ATTRIBUTION, Name::CITE, Name::NAME, Name::TITLE]);
            let said = out.open(Element::Attribution);
            parts::line_inside(out, out.name_in(who));
            out.close_seen(said);
            out.close();
        }
    } else if out.kind(files) == Kind::Array && out.next(files, out.first(files)).is_present() {
        recordings::gallery(out, files, pictures, parts::nothing);
    } else if out.is_object(out.first(files)) {
        file(out, out.first(files), place);
        texts(out, words);
    } else {
        if parts::is_text(out, title) && !parts::is_text(out, url) {
            let opened = out.open(Element::Subheading2);
            parts::line_inside(out, title);
            out.close_seen(opened);
        }
        texts(out, words);
        if parts::is_text(out, url) {
            parts::embed(out, place, url, title, parts::nothing);
        }
    }
    if out.is_here(start) {
        out.warn(out.get(place, Name::COMPONENT_STRAPI), WarningKind::UnknownBlock);
    }
}

/// Running text as Markdown, HTML or a tree.
fn texts(out: &mut Writer<'_, '_>, place: Place) {
    if !parts::is_text(out, place) {
        write_tree(out, place);
        return;
    }
    let units = out.text(place).units();
    if text::find(units, 0, "</p>") < units.len() {
        out.html(place);
    } else {
        markdown::blocks(out, place, units);
    }
}

fn pictures(out: &mut Writer<'_, '_>, files: Place) {
    each!(out, files, one => picture(out, out.get(one, Name::ATTRIBUTES).or(one), Place::ABSENT));
}

/// A picture, or what plays.
fn file(out: &mut Writer<'_, '_>, file: Place, component: Place) {
    let file = out.get(file, Name::ATTRIBUTES).or(file);
    let parts = Recorded {
        src: out.get(file, Name::URL),
        kind: out.get(file, Name::MIME),
        poster: Place::ABSENT,
        title: out.get(component, Name::TITLE),
        size: file,
    };
    if !recordings::player(out, file, None, parts, caption) {
        picture(out, file, component);
    }
}

fn picture(out: &mut Writer<'_, '_>, file: Place, component: Place) {
    let alt = out.any(file, &[Name::ALTERNATIVE_TEXT]).or(out.get(component, Name::ALT));
    let picture = Picture { src: out.get(file, Name::URL), alt, size: file, link: Place::ABSENT };
    let told = if out.get(component, Name::CAPTION).is_present() { component } else { file };
    parts::figure(out, told, picture, caption);
}

fn caption(out: &mut Writer<'_, '_>, told: Place) {
    parts::line_inside(out, out.get(told, Name::CAPTION));
}
