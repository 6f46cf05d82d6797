//! The kinds of Markdown lines.

use super::label;
use crate::model::text::{self, Unit, unit_at};

/// Elements that begin a paragraph as well as any word does.
const INLINE: &str = " a abbr b bdi bdo br cite code del em font i img ins kbd mark q s samp small span strike strong sub sup time u var wbr ";
/// Elements that end with their tag, and not with a blank line.
const VERBATIM: &str = " script style pre textarea ";
/// Digits of a list's number. A sentence may begin with a year.
const DIGITS: usize = 3;
/// Units of the name of who is quoted.
const NAME: usize = 80;

/// The mark of an item of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// `-`, `*` or `+`, or what follows a number.
    pub(super) mark: u32,
    /// Columns before it.
    pub(super) indent: usize,
    /// Columns before the text.
    pub(super) width: usize,
    /// Where the text starts.
    pub(super) start: usize,
    pub(super) number: Option<u32>,
}

/// The lines of a text without what ends them, and without what generators of sites write before it.
pub(super) fn of(units: &[Unit]) -> Vec<&[Unit]> {
    let mut lines: Vec<&[Unit]> = Vec::new();
    let mut at = 0;
    while at < units.len() {
        let end = text::find_any(units, at, "\r\n");
        lines.push(text::slice(units, at, end));
        at = end + 1 + usize::from(unit_at(units, end) == 0x0d && unit_at(units, end + 1) == 0x0a);
    }
    let is_edge = |line: &&[Unit]| text::is(text::trim(line), "---");
    let named = lines.get(1).is_some_and(|line| text::find_any(line, 0, ": ") < line.len() && !is_blank(line));
    if lines.first().is_some_and(is_edge)
        && named
        && let Some(end) = lines.iter().skip(1).position(is_edge)
        && lines.iter().skip(1).take(end).all(|line| text::find(line, 0, ":") < line.len() || indent(line) > 0)
    {
        lines.drain(..end + 2);
    }
    lines
}

pub(super) fn is_blank(line: &[Unit]) -> bool {
    text::trim(line).is_empty()
}

pub(super) fn trim_start(line: &[Unit]) -> &[Unit] {
    let space = line.iter().take_while(|unit| u32::from(**unit) <= 0x20).count();
    text::slice(line, space, line.len())
}

/// Columns before the text of a line; a tab goes to the next fourth one.
pub(super) fn indent(line: &[Unit]) -> usize {
    let mut columns = 0;
    for unit in line {
        match u32::from(*unit) {
            0x20 => columns += 1,
            0x09 => columns += 4 - columns % 4,
            _ => break,
        }
    }
    columns
}

/// A line without its first columns, as far as they are blank.
pub(super) fn strip(line: &[Unit], columns: usize) -> &[Unit] {
    let (mut at, mut column) = (0, 0);
    while column < columns && matches!(unit_at(line, at), 0x20 | 0x09) {
        column += if unit_at(line, at) == 0x09 { 4 - column % 4 } else { 1 };
        at += 1;
    }
    text::slice(line, at, line.len())
}

/// The level of a heading and its text, of a line without space around it.
pub(super) fn heading(line: &[Unit]) -> Option<(usize, &[Unit])> {
    let level = line.iter().take_while(|unit| u32::from(**unit) == 0x23).count();
    if !(1..=6).contains(&level) || unit_at(line, level) > 0x20 {
        return None;
    }
    let text = text::trim(text::slice(line, level, line.len()));
    let end = text.iter().rposition(|unit| u32::from(*unit) != 0x23).map_or(0, |at| at + 1);
    let ends = end == 0 || unit_at(text, end - 1) <= 0x20;
    Some((level, if ends { text::trim(text::slice(text, 0, end)) } else { text }))
}

/// The level of a heading that the line before is by this one.
pub(super) fn underline(line: &[Unit]) -> Option<usize> {
    let bare = text::trim(line);
    let all = |mark: u32| bare.len() > 1 && bare.iter().all(|unit| u32::from(*unit) == mark);
    if all(0x3d) { Some(1) } else { all(0x2d).then_some(2) }
}

/// Whether a line without space around it is three or more of the same mark.
pub(super) fn is_rule(line: &[Unit]) -> bool {
    let mark = unit_at(line, 0);
    let marks = line.iter().filter(|unit| u32::from(**unit) == mark).count();
    let others = line.iter().all(|unit| u32::from(*unit) == mark || u32::from(*unit) <= 0x20);
    matches!(mark, 0x2a | 0x2d | 0x5f) && marks > 2 && others
}

/// The mark of a line that begins code, and how many there are.
pub(super) fn fence(line: &[Unit]) -> Option<(u32, usize)> {
    let bare = trim_start(line);
    let mark = unit_at(bare, 0);
    let count = bare.iter().take_while(|unit| u32::from(**unit) == mark).count();
    let single = mark != 0x60 || text::find_any(bare, count, "`") == bare.len();
    (count > 2 && matches!(mark, 0x60 | 0x7e) && single).then_some((mark, count))
}

