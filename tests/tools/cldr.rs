//! Writes `src/locales/sources/cldr.rs` and `src/model/strong.rs` from Unicode's own data, as ICU4X's crates carry it, so that
//! nothing in them is typed by hand: `cargo run --example cldr`.
//!
//! The integration tests include this file as a module and compare what it would write with what is committed.

#![allow(
    clippy::panic,
    clippy::string_slice,
    clippy::unwrap_used,
    reason = "a tool: it stops where the data do not fit our form of patterns"
)]
#![allow(dead_code, reason = "main serves the example, the rest also the tests")]

use std::fmt::{self, Write as _};

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::zone::LocalizedOffsetShort;
use icu_datetime::fieldsets::{Combo, YMD, YMDT};
use icu_datetime::input::{DateTime, Time, TimeZone, UtcOffset, ZonedDateTime};
use icu_datetime::options::YearStyle;
use icu_datetime::parts;
use icu_locale_core::Locale;
use icu_properties::CodePointMapData;
use icu_properties::props::{BidiClass, GeneralCategory};
use writeable::{Part, PartsWrite, Writeable};

/// What the crates' data were made from; their manifests say so, no constant does. To be changed with their version.
const SOURCE: &str = "CLDR 49 and Unicode 18, as ICU4X 2.4 has them";

/// Name of the constant, CLDR locale with the digits that we want, and what to say of it.
pub(crate) const LANGUAGES: [(&str, &str, &str); 7] = [
    ("AR", "ar-u-nu-latn", "Arabic. Western digits, as most Arab newsrooms on the web write them."),
    ("EN", "en-u-nu-latn", "English."),
    ("ES", "es-u-nu-latn", "Spanish."),
    ("FA", "fa-u-nu-arabext", "Persian, with its own digits; the calendar is the Gregorian one."),
    ("FR", "fr-u-nu-latn", "French."),
    ("HE", "he-u-nu-latn", "Hebrew."),
    ("RU", "ru-u-nu-latn", "Russian; months in the genitive."),
];

fn main() {
    for (path, text) in files() {
        std::fs::write(format!("{}/{path}", env!("CARGO_MANIFEST_DIR")), text).unwrap();
    }
}

