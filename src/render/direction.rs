//! The direction of each part: as declared, else that of its language, else that of its first strong character.

use crate::model::article::Event;
use crate::model::direction::{self, Direction};
use crate::model::element::Element;

/// The direction of a whole article: as it declares, else that of its headline, for a section or kicker in another script
/// turns no article, else that of whatever else it holds.
pub(crate) fn of_article(events: &[Event<'_>]) -> Option<Direction> {
    let headline = events.iter().position(|event| matches!(event, Event::Open(Element::Headline)));
    let headline = headline.and_then(|at| events.get(at..)).unwrap_or(&[]);
    // Of no text at all only what is declared is left.
    let declared = events.iter().position(|event| !event.declares()).and_then(|end| events.get(..end));
    of_element(declared.unwrap_or(&[]), 1)
        .or_else(|| first_strong(headline, 0))
        .or_else(|| of_element(events, i32::MAX / 2))
}

/// The direction of the element whose events these are, with so many elements open; None where nothing tells.
pub(crate) fn of_element(events: &[Event<'_>], depth: i32) -> Option<Direction> {
    let mut by_language = None;
    for event in events {
        match event {
            Event::Direction(direction) => return Some(*direction),
            Event::Language(language) => by_language = language.direction(),
            Event::Href(_) | Event::Field(..) | Event::Number(..) => {}
            Event::Open(_) | Event::Text(_) | Event::Time(_) | Event::Word(_) | Event::Close => break,
        }
    }
    by_language.or_else(|| first_strong(events, depth))
}

/// The direction of a table, which is the order of its columns: as declared, else the one around it where any cell has it.
/// A name in another script does not turn it.
pub(crate) fn of_table(events: &[Event<'_>], around: Direction) -> Option<Direction> {
    let (mut depth, mut found) = (1, None);
    let declared = events.iter().position(|event| !event.declares()).and_then(|end| events.get(..end));
    let declared = of_element(declared.unwrap_or(&[]), 1);
    if declared.is_some() {
        return declared;
    }
    for event in events {
        depth += i32::from(matches!(event, Event::Open(_))) - i32::from(matches!(event, Event::Close));
        if depth == 0 {
            break;
        }
        if let Event::Text(text) = event {
            let direction = direction::first_strong(text.chars());
            if direction == Some(around) {
                return direction;
            }
            found = found.or(direction);
        }
    }
    found
}

/// The direction of the first strong character (UAX #9, rules P2 and P3) before the element ends. What is isolated in it
/// does not count, nor does code.
fn first_strong(events: &[Event<'_>], mut depth: i32) -> Option<Direction> {
    let mut isolated = i32::MAX;
    for event in events {
        match event {
            Event::Open(element) => {
                depth += 1;
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
                let found = direction::first_strong(text.chars());
                if found.is_some() {
                    return found;
                }
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
    None
}

/// Whether it is code, or stands in a `bdi`: a name in another script does not turn the line that it stands in.
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
            | Element::Name
    )
}
