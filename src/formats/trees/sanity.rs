//! Addresses of pictures that Sanity names by id alone: built from the id and from where other pictures of the same data are.

use super::parts;
use crate::formats::writer::Writer;
use crate::json::{Name, Place};
use crate::model::text::{self, Text, Unit};

/// Where the pictures of all projects lie.
const HOST: &str = "https://cdn.sanity.io/images/";

/// A picture by its id, such as `image-0a1b-800x600-jpg`: its address and size. None if no other picture reveals their project
/// and data set.
pub(super) fn picture<'s>(out: &Writer<'s, '_>, asset: Place) -> Option<(Text<'s>, u32, u32)> {
    let id = out.raw(out.any(asset, &[Name::REFERENCE_SANITY, Name::ID_DOCUMENT]));
    let part = |index| text::piece(id, b'-', index);
    let [kind, name, size, ending] = [0, 1, 2, 3].map(part);
    let is_word = |units: &[Unit]| !units.is_empty() && text::chars(units).all(|letter| letter.is_ascii_alphanumeric());
    if !text::is(kind, "image") || ![name, size, ending].into_iter().all(is_word) || !out.spend() {
        return None;
    }
    let source = out.source();
    let start = text::find(source, 0, HOST) + HOST.len();
    let project = text::find_any(source, start, "/\"\\") + 1;
    let end = text::find_any(source, project, "/\"\\");
    let (set, whole) = (text::slice(source, project, end), text::slice(source, start, end));
    if set.is_empty() || text::unit_at(source, project - 1) != 0x2f || text::unit_at(source, end) != 0x2f {
        return None;
    }
    let mut address = Vec::new();
    text::push_str(&mut address, HOST);
    address.extend_from_slice(whole);
    for (before, piece) in [("/", name), ("-", size), (".", ending)] {
        text::push_str(&mut address, before);
        address.extend_from_slice(piece);
    }
    let (width, height) = parts::sides(size);
    Some((out.keep(address), width, height))
}
