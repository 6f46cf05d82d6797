//! The functions that JavaScript calls. Nothing is kept between calls: text in, operations out.

use super::{allocator, options};
use crate::formats;
use crate::model::text::{Arena, Unit, push_number, push_str};
use crate::platform::dom::Operations;
use crate::render::names::{Attribute, Part, Preset, Tag};
use std::mem::ManuallyDrop;
use wasm_bindgen::prelude::wasm_bindgen;

/// An article's JSON to operations on a document; the last one is a report of tab-separated fields: `format`, blocks and
/// cards, and then on a line each for every warning `code`, `line`, `column` and `path`; of an error alone `!code`, `line`,
/// `column`, `path` and `message`. What a warning's code means is said in the README, not in every page.
#[wasm_bindgen]
pub fn render(source: &[u16], host: &[u16]) -> Vec<u32> {
    allocator::call(|| operations(source, host))
}

fn operations(source: &[Unit], host: &[Unit]) -> Vec<u32> {
    let arena = Arena::default();
    let mut operations = Operations::new(source);
    let mut report = Vec::new();
    match formats::parse(source, &arena).map(ManuallyDrop::new) {
        Ok(parsed) => {
            crate::render::article(&mut operations, &parsed.article, &options::parse(host));
            push_str(&mut report, parsed.format);
            for count in [parsed.blocks(), parsed.cards()] {
                push_str(&mut report, "\t");
                push_number(&mut report, count);
            }
            for warning in &parsed.warnings {
                push_str(&mut report, "\n");
                entry(&mut report, warning.code(), warning.line(), warning.column());
                report.extend(
                    warning.path().iter().map(|unit| if u32::from(*unit) < 0x20 { Unit::from(b' ') } else { *unit }),
                );
            }
        }
        Err(error) => {
            push_str(&mut report, "!");
            entry(&mut report, error.code(), error.line(), error.column());
            push_str(&mut report, error.path());
            push_str(&mut report, "\t");
            error.message(&mut report);
        }
    }
    operations.report(&report)
}

fn entry(out: &mut Vec<Unit>, code: &str, line: u32, column: u32) {
    push_str(out, code);
    for number in [line, column] {
        push_str(out, "\t");
        push_number(out, number);
    }
    push_str(out, "\t");
}

/// The names that operations refer to: a line each for elements, parts, attributes and attributes of ours.
#[wasm_bindgen]
pub fn names() -> Vec<u16> {
    let mut out = Vec::new();
    for (index, spellings) in
        [Tag::SPELLINGS, Part::SPELLINGS, Attribute::SPELLINGS, Preset::SPELLINGS].into_iter().enumerate()
    {
        if index > 0 {
            push_str(&mut out, "\n");
        }
        push_str(&mut out, spellings);
    }
    out
}
