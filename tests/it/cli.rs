//! The command line: what goes to standard output, what to standard error, and the exit status.

use crate::support::{self, file, repository};
use std::io::Write;
use std::process::{Command, Stdio};

const ARABIC: &str = "www/samples/arabic.json";
const ENGLISH: &str = "www/samples/english.json";

/// Standard output, standard error and exit status of a run in the repository's folder.
#[track_caller]
pub(crate) fn run(words: &[&str], input: &str) -> (String, String, i32) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_maqala"))
        .args(words)
        .current_dir(repository(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // One that does not read ends before all is written.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    let [out, error] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    (out, error, output.status.code().unwrap())
}

/// The lines of a run that must end with that status; of standard error where it is 2.
#[track_caller]
pub(crate) fn assert_run(words: &[&str], input: &str, status: i32, expected: &str) {
    let (out, error, found) = run(words, input);
    let (told, silent) = if status == 2 { (&error, &out) } else { (&out, &error) };
    assert!(
        found == status && told == expected && silent.is_empty(),
        "maqala {words:?}\nexpected: {status} {expected}\nactual: {found}\n{out}\n{error}"
    );
}

/// The HTML of a run that must be done.
#[track_caller]
fn html(words: &[&str], input: &str) -> String {
    let (out, error, status) = run(words, input);
    assert!(status == 0 && error.is_empty() && out.ends_with("</article>\n"), "{words:?}: {status}\n{out}\n{error}");
    out
}

#[test]
fn formats_are_named() {
    assert_run(&["detect", ARABIC], "", 0, "article/1\n");
    let wordpress = r#"{"title": {"rendered": "مطر"}, "content": {"rendered": "<p>x</p>"}}"#;
    assert_run(&["detect", "-"], wordpress, 0, "wordpress\n");
    let node = r#"{"@type": "NewsArticle", "headline": "مطر"}"#;
    assert_run(&["detect", "-"], node, 0, "json-ld\n");
}

#[test]
fn a_file_and_standard_input_render_the_same() {
    for (path, start) in [
        (ARABIC, r#"<article class="mq-article" dir="rtl" lang="ar">"#),
        (ENGLISH, r#"<article class="mq-article" dir="ltr" lang="en">"#),
    ] {
        let rendered = html(&["render", path], "");
        assert!(rendered.starts_with(start), "{rendered}");
        assert_eq!(rendered, html(&["render", "-"], &file(&repository(path))));
        let page = maqala::render_to_string(&file(&repository(path)), &maqala::Options::default()).unwrap();
        assert_eq!(rendered.trim_end(), page.html);
    }
}

#[test]
fn an_article_is_converted() {
    let node = r#"{"@type": "NewsArticle", "inLanguage": "ar", "headline": "مطر", "articleBody": "أمطار"}"#;
    let expected = r#"{
  "format": "article/1",
  "lang": "ar",
  "headline": "مطر",
  "body": [
    "أمطار"
  ]
}
"#;
    assert_run(&["convert", "-"], node, 0, expected);
    for path in [ARABIC, ENGLISH] {
        let (converted, error, status) = run(&["convert", path], "");
        assert!(status == 0 && error.is_empty(), "{error}");
        assert_eq!(html(&["render", "-"], &converted), html(&["render", path], ""));
    }
}

#[test]
fn what_is_found_has_its_line_and_column() {
    let json = r#"{
  "format": "article/1",
  "lang": "ar_EG",
  "headline": "مطر",
  "main": {"type": "image", "src": "/a.webp"},
  "body": [
    {"type": "heading", "level": 3, "content": "أ"},
    {"type": "heading", "content": "ب"},
    {"type": "heading", "level": 4, "content": "ج"},
    ["x", {"text": "", "href": "/empty"}, {"text": " ", "href": "/blank"}, {"text": "ok", "href": "/ok"}],
    {"type": "image", "src": "/b.webp", "alt": ""},
    {"type": "quote", "url": "/q", "content": "y"}
  ],
}
"#;
    let expected = r#"-:3:12: bad-language lang: "ar_EG" is not a BCP 47 language tag
-:5:37: missing-alt main.src: "/a.webp" has no alternative text, not even an empty one
-:7:34: skipped-level body[0].level: "3" skips a level of headings
-:9:34: skipped-level body[2].level: "4" skips a level of headings
-:10:5: wrong-type body[3]: expected a string
-:10:33: empty-link body[3][1].href: "/empty" is a link without text
-:10:66: empty-link body[3][2].href: "/blank" is a link without text
-:13:4: trailing-comma: a comma before a closing bracket was skipped
"#;
    assert_run(&["validate", "-"], json, 1, expected);
}

#[test]
fn what_is_found_in_html_is_in_its_string() {
    let html = r"<h2>a</h2><h4>b</h4><a href='/x'></a><a id='y'></a><a href='/i'><img src='/i.png'></a><img src='/j.png' alt=''>";
    let json =
        format!(r#"{{"title":{{"rendered":"T"}},"content":{{"rendered":"{html}"}},"excerpt":{{"rendered":""}}}}"#);
    let (out, error, status) = run(&["validate", "-"], &json);
    let codes: Vec<_> = out.lines().filter_map(|line| line.split(": \"").next()).collect();
    let place = "-:1:50:";
    let expected =
        ["empty-link", "skipped-level", "missing-alt"].map(|code| format!("{place} {code} content.rendered"));
    assert!(status == 1 && error.is_empty() && codes == expected, "{status}\n{out}\n{error}");
}

/// A story in a card has an outline of its own, and so has what comes after it.
#[test]
fn headings_are_counted_from_the_headline_that_they_are_under() {
    let heading = |level: u32| format!(r#"{{"type":"heading","level":{level},"content":"x"}}"#);
    let (two, three, four) = (heading(2), heading(3), heading(4));
    let card = format!(r#"{{"type":"related","items":[{{"headline":"x","body":[{two},{four}]}}]}}"#);
    let json = support::with_body(&format!("[{two},{three},{card},{four},{two}]"));
    let expected = r#"body[2].items[0].body[1].level: "4" skips a level of headings"#;
    let (out, _, status) = run(&["validate", "-"], &json);
    assert!(status == 1 && out.lines().count() == 1 && out.trim_end().ends_with(expected), "{out}");
}

#[test]
fn several_files_are_validated() {
    assert_run(&["validate", ARABIC, ENGLISH], "", 0, "");
    let (out, error, status) =
        run(&["validate", ARABIC, "no/such.json", "-", ENGLISH], r#"{"format":"article/1","headline":5,"dir":"up"}"#);
    let expected = "-:1:34: wrong-type headline: \"5\" expected a string\n-:1:43: bad-direction dir: \"up\" is not ltr, rtl or auto\n";
    assert_eq!((out.as_str(), status), (expected, 2));
    assert!(error.starts_with("no/such.json: ") && error.lines().count() == 1, "{error}");
}

#[test]
fn options_of_render() {
    let json = r#"{"format":"article/1","headline":"2026","tags":["7 ٪"],"related":[{"items":[{"headline":"7"}]}]}"#;
    let plain = html(&["render", "-"], json);
    assert!(plain.starts_with(r#"<article class="mq-article" dir="ltr"><header class="mq-header"><h1"#), "{plain}");
    assert!(plain.contains("mq-cards") && plain.contains("<span>7 ٪</span>"), "{plain}");
    let chosen = [
        "render",
        "--lang=ar",
        "--dir",
        "rtl",
        "-",
        "--heading-level",
        "2",
        "--related=list",
        "--tag-href",
        "/t/{tag}",
    ];
    let chosen = html(&chosen, json);
    assert!(chosen.starts_with(r#"<article class="mq-article" dir="rtl"><header class="mq-header"><h2"#), "{chosen}");
    assert!(chosen.contains("mq-links") && chosen.contains("اقرأ أيضًا"), "{chosen}");
    assert!(chosen.contains(r#"href="/t/7%20%D9%AA""#), "{chosen}");
    let none = html(&["render", "--related", "list", "--related", "none", "--dir=auto", "--", "-"], json);
    assert!(!none.contains("mq-related"), "{none}");
}

#[test]
fn what_cannot_be_done_is_an_error() {
    for (words, message) in [
        (&[][..], "which command?"),
        (&["show", "-"], "unknown command show"),
        (&["render"], "which file? - is standard input"),
        (&["render", ARABIC, ENGLISH], "one file at a time"),
        (&["render", "--theme=dark", "-"], "unknown option --theme"),
        (&["render", "-x", "-"], "unknown option -x"),
        (&["render", "-", "--lang"], "--lang needs a value"),
        (&["render", "-", "--lang", "ar_EG"], "--lang expects a BCP 47 language tag"),
        (&["render", "-", "--dir=up"], "--dir expects ltr, rtl or auto"),
        (&["render", "-", "--heading-level=6"], "--heading-level expects a number from 1 to 5"),
        (&["render", "-", "--related=x"], "--related expects cards, list, carousel or none"),
        (&["render", "-", "--tag-href=javascript:{tag}"], "--tag-href expects a safe URL with {tag} in it"),
        (&["detect", "--lang=ar", "-"], "--lang is an option of render alone"),
    ] {
        assert_run(words, "{}", 2, &format!("maqala: {message}; maqala --help says more\n"));
    }
}

#[test]
fn an_error_in_the_text_has_its_line_and_column() {
    let broken = "{\n  \"headline\": \"مطر\" \"body\": []\n}";
    let expected = "-:2:21: invalid-json: found \"\"\", expected a comma or a closing bracket\n";
    for command in ["render", "convert", "validate", "detect"] {
        assert_run(&[command, "-"], broken, 2, expected);
        assert_run(
            &[command, "-"],
            r#"{"format":"article/2"}"#,
            2,
            "-:1:12: unsupported-version format: found \"article/2\", expected \"article/1\"\n",
        );
        assert_run(
            &[command, "-"],
            r#"{"format":"article/1"}"#,
            2,
            "-:1:1: nothing-to-show: neither headline nor body\n",
        );
        let (_, error, status) = run(&[command, "no/such.json"], "");
        assert!(status == 2 && error.starts_with("no/such.json: "), "{status} {error}");
    }
}

#[test]
fn help_and_version() {
    let (out, error, status) = run(&["render", "--help"], "");
    assert!(status == 0 && error.is_empty() && out.contains("Usage:"), "{status} {out} {error}");
    assert_run(&["--version"], "", 0, concat!("maqala ", env!("CARGO_PKG_VERSION"), "\n"));
}

/// Who stops to read is not told of an error.
#[test]
fn a_reader_may_go_away() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_maqala"))
        .args(["render", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(file(&repository(ARABIC)).as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
}

#[test]
fn a_text_that_is_no_json_is_a_clipping() {
    let text = "مطر على الساحل\n\nهطل المطر صباحًا.\n\nالمصدر: وكالة الساحل\n";
    assert_run(&["detect", "-"], text, 0, "clipping\n");
    assert_run(&["validate", "-"], text, 0, "");
    let (html, error, status) = run(&["render", "-"], text);
    assert!(status == 0 && error.is_empty() && html.contains("<bdi>وكالة الساحل</bdi>"), "{html}{error}");
    let (json, _, _) = run(&["convert", "-"], text);
    let (again, _, _) = run(&["render", "-"], &json);
    assert_eq!(again, html);
}

#[test]
fn a_text_is_a_clipping_by_its_shape() {
    for text in ["Rain at last\nIt rained.", "\u{feff}\n  مطر\r\rهطل المطر", "5 ships\n/ and more", "a\n{"] {
        assert_run(&["detect", "-"], text, 0, "clipping\n");
    }
    for (text, code) in [
        ("", "invalid-json"),
        ("Rain", "invalid-json"),
        ("\n Rain \n\n", "invalid-json"),
        ("<p>Rain</p>\n<p>It rained.</p>", "invalid-json"),
        ("window.article = {\n\"headline\": 1\n}", "invalid-json"),
        ("callback([\n{\"headline\": 1}", "invalid-json"),
        ("window.article =\n{", "invalid-json"),
        ("\"Rain\"\n\"x\"", "invalid-json"),
        ("[\n1]", "unknown-format"),
    ] {
        let (out, error, status) = run(&["detect", "-"], text);
        assert!(status == 2 && out.is_empty() && error.contains(&format!(": {code}: ")), "{text}: {out}{error}");
    }
}

#[test]
fn what_is_in_no_format_is_described() {
    for (json, found) in [
        (r#"{"@type": "Product", "name": "A boat"}"#, r#"an object with "@type" "Product", "name""#),
        (r#"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7}"#, r#"an object with "a", "b", "c", "d", "e", "f", …"#),
        (r#"{"type": 5, "format": "note/1\u0021"}"#, r#"an object with "type", "format" "note/1!""#),
        (r#"[{"name": "x"}, 5]"#, r#"a list of objects with "name""#),
        ("[{}]", "a list of objects with nothing"),
        ("[5]", "a list"),
    ] {
        let line = format!("-:1:1: unknown-format: no known article format in {found}\n");
        assert_run(&["detect", "-"], json, 2, &line);
    }
}

#[test]
fn a_file_that_cannot_be_read_is_an_error() {
    assert_run(&["render", "no/such.json"], "", 2, "no/such.json: there is no such file\n");
    assert_run(&["render", "tests"], "", 2, "tests: it is a folder\n");
}

#[test]
fn formats_of_ones_own_and_formats_by_name() {
    let folder = "tests/fixtures/map/wrong-rules";
    let (input, map) = (format!("{folder}/input.json"), format!("{folder}/map.json"));
    assert_run(&["detect", "--map", &map, &input], "", 0, "map\n");
    let rendered = html(&["render", "--map", &map, &input], "");
    assert!(rendered.contains("Rain at last</h1>"), "{rendered}");
    let (converted, _, status) = run(&["convert", "--map", &map, &input], "");
    assert!(status == 0 && converted.contains(r#""headline": "Rain at last""#), "{converted}");
    let (found, _, status) = run(&["validate", "--map", &map, &input], "");
    let told = |line: &str| found.lines().any(|found| found.starts_with(&format!("{map}:{line}")));
    assert!(
        status == 1 && told("13:14: unknown-field map.colour:") && told("17:13: finds-nothing map.image:"),
        "{found}"
    );
    let node = r#"{"@type": "NewsArticle", "headline": "Rain"}"#;
    assert_run(&["detect", "--format=json-ld", "-"], node, 0, "json-ld\n");
    let wrong = "-:1:1: wrong-format format: found \"json-ld\", expected \"ghost\"\n";
    assert_run(&["render", "--format", "ghost", "-"], node, 2, wrong);
    let bad =
        "tests/fixtures/map/no-json/map.json:1:15: bad-map map: line 1, column 15: found \"i\", expected a field map\n";
    assert_run(&["detect", "--map", "tests/fixtures/map/no-json/map.json", "-"], node, 2, bad);
    assert_run(&["detect", "--format", "clipping", "-"], node, 0, "clipping\n");
}
