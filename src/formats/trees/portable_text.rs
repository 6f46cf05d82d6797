//! Portable Text, as Sanity keeps it: blocks of marked spans, lists as items with levels, and blocks of any other type.

use super::Tree;
use super::parts::{self, Lists, Marks, Picture};
use super::record::{self, Ways};
use super::recordings::{self, Recorded};
use super::sanity;
use crate::formats::native::subheading;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::Text;
use crate::warning::WarningKind;

/// Maximum definitions in which a block's marks are looked up. No paragraph has so many links, and each look-up reads them all.
const DEFINITIONS: usize = 256;

pub(super) const TREE: Tree = Tree { name: "portable-text", detect, write };

/// Whether there is a block of spans in the list, or one with a key. By the type alone it could be the content of other
/// systems.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    if tape.kind(place) != Kind::Array {
        return false;
    }
    each!(tape, place, block => if is_block(tape, block) {
        return true;
    });
    false
}

fn is_block(tape: &Tape<'_>, block: Place) -> bool {
    let kind = tape.get(block, Name::TYPE_SANITY);
    let spans = tape.name(kind) == Name::BLOCK && tape.kind(tape.get(block, Name::CHILDREN)) == Kind::Array;
    spans || parts::is_text(tape, kind) && tape.get(block, Name::KEY_SANITY).is_present()
}

fn write(out: &mut Writer<'_, '_>, list: Place) {
    let mut lists = Lists::default();
    each!(out, list, block => {
        let item = out.get(block, Name::LIST_ITEM);
        if item.is_present() {
            let numbered = out.name(item) == Name::NUMBER;
            let level = out.unsigned(block, Name::LEVEL, 1);
            lists.item(out, level, if numbered { Element::NumberedList } else { Element::List });
            parts::locality(out, block);
            spans(out, block);
        } else {
            lists.end(out);
            match out.kind(block) {
                Kind::Object => out.deeper(block, typed),
                Kind::String | Kind::Escaped => out.paragraphs(block),
                Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Absent => {
                    out.warn(block, WarningKind::ExpectedObject);
                }
            }
        }
    });
    lists.end(out);
}

fn typed(out: &mut Writer<'_, '_>, place: Place) {
    let kind = out.get(place, Name::TYPE_SANITY);
    match out.name(kind) {
        Name::BLOCK => block(out, place),
        Name::IMAGE | Name::FIGURE | Name::MAIN_IMAGE => image(out, place),
        Name::CODE | Name::CODE_BLOCK_SANITY => parts::code(out, place, out.get(place, Name::CODE)),
        Name::BREAK | Name::DIVIDER | Name::HR => parts::divider(out, place),
        Name::TABLE => table(out, place),
        Name::VIDEO | Name::AUDIO | Name::FILE => {
            let asset = out.any(place, &[Name::ASSET, Name::VIDEO, Name::AUDIO, Name::FILE]);
            let asset = out.get(asset, Name::ASSET).or(asset);
            let own = [Name::URL, Name::HREF, Name::SRC];
            let src = out.any(asset, &own).or(out.any(place, &own));
            let title = out.get(place, Name::TITLE);
            let poster = out.any(place, &[Name::POSTER, Name::IMAGE]);
            let poster = out.get(out.get(poster, Name::ASSET), Name::URL).or(out.get(poster, Name::URL)).or(poster);
            let kind = out.any(asset, &[Name::MIME_TYPE, Name::CONTENT_TYPE]);
            let parts = Recorded { src, kind, poster, title, size: Place::ABSENT };
            if !recordings::player(out, place, None, parts, caption) {
                parts::embed(out, place, src, title, caption);
            }
        }
        Name::GALLERY | Name::IMAGE_GALLERY | Name::CAROUSEL | Name::SLIDESHOW => {
            recordings::gallery(out, place, pictures, caption);
        }
        Name::YOUTUBE
        | Name::VIMEO
        | Name::TWEET
        | Name::TWITTER
        | Name::INSTAGRAM
        | Name::TIKTOK
        | Name::EMBED
        | Name::URL => {
            let (url, title) = (out.any(place, &[Name::URL, Name::HREF, Name::SRC]), out.get(place, Name::TITLE));
            parts::embed(out, place, url, title, caption);
        }
        Name::QUOTE | Name::PULLQUOTE | Name::PULL_QUOTE => pull_quote(out, place),
        Name::CALLOUT => {
            parts::note_title(out, out.get(place, Name::TITLE), parts::line_inside);
            inner(out, place);
        }
        _ => {
            out.warn(
                kind.or(place),
                if kind.is_present() { WarningKind::UnknownBlock } else { WarningKind::MissingField },
            );
            unknown(out, place);
        }
    }
}

