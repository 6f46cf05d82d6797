//! Pictures, embeds and files in `WordPress` blocks.

use super::gutenberg::{attribute, attributes, blocks, html, inner, line, line_in};
use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text;
use crate::warning::WarningKind;

/// A picture, of its attributes where they have its address, else of the HTML.
pub(super) fn image(out: &mut Writer<'_, '_>, node: Place) {
    let holder = attributes(out, node);
    if out.get(holder, Name::URL).is_present() {
        figure(out, holder, Name::URL);
    } else {
        html(out, node);
    }
}

/// The pictures of a gallery: blocks, or once a list of their attributes.
pub(super) fn gallery(out: &mut Writer<'_, '_>, node: Place) {
    let (inside, list) = (inner(out, node), attribute(out, node, Name::IMAGES));
    if out.first(inside).is_present() {
        blocks(out, inside);
    } else if out.first(list).is_present() {
        each!(out, list, picture => figure(out, picture, Name::URL));
    } else {
        html(out, node);
    }
}

/// The picture beside the blocks of a block.
pub(super) fn beside_text(out: &mut Writer<'_, '_>, node: Place) {
    let holder = attributes(out, node);
    if out.get(holder, Name::MEDIA_URL).is_present() {
        figure(out, holder, Name::MEDIA_URL);
    } else {
        html(out, node);
    }
}

fn figure(out: &mut Writer<'_, '_>, holder: Place, address: Name) {
    let opened = out.open(Element::Figure);
    let link = out.open(Element::Link);
    let linked = !out.line(out.get(holder, Name::HREF)).is_empty() && out.link(holder, Name::HREF);
    if !linked {
        out.take_back(link);
    }
    let alt = out.any(holder, &[Name::ALT, Name::MEDIA_ALT]);
    // The editor writes `300px` and `auto` too, which say how it is shown, not how large it is.
    let sizes = [Name::WIDTH, Name::HEIGHT].map(|name| out.get(holder, name));
    let known = sizes.iter().all(|side| text::parse_unsigned(out.raw(*side)).is_some());
    if !out.picture(out.get(holder, address), alt, if known { holder } else { Place::ABSENT }) {
        return out.take_back(opened);
    }
    if linked {
        out.close();
    }
    line_in(out, Element::Caption, out.get(holder, Name::CAPTION));
    out.close();
}

/// What lies elsewhere: a link there, with its caption. A file or video may stand in the HTML alone.
pub(super) fn embed(out: &mut Writer<'_, '_>, node: Place) {
    let holder = attributes(out, node);
    let place = out.any(holder, &[Name::URL, Name::SRC, Name::HREF]);
    if !place.is_present() {
        if out.line(out.get(node, Name::INNER_HTML)).is_empty() {
            out.warn(node, WarningKind::MissingField);
        }
        return html(out, node);
    }
    let opened = out.open(Element::Embed);
    let caption = out.open(Element::Caption);
    // Apart from the link after it: it has spaces and links of its own.
    line_in(out, Element::Run, out.get(holder, Name::CAPTION));
    let link = out.open(Element::Link);
    if out.href(place, Use::Link) {
        let title = out.get(holder, Name::FILE_NAME);
        if !line_in(out, Element::Name, title) {
            out.push(Event::Word(Word::ViewPost));
        }
        out.close();
    } else {
        out.take_back(link);
    }
    out.close_seen(caption);
    out.close_filled(opened);
}

/// A link that stands alone.
pub(super) fn button(out: &mut Writer<'_, '_>, node: Place) {
    let holder = attributes(out, node);
    let opened = out.open(Element::Paragraph);
    let link = out.open(Element::Link);
    let linked = out.link(holder, Name::URL);
    if !linked {
        out.take_back(link);
    }
    out.linked = linked;
    line(out, out.get(holder, Name::TEXT));
    out.linked = false;
    if linked {
        out.close();
    }
    out.close_seen(opened);
}
