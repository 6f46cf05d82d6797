//! Records with values in several languages: `{"title": {"ar": "…", "en": "…"}}`, as in systems that keep all translations
//! together, or `{"title_ar": "…", "title_en": "…"}`. One language is shown, the same in every field.

use super::fields::{Entry, Manner, first};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};

/// Languages whose names as members show that all members are languages, and that are looked for in the names of fields: the first
/// that is there.
const LANGUAGES: [&str; 15] =
    ["ar", "en", "fr", "fa", "he", "ur", "ckb", "ku", "tr", "es", "de", "ru", "pt", "it", "zh"];
/// Fields and what they are called before the language.
const FIELDS: [(Name, &[&str]); 6] = [
    (Name::HEADLINE, &["title", "headline", "name"]),
    (Name::STANDFIRST, &["subtitle", "summary", "excerpt", "description", "short_description", "lead"]),
    (Name::BYLINE, &["author", "author_name", "writer"]),
    (Name::SECTION, &["category", "section", "category_name"]),
    (Name::SOURCE, &["source"]),
    (Name::CAPTION, &["image_caption", "caption"]),
];
/// The same for a text.
const TEXTS: [&str; 7] = ["body", "content", "text", "details", "full_text", "article", "description"];

/// A value in the record's own language where it has several; any other value is itself.
pub(super) fn value(tape: &Tape<'_>, record: Place, place: Place) -> Place {
    chosen(tape, record, place).map_or(place, |(_, value)| value)
}

/// The member of a value whose members are named by languages: the one in the record's language, else Arabic, else the first.
fn chosen(tape: &Tape<'_>, record: Place, place: Place) -> Option<(Place, Place)> {
    let (mut found, mut best, mut known, mut count, mut sure) = (None, 0, true, 0, false);
    let own = tape.raw(tape.any(record, &[Name::LANG, Name::LANGUAGE, Name::LOCALE]));
    tape.members(place, |key, value| {
        // Systems put what kind of record it is among them.
        if !known || text::unit_at(tape.raw(key), 0) == 0x5f {
            return;
        }
        count += 1;
        known &= is_tag(tape.raw(key));
        // `sm` and `md` are sizes of pictures.
        sure |= LANGUAGES.iter().any(|language| same_language(tape.raw(key), language));
        let worth = if !own.is_empty() && own.get(..2) == tape.raw(key).get(..2) {
            3
        } else {
            1 + u8::from(same_language(tape.raw(key), "ar"))
        };
        if worth > best && tape.says_something(value) {
            (found, best) = (Some((key, value)), worth);
        }
    });
    // An id alone is not in Indonesian.
    let is_id = count == 1 && found.is_some_and(|(key, _)| tape.name(key) == Name::ID);
    found.filter(|_| known && sure && !is_id)
}

/// Whether it reads as a tag of a language, perhaps with a region: `ar`, `en-US`, `pt_BR`.
fn is_tag(units: &[Unit]) -> bool {
    let letters = |units: &[Unit]| text::chars(units).all(|letter| letter.is_ascii_alphabetic());
    let region = matches!(text::unit_at(units, 2), 0x2d | 0x5f) && (5..=7).contains(&units.len());
    (units.len() == 2 || region) && letters(text::slice(units, 0, 2)) && letters(text::slice(units, 3, units.len()))
}

/// Whether a tag is of a language, in whatever region.
fn same_language(tag: &[Unit], language: &str) -> bool {
    text::is(text::slice(tag, 0, language.len()), language)
        && matches!(text::unit_at(tag, language.len()), 0 | 0x2d | 0x5f)
}

/// Replaces several languages by one in all of a record, and adds that language. Returns whether there were several.
pub(super) fn settle(tape: &Tape<'_>, record: Place, entries: &mut Vec<Entry>) -> bool {
    let mut key = Place::ABSENT;
    for entry in entries.iter_mut() {
        if let Some((language, value)) = chosen(tape, record, entry.place) {
            (key, entry.place) = (key.or(language), value);
        }
    }
    if key.is_present() && !first(entries, Name::LANGUAGE).place.is_present() {
        let entry = Entry { slot: Name::LANGUAGE, manner: Manner::Plain, place: key, ..first(entries, Name::LANGUAGE) };
        entries.push(entry);
    }
    key.is_present()
}

/// The record around one that is a translation: what all of them share stands there.
pub(super) fn around(tape: &Tape<'_>, document: Place, record: Place) -> Place {
    let path = tape.walked(record);
    let end = text::find(&path, 0, ".translations.");
    if end < path.len() { tape.at(document, text::slice(&path, 0, end)) } else { Place::ABSENT }
}

/// Members of a record in which names with a language are looked for.
const MOST: u32 = 200;

/// The text of a record whose fields have a language at the end of their names, and its language.
pub(super) fn text_of(tape: &Tape<'_>, record: Place) -> Option<(Place, &'static str)> {
    if tape.count(record) > MOST {
        return None;
    }
    let own = tape.raw(tape.any(record, &[Name::LANG, Name::LANGUAGE, Name::LOCALE]));
    let first = LANGUAGES.into_iter().find(|language| same_language(own, language));
    let titled = |language: &&str| named(tape, record, FIELDS[0].1, language).is_present();
    first.into_iter().chain(LANGUAGES).filter(titled).find_map(|language| {
        let place = named(tape, record, &TEXTS, language);
        place.is_present().then_some((place, language))
    })
}

/// Adds what else such a record says in a language.
pub(super) fn fill(tape: &Tape<'_>, record: Place, language: &str, entries: &mut Vec<Entry>) {
    for (slot, names) in FIELDS {
        let place = named(tape, record, names, language);
        if place.is_present() {
            entries.retain(|entry| entry.slot != slot);
            entries.push(Entry { slot, manner: Manner::Either, place, ..first(&[], slot) });
        }
    }
}

/// The first member of some names with a language after them that holds a text: `title_ar` or `titleAr`.
fn named(tape: &Tape<'_>, record: Place, names: &[&str], language: &str) -> Place {
    for name in names {
        for (between, upper) in [("_", false), ("", true), ("-", false)] {
            let mut units = Vec::new();
            text::push_str(&mut units, name);
            text::push_str(&mut units, between);
            let start = units.len();
            text::push_str(&mut units, language);
            if upper && let Some(unit) = units.get_mut(start) {
                *unit -= 0x20;
            }
            let place = tape.find(record, &units);
            if matches!(tape.kind(place), Kind::String | Kind::Escaped) && tape.says_something(place) {
                return place;
            }
        }
    }
    Place::ABSENT
}
