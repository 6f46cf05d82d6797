//! Private formats, by a map that says where each field of an article is: JSON that the host supplies beside the article.
//!
//! A map is a profile made at run time, with a tape of its own. A rule is a place on that tape; what it finds are places on the
//! tape of the article. Faults of a map are reported with a path that begins with `map`.

mod body;

use super::fields::{Entry, Manner};
use super::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{self, Unit};
use crate::warning::WarningKind;

pub(super) const NAME: &str = "map";

/// What a record says, by the rules of a map, and the record: what `article` finds, or else the document.
pub(super) fn read(map: &Tape<'_>, tape: &Tape<'_>, document: Place) -> (Vec<Entry>, Place) {
    let mut reading = Reading { map, tape, record: document, entries: Vec::new() };
    let records = find(map, map.get(Place::ROOT, Name::ARTICLE), tape, document);
    if let Some(first) = records.first() {
        reading.record = tape.first(*first);
    }
    if records.len() > 1
        || reading.record != document
            && tape.next(records.first().copied().unwrap_or(document), reading.record).is_present()
    {
        tape.warn(reading.record, WarningKind::SeveralArticles);
    }
    map.members(Place::ROOT, |key, rule| reading.field(map.name(key), rule));
    (reading.entries, reading.record)
}

/// Whether a map makes an article of a document by itself: it finds a headline or a text.
pub(super) fn tells(map: &Tape<'_>, tape: &Tape<'_>) -> bool {
    let (entries, _) = read(map, tape, Place::ROOT);
    entries.iter().any(|entry| matches!(entry.slot, Name::HEADLINE | Name::BODY))
}

/// The values that the first of some paths finds that finds any; lists of lists are one list.
fn find(map: &Tape<'_>, paths: Place, tape: &Tape<'_>, at: Place) -> Vec<Place> {
    let mut found = Vec::new();
    each!(map, paths, path => {
        tape.walk(at, map.text(path).units(), &mut found);
        found.retain(|place| tape.says_something(*place));
        if !found.is_empty() {
            break;
        }
    });
    found
}

/// The first of them; an absent one where there is none.
fn first(map: &Tape<'_>, paths: Place, tape: &Tape<'_>, at: Place) -> Place {
    find(map, paths, tape, at).first().map_or(Place::ABSENT, |place| tape.first(*place))
}

struct Reading<'r, 'm, 's> {
    map: &'r Tape<'m>,
    tape: &'r Tape<'s>,
    record: Place,
    entries: Vec<Entry>,
}

impl Reading<'_, '_, '_> {
    /// The member of a map for one field.
    fn field(&mut self, name: Name, rule: Place) {
        let before = self.entries.len();
        match name {
            Name::ARTICLE => return,
            Name::LANG => self.values(Name::LANGUAGE, rule, Manner::Plain),
            Name::DATELINE | Name::PUBLISHED | Name::UPDATED | Name::URL => self.values(name, rule, Manner::Plain),
            Name::BYLINE | Name::SECTION | Name::SOURCE | Name::TAGS | Name::RELATED => self.things(name, rule),
            Name::IMAGE => self.image(rule),
            Name::BODY if self.map.get(rule, Name::EACH).is_present() => {
                self.push(Name::BODY, Manner::Mapped, self.record, rule);
            }
            Name::KICKER | Name::HEADLINE | Name::STANDFIRST | Name::BODY => self.values(name, rule, Manner::Either),
            _ => return self.map.warn(rule, WarningKind::UnknownField),
        }
        if self.entries.len() == before {
            self.map.remark(rule, WarningKind::FindsNothing);
        }
    }

    fn push(&mut self, slot: Name, manner: Manner, place: Place, rule: Place) {
        self.entries.push(Entry {
            slot,
            manner,
            place,
            rule,
            #[cfg(feature = "html")]
            origin: NAME,
        });
    }

    /// Paths, or `html`, `text`, `utc` or `split` with paths of values that are meant so.
    fn values(&mut self, slot: Name, rule: Place, usual: Manner) {
        let (mut manner, mut paths) = (usual, rule);
        if self.map.is_object(rule) {
            paths = Place::ABSENT;
            for (name, meant) in [
                (Name::HTML, Manner::Html),
                (Name::TEXT, Manner::Plain),
                (Name::UTC, Manner::Utc),
                (Name::SPLIT, Manner::Split),
            ] {
                if self.map.get(rule, name).is_present() {
                    (manner, paths) = (meant, self.map.get(rule, name));
                }
            }
            if !paths.is_present() {
                return self.map.warn(rule, WarningKind::ExpectedPath);
            }
        }
        let list = matches!(slot, Name::BYLINE | Name::TAGS | Name::BODY | Name::RELATED);
        for place in find(self.map, paths, self.tape, self.record) {
            let tree = slot == Name::BODY && !matches!(self.tape.kind(place), Kind::String | Kind::Escaped);
            self.push(slot, if tree { Manner::Blocks } else { manner }, place, Place::ABSENT);
            if !list {
                break;
            }
        }
    }

    /// Names, each with what the rule says of it, or as paths find them.
    fn things(&mut self, slot: Name, rule: Place) {
        let each = self.map.get(rule, Name::EACH);
        if !self.map.any(rule, &[Name::EACH, Name::NAME, Name::URL]).is_present() {
            return self.values(slot, rule, Manner::Plain);
        }
        let found = if each.is_present() { find(self.map, each, self.tape, self.record) } else { vec![self.record] };
        for list in found {
            let tape = self.tape;
            each!(tape, list, item => self.push(slot, Manner::Mapped, item, rule));
        }
    }

    /// A picture: paths, or an object with paths for its address and for what is said of it.
    fn image(&mut self, rule: Place) {
        if !self.map.is_object(rule) {
            return self.values(Name::IMAGE, rule, Manner::Plain);
        }
        self.values(Name::IMAGE, self.map.get(rule, Name::URL), Manner::Plain);
        if first(self.map, self.map.get(rule, Name::URL), self.tape, self.record).is_present() {
            for name in [Name::ALT, Name::CAPTION, Name::CREDIT] {
                self.values(name, self.map.get(rule, name), Manner::Either);
            }
        }
    }
}

