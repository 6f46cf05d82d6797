//! Editor.js: `{"blocks": [{"type", "data"}]}`. Texts are running text as HTML. Only the types of the tools that its makers
//! maintain are known, because any page may add its own.

use super::Tree;
use super::parts::{self, Picture};
use super::record::{self, Ways};
use super::recordings::{self, Recorded};
use crate::formats::native::subheading;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "editor-js", detect, write };

/// Whether a block in the list keeps all its content in `data`. Draft.js also has `data`, but beside its text.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let list = parts::list_in(tape, place, Name::BLOCKS);
    if tape.kind(list) != Kind::Array {
        return false;
    }
    each!(tape, list, block => {
        let others = [Name::TEXT, Name::CHILDREN, Name::CONTENT, Name::NODES, Name::TYPE_SANITY];
        if parts::is_text(tape, tape.get(block, Name::TYPE))
            && tape.is_object(tape.get(block, Name::DATA))
            && !tape.any(block, &others).is_present()
        {
            return true;
        }
    });
    false
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    each!(out, parts::list_in(out, place, Name::BLOCKS), block => {
        if out.is_object(block) {
            typed(out, block);
        } else {
            out.warn(block, WarningKind::ExpectedObject);
        }
    });
}

fn typed(out: &mut Writer<'_, '_>, block: Place) {
    let (kind, data) = (out.get(block, Name::TYPE), out.get(block, Name::DATA));
    let text = out.get(data, Name::TEXT);
    match out.name(kind) {
        Name::PARAGRAPH => parts::html_paragraph(out, data, text),
        Name::HEADER => {
            let level = out.unsigned(data, Name::LEVEL, 2);
            parts::html_line(out, subheading(level), data, text);
        }
        Name::QUOTE => quote(out, data),
        Name::LIST | Name::NESTED_LIST | Name::NESTED_LIST_LOWER | Name::NESTED_LIST_CAPITAL | Name::CHECKLIST => {
            if out.name(out.get(data, Name::STYLE)) == Name::ORDERED { numbered(out, data) } else { list(out, data) }
        }
        Name::IMAGE | Name::SIMPLE_IMAGE => image(out, data),
        Name::EMBED => {
            // The address of the frame is for machines: the other one is for readers.
            let url = out.any(data, &[Name::SOURCE, Name::EMBED]);
            parts::embed(out, data, url, out.get(data, Name::SERVICE), caption);
        }
        Name::LINK_TOOL => {
            let title = out.get(out.get(data, Name::META), Name::TITLE);
            parts::embed(out, data, out.get(data, Name::LINK), title, |out, data| {
                parts::line_inside(out, out.get(out.get(data, Name::META), Name::DESCRIPTION));
            });
        }
        Name::ATTACHES => {
            let file = out.get(data, Name::FILE);
            let title = out.get(data, Name::TITLE).or(out.any(file, &[Name::TITLE, Name::NAME]));
            let url = out.get(file, Name::URL);
            if !parts::linked(out, Element::Paragraph, data, url, (title, parts::line_inside)) {
                out.warn(data, WarningKind::MissingField);
            }
        }
        Name::VIDEO | Name::AUDIO => {
            let file = out.get(data, Name::FILE);
            let src = out.get(file, Name::URL).or(out.any(data, &[Name::URL, Name::SRC]));
            let parts = Recorded {
                src,
                kind: out.any(file, &[Name::MIME_TYPE, Name::MIME]),
                poster: out.get(data, Name::POSTER),
                title: out.get(data, Name::TITLE),
                size: file,
            };
            if !recordings::player(out, data, None, parts, caption) {
                parts::embed(out, data, src, out.get(data, Name::TITLE), caption);
            }
        }
        Name::GALLERY | Name::IMAGE_GALLERY | Name::CAROUSEL => recordings::gallery(out, data, pictures, caption),
        Name::TABLE => table(out, data),
        Name::DELIMITER => parts::divider(out, data),
        Name::CODE => parts::code(out, data, out.get(data, Name::CODE)),
        Name::RAW => {
            out.html(out.get(data, Name::HTML));
        }
        Name::ALERT => parts::html_paragraph(out, data, out.get(data, Name::MESSAGE).or(text)),
        Name::WARNING => {
            parts::note_title(out, out.get(data, Name::TITLE), parts::html_inside);
            parts::html_paragraph(out, data, out.get(data, Name::MESSAGE));
        }
        Name::COLUMNS if out.first(out.any(data, &[Name::COLS, Name::COLUMNS])).is_present() => {
            each!(out, out.any(data, &[Name::COLS, Name::COLUMNS]), column => out.deeper(column, write));
        }
        _ => {
            let kind_or_block = kind.or(block);
            let known = kind.is_present();
            out.warn(kind_or_block, if known { WarningKind::UnknownBlock } else { WarningKind::MissingField });
            unknown(out, kind, data);
        }
    }
}

