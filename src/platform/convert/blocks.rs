//! The blocks of a body.

use super::inlines::{self, Piece, Style, style_of};
use super::tree::{Child, Node, children, elements, find};
use super::{Converter, Pending};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::text::Text;

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
        self.pending.extend(blocks.map(Pending::Block));
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
            for waiting in std::mem::take(&mut self.pending) {
                match waiting {
                    Pending::Block(node) => self.listed(node),
                    Pending::Paragraph(pieces) => {
                        self.paragraph(None, &pieces);
                    }
                }
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
                self.paragraph(None, &pieces);
            }
            seen
        } else {
            self.block(node)
        };
        if !written {
            self.json.take_back(mark);
        }
    }

    fn paragraph(&mut self, node: Option<Node<'e, 'a>>, pieces: &[Piece<'a>]) {
        if node.is_none() && inlines::are_plain(pieces) {
            return self.inlines(pieces);
        }
        self.begin("paragraph", node);
        self.key_inlines("content", pieces);
        self.json.close();
    }

    /// Opens the object of a block, with what any block may declare.
    pub(super) fn begin(&mut self, kind: &str, node: Option<Node<'e, 'a>>) {
        self.json.object();
        self.key_text("type", kind);
        if let Some(node) = node {
            self.id(node);
            self.locality(node.language(), node.direction());
        }
    }

    /// The anchor without the prefix that its reader gives it.
    fn id(&mut self, node: Node<'e, 'a>) {
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
            Element::Blockquote => self.quote(node),
            Element::PullQuote => self.pull_quote(node),
            Element::Figure => self.figure(node),
            Element::Embed => self.embed(node),
            Element::Table => self.table(node),
            Element::Divider => {
                self.begin("divider", Some(node));
                self.json.close();
                true
            }
            Element::Code => {
                self.begin("code", Some(node));
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
            // Written with the quotation that they stand in.
            Element::Attribution | Element::PullQuoteAttribution => false,
            _ => self.simple("paragraph", node, None),
        }
    }

    /// A block that is one run of text.
    fn simple(&mut self, kind: &str, node: Node<'e, 'a>, level: Option<u32>) -> bool {
        let pieces = self.pieces(node.content, &Style::default());
        self.begin(kind, Some(node));
        self.key_inlines("content", &pieces);
        self.key_number("level", level);
        self.json.close();
        inlines::is_seen(&pieces)
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

    fn quote(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("quote", Some(node));
        let filled = self.content_or_blocks(node);
        if let Some(attribution) = find(node.content, Element::Attribution) {
            let mut content = attribution.content;
            // The quotation's own address is the link around it.
            if let Some(link) = find(content, Element::Link)
                && elements(content).count() == 1
                && node.href().is_some()
                && link.href() == node.href()
            {
                content = link.content;
            }
            let pieces = self.pieces(content, &style_of(attribution));
            self.key_inlines("attribution", &pieces);
        }
        self.link("url", node.href());
        self.json.close();
        filled
    }

    /// The text of an element's only paragraph, or all its blocks. Whether there is anything.
    fn content_or_blocks(&mut self, node: Node<'e, 'a>) -> bool {
        let mut blocks = elements(node.content).filter(|node| node.element != Element::Attribution);
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

    fn figure(&mut self, node: Node<'e, 'a>) -> bool {
        let link = find(node.content, Element::Link);
        let Some(image) = find(link.map_or(node.content, |link| link.content), Element::Image) else { return false };
        self.begin("image", Some(node));
        self.image(image);
        if let Some(caption) = find(node.content, Element::Caption) {
            let is_credit =
                |child: &Child<'e, 'a>| matches!(child, Child::Element(node) if node.element == Element::Credit);
            let style = style_of(caption);
            let text = children(caption.content).filter(|child| !is_credit(child));
            let pieces = self.pieces_of(text, &style);
            self.key_inlines("caption", &pieces);
            if let Some(credit) = find(caption.content, Element::Credit) {
                let pieces = self.pieces(credit.content, &style);
                self.key_inlines("credit", &pieces);
            }
        }
        self.link("href", link.and_then(|link| link.href()));
        self.json.close();
        true
    }

    /// The members of a picture.
    pub(super) fn image(&mut self, image: Node<'e, 'a>) {
        self.link("src", image.href());
        for (name, field) in [("srcset", Field::Srcset), ("sizes", Field::Sizes)] {
            let text: String = image.field(field).unwrap_or_default().chars().collect();
            self.key_text(name, &text);
        }
        self.key_number("width", image.number(Field::Width));
        self.key_number("height", image.number(Field::Height));
        // An empty one says that the picture adds nothing, which is not the same as saying nothing.
        if let Some(alt) = image.field(Field::Alt) {
            self.json.key("alt");
            self.json.text(alt.chars());
        }
    }

    fn embed(&mut self, node: Node<'e, 'a>) -> bool {
        let post = find(node.content, Element::Post);
        let caption = find(node.content, Element::Caption).map_or(&[][..], |caption| caption.content);
        // The link to what is embedded has a word of ours in it, or its title.
        let leads = |node: &Node<'e, 'a>| {
            let first = node.content.first();
            node.element == Element::Link && matches!(first, Some(Event::Word(_) | Event::Open(Element::Name)))
        };
        let link = elements(caption).find(leads);
        self.begin("embed", post);
        self.link("url", link.and_then(|link| link.href()));
        let title = link.and_then(|link| find(link.content, Element::Name));
        self.line_of("title", title);
        if let Some(post) = post {
            self.content_or_blocks(post);
        }
        let mut rest = Vec::new();
        for child in children(caption) {
            match child {
                Child::Element(node) if node.element == Element::Contributor => {
                    self.json.key("author");
                    self.contributor(node, find(caption, Element::Role));
                }
                Child::Element(node) if node.element == Element::Role => {}
                Child::Event(Event::Time(at)) => {
                    self.json.key("published");
                    self.json.text(Text::new(&at.iso()).chars());
                }
                Child::Element(node) if node.element == Element::Name => self.line_of("published", Some(node)),
                Child::Element(node) if leads(&node) => {}
                Child::Element(_) | Child::Event(_) => rest.push(child),
            }
        }
        self.json.close();
        // What else is said of it has no member of its own.
        let style = find(node.content, Element::Caption).map(style_of).unwrap_or_default();
        let pieces = self.pieces_of(rest.into_iter(), &style);
        if inlines::is_seen(&pieces) {
            self.pending.push(Pending::Paragraph(pieces));
        }
        true
    }
}
