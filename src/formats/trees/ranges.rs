//! Blocks whose marks and links are ranges of their text: Draft.js, and Prismic's rich text. Both count UTF-16 units, as
//! JavaScript does.

use super::keyed::Keyed;
use super::parts::{self, Lists, Marks, Picture};
use super::{entities, record};
use crate::formats::native::subheading;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

/// Ranges of a block that are looked at: each piece of text asks all of them. No paragraph has so many.
pub(super) const MOST: usize = 256;

/// Types of blocks in either system.
const TYPES: [(&str, Sort); 21] = [
    ("header-one", Sort::Heading(1)),
    ("header-two", Sort::Heading(2)),
    ("header-three", Sort::Heading(3)),
    ("header-four", Sort::Heading(4)),
    ("header-five", Sort::Heading(5)),
    ("header-six", Sort::Heading(6)),
    ("unordered-list-item", Sort::Item(Element::List)),
    ("ordered-list-item", Sort::Item(Element::NumberedList)),
    ("blockquote", Sort::Quote),
    ("code-block", Sort::Code),
    ("atomic", Sort::Atomic),
    ("heading1", Sort::Heading(1)),
    ("heading2", Sort::Heading(2)),
    ("heading3", Sort::Heading(3)),
    ("heading4", Sort::Heading(4)),
    ("heading5", Sort::Heading(5)),
    ("heading6", Sort::Heading(6)),
    ("list-item", Sort::Item(Element::List)),
    ("o-list-item", Sort::Item(Element::NumberedList)),
    ("preformatted", Sort::Code),
    ("image", Sort::Image),
];
/// Styles of Draft.js, as names of marks that others have too.
const STYLES: [(&str, Name); 8] = [
    ("BOLD", Name::BOLD),
    ("ITALIC", Name::ITALIC),
    ("UNDERLINE", Name::UNDERLINE),
    ("STRIKETHROUGH", Name::STRIKE),
    ("CODE", Name::CODE),
    ("SUBSCRIPT", Name::SUB),
    ("SUPERSCRIPT", Name::SUP),
    ("HIGHLIGHT", Name::MARK),
];

#[derive(Clone, Copy, PartialEq)]
enum Sort {
    Paragraph,
    Heading(u32),
    Item(Element),
    Quote,
    Code,
    /// What stands for an entity, and holds no text of its own.
    Atomic,
    Image,
    Embed,
}

/// A part of a block's text, in UTF-16, and what it is: a mark, or a link.
#[derive(Clone, Copy)]
pub(super) struct Range {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) mark: Name,
    pub(super) link: Place,
}

/// Whether there are blocks with entities beside them.
pub(super) fn draft(tape: &Tape<'_>, place: Place) -> bool {
    let first = tape.first(tape.get(place, Name::BLOCKS));
    let ranged = tape.any(first, &[Name::INLINE_STYLE_RANGES, Name::ENTITY_RANGES]).is_present();
    ranged || tape.get(place, Name::ENTITY_MAP).is_present() && parts::is_text(tape, tape.get(first, Name::TEXT))
}

/// Whether there is a block with spans in the list, or a slice of such blocks.
pub(super) fn prismic(tape: &Tape<'_>, place: Place) -> bool {
    if tape.kind(place) != Kind::Array {
        return false;
    }
    each!(tape, place, block => {
        let spans = tape.kind(tape.get(block, Name::SPANS)) == Kind::Array;
        if spans && parts::is_text(tape, tape.get(block, Name::TYPE)) || tape.get(block, Name::SLICE_TYPE).is_present() {
            return true;
        }
    });
    false
}

pub(super) fn write_draft(out: &mut Writer<'_, '_>, place: Place) {
    let entities = Keyed::of(out, out.get(place, Name::ENTITY_MAP));
    write(out, out.get(place, Name::BLOCKS), entities);
}

pub(super) fn write_prismic(out: &mut Writer<'_, '_>, place: Place) {
    write(out, place, Keyed::NONE);
}

fn write(out: &mut Writer<'_, '_>, list: Place, mut entities: Keyed<'_>) {
    let mut lists = Lists::default();
    let mut code = false;
    each!(out, list, block => {
        let sort = sort(out, block);
        code = sort == Sort::Code && line_of_code(out, block, code);
        if sort == Sort::Code {
            lists.end(out);
        } else if let Sort::Item(element) = sort {
            lists.item(out, out.unsigned(block, Name::DEPTH, 0), element);
            parts::locality(out, block);
            running(out, block, &entities);
        } else {
            lists.end(out);
            whole(out, block, &mut entities, sort);
        }
    });
    lists.end(out);
}

