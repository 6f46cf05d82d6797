//! Pictures that a system names by its own key: the address is built from the key and the host of all its pictures.

use super::parts;
use crate::formats::writer::Writer;
use crate::json::{Name, Place, Tape};
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text, Unit};

/// Where the pictures of Wix lie, and its films.
const WIX: &str = "https://static.wixstatic.com/media/";
pub(super) const WIX_FILMS: &str = "https://video.wixstatic.com/";
/// How Wix writes the address of a picture with its size.
const WIX_IMAGE: &str = "wix:image://v1/";
/// Where those of Medium lie, as wide as a page shows them.
const MEDIUM: &str = "https://miro.medium.com/v2/resize:fit:1400/";
/// Longer keys and hosts are none.
const LONGEST: usize = 400;

/// A picture's address and size.
pub(in crate::formats) type Hosted<'s> = (Href<'s>, u32, u32);

/// The picture over an article where it is named by a key; the key where that leads nowhere.
pub(in crate::formats) fn main_picture<'s>(out: &Writer<'s, '_>, best: Place) -> Option<Result<Hosted<'s>, Place>> {
    let hero = out.get(best, Name::HERO_IMAGE);
    let medium = out.spelled(best, "imageId");
    let alone = out.get(best, Name::ID);
    let found = if hero.is_present() {
        quintype(out, hero, out.spelled(best, "hero-image-metadata"))
    } else if medium.is_present() || parts::is_text(out, alone) && is_medium(out.raw(alone)) {
        self::medium(out, medium.or(alone), best)
    } else if text::is(text::slice(out.raw(best), 0, WIX_IMAGE.len()), WIX_IMAGE) {
        wix(out, best, Place::ABSENT)
    } else {
        return None;
    };
    Some(found.ok_or(hero.or(best)))
}

/// A picture of Quintype, where the document says on which host they lie.
pub(super) fn quintype<'s>(out: &Writer<'s, '_>, key: Place, size: Place) -> Option<Hosted<'s>> {
    let host = host(out)?;
    let units = out.raw_line(key).units();
    if units.is_empty() || units.len() > LONGEST {
        return None;
    }
    let mut address = Vec::new();
    if text::find(host, 0, "//") == host.len() {
        text::push_str(&mut address, "https://");
    } else if text::find(host, 0, "//") == 0 {
        text::push_str(&mut address, "https:");
    }
    address.extend_from_slice(host);
    if text::unit_at(host, host.len() - 1) != 0x2f {
        text::push_str(&mut address, "/");
    }
    for unit in units {
        if u32::from(*unit) == 0x20 {
            text::push_str(&mut address, "%20");
        } else {
            address.push(*unit);
        }
    }
    made(out, address, sides(out, size, Name::WIDTH, Name::HEIGHT))
}

/// The picture host in a site's settings, wherever they are. It is looked up once, for the root.
fn host<'s>(out: &Writer<'s, '_>) -> Option<&'s [Unit]> {
    let named = |object: Place| {
        let names = ["cdn-image", "cdn-name"].map(|name| out.spelled(object, name));
        names.into_iter().find(|place| parts::is_text(out, *place) && !out.raw(*place).is_empty())
    };
    let settings = out.seek(Place::ROOT, |object| named(*object).is_some());
    named(settings).map(|place| text::trim(out.text(place).units())).filter(|host| (1..=LONGEST).contains(&host.len()))
}

/// A picture of Medium by its id.
pub(super) fn medium<'s>(out: &Writer<'s, '_>, id: Place, size: Place) -> Option<Hosted<'s>> {
    let units = out.raw(id);
    let sizes = sides(out, size, Name::ORIGINAL_WIDTH, Name::ORIGINAL_HEIGHT);
    if is_key(units) { made(out, [&ascii(MEDIUM), units].concat(), sizes) } else { None }
}

/// Whether it is an id of a picture of Medium: a digit and a star before what tells it.
fn is_medium(units: &[Unit]) -> bool {
    text::unit_at(units, 1) == 0x2a && is_key(units)
}

/// A picture of Wix: its address, or its id.
pub(super) fn wix<'s>(out: &Writer<'s, '_>, id: Place, size: Place) -> Option<Hosted<'s>> {
    let mut units = out.raw_line(id).units();
    let mut sizes = sides(out, size, Name::WIDTH, Name::HEIGHT);
    if text::is(text::slice(units, 0, WIX_IMAGE.len()), WIX_IMAGE) {
        let of = |name| {
            let start = text::find(units, 0, name) + name.len();
            let end = text::find_any(units, start, "&");
            text::parse_unsigned(text::slice(units, start, end)).unwrap_or(0)
        };
        sizes = (of("originWidth="), of("originHeight="));
        units = text::slice(units, WIX_IMAGE.len(), text::find_any(units, WIX_IMAGE.len(), "/#"));
    }
    if text::find(units, 0, "//") < units.len() {
        return made(out, units.to_vec(), sizes);
    }
    if is_key(units) { made(out, [&ascii(WIX), units].concat(), sizes) } else { None }
}

/// Whether it may stand at the end of an address as it is.
pub(super) fn is_key(units: &[Unit]) -> bool {
    let fits =
        |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.' | '~' | '*' | '@' | '+');
    (1..=LONGEST).contains(&units.len()) && text::chars(units).all(fits) && text::find(units, 0, "..") == units.len()
}

/// The units of an address of ours.
pub(super) fn ascii(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    text::push_str(&mut units, text);
    units
}

fn made<'s>(out: &Writer<'s, '_>, address: Vec<Unit>, (width, height): (u32, u32)) -> Option<Hosted<'s>> {
    let text: Text<'s> = out.keep(address);
    out.resolved(text, Use::Image).map(|href| (href, width, height))
}

fn sides(tape: &Tape<'_>, object: Place, width: Name, height: Name) -> (u32, u32) {
    let side = |name| text::parse_unsigned(text::trim(tape.raw(tape.get(object, name)))).unwrap_or(0);
    (side(width), side(height))
}
