//! Writes a clipping as an article, in the order and with the elements of our own format.

use super::labelled::is_separator;
use super::labels::Slot;
use super::lines::{split_once, trimmed};
use super::{Story, blocks, dates, unlisted};
use crate::formats::writer::Writer;
use crate::json::Tape;
use crate::locales::Locale;
use crate::model::article::{Article, Event, Word};
use crate::model::direction::first_strong;
use crate::model::element::Element;
use crate::model::language::Language;
use crate::model::text::{self, Text, Unit};
use crate::model::time::Timestamp;
use crate::warning::{Warning, WarningKind};

/// The article.
pub(super) fn write<'s>(tape: &Tape<'s>, article: &Story<'s>, cards: &[Story<'s>]) -> Article<'s> {
    let mut out = Writer::new(tape);
    if let Some(language) = language(article) {
        out.push(Event::Language(language));
    }
    let header = out.open(Element::Header);
    out.line_in(Element::Headline, Text::new(article.headline));
    let byline = out.open(Element::Byline);
    out.value_of(Element::Contributor, article, Slot::Author);
    out.close_filled(byline);
    let meta = out.open(Element::Meta);
    out.value_of(Element::Dateline, article, Slot::Place);
    out.times_of(article);
    out.close_filled(meta);
    out.close_filled(header);
    let body = out.open(Element::Body);
    let parted = blocks::has_blank_lines(&article.lines);
    blocks::write(&mut out, &article.lines, blocks::script(article.headline), parted);
    out.close_filled(body);
    let footer = out.open(Element::Footer);
    out.value_of(Element::Source, article, Slot::Source);
    let tags = out.open(Element::Tags);
    for keywords in article.values(Slot::Keywords) {
        out.tags_in(keywords);
    }
    out.close_filled(tags);
    out.close_filled(footer);
    if !cards.is_empty() {
        let related = out.open(Element::Related);
        let _ = out.open(Element::RelatedTitle);
        out.push(Event::Word(Word::ReadAlso));
        out.close();
        let _ = out.open(Element::Cards);
        let wrapped = blocks::has_wrapped_lines(&article.lines);
        for card in cards {
            out.card_of(card, wrapped);
        }
        out.close_down_to(related);
    }
    out.finish()
}

/// The dates that cannot be told.
pub(super) fn warnings(source: &[Unit], article: &Story<'_>, cards: &[Story<'_>]) -> Vec<Warning> {
    let mut warnings = Vec::new();
    for story in std::iter::once(article).chain(cards) {
        for value in [Slot::Published, Slot::Updated].iter().filter_map(|slot| story.values(*slot).first()) {
            if dates::read(value).is_none() {
                let offset = value.as_ptr().addr().saturating_sub(source.as_ptr().addr()) / size_of::<Unit>();
                warnings.push(Warning::new(WarningKind::BadDate, source, offset, Vec::new(), value));
            }
        }
    }
    warnings
}

/// The language of the labels, else that of the month, where it is one of the headline's direction.
fn language<'s>(article: &Story<'s>) -> Option<Language<'s>> {
    let written = first_strong(text::chars(article.headline));
    let fits = |locale: &Locale<'static>| Some(locale.direction()) == written;
    let month = || article.values(Slot::Published).first().and_then(|value| dates::read(value)?.1);
    let locale = article.locale.filter(fits).or_else(|| month().filter(fits))?;
    Language::parse(Text::new(text::piece(locale.tags().units(), b' ', 0)))
}

impl<'s> Writer<'s, '_> {
    /// An element with the value of a label; nothing where there is none.
    fn value_of(&mut self, element: Element, story: &Story<'s>, slot: Slot) {
        if let Some(value) = story.values(slot).first() {
            self.line_in(element, Text::new(value));
        }
    }

    /// A moment; as it is written where it cannot be told.
    fn time_of(&mut self, story: &Story<'s>, slot: Slot) -> Option<Timestamp> {
        let value = story.values(slot).first()?;
        let at = dates::read(value).map(|(at, _)| at);
        match at {
            Some(at) => self.push(Event::Time(at)),
            None => self.line_in(Element::Name, Text::new(value)),
        }
        at
    }

    /// As [`Writer::times`].
    fn times_of(&mut self, story: &Story<'s>) {
        let opened = self.open(Element::Published);
        let first = self.time_of(story, Slot::Published);
        self.close_filled(opened);
        let opened = self.open(Element::Updated);
        let last = self.time_of(story, Slot::Updated);
        if last.is_some() && last == first {
            self.take_back(opened);
        } else {
            self.close_filled(opened);
        }
    }

    /// Keywords between separators, or hashtags.
    fn tags_in(&mut self, keywords: &'s [Unit]) {
        let mut rest = Some(keywords);
        while let Some(units) = rest {
            let (keyword, after) = split_once(units, is_separator);
            let keyword = unlisted(trimmed(keyword));
            let hashtags = text::chars(keyword).next() == Some('#');
            let mut words = Some(keyword);
            while let Some(units) = words {
                let (word, after) = split_once(units, |character| hashtags && character == '#');
                self.line_in(Element::Tag, Text::new(trimmed(word)));
                words = after;
            }
            rest = after;
        }
    }

    /// A card, which opens in place where it has a body.
    fn card_of(&mut self, card: &Story<'s>, wrapped: bool) {
        let opened = self.open(Element::Card);
        let story = !card.lines.is_empty();
        if story {
            let _ = self.open(Element::CardStory);
            let _ = self.open(Element::CardSummary);
        }
        self.line_in(Element::CardHeadline, Text::new(card.headline));
        let meta = self.open(Element::CardMeta);
        self.value_of(Element::Name, card, Slot::Source);
        self.time_of(card, Slot::Published);
        self.close_filled(meta);
        if story {
            self.close();
            let _ = self.open(Element::CardBody);
            let parted = wrapped || blocks::has_blank_lines(&card.lines);
            blocks::write(self, &card.lines, blocks::script(card.headline), parted);
        }
        self.close_down_to(opened);
    }
}
