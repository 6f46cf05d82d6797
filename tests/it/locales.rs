//! Words, dates and directions, with ICU4X as the oracle.

#[path = "../tools/cldr.rs"]
mod cldr;

use icu_properties::CodePointMapData;
use icu_properties::props::GeneralCategory;
use maqala::locales::date::write_date;
use maqala::locales::{Locale, Locales};
use maqala::model::article::Word;
use maqala::model::direction::{Direction, first_strong};
use maqala::model::text::{Text, Unit, chars, push_str};
use maqala::model::time::Timestamp;

const TAGS: [&str; 7] = ["ar", "en", "es", "fa", "fr", "he", "ru"];

fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    push_str(&mut units, text);
    units
}

fn found(tag: &str) -> Option<Locale<'static>> {
    Locales::default().find(Text::new(&units(tag)))
}

#[track_caller]
fn locale(tag: &str) -> Locale<'static> {
    found(tag).unwrap_or_else(|| panic!("no locale for {tag}"))
}

/// The usual subtag of a locale.
fn name(locale: Locale<'_>) -> String {
    locale.tags().chars().take_while(|character| *character != ' ').collect()
}

#[track_caller]
fn date(tag: &str, moment: &str) -> String {
    let at = Timestamp::parse(Text::new(&units(moment))).unwrap_or_else(|| panic!("not a moment: {moment}"));
    let mut out = Vec::new();
    write_date(&mut out, locale(tag), at);
    chars(&out).collect()
}

#[track_caller]
fn direction(text: &str, expected: Option<Direction>) {
    assert_eq!(first_strong(text.chars()), expected, "{text:?}");
}

const LTR: Option<Direction> = Some(Direction::Ltr);
const RTL: Option<Direction> = Some(Direction::Rtl);

#[test]
fn a_tag_is_found_by_its_language_in_any_case() {
    for (tag, expected) in [
        ("ar", "ar"),
        ("AR", "ar"),
        ("ar-EG", "ar"),
        ("Ar-Arab-u-nu-latn", "ar"),
        ("en_GB", "en"),
        ("iw", "he"),
        ("he-IL", "he"),
        ("prs", "fa"),
        ("fa-AF", "fa"),
        ("es-419", "es"),
    ] {
        assert_eq!(found(tag).map(name), Some(expected.to_owned()), "{tag}");
    }
}

#[test]
fn a_tag_of_another_language_finds_nothing() {
    for tag in ["", "-", "a", "ara", "arz", "arc-IL", "und", "x-ar", "de", "ar\u{301}"] {
        assert_eq!(found(tag), None, "{tag}");
    }
}

#[test]
fn every_locale_answers_to_its_tag() {
    for tag in TAGS {
        assert_eq!(name(locale(tag)), tag);
    }
}

#[test]
fn words_are_of_the_direction_of_their_language() {
    for tag in TAGS {
        let locale = locale(tag);
        let word = |word| {
            let mut out = Vec::new();
            locale.write(&mut out, word);
            chars(&out).collect::<String>()
        };
        for name in Word::ALL.into_iter().filter(|name| *name != Word::Separator) {
            let word = word(name);
            direction(&word, Some(locale.direction()));
            assert_eq!(word.trim(), word, "{tag}");
            let label =
                matches!(name, Word::Published | Word::Updated | Word::Source | Word::ReadingTime | Word::Photo);
            assert!(!label || word.ends_with(':') && word.chars().count() > 2, "{tag}: {word}");
            let named = matches!(name, Word::LoadFrom | Word::OpenAt | Word::Skip);
            assert_eq!(word.matches('$').count(), usize::from(named), "{tag}: {word}");
        }
        assert!(word(Word::Separator).ends_with(' '), "{tag}");
    }
}

#[test]
fn a_name_stands_where_its_word_has_a_place_for_it() {
    let (before, after) = locale("en").around(Word::Skip);
    assert_eq!((before, after), (Text::new(&units("Skip ")), Text::new(&units(" content"))));
    let (before, after) = locale("ar").around(Word::OpenAt);
    assert_eq!((before, after), (Text::new(&units("افتح في ")), Text::new(&[])));
}

