//! The functions that JavaScript calls. Nothing is kept between calls: text in, operations out.

use super::{allocator, options};
use crate::formats;
use crate::model::text::{Arena, Unit, push_number, push_str};
use crate::platform::dom::Operations;
use crate::render::Options;
use crate::render::names;
use std::mem::ManuallyDrop;
use wasm_bindgen::prelude::wasm_bindgen;

/// The address of memory for a text of so many units, which the next call of [`render`] frees.
#[wasm_bindgen]
pub fn allocate(units: usize) -> *const u16 {
    allocator::units(units)
}

/// An article's JSON to operations on a document: the address of their number of words, with the words after it. They
/// stay there until the next call. Both texts are given by their address and length, and lie in memory that [`allocate`]
/// gave; the second one holds the host's options.
///
/// The last operation is a report of tab-separated fields: format, and the article's language where no words of it were
/// given; and then on a line each for every warning code, line, column and path. Of an error alone: `!` and the code, line,
/// column, path, what was expected and, up to the end, what was found. What a warning's code means is said in the README,
/// not in every page.
#[wasm_bindgen]
pub fn render(source: *const u16, length: usize, host: *const u16, host_length: usize) -> *const u32 {
    allocator::call(source, length, host, host_length, |source, host| operations(source, &options::parse(host)))
}

fn operations(source: &[Unit], options: &Options<'_>) -> Vec<u32> {
    let arena = Arena::default();
    let mut operations = Operations::new(source);
    let mut report = Vec::new();
    match formats::parse(source, &arena).map(ManuallyDrop::new) {
        Ok(parsed) => {
            let wordless = crate::render::article(&mut operations, &parsed.article, options);
            push_str(&mut report, parsed.format);
            push_str(&mut report, "\t");
            if let Some(language) = wordless {
                report.extend_from_slice(language.text().units());
            }
            for warning in &parsed.warnings {
                push_str(&mut report, "\n");
                entry(&mut report, warning.code(), warning.line(), warning.column());
                for unit in warning.path() {
                    report.push(if u32::from(*unit) < 0x20 { Unit::from(b' ') } else { *unit });
                }
            }
        }
        Err(error) => {
            push_str(&mut report, "!");
            entry(&mut report, error.code(), error.line(), error.column());
            push_str(&mut report, error.path());
            push_str(&mut report, "\t");
            push_str(&mut report, error.detail());
            push_str(&mut report, "\t");
            report.extend_from_slice(error.found());
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

/// The address of the names that operations refer to: on a line each those of elements, parts, attributes and attributes of
/// ours, each followed by a space, and NUL at the end.
#[wasm_bindgen]
pub fn names() -> *const u8 {
    names::SPELLINGS.as_ptr()
}
