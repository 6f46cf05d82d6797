//! Pictures and embeds in block trees.

use super::aliases::{self, Role, address, attribute, children, locality, role};
use super::included::asset;
use super::parts;
use super::recordings::{self, Recorded};
use super::tree::{flow, inlines};
use crate::formats::recordings::Sort;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text;
use crate::warning::WarningKind;

/// Where a picture's address stands, and what holds its other members.
struct Source {
    holder: Place,
    address: Place,
}

/// A picture with its texts; its caption may stand in another node, and so may the link around it.
pub(super) fn figure(out: &mut Writer<'_, '_>, node: Place, caption_node: Place, link_node: Place) {
    let source = source(out, node);
    if is_of_other_kind(out, &source) {
        return embed(out, node);
    }
    let opened = out.open(Element::Figure);
    locality(out, node);
    let link = out.open(Element::Link);
    let place = attribute(out, node, &[Name::HREF]).or(aliases::mark_address(out, node)).or(address(out, link_node));
    let linked = !out.raw(place).is_empty() && out.href(place, Use::Link);
    if !linked {
        out.take_back(link);
    }
    if !picture(out, node) {
        return out.take_back(opened);
    }
    if linked {
        out.close();
    }
    let caption = out.open(Element::Caption);
    let start = out.here();
    let place = attribute(out, node, &[Name::CAPTION, Name::ASSET_CAPTION]).or(out.get(source.holder, Name::CAPTION));
    caption_text(out, node, place);
    if out.is_here(start) {
        caption_text(out, caption_node, attribute(out, caption_node, &[Name::CAPTION]));
    }
    for node in [caption_node, node] {
        if out.is_here(start) {
            inlines(out, children(out, node));
        }
    }
    if out.is_here(start) {
        let title = out.line(out.get(out.get(node, Name::ATTRS), Name::TITLE));
        if title != out.line(alt(out, node, source.holder)) {
            out.push_text(title);
        }
    }
    let credit = out.line(attribute(out, node, &[Name::CREDIT]));
    out.line_in(Element::Credit, credit);
    out.close_seen(caption);
    out.close();
}

/// A picture alone. Whether there is one.
pub(super) fn picture(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let source = source(out, node);
    if !source.address.is_present() {
        out.warn(node, WarningKind::MissingField);
        return false;
    }
    let alt = alt(out, node, source.holder);
    // Editors write `100%` and `inherit` too, of which nothing can be told.
    let sizes = [Name::WIDTH, Name::HEIGHT].map(|name| out.get(source.holder, name));
    let known = sizes.iter().all(|side| !side.is_present() || text::parse_unsigned(out.raw(*side)).is_some());
    out.picture(source.address, alt, if known { source.holder } else { Place::ABSENT })
}

/// A node that holds a picture and its caption as nodes; whatever else it holds are blocks.
pub(super) fn captioned(out: &mut Writer<'_, '_>, node: Place) {
    if source(out, node).address.is_present() {
        return figure(out, node, Place::ABSENT, Place::ABSENT);
    }
    let within = children(out, node);
    let (mut image, mut caption) = (Place::ABSENT, Place::ABSENT);
    each!(out, within, child => {
        let found = role(out, child);
        if found == Role::Image {
            image = image.or(child);
        } else if found == Role::Caption {
            caption = caption.or(child);
        }
    });
    if !image.is_present() {
        return flow(out, within, Element::Paragraph, Place::ABSENT);
    }
    each!(out, within, child => {
        let found = role(out, child);
        if found == Role::Image {
            figure(out, child, caption, Place::ABSENT);
            caption = Place::ABSENT;
        } else if found != Role::Caption {
            flow(out, child, Element::Paragraph, Place::ABSENT);
        }
    });
}

/// Whether a node is a link around a picture, which no paragraph may hold.
pub(super) fn is_linked_picture(out: &Writer<'_, '_>, node: Place, found: Role) -> bool {
    if found == Role::Link {
        each!(out, children(out, node), child => if role(out, child) == Role::Image {
            return true;
        });
    }
    false
}

