//! Words, dates and directions, with ICU4X as the oracle.

#[path = "../tools/cldr.rs"]
mod cldr;
mod strong;
mod words;

use icu_calendar::cal::{Hijri, Persian};
use icu_calendar::options::DateFromFieldsOptions;
use icu_calendar::types::DateFields;
use icu_calendar::{Calendar, Date, Gregorian};
use maqala::locales::date::write_date;
use maqala::locales::{Locale, Locales};
use maqala::model::article::{Count, Word};
use maqala::model::direction::Direction;
use maqala::model::text::{Text, Unit, chars, push_str};
use maqala::model::time::Timestamp;
use std::ops::RangeInclusive;

fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    push_str(&mut units, text);
    units
}

fn found(tag: &str) -> Option<Locale<'static>> {
    Locales::default().find(Text::new(&units(tag)))
}

#[track_caller]
fn locale(tag: &str) -> Locale<'static> {
    found(tag).unwrap_or_else(|| panic!("no locale for {tag}"))
}

/// The usual subtag of a locale.
fn name(locale: Locale<'_>) -> String {
    locale.tags().chars().take_while(|character| *character != ' ').collect()
}

#[track_caller]
fn date(tag: &str, moment: &str) -> String {
    date_in(locale(tag), moment)
}

#[track_caller]
fn date_in(locale: Locale<'_>, moment: &str) -> String {
    let at = Timestamp::parse(Text::new(&units(moment))).unwrap_or_else(|| panic!("not a moment: {moment}"));
    let mut out = Vec::new();
    write_date(&mut out, locale, at);
    chars(&out).collect()
}

/// The tags of all languages with the names of their constants in what is generated.
fn tags() -> impl Iterator<Item = (&'static str, String)> {
    let tag = |name: &str| name.to_ascii_lowercase().replace('_', "-");
    cldr::LANGUAGES.into_iter().map(move |(name, ..)| (name, tag(name)))
}

