//! Blocks of Markdown, as editors of systems without a tree keep them: of `CommonMark` what articles have. What is none of it is
//! text.

use super::apple_text::markdown as running;
use super::parts::Lists;
use crate::formats::native::subheading;
use crate::formats::writer::{Opened, Writer};
use crate::json::Place;
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{self, Text, Unit, unit_at};

/// Quotations inside each other; deeper ones are text.
const DEPTH: u8 = 6;

/// Whether a text is more likely Markdown than not: by a heading, a picture, a link or bold type.
pub(super) fn is_markdown(units: &[Unit]) -> bool {
    let has = |sign: &str| text::find(units, 0, sign) < units.len();
    let heading = heading(line_at(units, 0)).is_some() || ["\n# ", "\n## ", "\n### ", "\n#### "].into_iter().any(has);
    heading || has("](http") || has("](/") || has("![") || has("**")
}

/// The blocks of a text, into the element that is open.
pub(super) fn blocks<'s>(out: &mut Writer<'s, '_>, place: Place, units: &'s [Unit]) {
    Blocks { place, depth: 0, lists: Lists::default(), open: None, in_item: false }.write(out, units);
}

struct Blocks {
    /// For warnings.
    place: Place,
    depth: u8,
    lists: Lists,
    /// Where the text starts that is being gathered.
    open: Option<usize>,
    /// It is that of an item.
    in_item: bool,
}

impl Blocks {
    fn write<'s>(mut self, out: &mut Writer<'s, '_>, units: &'s [Unit]) {
        let mut at = 0;
        while at < units.len() {
            let line = line_at(units, at);
            let next = at + line.len() + 1;
            at = self.line(out, units, at, line).unwrap_or(next);
        }
        self.end(out, units, units.len());
        self.lists.end(out);
    }

    /// Does what a line asks for. Where the next one starts, if not after it.
    fn line<'s>(&mut self, out: &mut Writer<'s, '_>, units: &'s [Unit], at: usize, line: &'s [Unit]) -> Option<usize> {
        let bare = text::trim(line);
        let first = unit_at(bare, 0);
        let indent = line.iter().take_while(|unit| matches!(u32::from(**unit), 0x20 | 0x09)).count();
        if bare.is_empty() {
            self.end(out, units, at);
            return None;
        }
        if let Some((start, numbered)) = item(bare).filter(|_| !is_rule(bare)) {
            self.end(out, units, at);
            let element = if numbered { Element::NumberedList } else { Element::List };
            self.lists.item(out, 1 + indent as u32 / 2, element);
            self.open = Some(at + indent + start);
            self.in_item = true;
            return None;
        }
        if self.open.is_some() && self.in_item && heading(bare).is_none() && fence(bare).is_none() {
            return None;
        }
        let paragraph = self.open.is_some();
        if let Some((level, start)) = heading(bare) {
            self.apart(out, units, at);
            let opened = out.open(subheading(level));
            let end = bare.iter().rposition(|unit| u32::from(*unit) != 0x23).map_or(0, |at| at + 1);
            running(out, self.place, text::trim(text::slice(bare, start, end.max(start))));
            out.close_seen(opened);
        } else if is_rule(bare) {
            self.apart(out, units, at);
            let _ = out.open(Element::Divider);
            out.close();
        } else if let Some(fence) = fence(bare) {
            self.apart(out, units, at);
            return Some(code(out, units, at + line.len() + 1, fence));
        } else if first == 0x3e && self.depth < DEPTH {
            self.apart(out, units, at);
            return Some(self.quote(out, units, at));
        } else if let Some(found) = picture(bare).filter(|_| !paragraph) {
            self.apart(out, units, at);
            self.figure(out, found);
        } else if first == 0x3c && is_letter(unit_at(bare, 1)) && !paragraph {
            self.apart(out, units, at);
            let end = blank_after(units, at);
            out.html_of(Text::new(text::slice(units, at, end)), self.place);
            return Some(end);
        } else if !paragraph {
            self.apart(out, units, at);
            (self.open, self.in_item) = (Some(at), false);
        }
        None
    }

    /// Ends the text that is being gathered.
    fn end<'s>(&mut self, out: &mut Writer<'s, '_>, units: &'s [Unit], at: usize) {
        let Some(start) = self.open.take() else { return };
        let opened = if self.in_item { None } else { Some(out.open(Element::Paragraph)) };
        running(out, self.place, text::trim(text::slice(units, start, at)));
        if let Some(opened) = opened {
            out.close_seen(opened);
        }
    }

    /// Ends the lists as well.
    fn apart<'s>(&mut self, out: &mut Writer<'s, '_>, units: &'s [Unit], at: usize) {
        self.end(out, units, at);
        self.lists.end(out);
    }

    /// The lines of a quotation, without their marks.
    fn quote(&mut self, out: &mut Writer<'_, '_>, units: &[Unit], mut at: usize) -> usize {
        let mut inside = Vec::new();
        loop {
            let line = line_at(units, at);
            let bare = text::trim(line);
            if unit_at(bare, 0) != 0x3e {
                break;
            }
            let start = 1 + usize::from(unit_at(bare, 1) == 0x20);
            inside.extend_from_slice(text::slice(bare, start, bare.len()));
            text::push(&mut inside, '\n');
            at += line.len() + 1;
        }
        let inside = out.keep(inside).units();
        let opened = out.open(Element::Blockquote);
        let nested =
            Self { place: self.place, depth: self.depth + 1, lists: Lists::default(), open: None, in_item: false };
        nested.write(out, inside);
        out.close_filled(opened);
        at
    }

    fn figure<'s>(&self, out: &mut Writer<'s, '_>, (alt, address, title): (&'s [Unit], &'s [Unit], &'s [Unit])) {
        let Some(href) = out.resolved(Text::new(address), Use::Image) else {
            return out.warn(self.place, crate::warning::WarningKind::UnsafeUrl);
        };
        let opened: Opened = out.open(Element::Figure);
        let _ = out.open(Element::Image);
        out.push(Event::Field(Field::Alt, Text::new(alt)));
        out.push(Event::Href(href));
        out.close();
        out.line_in(Element::Caption, Text::new(title));
        out.close_filled(opened);
    }
}

