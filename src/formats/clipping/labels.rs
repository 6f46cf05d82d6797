//! Labels such as "Source:", in the languages of clippings: those that newsrooms write, and our own words in every language, so
//! that what we show is read back. It must not know what a value looks like.

use super::lines::{after, fold, folded, trimmed};
use crate::locales::{Locale, Locales};
use crate::model::article::Word;
use crate::model::text::{self, Text, Unit, push_str};
use std::sync::OnceLock;

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slot {
    Published,
    Updated,
    Source,
    Keywords,
    Author,
    Place,
    ReadAlso,
}

/// How a label is set off from its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// By a colon or another sign.
    Sign,
    /// By a space alone, or it stands alone.
    Space,
}

/// A label at the start of a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Label<'s> {
    pub(super) slot: Slot,
    pub(super) mark: Mark,
    /// What follows it on its line, perhaps nothing.
    pub(super) value: &'s [Unit],
    /// Its language, where it is a word of one alone.
    pub(super) locale: Option<Locale<'static>>,
}

/// Labels with their language, none where several share them; folded, and parted by `|`.
const LABELS: &[(Slot, &str, &str)] = &[
    (Slot::Published, "ar", "تاريخ النشر|التاريخ|نشر|نشر في|نشر بتاريخ|نشر يوم"),
    (Slot::Published, "fa", "تاريخ انتشار|زمان انتشار"),
    (Slot::Published, "en", "published|published on|published at|posted|posted on"),
    (Slot::Published, "fr", "publie|publie le|date de publication"),
    (Slot::Published, "", "تاريخ|date"),
    (Slot::Updated, "ar", "اخر تحديث|تم التحديث|تاريخ التحديث"),
    (Slot::Updated, "fa", "به روزرساني|به روز رساني|بهروزرساني|بروزرساني|اخرين بهروزرساني"),
    (Slot::Updated, "en", "updated|updated on|updated at|last updated"),
    (Slot::Updated, "fr", "mis a jour|mis a jour le|mise a jour|mise a jour le|modifie le"),
    (Slot::Source, "ar", "المصدر|المصادر|مصدر"),
    (Slot::Source, "fa", "منبع|منبع خبر"),
    (Slot::Source, "", "source|sources"),
    (Slot::Keywords, "ar", "الكلمات المفتاحيه|كلمات مفتاحيه|الكلمات الدلاليه|كلمات دلاليه|الوسوم|وسوم"),
    (Slot::Keywords, "fa", "كليدواژهها|كليدواژه ها|كليدواژه|كلمات كليدي|برچسبها|برچسب ها|برچسب"),
    (Slot::Keywords, "en", "keywords|key words|topics"),
    (Slot::Keywords, "fr", "mots cles|sujets|etiquettes"),
    (Slot::Keywords, "", "tags"),
    (Slot::Author, "ar", "الكاتب|الكاتبه|بقلم"),
    (Slot::Author, "fa", "نويسنده|به قلم"),
    (Slot::Author, "en", "by|author|written by"),
    (Slot::Author, "fr", "par|auteur|autrice"),
    (Slot::Place, "ar", "المكان"),
    (Slot::Place, "fa", "مكان|محل"),
    (Slot::Place, "en", "place|location|dateline"),
    (Slot::Place, "fr", "lieu"),
    (Slot::ReadAlso, "ar", "اقرا ايضا|اقرا المزيد|اقرا كذلك|اخبار ذات صله|مواضيع ذات صله"),
    (Slot::ReadAlso, "fa", "همچنين بخوانيد|بيشتر بخوانيد|مطالب مرتبط"),
    (Slot::ReadAlso, "en", "read also|also read|read more|see also|related"),
    (Slot::ReadAlso, "fr", "lire aussi|a lire aussi|lire egalement|voir aussi"),
];

/// Our own words that are labels.
const WORDS: [(Slot, Word); 6] = [
    (Slot::Published, Word::Published),
    (Slot::Updated, Word::Updated),
    (Slot::Source, Word::Source),
    (Slot::Keywords, Word::Tags),
    (Slot::Author, Word::By),
    (Slot::ReadAlso, Word::ReadAlso),
];

struct Entry {
    slot: Slot,
    word: String,
    locale: Option<Locale<'static>>,
}

/// All labels, the longest first, for some begin with others.
fn entries() -> &'static [Entry] {
    static ENTRIES: OnceLock<Vec<Entry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let mut entries = Vec::new();
        for (slot, language, words) in LABELS {
            let locale = locale(language);
            entries.extend(words.split('|').map(|word| Entry { slot: *slot, word: word.to_owned(), locale }));
        }
        for locale in languages() {
            for (slot, word) in WORDS {
                let mut units = Vec::new();
                locale.write(&mut units, word);
                let word = fold(&units).trim_end_matches([':', ' ']).to_owned();
                entries.push(Entry { slot, word, locale: Some(locale) });
            }
        }
        entries.sort_by_key(|entry| std::cmp::Reverse(entry.word.chars().count()));
        entries
    })
}

