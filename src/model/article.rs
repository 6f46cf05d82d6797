//! The article: a tree of [`Element`]s, written flat.
//!
//! A list of [`Event`]s in document order holds the same as nested values, in one allocation. An article is read and rendered
//! once, and a page would pay for the code of every type that can be nested.

use super::direction::Direction;
use super::element::Element;
use super::href::Href;
use super::language::Language;
use super::text::Text;
use super::time::Timestamp;

/// An article as a newsroom means it: its language and direction, if declared, and its parts in reading order: header, main
/// media, body, footer, related.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article<'a> {
    /// The steps through the article.
    pub events: Vec<Event<'a>>,
}

/// A step through an article. Declarations of an element precede its content; every `Open` has its `Close`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// An element begins.
    Open(Element),
    /// The element has this language; before the first element, the article.
    Language(Language<'a>),
    /// The element has this direction, or the article. `auto` is not written, because it is the default behaviour.
    Direction(Direction),
    /// The target of the element's link; for an image, its address.
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
    /// A picture in other widths, in the syntax of `srcset`; every candidate is safe.
    Srcset,
    /// The width to expect, in the syntax of `sizes`.
    Sizes,
    /// Alternative text of a picture; empty for a decorative one, absent if nobody wrote any. It comes first.
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
    /// The picture shown in place of a video until it plays.
    Poster,
    /// The media type of a recording, such as `video/mp4`.
    Type,
    /// The language of captions.
    CaptionLanguage,
    /// The label of captions in a player's menu.
    CaptionLabel,
    /// The accessible name of a recording.
    Label,
    /// The name of a slot that the host page fills.
    Name,
    /// Minutes, to be written in the words of the article's language.
    Minutes,
    /// Seconds, to be written as in players.
    Seconds,
    /// A number of pictures, to be written in the words of the article's language.
    Photos,
    /// Not shown: the width of a video's poster.
    #[cfg(feature = "html")]
    PosterWidth,
    /// Not shown: its height.
    #[cfg(feature = "html")]
    PosterHeight,
    /// Not shown: its alternative text.
    #[cfg(feature = "html")]
    PosterAlt,
    /// Not shown: the programming language of a piece of code.
    #[cfg(feature = "html")]
    CodeLanguage,
    /// Not shown: the address of a poem.
    #[cfg(feature = "html")]
    Address,
    /// Not shown: the relation of a group of cards to the article.
    #[cfg(feature = "html")]
    Relation,
    /// Not shown: when a card's article was updated.
    #[cfg(feature = "html")]
    Changed,
    /// Not shown: the provider of an embed.
    #[cfg(feature = "html")]
    Provider,
}

#[cfg(feature = "html")]
impl Field {
    /// Whether it is kept for conversion and never shown.
    pub(crate) fn is_kept(self) -> bool {
        self as u8 >= Self::PosterWidth as u8
    }
}

/// One of our own words, in the article's language. In some, `$` stands for a name.
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
    /// Before the reading time, with its colon.
    ReadingTime,
    /// Before the credit of a picture, with its colon.
    Photo,
    /// Kind of a card: it leads to a video.
    Video,
    /// Kind of a card: it leads to audio.
    Audio,
    /// Kind of a card, and name of a group of pictures.
    Gallery,
    /// Kind of a card, and badge: it is being reported live.
    Live,
    /// Badge: a sponsored card.
    Sponsored,
    /// Badge: for subscribers only.
    Subscribers,
    /// Hidden text of the sign for links that leave the site.
    External,
    /// Badge: it was updated.
    Revised,
    /// Leads from the beginning of an article to its rest.
    ReadOn,
    /// The language's own name.
    Language,
    /// Heading of the points that matter most.
    KeyPoints,
    /// Hidden text: a question begins.
    Question,
    /// Hidden text: an answer begins.
    Answer,
    /// Heading of a timeline.
    Timeline,
    /// Badge of a live post that stays on top.
    Pinned,
    /// Heading of several corrections.
    Corrections,
    /// Heading of one.
    Correction,
    /// Heading of the list of updates.
    Updates,
    /// Heading of a disclaimer.
    Disclaimer,
    /// Heading of the footnotes.
    Notes,
    /// Leads from a footnote back to its place.
    BackToText,
    /// Leads to `$`, a provider.
    OpenAt,
    /// Leads past what `$`, a provider, shows.
    Skip,
}

impl Word {
    /// All words, in their order.
    pub const ALL: [Self; 34] = [
        Self::ReadAlso,
        Self::ReadFull,
        Self::ViewPost,
        Self::Tags,
        Self::By,
        Self::Separator,
        Self::Published,
        Self::Updated,
        Self::Source,
        Self::ReadingTime,
        Self::Photo,
        Self::Video,
        Self::Audio,
        Self::Gallery,
        Self::Live,
        Self::Sponsored,
        Self::Subscribers,
        Self::External,
        Self::Revised,
        Self::ReadOn,
        Self::Language,
        Self::KeyPoints,
        Self::Question,
        Self::Answer,
        Self::Timeline,
        Self::Pinned,
        Self::Corrections,
        Self::Correction,
        Self::Updates,
        Self::Disclaimer,
        Self::Notes,
        Self::BackToText,
        Self::OpenAt,
        Self::Skip,
    ];
}

/// What our words count, in the article's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Count {
    /// Minutes of reading time.
    Minutes,
    /// Pictures in a gallery.
    Photos,
}

impl Event<'_> {
    /// Whether it declares something about its element, rather than adding content.
    pub fn declares(&self) -> bool {
        match self {
            Self::Language(_) | Self::Direction(_) | Self::Href(_) | Self::Field(..) | Self::Number(..) => true,
            Self::Open(_) | Self::Text(_) | Self::Time(_) | Self::Word(_) | Self::Close => false,
        }
    }
}
