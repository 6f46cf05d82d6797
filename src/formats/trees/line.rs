//! A tree where an article has a single line: the texts of its blocks, with their links and marks.

use super::TREES;
use crate::formats::writer::Writer;
use crate::json::{Kind, Place};
use crate::model::article::Event;
use crate::model::element::Element;
use crate::model::text::Text;

/// Writes the texts of a tree into the open element, each block on a line. Whether it is a tree.
pub(in crate::formats) fn line(out: &mut Writer<'_, '_>, place: Place) -> bool {
    let nested = matches!(out.kind(place), Kind::Array | Kind::Object);
    let Some(tree) = TREES.iter().find(|tree| nested && (tree.detect)(out, place)) else { return false };
    let start = out.here();
    (tree.write)(out, place);
    let events = out.events.split_off(start.0);
    // Of each element that is open, whether it was written; and how many are that say nothing in a line.
    let (mut open, mut dropped, mut ended) = (Vec::new(), 0_usize, false);
    for event in events {
        match event {
            Event::Open(element) => {
                let kept = dropped == 0 && is_inline(element);
                if dropped > 0 || !kept && !holds_text(element) {
                    dropped += 1;
                }
                open.push(kept);
                if kept {
                    out.push(event);
                }
            }
            Event::Close => {
                if open.pop() == Some(true) {
                    out.close();
                } else {
                    dropped = dropped.saturating_sub(1);
                    ended = !out.is_here(start);
                }
            }
            Event::Text(_) if dropped == 0 => {
                if std::mem::take(&mut ended) {
                    out.push_text(Text::new(&[0x0a]));
                }
                out.push(event);
            }
            Event::Time(_) | Event::Word(_) if dropped == 0 => out.push(event),
            Event::Language(_) | Event::Direction(_) | Event::Href(_) | Event::Field(..) | Event::Number(..)
                if open.last() == Some(&true) =>
            {
                out.push(event);
            }
            Event::Language(_)
            | Event::Direction(_)
            | Event::Href(_)
            | Event::Field(..)
            | Event::Number(..)
            | Event::Text(_)
            | Event::Time(_)
            | Event::Word(_) => {}
        }
    }
    true
}

fn is_inline(element: Element) -> bool {
    matches!(
        element,
        Element::Link
            | Element::Run
            | Element::Quote
            | Element::Highlight
            | Element::Strong
            | Element::Emphasis
            | Element::Underline
            | Element::Strike
            | Element::Small
            | Element::Subscript
            | Element::Superscript
            | Element::InlineCode
    )
}

/// Whether the text in a block can be read on a line.
fn holds_text(element: Element) -> bool {
    matches!(
        element,
        Element::Paragraph
            | Element::Subheading2
            | Element::Subheading3
            | Element::Subheading4
            | Element::Subheading5
            | Element::Subheading6
            | Element::List
            | Element::NumberedList
            | Element::Item
            | Element::Blockquote
    )
}