/// What a tool of a page's own keeps, by what that is.
fn unknown(out: &mut Writer<'_, '_>, kind: Place, data: Place) {
    let url = out.get(out.get(data, Name::FILE), Name::URL).or(out.get(data, Name::URL));
    if parts::is_named(out, kind, "image") && parts::is_text(out, url) {
        return image(out, data);
    }
    let text: parts::Write = |out, place| {
        if parts::is_text(out, place) {
            parts::html_paragraph(out, Place::ABSENT, place);
        } else {
            record::text(out, place);
        }
    };
    let file = |out: &mut Writer<'_, '_>, file, data| {
        let alt = out.any(data, &[Name::ALT]).or(out.get(file, Name::ALT));
        let picture = Picture { src: out.get(file, Name::URL), alt, size: file, link: Place::ABSENT };
        parts::figure(out, if out.get(data, Name::CAPTION).is_present() { data } else { file }, picture, caption);
    };
    record::fill(out, Ways { file, text, unwrap: |_, place| place }, kind, data);
}

fn quote(out: &mut Writer<'_, '_>, data: Place) {
    let opened = parts::begin(out, Element::Blockquote, data);
    parts::html_paragraph(out, Place::ABSENT, out.get(data, Name::TEXT));
    if out.close_seen(opened) {
        out.reopen();
        parts::html_line(out, Element::Attribution, Place::ABSENT, out.get(data, Name::CAPTION));
        out.close();
    }
}

fn image(out: &mut Writer<'_, '_>, data: Place) {
    let file = out.get(data, Name::FILE);
    let src = out.get(file, Name::URL).or(out.get(data, Name::URL));
    let picture = Picture { src, alt: out.get(data, Name::ALT), size: file, link: Place::ABSENT };
    parts::figure(out, data, picture, caption);
}

/// The pictures of a gallery: their blocks' data, or addresses alone.
fn pictures(out: &mut Writer<'_, '_>, data: Place) {
    let list = out.any(data, &[Name::FILES, Name::IMAGES, Name::ITEMS, Name::URLS]).or(data);
    each!(out, list, picture => if out.is_object(picture) {
        image(out, picture);
    } else {
        let alone = Picture { src: picture, alt: Place::ABSENT, size: Place::ABSENT, link: Place::ABSENT };
        parts::figure(out, picture, alone, parts::nothing);
    });
}

fn caption(out: &mut Writer<'_, '_>, data: Place) {
    parts::html_inside(out, out.get(data, Name::CAPTION));
}

fn list(out: &mut Writer<'_, '_>, data: Place) {
    items(out, data, Element::List, list);
}

fn numbered(out: &mut Writer<'_, '_>, data: Place) {
    items(out, data, Element::NumberedList, numbered);
}

/// A list, or the list in an item. Items are strings, or objects with lists of their own.
fn items(out: &mut Writer<'_, '_>, data: Place, element: Element, deeper: parts::Write) {
    let opened = parts::begin(out, element, data);
    let start = out.unsigned(out.get(data, Name::META), Name::START, 1);
    if element == Element::NumberedList && start != 1 {
        out.push(Event::Number(Field::Start, start));
    }
    each!(out, out.get(data, Name::ITEMS), item => {
        let content = if out.is_object(item) { out.any(item, &[Name::CONTENT, Name::TEXT]) } else { item };
        let opened = out.open(Element::Item);
        // Of lists that are none of tasks the members are there as well in some releases.
        let own = out.get(item, Name::CHECKED);
        let tasks = parts::is_named(out, out.get(data, Name::STYLE), "check") || own.is_present();
        let done = parts::answer(out, own.or(out.get(out.get(item, Name::META), Name::CHECKED)));
        parts::task(out, done.filter(|_| tasks), |out| parts::html_inside(out, content));
        if out.first(out.get(item, Name::ITEMS)).is_present() {
            out.deeper(item, deeper);
        }
        out.close_seen(opened);
    });
    out.close_filled(opened);
}

fn table(out: &mut Writer<'_, '_>, data: Place) {
    let opened = parts::begin(out, Element::Table, data);
    let mut rows = parts::Rows::begin(out, out.is_true(data, Name::WITH_HEADINGS));
    each!(out, out.get(data, Name::CONTENT), row => rows.row(out, |out, element| {
        each!(out, row, cell => {
            let _ = out.open(element);
            parts::html_inside(out, cell);
            out.close();
        });
    }));
    rows.end(out);
    out.close_needed(opened, data);
}
