//! The functions that JavaScript calls. Nothing is kept between calls: text in, operations out.

use super::{allocator, options};
use crate::formats;
use crate::model::text::{Arena, Unit, push_number, push_str};
use crate::platform::dom::Operations;
use crate::render::names::{Attribute, Part, Preset, Tag};
use std::mem::ManuallyDrop;
use wasm_bindgen::prelude::wasm_bindgen;

/// An article's JSON to operations on a document: the address of their number of words, with the words after it. They
/// stay there until the next call. The last one is a report of tab-separated fields: `format`, blocks and
/// cards, and then on a line each for every warning `code`, `line`, `column` and `path`; of an error alone `!code`, `line`,
/// `column`, `path` and `message`. What a warning's code means is said in the README, not in every page.
#[wasm_bindgen]
pub fn render(source: &[u16], host: &[u16]) -> *const u32 {
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
            number(&mut report, parsed.blocks());
            number(&mut report, parsed.cards());
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
    number(out, line);
    number(out, column);
    push_str(out, "\t");
}

fn number(out: &mut Vec<Unit>, number: u32) {
    push_str(out, "\t");
    push_number(out, number);
}

/// The address of the names that operations refer to: of elements, parts, attributes or attributes of ours, each
/// followed by a space, and a line feed after the last.
#[wasm_bindgen]
pub fn names(table: u32) -> *const u8 {
    match table {
        0 => Tag::SPELLINGS,
        1 => Part::SPELLINGS,
        2 => Attribute::SPELLINGS,
        _ => Preset::SPELLINGS,
    }
    .as_ptr()
}
