//! Strong characters and what they decide.

use super::cldr;
use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use maqala::model::direction::{Direction, first_strong};

const LTR: Option<Direction> = Some(Direction::Ltr);
const RTL: Option<Direction> = Some(Direction::Rtl);

#[track_caller]
pub(super) fn direction(text: &str, expected: Option<Direction>) {
    assert_eq!(first_strong(text.chars()), expected, "{text:?}");
}

#[test]
fn the_first_strong_character_decides() {
    direction("", None);
    direction("2023 – (10/11)! ٢٠٢٣ ۲۰۲۳", None);
    direction("🎉👩\u{200d}🚀", None);
    direction("🎉 «مقالة» Maqala", RTL);
    direction("5G: شبكة", LTR);
    direction("10. مقالة", RTL);
    direction("שלום", RTL);
    direction("Журнал", LTR);
    direction("Ἑλλάς", LTR);
    direction("日本語", LTR);
    direction("「日本語」", LTR);
    direction("हिन्दी", LTR);
    direction("ߒߞߏ", RTL);
    direction("ܣܘܪܝܝܐ", RTL);
    direction("𞤀𞤣𞤤𞤢𞤥", RTL);
    direction("𐤀𐤁", RTL);
    direction("𠀀", LTR);
    direction("𝐀", LTR);
    direction("\u{200f}Maqala", RTL);
    direction("\u{61c}Maqala", RTL);
    direction("\u{200e}مقالة", LTR);
    direction("\u{fffd}", None);
}

#[test]
fn what_is_isolated_does_not_decide() {
    direction("\u{2068}Maqala\u{2069} مقالة", RTL);
    direction("\u{2067}مقالة\u{2069} Maqala", LTR);
    direction("\u{2066}a \u{2067}ب\u{2069} b\u{2069} مقالة", RTL);
    direction("\u{2066}Maqala", None);
    direction("\u{2068}a\u{2068}b\u{2069} مقالة", None);
    direction("\u{2069}\u{2069}Maqala", LTR);
    direction("\u{202b}Maqala", LTR);
}

#[test]
fn every_assigned_character_has_the_direction_that_unicode_gives_it() {
    for character in char::MIN..=char::MAX {
        let expected = match cldr::class(u32::from(character)) {
            None => continue,
            Some(0) => None,
            Some(1) => LTR,
            Some(_) => RTL,
        };
        let code = u32::from(character);
        assert_eq!(first_strong([character].into_iter()), expected, "U+{code:04X}");
    }
}

#[test]
fn what_does_not_matter_is_unassigned_or_a_mark() {
    let categories = CodePointMapData::<GeneralCategory>::new();
    for character in (char::MIN..=char::MAX).filter(|c| cldr::class(u32::from(*c)).is_none()) {
        let category = categories.get(character);
        let code = u32::from(character);
        assert!(
            matches!(
                category,
                GeneralCategory::Unassigned | GeneralCategory::NonspacingMark | GeneralCategory::EnclosingMark
            ),
            "U+{code:04X}: {category:?}"
        );
    }
}
