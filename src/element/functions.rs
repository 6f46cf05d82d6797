//! The functions of the full build, for servers and for pages that load it. Stateless: nothing is kept between calls. www/full.js
//! calls them and makes errors of what they throw. An input comes with its length in units.

use super::answer::{self, Refusal};
use super::given::Given;
use crate::formats::{self, Parsed};
use crate::model::text::{Arena, Unit};
use crate::platform::command::{self, Fault};
use crate::platform::html::Html;
use crate::render;
use js_sys::{Function, Uint8Array};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// Writes a text of JavaScript into memory. What gives an instance its module gives it this, see www/full.js.
    #[wasm_bindgen(js_namespace = host)]
    fn write(text: &JsValue, units: &mut [Unit]);

    /// A text of JavaScript, from where it stands in memory.
    #[wasm_bindgen(js_namespace = host)]
    fn read(units: &[Unit]) -> JsValue;
}

/// An article as an object in our own format, its original format, what was repaired or left out, and where its fields came from.
///
/// # Errors
/// An object with code, message and place: why the input is no article.
#[wasm_bindgen]
pub fn parse(input: &JsValue, length: usize, options: &JsValue) -> Result<JsValue, JsValue> {
    work(input, length, options, |parsed, _| answer::parsed(parsed))
}

/// The name of the format.
///
/// # Errors
/// As [`parse`].
#[wasm_bindgen]
pub fn detect(input: &JsValue, length: usize, options: &JsValue) -> Result<String, JsValue> {
    work(input, length, options, |parsed, _| parsed.format.to_owned())
}

/// The article's HTML.
///
/// # Errors
/// As [`parse`].
#[wasm_bindgen(js_name = renderToString)]
pub fn render_to_string(input: &JsValue, length: usize, options: &JsValue) -> Result<JsValue, JsValue> {
    work(input, length, options, |parsed, given| {
        let mut sink = Html::with_capacity(length * 3 / 2);
        render::article(&mut sink, &parsed.article, &given.options());
        read(sink.units())
    })
}

/// Does something with the article in a text of so many units.
fn work<T>(
    input: &JsValue,
    length: usize,
    options: &JsValue,
    answer: impl FnOnce(&Parsed<'_>, &Given) -> T,
) -> Result<T, JsValue> {
    let mut given = Given::read(options)?;
    let mut source = vec![0; length];
    write(input, &mut source);
    let arena = Arena::default();
    let parsed = formats::parse_as(&source, &arena, &given.parsing(&source)).map_err(Refusal::from)?;
    Ok(answer(&parsed, &given))
}

/// What the command line says, and its exit status.
#[derive(Serialize)]
struct Said {
    output: String,
    errors: String,
    status: u8,
}

/// The command `maqala`. `read` takes the index of a file's name among the words and returns the bytes; a string instead is the
/// system's error code, or its reason in words.
#[wasm_bindgen]
#[allow(clippy::needless_pass_by_value, reason = "no list of strings can be borrowed from JavaScript")]
pub fn command(words: Vec<String>, read: &Function) -> JsValue {
    let outcome = command::run(&words, |index| {
        let answer = read.call1(&JsValue::NULL, &JsValue::from(index as u32)).unwrap_or_default();
        match answer.dyn_ref::<Uint8Array>() {
            Some(bytes) => Ok(bytes.to_vec()),
            None => Err(fault(answer.as_string().unwrap_or_default())),
        }
    });
    answer::value(&Said { output: outcome.output, errors: outcome.errors, status: outcome.status })
}

fn fault(reason: String) -> Fault {
    match reason.as_str() {
        "ENOENT" => Fault::Missing,
        "EISDIR" => Fault::Folder,
        "EACCES" | "EPERM" => Fault::Forbidden,
        _ => Fault::Other(reason),
    }
}
