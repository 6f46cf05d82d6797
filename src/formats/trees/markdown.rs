//! Markdown, as systems without a tree keep it: [CommonMark](https://spec.commonmark.org/0.31.2/) with GitHub's tables,
//! strikethrough, tasks and bare addresses, and notes. It becomes HTML, which may stand in it anyway, and is read as foreign
//! HTML. Everything else is text.
//!
//! Deviations: lines that begin with four spaces are text and not code, because articles have those where something was pasted;
//! numbers of lists may be Arabic; a nested list needs an indent of only two columns, whatever the width of its item's mark.

mod inlines;
mod lines;
mod notes;
mod rows;

use crate::formats::writer::Writer;
use crate::json::Place;
use crate::model::text::{self, Unit, push_str, unit_at};
use lines::{Item, cells, definition, fence, heading, indent, is_blank, is_rule, item, note, raw, strip, underline};

/// Quotations and lists inside each other; deeper ones are text.
const DEPTH: u8 = 12;
/// Names of addresses, and of notes: each is put into its place among the others.
const MOST: usize = 4000;

/// Whether a text is more likely Markdown than not: by a heading, a picture, a link, bold type, code or a table.
pub(super) fn is_markdown(units: &[Unit]) -> bool {
    let has = |sign: &str| text::find(units, 0, sign) < units.len();
    let first = text::slice(units, 0, text::find_any(units, 0, "\n"));
    let heading = heading(first).is_some() || ["\n# ", "\n## ", "\n### ", "\n#### "].into_iter().any(has);
    heading || ["](http", "](/", "](<", "![", "**", "\n```", "\n| -", "\n|-", "\n|:-", "\n| :-"].into_iter().any(has)
}

/// The blocks of a text, into the element that is open.
pub(super) fn blocks<'s>(out: &mut Writer<'s, '_>, place: Place, units: &'s [Unit]) {
    let mut markdown = Markdown::default();
    let lines = lines::of(units);
    markdown.definitions(&lines);
    markdown.footnotes = markdown.may_have_footnotes(out);
    markdown.blocks(&lines, 0);
    if !markdown.footnotes {
        markdown.list_notes();
        let html = out.keep(markdown.html);
        return out.html_of(html, place);
    }
    out.marked = vec![false; markdown.notes.len()];
    let html = out.keep(std::mem::take(&mut markdown.html));
    out.html_of(html, place);
    notes::footnotes(out, place, markdown.each_note());
    out.marked.clear();
}

/// A text that is one line or paragraph, into the element that is open.
pub(super) fn running<'s>(out: &mut Writer<'s, '_>, place: Place, units: &'s [Unit]) {
    let mut markdown = Markdown { in_line: true, ..Markdown::default() };
    markdown.inline(units);
    let html = out.keep(markdown.html);
    out.html_line_of(html, place);
}

/// What stands under a text and is referred to in it.
struct Note<'u> {
    name: Vec<Unit>,
    lines: Vec<&'u [Unit]>,
    /// From 1 on, once something refers to it.
    number: u32,
}

/// A text on its way to HTML.
#[derive(Default)]
struct Markdown<'u> {
    html: Vec<Unit>,
    /// Names of addresses, in their order, with the address and title.
    links: Vec<(Vec<Unit>, &'u [Unit], &'u [Unit])>,
    /// In the order of their names.
    notes: Vec<Note<'u>>,
    /// Which of them were referred to, in that order.
    cited: Vec<usize>,
    /// They will be the footnotes of the article.
    footnotes: bool,
    /// Sign of the task that the next paragraph is.
    task: Option<char>,
    /// Of pictures only what they show is wanted.
    in_line: bool,
}

impl<'u> Markdown<'u> {
    #[cfg_attr(feature = "small", inline(never))]
    fn push(&mut self, html: &str) {
        push_str(&mut self.html, html);
    }

    /// Takes in what addresses and notes are called, wherever that stands.
    fn definitions(&mut self, lines: &[&'u [Unit]]) {
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            if let Some(mark) = fence(line) {
                at = lines::after_fence(lines, at, mark);
            } else if let Some((name, rest)) = note(line) {
                let end = lines::after_note(lines, at);
                let mut inside = vec![rest];
                inside.extend(lines.get(at + 1..end).unwrap_or(&[]).iter().map(|line| strip(line, 4)));
                let index = self.notes.partition_point(|note| note.name <= name);
                if self.notes.len() < MOST {
                    self.notes.insert(index, Note { name, lines: inside, number: 0 });
                }
                at = end;
            } else {
                if let Some(link) = definition(line).filter(|_| self.links.len() < MOST) {
                    // Of several with one name the first counts.
                    let index = self.links.partition_point(|known| known.0 <= link.0);
                    self.links.insert(index, link);
                }
                at += 1;
            }
        }
    }

