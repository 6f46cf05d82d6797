//! Where markup goes. A sink knows names and text, but no block, card or article.

use super::names::{Attribute, Part, Tag};
use crate::model::direction::Direction;
use crate::model::href::Template;
use crate::model::text::Text;

/// Takes an article element by element, in document order.
///
/// Attributes come before any text or child of their element; every element that is opened is closed.
pub trait Sink {
    /// Starts an element, with the direction that it is to state.
    fn open(&mut self, tag: Tag, part: Part, direction: Option<Direction>);

    /// Gives the open element an attribute.
    fn attribute(&mut self, name: Attribute, value: Text<'_>);

    /// Gives the open element, a link, the address of a tag that has none of its own.
    fn tag_href(&mut self, template: Template<'_>, tag: Text<'_>);

    /// Adds text to the open element.
    fn text(&mut self, text: Text<'_>);

    /// Adds a word of ours to the open element.
    fn word(&mut self, word: &str);

    /// Ends that many elements, those that were opened last.
    fn close(&mut self, count: u8);
}
