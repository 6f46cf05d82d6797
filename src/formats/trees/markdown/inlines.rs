//! Running text of Markdown.

use super::rows::{Row, is_letter, is_mark, paired, row};
use super::{Markdown, label};
use crate::model::text::{self, Unit, push_str, unit_at};

/// Links and pictures inside each other.
const DEPTH: u8 = 4;
/// Units of an address or a tag.
const LONG: usize = 4000;
/// Brackets in an address, so that no part of a text is read often.
const NESTED: u32 = 32;
/// Backticks of a piece of code.
const TICKS: usize = 32;

impl Markdown<'_> {
    pub(super) fn inline(&mut self, units: &[Unit]) {
        self.run(units, 0);
    }

    fn run(&mut self, units: &[Unit], depth: u8) {
        let start = self.html.len();
        let (mut rows, mut at) = (Vec::new(), 0);
        let brackets = brackets(units);
        while at < units.len() {
            let end = match unit_at(units, at) {
                0x5c => self.escaped(units, at),
                0x60 => Some(self.code_span(units, at)),
                0x3c => self.tag(units, at, depth),
                0x5b => self.bracket(units, at, &brackets, depth, false),
                0x21 if unit_at(units, at + 1) == 0x5b => self.bracket(units, at + 1, &brackets, depth, true),
                0x68 if depth == 0 => self.bare_address(units, at),
                0x2a | 0x5f | 0x7e => {
                    let row = row(units, at, self.html.len() - start);
                    let end = at + row.length;
                    rows.push(row);
                    Some(end)
                }
                0x0a if at > 1 && unit_at(units, at - 1) == 0x20 && unit_at(units, at - 2) == 0x20 => {
                    self.push("<br>");
                    Some(at + 1)
                }
                _ => None,
            };
            if end.is_none() {
                self.plainly(text::slice(units, at, at + 1));
            }
            at = end.unwrap_or(at + 1);
        }
        if !rows.is_empty() {
            paired(&mut rows);
            let written = self.html.split_off(start);
            self.joined(&written, &rows);
        }
    }

    /// What was written with the rows and their tags in it.
    fn joined(&mut self, written: &[Unit], rows: &[Row]) {
        let mut at = 0;
        for row in rows {
            self.html.extend_from_slice(text::slice(written, at, row.at));
            at = row.at;
            row.ends.iter().for_each(|tag| push_str(&mut self.html, tag));
            for _ in 0..row.left {
                self.html.push(row.letter as Unit);
            }
            row.begins.iter().rev().for_each(|tag| push_str(&mut self.html, tag));
        }
        self.html.extend_from_slice(text::slice(written, at, written.len()));
    }

    /// A text in which HTML's references may stand, but no tags.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn plainly(&mut self, units: &[Unit]) {
        for unit in units {
            if u32::from(*unit) == 0x3c { self.push("&lt;") } else { self.html.push(*unit) }
        }
    }

    /// A text that means nothing but itself.
    pub(super) fn exactly(&mut self, units: &[Unit]) {
        for unit in units {
            if u32::from(*unit) == 0x26 { self.push("&amp;") } else { self.plainly(&[*unit]) }
        }
    }

    /// The value of an attribute.
    fn attribute(&mut self, name: &str, units: &[Unit]) {
        self.push(name);
        self.push("=\"");
        let mut at = 0;
        while at < units.len() {
            at += usize::from(is_escape(units, at));
            if unit_at(units, at) == 0x22 {
                self.push("&quot;");
            } else {
                self.plainly(text::slice(units, at, at + 1));
            }
            at += 1;
        }
        self.push("\"");
    }

    fn escaped(&mut self, units: &[Unit], at: usize) -> Option<usize> {
        if unit_at(units, at + 1) == 0x0a {
            self.push("<br>");
        } else if is_escape(units, at) {
            self.exactly(text::slice(units, at + 1, at + 2));
        } else {
            return None;
        }
        Some(at + 2)
    }

    fn code_span(&mut self, units: &[Unit], at: usize) -> usize {
        let ticks = ticks(units, at);
        let Some(end) = code_end(units, at) else {
            self.plainly(text::slice(units, at, at + ticks));
            return at + ticks;
        };
        self.push("<code>");
        self.exactly(text::trim(text::slice(units, at + ticks, end - ticks)));
        self.push("</code>");
        end
    }

    /// `<https://…>`, or a tag of HTML as it is.
    fn tag(&mut self, units: &[Unit], at: usize, depth: u8) -> Option<usize> {
        let inside = text::slice(units, at + 1, units.len().min(at + LONG));
        let inside = text::slice(inside, 0, text::find_any(inside, 0, "<>"));
        let end = at + 1 + inside.len();
        let first = unit_at(inside, 0);
        if unit_at(units, end) != 0x3e || !matches!(first | 0x20, 0x61..=0x7a) && !matches!(first, 0x2f | 0x21) {
            return None;
        }
        let spaced = text::find_any(inside, 0, " \n\t=");
        let has = |sign| text::find(inside, 0, sign) < spaced;
        let mail = has("@") && !has("/") && spaced == inside.len();
        if depth == 0 && (mail || has("://") || has("mailto:")) {
            self.push("<a href=\"");
            if mail && !has("mailto:") {
                self.push("mailto:");
            }
            self.plainly(inside);
            self.push("\">");
            self.plainly(inside);
            self.push("</a>");
        } else {
            self.html.extend_from_slice(text::slice(units, at, end + 1));
        }
        Some(end + 1)
    }

    /// An address that stands in a text.
    fn bare_address(&mut self, units: &[Unit], at: usize) -> Option<usize> {
        let says = |word: &str| text::is(text::slice(units, at, at + word.len()), word);
        if at > 0 && is_letter(unit_at(units, at - 1)) || !says("http://") && !says("https://") {
            return None;
        }
        let mut characters = text::chars(text::slice(units, at, units.len().min(at + LONG)));
        let mut end = at;
        while characters
            .next()
            .is_some_and(|next| !matches!(next, '\0'..=' ' | '<' | '،' | '؛' | '؟' | '»' | '”' | '…'))
        {
            end = at + LONG.min(units.len() - at) - characters.rest().len();
        }
        let brackets =
            |end: usize, mark: u32| text::slice(units, at, end).iter().filter(|unit| u32::from(**unit) == mark).count();
        while match unit_at(units, end - 1) {
            0x21 | 0x22 | 0x27 | 0x2a | 0x2c | 0x2e | 0x3a | 0x3b | 0x3f | 0x5d | 0x5f | 0x7e => true,
            0x29 => brackets(end, 0x28) < brackets(end, 0x29),
            _ => false,
        } {
            end -= 1;
        }
        let address = text::slice(units, at, end);
        if address.len() < "http://x".len() {
            return None;
        }
        self.push("<a ");
        self.attribute("href", address);
        self.push(">");
        self.plainly(address);
        self.push("</a>");
        Some(end)
    }

    /// A link, a picture, or the number of a note, from its first bracket on.
    fn bracket(
        &mut self,
        units: &[Unit],
        at: usize,
        brackets: &[(usize, usize)],
        depth: u8,
        pictured: bool,
    ) -> Option<usize> {
        let found = brackets.binary_search_by(|pair| pair.0.cmp(&at)).ok()?;
        let close = brackets.get(found)?.1;
        if close == 0 {
            return None;
        }
        let inside = text::slice(units, at + 1, close);
        // There are no links in links, but pictures.
        if depth >= DEPTH || depth > 0 && !pictured {
            return None;
        }
        if unit_at(inside, 0) == 0x5e && !pictured {
            self.cite(&label(inside))?;
            return Some(close + 1);
        }
        let (address, end) = if let Some((address, _, end)) = target(units, close + 1) {
            (text::copied(address), end)
        } else {
            let second = text::slice(units, close + 2, units.len().min(close + LONG));
            let second = text::slice(second, 0, text::find_any(second, 0, "]"));
            let full = unit_at(units, close + 1) == 0x5b && unit_at(units, close + 2 + second.len()) == 0x5d;
            let name = label(if second.is_empty() || !full { inside } else { second });
            let index = self.links.partition_point(|link| link.0 < name);
            let link = self.links.get(index).filter(|link| link.0 == name)?;
            (text::copied(link.1), if full { close + 3 + second.len() } else { close + 1 })
        };
        if pictured {
            self.image(inside, &address);
        } else if address.is_empty() {
            self.run(inside, depth + 1);
        } else {
            self.push("<a ");
            self.attribute("href", &address);
            self.push(">");
            self.run(inside, depth + 1);
            self.push("</a>");
        }
        Some(end)
    }

    pub(super) fn image(&mut self, alt: &[Unit], address: &[Unit]) {
        if self.in_line {
            return self.plainly(alt);
        }
        self.push("<img ");
        self.attribute("src", address);
        self.push(" ");
        self.attribute("alt", alt);
        self.push(">");
    }
}

