//! Markdown rules, by examples.

use super::{Markdown, lines};
use crate::model::text::{chars, push_str};

fn html(markdown: &str) -> String {
    let mut units = Vec::new();
    push_str(&mut units, markdown);
    let mut found = Markdown::default();
    let lines = lines::of(&units);
    found.definitions(&lines);
    found.blocks(&lines, 0);
    found.list_notes();
    chars(&found.html).collect()
}

fn line(markdown: &str) -> String {
    html(markdown).trim_start_matches("<p>").trim_end_matches("</p>").to_owned()
}

#[test]
fn rows_of_stars_belong_together_as_in_commonmark() {
    for (markdown, expected) in [
        ("a *b* c", "a <em>b</em> c"),
        ("a **b** c", "a <strong>b</strong> c"),
        ("***a***", "<em><strong>a</strong></em>"),
        ("***a** b*", "<em><strong>a</strong> b</em>"),
        ("***a* b**", "<strong><em>a</em> b</strong>"),
        ("*a **b***", "<em>a <strong>b</strong></em>"),
        ("**a *b***", "<strong>a <em>b</em></strong>"),
        ("*a**b**c*", "<em>a<strong>b</strong>c</em>"),
        ("*a**b*", "<em>a**b</em>"),
        ("**a*b**", "<strong>a*b</strong>"),
        ("*a **b* c**", "<em>a <em><em>b</em> c</em></em>"),
        ("*(**a**)*", "<em>(<strong>a</strong>)</em>"),
        ("a**\"b\"**c", "a<strong>\"b\"</strong>c"),
        ("a_b_c and _d_", "a_b_c and <em>d</em>"),
        ("_a *b_ c*", "<em>a *b</em> c*"),
        ("* a *b * c", "<ul><li><p>a *b * c</p></li></ul>"),
        ("~~a~~ ~b~ ~~~c", "<del>a</del> ~b~ ~~~c"),
        ("**a", "**a"),
        ("a**", "a**"),
        ("a **** b", "a **** b"),
        ("\\*a* `*b*` <b c=\"*\">*</b>", "*a* <code>*b*</code> <b c=\"*\">*</b>"),
        ("[*a](/b)*", "<a href=\"/b\">*a</a>*"),
        ("*[a*](/b)", "*<a href=\"/b\">a*</a>"),
    ] {
        assert_eq!(line(markdown), expected, "{markdown}");
    }
}

#[test]
fn what_is_no_link_is_text() {
    for markdown in [
        "[a]",
        "[a](b c)",
        "[a](b \"c)",
        "![a]",
        "[a][b]",
        "[^a]",
        "[",
        "]",
        "[[[",
        "](x)",
        "a < b",
        "<",
        "<3",
        "http://",
        "https:",
    ] {
        let expected = markdown.replace('<', "&lt;");
        assert_eq!(line(markdown), expected, "{markdown}");
    }
    for (markdown, address) in [
        ("[a](/b)", "/b"),
        ("[a]( /b )", "/b"),
        ("[a](</b c>)", "/b c"),
        ("[a](/b(c)d 'e')", "/b(c)d"),
        ("[a](/b\\)c)", "/b)c"),
        ("[a](/b\"c)", "/b&quot;c"),
        ("[a]\n\n[A]: /b", "/b"),
        ("[a][]\n\n[a]: </b> (c)", "/b"),
        ("[a][b  C]\n\n[B c]: /b\n[b c]: /d", "/b"),
    ] {
        assert_eq!(line(markdown), format!("<a href=\"{address}\">a</a>"), "{markdown}");
    }
}

#[test]
fn addresses_end_before_the_marks_after_them() {
    for (markdown, end) in [
        ("https://a.example/b.", "."),
        ("https://a.example/b).", ")."),
        ("https://a.example/b؟", "؟"),
        ("https://a.example/b، ثم", "، ثم"),
        ("https://a.example/b!?", "!?"),
    ] {
        let address = "https://a.example/b";
        let found = html(&format!("x {markdown}"));
        assert_eq!(found, format!("<p>x <a href=\"{address}\">{address}</a>{end}</p>"), "{markdown}");
    }
}

