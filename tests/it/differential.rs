//! The JSON reader against `serde_json`, by chance: the same texts are read, and the same strings come out.

use crate::markup;
use crate::support::{read, shown};
use proptest::prelude::{Strategy, any, prop, prop_assert, prop_assert_eq, prop_assume, prop_oneof, proptest};
use serde_json::Value;

/// What the reader mends, each time with a warning.
const MENDS: [&str; 4] = ["byte-order-mark", "wrapper", "trailing-semicolon", "trailing-comma"];

/// Text of a value. Left out is what `serde_json` refuses and we take without a word, since no one reads the field that it
/// stands in: raw control characters, unpaired surrogates, numbers beyond its range.
fn json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        prop::sample::select(vec![
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1.25",
            "-3e2",
            "1E-7",
            "\"\"",
            "\" \\u0041\\n\""
        ])
        .prop_map(String::from),
        "[a-z\u{e9}\u{645}\u{1f600}]{0,3}".prop_map(|text| format!("\"{text}\"")),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(|items| format!("[{}]", items.join(","))),
            prop::collection::vec(inner, 0..4).prop_map(|values| {
                let members: Vec<_> =
                    values.iter().enumerate().map(|(at, value)| format!("\"k{at}\": {value}")).collect();
                format!("{{{}}}", members.join(" ,"))
            }),
        ]
    })
}

/// Where to cut, how much to leave out, and what to put there instead.
fn edit() -> impl Strategy<Value = (prop::sample::Index, usize, &'static str)> {
    let piece = prop::sample::select(vec![
        "", "", "", ",", ",,", ":", "\"", "\\", "\\u00e", "[", "]", "{", "}", "0", "-", "+", ".", "e", "5", " ",
        "\u{a0}", "'", "/", "//", "/*", "*/", "<!--", "-->", ";", "\u{feff}", "true", "nul", "NaN", "é", "😀",
    ]);
    (any::<prop::sample::Index>(), 0..2_usize, piece)
}

fn edited(text: &str, edits: &[(prop::sample::Index, usize, &str)]) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    for (at, gone, piece) in edits {
        let at = at.index(characters.len() + 1);
        let end = (at + gone).min(characters.len());
        characters.splice(at..end, piece.chars());
    }
    characters.into_iter().collect()
}

/// The string in JSON, each character in one of the ways in which it may be written.
fn written(text: &str, ways: &[u8]) -> String {
    let mut out = String::from("\"");
    for (character, way) in text.chars().zip(ways.iter().cycle()) {
        let short = "\"\\/\u{8}\u{c}\n\r\t".chars().zip("\"\\/bfnrt".chars()).find(|(long, _)| *long == character);
        match (short, way) {
            (Some((_, short)), 0..=1) => out.extend(['\\', short]),
            (None, 0..=1) if character >= ' ' => out.push(character),
            (_, way) => {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    let digits = if *way == 2 { format!("{unit:04x}") } else { format!("{unit:04X}") };
                    out.push_str("\\u");
                    out.push_str(&digits);
                }
            }
        }
    }
    out.push('"');
    out
}

proptest! {
    #[test]
    fn the_same_texts_are_read(value in json(), edits in prop::collection::vec(edit(), 0..4)) {
        let value = edited(&value, &edits);
        let text = format!(r#"{{"format":"article/1","headline":"x","x-any":{value}}}"#);
        let theirs = serde_json::from_str::<Value>(&text);
        // A number that it cannot hold is right by RFC 8259, and it looks no further.
        prop_assume!(!theirs.as_ref().is_err_and(|error| error.to_string().starts_with("number out of range")));
        let ours = read(&text);
        let mended = ours.warnings.iter().any(|line| MENDS.iter().any(|code| line.starts_with(code)));
        prop_assert!(
            ours.html.is_ok() == theirs.is_ok() || ours.html.is_ok() && mended,
            "input: {}\nserde_json: {:?}\nactual: {:?}", shown(&text), theirs.err(), ours
        );
        prop_assert!(!(theirs.is_ok() && mended), "mended what is right: {}\n{:?}", shown(&text), ours.warnings);
    }

    #[test]
    fn the_same_strings_come_out(text in any::<String>(), ways in prop::collection::vec(0..4_u8, 1..9)) {
        // Code keeps line feeds, and a letter keeps the block when all else is dropped.
        let json = written(&format!("a{text}"), &ways);
        let decoded: String = serde_json::from_str(&json).unwrap();
        let lines = decoded.replace("\r\n", "\n").replace('\r', "\n");
        let expected: String =
            lines.chars().filter(|character| *character >= ' ' || matches!(character, '\t' | '\n')).collect();
        let found = read(&format!(r#"{{"format":"article/1","body":[{{"type":"code","content":{json}}}]}}"#));
        let html = found.html.unwrap();
        prop_assert_eq!(markup::text(&html), expected, "{}", json);
    }
}
