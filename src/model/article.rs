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

/// An article as a newsroom means it: its language and direction, where they are declared, and its parts in the order in
/// which they are read: header, main media, body, footer, related.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article<'a> {
    /// The steps through it.
    pub events: Vec<Event<'a>>,
}

/// A step through an article. What an element declares comes before what it holds; every `Open` has its `Close`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// An element begins.
    Open(Element),
    /// The element has this language; before the first element, the article.
    Language(Language<'a>),
    /// The element has this direction, or the article. `auto` is not written: it asks for what is done anyway.
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
    /// What a picture shows, for those who do not see it; empty where it adds nothing, and absent where nobody said so. It comes
    /// first.
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

/// A word of ours, in the article's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Word {
    /// Heading of the cards.
    ReadAlso,
    /// Leads from an opened card to its story.
    ReadFull,
    /// Leads to an embedded post.
    ViewPost,
    /// Heading of the tags.
    Tags,
    /// Before the names in a byline.
    By,
    /// Between the items of a list, with its space.
    Separator,
    /// Before the time of publication, with its colon.
    Published,
    /// Before the time of the last update, with its colon.
    Updated,
    /// Before the name of the source, with its colon.
    Source,
}

impl Event<'_> {
    /// Whether it declares something of its element, rather than put something into it.
    pub fn declares(&self) -> bool {
        match self {
            Self::Language(_) | Self::Direction(_) | Self::Href(_) | Self::Field(..) | Self::Number(..) => true,
            Self::Open(_) | Self::Text(_) | Self::Time(_) | Self::Word(_) | Self::Close => false,
        }
    }
}
