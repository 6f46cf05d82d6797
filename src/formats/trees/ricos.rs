//! Ricos, the rich content of Wix: nodes with a type in capitals, data in a member named after it, and texts with decorations.

use super::Tree;
use super::hosted::{self, Hosted};
use super::parts::{self, Marks};
use super::record::is_prose;
use super::recordings::{self, Recorded};
use crate::formats::native::subheading;
use crate::formats::recordings::{Recording, Sort};
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text;
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "ricos", detect, write };

#[derive(Clone, Copy, PartialEq)]
enum Role {
    Paragraph,
    Heading,
    Quote,
    List(Element),
    Item,
    Code,
    Divider,
    Image,
    Gallery,
    Film,
    Embed,
    Link,
    Html,
    Table,
    /// Holds nodes, and is nothing itself.
    Group,
    /// What opens and shuts is called.
    Title,
    Text,
}

/// Types of nodes, and the member with their data.
const TYPES: [(&str, Role, &str); 31] = [
    ("PARAGRAPH", Role::Paragraph, "paragraphData"),
    ("HEADING", Role::Heading, "headingData"),
    ("BLOCKQUOTE", Role::Quote, ""),
    ("BULLETED_LIST", Role::List(Element::List), ""),
    ("ORDERED_LIST", Role::List(Element::NumberedList), ""),
    ("LIST_ITEM", Role::Item, ""),
    ("CODE_BLOCK", Role::Code, ""),
    ("DIVIDER", Role::Divider, ""),
    ("IMAGE", Role::Image, "imageData"),
    ("GALLERY", Role::Gallery, "galleryData"),
    ("VIDEO", Role::Film, "videoData"),
    ("AUDIO", Role::Film, "audioData"),
    ("GIF", Role::Film, "gifData"),
    ("EMBED", Role::Embed, "embedData"),
    ("LINK_PREVIEW", Role::Embed, "linkPreviewData"),
    ("APP_EMBED", Role::Embed, "appEmbedData"),
    ("HTML", Role::Html, "htmlData"),
    ("BUTTON", Role::Link, "buttonData"),
    ("LINK_BUTTON", Role::Link, "buttonData"),
    ("FILE", Role::Link, "fileData"),
    ("TABLE", Role::Table, "tableData"),
    ("TABLE_ROW", Role::Group, ""),
    ("TABLE_CELL", Role::Group, ""),
    ("LAYOUT", Role::Group, ""),
    ("LAYOUT_CELL", Role::Group, ""),
    ("COLLAPSIBLE_LIST", Role::Group, ""),
    ("COLLAPSIBLE_ITEM", Role::Group, ""),
    ("COLLAPSIBLE_ITEM_BODY", Role::Group, ""),
    ("COLLAPSIBLE_ITEM_TITLE", Role::Title, ""),
    ("CAPTION", Role::Paragraph, ""),
    ("TEXT", Role::Text, "textData"),
];
/// Marks, as names that others have too.
const MARKS: [(&str, Name); 6] = [
    ("BOLD", Name::BOLD),
    ("ITALIC", Name::ITALIC),
    ("UNDERLINE", Name::UNDERLINE),
    ("STRIKETHROUGH", Name::STRIKE),
    ("SUPERSCRIPT", Name::SUP),
    ("SUBSCRIPT", Name::SUB),
];
/// A weight of letters from which on they are bold.
const BOLD: u32 = 600;

/// Whether it has a node of a type that is known.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let nodes = tape.get(place, Name::NODES);
    if tape.kind(nodes) != Kind::Array {
        return false;
    }
    each!(tape, nodes, node => if known(tape, node).is_some() {
        return true;
    });
    false
}

/// What a node is, and its data.
fn known(tape: &Tape<'_>, node: Place) -> Option<(Role, Place)> {
    let kind = tape.raw(tape.get(node, Name::TYPE));
    let (_, sort, data) = TYPES.iter().find(|(name, ..)| text::is(kind, name))?;
    Some((*sort, if data.is_empty() { Place::ABSENT } else { tape.spelled(node, data) }))
}

fn sort(tape: &Tape<'_>, node: Place) -> Option<Role> {
    known(tape, node).map(|(sort, _)| sort)
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    nodes(out, place);
}

/// The blocks in a node; text without a paragraph is one.
fn nodes(out: &mut Writer<'_, '_>, node: Place) {
    let mut run = None;
    let mut before = Place::ABSENT;
    each!(out, out.get(node, Name::NODES), child => if sort(out, child) == Some(Role::Text) {
        run.get_or_insert_with(|| out.open(Element::Paragraph));
        words(out, child, &mut before);
    } else {
        if let Some(opened) = run.take() {
            out.close_seen(opened);
        }
        out.deeper(child, block);
    });
    if let Some(opened) = run {
        out.close_seen(opened);
    }
}

