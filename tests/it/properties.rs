//! Whatever comes in: no panic, and markup that is balanced and holds only names and addresses that are allowed.

use crate::markup::check;
use crate::support::{outcome, text_outcome, units};
use maqala::model::text::Unit;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};
use serde_json::{Map, Value};

const NAMES: [&str; 40] = [
    "format",
    "type",
    "content",
    "text",
    "headline",
    "title",
    "body",
    "blocks",
    "items",
    "related",
    "tags",
    "byline",
    "name",
    "url",
    "src",
    "srcset",
    "image",
    "lang",
    "dir",
    "marks",
    "href",
    "rows",
    "head",
    "caption",
    "credit",
    "attribution",
    "fallback",
    "published",
    "updated",
    "source",
    "section",
    "main",
    "colspan",
    "header",
    "level",
    "ordered",
    "start",
    "width",
    "height",
    "id",
];

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "article/1",
            "paragraph",
            "heading",
            "list",
            "quote",
            "pullquote",
            "image",
            "embed",
            "table",
            "divider",
            "code",
            "related",
            "strong",
            "rtl",
            "ar",
            "javascript:alert(1)",
            "/a.webp",
            "https://example.org",
            "data:image/png;base64,AA",
            "2026-03-04T05:06Z",
            "مطر",
            "<b>\"'&",
            "",
            " ",
            "\n\n",
            "/a 1x, javascript:x 2x",
            "\u{202e}x",
            "\u{0}",
        ])
        .prop_map(String::from),
        any::<String>(),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i32>().prop_map(|number| Value::Number(number.into())),
        word().prop_map(Value::String),
    ];
    leaf.prop_recursive(7, 120, 8, |inner| {
        let member = (prop::sample::select(NAMES.to_vec()), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(Value::Array),
            prop::collection::vec(member, 0..8).prop_map(|members| Value::Object(
                members.into_iter().map(|(name, value)| (String::from(name), value)).collect()
            )),
        ]
    })
}

/// An object that is taken for an article whatever else is in it.
fn article() -> impl Strategy<Value = Value> {
    let member = (prop::sample::select(NAMES.to_vec()), value());
    prop::collection::vec(member, 0..12).prop_map(|members| {
        let mut object: Map<String, Value> =
            members.into_iter().map(|(name, value)| (String::from(name), value)).collect();
        object.insert("format".into(), "article/1".into());
        Value::Object(object)
    })
}

/// Lines as clippings have them, and such as have nothing to do with them.
fn line() -> impl Strategy<Value = String> {
    let label = prop::sample::select(vec![
        "Source",
        "Tags:",
        "Read also",
        "By ",
        "Date :",
        "Updated",
        "المصدر:",
        "وسوم",
        "اقرأ أيضًا:",
        "تاريخ",
        "بقلم",
        "همچنین بخوانید",
        "برچسب‌ها：",
        "Par",
        "Lire aussi",
        "Place:",
        "",
    ]);
    let value = prop_oneof![
        prop::sample::select(vec![
            "",
            " ",
            "Ada Marsh",
            "10 November 2023",
            "10 تشرين الثاني 2023 - 9:05 م",
            "2023-11-10T14:30 GMT+3",
            "a, b; c",
            "- مطر",
            "#x #y",
            "⚡ Rain #coast https://t.co/a",
            "<b>&amp;\"'",
            "\u{202e}\u{2067}",
            "\u{feff}",
            "مطر الليلة.",
        ])
        .prop_map(String::from),
        any::<String>(),
    ];
    let end = prop::sample::select(vec!["\n", "\r\n", "\n\n", "\r", "\u{2029}", "\u{200f}\n", " "]);
    (label, value, end).prop_map(|(label, value, end)| format!("{label} {value}{end}"))
}

