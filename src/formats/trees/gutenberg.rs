//! Blocks of `WordPress`: from its parsers (`blockName`, `attrs`, the HTML around inner blocks), from its editor (`name`,
//! `attributes`), and from the Block Data API of `WordPress` VIP, where content of the HTML is an attribute. A block without the
//! attribute that it needs is read from its HTML.

use super::detect::gutenberg_blocks;
use super::record::{self, Ways};
use super::{dato, gutenberg_media as media, gutenberg_table as table};
use crate::formats::native::subheading;
use crate::formats::recordings::Sort;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::text;
use crate::warning::WarningKind;

pub(super) fn write(out: &mut Writer<'_, '_>, place: Place) {
    blocks(out, gutenberg_blocks(out, place));
}

pub(super) fn blocks(out: &mut Writer<'_, '_>, list: Place) {
    each!(out, list, node => if out.is_object(node) {
        out.deeper(node, block);
    } else {
        out.warn(node, WarningKind::ExpectedObject);
    });
}

/// An attribute of a block.
pub(super) fn attribute(out: &Writer<'_, '_>, node: Place, name: Name) -> Place {
    out.get(attributes(out, node), name)
}

pub(super) fn attributes(out: &Writer<'_, '_>, node: Place) -> Place {
    out.any(node, &[Name::ATTRS, Name::ATTRIBUTES])
}

pub(super) fn inner(out: &Writer<'_, '_>, node: Place) -> Place {
    out.get(node, Name::INNER_BLOCKS)
}

/// A block's name. Those of embeds had the third party's name in them once.
pub(super) fn name(out: &Writer<'_, '_>, node: Place) -> Name {
    const EMBED: &str = "core-embed";
    let place = kind(out, node);
    if text::is(out.text(place).units().get(..EMBED.len()).unwrap_or(&[]), EMBED) {
        return Name::CORE_EMBED;
    }
    out.name(place)
}

fn kind(out: &Writer<'_, '_>, node: Place) -> Place {
    out.any(node, &[Name::BLOCK_NAME, Name::NAME])
}

fn block(out: &mut Writer<'_, '_>, node: Place) {
    let content = attribute(out, node, Name::CONTENT);
    let inside = inner(out, node);
    match name(out, node) {
        Name::CORE_PARAGRAPH if content.is_present() => simple(out, node, Element::Paragraph, content),
        Name::CORE_HEADING if content.is_present() => {
            let level = out.unsigned(attributes(out, node), Name::LEVEL, 2);
            simple(out, node, subheading(level), content);
        }
        Name::CORE_VERSE => verse(out, node),
        Name::CORE_LIST => list(out, node),
        Name::CORE_LIST_ITEM => {
            let opened = out.open(Element::List);
            item(out, node);
            out.close_filled(opened);
        }
        Name::CORE_QUOTE => quote(out, node),
        Name::CORE_PULLQUOTE if attribute(out, node, Name::VALUE).is_present() => {
            let opened = out.open(Element::PullQuote);
            let said = line_in(out, Element::PullQuoteText, attribute(out, node, Name::VALUE));
            if said {
                line_in(out, Element::PullQuoteAttribution, attribute(out, node, Name::CITATION));
                out.close();
            } else {
                out.take_back(opened);
            }
        }
        Name::CORE_CODE | Name::CORE_PREFORMATTED if content.is_present() => wrapped(out, "<pre>", content, "</pre>"),
        Name::CORE_SEPARATOR => {
            let _ = out.open(Element::Divider);
            out.close();
        }
        Name::CORE_DETAILS => {
            let summary = attribute(out, node, Name::SUMMARY);
            let level = out.level_here();
            if summary.is_present() {
                line_in(out, subheading(level + 1), summary);
            } else {
                html(out, node);
            }
            blocks(out, inside);
            out.end_details(level);
        }
        Name::CORE_COVER if out.first(inside).is_present() => {
            media::behind_text(out, node);
            blocks(out, inside);
        }
        Name::CORE_GROUP | Name::CORE_COLUMNS | Name::CORE_COLUMN | Name::CORE_BUTTONS | Name::CORE_BLOCK
            if out.first(inside).is_present() =>
        {
            blocks(out, inside);
        }
        Name::CORE_IMAGE => media::image(out, node),
        Name::CORE_GALLERY => media::gallery(out, node),
        Name::CORE_MEDIA_TEXT => {
            media::beside_text(out, node);
            blocks(out, inside);
        }
        Name::CORE_VIDEO => media::recording(out, node, Sort::Video),
        Name::CORE_AUDIO => media::recording(out, node, Sort::Audio),
        Name::CORE_EMBED | Name::CORE_FILE => media::embed(out, node),
        Name::CORE_BUTTON if attribute(out, node, Name::TEXT).is_present() => media::button(out, node),
        Name::CORE_TABLE if attribute(out, node, Name::BODY).is_present() => table::table(out, node),
        Name::CORE_MISSING => html_of(out, attribute(out, node, Name::ORIGINAL_CONTENT)),
        // Space between blocks, and marks for lists of articles and for pages.
        Name::CORE_SPACER | Name::CORE_MORE | Name::CORE_NEXT_PAGE => {}
        Name::CORE_SHORTCODE => out.warn(kind(out, node), WarningKind::UnknownBlock),
        Name::CORE_PARAGRAPH
        | Name::CORE_HEADING
        | Name::CORE_PULLQUOTE
        | Name::CORE_CODE
        | Name::CORE_PREFORMATTED
        | Name::CORE_BUTTON
        | Name::CORE_TABLE
        | Name::CORE_GROUP
        | Name::CORE_COLUMNS
        | Name::CORE_COLUMN
        | Name::CORE_COVER
        | Name::CORE_BUTTONS
        | Name::CORE_HTML
        | Name::CORE_FREEFORM => html(out, node),
        _ => {
            let found = kind(out, node);
            // Of Advanced Custom Fields all that an editor has written stands here, and nothing in the HTML.
            let fields = attribute(out, node, Name::DATA);
            let ways = Ways { file: dato::file, text: record::text, unwrap: |_, place| place };
            if out.is_object(fields) && record::write(out, ways, found, fields) {
                return;
            }
            if found.is_present() {
                out.warn(found, WarningKind::UnknownBlock);
            }
            if out.first(inside).is_present() {
                blocks(out, inside);
            } else {
                html(out, node);
            }
        }
    }
}

