//! The direction of each part: as declared, else that of its language, else that of its first strong character.

use super::Options;
use super::names::Preset;
use crate::model::article::{Article, Event};
use crate::model::direction::{self, Direction};
use crate::model::element::Element;
use crate::model::language::Language;

/// The direction that holds where nothing else is said; at last the host's.
pub(super) fn of_article(article: &Article<'_>, options: &Options<'_>) -> Direction {
    let declared = article.locale.direction;
    let by_language = || article.locale.language.and_then(Language::direction);
    declared
        .or_else(by_language)
        .or_else(|| first_strong(&article.events, i32::MAX / 2))
        .or(options.direction)
        .unwrap_or(Direction::Ltr)
}

/// The direction of the element whose events these are; None where nothing tells.
pub(super) fn of_element(events: &[Event<'_>]) -> Option<Direction> {
    let mut by_language = None;
    for event in events {
        match event {
            Event::Direction(direction) => return Some(*direction),
            Event::Language(language) => by_language = language.direction(),
            Event::Href(_) | Event::Field(..) | Event::Number(..) => {}
            Event::Open(_) | Event::Text(_) | Event::Time(_) | Event::Word(_) | Event::Close => break,
        }
    }
    by_language.or_else(|| first_strong(events, 1))
}

/// The direction of the first strong character (UAX #9, rules P2 and P3) before the element ends. What is isolated in it
/// does not count, nor does code.
fn first_strong(events: &[Event<'_>], mut depth: i32) -> Option<Direction> {
    let mut isolated = i32::MAX;
    for event in events {
        match event {
            Event::Open(element) => {
                depth += 1;
                if matches!(element, Element::Run | Element::InlineCode | Element::Code) {
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

pub(super) fn preset(direction: Direction) -> Preset {
    match direction {
        Direction::Ltr => Preset::Ltr,
        Direction::Rtl => Preset::Rtl,
    }
}
