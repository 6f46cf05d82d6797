//! The tables of character references; what they resolve to is tested beside their module, which is private.

#[path = "../tools/references.rs"]
mod tool;

#[test]
fn generated_files_are_current() {
    for (path, expected) in tool::files() {
        let found = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(found == expected, "{path} is not what this makes: cargo run --example references");
    }
}

#[test]
fn all_names_of_the_standard_are_there() {
    let names = tool::names();
    assert_eq!(names.len(), 2231);
    assert_eq!(names.keys().filter(|name| !name.ends_with(';')).count(), 106);
    assert_eq!(names.keys().map(|name| name.len()).max(), Some(32));
}
