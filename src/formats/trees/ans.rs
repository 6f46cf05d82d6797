//! The content elements of Arc XP's ANS. Their texts are running text as HTML. Reuters writes `paragraph` for `text`.

use super::Tree;
use super::parts::{self, Picture};
use super::recordings::{self, Recorded};
use crate::formats::native::subheading;
use crate::formats::recordings::{Sort, sort_of};
use crate::formats::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::text::{self, Text};
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "ans", detect, write };

/// Whether it is an object with content elements, or a list in which there is one.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    if tape.is_object(place) {
        let list = tape.get(place, Name::CONTENT_ELEMENTS);
        let kind = tape.get(tape.first(list), Name::TYPE);
        // Of a list of stories each is one.
        let story = kind.is_present() && tape.name(kind) != Name::STORY;
        return tape.kind(list) == Kind::Array && story || is_film(tape, place);
    }
    if tape.kind(place) == Kind::Array {
        each!(tape, place, element => if is_element(tape, element) {
            return true;
        });
    }
    false
}

/// Whether it is a video that stands alone.
fn is_film(tape: &Tape<'_>, place: Place) -> bool {
    tape.name(tape.get(place, Name::TYPE)) == Name::VIDEO && tape.kind(tape.get(place, Name::STREAMS)) == Kind::Array
}

/// Whether a block is an element of ANS by itself. Most of its types have common names; those are recognised only by what Arc XP
/// adds to each element.
fn is_element(tape: &Tape<'_>, place: Place) -> bool {
    let others = [Name::DATA, Name::CHILDREN, Name::TYPE_SANITY];
    if tape.any(place, &others).is_present() {
        return false;
    }
    let content = tape.get(place, Name::CONTENT);
    let marked = tape.any(place, &[Name::ID_DOCUMENT, Name::ADDITIONAL_PROPERTIES]).is_present();
    match tape.name(tape.get(place, Name::TYPE)) {
        Name::RAW_HTML | Name::TEXT | Name::INTERSTITIAL_LINK => parts::is_text(tape, content),
        Name::OEMBED_RESPONSE => tape.get(place, Name::RAW_OEMBED).is_present(),
        Name::CUSTOM_EMBED | Name::ELEMENT_GROUP | Name::LINK_LIST => true,
        Name::PARAGRAPH | Name::HEADER => marked && parts::is_text(tape, content),
        Name::IMAGE
        | Name::QUOTE
        | Name::LIST
        | Name::TABLE
        | Name::DIVIDER
        | Name::VIDEO
        | Name::GALLERY
        | Name::REFERENCE => marked && !content.is_present(),
        _ => false,
    }
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    if is_film(out, place) {
        recording(out, place, Sort::Video);
    }
    each!(out, parts::list_in(out, place, Name::CONTENT_ELEMENTS), element => {
        if out.is_object(element) {
            out.deeper(element, typed);
        } else {
            out.warn(element, WarningKind::ExpectedObject);
        }
    });
}

