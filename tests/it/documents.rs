//! Whole documents by chance: nothing that is written right is lost, and what is wrong costs nothing but itself.

use crate::markup;
use crate::support::{outcome, units};
use proptest::prelude::{Just, Strategy, any, prop, prop_assert, prop_assert_eq, prop_oneof, proptest};
use serde_json::{Map, Value, json};

/// Stands for a text that is to be seen; each one becomes a word of its own.
const SEEN: &str = "?";
/// Stands for an id; no two are the same.
const ANCHOR: &str = "#";

fn pick(values: Vec<Value>) -> impl Strategy<Value = Value> + Clone {
    prop::sample::select(values)
}

/// Objects with these members; where a strategy gives null, without the member.
fn object(members: Vec<(&'static str, prop::strategy::BoxedStrategy<Value>)>) -> prop::strategy::BoxedStrategy<Value> {
    let (names, values): (Vec<_>, Vec<_>) = members.into_iter().unzip();
    let made = values.prop_map(move |values| {
        let members = names.iter().zip(values).filter(|(_, value)| !value.is_null());
        Value::Object(members.map(|(name, value)| (String::from(*name), value)).collect::<Map<_, _>>())
    });
    made.boxed()
}

type Values = prop::strategy::BoxedStrategy<Value>;

fn maybe(values: Values) -> Values {
    prop_oneof![Just(Value::Null), values].boxed()
}

fn is(value: &'static str) -> Values {
    Just(json!(value)).boxed()
}

fn several(values: Values, least: usize) -> Values {
    prop::collection::vec(values, least..least + 3).prop_map(Value::Array).boxed()
}

fn url() -> Values {
    pick(vec![json!("/a"), json!("https://example.org/?a=1&b=\"2\""), json!("#part"), json!("x")]).boxed()
}

/// An address of its own: a card that leads where another one does is left out.
fn place() -> Values {
    "/[a-z]{12}".prop_map(Value::String).boxed()
}

fn moment() -> Values {
    pick(vec![json!("2026-03-04"), json!("2026-03-04T05:06:07+03:30")]).boxed()
}

fn inlines() -> Values {
    let marks =
        several(pick(vec![json!("em"), json!("strong"), json!("code"), json!("quote"), json!("other")]).boxed(), 0);
    let language = pick(vec![json!("ar"), json!("en"), json!("zh-Hant")]).boxed();
    let piece = object(vec![
        ("text", is(SEEN)),
        ("marks", maybe(marks)),
        ("href", maybe(url())),
        ("lang", maybe(language)),
        ("dir", maybe(pick(vec![json!("rtl"), json!("ltr"), json!("auto")]).boxed())),
    ]);
    prop_oneof![is(SEEN), several(prop_oneof![is(SEEN), piece].boxed(), 1)].boxed()
}

fn named() -> Values {
    prop_oneof![is(SEEN), object(vec![("name", is(SEEN)), ("url", maybe(url()))])].boxed()
}

fn image() -> Values {
    object(vec![("src", url()), ("alt", maybe(Just(json!("")).boxed())), ("srcset", maybe(is("/a,b 1x, /c 2x")))])
}

fn with(name: &'static str, mut members: Vec<(&'static str, Values)>) -> Values {
    members.push(("type", is(name)));
    members.push(("id", maybe(is(ANCHOR))));
    members.push(("lang", maybe(is("fa"))));
    object(members)
}

fn list(items: Values) -> Vec<(&'static str, Values)> {
    vec![
        ("items", several(items, 1)),
        ("ordered", maybe(Just(json!(true)).boxed())),
        ("start", maybe(Just(json!(4)).boxed())),
    ]
}

fn block() -> Values {
    let item = inlines().prop_recursive(3, 12, 3, |inner| {
        let mut members = list(inner);
        members.push(("content", maybe(inlines())));
        object(members)
    });
    let cell = prop_oneof![
        inlines(),
        object(vec![
            ("content", inlines()),
            ("header", maybe(Just(json!(true)).boxed())),
            ("colspan", maybe(Just(json!(2)).boxed()))
        ])
    ];
    let rows = || several(several(cell.clone().boxed(), 1), 1);
    let figure =
        vec![("image", image()), ("caption", maybe(inlines())), ("credit", maybe(inlines())), ("href", maybe(url()))];
    let simple = prop_oneof![
        inlines(),
        with("paragraph", vec![("content", inlines())]),
        with("heading", vec![("content", inlines()), ("level", maybe(pick(vec![json!(2), json!(6)]).boxed()))]),
        with("list", list(item.boxed())),
        with("quote", vec![("content", inlines()), ("attribution", maybe(inlines())), ("url", maybe(url()))]),
        with("pullquote", vec![("content", inlines()), ("attribution", maybe(inlines()))]),
        with("image", figure),
        with("table", vec![("rows", rows()), ("head", maybe(rows())), ("caption", maybe(inlines()))]),
        with("divider", vec![]),
        with("code", vec![("content", is(SEEN))]),
        with("unknown", vec![("fallback", is(SEEN))]),
    ];
    simple
        .prop_recursive(3, 24, 3, |inner| {
            let blocks = several(inner.boxed(), 1);
            let post = vec![
                ("blocks", blocks.clone()),
                ("url", url()),
                ("author", maybe(named())),
                ("published", maybe(moment())),
            ];
            let card = object(vec![
                ("headline", inlines()),
                ("url", maybe(place())),
                ("excerpt", maybe(inlines())),
                ("image", maybe(image())),
                ("section", maybe(named())),
                ("source", maybe(named())),
                ("published", maybe(moment())),
                ("body", maybe(blocks.clone())),
            ]);
            prop_oneof![
                with("quote", vec![("blocks", blocks), ("attribution", maybe(inlines()))]),
                with("embed", post),
                with("related", vec![("title", maybe(is(SEEN))), ("items", several(card, 1))]),
            ]
        })
        .boxed()
}

