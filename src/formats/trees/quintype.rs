//! Cards of Quintype, each with story elements. Texts are HTML; pictures are named by a key, and the site's settings name their
//! host.

use super::parts;
use super::record::{self, Ways};
use super::recordings::{self, Recorded};
use super::{Tree, dato, hosted, quintype_data as data};
use crate::formats::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text;
use crate::warning::WarningKind;

pub(super) const TREE: Tree = Tree { name: "quintype", detect, write };

/// Whether it is a list of cards.
fn detect(tape: &Tape<'_>, place: Place) -> bool {
    tape.kind(place) == Kind::Array && tape.kind(tape.get(tape.first(place), Name::STORY_ELEMENTS)) == Kind::Array
}

fn write(out: &mut Writer<'_, '_>, place: Place) {
    each!(out, place, card => elements(out, card));
}

fn elements(out: &mut Writer<'_, '_>, card: Place) {
    each!(out, out.get(card, Name::STORY_ELEMENTS), element => if out.is_object(element) {
        out.deeper(element, typed);
    } else {
        out.warn(element, WarningKind::ExpectedObject);
    });
}

fn typed(out: &mut Writer<'_, '_>, element: Place) {
    let (kind, text) = (out.get(element, Name::TYPE), out.get(element, Name::TEXT));
    let is = |name: &str| text::is(out.raw(kind), name);
    let about = out.get(element, Name::METADATA);
    let url = out.any(element, &[Name::URL]).or(out.spelled(element, "embed-url"));
    if is("text") {
        words(out, element, text, about);
    } else if is("title") {
        parts::html_line(out, Element::Subheading2, Place::ABSENT, text);
    } else if is("image") {
        image(out, element);
    } else if is("composite") {
        let pictured = text::is(out.raw(out.get(element, Name::SUBTYPE)), "image-gallery");
        if pictured {
            recordings::gallery(out, element, pictures, |out, element| {
                parts::html_inside(out, out.any(element, &[Name::TITLE, Name::DESCRIPTION]));
            });
        } else {
            elements(out, element);
        }
    } else if is("jsembed") {
        embed(out, element, about);
    } else if is("data") || is("table") {
        data::table(out, element);
    } else if is("file") || is("external-file") || is("attachment") {
        let name = out.spelled(element, "file-name").or(out.get(element, Name::TITLE));
        let nothing = Place::ABSENT;
        let parts = Recorded {
            src: url,
            kind: out.spelled(element, "content-type"),
            poster: nothing,
            title: name,
            size: nothing,
        };
        if !recordings::player(out, element, None, parts, parts::nothing)
            && !parts::linked(out, Element::Paragraph, element, url, (name, parts::line_inside))
        {
            out.warn(element, WarningKind::MissingField);
        }
    } else if parts::is_text(out, url) && !out.raw(url).is_empty() {
        // What is shown by a provider has a type of its name.
        let about = ["dailymotion-url", "player-url"].map(|name| out.spelled(about, name));
        let url = about.into_iter().fold(out.get(element, Name::URL), Place::or).or(url);
        parts::embed(out, element, url, out.get(element, Name::TITLE), parts::nothing);
    } else {
        out.warn(
            kind.or(element),
            if kind.is_present() { WarningKind::UnknownBlock } else { WarningKind::MissingField },
        );
        record::fill(out, Ways { file: dato::file, text: record::text, unwrap: |_, place| place }, kind, element);
    }
}

/// A text, and what is told of it: somebody's words, a large line, a question with its answer.
fn words(out: &mut Writer<'_, '_>, element: Place, text: Place, about: Place) {
    let kind = out.raw(out.get(element, Name::SUBTYPE));
    let is = |name: &str| text::is(kind, name);
    let (content, who) = (out.get(about, Name::CONTENT), out.get(about, Name::ATTRIBUTION));
    let content = if out.says_something(content) { content } else { text };
    let [question, answer] = [Name::QUESTION, Name::ANSWER].map(|name| out.get(about, name));
    if is("quote") || is("blockquote") {
        let opened = out.open(Element::Blockquote);
        parts::html_paragraph(out, Place::ABSENT, content);
        attributed(out, opened, Element::Attribution, who);
    } else if is("blurb") || is("bigfact") {
        let opened = out.open(Element::PullQuote);
        parts::html_line(out, Element::PullQuoteText, Place::ABSENT, content);
        attributed(out, opened, Element::PullQuoteAttribution, who);
    } else if (is("q-and-a") || is("question") || is("answer")) && question.or(answer).is_present() {
        parts::note_title(out, question, parts::html_inside);
        parts::html_paragraph(out, Place::ABSENT, answer);
    } else {
        out.html(if out.says_something(text) { text } else { content });
    }
}

fn attributed(out: &mut Writer<'_, '_>, opened: Opened, element: Element, who: Place) {
    if out.close_filled(opened) {
        out.reopen();
        parts::html_line(out, element, Place::ABSENT, who);
        out.close();
    }
}

fn image(out: &mut Writer<'_, '_>, element: Place) {
    let key = out.spelled(element, "image-s3-key");
    let Some(picture) = hosted::quintype(out, key, out.spelled(element, "image-metadata")) else {
        return out.warn(if key.is_present() { key } else { element }, WarningKind::MissingField);
    };
    let alt = out.spelled(element, "alt-text");
    parts::figure_at(out, element, picture, alt, |out, element| {
        parts::html_inside(out, out.any(element, &[Name::TITLE, Name::DESCRIPTION]));
        parts::html_line(out, Element::Credit, Place::ABSENT, out.spelled(element, "image-attribution"));
    });
}

fn pictures(out: &mut Writer<'_, '_>, element: Place) {
    each!(out, out.get(element, Name::STORY_ELEMENTS), picture => image(out, picture));
}

/// What a script would show: the address of the post, or the frame in it.
fn embed(out: &mut Writer<'_, '_>, element: Place, about: Place) {
    let addresses = ["tweet-url", "instagram-url", "facebook-url", "url"].map(|name| out.spelled(about, name));
    let url = addresses.into_iter().fold(Place::ABSENT, Place::or);
    if parts::is_text(out, url) {
        return parts::embed(out, element, url, Place::ABSENT, parts::nothing);
    }
    let script = out.spelled(element, "embed-js");
    let start = out.here();
    if let Some(html) = data::decoded(out.raw(script)) {
        let html = out.keep(html);
        out.html_of(html, script);
    }
    if out.is_here(start) {
        out.warn(if script.is_present() { script } else { element }, WarningKind::UnknownBlock);
    }
}
