//! A language tag that is safe to put in a `lang` attribute.

use super::direction::Direction;
use super::text::{Text, Unit, unit_at};

/// A tag of the shape that BCP 47 (RFC 5646, section 2.1) allows: `ar`, `zh-Hant`, `sr-Latn-RS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language<'a>(Text<'a>);

impl<'a> Language<'a> {
    /// The tag in these units; None if they do not have the shape of a tag.
    pub fn parse(text: Text<'a>) -> Option<Self> {
        let (mut length, mut first) = (0, true);
        for unit in text.units() {
            match u32::from(*unit) {
                0x2d if length > 1 || length > 0 && !first => (length, first) = (0, false),
                0x41..=0x5a | 0x61..=0x7a => length += 1,
                0x30..=0x39 if !first => length += 1,
                _ => return None,
            }
            if length > 8 {
                return None;
            }
        }
        (length > 1 || length > 0 && !first).then_some(Self(text))
    }

    /// The tag as it was written.
    pub fn text(self) -> Text<'a> {
        self.0
    }

    /// Whether both tags have the same language, whatever follows it.
    pub fn is_of(self, other: Self) -> bool {
        subtag(self.0.units(), &mut 0) == subtag(other.0.units(), &mut 0)
    }

    /// The direction of the script that the tag names, or else of the language's usual script; None if the tag names no language.
    pub fn direction(self) -> Option<Direction> {
        let (units, mut at, mut direction, mut spoken) = (self.0.units(), 0, None, 0);
        loop {
            let first = at == 0;
            let mut subtag = subtag(units, &mut at);
            // Where none is named.
            if spoken < 0x1_0000 && (0x6100..0x1_0000).contains(&subtag) && is_rtl(spoken << 16 | subtag) {
                // Together they stand for the script.
                subtag |= spoken << 16;
            }
            spoken |= subtag;
            // A language, or a script after it, which has four letters: a region or variant says nothing.
            if first || subtag >= 0x6100_0000 {
                let named = subtag != UNDETERMINED && subtag != SEVERAL;
                let written = if is_rtl(subtag) { Direction::Rtl } else { Direction::Ltr };
                direction = named.then_some(written);
            }
            // After a single letter nothing names a script: `ar-u-nu-latn`.
            if subtag < 0x100 || unit_at(units, at) == 0 {
                return direction;
            }
            at += 1;
        }
    }
}

#[cfg_attr(feature = "small", inline(never))]
#[allow(clippy::manual_contains, reason = "for numbers that is unrolled, which a page pays for")]
fn is_rtl(subtag: u32) -> bool {
    RTL.iter().any(|known| *known == subtag)
}

/// The subtag at an offset as one number, its units in lower case. All subtags longer than four units are the same number, which
/// no shorter one has. Moves the offset to its end.
#[cfg_attr(feature = "small", inline(never))]
pub(crate) fn subtag(units: &[Unit], at: &mut usize) -> u32 {
    let mut subtag = 0_u32;
    loop {
        let unit = unit_at(units, *at);
        if matches!(unit, 0 | 0x20 | 0x2d | 0x5f | 0x7c) {
            return subtag;
        }
        subtag = if subtag >> 24 == 0 { subtag << 8 ^ (unit | 0x20) } else { 1 << 24 };
        *at += 1;
    }
}

/// Right-to-left scripts (ISO 15924), languages written in them (BCP 47, and ISO 639 with three letters), and languages that are
/// so in some regions, with the region: `pa-PK` is Punjabi in Arabic letters.
const RTL: [u32; 56] = packed([
    "arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "aran", "mand", "samr", "rohg", "ar", "fa", "he", "iw", "ur", "ps",
    "sd", "ug", "yi", "ji", "dv", "ks", "ckb", "prs", "pnb", "bqi", "glk", "lrc", "mzn", "syr", "arc", "nqo", "azb",
    "skr", "bal", "sdh", "rhg", "aii", "lad", "ara", "ary", "arz", "apc", "fas", "per", "heb", "urd", "pus", "uig",
    "papk", "aziq", "azir", "uzaf", "kkcn", "kuiq", "kuir",
]);

const UNDETERMINED: u32 = u32::from_be_bytes(*b"\0und");
const SEVERAL: u32 = u32::from_be_bytes(*b"\0mul");

#[allow(clippy::indexing_slicing, reason = "runs while compiling, where a slip is an error")]
const fn packed<const COUNT: usize>(subtags: [&str; COUNT]) -> [u32; COUNT] {
    let mut out = [0; COUNT];
    let mut index = 0;
    while index < COUNT {
        let mut bytes = subtags[index].as_bytes();
        while let [first, rest @ ..] = bytes {
            out[index] = out[index] << 8 | *first as u32;
            bytes = rest;
        }
        index += 1;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Language;
    use crate::model::direction::Direction;
    use crate::model::text::{Text, push_str};

    #[test]
    fn the_script_tells_the_direction_and_wishes_for_digits_do_not() {
        for (tag, expected) in [
            ("ar", Some(Direction::Rtl)),
            ("ar-Latn", Some(Direction::Ltr)),
            ("ar-EG-u-nu-latn", Some(Direction::Rtl)),
            ("ar-SA-u-ca-islamic-umalqura-nu-latn", Some(Direction::Rtl)),
            ("en-u-nu-arab", Some(Direction::Ltr)),
            ("en-x-arab", Some(Direction::Ltr)),
            ("uz-Arab-u-nu-latn", Some(Direction::Rtl)),
            ("pa-PK", Some(Direction::Rtl)),
            ("pa-Guru-PK", Some(Direction::Ltr)),
            ("ku-Latn-IQ", Some(Direction::Ltr)),
            ("und-Arab", Some(Direction::Rtl)),
            ("und-u-nu-arab", None),
        ] {
            let mut units = Vec::new();
            push_str(&mut units, tag);
            let found = Language::parse(Text::new(&units)).and_then(Language::direction);
            assert_eq!(found, expected, "{tag}");
        }
    }
}