/// The pictures of a link, each linked; text beside them is a paragraph.
pub(super) fn linked_pictures(out: &mut Writer<'_, '_>, node: Place) {
    each!(out, children(out, node), child => if role(out, child) == Role::Image {
        figure(out, child, Place::ABSENT, node);
    } else {
        flow(out, child, Element::Paragraph, Place::ABSENT);
    });
}

/// Something that lies elsewhere: its title as a link there, under what is known of it.
pub(super) fn embed(out: &mut Writer<'_, '_>, node: Place) {
    let source = source(out, node);
    let kind = out.any(source.holder, &[Name::MIME_TYPE, Name::MIME]);
    if source.holder != node
        && out.get(node, Name::NODE_ID).is_present()
        && text::is(out.raw(kind).get(..5).unwrap_or(&[]), "image")
    {
        return figure(out, node, Place::ABSENT, Place::ABSENT);
    }
    let about = out.get(node, Name::METADATA);
    let certain = match out.name(aliases::kind(out, node)) {
        // The cards of Ghost say what they are.
        Name::VIDEO if out.get(node, Name::VERSION).is_present() => Some(Sort::Video),
        Name::AUDIO if out.get(node, Name::VERSION).is_present() => Some(Sort::Audio),
        _ => None,
    };
    let parts = Recorded {
        src: address(out, node).or(source.address),
        kind: out.any(source.holder, &[Name::MIME_TYPE, Name::MIME, Name::CONTENT_TYPE]),
        poster: attribute(out, node, &[Name::POSTER, Name::CUSTOM_THUMBNAIL_SRC, Name::THUMBNAIL_SRC]),
        title: attribute(out, node, &[Name::TITLE]).or(out.get(asset(out, node), Name::TITLE)),
        size: source.holder,
    };
    if recordings::player(out, node, certain, parts, recording_caption) {
        return;
    }
    let opened = out.open(Element::Embed);
    let post = out.open(Element::Post);
    locality(out, node);
    flow(out, children(out, node), Element::Paragraph, Place::ABSENT);
    let description = out.line(out.get(about, Name::DESCRIPTION));
    out.line_in(Element::Paragraph, description);
    out.close_seen(post);
    let caption = out.open(Element::Caption);
    // Apart from the link after it: it has spaces and links of its own.
    let run = out.open(Element::Run);
    caption_text(out, node, attribute(out, node, &[Name::CAPTION, Name::FILE_CAPTION]));
    out.close_seen(run);
    let link = out.open(Element::Link);
    let place = address(out, node).or(source.address);
    let linked = if place.is_present() { out.href(place, Use::Link) } else { href_of_id(out, node) };
    if linked {
        let names = &[Name::TITLE, Name::FILE_TITLE, Name::FILE_NAME];
        let title = attribute(out, node, names).or(out.any(about, names)).or(out.get(asset(out, node), Name::TITLE));
        let title = title.or(out.any(source.holder, &[Name::FILENAME, Name::NAME]));
        let title = out.line(title);
        if title.is_empty() {
            out.push(Event::Word(Word::ViewPost));
        }
        out.line_in(Element::Name, title);
        out.close();
    } else {
        out.take_back(link);
    }
    out.close_seen(caption);
    out.close_filled(opened);
}

fn recording_caption(out: &mut Writer<'_, '_>, node: Place) {
    caption_text(out, node, attribute(out, node, &[Name::CAPTION, Name::FILE_CAPTION]));
}