#[test]
fn a_direction_falls_back_to_arabic_or_english() {
    for expected in [Direction::Ltr, Direction::Rtl] {
        assert_eq!(Locales::default().for_direction(expected).direction(), expected);
    }
    assert_eq!(Locales::default().for_direction(Direction::Rtl), locale("ar"));
    assert_eq!(Locales::default().for_direction(Direction::Ltr), locale("en"));
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

#[test]
fn a_date_stands_in_the_words_of_its_language() {
    for (tag, expected) in [
        ("ar", "10 نوفمبر 2023"),
        ("en", "November 10, 2023"),
        ("es", "10 de noviembre de 2023"),
        ("fa", "۱۰ نوامبر ۲۰۲۳"),
        ("fr", "10 novembre 2023"),
        ("he", "10 בנובמבר 2023"),
        ("ru", "10 ноября 2023\u{202f}г."),
    ] {
        assert_eq!(date(tag, "2023-11-10"), expected, "{tag}");
    }
}

#[test]
fn a_time_and_an_offset_follow_where_they_are_known() {
    assert_eq!(date("ar", "2023-11-10T14:30"), "10 نوفمبر 2023 في 2:30 م");
    assert_eq!(date("ar", "2023-11-10T14:30:59+03:00"), "10 نوفمبر 2023 في 2:30 م غرينتش\u{200e}+3");
    assert_eq!(date("fr", "2023-11-10T09:05Z"), "10 novembre 2023 à 09:05 UTC+0");
    assert_eq!(date("fa", "2023-11-10T14:30-03:30"), "۱۰ نوامبر ۲۰۲۳ ساعت ۱۴:۳۰ (\u{200e}−۳:۳۰ گرینویچ)");
    assert_eq!(date("en", "2023-11-10T00:00"), "November 10, 2023 at 12:00\u{202f}AM");
}

#[test]
fn dates_are_those_of_icu() {
    let clocks = [(0, 0), (1, 5), (9, 59), (11, 59), (12, 0), (12, 30), (13, 1), (23, 59)];
    let offsets = [0, 60, 180, 210, 345, 765, 840, -1, -45, -180, -210, -660];
    for (tag, (_, icu, _)) in TAGS.into_iter().zip(cldr::LANGUAGES) {
        assert!(icu.starts_with(tag), "{icu} is not {tag}");
        let icu = cldr::Language::new(icu);
        for year in [1, 987, 1582, 1899, 1970, 2000, 2024, 2100, 9999] {
            for (month, day) in (1..=12).zip([1, 29, 9, 10, 11, 19, 20, 21, 30, 31, 5, 31]) {
                let day = if month == 2 && (year % 4 > 0 || year % 100 == 0 && year % 400 > 0) { 28 } else { day };
                let text = format!("{year:04}-{month:02}-{day:02}");
                assert_eq!(date(tag, &text), icu.format((year, month, day), None, None), "{tag} {text}");
                let clock = clocks[usize::from(month + day) % clocks.len()];
                let text = format!("{text}T{:02}:{:02}", clock.0, clock.1);
                assert_eq!(date(tag, &text), icu.format((year, month, day), Some(clock), None), "{tag} {text}");
            }
        }
        for clock in clocks {
            for east in offsets {
                let (sign, minutes) = (if east < 0 { '-' } else { '+' }, i16::unsigned_abs(east));
                let text =
                    format!("2024-02-29T{:02}:{:02}{sign}{:02}:{:02}", clock.0, clock.1, minutes / 60, minutes % 60);
                assert_eq!(date(tag, &text), icu.format((2024, 2, 29), Some(clock), Some(east)), "{tag} {text}");
            }
        }
    }
}

#[test]
fn generated_files_are_current() {
    for (path, expected) in cldr::files() {
        let found = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(found == expected, "{path} is not what this makes: cargo run --example cldr");
    }
}