fn typed(out: &mut Writer<'_, '_>, place: Place) {
    let kind = out.get(place, Name::TYPE);
    let content = out.get(place, Name::CONTENT);
    match out.name(kind) {
        Name::TEXT | Name::PARAGRAPH => parts::html_paragraph(out, place, content),
        Name::HEADER | Name::HEADING => {
            let level = out.unsigned(place, Name::LEVEL, 2);
            parts::html_line(out, subheading(level), place, content);
        }
        Name::IMAGE => image(out, place),
        Name::QUOTE | Name::BLOCKQUOTE | Name::PULLQUOTE => quote(out, place),
        Name::LIST => list(out, place),
        Name::RAW_HTML => {
            out.html(content);
        }
        Name::OEMBED_RESPONSE => {
            let post = out.get(place, Name::RAW_OEMBED);
            let title = out.any(post, &[Name::TITLE, Name::PROVIDER_NAME]);
            let html = out.get(post, Name::HTML);
            if text::find(out.raw(html), 0, "<blockquote class") < out.raw(html).len() {
                // With what the post says.
                out.html(html);
            } else if out.get(post, Name::URL).is_present() {
                parts::embed(out, place, out.get(post, Name::URL), title, parts::nothing);
            } else {
                out.html(html);
            }
        }
        Name::INTERSTITIAL_LINK => {
            let url = out.get(place, Name::URL);
            parts::linked(out, Element::Paragraph, place, url, (content, parts::html_inside));
        }
        Name::LINK_LIST => link_list(out, place),
        Name::DIVIDER => parts::divider(out, place),
        Name::TABLE => table(out, place),
        Name::VIDEO => recording(out, place, Sort::Video),
        Name::AUDIO => recording(out, place, Sort::Audio),
        Name::GALLERY => {
            if out.first(out.get(place, Name::CONTENT_ELEMENTS)).is_present() {
                recordings::gallery(out, place, pictures, gallery_caption);
            } else {
                elsewhere(out, place);
            }
        }
        Name::ELEMENT_GROUP => write(out, place),
        Name::CODE => parts::code(out, place, content),
        Name::CORRECTION => out.corrected.push(place),
        // It stands for what the newsroom's system would have put there.
        Name::REFERENCE => out.warn(place, WarningKind::MissingField),
        _ => {
            out.warn(
                kind.or(place),
                if kind.is_present() { WarningKind::UnknownBlock } else { WarningKind::MissingField },
            );
            if parts::is_text(out, content) {
                parts::html_paragraph(out, place, content);
            }
            if out.get(place, Name::CONTENT_ELEMENTS).is_present() {
                write(out, place);
            }
        }
    }
}

/// Writes the corrections that stood among the elements: our own format has them after the body.
pub(in crate::formats) fn corrections(out: &mut Writer<'_, '_>) {
    let opened = out.open(Element::Corrections);
    out.word_in(Element::BoxTitle, Word::Corrections);
    let inside = out.here();
    for place in std::mem::take(&mut out.corrected) {
        let correction = out.open(Element::Correction);
        let text = out.get(place, Name::TEXT);
        out.lines_or_html(text);
        out.close_needed(correction, place);
    }
    if out.is_here(inside) {
        out.take_back(opened);
    } else {
        out.close();
    }
}

fn image(out: &mut Writer<'_, '_>, place: Place) {
    let picture = Picture {
        src: out.get(place, Name::URL),
        alt: out.get(place, Name::ALT_TEXT),
        size: place,
        link: Place::ABSENT,
    };
    parts::figure(out, place, picture, caption);
}

fn caption(out: &mut Writer<'_, '_>, place: Place) {
    let texts = [Name::CAPTION, Name::SUBTITLE].map(|name| out.get(place, name));
    // A caption is often there and empty.
    let [caption, subtitle] = texts;
    parts::html_inside(out, if out.line(caption).is_empty() { subtitle } else { caption });
    credit(out, place);
}

/// Who made a picture, and for whom; as the newsroom wants it to be written, where it says so.
fn credit(out: &mut Writer<'_, '_>, place: Place) {
    let credit = out.open(Element::Credit);
    let inside = out.here();
    names(out, out.get(place, Name::VANITY_CREDITS), inside);
    if out.is_here(inside) {
        names(out, out.get(place, Name::CREDITS), inside);
    }
    out.close_filled(credit);
}

fn names(out: &mut Writer<'_, '_>, credits: Place, inside: Opened) {
    let mut last = Text::default();
    for list in [Name::BY, Name::AFFILIATION] {
        each!(out, out.get(credits, list), person => {
            let name = out.line(out.name_in(person));
            if !name.is_empty() && name != last {
                if !out.is_here(inside) {
                    out.push(Event::Word(Word::Separator));
                }
                out.push_text(name);
                last = name;
            }
        });
    }
}