/// Whether a line ends the code that such marks began.
pub(super) fn is_end(line: &[Unit], (mark, count): (u32, usize)) -> bool {
    let bare = text::trim(line);
    bare.len() >= count && bare.iter().all(|unit| u32::from(*unit) == mark)
}

/// The line after the code that begins at one.
pub(super) fn after_fence(lines: &[&[Unit]], at: usize, mark: (u32, usize)) -> usize {
    let rest = lines.get(at + 1..).unwrap_or(&[]);
    rest.iter().position(|line| is_end(line, mark)).map_or(lines.len(), |end| at + 2 + end)
}

/// What an item begins with.
pub(super) fn item(line: &[Unit]) -> Option<Item> {
    let bare = trim_start(line);
    let mut characters = text::chars(bare);
    let (mut digits, mut number) = (0, 0);
    let mark = loop {
        let character = characters.next()?;
        let digit = match character {
            '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => u32::from(character) & 15,
            _ => break u32::from(character),
        };
        digits += 1;
        if digits > DIGITS {
            return None;
        }
        number = number * 10 + digit;
    };
    let is_mark = if digits == 0 { matches!(mark, 0x2a | 0x2b | 0x2d) } else { matches!(mark, 0x29 | 0x2e) };
    let rest = characters.rest();
    let spaces = rest.iter().take_while(|unit| matches!(u32::from(**unit), 0x20 | 0x09)).count();
    if !is_mark || spaces == 0 && !rest.is_empty() {
        return None;
    }
    let spaces = if spaces > 4 || spaces == rest.len() { spaces.min(1) } else { spaces };
    let indent = indent(line);
    Some(Item {
        mark,
        indent,
        width: indent + digits + 1 + spaces.max(1),
        start: line.len() - rest.len() + spaces,
        number: (digits > 0).then_some(number),
    })
}

/// The cells of a row of a table.
pub(super) fn cells(line: &[Unit]) -> Vec<&[Unit]> {
    let mut bare = text::trim(line);
    if unit_at(bare, 0) == 0x7c {
        bare = text::slice(bare, 1, bare.len());
    }
    let (mut cells, mut start, mut at) = (Vec::new(), 0, 0);
    while at < bare.len() {
        match unit_at(bare, at) {
            0x5c => at += 1,
            0x7c => {
                cells.push(text::trim(text::slice(bare, start, at)));
                start = at + 1;
            }
            _ => {}
        }
        at += 1;
    }
    if start < bare.len() {
        cells.push(text::trim(text::slice(bare, start, bare.len())));
    }
    cells
}

/// How many columns the table has that begins at a line.
pub(super) fn table(lines: &[&[Unit]], at: usize) -> Option<usize> {
    let (head, rule) = (lines.get(at)?, lines.get(at + 1)?);
    if text::find_any(head, 0, "|") == head.len() || text::find_any(rule, 0, "|") == rule.len() {
        return None;
    }
    let is_column = |cell: &&[Unit]| {
        let colons = [unit_at(cell, 0) == 0x3a, cell.last().is_some_and(|unit| u32::from(*unit) == 0x3a)];
        let dashes = cell.iter().filter(|unit| u32::from(**unit) == 0x2d).count();
        dashes > 0 && dashes + colons.iter().filter(|colon| **colon).count() == cell.len()
    };
    let columns = cells(rule);
    (!columns.is_empty() && columns.iter().all(is_column) && cells(head).len() == columns.len())
        .then_some(columns.len())
}

/// Where the HTML ends that begins at a line and is no running text.
pub(super) fn raw(lines: &[&[Unit]], at: usize) -> Option<usize> {
    let bare = trim_start(lines.get(at)?);
    let until = |ends: &dyn Fn(&[Unit]) -> bool| {
        let rest = lines.get(at..).unwrap_or(&[]);
        rest.iter().position(|line| ends(line)).map_or(lines.len(), |end| at + end + 1)
    };
    if text::is(text::slice(bare, 0, 4), "<!--") {
        return Some(until(&|line| text::find(line, 0, "-->") < line.len()));
    }
    let start = 1 + usize::from(unit_at(bare, 1) == 0x2f);
    let is_letter = |unit: u32| matches!(unit | 0x20, 0x61..=0x7a) || matches!(unit, 0x2d | 0x30..=0x39);
    let mut end = start;
    while is_letter(unit_at(bare, end)) {
        end += 1;
    }
    let name: Vec<Unit> = text::slice(bare, start, end).iter().map(|unit| *unit | 0x20).collect();
    let is_tag = unit_at(bare, 0) == 0x3c && matches!(unit_at(bare, start) | 0x20, 0x61..=0x7a);
    if !is_tag || !matches!(unit_at(bare, end), 0..=0x20 | 0x2f | 0x3e) || text::is_listed(INLINE, &name) {
        return None;
    }
    if start == 1 && text::is_listed(VERBATIM, &name) {
        return Some(until(&|line| text::find(line, 0, "</") < line.len()));
    }
    let blank = until(&is_blank);
    Some(blank - usize::from(lines.get(blank - 1).is_some_and(|line| is_blank(line))))
}

