//! Structured text of `DatoCMS` (`dast`): a tree with the names of others, but for its blocks. Those are records that stand
//! beside it, and are named by id.

use super::aliases::{attribute, children};
use super::tree::flow;
use super::{cards, media, parts};
use crate::formats::recordings::is_provided;
use crate::formats::writer::Writer;
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::href::Use;

/// Members of a record that may hold a file.
const FILES: [Name; 6] = [Name::IMAGE, Name::MEDIA, Name::PHOTO, Name::FILE, Name::ASSET, Name::VIDEO];
const TEXTS: [Name; 5] = [Name::CONTENT, Name::TEXT, Name::BODY, Name::QUOTE, Name::HTML];

/// A document whose root says that it is one.
pub(super) fn detect(tape: &Tape<'_>, place: Place) -> bool {
    root(tape, place).is_present()
}

/// The root: of the value itself, or in answers of the GraphQL interface of the value in it.
fn root(tape: &Tape<'_>, place: Place) -> Place {
    let root = tape.get(tape.get(place, Name::VALUE).or(place), Name::DOCUMENT);
    let holds = tape.name(tape.get(root, Name::TYPE)) == Name::ROOT && tape.kind(children(tape, root)) == Kind::Array;
    if holds { root } else { Place::ABSENT }
}

pub(super) fn write(out: &mut Writer<'_, '_>, place: Place) {
    flow(out, children(out, root(out, place)), Element::Paragraph, Place::ABSENT);
}

/// A block, by what its record holds: files, running text, or an address. Whether it is shown.
pub(super) fn block(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let record = record(out, node);
    let file = out.first(out.any(record, &FILES));
    let (address, own) = (out.get(file, Name::URL), out.get(record, Name::URL));
    let text = out.any(record, &TEXTS);
    if parts::is_text(out, address) {
        let href = out.resolved(out.line(address), Use::Link);
        if href.is_some_and(is_provided) {
            media::embed(out, file);
        } else {
            media::figure(out, file, record, Place::ABSENT);
        }
    } else if attribute(out, record, &[Name::IMAGES, Name::GALLERY]).is_present() {
        cards::gallery(out, record);
    } else if parts::is_text(out, text) {
        out.lines_or_html(text);
    } else if detect(out, text) {
        write(out, text);
    } else if parts::is_text(out, own) {
        media::embed(out, record);
    } else {
        return false;
    }
    true
}

/// The record that a block names, or that stands in it, as the management interface nests them.
fn record(tape: &Tape<'_>, node: Place) -> Place {
    let item = tape.get(node, Name::ITEM);
    if !parts::is_text(tape, item) {
        return tape.get(item, Name::ATTRIBUTES).or(item);
    }
    let named = |object: &Place| tape.raw(tape.get(*object, Name::ID)) == tape.raw(item);
    if tape.spend() { tape.objects().find(named).unwrap_or(Place::ABSENT) } else { Place::ABSENT }
}