/// The lines of code to the fence that ends it. Where the text goes on.
fn code<'s>(out: &mut Writer<'s, '_>, units: &'s [Unit], start: usize, mark: u32) -> usize {
    let mut at = start;
    while at < units.len() {
        let line = line_at(units, at);
        if fence(text::trim(line)) == Some(mark) {
            break;
        }
        at += line.len() + 1;
    }
    let opened = out.open(Element::Code);
    out.push_text(Text::new(text::slice(units, start, at.min(units.len()).max(start + 1) - 1)));
    out.close_filled(opened);
    at + line_at(units, at).len() + 1
}

/// The line that starts there, without its end.
fn line_at(units: &[Unit], at: usize) -> &[Unit] {
    text::slice(units, at, text::find_any(units, at, "\n"))
}

/// Where the next blank line starts.
fn blank_after(units: &[Unit], mut at: usize) -> usize {
    while at < units.len() {
        let line = line_at(units, at);
        if text::trim(line).is_empty() {
            break;
        }
        at += line.len() + 1;
    }
    at.min(units.len())
}

/// The level of a heading, and where its text starts.
fn heading(line: &[Unit]) -> Option<(u32, usize)> {
    let level = line.iter().take_while(|unit| u32::from(**unit) == 0x23).count();
    ((1..=6).contains(&level) && unit_at(line, level) == 0x20).then_some((level as u32, level + 1))
}

/// Where the text of an item starts, and whether the list has numbers.
fn item(line: &[Unit]) -> Option<(usize, bool)> {
    let digits = line.iter().take_while(|unit| matches!(u32::from(**unit), 0x30..=0x39)).count();
    let mark = unit_at(line, digits);
    let is_mark = if digits == 0 { matches!(mark, 0x2a | 0x2b | 0x2d) } else { matches!(mark, 0x29 | 0x2e) };
    // A sentence may begin with a year.
    (is_mark && digits < 4 && unit_at(line, digits + 1) == 0x20).then_some((digits + 2, digits > 0))
}

/// Whether a line is three or more of the same mark.
fn is_rule(line: &[Unit]) -> bool {
    let mark = unit_at(line, 0);
    let marks = line.iter().filter(|unit| u32::from(**unit) == mark).count();
    let others = line.iter().all(|unit| u32::from(*unit) == mark || u32::from(*unit) == 0x20);
    matches!(mark, 0x2a | 0x2d | 0x5f) && marks > 2 && others
}

/// The mark of a line that begins or ends code.
fn fence(line: &[Unit]) -> Option<u32> {
    let mark = unit_at(line, 0);
    let three = unit_at(line, 1) == mark && unit_at(line, 2) == mark;
    (three && matches!(mark, 0x60 | 0x7e)).then_some(mark)
}

/// What a picture that stands alone shows, where it lies, and what is said of it.
fn picture(line: &[Unit]) -> Option<(&[Unit], &[Unit], &[Unit])> {
    let middle = text::find(line, 0, "](");
    let end = line.len().checked_sub(1)?;
    if unit_at(line, 0) != 0x21 || unit_at(line, 1) != 0x5b || middle == line.len() || unit_at(line, end) != 0x29 {
        return None;
    }
    let target = text::slice(line, middle + 2, end);
    let space = text::find_any(target, 0, " ");
    let title = text::trim(text::slice(target, space, target.len()));
    let title = text::slice(title, 1, title.len().saturating_sub(1));
    let address = text::slice(target, 0, space);
    let single = text::find_any(address, 0, "()") == address.len();
    single.then_some((text::slice(line, 2, middle), address, title))
}

fn is_letter(unit: u32) -> bool {
    matches!(unit, 0x41..=0x5a | 0x61..=0x7a)
}
