//! Groups of cards.

use super::Converter;
use super::inlines::style_of;
use super::tree::{Node, children, elements, find};
use crate::model::article::{Event, Field, Word};
use crate::model::element::Element;
use crate::model::text::Text;

impl<'e, 'a> Converter<'e, 'a> {
    /// The members of a group of cards.
    pub(super) fn related(&mut self, node: Node<'e, 'a>) {
        let title = find(node.content, Element::RelatedTitle);
        self.line_of("title", title.filter(|title| title.content != [Event::Word(Word::ReadAlso)]));
        self.kept("rel", node, Field::Relation);
        self.list("items", find(node.content, Element::Cards).map_or(&[], |cards| cards.content), Self::card);
    }

    fn card(&mut self, node: Node<'e, 'a>) {
        let story = find(node.content, Element::CardStory);
        let summary = story.and_then(|story| find(story.content, Element::CardSummary));
        let seen = summary.map_or(node.content, |summary| summary.content);
        let body = story.and_then(|story| find(story.content, Element::CardBody));
        self.json.object();
        let mut href = body.and_then(|body| find(body.content, Element::CardLink)).and_then(|link| link.href());
        if let Some(headline) = find(seen, Element::CardHeadline) {
            let mut content = headline.content;
            // One link around all of it is the card's own.
            if body.is_none()
                && let Some(link) = find(content, Element::Link)
                && matches!(content.first(), Some(Event::Open(Element::Link)))
                && children(content).count() == 1
            {
                (content, href) = (link.content, link.href());
            }
            let pieces = self.pieces(content, &style_of(headline));
            self.key_inlines("headline", &pieces);
        }
        self.link("url", href);
        self.running("excerpt", find(seen, Element::CardExcerpt));
        if let Some(image) = find(seen, Element::CardImage).and_then(|around| find(around.content, Element::Image)) {
            self.json.key("image");
            self.json.object();
            self.image(image);
            self.json.close();
        }
        self.meta(find(seen, Element::CardMeta));
        self.locality(node.language(), node.direction());
        if let Some(body) = body
            && !self.blocks_of_card(body)
        {
            // There is a story, though nothing of it could be read.
            self.key_text("body", " ");
        }
        self.json.close();
    }

    fn blocks_of_card(&mut self, body: Node<'e, 'a>) -> bool {
        let link = body.content.iter().position(|event| *event == Event::Open(Element::CardLink));
        let end = link.unwrap_or(body.content.len());
        self.blocks("body", body.content.get(..end).unwrap_or(&[]))
    }

    /// A card's section, time and source. An unreadable time is a name like the source, and comes after it.
    fn meta(&mut self, meta: Option<Node<'e, 'a>>) {
        let Some(meta) = meta else { return };
        for (name, word) in [("sponsored", Word::Sponsored), ("paid", Word::Subscribers), ("external", Word::External)]
        {
            if meta.content.contains(&Event::Word(word)) {
                self.json.key(name);
                self.json.yes();
            }
        }
        if let Some(badge) = elements(meta.content).find(|node| node.content == [Event::Word(Word::Revised)])
            && !self.kept("updated", badge, Field::Changed)
        {
            self.json.key("updated");
            self.json.yes();
        }
        self.kind(meta);
        self.reading_time(meta.content);
        self.line_of("section", find(meta.content, Element::CardSection));
        let mut names = elements(meta.content).filter(|node| node.element == Element::Name);
        let source = names.next();
        let time = meta.content.iter().find_map(|event| if let Event::Time(at) = event { Some(*at) } else { None });
        if let Some(at) = time {
            self.json.key("published");
            self.json.text(Text::new(&at.iso()).chars());
        } else {
            self.line_of("published", names.next());
        }
        self.line_of("source", source);
    }

    /// What a card leads to, with its length or count.
    fn kind(&mut self, meta: Node<'e, 'a>) {
        for (name, word) in
            [("live", Word::Live), ("video", Word::Video), ("audio", Word::Audio), ("gallery", Word::Gallery)]
        {
            if meta.content.contains(&Event::Word(word)) {
                self.key_text("kind", name);
            }
        }
        if let Some(length) = find(meta.content, Element::CardKind).and_then(|kind| find(kind.content, Element::Length))
        {
            self.key_number("duration", length.number(Field::Seconds));
            self.key_number("count", length.number(Field::Photos));
        }
    }
}