/// Whether a line begins a block although the one before is a paragraph's.
pub(super) fn begins(lines: &[&[Unit]], at: usize) -> bool {
    let line = lines.get(at).copied().unwrap_or(&[]);
    let bare = text::trim(line);
    let begins = |found: Item| found.number.is_none_or(|number| number == 1) && found.start < line.len();
    unit_at(bare, 0) == 0x3e
        || heading(bare).is_some()
        || is_rule(bare)
        || fence(line).is_some()
        || item(line).is_some_and(begins)
        || note(line).is_some()
        || definition(line).is_some()
        || raw_begins(lines, at)
        || table(lines, at).is_some()
}

/// Removes the last line of a quotation and returns it, if it is an attribution: a dash and a short name. Lines of a dialogue
/// begin with dashes as well, and so may verses.
pub(super) fn attribution(lines: &mut Vec<&[Unit]>) -> Option<Vec<Unit>> {
    let end = lines.iter().rposition(|line| !is_blank(line))?;
    let before = lines.get(..end)?;
    let (marks, name) = dashed(lines.get(end)?)?;
    let last = text::chars(name).last()?;
    let is_name = name.len() <= NAME && !matches!(last, '?' | '!' | '\u{61f}' | ':' | ';' | '\u{61b}');
    if !is_name || before.iter().all(|line| is_blank(line)) || before.iter().any(|line| dashed(line).is_some()) {
        return None;
    }
    let mut said = text::copied(marks);
    said.extend_from_slice(name);
    lines.truncate(end);
    Some(said)
}

/// What follows a dash that a line begins with, and the stars or underscores before it.
fn dashed(line: &[Unit]) -> Option<(&[Unit], &[Unit])> {
    let bare = text::trim(line);
    let marks = bare.iter().take_while(|unit| matches!(u32::from(**unit), 0x2a | 0x5f)).count();
    let rest = text::slice(bare, marks, bare.len());
    let mut characters = text::chars(rest);
    match characters.next()? {
        '\u{2014}' | '\u{2015}' => {}
        '-' if characters.next() == Some('-') && unit_at(characters.rest(), 0) != 0x2d => {}
        _ => return None,
    }
    let name = text::trim(characters.rest());
    (!name.is_empty()).then(|| (text::slice(bare, 0, marks), name))
}

/// Whether HTML begins at a line; without a search for its end.
fn raw_begins(lines: &[&[Unit]], at: usize) -> bool {
    raw(lines.get(..=at).unwrap_or(&[]), at).is_some()
}

/// What `[name]: address "title"` says.
pub(super) fn definition(line: &[Unit]) -> Option<(Vec<Unit>, &[Unit], &[Unit])> {
    let (name, rest) = named(line)?;
    let end = text::find_any(rest, 0, " \t");
    let mut address = text::slice(rest, 0, end);
    if unit_at(address, 0) == 0x3c {
        address = text::slice(address, 1, text::find_any(address, 0, ">"));
    }
    // What looks like none is text, as after `[Update]:`.
    let is_address = text::find_any(address, 0, "/.#") < address.len();
    let title = text::trim(text::slice(rest, end, rest.len()));
    let last = title.last().map_or(0, |unit| u32::from(*unit));
    let quoted = title.len() > 1 && matches!((unit_at(title, 0), last), (0x22, 0x22) | (0x27, 0x27) | (0x28, 0x29));
    let inner = if title.is_empty() { title } else { text::slice(title, 1, title.len() - 1) };
    let is_note = unit_at(name, 0) == 0x5e;
    (!is_note && is_address && (title.is_empty() || quoted)).then(|| (label(name), address, inner))
}

/// What `[^name]: text` says, where it is not inside something.
pub(super) fn note(line: &[Unit]) -> Option<(Vec<Unit>, &[Unit])> {
    let (name, rest) = named(line)?;
    (unit_at(name, 0) == 0x5e && name.len() > 1 && indent(line) < 2).then(|| (label(name), rest))
}

/// The line after a note.
pub(super) fn after_note(lines: &[&[Unit]], mut at: usize) -> usize {
    at += 1;
    let mut end = at;
    while let Some(line) = lines.get(end) {
        if is_blank(line) {
            end += 1;
        } else if if end == at { !begins(lines, end) } else { indent(line) > 1 } {
            end += 1;
            at = end;
        } else {
            break;
        }
    }
    at
}

/// What stands between the brackets that a line begins with, and after the colon that follows them.
fn named(line: &[Unit]) -> Option<(&[Unit], &[Unit])> {
    let bare = text::trim(line);
    let end = text::find_any(bare, 0, "]");
    let found = unit_at(bare, 0) == 0x5b && end > 1 && unit_at(bare, end + 1) == 0x3a;
    found.then(|| (text::slice(bare, 1, end), text::trim(text::slice(bare, end + 2, bare.len()))))
}
