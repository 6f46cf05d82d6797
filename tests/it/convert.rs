//! What `article/1` can say of articles in any format: a converted article renders as the one that it was converted from.
//! That it holds to the schema is seen by `tests/e2e/schema.test.mjs`.

use crate::support::{asked, file, files, options_of, outcome, repository, units};
use crate::{markup, support};
use maqala::formats::ParseOptions;
use maqala::model::text::Text;
use maqala::{convert_to_string, convert_to_string_as};
use std::fmt::Write;

/// What `article/1` cannot say, and the fixtures in which there is something of it. All their words are there.
const NEAREST: [(&str, &[&str]); 5] = [
    (
        "the caption of an embed is one run of text before its link",
        &["apple-news/containers-and-embeds", "editor-js/media-arabic", "portable-text/custom-blocks-arabic"],
    ),
    (
        "an item or cell holds text and one list: blocks of text in it are lines, pictures and tables follow",
        &[
            "fragment/lists",
            "fragment/figure-in-table",
            "fragment/tables-with-spans",
            "portable-text/lists-nested-arabic",
            "quill-delta/embeds-arabic",
            "slate/mixed-items-and-unknown",
            "tiptap/lists-nested-and-tasks",
            "tiptap/table-with-spans",
        ],
    ),
    ("an item has no anchor", &["fragment/footnotes", "fragment/places-of-notes"]),
    (
        "column headers stand in the head of a table: here they are a row of its body",
        &["apple-news/html", "article-1/html-table-with-corner"],
    ),
    (
        "the schema wants rows of data: a head alone is rows of headers",
        &["article-1/table-head-alone", "editor-js/table-and-raw"],
    ),
];
/// Fixtures that are the same but for the order of marks, and for text in a link or mark that has a mark of its own, which is
/// a piece apart.
const MARKS: [&str; 3] = ["apple-news/markdown", "fragment/misnested", "fragment/wordpress-word-junk"];

#[test]
fn a_converted_article_is_the_same() {
    let (mut count, mut differences) = (0, String::new());
    for path in [files(&repository("tests/fixtures")), files(&repository("www/samples"))].concat() {
        if path.extension().is_none_or(|extension| extension != "json") || path.ends_with("map.json") {
            continue;
        }
        let json = file(&path);
        let options = options_of(path.parent().unwrap());
        let [format, map] = asked(&options);
        let parsing = ParseOptions { format: Text::new(&format), map: Text::new(&map) };
        let Ok(expected) = outcome(&units(&json), &options).html else { continue };
        count += 1;
        let converted = convert_to_string_as(&json, &parsing).unwrap();
        let others = options.lines().filter(|line| !line.starts_with("map=") && !line.starts_with("format="));
        let own = others.collect::<Vec<_>>().join("\n");
        let actual = outcome(&units(&converted), &own).html.unwrap();
        let named = |name: &&str| path.ends_with(format!("tests/fixtures/{name}/input.json"));
        let same = if MARKS.iter().any(named) {
            actual != expected && marked(&actual) == marked(&expected)
        } else if NEAREST.iter().any(|(_, names)| names.iter().any(named)) {
            actual != expected && words(&actual) == words(&expected)
        } else {
            actual == expected
        };
        if !same {
            let path = path.display();
            write!(differences, "{path}\nexpected: {expected}\nactual:   {actual}\n{converted}\n").unwrap();
        }
        assert_eq!(convert_to_string(&converted).unwrap(), converted, "{}", path.display());
        #[cfg(feature = "cli")]
        for warning in maqala::validate(&converted).unwrap() {
            assert_ne!(warning.code(), "unknown-field", "{}: {warning}", path.display());
        }
    }
    assert!(count > 250, "only {count} articles");
    assert!(differences.is_empty(), "{differences}");
}

#[test]
fn headers_of_columns_beside_an_empty_corner_stay_headers_of_columns() {
    let input = file(&repository("tests/fixtures/article-1/html-table-with-corner/input.json"));
    let converted = convert_to_string(&input).unwrap();
    assert_eq!(converted.matches("\"head\"").count(), 1, "{converted}");
    assert_eq!(converted.matches("\"header\": true").count(), 2, "{converted}");
}

