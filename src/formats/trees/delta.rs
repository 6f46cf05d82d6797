//! Quill's Delta: a text in pieces with attributes. Attributes of a line are on the line feed that ends it.

use super::Tree;
use super::parts::{self, Lists, Marks, Picture};
use super::recordings::{self, Recorded};
use crate::formats::native::subheading;
use crate::formats::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text::Text;
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "quill-delta", detect, write };

/// Whether the first operation inserts something; no other format says so.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let list = parts::list_in(tape, place, Name::OPS);
    tape.kind(list) == Kind::Array && tape.get(tape.first(list), Name::INSERT).is_present()
}

/// A piece of a line: text with its operation, or an operation that inserts something else.
#[derive(Clone, Copy)]
struct Piece<'s> {
    text: Text<'s>,
    /// Of a formula what is inserted.
    attributes: Place,
    /// What is inserted, where that is no text.
    embed: Place,
}

/// What lines next to each other stand in together.
#[derive(Clone, Copy)]
enum Group {
    None,
    Quote(Opened),
    /// With the lines without text that are to come before the next one with text.
    Code(Opened, usize),
}

struct Lines {
    lists: Lists,
    group: Group,
}

fn write<'s>(out: &mut Writer<'s, '_>, place: Place) {
    let mut lines = Lines { lists: Lists::default(), group: Group::None };
    let mut line: Vec<Piece<'s>> = Vec::new();
    each!(out, parts::list_in(out, place, Name::OPS), op => {
        let (insert, attributes) = (out.get(op, Name::INSERT), out.get(op, Name::ATTRIBUTES));
        match out.kind(insert) {
            Kind::String | Kind::Escaped => {
                // Once, and not for each line: a whole article may stand in one operation.
                let mut rest = out.text(insert).units();
                while let Some(at) = rest.iter().position(|unit| u32::from(*unit) == 0x0a) {
                    let (text, after) = rest.split_at_checked(at).unwrap_or((rest, &[]));
                    line.push(Piece { text: Text::new(text), attributes, embed: Place::ABSENT });
                    lines.line(out, &line, attributes);
                    line.clear();
                    rest = after.get(1..).unwrap_or(&[]);
                }
                line.push(Piece { text: Text::new(rest), attributes, embed: Place::ABSENT });
            }
            Kind::Object => {
                line.push(inserted(out, insert, attributes));
            }
            Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Absent => {
                out.warn(op, WarningKind::MissingField);
            }
        }
    });
    lines.line(out, &line, Place::ABSENT);
    lines.end(out);
}

/// What is inserted that is no text: a formula and the name of somebody are running text, all else is not.
fn inserted<'s>(out: &Writer<'s, '_>, insert: Place, attributes: Place) -> Piece<'s> {
    let (formula, mention) = (out.get(insert, Name::FORMULA), out.get(insert, Name::MENTION));
    if formula.is_present() {
        return Piece { text: out.text(formula), attributes: insert, embed: Place::ABSENT };
    }
    if mention.is_present() {
        let [sign, name] = [Name::DENOTATION_CHAR, Name::VALUE].map(|name| out.text(out.get(mention, name)).units());
        return Piece { text: out.keep([sign, name].concat()), attributes, embed: Place::ABSENT };
    }
    Piece { text: Text::default(), attributes, embed: insert }
}