    /// Which note has a name.
    fn note(&self, name: &[Unit]) -> Option<usize> {
        let index = self.notes.partition_point(|note| note.name.as_slice() < name);
        self.notes.get(index).is_some_and(|note| note.name == name).then_some(index)
    }

    fn blocks(&mut self, lines: &[&'u [Unit]], depth: u8) {
        let mut at = 0;
        while let Some(line) = lines.get(at) {
            at = if is_blank(line) || definition(line).is_some() {
                at + 1
            } else if depth == 0 && note(line).is_some_and(|(name, _)| self.note(&name).is_some()) {
                lines::after_note(lines, at)
            } else {
                self.block(lines, at, depth)
            };
        }
    }

    /// The block that begins at a line. Which line follows it.
    fn block(&mut self, lines: &[&'u [Unit]], at: usize, depth: u8) -> usize {
        let line = lines.get(at).copied().unwrap_or(&[]);
        let bare = text::trim(line);
        if let Some((level, text)) = heading(bare) {
            self.heading(level, text);
            at + 1
        } else if let Some(mark) = fence(line) {
            let end = lines::after_fence(lines, at, mark);
            self.code(lines.get(at + 1..end).unwrap_or(&[]), mark, indent(line));
            end
        } else if is_rule(bare) {
            self.push("<hr>");
            at + 1
        } else if unit_at(bare, 0) == 0x3e && depth < DEPTH {
            self.quote(lines, at, depth)
        } else if let Some(first) = item(line).filter(|_| depth < DEPTH) {
            self.list(lines, at, first, depth)
        } else if let Some(end) = raw(lines, at) {
            for line in lines.get(at..end).unwrap_or(&[]) {
                self.html.extend_from_slice(line);
                self.push("\n");
            }
            end
        } else if let Some(columns) = lines::table(lines, at) {
            self.table(lines, at, columns)
        } else {
            self.paragraph(lines, at)
        }
    }

    fn heading(&mut self, level: usize, text: &[Unit]) {
        let name = ["h1>", "h2>", "h3>", "h4>", "h5>", "h6>"].get(level - 1).copied().unwrap_or("h6>");
        self.push("<");
        self.push(name);
        self.inline(text);
        self.push("</");
        self.push(name);
    }

    /// Lines of code, of which the last one may be the fence that ends it.
    fn code(&mut self, mut lines: &[&[Unit]], mark: (u32, usize), columns: usize) {
        if let Some((last, rest)) = lines.split_last()
            && lines::is_end(last, mark)
        {
            lines = rest;
        }
        self.push("<pre><code>");
        for (index, line) in lines.iter().enumerate() {
            if index > 0 {
                self.push("\n");
            }
            self.exactly(strip(line, columns));
        }
        self.push("</code></pre>");
    }

    /// The lines of a quotation without their marks, and those that go on with its last paragraph.
    fn quote(&mut self, lines: &[&'u [Unit]], mut at: usize, depth: u8) -> usize {
        let mut inside: Vec<&[Unit]> = Vec::new();
        while let Some(line) = lines.get(at) {
            let bare = lines::trim_start(line);
            if unit_at(bare, 0) == 0x3e {
                let start = 1 + usize::from(unit_at(bare, 1) == 0x20);
                inside.push(text::slice(bare, start, bare.len()));
            } else if is_blank(line) || inside.last().is_none_or(|last| is_blank(last)) || lines::begins(lines, at) {
                break;
            } else {
                inside.push(line);
            }
            at += 1;
        }
        let said = lines::attribution(&mut inside);
        self.push("<blockquote>");
        self.blocks(&inside, depth + 1);
        if let Some(said) = said {
            self.push("<footer>");
            self.inline(&said);
            self.push("</footer>");
        }
        self.push("</blockquote>");
        at
    }

    /// The items of one kind from a line on.
    fn list(&mut self, lines: &[&'u [Unit]], mut at: usize, first: Item, depth: u8) -> usize {
        self.push(if first.number.is_some() { "<ol" } else { "<ul" });
        if let Some(number) = first.number.filter(|number| *number != 1) {
            self.push(" start=");
            text::push_number(&mut self.html, number);
        }
        self.push(">");
        while let Some(line) = lines.get(at) {
            let Some(found) = item(line).filter(|found| found.mark == first.mark && !is_rule(text::trim(line))) else {
                break;
            };
            let mut inside = vec![text::slice(line, found.start, line.len())];
            self.push("<li>");
            for (task, sign) in [("[ ] ", '\u{2610}'), ("[x] ", '\u{2611}'), ("[X] ", '\u{2611}')] {
                if text::is(text::slice(line, found.start, found.start + 4), task) {
                    inside = vec![text::slice(line, found.start + 4, line.len())];
                    self.task = Some(sign);
                }
            }
            at += 1;
            // Blank lines belong to the item if something of it follows.
            let mut end = at;
            while let Some(line) = lines.get(end) {
                let here = indent(line);
                let nested = here >= found.indent + 2 && item(line).is_some();
                let goes_on = end == at && inside.last().is_some_and(|last| !is_blank(last));
                let lazy = goes_on && item(line).is_none() && !lines::begins(lines, end);
                if is_blank(line) {
                    end += 1;
                } else if here >= found.width || nested || lazy {
                    inside.extend_from_slice(lines.get(at..end).unwrap_or(&[]));
                    inside.push(strip(line, found.width));
                    end += 1;
                    at = end;
                } else {
                    break;
                }
            }
            self.blocks(&inside, depth + 1);
            self.push("</li>");
            // The next item may come after blank lines.
            if lines.get(end).is_some_and(|line| item(line).is_some()) {
                at = end;
            }
        }
        self.push(if first.number.is_some() { "</ol>" } else { "</ul>" });
        at
    }

    fn table(&mut self, lines: &[&'u [Unit]], mut at: usize, columns: usize) -> usize {
        self.push("<table><thead>");
        self.row(lines.get(at).copied().unwrap_or(&[]), columns, "th>");
        self.push("</thead><tbody>");
        at += 2;
        while let Some(line) = lines.get(at)
            && !is_blank(line)
            && !lines::begins(lines, at)
        {
            self.row(line, columns, "td>");
            at += 1;
        }
        self.push("</tbody></table>");
        at
    }

    fn row(&mut self, line: &[Unit], columns: usize, cell: &str) {
        self.push("<tr>");
        for text in cells(line).into_iter().take(columns) {
            self.push("<");
            self.push(cell);
            self.inline(text);
            self.push("</");
            self.push(cell);
        }
        self.push("</tr>");
    }

    /// Lines to the next block, or one line and what makes a heading of it.
    fn paragraph(&mut self, lines: &[&'u [Unit]], start: usize) -> usize {
        let mut joined = Vec::new();
        let mut at = start;
        while let Some(line) = lines.get(at)
            && !is_blank(line)
            && (at == start || !lines::begins(lines, at))
        {
            if at > start {
                text::push(&mut joined, '\n');
            }
            joined.extend_from_slice(lines::trim_start(line));
            at += 1;
            if at == start + 1
                && let Some(level) = lines.get(at).and_then(|line| underline(line))
            {
                self.heading(level, text::trim(&joined));
                return at + 1;
            }
        }
        let joined = text::trim(&joined);
        if !self.figure(joined) {
            self.push("<p>");
            if let Some(sign) = self.task.take() {
                text::push(&mut self.html, sign);
                self.push(" ");
            }
            if is_address(joined) {
                self.plainly(joined);
            } else {
                self.inline(joined);
            }
            self.push("</p>");
        }
        at
    }

    /// A picture that stands alone, with its title under it. Whether it is one.
    fn figure(&mut self, units: &[Unit]) -> bool {
        let Some((address, title)) = inlines::picture(units) else { return false };
        self.push("<figure>");
        let end = text::find(units, 0, "](");
        self.image(text::slice(units, 2, end), address);
        self.push("<figcaption>");
        self.plainly(title);
        self.push("</figcaption></figure>");
        true
    }
}

/// Whether a text is nothing but an address, which may be that of a film or post.
fn is_address(units: &[Unit]) -> bool {
    text::is(text::slice(units, 0, 4), "http") && !units.iter().any(|unit| u32::from(*unit) <= 0x20)
}

/// What names compare by: without regard to the case of Latin letters, and to white space.
fn label(units: &[Unit]) -> Vec<Unit> {
    let mut label: Vec<Unit> = Vec::new();
    for unit in text::trim(units) {
        let space = u32::from(*unit) <= 0x20;
        if !(space && label.last().is_some_and(|last| u32::from(*last) == 0x20)) {
            let upper = matches!(u32::from(*unit), 0x41..=0x5a);
            label.push(if space {
                Unit::from(b' ')
            } else if upper {
                *unit | 0x20
            } else {
                *unit
            });
        }
    }
    label
}

#[cfg(test)]
mod tests;