/// Declares the address of a node that gives an id alone, and says with its type where that counts.
fn href_of_id(out: &mut Writer<'_, '_>, node: Place) -> bool {
    let start = match out.name(aliases::kind(out, node)) {
        Name::YOUTUBE => "https://www.youtube.com/watch?v=",
        Name::VIMEO => "https://vimeo.com/",
        Name::TWEET | Name::TWITTER => "https://twitter.com/i/status/",
        _ => "",
    };
    let id = out.line(attribute(out, node, &[Name::VIDEO_ID, Name::TWEET_ID, Name::ID]));
    let mut units = Vec::new();
    text::push_str(&mut units, start);
    units.extend_from_slice(id.units());
    // An id that has anything else in it is none.
    let is_id = id.chars().all(|letter| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_'));
    if start.is_empty() || id.is_empty() || !is_id {
        out.warn(node, WarningKind::MissingField);
        return false;
    }
    let href = out.resolved(out.keep(units), Use::Link);
    href.is_some_and(|href| {
        out.push(Event::Href(href));
        true
    })
}

/// The text of a caption: HTML in Ghost's cards, else plain; a list of nodes; or a nested editor, as in Lexical.
pub(super) fn caption_text(out: &mut Writer<'_, '_>, node: Place, place: Place) {
    match out.kind(place) {
        Kind::String | Kind::Escaped
            if out.get(node, Name::VERSION).is_present()
                || text::find(out.raw(place), 0, "</") < out.raw(place).len() =>
        {
            out.html_line(place);
        }
        Kind::Object => {
            let root = out.get(out.get(place, Name::EDITOR_STATE).or(place), Name::ROOT);
            inlines(out, children(out, root));
        }
        Kind::Array => inlines(out, place),
        Kind::String | Kind::Escaped | Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Absent => {
            let line = out.line(place);
            out.push_text(line);
        }
    }
}

/// Where the text stands that says what a picture shows.
fn alt(out: &Writer<'_, '_>, node: Place, holder: Place) -> Place {
    let names = &[Name::ALT, Name::ALT_TEXT_CAMEL, Name::ALTERNATIVE_TEXT, Name::ASSET_ALT];
    let found = attribute(out, node, names).or(out.any(holder, names));
    found.or(out.any(asset(out, node), &[Name::DESCRIPTION, Name::TITLE]))
}

/// The address of a picture: in the node's own members, in those of an uploaded file, or in an asset.
fn source(out: &Writer<'_, '_>, node: Place) -> Source {
    let asset = asset(out, node);
    let file = out.get(asset, Name::FILE).or(asset);
    let inside = |name| out.get(node, name);
    let holders = [
        inside(Name::ATTRS),
        node,
        inside(Name::IMAGE),
        inside(Name::VALUE),
        inside(Name::FILE),
        inside(Name::META),
        inside(Name::PROPS),
        file,
    ];
    for holder in holders.into_iter().chain([referred(out, node)]) {
        let address =
            out.any(holder, &[Name::SRC, Name::URL, Name::SOURCE_URL_CAMEL, Name::ASSET_LINK, Name::DOWNLOAD_URL]);
        if address.is_present() {
            let sizes = out.get(out.get(holder, Name::DETAILS), Name::IMAGE);
            return Source { holder: sizes.or(holder), address };
        }
    }
    Source { holder: Place::ABSENT, address: Place::ABSENT }
}

/// What Hygraph has beside a tree, of which a node has the id.
fn referred(out: &Writer<'_, '_>, node: Place) -> Place {
    let id = out.get(node, Name::NODE_ID);
    if !parts::is_text(out, id) {
        return Place::ABSENT;
    }
    out.seek(node, |object| {
        out.raw(out.get(*object, Name::ID)) == out.raw(id) && out.get(*object, Name::URL).is_present()
    })
}

/// Whether a file says of itself that it is no picture.
fn is_of_other_kind(out: &Writer<'_, '_>, source: &Source) -> bool {
    let kind = out.any(source.holder, &[Name::MIME_TYPE, Name::MIME, Name::CONTENT_TYPE]);
    let start = out.raw(kind).get(.."image".len()).unwrap_or(&[]);
    kind.is_present() && !text::is(start, "image")
}
