//! What an answer of Contentful includes: entries and assets, which its links name by id. They may also replace the link.

use super::parts::{self, Picture};
use super::record::{self, Ways};
use super::recordings::{self, Recorded};
use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place, Tape};
use crate::model::text;

/// Entries or assets of an answer that an id is looked for among.
const INCLUDED: usize = 500;

/// The fields of what a link names; absent where it names nothing, and of what is no link.
pub(in crate::formats) fn fields_of(tape: &Tape<'_>, link: Place) -> Place {
    fields_in(tape, link, named(tape, link))
}

/// The fields of what a link was found to name; GraphQL has them without a wrapper.
fn fields_in(tape: &Tape<'_>, link: Place, named: Place) -> Place {
    let fields = tape.get(named, Name::FIELDS);
    if fields.is_present() || named == link { fields } else { named }
}

/// What a link names, or what stands in its place.
fn named(tape: &Tape<'_>, link: Place) -> Place {
    let sys = tape.get(link, Name::SYS);
    let id = tape.get(sys, Name::ID);
    let kind = tape.get(sys, Name::TYPE);
    if id.is_present() && !kind.is_present() && tape.count(link) == 1 {
        // By GraphQL what is linked stands beside the tree.
        let is_id = |object: Place| tape.raw(tape.get(tape.get(object, Name::SYS), Name::ID)) == tape.raw(id);
        return tape.seek(link, |object| *object != link && tape.count(*object) > 1 && is_id(*object));
    }
    if tape.get(link, Name::FIELDS).is_present() || !text::is(tape.raw(kind), "Link") {
        return if sys.is_present() { link } else { Place::ABSENT };
    }
    let includes = tape.get(Place::ROOT, Name::INCLUDES);
    let lists =
        [tape.get(includes, Name::ASSETS), tape.get(includes, Name::ENTRIES), tape.get(Place::ROOT, Name::ITEMS)];
    for list in lists {
        let mut left = INCLUDED;
        each!(tape, list, item => {
            let known = tape.get(tape.get(item, Name::SYS), Name::ID);
            if known.is_present() && tape.raw(known) == tape.raw(id) {
                return item;
            }
            left -= 1;
            if left == 0 {
                break;
            }
        });
    }
    Place::ABSENT
}

/// An entry among the blocks. Whether it is shown.
pub(super) fn entry(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let target = out.get(out.get(node, Name::DATA), Name::TARGET);
    let entry = named(out, target);
    if entry.is_present() && entry != target && !out.follow(target) {
        return true;
    }
    let (sys, fields) = (out.get(entry, Name::SYS), fields_in(out, target, entry));
    let kind = out.get(out.get(out.get(sys, Name::CONTENT_TYPE), Name::SYS), Name::ID);
    let kind = kind.or(out.get(entry, Name::TYPENAME_GRAPHQL));
    let ways = Ways { file, text: record::text, unwrap: |out, place| fields_of(out, place).or(place) };
    fields.is_present() && record::write(out, ways, kind, fields)
}

/// A file that a field of an entry names, or an entry that holds one.
fn file(out: &mut Writer<'_, '_>, asset: Place, entry: Place) {
    let file = out.get(asset, Name::FILE).or(asset);
    let src = out.get(file, Name::URL);
    let title = out.any(asset, &[Name::TITLE, Name::DESCRIPTION]);
    let kind = out.get(file, Name::CONTENT_TYPE);
    let parts = Recorded { src, kind, poster: Place::ABSENT, title, size: Place::ABSENT };
    if !src.is_present() || recordings::player(out, entry, None, parts, record::caption) {
        return;
    }
    let alt = out.any(entry, &[Name::ALT, Name::ALT_TEXT_CAMEL]).or(out.any(asset, &[Name::DESCRIPTION, Name::TITLE]));
    let size = out.get(out.get(file, Name::DETAILS), Name::IMAGE).or(file);
    parts::figure(out, entry, Picture { src, alt, size, link: Place::ABSENT }, record::caption);
}

/// The fields of an asset that a block names.
pub(super) fn asset(tape: &Tape<'_>, node: Place) -> Place {
    fields_of(tape, tape.get(tape.get(node, Name::DATA), Name::TARGET))
}