fn locale(language: &str) -> Option<Locale<'static>> {
    let mut tag = Vec::new();
    push_str(&mut tag, language);
    Locales::default().find(Text::new(&tag))
}

/// Those languages whose dates and labels are read.
pub(super) fn languages() -> impl Iterator<Item = Locale<'static>> {
    ["ar", "en", "es", "fa", "fr", "he", "ru"].into_iter().filter_map(locale)
}

/// The label at the start of a line.
pub(super) fn find(line: &[Unit]) -> Option<Label<'_>> {
    let line = trimmed(line);
    entries().iter().find_map(|entry| {
        let (mark, spaced, value) = set_off(after(line, &entry.word)?)?;
        // French alone has a space before its colon.
        let french = spaced && entry.locale.is_none() && entry.word.is_ascii();
        Some(Label {
            slot: entry.slot,
            mark,
            value: trimmed(value),
            locale: if french { locale("fr") } else { entry.locale },
        })
    })
}

/// How a label is separated from what follows, whether a colon has a space before it, and what follows; None if the label is only
/// the beginning of other words.
fn set_off(rest: &[Unit]) -> Option<(Mark, bool, &[Unit])> {
    let (spaces, rest) = passed(rest, " ");
    let Some(next) = text::chars(rest).find_map(folded) else { return Some((Mark::Space, false, rest)) };
    if next == ':' {
        return Some((Mark::Sign, spaces > 0, passed(rest, ":").1));
    }
    if !SIGNS.contains(next) {
        return (spaces > 0).then_some((Mark::Space, false, rest));
    }
    let (signs, after) = passed(rest, SIGNS);
    // `By-election` and `source/sink` are words of their own, and one full stop ends a sentence.
    let open = spaces > 0 || passed(after, " ").0 > 0 || trimmed(after).is_empty();
    (open && (next != '.' || signs > 1)).then_some((Mark::Sign, false, after))
}

/// Besides the colon.
const SIGNS: &str = "-/|»>•….";

/// How many of some signs are at the beginning, and what comes after them.
fn passed<'s>(units: &'s [Unit], signs: &str) -> (usize, &'s [Unit]) {
    let (mut characters, mut count) = (text::chars(units), 0);
    loop {
        let rest = characters.rest();
        match characters.next().map(folded) {
            Some(None) => {}
            Some(Some(character)) if signs.contains(character) => count += 1,
            Some(Some(_)) | None => return (count, rest),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Mark, Slot, WORDS, find, languages};
    use crate::model::text::{Unit, chars, push_str};

    fn units(text: &str) -> Vec<Unit> {
        let mut units = Vec::new();
        push_str(&mut units, text);
        units
    }

    #[test]
    fn our_own_words_are_labels() {
        for locale in languages() {
            for (slot, word) in WORDS {
                let mut line = Vec::new();
                locale.write(&mut line, word);
                let shown: String = chars(&line).collect();
                assert_eq!(find(&line).map(|label| label.slot), Some(slot), "{shown}");
            }
        }
    }

    #[test]
    fn a_label_is_set_off() {
        for (line, slot, mark, value) in [
            ("المصـــدر : وكالة", Slot::Source, Mark::Sign, "وكالة"),
            ("إقرأ أيضاً:", Slot::ReadAlso, Mark::Sign, ""),
            ("اقرأ أيضا.. مطر", Slot::ReadAlso, Mark::Sign, "مطر"),
            ("بقلم / سارة", Slot::Author, Mark::Sign, "سارة"),
            ("کلیدواژه‌ها：قطار", Slot::Keywords, Mark::Sign, "قطار"),
            ("READ  ALSO", Slot::ReadAlso, Mark::Space, ""),
            ("Mots-clés\u{a0}: port", Slot::Keywords, Mark::Sign, "port"),
            ("A LIRE AUSSI – Le bac", Slot::ReadAlso, Mark::Sign, "Le bac"),
            ("Mis à jour le 3 mai", Slot::Updated, Mark::Space, "3 mai"),
            ("\u{200f}By\u{a0}Ada", Slot::Author, Mark::Space, "Ada"),
        ] {
            let units = units(line);
            let found = find(&units).map(|label| (label.slot, label.mark, chars(label.value).collect::<String>()));
            assert_eq!(found, Some((slot, mark, value.to_owned())), "{line}");
        }
        for line in ["Sourcebook", "By-laws of the parish", "Date.", "مصدرية", "Bye", "source/sink", "", ":"] {
            assert!(find(&units(line)).is_none(), "{line}");
        }
    }
}
