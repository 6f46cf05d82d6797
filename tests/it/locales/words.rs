//! Every word in every language.

use super::strong::direction;
use super::{locale, name, units};
use icu_properties::props::Script;
use icu_properties::script::ScriptWithExtensions;
use maqala::locales::{Locales, files};
use maqala::model::article::Word;
use maqala::model::direction::Direction;
use maqala::model::language::Language;
use maqala::model::text::{Text, chars};

/// The fields of every line of a language, regions included.
pub(super) fn lines() -> Vec<Vec<String>> {
    let lines = Locales::default().lines().iter().map(|line| chars(line).collect::<String>());
    let lines = lines.map(|line| line.split('|').map(str::to_owned).collect::<Vec<_>>());
    lines.filter(|fields| !fields[0].contains('=')).collect()
}

/// Where its words begin, and what follows them.
const WORDS: usize = 22;
const END: usize = WORDS + Word::ALL.len();

fn language(line: &[String]) -> &str {
    line[0].split(' ').next().unwrap()
}

#[test]
fn there_are_languages_enough() {
    let languages = lines();
    assert!(languages.len() > 90, "{}", languages.len());
    let official = "ar en fr es ru zh bg hr cs da nl et fi de el hu ga it lv lt mt pl pt ro sk sl sv";
    let others = "fa ps prs ckb ku ur pnb sd ug he yi dv am ti so sw ha yo ig hi bn pa ta te ml mr gu kn ne si my th lo km \
        vi id ms ja ko zh-Hans zh-Hant uk be kk ky uz tg az hy ka tr sr-Cyrl sr-Latn ca eu gl nb is mk sq bs af fil";
    for tag in official.split(' ').chain(others.split(' ').filter(|tag| !tag.is_empty())) {
        locale(tag);
    }
}

#[test]
fn every_line_is_whole() {
    for line in lines() {
        // Patterns of a month and a year alone, and perhaps months.
        assert!([END + 2, END + 14].contains(&line.len()), "{}", line[0]);
        assert!(line[END].contains("$M") && [0, 1].iter().all(|index| line[END + index].contains("$y")), "{}", line[0]);
        for (index, field) in line.iter().enumerate() {
            let period = index == 17 || index == 18;
            assert!(period || !field.trim().is_empty(), "{}: field {index}", line[0]);
        }
        assert_eq!(line[17].is_empty(), line[18].is_empty(), "{}", line[0]);
        assert_eq!(line[17].is_empty(), !line[3].contains("$p"), "{}", line[0]);
        for pattern in &line[2..5] {
            let letters = pattern.split('$').skip(1).map(|part| part.chars().next().unwrap());
            assert!(letters.clone().all(|letter| "dDMyHKhGmpo".contains(letter)), "{pattern}");
            assert!(
                ["d", "M", "y"]
                    .iter()
                    .all(|letter| pattern.to_lowercase().contains(&format!("${}", letter.to_lowercase())))
            );
        }
        assert!(line[4].contains("$o"), "{}", line[0]);
    }
}

#[test]
fn every_tag_is_of_the_direction_of_its_words_and_finds_them() {
    for line in lines() {
        for tag in line[0].split(' ') {
            let units = units(tag);
            let written = Language::parse(Text::new(&units)).unwrap().direction();
            let rtl = line[1].starts_with('r');
            assert_eq!(written, Some(if rtl { Direction::Rtl } else { Direction::Ltr }), "{tag}");
            assert_eq!(name(locale(tag)), language(&line), "{tag}");
        }
    }
}

#[test]
fn words_are_of_the_direction_of_their_language() {
    for line in lines() {
        let locale = locale(language(&line));
        for (name, word) in Word::ALL.into_iter().zip(&line[WORDS..]) {
            if name == Word::Separator {
                assert!(word.ends_with(' ') || word == "、", "{}: {word:?}", line[0]);
                continue;
            }
            direction(word, Some(locale.direction()));
            assert_eq!(word.trim(), word, "{}", line[0]);
            let label =
                matches!(name, Word::Published | Word::Updated | Word::Source | Word::ReadingTime | Word::Photo);
            let colon = word.ends_with([':', '：', '՝', '៖', '፦', '-']);
            assert!(!label || colon && word.chars().count() > 2, "{}: {word}", line[0]);
            let named = matches!(name, Word::OpenAt | Word::Skip);
            assert_eq!(word.matches('$').count(), usize::from(named), "{}: {word}", line[0]);
        }
    }
}

