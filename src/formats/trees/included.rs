//! What an answer of Contentful includes: entries and assets, which its links name by id. They may stand in the place of the link
//! as well.

use super::aliases::{attribute, children};
use super::parts::{self, Picture};
use super::tree::flow;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text;

/// Entries or assets of an answer that an id is looked for among.
const INCLUDED: usize = 500;

/// The fields of what a link names; absent where it names nothing, and of what is no link.
pub(in crate::formats) fn fields_of(tape: &Tape<'_>, link: Place) -> Place {
    let sys = tape.get(link, Name::SYS);
    let fields = tape.get(link, Name::FIELDS);
    let id = tape.get(sys, Name::ID);
    if fields.is_present() || !text::is(tape.raw(tape.get(sys, Name::TYPE)), "Link") {
        return if sys.is_present() { fields } else { Place::ABSENT };
    }
    let includes = tape.get(Place::ROOT, Name::INCLUDES);
    let lists =
        [tape.get(includes, Name::ASSETS), tape.get(includes, Name::ENTRIES), tape.get(Place::ROOT, Name::ITEMS)];
    for list in lists {
        let mut left = INCLUDED;
        each!(tape, list, item => {
            let known = tape.get(tape.get(item, Name::SYS), Name::ID);
            if known.is_present() && tape.raw(known) == tape.raw(id) {
                return tape.get(item, Name::FIELDS);
            }
            left -= 1;
            if left == 0 {
                break;
            }
        });
    }
    Place::ABSENT
}

/// An entry among the blocks, by what its fields hold: running text, a picture, or an address. Whether it is shown.
pub(super) fn entry(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let fields = fields_of(out, out.get(out.get(node, Name::DATA), Name::TARGET));
    if !fields.is_present() {
        return false;
    }
    let texts = [Name::BODY, Name::CONTENT, Name::RICH_TEXT, Name::TEXT, Name::QUOTE, Name::CAPTION];
    let text = out.any(fields, &texts);
    let start = out.here();
    if picture(out, fields) {
        return true;
    }
    let url = out.any(fields, &[Name::URL, Name::EMBED_URL, Name::VIDEO_URL, Name::HREF, Name::LINK]);
    if parts::is_text(out, url) {
        parts::embed(out, fields, url, out.any(fields, &[Name::TITLE, Name::NAME]), |out, fields| {
            parts::line_inside(out, out.get(fields, Name::CAPTION));
        });
    } else if parts::is_text(out, text) {
        let quoted = out.get(fields, Name::QUOTE).is_present();
        let around = quoted.then(|| out.open(Element::Blockquote));
        out.lines_or_html(text);
        if let Some(around) = around {
            out.close_filled(around);
        }
    } else {
        flow(out, children(out, text), Element::Paragraph, Place::ABSENT);
    }
    !out.is_here(start)
}

/// The picture that a field of an entry names. Whether there is one.
fn picture(out: &mut Writer<'_, '_>, fields: Place) -> bool {
    let link = out.any(fields, &[Name::IMAGE, Name::MEDIA, Name::PHOTO, Name::FILE, Name::ASSET]);
    let asset = fields_of(out, out.first(link));
    let file = out.get(asset, Name::FILE);
    let src = out.get(file, Name::URL);
    if !src.is_present() {
        return false;
    }
    let alt = out.any(fields, &[Name::ALT, Name::ALT_TEXT_CAMEL]).or(out.any(asset, &[Name::DESCRIPTION, Name::TITLE]));
    let size = out.get(out.get(file, Name::DETAILS), Name::IMAGE);
    parts::figure(out, fields, Picture { src, alt, size, link: Place::ABSENT }, |out, fields| {
        let caption = out.get(fields, Name::CAPTION);
        if out.kind(caption) == Kind::Object {
            super::line(out, caption);
        } else {
            parts::line_inside(out, caption);
        }
        let credit = out.line(attribute(out, fields, &[Name::CREDIT]));
        out.line_in(Element::Credit, credit);
    });
    true
}

/// The fields of an asset that a block names.
pub(super) fn asset(tape: &Tape<'_>, node: Place) -> Place {
    fields_of(tape, tape.get(tape.get(node, Name::DATA), Name::TARGET))
}