impl Writer<'_, '_> {
    /// What a rule's member finds from a value on; without such a member absent.
    pub(super) fn mapped(&self, rule: Place, name: Name, at: Place) -> Place {
        self.map.map_or(Place::ABSENT, |map| first(map, map.get(rule, name), self, at))
    }

    /// A name with its link and, in a byline, what its owner is.
    pub(super) fn mapped_thing(&mut self, element: Element, entry: Entry) {
        let opened = self.open(element);
        let url = self.mapped(entry.rule, Name::URL, entry.place);
        if url.is_present() {
            self.href(url, Use::Link);
        }
        let name = self.mapped(entry.rule, Name::NAME, entry.place);
        self.name_of(if name.is_present() { name } else { entry.place });
        let role = self.mapped(entry.rule, Name::ROLE, entry.place);
        if self.close_filled(opened) && element == Element::Contributor {
            let role = self.plain_text(role);
            self.line_in(Element::Role, role);
        }
    }
}

/// Whether a word is of a pattern, in which `*` stands for any characters.
fn matches(pattern: &[Unit], word: &[Unit]) -> bool {
    let (mut at, mut here, mut star, mut from) = (0, 0, None, 0);
    while here < word.len() {
        if text::unit_at(pattern, at) == 0x2a {
            at += 1;
            (star, from) = (Some(at), here);
        } else if at < pattern.len() && text::unit_at(pattern, at) == text::unit_at(word, here) {
            (at, here) = (at + 1, here + 1);
        } else if let Some(after) = star {
            from += 1;
            (at, here) = (after, from);
        } else {
            return false;
        }
    }
    pattern.iter().skip(at).all(|unit| u32::from(*unit) == 0x2a)
}

#[cfg(test)]
mod tests {
    use super::matches;
    use crate::model::text::push_str;

    #[test]
    fn stars_stand_for_anything() {
        for (pattern, word, expected) in [
            ("ad*", "ad", true),
            ("ad*", "advert", true),
            ("ad*", "head", false),
            ("*Block", "TextBlock", true),
            ("*Block", "TextBlocks", false),
            ("a*b*c", "a-b-b-c", true),
            ("a*b*c", "a-c-b", false),
            ("*", "", true),
            ("", "", true),
            ("", "x", false),
            ("text", "text", true),
            ("text", "texts", false),
            ("*a*a*a*a*a*a*a*a*b", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false),
        ] {
            let (mut one, mut other) = (Vec::new(), Vec::new());
            push_str(&mut one, pattern);
            push_str(&mut other, word);
            assert_eq!(matches(&one, &other), expected, "{pattern} {word}");
        }
    }
}
