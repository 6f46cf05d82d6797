//! What `maqala validate` says of an article that is not as the schema of `article/1` has it.

use crate::cli::{assert_run, run};
use crate::support;

#[test]
fn what_the_schema_has_otherwise_is_found() {
    let json = r#"{"format": "article/1", "headline": "x", "url": "javascript:x", "access": "free", "body": [
{"type": "table", "head": ["a"], "rows": [["b"]]},
{"type": "video", "src": "/a.mp4", "tracks": [{"label": "x"}, {"src": "/t.vtt", "lang": "!"}]},
{"type": "paragraph", "id": "p", "content": "x"}, {"type": "qa", "id": "p", "items": []}],
"related": [{"items": [{"headline": "x", "url": "/c", "kind": "song", "updated": "yesterday"}]}]}"#;
    let (out, error, status) = run(&["validate", "-"], json);
    let found: Vec<_> = out.lines().filter_map(|line| line.split(": ").nth(1)).collect();
    let expected = [
        "unsafe-url url",
        "wrong-type access",
        "wrong-type body[0].head[0]",
        "missing-field body[1].tracks[0]",
        "bad-language body[1].tracks[1].lang",
        "duplicate-id body[3].id",
        "not-in-schema body[3].items",
        "unknown-value related[0].items[0].kind",
        "bad-date related[0].items[0].updated",
    ];
    assert!(status == 1 && error.is_empty() && found == expected, "{out}\n{error}");
}

#[test]
fn html_is_as_the_schema_has_it() {
    let html = r#"{"html": "<b>x</b>"}"#;
    let block = r#"{"type": "html", "html": "<p>x</p>"}"#;
    let paragraph = format!(r#"{{"type": "paragraph", "content": [{html}], "fallback": {html}, "x-own": {{}}}}"#);
    let json = format!(
        r#"{{"format": "article/1", "headline": {html}, "x-own": 1, "body": [{block}, {paragraph}],
        "related": [{{"items": [{{"headline": {html}, "body": {html}, "x-own": []}}]}}]}}"#
    );
    assert_run(&["validate", "-"], &json, 0, "");
    assert_run(&["validate", "-"], &support::with_body(html), 0, "");
    for (body, expected) in [
        (r#"{"html": 5}"#, "wrong-type body.html"),
        (r#"[{"type": "html"}]"#, "missing-field body[0]"),
        (r#"[{"html": "x"}]"#, "missing-field body[0]"),
    ] {
        let (out, _, status) = run(&["validate", "-"], &support::with_body(body));
        let found = out.lines().next().and_then(|line| line.split(": ").nth(1));
        assert!(status == 1 && found == Some(expected), "{body}: {out}");
    }
}

#[test]
fn what_is_missing_and_what_is_unknown_is_named() {
    let json = r#"{"$schema": "x", "x-a": 1, "format": "article/1", "headline": "x", "titel": "y", "weather": {"a": 1}, "body": [
{"type": "heading", "levle": 3},
{"type": "quote", "content": "x", "autor": "y", "source": "z", "attribution": "w"},
{"type": "gallery", "images": []}, {"type": "image", "alt": "x", "srcset": [{"url": "/a"}]},
{"type": "map", "zoom": 3, "text": "x"},
{"type": "list", "items": [{"content": "x", "items": ["y"], "ordered": true, "reading_time": 5}]}],
"related": [{"items": [{"headline": "x", "readingtime": 5, "summary": "y"}]}]}"#;
    let (out, error, status) = run(&["validate", "-"], json);
    let found: Vec<_> = out.lines().filter_map(|line| line.split_once(' ')).map(|(_, told)| told).collect();
    let (lacks, unknown) = ("lacks a field that it cannot be shown without", "is not a field that article/1 has here");
    let expected = [
        format!("unknown-field titel: {unknown}"),
        format!("unknown-field weather: {unknown}"),
        format!("missing-field body[0]: {lacks}: content or text"),
        format!("unknown-field body[0].levle: {unknown}: did you mean level?"),
        format!("unknown-field body[1].autor: {unknown}"),
        format!("unknown-field body[1].source: {unknown}"),
        format!("missing-field body[2]: {lacks}: items"),
        format!("unknown-field body[2].images: {unknown}: did you mean items?"),
        format!("missing-field body[3]: {lacks}: src or url"),
        format!("missing-field body[3].srcset[0]: {lacks}: src and width"),
        format!("unknown-field body[3].srcset[0].url: {unknown}: did you mean src?"),
        "unknown-block body[4].type: \"map\" is not a known block type".to_owned(),
        format!("unknown-field body[5].items[0].reading_time: {unknown}"),
        format!("unknown-field related[0].items[0].readingtime: {unknown}: did you mean readingTime?"),
        format!("unknown-field related[0].items[0].summary: {unknown}: did you mean excerpt?"),
    ];
    assert!(status == 1 && error.is_empty() && found == expected, "{out}\n{error}");
}

#[test]
fn names_that_are_nearly_known_are_asked_about() {
    let json = r#"{"format": "article/1", "headline": "x", "dir": "rlt", "body": [{"type": "pargraph", "text": "x"},
{"type": "Text", "text": "x"}, {"type": "img"}, {"type": "weather", "text": "x"}],
"related": [{"items": [{"headline": "x", "kind": "vidoe"}, {"headline": "x", "kind": "song"}]}]}"#;
    let (out, error, status) = run(&["validate", "-"], json);
    let found: Vec<_> = out.lines().filter_map(|line| line.split_once('"')).map(|(_, told)| told).collect();
    let expected = [
        "rlt\" is not ltr, rtl or auto: did you mean rtl?",
        "pargraph\" is not a known block type: did you mean paragraph?",
        "Text\" is not a known block type: did you mean paragraph?",
        "img\" is not a known block type: did you mean image?",
        "weather\" is not a known block type",
        "vidoe\" is not a known value: did you mean video?",
        "song\" is not a known value",
    ];
    assert!(status == 1 && error.is_empty() && found == expected, "{out}\n{error}");
}