/// The generated files: path from the root of the repository, and text.
pub(crate) fn files() -> [(&'static str, String); 3] {
    [("src/locales/sources/cldr.rs", dates()), ("src/model/strong.rs", strong()), ("www/locales.json", lines())]
}

/// What CLDR knows of one language, to be made once for many dates.
#[derive(Debug)]
pub(crate) struct Language {
    date: Formatter<Gregorian, YMD>,
    time: Formatter<Gregorian, YMDT>,
    zone: Formatter<Gregorian, Combo<YMDT, LocalizedOffsetShort>>,
}

impl Language {
    /// The data for a CLDR locale.
    pub(crate) fn new(locale: &str) -> Self {
        let locale: Locale = locale.parse().unwrap();
        let date = YMD::long().with_year_style(YearStyle::NoEra);
        let time = date.with_time_hm();
        Self {
            date: Formatter::try_new((&locale).into(), date).unwrap(),
            time: Formatter::try_new((&locale).into(), time).unwrap(),
            zone: Formatter::try_new((&locale).into(), time.with_zone(LocalizedOffsetShort)).unwrap(),
        }
    }

    /// A moment in words: the long date, with the time to minutes, with the offset from UTC in minutes.
    pub(crate) fn format(&self, date: (u16, u8, u8), clock: Option<(u8, u8)>, offset: Option<i16>) -> String {
        self.pieces(date, clock, offset).into_iter().map(|(_, text)| text).collect()
    }

    /// The same, each piece with the name of its field; literals have none.
    fn pieces(&self, (year, month, day): (u16, u8, u8), clock: Option<(u8, u8)>, offset: Option<i16>) -> Pieces {
        let date = Date::try_new_gregorian(i32::from(year), month, day).unwrap();
        let mut out = Collector::default();
        let Some((hour, minute)) = clock else {
            self.date.format(&date).write_to_parts(&mut out).unwrap();
            return out.pieces;
        };
        let time = Time::try_new(hour, minute, 0, 0).unwrap();
        let Some(offset) = offset else {
            self.time.format(&DateTime { date, time }).write_to_parts(&mut out).unwrap();
            return out.pieces;
        };
        let zone = TimeZone::UNKNOWN.with_offset(Some(UtcOffset::try_from_seconds(i32::from(offset) * 60).unwrap()));
        self.zone.format(&ZonedDateTime { date, time, zone }).write_to_parts(&mut out).unwrap();
        out.pieces
    }

    /// The text of one field.
    fn field(&self, part: Part, date: (u16, u8, u8), clock: Option<(u8, u8)>, offset: Option<i16>) -> String {
        let pieces = self.pieces(date, clock, offset);
        let found = pieces.into_iter().find(|(name, _)| *name == Some(part.value));
        found.map(|(_, text)| text).unwrap_or_default()
    }

    /// The letter for the hour: `H` from 0, `K` from 00, `h` from 1 to 12.
    fn hour(&self) -> char {
        let hour = |hour| self.field(parts::HOUR, DAY, Some((hour, 0)), None);
        match (hour(3).chars().count(), hour(0) == hour(12)) {
            (1, false) => 'H',
            (2, false) => 'K',
            (1, true) => 'h',
            other => panic!("no letter for an hour like this: {other:?}"),
        }
    }

    /// The text of an offset, its digits and sign cut out: before them, what they are, after them.
    fn offset(&self, minutes: i16, digits: usize) -> (String, String, String) {
        let text = self.field(parts::TIME_ZONE_NAME, DAY, Some((3, 0)), Some(minutes));
        let is_number = |c: char| c.is_numeric() || c == ':';
        let start = text.find(is_number).unwrap();
        let (sign, _) = text[..start].char_indices().next_back().unwrap();
        let end = text[start..].find(|c| !is_number(c)).map_or(text.len(), |end| start + end);
        assert_eq!(text[start..end].chars().count(), digits, "an offset in unknown form: {text}");
        (text[..sign].to_owned(), text[sign..end].to_owned(), text[end..].to_owned())
    }

    fn pattern(&self, clock: Option<(u8, u8)>, offset: Option<i16>) -> String {
        let mut pattern = String::new();
        for (field, text) in self.pieces(DAY, clock, offset) {
            match field {
                None => pattern.push_str(&text),
                Some("timeZoneName") => {
                    let (before, _, after) = self.offset(347, 4);
                    write!(pattern, "{before}$o{after}").unwrap();
                }
                Some("day") => pattern.push_str("$d"),
                Some("month") => pattern.push_str("$M"),
                Some("year") => pattern.push_str("$y"),
                Some("hour") => write!(pattern, "${}", self.hour()).unwrap(),
                Some("minute") => pattern.push_str("$m"),
                Some("dayPeriod") => pattern.push_str("$p"),
                Some(other) => panic!("no letter for {other}"),
            }
        }
        assert!(!pattern.contains('|'), "the mark of an end in a pattern");
        pattern
    }

    /// This language as the fields of `Dates`.
    fn write(&self, out: &mut String) {
        let (date, time) = (self.pattern(None, None), self.pattern(Some((3, 5)), None));
        let zone = self.pattern(Some((3, 5)), Some(180));
        let with_time = time.strip_prefix(&date).unwrap();
        let with_zone = zone.strip_prefix(&time).unwrap();
        let month = |month| self.field(parts::MONTH, (2023, month, 9), None, None);
        let period = |hour| self.field(parts::DAY_PERIOD, DAY, Some((hour, 0)), None);
        let months = (1..=12).map(month).collect::<Vec<_>>().join("|");
        let periods = format!("{}|{}", period(3), period(14));
        let zero = self.field(parts::YEAR, (2000, 1, 1), None, None).chars().next_back().unwrap();
        let (plus, minus) = (self.offset(347, 4), self.offset(-347, 4));
        assert_eq!((&plus.0, &plus.2), (&minus.0, &minus.2), "a minus with other text around it");
        assert_eq!((&plus.0, &plus.2, '+'), (&minus.0, &minus.2, plus.1.chars().next().unwrap()), "an unknown plus");
        self.offset(0, 1);
        let list = format!("{date}|{with_time}|{with_zone}|\\\n        {months}|{periods}");
        writeln!(out, "    fields: \"{}\",", escape(&list)).unwrap();
        writeln!(out, "    zero: '{zero}',\n    minus: '{}',", minus.1.chars().next().unwrap()).unwrap();
    }
}

const DAY: (u16, u8, u8) = (2023, 11, 9);

type Pieces = Vec<(Option<&'static str>, String)>;

#[derive(Default)]
struct Collector {
    field: Option<&'static str>,
    pieces: Pieces,
}

impl fmt::Write for Collector {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.pieces.last_mut() {
            Some((field, before)) if *field == self.field => before.push_str(text),
            _ => self.pieces.push((self.field, text.to_owned())),
        }
        Ok(())
    }
}

impl PartsWrite for Collector {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        let outer = self.field;
        if part.category == parts::DAY.category {
            self.field = Some(part.value);
        }
        let result = write(self);
        self.field = outer;
        result
    }
}

