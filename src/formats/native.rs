//! Our own format, `article/1`. Its JSON Schema is `dist/article-1.schema.json`; this reader takes all that the schema
//! allows, and more.

use super::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::article::{Article, Event, Field, Word};
use crate::model::element::Element;
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

pub(super) const NAME: &str = "article/1";
/// Blocks in blocks and lists in lists; deeper ones are left out.
const DEPTH: u8 = 16;
/// Columns or rows that a cell may span.
pub(super) const SPAN: u32 = 100;

/// Whether `format` names this format's major version.
pub(super) fn detect(tape: &Tape<'_>) -> bool {
    version(format(tape)) == Some(1)
}

/// Whether it is an object that names no format.
#[cfg(feature = "formats")]
pub(super) fn is_unnamed(tape: &Tape<'_>) -> bool {
    tape.is_object(Place::ROOT) && format(tape).is_empty()
}

/// The value of a `format` that is ours, of a major version that is not.
pub(super) fn unsupported<'s>(tape: &Tape<'s>) -> Option<&'s [Unit]> {
    let format = format(tape);
    version(format).filter(|version| *version != 1).map(|_| format)
}

/// The value of `format`. Unescaped, for PHP writes `article\/1` unless told otherwise.
fn format<'s>(tape: &Tape<'s>) -> &'s [Unit] {
    let place = tape.get(Place::ROOT, Name::FORMAT);
    if matches!(tape.kind(place), Kind::String | Kind::Escaped) { tape.text(place).units() } else { &[] }
}

/// The major version behind `article/`: 1 of `article/1` and of `article/1.4`, 0 where it is no number.
fn version(units: &[Unit]) -> Option<u32> {
    let (name, version) = units.split_at_checked("article/".len())?;
    let end = version.iter().position(|unit| u32::from(*unit) == 0x2e).unwrap_or(version.len());
    text::is(name, "article/").then(|| version.get(..end).and_then(text::parse_unsigned).unwrap_or(0))
}

/// Reads the whole article.
pub(super) fn parse<'s>(tape: &Tape<'s>) -> Article<'s> {
    let mut out = Writer::new(tape);
    let root = Place::ROOT;
    out.locality(root);
    out.header(root);
    let main = out.open(Element::MainMedia);
    out.block(out.get(root, Name::MAIN));
    out.close_filled(main);
    let body = out.open(Element::Body);
    out.body(out.get(root, Name::BODY));
    out.close_filled(body);
    let footer = out.open(Element::Footer);
    out.named_of(Element::Source, root, Name::SOURCE);
    let tags = out.open(Element::Tags);
    each!(out, out.get(root, Name::TAGS), tag => {
        out.named(Element::Tag, tag);
    });
    out.close_filled(tags);
    out.close_filled(footer);
    each!(out, out.get(root, Name::RELATED), group => out.related(group));
    out.finish()
}

/// Without the reader of HTML all that can be done is to say so: a page loads it then.
#[cfg(not(feature = "formats"))]
impl Writer<'_, '_> {
    fn html(&mut self, place: Place) {
        self.warn(place, WarningKind::HtmlNotRead);
    }

    fn html_line(&mut self, place: Place) {
        self.warn(place, WarningKind::HtmlNotRead);
    }
}