/// A block that each site names as it likes.
fn unknown(out: &mut Writer<'_, '_>, place: Place) {
    let is_picture = |at: Place| out.get(at, Name::ASSET).is_present();
    if out.get(place, Name::CHILDREN).is_present() {
        block(out, place);
    } else if is_picture(place) {
        image(out, place);
    } else {
        record::fill(out, WAYS, out.get(place, Name::TYPE_SANITY), place);
    }
}

const WAYS: Ways = Ways { file, text: record::text, unwrap: |_, place| place };

/// A picture, or what plays.
fn file(out: &mut Writer<'_, '_>, file: Place, record: Place) {
    let asset = out.get(file, Name::ASSET).or(file);
    let kind = out.any(asset, &[Name::MIME_TYPE, Name::CONTENT_TYPE]);
    let (src, title) = (out.any(asset, &[Name::URL, Name::SRC]), out.get(record, Name::TITLE));
    let parts = Recorded { src, kind, poster: Place::ABSENT, title, size: Place::ABSENT };
    if recordings::player(out, record, None, parts, caption) {
        return;
    }
    let told = if out.get(record, Name::CAPTION).is_present() { record } else { file };
    picture(out, file, told);
}

/// What is said, and by whom, as strings or as blocks.
fn pull_quote(out: &mut Writer<'_, '_>, place: Place) {
    let opened = parts::begin(out, Element::PullQuote, place);
    let words = out.open(Element::PullQuoteText);
    texts(out, out.any(place, &[Name::TEXT, Name::QUOTE, Name::CONTENT, Name::BODY]));
    out.close_seen(words);
    if out.close_needed(opened, place) {
        out.reopen();
        let author = out.any(place, &[Name::ATTRIBUTION, Name::AUTHOR, Name::CITE, Name::SOURCE]);
        let said = out.open(Element::PullQuoteAttribution);
        texts(out, out.name_in(author));
        out.close_seen(said);
        out.close();
    }
}

/// The text in a block: spans, other blocks, or a string.
fn inner(out: &mut Writer<'_, '_>, place: Place) {
    if out.get(place, Name::CHILDREN).is_present() {
        return block(out, place);
    }
    let html = out.get(place, Name::HTML);
    if parts::is_text(out, html) {
        return out.html(html);
    }
    let text = out.any(place, &[Name::TEXT, Name::CONTENT, Name::BODY]);
    if parts::is_text(out, text) {
        out.paragraphs(text);
    } else if text.is_present() {
        out.deeper(text, write);
    }
}

fn block(out: &mut Writer<'_, '_>, place: Place) {
    let element = match out.name(out.get(place, Name::STYLE)) {
        Name::H1 => subheading(1),
        Name::H2 => subheading(2),
        Name::H3 => subheading(3),
        Name::H4 => subheading(4),
        Name::H5 => subheading(5),
        Name::H6 => subheading(6),
        Name::BLOCKQUOTE => Element::Blockquote,
        _ => Element::Paragraph,
    };
    let opened = parts::begin(out, element, place);
    let inside = out.here();
    if element == Element::Blockquote {
        let _ = out.open(Element::Paragraph);
    }
    spans(out, place);
    out.close_down_to(inside);
    out.close_seen(opened);
}

/// The spans of a block, into the element that is open; nothing where nothing is to be seen.
fn spans(out: &mut Writer<'_, '_>, block: Place) {
    let start = out.here();
    let (mut seen, mut before) = (false, Place::ABSENT);
    each!(out, out.get(block, Name::CHILDREN), child => seen |= span(out, block, child, &mut before));
    if !seen {
        out.take_back(start);
    }
}

