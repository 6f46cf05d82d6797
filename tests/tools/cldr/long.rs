//! Long dates of CLDR's `dateFormats`, and where we differ from them.

#[derive(Clone, Debug)]
pub(super) struct Long {
    /// As in a line of ours.
    pub(super) date: String,
    pub(super) months: Vec<String>,
    /// A month and a year alone, and the months there.
    pub(super) month: String,
    pub(super) year: String,
    pub(super) alone: Vec<String>,
}

impl Long {
    pub(super) fn new(locale: &str) -> Option<Self> {
        let all: serde_json::Value = serde_json::from_str(include_str!("long.json")).unwrap();
        let known = all.get(locale)?;
        let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
        let list = |name| known[name].as_array().unwrap().iter().map(text).collect();
        let [date, month, year] = ["date", "month", "year"].map(|name| text(&known[name]));
        let mut long = Self { date, months: list("months"), month, year, alone: list("alone") };
        long.correct(locale);
        Some(long)
    }

    /// What no paper prints: in Sinhala months of the moon, which since CLDR 48 stand for those of the Gregorian year; in central Kurdish
    /// one vowel of two in the name of one month of two, and a year before its month.
    fn correct(&mut self, locale: &str) {
        match locale {
            "si" => {
                self.months = SINHALA.map(str::to_owned).into();
                self.alone = self.months.clone();
            }
            "ckb" => {
                for months in [&mut self.months, &mut self.alone] {
                    "کانوونی یەکەم".clone_into(&mut months[11]);
                }
                "$Mی $y".clone_into(&mut self.month);
            }
            _ => {}
        }
    }
}

const SINHALA: [&str; 12] =
    ["ජනවාරි", "පෙබරවාරි", "මාර්තු", "අප්\u{200d}රේල්", "මැයි", "ජූනි", "ජූලි", "අගෝස්තු", "සැප්තැම්බර්", "ඔක්තෝබර්", "නොවැම්බර්", "දෙසැම්බර්"];
