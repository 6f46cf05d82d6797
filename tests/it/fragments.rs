//! HTML fragments of any kind: only allowed markup comes out, and what comes out comes out of itself again.

use crate::markup::check;
use crate::support::html;
use proptest::prelude::{Just, Strategy, any, prop, prop_oneof, proptest};
use serde_json::json;

const TAGS: [&str; 49] = [
    "p",
    "div",
    "b",
    "strong",
    "i",
    "em",
    "a href=/x",
    "a",
    "span lang=ar",
    "span dir=rtl",
    "bdi",
    "br",
    "hr",
    "ul",
    "ol",
    "ol start=4",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "pre",
    "code",
    "h1",
    "h3",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "td",
    "td colspan=2",
    "th",
    "figure",
    "figure class=pullquote",
    "cite",
    "footer",
    "figcaption",
    "img src=/a.jpg alt=A",
    "sup",
    "mark",
    "q",
    "svg",
    "script",
    "style",
    "template",
    "section dir=rtl lang=fa",
    "center",
    "o:p",
];

fn piece() -> impl Strategy<Value = String> {
    let tag = || prop::sample::select(TAGS.to_vec());
    prop_oneof![
        4 => tag().prop_map(|tag| format!("<{tag}>")),
        4 => tag().prop_map(|tag| format!("</{}>", tag.split(' ').next().unwrap())),
        4 => prop::sample::select(vec!["text", " ", "\n", "&nbsp;", "&amp;", "مطر", "a b", "<", "&", "<!-- x -->", "1 < 2", "&#x645;"])
            .prop_map(String::from),
        1 => any::<String>(),
        // Controls, surrogates and what is no character among them.
        1 => prop_oneof![0_u32..0x100, 0xd7f0_u32..0xe010, 0xfdc0_u32..0x1_0010].prop_map(|code| format!("&#{code};")),
        1 => Just("<a href='javascript:x' onclick=y>".to_owned()),
    ]
}

fn fragment() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

/// What a fragment becomes in an article's body.
fn cleaned(fragment: &str) -> String {
    let html =
        html(&json!({"format": "article/1", "headline": "H", "lang": "en", "body": {"html": fragment}}).to_string());
    if let Err(fault) = check(&html) {
        panic!("{fragment:?}\n{fault}\n{html}");
    }
    let Some((_, body)) = html.split_once("<div class=\"mq-body\">") else { return String::new() };
    body.strip_suffix("</div></article>").unwrap().to_owned()
}

proptest! {
    #[test]
    fn only_allowed_markup_comes_out(fragment in fragment()) {
        cleaned(&fragment);
    }

    /// Directions, languages and anchors are worked out anew, and spaces at the ends of lines go; all else stays.
    #[test]
    fn cleaning_twice_is_cleaning_once(fragment in fragment()) {
        let once = cleaned(&fragment);
        let twice = cleaned(&once);
        assert_eq!(plain(&twice), plain(&once), "{fragment:?}");
    }

    #[test]
    fn any_title(fragment in fragment()) {
        let html = html(&json!({"format": "article/1", "headline": {"html": fragment}, "body": ["x"]}).to_string());
        if let Err(fault) = check(&html) {
            panic!("{fragment:?}\n{fault}\n{html}");
        }
    }
}

#[test]
fn what_formatting_declares_is_its_own() {
    // In code there is no formatting, and of too much the rest is left out.
    assert_eq!(cleaned("<a href=/x><pre><span lang=ar>1</pre>a</a>"), cleaned("<a href=/x><pre>1</pre>a</a>"));
    let deep = "<sup><sub>".repeat(8);
    assert_eq!(cleaned(&format!("{deep}<a href=/x>a")), cleaned(&format!("{deep}a")));
}

/// Without what is worked out from the text, and white space.
fn plain(html: &str) -> String {
    let mut out = html.replace(char::is_whitespace, "");
    for dir in ["dir=\"ltr\"", "dir=\"rtl\""] {
        out = out.replace(dir, "");
    }
    // What is isolated so that it keeps its order.
    out = out.replace("<bdi>", "").replace("</bdi>", "");
    // The anchors of headings, which are made of their words and spaces.
    while let Some((before, (_, after))) =
        out.split_once("id=\"mq-").map(|(before, rest)| (before, rest.split_once('"').unwrap()))
    {
        out = format!("{before}{after}");
    }
    out
}

/// Texts on which a reader that looks back or ahead at every step would take the square of the time. They are large enough
/// that the square would take minutes.
#[test]
fn long_fragments_take_no_more_than_their_length() {
    const COUNT: usize = 60_000;
    for piece in [
        "<div>",
        "</div>",
        "<b>",
        "</b><i>",
        "<a href=x>",
        "<table>",
        "<td>",
        "<ul><li>",
        "<form>",
        "<svg>",
        "<!--",
        "<!-",
        "&",
        "&am",
        "<p <p",
        "<br>",
        "<img src=x>",
        "<blockquote>",
        "</p>",
        "<script>",
        "<a b c d e f g=",
        "&#",
        "<span></div>",
        "<h1><p>",
        "<pre>",
        "<template><p>",
        "<",
        "\u{0}",
        "<figure><img src=a><figcaption>",
        "<video>",
        "<iframe>",
        "<math><mi>",
    ] {
        cleaned(&piece.repeat(COUNT));
    }
}
