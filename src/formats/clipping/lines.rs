//! The lines of a text, and letters normalised for comparison: variants from keyboards, word processors and the clipboard count
//! as the same. It must not know what a line means.

use crate::model::direction::first_strong;
use crate::model::text::{self, Unit};

/// A line with something to see in it, without the space around it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'s> {
    pub(super) units: &'s [Unit],
    /// A line with nothing to see comes before it.
    pub(super) after_blank: bool,
}

/// The lines of a text, those alone in which there is something to see.
pub(super) fn lines(source: &[Unit]) -> Vec<Line<'_>> {
    let (mut lines, mut rest, mut after_blank) = (Vec::new(), Some(source), false);
    while let Some(units) = rest {
        let (line, after) = split_once(units, ends_line);
        let both = text::unit_at(units, line.len()) == 0x0d && text::unit_at(units, line.len() + 1) == 0x0a;
        rest = if both { units.get(line.len() + 2..) } else { after };
        let units = shown(line);
        if !units.is_empty() {
            lines.push(Line { units, after_blank });
        }
        after_blank = units.is_empty();
    }
    lines
}

/// What comes before the first character of a kind, and what comes after it.
pub(super) fn split_once(units: &[Unit], parts: impl Fn(char) -> bool) -> (&[Unit], Option<&[Unit]>) {
    let mut characters = text::chars(units);
    loop {
        let end = units.len() - characters.rest().len();
        match characters.next() {
            None => return (units, None),
            Some(character) if parts(character) => return (text::slice(units, 0, end), Some(characters.rest())),
            Some(_) => {}
        }
    }
}

/// Without what cannot be seen at both ends, marks of direction among it.
pub(super) fn trimmed(units: &[Unit]) -> &[Unit] {
    let (start, end) = ends(units);
    text::slice(units, start, end)
}

/// [`trimmed`], but that a mark in front stays where it turns the line.
fn shown(units: &[Unit]) -> &[Unit] {
    let (start, end) = ends(units);
    let (bare, front) = (text::slice(units, start, end), text::slice(units, 0, start));
    let mark = split_once(front, |character| matches!(character, '\u{61c}' | '\u{200e}' | '\u{200f}')).0.len();
    let marked = text::slice(units, mark, end);
    let turned = first_strong(text::chars(marked));
    // Of a line that is isolated as a whole no direction is found.
    if mark < start && turned.is_some() && turned != first_strong(text::chars(bare)) { marked } else { bare }
}

/// Where what can be seen begins and ends; both the same where there is nothing.
fn ends(units: &[Unit]) -> (usize, usize) {
    let (mut characters, mut start, mut end) = (text::chars(units), None, 0);
    loop {
        let at = units.len() - characters.rest().len();
        match characters.next() {
            None => return (start.unwrap_or(end), end),
            Some(character) if is_unseen(character) => {}
            Some(_) => {
                start.get_or_insert(at);
                end = units.len() - characters.rest().len();
            }
        }
    }
}

fn ends_line(character: char) -> bool {
    matches!(character, '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn is_unseen(character: char) -> bool {
    matches!(
        character,
        '\0'..=' ' | '\u{7f}'..='\u{a0}' | '\u{ad}' | '\u{61c}' | '\u{2000}'..='\u{200f}' | '\u{2028}'..='\u{202f}' | '\u{205f}'..='\u{206f}' | '\u{3000}' | '\u{feff}'
    )
}

/// A letter as it compares: in lower case, without accents and in one form of alef, yeh, kaf and heh; a digit as a Western
/// one; one kind of space, dash, slash and colon. None of what only joins, lengthens or points another letter.
pub(super) fn folded(character: char) -> Option<char> {
    let folded = match character {
        '\u{ad}'
        | '\u{300}'..='\u{36f}'
        | '\u{610}'..='\u{61a}'
        | '\u{61c}'
        | '\u{640}'
        | '\u{64b}'..='\u{65f}'
        | '\u{670}'
        | '\u{6d6}'..='\u{6ed}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => return None,
        'آ' | 'أ' | 'إ' | 'ٱ' => 'ا',
        'ؤ' => 'و',
        'ئ' | 'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ۀ' | 'ە' | 'ہ' => 'ه',
        '\u{660}'..='\u{669}' => digit(character, '\u{660}'),
        '\u{6f0}'..='\u{6f9}' => digit(character, '\u{6f0}'),
        '\u{ff10}'..='\u{ff19}' => digit(character, '\u{ff10}'),
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        '\u{fe30}' | '\u{fe55}' | '\u{ff1a}' => ':',
        '\u{2044}' | '\u{2215}' | '\u{ff0f}' => '/',
        '’' => '\'',
        _ => character.to_lowercase().next().unwrap_or(character),
    };
    Some(match folded {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'ç' => 'c',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        _ => folded,
    })
}

fn digit(character: char, zero: char) -> char {
    char::from_digit((u32::from(character)).wrapping_sub(u32::from(zero)), 10).unwrap_or(character)
}

/// A text as it compares.
pub(super) fn fold(units: &[Unit]) -> String {
    text::chars(units).filter_map(folded).collect()
}

/// What follows a word at the beginning of a text. The word is folded; a space in it stands for hyphens as well.
pub(super) fn after<'s>(units: &'s [Unit], word: &str) -> Option<&'s [Unit]> {
    let (mut characters, mut before) = (text::chars(units), '\0');
    for wanted in word.chars() {
        loop {
            match folded(characters.next()?) {
                None => {}
                Some(' ') if before == ' ' && wanted != ' ' => {}
                Some(found) if found == wanted || wanted == ' ' && found == '-' => break,
                Some(_) => return None,
            }
        }
        before = wanted;
    }
    loop {
        let rest = characters.rest();
        match characters.next().map(folded) {
            Some(None) => {}
            Some(Some(_)) | None => return Some(rest),
        }
    }
}
