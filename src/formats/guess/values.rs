//! The value under a publisher's own name, whatever it is wrapped in.

use super::words::Lists;
use crate::formats::fields::{Entry, first};
use crate::formats::keywords::is_id;
use crate::formats::{localized, records, trees};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};

/// What stands for a text in data that was XML, that tells the type of each value, or that has several headlines.
const TEXTS: [&str; 13] = [
    "#text",
    "_",
    "_text",
    "_cdata",
    "__cdata",
    "$t",
    "stringValue",
    "timestampValue",
    "S",
    "N",
    "Text",
    "Html",
    "main",
];

/// What databases and GraphQL put around a list or an object, each with what is in it.
const AROUND: [(&str, &str); 7] =
    [("L", ""), ("M", ""), ("SS", ""), ("node", ""), ("nodes", ""), ("arrayValue", "values"), ("mapValue", "fields")];

/// Where lists of blocks stand in an object that holds nothing else.
const LISTS: [&str; 6] = ["items", "blocks", "elements", "content", "colPos0", "json"];

pub(super) fn is_string(tape: &Tape<'_>, place: Place) -> bool {
    matches!(tape.kind(place), Kind::String | Kind::Escaped)
}

/// The list or object in an object that says of what type it is.
fn unwrapped(tape: &Tape<'_>, place: Place) -> Place {
    if !tape.is_object(place) || tape.count(place) != 1 {
        return place;
    }
    let inside = AROUND.iter().map(|(name, inner)| {
        let value = tape.spelled(place, name);
        if inner.is_empty() { value } else { tape.spelled(value, inner) }
    });
    let found = inside.fold(Place::ABSENT, Place::or);
    if matches!(tape.kind(found), Kind::Array | Kind::Object) { found } else { place }
}

/// What stands in the value of a field that is told of with it: its type and its name are not the article's.
fn valued(tape: &Tape<'_>, place: Place) -> Place {
    let value = tape.get(place, Name::VALUE);
    let shown = tape.any(place, &[Name::URL, Name::SRC, Name::HREF]).is_present();
    let told = tape.get(place, Name::TYPE).is_present() && tape.get(place, Name::NAME).is_present();
    // Codes of what lies elsewhere.
    if text::is(tape.raw(tape.get(place, Name::TYPE)), "modular_content") {
        return Place::ABSENT;
    }
    let holds = matches!(tape.kind(value), Kind::Array | Kind::Object) || told && is_string(tape, value);
    if holds && !shown { value } else { place }
}

