//! Running text, as pieces with flat marks: `article/1` nests no marks.

use super::Converter;
use super::tree::{Child, Node, children, find};
use crate::locales::date;
use crate::model::article::Event;
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::href::Href;
use crate::model::language::Language;
use crate::model::text::{Text, chars, push_str};
use crate::render::direction;

/// Text with one formatting.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    text: String,
    style: Style<'a>,
    /// Which element it stands in: text in another one of the same kind is another piece.
    scope: usize,
}

/// Formatting.
#[derive(Clone, Debug, Default)]
pub(super) struct Style<'a> {
    /// In the order of [`MARKS`].
    marks: [bool; MARKS.len()],
    href: Option<Href<'a>>,
    /// The note that it is the mark of.
    note: Option<Href<'a>>,
    language: Option<Language<'a>>,
    direction: Option<Direction>,
    /// How the text is read.
    ruby: String,
}

/// Marks with their names, as the reader nests them.
const MARKS: [(Element, &str); 10] = [
    (Element::Quote, "quote"),
    (Element::Highlight, "mark"),
    (Element::Strong, "strong"),
    (Element::Emphasis, "em"),
    (Element::Underline, "underline"),
    (Element::Strike, "strike"),
    (Element::Small, "small"),
    (Element::Subscript, "sub"),
    (Element::Superscript, "sup"),
    (Element::InlineCode, "code"),
];

/// Pieces that are being gathered.
#[derive(Debug, Default)]
struct Pieces<'a> {
    list: Vec<Piece<'a>>,
    scopes: usize,
    /// What comes next stands on a line of its own.
    breaks: bool,
}

/// The formatting of what declares a language or direction that cannot be declared in its place.
pub(super) fn style_of<'a>(node: Node<'_, 'a>) -> Style<'a> {
    Style { language: node.language(), direction: node.direction(), ..Style::default() }
}