/// Every character and tag with the marks and links around it, in no order.
fn marked(html: &str) -> Vec<(String, Vec<&str>)> {
    const INLINE: [&str; 12] = ["a", "bdi", "code", "em", "mark", "q", "s", "small", "strong", "sub", "sup", "u"];
    let (mut out, mut open) = (Vec::new(), Vec::new());
    for part in html.split_inclusive('>') {
        let (text, tag) = part.split_once('<').unwrap_or((part, ""));
        let mut sorted = open.clone();
        sorted.sort_unstable();
        out.extend(text.chars().map(|character| (character.to_string(), sorted.clone())));
        let name = tag.trim_start_matches('/').split([' ', '>']).next().unwrap();
        if !INLINE.contains(&name) {
            out.push((tag.to_owned(), sorted));
        } else if tag.starts_with('/') {
            open.pop();
        } else {
            open.push(tag);
        }
    }
    out
}

/// All words, whatever their order.
fn words(html: &str) -> Vec<String> {
    let mut words: Vec<_> = markup::text(&html.replace('<', " <")).split_whitespace().map(str::to_owned).collect();
    words.sort();
    words
}

/// A fragment of HTML as a body, converted.
#[track_caller]
fn assert_body(html: &str, expected: &str) {
    let json = support::with_body(&format!("{{\"html\":{}}}", serde_json::Value::from(html)));
    let converted: serde_json::Value = serde_json::from_str(&convert_to_string(&json).unwrap()).unwrap();
    assert_eq!(converted["body"].to_string(), expected, "{html}");
}

