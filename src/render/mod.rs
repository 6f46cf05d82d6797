//! An article to markup, through a [`Sink`]. Pure: it cannot fail, keeps no tree, and depends on nothing but its
//! arguments.

mod anchors;
mod chunks;
pub(crate) mod direction;
mod elements;
mod embeds;
mod host;
pub mod names;
mod order;
mod running;
mod shapes;
pub mod sink;

use crate::locales::{Locale, date};
use crate::model::article::{Article, Event, Field, Word};
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::href::Href;
use crate::model::language::Language;
use crate::model::provider::Embedded;
use crate::model::text::{Text, push_number};
pub use host::{Options, RelatedStyle, Written};
use names::{Attribute, Part, Tag};
use sink::Sink;

/// Writes an article to a sink.
pub fn article<'a, S: Sink>(sink: &mut S, article: &Article<'a>, options: &Options<'a>) -> Written<'a> {
    let direction =
        direction::of_article(&article.events, options.direction).or(options.direction).unwrap_or(Direction::Ltr);
    let mut declared = article.events.iter().take_while(|event| event.declares());
    let language =
        declared.find_map(|event| if let Event::Language(language) = event { Some(*language) } else { None });
    let language = language.or(options.language);
    let language = options.locale.filter(|locale| language.is_none_or(|language| locale.is_of(language))).or(language);
    let locale = language.and_then(|language| options.locales.find(language.text()));
    // Of another direction than the article our words would read wrong.
    let fitting = locale.filter(|locale| locale.direction() == direction);
    let mut renderer = Renderer {
        sink,
        options,
        all: &article.events,
        language,
        events: &article.events,
        locale: fitting.unwrap_or_else(|| options.locales.for_direction(direction)),
        frame: Frame {
            // Any in which no blocks stand.
            element: Element::Header,
            direction,
            language: None,
            level: options.heading_level.clamp(1, 5),
            closes: 1,
            address: Text::default(),
            embedded: None,
        },
        frames: Vec::new(),
        anchors: Vec::new(),
        embeds: 0,
        paragraphs: 0,
        blocks: 0,
        cards: 0,
    };
    renderer.sink.open(Tag::Article, Part::Article, Some(direction));
    renderer.declare();
    renderer.run();
    renderer.sink.close(1);
    Written { language, blocks: renderer.blocks, cards: renderer.cards }
}

/// What holds inside an element.
#[derive(Clone, Copy, Debug)]
struct Frame<'a> {
    element: Element,
    direction: Direction,
    /// The language here, where it is another than the article's.
    language: Option<Language<'a>>,
    /// Level of the headline that everything in it is under.
    level: u8,
    /// Elements of the sink that are open for it.
    closes: u8,
    /// Where it leads.
    address: Text<'a>,
    /// What it is embedded of, where it is.
    embedded: Option<Embedded<'a>>,
}

/// A sink with what holds at the place that is being written.
struct Renderer<'r, 'a, S> {
    sink: &'r mut S,
    options: &'r Options<'r>,
    /// All of the article.
    all: &'r [Event<'a>],
    /// Its language, or the host's.
    language: Option<Language<'a>>,
    /// What is still to be written.
    events: &'r [Event<'a>],
    locale: Locale<'r>,
    frame: Frame<'a>,
    frames: Vec<Frame<'a>>,
    /// Hashes of the anchors that are taken, each with the last number that was put after it.
    anchors: Vec<(u32, u32)>,
    /// Embeds that were written, as far as a script may load them.
    embeds: u32,
    /// Paragraphs of the body that were written.
    paragraphs: u16,
    /// Blocks of the body that were begun.
    blocks: u32,
    /// Cards that were begun.
    cards: u32,
}

