//! What the bodies of several systems have in common, written from whichever members hold it. It must not know any one system.

use crate::formats::native::subheading;
use crate::formats::writer::{Opened, Writer};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::{Event, Field, Word};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

/// Lists in lists; items that stand deeper go into the deepest list.
const DEPTH: usize = 16;

/// Units of an address that many pieces of text may name; of a longer one nothing is made.
const SHARED: usize = 2000;

/// Writes what stands in an open element, of the value given.
pub(super) type Write = fn(&mut Writer<'_, '_>, Place);

/// Where the parts of a picture are.
#[derive(Clone, Copy, Debug)]
pub(super) struct Picture {
    pub(super) src: Place,
    pub(super) alt: Place,
    /// An object with its `width` and `height`.
    pub(super) size: Place,
    /// Where it leads.
    pub(super) link: Place,
}

/// A list, or a member that holds one.
pub(super) fn list_in(tape: &Tape<'_>, place: Place, name: Name) -> Place {
    if tape.is_object(place) { tape.get(place, name) } else { place }
}

/// An address that stands in one place for many links.
pub(super) fn shared(tape: &Tape<'_>, place: Place) -> Place {
    if tape.raw(place).len() > SHARED {
        tape.warn(place, WarningKind::UnsafeUrl);
        return Place::ABSENT;
    }
    place
}

/// Whether a value is a string.
pub(super) fn is_text(tape: &Tape<'_>, place: Place) -> bool {
    matches!(tape.kind(place), Kind::String | Kind::Escaped)
}

/// Whether a word stands somewhere in the name of a type, in small letters or large ones.
pub(super) fn is_named(tape: &Tape<'_>, kind: Place, word: &str) -> bool {
    let lower: Vec<Unit> = tape.raw(kind).iter().map(|unit| *unit | 0x20).collect();
    text::find(&lower, 0, word) < lower.len()
}

/// Opens an element with the language and direction that its block declares.
pub(super) fn begin(out: &mut Writer<'_, '_>, element: Element, place: Place) -> Opened {
    let opened = out.open(element);
    locality(out, place);
    opened
}

/// Declares `lang`, and `dir` or `direction`, of a block.
pub(super) fn locality(out: &mut Writer<'_, '_>, place: Place) {
    out.locality(place);
    out.direction(out.get(place, Name::DIRECTION));
}

/// An element with the running text of an HTML fragment; nothing where there is none. Whether there is.
pub(super) fn html_line(out: &mut Writer<'_, '_>, element: Element, place: Place, html: Place) -> bool {
    let opened = begin(out, element, place);
    html_inside(out, html);
    out.close_seen(opened)
}

/// Elements that are no running text.
const BLOCKS: &str =
    " p pre div blockquote figure iframe ul ol dl table h2 h3 h4 h5 h6 section article aside hr video audio ";

/// A paragraph of an HTML fragment; what was brought in from elsewhere may have blocks of its own.
pub(super) fn html_paragraph(out: &mut Writer<'_, '_>, place: Place, html: Place) {
    let text = out.text(html);
    let units = text::trim(text.units());
    let name = text::slice(units, 1, text::find_any(units, 1, " >/\t\n"));
    if text::unit_at(units, 0) == 0x3c && text::is_listed(BLOCKS, name) {
        return out.html(html);
    }
    let opened = begin(out, Element::Paragraph, place);
    out.html_line(html);
    out.close_seen(opened);
}

/// The running text of an HTML fragment, into the element that is open.
pub(super) fn html_inside(out: &mut Writer<'_, '_>, html: Place) {
    out.html_line(html);
}

pub(super) fn divider(out: &mut Writer<'_, '_>, place: Place) {
    let _ = begin(out, Element::Divider, place);
    out.close();
}

pub(super) fn code(out: &mut Writer<'_, '_>, place: Place, code: Place) {
    let opened = out.open(Element::Code);
    let text = out.text(code);
    out.push_text(text);
    out.close_needed(opened, place);
}

/// A picture with its link, in a figure with its caption.
pub(super) fn figure(out: &mut Writer<'_, '_>, place: Place, picture: Picture, caption: Write) {
    let opened = begin(out, Element::Figure, place);
    if !picture.src.is_present() {
        out.warn(place, WarningKind::MissingField);
    }
    let link = out.open(Element::Link);
    let linked = picture.link.is_present() && out.href(picture.link, Use::Link);
    if !linked {
        out.take_back(link);
    }
    if !out.picture(picture.src, picture.alt, picture.size) {
        return out.take_back(opened);
    }
    if linked {
        out.close();
    }
    let opened = out.open(Element::Caption);
    caption(out, place);
    out.close_seen(opened);
    out.close();
}

