//! Records whose members have a publisher's own names, such as `NewsTitle`, `article_body` or «العنوان»: the words in a name tell
//! what it holds. Used if nothing else is found, and for the other fields of a record, with a warning, because only a map is
//! certain.

mod apart;
mod values;
mod words;
mod xml;

use super::fields::{Entry, Manner, fill, first};
use super::profiles::WRAPPER;
use super::{fragment, localized, records};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text;
pub(super) use apart::beside;
use apart::{apart, laid_out};
use values::{held, is_made, is_string, is_useless, told};
use words::{FIELDS, Lists};

/// Objects that are looked into.
const RECORDS: usize = 2000;
/// Records with a headline and a text whose other fields are read, which costs more than those two.
const TRIES: u32 = 400;
/// Members of one that has names of fields.
const MEMBERS: u32 = 400;
/// Members of all of them: each name is held against all lists.
const MOST: u32 = 20_000;
/// A text that is so many times longer is the whole of one.
const WHOLE: usize = 3;
/// Units of a text that is one whatever stands beside it.
const LONG: usize = 80;
/// Units of a description that is the text where there is no other.
const TOLD: usize = 300;
/// What an article does not have: of goods, people and places.
const OTHERS: [&str; 12] = [
    "price",
    "sku",
    "currency",
    "quantity",
    "variants",
    "salary",
    "password",
    "latitude",
    "longitude",
    "geometry",
    "coordinates",
    "statusCode",
];
/// An article found by names in a document: the record, its fields, the text, and whether there are others.
pub(super) struct Guess {
    pub(super) record: Place,
    pub(super) entries: Vec<Entry>,
    /// In one value, or in members that are numbered.
    pub(super) bodies: Vec<Place>,
    pub(super) several: bool,
    /// How deep it stands.
    depth: u32,
}

/// The first of the least deep records that have a headline and a text. One with next to no text gives way to one with more.
pub(super) fn find(tape: &Tape<'_>, document: Place) -> Option<Guess> {
    let lists = Lists::new();
    if let Some(found) = xml::article(tape, document) {
        return Some(found);
    }
    let (mut level, mut left, mut members) = (vec![document], RECORDS, MOST);
    let (mut little, mut depth, mut tries): (Option<Guess>, u32, u32) = (None, 0, TRIES);
    while !level.is_empty() {
        let mut fitting = level.iter().filter_map(|place| {
            members = members.checked_sub(if tape.is_object(*place) { tape.count(*place) } else { 0 })?;
            article(tape, &lists, *place, &mut tries)
        });
        while let Some(found) = fitting.next() {
            if !says_little(tape, &found.entries, &found.bodies) {
                let several = found.several || little.is_none() && fitting.next().is_some();
                return Some(Guess { several, ..found });
            }
            match &mut little {
                Some(before) => before.several |= before.depth == depth,
                None => little = Some(Guess { depth, ..found }),
            }
        }
        depth += 1;
        let mut deeper = Vec::new();
        let mut add = |value: Place| {
            if left > 0 && matches!(tape.kind(value), Kind::Array | Kind::Object) {
                left -= 1;
                deeper.push(value);
            }
        };
        for container in level {
            if tape.is_object(container) {
                tape.members(container, |key, value| {
                    if !lists.is_elsewhere(tape.raw(key)) {
                        add(value);
                    }
                });
            } else {
                tape.values(container, &mut add);
            }
        }
        level = deeper;
    }
    little
}

/// Whether an article is one short text and a headline.
pub(super) fn says_little(tape: &Tape<'_>, entries: &[Entry], bodies: &[Place]) -> bool {
    let beside = [Name::PUBLISHED, Name::BYLINE, Name::SECTION, Name::IMAGE, Name::TAGS, Name::SOURCE, Name::KICKER];
    let short = |place: &Place| is_string(tape, *place) && tape.raw(*place).len() < LONG;
    bodies.len() == 1 && bodies.iter().all(short) && !beside.iter().any(|slot| first(entries, *slot).place.is_present())
}

