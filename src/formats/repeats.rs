//! What an article says twice, once its parts come from several fields: a picture over the body that is also its first one, and
//! a standfirst that is the headline or no more than the beginning of the body.

use super::writer::{Opened, Writer};
use crate::model::article::Event;
use crate::model::element::Element;
use crate::model::href::Href;
use crate::model::text::{self, Unit};

/// Of a text that are compared with those of another one.
const LETTERS: usize = 2000;

impl<'s> Writer<'s, '_> {
    /// Takes back what is said twice, by the places where the parts begin.
    pub(super) fn forget_repeated(
        &mut self,
        headline: Opened,
        standfirst: Opened,
        byline: Opened,
        main: Opened,
        body: Opened,
        end: Opened,
    ) {
        let picture = self.image_between(main, body);
        let again = picture.is_some() && picture == self.image_between(body, end);
        let said = self.letters(standfirst, byline);
        let repeated = said == self.letters(headline, standfirst) || self.letters(body, end).starts_with(&said);
        if again {
            self.remove(main, body);
        }
        if repeated {
            self.remove(standfirst, byline);
        }
    }

    /// Forgets what was written between two places.
    fn remove(&mut self, from: Opened, to: Opened) {
        let mut index = 0;
        self.events.retain(|_| {
            index += 1;
            !(from.0 + 1..=to.0).contains(&index)
        });
        #[cfg(feature = "cli")]
        self.forget_places(from, to);
    }

    /// Where the first picture between two places lies.
    #[inline(never)]
    fn image_between(&self, from: Opened, to: Opened) -> Option<Href<'s>> {
        let mut image = false;
        for event in self.events.get(from.0..to.0).unwrap_or(&[]) {
            image |= *event == Event::Open(Element::Image);
            if let Event::Href(href) = event
                && image
            {
                return Some(*href);
            }
        }
        None
    }

    /// What is said between two places, up to some length and without spaces and punctuation.
    #[inline(never)]
    fn letters(&self, from: Opened, to: Opened) -> Vec<Unit> {
        let mut letters = Vec::new();
        for event in self.events.get(from.0..to.0).unwrap_or(&[]) {
            let Event::Text(text) = event else { continue };
            for character in text.chars() {
                let mark = matches!(character, '\0'..'0' | '[' | ']' | '\u{2000}'..'\u{2070}');
                if !mark && letters.len() < LETTERS {
                    text::push(&mut letters, character);
                }
            }
        }
        letters
    }
}
