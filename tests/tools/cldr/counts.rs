//! Plural rules, and what they are for.

use fixed_decimal::Decimal;
use icu_experimental::dimension::units::categorized_formatter::CategorizedFormatter;
use icu_experimental::dimension::units::options::Width;
use icu_experimental::measure::category::Duration;
use icu_experimental::relativetime::options::Numeric;
use icu_experimental::relativetime::{RelativeTimeFormatter, RelativeTimeFormatterOptions};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};

const CATEGORIES: [PluralCategory; 6] = [
    PluralCategory::Zero,
    PluralCategory::One,
    PluralCategory::Two,
    PluralCategory::Few,
    PluralCategory::Many,
    PluralCategory::Other,
];

/// How a language counts.
#[derive(Debug)]
pub(crate) struct Counts {
    locale: Locale,
    plurals: PluralRules,
    /// The categories that whole numbers have, in the order of CLDR.
    forms: Vec<PluralCategory>,
}

impl Counts {
    pub(crate) fn new(locale: &str) -> Self {
        let locale: Locale = format!("{locale}-u-nu-latn").parse().unwrap();
        // Of a language in another script than its usual one the crate knows no plurals.
        let mut language = locale.clone();
        language.id.script = None;
        let plurals = PluralRules::try_new_cardinal((&language).into()).unwrap();
        let found: Vec<PluralCategory> = (0..=1000_usize).map(|number| plurals.category_for(number)).collect();
        let millions = plurals.category_for(1_000_000_usize);
        let mut forms = CATEGORIES.to_vec();
        forms.retain(|form| found.contains(form) || *form == millions);
        Self { locale, plurals, forms }
    }

    /// The form of a number, counted from 0 among those that the language has.
    pub(crate) fn form(&self, number: u32) -> usize {
        let category = self.plurals.category_for(number as usize);
        self.forms.iter().position(|form| *form == category).unwrap()
    }

    /// The rule as a line has it: what numbers over a hundred have by their last digit or last two, and the exceptions.
    pub(crate) fn rule(&self) -> String {
        let form = |number| self.form(number);
        let most = |forms: Vec<usize>| {
            let count = |form: usize| forms.iter().filter(|other| **other == form).count();
            *forms.iter().max_by_key(|form| (count(**form), **form)).unwrap()
        };
        let default = most((1000..1100).map(form).collect());
        let tens: Vec<usize> =
            (0..10).map(|rest| most((0..10).map(|ten| form(1000 + ten * 10 + rest)).collect())).collect();
        let ten = |number: u32| tens[number as usize % 10];
        let hundred = |number: u32| form(1000 + number % 100);
        let million = form(1_000_000);
        let mut rule = self.digit(default as u32);
        let zero_differs = million != hundred(0) && form(0) != million;
        self.exceptions(&mut rule, 9, 0..1000, |number| form(number) != hundred(number) || number == 0 && zero_differs);
        if million != hundred(0) {
            self.exceptions(&mut rule, 6, 1_000_000..1_000_001, |_| true);
        }
        self.exceptions(&mut rule, 2, 1000..1100, |number| form(number) != ten(number));
        self.exceptions(&mut rule, 1, 1020..1030, |number| ten(number) != default);
        for number in (0..=10_100).chain((1..30).map(|number| number * 500_000)).chain([u32::MAX - 1, u32::MAX]) {
            assert_eq!(self.form(number), evaluate(&rule, number), "{}: {rule} for {number}", self.locale);
        }
        rule
    }

    /// Adds an exception for each run of numbers of one form.
    fn exceptions(&self, rule: &mut String, power: u32, numbers: std::ops::Range<u32>, differs: impl Fn(u32) -> bool) {
        let mut numbers = numbers.filter(|number| differs(*number)).peekable();
        while let Some(first) = numbers.next() {
            let mut last = first;
            while let Some(next) = numbers.next_if(|next| *next == last + 1 && self.form(*next) == self.form(first)) {
                last = next;
            }
            let divisor = 10_u32.pow(power);
            let parts = [power, first % divisor, last % divisor, self.form(first) as u32];
            rule.extend(parts.map(|part| self.digit(part)));
        }
    }

    fn digit(&self, number: u32) -> String {
        assert!(number < 70, "{}: no character for {number}", self.locale);
        char::from_u32(0x30 + number).unwrap().to_string()
    }

    /// A text in each form, with `$` for the number.
    fn forms(&self, text: impl Fn(u32) -> String) -> String {
        let texts = (0..self.forms.len()).map(|form| {
            let mut numbers = (0..=1000).chain([1_000_000, 2_000_000]).filter(|number| self.form(*number) == form);
            let number = numbers.next().unwrap();
            // A form of one number alone may leave it out.
            let text = text(number);
            let Some(start) = text.find(|c: char| c.is_ascii_digit()) else {
                return text;
            };
            let end = text.rfind(|c: char| c.is_ascii_digit()).unwrap() + 1;
            format!("{}${}", &text[..start], &text[end..])
        });
        texts.collect::<Vec<_>>().join("/")
    }

    /// A number of minutes.
    pub(crate) fn minutes(&self, number: u32) -> String {
        let minutes = CategorizedFormatter::<Duration>::try_new_core(
            (&self.locale).into(),
            Duration::minute(),
            Width::Long.into(),
        );
        minutes.unwrap().format_fixed_decimal(&Decimal::from(number)).to_string()
    }

    /// So many minutes, hours or days ago.
    pub(crate) fn ago(&self, unit: &str, number: u32) -> String {
        let options = RelativeTimeFormatterOptions::default().with_numeric(Numeric::Always);
        let locale = (&self.locale).into();
        let formatter = match unit {
            "minute" => RelativeTimeFormatter::try_new_long_minute(locale, options),
            "hour" => RelativeTimeFormatter::try_new_long_hour(locale, options),
            _ => RelativeTimeFormatter::try_new_long_day(locale, options),
        };
        let mut value = Decimal::from(number);
        value.set_sign(fixed_decimal::Sign::Negative);
        // In Hebrew CLDR says it twice, in a word and after it.
        formatter.unwrap().format(value).to_string().replace(&format!(" ({number})"), "")
    }

    fn now(&self) -> String {
        let options = RelativeTimeFormatterOptions::default().with_numeric(Numeric::Auto);
        let formatter = RelativeTimeFormatter::try_new_long_second((&self.locale).into(), options).unwrap();
        formatter.format(Decimal::from(0)).to_string()
    }

    /// The rule; minutes; now; minutes, hours, days ago.
    pub(super) fn fields(&self) -> String {
        let ago = |unit| self.forms(|number| self.ago(unit, number));
        let minutes = self.forms(|number| self.minutes(number));
        [self.rule(), minutes, self.now(), ago("minute"), ago("hour"), ago("day")].join("|")
    }
}

/// A rule as a line has it.
pub(crate) fn evaluate(rule: &str, number: u32) -> usize {
    let values: Vec<u32> = rule.chars().map(|c| c as u32 - 0x30).collect();
    let hit = values[1..].chunks(4).find(|part| (part[1]..=part[2]).contains(&(number % 10_u32.pow(part[0]))));
    hit.map_or(values[0], |part| part[3]) as usize
}