#[cfg_attr(feature = "small", inline(never))]
fn article(tape: &Tape<'_>, lists: &Lists, record: Place, tries: &mut u32) -> Option<Guess> {
    // What says what it is is something else, and what holds records is none.
    let list = tape.any(record, &[Name::ITEM, Name::ITEMS]);
    if records::is_named(tape, record) || is_other(tape, record) || tape.is_object(tape.first(list)) {
        return None;
    }
    let Read { entries: guessed, several, titled, longest, numbered, laid_out } = read_by(tape, lists, record);
    let (surely, named) = (titled == Titled::Surely, titled == Titled::ByName);
    let has = |slot| first(&guessed, slot).place.is_present();
    if !has(Name::HEADLINE) {
        return None;
    }
    // A description is of anything, unless it is written as a text.
    let units = tape.raw(longest);
    let told = !named && (fragment::is_html(units) || units.len() >= if surely { LONG } else { TOLD });
    let body = first(&guessed, Name::BODY).place;
    let bodies = if body.is_present() || numbered.is_empty() {
        let body = body.or(if told { longest } else { Place::ABSENT });
        if body.is_present() { vec![body] } else { Vec::new() }
    } else {
        numbered
    };
    if bodies.is_empty() {
        return None;
    }
    *tries = tries.checked_sub(1)?;
    let mut entries = WRAPPER.read(tape, record, record);
    // A name that says it is the article's is surer than one that anything has.
    entries.retain(|entry| entry.slot != Name::HEADLINE);
    improve_by(tape, lists, &guessed, &mut entries);
    let beside = [Name::PUBLISHED, Name::BYLINE, Name::SECTION, Name::IMAGE, Name::TAGS, Name::SOURCE, Name::KICKER];
    let length: usize =
        bodies.iter().map(|body| if is_string(tape, *body) { tape.raw(*body).len() } else { LONG }).sum();
    let short = length < LONG;
    let alone = !beside.iter().any(|slot| first(&entries, *slot).place.is_present());
    // Any page has a head and a content.
    let written = |body: &Place| fragment::is_html(tape.raw(*body)) || tape.is_object(tape.first(*body));
    let any = titled == Titled::Apart && (short || alone && !bodies.iter().any(written));
    if any || alone && (named || laid_out || short && !surely) {
        return None;
    }
    let several = localized::settle(tape, record, &mut entries) || several;
    entries.retain(|entry| entry.slot != Name::BODY && !bodies.contains(&entry.place));
    Some(Guess { record, entries, bodies, several, depth: 0 })
}

/// Whether a record has what no article has.
pub(super) fn is_other(tape: &Tape<'_>, record: Place) -> bool {
    OTHERS.iter().any(|name| tape.spelled(record, name).is_present())
}

/// Values that stand where something else than the article is told of.
pub(super) fn elsewhere(tape: &Tape<'_>, document: Place) -> Vec<Place> {
    let lists = Lists::new();
    let (mut found, mut level, mut left) = (Vec::new(), vec![document], RECORDS);
    for _ in 0..4 {
        let mut deeper = Vec::new();
        for container in level {
            let object = tape.is_object(container);
            tape.members(container, |key, value| {
                if lists.is_elsewhere(tape.raw(key)) {
                    let mut add = |place| {
                        if left > 0 && tape.is_object(place) {
                            left -= 1;
                            found.push(place);
                        }
                    };
                    add(value);
                    tape.values(value, add);
                } else {
                    deeper.push(value);
                }
            });
            if !object {
                tape.values(container, |item| deeper.push(item));
            }
        }
        deeper.retain(|place| matches!(tape.kind(*place), Kind::Array | Kind::Object));
        deeper.truncate(RECORDS);
        level = deeper;
    }
    found
}

