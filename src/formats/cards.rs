//! Cards of the articles that a foreign format names as related.

#[cfg(feature = "trees")]
use super::fields::fill;
use super::fields::{Entry, Manner, first, of};
#[cfg(feature = "trees")]
use super::guess;
use super::profiles::CARD;
use super::writer::{Writer, each};
#[cfg(feature = "trees")]
use crate::json::Tape;
use crate::json::{Kind, Name, Place};
use crate::model::article::Word;
use crate::model::element::Element;
use crate::model::href::Use;
use crate::warning::WarningKind;

/// Cards that are shown.
const CARDS: usize = 200;
/// Members of what is only a reference to an article, by its id.
const REFERENCE: u32 = 3;
/// Members of a card whose names are taken apart.
#[cfg(feature = "trees")]
const MEMBERS: u32 = 40;
/// The parts of a card.
const PARTS: [Name; 8] =
    [Name::HEADLINE, Name::URL, Name::IMAGE, Name::ALT, Name::EXCERPT, Name::SECTION, Name::SOURCE, Name::PUBLISHED];

impl Writer<'_, '_> {
    /// All cards, under a heading of ours.
    pub(super) fn related_of(&mut self, entries: &[Entry]) {
        let related = self.open(Element::Related);
        self.word_in(Element::RelatedTitle, Word::ReadAlso);
        let (cards, mut left) = (self.open(Element::Cards), CARDS);
        let own = self.raw_line(first(entries, Name::URL).place);
        self.addresses.push(own);
        for entry in of(entries, Name::RELATED) {
            each!(self, entry.place, item => {
                if left > 0 {
                    left -= 1;
                    self.other_card(Entry { place: item, ..entry });
                }
            });
        }
        if self.close_filled(cards) {
            self.close();
        } else {
            self.take_back(related);
        }
    }

    /// A card of another article, which links there or opens in place. An id alone makes no card, and neither does an article that has
    /// one.
    fn other_card(&mut self, entry: Entry) {
        let item = self.followed(entry.place);
        let known = if self.is_object(item) { CARD.read(self, item, item) } else { Vec::new() };
        #[cfg(feature = "trees")]
        let known = guessed(self, item, known);
        #[cfg(feature = "trees")]
        let (rule, mapped) = (entry.rule.is_present(), |name| self.mapped(entry.rule, name, item));
        #[cfg(not(feature = "trees"))]
        let (rule, mapped) = (false, |_: Name| Place::ABSENT);
        let [headline, url, image, alt, excerpt, section, source, published] =
            PARTS.map(|name| mapped(name).or(self.first(first(&known, name).place)));
        // Blocks are a list that says one thing.
        let blocks = self.is_object(excerpt) && !self.get(excerpt, Name::VALUE).is_present();
        let excerpt = if blocks { first(&known, Name::EXCERPT).place } else { excerpt };
        let body = first(&known, Name::BODY);
        // Of ninjs 2 and 3.
        #[cfg(feature = "trees")]
        let body = match self.get(self.first(self.get(item, Name::BODIES)), Name::VALUE) {
            place if place.is_present() && !body.place.is_present() => Entry { place, manner: Manner::Either, ..entry },
            _ => body,
        };
        let told = url.is_present() || body.place.is_present() || rule;
        let address = self.raw_line(url);
        if !told || !headline.is_present() || !address.is_empty() && self.addresses.contains(&address) {
            let reference = self.count(item) <= REFERENCE && self.get(item, Name::ID).is_present();
            if rule || self.is_object(item) && !headline.is_present() && !reference {
                self.warn(item, WarningKind::MissingField);
            }
            return;
        }
        self.addresses.push(address);
        let opened = self.open(Element::Card);
        let story = self.open(Element::CardStory);
        let _ = self.open(Element::CardSummary);
        let opens = !url.is_present() && body.place.is_present();
        if !opens {
            self.take_back(story);
        }
        let around = self.open(Element::CardImage);
        self.card_picture(image, alt);
        self.close_filled(around);
        let title = self.open(Element::CardHeadline);
        let link = self.open(Element::Link);
        self.linked = url.is_present() && self.href(url, Use::Link);
        if !self.linked {
            self.take_back(link);
        }
        let inside = self.here();
        self.either_line(headline);
        self.linked = false;
        if self.is_here(inside) {
            self.warn(item, WarningKind::MissingField);
            return self.take_back(opened);
        }
        self.close_down_to(title);
        let text = self.open(Element::CardExcerpt);
        self.either_line(excerpt);
        self.close_filled(text);
        let meta = self.open(Element::CardMeta);
        for (element, place) in [(Element::CardSection, section), (Element::Name, source)] {
            let name = self.open(element);
            self.name_of(place);
            self.close_filled(name);
        }
        self.time(published);
        self.close_filled(meta);
        if opens {
            self.close();
            let _ = self.open(Element::CardBody);
            if body.manner == Manner::Html {
                self.html(body.place);
            } else if body.manner == Manner::Either {
                self.lines_or_html(body.place);
            } else {
                self.lines(body.place);
            }
        }
        self.close_down_to(opened);
    }

    /// The picture of a card: an address, or what holds one.
    fn card_picture(&mut self, image: Place, alt: Place) {
        if !image.is_present() {
            return;
        }
        let image = self.followed(image);
        let values = self.get(image, Name::ATTRIBUTES).or(image);
        let holder = self.get(values, Name::URI).or(values);
        let names = [Name::SRC, Name::URL, Name::CONTENT_URL, Name::SOURCE_URL, Name::HREF];
        let src = self.any(holder, &names);
        let alt = alt.or(self.any(image, &[Name::ALT, Name::ALT_TEXT]));
        if self.says_something(src) || matches!(self.kind(image), Kind::String | Kind::Escaped) {
            self.picture(src.or(image), alt, values);
        }
    }
}

/// What a card says, and where it has no headline what its names tell.
#[cfg(feature = "trees")]
fn guessed(tape: &Tape<'_>, item: Place, mut known: Vec<Entry>) -> Vec<Entry> {
    if !first(&known, Name::HEADLINE).place.is_present() && tape.count(item) <= MEMBERS {
        let mut guessed = guess::read(tape, item);
        for entry in &mut guessed {
            if entry.slot == Name::STANDFIRST {
                entry.slot = Name::EXCERPT;
            }
        }
        // Bodies of other articles are long, and their cards lead there.
        guessed.retain(|entry| entry.slot != Name::BODY);
        fill(&mut known, &guessed);
    }
    known
}
