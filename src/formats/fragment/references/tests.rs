//! References against html5ever, name by name, and what its tables cannot say.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use super::*;
use crate::model::text::{chars, push_str};
use html5ever::data::NAMED_ENTITIES;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{BufferQueue, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use std::cell::RefCell;

/// The text between tags, and the values of attributes.
#[derive(Default)]
struct Texts {
    between: RefCell<String>,
    values: RefCell<Vec<String>>,
}

impl TokenSink for Texts {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        if let Token::CharacterTokens(text) = token {
            self.between.borrow_mut().push_str(&text);
        } else if let Token::TagToken(tag) = token {
            self.values.borrow_mut().extend(tag.attrs.iter().map(|attribute| attribute.value.to_string()));
        }
        TokenSinkResult::Continue
    }
}

fn tokens(html: &str) -> Texts {
    let tokenizer = Tokenizer::new(Texts::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink
}

/// Each text as html5ever reads it.
fn expected(texts: &[String], context: Context) -> Vec<String> {
    match context {
        Context::Text => {
            let between = tokens(&texts.join("\n")).between.into_inner();
            between.split('\n').map(str::to_owned).collect()
        }
        Context::Attribute => {
            let tags = texts.iter().map(|text| format!("<a b=\"{text}\">")).collect::<Vec<_>>();
            tokens(&tags.concat()).values.into_inner()
        }
    }
}

/// A text with all its references resolved.
fn resolved(text: &str, context: Context) -> String {
    let (mut units, mut out, mut at) = (Vec::new(), Vec::new(), 0);
    push_str(&mut units, text);
    while let Some(unit) = units.get(at) {
        let end = (unit_at(&units, at) == u32::from(b'&')).then(|| resolve(&units, at, context, &mut out)).flatten();
        if end.is_none() {
            out.push(*unit);
        }
        at = end.unwrap_or(at + 1);
    }
    chars(&out).collect()
}

#[track_caller]
fn same(texts: &[String]) {
    for context in [Context::Text, Context::Attribute] {
        let expected = expected(texts, context);
        assert_eq!(expected.len(), texts.len());
        for (text, expected) in texts.iter().zip(expected) {
            assert_eq!(resolved(text, context), expected, "{text} {context:?}");
        }
    }
}

/// All names of the Standard, without their semicolons.
fn names() -> impl Iterator<Item = &'static str> {
    NAMED_ENTITIES.entries().filter(|(_, codes)| codes.0 > 0).map(|(name, _)| name.trim_end_matches(';'))
}

#[test]
fn every_name_is_what_the_standard_says() {
    assert_eq!(names().count(), 2231);
    for after in ["x", "=", " ", ";x", ";=", "; ", "", ";", "1", "&", "é", ";;", "t;", "in;"] {
        // A line feed by its name would part the texts.
        let names = names().filter(|name| *name != "NewLine");
        same(&names.map(|name| format!("a&{name}{after}")).collect::<Vec<_>>());
    }
    assert_eq!(resolved("&NewLine;", Context::Text), "\n");
    assert_eq!(resolved("&NewLine", Context::Text), "&NewLine");
}

#[test]
fn every_beginning_of_a_name_is_what_the_standard_says() {
    let beginnings =
        NAMED_ENTITIES.entries().map(|(name, _)| format!("&{name} &{name}")).filter(|text| !text.ends_with("NewLine;"));
    same(&beginnings.collect::<Vec<_>>());
}

#[test]
fn names_in_other_case_are_other_names() {
    let lower = names().map(str::to_ascii_lowercase).filter(|name| name != "newline");
    let first = names().map(|name| {
        name.chars()
            .enumerate()
            .map(|(index, letter)| if index == 0 { letter.to_ascii_lowercase() } else { letter })
            .collect()
    });
    let texts =
        lower.chain(first).chain(names().map(str::to_ascii_uppercase)).filter(|name: &String| name != "newLine");
    same(&texts.map(|name| format!("&{name};&{name}")).collect::<Vec<_>>());
}

#[test]
fn the_short_table_agrees_with_the_long_one() {
    let (mut found, mut lacking) = (0, 0);
    for (name, codes) in NAMED_ENTITIES.entries() {
        for name in [
            (*name).to_owned(),
            name.to_ascii_lowercase(),
            name.to_ascii_uppercase(),
            format!("{name};"),
            format!("{name}\u{81}"),
        ] {
            let mut units = Vec::new();
            push_str(&mut units, &name);
            let (short, long) = (find_basic(&units, 0), find_any(&units, 0));
            let Some((character, end)) = short else { continue };
            // A name that only the long table has may begin with one of the short table that lacks its semicolon.
            let (text, longest) = long.unwrap();
            assert!(end <= longest, "{name}");
            if end == longest {
                assert_eq!(character.to_string(), text, "{name}");
            }
        }
        let mut units = Vec::new();
        push_str(&mut units, name);
        if let Some((character, end)) = find_basic(&units, 0)
            && end == name.len()
        {
            assert_eq!((u32::from(character), 0), *codes, "{name}");
            found += u32::from(name.ends_with(';'));
            lacking += u32::from(!name.ends_with(';'));
        }
    }
    // HTML 4's 252, `apos` and six in capitals.
    assert_eq!((found, lacking), (259, 106));
}

