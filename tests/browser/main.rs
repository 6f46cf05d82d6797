//! The crate in a real browser: UTF-16 text, the operations, and the browser's own JSON reader as the oracle.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use maqala::model::text::{Arena, Text, Unit, chars};
use maqala::platform::dom::Operations;
use maqala::{Options, formats, render, render_to_string};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/tests/browser/tree.js")]
extern "C" {
    /// The HTML of the tree that the interpreter makes of operations on that source.
    fn tree(words: &[u32], source: &str) -> String;
}

fn units(text: &str) -> Vec<Unit> {
    text.encode_utf16().collect()
}

fn operations(json: &str) -> Vec<u32> {
    let (source, arena) = (units(json), Arena::default());
    let parsed = formats::parse(&source, &arena).unwrap();
    let mut sink = Operations::new(&source);
    render::article(&mut sink, &parsed.article, &Options::default());
    sink.report(&units("report"))
}

#[wasm_bindgen_test]
fn operations_make_the_tree_that_is_written_as_html() {
    let inputs = [
        include_str!("../../www/samples/arabic.json"),
        include_str!("../../www/samples/english.json"),
        include_str!("../../www/samples/persian.json"),
        include_str!("../../www/samples/every-block.json"),
        include_str!("../../www/samples/every-block-ar.json"),
        r#"{"format": "article/1", "headline": "\u0645\u0637\u0631 \ud83c\udf27 & <b>", "body": ["one\ntwo", "😀"]}"#,
    ];
    for json in inputs {
        let page = render_to_string(json, &Options::default()).unwrap();
        assert_eq!(tree(&operations(json), json), page.html);
    }
}

#[wasm_bindgen_test]
fn what_the_browser_reads_is_read() {
    let accepted = [
        "{}",
        " { } ",
        r#"{"a":[]}"#,
        r#"{"a":[1,-0,0.5,1e5,1E-5,-1.5e+3]}"#,
        r#"{"a":"\u0000\ud83d\udE00\/\b\f\n\r\t\\\""}"#,
        r#"{"a":{"b":{"c":[[[null,true,false]]]}}}"#,
        r#"{"":""}"#,
        r#"{"a":"\ud83d"}"#,
        r#"{"a":1,"a":2}"#,
        "{\"a\":\"\u{7f}\u{2028}\"}",
    ];
    let refused = [
        "",
        "{",
        "}",
        "[1",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r"{a:1}",
        r"{'a':1}",
        r#"{"a":01}"#,
        r#"{"a":1.}"#,
        r#"{"a":.5}"#,
        r#"{"a":+1}"#,
        r#"{"a":1e}"#,
        r#"{"a":nul}"#,
        r#"{"a":NaN}"#,
        r#"{"a":"\x"}"#,
        r#"{"a":"\u12"}"#,
        r#"{"a":"open}"#,
        r#"{"a":1} x"#,
        r#"{"a":1}{}"#,
    ];
    for (json, expected) in accepted.iter().map(|json| (json, true)).chain(refused.iter().map(|json| (json, false))) {
        let arena = Arena::default();
        let source = units(json);
        let ours = formats::parse(&source, &arena).err().is_none_or(|error| error.code() != "invalid-json");
        assert_eq!(js_sys::JSON::parse(json).is_ok(), expected, "the browser: {json}");
        assert_eq!(ours, expected, "we: {json}");
    }
}

#[wasm_bindgen_test]
fn text_is_decoded_as_the_browser_decodes_it() {
    for escaped in [r"\u0645\u0637\u0631", r"\ud83c\udf27 \u00e9", r"a\tb", r"\u2067x\u2069"] {
        let json = format!(r#"{{"format": "article/1", "headline": "{escaped}"}}"#);
        let parsed = js_sys::JSON::parse(&json).unwrap();
        let theirs = js_sys::Reflect::get(&parsed, &JsValue::from_str("headline")).unwrap().as_string().unwrap();
        let page = render_to_string(&json, &Options::default()).unwrap();
        assert!(page.html.contains(&theirs), "{escaped}: {}", page.html);
    }
}

#[wasm_bindgen_test]
fn an_unpaired_surrogate_reads_as_the_replacement_character() {
    let source = [0xd83d, 0x78, 0xdc00, 0xd83d, 0xde00];
    assert_eq!(chars(&source).collect::<String>(), "\u{fffd}x\u{fffd}😀");
    assert!(!Text::new(&source).is_blank());
}
