//! The direction of each part: as declared, else that of its language, else that of its first strong character, unless at least
//! as many of its words have the direction around it.

use crate::model::article::Event;
use crate::model::direction::{Direction, Words};
use crate::model::element::Element;

/// The direction of a whole article: as declared, else that of its headline, because a section or kicker in another script does
/// not turn an article, else that of its other content.
pub(crate) fn of_article(events: &[Event<'_>], around: Option<Direction>) -> Option<Direction> {
    let headline = events.iter().position(|event| matches!(event, Event::Open(Element::Headline)));
    let headline = headline.and_then(|at| events.get(at..)).unwrap_or(&[]);
    // Of no text at all only what is declared is left.
    let declared = events.iter().position(|event| !event.declares()).and_then(|end| events.get(..end));
    of_element(declared.unwrap_or(&[]), 1, None, 1)
        .or_else(|| of_text(headline, 0, around, 1))
        .or_else(|| of_element(events, i32::MAX / 2, None, 1))
}

/// The direction of the element with these events, with so many elements open; None if nothing decides. Without a surrounding
/// direction it is what a browser finds for an isolated element. `weight` is that of a word: nothing in a table, which takes the
/// surrounding direction, and so the order of its columns, if any of its words has it.
pub(crate) fn of_element(
    events: &[Event<'_>],
    depth: i32,
    around: Option<Direction>,
    weight: i32,
) -> Option<Direction> {
    let mut by_language = None;
    for event in events {
        match event {
            Event::Direction(direction) => return Some(*direction),
            Event::Language(language) => by_language = language.direction(),
            Event::Href(_) | Event::Field(..) | Event::Number(..) => {}
            Event::Open(_) | Event::Text(_) | Event::Time(_) | Event::Word(_) | Event::Close => break,
        }
    }
    by_language.or_else(|| of_text(events, depth, around, weight))
}

/// The direction of the first strong character (UAX #9, rules P2 and P3) before the element ends, or the surrounding one if at least as
/// many words have that: a line of Arabic that begins with a Latin name is a line of Arabic. Isolated content and code do not count.
fn of_text(events: &[Event<'_>], mut depth: i32, around: Option<Direction>, weight: i32) -> Option<Direction> {
    let mut words = Words::default();
    let mut isolated = i32::MAX;
    for event in events {
        match event {
            // A card has the direction of its headline.
            Event::Open(Element::CardExcerpt | Element::CardMeta | Element::CardBody) if words.found() => break,
            Event::Open(element) => {
                depth += 1;
                words.inside = false;
                if is_isolated(*element) {
                    isolated = isolated.min(depth);
                }
            }
            Event::Close => {
                if depth == isolated {
                    isolated = i32::MAX;
                }
                depth -= 1;
                if depth == 0 {
                    break;
                }
            }
            Event::Text(text) if isolated == i32::MAX => {
                words.add(text.chars(), around, weight);
            }
            Event::Text(_)
            | Event::Language(_)
            | Event::Direction(_)
            | Event::Href(_)
            | Event::Field(..)
            | Event::Number(..)
            | Event::Time(_)
            | Event::Word(_) => {}
        }
    }
    words.direction(around)
}

/// Whether it is code, or in a `bdi`: a name in another script does not turn its line.
pub(super) fn is_isolated(element: Element) -> bool {
    matches!(
        element,
        Element::Run
            | Element::InlineCode
            | Element::Code
            | Element::Contributor
            | Element::Role
            | Element::Dateline
            | Element::CardSection
            | Element::CardLanguage
            | Element::Reference
            | Element::Credit
            | Element::Name
    )
}
