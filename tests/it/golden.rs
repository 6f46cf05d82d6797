//! Every folder of tests/fixtures is a test: `input.json`, or `input.txt` of a clipping, perhaps `options.txt` and `map.json`, and either
//! `expected.html` with `warnings.txt` where there are any, or `error.txt`. `UPDATE_GOLDEN=1` writes what is missing or has
//! changed.
//!
//! In `expected.html` a line feed stands between `>` and `<`. Nothing is lost by it: text has no bare `>`.

use crate::markup;
use crate::support::{file, files, options_of, outcome, repository, text_outcome, units};
use std::fmt::Write;
use std::path::Path;

#[test]
fn fixtures() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let (mut count, mut differences) = (0, String::new());
    for input in files(&repository("tests/fixtures")) {
        if input.file_stem().is_some_and(|name| name == "input") {
            count += 1;
            case(&input, update, &mut differences);
        }
    }
    assert!(count >= 60, "only {count} fixtures");
    assert!(differences.is_empty(), "{differences}UPDATE_GOLDEN=1 cargo test writes what is found: read the diff");
}

fn case(input: &Path, update: bool, differences: &mut String) {
    let folder = input.parent().unwrap();
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap_or_default();
    let read = if input.extension().is_some_and(|extension| extension == "txt") { text_outcome } else { outcome };
    let found = read(&units(&file(input)), &options_of(folder));
    let mut warnings = found.warnings.join("\n");
    let (mut html, mut error) = (String::new(), String::new());
    match found.html {
        Ok(markup) => {
            markup::check(&markup).unwrap_or_else(|fault| panic!("{}: {fault}\n{markup}", folder.display()));
            html = markup.replace("><", ">\n<") + "\n";
        }
        Err(line) => error = line + "\n",
    }
    if !warnings.is_empty() {
        warnings.push('\n');
    }
    for (name, actual) in [("expected.html", html), ("warnings.txt", warnings), ("error.txt", error)] {
        let (path, expected) = (folder.join(name), text(name));
        if expected == actual {
            continue;
        }
        if !update {
            let path = path.display();
            writeln!(differences, "{path}\nexpected:\n{expected}\nactual:\n{actual}\n").unwrap();
        } else if actual.is_empty() {
            std::fs::remove_file(path).unwrap();
        } else {
            std::fs::write(path, actual).unwrap();
        }
    }
}

/// What a reader of the samples must see; the markup of their blocks has fixtures of its own.
#[test]
fn samples() {
    for path in files(&repository("www/samples")) {
        if path.extension().is_none_or(|extension| extension != "json") {
            continue;
        }
        let json = file(&path);
        let found = outcome(&units(&json), "");
        assert_eq!(found.warnings, Vec::<String>::new(), "{}", path.display());
        let html = found.html.unwrap();
        markup::check(&html).unwrap_or_else(|fault| panic!("{}: {fault}\n{html}", path.display()));
        let value: serde_json::Value = serde_json::from_str(&json).unwrap();
        let start = format!(r#"<article class="mq-article" dir={} lang={}>"#, value["dir"], value["lang"]);
        assert!(html.starts_with(&start), "{}\nexpected: {start}\nactual: {html}", path.display());
        let mut texts = Vec::new();
        gather(&value, &mut texts);
        let shown = markup::text(&html);
        for text in texts {
            for line in text.lines() {
                assert!(shown.contains(line), "{}: not shown: {line}", path.display());
            }
        }
    }
}

/// All that a reader is to see in a value: text under the names that hold text, and what stands bare in lists.
fn gather<'v>(value: &'v serde_json::Value, texts: &mut Vec<&'v str>) {
    use serde_json::Value::{Array, Object, String};
    match value {
        Object(object) => {
            for (name, value) in object {
                let shown = ["headline", "kicker", "standfirst", "content", "text", "caption", "credit", "attribution"];
                match value {
                    // The name of a slot is for the host page.
                    String(_) if name == "name" && object.get("type").is_some_and(|kind| kind == "slot") => {}
                    String(text) if shown.contains(&name.as_str()) || name == "name" || name == "excerpt" => {
                        texts.push(text);
                    }
                    Array(_) | Object(_) if name != "marks" => gather(value, texts),
                    _ => {}
                }
            }
        }
        Array(items) => {
            for item in items {
                if let String(text) = item { texts.push(text) } else { gather(item, texts) }
            }
        }
        _ => {}
    }
}
