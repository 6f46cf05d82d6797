//! Blocks of a site's own, such as `{"type": "paragraph", "text": "…"}` or, in Wagtail, `{"type": …, "value": …}`: each is read
//! by what it holds. Only if a record has nothing else that could be its body.

use super::dato;
use super::record::{self, Ways};
use crate::formats::guess::is_other;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::warning::WarningKind;

/// Members of an object that is no more than a text.
const FEW: u32 = 8;
/// What has more to it than a text.
const MORE: [Name; 11] = [
    Name::TITLE,
    Name::HEADLINE,
    Name::NAME,
    Name::URL,
    Name::HREF,
    Name::LINK,
    Name::ITEMS,
    Name::AUTHOR,
    Name::QUESTION,
    Name::EMAIL,
    Name::LABEL,
];

/// Whether there is a block of text in a list of blocks with types, or each of its objects has one text.
pub(in crate::formats) fn detect(tape: &Tape<'_>, place: Place) -> bool {
    if tape.kind(place) != Kind::Array {
        return false;
    }
    // One or the other may have none.
    let (mut texts, mut others) = (0, 0);
    each!(tape, place, item => if text_alone(tape, item).is_present() {
        texts += 1;
    } else {
        others += 1;
    });
    if texts > others {
        return true;
    }
    each!(tape, place, block => {
        let kind = tape.get(block, Name::TYPE);
        let named = ["para", "text", "html", "body"].iter().any(|word| super::parts::is_named(tape, kind, word))
            || tape.name(kind) == Name::P;
        let texts = [Name::TEXT, Name::VALUE, Name::CONTENT, Name::HTML, Name::BODY];
        if named && super::parts::is_text(tape, tape.any(block, &texts)) {
            return true;
        }
    });
    false
}

/// The text of an object that has no other, and no type.
pub(in crate::formats) fn text_alone(tape: &Tape<'_>, item: Place) -> Place {
    let told = tape.any(item, &MORE).is_present() || tape.any(item, &[Name::TYPE, Name::TYPE_LD]).is_present();
    if !tape.is_object(item) || told || tape.count(item) > FEW || is_other(tape, item) {
        return Place::ABSENT;
    }
    let (mut found, mut count) = (Place::ABSENT, 0);
    tape.members(item, |_, value| {
        if record::is_prose(tape, value) {
            found = value;
            count += 1;
        } else if matches!(tape.kind(value), Kind::Array | Kind::Object) {
            count += 2;
        }
    });
    let one = tape.any(item, &[Name::TEXT, Name::HTML, Name::VALUE, Name::CONTENT]);
    let one = if tape.count(item) == 1 && super::parts::is_text(tape, one) { one } else { Place::ABSENT };
    one.or(if count == 1 { found } else { Place::ABSENT })
}

pub(in crate::formats) fn write(out: &mut Writer<'_, '_>, list: Place) {
    let ways = Ways { file: dato::file, text: record::text, unwrap: |_, place| place };
    each!(out, list, block => {
        let kind = out.get(block, Name::TYPE);
        // In Wagtail all that a block holds may be in its value.
        let value = out.get(block, Name::VALUE);
        let fields = if out.is_object(value) { value } else { block };
        let alone = text_alone(out, block);
        if alone.is_present() {
            record::text(out, alone);
        } else if !super::parts::is_text(out, kind) {
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
