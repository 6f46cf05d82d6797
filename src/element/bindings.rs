//! The functions that JavaScript calls. Nothing is kept between calls: text in, operations out.

use super::{allocator, options};
use crate::formats;
use crate::model::text::{Arena, Unit, push_number, push_str};
use crate::platform::dom::Operations;
use crate::render::Options;
use std::mem::ManuallyDrop;
use wasm_bindgen::prelude::wasm_bindgen;

/// Allocates memory for a text of so many units and returns its address. The next call of [`render`] frees it.
#[wasm_bindgen]
pub fn allocate(units: usize) -> *const u16 {
    allocator::units(units)
}

/// An article's JSON to operations on a document. Returns the address of their number of words, followed by the words, valid
/// until the next call. Both texts are given by address and length, in memory from [`allocate`]; the second one holds the host's
/// options.
///
/// The last operation is a report of tab-separated fields: format, the language tag that words were looked for by, and the numbers
/// of blocks and of cards; and then on a line each for every warning the number of its kind, offset and path. Of an error alone: `!` and the number of its
/// kind, offset, the value that was found, the path, and perhaps what was expected. www/names.js holds what the numbers mean.
#[wasm_bindgen]
pub fn render(source: *const u16, length: usize, host: *const u16, host_length: usize) -> *const u32 {
    allocator::call(source, length, host, host_length, |source, host| operations(source, &options::parse(host)))
}

fn operations(source: &[Unit], options: &Options<'_>) -> Vec<u32> {
    let arena = Arena::default();
    let mut operations = Operations::new(source);
    let mut report = Vec::new();
    #[cfg(feature = "formats")]
    let parsed = formats::parse_of_page(source, &arena);
    #[cfg(not(feature = "formats"))]
    let parsed = formats::parse(source, &arena);
    match parsed.map(ManuallyDrop::new) {
        Ok(parsed) => {
            let written = crate::render::article(&mut operations, &parsed.article, options);
            push_str(&mut report, parsed.format);
            push_str(&mut report, "\t");
            if let Some(language) = written.language {
                report.extend_from_slice(language.text().units());
            }
            for number in [written.blocks, written.cards] {
                push_str(&mut report, "\t");
                push_number(&mut report, number);
            }
            for warning in &parsed.warnings {
                push_str(&mut report, "\n");
                warning.write(&mut report);
            }
        }
        Err(error) => {
            push_str(&mut report, "!");
            error.write(&mut report);
        }
    }
    operations.report(&report)
}
