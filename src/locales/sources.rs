//! The table of languages, from which their lines are made.

use super::{Locales, calendar};
use crate::model::article::Word;
use crate::model::direction::Direction;
use crate::model::text::{Unit, chars, push, push_str};
pub(super) use likely::likely;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use words::Source;

mod af;
mod am;
mod ar;
mod az;
mod be;
mod bg;
mod bn;
mod bs;
mod ca;
mod calendars;
mod ckb;
mod counts;
mod cs;
mod da;
mod dates;
mod de;
mod dv;
mod el;
mod en;
mod es;
mod et;
mod eu;
mod fa;
mod fi;
mod fil;
mod fr;
mod ga;
mod gl;
mod gu;
mod ha;
mod he;
mod hi;
mod hr;
mod hu;
mod hy;
mod id;
mod ig;
mod is;
mod it;
mod ja;
mod ka;
mod kk;
mod km;
mod kn;
mod ko;
mod ku;
mod ky;
mod likely;
mod lo;
mod lt;
mod lv;
mod mk;
mod ml;
mod months;
mod mr;
mod ms;
mod mt;
mod my;
mod nb;
mod ne;
mod nl;
mod pa;
mod pl;
mod pnb;
mod prs;
mod ps;
mod pt;
mod pt_pt;
mod ro;
mod ru;
mod sd;
mod si;
mod sk;
mod sl;
mod so;
mod sq;
mod sr;
mod sr_latn;
mod sv;
mod sw;
mod ta;
mod te;
mod tg;
mod th;
mod ti;
mod tr;
mod ug;
mod uk;
mod ur;
mod uz;
mod uz_cyrl;
mod vi;
mod words;
mod yi;
mod yo;
mod zh_hans;
mod zh_hant;

/// Every language. The first of a direction stands in for those that we have no words in.
const SOURCES: [&Source; 91] = [
    &ar::SOURCE,
    &en::SOURCE,
    &af::SOURCE,
    &am::SOURCE,
    &az::SOURCE,
    &be::SOURCE,
    &bg::SOURCE,
    &bn::SOURCE,
    &bs::SOURCE,
    &ca::SOURCE,
    &ckb::SOURCE,
    &cs::SOURCE,
    &da::SOURCE,
    &de::SOURCE,
    &dv::SOURCE,
    &el::SOURCE,
    &es::SOURCE,
    &et::SOURCE,
    &eu::SOURCE,
    &fa::SOURCE,
    &fi::SOURCE,
    &fil::SOURCE,
    &fr::SOURCE,
    &ga::SOURCE,
    &gl::SOURCE,
    &gu::SOURCE,
    &ha::SOURCE,
    &he::SOURCE,
    &hi::SOURCE,
    &hr::SOURCE,
    &hu::SOURCE,
    &hy::SOURCE,
    &id::SOURCE,
    &ig::SOURCE,
    &is::SOURCE,
    &it::SOURCE,
    &ja::SOURCE,
    &ka::SOURCE,
    &kk::SOURCE,
    &km::SOURCE,
    &kn::SOURCE,
    &ko::SOURCE,
    &ku::SOURCE,
    &ky::SOURCE,
    &lo::SOURCE,
    &lt::SOURCE,
    &lv::SOURCE,
    &mk::SOURCE,
    &ml::SOURCE,
    &mr::SOURCE,
    &ms::SOURCE,
    &mt::SOURCE,
    &my::SOURCE,
    &nb::SOURCE,
    &ne::SOURCE,
    &nl::SOURCE,
    &pa::SOURCE,
    &pl::SOURCE,
    &pnb::SOURCE,
    &prs::SOURCE,
    &ps::SOURCE,
    &pt::SOURCE,
    &pt_pt::SOURCE,
    &ro::SOURCE,
    &ru::SOURCE,
    &sd::SOURCE,
    &si::SOURCE,
    &sk::SOURCE,
    &sl::SOURCE,
    &so::SOURCE,
    &sq::SOURCE,
    &sr::SOURCE,
    &sr_latn::SOURCE,
    &sv::SOURCE,
    &sw::SOURCE,
    &ta::SOURCE,
    &te::SOURCE,
    &tg::SOURCE,
    &th::SOURCE,
    &ti::SOURCE,
    &tr::SOURCE,
    &ug::SOURCE,
    &uk::SOURCE,
    &ur::SOURCE,
    &uz::SOURCE,
    &uz_cyrl::SOURCE,
    &vi::SOURCE,
    &yi::SOURCE,
    &yo::SOURCE,
    &zh_hans::SOURCE,
    &zh_hant::SOURCE,
];

