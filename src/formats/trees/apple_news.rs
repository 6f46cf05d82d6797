//! The components of the Apple News Format. Its header is read as an article's header, and not here.

use super::Tree;
use super::apple_text;
use super::parts::{self, Picture};
use super::recordings::{self, Recorded};
use crate::formats::native::subheading;
use crate::formats::recordings::Sort;
use crate::formats::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::Event;
use crate::model::element::Element;
use crate::model::text;
use crate::warning::WarningKind;

/// Columns of a table, each of which is looked up in every row.
const COLUMNS: usize = 100;

pub(super) const TREE: Tree = Tree { name: "apple-news", detect, write };

/// Whether it is an object with components, or a list in which there is one.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    let list = parts::list_in(tape, place, Name::COMPONENTS);
    if tape.kind(list) != Kind::Array {
        return false;
    }
    each!(tape, list, component => {
        let role = tape.name(tape.get(component, Name::ROLE));
        let filled = [Name::TEXT, Name::COMPONENTS, Name::URL_APPLE, Name::ITEMS, Name::HTML];
        if (list != place || is_role(role))
            && parts::is_text(tape, tape.get(component, Name::ROLE))
            && tape.any(component, &filled).is_present()
            && !tape.any(component, &[Name::TYPE, Name::NAME]).is_present()
        {
            return true;
        }
    });
    false
}

fn is_role(role: Name) -> bool {
    heading(role).is_some()
        || matches!(
            role,
            Name::BODY
                | Name::TITLE
                | Name::INTRO
                | Name::CONTAINER
                | Name::SECTION
                | Name::CHAPTER
                | Name::HEADER
                | Name::PHOTO
                | Name::FIGURE
                | Name::PULLQUOTE
        )
}

fn heading(role: Name) -> Option<Element> {
    match role {
        Name::HEADING | Name::HEADING2 => Some(subheading(2)),
        Name::HEADING1 => Some(subheading(1)),
        Name::HEADING3 => Some(subheading(3)),
        Name::HEADING4 => Some(subheading(4)),
        Name::HEADING5 => Some(subheading(5)),
        Name::HEADING6 => Some(subheading(6)),
        _ => None,
    }
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    // Where the picture stands that was written last.
    let mut pictured = None;
    each!(out, parts::list_in(out, place, Name::COMPONENTS), component => {
        let role = out.name(out.get(component, Name::ROLE));
        if let Some(figure) = pictured.take_if(|_| role == Name::CAPTION) {
            // What stands after a picture is said of it, in the place of what is said when it fills the screen.
            forget_caption(out, figure);
            out.reopen();
            let opened = parts::begin(out, Element::Caption, component);
            apple_text::running(out, component);
            out.close_seen(opened);
            out.close();
        } else if is_picture(role) {
            pictured = picture(out, component);
        } else if out.is_object(component) {
            out.deeper(component, typed);
            pictured = None;
        } else {
            out.warn(component, WarningKind::ExpectedObject);
        }
    });
}

fn is_picture(role: Name) -> bool {
    matches!(role, Name::PHOTO | Name::IMAGE | Name::FIGURE | Name::PORTRAIT)
}

fn typed(out: &mut Writer<'_, '_>, place: Place) {
    let role = out.get(place, Name::ROLE);
    let name = out.name(role);
    if let Some(element) = heading(name) {
        let opened = parts::begin(out, element, place);
        apple_text::running(out, place);
        out.close_seen(opened);
        return;
    }
    match name {
        Name::BODY | Name::ARTICLE_TITLE => apple_text::blocks(out, place),
        Name::QUOTE => {
            let opened = parts::begin(out, Element::Blockquote, place);
            apple_text::blocks(out, place);
            out.close_seen(opened);
        }
        Name::PULLQUOTE => {
            let opened = parts::begin(out, Element::PullQuote, place);
            let words = out.open(Element::PullQuoteText);
            apple_text::running(out, place);
            out.close_seen(words);
            out.close_seen(opened);
        }
        Name::CAPTION => {
            let opened = parts::begin(out, Element::Paragraph, place);
            apple_text::running(out, place);
            out.close_seen(opened);
        }
        Name::GALLERY | Name::MOSAIC => recordings::gallery(out, place, pictures, caption),
        Name::DIVIDER => parts::divider(out, place),
        Name::TWEET | Name::INSTAGRAM | Name::FACEBOOK_POST | Name::TIKTOK | Name::EMBEDVIDEO | Name::EMBEDWEBVIDEO => {
            parts::embed(out, place, out.get(place, Name::URL_APPLE), Place::ABSENT, caption);
        }
        Name::VIDEO => recording(out, place, Sort::Video),
        Name::AUDIO | Name::MUSIC => recording(out, place, Sort::Audio),
        Name::HTMLTABLE => {
            out.html(out.get(place, Name::HTML));
        }
        Name::DATATABLE => table(out, place),
        Name::LINK_BUTTON => {
            let url = out.get(place, Name::URL_APPLE);
            parts::linked(out, Element::Paragraph, place, url, (out.get(place, Name::TEXT), parts::line_inside));
        }
        Name::ARTICLE_LINK => article_link(out, place),
        Name::CONTAINER | Name::SECTION | Name::CHAPTER | Name::HEADER | Name::ASIDE => write(out, place),
        // Over the body there is the subtitle.
        Name::INTRO if parts::is_text(out, out.get(Place::ROOT, Name::SUBTITLE)) => apple_text::blocks(out, place),
        // They stand over the body, from the article's own metadata.
        Name::TITLE
        | Name::INTRO
        | Name::BYLINE
        | Name::AUTHOR
        | Name::PHOTOGRAPHER
        | Name::ILLUSTRATOR
        | Name::LOGO => {}
        _ => {
            out.warn(
                role.or(place),
                if role.is_present() { WarningKind::UnknownBlock } else { WarningKind::MissingField },
            );
            apple_text::blocks(out, place);
            if out.get(place, Name::COMPONENTS).is_present() {
                write(out, place);
            }
        }
    }
}

