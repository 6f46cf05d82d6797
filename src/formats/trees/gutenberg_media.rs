//! Pictures, embeds and files in `WordPress` blocks.

use super::gutenberg::{attribute, attributes, html, inner, line, line_in};
use super::recordings::{self, Recorded};
use crate::formats::recordings::Sort;
use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{self, Text};
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

/// A gallery: from blocks with attributes, or formerly a list of attributes; else from the HTML, with that of its blocks inserted.
pub(super) fn gallery(out: &mut Writer<'_, '_>, node: Place) {
    let inside = inner(out, node);
    let first = out.first(inside);
    let told = attribute(out, first, Name::URL).or(out.first(attribute(out, node, Name::IMAGES)));
    if told.is_present() {
        return recordings::gallery(out, node, pictures, |out, node| line(out, attribute(out, node, Name::CAPTION)));
    }
    if !first.is_present() {
        return html(out, node);
    }
    let around = out.text(out.get(node, Name::INNER_HTML)).units();
    let (mut units, start) = (Vec::new(), text::find(around, 0, ">") + 1);
    units.extend_from_slice(text::slice(around, 0, start));
    each!(out, inside, block => units.extend_from_slice(out.text(out.get(block, Name::INNER_HTML)).units()));
    units.extend_from_slice(text::slice(around, start, around.len()));
    let text = out.keep(units);
    out.html_of(text, node);
}

fn pictures(out: &mut Writer<'_, '_>, node: Place) {
    each!(out, attribute(out, node, Name::IMAGES), picture => figure(out, picture, Name::URL));
    each!(out, inner(out, node), block => if attribute(out, block, Name::URL).is_present() {
        figure(out, attributes(out, block), Name::URL);
    } else {
        out.warn(block, WarningKind::MissingField);
    });
}

/// A video or something to listen to; it may stand in the HTML alone.
pub(super) fn recording(out: &mut Writer<'_, '_>, node: Place, sort: Sort) {
    let holder = attributes(out, node);
    let parts = Recorded {
        src: out.get(holder, Name::SRC),
        kind: Place::ABSENT,
        poster: out.get(holder, Name::POSTER),
        title: Place::ABSENT,
        size: holder,
    };
    let caption = |out: &mut Writer<'_, '_>, node| line(out, attribute(out, node, Name::CAPTION));
    if !recordings::player(out, node, Some(sort).filter(|_| out.says_something(parts.src)), parts, caption) {
        embed(out, node);
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

/// The picture that text lies on.
pub(super) fn behind_text(out: &mut Writer<'_, '_>, node: Place) {
    let holder = attributes(out, node);
    let film = out.name(out.get(holder, Name::BACKGROUND_TYPE)) == Name::VIDEO;
    if out.get(holder, Name::URL).is_present() && !film {
        figure(out, holder, Name::URL);
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
    if !out.says_something(place) {
        if out.line(out.get(node, Name::INNER_HTML)).is_empty() {
            out.warn(node, WarningKind::MissingField);
        }
        return html(out, node);
    }
    let opened = out.open(Element::Embed);
    let caption = out.open(Element::Caption);
    // Apart from the link after it: it has spaces and links of its own.
    if !line_in(out, Element::Run, out.get(holder, Name::CAPTION)) {
        saved_caption(out, node);
    }
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

/// The caption in the HTML that a block was saved as.
fn saved_caption(out: &mut Writer<'_, '_>, node: Place) {
    let place = out.get(node, Name::INNER_HTML);
    let units = out.raw_line(place).units();
    let start = text::find(units, 0, "<figcaption");
    let start = text::find(units, start, ">") + 1;
    let inside = Text::new(text::slice(units, start, text::find(units, start, "</figcaption")));
    let opened = out.open(Element::Run);
    out.html_line_of(inside, place);
    out.close_seen(opened);
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
