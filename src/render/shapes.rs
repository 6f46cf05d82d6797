//! What each part of an article is in HTML.

use super::names::{Part, Tag};
use crate::model::element::Element;

/// How an element takes what it declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Manner {
    /// It declares nothing.
    Plain,
    /// It has language and direction of its own.
    Block,
    /// It is isolated by `bdi`; its direction is only written where it is declared.
    Run,
    /// It is a link where it has an address, and the rest stands inside the link.
    Link,
}

/// The shape of every element that this build has, worked out while compiling.
#[allow(clippy::indexing_slicing, reason = "runs while compiling, where a slip is an error")]
pub(super) const SHAPES: [(Manner, Tag, Part); Element::COUNT] = {
    let mut shapes = [(Manner::Plain, Tag::Div, Part::None); Element::COUNT];
    let mut index = 0;
    while index < Element::COUNT {
        shapes[index] = shape(Element::ALL[index]);
        index += 1;
    }
    shapes
};

/// The first element of HTML for each part. A heading has its level under that of the headline.
#[allow(clippy::too_many_lines, reason = "a table, of which the compiler sees that it is complete")]
const fn shape(element: Element) -> (Manner, Tag, Part) {
    use Manner::{Block, Link, Plain, Run};
    match element {
        Element::Header => (Plain, Tag::Header, Part::Header),
        Element::Section => (Block, Tag::P, Part::Section),
        Element::Access => (Plain, Tag::P, Part::Access),
        Element::Kicker => (Block, Tag::P, Part::Kicker),
        Element::Headline => (Block, Tag::H1, Part::Headline),
        Element::Standfirst => (Block, Tag::P, Part::Standfirst),
        Element::Byline => (Plain, Tag::P, Part::Byline),
        Element::Contributor => (Link, Tag::AuthorLink, Part::None),
        Element::Link => (Link, Tag::A, Part::None),
        Element::Role | Element::Name | Element::Length => (Plain, Tag::Bdi, Part::None),
        Element::Portrait => (Plain, Tag::Span, Part::Portrait),
        Element::ReadingTime => (Plain, Tag::Span, Part::ReadingTime),
        Element::Meta => (Plain, Tag::P, Part::Meta),
        Element::Dateline => (Plain, Tag::Bdi, Part::Dateline),
        Element::Published => (Plain, Tag::Span, Part::Published),
        Element::Updated => (Plain, Tag::Span, Part::Updated),
        Element::MainMedia => (Plain, Tag::Div, Part::MainMedia),
        Element::Body => (Plain, Tag::Div, Part::Body),
        Element::Paragraph => (Block, Tag::P, Part::Paragraph),
        Element::Subheading2 => (Block, Tag::H2, Part::Subheading),
        Element::Subheading3 => (Block, Tag::H3, Part::Subheading),
        Element::Subheading4 => (Block, Tag::H4, Part::Subheading),
        Element::Subheading5 => (Block, Tag::H5, Part::Subheading),
        Element::Subheading6 => (Block, Tag::H6, Part::Subheading),
        Element::List => (Block, Tag::Ul, Part::List),
        Element::NumberedList => (Block, Tag::Ol, Part::List),
        Element::Item => (Block, Tag::Li, Part::None),
        Element::Blockquote => (Block, Tag::Blockquote, Part::Blockquote),
        Element::Post => (Block, Tag::Blockquote, Part::Post),
        Element::Attribution => (Block, Tag::Footer, Part::Attribution),
        Element::PullQuote => (Block, Tag::Figure, Part::PullQuote),
        Element::PullQuoteText => (Block, Tag::Blockquote, Part::None),
        Element::PullQuoteAttribution => (Block, Tag::Figcaption, Part::Attribution),
        Element::Quran => (Block, Tag::Blockquote, Part::Quran),
        Element::Hadith => (Block, Tag::Blockquote, Part::Hadith),
        Element::Reference => (Plain, Tag::Bdi, Part::Reference),
        Element::Verse => (Block, Tag::Blockquote, Part::Verse),
        Element::VerseLine => (Plain, Tag::P, Part::VerseLine),
        Element::Hemistich => (Plain, Tag::Span, Part::Hemistich),
        Element::Callout => (Block, Tag::Note, Part::Callout),
        Element::Warning => (Block, Tag::Note, Part::Warning),
        Element::KeyPoints => (Block, Tag::Note, Part::KeyPoints),
        Element::Disclaimer => (Block, Tag::Note, Part::Disclaimer),
        Element::BoxTitle => (Block, Tag::P, Part::BoxTitle),
        Element::Timeline => (Block, Tag::Ol, Part::Timeline),
        Element::Moment => (Block, Tag::Li, Part::Moment),
        Element::MomentDate => (Block, Tag::P, Part::MomentDate),
        Element::MomentTitle => (Block, Tag::P, Part::MomentTitle),
        Element::Interview => (Block, Tag::Div, Part::Interview),
        Element::Question => (Block, Tag::P, Part::Question),
        Element::Answer => (Plain, Tag::Div, Part::Answer),
        Element::LivePost => (Block, Tag::Article, Part::LivePost),
        Element::LiveMeta => (Plain, Tag::P, Part::LiveMeta),
        Element::LiveHeadline => (Block, Tag::H2, Part::LiveHeadline),
        Element::LiveBody => (Plain, Tag::Div, Part::LiveBody),
        Element::NoteMark => (Plain, Tag::Sup, Part::NoteMark),
        Element::Footnotes => (Block, Tag::Endnotes, Part::Footnotes),
        Element::Note => (Block, Tag::Li, Part::Note),
        Element::NoteBack => (Plain, Tag::P, Part::NoteBack),
        Element::Slot => (Plain, Tag::Slot, Part::None),
        Element::ReadOn => (Plain, Tag::P, Part::ReadOn),
        Element::Transcript => (Plain, Tag::Span, Part::Transcript),
        Element::Gallery => (Block, Tag::Figure, Part::Gallery),
        Element::Video => (Block, Tag::Figure, Part::Video),
        Element::VideoPlayer => (Plain, Tag::Video, Part::None),
        Element::Audio => (Block, Tag::Figure, Part::Audio),
        Element::AudioPlayer => (Plain, Tag::Audio, Part::None),
        Element::MediaSource => (Plain, Tag::Source, Part::None),
        Element::Track => (Plain, Tag::Track, Part::None),
        Element::Corrections => (Plain, Tag::Note, Part::Corrections),
        Element::Correction => (Block, Tag::Div, Part::Correction),
        Element::Figure => (Block, Tag::Figure, Part::Figure),
        Element::Image => (Plain, Tag::LazyImg, Part::None),
        Element::Caption => (Block, Tag::Figcaption, Part::Caption),
        Element::Credit => (Block, Tag::Span, Part::Credit),
        Element::Embed => (Plain, Tag::Figure, Part::Embed),
        // It scrolls inside its own frame, which therefore takes the keyboard's focus.
        Element::Table => (Block, Tag::Scroller, Part::Table),
        Element::TableCaption => (Block, Tag::Caption, Part::Caption),
        Element::TableHead => (Plain, Tag::Thead, Part::None),
        Element::TableRows => (Plain, Tag::Tbody, Part::None),
        Element::Row => (Plain, Tag::Tr, Part::None),
        Element::ColumnHeader => (Block, Tag::ColumnHeader, Part::None),
        Element::RowHeader => (Block, Tag::RowHeader, Part::None),
        Element::Cell => (Block, Tag::Td, Part::None),
        Element::Divider => (Block, Tag::Hr, Part::Divider),
        // Code reads from left to right whatever surrounds it, and is nothing to translate.
        Element::Code => (Plain, Tag::Pre, Part::Code),
        Element::Footer => (Plain, Tag::Footer, Part::Footer),
        Element::Source => (Plain, Tag::P, Part::Source),
        Element::Tags => (Plain, Tag::Div, Part::Tags),
        Element::Tag => (Block, Tag::Li, Part::Tag),
        Element::Related => (Plain, Tag::Aside, Part::Related),
        Element::RelatedTitle => (Block, Tag::H2, Part::RelatedTitle),
        Element::Cards => (Plain, Tag::RoleList, Part::Cards),
        Element::Card => (Block, Tag::Li, Part::Card),
        Element::CardStory => (Plain, Tag::Details, Part::CardStory),
        Element::CardSummary => (Plain, Tag::Summary, Part::CardSummary),
        Element::CardImage => (Plain, Tag::Span, Part::CardImage),
        Element::CardHeadline => (Block, Tag::H3, Part::CardHeadline),
        Element::CardExcerpt => (Block, Tag::P, Part::CardExcerpt),
        Element::CardMeta => (Block, Tag::P, Part::CardMeta),
        Element::CardKind => (Plain, Tag::Span, Part::CardKind),
        Element::CardLanguage => (Plain, Tag::Bdi, Part::CardLanguage),
        Element::Badge => (Plain, Tag::Span, Part::Badge),
        Element::CardSection => (Plain, Tag::Bdi, Part::CardSection),
        Element::CardBody => (Plain, Tag::Div, Part::CardBody),
        Element::CardLink => (Plain, Tag::P, Part::CardLink),
        Element::Run => (Run, Tag::Bdi, Part::None),
        Element::Quote => (Plain, Tag::Q, Part::None),
        Element::Highlight => (Plain, Tag::Mark, Part::None),
        Element::Strong => (Plain, Tag::Strong, Part::None),
        Element::Emphasis => (Plain, Tag::Em, Part::None),
        Element::Underline => (Plain, Tag::U, Part::None),
        Element::Strike => (Plain, Tag::S, Part::None),
        Element::Small => (Plain, Tag::Small, Part::None),
        Element::Subscript => (Plain, Tag::Sub, Part::None),
        Element::Superscript => (Plain, Tag::Sup, Part::None),
        Element::InlineCode => (Plain, Tag::InlineCode, Part::None),
        Element::Ruby => (Plain, Tag::Ruby, Part::None),
        Element::RubyText => (Plain, Tag::Rt, Part::None),
    }
}