impl Lines {
    fn line<'s>(&mut self, out: &mut Writer<'s, '_>, line: &[Piece<'s>], attributes: Place) {
        let list = out.get(attributes, Name::LIST);
        if is_set(out, attributes, Name::CODE_BLOCK) {
            self.code(out, line);
        } else if list.is_present() && out.kind(list) != Kind::False {
            self.end_group(out);
            let numbered = out.name(list) == Name::ORDERED;
            let level = out.unsigned(attributes, Name::INDENT, 0);
            self.lists.item(out, level, if numbered { Element::NumberedList } else { Element::List });
            out.direction(out.get(attributes, Name::DIRECTION));
            let done = match out.name(list) {
                Name::CHECKED => Some(true),
                Name::UNCHECKED => Some(false),
                _ => None,
            };
            parts::task(out, done, |out| content(out, None, line, attributes));
        } else if is_set(out, attributes, Name::BLOCKQUOTE) {
            if !matches!(self.group, Group::Quote(_)) {
                self.end(out);
                self.group = Group::Quote(out.open(Element::Blockquote));
            }
            content(out, Some(Element::Paragraph), line, attributes);
        } else {
            self.end(out);
            let heading = is_set(out, attributes, Name::HEADER);
            let level = if heading { out.unsigned(attributes, Name::HEADER, 2) } else { 0 };
            content(out, Some(if heading { subheading(level) } else { Element::Paragraph }), line, attributes);
        }
    }

    /// A line of code. Lines without text only count between those with text.
    fn code<'s>(&mut self, out: &mut Writer<'s, '_>, line: &[Piece<'s>]) {
        let (opened, feeds) = if let Group::Code(opened, feeds) = self.group {
            (opened, feeds)
        } else {
            self.end(out);
            (out.open(Element::Code), 0)
        };
        let start = out.here();
        for _ in 0..feeds {
            out.push_text(Text::new(&[0x0a]));
        }
        let text = out.here();
        for piece in line {
            out.push_text(piece.text);
            if piece.embed.is_present() {
                out.warn(piece.embed, WarningKind::UnknownBlock);
            }
        }
        let empty = out.is_here(text);
        if empty {
            out.take_back(start);
        }
        let begun = feeds > 0 || !empty;
        self.group = Group::Code(opened, if empty { feeds + usize::from(begun) } else { 1 });
    }

    fn end(&mut self, out: &mut Writer<'_, '_>) {
        self.lists.end(out);
        self.end_group(out);
    }

    fn end_group(&mut self, out: &mut Writer<'_, '_>) {
        match std::mem::replace(&mut self.group, Group::None) {
            Group::None => {}
            Group::Quote(opened) | Group::Code(opened, _) => {
                out.close_filled(opened);
            }
        }
    }
}

/// Whether an attribute is there and not `false`: `code-block` may also be the name of a language.
fn is_set(out: &Writer<'_, '_>, attributes: Place, name: Name) -> bool {
    !matches!(out.kind(out.get(attributes, name)), Kind::Absent | Kind::False)
}

/// The pieces of a line, in elements, or in the open item. Pictures and the like split a line in two, because running text cannot
/// hold them.
fn content<'s>(out: &mut Writer<'s, '_>, element: Option<Element>, line: &[Piece<'s>], attributes: Place) {
    for part in line.chunk_by(|left, right| left.embed == right.embed) {
        let embedded = part.first().map_or(Place::ABSENT, |piece| piece.embed);
        if embedded.is_present() {
            for piece in part {
                embed(out, piece);
            }
            continue;
        }
        let start = out.here();
        if let Some(element) = element {
            let _ = out.open(element);
            out.direction(out.get(attributes, Name::DIRECTION));
        }
        let (mut seen, mut before) = (false, Place::ABSENT);
        for piece in part {
            seen |= !piece.text.is_blank();
            run(out, piece, &mut before);
        }
        if seen {
            out.close_down_to(start);
        } else {
            out.take_back(start);
        }
    }
}

fn run<'s>(out: &mut Writer<'s, '_>, piece: &Piece<'s>, before: &mut Place) {
    let mut marks = Marks::default();
    let attributes = piece.attributes;
    if out.get(attributes, Name::FORMULA).is_present() {
        // Its source, which is TeX.
        marks.add(Name::CODE);
    }
    for name in [Name::BOLD, Name::ITALIC, Name::UNDERLINE, Name::STRIKE, Name::CODE] {
        if is_set(out, attributes, name) {
            marks.add(name);
        }
    }
    marks.add(out.name(out.get(attributes, Name::SCRIPT)));
    parts::run(out, before, out.get(attributes, Name::LINK), marks, piece.text);
}

fn embed(out: &mut Writer<'_, '_>, piece: &Piece<'_>) {
    let (insert, attributes) = (piece.embed, piece.attributes);
    let (image, video) = (out.get(insert, Name::IMAGE), out.any(insert, &[Name::VIDEO, Name::AUDIO]));
    if image.is_present() {
        let src = if out.is_object(image) { out.any(image, &[Name::SRC, Name::URL]) } else { image };
        let alt = out.get(attributes, Name::ALT).or(out.get(image, Name::ALT));
        let link = out.get(attributes, Name::LINK);
        parts::figure(out, insert, Picture { src, alt, size: Place::ABSENT, link }, parts::nothing);
    } else if video.is_present() {
        let video = if out.is_object(video) { out.any(video, &[Name::SRC, Name::URL]) } else { video };
        let nothing = Place::ABSENT;
        let parts = Recorded { src: video, kind: nothing, poster: nothing, title: nothing, size: nothing };
        if !recordings::player(out, insert, None, parts, parts::nothing) {
            parts::embed(out, insert, video, Place::ABSENT, parts::nothing);
        }
    } else if out.any(insert, &[Name::DIVIDER, Name::HR]).is_present() {
        parts::divider(out, insert);
    } else {
        out.warn(insert, WarningKind::UnknownBlock);
    }
}
