//! What an article has in members of their own: its head, what is told about it, and the blocks that a page is made of; and what
//! stands beside it.

use super::MEMBERS;
use super::values::{held, is_string};
use super::words::{FIELDS, Lists};
use crate::formats::fields::{Entry, first};
use crate::formats::trees;
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text;

/// For each field the best value so far: whether it is in another language, the rank of its name, and its place.
pub(super) type Best = [(bool, usize, Place); FIELDS.len()];

/// Takes the blocks of a page for its text, or those in a member for the fields that a site added to its posts. Whether there are
/// any.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn laid_out(tape: &Tape<'_>, lists: &Lists, record: Place, best: &mut Best) -> bool {
    let mut found = None;
    let texts =
        lists.fields.iter().zip(FIELDS).find(|(_, (slot, ..))| *slot == Name::BODY).map_or(&[][..], |(names, _)| names);
    tape.members(record, |key, value| {
        let words = lists.words(tape.text(key).units());
        let named = lists.rank(&words, &lists.layouts).is_some();
        if found.is_none() && named {
            found = held(tape, record, Name::BODY, value).filter(|place| !is_string(tape, *place));
        }
        let live = lists.rank(&words, &lists.updates).is_some() && trees::are_updates(tape, value);
        if found.is_none() && live {
            found = Some(value);
        }
        if found.is_none() && (named || lists.rank(&words, texts).is_some()) && trees::are_sections(tape, value) {
            found = Some(value);
        }
    });
    tape.members(record, |_, fields| {
        if tape.is_object(fields) && tape.count(fields) <= MEMBERS {
            tape.members(fields, |_, value| {
                if found.is_none() && trees::names_layouts(tape, value) {
                    found = held(tape, record, Name::BODY, value);
                }
            });
        }
    });
    let body = best.iter_mut().zip(FIELDS).find(|(_, (slot, ..))| *slot == Name::BODY);
    if let Some(((best, ..), place)) = body.zip(found) {
        best.2 = place;
    }
    found.is_some()
}

/// Fills what is missing from members that hold the head of an article, or what is told about it.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn apart(tape: &Tape<'_>, lists: &Lists, record: Place, best: &mut Best) {
    let bodies = best.iter().zip(FIELDS).filter(|(_, (slot, ..))| *slot == Name::BODY);
    let of_blocks = bodies.map(|(best, _)| best.2).any(|body| tape.is_object(tape.first(body)));
    tape.members(record, |key, value| {
        let Some(sort) = lists.part(tape.text(key).units()).filter(|_| tape.is_object(value)) else { return };
        if tape.count(value) > MEMBERS {
            return;
        }
        tape.members(value, |key, inner| {
            let words = lists.words(tape.text(key).units());
            for ((best, names), (slot, ..)) in best.iter_mut().zip(&lists.fields).zip(FIELDS) {
                // What is told of a page has a title for search engines; the blocks of an article may have no other.
                let of_head = !of_blocks && matches!(slot, Name::HEADLINE | Name::STANDFIRST | Name::KICKER);
                if slot == Name::BODY || of_head && !sort.is_head() || best.2.is_present() && best.1 < usize::MAX / 2 {
                    continue;
                }
                let Some((rank, _)) = lists.rank(&words, names) else { continue };
                // A name alone is that of anything.
                if slot == Name::HEADLINE && rank + 1 == names.len() {
                    continue;
                }
                let rank = usize::MAX / 2 + rank;
                if let Some(place) = held(tape, record, slot, inner)
                    && (!best.2.is_present() || rank < best.1)
                {
                    *best = (false, rank, place);
                }
            }
        });
    });
}

/// Objects around a record in which its cards are looked for.
const AROUND: usize = 3;

/// The cards that stand beside a record, as answers of interfaces have them.
#[cfg_attr(feature = "small", inline(never))]
pub(in crate::formats) fn beside(tape: &Tape<'_>, document: Place, record: Place) -> Option<Entry> {
    let path = tape.walked(record);
    let ends = path.iter().enumerate().rev().filter(|(_, unit)| u32::from(**unit) == 0x2e).map(|(end, _)| end);
    let holders = ends.map(|end| tape.at(document, text::slice(&path, 0, end))).chain([document]);
    let mut objects = holders.filter(|holder| *holder != record && tape.is_object(*holder)).take(AROUND).peekable();
    objects.peek()?;
    let lists = Lists::new();
    let names = lists.fields.iter().zip(FIELDS).find(|(_, (slot, ..))| *slot == Name::RELATED)?.0;
    objects.find_map(|holder| {
        let mut found = None;
        tape.members(holder, |key, value| {
            let is_list = tape.is_object(tape.first(value)) && tape.kind(value) == Kind::Array;
            if found.is_none() && is_list && lists.rank(&lists.words(tape.text(key).units()), names).is_some() {
                found = Some(Entry { place: value, ..first(&[], Name::RELATED) });
            }
        });
        found
    })
}
