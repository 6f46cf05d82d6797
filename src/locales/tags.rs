//! Which line a language tag means. It must not know what a line says.

use super::{Text, Unit, unit_at};

/// The line that agrees with most subtags of a tag, among those with a mark after the language in their own tags; none if no line
/// has the language.
#[cfg_attr(feature = "small", inline(never))]
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

/// The number of subtags of a line's tag, if its first is that of the tag looked for and the others follow there in the same
/// order; those of an extension only if the line's tag has its letter too.
fn agreeing(line: &[Unit], at: &mut usize, tag: &[Unit], mark: u32) -> u32 {
    let mut place = 0;
    let language = subtag(tag, &mut place);
    let mut count = u32::from(subtag(line, at) == if mark > 0 { language << 8 | mark } else { language });
    while unit_at(line, *at) == 0x2d {
        *at += 1;
        let wanted = subtag(line, at);
        loop {
            if unit_at(tag, place) == 0 {
                count = 0;
                break;
            }
            place += 1;
            let given = subtag(tag, &mut place);
            if given == wanted {
                break;
            }
            if given < 0x100 {
                count = 0;
            }
        }
        count += u32::from(count > 0);
    }
    count
}

/// The digit zero of the digits that a tag asks for (BCP 47, extension `u`, key `nu`).
pub(super) fn digits(tag: Text<'_>) -> Option<u32> {
    let (mut at, mut before) = (0, 0);
    loop {
        let found = subtag(tag.units(), &mut at);
        if before == KEY {
            let index = NAMES.iter().position(|name| *name == found)?;
            return ZEROS.get(index).map(|zero| u32::from(*zero));
        }
        before = found;
        if unit_at(tag.units(), at) == 0 {
            return None;
        }
        at += 1;
    }
}

/// The subtag at an offset as one number: its last four units in lower case. Moves the offset to its end.
#[cfg_attr(feature = "small", inline(never))]
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

/// Decimal digits of CLDR: the last four letters of their names; `bext` is `arabext`, `ldec` is `tamldec`.
const NAMES: [u32; 17] = packed([
    b"latn", b"arab", b"bext", b"deva", b"beng", b"guru", b"gujr", b"orya", b"ldec", b"telu", b"knda", b"mlym",
    b"thai", b"laoo", b"tibt", b"mymr", b"khmr",
]);
/// Their zeros.
const ZEROS: [u16; 17] = [
    0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040,
    0x17e0,
];

#[allow(clippy::indexing_slicing, reason = "runs while compiling, where a slip is an error")]
const fn packed<const COUNT: usize>(names: [&[u8; 4]; COUNT]) -> [u32; COUNT] {
    let (mut packed, mut index) = ([0; COUNT], 0);
    while index < COUNT {
        packed[index] = u32::from_be_bytes(*names[index]);
        index += 1;
    }
    packed
}
