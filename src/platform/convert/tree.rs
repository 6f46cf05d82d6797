//! The events of an article as a tree: each element with what it declares and what it holds.

use crate::model::article::{Event, Field};
use crate::model::direction::Direction;
use crate::model::element::Element;
use crate::model::href::Href;
use crate::model::language::Language;
use crate::model::text::Text;

/// An element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'e, 'a> {
    pub(super) element: Element,
    declared: &'e [Event<'a>],
    pub(super) content: &'e [Event<'a>],
}

/// What stands in an element.
#[derive(Clone, Copy, Debug)]
pub(super) enum Child<'e, 'a> {
    Element(Node<'e, 'a>),
    /// Text, a time or a word.
    Event(Event<'a>),
}

/// What stands in an element, one after another.
pub(super) fn children<'e, 'a>(content: &'e [Event<'a>]) -> Children<'e, 'a> {
    Children(content)
}

/// The elements in an element, one after another.
pub(super) fn elements<'e, 'a>(content: &'e [Event<'a>]) -> impl Iterator<Item = Node<'e, 'a>> {
    children(content).filter_map(|child| if let Child::Element(node) = child { Some(node) } else { None })
}

/// The first of an element's elements that is that one.
pub(super) fn find<'e, 'a>(content: &'e [Event<'a>], element: Element) -> Option<Node<'e, 'a>> {
    elements(content).find(|node| node.element == element)
}

/// What is declared at the start, and the rest.
pub(super) fn declared<'e, 'a>(events: &'e [Event<'a>]) -> (&'e [Event<'a>], &'e [Event<'a>]) {
    let end = events.iter().position(|event| !event.declares()).unwrap_or(events.len());
    events.split_at_checked(end).unwrap_or((events, &[]))
}

/// Reads what stands in an element.
#[derive(Debug)]
pub(super) struct Children<'e, 'a>(&'e [Event<'a>]);

impl<'e, 'a> Iterator for Children<'e, 'a> {
    type Item = Child<'e, 'a>;

    fn next(&mut self) -> Option<Child<'e, 'a>> {
        let (first, rest) = self.0.split_first()?;
        let Event::Open(element) = *first else {
            self.0 = rest;
            return Some(Child::Event(*first));
        };
        let mut depth = 1;
        let close = rest.iter().position(|event| {
            depth += i32::from(matches!(event, Event::Open(_))) - i32::from(*event == Event::Close);
            depth == 0
        });
        let (inside, after) = rest.split_at_checked(close.unwrap_or(rest.len())).unwrap_or((rest, &[]));
        self.0 = after.get(1..).unwrap_or(&[]);
        let (declared, content) = declared(inside);
        Some(Child::Element(Node { element, declared, content }))
    }
}

impl<'a> Node<'_, 'a> {
    /// Whether it declares nothing.
    pub(super) fn is_plain(&self) -> bool {
        self.declared.is_empty()
    }

    pub(super) fn href(&self) -> Option<Href<'a>> {
        self.declared.iter().find_map(|event| if let Event::Href(href) = event { Some(*href) } else { None })
    }

    pub(super) fn language(&self) -> Option<Language<'a>> {
        language(self.declared)
    }

    pub(super) fn direction(&self) -> Option<Direction> {
        direction(self.declared)
    }

    pub(super) fn field(&self, wanted: Field) -> Option<Text<'a>> {
        let text = |event: &Event<'a>| if let Event::Field(field, text) = event { Some((*field, *text)) } else { None };
        self.declared.iter().filter_map(text).find_map(|(field, text)| (field == wanted).then_some(text))
    }

    pub(super) fn number(&self, wanted: Field) -> Option<u32> {
        let number =
            |event: &Event<'a>| if let Event::Number(field, number) = event { Some((*field, *number)) } else { None };
        self.declared.iter().filter_map(number).find_map(|(field, number)| (field == wanted).then_some(number))
    }
}

pub(super) fn language<'a>(declared: &[Event<'a>]) -> Option<Language<'a>> {
    declared.iter().find_map(|event| if let Event::Language(language) = event { Some(*language) } else { None })
}

pub(super) fn direction(declared: &[Event<'_>]) -> Option<Direction> {
    declared.iter().find_map(|event| if let Event::Direction(direction) = event { Some(*direction) } else { None })
}
