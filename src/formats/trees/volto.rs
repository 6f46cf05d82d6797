//! Blocks of Plone, as Volto keeps them: an object of blocks by id, and a layout with their order. Texts are Slate trees, on
//! older sites Draft.js.

use super::keyed::Keyed;
use super::parts;
use super::record::{self, Ways};
use super::recordings::{self, Recorded};
use super::{Tree, dato};
use crate::formats::foreign::bare;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{self, Unit};
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "volto", detect, write };

/// What says nothing of its own: the article's headline, standfirst and picture, and lists that a page makes.
const NOTHING: &str = " title description leadimage toc listing search metadata byline socialLinks relatedItems ";
/// What holds blocks of its own.
const HOLDERS: [Name; 2] = [Name::DATA, Name::COLUMNS];

/// Whether it has blocks and their order.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let items = tape.get(tape.get(place, Name::BLOCKS_LAYOUT), Name::ITEMS);
    tape.is_object(tape.get(place, Name::BLOCKS)) && tape.kind(items) == Kind::Array
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    let mut blocks = Keyed::of(out, out.get(place, Name::BLOCKS));
    each!(out, out.get(out.get(place, Name::BLOCKS_LAYOUT), Name::ITEMS), id => {
        let block = blocks.take(out.raw(id));
        if out.is_object(block) {
            out.deeper(block, typed);
        } else {
            out.warn(id, WarningKind::MissingField);
        }
    });
}

fn typed(out: &mut Writer<'_, '_>, block: Place) {
    let kind = out.get(block, Name::TYPE_LD);
    let is = |name| text::is(out.raw(kind), name);
    let (value, url) = (out.get(block, Name::VALUE), out.get(block, Name::URL));
    let title = out.any(block, &[Name::TITLE, Name::HEADING]);
    if text::is_listed(NOTHING, out.raw(kind)) {
        // It stands elsewhere.
    } else if is("image") {
        image(out, block);
    } else if is("quote") || is("__quote") {
        quote(out, block, value);
    } else if is("slateTable") || is("table") {
        table(out, block);
    } else if is("video") || is("audio") || is("maps") || is("iframe") {
        let nothing = Place::ABSENT;
        let parts = Recorded { src: url, kind: nothing, poster: nothing, title, size: nothing };
        if !recordings::player(out, block, None, parts, caption) {
            parts::embed(out, block, url, title, |out, block| parts::apart(out, block, caption));
        }
    } else if is("html") {
        out.html(out.get(block, Name::HTML));
    } else if is("separator") || is("divider") {
        parts::divider(out, block);
    } else if is("heading") {
        let level = text::parse_unsigned(out.raw(out.get(block, Name::TAG)).get(1..).unwrap_or(&[]));
        parts::heading(out, out.get(block, Name::HEADING), level.filter(|level| (1..=6).contains(level)).unwrap_or(2));
    } else if is("teaser") || is("__button") || is("button") {
        let href = out.first(out.get(block, Name::HREF));
        let url = out.any(href, &[Name::ID_LD]).or(if out.is_object(href) { Place::ABSENT } else { href }).or(url);
        let title = title.or(out.get(href, Name::TITLE));
        parts::embed(out, block, url, title, |out, block| {
            parts::apart(out, out.get(block, Name::DESCRIPTION), parts::line_inside);
        });
    } else if is("codeBlock") {
        parts::code(out, block, out.get(block, Name::CODE));
    } else if let Some(holder) = holder(out, block) {
        let head = out.any(block, &[Name::HEADLINE, Name::TITLE]);
        if parts::is_text(out, head) {
            parts::heading(out, head, 2);
        }
        out.deeper(holder, write);
    } else if out.kind(value) == Kind::Array {
        if !is("slate") && !is("introduction") && !is("highlight") {
            out.warn(kind.or(block), WarningKind::UnknownBlock);
        }
        record::text(out, value);
    } else if is("text") && out.is_object(out.get(block, Name::TEXT)) {
        record::text(out, out.get(block, Name::TEXT));
    } else {
        out.warn(kind.or(block), if kind.is_present() { WarningKind::UnknownBlock } else { WarningKind::MissingField });
        record::fill(out, Ways { file: dato::file, text: record::text, unwrap: |_, place| place }, kind, block);
    }
}

/// What has blocks of its own in a block: that itself, or a member of it.
fn holder(tape: &Tape<'_>, block: Place) -> Option<Place> {
    let inside = HOLDERS.map(|name| tape.get(block, name));
    [block].into_iter().chain(inside).find(|place| detect(tape, *place))
}