fn quote(out: &mut Writer<'_, '_>, place: Place) {
    let subtype = out.get(place, Name::SUBTYPE).or(out.get(place, Name::TYPE));
    let pulled = out.name(subtype) == Name::PULLQUOTE;
    let (element, attribution) = if pulled {
        (Element::PullQuote, Element::PullQuoteAttribution)
    } else {
        (Element::Blockquote, Element::Attribution)
    };
    let opened = parts::begin(out, element, place);
    let content = out.get(place, Name::CONTENT);
    if pulled {
        let words = out.open(Element::PullQuoteText);
        let inside = out.here();
        each!(out, out.get(place, Name::CONTENT_ELEMENTS).or(content), element => {
            if !out.is_here(inside) {
                out.push_text(Text::new(&[0x0a]));
            }
            let words = if out.is_object(element) { out.get(element, Name::CONTENT) } else { element };
            parts::html_inside(out, words);
        });
        out.close_seen(words);
    } else if parts::is_text(out, content) {
        parts::html_paragraph(out, Place::ABSENT, content);
    } else {
        write(out, place);
    }
    if out.close_needed(opened, place) {
        out.reopen();
        let citation = out.get(place, Name::CITATION);
        let citation = if out.is_object(citation) { out.get(citation, Name::CONTENT) } else { citation };
        parts::html_line(out, attribution, Place::ABSENT, citation);
        out.close();
    }
}

/// A list. One that stands among its items belongs to the item before it.
fn list(out: &mut Writer<'_, '_>, place: Place) {
    let numbered = out.name(out.get(place, Name::LIST_TYPE)) == Name::ORDERED;
    let opened = parts::begin(out, if numbered { Element::NumberedList } else { Element::List }, place);
    let mut item = Place::ABSENT;
    let mut current = out.here();
    each!(out, out.get(place, Name::ITEMS), element => {
        let nested = out.name(out.get(element, Name::TYPE)) == Name::LIST;
        if !nested || !item.is_present() {
            if item.is_present() {
                out.close_seen(current);
            }
            current = parts::begin(out, Element::Item, if nested { Place::ABSENT } else { element });
            item = element;
        }
        if nested {
            out.deeper(element, list);
        } else {
            parts::html_inside(out, if out.is_object(element) { out.get(element, Name::CONTENT) } else { element });
        }
    });
    if item.is_present() {
        out.close_seen(current);
    }
    out.close_needed(opened, place);
}

/// Links to other articles: cards where they have a title, else a list.
fn link_list(out: &mut Writer<'_, '_>, place: Place) {
    let (title, items) = (out.line(out.get(place, Name::TITLE)), out.get(place, Name::ITEMS));
    let opened = out.open(if title.is_empty() { Element::List } else { Element::Related });
    if title.is_empty() {
        each!(out, items, item => {
            parts::linked(out, Element::Item, item, out.get(item, Name::URL), (out.get(item, Name::CONTENT), parts::html_inside));
        });
        out.close_needed(opened, place);
        return;
    }
    out.line_in(Element::RelatedTitle, title);
    let cards = out.open(Element::Cards);
    each!(out, items, item => card(out, item));
    if out.close_needed(cards, place) {
        out.close();
    } else {
        out.take_back(opened);
    }
}

fn card(out: &mut Writer<'_, '_>, place: Place) {
    let opened = parts::begin(out, Element::Card, place);
    let image = out.get(place, Name::IMAGE);
    let around = out.open(Element::CardImage);
    if out.get(image, Name::URL).is_present() {
        out.picture(out.get(image, Name::URL), out.get(image, Name::ALT_TEXT), image);
    }
    out.close_filled(around);
    let headline = (out.get(place, Name::CONTENT), parts::html_inside as parts::Write);
    if !parts::linked(out, Element::CardHeadline, Place::ABSENT, out.get(place, Name::URL), headline) {
        out.warn(place, WarningKind::MissingField);
        return out.take_back(opened);
    }
    let excerpt = out.get(out.get(place, Name::DESCRIPTION), Name::CONTENT);
    parts::html_line(out, Element::CardExcerpt, Place::ABSENT, excerpt);
    out.close();
}