/// The address and title of a picture that is a whole text, if it has a title.
pub(super) fn picture(units: &[Unit]) -> Option<(&[Unit], &[Unit])> {
    let middle = text::find(units, 0, "](");
    let single = text::is(text::slice(units, 0, 2), "![") && text::find_any(units, 0, "]") == middle;
    let (address, title, end) = target(units, middle + 1).filter(|_| single)?;
    (end == units.len() && !title.is_empty()).then_some((address, title))
}

/// What stands in brackets after a link's text: its address and title, and where they end.
fn target(units: &[Unit], at: usize) -> Option<(&[Unit], &[Unit], usize)> {
    if unit_at(units, at) != 0x28 {
        return None;
    }
    let units = text::slice(units, 0, units.len().min(at + LONG));
    let space = |mut at: usize| {
        while at < units.len() && unit_at(units, at) <= 0x20 {
            at += 1;
        }
        at
    };
    let start = space(at + 1);
    let (address, mut end);
    if unit_at(units, start) == 0x3c {
        end = text::find_any(units, start + 1, "<>\n");
        address = text::slice(units, start + 1, end);
        end += 1;
    } else {
        let mut depth = 0;
        end = start;
        while unit_at(units, end) > 0x20 && depth < NESTED && !(depth == 0 && unit_at(units, end) == 0x29) {
            match unit_at(units, end) {
                0x28 => depth += 1,
                0x29 => depth -= 1,
                _ => end += usize::from(is_escape(units, end)),
            }
            end += 1;
        }
        address = text::slice(units, start, end);
    }
    let after = space(end);
    let quote = match unit_at(units, after) {
        0x29 => return Some((address, &[], after + 1)),
        0x22 => "\"",
        0x27 => "'",
        _ => {
            // Some write sides or a place behind the address: `=300x200`, `align="center"`.
            let close = text::find_any(units, after, ")\n");
            let told = after > end && text::find_any(units, after, "=") < close && unit_at(units, close) == 0x29;
            return told.then(|| (address, text::slice(units, 0, 0), close + 1));
        }
    };
    let ends = text::find_any(units, after + 1, quote);
    let last = space(ends + 1);
    (after > end && unit_at(units, last) == 0x29).then(|| (address, text::slice(units, after + 1, ends), last + 1))
}