fn quote(out: &mut Writer<'_, '_>, block: Place, value: Place) {
    let opened = out.open(Element::Blockquote);
    record::text(out, value.or(out.any(block, &[Name::TEXT, Name::QUOTE])));
    if out.close_filled(opened) {
        out.reopen();
        let said = out.open(Element::Attribution);
        each!(out, out.any(block, &[Name::SOURCE, Name::AUTHOR, Name::NAME]), who => if parts::is_text(out, who) {
            parts::line_inside(out, who);
        } else {
            super::line(out, who);
        });
        out.close_seen(said);
        out.close();
    }
}

/// A picture: at an address elsewhere, or an object of the site, which has its files below it.
fn image(out: &mut Writer<'_, '_>, block: Place) {
    let address = out.get(block, Name::URL).or(out.first(out.get(block, Name::PREVIEW_IMAGE)));
    let scale = out.first(out.get(out.get(block, Name::IMAGE_SCALES), Name::IMAGE));
    let below = out.raw_line(out.get(scale, Name::DOWNLOAD)).units();
    let mut units = out.raw_line(address).units().to_vec();
    let known = |units: &[Unit], word: &str| text::find(units, 0, word) < units.len();
    if known(below, "//") || below.first().is_some_and(|unit| u32::from(*unit) == 0x2f) {
        units = below.to_vec();
    } else if !units.is_empty() && !known(&units, "@@") && is_own(out, &units) {
        text::push_str(&mut units, "/");
        if below.is_empty() {
            text::push_str(&mut units, "@@images/image");
        }
        units.extend_from_slice(below);
    }
    let side = |name| text::parse_unsigned(out.raw(out.get(scale, name))).unwrap_or(0);
    let sides = (side(Name::WIDTH), side(Name::HEIGHT));
    if units.is_empty() {
        return out.warn(block, WarningKind::MissingField);
    }
    match out.resolved(out.keep(units), Use::Image) {
        Some(href) => parts::figure_at(out, block, (href, sides.0, sides.1), out.get(block, Name::ALT), caption),
        None => out.warn(address, WarningKind::UnsafeUrl),
    }
}

/// Whether an address is of the article's own site.
fn is_own(out: &Writer<'_, '_>, units: &[Unit]) -> bool {
    let host = |units| {
        let bare: &[Unit] = bare(units);
        text::slice(bare, 0, text::find_any(bare, 0, "/?#")).to_vec()
    };
    let relative = text::find(units, 0, "//") == units.len() && text::find(units, 0, ":") == units.len();
    relative || out.base.is_some_and(|base| host(base.text().units()) == host(units))
}

fn caption(out: &mut Writer<'_, '_>, block: Place) {
    let told = out.any(block, &[Name::CAPTION, Name::DESCRIPTION]);
    if parts::is_text(out, told) {
        parts::line_inside(out, told);
    } else {
        super::line(out, told);
    }
    let credit = out.name_in(out.get(block, Name::CREDIT));
    out.line_in(Element::Credit, out.raw_line(credit));
}

fn table(out: &mut Writer<'_, '_>, block: Place) {
    let opened = out.open(Element::Table);
    let (mut rows, mut headed) = (out.open(Element::TableHead), true);
    each!(out, out.get(out.get(block, Name::TABLE), Name::ROWS), row => {
        let cells = out.get(row, Name::CELLS);
        let mut heads = out.first(cells).is_present();
        each!(out, cells, cell => heads &= is_head(out, cell));
        if headed && !heads {
            headed = false;
            out.close_filled(rows);
            rows = out.open(Element::TableRows);
        }
        let opened = out.open(Element::Row);
        each!(out, cells, cell => {
            let of_head = if headed { Element::ColumnHeader } else { Element::RowHeader };
            let _ = out.open(if is_head(out, cell) { of_head } else { Element::Cell });
            let value = out.get(cell, Name::VALUE);
            if parts::is_text(out, value) {
                parts::line_inside(out, value);
            } else {
                super::line(out, value);
            }
            out.close();
        });
        out.close_filled(opened);
    });
    out.close_filled(rows);
    out.close_needed(opened, block);
}

fn is_head(tape: &Tape<'_>, cell: Place) -> bool {
    tape.name(tape.get(cell, Name::TYPE)) == Name::HEADER
}
