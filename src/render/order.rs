//! Runs that keep their own order among right-to-left words, although nobody marked them.
//!
//! After an Arabic letter the Unicode Bidirectional Algorithm splits numbers at a hyphen, a space or a sign and orders the parts
//! from right to left (UAX #9, W2 to W7 and N1): `2-1` is painted 1-2, `+966 11` 11 966+, `1 250` 250 1, `@name` name@, `50%`
//! %50. Such a run is found here and put into an isolate. What comes out right by itself is skipped: words, whole and decimal
//! numbers, `10:30`, `5/3/2026`, most addresses. In Arabic-Indic digits a range or a date does run from right to left, and stays so.
//!
//! It is a state table, because code that asks one thing after another was three times as large.

use crate::model::search::before;
use crate::model::text::{self, Unit, slice};

/// Units that stand after their number, with a space between.
const UNITS: &str = " m km cm mm m2 m3 km2 kg g mg l B KB MB GB TB Hz kHz MHz GHz kW MW GW kWh MWh C F N S E W AM PM am pm km/h mph USD EUR GBP SAR AED ";

/// Each state: whether a run may end in it, and the next state for a character of each [`class`]; `.` is the end.
const STATES: [(u8, bool, &[u8; 13]); 33] = [
    // Outside, where a hyphen is a sign: after a space or mark. Outside, after a letter.
    (b'F', false, b"NFFdlFFhptNqF"),
    (b'N', false, b"NFFdlFFNptNNF"),
    // A sign before its word: minus, plus, at, currency.
    (b'h', false, b"...n.....t..."),
    (b'q', false, b"...Pa....t..q"),
    (b'p', false, b"...na........"),
    (b't', false, b"...n........."),
    // Digits that keep their order: any, a first zero, more after that; one mark after them, which may separate nothing.
    (b'd', false, b"..gdlccssnnn."),
    (b'z', false, b".._olccssnnn."),
    (b'o', false, b"..wolccwsnnn."),
    (b'c', false, b"...dasssssss."),
    // A mark that parts them; numbers that need an isolate, and a mark in those.
    (b's', false, b"...nasssssss."),
    (b'n', true, b".._nammmmnnn."),
    (b'm', false, b"...nammmmmmm."),
    // A space after a number: a unit, a percent sign, or a dash with another number.
    (b'_', false, b".._.U..r.nnr."),
    (b'r', false, b"..R.........."),
    (b'R', false, b"..Rn........."),
    // A telephone number, and what may stand in it.
    (b'P', true, b"..wPammwmnnnw"),
    (b'w', false, b"..wPU..w....w"),
    // Letters keep the order of all that follows them, but for a plus at the end.
    (b'l', false, b"..jllkkkkkky."),
    (b'k', false, b"...llkKkkkkk."),
    (b'K', false, b"...llkukkkkk."),
    (b'j', false, b"..jll........"),
    (b'y', true, b"..jaabbbbbby."),
    (b'a', true, b"...aabbbbbba."),
    (b'b', false, b"...aabbbbbbb."),
    // An address: its host, its path with letters of any script, a mark that may be the sentence's.
    (b'u', false, b"v..uuuvuuuuu."),
    (b'v', true, b"v..vvxvvvvvv."),
    (b'x', false, b"v..vvxvvvvvv."),
    // A space after digits alone, which thousands may follow too, and a number with such thousands.
    (b'g', false, b".._UU..e.nnr."),
    (b'G', true, b"..gGaMMMmnnn."),
    // Between two of those: a mark, or a dash between spaces.
    (b'M', false, b"...Gammmmmmm."),
    (b'e', false, b"..E.........."),
    (b'E', false, b"..EG........."),
];

/// The states after each other, as numbers; the highest bit says that a run may end in one.
static NEXT: [[u8; 13]; 33] = packed();

/// Spaces among letters are skipped with them, which is faster but takes more code than the core in every page has room for.
const SPACES: bool = cfg!(any(not(feature = "small"), feature = "formats"));

