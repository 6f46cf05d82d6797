//! The blocks of a body.

use crate::formats::writer::{Opened, Writer, each};
use crate::json::{Kind, Name, Place};
#[cfg(feature = "formats")]
use crate::model::article::Word;
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::warning::WarningKind;

/// What is said of a block of a kind that this build does not know; another build may.
const UNKNOWN: WarningKind =
    if cfg!(feature = "formats") { WarningKind::UnknownBlock } else { WarningKind::HtmlNotRead };
/// Blocks in blocks and lists in lists; deeper ones are left out.
const DEPTH: u8 = 16;

impl Writer<'_, '_> {
    /// A list of blocks; a string whose blank lines part paragraphs.
    pub(super) fn body(&mut self, place: Place) {
        if matches!(self.kind(place), Kind::String | Kind::Escaped) {
            self.paragraphs(place);
        } else if self.get(place, Name::HTML).is_present() && !self.get(place, Name::TYPE).is_present() {
            self.html(self.get(place, Name::HTML));
        } else {
            self.blocks(place);
        }
    }

    #[cfg(not(feature = "formats"))]
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn blocks(&mut self, place: Place) {
        each!(self, place, block => self.block(block));
    }

    /// Blocks, of which posts of a live report that follow each other are put in order.
    #[cfg(feature = "formats")]
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn blocks(&mut self, place: Place) {
        let mut posts = Vec::new();
        each!(self, place, block => {
            if self.name(self.get(block, Name::TYPE)) == Name::POST {
                self.put_in_order(&mut posts, block);
            } else {
                self.each_post(&mut posts);
                self.block(block);
            }
        });
        self.each_post(&mut posts);
    }

    /// Reads something one level deeper, unless that is too deep.
    #[cfg_attr(feature = "small", inline(never))]
    pub(in crate::formats) fn deeper(&mut self, place: Place, read: fn(&mut Self, Place)) {
        if self.depth < DEPTH {
            self.depth += 1;
            read(self, place);
            self.depth -= 1;
        } else {
            self.warn(place, WarningKind::TooDeep);
        }
    }

