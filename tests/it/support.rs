//! Helpers that print what went in, what was expected and what came out.

use maqala::Error;
use maqala::formats::{self, ParseOptions, Parsed};
use maqala::locales::Locales;
use maqala::model::direction::Direction;
use maqala::model::href::Template;
use maqala::model::language::Language;
use maqala::model::text::{Arena, Text, Unit, chars, push_str};
use maqala::platform::html::Html;
use maqala::render::{self, Options, RelatedStyle};
use maqala::warning::Warning;
use std::path::{Path, PathBuf};

/// What became of an input: its HTML, or why there is none; and the warnings. Errors and warnings are lines of
/// `code path line:column message`, where `-` is the path of the whole.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) html: Result<String, String>,
    pub(crate) warnings: Vec<String>,
}

/// Text in the width under test.
pub(crate) fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    push_str(&mut units, text);
    units
}

/// The options of a fixture; a map is one line of them.
pub(crate) fn options_of(folder: &Path) -> String {
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_default();
    let map = text("map.json").replace('\n', " ");
    if map.is_empty() { text("options.txt") } else { text("options.txt") + "map=" + &map }
}

/// The format and the map that options ask for.
pub(crate) fn asked(options: &str) -> [Vec<Unit>; 2] {
    ["format=", "map="].map(|name| {
        let found = options.lines().find_map(|line| line.strip_prefix(name));
        units(found.unwrap_or(""))
    })
}

/// Reads and renders JSON; the options are lines of `name=value`.
pub(crate) fn outcome(source: &[Unit], options: &str) -> Outcome {
    let [format, map] = asked(options);
    let arena = Arena::default();
    let asked = ParseOptions { format: Text::new(&format), map: Text::new(&map) };
    rendered(formats::parse_as(source, &arena, &asked), options)
}

/// [`outcome`] of plain text.
pub(crate) fn text_outcome(source: &[Unit], options: &str) -> Outcome {
    rendered(formats::parse_text(source, &Arena::default()), options)
}

fn rendered(parsed: Result<Parsed<'_>, Error>, options: &str) -> Outcome {
    let parsed = match parsed {
        Ok(parsed) => parsed,
        Err(error) => {
            let html = Err(line(error.code(), error.path(), error.line(), error.column(), &error.to_string()));
            return Outcome { html, warnings: Vec::new() };
        }
    };
    let warnings = parsed.warnings.iter().map(warning_line).collect();
    let mut html = Html::default();
    let values = ["lang", "dir", "heading-level", "related", "tag-href", "locale", "related-after"].map(|name| {
        let found = options.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        found.unwrap_or("")
    });
    let [language, tag_href, locale] = [values[0], values[4], values[5]].map(units);
    let options = Options {
        language: Language::parse(Text::new(&language)),
        direction: match values[1] {
            "rtl" => Some(Direction::Rtl),
            "ltr" => Some(Direction::Ltr),
            _ => None,
        },
        heading_level: values[2].parse().unwrap_or_default(),
        related: match values[3] {
            "list" => RelatedStyle::List,
            "none" => RelatedStyle::None,
            _ => RelatedStyle::Cards,
        },
        related_after: values[6].parse().unwrap_or_default(),
        tag_href: Template::parse(Text::new(&tag_href)),
        locale: Language::parse(Text::new(&locale)),
        locales: Locales::default(),
    };
    render::article(&mut html, &parsed.article, &options);
    Outcome { html: Ok(html.into_string()), warnings }
}

fn warning_line(warning: &Warning) -> String {
    let path: String = chars(warning.path()).collect();
    line(warning.code(), &path, warning.line(), warning.column(), &warning.to_string())
}

fn line(code: &str, path: &str, line: u32, column: u32, message: &str) -> String {
    let path = if path.is_empty() { "-" } else { path };
    format!("{code} {path} {line}:{column} {message}")
}

pub(crate) fn read(input: &str) -> Outcome {
    outcome(&units(input), "")
}

/// An `article/1` with that JSON as its body.
pub(crate) fn with_body(body: &str) -> String {
    format!(r#"{{"format":"article/1","headline":"Headline","body":{body}}}"#)
}

/// The HTML of an input that must be shown.
#[track_caller]
pub(crate) fn html(input: &str) -> String {
    match read(input).html {
        Ok(html) => html,
        Err(error) => panic!("input: {}\nexpected: an article\nactual: {error}", shown(input)),
    }
}

/// What stands in the body of an `article/1` with that JSON as its body; nothing where there is no body.
#[track_caller]
pub(crate) fn body(json: &str) -> String {
    let html = html(&with_body(json));
    let Some((_, body)) = html.split_once("<div class=\"mq-body\">") else { return String::new() };
    body.strip_suffix("</div></article>").unwrap_or(body).to_owned()
}

#[track_caller]
pub(crate) fn assert_body(json: &str, expected: &str) {
    let actual = body(json);
    assert!(actual == expected, "body: {}\nexpected: {expected}\nactual:   {actual}", shown(json));
}

/// Codes and paths of the warnings, such as `unsafe-url body[0].href`.
#[track_caller]
pub(crate) fn assert_warnings(input: &str, expected: &[&str]) {
    let found = read(input);
    let actual: Vec<_> = found.warnings.iter().map(|line| first_words(line)).collect();
    assert!(
        found.html.is_ok() && actual == expected,
        "input: {}\nexpected: {expected:?}\nactual:   {actual:?}\nhtml: {:?}",
        shown(input),
        found.html
    );
}

/// The first words of an error's line are its code.
#[track_caller]
pub(crate) fn assert_error(input: &[Unit], code: &str) {
    let found = outcome(input, "").html;
    let matches = matches!(&found, Err(line) if line.split(' ').next() == Some(code));
    let input: String = chars(input).take(300).collect();
    assert!(matches, "input: {}\nexpected: {code}\nactual:   {found:?}", shown(&input));
}

fn first_words(line: &str) -> &str {
    let end = line.match_indices(' ').nth(1).map_or(line.len(), |(at, _)| at);
    &line[..end]
}

/// An input as a message may quote it.
pub(crate) fn shown(input: &str) -> String {
    let mut out: String = input.chars().take(300).collect();
    if out.len() < input.len() {
        out.push('…');
    }
    out
}

/// A path in the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[track_caller]
pub(crate) fn file(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files below a folder, by name.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.append(&mut files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}
