//! Which line is meant by a language tag. It must not know what a line says.

use super::{Text, Unit, unit_at};

/// The line that agrees with most subtags of a tag, among those that have a mark after the language in their own tags; none
/// where the language is another one in all of them.
#[inline(never)]
pub(super) fn best<'a>(lines: &[&'a [Unit]], tag: Text<'_>, mark: u32) -> Option<&'a [Unit]> {
    let (mut best, mut most) = (None, 0);
    for line in lines {
        let mut at = 0;
        loop {
            let agreeing = agreeing(line, &mut at, tag.units(), mark);
            if agreeing > most {
                (best, most) = (Some(*line), agreeing);
            }
            if unit_at(line, at) != 0x20 {
                break;
            }
            at += 1;
        }
    }
    best
}

/// The number of subtags of a line's tag, where the first of them is that of the tag that is looked for, and all others are in
/// it too: before its extensions where no mark is looked for.
fn agreeing(line: &[Unit], at: &mut usize, tag: &[Unit], mark: u32) -> u32 {
    let mut place = 0;
    let language = subtag(tag, &mut place);
    let mut all = subtag(line, at) == if mark > 0 { language << 8 | mark } else { language };
    let mut count = 1;
    while unit_at(line, *at) == 0x2d {
        *at += 1;
        count += 1;
        let wanted = subtag(line, at);
        let (mut place, mut found) = (place, false);
        while unit_at(tag, place) != 0 && !found {
            place += 1;
            let given = subtag(tag, &mut place);
            if mark == 0 && given < 0x100 {
                break;
            }
            found = given == wanted;
        }
        all &= found;
    }
    if all { count } else { 0 }
}

/// The digit zero of the digits that a tag asks for (BCP 47, extension `u`, key `nu`).
pub(super) fn digits(tag: Text<'_>) -> Option<u32> {
    let (mut at, mut before) = (0, 0);
    loop {
        let found = subtag(tag.units(), &mut at);
        if before == KEY {
            let zero = ZEROS.iter().find(|(name, _)| *name == found);
            return zero.map(|(_, zero)| u32::from(*zero));
        }
        before = found;
        if unit_at(tag.units(), at) == 0 {
            return None;
        }
        at += 1;
    }
}

/// The subtag at an offset in one number, the last four of its units in lower case. The offset is then that of its end.
#[inline(never)]
fn subtag(units: &[Unit], at: &mut usize) -> u32 {
    let mut subtag = 0_u32;
    loop {
        let unit = unit_at(units, *at);
        if matches!(unit, 0 | 0x20 | 0x2d | 0x5f | 0x7c) {
            return subtag;
        }
        subtag = subtag << 8 | unit | 0x20;
        *at += 1;
    }
}

const KEY: u32 = u32::from_be_bytes(*b"\0\0nu");

/// Decimal digits of CLDR: the end of their name, and their zero.
const ZEROS: [(u32, u16); 17] = [
    (u32::from_be_bytes(*b"latn"), 0x30),
    (u32::from_be_bytes(*b"arab"), 0x660),
    // arabext
    (u32::from_be_bytes(*b"bext"), 0x6f0),
    (u32::from_be_bytes(*b"deva"), 0x966),
    (u32::from_be_bytes(*b"beng"), 0x9e6),
    (u32::from_be_bytes(*b"guru"), 0xa66),
    (u32::from_be_bytes(*b"gujr"), 0xae6),
    (u32::from_be_bytes(*b"orya"), 0xb66),
    // tamldec
    (u32::from_be_bytes(*b"ldec"), 0xbe6),
    (u32::from_be_bytes(*b"telu"), 0xc66),
    (u32::from_be_bytes(*b"knda"), 0xce6),
    (u32::from_be_bytes(*b"mlym"), 0xd66),
    (u32::from_be_bytes(*b"thai"), 0xe50),
    (u32::from_be_bytes(*b"laoo"), 0xed0),
    (u32::from_be_bytes(*b"tibt"), 0xf20),
    (u32::from_be_bytes(*b"mymr"), 0x1040),
    (u32::from_be_bytes(*b"khmr"), 0x17e0),
];