/// The same at an address that was put together or that tells the size, without a link.
pub(super) fn figure_at<'s>(
    out: &mut Writer<'s, '_>,
    place: Place,
    (href, width, height): (Href<'s>, u32, u32),
    alt: Place,
    caption: Write,
) {
    let _ = begin(out, Element::Figure, place);
    let _ = out.open(Element::Image);
    if alt.is_present() {
        let alt = out.line(alt);
        out.push(Event::Field(Field::Alt, alt));
    }
    out.sides(width, height);
    out.push(Event::Href(href));
    out.close();
    let told = out.open(Element::Caption);
    caption(out, place);
    out.close_seen(told);
    out.close();
}

/// Width and height as some addresses name them, such as `800x600`; zeros of anything else.
pub(in crate::formats) fn sides(units: &[Unit]) -> (u32, u32) {
    let cross = text::find_any(units, 0, "x");
    let pixels = |from, to| text::parse_unsigned(text::slice(units, from, to)).unwrap_or(0);
    (pixels(0, cross), pixels(cross + 1, units.len()))
}

/// Something that lies at a third party, as a link: nothing is loaded from there.
pub(super) fn embed(out: &mut Writer<'_, '_>, place: Place, url: Place, title: Place, caption: Write) {
    let opened = out.open(Element::Embed);
    let around = begin(out, Element::Caption, place);
    caption(out, place);
    let link = out.open(Element::Link);
    if out.href(url, Use::Link) {
        let title = out.line(title);
        if title.is_empty() {
            out.push(Event::Word(Word::ViewPost));
        }
        out.line_in(Element::Name, title);
        out.close();
    } else {
        out.take_back(link);
    }
    out.close_seen(around);
    out.close_needed(opened, place);
}

/// An element whose running text leads somewhere; without a URL the text stays. Whether there is any.
pub(super) fn linked(
    out: &mut Writer<'_, '_>,
    element: Element,
    place: Place,
    url: Place,
    (text, write): (Place, Write),
) -> bool {
    let opened = begin(out, element, place);
    let link = out.open(Element::Link);
    out.linked = url.is_present() && out.href(url, Use::Link);
    if !out.linked {
        out.take_back(link);
    }
    write(out, text);
    if std::mem::take(&mut out.linked) {
        out.close();
    }
    out.close_seen(opened)
}

/// Running text as it stands, into the element that is open.
pub(super) fn line_inside(out: &mut Writer<'_, '_>, place: Place) {
    let text = out.line(place);
    out.push_text(text);
}

/// What is said of something that lies elsewhere, apart from the link after it.
pub(super) fn apart(out: &mut Writer<'_, '_>, place: Place, write: Write) {
    let run = out.open(Element::Run);
    write(out, place);
    out.close_seen(run);
}

/// The title of a note among the paragraphs of a body. It is no subheading, because only the note is under it.
pub(super) fn note_title(out: &mut Writer<'_, '_>, title: Place, write: Write) {
    let opened = out.open(Element::Paragraph);
    let _ = out.open(Element::Strong);
    write(out, title);
    out.close();
    out.close_seen(opened);
}

/// A subheading that is a line.
pub(super) fn heading(out: &mut Writer<'_, '_>, place: Place, level: u32) {
    let opened = out.open(subheading(level));
    line_inside(out, place);
    out.close_seen(opened);
}

/// Writes the text of a task after a sign that says whether it is done; nothing if there is no text. Without such an answer it is no task.
pub(super) fn task<'s, 't>(out: &mut Writer<'s, 't>, done: Option<bool>, write: impl FnOnce(&mut Writer<'s, 't>)) {
    let start = out.here();
    if let Some(done) = done {
        let mut sign = Vec::new();
        text::push(&mut sign, if done { '\u{2611}' } else { '\u{2610}' });
        text::push(&mut sign, ' ');
        let sign = out.keep(sign);
        out.push_text(sign);
    }
    let inside = out.here();
    write(out);
    if out.is_here(inside) {
        out.take_back(start);
    }
}

/// What a value answers to a question of yes or no.
pub(super) fn answer(tape: &Tape<'_>, place: Place) -> Option<bool> {
    match tape.kind(place) {
        Kind::True => Some(true),
        Kind::False => Some(false),
        Kind::String | Kind::Escaped | Kind::Number | Kind::Null | Kind::Array | Kind::Object | Kind::Absent => None,
    }
}

/// Nothing: for what has no caption.
pub(super) fn nothing(_: &mut Writer<'_, '_>, _: Place) {}

