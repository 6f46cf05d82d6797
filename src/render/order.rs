//! What keeps its own order among words that run from right to left, though nobody marked it.
//!
//! After an Arabic letter the Unicode Bidirectional Algorithm parts numbers at a hyphen, a space or a sign and sets the parts
//! from right to left (UAX #9, W2 to W7 and N1): `2-1` is painted 1-2, `+966 11` 11 966+, `@name` name@, `50%` %50. Such a run
//! is found here, to be put into an isolate. What comes out right by itself is passed over: words, whole and decimal numbers,
//! `10:30`, `5/3/2026`, most addresses. In Arabic-Indic digits a range or a date does run from right to left, and stays so.

use crate::model::text::{self, Unit, slice, unit_at};

/// Units that stand after their number, with a space between.
const UNITS: &str =
    "m km cm mm kg g mg l B KB MB GB TB Hz kHz MHz GHz kW MW GW kWh MWh C F AM PM am pm km/h mph USD EUR GBP SAR AED ";

/// What each unit of a line does in a run.
pub(super) struct Kinds<'a> {
    units: &'a [Unit],
    kinds: Vec<u8>,
}

/// A digit.
const DIGIT: u8 = b'd';
/// A letter from left to right.
const LETTER: u8 = b'l';
/// A mark that does not part numbers.
const COMMON: u8 = b'c';
/// A mark that parts numbers.
const SIGN: u8 = b's';
const SPACE: u8 = b' ';
/// Other punctuation, or the end.
const MARK: u8 = b'm';
/// A letter or digit from right to left.
const OTHER: u8 = b'o';

fn kind(character: char) -> u8 {
    match character {
        '0'..='9' | '\u{6f0}'..='\u{6f9}' => DIGIT,
        '×'
        | '#'..='%'
        | '*'
        | '+'
        | '-'
        | '='
        | '@'
        | '£'..='¥'
        | '°'
        | '±'
        | '\u{2010}'..='\u{2014}'
        | '\u{20a0}'..='\u{20bf}'
        | '\u{2212}' => SIGN,
        'A'..='Z' | 'a'..='z' | '_' | '\u{c0}'..='\u{2af}' | '\u{370}'..='\u{58a}' => LETTER,
        ',' | '.' | ':' | '/' => COMMON,
        ' ' | '\u{a0}' | '\u{202f}' => SPACE,
        // A sign after the one letter that is a word, "and", is no hyphen.
        '\0'..='\u{bf}' | '،' | '؛' | '؟' | 'و' | 'ـ' | '\u{2000}'..='\u{206f}' => MARK,
        _ => OTHER,
    }
}

/// Whether there may be a run in a line: most have none, and are looked through quickly.
pub(super) fn may_be_in(line: &[Unit]) -> bool {
    line.iter().any(|unit| match u32::from(*unit) {
        0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7a | 0x6f0..=0x6f9 => true,
        // In UTF-8 Persian digits begin as Persian letters do.
        0xdb => size_of::<Unit>() == 1,
        _ => false,
    })
}

impl<'a> Kinds<'a> {
    pub(super) fn new(units: &'a [Unit]) -> Self {
        let (mut kinds, mut chars) = (Vec::new(), text::chars(units));
        while let Some(character) = chars.next() {
            kinds.resize(units.len() - chars.rest().len(), kind(character));
        }
        Self { units, kinds }
    }

    #[inline(never)]
    fn at(&self, at: usize) -> u8 {
        self.kinds.get(at).copied().unwrap_or(MARK)
    }

    fn unit(&self, at: usize) -> u32 {
        unit_at(self.units, at)
    }

    fn is_word(&self, at: usize) -> bool {
        matches!(self.at(at), DIGIT | LETTER)
    }

    /// The end of what is of one kind.
    #[inline(never)]
    fn past(&self, mut at: usize, kind: u8) -> usize {
        while at < self.units.len() && self.at(at) == kind {
            at += 1;
        }
        at
    }

    /// The next run from an offset on that needs an isolate: where it begins and ends.
    pub(super) fn next(&self, mut start: usize) -> Option<(usize, usize)> {
        while start < self.units.len() {
            let (end, needed) = self.run(start);
            if needed {
                return Some((start, end));
            }
            start = end.max(start + 1);
        }
        None
    }

