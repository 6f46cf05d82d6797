//! Unknown blocks in a tree: whatever can be shown of them.

use super::aliases::{self, attribute, children};
use super::record::{self, Ways};
use super::tree::{flow, warn_unknown};
use super::{cards, dato, included, media, parts, storyblok};
use crate::formats::writer::Writer;
use crate::json::{Kind, Name, Place};
use crate::model::element::Element;

/// What can be shown of a block that nobody knows: the blocks in it, or its text.
pub(super) fn unknown(out: &mut Writer<'_, '_>, node: Place) {
    let bloks = attribute(out, node, &[Name::BODY]);
    if storyblok::detect(out, bloks) {
        return out.deeper(bloks, storyblok::write);
    }
    if attribute(out, node, &[Name::ASSET_LINK]).is_present() {
        return media::figure(out, node, Place::ABSENT, Place::ABSENT);
    }
    if of_payload(out, node)
        || set(out, node)
        || included::entry(out, node)
        || dato::block(out, node)
        || cards::of_ghost(out, node)
    {
        return;
    }
    warn_unknown(out, node);
    let html = aliases::string(out, node, &[Name::HTML]);
    if html.is_present() {
        return out.html(html);
    }
    let within = children(out, node);
    if out.first(within).is_present() {
        return flow(out, within, Element::Paragraph, Place::ABSENT);
    }
    if attribute(out, node, &[Name::IMAGES]).is_present() {
        return cards::gallery(out, node);
    }
    if aliases::string(out, node, &[Name::SRC, Name::URL, Name::HREF]).is_present() {
        let named = parts::is_named(out, aliases::kind(out, node), "image");
        return if named { media::figure(out, node, Place::ABSENT, Place::ABSENT) } else { media::embed(out, node) };
    }
    let text = aliases::string(out, node, &[Name::TEXT, Name::VALUE, Name::CONTENT, Name::LABEL]);
    out.paragraphs(text);
}

/// A set of Statamic, whose fields stand in `values`, with the name that the site gave it. Whether it is shown.
fn set(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let fields = attribute(out, node, &[Name::VALUES]);
    let ways = Ways { file: dato::file, text: record::text, unwrap: |_, place| place };
    out.is_object(fields) && record::write(out, ways, out.get(fields, Name::TYPE), fields)
}

/// A block of Payload, which holds fields of its own, or code. Whether it is shown.
fn of_payload(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let fields = out.get(node, Name::FIELDS);
    let source = out.get(fields, Name::CODE);
    if matches!(out.kind(source), Kind::String | Kind::Escaped) {
        let opened = out.open(Element::Code);
        let text = out.text(source);
        out.push_text(text);
        return out.close_filled(opened);
    }
    let ways = Ways { file: dato::file, text: record::text, unwrap: |_, place| place };
    fields.is_present() && record::write(out, ways, out.get(fields, Name::BLOCK_TYPE), fields)
}
