//! The JSON reader against `serde_json`, RFC 8259, and the defects that it mends.

use crate::support::{assert_error, html, outcome, read, units};
use maqala::Options;
use maqala::model::text::Unit;
use maqala::render_to_string;

/// Puts a value into a field that no one reads, so that only the reader of JSON has a say.
fn embedded(value: &str) -> String {
    format!(r#"{{"format":"article/1","headline":"x","x-any":{value}}}"#)
}

#[test]
fn what_serde_json_reads_is_read_and_nothing_else() {
    let values = [
        "0",
        "-0",
        "1.5",
        "1e9",
        "1E+9",
        "1e-9",
        "true",
        "false",
        "null",
        "[]",
        "{}",
        "[ ]",
        "[1,2]",
        r#""""#,
        r#""\u00e9\ud83d\ude00""#,
        "[[[[]]]]",
        r#"{"a":{"b":[null]}}"#,
        "01",
        "-",
        "1.",
        ".5",
        "+1",
        "1e",
        "1e+",
        "tru",
        "nul",
        "True",
        "NaN",
        "Infinity",
        "[1 2]",
        "[1,,2]",
        "[,1]",
        "{,}",
        r#"{"a"}"#,
        r#"{"a":}"#,
        r"{a:1}",
        r"{'a':1}",
        r"{1:2}",
        r#""\x""#,
        r#""\u12g4""#,
        r#""\"#,
        "'a'",
        "/*c*/1",
        "1//c",
        "[1",
        "]",
        "0x10",
        "1_000",
        "--1",
        "\u{a0}1",
    ];
    for value in values {
        let json = embedded(value);
        let expected = serde_json::from_str::<serde_json::Value>(&json).is_ok();
        assert_eq!(read(&json).html.is_ok(), expected, "{value}");
    }
}

#[test]
fn strings_are_decoded_as_serde_json_decodes_them() {
    for escaped in [r"\u0645\u0637\u0631", r"\ud83c\udf27", r"a\/b\\c", r"\u003cb\u003e", "plain مطر 😀", r"tab\tthere"]
    {
        let json = format!(r#"{{"format":"article/1","headline":"{escaped}"}}"#);
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        let expected = value["headline"].as_str().unwrap().replace('<', "&lt;").replace('>', "&gt;");
        assert!(html(&json).contains(&format!(">{expected}</h1>")), "{escaped}");
    }
}

#[test]
fn deep_nesting_is_an_error_and_no_trap() {
    for depth in [501, 100_000] {
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}")] {
            let value = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            assert_error(&units(&embedded(&value)), "too-deep");
            assert_error(&units(&open.repeat(depth)), "too-deep");
        }
    }
    assert!(read(&embedded(&format!("{}1{}", "[".repeat(499), "]".repeat(499)))).html.is_ok());
}

#[test]
fn too_large_a_text_is_an_error() {
    let mut source = units(r#"{"format":"article/1","headline":"x"}"#);
    source.resize((1 << 26) + 1, u8::into(b' '));
    assert_error(&source, "too-large");
}

#[test]
fn errors_name_the_place_and_what_was_expected() {
    let cases = [
        ("{", "invalid-json - 1:2 line 1, column 2: found the end, expected a key in double quotes"),
        ("{\n  \"a\" 1}", "invalid-json - 2:7 line 2, column 7: found \"1\", expected a colon"),
        ("{\"م\": tru}", "invalid-json - 1:10 line 1, column 10: found \"}\", expected a JSON value"),
        ("[1 2]", "invalid-json - 1:4 line 1, column 4: found \"2\", expected a comma or a closing bracket"),
        (
            r#"{"a":"\x"}"#,
            "invalid-json - 1:8 line 1, column 8: found \"x\", expected an escape such as \\n or \\u0041",
        ),
        ("{\"a\":1.}", "invalid-json - 1:8 line 1, column 8: found \"}\", expected a digit"),
        ("{} {}", "invalid-json - 1:4 line 1, column 4: found \"{\", expected nothing more"),
        ("\"text\"", "not-an-object - 1:1 expected a JSON object"),
        (r#"{"a":1}"#, "unknown-format - 1:1 no known article format in an object with \"a\""),
        (
            r#"{"format":"article/2"}"#,
            "unsupported-version format 1:12 format: found \"article/2\", expected \"article/1\"",
        ),
        (r#"{"format":"article/1"}"#, "nothing-to-show - 1:1 neither headline nor body"),
    ];
    for (input, expected) in cases {
        assert_eq!(read(input).html.unwrap_err(), expected, "{input}");
    }
}

#[test]
fn invalid_utf8_or_utf16_does_no_harm() {
    let mut source = units(r#"{"format":"article/1","headline":"a?b"}"#);
    let mark = units("?")[0];
    // A byte that no UTF-8 has; in UTF-16 a character that means nothing.
    let broken = Unit::MAX;
    for unit in &mut source {
        if *unit == mark {
            *unit = broken;
        }
    }
    let found = outcome(&source, "");
    assert!(found.html.is_ok());
}

#[test]
fn the_host_decides_where_the_article_says_nothing() {
    let page = render_to_string(
        r#"{"format":"article/1","headline":"24/7"}"#,
        &Options { heading_level: 9, ..Options::default() },
    )
    .unwrap();
    assert!(page.html.contains("<h5"), "{}", page.html);
}
