//! Our own format, `article/1`. Its JSON Schema is `dist/article-1.schema.json`; this reader takes all that the schema
//! allows, and more.

use super::writer::{Opened, Writer, locality};
use crate::json::{Kind, Reader};
use crate::model::article::{Article, Event, Field, Locality, Word};
use crate::model::element::Element;
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

/// Lists in lists and quotes in quotes; deeper ones are left out.
const DEPTH: u8 = 16;
/// Columns or rows that a cell may span.
const SPAN: u32 = 100;

/// Whether `format` names this format's major version.
pub(super) fn detect(reader: Reader<'_, '_>) -> bool {
    reader.get("format").is_some_and(|format| version(format.raw()) == Some(1))
}

/// The value of a `format` that is ours, of a major version that is not.
pub(super) fn unsupported<'s>(reader: Reader<'s, '_>) -> Option<&'s [Unit]> {
    let format = reader.get("format")?.raw();
    version(format).filter(|version| *version != 1).map(|_| format)
}

/// The major version behind `article/`: 1 of `article/1` and of `article/1.4`, 0 where it is no number.
fn version(units: &[Unit]) -> Option<u32> {
    let (name, version) = units.split_at_checked("article/".len())?;
    let end = version.iter().position(|unit| u32::from(*unit) == 0x2e).unwrap_or(version.len());
    text::is(name, "article/").then(|| version.get(..end).and_then(text::parse_unsigned).unwrap_or(0))
}

/// Reads the whole article.
pub(super) fn parse<'s>(reader: Reader<'s, '_>) -> Article<'s> {
    let mut out = Native { out: Writer::default(), depth: 0 };
    out.header(reader);
    if let Some(main) = reader.get("main") {
        let opened = out.open(Element::MainMedia);
        out.block(main);
        out.close_filled(opened);
    }
    if let Some(body) = reader.get("body") {
        let opened = out.open(Element::Body);
        out.body(body);
        out.close_filled(opened);
    }
    let footer = out.open(Element::Footer);
    out.named_of(Element::Source, reader, "source");
    let tags = out.open(Element::Tags);
    for tag in reader.items_of("tags") {
        out.named(Element::Tag, tag);
    }
    out.close_filled(tags);
    out.close_filled(footer);
    for related in reader.items_of("related") {
        out.related(related);
    }
    Article { locale: locality(reader), events: out.out.events }
}

/// Reads blocks into events.
struct Native<'s> {
    out: Writer<'s>,
    depth: u8,
}

impl<'s> std::ops::Deref for Native<'s> {
    type Target = Writer<'s>;

    fn deref(&self) -> &Writer<'s> {
        &self.out
    }
}

impl<'s> std::ops::DerefMut for Native<'s> {
    fn deref_mut(&mut self) -> &mut Writer<'s> {
        &mut self.out
    }
}

impl<'s> Native<'s> {
    fn header(&mut self, reader: Reader<'s, '_>) {
        let header = self.open(Element::Header);
        self.named_of(Element::Section, reader, "section");
        self.running(Element::Kicker, reader, "kicker");
        if !self.running(Element::Headline, reader, "headline") {
            reader.warn(WarningKind::MissingField);
        }
        self.running(Element::Standfirst, reader, "standfirst");
        let byline = self.open(Element::Byline);
        for contributor in reader.items_of("byline") {
            self.contributor(contributor);
        }
        self.close_filled(byline);
        let meta = self.open(Element::Meta);
        self.line(Element::Dateline, reader.line_of("dateline"));
        self.times(reader.get("published"), reader.get("updated"));
        self.close_filled(meta);
        self.close_filled(header);
    }

    fn contributor(&mut self, reader: Reader<'s, '_>) {
        if self.named(Element::Contributor, reader) {
            self.line(Element::Role, reader.line_of("role"));
        }
    }

    /// A list of blocks; a string whose blank lines part paragraphs.
    fn body(&mut self, reader: Reader<'s, '_>) {
        if reader.kind() == Kind::String {
            return self.paragraphs(reader);
        }
        if reader.get("html").is_some() && reader.get("type").is_none() {
            return reader.warn(WarningKind::HtmlNotRead);
        }
        self.blocks(reader);
    }

    #[inline(never)]
    fn blocks(&mut self, reader: Reader<'s, '_>) {
        for item in reader.items() {
            self.block(item);
        }
    }

    /// One level deeper, unless that is too deep.
    fn deeper(&mut self, reader: Reader<'s, '_>) -> bool {
        let allowed = self.depth < DEPTH;
        if allowed {
            self.depth += 1;
        } else {
            reader.warn(WarningKind::TooDeep);
        }
        allowed
    }