fn table(out: &mut Writer<'_, '_>, place: Place) {
    let opened = parts::begin(out, Element::Table, place);
    let head = out.open(Element::TableHead);
    row(out, out.get(place, Name::HEADER), Element::ColumnHeader);
    out.close_filled(head);
    let rows = out.open(Element::TableRows);
    each!(out, out.get(place, Name::ROWS), cells => row(out, cells, Element::Cell));
    out.close_filled(rows);
    out.close_needed(opened, place);
}

fn row(out: &mut Writer<'_, '_>, cells: Place, element: Element) {
    let opened = out.open(Element::Row);
    each!(out, cells, cell => {
        let content = if out.is_object(cell) { out.get(cell, Name::CONTENT) } else { cell };
        let _ = out.open(element);
        parts::html_inside(out, content);
        out.close();
    });
    out.close_filled(opened);
}

/// The pictures of a gallery.
fn pictures(out: &mut Writer<'_, '_>, place: Place) {
    each!(out, out.get(place, Name::CONTENT_ELEMENTS), element => if out.get(element, Name::URL).is_present() {
        image(out, element);
    } else {
        out.warn(element, WarningKind::MissingField);
    });
}

fn gallery_caption(out: &mut Writer<'_, '_>, place: Place) {
    let texts = [Name::HEADLINES, Name::DESCRIPTION].map(|name| out.get(out.get(place, name), Name::BASIC));
    let [headline, description] = texts;
    parts::html_inside(out, if out.line(headline).is_empty() { description } else { headline });
}

/// A video or something to listen to: what its file plays, or else a link.
fn recording(out: &mut Writer<'_, '_>, place: Place, sort: Sort) {
    let played =
        recorded(out, place).is_some_and(|parts| recordings::player(out, place, Some(sort), parts, gallery_caption));
    if !played {
        elsewhere(out, place);
    }
}

/// The widest of its files that is not too wide for a page.
fn recorded(out: &Writer<'_, '_>, place: Place) -> Option<Recorded> {
    const WIDE: u32 = 1280;
    let (mut file, mut best) = (Place::ABSENT, 0);
    each!(out, out.get(place, Name::STREAMS), stream => {
        let width = text::parse_unsigned(out.raw(out.get(stream, Name::WIDTH))).unwrap_or(0);
        let worth = 1 + if width > WIDE { 0 } else { width };
        if worth > best && sort_of(Text::default(), out.raw_line(out.get(stream, Name::URL))).is_some() {
            (file, best) = (stream, worth);
        }
    });
    let promoted = out.get(out.get(place, Name::PROMO_ITEMS), Name::BASIC);
    let poster = out.get(out.get(place, Name::PROMO_IMAGE).or(promoted), Name::URL);
    let (src, title) = (out.get(file, Name::URL), out.get(out.get(place, Name::HEADLINES), Name::BASIC));
    file.is_present().then_some(Recorded { src, kind: Place::ABSENT, poster, title, size: file })
}

/// Shows the film over an article, or returns the picture to show: that of a film without a playable file, or anything that is no film.
pub(in crate::formats) fn main_video(out: &mut Writer<'_, '_>, place: Place) -> Option<Place> {
    if out.name(out.get(place, Name::TYPE)) != Name::VIDEO || !out.get(place, Name::STREAMS).is_present() {
        return Some(place);
    }
    let played = recorded(out, place)
        .is_some_and(|parts| recordings::player(out, place, Some(Sort::Video), parts, gallery_caption));
    let promoted = out.get(out.get(place, Name::PROMO_ITEMS), Name::BASIC);
    (!played).then_some(out.get(place, Name::PROMO_IMAGE).or(promoted))
}

/// What is shown on a page of its own: a link to that, else to the first stream.
fn elsewhere(out: &mut Writer<'_, '_>, place: Place) {
    let stream = out.first(out.get(place, Name::STREAMS));
    let url = out.any(place, &[Name::CANONICAL_URL, Name::WEBSITE_URL]).or(out.get(stream, Name::URL));
    let title = out.get(out.get(place, Name::HEADLINES), Name::BASIC);
    parts::embed(out, place, url, title, parts::nothing);
}
