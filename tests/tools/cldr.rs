//! Writes what is generated from Unicode's own data, as ICU4X's crates carry it, so that nothing of it is typed by hand:
//! `cargo run --example cldr`.
//!
//! The integration tests include this file as a module and compare what it would write with what is committed.

#![allow(
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a tool: it stops where the data do not fit our form of patterns"
)]
#![allow(dead_code, unused_imports, reason = "main serves the example, the rest also the tests")]

use std::fmt::Write as _;

#[path = "cldr/counts.rs"]
mod counts;
#[path = "cldr/dates.rs"]
mod dates;
#[path = "cldr/long.rs"]
mod long;
#[path = "cldr/strong.rs"]
mod strong;

pub(crate) use counts::{Counts, evaluate};
pub(crate) use dates::{Language, persian, umalqura};
pub(crate) use strong::class;

/// What the crates' data were made from; their manifests say so, no constant does. To be changed with their version.
const SOURCE: &str = "CLDR 49 and Unicode 18, as ICU4X 2.4 has them";

/// Name of the constants, and the CLDR locales for dates and for counts; none where CLDR has nothing to say. Digits are those
/// of CLDR, but Western ones in Arabic, as most Arab newsrooms on the web write them. In traditional Chinese the day has 24
/// hours, and not its six parts.
pub(crate) const LANGUAGES: [(&str, &str, &str); 88] = [
    ("AR", "ar-u-nu-latn", "ar"),
    ("EN", "en", "en"),
    ("AF", "af", "af"),
    ("AM", "am", "am"),
    ("AZ", "az", "az"),
    ("BE", "be", "be"),
    ("BG", "bg", "bg"),
    ("BN", "bn", "bn"),
    ("BS", "bs", "bs"),
    ("CA", "ca", "ca"),
    ("CKB", "ckb", ""),
    ("CS", "cs", "cs"),
    ("DA", "da", "da"),
    ("DE", "de", "de"),
    ("EL", "el", "el"),
    ("ES", "es", "es"),
    ("ET", "et", "et"),
    ("EU", "eu", "eu"),
    ("FA", "fa", "fa"),
    ("FI", "fi", "fi"),
    ("FIL", "fil", "fil"),
    ("FR", "fr", "fr"),
    ("GA", "ga", "ga"),
    ("GL", "gl", "gl"),
    ("GU", "gu", "gu"),
    ("HA", "ha", "ha"),
    ("HE", "he", "he"),
    ("HI", "hi", "hi"),
    ("HR", "hr", "hr"),
    ("HU", "hu", "hu"),
    ("HY", "hy", "hy"),
    ("ID", "id", "id"),
    ("IG", "ig", "ig"),
    ("IS", "is", "is"),
    ("IT", "it", "it"),
    ("JA", "ja", "ja"),
    ("KA", "ka", "ka"),
    ("KK", "kk", "kk"),
    ("KM", "km", "km"),
    ("KN", "kn", "kn"),
    ("KO", "ko", "ko"),
    ("KU", "ku", "ku"),
    ("KY", "ky", "ky"),
    ("LO", "lo", "lo"),
    ("LT", "lt", "lt"),
    ("LV", "lv", "lv"),
    ("MK", "mk", "mk"),
    ("ML", "ml", "ml"),
    ("MR", "mr", "mr"),
    ("MS", "ms", "ms"),
    ("MT", "mt", ""),
    ("MY", "my", "my"),
    ("NB", "nb", "nb"),
    ("NE", "ne", "ne"),
    ("NL", "nl", "nl"),
    ("PA", "pa", "pa"),
    ("PL", "pl", "pl"),
    ("PRS", "fa-AF", "fa-AF"),
    ("PS", "ps", "ps"),
    ("PT", "pt", "pt"),
    ("PT_PT", "pt-PT", "pt-PT"),
    ("RO", "ro", "ro"),
    ("RU", "ru", "ru"),
    ("SD", "sd", "sd"),
    ("SI", "si", "si"),
    ("SK", "sk", "sk"),
    ("SL", "sl", "sl"),
    ("SO", "so", "so"),
    ("SQ", "sq", "sq"),
    ("SR", "sr", "sr"),
    ("SR_LATN", "sr-Latn", ""),
    ("SV", "sv", "sv"),
    ("SW", "sw", "sw"),
    ("TA", "ta", "ta"),
    ("TE", "te", "te"),
    ("TG", "tg", ""),
    ("TH", "th", "th"),
    ("TI", "ti", "ti"),
    ("TR", "tr", "tr"),
    ("UG", "ug", ""),
    ("UK", "uk", "uk"),
    ("UR", "ur", "ur"),
    ("UZ", "uz", "uz"),
    ("UZ_CYRL", "uz-Cyrl", "uz-Cyrl"),
    ("VI", "vi", "vi"),
    ("YO", "yo", ""),
    ("ZH_HANS", "zh-Hans", "zh-Hans"),
    ("ZH_HANT", "zh-Hant-u-hc-h23", "zh-Hant"),
];