/// Regional variants of a language: the tags, the language, and its dates. Arabic months have three sets of names; `ar-001`,
/// Arabic of the world, has the names of the Levant beside the usual ones.
const REGIONS: [(&str, &Source, &str); 9] = [
    ("ar-SY ar-IQ ar-JO ar-LB ar-PS", &ar::SOURCE, dates::AR_LEVANT),
    ("ar-DZ ar-TN", &ar::SOURCE, dates::AR_MAGHREB),
    ("ar-MA", &ar::SOURCE, dates::AR_MOROCCO),
    ("ar-MR", &ar::SOURCE, dates::AR_MAURITANIA),
    ("ar-001", &ar::SOURCE, dates::AR_BOTH),
    ("de-AT", &de::SOURCE, dates::DE_AUSTRIA),
    (EN_BRITAIN, &en::SOURCE, dates::EN_BRITAIN),
    (EN_WORLD, &en::SOURCE, dates::EN_WORLD),
    ("fr-CA", &fr::SOURCE, dates::FR_CANADA),
];

/// English with the day before the month, as CLDR has it: with the hours of a day.
const EN_BRITAIN: &str = "en-GB en-AI en-AT en-BE en-BW en-BZ en-CC en-CH en-CK en-CM en-CX en-CZ en-DE en-DG en-DK en-EE en-ES en-FI \
    en-FK en-FR en-GE en-GG en-GI en-GS en-HU en-ID en-IE en-IL en-IM en-IO en-IT en-JE en-KE en-LT en-LV en-MG \
    en-MS en-MT en-MU en-MV en-NF en-NG en-NL en-NO en-NR en-NU en-PL en-PN en-PT en-RO en-RW en-SC en-SE en-SH \
    en-SI en-SK en-SX en-TK en-TV en-TZ en-UA en-UG en-ZA en-ZW";
/// The same with the hours of half a day; at the end the Arab countries, which CLDR does not have but for two: there the day is first
/// in either language.
const EN_WORLD: &str = "en-001 en-AE en-AG en-AU en-BB en-BM en-BS en-CY en-DM en-ER en-FJ en-FM en-GD en-GH en-GM en-GY en-HK en-IN \
    en-JM en-KI en-KN en-KY en-LC en-LR en-LS en-MO en-MW en-MY en-NA en-NZ en-PG en-PK en-PW en-SB en-SD en-SG \
    en-SL en-SS en-SZ en-TC en-TO en-TT en-VC en-VG en-VU en-WS en-ZM en-BH en-DJ en-DZ en-EG en-IQ en-JO en-KW \
    en-LB en-LY en-MA en-MR en-OM en-PS en-QA en-SA en-SY en-TN en-YE";

/// Where the Persian calendar stands beside the Gregorian one, unless the tag says `-u-ca-gregory`.
const PERSIAN: [(&str, &str); 3] =
    [("fa", calendars::FA_PERSIAN), ("prs", calendars::PRS_PERSIAN), ("ps", calendars::PS_PERSIAN)];

static LINES: OnceLock<Vec<&[Unit]>> = OnceLock::new();

/// All languages that have words.
pub fn all() -> Locales<'static> {
    static TEXT: OnceLock<Vec<Unit>> = OnceLock::new();
    let text = TEXT.get_or_init(|| {
        let mut out = Vec::new();
        for source in SOURCES {
            source.write(&mut out);
        }
        for (tags, source, dates) in REGIONS {
            Source { tags, dates, ..*source }.write(&mut out);
        }
        for (tag, fields) in PERSIAN {
            write_persian(&mut out, tag, fields);
        }
        for source in SOURCES {
            source.write_umalqura(&mut out);
        }
        out
    });
    Locales(LINES.get_or_init(|| text.split(|unit| u32::from(*unit) == 0x0a).filter(|line| !line.is_empty()).collect()))
}

