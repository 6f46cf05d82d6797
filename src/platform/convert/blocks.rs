//! The blocks of a body.

use super::Converter;
use super::inlines::{self, Piece, Style, style_of};
use super::tree::{Child, Node, children, elements, find};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::Href;

impl<'e, 'a> Converter<'e, 'a> {
    /// The picture over the body. Of several blocks the others begin the body.
    pub(super) fn main(&mut self, content: &'e [Event<'a>]) {
        let mut blocks = elements(content);
        if let Some(block) = blocks.next() {
            let mark = self.json.mark();
            self.json.key("main");
            if !self.block(block) {
                self.json.take_back(mark);
            }
        }
        self.pending.extend(blocks);
    }

    pub(super) fn body(&mut self, content: &'e [Event<'a>]) {
        self.blocks("body", content);
    }

    /// A member with a list of blocks. Whether there is any.
    pub(super) fn blocks(&mut self, name: &'static str, content: &'e [Event<'a>]) -> bool {
        let mark = self.json.mark();
        self.json.key(name);
        self.json.array();
        self.waiting();
        for child in children(content) {
            match child {
                Child::Element(node) => self.listed(node),
                Child::Event(event) => {
                    let text = self.plain(&[event]);
                    self.json.text(text.chars());
                }
            }
            self.waiting();
        }
        self.end_list(mark)
    }

    /// What had to wait.
    fn waiting(&mut self) {
        while !self.pending.is_empty() {
            for node in std::mem::take(&mut self.pending) {
                self.listed(node);
            }
        }
    }

    /// A block in a list of blocks, in which a string is a paragraph.
    fn listed(&mut self, node: Node<'e, 'a>) {
        let mark = self.json.mark();
        let written = if node.element == Element::Paragraph && node.is_plain() {
            let pieces = self.pieces(node.content, &Style::default());
            let seen = inlines::is_seen(&pieces);
            if seen {
                self.paragraph(&pieces);
            }
            seen
        } else {
            self.block(node)
        };
        if !written {
            self.json.take_back(mark);
        }
    }

    fn paragraph(&mut self, pieces: &[Piece<'a>]) {
        if inlines::are_plain(pieces) {
            return self.inlines(pieces);
        }
        self.begin("paragraph", None);
        self.key_inlines("content", pieces);
        self.json.close();
    }

    /// Opens the object of a block, with what any block may declare.
    pub(super) fn begin(&mut self, kind: &'static str, node: Option<Node<'e, 'a>>) {
        self.json.object();
        self.key_text("type", kind);
        if let Some(node) = node {
            self.id(node);
            self.locality(node.language(), node.direction());
        }
    }

    /// The anchor without the prefix that its reader gives it.
    pub(super) fn id(&mut self, node: Node<'e, 'a>) {
        if let Some(id) = node.field(Field::Id) {
            let id: String = id.chars().collect();
            self.key_text("id", id.strip_prefix("mq-").unwrap_or(&id));
        }
    }

    /// A block as an object. Whether there is anything in it.
    #[allow(clippy::wildcard_enum_match_arm, reason = "what is no block and stands among them is text")]
    pub(super) fn block(&mut self, node: Node<'e, 'a>) -> bool {
        match node.element {
            Element::Subheading2 => self.simple("heading", node, Some(2)),
            Element::Subheading3 => self.simple("heading", node, Some(3)),
            Element::Subheading4 => self.simple("heading", node, Some(4)),
            Element::Subheading5 => self.simple("heading", node, Some(5)),
            Element::Subheading6 => self.simple("heading", node, Some(6)),
            Element::List | Element::NumberedList => {
                self.begin("list", Some(node));
                let filled = self.items(node, &[]);
                self.json.close();
                filled
            }
            Element::Blockquote => self.quote(node, ""),
            Element::Quran => self.quote(node, "quran"),
            Element::Hadith => self.quote(node, "hadith"),
            Element::PullQuote => self.pull_quote(node),
            Element::Verse => self.verse(node),
            Element::Callout => self.boxed(node, "callout", ""),
            Element::Warning => self.boxed(node, "callout", "warning"),
            Element::KeyPoints => self.boxed(node, "keypoints", ""),
            Element::Disclaimer => self.boxed(node, "disclaimer", ""),
            Element::Timeline => self.timeline(node),
            Element::Interview => self.interview(node),
            Element::Footnotes => self.footnotes(node),
            Element::LivePost => self.live_post(node),
            Element::Slot => self.slot(node),
            Element::Figure => self.figure(node),
            Element::Gallery => self.gallery(node),
            Element::Video => self.recording(node, "video"),
            Element::Audio => self.recording(node, "audio"),
            Element::Embed => self.embed(node),
            Element::Table => self.table(node),
            Element::Divider => {
                self.begin("divider", Some(node));
                self.json.close();
                true
            }
            Element::Code => {
                self.begin("code", Some(node));
                self.kept("language", node, Field::CodeLanguage);
                self.line_of("content", Some(node));
                self.json.close();
                true
            }
            Element::Related => {
                self.begin("related", Some(node));
                self.related(node);
                self.json.close();
                true
            }
            // Written with what they stand in.
            _ if is_member(node.element) => false,
            _ => self.simple("paragraph", node, None),
        }
    }

    /// A block that is one run of text.
    fn simple(&mut self, kind: &'static str, node: Node<'e, 'a>, level: Option<u32>) -> bool {
        let pieces = self.pieces(node.content, &Style::default());
        self.begin(kind, Some(node));
        self.key_inlines("content", &pieces);
        self.key_number("level", level);
        self.json.close();
        inlines::is_seen(&pieces)
    }

    /// A member that nobody shows. Whether it is there.
    pub(super) fn kept(&mut self, name: &'static str, node: Node<'e, 'a>, field: Field) -> bool {
        let text: String = node.field(field).unwrap_or_default().chars().collect();
        self.key_text(name, &text);
        !text.is_empty()
    }

    pub(super) fn key_number(&mut self, name: &'static str, number: Option<u32>) {
        if let Some(number) = number {
            self.json.key(name);
            self.json.number(number);
        }
    }

    /// The members of a list, and of those that stand in the same item. Whether there is an item.
    fn items(&mut self, list: Node<'e, 'a>, more: &[Node<'e, 'a>]) -> bool {
        if list.element == Element::NumberedList {
            self.json.key("ordered");
            self.json.yes();
            self.key_number("start", list.number(Field::Start));
        }
        let mark = self.json.mark();
        self.json.key("items");
        self.json.array();
        for list in std::iter::once(&list).chain(more) {
            for item in elements(list.content) {
                self.item(item);
            }
        }
        self.end_list(mark)
    }

    /// An item: its text, or an object with its text and its list.
    fn item(&mut self, node: Node<'e, 'a>) {
        let (pieces, lists) = self.pieces_and_lists(node.content);
        let seen = inlines::is_seen(&pieces);
        let (language, direction) = (node.language(), node.direction());
        let mark = self.json.mark();
        if lists.is_empty() && language.is_none() && direction.is_none() {
            if seen {
                return self.inlines(&pieces);
            }
            return self.json.take_back(mark);
        }
        self.json.object();
        self.key_inlines("content", &pieces);
        let mut filled = seen;
        if let Some((first, more)) = lists.split_first() {
            self.id(*first);
            self.locality(language, direction);
            filled |= self.items(*first, more);
        } else {
            self.locality(language, direction);
        }
        self.json.close();
        if !filled {
            self.json.take_back(mark);
        }
    }

    fn quote(&mut self, node: Node<'e, 'a>, kind: &'static str) -> bool {
        self.begin("quote", Some(node));
        self.key_text("kind", kind);
        let filled = self.content_or_blocks(node);
        self.attribution(node);
        self.link("url", node.href());
        self.json.close();
        filled
    }

    /// Who is quoted, and where it stands.
    pub(super) fn attribution(&mut self, node: Node<'e, 'a>) {
        if let Some(attribution) = find(node.content, Element::Attribution) {
            let mut content = attribution.content;
            // The quotation's own address is the link around it.
            if let Some(link) = find(content, Element::Link)
                && elements(content).count() == 1
                && let Some(href) = node.href().map(Href::text).or(node.field(Field::Address))
                && link.href().is_some_and(|link| link.text() == href)
            {
                content = link.content;
            }
            let told = children(content)
                .filter(|child| !matches!(child, Child::Element(node) if node.element == Element::Reference));
            let pieces = self.pieces_of(told, &style_of(attribution));
            self.key_inlines("attribution", &pieces);
            self.line_of("reference", find(content, Element::Reference));
        }
    }

    /// The text of an element's only paragraph, or all its blocks. Whether there is anything.
    pub(super) fn content_or_blocks(&mut self, node: Node<'e, 'a>) -> bool {
        let mut blocks = elements(node.content).filter(|node| !is_member(node.element));
        if let Some(block) = blocks.next()
            && block.element == Element::Paragraph
            && block.is_plain()
            && blocks.next().is_none()
        {
            let pieces = self.pieces(block.content, &Style::default());
            self.key_inlines("content", &pieces);
            return inlines::is_seen(&pieces);
        }
        self.blocks("blocks", node.content)
    }

    fn pull_quote(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("pullquote", Some(node));
        self.running("content", find(node.content, Element::PullQuoteText));
        if let Some(attribution) = find(node.content, Element::PullQuoteAttribution) {
            let pieces = self.pieces(attribution.content, &style_of(attribution));
            self.key_inlines("attribution", &pieces);
        }
        self.json.close();
        find(node.content, Element::PullQuoteText).is_some()
    }
}

/// Whether it is no block of what it stands in, but said by a member of its own.
fn is_member(element: Element) -> bool {
    matches!(
        element,
        Element::Attribution
            | Element::PullQuoteAttribution
            | Element::BoxTitle
            | Element::MomentDate
            | Element::MomentTitle
            | Element::NoteBack
            | Element::ReadOn
    )
}
