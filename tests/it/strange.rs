//! Bodies of other systems with anything in the place of any value, and with one value named over and over.

use crate::markup;
use crate::support::{file, files, outcome, read, repository, units};
use serde_json::{Value, json};

const FIXTURES: [&str; 16] = [
    "mobiledoc",
    "ricos",
    "volto",
    "quintype",
    "medium",
    "telegraph",
    "hast",
    "draft-js",
    "fields/blocks-in-content",
    "fields/blocks-in-properties",
    "fields/nitf-as-json",
    "fields/newsml-as-json",
    "fields/numbered-paragraphs",
    "fields/head-and-body-apart",
    "fields/lists-of-a-database",
    "fields/objects-with-one-text-each",
];
/// Every so many values are replaced.
const STEP: usize = 2;

/// How many values there are in a value, itself among them.
fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        _ => 0,
    }
}

/// Puts something in the place of a value.
fn replace(value: &mut Value, mut at: usize, other: &Value) {
    if at == 0 {
        *value = other.clone();
        return;
    }
    at -= 1;
    let within: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(members) => members.values_mut().collect(),
        _ => Vec::new(),
    };
    for inner in within {
        let size = count(inner);
        if at < size {
            return replace(inner, at, other);
        }
        at -= size;
    }
}

#[test]
fn anything_may_stand_anywhere() {
    let others = [
        json!(null),
        json!(7),
        json!("x"),
        json!([]),
        json!({}),
        json!([[[]]]),
        json!({"type": [], "text": {}}),
        json!(true),
    ];
    for format in FIXTURES {
        for input in files(&repository("tests/fixtures").join(format)) {
            if input.file_name().is_none_or(|name| name != "input.json") {
                continue;
            }
            let whole: Value = serde_json::from_str(&file(&input)).unwrap();
            for at in (0..count(&whole)).step_by(STEP) {
                let mut changed = whole.clone();
                replace(&mut changed, at, &others[at / STEP % others.len()]);
                let text = changed.to_string();
                if let Ok(html) = outcome(&units(&text), "").html {
                    markup::check(&html).unwrap_or_else(|fault| panic!("{fault}\n{text}"));
                }
            }
        }
    }
}

#[test]
fn what_is_named_twice_is_shown_once() {
    let long = "<p>mist</p>".repeat(40);
    let titled = |body: Value| json!({"title": "Rain", "headline": "Rain", "content": body}).to_string();
    let card = json!({"version": "0.3.1", "markups": [["a", ["href", format!("/{}", "x".repeat(3000))]]], "atoms": [["mention", long.clone(), {}]],
        "cards": [["html", {"html": long.clone()}]],
        "sections": [[10, 0], [10, 0], [10, 0], [1, "p", [[1, [0], 0, 0], [1, [], 1, 0], [0, [0], 1, "fog"]]]]});
    let block = json!({"type": "atomic", "text": " ", "entityRanges": [{"offset": 0, "length": 1, "key": 0}], "inlineStyleRanges": []});
    let entity = json!({"blocks": [block.clone(), block.clone(), block], "entityMap": {"0": {"type": "EMBED", "data": {"data": {"html": long.clone()}}}}});
    let layout = json!({"title": "Rain", "blocks": {"a": {"@type": "html", "html": long}}, "blocks_layout": {"items": ["a", "a", "a"]}}).to_string();
    for (input, times) in [(titled(card), 80), (titled(entity), 40), (layout, 40)] {
        let html = read(&input).html.unwrap();
        assert_eq!(html.matches("mist").count(), times, "{input}");
        assert!(!html.contains("xxx"), "{html}");
    }
}

#[test]
fn what_goes_too_deep_is_left_out() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(200), close.repeat(200));
    let node = deep(r#"{"type":"BLOCKQUOTE","nodes":["#, "]}");
    let tag = deep(r#"{"tag":"b","children":["#, "]}");
    let block = deep(r#"{"@type":"gridBlock","blocks_layout":{"items":["a"]},"blocks":{"a":"#, "}}")
        .replace(r#""a":}"#, r#""a":1}"#);
    let card = deep(r#"{"type":"composite","story-elements":["#, "]}");
    for input in [
        format!(r#"{{"title":"Rain","richContent":{{"nodes":[{{"type":"PARAGRAPH","nodes":[]}},{node}]}}}}"#),
        format!(r#"{{"title":"Rain","content":["fog",{tag}]}}"#),
        format!(r#"{{"title":"Rain","blocks_layout":{{"items":["a"]}},"blocks":{{"a":{block}}}}}"#),
        format!(r#"{{"headline":"Rain","cards":[{{"story-elements":[{card}]}}]}}"#),
    ] {
        let found = read(&input);
        assert!(found.html.is_ok(), "{input}");
        assert!(found.warnings.iter().any(|warning| warning.starts_with("too-deep")), "{:?}", found.warnings);
    }
}
