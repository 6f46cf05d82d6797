//! Quintype's elements with a notation of their own: tables as comma-separated lines, scripts as Base64.

use super::parts;
use crate::formats::writer::Writer;
use crate::json::{Kind, Name, Place};
use crate::model::element::Element;
use crate::model::text::{self, Text, Unit};
use crate::warning::WarningKind;

/// Units of a script that is looked into.
const LONGEST: usize = 60_000;

/// A table of lines with commas between their cells (RFC 4180), with its title.
pub(super) fn table(out: &mut Writer<'_, '_>, element: Place) {
    let content = out.get(out.get(element, Name::DATA), Name::CONTENT);
    if !parts::is_text(out, content) {
        return out.warn(element, WarningKind::MissingField);
    }
    let opened = out.open(Element::Table);
    out.line_in(Element::TableCaption, out.raw_line(out.get(element, Name::TITLE)));
    let headed = out.kind(out.spelled(out.get(element, Name::METADATA), "has-header")) == Kind::True;
    let mut rows = parts::Rows::begin(out, headed);
    let (units, mut at) = (out.text(content).units(), 0);
    while at < units.len() {
        rows.row(out, |out, element| {
            let mut more = true;
            while more {
                let (cell, next, goes_on) = cell(units, at);
                let _ = out.open(element);
                let cell = out.keep(cell);
                out.push_text(Text::new(text::trim(cell.units())));
                out.close();
                (at, more) = (next, goes_on);
            }
        });
    }
    rows.end(out);
    out.close_needed(opened, element);
}

/// A cell that begins there, where the next one does, and whether that is in the same row.
fn cell(units: &[Unit], start: usize) -> (Vec<Unit>, usize, bool) {
    let (mut cell, mut at, mut quoted) = (Vec::new(), start, false);
    while at < units.len() {
        let unit = text::unit_at(units, at);
        at += 1;
        match unit {
            0x22 if quoted && text::unit_at(units, at) == 0x22 => {
                text::push_str(&mut cell, "\"");
                at += 1;
            }
            0x22 => quoted = !quoted,
            0x2c if !quoted => return (cell, at, true),
            0x0a if !quoted => return (cell, at, false),
            0x0d => {}
            _ => cell.extend(units.get(at - 1)),
        }
    }
    (cell, at, false)
}

/// The text that is written as Base64.
pub(super) fn decoded(units: &[Unit]) -> Option<Vec<Unit>> {
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for unit in units.iter().take(LONGEST) {
        let value = match u32::from(*unit) {
            letter @ 0x41..=0x5a => letter - 0x41,
            letter @ 0x61..=0x7a => letter - 0x61 + 26,
            digit @ 0x30..=0x39 => digit - 0x30 + 52,
            0x2b | 0x2d => 62,
            0x2f | 0x5f => 63,
            _ => continue,
        };
        bits = bits << 6 | value;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    let mut found = Vec::new();
    std::str::from_utf8(&bytes).ok()?.chars().for_each(|character| text::push(&mut found, character));
    (!found.is_empty()).then_some(found)
}