/// What does not show in an editor is written by its number.
fn escape(text: &str) -> String {
    let hidden = |c| matches!(c, '\u{a0}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202f}');
    text.chars().map(|c| if hidden(c) { c.escape_unicode().to_string() } else { c.to_string() }).collect()
}

fn header(what: &str) -> String {
    format!("//! {what}\n//!\n//! Generated from {SOURCE}; not to be edited: `cargo run --example cldr`.\n\n")
}

fn dates() -> String {
    let mut out = header("How languages write dates: long date, time to minutes, offset from UTC.");
    out.push_str("use crate::locales::date::Dates;\n");
    for (name, locale, about) in LANGUAGES {
        writeln!(out, "\n/// {about}\npub(super) const {name}: Dates = Dates {{").unwrap();
        Language::new(locale).write(&mut out);
        out.push_str("};\n");
    }
    out
}

/// What pages load of our words.
fn lines() -> String {
    let files = maqala::locales::files().into_iter().map(|(name, text)| (name, text.into()));
    let map = files.collect::<serde_json::Map<String, serde_json::Value>>();
    serde_json::to_string_pretty(&map).unwrap() + "\n"
}

/// 1 for left to right, 2 for right to left, 0 for neither; None where it does not matter: see the head of the file.
pub(crate) fn class(code: u32) -> Option<u32> {
    let category = CodePointMapData::<GeneralCategory>::new().get32(code);
    if matches!(category, GeneralCategory::Unassigned | GeneralCategory::Surrogate) {
        return None;
    }
    match CodePointMapData::<BidiClass>::new().get32(code) {
        BidiClass::NonspacingMark => None,
        BidiClass::LeftToRight => Some(1),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(2),
        _ => Some(0),
    }
}

fn strong() -> String {
    let mut bytes = Vec::new();
    let (mut start, mut before) = (0, 0);
    for code in 0..=u32::from(char::MAX) {
        let Some(class) = class(code).filter(|class| *class != before) else { continue };
        let number = (code - start) << 1 | u32::from((before + 2) % 3 == class);
        let groups = (number.max(1).ilog2() / 7) + 1;
        bytes.extend((0..groups).rev().map(|group| {
            let more = if group > 0 { 0x80 } else { 0 };
            u8::try_from(number >> (7 * group) & 0x7f).unwrap() | more
        }));
        (start, before) = (code, class);
    }
    let mut out = header("Which characters are strong, and in which direction, as a table of runs.");
    out.insert_str(
        out.find("//!\n").unwrap() + 4,
        "//! A run is a number, in bytes of seven bits with the highest first and the eighth bit set on all but the last: its\n\
         //! length, times two, plus which of the two other classes comes after it (0 for the next of none, left to right, right\n\
         //! to left; 1 for the one after). The first run is of none; the run after the last has no end. Code points that are not\n\
         //! assigned belong to whatever saves a run, and so do nonspacing marks: a mark follows a base, and the base has decided.\n\
         //!\n",
    );
    out.push_str("pub(super) static RUNS: &[u8] = b\"\\\n");
    let count = bytes.len();
    for (line, row) in bytes.chunks(24).enumerate() {
        out.push_str("    ");
        for byte in row {
            write!(out, "\\x{byte:02x}").unwrap();
        }
        out.push_str(if (line + 1) * 24 < count { "\\\n" } else { "\";\n" });
    }
    out
}
