//! HTML fragments to blocks and inlines, by allow-list: never HTML again.
//!
//! [`kind`] lists what is kept. Other elements are dropped and their text stays, except for elements whose content is no text of
//! an article ([`Kind::Dropped`]). Nesting is repaired for what a reader would mean, not by the HTML Standard's tree
//! construction: a paragraph never holds a block, formatting continues in the next paragraph, two line breaks separate
//! paragraphs, and empty elements are left out.

mod blocks;
mod captions;
mod classes;
mod credits;
mod details;
mod inlines;
mod kinds;
mod media;
#[cfg(feature = "trees")]
mod notes;
mod places;
mod posts;
mod recordings;
mod references;
mod shortcodes;
mod tables;
mod tokens;

use super::recordings::{Recording, Sort};
use super::writer::{Opened, Writer};
use crate::json::{Name, Place};
use crate::model::article::Event;
use crate::model::element::Element;
use crate::model::href::Href;
use crate::model::text::{self, Text, Unit, unit_at};
use blocks::Frame;
use captions::Captionable;
use inlines::{Leaf, Mark};
use kinds::{Kind, kind};
use places::InlinePlace;
use references::Context;
use tokens::{Token, Tokens};

impl<'s> Writer<'s, '_> {
    /// The blocks of an HTML fragment, into the element that is open: the body, or one that holds blocks.
    pub(super) fn html(&mut self, place: Place) {
        self.html_of(self.text(place), place);
    }

    /// [`Writer::html`] of what was made of a value.
    pub(super) fn html_of(&mut self, text: Text<'s>, place: Place) {
        Builder::new(self, text, place).run();
    }

    /// The running text of an HTML fragment, into the element that is open, as for a title or caption.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn html_line(&mut self, place: Place) {
        self.html_line_of(self.text(place), place);
    }

    /// [`Writer::html_line`] of what was made of a value.
    pub(super) fn html_line_of(&mut self, text: Text<'s>, place: Place) {
        let mut builder = Builder::new(self, text, place);
        builder.inline = true;
        builder.run();
    }
}

/// Turns the tokens of one fragment into events.
struct Builder<'b, 's, 't> {
    out: &'b mut Writer<'s, 't>,
    tokens: Tokens<'s>,
    /// The fragment on the tape, for warnings.
    place: Place,
    /// Only running text is written.
    inline: bool,
    /// Elements that are open, of those that hold blocks.
    frames: Vec<Frame<'s>>,
    /// The element that running text goes to.
    leaf: Option<Leaf>,
    /// Formatting that is open, from the outermost.
    marks: Vec<Mark<'s>>,
    /// Line breaks since the last text.
    breaks: u32,
    /// The last thing written is a space, or nothing is written yet.
    spaced: bool,
    /// Where the last picture lies, which a fallback for pages without script may name again.
    image: Option<Href<'s>>,
    /// The last link of the post that is open.
    post: Option<Href<'s>>,
    /// The address of the post that is open, where it says so.
    cited: Option<Href<'s>>,
    /// The last picture that stands by itself, and where it ends.
    pictured: Option<(Opened, Opened)>,
    /// What has ended last of what else may have a caption.
    captionable: Option<Captionable>,
    /// What comes after the caption that is open, of what it belongs to.
    aside: Vec<Event<'s>>,
    /// Lines of the text are lines of a poem.
    lines: bool,
    /// Credits of the last picture's caption, and how often it went on after one.
    credits: u32,
    /// The levels of the last headings before what opens and shuts and is open.
    details: Vec<u32>,
    /// The recording that is open.
    media: Option<(Sort, Recording<'s>)>,
    /// Elements to be dropped that were found without an end tag.
    endless: Vec<Name>,
    /// Places within running text.
    inline_places: Vec<InlinePlace<'s>>,
}

