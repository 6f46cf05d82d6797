//! Our own format, `article/1`. Its JSON Schema is `dist/article-1.schema.json`; this reader accepts all that the schema allows,
//! and more.

mod blocks;
#[cfg(feature = "formats")]
mod boxes;
mod cards;
mod header;
mod inlines;
#[cfg(feature = "html")]
mod kept;
#[cfg(feature = "formats")]
mod live;
mod media;
#[cfg(feature = "formats")]
mod notes;
#[cfg(feature = "formats")]
mod recordings;
mod tables;

#[cfg(feature = "formats")]
pub(super) use blocks::subheading;
#[cfg(feature = "html")]
pub(super) use kept::of_article as kept;
#[cfg(feature = "trees")]
pub(super) use tables::SPAN;

#[cfg(feature = "formats")]
use super::profiles;
use super::writer::{Writer, each};
#[cfg(feature = "formats")]
use crate::error::{Error, ErrorKind};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::Article;
use crate::model::element::Element;
use crate::model::text::{self, Unit};
use crate::warning::WarningKind;

pub(super) const NAME: &str = "article/1";

/// Whether `format` names this format's major version.
pub(super) fn detect(tape: &Tape<'_>) -> bool {
    version(format(tape, tape.root())) == Some(1)
}

/// Finds the article in an envelope, such as `{"data": …}` or a list, where the document itself is none.
#[cfg(feature = "formats")]
pub(super) fn open_envelope(tape: &mut Tape<'_>) {
    // Most documents hold none anywhere, and searching all envelopes would take as long as reading a short article.
    if detect(tape) || !tape.any_member(Name::FORMAT, |value| version(string(tape, value)).is_some()) {
        return;
    }
    let known = |place: &Place| version(format(tape, *place)).is_some();
    let found: Option<Vec<Place>> = profiles::records(tape, Place::ROOT).find_map(|mut records| {
        records.retain(known);
        (!records.is_empty()).then_some(records)
    });
    let Some([root, others @ ..]) = found.as_deref() else { return };
    if !others.is_empty() {
        tape.warn(*root, WarningKind::SeveralArticles);
    }
    tape.root = *root;
}

/// Whether it is an object that names no format.
#[cfg(feature = "formats")]
pub(super) fn is_unnamed(tape: &Tape<'_>) -> bool {
    tape.is_object(tape.root()) && format(tape, tape.root()).is_empty()
}

/// The value of a `format` that is ours, of a major version that is not.
pub(super) fn unsupported<'s>(tape: &Tape<'s>) -> Option<&'s [Unit]> {
    let format = format(tape, tape.root());
    version(format).filter(|version| *version != 1).map(|_| format)
}

/// The error of [`unsupported`], with its place; a page looks for that when it words the error.
#[cfg(feature = "formats")]
pub(super) fn refused(tape: &Tape<'_>) -> Option<Error> {
    let error = Error::value(ErrorKind::UnsupportedVersion, unsupported(tape)?);
    #[cfg(not(feature = "page"))]
    let error = error.placed(tape.spot(tape.get(tape.root(), Name::FORMAT)));
    Some(error)
}

/// The value of `format`. Unescaped, for PHP writes `article\/1` unless told otherwise.
fn format<'s>(tape: &Tape<'s>, root: Place) -> &'s [Unit] {
    string(tape, tape.get(root, Name::FORMAT))
}

/// The text of a string, whatever escapes it is written with; nothing of any other value.
pub(super) fn string<'s>(tape: &Tape<'s>, place: Place) -> &'s [Unit] {
    if matches!(tape.kind(place), Kind::String | Kind::Escaped) { tape.text(place).units() } else { &[] }
}

/// The major version behind `article/`: 1 of `article/1` and of `article/1.4`, 0 where it is no number.
fn version(units: &[Unit]) -> Option<u32> {
    let (name, version) = units.split_at_checked("article/".len())?;
    let end = version.iter().position(|unit| u32::from(*unit) == 0x2e).unwrap_or(version.len());
    text::is(name, "article/").then(|| version.get(..end).and_then(text::parse_unsigned).unwrap_or(0))
}

/// Reads the whole article.
pub(super) fn parse<'s>(tape: &Tape<'s>) -> Article<'s> {
    let mut out = Writer::new(tape);
    let root = tape.root();
    out.locality(root);
    #[cfg(feature = "formats")]
    out.find_notes(root);
    let own = out.text(out.get(root, Name::URL));
    out.addresses.push(own);
    out.header(root);
    let main = out.open(Element::MainMedia);
    out.block(out.get(root, Name::MAIN));
    out.close_filled(main);
    let body = out.open(Element::Body);
    out.body(out.get(root, Name::BODY));
    if out.close_filled(body) {
        out.reopen();
        out.read_on(root);
        out.close();
    }
    let footer = out.open(Element::Footer);
    out.corrections(out.get(root, Name::CORRECTIONS));
    out.named_of(Element::Source, root, Name::SOURCE);
    let tags = out.open(Element::Tags);
    each!(out, out.get(root, Name::TAGS), tag => {
        out.named(Element::Tag, tag);
    });
    out.close_filled(tags);
    out.close_filled(footer);
    each!(out, out.get(root, Name::RELATED), group => out.related(group));
    out.finish()
}

/// Larger builds read what most articles do not have. This one can only report it, so that the page loads another core.
#[cfg(not(feature = "formats"))]
impl Writer<'_, '_> {
    /// HTML, or another block.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn html(&mut self, place: Place) {
        self.warn(place, WarningKind::HtmlNotRead);
    }

    pub(super) fn html_line(&mut self, place: Place) {
        self.html(place);
    }

    fn corrections(&mut self, place: Place) {
        if place.is_present() {
            self.html(place);
        }
    }

    fn note_mark(&mut self, place: Place) {
        self.html(place);
    }
}
