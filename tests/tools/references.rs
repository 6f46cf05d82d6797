//! Writes the tables of character references in `src/formats/fragment/references` from the HTML Standard's own list, as
//! html5ever carries it: `cargo run --example references`.
//!
//! The integration tests include this file as a module and compare what it would write with what is committed.

#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a tool: it stops where the list does not fit our tables"
)]
#![allow(dead_code, reason = "main serves the example, the rest also the tests")]

use html5ever::data::NAMED_ENTITIES;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What the list was made from; no constant of the crate says so. To be changed with its version.
const SOURCE: &str = "the HTML Standard's list, as html5ever 0.40 has it";

/// HTML 4's names (its section 24) beyond Latin-1, and `apos`. Those of Latin-1 are the ones that may lack a semicolon.
const HTML_4: &str = "apos OElig oelig Scaron scaron Yuml fnof circ tilde \
    Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi \
    Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau \
    upsilon phi chi psi omega thetasym upsih piv \
    ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger bull hellip permil \
    prime Prime lsaquo rsaquo oline frasl euro image weierp real trade alefsym \
    larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus \
    lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus \
    otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams";

/// The order of the short table, by the last code point of each part: what newsrooms write comes first.
const PARTS: [(u32, u32); 5] = [(0, 0xa0), (0x2000, 0x20ff), (0xa1, 0xff), (0x100, 0x1fff), (0x2100, 0xffff)];

fn main() {
    for (path, text) in files() {
        std::fs::write(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")), text).unwrap();
    }
}

/// The generated files: path from the root of the repository, and text.
pub(crate) fn files() -> [(&'static str, String); 2] {
    let folder = ["src/formats/fragment/references/all.rs", "src/formats/fragment/references/basic.rs"];
    [(folder[0], all()), (folder[1], basic())]
}

/// Every name, with its semicolon where it has one, and what it stands for.
pub(crate) fn names() -> BTreeMap<&'static str, String> {
    // The crate's map holds the beginnings of names as well, with no code points.
    let names = NAMED_ENTITIES.entries().filter(|(_, codes)| codes.0 > 0);
    names.map(|(name, codes)| (*name, [codes.0, codes.1].into_iter().filter_map(character).collect())).collect()
}

fn character(code: u32) -> Option<char> {
    char::from_u32(code).filter(|character| *character != '\0')
}

fn header(what: &str) -> String {
    format!("//! {what}\n//!\n//! Generated from {SOURCE}; not to be edited: `cargo run --example references`.\n\n")
}

/// What does not show in an editor, or joins what stands before it, is written by its number.
fn escape(text: &str) -> String {
    let shows = |c: char| {
        let symbol =
            matches!(u32::from(c), 0xa1..=0xac | 0xae..=0xff | 0x2010..=0x2027 | 0x2030..=0x205e | 0x2190..=0x2bff);
        symbol || c.is_alphanumeric()
    };
    text.chars().map(|c| if shows(c) { c.to_string() } else { c.escape_default().to_string() }).collect()
}

/// Adds to the last line, or to a new one where that is full.
fn wrap(out: &mut String, piece: &str) {
    let line = out.lines().next_back().unwrap();
    if line.chars().count() + piece.chars().count() > 120 {
        out.truncate(out.trim_end_matches(' ').len());
        out.push_str("\n    ");
    }
    out.push_str(piece);
}

fn all() -> String {
    let mut out = header("All names of character references, each with what it stands for.");
    out.push_str(
        "/// Name, space, text; sorted. A name without a semicolon is one that may lack it.\n\
         #[rustfmt::skip]\n",
    );
    let names = names();
    // A space sorts before all that names are made of, so that these stay in the order of their names.
    let entries = names.iter().map(|(name, text)| format!("{name} {text}")).collect::<Vec<_>>();
    assert!(entries.is_sorted());
    write!(out, "pub(super) static NAMES: [&str; {}] = [\n    ", entries.len()).unwrap();
    for entry in entries {
        wrap(&mut out, &format!("\"{}\", ", escape(&entry)));
    }
    out.truncate(out.trim_end_matches(' ').len());
    out.push_str("\n];\n");
    out
}

/// A name of the short table, by its place in it.
fn place(name: &str, code: u32) -> (usize, u32, u32) {
    let part = PARTS.iter().position(|(first, last)| (*first..=*last).contains(&code)).unwrap();
    // `scaron` has to be found before its capital is, as it does not stand 32 after it.
    let order = if name == "Scaron" { code + 2 } else { code };
    (part, order, name.chars().all(|letter| letter.is_ascii_uppercase()).into())
}

/// Whether a name of the short table is found by its capitalised twin.
fn has_twin(name: &str, code: u32, names: &BTreeMap<&str, u32>) -> bool {
    let (first, rest) = name.split_at(1);
    let twin = format!("{}{rest}", first.to_ascii_uppercase());
    let small = rest.chars().next().is_some_and(|letter| letter.is_ascii_lowercase());
    small && twin != name && names.get(&twin[..]).is_some_and(|capital| capital + 32 == code)
}

fn basic() -> String {
    let all = names();
    let code = |name: &str| u32::from(all.get(&format!("{name};")[..]).unwrap().chars().next().unwrap());
    let legacy = all.keys().copied().filter(|name| !name.ends_with(';'));
    let names = legacy.chain(HTML_4.split(' ')).map(|name| (name, code(name))).collect::<BTreeMap<_, _>>();
    let mut entries = names
        .iter()
        .map(|(name, code)| (*name, *code))
        .filter(|(name, code)| !has_twin(name, *code, &names))
        .collect::<Vec<_>>();
    entries.sort_by_key(|(name, code)| place(name, *code));
    let mut out = header("The names of HTML 4 and those that may lack a semicolon, as one string.");
    writeln!(out, "/// Code point of the first name.\npub(super) const FIRST: u32 = 0x{:x};\n", entries[0].1).unwrap();
    out.push_str(
        "/// A byte below `0` ends a name; it is 31 more than the step to the code point of the next one, so that a space is a step\n\
         /// of one. Bytes from 0x80, before a name, are further steps of 48 each, with 0x80 as none, modulo 65,536. A name whose\n\
         /// first letter alone is a capital holds also for its small twin, whose code point is 32 more.\n\
         pub(super) static NAMES: &[u8] = b\"\\\n    ",
    );
    for (index, (name, code)) in entries.iter().enumerate() {
        let next = entries.get(index + 1).map_or(code + 1, |(_, next)| *next);
        let step = i64::from(next) - i64::from(*code);
        let step = if step < -31 { step + 0x1_0000 } else { step };
        let mut far = (step - 16 + 47).div_euclid(48).max(0);
        let end = u8::try_from(step - 48 * far + 31).unwrap();
        let mut piece = format!("{name}{}", std::ascii::escape_default(end));
        while far > 0 {
            write!(piece, "\\x{:02x}", 0x80 + far.min(127)).unwrap();
            far -= far.min(127);
        }
        if out.lines().next_back().unwrap().len() + piece.len() > 118 {
            out.push_str("\\\n    ");
        }
        out.push_str(&piece);
    }
    out.push_str("\";\n");
    out
}