impl<'b, 's, 't> Builder<'b, 's, 't> {
    fn new(out: &'b mut Writer<'s, 't>, text: Text<'s>, place: Place) -> Self {
        Self {
            out,
            tokens: Tokens::new(text.units()),
            place,
            inline: false,
            frames: Vec::new(),
            leaf: None,
            marks: Vec::new(),
            breaks: 0,
            spaced: true,
            image: None,
            post: None,
            cited: None,
            pictured: None,
            captionable: None,
            aside: Vec::new(),
            lines: false,
            credits: 0,
            details: Vec::new(),
            media: None,
            endless: Vec::new(),
            inline_places: Vec::new(),
        }
    }

    fn run(mut self) {
        let start = self.out.here().0;
        if self.inline {
            self.begin_leaf(None);
        }
        while let Some(token) = self.tokens.next(self.out) {
            match token {
                Token::Text => self.text(),
                Token::Start => {
                    let name = self.tokens.name(self.out);
                    self.start(name);
                }
                Token::End => {
                    let name = self.tokens.name(self.out);
                    self.end(name);
                }
            }
        }
        self.close_leaf();
        self.close_frames(0);
        self.end_media();
        self.anchor_places(start);
    }

    fn start(&mut self, name: Name) {
        let kind = kind(name);
        if matches!(kind, Kind::Inline(_) | Kind::Link | Kind::Run) {
            self.remember_place(name);
        }
        match kind {
            _ if self.credit(name, kind) => {}
            #[cfg(feature = "trees")]
            Kind::Unknown if name == Name::FOOTNOTE && self.note_mark() => {}
            // Most often it is that picture again.
            Kind::Fallback if self.follows_picture() => self.drop(name),
            Kind::Unknown | Kind::Fallback => {}
            Kind::Inline(Element::RubyText) => self.reading(name),
            Kind::Inline(element) => {
                self.mark(name, Some(element));
            }
            Kind::Link => self.link(),
            Kind::Run if self.is_furniture() => self.drop(name),
            Kind::Run if name == Name::CITE && self.attribution(name) => {}
            Kind::Run => self.run_of(name),
            Kind::Break => self.line_break(),
            // The heading of what opens and shuts.
            Kind::Dropped if name == Name::BUTTON && self.in_heading() => {}
            Kind::Dropped => {
                self.widget_script();
                self.drop(name);
            }
            _ if self.inline => self.boundary(),
            _ if self.classed(name, kind) => {}
            Kind::Gallery => self.gallery(name),
            Kind::Section if name == Name::DETAILS => self.details(),
            Kind::Section if name == Name::SUMMARY => self.summary(),
            Kind::Section => self.section(name),
            Kind::Paragraph => self.paragraph(),
            Kind::Heading(element) => self.simple(element),
            Kind::Rule => {
                let _ = self.open(Element::Divider);
                self.out.close();
            }
            Kind::List(element) => self.list(name, element),
            Kind::Item | Kind::Term => self.item(name, kind == Kind::Term),
            Kind::Quote => self.quote(),
            Kind::PullQuote | Kind::LateCaption => {}
            Kind::Box => self.boxed(name),
            Kind::Preformatted => self.preformatted(),
            Kind::Figure => self.figure(name),
            Kind::Caption => self.caption(),
            Kind::Table => self.table(),
            Kind::TableCaption => self.table_caption(),
            Kind::Rows(element) => self.rows(name, element),
            Kind::Row => self.row(),
            Kind::Cell => self.cell(name),
            Kind::Image => self.picture(),
            Kind::Embed => {
                self.embed(name);
                // What stands in it is for those who cannot see it.
                if name == Name::IFRAME {
                    self.tokens.next(self.out);
                } else {
                    self.drop(name);
                }
            }
            Kind::Media => self.media(name),
            Kind::MediaSource => self.media_source(),
            Kind::Track => self.track(),
        }
    }