fn sort(out: &Writer<'_, '_>, block: Place) -> Sort {
    let kind = out.raw(out.get(block, Name::TYPE));
    let known = TYPES.iter().find(|(name, _)| text::is(kind, name));
    let embedded = out.get(block, Name::OEMBED).is_present();
    match known {
        // One that stands for nothing has its text.
        Some((_, Sort::Atomic)) if !out.first(out.get(block, Name::ENTITY_RANGES)).is_present() => Sort::Paragraph,
        Some((_, sort)) => *sort,
        None if embedded => Sort::Embed,
        None => Sort::Paragraph,
    }
}

/// A block that is no item of a list.
fn whole(out: &mut Writer<'_, '_>, block: Place, entities: &mut Keyed<'_>, sort: Sort) {
    let element = match sort {
        Sort::Heading(level) => subheading(level),
        Sort::Quote => Element::Blockquote,
        Sort::Image => return picture(out, block, block),
        Sort::Embed => return embed(out, block, out.get(block, Name::OEMBED)),
        Sort::Atomic => return atomic(out, block, entities),
        Sort::Paragraph | Sort::Item(_) | Sort::Code => Element::Paragraph,
    };
    if out.get(block, Name::SLICE_TYPE).is_present() {
        return slice(out, block);
    }
    let opened = parts::begin(out, element, block);
    let inside = out.here();
    if element == Element::Blockquote {
        let _ = out.open(Element::Paragraph);
    }
    running(out, block, entities);
    out.close_down_to(inside);
    out.close_seen(opened);
}

/// A line of code, which goes on in the code before it. Whether the next one may go on in this.
fn line_of_code(out: &mut Writer<'_, '_>, block: Place, again: bool) -> bool {
    let text = out.text(out.get(block, Name::TEXT));
    if !again && text.is_empty() {
        return false;
    }
    if again {
        out.reopen();
        out.push_text(Text::new(&[0x0a]));
    } else {
        let _ = out.open(Element::Code);
    }
    out.push_text(text);
    out.close();
    true
}

/// A slice of Prismic, whose fields each site names: texts, pictures and embeds are recognised by their shape, plain lines by
/// their names. In a quotation all texts but the first line are the quoted words.
fn slice(out: &mut Writer<'_, '_>, place: Place) {
    let start = out.here();
    let kind = out.get(place, Name::SLICE_TYPE);
    let quotes = parts::is_named(out, kind, "quote") || parts::is_named(out, kind, "testimonial");
    let mut parts = vec![(out.get(place, Name::PRIMARY), 2)];
    each!(out, out.get(place, Name::ITEMS), item => parts.push((item, 3)));
    let mut left_out = false;
    for (part, level) in parts {
        let mut values = Vec::new();
        out.members(part, |key, value| values.push((out.name(key), value)));
        let (opened, mut said) = (quotes.then(|| out.open(Element::Blockquote)), Place::ABSENT);
        let pictured = values.iter().any(|(_, value)| out.get(*value, Name::DIMENSIONS).is_present());
        for (name, value) in values {
            if pictured && name == Name::CAPTION {
                // It stands under the picture.
            } else if prismic(out, value) {
                let before = out.here();
                out.deeper(value, write_prismic);
                // Each item of a slice may be one of a list.
                out.join_lists(before);
            } else if out.get(value, Name::EMBED_URL_SNAKE).is_present() {
                embed(out, value, value);
            } else if out.get(value, Name::DIMENSIONS).is_present() {
                // The one of a quotation is its speaker's.
                if !quotes {
                    picture(out, value, part);
                }
            } else if parts::is_text(out, value) {
                match record::sort(name) {
                    record::Sort::Heading if !quotes => parts::heading(out, value, level),
                    record::Sort::Text => record::text(out, value),
                    record::Sort::Heading | record::Sort::Other if quotes && !said.is_present() => said = value,
                    record::Sort::Heading | record::Sort::Other => left_out |= record::is_prose(out, value),
                }
            }
        }
        if let Some(opened) = opened
            && out.close_filled(opened)
        {
            out.reopen();
            let opened = out.open(Element::Attribution);
            parts::line_inside(out, said);
            out.close_seen(opened);
            out.close();
        }
    }
    if out.is_here(start) || left_out {
        out.warn(kind, WarningKind::UnknownBlock);
    }
}

