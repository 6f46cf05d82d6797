//! Bodies of Storyblok: bloks, whose names and members each site chooses, with the address of a file in `filename`.

use super::Tree;
use super::parts::{self, Picture};
use super::record::{self, Ways};
use super::recordings::{self, Recorded};
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{self, Unit};
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "storyblok", detect, write };

/// Whether it is a list of bloks, of which each says its name and has an id of its own.
pub(super) fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let first = tape.first(place);
    tape.kind(place) == Kind::Array
        && parts::is_text(tape, tape.get(first, Name::COMPONENT))
        && tape.get(first, Name::UID_STORYBLOK).is_present()
}

pub(super) fn write(out: &mut Writer<'_, '_>, place: Place) {
    each!(out, place, blok => if out.is_object(blok) {
        out.deeper(blok, typed);
    } else {
        out.warn(blok, WarningKind::ExpectedObject);
    });
}

fn typed(out: &mut Writer<'_, '_>, place: Place) {
    let kind = out.get(place, Name::COMPONENT);
    let ways = Ways { file, text: record::text, unwrap: |_, place| place };
    if !record::write(out, ways, kind, place) {
        out.warn(kind, WarningKind::UnknownBlock);
    }
}

/// A picture, or what plays. A field without a file is an object all the same.
fn file(out: &mut Writer<'_, '_>, file: Place, blok: Place) {
    let src = out.any(file, &[Name::FILENAME, Name::URL]);
    if out.raw(src).is_empty() {
        return;
    }
    let parts =
        Recorded { src, kind: Place::ABSENT, poster: Place::ABSENT, title: out.get(file, Name::TITLE), size: file };
    if recordings::player(out, file, None, parts, caption) {
        return;
    }
    let alt = out.any(file, &[Name::ALT]).or(out.get(blok, Name::ALT));
    let told = if out.get(blok, Name::CAPTION).is_present() { blok } else { file };
    let (width, height) = sides(out.raw(src));
    if let Some(href) = out.resolved(out.line(src), Use::Image) {
        parts::figure_at(out, told, (href, width, height), alt, caption);
    } else {
        parts::figure(out, told, Picture { src, alt, size: file, link: Place::ABSENT }, caption);
    }
}

/// Size of a picture, which stands in its address: `https://a.storyblok.com/f/1/800x600/…`.
pub(in crate::formats) fn sides(address: &[Unit]) -> (u32, u32) {
    let known = text::find(address, 0, "a.storyblok.com/f/") < address.len();
    let mut sizes = address.rsplit(|unit| u32::from(*unit) == 0x2f).map(parts::sides);
    sizes.find(|(width, height)| known && *width > 0 && *height > 0).unwrap_or_default()
}

fn caption(out: &mut Writer<'_, '_>, told: Place) {
    if out.get(told, Name::CAPTION).is_present() {
        return record::caption(out, told);
    }
    parts::line_inside(out, out.get(told, Name::TITLE));
    out.line_in(Element::Credit, out.line(out.get(told, Name::COPYRIGHT)));
}
