//! Dates in words. Month names are those used in dates in all our languages, and the Levantine and Maghrebi ones.
//!
//! Ambiguous dates are not read: `10/11/2023`, a month without its year, a year of another calendar, an unknown word.

use super::lines::fold;
use crate::locales::{Locale, Locales};
use crate::model::text::{Text, Unit, push, push_date, push_digits, push_str};
use crate::model::time::Timestamp;
use std::sync::OnceLock;

/// Characters of a date in words; longer text is none.
const LONGEST: usize = 90;
/// Years of the Gregorian calendar that news can be of: those of the Hijri calendars are lower.
const YEARS: std::ops::RangeInclusive<u32> = 1800..=2199;
/// Month names of Iraq and the Levant, from January on, where Arabic newsrooms do not use the Latin ones; folded.
const LEVANTINE: [&str; 12] = [
    "كانون الثاني",
    "شباط",
    "اذار",
    "نيسان",
    "ايار",
    "حزيران",
    "تموز",
    "اب",
    "ايلول",
    "تشرين الاول",
    "تشرين الثاني",
    "كانون الاول",
];
/// Months as the Maghreb names them, where that is not as elsewhere; folded.
const MAGHREB: [(&str, u8); 12] = [
    ("جانفي", 1),
    ("فيفري", 2),
    ("افريل", 4),
    ("ماي", 5),
    ("جوان", 6),
    ("جويليه", 7),
    ("يوليوز", 7),
    ("اوت", 8),
    ("غشت", 8),
    ("شتنبر", 9),
    ("نونبر", 11),
    ("دجنبر", 12),
];
/// Words in dates that carry no information: days of the week, which follow from the date, and words between its parts.
const FILLERS: &str = " السبت الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعه يوم في الساعه بتاريخ الموافق توقيت بتوقيت \
    شنبه يكشنبه دوشنبه سهشنبه سه چهارشنبه چهار پنجشنبه پنج جمعه ساعت به وقت \
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun on at of the st nd rd th \
    lundi mardi mercredi jeudi vendredi samedi dimanche le a er de ";
/// Greenwich, or what is named after it.
const ZONES: &str = " gmt utc z tu غرينتش غرينيتش جرينتش گرينويچ ";
const MORNING: &str = " am ص صباحا فجرا صبح ";
const AFTERNOON: &str = " pm م مساء ظهرا عصرا بعدازظهر عصر ";

/// A moment, and the language of its month where that is a word of one alone.
pub(super) fn read(units: &[Unit]) -> Option<(Timestamp, Option<Locale<'static>>)> {
    let folded = fold(units);
    let text = folded.trim();
    if text.chars().count() > LONGEST || !text.contains(|character: char| character.is_ascii_digit()) {
        return None;
    }
    let mut iso = Vec::new();
    push_str(&mut iso, text);
    if let Some(at) = Timestamp::parse(Text::new(&iso)) {
        return YEARS.contains(&at.date().0.into()).then_some((at, None));
    }
    let (tokens, mut date) = (tokens(text), Date::default());
    let mut rest = tokens.as_slice();
    while !rest.is_empty() {
        rest = date.step(rest)?;
    }
    date.timestamp().map(|at| (at, date.locale))
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    /// A number, and how many digits it is written with.
    Number(u32, usize),
    Word(String),
    /// Any other character but spaces. A hyphen between two letters or digits is [`TIGHT`].
    Mark(char),
}

const TIGHT: char = '\u{2212}';

fn tokens(text: &str) -> Vec<Token> {
    let (mut tokens, mut before) = (Vec::new(), ' ');
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character.is_alphanumeric() {
            let digits = character.is_ascii_digit();
            let mut word = String::from(character);
            while let Some(next) = characters.next_if(|next| next.is_alphanumeric() && next.is_ascii_digit() == digits)
            {
                word.push(next);
            }
            let number = word.parse().ok().filter(|_| digits);
            tokens.push(number.map_or_else(|| Token::Word(word.clone()), |number| Token::Number(number, word.len())));
        } else if character != ' ' {
            let tight = character == '-' && before != ' ' && characters.peek().is_some_and(|next| *next != ' ');
            tokens.push(Token::Mark(if tight { TIGHT } else { character }));
        }
        before = character;
    }
    tokens
}

/// What is known of a date so far.
#[derive(Default)]
struct Date {
    year: Option<u32>,
    month: Option<u8>,
    day: Option<u32>,
    /// Hour, minute, second.
    clock: Option<(u32, u32, u32)>,
    /// The clock is one of twelve hours, and its half has been told.
    halved: bool,
    /// Whether it is west of Greenwich, and how many hours and minutes.
    offset: Option<(bool, u32, u32)>,
    locale: Option<Locale<'static>>,
}