/// The files that a page loads, by name: for the first subtag of a language its lines, and for a language with a region its
/// own, but one for English; `more`: words that only scripts need; `umalqura`: dates of that calendar.
pub fn files() -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut add = |name: &str, write: &dyn Fn(&mut Vec<Unit>)| {
        let mut line = Vec::new();
        write(&mut line);
        let text: String = chars(&line).collect();
        let file: &mut String = files.entry(name.to_ascii_lowercase()).or_default();
        if !file.split('\n').any(|known| known == text.trim_end()) {
            file.push_str(&text);
        }
    };
    for source in SOURCES {
        for tag in source.tags.split(' ') {
            let language = tag.split('-').next().unwrap_or_default();
            add(language, &|out| source.write(out));
            add(&format!("{language}.more"), &|out| source.write_scripts(out));
            add(&format!("{language}.umalqura"), &|out| source.write_umalqura(out));
        }
    }
    for (tags, source, dates) in REGIONS {
        for tag in tags.split(' ') {
            // `loadLocale` knows of it.
            let name = if tag.starts_with("en-") { "en-GB" } else { tag };
            add(name, &|out| Source { tags, dates, ..*source }.write(out));
        }
    }
    for (tag, fields) in PERSIAN {
        add(tag, &|out| write_persian(out, tag, fields));
    }
    files.into_iter().map(|(name, text)| (name, text.trim_end().to_owned())).collect()
}

impl Source {
    fn write(&self, out: &mut Vec<Unit>) {
        let mut counts = self.counts.split('|');
        push_str(out, self.tags);
        push_str(out, if self.direction == Direction::Rtl { "|r" } else { "|l" });
        let photos = self.words.photos;
        for fields in [self.dates, counts.next().unwrap_or_default(), counts.next().unwrap_or_default(), photos] {
            push_str(out, fields);
            push(out, '|');
        }
        for (index, word) in Word::ALL.into_iter().enumerate() {
            let (text, colon) = self.words.get(word);
            push_str(out, if index > 0 { "|" } else { "" });
            push_str(out, text);
            push_str(out, colon);
        }
        push(out, '|');
        push_str(out, self.months);
        push(out, '\n');
    }

    /// Tags, direction, the words, rule of the plurals, now, minutes ago, hours ago, days ago.
    fn write_scripts(&self, out: &mut Vec<Unit>) {
        push_str(out, self.tags);
        for word in self.scripts.all() {
            push(out, '|');
            push_str(out, word);
        }
        for (_, field) in self.counts.split('|').enumerate().filter(|(index, _)| *index != 1) {
            push(out, '|');
            push_str(out, field);
        }
        push(out, '\n');
    }

    fn write_umalqura(&self, out: &mut Vec<Unit>) {
        for (index, tag) in self.tags.split(' ').enumerate() {
            push_str(out, if index > 0 { " " } else { "" });
            let (language, rest) = tag.split_at(tag.find('-').unwrap_or(tag.len()));
            for part in [language, "=", rest, "-u-umalqura"] {
                push_str(out, part);
            }
        }
        for part in ["|", self.umalqura, umalqura_years(), "\n"] {
            push_str(out, part);
        }
    }
}

/// A line of the Persian calendar, and another one without it.
fn write_persian(out: &mut Vec<Unit>, tag: &str, fields: &str) {
    // Dari is Persian of Afghanistan too.
    let also = if tag == "prs" { [" fa=-AF", " fa=-AF-u-gregory"] } else { [""; 2] };
    for part in [tag, "=", also[0], "|", fields, persian_years(), "\n", tag, "=-u-gregory", also[1], "\n"] {
        push_str(out, part);
    }
}

/// The years 1300 to 1500: six months of 31 days, five of 30, the last one of 29 or, in eight of 33 years, of 30.
fn persian_years() -> &'static str {
    static YEARS: OnceLock<String> = OnceLock::new();
    YEARS.get_or_init(|| {
        let last = |year| if (25 * year + 11) % 33 < 8 { 2 } else { 1 };
        let over = (1300..=1500).flat_map(|year| [3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, last(year)]);
        calendar::years((1921, 3, 21), 1300, &over.collect::<Vec<u8>>())
    })
}

/// The years 1300 to 1600.
fn umalqura_years() -> &'static str {
    static YEARS: OnceLock<String> = OnceLock::new();
    YEARS.get_or_init(|| {
        let over = calendars::UMALQURA.bytes().map(|digit| digit & 3).collect::<Vec<u8>>();
        calendar::years((1882, 11, 12), 1300, &over)
    })
}
