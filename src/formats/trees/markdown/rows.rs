//! Rows of stars, underscores and tildes in running Markdown, and which of them match. Adjacent punctuation counts for less than
//! in `CommonMark`: Arabic and Chinese words stand at a quotation mark or bracket without a space, as after `**"a"**b`.

use crate::model::text::{Unit, unit_at};

/// A row of stars, underscores or tildes.
#[allow(clippy::struct_excessive_bools, reason = "each is asked by itself")]
pub(super) struct Row {
    /// Where it stands in what is written.
    pub(super) at: usize,
    pub(super) letter: u32,
    /// Signs that are text yet, and how many there were.
    pub(super) left: usize,
    pub(super) length: usize,
    pub(super) opens: bool,
    pub(super) closes: bool,
    /// It closes what is as long as it, for a mark stands before it and none after it.
    doubtful: bool,
    /// By `CommonMark` it does either.
    pub(super) both: bool,
    /// Tags before and after the signs that are left, the inner ones first.
    pub(super) ends: Vec<&'static str>,
    pub(super) begins: Vec<&'static str>,
}

pub(super) fn row(units: &[Unit], at: usize, written: usize) -> Row {
    let letter = unit_at(units, at);
    let rest = units.get(at..).unwrap_or(&[]);
    let length = rest.iter().take_while(|unit| u32::from(**unit) == letter).count();
    let before = if at == 0 { 0x20 } else { unit_at(units, at - 1) };
    let after = unit_at(units, at + length);
    // Underscores inside a word are a part of it, and one tilde is a sign of its own.
    let word = letter == 0x5f;
    let is_row = letter != 0x7e || length == 2;
    let (marked, ended) = (is_mark(before), is_mark(after));
    let both = marked == ended && before > 0x20 && after > 0x20;
    Row {
        at: written,
        letter,
        left: length,
        length,
        opens: is_row && after > 0x20 && !(word && is_letter(before)),
        closes: is_row && before > 0x20 && !(word && is_letter(after)),
        doubtful: marked && !ended && after > 0x20,
        both,
        ends: Vec::new(),
        begins: Vec::new(),
    }
}

/// Finds which rows belong together, as the appendix of `CommonMark` on parsing has it.
pub(super) fn paired(rows: &mut [Row]) {
    let mut open: Vec<usize> = Vec::new();
    // How far the possible openers were searched in vain, by letter, length and whether the row may open too.
    let mut searched = [0; 18];
    for closing in 0..rows.len() {
        while let Some(row) = rows.get(closing).filter(|row| row.closes && row.left > 0) {
            let (letter, length, both, left, doubtful) = (row.letter, row.length, row.both, row.left, row.doubtful);
            let kind = [0x2a, 0x5f].iter().position(|known| *known == letter).unwrap_or(2);
            let slot = kind * 6 + length % 3 * 2 + usize::from(both);
            let from = searched.get(slot).copied().unwrap_or(0).min(open.len());
            let fits = |index: &usize| {
                rows.get(*index).is_some_and(|row| {
                    let clash =
                        (row.both || both) && (row.length + length) % 3 == 0 && (row.length % 3, length % 3) != (0, 0);
                    let same = row.length == length && row.left == left;
                    row.letter == letter && !clash && (same || !doubtful)
                })
            };
            let Some(found) = open.get(from..).unwrap_or(&[]).iter().rposition(fits).map(|found| found + from) else {
                if let Some(searched) = searched.get_mut(slot) {
                    *searched = open.len();
                }
                break;
            };
            open.truncate(found + 1);
            for searched in &mut searched {
                *searched = found.min(*searched);
            }
            let Some(opening) = open.last().and_then(|index| rows.get_mut(*index)) else { break };
            let two = opening.left > 1 && left > 1;
            let (begin, end) = match (letter, two) {
                (0x7e, _) => ("<del>", "</del>"),
                (_, true) => ("<strong>", "</strong>"),
                _ => ("<em>", "</em>"),
            };
            opening.begins.push(begin);
            opening.left -= 1 + usize::from(two);
            if opening.left == 0 {
                open.pop();
            }
            if let Some(row) = rows.get_mut(closing) {
                row.ends.push(end);
                row.left -= 1 + usize::from(two);
            }
        }
        if rows.get(closing).is_some_and(|row| row.opens && row.left > 0) {
            open.push(closing);
        }
    }
}

pub(super) fn is_mark(unit: u32) -> bool {
    char::from_u32(unit).is_some_and(|character| character.is_ascii_punctuation())
}

pub(super) fn is_letter(unit: u32) -> bool {
    unit > 0x7f || char::from_u32(unit).is_some_and(|character| character.is_ascii_alphanumeric())
}
