//! Blocks of Notion: `{"object": "block", "type": "paragraph", "paragraph": {"rich_text": […]}}`. The content of a block is under
//! the name of its type, and nested blocks are there or beside it.

use super::Tree;
use super::parts::{self, Lists, Marks, Picture};
use super::recordings::{self, Recorded};
use crate::formats::native::subheading;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text;
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "notion", detect, write };

/// Whether the first of a list of blocks says that it is one, and has what it is.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let list = parts::list_in(tape, place, Name::RESULTS);
    let first = tape.first(list);
    tape.kind(list) == Kind::Array
        && text::is(tape.raw(tape.get(first, Name::OBJECT)), "block")
        && tape.is_object(own(tape, first))
}

/// What stands under the name of a block's type.
fn own(tape: &Tape<'_>, block: Place) -> Place {
    tape.find(block, tape.raw(tape.get(block, Name::TYPE)))
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    let mut lists = Lists::default();
    each!(out, parts::list_in(out, place, Name::RESULTS), node => {
        if out.is_object(node) {
            block(out, node, &mut lists);
        } else {
            out.warn(node, WarningKind::ExpectedObject);
        }
    });
    lists.end(out);
}

fn block(out: &mut Writer<'_, '_>, node: Place, lists: &mut Lists) {
    let (kind, own) = (out.get(node, Name::TYPE), own(out, node));
    let inside = out.get(own, Name::CHILDREN).or(out.get(node, Name::CHILDREN));
    let kind_name: String = text::chars(out.raw(kind)).collect();
    let element = if kind_name == "numbered_list_item" { Element::NumberedList } else { Element::List };
    if matches!(kind_name.as_str(), "bulleted_list_item" | "numbered_list_item" | "to_do") {
        lists.item(out, 1, element);
        let done = parts::answer(out, out.get(own, Name::CHECKED));
        parts::task(out, done, |out| rich(out, own));
        return out.deeper(inside, write);
    }
    lists.end(out);
    match kind_name.as_str() {
        "paragraph" => line_in(out, Element::Paragraph, own),
        "heading_1" | "heading_2" | "heading_3" | "heading_4" => {
            let level = kind_name.bytes().last().map_or(2, |digit| u32::from(digit - b'0') + 1);
            line_in(out, subheading(level), own);
        }
        "toggle" => {
            let opened = out.open(Element::Paragraph);
            let strong = out.open(Element::Strong);
            rich(out, own);
            out.close_seen(strong);
            out.close_seen(opened);
        }
        "quote" | "callout" => {
            let opened = out.open(if kind_name == "quote" { Element::Blockquote } else { Element::Callout });
            line_in(out, Element::Paragraph, own);
            out.deeper(inside, write);
            out.close_filled(opened);
            return;
        }
        "code" => {
            let opened = out.open(Element::Code);
            each!(out, texts(out, own), piece => {
                let text = out.text(out.get(piece, Name::PLAIN_TEXT));
                out.push_text(text);
            });
            out.close_filled(opened);
        }
        "equation" => {
            let opened = out.open(Element::Code);
            let text = out.text(out.get(own, Name::EXPRESSION));
            out.push_text(text);
            out.close_filled(opened);
        }
        "divider" => parts::divider(out, node),
        "image" | "video" | "audio" | "file" | "pdf" => file(out, own, kind_name == "image"),
        "embed" | "bookmark" | "link_preview" => {
            parts::embed(out, own, out.get(own, Name::URL), Place::ABSENT, caption);
        }
        "table" => return table(out, own, inside),
        "column_list" | "column" | "synced_block" | "template" => {}
        // Of the place of a block in its workspace, not in its article.
        "table_of_contents" | "breadcrumb" | "child_page" | "child_database" | "link_to_page" => return,
        _ => {
            out.warn(
                kind.or(node),
                if kind.is_present() { WarningKind::UnknownBlock } else { WarningKind::MissingField },
            );
            line_in(out, Element::Paragraph, own);
        }
    }
    if inside.is_present() {
        out.deeper(inside, write);
    }
}

/// The pieces of text of a block.
fn texts(tape: &Tape<'_>, own: Place) -> Place {
    tape.any(own, &[Name::RICH_TEXT_SNAKE, Name::TEXT])
}

fn line_in(out: &mut Writer<'_, '_>, element: Element, own: Place) {
    let opened = out.open(element);
    rich(out, own);
    out.close_seen(opened);
}

fn rich(out: &mut Writer<'_, '_>, own: Place) {
    pieces(out, texts(out, own));
}

fn caption(out: &mut Writer<'_, '_>, own: Place) {
    pieces(out, out.get(own, Name::CAPTION));
}

/// What annotations are called in it.
const ANNOTATIONS: [Name; 5] = [Name::BOLD, Name::ITALIC, Name::UNDERLINE, Name::STRIKETHROUGH, Name::CODE];

/// Running text, into the element that is open.
fn pieces(out: &mut Writer<'_, '_>, list: Place) {
    let mut before = Place::ABSENT;
    each!(out, list, piece => {
        let (mut marks, about) = (Marks::default(), out.get(piece, Name::ANNOTATIONS));
        for name in ANNOTATIONS {
            if out.kind(out.get(about, name)) == Kind::True {
                marks.add(if name == Name::STRIKETHROUGH { Name::STRIKE } else { name });
            }
        }
        let text = out.text(out.get(piece, Name::PLAIN_TEXT).or(out.get(out.get(piece, Name::TEXT), Name::CONTENT)));
        parts::run(out, &mut before, out.get(piece, Name::HREF), marks, text);
    });
}

/// A picture, what plays, or another file: at its own address, or at one of Notion's that ends after an hour.
fn file(out: &mut Writer<'_, '_>, own: Place, pictured: bool) {
    let src = out.get(out.any(own, &[Name::EXTERNAL, Name::FILE]), Name::URL);
    if pictured {
        let picture = Picture { src, alt: Place::ABSENT, size: Place::ABSENT, link: Place::ABSENT };
        return parts::figure(out, own, picture, caption);
    }
    let title = out.get(own, Name::NAME);
    let parts = Recorded { src, kind: Place::ABSENT, poster: Place::ABSENT, title, size: Place::ABSENT };
    if !recordings::player(out, own, None, parts, caption) {
        parts::embed(out, own, src, title, caption);
    }
}

fn table(out: &mut Writer<'_, '_>, own: Place, rows: Place) {
    let flag = |name| out.kind(out.get(own, name)) == Kind::True;
    let (headed, named) = (flag(Name::HAS_COLUMN_HEADER), flag(Name::HAS_ROW_HEADER));
    let opened = out.open(Element::Table);
    let (mut number, mut part) = (0, out.open(if headed { Element::TableHead } else { Element::TableRows }));
    each!(out, rows, row => {
        if headed && number == 1 {
            out.close_filled(part);
            part = out.open(Element::TableRows);
        }
        number += 1;
        let line = out.open(Element::Row);
        let mut first = true;
        each!(out, out.get(self::own(out, row), Name::CELLS), cell => {
            let _ = out.open(match (headed && number == 1, named && first) {
                (true, _) => Element::ColumnHeader,
                (_, true) => Element::RowHeader,
                _ => Element::Cell,
            });
            pieces(out, cell);
            out.close();
            first = false;
        });
        out.close_filled(line);
    });
    out.close_filled(part);
    out.close_needed(opened, own);
}