impl<'s> Writer<'s, '_> {
    fn header(&mut self, root: Place) {
        let header = self.open(Element::Header);
        self.named_of(Element::Section, root, Name::SECTION);
        self.running(Element::Kicker, self.get(root, Name::KICKER));
        if !self.running(Element::Headline, self.get(root, Name::HEADLINE)) {
            self.warn(root, WarningKind::MissingField);
        }
        self.running(Element::Standfirst, self.get(root, Name::STANDFIRST));
        let byline = self.open(Element::Byline);
        each!(self, self.get(root, Name::BYLINE), contributor => self.contributor(contributor));
        self.close_filled(byline);
        let meta = self.open(Element::Meta);
        self.line_of(Element::Dateline, root, Name::DATELINE);
        self.times(self.get(root, Name::PUBLISHED), self.get(root, Name::UPDATED));
        self.close_filled(meta);
        self.close_filled(header);
    }

    fn contributor(&mut self, place: Place) {
        if self.named(Element::Contributor, place) {
            self.line_of(Element::Role, place, Name::ROLE);
        }
    }

    /// A list of blocks; a string whose blank lines part paragraphs.
    fn body(&mut self, place: Place) {
        if matches!(self.kind(place), Kind::String | Kind::Escaped) {
            self.paragraphs(place);
        } else if self.get(place, Name::HTML).is_present() && !self.get(place, Name::TYPE).is_present() {
            self.html(self.get(place, Name::HTML));
        } else {
            self.blocks(place);
        }
    }

    #[inline(never)]
    fn blocks(&mut self, place: Place) {
        each!(self, place, block => self.block(block));
    }

    /// Reads something one level deeper, unless that is too deep.
    #[inline(never)]
    pub(super) fn deeper(&mut self, place: Place, read: fn(&mut Self, Place)) {
        if self.depth < DEPTH {
            self.depth += 1;
            read(self, place);
            self.depth -= 1;
        } else {
            self.warn(place, WarningKind::TooDeep);
        }
    }

    fn block(&mut self, place: Place) {
        match self.kind(place) {
            Kind::Object => self.deeper(place, Self::typed),
            Kind::String | Kind::Escaped | Kind::Array => {
                let opened = self.open(Element::Paragraph);
                self.inlines(place);
                self.close_needed(opened, place);
            }
            Kind::Number | Kind::True | Kind::False | Kind::Null => self.warn(place, WarningKind::ExpectedObject),
            Kind::Absent => {}
        }
    }

    fn typed(&mut self, place: Place) {
        let kind = self.get(place, Name::TYPE);
        match self.name(kind) {
            Name::PARAGRAPH => self.simple(Element::Paragraph, place),
            Name::HEADING => self.simple(subheading(self.unsigned(place, Name::LEVEL, 2)), place),
            Name::LIST => self.list(place),
            Name::QUOTE => {
                let opened = self.begin(Element::Blockquote, place);
                self.link(place, Name::URL);
                self.blocks_or_content(place);
                self.attributed(opened, Element::Attribution, place);
            }
            Name::PULLQUOTE => {
                let opened = self.begin(Element::PullQuote, place);
                self.running(Element::PullQuoteText, self.content(place));
                self.attributed(opened, Element::PullQuoteAttribution, place);
            }
            Name::IMAGE => self.figure(place),
            Name::EMBED => self.embed(place),
            Name::TABLE => self.table(place),
            Name::DIVIDER => {
                let _ = self.begin(Element::Divider, place);
                self.close();
            }
            Name::CODE => {
                let opened = self.begin(Element::Code, place);
                let code = self.text(self.content(place));
                self.push_text(code);
                self.close_needed(opened, place);
            }
            Name::RELATED => self.related(place),
            Name::HTML => self.html(self.get(place, Name::HTML)),
            _ => {
                let known = kind.is_present();
                self.warn(kind.or(place), if known { WarningKind::UnknownBlock } else { WarningKind::MissingField });
                self.fallback(place);
            }
        }
    }

    /// Closes a quotation, with who said it; one without words is taken back.
    fn attributed(&mut self, opened: Opened, element: Element, place: Place) {
        if self.close_needed(opened, place) {
            self.reopen();
            self.attribution(element, place);
            self.close();
        }
    }

    /// What stands in for a block that is not known: its fallback, or the text in it.
    fn fallback(&mut self, place: Place) {
        let fallback = self.get(place, Name::FALLBACK);
        if fallback.is_present() {
            return self.blocks(fallback);
        }
        if self.get(place, Name::HTML).is_present() {
            return self.html(self.get(place, Name::HTML));
        }
        let opened = self.begin(Element::Paragraph, place);
        self.inlines(self.content(place));
        self.close_filled(opened);
    }

    /// The member that holds a block's running text.
    #[inline(never)]
    fn content(&self, place: Place) -> Place {
        self.any(place, &[Name::CONTENT, Name::TEXT])
    }

    /// Opens an element with what any block may declare.
    #[inline(never)]
    fn begin(&mut self, element: Element, place: Place) -> Opened {
        let opened = self.open(element);
        let id = self.line(self.get(place, Name::ID));
        if !id.is_empty() {
            self.anchor(id);
        }
        self.locality(place);
        opened
    }

    /// A block that is one run of text.
    fn simple(&mut self, element: Element, place: Place) {
        let opened = self.begin(element, place);
        self.inlines(self.content(place));
        self.close_needed(opened, place);
    }

    /// An element with running text; whether there is any.
    #[inline(never)]
    fn running(&mut self, element: Element, place: Place) -> bool {
        let opened = self.open(element);
        self.inlines(place);
        self.close_filled(opened)
    }

    fn attribution(&mut self, element: Element, place: Place) {
        let opened = self.open(element);
        let link = self.open(Element::Link);
        self.linked = element == Element::Attribution && self.link(place, Name::URL);
        if !self.linked {
            self.take_back(link);
        }
        let inside = self.here();
        self.inlines(self.any(place, &[Name::ATTRIBUTION, Name::CITE]));
        self.linked = false;
        if self.is_here(inside) {
            return self.take_back(opened);
        }
        self.close_down_to(opened);
    }

    /// A string, or a list of strings and pieces.
    #[inline(never)]
    fn inlines(&mut self, place: Place) {
        let start = self.here();
        let mut seen = false;
        each!(self, place, piece => seen |= self.inline(piece));
        if !seen {
            self.take_back(start);
        }
    }

    /// Whether there is something to see in it.
    fn inline(&mut self, place: Place) -> bool {
        let mut text = place;
        let start = self.here();
        if self.is_object(place) {
            text = self.get(place, Name::TEXT);
            if !text.is_present() {
                let html = self.get(place, Name::HTML);
                if html.is_present() {
                    self.html_line(html);
                } else {
                    self.warn(place, WarningKind::MissingField);
                }
                return !self.is_here(start);
            }
            let run = self.open(Element::Run);
            let inside = self.here();
            self.locality(place);
            if self.is_here(inside) {
                self.take_back(run);
            }
            let link = self.open(Element::Link);
            if self.linked || !self.link(place, Name::HREF) {
                self.take_back(link);
            }
            let marks = self.get(place, Name::MARKS);
            for (name, element) in MARKS {
                each!(self, marks, mark => if self.name(mark) == *name {
                    let _ = self.open(*element);
                    break;
                });
            }
        }
        let text: Text<'s> = self.text(text);
        let ruby = self.line(self.get(place, Name::RUBY));
        if !ruby.is_empty() {
            let _ = self.open(Element::Ruby);
        }
        self.push_text(text);
        self.line_in(Element::RubyText, ruby);
        if text.is_empty() {
            self.remark_link(place);
            self.take_back(start);
        } else {
            self.close_down_to(start);
        }
        !text.is_blank()
    }

    /// Of a piece without text, that it leads somewhere.
    fn remark_link(&self, place: Place) {
        if self.log.is_strict() {
            let href = self.get(place, Name::HREF);
            if href.is_present() {
                self.remark(href, WarningKind::EmptyLink);
            }
        }
    }

    fn list(&mut self, place: Place) {
        let numbered = self.is_true(place, Name::ORDERED);
        let opened = self.begin(if numbered { Element::NumberedList } else { Element::List }, place);
        let start = self.unsigned(place, Name::START, 1);
        if numbered && start != 1 {
            self.push(Event::Number(Field::Start, start));
        }
        each!(self, self.get(place, Name::ITEMS), item => {
            let opened = self.open(Element::Item);
            let (items, content) = (self.get(item, Name::ITEMS), self.get(item, Name::CONTENT));
            if items.is_present() || content.is_present() {
                self.locality(item);
                self.inlines(self.content(item));
                if items.is_present() {
                    self.deeper(item, Self::list);
                }
            } else {
                self.inlines(item);
            }
            self.close_needed(opened, item);
        });
        self.close_needed(opened, place);
    }

    /// `blocks`, or the running text as one paragraph.
    fn blocks_or_content(&mut self, place: Place) {
        let blocks = self.get(place, Name::BLOCKS);
        if blocks.is_present() {
            self.blocks(blocks);
        } else {
            self.running(Element::Paragraph, self.content(place));
        }
    }

    /// A picture block: the picture's fields beside its texts, or in an `image` of their own.
    fn figure(&mut self, place: Place) {
        let opened = self.begin(Element::Figure, place);
        let link = self.open(Element::Link);
        let linked = self.link(place, Name::HREF);
        if !linked {
            self.take_back(link);
        }
        if !self.image(self.get(place, Name::IMAGE).or(place)) {
            return self.take_back(opened);
        }
        if linked {
            self.close();
        }
        let caption = self.open(Element::Caption);
        self.inlines(self.get(place, Name::CAPTION));
        self.running(Element::Credit, self.get(place, Name::CREDIT));
        self.close_filled(caption);
        self.close();
    }

    fn embed(&mut self, place: Place) {
        let opened = self.open(Element::Embed);
        let post = self.begin(Element::Post, place);
        self.blocks_or_content(place);
        self.close_filled(post);
        let caption = self.open(Element::Caption);
        let author = self.get(place, Name::AUTHOR);
        if author.is_present() {
            self.contributor(author);
        }
        self.time(self.get(place, Name::PUBLISHED));
        let link = self.open(Element::Link);
        if self.link(place, Name::URL) {
            let title = self.line(self.any(place, &[Name::TITLE, Name::PROVIDER]));
            if title.is_empty() {
                self.push(Event::Word(Word::ViewPost));
            }
            self.line_in(Element::Name, title);
            self.close();
        } else {
            self.take_back(link);
        }
        self.close_filled(caption);
        self.close_needed(opened, place);
    }

    fn table(&mut self, place: Place) {
        let opened = self.begin(Element::Table, place);
        self.running(Element::TableCaption, self.get(place, Name::CAPTION));
        let rows = self.here();
        self.rows(Element::TableHead, self.get(place, Name::HEAD), Element::ColumnHeader);
        self.rows(Element::TableRows, self.get(place, Name::ROWS), Element::RowHeader);
        if self.is_here(rows) {
            self.warn(place, WarningKind::MissingField);
            return self.take_back(opened);
        }
        self.close();
    }

    #[inline(never)]
    fn rows(&mut self, element: Element, place: Place, header: Element) {
        let opened = self.open(element);
        each!(self, place, row => {
            let opened = self.open(Element::Row);
            each!(self, row, cell => self.cell(cell, header));
            self.close_filled(opened);
        });
        self.close_filled(opened);
    }

    fn cell(&mut self, place: Place, header: Element) {
        let content = self.get(place, Name::CONTENT);
        let names = header == Element::ColumnHeader || self.is_true(place, Name::HEADER);
        let _ = self.open(if names { header } else { Element::Cell });
        for (field, name) in SPANS {
            let span = self.unsigned(place, *name, 1).min(SPAN);
            if span > 1 {
                self.push(Event::Number(*field, span));
            }
        }
        if content.is_present() {
            self.locality(place);
            self.inlines(content);
        } else if self.kind(place) != Kind::Null {
            self.inlines(place);
        }
        self.close();
    }

    /// A name without its link.
    fn plain(&mut self, element: Element, place: Place) {
        let name = self.line(self.name_in(place));
        self.line_in(element, name);
    }

    fn related(&mut self, place: Place) {
        let opened = self.open(Element::Related);
        let _ = self.open(Element::RelatedTitle);
        let title = self.line(self.get(place, Name::TITLE));
        if title.is_empty() {
            self.push(Event::Word(Word::ReadAlso));
        }
        self.push_text(title);
        self.close();
        let cards = self.open(Element::Cards);
        each!(self, self.get(place, Name::ITEMS), card => self.card(card));
        if self.close_needed(cards, place) {
            self.close();
        } else {
            self.take_back(opened);
        }
    }

    fn card(&mut self, place: Place) {
        let opened = self.open(Element::Card);
        self.locality(place);
        let mut body = self.get(place, Name::BODY);
        if !self.first(body).is_present() || self.kind(body) == Kind::String && self.raw(body).is_empty() {
            body = Place::ABSENT;
        }
        let story = self.open(Element::CardStory);
        let _ = self.open(Element::CardSummary);
        if !body.is_present() {
            self.take_back(story);
        }
        let image = self.open(Element::CardImage);
        let picture = self.get(place, Name::IMAGE);
        if picture.is_present() {
            self.image(picture);
        }
        self.close_filled(image);
        let headline = self.open(Element::CardHeadline);
        let link = self.open(Element::Link);
        self.linked = !body.is_present() && self.link(place, Name::URL);
        if !self.linked {
            self.take_back(link);
        }
        let inside = self.here();
        self.inlines(self.any(place, &[Name::HEADLINE, Name::TITLE]));
        self.linked = false;
        if self.is_here(inside) {
            self.warn(place, WarningKind::MissingField);
            return self.take_back(opened);
        }
        self.close_down_to(headline);
        self.running(Element::CardExcerpt, self.get(place, Name::EXCERPT));
        let meta = self.open(Element::CardMeta);
        self.plain(Element::CardSection, self.get(place, Name::SECTION));
        self.plain(Element::Name, self.get(place, Name::SOURCE));
        self.time(self.get(place, Name::PUBLISHED));
        self.close_filled(meta);
        if body.is_present() {
            self.close();
            let _ = self.open(Element::CardBody);
            self.deeper(body, Self::body);
            let link = self.open(Element::CardLink);
            if self.link(place, Name::URL) {
                self.push(Event::Word(Word::ReadFull));
            }
            self.close_filled(link);
            self.close_down_to(story);
        }
        self.close();
    }
}

/// Spans of a cell.
const SPANS: &[(Field, Name)] = &[(Field::Columns, Name::COLSPAN), (Field::Rows, Name::ROWSPAN)];

/// Marks, from the outermost to the innermost.
const MARKS: &[(Name, Element)] = &[
    (Name::QUOTE, Element::Quote),
    (Name::MARK, Element::Highlight),
    (Name::STRONG, Element::Strong),
    (Name::EM, Element::Emphasis),
    (Name::UNDERLINE, Element::Underline),
    (Name::STRIKE, Element::Strike),
    (Name::SMALL, Element::Small),
    (Name::SUB, Element::Subscript),
    (Name::SUP, Element::Superscript),
    (Name::CODE, Element::InlineCode),
];

pub(super) fn subheading(level: u32) -> Element {
    match level {
        0..=2 => Element::Subheading2,
        3 => Element::Subheading3,
        4 => Element::Subheading4,
        5 => Element::Subheading5,
        _ => Element::Subheading6,
    }
}
