//! Structured text of `DatoCMS` (`dast`): a tree with other names. Its blocks are records beside the tree, named by id.

use super::aliases::children;
use super::record::{self, Ways};
use super::tree::flow;
use super::{media, parts};
use crate::formats::recordings::is_provided;
use crate::formats::writer::Writer;
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::href::Use;

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

/// A block, of which a record stands beside the tree. Whether it is shown.
pub(super) fn block(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let record = record(out, node);
    let ways = Ways { file, text: record::text, unwrap: |_, place| place };
    record.is_present() && record::write(out, ways, out.get(record, Name::TYPENAME_GRAPHQL), record)
}

/// A picture, what plays, or what a provider shows.
pub(super) fn file(out: &mut Writer<'_, '_>, file: Place, record: Place) {
    let href = out.resolved(out.line(out.get(file, Name::URL)), Use::Link);
    if href.is_some_and(is_provided) {
        media::embed(out, file);
    } else {
        media::figure(out, file, record, Place::ABSENT);
    }
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