/// A rule of a map: paths that may find something, and whatever else may stand there.
fn rule() -> impl Strategy<Value = Value> {
    let path = prop::sample::select(vec![
        "",
        ".",
        "*",
        "*.*",
        "0",
        "body",
        "body.*.content",
        "items.type=list.items",
        "image.src",
        "related",
        "type!x",
        "..a",
        "headline",
        "tags.*",
        "x*",
        "*t",
    ]);
    let leaf =
        prop_oneof![8 => path.prop_map(Value::from), 1 => any::<i32>().prop_map(Value::from), 1 => Just(Value::Null)];
    leaf.prop_recursive(3, 24, 6, |inner| {
        let keys = vec![
            "each",
            "type",
            "html",
            "text",
            "split",
            "utc",
            "name",
            "url",
            "role",
            "alt",
            "caption",
            "credit",
            "items",
            "heading",
            "level",
            "quote",
            "attribution",
            "list",
            "numbered",
            "image",
            "embed",
            "link",
            "divider",
            "group",
            "skip",
            "headline",
        ];
        let member = (prop::sample::select(keys), inner.clone());
        prop_oneof![
            prop::collection::vec(inner, 0..3).prop_map(Value::Array),
            prop::collection::vec(member, 0..8).prop_map(|members| Value::Object(
                members.into_iter().map(|(name, rule)| (name.into(), rule)).collect()
            )),
        ]
    })
}

proptest! {
    #[test]
    fn any_map(value in value(), rules in prop::collection::vec((prop::sample::select(NAMES.to_vec()), rule()), 0..10), body in rule()) {
        let mut map: Map<String, Value> = rules.into_iter().map(|(name, rule)| (name.into(), rule)).collect();
        map.insert("body".into(), body);
        let options = format!("map={}", Value::Object(map));
        let source = units(&Value::Array(vec![value]).to_string());
        if let Ok(markup) = outcome(&source, &options).html
            && let Err(fault) = check(&markup) {
                panic!("{options}\n{fault}\n{markup}");
            }
    }

    #[test]
    fn any_units(source in prop::collection::vec(any::<Unit>(), 0..400)) {
        let _ = outcome(&source, "");
        let _ = text_outcome(&source, "");
    }

    #[test]
    fn any_clipping(lines in prop::collection::vec(line(), 0..24)) {
        let text = lines.concat();
        let source = units(&text);
        let first = text_outcome(&source, "");
        if let Ok(markup) = &first.html
            && let Err(fault) = check(markup) {
                panic!("{text}\n{fault}\n{markup}");
            }
        assert_eq!(first, text_outcome(&source, ""));
    }

    #[test]
    fn any_text(source in any::<String>()) {
        let _ = outcome(&units(&source), "");
        let _ = text_outcome(&units(&source), "");
    }

    #[test]
    fn any_json(value in value()) {
        let _ = outcome(&units(&value.to_string()), "");
    }

    #[test]
    fn any_article(value in article()) {
        let json = value.to_string();
        for options in ["", "related=list\ntag-href=/tag/{tag}\nheading-level=4\nlang=fa"] {
            let first = outcome(&units(&json), options);
            if let Ok(markup) = &first.html
                && let Err(fault) = check(markup) {
                    panic!("{json}\n{fault}\n{markup}");
                }
            assert_eq!(first, outcome(&units(&json), options));
        }
    }

    #[test]
    fn any_converted(value in article()) {
        // Of several blocks for one main block only the first can be written as such.
        let several = value["main"]["fallback"].is_array();
        let json = value.to_string();
        if !several && let Ok(markup) = outcome(&units(&json), "").html {
            let converted = maqala::convert_to_string(&json).unwrap();
            assert_eq!(outcome(&units(&converted), "").html.as_ref(), Ok(&markup), "{json}\n{converted}");
        }
    }

    #[test]
    fn any_command(text in "\\PC*", words in prop::collection::vec("(render|validate|detect|-|--lang|--dir=|ar|[{<x]|\\PC{0,3})", 0..5)) {
        let mut words = words;
        for command in ["render", "convert", "validate", "detect"] {
            words.insert(0, command.to_owned());
            let outcome = maqala::platform::command::run(&words, |_| Ok(text.clone().into_bytes()));
            assert_eq!(outcome.status == 2, !outcome.errors.is_empty(), "{words:?} {outcome:?}");
            words.remove(0);
        }
    }

    #[test]
    fn any_cut(value in article(), at in 0..2000_usize) {
        let source = units(&value.to_string());
        let _ = outcome(&source[..at.min(source.len())], "");
    }
}