/// Marks of running text, from the outermost to the innermost, with the names that editors have for each.
const MARKS: &[(Element, &[Name])] = &[
    (Element::Highlight, &[Name::MARK, Name::HIGHLIGHT]),
    (Element::Strong, &[Name::STRONG, Name::BOLD, Name::B]),
    (Element::Emphasis, &[Name::EM, Name::ITALIC, Name::I]),
    (Element::Underline, &[Name::UNDERLINE, Name::U]),
    (Element::Strike, &[Name::STRIKE, Name::STRIKE_THROUGH, Name::STRIKETHROUGH, Name::S, Name::DEL]),
    (Element::Small, &[Name::SMALL]),
    (Element::Subscript, &[Name::SUB, Name::SUBSCRIPT]),
    (Element::Superscript, &[Name::SUP, Name::SUPER, Name::SUPERSCRIPT]),
    (Element::InlineCode, &[Name::CODE]),
];

/// The marks of a piece of running text, a bit for each of [`MARKS`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Marks(u16);

impl Marks {
    /// Adds a mark by one of its names; whether that is known.
    pub(super) fn add(&mut self, name: Name) -> bool {
        let found = MARKS.iter().position(|(_, names)| names.contains(&name));
        self.0 |= found.map_or(0, |index| 1 << index);
        found.is_some()
    }
}

/// A piece of running text with its link and marks. `before` is the link of the previous piece: if this one leads to the same
/// place, it continues that link, because otherwise a reader who tabs from link to link would meet it twice.
pub(super) fn run<'s>(out: &mut Writer<'s, '_>, before: &mut Place, link: Place, marks: Marks, text: Text<'s>) {
    if text.is_empty() {
        if link.is_present() {
            out.remark(link, WarningKind::EmptyLink);
        }
        return;
    }
    if link.is_present() && before.is_present() && out.raw(*before) == out.raw(link) {
        out.reopen();
    } else {
        let opened = out.open(Element::Link);
        *before = link;
        if !link.is_present() || !out.href(link, Use::Link) {
            out.take_back(opened);
            *before = Place::ABSENT;
        }
    }
    let inside = out.here();
    for (index, (element, _)) in MARKS.iter().enumerate() {
        if marks.0 >> index & 1 == 1 {
            let _ = out.open(*element);
        }
    }
    out.push_text(text);
    out.close_down_to(inside);
    if before.is_present() {
        out.close();
    }
}

/// Lists that stand in a body as items with levels, and are being put inside each other.
#[derive(Debug, Default)]
pub(super) struct Lists(Vec<OpenList>);

#[derive(Clone, Copy, Debug)]
struct OpenList {
    level: u32,
    element: Element,
    list: Opened,
    item: Opened,
}

impl Lists {
    /// Opens an item of a list at a level; what is written next stands in it.
    pub(super) fn item(&mut self, out: &mut Writer<'_, '_>, level: u32, element: Element) {
        while let Some(last) = self.0.last().copied() {
            if last.level < level && self.0.len() < DEPTH {
                break;
            }
            out.close_filled(last.item);
            self.0.pop();
            let around = self.0.last().is_some_and(|around| around.level >= level);
            // A list that began too deep goes on at the level that it should have begun at.
            if last.level < level || last.element == element && !around {
                let level = last.level.min(level);
                self.0.push(OpenList { level, item: out.open(Element::Item), ..last });
                return;
            }
            out.close_filled(last.list);
        }
        let list = out.open(element);
        self.0.push(OpenList { level, element, list, item: out.open(Element::Item) });
    }

    /// Closes all lists.
    pub(super) fn end(&mut self, out: &mut Writer<'_, '_>) {
        while let Some(last) = self.0.pop() {
            out.close_filled(last.item);
            out.close_filled(last.list);
        }
    }
}

/// The rows of a table, of which the first one may be its head.
pub(super) struct Rows {
    opened: Opened,
    head: bool,
}

impl Rows {
    pub(super) fn begin(out: &mut Writer<'_, '_>, head: bool) -> Self {
        Self { opened: out.open(if head { Element::TableHead } else { Element::TableRows }), head }
    }

    /// Writes a row; what writes its cells is told what each of them is.
    pub(super) fn row<'s, 't>(&mut self, out: &mut Writer<'s, 't>, cells: impl FnOnce(&mut Writer<'s, 't>, Element)) {
        let opened = out.open(Element::Row);
        cells(out, if self.head { Element::ColumnHeader } else { Element::Cell });
        out.close_filled(opened);
        if std::mem::take(&mut self.head) {
            out.close_filled(self.opened);
            self.opened = out.open(Element::TableRows);
        }
    }

    pub(super) fn end(self, out: &mut Writer<'_, '_>) {
        out.close_filled(self.opened);
    }
}