    pub(super) fn block(&mut self, place: Place) {
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

    pub(super) fn typed(&mut self, place: Place) {
        let kind = self.get(place, Name::TYPE);
        match self.name(kind) {
            Name::PARAGRAPH => self.simple(Element::Paragraph, place),
            Name::HEADING => self.simple(subheading(self.unsigned(place, Name::LEVEL, 2)), place),
            Name::LIST => self.list(place),
            Name::QUOTE => {
                let opened = self.begin(self.kind_of_quote(place), place);
                self.link(place, Name::URL);
                self.blocks_or_content(place);
                self.attributed(opened, Element::Attribution, place);
            }
            Name::PULLQUOTE => {
                let opened = self.begin(Element::PullQuote, place);
                self.running(Element::PullQuoteText, self.content(place));
                self.attributed(opened, Element::PullQuoteAttribution, place);
            }
            #[cfg(feature = "formats")]
            Name::VERSE => self.verse(place),
            #[cfg(feature = "formats")]
            Name::CALLOUT => self.callout(place),
            #[cfg(feature = "formats")]
            Name::KEYPOINTS => self.boxed(Element::KeyPoints, Some(Word::KeyPoints), place),
            #[cfg(feature = "formats")]
            Name::DISCLAIMER => self.boxed(Element::Disclaimer, Some(Word::Disclaimer), place),
            #[cfg(feature = "formats")]
            Name::TIMELINE => self.timeline(place),
            #[cfg(feature = "formats")]
            Name::QA => self.interview(place),
            #[cfg(feature = "formats")]
            Name::FOOTNOTES => self.footnotes(place),
            #[cfg(feature = "formats")]
            Name::POST => self.live_post(place),
            #[cfg(feature = "formats")]
            Name::SLOT => self.slot(place),
            Name::IMAGE => self.figure(place),
            #[cfg(feature = "formats")]
            Name::GALLERY => self.gallery(place),
            #[cfg(feature = "formats")]
            Name::VIDEO => self.recording(Element::Video, Element::VideoPlayer, place),
            #[cfg(feature = "formats")]
            Name::AUDIO => self.recording(Element::Audio, Element::AudioPlayer, place),
            Name::EMBED => self.embed(place),
            Name::TABLE => self.table(place),
            Name::DIVIDER => {
                let _ = self.begin(Element::Divider, place);
                self.close();
            }
            Name::CODE => {
                let opened = self.begin(Element::Code, place);
                #[cfg(feature = "html")]
                self.keep_line(Field::CodeLanguage, place, "language");
                let code = self.text(self.content(place));
                self.push_text(code);
                self.close_needed(opened, place);
            }
            Name::RELATED => self.related(place),
            #[cfg(not(feature = "formats"))]
            Name::HTML => self.html(place),
            #[cfg(feature = "formats")]
            Name::HTML => {
                let html = self.get(place, Name::HTML).or(self.content(place));
                if !html.is_present() {
                    self.warn(place, WarningKind::MissingField);
                }
                self.html(html);
            }
            _ => {
                let known = kind.is_present();
                self.warn(kind.or(place), if known { UNKNOWN } else { WarningKind::MissingField });
                self.fallback(place);
            }
        }
    }

    /// What is quoted. Without the kinds of scripture, which most pages do not have, that there is one.
    fn kind_of_quote(&self, place: Place) -> Element {
        let kind = self.get(place, Name::KIND);
        #[cfg(feature = "formats")]
        match self.name(kind) {
            Name::QURAN => return Element::Quran,
            Name::HADITH => return Element::Hadith,
            _ => {}
        }
        #[cfg(not(feature = "formats"))]
        if kind.is_present() {
            self.warn(kind, WarningKind::HtmlNotRead);
        }
        Element::Blockquote
    }

    /// Closes a quotation, with who said it; one without words is taken back.
    pub(super) fn attributed(&mut self, opened: Opened, element: Element, place: Place) {
        if self.close_needed(opened, place) {
            self.reopen();
            self.attribution(element, place);
            self.close();
        }
    }

    /// What stands in for a block that is not known: its fallback, or the text in it.
    pub(super) fn fallback(&mut self, place: Place) {
        let fallback = self.get(place, Name::FALLBACK);
        #[cfg(feature = "formats")]
        if self.is_running(fallback) {
            self.running(Element::Paragraph, fallback);
            return;
        }
        if fallback.is_present() {
            return self.body(fallback);
        }
        if self.get(place, Name::HTML).is_present() {
            return self.html(self.get(place, Name::HTML));
        }
        #[cfg(feature = "formats")]
        if self.name(self.get(self.first(self.content(place)), Name::TYPE)) == Name::PARAGRAPH {
            return self.blocks(self.content(place));
        }
        let opened = self.begin(Element::Paragraph, place);
        self.inlines(self.content(place));
        self.close_filled(opened);
    }

    /// Whether a list is of pieces of running text, and not of blocks, which have a type.
    #[cfg(feature = "formats")]
    fn is_running(&self, list: Place) -> bool {
        let mut pieces = false;
        each!(self, list, piece => {
            if self.get(piece, Name::TYPE).is_present() {
                return false;
            }
            pieces |= self.get(piece, Name::TEXT).is_present();
        });
        pieces
    }

    /// The member that holds a block's running text; the block itself where that is HTML.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn content(&self, place: Place) -> Place {
        let content = self.any(place, &[Name::CONTENT, Name::TEXT]);
        let html = !content.is_present() && self.get(place, Name::HTML).is_present();
        if html { place } else { content }
    }

    /// Opens an element with what any block may declare.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn begin(&mut self, element: Element, place: Place) -> Opened {
        let opened = self.open(element);
        let id = self.line(self.get(place, Name::ID));
        if !id.is_empty() {
            self.anchor(id);
        }
        self.locality(place);
        opened
    }

    /// A block that is one run of text.
    pub(super) fn simple(&mut self, element: Element, place: Place) {
        let opened = self.begin(element, place);
        self.inlines(self.content(place));
        self.close_needed(opened, place);
    }

    pub(super) fn list(&mut self, place: Place) {
        let numbered = self.is_true(place, Name::ORDERED);
        let opened = self.begin(if numbered { Element::NumberedList } else { Element::List }, place);
        self.items(opened, place);
    }

    /// The items of a list that was opened.
    pub(super) fn items(&mut self, opened: Opened, place: Place) {
        let numbered = self.is_true(place, Name::ORDERED);
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

    /// [`Writer::blocks_or_content`] of a block that the smallest build does not read: blocks may also be its content.
    #[cfg(feature = "formats")]
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn contents(&mut self, place: Place) {
        let content = if self.is_object(place) { self.content(place) } else { place };
        if self.name(self.get(self.first(content), Name::TYPE)) == Name::PARAGRAPH {
            self.deeper(content, Self::blocks);
        } else {
            self.blocks_or_content(place);
        }
    }

    /// `blocks`, or the running text as one paragraph; what is no object is running text.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn blocks_or_content(&mut self, place: Place) {
        self.running(Element::Paragraph, if self.is_object(place) { self.content(place) } else { place });
        let blocks = self.get(place, Name::BLOCKS);
        if blocks.is_present() {
            self.deeper(blocks, Self::blocks);
        }
    }
}

pub(in crate::formats) fn subheading(level: u32) -> Element {
    match level {
        0..=2 => Element::Subheading2,
        3 => Element::Subheading3,
        4 => Element::Subheading4,
        5 => Element::Subheading5,
        _ => Element::Subheading6,
    }
}
