//! Records whose members have names of their publisher's own, such as `NewsTitle`, `article_body` or «العنوان»: the words in a
//! name tell what stands there. Where nothing else is found, and for what else a record says; with a warning, for a map says it for
//! sure.

mod words;

use super::fields::{Entry, Manner, fill, first};
use super::keywords::is_id;
use super::profiles::WRAPPER;
use super::{foreign, fragment, localized, trees};
use crate::json::{Kind, Name, Place, Tape};
use words::{FIELDS, Lists};

/// Objects that are looked into.
const RECORDS: usize = 2000;
/// Members of one that has names of fields.
const MEMBERS: u32 = 400;
/// Members of all of them: each name is held against all lists.
const MOST: u32 = 20_000;
/// Members of a card.
const OF_CARD: u32 = 40;
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
/// What stands for a text in data that was XML, or that tells the type of each value.
const TEXTS: [&str; 10] = ["#text", "_", "_text", "_cdata", "__cdata", "$t", "stringValue", "S", "Text", "Html"];

/// What a document says of an article, as far as names tell it: the record, its fields, the text, and whether there are others.
pub(super) struct Guess {
    pub(super) record: Place,
    pub(super) entries: Vec<Entry>,
    pub(super) body: Place,
    pub(super) several: bool,
}

/// The first record in a document that has a headline and a text, of those that are least deep.
pub(super) fn find(tape: &Tape<'_>, document: Place) -> Option<Guess> {
    let lists = Lists::new();
    let (mut level, mut left, mut members) = (vec![document], RECORDS, MOST);
    while !level.is_empty() {
        let mut fitting = level.iter().filter_map(|place| {
            members = members.checked_sub(if tape.is_object(*place) { tape.count(*place) } else { 0 })?;
            article(tape, &lists, *place)
        });
        if let Some(found) = fitting.next() {
            return Some(Guess { several: found.several || fitting.next().is_some(), ..found });
        }
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
    None
}

fn article(tape: &Tape<'_>, lists: &Lists, record: Place) -> Option<Guess> {
    // What says what it is is something else, and what holds records is none.
    let list = tape.any(record, &[Name::ITEM, Name::ITEMS]);
    if foreign::is_named(tape, record) || is_other(tape, record) || tape.is_object(tape.first(list)) {
        return None;
    }
    let Read { entries: guessed, several, surely, named, longest } = read_by(tape, lists, record);
    let has = |slot| first(&guessed, slot).place.is_present();
    if !has(Name::HEADLINE) {
        return None;
    }
    let mut entries = WRAPPER.read(tape, record, record);
    // A name that says it is the article's is surer than one that anything has.
    entries.retain(|entry| entry.slot != Name::HEADLINE);
    improve_by(tape, lists, &guessed, &mut entries);
    // A description is of anything, unless it is written as a text.
    let units = tape.raw(longest);
    let told = !named && (fragment::is_html(units) || units.len() >= if surely { LONG } else { TOLD });
    let body = first(&guessed, Name::BODY).place.or(if told { longest } else { Place::ABSENT });
    let beside = [Name::PUBLISHED, Name::BYLINE, Name::SECTION, Name::IMAGE, Name::TAGS, Name::SOURCE, Name::KICKER];
    let short = matches!(tape.kind(body), Kind::String | Kind::Escaped) && tape.raw(body).len() < LONG;
    let alone = !beside.iter().any(|slot| first(&entries, *slot).place.is_present());
    if !body.is_present() || alone && (named || short && !surely) {
        return None;
    }
    let several = localized::settle(tape, record, &mut entries) || several;
    entries.retain(|entry| entry.slot != Name::BODY && entry.place != body);
    Some(Guess { record, entries, body, several })
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

/// Adds what else a record says under names of its publisher's own. Whether there is any.
pub(super) fn improve(tape: &Tape<'_>, record: Place, entries: &mut Vec<Entry>) -> bool {
    let lists = Lists::new();
    let mut guessed = read_by(tape, &lists, record).entries;
    guessed.retain(|entry| entry.slot != Name::BODY && entry.slot != Name::HEADLINE);
    improve_by(tape, &lists, &guessed, entries)
}

fn improve_by(tape: &Tape<'_>, lists: &Lists, guessed: &[Entry], entries: &mut Vec<Entry>) -> bool {
    let known = std::mem::take(entries);
    let worse = |entry: &Entry| is_useless(tape, *entry) && first(guessed, entry.slot).place.is_present();
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

/// Numbers and ids of what was not expanded say nothing to a reader, and what stands beside them may.
fn is_useless(tape: &Tape<'_>, Entry { slot, place, .. }: Entry) -> bool {
    let says_nothing = |value| tape.kind(value) == Kind::Number || is_id(tape.raw(value));
    if !matches!(slot, Name::SECTION | Name::BYLINE | Name::SOURCE | Name::TAGS | Name::IMAGE) {
        return false;
    }
    let mut all = true;
    if tape.kind(place) == Kind::Array {
        tape.values(place, |value| all &= says_nothing(value));
    } else {
        all = says_nothing(place);
    }
    all
}

/// What a record says under names that are taken apart.
pub(super) fn read(tape: &Tape<'_>, record: Place) -> Vec<Entry> {
    read_by(tape, &Lists::new(), record).entries
}

/// What the names of a record tell.
struct Read {
    entries: Vec<Entry>,
    /// It says it in several languages.
    several: bool,
    /// The headline says that it is that of an article, or it is only a name.
    surely: bool,
    named: bool,
    /// The longest of its descriptions.
    longest: Place,
}

fn read_by(tape: &Tape<'_>, lists: &Lists, record: Place) -> Read {
    let mut read = Read { entries: Vec::new(), several: false, surely: false, named: false, longest: Place::ABSENT };
    if !tape.is_object(record) || tape.count(record) > MEMBERS {
        return read;
    }
    let own = lists.language(tape.raw(tape.any(record, &[Name::LANG, Name::LANGUAGE, Name::LOCALE])));
    // Of headlines in several languages the record's own, else the Arabic one, which is the first of the list, else the first.
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
    tape.members(record, |key, value| {
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
            let whole = slot == Name::BODY && found > before * 3;
            let part = slot == Name::BODY && before > found * 3;
            if whole || !part && (other, rank) < (best.0, best.1) || !best.2.is_present() {
                *best = (other, rank, place);
                if slot == Name::HEADLINE {
                    (read.surely, read.named) = (around, rank + 1 == names.len());
                }
            }
        }
    });
    for ((slot, manner, _), (.., place)) in FIELDS.into_iter().zip(best) {
        if place.is_present() {
            push_told(tape, lists, Entry { slot, manner, place, ..first(&[], slot) }, &mut read.entries);
        }
    }
    read.several = languages > 1;
    read
}

/// Adds a value of a field: of an object that stands for a name or a picture what tells it, where its names are its publisher's own
/// as well.
fn push_told(tape: &Tape<'_>, lists: &Lists, entry: Entry, entries: &mut Vec<Entry>) {
    let Entry { slot, place, .. } = entry;
    let plural = matches!(slot, Name::TAGS | Name::BYLINE | Name::SECTION | Name::SOURCE);
    if plural && tape.kind(place) == Kind::Array && tape.is_object(tape.first(place)) {
        tape.values(place, |item| entries.push(Entry { place: told(tape, lists, slot, item), ..entry }));
    } else if slot == Name::IMAGE && tape.kind(place) == Kind::Array {
        push_told(tape, lists, Entry { place: tape.first(place), ..entry }, entries);
    } else {
        let told = told(tape, lists, slot, place);
        entries.push(Entry { place: told, ..entry });
        if slot == Name::IMAGE && told != place {
            for (slot, names) in [
                (Name::ALT, &["alt", "Alt"]),
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

fn told(tape: &Tape<'_>, lists: &Lists, slot: Name, place: Place) -> Place {
    const KNOWN: [Name; 8] =
        [Name::NAME, Name::TITLE, Name::DISPLAY_NAME, Name::URL, Name::SRC, Name::HREF, Name::ATTRIBUTES, Name::ID_LD];
    let names = match slot {
        Name::TAGS | Name::BYLINE | Name::SECTION | Name::SOURCE => &lists.names,
        Name::IMAGE => &lists.addresses,
        _ => return place,
    };
    if !tape.is_object(place) || tape.any(place, &KNOWN).is_present() || tape.get(place, Name::SYS).is_present() {
        return place;
    }
    let mut best = (usize::MAX, place);
    tape.members(place, |key, value| {
        let words = lists.words(tape.text(key).units());
        let says = matches!(tape.kind(value), Kind::String | Kind::Escaped)
            && tape.says_something(value)
            && !is_id(tape.raw(value));
        let others = words.language.is_some_and(|language| language > 0) && best.1 != place;
        if let Some(rank) = lists.rank_of_thing(&words, names)
            && rank < best.0
            && says
            && !others
        {
            best = (rank, value);
        }
    });
    best.1
}

/// What a value says where such a field stands, if it is what that may hold.
fn held(tape: &Tape<'_>, record: Place, slot: Name, value: Place) -> Option<Place> {
    if !tape.says_something(value) || is_useless(tape, Entry { place: value, ..first(&[], slot) }) {
        return None;
    }
    let chosen = text_in(tape, localized::value(tape, record, value));
    let is_text = matches!(tape.kind(chosen), Kind::String | Kind::Escaped);
    let holds = match slot {
        Name::BODY if is_text => !trees::is_json(tape, chosen),
        Name::BODY => {
            let item = tape.first(chosen);
            tape.kind(chosen) == Kind::Array
                && (matches!(tape.kind(item), Kind::String | Kind::Escaped) || trees::is_known(tape, chosen))
        }
        Name::URL => is_text && tape.raw(chosen).iter().any(|unit| u32::from(*unit) == 0x2f),
        Name::HEADLINE
        | Name::KICKER
        | Name::STANDFIRST
        | Name::ALT
        | Name::CAPTION
        | Name::CREDIT
        | Name::DATELINE => is_text,
        Name::PUBLISHED | Name::UPDATED => is_text || tape.kind(chosen) == Kind::Number,
        Name::RELATED => return (tape.kind(value) == Kind::Array).then_some(value),
        _ => return (is_text || matches!(tape.kind(value), Kind::Array | Kind::Object)).then_some(value),
    };
    holds.then_some(chosen)
}

/// The text that a wrapper holds, or that a list of one is; any other value is itself.
fn text_in(tape: &Tape<'_>, place: Place) -> Place {
    let alone = if tape.kind(place) == Kind::Array && tape.count(place) == 1 { tape.first(place) } else { place };
    if !tape.is_object(alone) {
        return if matches!(tape.kind(alone), Kind::String | Kind::Escaped) { alone } else { place };
    }
    // As Drupal 7 has it: in a language, or in none that is known.
    let language = tape.spelled(alone, "und");
    if language.is_present() {
        return text_in(tape, language);
    }
    let others = TEXTS.iter().map(|name| tape.spelled(alone, name));
    let text = others.fold(tape.any(alone, &foreign::WRAPPED), Place::or);
    if matches!(tape.kind(text), Kind::String | Kind::Escaped) { text } else { place }
}

/// What a card says, and where it has no headline what its names tell.
pub(super) fn of_card(tape: &Tape<'_>, item: Place, mut known: Vec<Entry>) -> Vec<Entry> {
    if !first(&known, Name::HEADLINE).place.is_present() && tape.count(item) <= OF_CARD {
        let mut guessed = read(tape, item);
        for entry in &mut guessed {
            if entry.slot == Name::STANDFIRST {
                entry.slot = Name::EXCERPT;
            }
        }
        // Bodies of other articles are long, and their cards lead there.
        guessed.retain(|entry| entry.slot != Name::BODY);
        fill(&mut known, &guessed);
    }
    known
}