/// A picture, with what is said of it by what it stands in.
fn picture(out: &mut Writer<'_, '_>, place: Place, part: Place) {
    let [src, alt, size] = [Name::URL, Name::ALT, Name::DIMENSIONS].map(|name| out.get(place, name));
    let link = out.get(out.get(place, Name::LINK_TO), Name::URL);
    parts::figure(out, part, Picture { src, alt, size, link }, record::caption);
}

fn embed(out: &mut Writer<'_, '_>, block: Place, about: Place) {
    parts::embed(out, block, out.get(about, Name::EMBED_URL_SNAKE), out.get(about, Name::TITLE), parts::nothing);
}

/// What the entities of a block show, each of them once.
fn atomic(out: &mut Writer<'_, '_>, block: Place, entities: &mut Keyed<'_>) {
    each!(out, out.get(block, Name::ENTITY_RANGES), range => {
        let entity = entities.take(out.raw(out.get(range, Name::KEY)));
        entities::show(out, block, range, entity);
    });
}

/// The text of a block, into the element that is open.
fn running(out: &mut Writer<'_, '_>, block: Place, entities: &Keyed<'_>) {
    let ranges = ranges(out, block, entities);
    pieces(out, out.text(out.get(block, Name::TEXT)), &ranges);
}

/// A text in the pieces that its ranges make of it.
pub(super) fn pieces<'s>(out: &mut Writer<'s, '_>, text: Text<'s>, ranges: &[Range]) {
    let mut bounds = vec![usize::MAX];
    for bound in ranges.iter().flat_map(|range| [range.start, range.end]) {
        bounds.insert(bounds.partition_point(|other| *other < bound), bound);
    }
    let (mut rest, mut position, mut before) = (text.units(), 0, Place::ABSENT);
    for bound in bounds {
        let (piece, after, count) = split(rest, bound.saturating_sub(position));
        if !piece.is_empty() {
            let (mut marks, mut link) = (Marks::default(), Place::ABSENT);
            for range in ranges.iter().filter(|range| range.start <= position && position < range.end) {
                marks.add(range.mark);
                link = link.or(range.link);
            }
            parts::run(out, &mut before, link, marks, Text::new(piece));
        }
        (rest, position) = (after, position + count);
    }
}

/// The first so many units of UTF-16, the rest, and how many they are: one more if a character would be split.
fn split(units: &[Unit], most: usize) -> (&[Unit], &[Unit], usize) {
    let (mut characters, mut count) = (text::chars(units), 0);
    while count < most
        && let Some(character) = characters.next()
    {
        count += character.len_utf16();
    }
    let (first, rest) = units.split_at_checked(units.len() - characters.rest().len()).unwrap_or((units, &[]));
    (first, rest, count)
}

/// The marks and links of a block.
fn ranges(out: &Writer<'_, '_>, block: Place, entities: &Keyed<'_>) -> Vec<Range> {
    let mut found = Vec::new();
    let place = |name, last| (out.unsigned(last, name, 0)) as usize;
    for (list, sort) in [(Name::INLINE_STYLE_RANGES, 0), (Name::ENTITY_RANGES, 1), (Name::SPANS, 2)] {
        each!(out, out.get(block, list), range => if found.len() < MOST {
            let (mut mark, mut link) = (Name::UNKNOWN, Place::ABSENT);
            if sort == 0 {
                let style = out.raw(out.get(range, Name::STYLE));
                mark = STYLES.iter().find(|(name, _)| text::is(style, name)).map_or(mark, |(_, mark)| *mark);
            } else {
                let entity = entities.get(out.raw(out.get(range, Name::KEY)));
                link = entities::link(out, if sort == 1 { entity } else { range });
                if sort == 2 {
                    mark = out.name(out.get(range, Name::TYPE));
                }
            }
            let (start, end) = if sort == 2 {
                (place(Name::START, range), place(Name::END, range))
            } else {
                let start = place(Name::OFFSET, range);
                (start, start.saturating_add(place(Name::LENGTH, range)))
            };
            found.push(Range { start, end, mark, link });
        });
    }
    found
}
