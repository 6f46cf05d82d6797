//! Live posts, corrections, access and length.

use super::Converter;
use super::tree::{Child, Node, children, elements, find};
use crate::formats::Kept;
use crate::model::article::{Event, Field, Word};
use crate::model::element::Element;
use crate::model::text::chars;

impl<'e, 'a> Converter<'e, 'a> {
    pub(super) fn reading_time(&mut self, content: &'e [Event<'a>]) {
        let minutes = find(content, Element::ReadingTime).and_then(|node| node.number(Field::Minutes));
        self.key_number("readingTime", minutes);
    }

    /// Who may read it, and where its rest is.
    pub(super) fn access(&mut self, kept: &Kept<'_>, header: &'e [Event<'a>], body: &'e [Event<'a>]) {
        let (label, rest) = (find(header, Element::Access), find(body, Element::ReadOn));
        if label.is_none() && rest.is_none() && kept.level.is_empty() && kept.free.is_none() {
            return;
        }
        self.json.key("access");
        self.json.object();
        // That it is not free the level says as well.
        let free = kept.free.or(if label.is_some() && kept.level.is_empty() { Some(false) } else { None });
        if let Some(free) = free {
            self.json.key("free");
            if free { self.json.yes() } else { self.json.no() }
        }
        self.key_text("level", &kept.level.chars().collect::<String>());
        if let Some(rest) = rest {
            self.json.key("truncated");
            self.json.yes();
            self.link("url", rest.href());
        }
        self.json.close();
    }

    pub(super) fn live_post(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("post", Some(node));
        let meta = find(node.content, Element::LiveMeta).map_or(&[][..], |meta| meta.content);
        if meta.contains(&Event::Word(Word::Pinned)) {
            self.json.key("pinned");
            self.json.yes();
        }
        let link = find(meta, Element::Link);
        let own = link.and_then(|link| link.href()).filter(|href| !href.text().chars().take(4).eq("#mq-".chars()));
        self.link("url", own);
        self.time_in("published", link.map_or(meta, |link| link.content));
        self.moment("updated", find(meta, Element::Updated));
        self.running("headline", find(node.content, Element::LiveHeadline));
        let byline = find(node.content, Element::Byline).map_or(&[][..], |byline| byline.content);
        let mark = self.json.mark();
        self.json.key("author");
        self.json.array();
        let mut names = elements(byline).peekable();
        while let Some(name) = names.next() {
            self.contributor(name, names.next_if(|node| node.element == Element::Role));
        }
        self.end_list(mark);
        if let Some(body) = find(node.content, Element::LiveBody) {
            self.content_or_blocks(body);
        }
        self.json.close();
        true
    }

    pub(super) fn corrections(&mut self, node: Node<'e, 'a>) {
        let mark = self.json.mark();
        self.json.key("corrections");
        self.json.array();
        for correction in elements(node.content).filter(|node| node.element == Element::Correction) {
            self.json.object();
            self.locality(correction.language(), correction.direction());
            self.moment("published", find(correction.content, Element::MomentDate));
            self.content_or_blocks(correction);
            self.json.close();
        }
        self.end_list(mark);
    }

    /// The time among what stands in an element; one that could not be told stays as it is written.
    fn time_in(&mut self, name: &'static str, content: &'e [Event<'a>]) {
        for child in children(content) {
            match child {
                Child::Event(Event::Time(at)) => {
                    self.json.key(name);
                    return self.json.text(chars(&at.iso()));
                }
                Child::Element(node) if node.element == Element::Name => return self.line_of(name, Some(node)),
                Child::Element(_) | Child::Event(_) => {}
            }
        }
    }
}
