//! An article node of schema.org in JSON-LD, as pages carry it for search engines: all of the metadata, and seldom a body.

use super::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::Article;
use crate::model::element::Element;
use crate::model::text::{self, Text};

/// Arrays, graphs and pages around the article node.
const DEPTH: u8 = 4;

/// Whether there is an article node in it.
pub(super) fn detect(tape: &Tape<'_>) -> bool {
    find(tape, Place::ROOT, 0).is_present()
}

/// The article node: the value itself, or in its array, `@graph` or `mainEntity`.
fn find(tape: &Tape<'_>, place: Place, depth: u8) -> Place {
    each!(tape, tape.get(place, Name::TYPE_LD), kind => if is_article(tape, kind) {
        return place;
    });
    let inside = if tape.is_object(place) { tape.any(place, &[Name::GRAPH, Name::MAIN_ENTITY]) } else { place };
    if depth < DEPTH && matches!(tape.kind(inside), Kind::Array | Kind::Object) {
        each!(tape, inside, node => {
            let found = find(tape, node, depth + 1);
            if found.is_present() {
                return found;
            }
        });
    }
    Place::ABSENT
}

fn is_article(tape: &Tape<'_>, kind: Place) -> bool {
    let name = tape.raw(kind);
    let ends = |ending: &str| {
        name.len().checked_sub(ending.len()).and_then(|at| name.get(at..)).is_some_and(|end| text::is(end, ending))
    };
    ends("Article") || ends("BlogPosting")
}

/// Reads the article node.
pub(super) fn parse<'s>(tape: &Tape<'s>) -> Article<'s> {
    let mut out = Writer::new(tape);
    let node = find(tape, Place::ROOT, 0);
    let spoken = tape.first(tape.get(node, Name::IN_LANGUAGE));
    // A tag, or a Language with one as its name.
    out.language(tape.get(spoken, Name::ALTERNATE_NAME).or(out.name_in(spoken)));
    let header = out.open(Element::Header);
    out.things(Element::Section, tape.first(tape.get(node, Name::ARTICLE_SECTION)));
    let headline = tape.line(tape.any(node, &[Name::HEADLINE, Name::NAME]));
    let standfirst = tape.line(tape.get(node, Name::DESCRIPTION));
    out.line_in(Element::Headline, headline);
    if standfirst != headline {
        out.line_in(Element::Standfirst, standfirst);
    }
    let byline = out.open(Element::Byline);
    out.things(Element::Contributor, tape.get(node, Name::AUTHOR));
    out.close_filled(byline);
    let meta = out.open(Element::Meta);
    out.times(tape.get(node, Name::DATE_PUBLISHED), tape.get(node, Name::DATE_MODIFIED));
    out.close_filled(meta);
    out.close_filled(header);
    let image = tape.first(tape.get(node, Name::IMAGE));
    let main = out.open(Element::MainMedia);
    let _ = out.open(Element::Figure);
    if image.is_present() && out.image(image) {
        out.line_of(Element::Caption, image, Name::CAPTION);
        out.close_down_to(main);
    } else {
        out.take_back(main);
    }
    let body = out.open(Element::Body);
    out.paragraphs(tape.get(node, Name::ARTICLE_BODY));
    out.close_filled(body);
    let footer = out.open(Element::Footer);
    out.things(Element::Source, tape.first(tape.get(node, Name::PUBLISHER)));
    let tags = out.open(Element::Tags);
    each!(tape, tape.get(node, Name::KEYWORDS), keyword => out.keywords(keyword));
    out.close_filled(tags);
    out.close_filled(footer);
    out.finish()
}

impl Writer<'_, '_> {
    /// Strings, and nodes with a name. A reference to another node has none, and says nothing by itself.
    #[inline(never)]
    fn things(&mut self, element: Element, list: Place) {
        each!(self, list, thing => if self.name_in(thing).is_present() {
            self.named(element, thing);
        });
    }

    /// Keywords in one string, between commas of any script.
    fn keywords(&mut self, place: Place) {
        let mut rest = self.line(place).units();
        let mut characters = text::chars(rest);
        loop {
            let before = characters.rest().len();
            let next = characters.next();
            if matches!(next, None | Some(',' | ';' | '،' | '؛')) {
                let name = rest.get(..rest.len() - before).unwrap_or(&[]);
                self.line_in(Element::Tag, Text::new(text::trim(name)));
                rest = characters.rest();
            }
            if next.is_none() {
                break;
            }
        }
    }
}