#[test]
fn blocks_begin_and_end_where_they_should() {
    for (markdown, expected) in [
        ("a\nb\n\nc", "<p>a\nb</p><p>c</p>"),
        ("a\r\n\r\nb\rc", "<p>a</p><p>b\nc</p>"),
        ("# a #\nb\n=====\n### c #d", "<h1>a</h1><h1>b</h1><h3>c #d</h3>"),
        ("#a\n####### b", "<p>#a\n####### b</p>"),
        ("a\nb\n---\nc", "<p>a\nb</p><hr><p>c</p>"),
        (
            "- a\n- b\n\n- c\n* d",
            "<ul><li><p>a</p></li><li><p>b</p></li><li><p>c</p></li></ul><ul><li><p>d</p></li></ul>",
        ),
        ("1. a\n2. b\n\n   c\n\nd", "<ol><li><p>a</p></li><li><p>b</p><p>c</p></li></ol><p>d</p>"),
        ("1. a\n  - b\n1. c", "<ol><li><p>a</p><ul><li><p>b</p></li></ul></li><li><p>c</p></li></ol>"),
        ("٣) a\n۴) b", "<ol start=3><li><p>a</p></li><li><p>b</p></li></ol>"),
        ("a\n2. b\n1986. c", "<p>a\n2. b\n1986. c</p>"),
        (
            "- a\n  ```\n  b\n\n    c\n  ```\n- d",
            "<ul><li><p>a</p><pre><code>b\n\n  c</code></pre></li><li><p>d</p></li></ul>",
        ),
        ("~~~x\na\n```\n~~~~\nb", "<pre><code>a\n```</code></pre><p>b</p>"),
        ("```\na & <b>", "<pre><code>a &amp; &lt;b></code></pre>"),
        ("> a\n> — b *c*", "<blockquote><p>a</p><footer>b <em>c</em></footer></blockquote>"),
        ("> a\n>\n> *-- b*\n>", "<blockquote><p>a</p><footer><em>b</em></footer></blockquote>"),
        ("> a\n> ― b\n\nc", "<blockquote><p>a</p><footer>b</footer></blockquote><p>c</p>"),
        ("> — a\n> — b", "<blockquote><p>— a\n— b</p></blockquote>"),
        ("> a\n> — b?", "<blockquote><p>a\n— b?</p></blockquote>"),
        ("> — a", "<blockquote><p>— a</p></blockquote>"),
        ("> a\n> - b", "<blockquote><p>a</p><ul><li><p>b</p></li></ul></blockquote>"),
        ("> a\n> — ", "<blockquote><p>a\n—</p></blockquote>"),
        ("> a\nb\n\n> c", "<blockquote><p>a\nb</p></blockquote><blockquote><p>c</p></blockquote>"),
        (
            "a | b\n--|:-:\nc\\|d | e | f\n\ng",
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c|d</td><td>e</td></tr></tbody></table><p>g</p>",
        ),
        ("a | b\n--|--|--", "<p>a | b\n--|--|--</p>"),
        ("<div>\n*a*\n\n*b*\n</div>", "<div>\n*a*\n<p><em>b</em></p></div>\n"),
        ("<!-- a\n\nb -->\nc", "<!-- a\n\nb -->\n<p>c</p>"),
        ("<b>a</b> *c*", "<p><b>a</b> <em>c</em></p>"),
        ("    a\n\tb", "<p>a\nb</p>"),
        ("---\na: b\nc:\n  - d\n---\ne", "<p>e</p>"),
        ("---\na\n---\nb", "<hr><h2>a</h2><p>b</p>"),
        ("", ""),
    ] {
        assert_eq!(html(markdown), expected, "{markdown}");
    }
}

#[test]
fn nothing_takes_long() {
    for part in [
        "[",
        "]",
        "[a](",
        "[a](b",
        "[a](<b",
        "[a](b \"c",
        "[a][",
        "[a](b 'c",
        "![",
        "*a ",
        "**a*",
        "_a*",
        "`",
        "``` ",
        "<",
        "<a ",
        "> ",
        "- ",
        "  - ",
        "1. ",
        "|",
        "| - |\n",
        "[a]: /b\n",
        "[^a]: b\n",
        "[^a]",
        "~~",
        "https://",
        "<div>\n",
        "<!--\n",
        "#\n",
        "a\n",
        "\n",
        "\\",
        "a`b``",
    ] {
        let found = html(&part.repeat(60_000 / part.len()));
        assert!(found.len() < 3_000_000, "{part}: {}", found.len());
    }
}
