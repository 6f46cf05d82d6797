//! Each part of an article as elements of HTML.

use super::names::{Attribute, Part, Tag};
use super::sink::Sink;
use super::{RelatedStyle, Renderer, direction};
use crate::model::article::{Event, Field, Word};
use crate::model::element::Element;
use crate::model::text::Text;

/// How an element takes what it declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Manner {
    /// It declares nothing.
    Plain,
    /// It has language and direction of its own.
    Block,
    /// It is isolated by `bdi`; its direction is only written where it is declared.
    Run,
    /// It is a link where it has an address, and the rest stands inside the link.
    Link,
}

/// The shape of every element, worked out while compiling.
#[allow(clippy::indexing_slicing, reason = "runs while compiling, where a slip is an error")]
const SHAPES: [(Manner, Tag, Part); Element::ALL.len()] = {
    let mut shapes = [(Manner::Plain, Tag::Div, Part::None); Element::ALL.len()];
    let mut index = 0;
    while index < Element::ALL.len() {
        shapes[index] = shape(Element::ALL[index]);
        index += 1;
    }
    shapes
};

/// The first element of HTML for each part. A heading has its level under that of the headline.
const fn shape(element: Element) -> (Manner, Tag, Part) {
    use Manner::{Block, Link, Plain, Run};
    match element {
        Element::Header => (Plain, Tag::Header, Part::Header),
        Element::Section => (Block, Tag::P, Part::Section),
        Element::Kicker => (Block, Tag::P, Part::Kicker),
        Element::Headline => (Block, Tag::H1, Part::Headline),
        Element::Standfirst => (Block, Tag::P, Part::Standfirst),
        Element::Byline => (Plain, Tag::P, Part::Byline),
        Element::Contributor => (Link, Tag::AuthorLink, Part::None),
        Element::Link => (Link, Tag::A, Part::None),
        Element::Role | Element::Name => (Plain, Tag::Bdi, Part::None),
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
        Element::PullQuoteText => (Plain, Tag::Blockquote, Part::None),
        Element::PullQuoteAttribution => (Block, Tag::Figcaption, Part::Attribution),
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

impl<S: Sink> Renderer<'_, '_, S> {
    /// Opens what an element is made of, and gives it what it declares.
    pub(super) fn element(&mut self, element: Element) {
        let Some((manner, mut tag, mut part)) = SHAPES.get(element as usize).copied() else { return };
        tag = tag.below(self.frame.level);
        let in_summary = self.frame.element == Element::CardSummary;
        if in_summary && matches!(part, Part::CardExcerpt | Part::CardMeta) {
            // A summary may hold headings and phrases, but no paragraphs.
            tag = Tag::Span;
        }
        if part == Part::Cards && self.options.related == RelatedStyle::List {
            part = Part::Links;
        }
        if element == Element::Image && self.frames.iter().any(|frame| frame.element == Element::MainMedia) {
            // The first picture of an article is what its reader waits for; all others can wait themselves.
            tag = Tag::FirstImg;
        }
        match manner {
            Manner::Plain => self.open(tag, part),
            Manner::Block | Manner::Run => {
                let around = self.frame.direction;
                let table = element == Element::Table;
                let own = if table {
                    direction::of_table(self.events, around)
                } else {
                    direction::of_element(self.events, 1)
                };
                let direction = own.unwrap_or(around);
                let stated = direction != around || manner == Manner::Run;
                self.frame.direction = direction;
                self.open_turned(tag, part, stated.then_some(direction));
                self.declare();
                self.speak();
            }
            Manner::Link => {
                self.link(tag);
            }
        }
        if direction::is_isolated(element) {
            // It stands in a `bdi`, whose direction is that of its text.
            self.frame.direction = direction::of_element(self.events, 1).unwrap_or(self.frame.direction);
        }
        self.inside(element);
    }

    /// Keeps in mind a language that the element declares.
    fn speak(&mut self) {
        let declared = self.events.iter().take_while(|event| event.declares());
        for event in declared {
            if let Event::Language(language) = event {
                self.frame.language = Some(*language).filter(|language| self.language != Some(*language));
            }
        }
    }

    /// What is special about an element, and what more it is made of.
    #[allow(clippy::wildcard_enum_match_arm, reason = "`shape` names every element; these are the exceptions")]
    fn inside(&mut self, element: Element) {
        match element {
            Element::Byline => self.label(Word::By),
            Element::Published => self.label(Word::Published),
            Element::Updated => self.label(Word::Updated),
            Element::Source => {
                self.label(Word::Source);
                self.link(Tag::A);
                self.open(Tag::Bdi, Part::None);
            }
            Element::Contributor => self.open(Tag::Bdi, Part::None),
            Element::Section => {
                self.link(Tag::A);
            }
            Element::CardLink => {
                self.link(Tag::A);
                self.own_language();
            }
            Element::Attribution => self.open(Tag::Cite, Part::None),
            Element::PullQuoteText => self.open(Tag::P, Part::None),
            Element::Blockquote | Element::Post => {
                if let Some(href) = self.href() {
                    self.sink.attribute(Attribute::Cite, href.text());
                }
            }
            Element::Image => {
                // Of a picture without it a screen reader would read the address.
                if !matches!(self.events.first(), Some(Event::Field(Field::Alt, _))) {
                    self.sink.attribute(Attribute::Alt, Text::default());
                }
                self.declare();
                if let Some(href) = self.href() {
                    self.sink.attribute(Attribute::Src, href.text());
                }
            }
            Element::Table => self.open(Tag::Table, Part::None),
            Element::Code => {
                self.declare();
                self.open(Tag::Code, Part::None);
            }
            Element::Tags => {
                self.sink.open(Tag::H2.below(self.frame.level), Part::TagsTitle, None);
                self.word(Word::Tags);
                self.sink.close();
                self.open(Tag::RoleList, Part::TagList);
            }
            Element::Tag => self.tag_link(),
            Element::Subheading2
            | Element::Subheading3
            | Element::Subheading4
            | Element::Subheading5
            | Element::Subheading6 => self.anchor(),
            // Below the card's own headline.
            Element::CardBody => self.frame.level = (self.frame.level + 2).min(5),
            _ => {}
        }
    }
}
