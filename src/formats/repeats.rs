//! What an article says twice once its parts come from several fields: a picture over the body that is also its first one, a
//! heading at the start of the body that is the headline, the site's name after the headline, a standfirst that is the headline
//! or the beginning of the body, pictures that come with every part, and lists that only continue.

use super::writer::{Opened, Writer};
use crate::model::article::Event;
use crate::model::element::Element;
use crate::model::href::Href;
use crate::model::text::{self, Text, Unit};

/// Endings of files of which the address before a query is all that tells them apart.
const PICTURES: &str = " jpg jpeg png webp avif gif JPG JPEG PNG ";

/// Of a text that are compared with those of another one.
const LETTERS: usize = 2000;
/// What stands between a headline and the name of a site.
const MARKS: &str = " - | – — · • « ";

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
        self.forget_site(headline, standfirst, end);
        let title = self.letters(headline, standfirst);
        let heading = self.heading_at(body);
        let titled = heading.0 < heading.1.0 && self.letters(Opened(heading.0), heading.1) == title;
        let picture = self.image_between(main, body);
        let again = picture.zip(self.image_between(body, end)).is_some_and(|(one, other)| is_same(one, other));
        let said = self.letters(standfirst, byline);
        let cut = body.0 < end.0 && self.is_automatic(standfirst, byline);
        let text = if titled { heading.1 } else { body };
        let repeated = cut || said == title || self.letters(text, end).starts_with(&said);
        if titled {
            self.remove_from(Element::Body, Opened(heading.0), heading.1);
        }
        if again {
            self.remove(main, body);
        }
        if repeated {
            self.remove_from(Element::Header, standfirst, byline);
        }
    }

    /// Takes the name of the source off the end of the headline, as titles for search engines have it.
    fn forget_site(&mut self, headline: Opened, standfirst: Opened, end: Opened) {
        let after = self.events.get(end.0..).unwrap_or(&[]).iter();
        let mut source = after.skip_while(|event| **event != Event::Open(Element::Source));
        let named = source.find_map(|event| if let Event::Text(text) = event { Some(*text) } else { None });
        let Some(site) = named.filter(|site| !site.is_empty()) else { return };
        let title = self.events.get_mut(headline.0..standfirst.0).unwrap_or(&mut []).iter_mut();
        let last = title.rev().find_map(|event| if let Event::Text(text) = event { Some(text) } else { None });
        if let Some(last) = last
            && let Some(rest) = last.units().strip_suffix(site.units())
        {
            let rest = text::trim(rest);
            let at = rest.iter().rposition(|unit| u32::from(*unit) == 0x20).unwrap_or(0);
            let mark = text::slice(rest, at + 1, rest.len());
            if at > 0 && !mark.is_empty() && text::is_listed(MARKS, mark) {
                *last = Text::new(text::trim(text::slice(rest, 0, at)));
            }
        }
    }

    /// Whether a standfirst was cut off somewhere by a machine, as `WordPress` cuts the beginning of a text.
    fn is_automatic(&self, standfirst: Opened, byline: Opened) -> bool {
        let mut events = self.events.get(standfirst.0..byline.0).unwrap_or(&[]).iter().rev();
        let last = events.find_map(|event| if let Event::Text(text) = event { Some(text) } else { None });
        let end: Vec<char> = text::chars(text::trim(last.map_or(&[], |text| text.units()))).collect();
        end.ends_with(&['[', '…', ']']) || end.ends_with(&['[', '.', '.', '.', ']'])
    }

    /// The range of the heading that a body begins with; empty if it begins with something else.
    fn heading_at(&self, body: Opened) -> (usize, Opened) {
        let start = body.0 + 1;
        let mut end = start;
        if self.events.get(start) == Some(&Event::Open(Element::Subheading2)) {
            while self.events.get(end).is_some_and(|event| *event != Event::Close) {
                end += 1;
            }
            end += 1;
        }
        (start, Opened(end))
    }

    /// Forgets what was written in an element between two places, and the element too where nothing else is in it.
    fn remove_from(&mut self, element: Element, from: Opened, to: Opened) {
        let before = from.0.checked_sub(1).filter(|index| self.events.get(*index) == Some(&Event::Open(element)));
        match before.filter(|_| self.events.get(to.0) == Some(&Event::Close)) {
            Some(index) => self.remove(Opened(index), Opened(to.0 + 1)),
            None => self.remove(from, to),
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

    /// Whether the picture that was written since was written before.
    pub(super) fn is_shown_before(&self, since: Opened) -> bool {
        let image = self.image_between(since, self.here());
        image.is_some_and(|href| self.events.iter().take(since.0).any(|event| *event == Event::Href(href)))
    }

    /// Whether what was written since leads where something before it leads.
    pub(super) fn is_linked_before(&self, since: Opened) -> bool {
        let (before, after) = self.events.split_at_checked(since.0).unwrap_or_default();
        let mut hrefs = after.iter().filter(|event| matches!(event, Event::Href(_)));
        hrefs.next().is_some_and(|href| before.contains(href))
    }

    /// Keeps only one of a picture over a body and the film after it: the film, unless the body has it too. Returns where the
    /// body begins then.
    pub(super) fn one_over_body(&mut self, picture: Opened, film: Opened, body: Opened) -> Opened {
        let mut hrefs = self.events.get(film.0..body.0).unwrap_or(&[]).iter();
        let href = hrefs.find(|event| matches!(event, Event::Href(_)));
        let again = href.is_some_and(|href| self.events.get(body.0..).is_some_and(|events| events.contains(href)));
        let (from, to) = if again { (film, body) } else { (picture, film) };
        self.remove(from, to);
        Opened(body.0 + from.0 - to.0)
    }

    /// Joins a list that begins there with the one that ends there, where both are of one kind.
    #[cfg(feature = "trees")]
    pub(super) fn join_lists(&mut self, at: Opened) {
        let Some((before, [Event::Open(list @ (Element::List | Element::NumberedList)), ..])) =
            self.events.split_at_checked(at.0)
        else {
            return;
        };
        let mut depth = 0;
        let opening = before.iter().rev().find(|event| {
            depth += i32::from(**event == Event::Close) - i32::from(matches!(event, Event::Open(_)));
            depth <= 0
        });
        if depth == 0 && opening == Some(&Event::Open(*list)) {
            self.remove(Opened(at.0 - 1), Opened(at.0 + 1));
        }
    }

    /// Where the first picture between two places lies.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn image_between(&self, from: Opened, to: Opened) -> Option<Href<'s>> {
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
    #[cfg_attr(feature = "small", inline(never))]
    fn letters(&self, from: Opened, to: Opened) -> Vec<Unit> {
        let mut letters = Vec::new();
        for event in self.events.get(from.0..to.0).unwrap_or(&[]) {
            let Event::Text(text) = event else { continue };
            for character in text.chars() {
                let mark = matches!(character, '\0'..'0' | '[' | ']' | '\u{80}'..'\u{c0}' | '\u{2000}'..'\u{2070}');
                if !mark && letters.len() < LETTERS {
                    text::push(&mut letters, character);
                }
            }
        }
        letters
    }
}

/// Whether two addresses are of one picture, perhaps in different sizes, named as `WordPress` does: `sea-1024x683.jpg`,
/// `sea-scaled.jpg`, `sea.jpg?w=800`.
fn is_same(one: Href<'_>, other: Href<'_>) -> bool {
    let [one, other] = [one, other].map(|href| href.text().units());
    one == other || stem(one).is_some_and(|name| Some(name) == stem(other))
}

/// The address of a picture without its ending and what is said of its size, and the ending.
fn stem(address: &[Unit]) -> Option<(&[Unit], &[Unit])> {
    let path = text::slice(address, 0, text::find_any(address, 0, "?#"));
    let dot = path.iter().rposition(|unit| u32::from(*unit) == 0x2e)?;
    let (name, ending) = (text::slice(path, 0, dot), text::slice(path, dot + 1, path.len()));
    if !text::is_listed(PICTURES, ending) {
        return None;
    }
    let dash = name.iter().rposition(|unit| u32::from(*unit) == 0x2d).unwrap_or(name.len());
    let last = text::slice(name, dash + 1, name.len());
    let cross = text::find_any(last, 0, "x");
    let sides = [text::slice(last, 0, cross), text::slice(last, cross + 1, last.len())];
    let sized = sides.iter().all(|side| text::parse_unsigned(side).is_some());
    Some((if sized || text::is(last, "scaled") { text::slice(name, 0, dash) } else { name }, ending))
}