const FREE: usize = 0;
const BOUND: usize = 1;
const DIGITS: u8 = 6;
const ZERO: u8 = 7;
const LETTERS: usize = 18;
const GROUPED: u8 = 0x1d | MAY_END;
const UNIT: u8 = 0x3e;
const OUT: u8 = 0x3f;
const MAY_END: u8 = 0x80;

/// The next run from an offset on that needs an isolate: where it begins and ends.
pub(super) fn next(line: &[Unit], from: usize) -> Option<(usize, usize)> {
    find::<{ !cfg!(feature = "small") }>(line, from)
}

/// [`next`], which may leap to where a run can be: quicker, and more code.
fn find<const LEAP: bool>(line: &[Unit], from: usize) -> Option<(usize, usize)> {
    let mut chars = text::chars(line.get(from..)?);
    let mut state = if from == 0 { FREE } else { BOUND };
    // Where the run begins, where it may end, and where to go on when it comes to nothing.
    let (mut start, mut end, mut again) = (from, 0, from);
    // After what has to be in the next run.
    let mut carrier = 0;
    loop {
        let outside = state <= BOUND;
        if outside {
            if LEAP {
                let rest = chars.rest();
                let at = line.len() - rest.len();
                // Looked for once only, so that the whole takes a time that grows with the text.
                if at >= carrier {
                    let (passed, first) = before_any(rest)?;
                    carrier = at + first + 1;
                    if passed > 0 {
                        chars = text::chars(slice(rest, passed, rest.len()));
                        state = BOUND;
                    }
                }
            }
            let rest = chars.rest();
            let letters = letters(rest);
            if letters > 0 {
                let space = SPACES && text::unit_at(rest, letters - 1) == 0x20;
                chars = text::chars(slice(rest, letters, rest.len()));
                state = if space { FREE } else { BOUND };
            }
        }
        let before = line.len() - chars.rest().len();
        let character = chars.next();
        let mut here = line.len() - chars.rest().len();
        if outside {
            character?;
            (start, again) = (before, here);
        }
        let class = class_of(character.unwrap_or('\0'));
        let mut found = NEXT.get(state).and_then(|row| row.get(class)).copied().unwrap_or(OUT);
        if found == UNIT {
            let rest = slice(line, before, line.len());
            let length =
                rest.iter().position(|unit| !matches!(u32::from(*unit), 0x2f..=0x39 | 0x41..=0x5a | 0x61..=0x7a));
            let length = length.unwrap_or(rest.len());
            if text::is_listed(UNITS, slice(rest, 0, length)) {
                return Some((start, before + length));
            }
            found = OUT;
            // Thousands after at most three digits and a space; a year has four.
            if class == 3 && length == 3 && before - end.max(start) < 5 {
                here = before + 3;
                chars = text::chars(slice(line, here, line.len()));
                found = GROUPED;
            }
        }
        if found == OUT {
            if end > 0 {
                return Some((start, end));
            }
            chars = text::chars(slice(line, again, line.len()));
            state = BOUND;
            continue;
        }
        if outside && found == DIGITS && character == Some('0') {
            found = ZERO;
        }
        if matches!(class, 3 | 4) {
            again = here;
        }
        if found & MAY_END != 0 {
            end = here;
        }
        state = usize::from(found & !MAY_END);
        if LEAP && state == LETTERS {
            // Which the state is not left by.
            let rest = chars.rest();
            let stays = |unit: &&Unit| matches!(u32::from(**unit), 0x30..=0x39 | 0x41..=0x5a | 0x61..=0x7a);
            let word = rest.iter().take_while(stays).count();
            if word > 0 {
                chars = text::chars(slice(rest, word, rest.len()));
                again = line.len() - chars.rest().len();
            }
        }
    }
}

