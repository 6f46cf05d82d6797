//! The text of a component of the Apple News Format: plain with links beside it, HTML, or a little Markdown.

use super::parts;
use crate::formats::writer::{Writer, each, end_of_paragraph};
use crate::json::{Name, Place};
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text::{self, Text, Unit};

/// A range of the text that is a link.
#[derive(Clone, Copy, Debug)]
struct Range {
    start: usize,
    end: usize,
    url: Place,
}

/// The text of a component as running text, into the element that is open.
pub(super) fn running(out: &mut Writer<'_, '_>, place: Place) {
    let units = out.text(out.get(place, Name::TEXT)).units();
    match out.name(out.get(place, Name::FORMAT)) {
        Name::HTML => out.html_line(out.get(place, Name::TEXT)),
        Name::MARKDOWN => super::markdown::running(out, place, text::trim(units)),
        _ => {
            let ranges = ranges(out, place, units);
            plain(out, units, (0, units.len()), &mut ranges.as_slice());
        }
    }
}

/// The text of a component as paragraphs.
pub(super) fn blocks(out: &mut Writer<'_, '_>, place: Place) {
    let units = out.text(out.get(place, Name::TEXT)).units();
    let format = out.name(out.get(place, Name::FORMAT));
    if format == Name::HTML {
        return out.html(out.get(place, Name::TEXT));
    }
    if format == Name::MARKDOWN {
        return super::markdown::blocks(out, place, units);
    }
    let ranges = ranges(out, place, units);
    let (mut ranges, mut start) = (ranges.as_slice(), 0);
    while start < units.len() {
        let end = end_of_paragraph(units, start);
        let opened = parts::begin(out, Element::Paragraph, place);
        plain(out, units, (start, end), &mut ranges);
        out.close_seen(opened);
        start = end;
    }
}

/// The links beside a plain text, by offsets in it. They count UTF-16, as all text does on Apple's systems. What is out
/// of order or overlaps another one is no link.
fn ranges(out: &Writer<'_, '_>, place: Place, units: &[Unit]) -> Vec<Range> {
    let mut found = Vec::new();
    let (mut characters, mut position) = (text::chars(units), 0);
    let mut offset = |target: usize| {
        while position < target
            && let Some(character) = characters.next()
        {
            position += character.len_utf16();
        }
        units.len() - characters.rest().len()
    };
    let mut last = 0;
    each!(out, out.get(place, Name::ADDITIONS), addition => {
        let url = out.get(addition, Name::URL_APPLE);
        let range = out.get(addition, Name::RANGE);
        let (object, start, length) = if range.is_present() {
            (range, Name::START, Name::LENGTH)
        } else {
            (addition, Name::RANGE_START, Name::RANGE_LENGTH)
        };
        let start = out.unsigned(object, start, 0) as usize;
        let end = start.saturating_add(out.unsigned(object, length, 0) as usize);
        if url.is_present() && start >= last {
            last = end;
            found.push(Range { start: offset(start), end: offset(end), url });
        }
    });
    found
}

/// A part of a plain text with its links, without the white space around it. Those behind it are left.
fn plain<'s>(out: &mut Writer<'s, '_>, units: &'s [Unit], (start, end): (usize, usize), ranges: &mut &[Range]) {
    let space = |at: usize| text::unit_at(units, at) <= 0x20;
    let (mut at, mut end) = (start, end);
    while at < end && space(at) {
        at += 1;
    }
    while at < end && space(end - 1) {
        end -= 1;
    }
    let slice = |from: usize, to: usize| Text::new(units.get(from..to).unwrap_or(&[]));
    while let Some((range, rest)) = ranges.split_first()
        && range.start < end
    {
        let (from, to) = (range.start.max(at), range.end.min(end));
        if from < to {
            out.push_text(slice(at, from));
            let link = out.open(Element::Link);
            let safe = out.href(range.url, Use::Link);
            if !safe {
                out.take_back(link);
            }
            out.push_text(slice(from, to));
            if safe {
                out.close();
            }
            at = to;
        }
        if range.end > end {
            break;
        }
        *ranges = rest;
    }
    out.push_text(slice(at, end));
}
