//! A language tag that is safe to put in a `lang` attribute.

use super::direction::Direction;
use super::text::{Text, Unit};

/// A tag of the shape that BCP 47 (RFC 5646, section 2.1) allows: `ar`, `zh-Hant`, `sr-Latn-RS`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language<'a>(Text<'a>);

impl<'a> Language<'a> {
    /// The tag in these units; None where their shape is not a tag's.
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

    /// The direction of the script that the tag names, or else of the script that the language is written in by custom;
    /// None where that is not known here.
    pub fn direction(self) -> Option<Direction> {
        let mut direction = None;
        let (mut subtag, mut length, mut position) = (0, 0, 0);
        let mut characters = self.0.chars();
        loop {
            let next = characters.next();
            if let Some(character) = next.filter(|character| *character != '-') {
                subtag = subtag << 8 | u32::from(character.to_ascii_lowercase() as u8);
                length += 1;
                continue;
            }
            // A language, or a script after it: a region or variant says nothing.
            if position == 0 && length < 4 || position > 0 && length == 4 {
                if RTL.contains(&subtag) {
                    direction = Some(Direction::Rtl);
                } else if LTR.contains(&subtag) {
                    direction = Some(Direction::Ltr);
                }
            }
            if next.is_none() {
                return direction;
            }
            (subtag, length, position) = (0, 0, position + 1);
        }
    }

    /// Whether both name the same language, script and region.
    pub fn same(self, other: Self) -> bool {
        let (own, others) = (self.0.units(), other.0.units());
        let lower = |unit: &Unit| u32::from(*unit) | 0x20;
        own.len() == others.len() && own.iter().zip(others).all(|(own, other)| lower(own) == lower(other))
    }
}

/// Scripts from right to left (ISO 15924), and languages (BCP 47) that are written in them.
const RTL: [u32; 32] = packed([
    "arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "aran", "mand", "samr", "rohg", "ar", "fa", "he", "iw", "ur", "ps",
    "sd", "ug", "yi", "ji", "dv", "ckb", "prs", "pnb", "bqi", "glk", "lrc", "mzn", "syr", "arc", "nqo", "azb",
]);

/// The same from left to right.
const LTR: [u32; 13] = packed(["latn", "cyrl", "deva", "hans", "hant", "en", "fr", "ru", "es", "de", "it", "pt", "tr"]);

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
