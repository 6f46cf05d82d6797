//! Groups of cards.

use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place};
use crate::model::article::{Event, Field, Word};
use crate::model::element::Element;
use crate::model::language::Language;
use crate::warning::WarningKind;

/// Addresses that are remembered: each card is looked for among them.
const MOST: usize = 500;
/// Badges of a card.
const BADGES: &[(Name, Word)] = &[
    (Name::SPONSORED, Word::Sponsored),
    (Name::PAID, Word::Subscribers),
    (Name::EXTERNAL, Word::External),
    (Name::UPDATED, Word::Revised),
];
/// Kinds of what a card leads to.
const KINDS: &[(Name, Word)] =
    &[(Name::VIDEO, Word::Video), (Name::AUDIO, Word::Audio), (Name::GALLERY, Word::Gallery)];

impl<'s> Writer<'s, '_> {
    pub(super) fn related(&mut self, place: Place) {
        let opened = self.begin(Element::Related, place);
        #[cfg(feature = "html")]
        self.keep_line(Field::Relation, place, "rel");
        let _ = self.open(Element::RelatedTitle);
        let title = self.line(self.get(place, Name::TITLE));
        if title.is_empty() {
            self.push(Event::Word(Word::ReadAlso));
        }
        self.push_text(title);
        self.close();
        let cards = self.open(Element::Cards);
        let items = self.get(place, Name::ITEMS);
        let mut left_out = false;
        each!(self, items, card => if self.is_new(card) { self.card(card) } else { left_out = true });
        if self.close_filled(cards) {
            return self.close();
        }
        self.take_back(opened);
        // Cards that are left out on purpose are not missed.
        if !left_out {
            self.warn(place, WarningKind::MissingField);
        }
    }

    /// Whether a card leads elsewhere than the article itself, and than every card before it.
    fn is_new(&mut self, card: Place) -> bool {
        let address = self.text(self.get(card, Name::URL));
        let new = address.is_empty() || !self.addresses.contains(&address);
        if new && self.addresses.len() < MOST {
            self.addresses.push(address);
        }
        new
    }

    /// What readers should know before they follow a card.
    fn badges(&mut self, place: Place) {
        for (name, word) in BADGES {
            let value = self.get(place, *name);
            // Of an update the time may be given.
            if value.is_present() && (*name == Name::UPDATED || self.is_true(place, *name)) {
                #[cfg(not(feature = "html"))]
                self.word_in(Element::Badge, *word);
                #[cfg(feature = "html")]
                self.badge(place, *name, *word);
            }
        }
        let kind = self.name(self.get(place, Name::KIND));
        if kind == Name::LIVE {
            self.word_in(Element::Badge, Word::Live);
        }
        let Some((_, word)) = KINDS.iter().find(|(name, _)| *name == kind) else { return };
        let _ = self.open(Element::CardKind);
        self.push(Event::Word(*word));
        let seconds = self.unsigned(place, Name::DURATION, 0);
        let photos = if kind == Name::GALLERY { self.unsigned(place, Name::COUNT, 0) } else { 0 };
        if seconds > 0 || photos > 0 {
            let _ = self.open(Element::Length);
            let (field, number) = if seconds > 0 { (Field::Seconds, seconds) } else { (Field::Photos, photos) };
            self.push(Event::Number(field, number));
            self.close();
        }
        self.close();
    }

    /// A badge, with the time of an update.
    #[cfg(feature = "html")]
    fn badge(&mut self, place: Place, name: Name, word: Word) {
        let _ = self.open(Element::Badge);
        if name == Name::UPDATED {
            self.keep_line(Field::Changed, place, "updated");
        }
        self.push(Event::Word(word));
        self.close();
    }

    fn declared(&self, place: Place) -> Option<Language<'s>> {
        Language::parse(self.line(self.get(place, Name::LANG)))
    }

    /// The language of a card, where it is not that of the article.
    fn language_of(&mut self, place: Place) {
        let own = self.declared(self.root());
        if let Some(language) = self.declared(place)
            && own.is_none_or(|own| !own.is_of(language))
        {
            let _ = self.open(Element::CardLanguage);
            self.push(Event::Language(language));
            self.close();
        }
    }

    pub(super) fn card(&mut self, place: Place) {
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
        self.badges(place);
        self.plain(Element::CardSection, self.get(place, Name::SECTION));
        self.plain(Element::Name, self.get(place, Name::SOURCE));
        self.time(self.get(place, Name::PUBLISHED));
        self.reading_time(place);
        self.language_of(place);
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