/// Names of constants and CLDR locales of what is written in another way in some countries.
pub(crate) const REGIONS: [(&str, &str); 9] = [
    ("AR_LEVANT", "ar-SY-u-nu-latn"),
    ("AR_MAGHREB", "ar-DZ-u-nu-latn"),
    ("AR_MOROCCO", "ar-MA-u-nu-latn"),
    ("AR_MAURITANIA", "ar-MR-u-nu-latn"),
    ("AR_BOTH", "both"),
    ("DE_AUSTRIA", "de-AT"),
    ("EN_BRITAIN", "en-GB"),
    ("EN_WORLD", "en-001"),
    ("FR_CANADA", "fr-CA"),
];

/// Those that have the Persian calendar beside the Gregorian one.
pub(crate) const PERSIAN: [(&str, &str); 3] = [("FA", "fa"), ("PRS", "fa-AF"), ("PS", "ps")];

fn main() {
    for (path, text) in files() {
        std::fs::write(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")), text).unwrap();
    }
}

/// The generated files: path from the root of the repository, and text.
pub(crate) fn files() -> [(&'static str, String); 6] {
    [
        ("src/locales/sources/dates.rs", dates()),
        ("src/locales/sources/months.rs", months()),
        ("src/locales/sources/counts.rs", counts()),
        ("src/locales/sources/calendars.rs", calendars()),
        ("src/model/strong.rs", strong::strong()),
        ("www/locales.json", lines()),
    ]
}

/// What does not show in an editor is written by its number.
fn escape(text: &str) -> String {
    let hidden = |c| matches!(c, '\u{a0}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202f}' | '\u{2066}'..='\u{2069}');
    text.chars().map(|c| if hidden(c) { c.escape_unicode().to_string() } else { c.to_string() }).collect()
}

fn header(what: &str) -> String {
    format!("//! {what}\n//!\n//! Generated from {SOURCE}; not to be edited: `cargo run --example cldr`.\n\n")
}

/// A constant, broken before some of its fields.
fn constant(out: &mut String, name: &str, text: &str, breaks: &[usize]) {
    write!(out, "pub(super) const {name}: &str = \"").unwrap();
    for (index, field) in text.split('|').enumerate() {
        out.push_str(if breaks.contains(&index) { "\\\n    " } else { "" });
        out.push_str(if index > 0 { "|" } else { "" });
        out.push_str(&escape(field));
    }
    out.push_str("\";\n");
}

fn dates() -> String {
    let mut out = header(
        "How languages write dates: digits, long date (that of `dateFormats`, CLDR 48), time to minutes, offset from UTC, months.",
    );
    for (name, locale) in LANGUAGES.map(|(name, locale, _)| (name, locale)).into_iter().chain(REGIONS) {
        constant(&mut out, name, &fields(locale), &[4]);
    }
    out
}

fn months() -> String {
    let mut out =
        header("How languages write a month alone, a year alone, and months without a day where they are others.");
    for (name, locale, _) in LANGUAGES {
        constant(&mut out, name, &Language::new(locale).vague_fields(), &[2]);
    }
    out
}

/// The fields of dates; for Arabic also with the names that months have in the Levant beside the usual ones.
fn fields(locale: &str) -> String {
    if locale != "both" {
        return Language::new(locale).fields();
    }
    let [usual, levant] = ["ar-u-nu-latn", "ar-SY-u-nu-latn"].map(|locale| Language::new(locale).fields());
    let fields =
        usual.split('|').zip(levant.split('|')).enumerate().map(|(index, (one, other))| {
            if (4..16).contains(&index) { format!("{one}/ {other}") } else { one.to_owned() }
        });
    fields.collect::<Vec<_>>().join("|")
}

fn counts() -> String {
    let mut out = header("How languages count: plural rule, minutes, and how long ago something was.");
    for (name, _, locale) in LANGUAGES {
        if !locale.is_empty() {
            constant(&mut out, name, &Counts::new(locale).fields(), &[2]);
        }
    }
    out
}

fn calendars() -> String {
    let mut out = header("Dates of second calendars, and the years of the calendar of Umm al-Qura from 1300 on.");
    for (name, locale) in PERSIAN {
        constant(&mut out, &format!("{name}_PERSIAN"), &dates::second(locale, "persian"), &[1]);
    }
    for (name, locale, _) in LANGUAGES {
        constant(&mut out, name, &dates::second(locale, "umalqura"), &[1]);
    }
    out.push_str("pub(super) const UMALQURA: &str = \"\\\n");
    let lengths = dates::umalqura_lengths();
    for row in lengths.as_bytes().chunks(120) {
        writeln!(out, "    {}\\", std::str::from_utf8(row).unwrap()).unwrap();
    }
    out.push_str("\";\n");
    out
}

/// What pages load of our words.
fn lines() -> String {
    let files = maqala::locales::files().into_iter().map(|(name, text)| (name, text.into()));
    let map = files.collect::<serde_json::Map<String, serde_json::Value>>();
    serde_json::to_string_pretty(&map).unwrap() + "\n"
}