    fn block(&mut self, reader: Reader<'s, '_>) {
        if !self.deeper(reader) {
            return;
        }
        match reader.kind() {
            Kind::Object => self.typed(reader),
            Kind::String | Kind::Array => {
                let opened = self.open(Element::Paragraph);
                self.inlines(reader);
                self.close_needed(opened, reader);
            }
            Kind::Number | Kind::Boolean | Kind::Null => reader.warn(WarningKind::ExpectedObject),
        }
        self.depth -= 1;
    }

    fn typed(&mut self, reader: Reader<'s, '_>) {
        let Some(kind) = reader.get("type") else {
            reader.warn(WarningKind::MissingField);
            return self.fallback(reader);
        };
        if kind.is("paragraph") {
            self.simple(Element::Paragraph, reader);
        } else if kind.is("heading") {
            self.simple(subheading(reader.unsigned_of("level")), reader);
        } else if kind.is("list") {
            self.list(reader);
        } else if kind.is("quote") {
            self.quote(reader);
        } else if kind.is("pullquote") {
            let opened = self.begin(Element::PullQuote, reader);
            self.content(Element::PullQuoteText, reader);
            if self.close_needed(opened, reader) {
                self.events.pop();
                self.attribution(Element::PullQuoteAttribution, reader, false);
                self.close();
            }
        } else if kind.is("image") {
            self.figure(reader);
        } else if kind.is("embed") {
            self.embed(reader);
        } else if kind.is("table") {
            self.table(reader);
        } else if kind.is("divider") {
            let _ = self.open(Element::Divider);
            self.close();
        } else if kind.is("code") {
            let opened = self.begin(Element::Code, reader);
            if let Some(code) = reader.first_of(CONTENT).and_then(Reader::text).filter(|code| !code.is_empty()) {
                self.push(Event::Text(code));
            }
            self.close_needed(opened, reader);
        } else if kind.is("related") {
            self.related(reader);
        } else {
            kind.warn(WarningKind::UnknownBlock);
            self.fallback(reader);
        }
    }

    /// What stands in for a block that is not known: its fallback, or the text in it.
    fn fallback(&mut self, reader: Reader<'s, '_>) {
        if let Some(fallback) = reader.get("fallback") {
            return self.blocks(fallback);
        }
        if reader.get("html").is_some() {
            reader.warn(WarningKind::HtmlNotRead);
        }
        let opened = self.begin(Element::Paragraph, reader);
        if let Some(content) = reader.first_of(CONTENT) {
            self.inlines(content);
        }
        self.close_filled(opened);
    }

    /// Opens an element with what any block may declare.
    #[inline(never)]
    fn begin(&mut self, element: Element, reader: Reader<'s, '_>) -> Opened {
        let opened = self.open(element);
        if let Some(id) = reader.line_of("id") {
            // No white space, and a prefix, so that it can shadow nothing of the host page.
            let mut anchor = Vec::new();
            text::push_str(&mut anchor, "mq-");
            for character in id.chars() {
                text::push(&mut anchor, if character.is_whitespace() { '-' } else { character });
            }
            let anchor = reader.keep(anchor);
            self.push(Event::Field(Field::Id, anchor));
        }
        self.locality(locality(reader));
        opened
    }

    /// A block that is one run of text.
    #[inline(never)]
    fn simple(&mut self, element: Element, reader: Reader<'s, '_>) {
        let opened = self.begin(element, reader);
        if let Some(content) = reader.first_of(CONTENT) {
            self.inlines(content);
        }
        self.close_needed(opened, reader);
    }

    /// Running text in a member; whether there is any.
    #[inline(never)]
    fn running(&mut self, element: Element, reader: Reader<'s, '_>, name: &str) -> bool {
        let opened = self.open(element);
        if let Some(member) = reader.get(name) {
            self.inlines(member);
        }
        self.close_filled(opened)
    }

    /// The running text of a block; whether there is any.
    fn content(&mut self, element: Element, reader: Reader<'s, '_>) -> bool {
        self.running(element, reader, "content") || self.running(element, reader, "text")
    }

    fn attribution(&mut self, element: Element, reader: Reader<'s, '_>, linked: bool) {
        let opened = self.open(element);
        let link = self.open(Element::Link);
        let linked = linked && self.link(reader, "url");
        if !linked {
            self.take_back(link);
        }
        if let Some(attribution) = reader.first_of(&["attribution", "cite"]) {
            self.inlines(attribution);
        }
        if linked {
            self.close_filled(link);
        }
        self.close_filled(opened);
    }

