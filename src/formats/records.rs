//! Records in no known format, with a headline and a text under the names that most systems use.

use super::asked::Asked;
use super::foreign::{Source, string, tree_entry};
use super::profiles::{self, WRAPPER};
use super::{fields, fragment, guess, localized, trees};
use crate::json::{Name, Place, Tape};
use crate::model::text;
use crate::warning::WarningKind;

/// Names that records have for a headline.
const TITLES: [Name; 7] =
    [Name::HEADLINE, Name::TITLE, Name::HEADING, Name::SUBJECT, Name::POST_TITLE, Name::TITLE_PASCAL, Name::NAME];
/// Names that they have for a text.
const TEXTS: [Name; 26] = [
    Name::BODY,
    Name::CONTENT,
    Name::ARTICLE_BODY,
    Name::HTML,
    Name::MARKDOWN,
    Name::TEXT,
    Name::BODY_HTML,
    Name::BODY_HTML_CAMEL,
    Name::CONTENT_HTML_CAMEL,
    Name::FULL_TEXT,
    Name::FULL_TEXT_CAMEL,
    Name::ARTICLE_BODY_SNAKE,
    Name::POST_CONTENT,
    Name::POST_BODY,
    Name::BODY_MARKDOWN,
    Name::POST_BODY_DASHED,
    Name::BODY_TEXT_CAMEL,
    Name::BODY_COPY,
    Name::MAIN_CONTENT,
    Name::NEWS_CONTENT,
    Name::RICH_TEXT,
    Name::DETAILS,
    Name::STORY,
    Name::BODY_PASCAL,
    Name::CONTENT_PASCAL,
    Name::DESCRIPTION,
];
/// What `format` may be of a record that is an article all the same.
const LOOKS: &str =
    " standard aside gallery link image quote status video audio chat html markdown md text plain richtext ";

/// Whether a record says what it is, and that is not known; a post of `WordPress` says how it looks.
pub(super) fn is_named(tape: &Tape<'_>, record: Place) -> bool {
    let format = tape.get(record, Name::FORMAT);
    format.is_present() && !text::is_listed(LOOKS, tape.raw(format)) || tape.get(record, Name::TYPE_LD).is_present()
}

/// Records in which names with a language are looked for.
const RECORDS: usize = 64;

/// What a wrapper says of how its text is written.
pub(super) const WRAPPED: [Name; 7] =
    [Name::HTML, Name::RENDERED, Name::PROCESSED, Name::MARKUP, Name::MARKDOWN, Name::VALUE, Name::TEXT];

/// The text in a wrapper that says how it is written.
fn text_in(tape: &Tape<'_>, record: Place, body: Place) -> Place {
    let body = localized::value(tape, record, body);
    if tape.is_object(body) { tape.any(body, &WRAPPED) } else { body }
}

/// A record in no known format, with a headline and a text under names that say so.
pub(super) fn text_of_fields(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<Source> {
    let is_text = |place| !string(tape, place).is_empty();
    let body = |record: Place| {
        let texts = TEXTS.iter().map(|name| (*name, text_in(tape, record, tape.get(record, *name))));
        let mut texts = texts.chain(std::iter::once((Name::BLOCKS, tape.get(record, Name::BLOCKS))));
        let (name, body) = texts.find(|(_, body)| is_text(tape.first(*body)) || trees::is_plain(tape, *body))?;
        // A description is of anything, unless it is written as a text.
        let described = name == Name::DESCRIPTION && !fragment::is_html(tape.raw(body));
        let mut fitting = TITLES.iter().filter(|title| **title != Name::NAME || name != Name::DESCRIPTION);
        let titled = fitting.any(|name| is_text(text_in(tape, record, tape.get(record, *name))));
        let named = is_named(tape, record);
        (titled && !named && !described && !trees::is_json(tape, body)).then_some((record, body))
    };
    let elsewhere = guess::elsewhere(tape, document);
    for records in profiles::records(tape, document) {
        let apart = |(record, _): &(Place, Place)| !elsewhere.contains(record) && !guess::is_other(tape, *record);
        let mut found = records.into_iter().filter_map(body).filter(apart);
        if asked.allows(WRAPPER.name)
            && let Some((record, mut body)) = found.next()
        {
            let mut entries = WRAPPER.read(tape, record, document);
            let several = localized::settle(tape, record, &mut entries) || found.next().is_some();
            let around = localized::around(tape, document, record);
            fields::fill(&mut entries, &WRAPPER.read(tape, around, document));
            if guess::improve(tape, record, &mut entries, &mut body) {
                tape.warn(record, WarningKind::FieldsGuessed);
            }
            entries.push(tree_entry(body, WRAPPER.name));
            return Some(Source { name: WRAPPER.name, record, entries, several });
        }
    }
    for record in profiles::records(tape, document).flatten().take(RECORDS) {
        if asked.allows(WRAPPER.name)
            && let Some((body, language)) = localized::text_of(tape, record)
        {
            let mut entries = WRAPPER.read(tape, record, document);
            localized::fill(tape, record, language, &mut entries);
            entries.push(tree_entry(body, WRAPPER.name));
            return Some(Source { name: WRAPPER.name, record, entries, several: true });
        }
    }
    None
}

/// Whether a document that does not declare what it is, or a record in it, has a headline under a name that says so.
pub(super) fn is_titled(tape: &Tape<'_>, document: Place) -> bool {
    let is_text = |record, name| !string(tape, text_in(tape, record, tape.get(record, name))).is_empty();
    let titled = |record| TITLES.iter().any(|name| *name != Name::NAME && is_text(record, *name));
    let told = tape.any(document, &[Name::FORMAT, Name::TYPE_LD]).is_present();
    !told && profiles::records(tape, document).flatten().any(titled)
}
