//! Videos, audio and galleries, from whichever members of a body hold them. It must not know any one body.

use super::parts::{self, Write};
use crate::formats::recordings::{Recording, Sort, is_provided, sort_of};
use crate::formats::writer::Writer;
use crate::json::{Name, Place};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text;

/// Where the parts of a recording are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Recorded {
    pub(super) src: Place,
    /// Its type, as `video/mp4`.
    pub(super) kind: Place,
    pub(super) poster: Place,
    pub(super) title: Place,
    /// An object with its `width` and `height`.
    pub(super) size: Place,
}

/// A player with the recording's texts, if its address is that of a file: by its type or its end, or because its body says so.
/// Returns whether it is one.
pub(super) fn player(
    out: &mut Writer<'_, '_>,
    place: Place,
    certain: Option<Sort>,
    parts: Recorded,
    caption: Write,
) -> bool {
    let (address, kind) = (out.raw_line(parts.src), out.raw_line(parts.kind));
    let Some(sort) = sort_of(kind, address).or(certain) else { return false };
    let side = |name| text::parse_unsigned(text::trim(out.raw(out.get(parts.size, name)))).unwrap_or(0);
    let poster = out.raw_line(parts.poster);
    let mut recording = Recording {
        title: out.raw_line(parts.title),
        poster: if poster.is_empty() { None } else { out.resolved(poster, Use::Image) },
        width: side(Name::WIDTH),
        height: side(Name::HEIGHT),
        ..Recording::default()
    };
    // What is unsafe is told by whoever shows it otherwise.
    if !recording.add(out, address, kind) || recording.sources.iter().any(|(href, _)| is_provided(*href)) {
        return false;
    }
    let _ = parts::begin(out, sort.element(), place);
    out.player(sort, &recording);
    let told = out.open(Element::Caption);
    caption(out, place);
    if out.is_bare(told) {
        // What it is called, for those who see it as well.
        out.push_text(recording.title);
    }
    out.close_seen(told);
    out.close();
    true
}

/// A gallery with its texts; nothing if there are no pictures. The writer of the pictures writes nothing but figures.
pub(super) fn gallery(out: &mut Writer<'_, '_>, place: Place, pictures: Write, caption: Write) {
    let opened = parts::begin(out, Element::Gallery, place);
    let inside = out.here();
    pictures(out, place);
    if out.is_here(inside) {
        out.take_back(opened);
    } else {
        let told = out.open(Element::Caption);
        caption(out, place);
        out.close_seen(told);
        out.close();
    }
}