/// The brackets of a text that belong together, by where they open; 0 for one that nothing closes.
fn brackets(units: &[Unit]) -> Vec<(usize, usize)> {
    let (mut open, mut pairs, mut at) = (Vec::new(), Vec::<(usize, usize)>::new(), 0);
    while at < units.len() {
        match unit_at(units, at) {
            0x5c => at += 1,
            0x60 => at = code_end(units, at).unwrap_or(at + ticks(units, at)) - 1,
            0x5b => {
                open.push(pairs.len());
                pairs.push((at, 0));
            }
            0x5d => {
                if let Some(pair) = open.pop().and_then(|index| pairs.get_mut(index)) {
                    pair.1 = at;
                }
            }
            _ => {}
        }
        at += 1;
    }
    pairs
}

fn ticks(units: &[Unit], at: usize) -> usize {
    let rest = units.get(at..).unwrap_or(&[]);
    rest.iter().take_while(|unit| u32::from(**unit) == 0x60).count()
}

/// Where the code ends that backticks begin.
fn code_end(units: &[Unit], start: usize) -> Option<usize> {
    let length = ticks(units, start);
    let mut at = start + length;
    while at < units.len() && length <= TICKS {
        at = text::find_any(units, at, "`");
        let found = ticks(units, at);
        at += found;
        if found == length {
            return Some(at);
        }
    }
    None
}

/// Whether a backslash takes its meaning from the sign after it.
fn is_escape(units: &[Unit], at: usize) -> bool {
    unit_at(units, at) == 0x5c && is_mark(unit_at(units, at + 1))
}