fn article() -> Values {
    let contributor = prop_oneof![named(), object(vec![("name", is(SEEN)), ("role", is(SEEN)), ("url", maybe(url()))])];
    object(vec![
        ("format", is("article/1")),
        ("headline", inlines()),
        ("kicker", maybe(inlines())),
        ("standfirst", maybe(inlines())),
        ("section", maybe(named())),
        ("byline", maybe(several(contributor.boxed(), 1))),
        ("dateline", maybe(is(SEEN))),
        ("published", maybe(moment())),
        ("main", maybe(block())),
        ("body", several(block(), 1)),
        ("source", maybe(named())),
        ("tags", maybe(several(named(), 1))),
        (
            "related",
            maybe(several(
                object(vec![("items", several(object(vec![("headline", inlines()), ("url", place())]), 1))]),
                1,
            )),
        ),
        ("lang", maybe(is("ar"))),
    ])
}

/// Gives every text that is to be seen a word of its own, of either direction, and every id a number. For an id the word
/// is empty.
fn number(value: &mut Value, words: &mut Vec<String>) {
    match value {
        Value::String(text) if text == SEEN => {
            let letters = if words.len().is_multiple_of(3) { "م" } else { "m" };
            words.push(format!("{letters}{}.", words.len()));
            text.clone_from(&words[words.len() - 1]);
        }
        Value::Array(items) => items.iter_mut().for_each(|item| number(item, words)),
        Value::Object(members) => {
            members.values_mut().for_each(|value| number(value, words));
            if let Some(Value::String(id)) = members.get_mut("id") {
                *id = format!("part {}", words.len());
                words.push(String::new());
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn count(value: &Value) -> usize {
    1 + match value {
        Value::Array(items) => items.iter().map(count).sum(),
        Value::Object(members) => members.values().map(count).sum(),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => 0_usize,
    }
}

/// Replaces the value at a place, counted in the order of the text.
fn replace(value: &mut Value, place: &mut usize, other: &Value) {
    if *place == 0 {
        value.clone_from(other);
        *place = usize::MAX;
        return;
    }
    *place -= 1;
    let inside: Vec<&mut Value> = match value {
        Value::Array(items) => items.iter_mut().collect(),
        Value::Object(members) => members.values_mut().collect(),
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    };
    for value in inside {
        if *place == usize::MAX {
            return;
        }
        replace(value, place, other);
    }
}

fn missing<'w>(words: &'w [String], html: &str) -> Vec<(&'w String, usize)> {
    let text = markup::text(html);
    let counts = words.iter().map(|word| (word, text.matches(word.as_str()).count()));
    counts.filter(|(word, count)| !word.is_empty() && *count != 1).collect()
}

proptest! {
    #[test]
    fn every_text_is_seen_once(mut document in article()) {
        let mut words = Vec::new();
        number(&mut document, &mut words);
        let json = document.to_string();
        let found = outcome(&units(&json), "tag-href=/tag/{tag}");
        let warnings: Vec<_> = found.warnings.iter().filter(|line| !line.starts_with("unknown-block ")).collect();
        prop_assert_eq!(warnings, Vec::<&String>::new(), "{}", &json);
        let html = found.html.unwrap();
        prop_assert_eq!(markup::check(&html), Ok(()), "{}\n{}", &json, &html);
        prop_assert_eq!(missing(&words, &html), vec![], "{}\n{}", &json, &html);
    }

    #[test]
    fn what_is_wrong_costs_its_own_block_alone(
        blocks in prop::collection::vec(block(), 1..4),
        at in any::<prop::sample::Index>(),
        junk in pick(vec![
            json!(null), json!(true), json!(-5), json!(1e300), json!(""), json!(" "), json!([]), json!({}), json!([[]]), json!([{}]),
            json!({"type": "list"}), json!({"text": 5}), json!({"content": {"text": {}}}), json!("javascript:x"), json!({"url": []}),
            json!({"type": "table", "rows": [{}]}), json!(["javascript:x", {"href": "data:,"}]),
        ]),
    ) {
        let mut words = Vec::new();
        let mut blocks = Value::Array(blocks);
        number(&mut blocks, &mut words);
        let Value::Array(mut bad) = blocks.clone() else { unreachable!() };
        let mut place = at.index(bad.iter().map(count).sum());
        // Which block it falls into, and where.
        let mut index = 0;
        while place >= count(&bad[index]) {
            place -= count(&bad[index]);
            index += 1;
        }
        replace(&mut bad[index], &mut place, &junk);
        let json = json!({"format": "article/1", "headline": "x", "body": bad}).to_string();
        let html = outcome(&units(&json), "").html.unwrap();
        prop_assert_eq!(markup::check(&html), Ok(()), "{}\n{}", &json, &html);
        let lost = blocks[index].to_string();
        let lost = missing(&words, &html).into_iter().find(|(word, _)| !lost.contains(word.as_str()));
        prop_assert!(lost.is_none(), "{:?} is not seen once\n{}\n{}", lost, &json, &html);
    }
}
