//! The direction of text by the Unicode Bidirectional Algorithm (UAX #9). It must not know languages: the direction of a language
//! is in [`Language`](super::language::Language).

use super::strong::RUNS;

/// A base direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Left to right, as Latin and Cyrillic.
    Ltr,
    /// Right to left, as Arabic and Hebrew.
    Rtl,
}

/// The direction of the first strong character (UAX #9, rules P2 and P3); None if there is none. Text between an isolate
/// initiator and its match, or the end of the text, does not count.
///
/// ```
/// use maqala::model::direction::{Direction, first_strong};
///
/// assert_eq!(first_strong("2023: مقالة".chars()), Some(Direction::Rtl));
/// assert_eq!(first_strong("«Maqala» مقالة".chars()), Some(Direction::Ltr));
/// assert_eq!(first_strong("10/11/2023".chars()), None);
/// ```
pub fn first_strong(chars: impl Iterator<Item = char>) -> Option<Direction> {
    let mut words = Words::default();
    words.add(chars, None, 0);
    words.first
}

/// The words of a text by their direction.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Words {
    /// That of the first one.
    first: Option<Direction>,
    /// Twice how many more have the other one; odd where any has.
    others: i32,
    /// The last one goes on.
    pub(crate) inside: bool,
}

impl Words {
    /// Counts the words of a text; only the first one if it has the direction around, or if none is given. A word in the
    /// direction of the first weighs as many of the others, and nothing if it begins with a Latin capital, as most names do and
    /// few words of a sentence.
    #[cfg_attr(feature = "small", inline(never))]
    pub(crate) fn add(&mut self, chars: impl Iterator<Item = char>, around: Option<Direction>, weight: i32) {
        let mut isolates = 0_u32;
        for character in chars {
            match character {
                '\u{2066}'..='\u{2068}' => isolates += 1,
                '\u{2069}' => isolates = isolates.saturating_sub(1),
                _ if isolates > 0 => {}
                ' ' => self.inside = false,
                // A handle or hashtag is a name in any text.
                '@' | '#' => self.inside = true,
                _ if self.inside => {}
                _ => {
                    let direction = strong(u32::from(character));
                    self.inside = direction.is_some();
                    self.first = self.first.or(direction);
                    if self.inside {
                        if direction != self.first {
                            // Odd from then on, so that as many of either are more of these.
                            self.others = (self.others + 2) | 1;
                        } else if !character.is_ascii_uppercase() {
                            self.others -= 2 * weight;
                        }
                    }
                    if self.first.is_some() && (around.is_none() || self.first == around) {
                        return;
                    }
                }
            }
        }
    }

    /// Whether there is a word.
    pub(crate) fn found(self) -> bool {
        self.first.is_some()
    }

    /// That of the first word, unless as many words have that around.
    pub(crate) fn direction(self, around: Option<Direction>) -> Option<Direction> {
        if self.others > 0 { around.or(self.first) } else { self.first }
    }
}

/// The direction of one character; None if it is weak or neutral. Kept out of [`first_strong`], which is compiled once for every
/// kind of text.
#[cfg_attr(feature = "small", inline(never))]
fn strong(code: u32) -> Option<Direction> {
    // Most texts begin with one of these: Hebrew letters, Arabic ones, ASCII. The table knows them all.
    match code {
        0x5d0..=0x5ea | 0x620..=0x64a => return Some(Direction::Rtl),
        0x41..=0x5a | 0x61..=0x7a => return Some(Direction::Ltr),
        0..=0x7f => return None,
        _ => {}
    }
    let (mut end, mut class, mut number) = (0, 0, 0);
    for byte in RUNS {
        number = number << 7 | u32::from(byte & 0x7f);
        if byte & 0x80 != 0 {
            continue;
        }
        end += number >> 1;
        if code < end {
            break;
        }
        class = (class + 1 + (number & 1)) % 3;
        number = 0;
    }
    match class {
        1 => Some(Direction::Ltr),
        2 => Some(Direction::Rtl),
        _ => None,
    }
}
