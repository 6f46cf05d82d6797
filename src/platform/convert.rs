//! An article of any format to JSON of our own format, `article/1`. The result conforms to `www/article-1.schema.json` and reads
//! as the same article, as far as `article/1` can express it:
//!
//! - marks do not nest: text with a mark of its own inside a link or mark is a separate piece
//! - an item or cell holds only text, and an item one list: blocks of text in them are lines, pictures and tables follow
//! - column headers are in the head of a table only, and rows in its one body only
//! - everything else about an embed is one run of text before its link
//! - some elements have no language or direction of their own: their text has it

mod blocks;
mod boxes;
mod cards;
mod inlines;
mod json;
mod live;
mod media;
mod tables;
mod tree;

use crate::error::Error;
use crate::formats::{self, ParseOptions, Parsed};
use crate::locales::{Locale, Locales};
use crate::model::article::Event;
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::href::Href;
use crate::model::language::Language;
use crate::model::text::{Arena, push_str};
use crate::render::direction;
use inlines::{Piece, Style};
pub(crate) use json::Json;
#[cfg(all(feature = "api", target_arch = "wasm32", target_os = "unknown"))]
pub(crate) use json::Token;
use tree::{Node, elements, find};

/// Converts article JSON of any format to JSON of `article/1`.
///
/// ```
/// use maqala::convert_to_string;
///
/// let json = convert_to_string(r#"{"@type": "NewsArticle", "headline": "مطر", "articleBody": "أمطار على الساحل"}"#)?;
/// assert_eq!(json, r#"{
///   "format": "article/1",
///   "headline": "مطر",
///   "body": [
///     "أمطار على الساحل"
///   ]
/// }
/// "#);
/// # Ok::<(), maqala::Error>(())
/// ```
///
/// # Errors
/// As [`formats::parse`].
pub fn convert_to_string(json: &str) -> Result<String, Error> {
    convert_to_string_as(json, &ParseOptions::default())
}

/// [`convert_to_string`] with a named format, or with a map of a private one.
///
/// # Errors
/// As [`formats::parse_as`].
pub fn convert_to_string_as(json: &str, options: &ParseOptions<'_>) -> Result<String, Error> {
    let (mut source, arena) = (Vec::new(), Arena::default());
    push_str(&mut source, json);
    Ok(article(&formats::parse_as(&source, &arena, options)?).into_string())
}

/// [`convert_to_string`] of a clipping, the plain text of a news page.
///
/// ```
/// use maqala::convert_text_to_string;
///
/// let json = convert_text_to_string("مطر على الساحل\nالمصدر: وكالة الساحل")?;
/// assert!(json.contains(r#""headline": "مطر على الساحل""#));
/// # Ok::<(), maqala::Error>(())
/// ```
///
/// # Errors
/// As [`formats::parse_text`].
pub fn convert_text_to_string(text: &str) -> Result<String, Error> {
    let (mut source, arena) = (Vec::new(), Arena::default());
    push_str(&mut source, text);
    Ok(article(&formats::parse_text(&source, &arena)?).into_string())
}

/// An article as JSON.
pub(crate) fn article(parsed: &Parsed<'_>) -> Json {
    let article = &parsed.article;
    let (declared, content) = tree::declared(&article.events);
    let locales = Locales::default();
    let known = tree::language(declared).and_then(|language| locales.find(language.text()));
    let direction = direction::of_article(&article.events, None).unwrap_or(Direction::Ltr);
    let fitting = known.filter(|locale| locale.direction() == direction);
    let locale = fitting.unwrap_or_else(|| locales.for_direction(direction));
    let mut converter = Converter { json: Json::default(), locale, pending: Vec::new() };
    converter.article(parsed, declared, content);
    converter.json
}

/// Writes an article.
#[derive(Debug)]
struct Converter<'e, 'a> {
    json: Json,
    /// The article's own words, of which some become text.
    locale: Locale<'e>,
    /// What could not stay in its place, and follows the block around it.
    pending: Vec<Node<'e, 'a>>,
}

