//! Strong characters.

use super::header;
use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, GeneralCategory};
use std::fmt::Write as _;

/// 1 for left to right, 2 for right to left, 0 for neither; None where it does not matter: see the head of the file.
pub(crate) fn class(code: u32) -> Option<u32> {
    let category = CodePointMapData::<GeneralCategory>::new().get32(code);
    if matches!(category, GeneralCategory::Unassigned | GeneralCategory::Surrogate) {
        return None;
    }
    match CodePointMapData::<BidiClass>::new().get32(code) {
        BidiClass::NonspacingMark => None,
        BidiClass::LeftToRight => Some(1),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(2),
        _ => Some(0),
    }
}

pub(super) fn strong() -> String {
    let mut bytes = Vec::new();
    let (mut start, mut before) = (0, 0);
    for code in 0..=u32::from(char::MAX) {
        let Some(class) = class(code).filter(|class| *class != before) else {
            continue;
        };
        let number = (code - start) << 1 | u32::from((before + 2) % 3 == class);
        let groups = (number.max(1).ilog2() / 7) + 1;
        bytes.extend((0..groups).rev().map(|group| {
            let more = if group > 0 { 0x80 } else { 0 };
            u8::try_from(number >> (7 * group) & 0x7f).unwrap() | more
        }));
        (start, before) = (code, class);
    }
    let mut out = header("Which characters are strong, and in which direction, as a table of runs.");
    out.insert_str(
        out.find("//!\n").unwrap() + 4,
        "//! A run is a number, in bytes of seven bits with the highest first and the eighth bit set on all but the last: its\n\
         //! length, times two, plus which of the two other classes comes after it (0 for the next of none, left to right, right\n\
         //! to left; 1 for the one after). The first run is of none; the run after the last has no end. Code points that are not\n\
         //! assigned belong to whatever saves a run, and so do nonspacing marks: a mark follows a base, and the base has decided.\n\
         //!\n",
    );
    out.push_str("pub(super) static RUNS: &[u8] = b\"\\\n");
    let count = bytes.len();
    for (line, row) in bytes.chunks(24).enumerate() {
        out.push_str("    ");
        for byte in row {
            write!(out, "\\x{byte:02x}").unwrap();
        }
        out.push_str(if (line + 1) * 24 < count { "\\\n" } else { "\";\n" });
    }
    out
}
