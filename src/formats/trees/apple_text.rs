//! The text of a component of the Apple News Format: plain with links beside it, HTML, or a little Markdown.

use super::parts;
use crate::formats::writer::{Opened, Writer, each, end_of_paragraph};
use crate::json::{Name, Place};
use crate::model::article::Event;
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

/// Marks inside each other; what would open more is text.
const MARKS: usize = 16;

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
        Name::MARKDOWN => markdown(out, place, text::trim(units)),
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

/// A mark that may be closed yet.
#[derive(Clone, Copy, Debug)]
struct Mark<'s> {
    opened: Opened,
    /// What it is written with, to be text again where nothing closes it.
    spelling: &'s [Unit],
}

/// Running text with the marks of Markdown that texts of news have: `**strong**`, `*stressed*`, `` `code` ``, `[text](url)` and a
/// backslash before what is none of these.
pub(super) fn markdown<'s>(out: &mut Writer<'s, '_>, place: Place, units: &'s [Unit]) {
    let unit = |at: usize| text::unit_at(units, at);
    let slice = |from: usize, to: usize| units.get(from..to).unwrap_or(&[]);
    let mut marks: Vec<Mark<'s>> = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < units.len() {
        match unit(at) {
            0x5c if is_punctuation(unit(at + 1)) => {
                out.push_text(Text::new(slice(from, at)));
                from = at + 1;
                at += 2;
            }
            // Lines are as long as an editor's window, unless they end with two spaces.
            0x0a => {
                let hard = at > 1 && unit(at - 1) == 0x20 && unit(at - 2) == 0x20;
                out.push_text(Text::new(slice(from, at)));
                out.push_text(Text::new(if hard { &[0x0a] } else { &[0x20] }));
                at += 1;
                from = at;
            }
            letter @ (0x2a | 0x5f) => {
                let start = at;
                while unit(at) == letter {
                    at += 1;
                }
                out.push_text(Text::new(slice(from, start)));
                from = stars(out, &mut marks, units, (start, at));
            }
            0x60 => {
                let end = text::find_any(units, at + 1, "`\n");
                if unit(end) == 0x60 && end > at + 1 {
                    out.push_text(Text::new(slice(from, at)));
                    out.line_in(Element::InlineCode, Text::new(slice(at + 1, end)));
                    at = end;
                    from = end + 1;
                }
                at += 1;
            }
            // Of a picture in a line there is what it shows.
            0x21 if unit(at + 1) == 0x5b => {
                if let Some((middle, end)) = link(units, at + 1) {
                    out.push_text(Text::new(slice(from, at)));
                    out.push_text(Text::new(slice(at + 2, middle)));
                    at = end;
                    from = end + 1;
                }
                at += 1;
            }
            0x5b => {
                if let Some((middle, end)) = link(units, at) {
                    out.push_text(Text::new(slice(from, at)));
                    let opened = out.open(Element::Link);
                    let url = Text::new(slice(middle + 2, end));
                    let href = Href::parse(url, Use::Link, out.log.arena());
                    if let Some(href) = href {
                        out.push(Event::Href(href));
                    } else {
                        out.warn(place, WarningKind::UnsafeUrl);
                        out.take_back(opened);
                    }
                    // There is no link in it: its text has no brackets.
                    markdown(out, place, slice(at + 1, middle));
                    if href.is_some() {
                        out.close();
                    }
                    at = end;
                    from = end + 1;
                }
                at += 1;
            }
            _ => at += 1,
        }
    }
    out.push_text(Text::new(slice(from, at)));
    for mark in marks {
        out.unopen(mark.opened, Text::new(mark.spelling));
    }
}

/// A row of stars or underscores: it closes what it can, then opens what it can. Where the text goes on, which is inside
/// the row where some of it is left over.
fn stars<'s>(
    out: &mut Writer<'s, '_>,
    marks: &mut Vec<Mark<'s>>,
    units: &'s [Unit],
    (mut start, end): (usize, usize),
) -> usize {
    let letter = text::unit_at(units, start);
    let before = if start == 0 { 0x20 } else { text::unit_at(units, start - 1) };
    let after = text::unit_at(units, end);
    // Underscores inside a word are a part of it.
    let closes = before > 0x20 && (letter == 0x2a || !is_letter(after));
    let opens = after > 0x20 && (letter == 0x2a || !is_letter(before));
    if end - start > 3 {
        return start;
    }
    while closes && start < end {
        let fits = |mark: &Mark<'s>| text::unit_at(mark.spelling, 0) == letter && mark.spelling.len() <= end - start;
        let Some(found) = marks.iter().rposition(fits) else { break };
        let mut done = marks.drain(found..);
        start += done.next().map_or(1, |mark| mark.spelling.len());
        for mark in done {
            out.unopen(mark.opened, Text::new(mark.spelling));
        }
        out.close();
    }
    while opens && start < end && marks.len() < MARKS {
        let length = (end - start).min(2);
        let opened = out.open(if length == 2 { Element::Strong } else { Element::Emphasis });
        marks.push(Mark { opened, spelling: units.get(start..start + length).unwrap_or(&[]) });
        start += length;
    }
    start
}

/// Where the text of a link and its URL end; none where the bracket is no link.
fn link(units: &[Unit], start: usize) -> Option<(usize, usize)> {
    let unit = |at: usize| text::unit_at(units, at);
    let mut middle = start + 1;
    while !matches!(unit(middle), 0 | 0x5b | 0x5d) {
        middle += 1;
    }
    if unit(middle) != 0x5d || unit(middle + 1) != 0x28 {
        return None;
    }
    let (mut end, mut depth) = (middle + 2, 0);
    loop {
        match unit(end) {
            // It ends at the next bracket at the latest, so that no part of the text is read twice.
            0..=0x20 | 0x5b => return None,
            0x28 => depth += 1,
            0x29 if depth == 0 => return Some((middle, end)),
            0x29 => depth -= 1,
            _ => {}
        }
        end += 1;
    }
}

fn is_punctuation(unit: u32) -> bool {
    char::from_u32(unit).is_some_and(|character| character.is_ascii_punctuation())
}

fn is_letter(unit: u32) -> bool {
    unit > 0x7f || char::from_u32(unit).is_some_and(|character| character.is_ascii_alphanumeric())
}
