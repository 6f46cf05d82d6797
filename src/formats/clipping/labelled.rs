//! A labelled line with its values, on the same line or on those that follow. A line counts as labelled only if the text after
//! the label can be a value of it: running text may begin with any word.

use super::dates;
use super::labels::{self, Label, Mark, Slot};
use super::lines::{Line, fold, split_once, trimmed};
use crate::locales::Locale;
use crate::model::text::{self, Unit};

/// Keywords of a list, one on a line.
const LISTED: usize = 40;
/// Maximum characters of a value after a colon, and of one that is recognised only by its position.
const LONG: usize = 120;
const SHORT: usize = 60;

/// What a label names, with its values.
#[derive(Clone, Debug)]
pub(super) struct Labelled<'s> {
    pub(super) slot: Slot,
    pub(super) values: Vec<&'s [Unit]>,
    /// A time of the last update, on the same line as that of publication.
    pub(super) updated: Option<&'s [Unit]>,
    pub(super) locale: Option<Locale<'static>>,
    /// How many lines it takes.
    pub(super) lines: usize,
    /// Set off by a space alone, or not labelled at all, so that its position must confirm it.
    pub(super) bare: bool,
}

/// What the first of some lines begins, if that is a labelled line.
pub(super) fn labelled<'s>(lines: &[Line<'s>]) -> Option<Labelled<'s>> {
    let (first, following) = lines.split_first()?;
    let Label { slot, mark, value, locale } = labels::find(first.units)?;
    let mut found = Labelled { slot, values: vec![value], updated: None, locale, lines: 1, bare: false };
    if !value.is_empty() {
        if slot == Slot::Published
            && let Some((published, updated)) = two_times(value)
        {
            (found.values, found.updated) = (vec![published], Some(updated));
            return Some(found);
        }
        let fits = match mark {
            Mark::Sign => fits(slot, value),
            Mark::Space => fits_barely(slot, value),
        };
        found.bare = mark == Mark::Space && !matches!(slot, Slot::Published | Slot::Updated);
        return fits.then_some(found);
    }
    found.values = following_values(slot, mark, following);
    found.lines += found.values.len();
    (slot == Slot::ReadAlso || !found.values.is_empty()).then_some(found)
}

/// A line that is a date as a whole, perhaps with a place before it.
pub(super) fn dateline<'s>(line: &Line<'s>) -> Option<(Option<&'s [Unit]>, Labelled<'s>)> {
    let dated = |value, locale| {
        let values = vec![value];
        Labelled { slot: Slot::Published, values, updated: None, locale, lines: 1, bare: true }
    };
    if let Some((_, locale)) = dates::read(line.units) {
        return Some((None, dated(line.units, locale)));
    }
    let (place, rest) =
        split_once(line.units, |character| matches!(character, ',' | '،' | '-' | '–' | '—' | '|' | ':'));
    let (place, value) = (trimmed(place), trimmed(rest?));
    let is_place = words(place) <= 3 && !place.is_empty() && !has_digit(place) && labels::find(place).is_none();
    let (_, locale) = dates::read(value).filter(|_| is_place)?;
    Some((Some(place), dated(value, locale)))
}

/// Two times on one line, the second one labelled as that of the last update.
fn two_times(value: &[Unit]) -> Option<(&[Unit], &[Unit])> {
    let mut start = 0;
    while length(value) <= LONG {
        let rest = text::slice(value, start, value.len());
        let (before, after) =
            split_once(rest, |character| matches!(character, '-' | '–' | '—' | '|' | ',' | '،' | '·' | '('));
        let first = trimmed(text::slice(value, 0, start + before.len()));
        let after = after?;
        if let Some(label) = labels::find(after).filter(|label| label.slot == Slot::Updated)
            && dates::read(label.value).is_some()
            && dates::read(first).is_some()
        {
            return Some((first, label.value));
        }
        start = value.len() - after.len();
    }
    None
}

fn following_values<'s>(slot: Slot, mark: Mark, lines: &[Line<'s>]) -> Vec<&'s [Unit]> {
    let mut values = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let value = trimmed(line.units);
        let labelled = labels::find(value).is_some_and(|label| label.mark == Mark::Sign || label.value.is_empty());
        let unset = mark == Mark::Space;
        let fits = match slot {
            Slot::Published | Slot::Updated => {
                dates::read(value).is_some() || !unset && has_digit(value) && length(value) <= SHORT
            }
            Slot::Source | Slot::Place => is_name(value, 8),
            Slot::Author => is_name(value, 8) && (!unset || is_capitalised(value)),
            Slot::Keywords => {
                let several = has_separator(value);
                (index == 0 || !several && !line.after_blank)
                    && if several { length(value) <= LONG * 4 } else { is_name(value, 5) }
            }
            Slot::ReadAlso => false,
        };
        if labelled || !fits {
            break;
        }
        values.push(value);
        if slot != Slot::Keywords || has_separator(value) || values.len() == LISTED {
            break;
        }
    }
    values
}

/// Whether a value can stand behind a label and a colon.
fn fits(slot: Slot, value: &[Unit]) -> bool {
    let length = length(value);
    match slot {
        Slot::Published => length <= SHORT || dates::read(value).is_some(),
        Slot::Updated => length <= SHORT && has_digit(value) || dates::read(value).is_some(),
        Slot::Source | Slot::Author | Slot::Place => length <= LONG,
        Slot::Keywords => length <= LONG * 16,
        Slot::ReadAlso => length <= LONG * 2,
    }
}

/// Whether a value can stand behind a label with nothing but a space between.
fn fits_barely(slot: Slot, value: &[Unit]) -> bool {
    match slot {
        Slot::Published | Slot::Updated => dates::read(value).is_some(),
        Slot::Source => is_name(value, 5),
        Slot::Author => is_name(value, 6) && is_capitalised(value) && !has_digit(value),
        Slot::Keywords => has_separator(value) && length(value) <= LONG && !ends_sentence(value),
        // Without a colon these words begin a sentence.
        Slot::Place | Slot::ReadAlso => false,
    }
}

/// What parts keywords.
pub(super) fn is_separator(character: char) -> bool {
    matches!(character, ',' | '،' | '؛' | ';' | '|')
}

fn has_separator(value: &[Unit]) -> bool {
    text::chars(value).any(is_separator)
}

fn is_name(value: &[Unit], most: usize) -> bool {
    length(value) <= SHORT && words(value) <= most && !ends_sentence(value)
}

/// Whether every word begins with a capital or with a letter of a script that has none, but for those between names.
fn is_capitalised(value: &[Unit]) -> bool {
    const BETWEEN: [&str; 16] =
        ["and", "et", "de", "du", "des", "la", "le", "da", "di", "dos", "van", "von", "der", "den", "al", "bin"];
    let line: String = text::chars(value).collect();
    line.split_whitespace().all(|word| BETWEEN.contains(&word) || !word.starts_with(char::is_lowercase))
}

fn ends_sentence(value: &[Unit]) -> bool {
    text::chars(trimmed(value)).last().is_some_and(|last| matches!(last, '.' | '!' | '?' | '؟' | '…' | ':' | '؛' | ';'))
}

fn has_digit(value: &[Unit]) -> bool {
    fold(value).contains(|character: char| character.is_ascii_digit())
}

fn length(value: &[Unit]) -> usize {
    text::chars(value).count()
}

fn words(value: &[Unit]) -> usize {
    fold(value).split_whitespace().count()
}