/// Ranges of digits and letters: of ASCII; Latin, Greek, Cyrillic and Armenian letters, and Persian digits.
#[cfg(feature = "utf16")]
const CARRIERS: [[Unit; 2]; 5] = [[0x30, 0x39], [0x41, 0x5a], [0x5f, 0x7a], [0xc0, 0x58a], [0x6f0, 0x6f9]];
/// The same, by the units that they begin with.
#[cfg(not(feature = "utf16"))]
const CARRIERS: [[Unit; 2]; 5] = [[0x30, 0x39], [0x41, 0x5a], [0x5f, 0x7a], [0xc3, 0xd6], [0xdb, 0xdb]];

/// How many units precede anything that may be in a run, up to the last Arabic letter before a digit or a letter that has to be
/// in one, and how many precede that; None if there is no such.
fn before_any(units: &[Unit]) -> Option<(usize, usize)> {
    let before = slice(units, 0, before(units, CARRIERS));
    if before.len() == units.len() {
        return None;
    }
    let ends_in_letter = |end: &usize| match slice(before, 0, *end) {
        [.., letter] if size_of::<Unit>() > 1 => is_letter(u32::from(*letter)),
        [.., first, second] => is_letter_of(*first, *second),
        _ => false,
    };
    Some(((1..=before.len()).rev().find(ends_in_letter).unwrap_or(0), before.len()))
}

/// How many units at the beginning are Arabic letters that begin nothing: most of a text; with spaces among them where there are [`SPACES`].
fn letters(units: &[Unit]) -> usize {
    if !SPACES {
        return units.iter().take_while(|unit| is_letter(u32::from(**unit))).count();
    }
    let mut rest = units;
    loop {
        rest = match rest {
            [space, rest @ ..] if u32::from(*space) == 0x20 => rest,
            [letter, rest @ ..] if size_of::<Unit>() > 1 && is_letter(u32::from(*letter)) => rest,
            [first, second, rest @ ..] if size_of::<Unit>() == 1 && is_letter_of(*first, *second) => rest,
            _ => return units.len() - rest.len(),
        }
    }
}

fn is_letter(code: u32) -> bool {
    matches!(code, 0x621..=0x63f | 0x641..=0x647 | 0x649..=0x64a)
}

/// The same of two units of UTF-8.
fn is_letter_of(first: Unit, second: Unit) -> bool {
    matches!(first, 0xd8 | 0xd9) && is_letter(u32::from(first & 0x1f) << 6 | u32::from(second & 0x3f))
}

/// [`class`], on a server looked up for most characters.
fn class_of(character: char) -> usize {
    static CLASSES: [u8; 0x700] = classes();
    let known = if cfg!(feature = "small") { None } else { CLASSES.get(character as usize) };
    known.map_or_else(|| class(character), |class| usize::from(*class))
}

#[allow(clippy::indexing_slicing, reason = "runs while compiling, where a slip is an error")]
const fn classes() -> [u8; 0x700] {
    let (mut classes, mut code) = ([0; 0x700], 0);
    while code < 0x700 {
        if let Some(character) = char::from_u32(code) {
            classes[code as usize] = class(character) as u8;
        }
        code += 1;
    }
    classes
}

/// What a character does in a run.
const fn class(character: char) -> usize {
    match character {
        '0'..='9' | '\u{6f0}'..='\u{6f9}' | '²' | '³' => 3,
        '-' | '~' | '±' | '×' | '\u{2010}'..='\u{2014}' | '\u{2212}' => 7,
        'A'..='Z' | 'a'..='z' | '_' | '\u{c0}'..='\u{2af}' | '\u{370}'..='\u{58a}' => 4,
        ',' | '.' | ':' | '?' | '=' | '&' => 5,
        '/' => 6,
        '@' => 8,
        '$' | '£'..='¥' | '\u{20a0}'..='\u{20bf}' | '≤' | '≥' => 9,
        '%' | '°' | '¼'..='¾' => 10,
        '+' | '#' => 11,
        '(' | ')' => 12,
        ' ' | '\u{a0}' | '\u{202f}' => 2,
        // A hyphen after the one letter that is a word, "and", is a sign.
        '\0'..='\u{bf}' | '،' | '؛' | '؟' | 'و' | 'ـ' | '\u{2000}'..='\u{206f}' => 1,
        _ => 0,
    }
}