/// Numbers and ids of what was not expanded say nothing to a reader, and what stands beside them may.
pub(super) fn is_useless(tape: &Tape<'_>, Entry { slot, place, .. }: Entry) -> bool {
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

/// What of an object that stands for a name or a picture tells it.
pub(super) fn told(tape: &Tape<'_>, lists: &Lists, slot: Name, place: Place) -> Place {
    const KNOWN: [Name; 8] =
        [Name::NAME, Name::TITLE, Name::DISPLAY_NAME, Name::URL, Name::SRC, Name::HREF, Name::ATTRIBUTES, Name::ID_LD];
    let names = match slot {
        Name::TAGS | Name::BYLINE | Name::SECTION | Name::SOURCE => &lists.names,
        Name::IMAGE => &lists.addresses,
        Name::PUBLISHED | Name::UPDATED | Name::DATELINE | Name::URL | Name::STANDFIRST | Name::KICKER => {
            return text_in(tape, place);
        }
        _ => return place,
    };
    let place = unwrapped(tape, valued(tape, place));
    let name = tape.get(place, Name::NAME);
    let alone = text_in(tape, name.or(place));
    let leads = tape.any(place, &[Name::URL, Name::HREF, Name::LINK]).is_present();
    if slot != Name::IMAGE
        && alone != name.or(place)
        && !leads
        && (name.is_present() || tape.count(place) <= 2)
        && is_string(tape, alone)
    {
        return alone;
    }
    if !tape.is_object(place) || tape.any(place, &KNOWN).is_present() || tape.get(place, Name::SYS).is_present() {
        return place;
    }
    let fields = tape.get(place, Name::FIELDS);
    let holder = if tape.is_object(fields) { fields } else { place };
    let mut best = (usize::MAX, place);
    tape.members(holder, |key, value| {
        let (words, value) = (lists.words(tape.text(key).units()), text_in(tape, value));
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
pub(super) fn held(tape: &Tape<'_>, record: Place, slot: Name, value: Place) -> Option<Place> {
    let value = unwrapped(tape, if slot == Name::IMAGE { valued(tape, value) } else { value });
    if !tape.says_something(value) || is_useless(tape, Entry { place: value, ..first(&[], slot) }) {
        return None;
    }
    let chosen = text_in(tape, localized::value(tape, record, value));
    let is_text = is_string(tape, chosen);
    let holds = match slot {
        Name::BODY if is_text => !trees::is_json(tape, chosen) && !is_figure(tape, chosen),
        Name::BODY if tape.is_object(chosen) => {
            // The whole, or the first of lists in members of their own that is one of blocks.
            let inside = LISTS.iter().map(|name| tape.spelled(chosen, name));
            let mut lists = std::iter::once(chosen).chain(inside);
            return lists.find(|list| trees::is_known(tape, *list));
        }
        Name::BODY => {
            tape.kind(chosen) == Kind::Array && (is_string(tape, tape.first(chosen)) || trees::is_known(tape, chosen))
        }
        Name::URL => is_text && tape.raw(chosen).iter().any(|unit| u32::from(*unit) == 0x2f),
        Name::HEADLINE
        | Name::KICKER
        | Name::STANDFIRST
        | Name::ALT
        | Name::CAPTION
        | Name::CREDIT
        | Name::DATELINE => is_text,
        Name::PUBLISHED | Name::UPDATED => {
            is_text || tape.kind(chosen) == Kind::Number || is_string(tape, tape.get(chosen, Name::DATE))
        }
        Name::RELATED => return (tape.kind(value) == Kind::Array).then_some(value),
        _ => return (is_text || matches!(tape.kind(value), Kind::Array | Kind::Object)).then_some(value),
    };
    holds.then_some(chosen)
}

/// Whether a text is a picture and nothing else, as what stands over an article is in some systems.
fn is_figure(tape: &Tape<'_>, place: Place) -> bool {
    let (units, figure) = (text::trim(tape.raw(place)), "</figure>");
    text::is(text::slice(units, 0, 7), "<figure") && text::find(units, 0, figure) + figure.len() == units.len()
}

/// The text that a wrapper holds, or that a list of one is; any other value is itself.
pub(super) fn text_in(tape: &Tape<'_>, place: Place) -> Place {
    let alone = if tape.kind(place) == Kind::Array && tape.count(place) == 1 { tape.first(place) } else { place };
    if !tape.is_object(alone) {
        return if is_string(tape, alone) { alone } else { place };
    }
    // As Drupal 7 has it: in a language, or in none that is known.
    let language = tape.spelled(alone, "und");
    if language.is_present() {
        return text_in(tape, language);
    }
    let others = TEXTS.iter().map(|name| tape.spelled(alone, name));
    let text = others.fold(tape.any(alone, &records::WRAPPED), Place::or);
    if is_string(tape, text) { text } else { place }
}

/// Whether the name of a date says that a record was made then, or published anew.
pub(super) fn is_made(tape: &Tape<'_>, place: Place) -> bool {
    let path = tape.path(place);
    let name: Vec<Unit> =
        path.rsplit(|unit| u32::from(*unit) == 0x2e).next().unwrap_or(&[]).iter().map(|unit| *unit | 0x20).collect();
    ["creat", "lastpubl"].iter().any(|word| text::find(&name, 0, word) < name.len())
}
