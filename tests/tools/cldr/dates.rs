//! Dates.

use std::fmt::{self, Write as _};

use icu_calendar::cal::hijri::UmmAlQura;
use icu_calendar::cal::{Hijri, Persian};
use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Formatter;
use icu_datetime::fieldsets::zone::LocalizedOffsetShort;
use icu_datetime::fieldsets::{Combo, Y, YM, YMD, YMDT};
use icu_datetime::input::{DateTime, Time, TimeZone, UtcOffset, ZonedDateTime};
use icu_datetime::options::YearStyle;
use icu_datetime::parts;
use icu_locale_core::Locale;
use writeable::{Part, PartsWrite, Writeable};

use super::long::Long;

/// What CLDR knows of one language, to be made once for many dates.
#[derive(Debug)]
pub(crate) struct Language {
    date: Formatter<Gregorian, YMD>,
    time: Formatter<Gregorian, YMDT>,
    zone: Formatter<Gregorian, Combo<YMDT, LocalizedOffsetShort>>,
    month: Formatter<Gregorian, YM>,
    year: Formatter<Gregorian, Y>,
    /// The long date of `dateFormats`, where it is another.
    long: Option<Long>,
}

impl Language {
    /// The data for a CLDR locale.
    pub(crate) fn new(locale: &str) -> Self {
        let long = Long::new(locale);
        let locale: Locale = locale.parse().unwrap();
        let date = YMD::long().with_year_style(YearStyle::NoEra);
        let time = date.with_time_hm();
        Self {
            date: Formatter::try_new((&locale).into(), date).unwrap(),
            time: Formatter::try_new((&locale).into(), time).unwrap(),
            zone: Formatter::try_new((&locale).into(), time.with_zone(LocalizedOffsetShort)).unwrap(),
            month: Formatter::try_new((&locale).into(), YM::long().with_year_style(YearStyle::NoEra)).unwrap(),
            year: Formatter::try_new((&locale).into(), Y::long().with_year_style(YearStyle::NoEra)).unwrap(),
            long,
        }
    }

    /// A moment in words: the long date, with the time to minutes, with the offset from UTC in minutes.
    pub(crate) fn format(&self, date: (u16, u8, u8), clock: Option<(u8, u8)>, offset: Option<i16>) -> String {
        let whole = text(self.pieces(date, clock, offset));
        let Some(Long { date: pattern, months, .. }) = &self.long else { return whole };
        let (year, month, day) = date;
        let long = pattern
            .replace("$y", &self.native(&year.to_string()))
            .replace("$D", &self.native(&format!("{day:02}")))
            .replace("$d", &self.native(&day.to_string()))
            .replace("$M", &months[usize::from(month) - 1]);
        let own = text(self.pieces(date, None, None));
        assert!(whole.contains(&own), "another date beside a time: {whole}, {own}");
        whole.replace(&own, &long)
    }