fn block(out: &mut Writer<'_, '_>, node: Place) {
    let Some((sort, data)) = known(out, node) else { return unknown(out, node) };
    match sort {
        Role::Paragraph | Role::Text => line(out, Element::Paragraph, node),
        Role::Heading => line(out, subheading(out.unsigned(data, Name::LEVEL, 2)), node),
        Role::Quote => around(out, Element::Blockquote, node),
        Role::List(element) => {
            let opened = out.open(element);
            each!(out, out.get(node, Name::NODES), child => out.deeper(child, item));
            out.close_filled(opened);
        }
        Role::Item => {
            let opened = out.open(Element::List);
            item(out, node);
            out.close_filled(opened);
        }
        Role::Code => {
            let opened = out.open(Element::Code);
            each!(out, out.get(node, Name::NODES), child => {
                let text = out.text(said(out, child));
                out.push_text(text);
            });
            out.close_filled(opened);
        }
        Role::Divider => parts::divider(out, node),
        Role::Image => image(out, node, data),
        Role::Gallery => recordings::gallery(out, node, pictures, parts::nothing),
        Role::Film => film(out, node, data),
        Role::Embed => {
            let about = out.get(data, Name::OEMBED).or(data);
            let url = out.any(data, &[Name::SRC, Name::URL]).or(linked(out, data));
            let title = out.any(about, &[Name::TITLE, Name::NAME]);
            parts::embed(out, data, url, title, |out, data| {
                parts::apart(out, out.get(data, Name::DESCRIPTION), parts::line_inside);
            });
        }
        Role::Link => {
            let source = out.get(data, Name::SRC);
            let url = linked(out, data).or(out.get(source, Name::URL));
            let title = out.any(data, &[Name::TEXT, Name::NAME]);
            if !parts::linked(out, Element::Paragraph, data, url, (title, parts::line_inside)) {
                out.warn(node, WarningKind::MissingField);
            }
        }
        Role::Html => {
            let html = out.get(data, Name::HTML);
            if html.is_present() {
                out.html(html);
            } else {
                parts::embed(out, node, out.get(data, Name::URL), Place::ABSENT, parts::nothing);
            }
        }
        Role::Table => table(out, node, data),
        Role::Group => nodes(out, node),
        Role::Title => parts::note_title(out, node, |out, node| {
            each!(out, out.get(node, Name::NODES), child => running(out, child));
        }),
    }
}

/// What can be shown of a node that nobody knows: those in it.
fn unknown(out: &mut Writer<'_, '_>, node: Place) {
    let kind = out.get(node, Name::TYPE);
    let is_node = out.is_object(node);
    let named = if kind.is_present() { WarningKind::UnknownBlock } else { WarningKind::MissingField };
    out.warn(kind.or(node), if is_node { named } else { WarningKind::ExpectedObject });
    nodes(out, node);
}

/// An element with the text of a node.
fn line(out: &mut Writer<'_, '_>, element: Element, node: Place) {
    let opened = out.open(element);
    running(out, node);
    out.close_seen(opened);
}

/// An element with the blocks of a node.
fn around(out: &mut Writer<'_, '_>, element: Element, node: Place) {
    let opened = out.open(element);
    nodes(out, node);
    out.close_filled(opened);
}

/// An item or a cell: its text alone where it is one paragraph, perhaps with lists after it, and else blocks.
fn item(out: &mut Writer<'_, '_>, node: Place) {
    let opened = out.open(Element::Item);
    loose(out, node);
    out.close_seen(opened);
}

fn loose(out: &mut Writer<'_, '_>, node: Place) {
    let list = out.get(node, Name::NODES);
    let (mut texts, mut others) = (0, false);
    each!(out, list, child => match sort(out, child) {
        Some(Role::Paragraph) => texts += 1,
        Some(Role::List(_)) => {}
        _ => others = true,
    });
    if others || texts > 1 {
        return nodes(out, node);
    }
    each!(out, list, child => if sort(out, child) == Some(Role::Paragraph) {
        running(out, child);
    } else {
        out.deeper(child, block);
    });
}

/// The texts in a node, into the element that is open.
fn running(out: &mut Writer<'_, '_>, node: Place) {
    let mut before = Place::ABSENT;
    if sort(out, node) == Some(Role::Text) {
        return words(out, node, &mut before);
    }
    each!(out, out.get(node, Name::NODES), child => if sort(out, child) == Some(Role::Text) {
        words(out, child, &mut before);
    } else {
        out.warn(out.get(child, Name::TYPE).or(child), WarningKind::UnknownBlock);
    });
}

/// What a node of text says.
fn said(tape: &Tape<'_>, node: Place) -> Place {
    tape.get(tape.spelled(node, "textData"), Name::TEXT)
}