    fn end(&mut self, name: Name) {
        match kind(name) {
            Kind::Inline(Element::RubyText) => self.end_reading(),
            Kind::Inline(Element::Ruby) => {
                self.end_reading();
                self.end_mark(name);
            }
            Kind::Inline(_) | Kind::Link | Kind::Run => self.end_mark(name),
            Kind::Unknown
            | Kind::Fallback
            | Kind::Dropped
            | Kind::Rule
            | Kind::Image
            | Kind::MediaSource
            | Kind::Track
            | Kind::Embed => {}
            Kind::Break => self.line_break(),
            Kind::Paragraph
            | Kind::Heading(_)
            | Kind::Preformatted
            | Kind::Caption
            | Kind::TableCaption
            | Kind::Section
            | Kind::List(_)
            | Kind::Item
            | Kind::Term
            | Kind::Quote
            | Kind::Box
            | Kind::Figure
            | Kind::Gallery
            | Kind::Table
            | Kind::Rows(_)
            | Kind::Row
            | Kind::Cell
            | Kind::PullQuote
            | Kind::LateCaption
            | Kind::Media => self.end_block(name),
        }
    }

    /// Skips an element and its content. If it does not end, only its tags are skipped, because the rest would be lost.
    fn drop(&mut self, name: Name) {
        if !self.endless.contains(&name) && !self.tokens.is_self_closing() && !self.tokens.skip(name, self.out) {
            self.endless.push(name);
        }
    }

    /// The value of the tag's attribute, with its references resolved; empty where there is none.
    #[cfg_attr(feature = "small", inline(never))]
    fn attribute(&self, name: Name) -> Text<'s> {
        let units = self.tokens.attribute(self.out, name).unwrap_or(&[]);
        if !contains(units, "&") {
            return Text::new(units);
        }
        let mut out = Vec::new();
        decode(units, Context::Attribute, &mut out);
        self.out.keep(out)
    }
}

/// A text with its references resolved.
pub(super) fn resolved(units: &[Unit]) -> Vec<Unit> {
    let mut out = Vec::new();
    decode(units, Context::Text, &mut out);
    out
}

/// Whether there are tags in a text: one that ends something, or one of those that need no end.
pub(super) fn is_html(units: &[Unit]) -> bool {
    const TAGS: [&str; 8] = ["/", "br", "p>", "p ", "div", "img ", "li>", "hr"];
    let mut at = text::find(units, 0, "<");
    while at < units.len() {
        let follows = |tag: &str| text::is(text::slice(units, at + 1, at + 1 + tag.len()), tag);
        if TAGS.iter().any(|tag| follows(tag)) {
            return true;
        }
        at = text::find(units, at + 1, "<");
    }
    false
}

/// Whether all tags in a text are of what may stand inside a paragraph.
pub(super) fn is_running(units: &[Unit]) -> bool {
    const INLINE: &str = " a abbr b cite code em i mark q s small span strong sub sup u ";
    let mut at = 0;
    loop {
        at = text::find_any(units, at, "<") + 1;
        let start = at + usize::from(unit_at(units, at) == 0x2f);
        let end = text::find_any(units, start, " >/\t\n").min(start + 12);
        let name: Vec<Unit> = text::slice(units, start, end).iter().map(|unit| *unit | 0x20).collect();
        if at > units.len() {
            return true;
        }
        if matches!(unit_at(&name, 0), 0x61..=0x7a) && !text::is_listed(INLINE, &name) {
            return false;
        }
    }
}

/// Adds a text with its references resolved.
fn decode(units: &[Unit], context: Context, out: &mut Vec<Unit>) {
    let mut at = 0;
    while at < units.len() {
        if unit_at(units, at) == 0x26
            && let Some(next) = references::resolve(units, at, context, out)
        {
            at = next;
        } else {
            out.extend_from_slice(units.get(at..=at).unwrap_or(&[]));
            at += 1;
        }
    }
}

/// Whether a word stands somewhere in it.
fn contains(units: &[Unit], word: &str) -> bool {
    text::find(units, 0, word) < units.len()
}