#[test]
fn no_unit_past_ascii_is_a_small_twin() {
    assert_eq!(find_basic(&[0x81, 0x6d, 0x70, 0x3b], 0), None);
    assert_eq!(find_basic(&[0x61, 0x6d, 0x70, 0x3b], 0), Some(('&', 4)));
}

#[test]
fn numbers_are_what_the_standard_says() {
    let codes = (0..0x300)
        .chain([0xd7ff, 0xd800, 0xdbff, 0xdc00, 0xdfff, 0xe000, 0xfdd0, 0xfeff, 0xfffe, 0xffff, 0x1_0000])
        .chain([0x1_f600, 0x10_fffd, 0x10_ffff, 0x11_0000, 0x11_0001, 0xffff_ffff])
        .chain([1 << 32, (1 << 32) + 65, u64::MAX]);
    // html5ever would read a line feed as the end of a text of ours, and other control characters are dropped by us.
    let texts = codes.filter(|code| *code == 9 || !(1..0x20).contains(code)).flat_map(|code| {
        ["", ";", "x", "=", "g;", "é"].into_iter().flat_map(move |after| {
            [
                format!("&#{code}{after}"),
                format!("&#x{code:x}{after}"),
                format!("&#X{code:X}{after}"),
                format!("&#000{code}{after}"),
            ]
        })
    });
    same(&texts.collect::<Vec<_>>());
    assert_eq!(resolved("&#10;&#xa", Context::Attribute), "\n\n");
    let controls = (1..0x20).filter(|code| ![9, 10, 13].contains(code)).map(|code| format!("&#{code};a&#x{code:x}"));
    assert_eq!(resolved(&controls.collect::<String>(), Context::Text), "a".repeat(28));
    assert_eq!(resolved("a&#13;b&#xd;", Context::Text), "a\nb\n");
    assert_eq!(resolved("a&#127;b&#133;c&#x81;d&#xfdd0;&#xffff;", Context::Text), "a\u{7f}b…c\u{81}d\u{fdd0}\u{ffff}");
    let digits = "9".repeat(100_000);
    same(&[format!("&#{digits};"), format!("&#x{digits}"), format!("&#x{}41;", "0".repeat(100_000))]);
}

#[test]
fn what_is_no_reference_is_text() {
    let texts = [
        "&",
        "&&",
        "&;",
        "& amp;",
        "&#",
        "&#;",
        "&#x",
        "&#x;",
        "&#xg;",
        "&#-1;",
        "&# 1;",
        "&é;",
        "&amp",
        "&am",
        "&#&amp;",
        "&&amp;",
        "&amp;amp;",
        "&ampamp;",
        "&notit;",
        "&notin;",
        "&copy2020",
        "&AElig Æ",
        "&semi;;",
        "&quot '",
        "&\u{81}mp;",
        "&#٣;",
    ];
    same(&texts.map(str::to_owned));
}

#[test]
fn nothing_is_added_where_there_is_none() {
    let (mut units, mut out) = (Vec::new(), Vec::new());
    push_str(&mut units, "&amp=&#;&nothing");
    for (at, context, expected) in [
        (0, Context::Text, Some(4)),
        (0, Context::Attribute, None),
        (5, Context::Text, None),
        (8, Context::Text, Some(12)),
        (100, Context::Text, None),
    ] {
        out.clear();
        assert_eq!(resolve(&units, at, context, &mut out), expected);
        assert_eq!(out.is_empty(), expected.is_none());
    }
}

/// All texts of up to five of some characters, alone and at the end of a longer text.
#[test]
fn plain_texts_are_told_without_a_branch_as_unit_by_unit() {
    const SIGNS: [&str; 8] = ["a", " ", "&", "\n", "\0", "!", "'", "م"];
    let mut texts = vec![String::new()];
    for _ in 0..5 {
        let longer: Vec<String> = texts.iter().flat_map(|text| SIGNS.map(|sign| format!("{text}{sign}"))).collect();
        texts = longer;
        for text in &texts {
            for before in ["", "مطر على الساحل كله صباح اليوم"] {
                let mut units = Vec::new();
                push_str(&mut units, before);
                push_str(&mut units, text);
                assert_eq!(is_plain(&units), is_plain_by_unit(&units), "{before}{text:?}");
            }
        }
    }
}
