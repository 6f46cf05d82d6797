//! A zone of Strapi: components whose names and members each site chooses.

use super::markdown;
use super::parts::{self, Picture};
use super::record::{self, Ways};
use super::recordings::{self, Recorded};
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
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
    let kind = out.get(place, Name::COMPONENT_STRAPI);
    if !record::write(out, WAYS, kind, place) {
        out.warn(kind, WarningKind::UnknownBlock);
    }
}

const WAYS: Ways = Ways { file, text, unwrap };

/// Running text as Markdown, HTML or a tree.
fn text(out: &mut Writer<'_, '_>, place: Place) {
    let is_html = text::find(out.raw(place), 0, "</p>") < out.raw(place).len();
    if parts::is_text(out, place) && !is_html {
        markdown::blocks(out, place, out.text(place).units());
    } else {
        record::text(out, place);
    }
}

/// What version 4 puts around a file or a relation.
fn unwrap(tape: &Writer<'_, '_>, place: Place) -> Place {
    let place = tape.get(place, Name::DATA).or(place);
    tape.get(place, Name::ATTRIBUTES).or(place)
}

/// A picture, or what plays.
fn file(out: &mut Writer<'_, '_>, file: Place, component: Place) {
    let parts = Recorded {
        src: out.get(file, Name::URL),
        kind: out.get(file, Name::MIME),
        poster: Place::ABSENT,
        title: out.get(component, Name::TITLE),
        size: file,
    };
    if recordings::player(out, file, None, parts, caption) {
        return;
    }
    let alt = out.any(file, &[Name::ALTERNATIVE_TEXT]).or(out.get(component, Name::ALT));
    let picture = Picture { src: out.get(file, Name::URL), alt, size: file, link: Place::ABSENT };
    let told = if out.get(component, Name::CAPTION).is_present() { component } else { file };
    parts::figure(out, told, picture, caption);
}

fn caption(out: &mut Writer<'_, '_>, told: Place) {
    parts::line_inside(out, out.get(told, Name::CAPTION));
}
