//! What the host decides about an article, and what it is told about it.

use crate::locales::Locales;
use crate::model::direction::Direction;
use crate::model::href::Template;
use crate::model::language::Language;

/// How the cards after the body are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RelatedStyle {
    /// With pictures and excerpts.
    #[default]
    Cards,
    /// As a list of links.
    List,
    /// Not at all.
    None,
}

/// The host's options. Its language and direction apply if the article declares none.
#[derive(Clone, Debug, Default)]
pub struct Options<'a> {
    /// Language of the host.
    pub language: Option<Language<'a>>,
    /// Direction of the host.
    pub direction: Option<Direction>,
    /// Level of the headline, 1 to 5; 0 counts as 1.
    pub heading_level: u8,
    /// How cards are shown.
    pub related: RelatedStyle,
    /// Number of body paragraphs before the cards; 0, or more than there are, puts them after the body.
    pub related_after: u16,
    /// Template such as `/tag/{tag}` for tags without a URL.
    pub tag_href: Option<Template<'a>>,
    /// How dates and numbers are written in articles of its language: a tag with a region or the extensions `-u-nu-` (digits)
    /// and `-u-ca-` (second calendar), such as `ar-SY-u-nu-arab`.
    pub locale: Option<Language<'a>>,
    /// The languages to take our words from.
    pub locales: Locales<'a>,
}

/// Facts about a rendered article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written<'a> {
    /// The tag by which our words were looked up: the article's language, or the host's.
    pub language: Option<Language<'a>>,
    /// Number of blocks in the body, without nested ones.
    pub blocks: u32,
    /// Number of cards, wherever they are.
    pub cards: u32,
}