    /// A string, or a list of strings and pieces.
    #[inline(never)]
    fn inlines(&mut self, reader: Reader<'s, '_>) {
        let (start, mut blank) = (self.events.len(), true);
        for item in reader.items() {
            blank &= !self.inline(item);
        }
        if blank {
            self.events.truncate(start);
        }
    }

    /// Whether there is something to see in it.
    fn inline(&mut self, reader: Reader<'s, '_>) -> bool {
        if !reader.is_object() {
            return reader.text().is_some_and(|text| self.text(text));
        }
        let Some(text) = reader.get("text") else {
            let html = reader.get("html").is_some();
            reader.warn(if html { WarningKind::HtmlNotRead } else { WarningKind::MissingField });
            return false;
        };
        let Some(text) = text.text().filter(|text| !text.is_empty()) else { return false };
        let start = self.events.len();
        let own = locality(reader);
        if own != Locality::default() {
            let _ = self.open(Element::Run);
            self.locality(own);
        }
        let link = self.open(Element::Link);
        if !self.link(reader, "href") {
            self.take_back(link);
        }
        for (name, element) in MARKS {
            if reader.items_of("marks").any(|mark| mark.is(name)) {
                let _ = self.open(element);
            }
        }
        let seen = self.text(text);
        let opened = self.events.iter().skip(start).filter(|event| matches!(event, Event::Open(_))).count();
        for _ in 0..opened {
            self.close();
        }
        seen
    }

    fn text(&mut self, text: Text<'s>) -> bool {
        if !text.is_empty() {
            self.push(Event::Text(text));
        }
        !text.is_blank()
    }

    fn list(&mut self, reader: Reader<'s, '_>) {
        let numbered = reader.is_true("ordered");
        let opened = self.begin(if numbered { Element::NumberedList } else { Element::List }, reader);
        if let Some(start) = reader.unsigned_of("start").filter(|start| numbered && *start != 1) {
            self.push(Event::Number(Field::Start, start));
        }
        for item in reader.items_of("items") {
            let opened = self.open(Element::Item);
            if !item.is_object() || item.get("items").is_none() && item.first_of(CONTENT).is_none() {
                self.inlines(item);
            } else {
                self.locality(locality(item));
                if let Some(content) = item.first_of(CONTENT) {
                    self.inlines(content);
                }
                if item.get("items").is_some() && self.deeper(item) {
                    self.list(item);
                    self.depth -= 1;
                }
            }
            self.close_needed(opened, item);
        }
        self.close_needed(opened, reader);
    }

    fn quote(&mut self, reader: Reader<'s, '_>) {
        let opened = self.begin(Element::Blockquote, reader);
        self.link(reader, "url");
        self.blocks_or_content(reader);
        if self.close_needed(opened, reader) {
            self.events.pop();
            self.attribution(Element::Attribution, reader, true);
            self.close();
        }
    }

    /// `blocks`, or the running text as one paragraph.
    fn blocks_or_content(&mut self, reader: Reader<'s, '_>) {
        if let Some(blocks) = reader.get("blocks") {
            self.blocks(blocks);
        } else {
            self.content(Element::Paragraph, reader);
        }
    }

    /// A picture block: the picture's fields beside its texts, or in an `image` of their own.
    fn figure(&mut self, reader: Reader<'s, '_>) {
        let opened = self.begin(Element::Figure, reader);
        let link = self.open(Element::Link);
        let linked = self.link(reader, "href");
        if !linked {
            self.take_back(link);
        }
        if !self.image(reader.get("image").unwrap_or(reader)) {
            return self.take_back(opened);
        }
        if linked {
            self.close();
        }
        let caption = self.open(Element::Caption);
        if let Some(text) = reader.get("caption") {
            self.inlines(text);
        }
        self.running(Element::Credit, reader, "credit");
        self.close_filled(caption);
        self.close();
    }

    fn embed(&mut self, reader: Reader<'s, '_>) {
        let opened = self.open(Element::Embed);
        let post = self.begin(Element::Post, reader);
        self.blocks_or_content(reader);
        self.close_filled(post);
        let caption = self.open(Element::Caption);
        if let Some(author) = reader.get("author") {
            self.contributor(author);
        }
        if let Some(published) = reader.get("published") {
            self.time(published);
        }
        let link = self.open(Element::Link);
        if self.link(reader, "url") {
            let title = reader.line_of("title").or_else(|| reader.line_of("provider"));
            if title.is_some() {
                self.line(Element::Name, title);
            } else {
                self.push(Event::Word(Word::ViewPost));
            }
            self.close();
        } else {
            self.take_back(link);
        }
        self.close_filled(caption);
        self.close_needed(opened, reader);
    }