#[test]
fn a_tag_is_found_by_its_subtags_in_any_case() {
    for (tag, expected) in [
        ("ar", "ar"),
        ("AR", "ar"),
        ("ar-EG", "ar"),
        ("Ar-Arab-u-nu-latn", "ar"),
        ("ar-SY", "ar-SY"),
        ("ar-Arab-LB-u-nu-arab", "ar-SY"),
        ("ar-001", "ar-001"),
        ("ar_TN", "ar-DZ"),
        ("en_US", "en"),
        ("en-IN", "en-001"),
        ("en-NG", "en-GB"),
        ("en-SA", "en-001"),
        ("en-CA", "en"),
        ("iw", "he"),
        ("he-IL", "he"),
        ("prs", "prs"),
        ("fa-AF", "prs"),
        ("fa-IR", "fa"),
        ("es-419", "es"),
        ("zh", "zh"),
        ("zh-CN", "zh"),
        ("zh-Hant", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("zh-hk", "zh-Hant"),
        ("zh-Hans-HK", "zh"),
        ("sr", "sr"),
        ("sr-RS", "sr"),
        ("sr-Latn-RS", "sr-Latn"),
        ("sr-Cyrl-ME", "sr"),
        ("sr-ME", "sr-Latn"),
        ("uz", "uz"),
        ("uz-Cyrl-UZ", "uz-Cyrl"),
        ("pa", "pa"),
        ("pa-Arab", "pnb"),
        ("pa-PK", "pnb"),
        ("ku", "ku"),
        ("kmr", "ku"),
        ("ku-Arab-IQ", "ckb"),
        ("ku-IQ", "ckb"),
        ("pt", "pt"),
        ("pt-PT", "pt-PT"),
        ("pt-TL", "pt-PT"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("tl", "fil"),
        ("in", "id"),
    ] {
        assert_eq!(found(tag).map(name), Some(expected.to_owned()), "{tag}");
    }
}

#[test]
fn a_tag_of_another_language_finds_nothing() {
    for tag in ["", "-", "a", "ara", "arz", "arc-IL", "und", "x-ar", "tlh", "ar\u{301}", "=", "ap", "ah"] {
        assert!(found(tag).is_none(), "{tag}");
    }
}

#[test]
fn a_name_stands_where_its_word_has_a_place_for_it() {
    let (before, after) = locale("en").around(Word::Skip);
    assert_eq!((before, after), (Text::new(&units("Skip ")), Text::new(&units(" content"))));
    let (before, after) = locale("ar").around(Word::OpenAt);
    assert_eq!((before, after), (Text::new(&units("افتح في ")), Text::new(&[])));
}

#[test]
fn a_direction_falls_back_to_arabic_or_english() {
    for expected in [Direction::Ltr, Direction::Rtl] {
        assert_eq!(Locales::default().for_direction(expected).direction(), expected);
    }
    assert_eq!(Locales::default().for_direction(Direction::Rtl), locale("ar"));
    assert_eq!(Locales::default().for_direction(Direction::Ltr), locale("en"));
}

#[test]
fn a_date_stands_in_the_words_of_its_language() {
    for (tag, expected) in [
        ("ar", "10 نوفمبر 2023"),
        ("ar-SY", "10 تشرين الثاني 2023"),
        ("ar-DZ", "10 نوفمبر 2023"),
        ("ar-001", "10 نوفمبر/ تشرين الثاني 2023"),
        ("ar-EG-u-nu-arab", "١٠ نوفمبر ٢٠٢٣"),
        ("ar-u-nu-arabext", "۱۰ نوفمبر ۲۰۲۳"),
        ("ar-SA-u-ca-islamic-umalqura", "26 ربيع الآخر 1445 هـ – 10 نوفمبر 2023"),
        ("en", "November 10, 2023"),
        ("en-GB", "10 November 2023"),
        ("en-u-ca-islamic-umalqura", "Rabiʻ II 26, 1445 AH – November 10, 2023"),
        ("es", "10 de noviembre de 2023"),
        ("fa", "۱۹ آبان ۱۴۰۲ – ۱۰ نوامبر ۲۰۲۳"),
        ("fa-u-ca-gregory", "۱۰ نوامبر ۲۰۲۳"),
        ("fa-u-ca-persian-nu-latn", "19 آبان 1402 – 10 نوامبر 2023"),
        ("prs", "۱۹ عقرب ۱۴۰۲ – ۱۰ نومبر ۲۰۲۳"),
        ("fa-AF", "۱۹ عقرب ۱۴۰۲ – ۱۰ نومبر ۲۰۲۳"),
        ("ps", "۱۹ لړم ۱۴۰۲ – ۱۰ نومبر ۲۰۲۳"),
        ("fr", "10 novembre 2023"),
        ("he", "10 בנובמבר 2023"),
        ("hi-u-nu-deva", "१० नवंबर २०२३"),
        ("et", "10. november 2023"),
        ("hy", "10 նոյեմբերի, 2023 թ."),
        ("vi", "10 tháng 11, 2023"),
        ("ru", "10 ноября 2023\u{202f}г."),
        ("de-AT", "10. November 2023"),
        ("ta-u-nu-tamldec", "௧௦ நவம்பர், ௨௦௨௩"),
        ("bn", "১০ নভেম্বর, ২০২৩"),
        ("ja", "2023年11月10日"),
        ("si", "2023 නොවැම්බර් 10"),
    ] {
        assert_eq!(date(tag, "2023-11-10"), expected, "{tag}");
    }
    assert_eq!(date("de-AT", "2024-01-02"), "2. Jänner 2024");
    assert_eq!(date("ar-TN", "2024-01-02"), "2 جانفي 2024");
    assert_eq!(date("ar-MA", "2024-08-02"), "2 غشت 2024");
}

#[test]
fn a_time_and_an_offset_follow_where_they_are_known() {
    assert_eq!(date("ar", "2023-11-10T14:30"), "10 نوفمبر 2023 في 2:30 م");
    assert_eq!(date("ar", "2023-11-10T14:30:59+03:00"), "10 نوفمبر 2023 في 2:30 م غرينتش\u{200e}+3");
    assert_eq!(date("fr", "2023-11-10T09:05Z"), "10 novembre 2023 à 09:05 UTC+0");
    let persian = "۱۹ آبان ۱۴۰۲ – ۱۰ نوامبر ۲۰۲۳ ساعت ۱۴:۳۰ (\u{200e}−۳:۳۰ گرینویچ)";
    assert_eq!(date("fa", "2023-11-10T14:30-03:30"), persian);
    assert_eq!(date("en", "2023-11-10T00:00"), "November 10, 2023 at 12:00\u{202f}AM");
    assert_eq!(date("az", "2023-12-10T14:30"), "10 dekabr 2023, 14:30");
    assert_eq!(date("ckb", "2023-12-10T14:30"), "١٠ی کانوونی یەکەمی ٢٠٢٣ ٢:٣٠ د.ن");
}

#[test]
fn digits_nobody_knows_are_those_of_the_language() {
    for tag in ["ar-u-nu", "ar-u-nu-xxxx", "ar-u-nu-native", "ar-nu-u"] {
        assert_eq!(date(tag, "2023-11-10"), "10 نوفمبر 2023", "{tag}");
    }
}

#[test]
fn dates_are_those_of_icu() {
    let clocks = [(0, 0), (1, 5), (9, 59), (11, 59), (12, 0), (12, 30), (13, 1), (23, 59)];
    let offsets = [0, 60, 180, 345, 840, -1, -45, -210, -660];
    // A mark between sign and digits is left out.
    let plain = |text: String| text.replace("+\u{200e}", "+").replace("-\u{200e}", "-");
    let regions = ["ar-SY", "ar-DZ", "ar-MA", "ar-MR", "", "de-AT", "en-GB", "en-001", "fr-CA"];
    let regions = regions.into_iter().zip(cldr::REGIONS).map(|(tag, (_, icu))| (tag.to_owned(), icu));
    let languages = tags().zip(cldr::LANGUAGES).map(|((_, tag), (_, icu, _))| (tag, icu));
    for (tag, icu) in languages.chain(regions).filter(|(tag, _)| !tag.is_empty()) {
        let icu = cldr::Language::new(icu);
        let locale = locale(&format!("{tag}-u-ca-gregory"));
        for year in [1, 987, 1970, 2024, 9999] {
            for (month, day) in (1..=12).zip([1, 29, 9, 10, 11, 19, 20, 21, 30, 31, 5, 31]) {
                let day = if month == 2 && year != 2024 { 28 } else { day };
                let text = format!("{year:04}-{month:02}-{day:02}");
                assert_eq!(date_in(locale, &text), icu.format((year, month, day), None, None), "{tag} {text}");
            }
        }
        for (index, clock) in clocks.into_iter().enumerate() {
            let text = format!("2024-02-29T{:02}:{:02}", clock.0, clock.1);
            assert_eq!(date_in(locale, &text), icu.format((2024, 2, 29), Some(clock), None), "{tag} {text}");
            for east in [offsets[index], offsets[index + 1]] {
                let (sign, minutes) = (if east < 0 { '-' } else { '+' }, i16::unsigned_abs(east));
                let text = format!("{text}{sign}{:02}:{:02}", minutes / 60, minutes % 60);
                let expected = plain(icu.format((2024, 2, 29), Some(clock), Some(east)));
                assert_eq!(date_in(locale, &text), expected, "{tag} {text}");
            }
        }
    }
}

#[test]
fn months_and_years_alone_are_those_of_icu() {
    let vague = |locale, text: &str| {
        let at = Timestamp::parse_vague(Text::new(&units(text))).unwrap_or_else(|| panic!("not vague: {text}"));
        assert_eq!(chars(&at.iso()).collect::<String>(), text);
        let mut out = Vec::new();
        write_date(&mut out, locale, at);
        chars(&out).collect::<String>()
    };
    let regions = ["ar-SY", "ar-DZ", "ar-MA", "ar-MR", "", "de-AT", "en-GB", "en-001", "fr-CA"];
    let regions = regions.into_iter().zip(cldr::REGIONS).map(|(tag, (_, icu))| (tag.to_owned(), icu));
    let languages = tags().zip(cldr::LANGUAGES).map(|((_, tag), (_, icu, _))| (tag, icu));
    for (tag, icu) in languages.chain(regions).filter(|(tag, _)| !tag.is_empty()) {
        let (icu, locale) = (cldr::Language::new(icu), locale(&tag));
        for year in [987, 1970, 2024] {
            assert_eq!(vague(locale, &format!("{year:04}")), icu.format_vague(year, None), "{tag} {year}");
            for month in 1..=12 {
                let text = format!("{year:04}-{month:02}");
                assert_eq!(vague(locale, &text), icu.format_vague(year, Some(month)), "{tag} {text}");
            }
        }
    }
    for (tag, month, year) in [
        ("en", "July 2019", "2019"),
        ("ar", "يوليو 2019", "2019"),
        ("ar-SY", "تموز 2019", "2019"),
        ("ar-001", "يوليو/ تموز 2019", "2019"),
        ("ar-u-nu-arab", "يوليو ٢٠١٩", "٢٠١٩"),
        ("ar-u-ca-islamic-umalqura", "يوليو 2019", "2019"),
        ("fa", "ژوئیهٔ ۲۰۱۹", "۲۰۱۹"),
        ("cs", "červenec 2019", "2019"),
        ("ru", "июль 2019\u{202f}г.", "2019"),
        ("ja", "2019年7月", "2019年"),
        ("dv", "ޖުލައި 2019", "2019"),
        ("ckb", "تەمووزی ٢٠١٩", "٢٠١٩"),
        ("ps", "جولای ۲۰۱۹", "۲۰۱۹"),
        ("sd", "جولاءِ ٢٠١٩", "٢٠١٩"),
    ] {
        assert_eq!([vague(locale(tag), "2019-07"), vague(locale(tag), "2019")], [month, year], "{tag}");
    }
    for text in
        ["", "201", "20190", "2019-", "2019-7", "2019-00", "2019-13", "0000", "2019-07-", "2019-07-01", "2019/07"]
    {
        assert_eq!(Timestamp::parse_vague(Text::new(&units(text))), None, "{text}");
    }
}

#[test]
fn counts_are_those_of_icu() {
    let numbers = (0..=130).chain([199, 200, 202, 211, 1000, 1001, 1011, 1_000_000, 2_000_000]);
    let numbers: Vec<u32> = numbers.collect();
    let count_in = |locale: Locale<'_>, what, number| {
        let mut out = Vec::new();
        locale.count(&mut out, what, number);
        chars(&out).collect::<String>()
    };
    let count = |tag, what, number| count_in(locale(tag), what, number);
    for ((_, tag), (_, _, icu)) in tags().zip(cldr::LANGUAGES).filter(|(_, (_, _, icu))| !icu.is_empty()) {
        let (icu, locale) = (cldr::Counts::new(icu), locale(&format!("{tag}-u-nu-latn")));
        for number in &numbers {
            // In a long number there are marks between the digits.
            let expected = icu.minutes(*number).replace([',', '.', '’', '\u{a0}', '\u{202f}'], "");
            let ours = count_in(locale, Count::Minutes, *number).replace(['\u{a0}', '\u{202f}'], "");
            assert!(ours == expected || *number > 999, "{tag}: {ours} / {expected}");
            let photos = count_in(locale, Count::Photos, *number);
            assert!(!photos.trim().is_empty() && !photos.contains(['$', '/']), "{tag}: {photos}");
        }
    }
    assert_eq!(count("ar", Count::Photos, 2), "صورتان");
    assert_eq!(count("ar", Count::Photos, 7), "7 صور");
    assert_eq!(count("ar", Count::Photos, 111), "111 صورة");
    assert_eq!(count("ru", Count::Photos, 23), "23 фотографии");
    assert_eq!(count("pl", Count::Photos, 12), "12 zdjęć");
    assert_eq!(count("mt", Count::Minutes, 15), "15-il minuta");
}

#[test]
fn every_language_has_a_form_for_every_number() {
    for line in words::lines() {
        let (rule, minutes, photos) = (line[19].as_str(), &line[20], &line[21]);
        let forms = minutes.split('/').count();
        assert_eq!(photos.split('/').count(), forms, "{}", line[0]);
        let found = (0..1000).chain([1_000_000]).map(|number| cldr::evaluate(rule, number) + 1);
        assert_eq!(found.max(), Some(forms), "{}: {rule}", line[0]);
    }
}

#[test]
fn a_duration_is_written_as_players_write_it() {
    let duration = |tag: &str, seconds| {
        let mut out = Vec::new();
        locale(tag).duration(&mut out, seconds);
        chars(&out).collect::<String>()
    };
    for (seconds, expected) in [(0, "0:00"), (59, "0:59"), (200, "3:20"), (3600, "1:00:00"), (3723, "1:02:03")] {
        assert_eq!(duration("ar", seconds), expected);
    }
    assert_eq!(duration("fa", 200), "۳:۲۰");
    assert_eq!(duration("ar-u-nu-arab", 3723), "١:٠٢:٠٣");
}

/// The first and the last day of every month of some years of a calendar, as the Gregorian one has them.
fn ends<C: Calendar + Copy>(
    calendar: C,
    years: RangeInclusive<i32>,
) -> impl Iterator<Item = (Date<Gregorian>, (u32, u32, u32))> {
    let months = years.flat_map(|year| (1..=12).map(move |month| (year, month)));
    months.flat_map(move |(year, month)| {
        let mut fields = DateFields::default();
        (fields.extended_year, fields.ordinal_month, fields.day) = (Some(year), Some(month), Some(1));
        let first = Date::try_from_fields(fields, DateFromFieldsOptions::default(), calendar).unwrap();
        let last = first.days_in_month();
        [1, last].map(|day| {
            let date = Date::from_rata_die(first.to_rata_die() + i64::from(day) - 1, Gregorian);
            (date, (year.cast_unsigned(), u32::from(month), u32::from(day)))
        })
    })
}

#[test]
fn second_calendars_are_those_of_icu() {
    let (persian, islamic) = (locale("fa"), locale("ar-u-ca-islamic-umalqura"));
    let gregorian = |day: Date<Gregorian>| {
        (day.year().extended_year().unsigned_abs() as u16, day.month().ordinal, day.day_of_month().0)
    };
    let mut seen = 0;
    for (day, expected) in ends(Persian, 1300..=1500) {
        assert_eq!(persian.second_date(gregorian(day)), Some(expected), "{:?}", gregorian(day));
        seen += 1;
    }
    for (day, expected) in ends(Hijri::new_umm_al_qura(), 1300..=1600) {
        assert_eq!(islamic.second_date(gregorian(day)), Some(expected), "{:?}", gregorian(day));
        seen += 1;
    }
    assert_eq!(seen, 2 * 12 * (201 + 301));
    for outside in [(0, 1, 1), (1882, 11, 11), (2174, 11, 26), (9999, 12, 31)] {
        assert_eq!(islamic.second_date(outside), None, "{outside:?}");
    }
    for outside in [(1, 1, 1), (1921, 3, 20), (2122, 3, 21)] {
        assert_eq!(persian.second_date(outside), None, "{outside:?}");
    }
    for without in ["ar", "en", "fa-u-ca-gregory", "ar-u-ca-gregory", "ar-u-ca-persian"] {
        assert_eq!(locale(without).second_date((2023, 11, 10)), None, "{without}");
    }
}

#[test]
fn dates_of_second_calendars_are_those_of_icu() {
    for month in 1..=12 {
        let text = format!("2023-{month:02}-11");
        let day = Date::try_new_gregorian(2023, month, 11).unwrap();
        let persian = day.to_calendar(Persian);
        let expected =
            cldr::persian("fa", persian.year().extended_year(), persian.month().ordinal, persian.day_of_month().0);
        assert_eq!(date("fa", &text).split(" – ").next(), Some(expected.as_str()));
        let islamic = day.to_calendar(Hijri::new_umm_al_qura());
        let (year, number, day) = (islamic.year().extended_year(), islamic.month().ordinal, islamic.day_of_month().0);
        for (tag, icu) in [("ar", "ar-u-nu-latn"), ("en", "en"), ("ur", "ur"), ("tr", "tr"), ("id", "id"), ("fa", "fa")]
        {
            let expected = cldr::umalqura(icu, year, number, day);
            let ours = date(&format!("{tag}-u-ca-islamic-umalqura"), &text);
            assert_eq!(ours.split(" – ").next(), Some(expected.as_str()), "{tag}");
        }
    }
}

#[test]
fn generated_files_are_current() {
    for (path, expected) in cldr::files() {
        let found = std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(found == expected, "{path} is not what this makes: cargo run --example cldr");
    }
}