/// Takes the caption back that ends a figure.
fn forget_caption(out: &mut Writer<'_, '_>, figure: Opened) {
    let events = out.events.iter().skip(figure.0);
    let caption = events.clone().position(|event| *event == Event::Open(Element::Caption));
    if let Some(caption) = caption {
        out.take_back(Opened(figure.0 + caption));
        out.close();
    }
}

/// Where there is a picture.
fn picture(out: &mut Writer<'_, '_>, place: Place) -> Option<Opened> {
    let picture = Picture {
        src: out.get(place, Name::URL_APPLE),
        alt: out.get(place, Name::ACCESSIBILITY_CAPTION),
        size: Place::ABSENT,
        link: out.get(out.first(out.get(place, Name::ADDITIONS)), Name::URL_APPLE),
    };
    let start = out.here();
    parts::figure(out, place, picture, caption);
    (!out.is_here(start)).then_some(start)
}

fn pictures(out: &mut Writer<'_, '_>, place: Place) {
    each!(out, out.get(place, Name::ITEMS), item => {
        picture(out, item);
    });
}

/// What plays its file; a stream in parts, which few browsers play, is a link.
fn recording(out: &mut Writer<'_, '_>, place: Place, sort: Sort) {
    let src = out.get(place, Name::URL_APPLE);
    let parts = Recorded {
        src,
        kind: Place::ABSENT,
        poster: out.any(place, &[Name::STILL_URL, Name::IMAGE_URL]),
        title: out.get(place, Name::ACCESSIBILITY_CAPTION),
        size: Place::ABSENT,
    };
    let streamed = text::find(out.raw(src), 0, ".m3u8") < out.raw(src).len();
    if !recordings::player(out, place, Some(sort).filter(|_| !streamed), parts, caption) {
        parts::embed(out, place, src, Place::ABSENT, caption);
    }
}

/// The caption of a component: a string, or an object as a component of text is.
fn caption(out: &mut Writer<'_, '_>, place: Place) {
    let caption = out.get(place, Name::CAPTION);
    if out.is_object(caption) {
        apple_text::running(out, caption);
    } else {
        parts::line_inside(out, caption);
    }
}

/// A link to another article: what is written in it, on one line.
fn article_link(out: &mut Writer<'_, '_>, place: Place) {
    let url = out.get(place, Name::URL_APPLE);
    let url = url.or(out.get(out.first(out.get(place, Name::ADDITIONS)), Name::URL_APPLE));
    let list = out.get(place, Name::COMPONENTS);
    let mut text = out.get(place, Name::TEXT);
    each!(out, list, component => text = text.or(out.get(component, Name::TEXT)));
    if url.is_present() && text.is_present() {
        parts::linked(out, Element::Paragraph, place, url, (text, parts::line_inside));
    } else {
        write(out, list);
    }
}

/// A table of records, in the columns that its descriptors name.
fn table(out: &mut Writer<'_, '_>, place: Place) {
    let data = out.get(place, Name::DATA);
    let opened = parts::begin(out, Element::Table, place);
    let mut keys = Vec::new();
    let head = out.open(Element::TableHead);
    let labels = out.open(Element::Row);
    each!(out, out.get(data, Name::DESCRIPTORS), descriptor => if keys.len() < COLUMNS {
        keys.push(out.raw(out.get(descriptor, Name::KEY)));
        cell(out, Element::ColumnHeader, out.get(descriptor, Name::LABEL));
    });
    out.close_seen(labels);
    out.close_filled(head);
    let rows = out.open(Element::TableRows);
    each!(out, out.get(data, Name::RECORDS), record => {
        let row = out.open(Element::Row);
        for key in &keys {
            cell(out, Element::Cell, out.find(record, key));
        }
        out.close_filled(row);
    });
    out.close_filled(rows);
    out.close_needed(opened, place);
}

fn cell(out: &mut Writer<'_, '_>, element: Element, place: Place) {
    let _ = out.open(element);
    match out.kind(place) {
        Kind::Object => apple_text::running(out, place),
        Kind::String | Kind::Escaped | Kind::Number => parts::line_inside(out, place),
        Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Absent => {}
    }
    out.close();
}
