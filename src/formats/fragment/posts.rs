//! Quotations, boxes, and posts of networks, which are quotations to those who cannot load them.

use super::Builder;
use super::kinds::Kind;
use crate::formats::writer::Opened;
use crate::json::Name;
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::Text;

/// Classes of the blockquotes that hold a post of a network.
const POSTS: &str = " twitter-tweet instagram-media tiktok-embed fb-post bluesky-embed mastodon-embed ";

impl<'s> Builder<'_, 's, '_> {
    pub(super) fn quote(&mut self) {
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

    /// Whether a `cite` here says who is quoted: it stands beside the paragraphs of a quotation.
    pub(super) fn ends_quote(&self) -> bool {
        let container = self.container().and_then(|index| self.frames.get(index));
        self.leaf.is_none() && container.is_some_and(|frame| frame.kind == Kind::Quote && !frame.flag)
    }

    /// Ends a post with the link to it, which is its last one where no attribute gives it.
    pub(super) fn end_post(&mut self, opened: Opened) {
        self.out.close_filled(opened);
        let last = self.post.take();
        if let Some(href) = self.cited.take().or(last) {
            self.embed_link(href, Text::default());
        }
        // The embed was opened right before it.
        self.out.close_filled(Opened(opened.0.saturating_sub(1)));
    }

    /// A caption with a link to something of a third party.
    pub(super) fn embed_link(&mut self, href: Href<'s>, title: Text<'s>) {
        let _ = self.out.open(Element::Caption);
        let _ = self.out.open(Element::Link);
        self.out.push(Event::Href(href));
        if title.is_empty() {
            self.out.push(Event::Word(Word::ViewPost));
        } else {
            self.out.line_in(Element::Name, title);
        }
        self.out.close();
        self.out.close();
    }
}