/// The HTML that a block was saved as; where there is none, its content.
pub(super) fn html(out: &mut Writer<'_, '_>, node: Place) {
    let saved = out.get(node, Name::INNER_HTML).or(out.first(out.get(node, Name::INNER_CONTENT)));
    html_of(out, if out.says_something(saved) { saved } else { attribute(out, node, Name::CONTENT) });
}

pub(super) fn html_of(out: &mut Writer<'_, '_>, place: Place) {
    // Some blocks keep an object where these have text.
    if matches!(out.kind(place), Kind::String | Kind::Escaped) {
        out.html(place);
    }
}

/// An element with a line of HTML. Whether there is something in it.
pub(super) fn line_in(out: &mut Writer<'_, '_>, element: Element, place: Place) -> bool {
    let opened = out.open(element);
    line(out, place);
    out.close_seen(opened)
}

pub(super) fn line(out: &mut Writer<'_, '_>, place: Place) {
    if place.is_present() {
        out.html_line(place);
    }
}

/// A block that is one run of text.
fn simple(out: &mut Writer<'_, '_>, node: Place, element: Element, content: Place) {
    let opened = out.open(element);
    out.direction(attribute(out, node, Name::DIRECTION));
    line(out, content);
    out.close_seen(opened);
}

/// HTML between an element's tags, which the attribute leaves out.
fn wrapped(out: &mut Writer<'_, '_>, start: &str, place: Place, end: &str) {
    let text = out.text(place);
    if text.is_blank() {
        return;
    }
    let mut units = Vec::new();
    text::push_str(&mut units, start);
    units.extend_from_slice(text.units());
    text::push_str(&mut units, end);
    let text = out.keep(units);
    out.html_of(text, place);
}

/// A poem, whose lines are those of its text.
fn verse(out: &mut Writer<'_, '_>, node: Place) {
    let place = attribute(out, node, Name::CONTENT).or(out.get(node, Name::INNER_HTML));
    let mut units = Vec::new();
    for unit in text::trim(out.text(place).units()) {
        if u32::from(*unit) == 0x0a {
            text::push_str(&mut units, "<br>");
        } else {
            units.push(*unit);
        }
    }
    let opened = out.open(Element::Paragraph);
    let text = out.keep(units);
    out.html_line_of(text, place);
    out.close_seen(opened);
}

fn list(out: &mut Writer<'_, '_>, node: Place) {
    let inside = inner(out, node);
    let numbered = out.is_true(attributes(out, node), Name::ORDERED);
    let values = attribute(out, node, Name::VALUES);
    if !out.first(inside).is_present() {
        let (start, end) = if numbered { ("<ol>", "</ol>") } else { ("<ul>", "</ul>") };
        return if out.line(values).is_empty() { html(out, node) } else { wrapped(out, start, values, end) };
    }
    let opened = out.open(if numbered { Element::NumberedList } else { Element::List });
    let start = out.unsigned(attributes(out, node), Name::START, 1);
    if numbered && start != 1 {
        out.push(Event::Number(Field::Start, start));
    }
    each!(out, inside, child => item(out, child));
    out.close_filled(opened);
}

fn item(out: &mut Writer<'_, '_>, node: Place) {
    let opened = out.open(Element::Item);
    line(out, attribute(out, node, Name::CONTENT).or(out.get(node, Name::INNER_HTML)));
    blocks(out, inner(out, node));
    out.close_seen(opened);
}

/// A quotation, with who said it: an attribute, or all that is in the HTML around the blocks.
fn quote(out: &mut Writer<'_, '_>, node: Place) {
    let (value, inside) = (attribute(out, node, Name::VALUE), inner(out, node));
    let filled = out.first(inside).is_present();
    if !filled && out.line(value).is_empty() {
        return html(out, node);
    }
    let opened = out.open(Element::Blockquote);
    if filled {
        blocks(out, inside);
    } else {
        html_of(out, value);
    }
    if out.close_seen(opened) {
        out.reopen();
        line_in(out, Element::Attribution, attribute(out, node, Name::CITATION).or(out.get(node, Name::INNER_HTML)));
        out.close();
    }
}
