//! The article: a tree of [`Element`]s, written flat.
//!
//! A list of [`Event`]s in document order holds the same as nested values would, in one allocation: an article is read and
//! rendered once, and a page pays for the code of every type that could be nested.

use super::direction::Direction;
use super::element::Element;
use super::href::Href;
use super::language::Language;
use super::text::Text;
use super::time::Timestamp;

/// An article as a newsroom means it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article<'a> {
    /// Language and direction of all that does not declare its own.
    pub locale: Locality<'a>,
    /// Its parts, in the order in which they are read: header, main media, body, footer, related.
    pub events: Vec<Event<'a>>,
}

/// Language and direction as declared; None where nothing was. A direction of `auto` counts as undeclared, for it asks
/// for what is done anyway.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Locality<'a> {
    /// The declared language.
    pub language: Option<Language<'a>>,
    /// The declared direction.
    pub direction: Option<Direction>,
}

/// A step through an article. What an element declares comes before what it holds; every `Open` has its `Close`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// An element begins.
    Open(Element),
    /// The element has this language.
    Language(Language<'a>),
    /// The element has this direction.
    Direction(Direction),
    /// The element leads there; of an image, where it lies.
    Href(Href<'a>),
    /// Something else that the element declares.
    Field(Field, Text<'a>),
    /// Something that the element declares in a number.
    Number(Field, u32),
    /// Text of the element that was opened last.
    Text(Text<'a>),
    /// A moment, to be written in the words of the article's language.
    Time(Timestamp),
    /// One of our own words, in the article's language.
    Word(Word),
    /// The element that was opened last ends.
    Close,
}

/// What an element may declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Anchor, unique in its article.
    Id,
    /// A picture in other widths, as `srcset` writes them; every candidate is safe.
    Srcset,
    /// Which width the browser should expect, as `sizes` writes it.
    Sizes,
    /// What a picture shows, for those who do not see it.
    Alt,
    /// Width of a picture, 1 to 16384 pixels.
    Width,
    /// Height of a picture, 1 to 16384 pixels.
    Height,
    /// Number of a list's first item.
    Start,
    /// Columns that a cell spans.
    Columns,
    /// Rows that a cell spans.
    Rows,
}

/// A word of ours that stands for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Heading of the cards.
    ReadAlso,
    /// Leads from an opened card to its story.
    ReadFull,
    /// Leads to an embedded post.
    ViewPost,
}