    fn table(&mut self, reader: Reader<'s, '_>) {
        let opened = self.begin(Element::Table, reader);
        self.running(Element::TableCaption, reader, "caption");
        let rows = self.events.len();
        for (element, name, header) in
            [(Element::TableHead, "head", Element::ColumnHeader), (Element::TableRows, "rows", Element::RowHeader)]
        {
            let opened = self.open(element);
            for row in reader.items_of(name) {
                let opened = self.open(Element::Row);
                for cell in row.items() {
                    self.cell(cell, header);
                }
                self.close_filled(opened);
            }
            self.close_filled(opened);
        }
        if self.events.len() == rows {
            reader.warn(WarningKind::MissingField);
            return self.take_back(opened);
        }
        self.close();
    }

    fn cell(&mut self, reader: Reader<'s, '_>, header: Element) {
        let content = if reader.is_object() { reader.first_of(CONTENT) } else { None };
        let names = header == Element::ColumnHeader || content.is_some() && reader.is_true("header");
        let _ = self.open(if names { header } else { Element::Cell });
        if let Some(content) = content {
            for (field, name) in [(Field::Columns, "colspan"), (Field::Rows, "rowspan")] {
                if let Some(span) = reader.unsigned_of(name).filter(|span| *span > 1) {
                    self.push(Event::Number(field, span.min(SPAN)));
                }
            }
            self.locality(locality(reader));
            self.inlines(content);
        } else if reader.kind() != Kind::Null {
            self.inlines(reader);
        }
        self.close();
    }

    fn related(&mut self, reader: Reader<'s, '_>) {
        let opened = self.open(Element::Related);
        let _ = self.open(Element::RelatedTitle);
        match reader.line_of("title") {
            Some(title) => self.push(Event::Text(title)),
            None => self.push(Event::Word(Word::ReadAlso)),
        }
        self.close();
        let cards = self.open(Element::Cards);
        for card in reader.items_of("items") {
            self.card(card);
        }
        if self.close_needed(cards, reader) {
            self.close();
        } else {
            self.take_back(opened);
        }
    }

    fn card(&mut self, reader: Reader<'s, '_>) {
        let opened = self.open(Element::Card);
        self.locality(locality(reader));
        let story = self.open(Element::CardStory);
        let _ = self.open(Element::CardSummary);
        let body = reader.get("body");
        if body.is_none() {
            self.take_back(story);
        }
        let image = self.open(Element::CardImage);
        if let Some(picture) = reader.get("image") {
            self.image(picture);
        }
        self.close_filled(image);
        let headline = self.open(Element::CardHeadline);
        let link = self.open(Element::Link);
        let linked = body.is_none() && self.link(reader, "url");
        if !linked {
            self.take_back(link);
        }
        if let Some(text) = reader.first_of(&["headline", "title"]) {
            self.inlines(text);
        }
        if linked && !self.close_filled(link) || !self.close_filled(headline) {
            reader.warn(WarningKind::MissingField);
            return self.take_back(opened);
        }
        self.running(Element::CardExcerpt, reader, "excerpt");
        let meta = self.open(Element::CardMeta);
        for (element, name) in [(Element::CardSection, "section"), (Element::Name, "source")] {
            let named = reader.get(name);
            let line = named.and_then(|named| if named.is_object() { named.line_of("name") } else { named.line() });
            self.line(element, line);
        }
        if let Some(published) = reader.get("published") {
            self.time(published);
        }
        self.close_filled(meta);
        if let Some(body) = body {
            self.close();
            let _ = self.open(Element::CardBody);
            if self.deeper(body) {
                self.body(body);
                self.depth -= 1;
            }
            let link = self.open(Element::CardLink);
            if self.link(reader, "url") {
                self.push(Event::Word(Word::ReadFull));
            }
            self.close_filled(link);
            self.close();
            self.close();
        }
        self.close();
    }
}

/// Members that hold a block's running text.
const CONTENT: &[&str] = &["content", "text"];

/// Marks, from the outermost to the innermost.
const MARKS: [(&str, Element); 10] = [
    ("quote", Element::Quote),
    ("mark", Element::Highlight),
    ("strong", Element::Strong),
    ("em", Element::Emphasis),
    ("underline", Element::Underline),
    ("strike", Element::Strike),
    ("small", Element::Small),
    ("sub", Element::Subscript),
    ("sup", Element::Superscript),
    ("code", Element::InlineCode),
];

fn subheading(level: Option<u32>) -> Element {
    match level.unwrap_or(2) {
        0..=2 => Element::Subheading2,
        3 => Element::Subheading3,
        4 => Element::Subheading4,
        5 => Element::Subheading5,
        _ => Element::Subheading6,
    }
}