/// Adds a record's other values under its publisher's own names, and its text if the known one is only a part of that. Returns
/// whether there is any.
pub(super) fn improve(tape: &Tape<'_>, record: Place, entries: &mut Vec<Entry>, body: &mut Place) -> bool {
    let lists = Lists::new();
    let mut guessed = read_by(tape, &lists, record).entries;
    let whole = first(&guessed, Name::BODY).place;
    let longer = is_string(tape, *body) && tape.raw(whole).len() > tape.raw(*body).len() * WHOLE;
    if longer {
        *body = whole;
    }
    guessed.retain(|entry| entry.slot != Name::BODY && entry.slot != Name::HEADLINE);
    improve_by(tape, &lists, &guessed, entries) || longer
}

fn improve_by(tape: &Tape<'_>, lists: &Lists, guessed: &[Entry], entries: &mut Vec<Entry>) -> bool {
    let known = std::mem::take(entries);
    let worse = |entry: &Entry| {
        let other = first(guessed, entry.slot).place;
        // When a record was made is not when it was published.
        let made = entry.slot == Name::PUBLISHED && other != entry.place && is_made(tape, entry.place);
        (made || is_useless(tape, *entry)) && other.is_present()
    };
    let changed = known.iter().any(worse);
    for entry in known.into_iter().filter(|entry| !worse(entry)) {
        push_told(tape, lists, entry, entries);
    }
    let before = entries.len();
    fill(entries, guessed);
    // A picture that is known may have texts under other names.
    for entry in guessed.iter().filter(|entry| matches!(entry.slot, Name::ALT | Name::CAPTION | Name::CREDIT)) {
        if !first(entries, entry.slot).place.is_present() {
            entries.push(*entry);
        }
    }
    changed || entries.len() > before
}

/// What a record says under names that are taken apart.
pub(super) fn read(tape: &Tape<'_>, record: Place) -> Vec<Entry> {
    read_by(tape, &Lists::new(), record).entries
}

/// What the name of a headline says of it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Titled {
    Plainly,
    /// That it is an article's.
    Surely,
    /// That it is what anything may be called.
    ByName,
    /// Nothing: it stands in a member of its own.
    Apart,
}

/// What the names of a record tell.
struct Read {
    entries: Vec<Entry>,
    /// It says it in several languages.
    several: bool,
    titled: Titled,
    /// The longest of its descriptions.
    longest: Place,
    /// Its paragraphs, where each has a name with a number.
    numbered: Vec<Place>,
    /// Its text is the blocks of any page.
    laid_out: bool,
}