impl Date {
    /// Reads what comes next; what is left after that, or None where it cannot be told.
    fn step<'t>(&mut self, tokens: &'t [Token]) -> Option<&'t [Token]> {
        use Token::{Mark, Number, Word};
        match tokens {
            [Number(a, digits), Mark(one), Number(b, _), Mark(other), Number(c, last), rest @ ..]
                if one == other && matches!(*one, '/' | '.' | TIGHT) =>
            {
                self.numeric((*a, *digits), *b, (*c, *last))?;
                Some(rest)
            }
            [Number(hour, _), Mark(':'), Number(minute, 2), Mark(':'), Number(second, 2), rest @ ..] => {
                self.clock(*hour, *minute, *second)?;
                Some(rest)
            }
            [Number(hour, _), Mark(':'), Number(minute, 2), rest @ ..] => {
                self.clock(*hour, *minute, 0)?;
                Some(rest)
            }
            [Number(hour, 1 | 2), Word(unit), Number(minute, 2), rest @ ..] if unit == "h" => {
                self.clock(*hour, *minute, 0)?;
                Some(rest)
            }
            [Number(hour, 1 | 2), Word(unit), rest @ ..] if unit == "h" => {
                self.clock(*hour, 0, 0)?;
                Some(rest)
            }
            [Number(hour @ 1..=12, 1 | 2), rest @ ..] if self.clock.is_none() && half(rest).is_some() => {
                self.clock(*hour, 0, 0)?;
                Some(rest)
            }
            [Mark(sign @ ('+' | TIGHT)), Number(hours, 1 | 2), Mark(':'), Number(minutes, 2), rest @ ..]
                if self.takes_offset() =>
            {
                self.offset = Some((*sign != '+', *hours, *minutes));
                Some(rest)
            }
            [Mark(sign @ ('+' | TIGHT)), Number(hours, 1 | 2), rest @ ..] if self.takes_offset() => {
                self.offset = Some((*sign != '+', *hours, 0));
                Some(rest)
            }
            [Mark(sign @ ('+' | '-' | TIGHT)), Number(both @ 0..=1400, 4), rest @ ..] if self.takes_offset() => {
                self.offset = Some((*sign != '+', both / 100, both % 100));
                Some(rest)
            }
            [Number(number, digits), rest @ ..] => {
                self.number(*number, *digits)?;
                Some(rest)
            }
            [Mark(',' | '،' | '.' | '(' | ')' | '|' | '/' | '-' | TIGHT), rest @ ..] => Some(rest),
            [Mark(_), ..] | [] => None,
            [Word(_), ..] => self.word(tokens),
        }
    }

    fn word<'t>(&mut self, tokens: &'t [Token]) -> Option<&'t [Token]> {
        if let Some((afternoon, rest)) = half(tokens)
            && let Some((hour, minute, second)) = self.clock.filter(|_| !self.halved)
        {
            if hour <= 12 {
                self.clock = Some((hour % 12 + if afternoon { 12 } else { 0 }, minute, second));
            }
            self.halved = true;
            return Some(rest);
        }
        let [Token::Word(word), rest @ ..] = tokens else { return None };
        if let [Token::Word(next), rest @ ..] = rest
            && let Some(index) = LEVANTINE.iter().position(|name| name.split_once(' ') == Some((word, next)))
        {
            return self.month(index as u8 + 1, arabic()).map(|()| rest);
        }
        if listed(ZONES, word) {
            self.offset = self.offset.or(Some((false, 0, 0)));
            return Some(rest);
        }
        // After a year `م` says that it is one of our era.
        if listed(FILLERS, word) || word == "م" && self.year.is_some() && self.clock.is_none() {
            return Some(rest);
        }
        let (month, locale) = month(word)?;
        self.month(month, locale).map(|()| rest)
    }

    /// Whether a sign before a number is that of an offset: behind the time of day, or behind the word for Greenwich.
    fn takes_offset(&self) -> bool {
        let greenwich = self.offset == Some((false, 0, 0));
        self.clock.is_some() && (self.offset.is_none() || greenwich)
    }

    fn numeric(&mut self, first: (u32, usize), middle: u32, last: (u32, usize)) -> Option<()> {
        if first.1 == 4 {
            self.number(first.0, 4)?;
            self.month(u8::try_from(middle).ok()?, None)?;
            return self.number(last.0, last.1);
        }
        let (day, month) = match (first.0, middle) {
            (day @ 13.., month @ 1..=12) | (month @ 1..=12, day @ 13..) => (day, month),
            (day, month) if day == month => (day, month),
            _ => return None,
        };
        self.number(day, 2)?;
        self.month(u8::try_from(month).ok()?, None)?;
        self.number(last.0, last.1)
    }

    /// The same month may be named twice, as `نوفمبر / تشرين الثاني`.
    fn month(&mut self, month: u8, locale: Option<Locale<'static>>) -> Option<()> {
        self.locale = self.locale.or(locale);
        (*self.month.get_or_insert(month) == month).then_some(())
    }

    fn number(&mut self, number: u32, digits: usize) -> Option<()> {
        let slot = match digits {
            1 | 2 => &mut self.day,
            4 if YEARS.contains(&number) => &mut self.year,
            _ => return None,
        };
        let free = slot.is_none();
        *slot = Some(number);
        free.then_some(())
    }

    fn clock(&mut self, hour: u32, minute: u32, second: u32) -> Option<()> {
        let free = self.clock.is_none();
        self.clock = Some((hour, minute, second));
        free.then_some(())
    }

    fn timestamp(&self) -> Option<Timestamp> {
        let mut iso = Vec::new();
        push_date(&mut iso, self.year?, u32::from(self.month?), self.day?);
        if let Some((hour, minute, second)) = self.clock {
            for (before, part) in [('T', hour), (':', minute), (':', second)] {
                push(&mut iso, before);
                push_digits(&mut iso, 0x30, part, 2);
            }
            // Without a time of day an offset says nothing.
            if let Some((west, hours, minutes)) = self.offset {
                push(&mut iso, if west { '-' } else { '+' });
                push_digits(&mut iso, 0x30, hours, 2);
                push(&mut iso, ':');
                push_digits(&mut iso, 0x30, minutes, 2);
            }
        }
        Timestamp::parse(Text::new(&iso))
    }
}

