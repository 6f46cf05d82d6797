//! The cards of Ghost, which keep HTML in members of their own.

use super::aliases::{self, attribute, children, string};
use super::tree::flow;
use super::{markdown, media, parts, recordings};
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::element::Element;
use crate::model::href::Use;

pub(super) fn card(out: &mut Writer<'_, '_>, node: Place) {
    let within = children(out, node);
    if out.kind(within) == Kind::Array {
        // Other editors have cards of these names that hold nodes.
        return flow(out, within, Element::Paragraph, Place::ABSENT);
    }
    named(out, out.name(aliases::kind(out, node)), node);
}

/// A card of a name.
pub(super) fn named(out: &mut Writer<'_, '_>, name: Name, node: Place) {
    match name {
        Name::GALLERY => gallery(out, node),
        Name::BUTTON => button(out, node),
        Name::TOGGLE => {
            let opened = out.open(Element::Paragraph);
            let bold = out.open(Element::Strong);
            out.html_line(attribute(out, node, &[Name::HEADING]));
            out.close_seen(bold);
            out.close_seen(opened);
            out.html(attribute(out, node, &[Name::CONTENT]));
        }
        Name::MARKDOWN => {
            let text = string(out, node, &[Name::MARKDOWN]);
            markdown::blocks(out, text, out.text(text).units());
        }
        _ => out.html(string(out, node, &[Name::HTML, Name::CALLOUT_TEXT, Name::CONTENT, Name::TEXT])),
    }
}

/// A card of Ghost whose type has no other reader: a product, a call to action, a header within the body. Returns whether it is one.
pub(super) fn of_ghost(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let [title, header, words] =
        [Name::PRODUCT_TITLE, Name::HEADER, Name::TEXT_VALUE].map(|name| string(out, node, &[name]));
    let heading = title.or(header);
    // Its form is not for a page of ours.
    let is_form = parts::is_named(out, aliases::kind(out, node), "signup");
    if is_form || !heading.or(words).is_present() {
        return false;
    }
    let opened = out.open(Element::Paragraph);
    let bold = out.open(Element::Strong);
    out.html_line(heading);
    out.close_seen(bold);
    out.close_seen(opened);
    let picture = string(out, node, &[Name::PRODUCT_IMAGE, Name::IMAGE_URL]);
    if out.says_something(picture) {
        let picture = parts::Picture { src: picture, alt: Place::ABSENT, size: Place::ABSENT, link: Place::ABSENT };
        parts::figure(out, node, picture, parts::nothing);
    }
    out.html(string(out, node, &[Name::PRODUCT_DESCRIPTION, Name::SUBHEADER]).or(words));
    if string(out, node, &[Name::BUTTON_URL]).is_present() {
        button(out, node);
    }
    true
}

pub(super) fn gallery(out: &mut Writer<'_, '_>, node: Place) {
    recordings::gallery(out, node, each_picture, caption);
}

/// The pictures of a gallery, each a figure.
fn each_picture(out: &mut Writer<'_, '_>, node: Place) {
    each!(out, attribute(out, node, &[Name::IMAGES, Name::GALLERY]), picture => {
        media::figure(out, picture, Place::ABSENT, Place::ABSENT);
    });
}

fn caption(out: &mut Writer<'_, '_>, node: Place) {
    media::caption_text(out, node, attribute(out, node, &[Name::CAPTION]));
}

/// A link that stands alone.
fn button(out: &mut Writer<'_, '_>, node: Place) {
    let opened = out.open(Element::Paragraph);
    let link = out.open(Element::Link);
    let place = attribute(out, node, &[Name::BUTTON_URL, Name::URL, Name::HREF]);
    if !out.href(place, Use::Link) {
        out.take_back(link);
    }
    let text = out.line(attribute(out, node, &[Name::BUTTON_TEXT, Name::TEXT, Name::LABEL]));
    out.push_text(text);
    if text.is_blank() {
        return out.take_back(opened);
    }
    out.close_down_to(opened);
}
