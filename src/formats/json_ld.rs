//! An article node of schema.org in JSON-LD, as pages carry it for search engines: all of the metadata, and seldom a body.

use super::writer::{Writer, language};
use crate::json::{Kind, Reader};
use crate::model::article::{Article, Event, Locality};
use crate::model::element::Element;
use crate::model::text::{self, Text};

/// Arrays, graphs and pages around the article node.
const DEPTH: u8 = 4;

/// Whether there is an article node in it.
pub(super) fn detect(reader: Reader<'_, '_>) -> bool {
    find(reader, 0).is_some()
}

/// The article node: the value itself, or in its array, `@graph` or `mainEntity`.
fn find<'s, 't>(reader: Reader<'s, 't>, depth: u8) -> Option<Reader<'s, 't>> {
    if depth > DEPTH {
        return None;
    }
    if reader.kind() == Kind::Array {
        return reader.items().find_map(|item| find(item, depth + 1));
    }
    if reader.items_of("@type").any(is_article) {
        return Some(reader);
    }
    find(reader.first_of(&["@graph", "mainEntity"])?, depth + 1)
}

fn is_article(kind: Reader<'_, '_>) -> bool {
    let name = kind.raw();
    ["Article", "BlogPosting"].iter().any(|ending| {
        let end = name.len().checked_sub(ending.len()).and_then(|at| name.get(at..));
        end.is_some_and(|end| text::is(end, ending))
    })
}

/// Reads the article node.
pub(super) fn parse<'s>(reader: Reader<'s, '_>) -> Article<'s> {
    let mut out = Writer::default();
    let Some(node) = find(reader, 0) else { return Article::default() };
    let header = out.open(Element::Header);
    things(&mut out, Element::Section, node.items_of("articleSection").take(1));
    let headline = first_line(node, "headline").or_else(|| first_line(node, "name"));
    let standfirst = first_line(node, "description").filter(|description| Some(*description) != headline);
    out.line(Element::Headline, headline);
    out.line(Element::Standfirst, standfirst);
    let byline = out.open(Element::Byline);
    things(&mut out, Element::Contributor, node.items_of("author"));
    out.close_filled(byline);
    let meta = out.open(Element::Meta);
    out.times(node.get("datePublished"), node.get("dateModified"));
    out.close_filled(meta);
    out.close_filled(header);
    if let Some(image) = node.items_of("image").next() {
        let main = out.open(Element::MainMedia);
        let _ = out.open(Element::Figure);
        if out.image(image) {
            out.line(Element::Caption, image.line_of("caption"));
            out.close();
            out.close();
        } else {
            out.take_back(main);
        }
    }
    if let Some(body) = node.get("articleBody") {
        let opened = out.open(Element::Body);
        out.paragraphs(body);
        out.close_filled(opened);
    }
    let footer = out.open(Element::Footer);
    things(&mut out, Element::Source, node.items_of("publisher").take(1));
    let tags = out.open(Element::Tags);
    keywords(&mut out, node);
    out.close_filled(tags);
    out.close_filled(footer);
    let spoken = node.items_of("inLanguage").next();
    // A tag, or a Language with one as its name.
    let spoken = spoken
        .and_then(|spoken| if spoken.is_object() { spoken.first_of(&["alternateName", "name"]) } else { Some(spoken) });
    Article { locale: Locality { language: spoken.and_then(language), direction: None }, events: out.events }
}

fn first_line<'s>(node: Reader<'s, '_>, name: &str) -> Option<Text<'s>> {
    node.items_of(name).next()?.line()
}

/// Strings, and nodes with a name. A reference to another node has none, and says nothing by itself.
fn things<'s, 't>(out: &mut Writer<'s>, element: Element, items: impl Iterator<Item = Reader<'s, 't>>)
where
    's: 't,
{
    for item in items {
        if item.kind() == Kind::String || item.get("name").is_some() {
            out.named(element, item);
        }
    }
}

/// Keywords in an array, or in one string between commas of any script.
fn keywords<'s>(out: &mut Writer<'s>, node: Reader<'s, '_>) {
    for keyword in node.items_of("keywords") {
        let Some(line) = keyword.line() else { continue };
        let mut name = Vec::new();
        let mut characters = line.chars();
        loop {
            let next = characters.next();
            if let Some(character) = next.filter(|character| !matches!(character, ',' | '،' | '؛' | ';')) {
                text::push(&mut name, character);
                continue;
            }
            let trimmed = text::trim(&name);
            if !trimmed.is_empty() {
                let kept = keyword.keep(Vec::from(trimmed));
                let _ = out.open(Element::Tag);
                out.push(Event::Text(kept));
                out.close();
            }
            name.clear();
            if next.is_none() {
                break;
            }
        }
    }
}