    /// The digit for nothing.
    fn zero(&self) -> char {
        self.field(parts::YEAR, (2000, 1, 1), None, None).chars().next_back().unwrap()
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
            return isolated(out.pieces.into_iter().map(|(field, text)| (field, corrected(&text))).collect());
        };
        let zone = TimeZone::UNKNOWN.with_offset(Some(UtcOffset::try_from_seconds(i32::from(offset) * 60).unwrap()));
        self.zone.format(&ZonedDateTime { date, time, zone }).write_to_parts(&mut out).unwrap();
        isolated(out.pieces.into_iter().map(|(field, text)| (field, corrected(&text))).collect())
    }

    /// The text of one field.
    fn field(&self, part: Part, date: (u16, u8, u8), clock: Option<(u8, u8)>, offset: Option<i16>) -> String {
        let pieces = self.pieces(date, clock, offset);
        let found = pieces.into_iter().find(|(name, _)| *name == Some(part.value));
        found.map(|(_, text)| text).unwrap_or_default()
    }

    /// The letter for the hour: `H` from 0, `K` from 00, `h` from 1 to 12, `G` from 01 to 12.
    fn hour(&self) -> char {
        let hour = |hour| self.field(parts::HOUR, DAY, Some((hour, 0)), None);
        match (hour(3).chars().count(), hour(0) == hour(12)) {
            (1, false) => 'H',
            (2, false) => 'K',
            (1, true) => 'h',
            (2, true) => 'G',
            other => panic!("no letter for an hour like this: {other:?}"),
        }
    }

    /// The letter for the day: `d` from 1, `D` from 01.
    fn day(&self) -> char {
        let digits = self.field(parts::DAY, (2023, 11, 9), None, None).chars().count();
        if digits > 1 { 'D' } else { 'd' }
    }

    /// The text of an offset, its digits and sign cut out: before them, what they are, after them.
    fn offset(&self, minutes: i16, digits: usize) -> (String, String, String) {
        // A mark between sign and digits is left out.
        let text = self.field(parts::TIME_ZONE_NAME, DAY, Some((3, 0)), Some(minutes));
        let text = text.replace("+\u{200e}", "+").replace("-\u{200e}", "-");
        let is_number = |c: char| c.is_numeric() || c == ':' || c == '.';
        let start = text.find(char::is_numeric).unwrap();
        let (sign, _) = text[..start].char_indices().next_back().unwrap();
        let end = text[start..].find(|c| !is_number(c)).map_or(text.len(), |end| start + end);
        assert_eq!(text[start..end].chars().count(), digits, "an offset in unknown form: {text}");
        (text[..sign].to_owned(), text[sign..end].to_owned(), text[end..].to_owned())
    }

    fn pattern(&self, clock: Option<(u8, u8)>, offset: Option<i16>) -> String {
        let mut pattern = String::new();
        for (field, text) in self.pieces(DAY, clock, offset) {
            match field {
                None | Some("era") => pattern.push_str(&text),
                Some("timeZoneName") => {
                    let (before, _, after) = self.offset(347, 4);
                    write!(pattern, "{before}$o{after}").unwrap();
                }
                Some("day") => write!(pattern, "${}", self.day()).unwrap(),
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

    /// Its months beside a day.
    fn months(&self) -> Vec<String> {
        let own = || (1..=12).map(|month| self.field(parts::MONTH, (2023, month, 9), None, None)).collect();
        self.long.as_ref().map_or_else(own, |long| long.months.clone())
    }

    /// A month in its year, and a year, each as a pattern, and the months.
    fn vague(&self) -> (String, String, Vec<String>) {
        if let Some(Long { month, year, alone, .. }) = &self.long {
            return (month.clone(), year.clone(), alone.clone());
        }
        let pieces = |month| {
            let (date, mut out) = (Date::try_new_gregorian(2023, month, 9).unwrap(), Collector::default());
            self.month.format(&date).write_to_parts(&mut out).unwrap();
            out.pieces
        };
        let mut year = Collector::default();
        self.year.format(&Date::try_new_gregorian(2023, 1, 9).unwrap()).write_to_parts(&mut year).unwrap();
        let pattern = |pieces: Pieces| {
            let letter = |(field, text): (Option<&str>, String)| match field {
                Some("month") => "$M".to_owned(),
                Some("year") => "$y".to_owned(),
                None | Some("era") => text,
                Some(other) => panic!("no letter for {other}"),
            };
            pieces.into_iter().map(letter).collect()
        };
        let of_month: String = pattern(pieces(11));
        // As the date has it: only the root of CLDR, which stands for what a language does not say, has the year first.
        let of_month = match &*of_month {
            "$y $M" if self.pattern(None, None).ends_with("$M $y") => "$M $y".to_owned(),
            _ => of_month,
        };
        let name = |month| pieces(month).into_iter().find(|(field, _)| *field == Some("month")).unwrap().1;
        (of_month, pattern(year.pieces), (1..=12).map(name).collect())
    }

    /// The last fields of this language's line. Months are there only where they are others than beside a day.
    pub(super) fn vague_fields(&self) -> String {
        let (month, year, mut months) = self.vague();
        if months == self.months() {
            months.clear();
        }
        [vec![month, year], months].concat().join("|")
    }

    /// A month in its year, or a year alone, in words.
    pub(crate) fn format_vague(&self, year: u16, month: Option<u8>) -> String {
        let (of_month, of_year, months) = self.vague();
        let pattern = month.map_or(of_year, |month| of_month.replace("$M", &months[usize::from(month) - 1]));
        pattern.replace("$y", &self.native(&year.to_string()))
    }

    /// A number in its digits.
    fn native(&self, number: &str) -> String {
        let zero = u32::from(self.zero()) - u32::from('0');
        number.chars().map(|digit| char::from_u32(u32::from(digit) + zero).unwrap()).collect()
    }

    /// The fields of this language's line that have to do with dates, without its direction.
    pub(super) fn fields(&self) -> String {
        let own = self.pattern(None, None);
        let date = self.long.as_ref().map_or(&own, |long| &long.date);
        let [time, zone] = [None, Some(180)].map(|offset| self.pattern(Some((3, 5)), offset).replace(&own, date));
        let period = |hour| self.field(parts::DAY_PERIOD, DAY, Some((hour, 0)), None);
        let months = self.months().join("|");
        for hour in [0, 3, 6, 9, 11] {
            assert_eq!(period(hour), period(3), "more than two parts of a day");
            assert_eq!(period(hour + 12), period(14), "more than two parts of a day");
        }
        let periods = format!("{}|{}", period(3), period(14));
        let zero = self.zero();
        let (plus, minus) = (self.offset(347, 4), self.offset(-347, 4));
        assert_eq!((&plus.0, &plus.2), (&minus.0, &minus.2), "a minus with other text around it");
        assert_eq!((&plus.0, &plus.2, '+'), (&minus.0, &minus.2, plus.1.chars().next().unwrap()), "an unknown plus");
        self.offset(0, 1);
        let mut signs = minus.1.chars().filter(|c| !c.is_numeric());
        let (minus, separator) = (signs.next().unwrap(), signs.next().unwrap());
        format!("{zero}{minus}{separator}|{date}|{time}|{zone}|{months}|{periods}")
    }
}

/// With the time apart from the date where that is in Arabic letters and the half of the day is not, as in Urdu: in a line from right
/// to left a number of the date would else come between the hour and `AM`.
fn isolated(mut pieces: Pieces) -> Pieces {
    let is = |name: &str, test: fn(char) -> bool| {
        pieces.iter().any(|(field, text)| *field == Some(name) && text.starts_with(test))
    };
    let hour = pieces.iter().position(|(field, _)| *field == Some("hour"));
    if let Some(hour) = hour
        && is("month", |first| ('\u{600}'..='\u{6ff}').contains(&first))
        && is("dayPeriod", |first| first.is_ascii_alphabetic())
    {
        pieces.insert(hour, (None, "\u{2066}".into()));
        pieces.push((None, "\u{2069}".into()));
    }
    pieces
}

/// What ICU4X 2.4 puts otherwise than browsers and CLDR's own `gmtFormat` do: in Portuguese `+3 GMT`, in Bulgarian the mark of the
/// hour twice. And what CLDR puts otherwise than anybody: in Azerbaijani a slash between date and time.
fn corrected(text: &str) -> String {
    match text.strip_suffix(" GMT") {
        Some(offset) => format!("GMT{offset}"),
        None if text == "/" => ", ".to_owned(),
        None => text.replace("ч. ч. ", "ч. "),
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

/// A date of the Persian calendar in words.
pub(crate) fn persian(locale: &str, year: i32, month: u8, day: u8) -> String {
    text(persian_pieces(locale, year, month, day))
}

fn persian_pieces(locale: &str, year: i32, month: u8, day: u8) -> Pieces {
    let locale: Locale = locale.parse().unwrap();
    let formatter: Formatter<Persian, YMD> = Formatter::try_new((&locale).into(), YMD::long()).unwrap();
    let mut out = Collector::default();
    formatter.format(&Date::try_new_persian(year, month, day).unwrap()).write_to_parts(&mut out).unwrap();
    out.pieces
}

/// A date of the calendar of Umm al-Qura in words.
pub(crate) fn umalqura(locale: &str, year: i32, month: u8, day: u8) -> String {
    text(umalqura_pieces(locale, year, month, day))
}

fn umalqura_pieces(locale: &str, year: i32, month: u8, day: u8) -> Pieces {
    let locale: Locale = locale.parse().unwrap();
    let formatter: Formatter<Hijri<UmmAlQura>, YMD> = Formatter::try_new((&locale).into(), YMD::long()).unwrap();
    let mut out = Collector::default();
    formatter.format(&umalqura_day(year, month, day)).write_to_parts(&mut out).unwrap();
    out.pieces
}

fn umalqura_day(year: i32, month: u8, day: u8) -> Date<Hijri<UmmAlQura>> {
    Date::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura()).unwrap()
}

fn text(pieces: Pieces) -> String {
    pieces.into_iter().map(|(_, text)| text).collect()
}

/// The fields of a second calendar's line: the pattern of a date, and the months.
pub(super) fn second(locale: &str, calendar: &str) -> String {
    let pieces = |month| match calendar {
        "persian" => persian_pieces(locale, 1402, month, 9),
        _ => umalqura_pieces(locale, 1445, month, 9),
    };
    let mut fields = String::new();
    for (field, text) in pieces(8) {
        match field {
            Some("day") => fields.push_str("$d"),
            Some("month") => fields.push_str("$M"),
            Some("year") => fields.push_str("$y"),
            None | Some("era") => fields.push_str(&text),
            Some(other) => panic!("no letter for {other}"),
        }
    }
    // Where CLDR has names of months alone.
    if fields.starts_with("AP ") || fields.starts_with("AH ") {
        "$d $M $y".clone_into(&mut fields);
    }
    fields.push_str(" \u{2013} ");
    for month in 1..=12 {
        let found = pieces(month).into_iter().find(|(name, _)| *name == Some("month"));
        write!(fields, "|{}", found.unwrap().1).unwrap();
    }
    fields
}

/// For every month of 301 years of the calendar of Umm al-Qura how many days over 28 it has.
pub(super) fn umalqura_lengths() -> String {
    let mut lengths = String::new();
    for year in 1300..=1600 {
        for month in 1..=12 {
            let length = umalqura_day(year, month, 1).days_in_month();
            lengths.push(char::from(b'0' + length - 28));
        }
    }
    lengths
}