#[allow(clippy::indexing_slicing, reason = "runs while compiling, where a slip is an error")]
const fn packed() -> [[u8; 13]; 33] {
    let mut table = [[OUT; 13]; 33];
    let mut state = 0;
    while state < 33 {
        let mut class = 0;
        while class < 13 {
            let wanted = STATES[state].2[class];
            let mut found = 0;
            while found < 33 {
                if STATES[found].0 == wanted {
                    table[state][class] = found as u8 | if STATES[found].1 { MAY_END } else { 0 };
                }
                found += 1;
            }
            if wanted == b'U' {
                table[state][class] = UNIT;
            }
            class += 1;
        }
        state += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::next;
    use crate::model::text::{chars, push_str};

    /// A text with brackets of its own kind around what is to be isolated.
    #[track_caller]
    fn check(expected: &str) {
        let (mut units, mut out, mut from) = (Vec::new(), String::new(), 0);
        push_str(&mut units, &expected.replace(['⟦', '⟧'], ""));
        let part = |start, end| chars(units.get(start..end).unwrap_or(&[])).collect::<String>();
        while let Some((start, end)) = next(&units, from) {
            out += &part(from, start);
            out.extend(["⟦", &part(start, end), "⟧"]);
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
        check("في 2023 ⟦-5⟧ وفي 2023 ⟦@user⟧");
        check("نحو 42 سفينة، و1,250.5 طن و3.5 و24/7");
        check("بلغت ⟦-5⟧ و⟦+3.4%⟧ و⟦50%⟧ و⟦50 %⟧ و⟦$50⟧ و⟦€1,250.50⟧ و⟦50$⟧");
        check("⟦20°C⟧ و⟦20 °C⟧ و⟦10 km⟧ و⟦120 km/h⟧ و⟦10:30 AM⟧ و10 كم");
        check("⟦1920×1080⟧ و⟦18+⟧");
        check("⟦1½⟧ كوب و⟦3~6°⟧ و⟦≥80%⟧ و⟦6.022×10²³⟧ و10³");
        check("كوفيد-19 وف-16 والـ42 وأ+5");
        check("في 2023 Apple وفي عام 2023 2024");
        check("⟦1 250⟧ درهما، و⟦12 000 000⟧ نسمة، و⟦1 250,50⟧ و⟦15 000 km⟧ و⟦12 000%⟧.");
        check("⟦100 000–120 000⟧ و⟦100 000 – 120 000⟧ و2023 300 و10 20 و1 2500 و15 20");
        check("⟦2026-03-05⟧ 150 و⟦2-1⟧ 250 و⟦50%⟧ 300 و⟦1 250⟧ 1");
        check("⟦24.7136° N⟧، ⟦46.6753° E⟧ و⟦5 m⟧ و⟦10 km2⟧ و10 ك");
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
            assert_eq!(next(&units, 0), None, "{text}");
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod leaps {
    use super::find;
    use crate::model::text::{chars, push_str};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn leaping_finds_the_same(text in "[أبوـى ٢٣۱۲0-9aZéЯԱ_@#$€%°+×–.,:/?=&()،\u{200f}\u{a0}-]{0,40}|[أبو 0-9a@#%+-]{0,20}", from in 0..3_usize) {
            let mut units = Vec::new();
            push_str(&mut units, &text);
            let from = chars(&units).take(from).map(size).sum();
            prop_assert_eq!(find::<true>(&units, from), find::<false>(&units, from));
        }
    }

    fn size(character: char) -> usize {
        let mut units = Vec::new();
        push_str(&mut units, &character.to_string());
        units.len()
    }
}