    /// The end of the run that starts there, and whether it would not keep its order by itself.
    fn run(&self, start: usize) -> (usize, bool) {
        let mut at = self.past(start, SIGN);
        let mut needed = at > start;
        if !self.is_word(at) || needed && !self.is_prefix(start) {
            return (start, false);
        }
        let (mut end, mut letters) = (at, false);
        let phone = self.unit(start) == 0x2b || self.unit(at) == 0x30 && self.at(at + 1) == DIGIT;
        loop {
            let kind = self.at(at);
            match kind {
                DIGIT | LETTER => {
                    // After a letter all goes its way; else only a single mark between digits parts nothing.
                    let joined = letters || at == end || at == end + 1 && kind == DIGIT && self.at(end) == COMMON;
                    needed |= !joined;
                    letters |= kind == LETTER;
                    (at, end) = (at + 1, at + 1);
                    let suffix = self.suffix(end);
                    if suffix > end {
                        needed |= !letters || matches!(self.unit(end), 0x23 | 0x2b | 0x2f);
                        (at, end) = (suffix, suffix);
                    }
                    if text::is(slice(self.units, end, end + 3), "://") {
                        return self.address(end);
                    }
                }
                SIGN | COMMON => at += 1,
                MARK if phone && matches!(self.unit(at), 0x28 | 0x29) => at += 1,
                SPACE if at == end || phone && self.at(at - 1) == MARK => {
                    let (next, last) = self.after_space(self.past(at, SPACE), end, letters, phone);
                    needed |= last > end;
                    (at, end) = (next, last);
                    if next == 0 {
                        break;
                    }
                }
                _ => break,
            }
        }
        (end, needed)
    }

    /// Whether a sign belongs to the word after it. Beside a letter some are hyphens.
    fn is_prefix(&self, at: usize) -> bool {
        match text::chars(slice(self.units, at, self.units.len())).next() {
            Some('@' | '#' | '$' | '£'..='¥' | '\u{20a0}'..='\u{20bf}') => true,
            Some('+' | '-' | '±' | '\u{2212}') => at == 0 || matches!(self.at(at - 1), MARK | SPACE),
            _ => false,
        }
    }

    /// The end of a sign that belongs to the word before it; the same offset where there is none.
    fn suffix(&self, at: usize) -> usize {
        let western = self.unit(at.wrapping_sub(1)) < 0x80;
        let taken = match text::chars(slice(self.units, at, self.units.len())).next() {
            Some('%' | '$' | '£'..='¥' | '°' | '\u{20a0}'..='\u{20bf}') => {
                western && self.at(at.wrapping_sub(1)) != LETTER
            }
            Some('+' | '#') => western && !self.is_word(at + 1),
            Some('/') => matches!(self.at(at + 1), MARK | SPACE),
            _ => false,
        };
        if taken { self.past(at + 1, SIGN) } else { at }
    }

    /// Where the run goes on after a space, 0 where it does not, and how far it reaches.
    fn after_space(&self, at: usize, end: usize, letters: bool, phone: bool) -> (usize, usize) {
        match self.at(at) {
            LETTER if letters => (at, end),
            LETTER => {
                let mut last = at;
                while self.at(last) == LETTER || self.unit(last) == 0x2f {
                    last += 1;
                }
                (0, if text::is_listed(UNITS, slice(self.units, at, last)) { last } else { end })
            }
            // Of thousands, where nothing else tells.
            DIGIT => {
                let digit = |at| matches!(self.unit(at), 0x30..=0x39);
                let group =
                    digit(at) && digit(at + 1) && digit(at + 2) && !self.is_word(at + 3) && !digit(end.wrapping_sub(4));
                (if letters || phone || group { at } else { 0 }, end)
            }
            MARK if phone && self.unit(at) == 0x28 => (at, end),
            SIGN if !letters => {
                let sign = self.past(at, SIGN);
                let next = self.past(sign, SPACE);
                if next > sign && self.at(next) == DIGIT {
                    return (next, end);
                }
                let unit = matches!(self.unit(at), 0x24 | 0x25) || self.at(sign) == LETTER && self.unit(at) > 0x7f;
                (0, if unit { self.past(sign, LETTER) } else { end })
            }
            _ => (0, end),
        }
    }

    /// The end of an address on the web, which may have letters from right to left in it. A mark at its end belongs to the sentence.
    fn address(&self, from: usize) -> (usize, bool) {
        let (mut end, mut needed) = (from + 3, false);
        while matches!(self.at(end), DIGIT | LETTER | COMMON | SIGN | OTHER)
            || matches!(self.unit(end), 0x26 | 0x27 | 0x3f)
        {
            needed |= self.at(end) == OTHER;
            end += 1;
        }
        while self.at(end - 1) == COMMON && self.unit(end - 1) != 0x2f || matches!(self.unit(end - 1), 0x27 | 0x3f) {
            end -= 1;
        }
        (end, needed || !self.is_word(end - 1))
    }
}