/// A piece of text with its decorations.
fn words(out: &mut Writer<'_, '_>, node: Place, before: &mut Place) {
    let (mut marks, mut link) = (Marks::default(), Place::ABSENT);
    each!(out, out.spelled(out.spelled(node, "textData"), "decorations"), decoration => {
        let kind = out.raw(out.get(decoration, Name::TYPE));
        let weight = out.spelled(decoration, "fontWeightValue");
        let light = text::parse_unsigned(out.raw(weight)).is_some_and(|weight| weight < BOLD);
        let off = ["italicData", "underlineData"].iter().any(|name| out.kind(out.spelled(decoration, name)) == Kind::False);
        if let Some((_, mark)) = MARKS.iter().find(|(name, _)| text::is(kind, name)) {
            if !light && !off {
                marks.add(*mark);
            }
        } else if text::is(kind, "LINK") {
            link = out.get(out.get(out.spelled(decoration, "linkData"), Name::LINK), Name::URL);
        }
    });
    let text = out.text(said(out, node));
    parts::run(out, before, link, marks, text);
}

/// Where something leads.
fn linked(tape: &Tape<'_>, data: Place) -> Place {
    tape.get(tape.get(data, Name::LINK), Name::URL)
}

/// A picture's address, by its own or by its id.
fn hosted<'s>(out: &Writer<'s, '_>, media: Place) -> Option<Hosted<'s>> {
    let source = out.get(media, Name::SRC);
    hosted::wix(out, out.any(source, &[Name::URL, Name::ID]).or(out.any(media, &[Name::URL])), media)
}

fn image(out: &mut Writer<'_, '_>, node: Place, data: Place) {
    let Some(picture) = hosted(out, out.get(data, Name::IMAGE)) else {
        return out.warn(node, WarningKind::MissingField);
    };
    let alt = out.any(data, &[Name::ALT_TEXT_CAMEL]);
    parts::figure_at(out, node, picture, alt, |out, node| {
        let own = out.get(out.spelled(node, "imageData"), Name::CAPTION);
        if parts::is_text(out, own) {
            return parts::line_inside(out, own);
        }
        each!(out, out.get(node, Name::NODES), child => running(out, child));
    });
}

fn pictures(out: &mut Writer<'_, '_>, node: Place) {
    each!(out, out.get(out.spelled(node, "galleryData"), Name::ITEMS), item => {
        let image = out.get(out.get(item, Name::IMAGE), Name::MEDIA).or(out.get(item, Name::IMAGE));
        if let Some(picture) = hosted(out, image) {
            parts::figure_at(out, item, picture, out.get(item, Name::ALT_TEXT_CAMEL), |out, item| {
                let title = out.get(item, Name::TITLE);
                if is_prose(out, title) || out.raw(title) != out.raw(out.get(item, Name::ALT_TEXT_CAMEL)) {
                    parts::line_inside(out, title);
                }
            });
        } else {
            out.warn(item, WarningKind::MissingField);
        }
    });
}

/// What plays: a file of Wix by its id, another file, or what a provider shows.
fn film(out: &mut Writer<'_, '_>, node: Place, data: Place) {
    let media = out.any(data, &[Name::VIDEO, Name::AUDIO]).or(out.spelled(data, "original"));
    let source = out.get(media, Name::SRC).or(media);
    let title = out.any(data, &[Name::TITLE, Name::NAME]);
    let url = out.get(source, Name::URL).or(out.spelled(source, "mp4"));
    if url.is_present() {
        let parts = Recorded { src: url, kind: Place::ABSENT, poster: Place::ABSENT, title, size: media };
        if !recordings::player(out, node, None, parts, parts::nothing) {
            parts::embed(out, node, url, title, parts::nothing);
        }
        return;
    }
    let id = out.raw(out.get(source, Name::ID));
    let is_path = id.split(|unit| u32::from(*unit) == 0x2f).all(hosted::is_key);
    let poster = hosted(out, out.spelled(data, "thumbnail"));
    let side = |name| text::parse_unsigned(out.raw(out.get(media, name))).unwrap_or(0);
    let mut recording = Recording {
        title: out.raw_line(title),
        poster: poster.map(|(href, ..)| href),
        width: side(Name::WIDTH),
        height: side(Name::HEIGHT),
        ..Recording::default()
    };
    let address = out.keep([&hosted::ascii(hosted::WIX_FILMS), id].concat());
    if !is_path || !recording.add(out, address, text::Text::default()) {
        return out.warn(node, WarningKind::MissingField);
    }
    let kind = if out.get(data, Name::AUDIO).is_present() { Sort::Audio } else { Sort::Video };
    let opened = out.open(kind.element());
    out.player(kind, &recording);
    out.line_in(Element::Caption, recording.title);
    out.close_filled(opened);
}

fn table(out: &mut Writer<'_, '_>, node: Place, data: Place) {
    let opened = out.open(Element::Table);
    let column = out.kind(out.spelled(data, "columnHeader")) == Kind::True;
    let mut rows = parts::Rows::begin(out, out.kind(out.spelled(data, "rowHeader")) == Kind::True);
    each!(out, out.get(node, Name::NODES), row => rows.row(out, |out, element| {
        let mut first = column && element == Element::Cell;
        each!(out, out.get(row, Name::NODES), cell => {
            let _ = out.open(if std::mem::take(&mut first) { Element::RowHeader } else { element });
            out.deeper(cell, loose);
            out.close();
        });
    }));
    rows.end(out);
    out.close_needed(opened, node);
}