/// Whether there is something to see in it.
fn span(out: &mut Writer<'_, '_>, block: Place, place: Place, before: &mut Place) -> bool {
    let text = if out.is_object(place) { out.get(place, Name::TEXT) } else { place };
    let kind = out.get(place, Name::TYPE_SANITY);
    if kind.is_present() && out.name(kind) != Name::SPAN {
        out.warn(kind, WarningKind::UnknownBlock);
    }
    if !text.is_present() {
        return false;
    }
    let (mut marks, mut link) = (Marks::default(), Place::ABSENT);
    each!(out, out.get(place, Name::MARKS), mark => if !marks.add(out.name(mark)) {
        // What is marked as anything but a link is text all the same.
        link = definition(out, block, mark).or(link);
    });
    let text = out.text(text);
    parts::run(out, before, link, marks, text);
    !text.is_blank()
}

/// The URL in the definition of a mark.
fn definition(out: &Writer<'_, '_>, block: Place, mark: Place) -> Place {
    let mut left = DEFINITIONS;
    each!(out, out.get(block, Name::MARK_DEFS), definition => {
        let key = out.get(definition, Name::KEY_SANITY);
        if key.is_present() && out.raw(key) == out.raw(mark) {
            return out.any(definition, &[Name::HREF, Name::URL]);
        }
        left -= 1;
        if left == 0 {
            break;
        }
    });
    Place::ABSENT
}

/// A picture; one that only refers to its asset has an address where another one tells how it begins.
fn image(out: &mut Writer<'_, '_>, place: Place) {
    let image = if out.get(place, Name::ASSET).is_present() { place } else { out.get(place, Name::IMAGE).or(place) };
    picture(out, image, place);
}

/// The same, and what says something of it.
fn picture(out: &mut Writer<'_, '_>, image: Place, place: Place) {
    let asset = out.get(image, Name::ASSET);
    let own = [Name::URL, Name::SRC];
    let src = out.any(asset, &own).or(out.any(image, &own));
    if !src.is_present()
        && let Some((address, width, height)) = sanity::picture(out, asset)
        && let Some(href) = out.resolved(address, Use::Image)
    {
        let alt = out.get(place, Name::ALT).or(out.get(image, Name::ALT));
        return parts::figure_at(out, place, (href, width, height), alt, caption);
    }
    let picture = Picture {
        src,
        alt: out.get(place, Name::ALT).or(out.get(image, Name::ALT)),
        size: out.get(out.get(asset, Name::METADATA), Name::DIMENSIONS).or(image),
        link: out.any(place, &[Name::LINK, Name::HREF]),
    };
    parts::figure(out, place, picture, caption);
}

fn pictures(out: &mut Writer<'_, '_>, place: Place) {
    each!(out, out.any(place, &[Name::IMAGES, Name::ITEMS]), picture => image(out, picture));
}

/// The texts under a picture or embed, as strings or as blocks.
fn caption(out: &mut Writer<'_, '_>, place: Place) {
    texts(out, out.get(place, Name::CAPTION));
    let credit = out.open(Element::Credit);
    texts(out, out.any(place, &[Name::ATTRIBUTION, Name::CREDIT]));
    out.close_seen(credit);
}

/// Running text, of a string or of all blocks of a list.
fn texts(out: &mut Writer<'_, '_>, place: Place) {
    let start = out.here();
    each!(out, place, block => {
        if out.is_object(block) {
            if !out.is_here(start) {
                out.push_text(Text::new(&[0x0a]));
            }
            spans(out, block);
        } else {
            parts::line_inside(out, block);
        }
    });
}

/// Rows of cells, as the table plugin keeps them.
fn table(out: &mut Writer<'_, '_>, place: Place) {
    let opened = parts::begin(out, Element::Table, place);
    let rows = out.open(Element::TableRows);
    each!(out, out.get(place, Name::ROWS), row => {
        let opened = out.open(Element::Row);
        each!(out, parts::list_in(out, row, Name::CELLS), cell => {
            let _ = out.open(Element::Cell);
            texts(out, if out.is_object(cell) { out.any(cell, &[Name::CONTENT, Name::TEXT]) } else { cell });
            out.close();
        });
        out.close_filled(opened);
    });
    out.close_filled(rows);
    out.close_needed(opened, place);
}
