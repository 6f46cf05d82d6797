//! What a Rust program may rely on.

use maqala::error::Error;
use maqala::formats::Parsed;
use maqala::locales::Locale;
use maqala::model::article::Article;
use maqala::model::direction::Direction;
use maqala::model::href::{Href, Template, Use};
use maqala::model::language::Language;
use maqala::model::text::{Arena, Text, Unit, chars, push_str};
use maqala::model::time::Timestamp;
use maqala::platform::command::{Fault, Outcome};
use maqala::platform::dom::Operations;
use maqala::platform::html::Html;
use maqala::{Options, Page, Warning, render_to_string};

fn units(text: &str) -> Vec<Unit> {
    let mut out = Vec::new();
    push_str(&mut out, text);
    out
}

#[test]
fn values_can_be_sent_and_shared() {
    fn check<T: Send + Sync>() {}
    check::<Article<'_>>();
    check::<Parsed<'_>>();
    check::<Error>();
    check::<Warning>();
    check::<Options<'_>>();
    check::<Page>();
    check::<Outcome>();
    check::<Fault>();
    check::<Html>();
    check::<Operations<'_>>();
    check::<Locale<'_>>();
}

#[test]
fn errors_and_warnings_read_as_sentences() {
    let error = render_to_string("{", &Options::default()).unwrap_err();
    assert_eq!(error.to_string(), "line 1, column 2: found the end, expected a key in double quotes");
    assert_eq!((error.code(), error.line(), error.column()), ("invalid-json", 1, 2));
    let page = render_to_string(
        r#"{"format":"article/1","headline":"x","main":{"type":"image","src":"javascript:x"}}"#,
        &Options::default(),
    )
    .unwrap();
    let [warning] = page.warnings.as_slice() else { panic!("{:?}", page.warnings) };
    assert_eq!(warning.to_string(), "main.src: \"javascript:x\" is not an http, https or relative URL");
    assert_eq!((warning.code(), page.format), ("unsafe-url", "article/1"));
}

#[test]
fn a_language_has_the_direction_of_its_script() {
    let direction = |tag: &str| Language::parse(Text::new(&units(tag))).and_then(Language::direction);
    for tag in ["ar", "AR-eg", "fa", "he", "iw", "ur", "ckb", "ps", "az-Arab", "ku-arab-iq", "uz-Arab-1994"] {
        assert_eq!(direction(tag), Some(Direction::Rtl), "{tag}");
    }
    for tag in ["en", "ja", "ar-Latn", "zh-Hant", "sr-Cyrl-RS", "az", "tr-TR"] {
        assert_eq!(direction(tag), Some(Direction::Ltr), "{tag}");
    }
    for tag in ["und", "mul", "", "a", "ar_EG", "ar--eg", "abcdefghi"] {
        assert_eq!(direction(tag), None, "{tag}");
    }
}

#[test]
fn dates_are_read_as_rfc_3339_and_no_further() {
    let read = |text: &str| Timestamp::parse(Text::new(&units(text))).map(|at| chars(&at.iso()).collect::<String>());
    for (text, iso) in [
        ("2023-11-10", "2023-11-10"),
        ("2024-02-29", "2024-02-29"),
        ("2023-11-10T14:30", "2023-11-10T14:30:00"),
        ("2023-11-10 14:30:05", "2023-11-10T14:30:05"),
        ("2023-11-10t14:30:05.123456z", "2023-11-10T14:30:05+00:00"),
        ("2023-11-10T14:30:05,5+03:30", "2023-11-10T14:30:05+03:30"),
        ("2023-11-10T14:30-0800", "2023-11-10T14:30:00-08:00"),
        ("2023-11-10T14:30+03", "2023-11-10T14:30:00+03:00"),
    ] {
        assert_eq!(read(text).as_deref(), Some(iso), "{text}");
    }
    for text in [
        "",
        "2023",
        "2023-11",
        "2023-1-1",
        "2023-13-01",
        "2023-00-01",
        "2023-02-29",
        "2023-11-31",
        "2023-11-10T",
        "2023-11-10T14",
        "2023-11-10T24:00",
        "2023-11-10T14:60",
        "2023-11-10T14:30x",
        "2023-11-10T14:30+24:00",
        "10/11/2023",
        "2023-11-10 ",
        "٢٠٢٣-١١-١٠",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}

#[test]
fn a_template_takes_a_tag_as_a_path_segment() {
    let (arena, template, tag) = (Arena::default(), units("/tag/{tag}?x"), units("نقل بحري/😀"));
    let encoded: String = chars(&Template::parse(Text::new(&template)).unwrap().href(Text::new(&tag))).collect();
    assert_eq!(encoded, "/tag/%D9%86%D9%82%D9%84%20%D8%A8%D8%AD%D8%B1%D9%8A%2F%F0%9F%98%80?x");
    for wrong in ["", "/tag/", "{tag}:x", "java{tag}:x", "javascript:/{tag}", "data:{tag}"] {
        assert!(Template::parse(Text::new(&units(wrong))).is_none(), "{wrong}");
    }
    assert!(Href::parse(Text::new(&units("tel:+1")), Use::Image, &arena).is_none());
}
