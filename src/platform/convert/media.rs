//! Pictures, recordings and embeds.

use super::Converter;
use super::inlines::style_of;
use super::tree::{Child, Node, children, elements, find};
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::text::Text;

impl<'e, 'a> Converter<'e, 'a> {
    pub(super) fn figure(&mut self, node: Node<'e, 'a>) -> bool {
        let link = find(node.content, Element::Link);
        let Some(image) = find(link.map_or(node.content, |link| link.content), Element::Image) else { return false };
        self.begin("image", Some(node));
        self.image(image);
        self.caption(node);
        self.link("href", link.and_then(|link| link.href()));
        self.json.close();
        true
    }

    /// What is said of a picture or recording.
    fn caption(&mut self, node: Node<'e, 'a>) {
        let Some(caption) = find(node.content, Element::Caption) else { return };
        let is_member = |child: &Child<'e, 'a>| matches!(child, Child::Element(node) if matches!(node.element, Element::Credit | Element::Transcript));
        let style = style_of(caption);
        let text = children(caption.content).filter(|child| !is_member(child));
        let pieces = self.pieces_of(text, &style);
        self.key_inlines("caption", &pieces);
        if let Some(credit) = find(caption.content, Element::Credit) {
            let pieces = self.pieces(credit.content, &style);
            self.key_inlines("credit", &pieces);
        }
        if let Some(transcript) = find(caption.content, Element::Transcript) {
            self.json.key("transcript");
            self.named(transcript);
        }
    }

    pub(super) fn gallery(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("gallery", Some(node));
        let mark = self.json.mark();
        self.json.key("items");
        self.json.array();
        for figure in elements(node.content).filter(|node| node.element == Element::Figure) {
            let mark = self.json.mark();
            if !self.figure(figure) {
                self.json.take_back(mark);
            }
        }
        let filled = self.end_list(mark);
        self.caption(node);
        self.json.close();
        filled
    }

    pub(super) fn recording(&mut self, node: Node<'e, 'a>, kind: &'static str) -> bool {
        let player =
            elements(node.content).find(|node| matches!(node.element, Element::VideoPlayer | Element::AudioPlayer));
        let Some(player) = player else { return false };
        self.begin(kind, Some(node));
        self.kept("title", player, Field::Label);
        self.poster(player);
        self.key_number("width", player.number(Field::Width));
        self.key_number("height", player.number(Field::Height));
        for (name, element) in [("sources", Element::MediaSource), ("tracks", Element::Track)] {
            let mark = self.json.mark();
            self.json.key(name);
            self.json.array();
            for source in elements(player.content).filter(|node| node.element == element) {
                self.json.object();
                self.link("src", source.href());
                for (name, field) in
                    [("type", Field::Type), ("lang", Field::CaptionLanguage), ("label", Field::CaptionLabel)]
                {
                    let text: String = source.field(field).unwrap_or_default().chars().collect();
                    self.key_text(name, &text);
                }
                self.json.close();
            }
            self.end_list(mark);
        }
        self.caption(node);
        self.json.close();
        true
    }

    /// The picture that stands for a recording: its address, or an object where more is said of it.
    fn poster(&mut self, player: Node<'e, 'a>) {
        let (width, height) = (player.number(Field::PosterWidth), player.number(Field::PosterHeight));
        let alt = player.field(Field::PosterAlt);
        if width.is_none() && height.is_none() && alt.is_none() {
            self.kept("poster", player, Field::Poster);
            return;
        }
        self.json.key("poster");
        self.json.object();
        self.kept("src", player, Field::Poster);
        self.key_number("width", width);
        self.key_number("height", height);
        if let Some(alt) = alt {
            self.json.key("alt");
            self.json.text(alt.chars());
        }
        self.json.close();
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

    pub(super) fn embed(&mut self, node: Node<'e, 'a>) -> bool {
        let post = find(node.content, Element::Post);
        let caption = find(node.content, Element::Caption).map_or(&[][..], |caption| caption.content);
        // The link to what is embedded has a word of ours in it, or its title.
        let leads = |node: &Node<'e, 'a>| {
            let first = node.content.first();
            node.element == Element::Link
                && matches!(first, Some(Event::Word(_) | Event::Open(Element::Name | Element::Image)))
        };
        let link = elements(caption).find(leads);
        self.begin("embed", post.or(Some(node)));
        self.link("url", link.and_then(|link| link.href()));
        let provider = link.and_then(|link| link.field(Field::Provider)).unwrap_or_default();
        self.key_text("provider", &provider.chars().collect::<String>());
        // Without a title the provider stands in its place.
        let title = link.and_then(|link| find(link.content, Element::Name));
        self.line_of("title", title.filter(|title| title.content != [Event::Text(provider)]));
        if let Some(image) = link.and_then(|link| find(link.content, Element::Image)) {
            self.json.key("image");
            self.json.object();
            self.image(image);
            self.json.close();
        }
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
        let style = find(node.content, Element::Caption).map(style_of).unwrap_or_default();
        // Apart from the link after it, as its reader has it.
        let inside = match rest.as_slice() {
            [Child::Element(run)] if run.element == Element::Run && run.is_plain() => children(run.content).collect(),
            _ => rest,
        };
        let pieces = self.pieces_of(inside.into_iter(), &style);
        self.key_inlines("caption", &pieces);
        self.json.close();
        true
    }
}
