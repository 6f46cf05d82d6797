//! The shape of the repository: floors, lengths of files, module docs, and what must stand nowhere.

use crate::support::{file, files, repository};
use std::path::{Path, PathBuf};

/// Each floor with those it may use besides itself, `error` and `warning`.
const FLOORS: [(&str, &[&str]); 7] = [
    ("model", &[]),
    ("json", &["model"]),
    ("formats", &["model", "json", "locales"]),
    ("locales", &["model"]),
    ("render", &["model", "locales"]),
    ("platform", &["model", "json", "formats", "locales", "render"]),
    ("element", &["model", "json", "formats", "locales", "render", "platform"]),
];

fn sources(folder: &str, endings: &[&str]) -> Vec<PathBuf> {
    let ends = |path: &PathBuf| path.extension().is_some_and(|found| endings.iter().any(|ending| found == *ending));
    files(&repository(folder)).into_iter().filter(ends).collect()
}

#[test]
fn a_floor_uses_only_those_below() {
    let mut seen = 0;
    for (floor, below) in FLOORS {
        for path in sources(&format!("src/{floor}"), &["rs"]) {
            for line in file(&path).lines() {
                let Some((_, rest)) = line.split_once("use crate::") else { continue };
                seen += 1;
                let used: String =
                    rest.chars().take_while(|character| character.is_alphanumeric() || *character == '_').collect();
                let allowed = used == floor || used == "error" || used == "warning" || below.contains(&used.as_str());
                assert!(allowed, "{}: {floor} may not use {used}", path.display());
            }
        }
    }
    assert!(seen > 40, "only {seen} lines");
}

#[test]
fn files_can_be_read_in_five_minutes() {
    for path in
        [sources("src", &["rs"]), sources("www", &["js", "css"]), sources("tests", &["rs", "mjs", "js"])].concat()
    {
        let lines = file(&path).lines().count();
        assert!(lines <= 400, "{}: {lines} lines", path.display());
    }
}

#[test]
fn every_module_says_what_it_is() {
    for path in sources("src", &["rs"]) {
        assert!(file(&path).starts_with("//! "), "{}", path.display());
    }
}

#[test]
fn no_html_is_parsed_in_a_browser() {
    const SINKS: [&str; 7] = [
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "DOMParser",
        "setHTMLUnsafe",
        "createContextualFragment",
    ];
    for path in [sources("src", &["rs"]), sources("www", &["js"])].concat() {
        let text = file(&path);
        for sink in SINKS {
            assert!(!text.contains(sink), "{}: {sink}", path.display());
        }
    }
}

#[test]
fn the_version_is_the_same_everywhere() {
    let read = |name: &str| file(&repository(name));
    let version = env!("CARGO_PKG_VERSION");
    assert!(read("CHANGELOG.md").contains(&format!("## {version}\n")));
    assert!(read("package.json").contains(&format!("\"version\": \"{version}\"")));
}

#[test]
fn unsafe_code_stands_in_the_allocator_alone() {
    for path in sources("src", &["rs"]) {
        let allocator = path.ends_with(Path::new("element/allocator.rs"));
        assert_eq!(
            file(&path).contains("unsafe {") || file(&path).contains("unsafe impl"),
            allocator,
            "{}",
            path.display()
        );
    }
}

#[test]
fn all_that_a_page_may_style_is_in_the_readme() {
    let readme = file(&repository("README.md"));
    for part in maqala::render::names::Part::all().filter(|part| !part.is_empty()) {
        assert!(readme.contains(&format!("`{part}`")), "README.md: the part {part} is missing");
    }
    let sheets = ["www/styles", "www/live"].map(|folder| sources(folder, &["css"]));
    let styles: String = sheets.iter().flatten().map(|path| file(path)).collect();
    let properties = |text: &str| -> std::collections::BTreeSet<String> {
        let names = text.split("--mq-").skip(1);
        let end = |name: &str| name.find(|letter: char| !letter.is_ascii_lowercase() && letter != '-');
        names.map(|name| name[..end(name).unwrap_or(name.len())].to_owned()).collect()
    };
    assert_eq!(properties(&readme), properties(&styles), "custom properties of README.md and of the style sheets");
}
