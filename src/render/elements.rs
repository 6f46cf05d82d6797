//! Each part of an article as elements of HTML.

use super::names::{Attribute, Part, Tag};
use super::shapes::{Manner, SHAPES};
use super::sink::Sink;
use super::{RelatedStyle, Renderer, direction};
use crate::model::article::{Event, Field, Word};
use crate::model::element::Element;
use crate::model::text::Text;

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
                let own = direction::of_element(self.events, 1, Some(around), i32::from(element != Element::Table));
                let direction = own.unwrap_or(around);
                let stated = direction != around || manner == Manner::Run;
                self.frame.direction = direction;
                self.open_turned(tag, part, stated.then_some(direction));
                self.declare();
                self.speak();
            }
            Manner::Link => {
                let framed = element == Element::Link && self.frame.element == Element::Caption;
                let embedded = self.frame.embedded.filter(|_| framed);
                if self.link(tag, if embedded.is_some() { Part::Frame } else { Part::None }) {
                    self.declare();
                }
                if let Some(embedded) = embedded {
                    self.sink.open(Tag::Bdi, Part::Provider, None);
                    self.sink.word(embedded.provider.label);
                    self.sink.close(1);
                    self.sink.word(" ");
                }
            }
        }
        if direction::is_isolated(element) {
            // It stands in a `bdi`, whose direction is that of its text.
            self.frame.direction = direction::of_element(self.events, 1, None, 1).unwrap_or(self.frame.direction);
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
                self.link(Tag::A, Part::None);
                self.open(Tag::Bdi, Part::None);
            }
            Element::Contributor => self.open(Tag::Bdi, Part::None),
            Element::Section | Element::ReadOn | Element::Transcript | Element::NoteBack => {
                self.link(Tag::A, Part::None);
            }
            Element::CardLink => {
                self.link(Tag::A, Part::None);
                self.own_language();
            }
            Element::NoteMark => {
                self.link(Tag::NoteLink, Part::None);
                // A link to the same note does not go on with its mark.
                #[cfg(feature = "formats")]
                {
                    self.frame.address = Text::default();
                }
                self.declare();
            }
            Element::CardKind | Element::Badge => self.own_language(),
            Element::ReadingTime => {
                self.own_language();
                self.label(Word::ReadingTime);
                self.amount();
            }
            Element::Length => self.amount(),
            Element::CardLanguage => self.language(),
            Element::Question => self.label(Word::Question),
            Element::Answer => self.label(Word::Answer),
            Element::Embed => {
                #[cfg(feature = "formats")]
                self.declare();
                self.embed();
            }
            Element::Caption => {
                if let Some(embedded) = self.frame.embedded {
                    self.sink.attribute(Attribute::Id, Text::new(&self.skip_target(embedded)));
                }
            }
            Element::Slot | Element::VideoPlayer | Element::AudioPlayer | Element::Related => self.declare(),
            Element::Attribution => self.open(Tag::Cite, Part::None),
            Element::PullQuoteText => self.open(Tag::P, Part::None),
            Element::Blockquote | Element::Post | Element::Quran | Element::Hadith => {
                if let Some(href) = self.href() {
                    self.sink.attribute(Attribute::Cite, href.text());
                }
            }
            Element::Image | Element::MediaSource | Element::Track => {
                // Of a picture without it a screen reader would read the address.
                if element == Element::Image && !matches!(self.events.first(), Some(Event::Field(Field::Alt, _))) {
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
                self.sink.close(1);
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
            Element::LiveBody => self.frame.level = (self.frame.level + 1).min(5),
            _ => {}
        }
    }
}