impl<'e, 'a> Converter<'e, 'a> {
    fn article(&mut self, parsed: &'e Parsed<'a>, declared: &'e [Event<'a>], content: &'e [Event<'a>]) {
        self.json.object();
        self.key_text("format", "article/1");
        self.key_text("id", &parsed.id.chars().collect::<String>());
        self.link("url", parsed.url);
        self.locality(tree::language(declared), tree::direction(declared));
        let inside = |element| find(content, element).map_or(&[][..], |node| node.content);
        let (header, footer) = (inside(Element::Header), inside(Element::Footer));
        for (name, element) in
            [("kicker", Element::Kicker), ("headline", Element::Headline), ("standfirst", Element::Standfirst)]
        {
            self.running(name, find(header, element));
        }
        let byline = find(header, Element::Byline).map_or(&[][..], |byline| byline.content);
        let mark = self.json.mark();
        self.json.key("byline");
        self.json.array();
        let mut names = elements(byline).peekable();
        while let Some(name) = names.next() {
            self.contributor(name, names.next_if(|node| node.element == Element::Role));
        }
        self.end_list(mark);
        let meta = find(header, Element::Meta).map_or(&[][..], |meta| meta.content);
        self.line_of("dateline", find(meta, Element::Dateline));
        self.moment("published", find(meta, Element::Published));
        self.moment("updated", find(meta, Element::Updated));
        self.reading_time(meta);
        self.access(&parsed.kept, header, inside(Element::Body));
        for (name, around, element) in [("source", footer, Element::Source), ("section", header, Element::Section)] {
            if let Some(node) = find(around, element) {
                self.json.key(name);
                self.named(node);
            }
        }
        if let Some(node) = elements(&parsed.kept.publisher).next() {
            self.json.key("publisher");
            self.named(node);
        }
        self.list("tags", find(footer, Element::Tags).map_or(&[], |tags| tags.content), Self::named);
        self.main(inside(Element::MainMedia));
        self.body(inside(Element::Body));
        if let Some(corrections) = find(footer, Element::Corrections) {
            self.corrections(corrections);
        }
        let mark = self.json.mark();
        self.json.key("related");
        self.json.array();
        for group in elements(content).filter(|node| node.element == Element::Related) {
            self.json.object();
            self.id(group);
            self.locality(group.language(), group.direction());
            self.related(group);
            self.json.close();
        }
        self.end_list(mark);
        self.json.close();
    }

    /// A list with a value for each element of some; nothing where there is none.
    fn list(&mut self, name: &'static str, content: &'e [Event<'a>], write: fn(&mut Self, Node<'e, 'a>)) {
        let mark = self.json.mark();
        self.json.key(name);
        self.json.array();
        for node in elements(content) {
            write(self, node);
        }
        self.end_list(mark);
    }

    /// Ends a list, or takes it back with its key where nothing stands in it. Whether it stays.
    fn end_list(&mut self, mark: json::Mark) -> bool {
        let filled = !self.json.is_bare();
        if filled {
            self.json.close();
        } else {
            self.json.take_back(mark);
        }
        filled
    }

    /// A member with the running text of an element.
    fn running(&mut self, name: &'static str, node: Option<Node<'e, 'a>>) {
        let Some(node) = node else { return };
        let pieces = self.pieces(node.content, &Style::default());
        self.key_inlines(name, &pieces);
    }

    fn key_inlines(&mut self, name: &'static str, pieces: &[Piece<'a>]) {
        if inlines::is_seen(pieces) {
            self.json.key(name);
            self.inlines(pieces);
        }
    }

    fn key_text(&mut self, name: &'static str, text: &str) {
        if !text.is_empty() {
            self.json.key(name);
            self.json.text(text.chars());
        }
    }

    /// A member with the text of an element alone.
    fn line_of(&mut self, name: &'static str, node: Option<Node<'e, 'a>>) {
        let text = self.plain(node.map_or(&[], |node| node.content));
        self.key_text(name, &text);
    }

    /// A time; one that could not be told stays as it is written.
    fn moment(&mut self, name: &'static str, node: Option<Node<'e, 'a>>) {
        let Some(node) = node else { return };
        match node.content.first() {
            Some(Event::Time(at)) => {
                self.json.key(name);
                self.json.text(crate::model::text::chars(&at.iso()));
            }
            Some(_) | None => self.line_of(name, Some(node)),
        }
    }

    /// A name, in an object where it has a page or a sign.
    fn named(&mut self, node: Node<'e, 'a>) {
        let name = self.plain(node.content);
        let portrait = find(node.content, Element::Portrait);
        if node.href().is_none() && portrait.is_none() {
            return self.json.text(name.chars());
        }
        self.json.object();
        self.key_text("name", &name);
        self.link("url", node.href());
        self.portrait("logo", portrait);
        self.json.close();
    }

    /// A picture beside a name.
    fn portrait(&mut self, name: &'static str, portrait: Option<Node<'e, 'a>>) {
        if let Some(image) = portrait.and_then(|portrait| find(portrait.content, Element::Image)) {
            self.json.key(name);
            self.json.object();
            self.image(image);
            self.json.close();
        }
    }

    /// One of a byline, in an object where there is more than a name.
    fn contributor(&mut self, node: Node<'e, 'a>, role: Option<Node<'e, 'a>>) {
        let portrait = find(node.content, Element::Portrait);
        if role.is_none() && portrait.is_none() {
            return self.named(node);
        }
        self.json.object();
        self.line_of("name", Some(node));
        self.link("url", node.href());
        self.line_of("role", role);
        self.portrait("image", portrait);
        self.json.close();
    }

    fn link(&mut self, name: &'static str, href: Option<Href<'_>>) {
        if let Some(href) = href {
            self.json.key(name);
            self.json.text(href.text().chars());
        }
    }

    fn locality(&mut self, language: Option<Language<'_>>, direction: Option<Direction>) {
        if let Some(language) = language {
            self.json.key("lang");
            self.json.text(language.text().chars());
        }
        match direction {
            Some(Direction::Ltr) => self.key_text("dir", "ltr"),
            Some(Direction::Rtl) => self.key_text("dir", "rtl"),
            None => {}
        }
    }
}