#[cfg_attr(feature = "small", inline(never))]
fn read_by(tape: &Tape<'_>, lists: &Lists, record: Place) -> Read {
    let (titled, longest) = (Titled::Plainly, Place::ABSENT);
    let entries = Vec::new();
    let mut read = Read { entries, several: false, titled, longest, numbered: Vec::new(), laid_out: false };
    if !tape.is_object(record) || tape.count(record) > MEMBERS {
        return read;
    }
    let own = lists.language(tape.raw(tape.any(record, &[Name::LANG, Name::LANGUAGE, Name::LOCALE])));
    // Among headlines in several languages the one in the record's own, else the Arabic one, which comes first in the list, else the
    // first.
    let (mut language, mut languages) = (None, 0);
    tape.members(record, |key, value| {
        let words = lists.words(tape.text(key).units());
        let titled =
            words.language.is_some() && lists.rank(&words, &lists.fields[0]).is_some() && tape.says_something(value);
        if titled {
            languages += 1;
            let better = words.language == own || language != own && words.language == Some(0);
            if language.is_none() || better {
                language = words.language;
            }
        }
    });
    let mut best = [(false, usize::MAX, Place::ABSENT); FIELDS.len()];
    let mut numbered: Vec<(u32, Place)> = Vec::new();
    tape.members(record, |key, value| {
        if let Some(number) = lists.number(tape.text(key).units())
            && let Some(place) = held(tape, record, Name::BODY, value)
        {
            numbered.insert(numbered.partition_point(|(other, _)| *other <= number), (number, place));
        }
        let words = lists.words(tape.text(key).units());
        if words.language.is_some() && words.language != language {
            return;
        }
        for ((best, names), (slot, ..)) in best.iter_mut().zip(&lists.fields).zip(FIELDS) {
            let Some((rank, around)) = lists.rank(&words, names) else { continue };
            let Some(place) = held(tape, record, slot, value) else { continue };
            if slot == Name::STANDFIRST && tape.raw(place).len() >= tape.raw(read.longest).len() {
                read.longest = place;
            }
            let (other, found) = (language.is_some() && words.language.is_none(), tape.raw(place).len());
            // Of texts one that is much longer is the whole.
            let before = tape.raw(best.2).len();
            let whole = slot == Name::BODY && found > before * WHOLE;
            let part = slot == Name::BODY && before > found * WHOLE;
            if whole || !part && (other, rank) < (best.0, best.1) || !best.2.is_present() {
                *best = (other, rank, place);
                if slot == Name::HEADLINE {
                    let named = rank + 1 == names.len();
                    let surely = if around { Titled::Surely } else { Titled::Plainly };
                    read.titled = if named { Titled::ByName } else { surely };
                }
            }
        }
    });
    if numbered.first().is_some_and(|(number, _)| *number < 2) {
        read.numbered = numbered.into_iter().map(|(_, place)| place).collect();
    }
    let is_text = |best: &apart::Best| {
        best.iter().zip(FIELDS).any(|(best, (slot, ..))| slot == Name::BODY && best.2.is_present())
    };
    read.laid_out = !is_text(&best) && laid_out(tape, lists, record, &mut best);
    // What stands over an article may have a member of its own, and so may what is told about it.
    if is_text(&best) && !best.first().is_some_and(|best| best.2.is_present()) {
        apart(tape, lists, record, &mut best);
        read.titled = Titled::Apart;
    }
    for ((slot, manner, _), (.., place)) in FIELDS.into_iter().zip(best) {
        if place.is_present() {
            push_told(tape, lists, Entry { slot, manner, place, ..first(&[], slot) }, &mut read.entries);
        }
    }
    read.several = languages > 1;
    read
}

/// Adds a value of a field. For an object that represents a name or a picture, adds the member that holds it, even under a
/// publisher's own name.
fn push_told(tape: &Tape<'_>, lists: &Lists, entry: Entry, entries: &mut Vec<Entry>) {
    let Entry { slot, place, .. } = entry;
    let plural = matches!(slot, Name::TAGS | Name::BYLINE | Name::SECTION | Name::SOURCE);
    if plural && tape.kind(place) == Kind::Array && tape.is_object(tape.first(place)) {
        // Where some say that they are keywords, the others are something else.
        let says = |item| text::is(tape.raw(tape.get(item, Name::TYPE)), "keyword");
        let mut some = false;
        tape.values(place, |item| some |= slot == Name::TAGS && says(item));
        tape.values(place, |item| {
            if !some || says(item) {
                entries.push(Entry { place: told(tape, lists, slot, item), ..entry });
            }
        });
    } else if slot == Name::IMAGE && tape.kind(place) == Kind::Array {
        push_told(tape, lists, Entry { place: tape.first(place), ..entry }, entries);
    } else {
        let told = told(tape, lists, slot, place);
        entries.push(Entry { place: told, ..entry });
        if slot == Name::IMAGE && told != place {
            for (slot, names) in [
                (Name::ALT, &["alt", "Alt", "altText"][..]),
                (Name::CAPTION, &["caption", "Caption"]),
                (Name::CREDIT, &["credit", "Credit"]),
            ] {
                let texts = names.iter().map(|name| tape.spelled(place, name));
                let text = texts.fold(Place::ABSENT, Place::or);
                if tape.says_something(text) {
                    let manner = if slot == Name::ALT { Manner::Plain } else { Manner::Either };
                    entries.push(Entry { slot, manner, place: text, ..entry });
                }
            }
        }
    }
}
