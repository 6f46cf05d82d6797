//! Languages as newsroom systems name them: by three-letter codes of ISO 639, or in English. If there is a two-letter code, a tag
//! begins with that one (RFC 5646, section 2.2.1), which browsers, fonts and our words know.

use crate::model::text::{self, Text, Unit, unit_at};

/// For each code the others, with a space between.
const CODES: &[(&str, &str)] = &[
    ("ar", " ara arb arabic "),
    ("de", " deu ger german "),
    ("el", " ell gre greek "),
    ("en", " eng english "),
    ("es", " spa spanish "),
    ("fa", " fas per pes persian farsi "),
    ("fr", " fra fre french "),
    ("he", " heb hebrew "),
    ("hi", " hin hindi "),
    ("id", " ind "),
    ("it", " ita italian "),
    ("ja", " jpn japanese "),
    ("ko", " kor korean "),
    ("ku", " kur kurdish "),
    ("nb", " nob "),
    ("nl", " nld dut dutch "),
    ("nn", " nno "),
    ("no", " nor "),
    ("pl", " pol polish "),
    ("ps", " pus pashto "),
    ("pt", " por "),
    ("ru", " rus russian "),
    ("sv", " swe swedish "),
    ("tr", " tur turkish "),
    ("uk", " ukr "),
    ("ur", " urd urdu "),
    ("zh", " zho chi chinese "),
];

/// The tag with its two-letter code, if there is one and the tag begins with another name; else None.
pub(super) fn shorter(tag: Text<'_>) -> Option<Vec<Unit>> {
    let units = tag.units();
    let end = text::find_any(units, 0, "-_");
    let first: Vec<Unit> = units.iter().take(end).map(|unit| *unit | 0x20).collect();
    let (code, _) = CODES.iter().find(|(_, names)| first.len() > 2 && text::is_listed(names, &first))?;
    let mut out = Vec::new();
    text::push_str(&mut out, code);
    for at in end..units.len() {
        let unit = unit_at(units, at);
        out.push(if unit == 0x5f { Unit::from(b'-') } else { *units.get(at)? });
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::shorter;
    use crate::model::text::{Text, chars, push_str};

    #[test]
    fn a_tag_begins_with_the_shortest_code() {
        for (tag, expected) in [
            ("ara", Some("ar")),
            ("ARA-EG", Some("ar-EG")),
            ("per", Some("fa")),
            ("spa_MX", Some("es-MX")),
            ("English", Some("en")),
            ("ar", None),
            ("en-US", None),
            ("ckb", None),
            ("", None),
        ] {
            let mut units = Vec::new();
            push_str(&mut units, tag);
            let found = shorter(Text::new(&units)).map(|units| chars(&units).collect::<String>());
            assert_eq!(found.as_deref(), expected, "{tag}");
        }
    }
}