/// Whether these are the words for the afternoon or those for the morning, and what comes after them.
fn half(tokens: &[Token]) -> Option<(bool, &[Token])> {
    use Token::{Mark, Word};
    match tokens {
        [Word(half), Mark('.'), Word(day), rest @ ..] if day == "m" && (half == "a" || half == "p") => {
            Some((half == "p", rest))
        }
        [Word(half), Mark('.'), Word(noon), rest @ ..] if noon == "ظ" && (half == "ق" || half == "ب") => {
            Some((half == "ب", rest))
        }
        [Word(half), rest @ ..] if listed(MORNING, half) || listed(AFTERNOON, half) => {
            Some((listed(AFTERNOON, half), rest))
        }
        _ => None,
    }
}

/// Whether a word is one of a list with spaces between and around them.
fn listed(list: &str, word: &str) -> bool {
    list.split(' ').any(|listed| listed == word)
}

/// The number of a month that is named in full, or in Latin letters by the beginning of its name.
fn month(word: &str) -> Option<(u8, Option<Locale<'static>>)> {
    let named = |(name, month, locale): &(String, u8, _)| (name == word).then_some((*month, *locale));
    let mut exact = names().iter().filter_map(named);
    if let Some((month, locale)) = exact.next() {
        return Some((month, exact.next().map_or(locale, |_| None)));
    }
    let short = word.is_ascii() && word.len() > 2;
    let mut begun = names().iter().filter(|(name, ..)| short && name.starts_with(word)).map(|(_, month, _)| *month);
    let month = begun.next()?;
    begun.all(|other| other == month).then_some((month, None))
}

/// The names of months in one word, folded, with their numbers and languages.
fn names() -> &'static [(String, u8, Option<Locale<'static>>)] {
    static NAMES: OnceLock<Vec<(String, u8, Option<Locale<'static>>)>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Vec::new();
        for locale in super::labels::languages() {
            names.extend((1..=12).map(|month| (fold(locale.month(month)), month, Some(locale))));
        }
        names.extend((1..).zip(LEVANTINE).map(|(month, name)| (name.to_owned(), month, arabic())));
        names.extend(MAGHREB.map(|(name, month)| (name.to_owned(), month, arabic())));
        names
    })
}

fn arabic() -> Option<Locale<'static>> {
    let mut tag = Vec::new();
    push_str(&mut tag, "ar");
    Locales::default().find(Text::new(&tag))
}

#[cfg(test)]
mod tests;