#[cfg(test)]
mod tests {
    use super::Kinds;
    use crate::model::text::{chars, push_str};

    /// A text with brackets of its own kind around what is to be isolated.
    #[track_caller]
    fn check(expected: &str) {
        let (mut units, mut out, mut from) = (Vec::new(), String::new(), 0);
        push_str(&mut units, &expected.replace(['⟦', '⟧'], ""));
        let part = |start, end| chars(units.get(start..end).unwrap_or(&[])).collect::<String>();
        let kinds = Kinds::new(&units);
        while let Some((start, end)) = kinds.next(from) {
            out += &part(from, start);
            out += &format!("⟦{}⟧", part(start, end));
            from = end;
        }
        out += &part(from, units.len());
        assert_eq!(out, expected);
    }

    #[test]
    fn numbers() {
        check("فاز الفريق ⟦2-1⟧ أمس");
        check("فاز الفريق (⟦2-1⟧)، ثم ⟦4-4-2⟧.");
        check("بين ⟦10 - 20⟧ و⟦10–20⟧ و⟦10 – 20⟧ كم");
        check("في ⟦2026-03-05⟧ و5/3/2026 و10:30 و⟦10:30-11:00⟧");
        check("نحو 42 سفينة، و1,250.5 طن و3.5 و24/7");
        check("بلغت ⟦-5⟧ و⟦+3.4%⟧ و⟦50%⟧ و⟦50 %⟧ و⟦$50⟧ و⟦€1,250.50⟧ و⟦50$⟧");
        check("⟦20°C⟧ و⟦20 °C⟧ و⟦10 km⟧ و⟦120 km/h⟧ و⟦10:30 AM⟧ و10 كم");
        check("⟦1920×1080⟧ و⟦1 000 000⟧ دينار و⟦18+⟧");
        check("كوفيد-19 وف-16 والـ42 وأ+5");
        check("في 2023 Apple وفي عام 2023 2024");
        check("⟦50% - 60%⟧ ثم 10. وقال 7-");
        check("⟦#5⟧ و5G و3D و⟦5G+⟧");
    }

    #[test]
    fn telephones() {
        check("هاتف ⟦+966 11 234 5678⟧.");
        check("هاتف ⟦+966 (11) 234-5678⟧، أو ⟦011-234 5678⟧");
        check("هاتف ⟦011 234 5678⟧ أو ⟦00966-11-234⟧ (مكتب)");
        check("الرقم 0112345678 و(0) و(05)");
    }

    #[test]
    fn digits_of_the_east() {
        check("من ٢٠١٠-٢٠١٥ بنسبة ٥٠٪ و-٥ و٥٠%");
        check("از ⟦۱۰-۲۰⟧ تا ⟦۱۰ – ۲۰⟧ و ۵۰٪ و ⟦-۵⟧");
    }

    #[test]
    fn names_and_addresses() {
        check("كتب ⟦@user_1⟧ عن ⟦#tag⟧ و@أحمد و#وسم");
        check("لـ⟦@user⟧ (⟦@user⟧) «⟦@user⟧»");
        check("بريد user@example.com و⟦24-news@example.com⟧.");
        check("موقع https://example.com وexample.com و⟦https://example.com/a/⟧.");
        check("⟦https://ar.example.org/wiki/مقالة/2023⟧، ⟦https://example.com/؟⟧".replace("/؟⟧", "/⟧؟").as_str());
        check("إصدار ⟦2.0.1-beta⟧ وv2.0.1-beta و⟦3.js⟧ و2.0");
        check("لغة ⟦C++⟧ و⟦C#⟧ وA-1 وCOVID-19 وBoeing 737-800 وiPhone 15");
        check("Apple 50% وUSD 50 و⟦50 USD⟧ وR&D");
        check("نظام الـ GPS، و«Apple Inc.»");
    }

    #[test]
    fn nothing() {
        for text in ["", "مقالة", "…", "-", "+", "@", "#", "(", "(+", "$", "$ 5 -", "  ", "abc", "1", "://"] {
            let mut units = Vec::new();
            push_str(&mut units, text);
            assert_eq!(Kinds::new(&units).next(0), None, "{text}");
        }
    }
}