/// Whether there is something to see in it.
pub(super) fn is_seen(pieces: &[Piece<'_>]) -> bool {
    pieces.iter().any(|piece| !is_blank(&piece.text))
}

/// Whether a string says it all.
pub(super) fn are_plain(pieces: &[Piece<'_>]) -> bool {
    let joined = pieces.iter().zip(pieces.iter().skip(1)).all(|(one, next)| joins(&one.text, &next.text));
    joined && pieces.iter().all(Piece::is_plain)
}

/// Whether two texts may be joined. Numbers, signs and addresses are ordered within their text, so what is at the seam must not
/// become one with them: letters of one word may meet there, or words with a space between them.
fn joins(one: &str, next: &str) -> bool {
    let space = |character: char| character.is_whitespace();
    if one.is_empty() || next.is_empty() {
        return true;
    }
    if one.ends_with(space) || next.starts_with(space) {
        let last = one.trim_end().chars().next_back();
        return last.is_none_or(|last| last.is_alphabetic() || "،؛؟!»…".contains(last));
    }
    let word = |text: Option<&str>| text.is_some_and(|text| text.chars().all(char::is_alphabetic));
    word(one.rsplit(space).next()) && word(next.split(space).next())
}

fn is_blank(text: &str) -> bool {
    let mut units = Vec::new();
    push_str(&mut units, text);
    Text::new(&units).is_blank()
}

impl<'e, 'a> Converter<'e, 'a> {
    /// The running text of an element. Of blocks in it each is a line; what is no text has to wait for a place.
    pub(super) fn pieces(&mut self, content: &'e [Event<'a>], style: &Style<'a>) -> Vec<Piece<'a>> {
        self.pieces_of(children(content), style)
    }

    pub(super) fn pieces_of(
        &mut self,
        content: impl Iterator<Item = Child<'e, 'a>>,
        style: &Style<'a>,
    ) -> Vec<Piece<'a>> {
        let mut pieces = Pieces::default();
        self.gather(content, style, &mut pieces, 0);
        pieces.list
    }

    /// The running text of an item, and its lists. What stands after a list is a line of its own.
    pub(super) fn pieces_and_lists(&mut self, content: &'e [Event<'a>]) -> (Vec<Piece<'a>>, Vec<Node<'e, 'a>>) {
        let (mut pieces, mut lists) = (Pieces::default(), Vec::new());
        for child in children(content) {
            match child {
                Child::Element(node) if matches!(node.element, Element::List | Element::NumberedList) => {
                    pieces.breaks = true;
                    lists.push(node);
                }
                Child::Element(_) | Child::Event(_) => {
                    self.gather(std::iter::once(child), &Style::default(), &mut pieces, 0);
                }
            }
        }
        (pieces.list, lists)
    }

    fn gather(
        &mut self,
        content: impl Iterator<Item = Child<'e, 'a>>,
        style: &Style<'a>,
        pieces: &mut Pieces<'a>,
        scope: usize,
    ) {
        for child in content {
            match child {
                Child::Event(event) => pieces.add(&self.text_of(event), style, scope),
                Child::Element(node) => self.inside(node, style, pieces),
            }
        }
    }

    /// What is in an element of running text.
    #[allow(clippy::wildcard_enum_match_arm, reason = "all that is left are blocks of text")]
    fn inside(&mut self, node: Node<'e, 'a>, style: &Style<'a>, pieces: &mut Pieces<'a>) {
        let mut style = style.clone();
        let mut block = false;
        match node.element {
            Element::RubyText => return,
            Element::Ruby => {
                style.ruby =
                    find(node.content, Element::RubyText).map(|ruby| self.plain(ruby.content)).unwrap_or_default();
            }
            Element::Link => style.href = node.href().or(style.href),
            Element::NoteMark => style = Style { note: node.href(), ..Style::default() },
            Element::Run | Element::Name => {
                style.language = node.language().or(style.language);
                // One that declares neither is isolated, and has the direction of its text.
                let own =
                    if node.is_plain() { direction::of_element(node.content, 1, None, 1) } else { node.direction() };
                style.direction = own.or(style.direction);
            }
            Element::Figure
            | Element::Gallery
            | Element::Video
            | Element::Audio
            | Element::Embed
            | Element::Table
            | Element::Related
            | Element::Divider => {
                pieces.breaks = true;
                return self.pending.push(node);
            }
            element => match MARKS.iter().position(|(mark, _)| *mark == element) {
                Some(index) => style.marks.iter_mut().skip(index).take(1).for_each(|mark| *mark = true),
                None => block = true,
            },
        }
        pieces.breaks |= block;
        pieces.scopes += 1;
        let scope = pieces.scopes;
        self.gather(children(node.content), &style, pieces, scope);
        pieces.breaks |= block;
    }

    /// The text of what is none, in the words of the article's language.
    fn text_of(&self, event: Event<'_>) -> String {
        let mut units = Vec::new();
        match event {
            Event::Text(text) => return text.chars().collect(),
            Event::Time(at) => date::write_date(&mut units, self.locale, at),
            Event::Word(word) => self.locale.write(&mut units, word),
            Event::Open(_)
            | Event::Language(_)
            | Event::Direction(_)
            | Event::Href(_)
            | Event::Field(..)
            | Event::Number(..)
            | Event::Close => {}
        }
        chars(&units).collect()
    }

    /// All text of an element, on one line.
    pub(super) fn plain(&self, content: &[Event<'_>]) -> String {
        let mut out = String::new();
        for event in content {
            out.push_str(&self.text_of(*event));
        }
        out
    }

    /// Writes running text: a string where there is no formatting.
    pub(super) fn inlines(&mut self, pieces: &[Piece<'a>]) {
        if are_plain(pieces) {
            return self.json.text(pieces.iter().flat_map(|piece| piece.text.chars()));
        }
        self.json.array();
        for piece in pieces {
            if piece.is_plain() {
                self.json.text(piece.text.chars());
            } else {
                self.piece(piece);
            }
        }
        self.json.close();
    }

    fn piece(&mut self, piece: &Piece<'a>) {
        self.json.object();
        if let Some(note) = piece.style.note {
            let note: String = note.text().chars().collect();
            self.key_text("footnote", note.strip_prefix("#mq-note-").unwrap_or(&note));
            return self.json.close();
        }
        self.json.key("text");
        self.json.text(piece.text.chars());
        let marked = || MARKS.iter().zip(piece.style.marks).filter(|(_, marked)| *marked);
        if marked().next().is_some() {
            self.json.key("marks");
            self.json.array();
            for ((_, name), _) in marked() {
                self.json.text(name.chars());
            }
            self.json.close();
        }
        if !piece.style.ruby.is_empty() {
            self.json.key("ruby");
            self.json.text(piece.style.ruby.chars());
        }
        self.link("href", piece.style.href);
        self.locality(piece.style.language, piece.style.direction);
        self.json.close();
    }
}

impl<'a> Pieces<'a> {
    fn add(&mut self, text: &str, style: &Style<'a>, scope: usize) {
        if text.is_empty() {
            return;
        }
        if std::mem::take(&mut self.breaks) && !self.list.is_empty() {
            self.list.push(Piece { text: "\n".to_owned(), style: Style::default(), scope: 0 });
        }
        match self.list.last_mut() {
            Some(last)
                if (last.scope == scope || last.style.is_none() && style.is_none()) && joins(&last.text, text) =>
            {
                last.text.push_str(text);
            }
            _ => self.list.push(Piece { text: text.to_owned(), style: style.clone(), scope }),
        }
    }
}

impl Piece<'_> {
    /// Whether it is no more than its text. Space alone is, for a mark or link of nothing cannot be seen.
    fn is_plain(&self) -> bool {
        self.style.is_none() || is_blank(&self.text)
    }
}

impl Style<'_> {
    fn is_none(&self) -> bool {
        let marked = self.marks.contains(&true) || self.href.is_some() || self.note.is_some() || !self.ruby.is_empty();
        !marked && self.language.is_none() && self.direction.is_none()
    }
}
