//! Blocks that a site has thought of itself, as `{"type": "paragraph", "text": "…"}` or, in Wagtail, `{"type": …, "value": …}`: each is
//! read by what it holds. Only where a record has nothing else that could be its body.

use super::dato;
use super::record::{self, Ways};
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::warning::WarningKind;

/// Whether there is a block of text in a list of blocks with types.
pub(in crate::formats) fn detect(tape: &Tape<'_>, place: Place) -> bool {
    if tape.kind(place) != Kind::Array {
        return false;
    }
    each!(tape, place, block => {
        let kind = tape.get(block, Name::TYPE);
        let named = ["para", "text", "html", "body"].iter().any(|word| super::parts::is_named(tape, kind, word));
        let texts = [Name::TEXT, Name::VALUE, Name::CONTENT, Name::HTML, Name::BODY];
        if named && super::parts::is_text(tape, tape.any(block, &texts)) {
            return true;
        }
    });
    false
}

pub(in crate::formats) fn write(out: &mut Writer<'_, '_>, list: Place) {
    let ways = Ways { file: dato::file, text: record::text, unwrap: |_, place| place };
    each!(out, list, block => {
        let kind = out.get(block, Name::TYPE);
        // In Wagtail all that a block holds may be in its value.
        let value = out.get(block, Name::VALUE);
        let fields = if out.is_object(value) { value } else { block };
        if !super::parts::is_text(out, kind) {
            out.warn(block, WarningKind::MissingField);
        } else if out.kind(value) == Kind::Array && detect(out, value) {
            out.deeper(value, write);
        } else if out.kind(value) == Kind::Array && out.first(value).is_present() {
            record::entries_of(out, ways, value, 3);
        } else if !record::write(out, ways, kind, fields) {
            out.warn(kind, WarningKind::UnknownBlock);
        }
    });
}
