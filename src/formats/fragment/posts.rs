//! Quotations, boxes, and posts of social networks, which are quotations where they cannot be loaded.

use super::Builder;
use super::kinds::Kind;
use crate::formats::writer::Opened;
use crate::json::Name;
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::Text;

/// Classes of the blockquotes that hold a post of a network.
const POSTS: &str = " twitter-tweet twitter-video instagram-media tiktok-embed fb-post bluesky-embed mastodon-embed \
    text-post-media reddit-embed-bq ";

impl<'s> Builder<'_, 's, '_> {
    pub(super) fn quote(&mut self) {
        if self.kind_of(self.container()) == Kind::PullQuote {
            return self.section(Name::BLOCKQUOTE);
        }
        if self.is_of(POSTS) {
            let link = self.href(Name::DATA_INSTGRM_PERMALINK, Use::Link).or_else(|| self.href(Name::CITE, Use::Link));
            // That of a film of TikTok; its other links lead to whoever made it.
            self.cited = self.href(Name::CITE, Use::Link);
            self.post = link;
            self.close_leaf();
            self.need_flow();
            let _ = self.out.open(Element::Embed);
            if self.nest(Name::BLOCKQUOTE, Kind::Quote, Element::Post) {
                if let Some(frame) = self.frames.last_mut() {
                    frame.flag = true;
                }
            } else {
                self.out.close();
            }
            return;
        }
        let cite = self.href(Name::CITE, Use::Link);
        if self.nest(Name::BLOCKQUOTE, Kind::Quote, Element::Blockquote)
            && let Some(cite) = cite
        {
            self.out.push(Event::Href(cite));
        }
    }

    /// A box beside the text.
    pub(super) fn boxed(&mut self, name: Name) {
        self.nest(name, Kind::Box, Element::Callout);
    }

    /// Words that are shown again, in large letters.
    pub(super) fn pull_quote(&mut self, name: Name) {
        self.nest(name, Kind::PullQuote, Element::PullQuote);
    }

    /// Whether text here is what a pull quote says.
    pub(super) fn awaits_words(&self) -> bool {
        let container = self.container().and_then(|index| self.frames.get(index));
        let opened = container.filter(|frame| frame.kind == Kind::PullQuote).and_then(|frame| frame.opened);
        opened.is_some_and(|opened| self.out.is_bare(opened))
    }

    /// Begins the attribution, if this is one: after the paragraphs of a quotation, or the words of a pull quote.
    pub(super) fn attribution(&mut self, name: Name) -> bool {
        let container = self.container();
        let kind = self.kind_of(container);
        let here = self.out.here();
        let element = if kind == Kind::PullQuote {
            self.close_leaf();
            if self.awaits_words() {
                return false;
            }
            Element::PullQuoteAttribution
        } else {
            let quote = container.and_then(|index| self.frames.get_mut(index)).filter(|_| kind == Kind::Quote);
            let Some(quote) = quote.filter(|quote| !quote.flag && quote.said == 0 && self.leaf.is_none()) else {
                return false;
            };
            if quote.opened.is_none_or(|opened| self.out.is_bare(opened)) {
                return false;
            }
            quote.said = here.0;
            Element::Attribution
        };
        self.begin_leaf(Some(element));
        if name != Name::CITE {
            self.remember(name, Kind::Section, None);
        }
        true
    }

    /// Who is quoted stands after all that is quoted.
    pub(super) fn attribute_at_end(&mut self, said: usize) {
        let events = self.out.events.get_mut(said..).unwrap_or(&mut []);
        if said == 0 || events.first() != Some(&Event::Open(Element::Attribution)) {
            return;
        }
        let (mut depth, mut end) = (0, 0);
        for event in events.iter() {
            end += 1;
            depth += i32::from(matches!(event, Event::Open(_))) - i32::from(matches!(event, Event::Close));
            if depth == 0 {
                break;
            }
        }
        events.rotate_left(end);
    }

    /// Ends a post with the link to it, which is its last one where no attribute gives it.
    pub(super) fn end_post(&mut self, opened: Opened) {
        self.out.close_filled(opened);
        let last = self.post.take();
        if let Some(href) = self.cited.take().or(last) {
            return self.embed_link(href, Text::default());
        }
        // The embed was opened right before it.
        self.out.close_filled(Opened(opened.0.saturating_sub(1)));
    }

    /// A caption with a link to something of a third party, which ends the embed.
    pub(super) fn embed_link(&mut self, href: Href<'s>, title: Text<'s>) {
        let _ = self.out.open(Element::Caption);
        let link = self.out.open(Element::Link);
        self.out.push(Event::Href(href));
        if title.is_empty() {
            self.out.push(Event::Word(Word::ViewPost));
        } else {
            self.out.line_in(Element::Name, title);
        }
        self.out.close();
        self.out.close();
        self.out.close();
        self.may_be_captioned(Element::Run, link.0);
    }
}