impl<'a, S: Sink> Renderer<'_, 'a, S> {
    fn run(&mut self) {
        let mut after_close = false;
        while let Some((event, rest)) = self.events.split_first() {
            self.events = rest;
            match *event {
                Event::Open(element) if self.leaves_out(element) => self.skip(),
                Event::Open(element) => {
                    self.gather(element);
                    self.frames.push(self.frame);
                    self.between(element, after_close);
                    self.frame.closes = 0;
                    self.element(element);
                    self.frame.element = element;
                }
                Event::Close => {
                    if let [Event::Open(Element::Link), Event::Href(href), rest @ ..] = self.events
                        && self.frame.address == href.text()
                    {
                        // The link goes on: it was written in pieces, for the marks in it.
                        self.events = rest;
                        continue;
                    }
                    self.sink.close(self.frame.closes);
                    if self.frame.element == Element::Role {
                        self.sink.word(")");
                    }
                    if self.frame.element == Element::RubyText {
                        self.bracket(")");
                    }
                    let closed = self.frame.element;
                    if let Some(frame) = self.frames.pop() {
                        self.frame = frame;
                    }
                    if closed == Element::Paragraph && self.frame.element == Element::Body {
                        self.after_paragraph();
                    }
                }
                Event::Text(text) => self.text(text),
                Event::Time(at) => {
                    if after_close {
                        self.sink.word(" ");
                    }
                    let mut words = Vec::new();
                    date::write_date(&mut words, self.locale, at);
                    self.sink.open(Tag::Time, Part::None, None);
                    self.sink.attribute(Attribute::Datetime, Text::new(&at.iso()));
                    self.own_language();
                    self.sink.text(Text::new(&words));
                    self.sink.close(1);
                }
                Event::Word(word) => self.word(word),
                // Read by `element`, when their element was opened.
                Event::Language(_) | Event::Direction(_) | Event::Href(_) | Event::Field(..) | Event::Number(..) => {
                    continue;
                }
            }
            after_close = matches!(event, Event::Close | Event::Time(_) | Event::Text(_) | Event::Word(_));
        }
    }

    /// Writes the cards that end the article, if the host wants them here.
    fn after_paragraph(&mut self) {
        self.paragraphs = self.paragraphs.saturating_add(1);
        if self.paragraphs != self.options.related_after {
            return;
        }
        let mut depth = 1;
        for (index, event) in self.events.iter().enumerate() {
            if depth == 0 && matches!(event, Event::Open(Element::Related)) {
                if let Some((before, cards)) = self.events.split_at_checked(index) {
                    self.events = cards;
                    self.run();
                    self.events = before;
                }
                return;
            }
            depth += i32::from(matches!(event, Event::Open(_))) - i32::from(matches!(event, Event::Close));
        }
    }

    /// Whether the host wants an element not to be shown.
    fn leaves_out(&self, element: Element) -> bool {
        match self.options.related {
            RelatedStyle::Cards => false,
            RelatedStyle::List => matches!(element, Element::CardImage | Element::CardExcerpt | Element::CardMeta),
            RelatedStyle::None => element == Element::Related,
        }
    }

    /// Skips the rest of the open element.
    fn skip(&mut self) {
        let mut depth = 1;
        while let Some((event, rest)) = self.events.split_first() {
            self.events = rest;
            depth += i32::from(matches!(event, Event::Open(_))) - i32::from(matches!(event, Event::Close));
            if depth == 0 {
                break;
            }
        }
    }

    /// What stands between an element and what came before it on its line.
    #[allow(clippy::wildcard_enum_match_arm, reason = "most elements start a line of their own")]
    fn between(&mut self, element: Element, follows: bool) {
        match element {
            Element::Contributor if follows => self.word(Word::Separator),
            Element::Role => self.sink.word(" ("),
            Element::RubyText => self.bracket("("),
            Element::Credit | Element::Hemistich | Element::Reference | Element::Transcript if follows => {
                self.sink.word(" ");
            }
            Element::Dateline
            | Element::Published
            | Element::Updated
            | Element::ReadingTime
            | Element::CardSection
            | Element::CardKind
            | Element::Length
            | Element::CardLanguage
            | Element::Badge
            | Element::Name
            | Element::Link
            | Element::Run
                if follows && !self.runs() =>
            {
                self.sink.word(" ");
            }
            _ => {}
        }
    }

    /// What parts a reading from its text where readings do not stand above theirs.
    fn bracket(&mut self, bracket: &str) {
        self.sink.open(Tag::Rp, Part::None, None);
        self.sink.word(bracket);
        self.sink.close(1);
    }

    /// Whether the open element holds running text, which has its own spaces.
    fn runs(&self) -> bool {
        !matches!(
            self.frame.element,
            Element::Meta | Element::CardMeta | Element::LiveMeta | Element::CardKind | Element::Caption
        ) || self.frame.element == Element::Caption && !self.frames.iter().any(|frame| frame.element == Element::Embed)
    }

    /// Opens an element of the sink that is closed with the element that is being opened.
    #[cfg_attr(feature = "small", inline(never))]
    fn open(&mut self, tag: Tag, part: Part) {
        self.open_turned(tag, part, None);
    }

    /// [`Self::open`] with a direction that the element is to state.
    #[cfg_attr(feature = "small", inline(never))]
    fn open_turned(&mut self, tag: Tag, part: Part, direction: Option<Direction>) {
        self.sink.open(tag, part, direction);
        self.frame.closes += 1;
    }

    /// Gives the open element what its events declare; its link, if it has one, is given by [`Self::href`].
    #[cfg_attr(feature = "small", inline(never))]
    fn declare(&mut self) {
        for event in self.events {
            let mut mended = Vec::new();
            let (name, value) = match *event {
                #[cfg(feature = "html")]
                Event::Field(field, _) | Event::Number(field, _) if field.is_kept() => continue,
                Event::Language(language) => (Attribute::Lang, language.text()),
                Event::Field(field, text) => (attribute(field), running::balanced(text, &mut mended)),
                // Minutes are said in words.
                Event::Direction(_) | Event::Href(_) | Event::Number(Field::Minutes, _) => continue,
                Event::Number(field, number) => {
                    let mut digits = Vec::new();
                    push_number(&mut digits, number);
                    self.sink.attribute(attribute(field), Text::new(&digits));
                    continue;
                }
                Event::Open(_) | Event::Text(_) | Event::Time(_) | Event::Word(_) | Event::Close => break,
            };
            self.sink.attribute(name, value);
        }
    }

    /// The link that the element declares.
    #[cfg_attr(feature = "small", inline(never))]
    fn href(&self) -> Option<Href<'a>> {
        for event in self.events {
            match *event {
                Event::Href(href) => return Some(href),
                Event::Language(_) | Event::Direction(_) | Event::Field(..) | Event::Number(..) => {}
                Event::Open(_) | Event::Text(_) | Event::Time(_) | Event::Word(_) | Event::Close => break,
            }
        }
        None
    }

    /// Opens a link where the element has one; whether it has.
    #[cfg_attr(feature = "small", inline(never))]
    fn link(&mut self, tag: Tag, part: Part) -> bool {
        let Some(href) = self.href() else { return false };
        self.open(tag, part);
        self.frame.address = href.text();
        self.sink.attribute(Attribute::Href, self.frame.address);
        if let Some(language) = self.frame.language {
            self.sink.attribute(Attribute::Hreflang, language.text());
        }
        true
    }

    /// The link of a tag that has none, from the host's template.
    fn tag_link(&mut self) {
        if self.link(Tag::TagLink, Part::None) {
            return;
        }
        let name = self.events.iter().find_map(|event| if let Event::Text(text) = event { Some(*text) } else { None });
        let Some((template, name)) = self.options.tag_href.zip(name) else { return self.open(Tag::Span, Part::None) };
        self.open(Tag::TagLink, Part::None);
        self.sink.tag_href(template, name);
    }

    /// Declares that our own words in a part of another language are in the article's language.
    #[cfg_attr(feature = "small", inline(never))]
    fn own_language(&mut self) {
        if let Some(language) = self.language.filter(|_| self.frame.language.is_some()) {
            self.sink.attribute(Attribute::Lang, language.text());
        }
    }

    /// A word of ours before a value.
    #[cfg_attr(feature = "small", inline(never))]
    fn label(&mut self, word: Word) {
        self.sink.open(Tag::Span, Part::Label, None);
        self.own_language();
        self.word(word);
        self.sink.close(1);
        self.sink.word(" ");
    }

    /// A word of ours in the article's language.
    #[cfg_attr(feature = "small", inline(never))]
    fn word(&mut self, word: Word) {
        let mut words = Vec::new();
        self.locale.write(&mut words, word);
        self.sink.text(Text::new(&words));
    }
}

fn attribute(field: Field) -> Attribute {
    match field {
        Field::Id => Attribute::Id,
        Field::Srcset => Attribute::Srcset,
        Field::Sizes => Attribute::Sizes,
        Field::Alt => Attribute::Alt,
        Field::Width => Attribute::Width,
        Field::Height => Attribute::Height,
        Field::Start => Attribute::Start,
        Field::Columns => Attribute::Colspan,
        Field::Rows => Attribute::Rowspan,
        Field::Poster => Attribute::Poster,
        Field::Type => Attribute::Type,
        Field::CaptionLanguage => Attribute::CaptionLanguage,
        Field::CaptionLabel => Attribute::CaptionLabel,
        Field::Label => Attribute::Label,
        Field::Name | Field::Minutes | Field::Seconds | Field::Photos => Attribute::Name,
        #[cfg(feature = "html")]
        Field::PosterWidth
        | Field::PosterHeight
        | Field::PosterAlt
        | Field::CodeLanguage
        | Field::Address
        | Field::Relation
        | Field::Changed
        | Field::Provider => Attribute::Name,
    }
}