#[test]
fn what_cannot_stand_in_its_place_finds_another() {
    for (html, expected) in [
        // Pictures in items and cells follow the list or table; blocks of text in them are lines.
        (
            "<ul><li>a<img src=/a alt=b><p>c</p><blockquote>d</blockquote><li>e</ul>f",
            r#"[{"items":["a\nc\nd","e"],"type":"list"},{"alt":"b","src":"/a","type":"image"},"f"]"#,
        ),
        (
            "<table><tr><td>a<ul><li>b<li>c</ul><td><img src=/a></table>",
            r#"[{"rows":[["a\nb\nc",""]],"type":"table"},{"src":"/a","type":"image"}]"#,
        ),
        // A list of pictures alone is no list.
        ("<ul><li><img src=/a></ul>", r#"[{"src":"/a","type":"image"}]"#),
        // What declares a language where none can be declared is a piece in it.
        (
            "<figure><img src=/a alt=''><figcaption lang=ar>مطر</figcaption></figure>",
            r#"[{"alt":"","caption":[{"lang":"ar","text":"مطر"}],"src":"/a","type":"image"}]"#,
        ),
        ("<p>x <bdi>مطر</bdi></p>", r#"[{"content":["x ",{"dir":"rtl","text":"مطر"}],"type":"paragraph"}]"#),
        // Marks stand in the order of the reader, whatever stands in what.
        (
            "<p><b>a <a href=/b>c<br>d</a></b></p>",
            r#"[{"content":[{"marks":["strong"],"text":"a "},{"href":"/b","marks":["strong"],"text":"c\nd"}],"type":"paragraph"}]"#,
        ),
        (
            "<h3 id=a>b</h3><p dir=rtl>c",
            r#"[{"content":"b","id":"a","level":3,"type":"heading"},{"content":"c","dir":"rtl","type":"paragraph"}]"#,
        ),
        (
            "<table><tr><th>a<th>b<tr><th scope=row>c<td colspan=2>d</table>",
            r#"[{"head":[["a","b"]],"rows":[[{"content":"c","header":true},{"colspan":2,"content":"d"}]],"type":"table"}]"#,
        ),
    ] {
        assert_body(html, expected);
    }
}

#[test]
fn keys_and_strings_are_written_as_javascript_writes_them() {
    let json = r#"{"tags":["a\t\"\\"],"headline":"مطر\nx\u2028","format":"article/1","lang":"ar","byline":{"role":"x","name":"أ","url":"/a"}}"#;
    let expected = r#"{
  "format": "article/1",
  "lang": "ar",
  "headline": "مطر\nx ",
  "byline": [
    {
      "name": "أ",
      "url": "/a",
      "role": "x"
    }
  ],
  "tags": [
    "a \"\\"
  ]
}
"#;
    assert_eq!(convert_to_string(json).unwrap(), expected);
}

#[test]
fn what_is_no_article_is_an_error() {
    assert_eq!(convert_to_string("{").unwrap_err().code(), "invalid-json");
    assert_eq!(convert_to_string("{}").unwrap_err().code(), "unknown-format");
}

#[test]
fn where_an_article_stands_and_what_it_is_called_stays() {
    let own = convert_to_string(r#"{"format": "article/1", "id": "a-7", "url": "/rain", "headline": "Rain"}"#).unwrap();
    assert!(own.contains(r#""id": "a-7","#) && own.contains(r#""url": "/rain","#), "{own}");
    let post =
        r#"{"link": "https://example.org/rain", "title": {"rendered": "Rain"}, "content": {"rendered": "<p>x</p>"}}"#;
    let converted = convert_to_string(post).unwrap();
    assert!(converted.contains(r#""url": "https://example.org/rain","#), "{converted}");
    let unsafe_one =
        convert_to_string(r#"{"format": "article/1", "url": "javascript:x", "headline": "Rain"}"#).unwrap();
    assert!(!unsafe_one.contains("url"), "{unsafe_one}");
}

#[test]
fn what_our_own_format_says_and_nobody_shows_stays() {
    let article = r#"{
        "format": "article/1", "headline": "مطر على الميناء", "source": "وكالة الساحل",
        "publisher": {"name": "صحيفة الميناء", "url": "/harbour", "logo": {"src": "/l.png", "width": 40, "height": 40, "alt": ""}},
        "access": {"level": "members", "truncated": true, "url": "/rest"},
        "body": [
            {"type": "code", "language": "python", "content": "rain = 3"},
            {"type": "verse", "url": "/poem", "lines": [["مطر", "مطر"]], "attribution": "شاعر"},
            {"type": "verse", "url": "/poem-2", "lines": [["مطر", "مطر"]]},
            {"type": "video", "sources": [{"src": "/rain.mp4"}], "poster": {"src": "/rain.jpg", "width": 640, "height": 360, "alt": "مطر"}},
            {"type": "video", "sources": [{"src": "/rain.mp4"}], "poster": "/rain.jpg"},
            {"type": "embed", "url": "https://example.org/map", "provider": "خرائط الميناء"},
            {"type": "embed", "url": "https://example.org/map", "provider": "خرائط الميناء", "title": "خريطة"},
            {"type": "related", "rel": "series", "items": [{"headline": "ريح", "url": "/wind", "updated": "2026-03-01"}]}
        ],
        "related": [{"rel": "same-day", "items": [{"headline": "موج", "url": "/waves", "updated": true}]}]
    }"#;
    let value = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
    assert_eq!(value(&convert_to_string(article).unwrap()), value(article));
    for access in [
        r#"{"free":true}"#,
        r#"{"free":false}"#,
        r#"{"level":"free"}"#,
        r#"{"level":"members"}"#,
        r#"{"free":true,"level":"registered"}"#,
        r#"{"free":false,"level":"members"}"#,
    ] {
        let json = format!(r#"{{"format":"article/1","headline":"x","access":{access}}}"#);
        let converted = convert_to_string(&json).unwrap();
        assert_eq!(value(&converted), value(&json));
        assert_eq!(outcome(&units(&converted), "").html, outcome(&units(&json), "").html, "{access}");
    }
}

#[test]
fn an_address_of_the_article_that_is_left_out_is_told_once() {
    for more in ["", r#", "body": ["x"], "access": {"truncated": true}"#] {
        let json = format!(r#"{{"format": "article/1", "url": "javascript:1", "headline": "Rain"{more}}}"#);
        let warnings = outcome(&units(&json), "").warnings;
        let told = warnings.iter().filter(|warning| warning.contains("unsafe-url") && warning.contains("url")).count();
        assert_eq!(told, 1, "{warnings:?}");
    }
}
