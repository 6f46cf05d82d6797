//! Numbers, and counts in the plural form of a language. It must not know any language: their rules are in their lines.
//!
//! A rule is a character for the form of most numbers and four for each exception, of which the first that fits decides: a power
//! of ten, the first and the last remainder of a division by it, and the form. Numbers are characters from `0` on, so that `:` is
//! ten; forms are counted from 0. English is `19110`: the second form, but the first for what leaves 1 after division by 10⁹.

use super::{COUNTS, Locale, RULE};
use crate::model::article::Count;
use crate::model::text::{Unit, piece, push, push_digits, unit_at};

impl Locale<'_> {
    /// Adds a count in words.
    ///
    /// ```
    /// use maqala::locales::Locales;
    /// use maqala::model::article::Count;
    /// use maqala::model::direction::Direction;
    /// use maqala::model::text::chars;
    ///
    /// let mut out = Vec::new();
    /// Locales::default().for_direction(Direction::Rtl).count(&mut out, Count::Minutes, 5);
    /// assert_eq!(chars(&out).collect::<String>(), "5 دقائق");
    /// ```
    pub fn count(&self, out: &mut Vec<Unit>, what: Count, number: u32) {
        let form = form(self.field(RULE), number);
        let text = piece(self.field(COUNTS + what as u32), b'/', form);
        let before = piece(text, b'$', 0);
        out.extend_from_slice(before);
        if before.len() < text.len() {
            self.number(out, number);
            out.extend_from_slice(piece(text, b'$', 1));
        }
    }

    /// Adds a number.
    pub fn number(&self, out: &mut Vec<Unit>, number: u32) {
        push_digits(out, self.zero, number, 1);
    }

    /// Adds a number as the style sheet has it before an item of a list: in the digits of the language, whatever its tag asks for.
    #[cfg(feature = "formats")]
    pub(crate) fn number_in_list(&self, out: &mut Vec<Unit>, number: u32) {
        push_digits(out, self.trait_at(1).into(), number, 1);
    }

    /// Adds a length of time in seconds, as players write it: `3:20`, `1:02:03`.
    pub fn duration(&self, out: &mut Vec<Unit>, seconds: u32) {
        let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
        if hours > 0 {
            self.number(out, hours);
            push(out, ':');
        }
        push_digits(out, self.zero, minutes, if hours > 0 { 2 } else { 1 });
        push(out, ':');
        push_digits(out, self.zero, seconds % 60, 2);
    }
}

/// The form that a rule gives a number.
fn form(rule: &[Unit], number: u32) -> u32 {
    let value = |at| unit_at(rule, at).wrapping_sub(0x30);
    let mut at = 1;
    while at < rule.len() {
        let rest = number % 10_u32.wrapping_pow(value(at));
        if (value(at + 1)..=value(at + 2)).contains(&rest) {
            return value(at + 3);
        }
        at += 4;
    }
    value(0)
}