/// The scripts that a language is written in.
fn scripts(tag: &str) -> &'static [Script] {
    match tag {
        "ar" | "ckb" | "fa" | "pnb" | "prs" | "ps" | "sd" | "ug" | "ur" => &[Script::Arabic],
        "am" | "ti" => &[Script::Ethiopic],
        "be" | "bg" | "kk" | "ky" | "mk" | "ru" | "sr" | "tg" | "uk" | "uz-Cyrl" => &[Script::Cyrillic],
        "bn" => &[Script::Bengali],
        "dv" => &[Script::Thaana],
        "el" => &[Script::Greek],
        "gu" => &[Script::Gujarati],
        "he" | "yi" => &[Script::Hebrew],
        "hi" | "mr" | "ne" => &[Script::Devanagari],
        "hy" => &[Script::Armenian],
        "ja" => &[Script::Han, Script::Hiragana, Script::Katakana],
        "ka" => &[Script::Georgian],
        "km" => &[Script::Khmer],
        "kn" => &[Script::Kannada],
        "ko" => &[Script::Hangul],
        "lo" => &[Script::Lao],
        "ml" => &[Script::Malayalam],
        "my" => &[Script::Myanmar],
        "pa" => &[Script::Gurmukhi],
        "si" => &[Script::Sinhala],
        "ta" => &[Script::Tamil],
        "te" => &[Script::Telugu],
        "th" => &[Script::Thai],
        "zh" | "zh-Hant" => &[Script::Han],
        _ => &[Script::Latin],
    }
}

#[test]
fn words_have_only_characters_of_their_script() {
    let has = ScriptWithExtensions::new();
    let more = files();
    let mut others = 0;
    for line in lines() {
        let tag = language(&line);
        let base = tag.split('-').next().unwrap();
        let allowed = scripts(if line[0].contains("-Hant") || tag.starts_with("uz-") { tag } else { base });
        let allowed = if tag == "sr-Latn" { &[Script::Latin][..] } else { allowed };
        let scripts = more[&format!("{base}.more")].lines().find(|more| more.split('|').next() == Some(&line[0]));
        let words = scripts.into_iter().flat_map(|line| line.split('|').skip(1).take(7)).map(str::to_owned);
        for word in line[21..END].iter().chain(&line[END + 2..]).cloned().chain(words) {
            for character in word.chars() {
                let common =
                    [Script::Common, Script::Inherited].into_iter().any(|script| has.has_script(character, script));
                let own = allowed.iter().any(|script| has.has_script(character, *script));
                assert!(common || own, "{}: {character:?} in {word}", line[0]);
                others += u32::from(own);
            }
        }
    }
    assert!(others > 30_000, "{others}");
}

#[test]
fn no_language_has_a_word_of_another_by_mistake() {
    let lines = lines();
    // Neighbours have many words alike, and nearly all where they are one language to a linguist.
    for (index, line) in lines.iter().enumerate() {
        for other in lines
            .iter()
            .skip(index + 1)
            .filter(|other| language(other).split('-').next() != language(line).split('-').next())
        {
            let same = line[WORDS..END].iter().zip(&other[WORDS..END]).filter(|(one, two)| one == two).count();
            let near = ["bs hr", "hr sr-Latn", "bs sr-Latn", "fa prs", "id ms"].iter().any(|pair| {
                let (one, two) = pair.split_once(' ').unwrap();
                [one, two] == [language(line), language(other)]
            });
            assert!(same < if near { 30 } else { 20 }, "{} and {}: {same} words", line[0], other[0]);
        }
    }
}
