//! Dates in words of languages other than English, such as `12 mars 2024` and «15 يناير 2024», those of Chinese and Japanese, and
//! Oracle's `01-MAY-24`. It must not know formats. A date that may be of another calendar, or that has an unknown word after the
//! time of day, is not read.

use super::text::{Text, Unit, push, push_date, push_digits};
use super::time::Timestamp;

/// Characters of a date; longer text is none.
const LONGEST: usize = 80;
/// Words in it that are no month, such as the day of the week.
const OTHERS: u32 = 4;
/// Month names without accents, a line for each month. Those longer than three letters may also be the beginning of a word.
const MONTHS: &str = "jan janu janv ene enero gen genn janei oca ocak янв январ січ يناير جانفي ژانویه جنوري ינואר tammi stycz\n\
    feb febr fev fevr sub subat фев феврал лют فبراير شباط فيفري فوريه فروري פברואר helmi luty lutego\n\
    mar mars marz maart marc marco mart март берез مارس اذار مارچ מרץ maalis marzec\n\
    apr apri avr avri abr abri nis nisan апр апрел квіт ابريل نيسان افريل اوريل اپريل אפריל huhti kwie\n\
    may mai maj mei mayo magg maio mayi май мая трав ايار مايو ماي مه مئي מאי touko\n\
    jun juin juni june giu giug haz hazir июн июнь июня черв يونيو حزيران جوان ژوئن جون יוני kesa czerw\n\
    jul juil juli july lug lugl tem temm июл июль июля лип يوليو تموز جويليه يوليوز ژوئيه جولائي יולי heina lipc lipiec\n\
    aug augu aou aout ago agos agu agus авг авгус серп اغسطس اب اوت غشت اگست אוגוסט elo elok sierp\n\
    sep sept set sett sete eyl eylu сен сентяб верес سبتمبر ايلول شتنبر سپتامبر ستمبر ספטמבר syys wrze\n\
    oct octo okt okto out outu ott otto eki ekim окт октяб жовт اكتوبر اكتبر אוקטובר loka paźd\n\
    nov nove kas kasi ноя ноябр листоп نوفمبر نونبر نوامبر نومبر נובמבר marras\n\
    dec dece dez deze dic dici ara aral des dese дек декаб груд ديسمبر دجنبر دسامبر دسمبر דצמבר joulu grud";
/// What may stand after a time of day.
const AFTER: &str = " h hrs uhr ч بتوقيت توقيت ";
const GREENWICH: &str = " gmt utc z غرينتش غرينيتش جرينتش ";
const MORNING: &str = " am ص صباحا ";
const AFTERNOON: &str = " pm م مساء ";

/// Hour, minute, second.
type Clock = (u32, u32, u32);

#[derive(Default)]
struct Date {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    clock: Option<Clock>,
    utc: bool,
}

impl Timestamp {
    /// A date with the name of a month, and perhaps a time of day after it.
    pub(crate) fn parse_worded(text: Text<'_>) -> Option<Self> {
        Date::default().read(text)?.timestamp()
    }

    /// A date with a time of day that is told apart from it: `14:30`, `9:05 PM`.
    pub(crate) fn at_clock(self, text: Text<'_>) -> Option<Self> {
        let (year, month, day) = self.date();
        let (year, month, day) = (Some(year.into()), Some(month.into()), Some(day.into()));
        let date = Date { year, month, day, ..Date::default() }.read(text)?;
        date.clock.and(date.timestamp())
    }
}

impl Date {
    /// Reads a text to its end.
    fn read(mut self, text: Text<'_>) -> Option<Self> {
        if text.units().len() > LONGEST {
            return None;
        }
        let folded: Vec<char> = text.chars().filter_map(fold).collect();
        let (mut rest, mut others, mut before) = (folded.as_slice(), 0, ' ');
        while let Some(first) = rest.first() {
            let same = |letter: &&char| letter.is_ascii_digit() == first.is_ascii_digit() && is_letter(**letter);
            let length = rest.iter().take_while(same).count().max(1);
            let (token, after) = rest.split_at_checked(length)?;
            rest = after;
            if first.is_ascii_digit() {
                rest = self.number(token, rest, before)?;
            } else if is_letter(*first) {
                let word: String = token.iter().collect();
                others += u32::from(!self.word(&word, &mut rest)?);
            } else if *first == '+' {
                return None;
            }
            before = *first;
        }
        (others <= OTHERS).then_some(self)
    }

    /// A number, with what it is by its digits and by what stands after it; what is left.
    fn number<'t>(&mut self, token: &[char], rest: &'t [char], before: char) -> Option<&'t [char]> {
        let number = value(token)?;
        let slot = match (token.len(), rest) {
            (1 | 2, [':' | '.' | 'h', ..]) if self.clock.is_none() => {
                if let Some((clock, after)) = clock(number, rest) {
                    self.clock = Some(clock);
                    return Some(after);
                }
                &mut self.day
            }
            (1 | 2, ['月' | '월', ..]) => &mut self.month,
            (4, _) if (1900..2100).contains(&number) => &mut self.year,
            // As Oracle writes it, with the century that it stands for.
            (2, [] | [' ', ..]) if before == '-' && self.day.is_some() && self.month.is_some() => {
                self.year = self.year.xor(Some(if number < 50 { 2000 + number } else { 1900 + number }));
                return Some(rest);
            }
            (1 | 2, _) => &mut self.day,
            _ => return None,
        };
        let free = slot.is_none();
        *slot = Some(number);
        let sign = matches!(rest.first(), Some('年' | '月' | '日' | '년' | '월' | '일'));
        free.then_some(rest.get(usize::from(sign)..)?)
    }

    /// A word; whether it says something, and None where it leaves a doubt.
    fn word(&mut self, word: &str, rest: &mut &[char]) -> Option<bool> {
        let listed = |list: &str| list.split(' ').any(|known| known == word);
        let month = month(word).or_else(|| levantine(word, rest));
        if let Some(month) = month {
            let free = self.month.is_none();
            // The same may be named twice, in two ways.
            let same = *self.month.get_or_insert(month) == month;
            return same.then_some(free || same);
        }
        let Some((hour, minute, second)) = self.clock else { return Some(false) };
        let afternoon = listed(AFTERNOON);
        if afternoon || listed(MORNING) {
            if hour > 12 {
                return None;
            }
            self.clock = Some((hour % 12 + if afternoon { 12 } else { 0 }, minute, second));
        } else if listed(GREENWICH) {
            self.utc = true;
        } else if !listed(AFTER) && (self.year.is_some() && self.month.is_some() && self.day.is_some()) {
            return None;
        }
        Some(true)
    }

    fn timestamp(&self) -> Option<Timestamp> {
        let mut iso: Vec<Unit> = Vec::new();
        push_date(&mut iso, self.year?, self.month?, self.day?);
        if let Some((hour, minute, second)) = self.clock {
            for (before, part) in [('T', hour), (':', minute), (':', second)] {
                push(&mut iso, before);
                push_digits(&mut iso, 0x30, part, 2);
            }
            if self.utc {
                push(&mut iso, 'Z');
            }
        }
        Timestamp::parse(Text::new(&iso))
    }
}

/// Whether it belongs to a word or a number. A page pays for the tables that tell it for sure.
fn is_letter(letter: char) -> bool {
    letter.is_ascii_alphanumeric()
        || !letter.is_ascii() && !matches!(letter, '،' | '؛' | '\u{2000}'..='\u{206f}' | '·' | '、' | '\u{3000}')
}

fn value(digits: &[char]) -> Option<u32> {
    digits.iter().try_fold(0_u32, |number, digit| number.checked_mul(10)?.checked_add(digit.to_digit(10)?))
}

/// A time of day after its hour, and what is left: with colons, or with dots where all three parts are there.
fn clock(hour: u32, rest: &[char]) -> Option<(Clock, &[char])> {
    let two = |rest: &[char]| match rest {
        [_, tens, ones, ..] => value(&[*tens, *ones]),
        _ => None,
    };
    let sign = *rest.first()?;
    let minute = two(rest)?;
    let after = rest.get(3..)?;
    let seconds = if after.first() == Some(&sign) { two(after) } else { None };
    let mut after = if seconds.is_some() { after.get(3..)? } else { after };
    if sign == '.' && seconds.is_none() {
        return None;
    }
    if let [mark @ ('.' | ','), digits @ ..] = after
        && seconds.is_some()
        && *mark == '.'
    {
        let parts = digits.iter().take_while(|digit| digit.is_ascii_digit()).count();
        after = digits.get(parts..)?;
    }
    let over = after.first().is_some_and(char::is_ascii_digit);
    (!over).then_some(((hour, minute, seconds.unwrap_or(0)), after))
}

/// The month that a word names.
fn month(word: &str) -> Option<u32> {
    // Longer than three letters, of which those that are not of ASCII take two bytes.
    let begins = |name: &str, word: &str| {
        name == word || name.len() > if name.is_ascii() { 3 } else { 6 } && word.as_bytes().starts_with(name.as_bytes())
    };
    // In Hebrew a letter before it says that it is in that month.
    let bare = word.strip_prefix('ב').unwrap_or(word);
    let fits = |line: &str| line.split(' ').any(|name| begins(name, word) || begins(name, bare));
    MONTHS.split('\n').zip(1..).find(|(line, _)| fits(line)).map(|(_, month)| month)
}

/// A month of two words, as the Levant has them.
fn levantine(word: &str, rest: &mut &[char]) -> Option<u32> {
    let (first, second) = match word {
        "كانون" => (12, 1),
        "تشرين" => (10, 11),
        _ => return None,
    };
    let next: String = rest.iter().skip(1).take_while(|letter| is_letter(**letter)).collect();
    let month = match next.as_str() {
        "الاول" => first,
        "الثاني" => second,
        _ => return None,
    };
    *rest = rest.get(1 + next.chars().count()..).unwrap_or(&[]);
    Some(month)
}

/// A letter as it is compared: small, without accents, of one kind where scripts have several; digits of ASCII.
fn fold(letter: char) -> Option<char> {
    Some(match letter {
        '\u{640}' | '\u{64b}'..='\u{652}' | '\u{200c}'..='\u{200f}' | '\u{61c}' | '\u{feff}' | '\u{307}' => {
            return None;
        }
        '\u{660}'..='\u{669}' => char::from_digit(u32::from(letter) - 0x660, 10)?,
        '\u{6f0}'..='\u{6f9}' => char::from_digit(u32::from(letter) - 0x6f0, 10)?,
        '\u{a0}' | '\u{202f}' | '\u{2009}' | '\t' | '\n' => ' ',
        'أ' | 'إ' | 'آ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' => 'ه',
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'İ' | 'ı' => 'i',
        'Ò'..='Ö' | 'ò'..='ö' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        'Ş' | 'ş' => 's',
        'Ğ' | 'ğ' => 'g',
        'А'..='Я' => char::from_u32(u32::from(letter) + 0x20)?,
        _ => letter.to_ascii_lowercase(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::text::chars;

    fn iso(text: &str) -> String {
        let mut units = Vec::new();
        text.chars().for_each(|letter| push(&mut units, letter));
        Timestamp::parse_worded(Text::new(&units)).map(|at| chars(&at.iso()).collect()).unwrap_or_default()
    }

    #[test]
    fn what_can_be_told() {
        for (text, expected) in [
            ("12 mars 2024", "2024-03-12"),
            ("3 Ocak 2024", "2024-01-03"),
            ("15 يناير 2024", "2024-01-15"),
            ("12 de marzo de 2024", "2024-03-12"),
            ("5. März 2024", "2024-03-05"),
            ("5. marraskuuta 2024", "2024-11-05"),
            ("5. kesäkuuta 2024", "2024-06-05"),
            ("May 2, 2024 10:00 pm", "2024-05-02T22:00:00"),
            ("5 марта 2024 г.", "2024-03-05"),
            ("5 марта 2024 г. 14:30", "2024-03-05T14:30:00"),
            ("الأربعاء 1 مايو 2024 - 10:00", "2024-05-01T10:00:00"),
            ("١ تشرين الثاني ٢٠٢٣ 9:05 م", "2023-11-01T21:05:00"),
            ("10 نوفمبر / تشرين الثاني 2023", "2023-11-10"),
            ("10/نوفمبر/2023", "2023-11-10"),
            ("10 نوفمبر (تشرين الثاني) 2023م", "2023-11-10"),
            ("1 août 2024 à 9:30", "2024-08-01T09:30:00"),
            ("12 mars 2024 14h30", "2024-03-12T14:30:00"),
            ("quarta-feira, 1 de maio de 2024", "2024-05-01"),
            ("1 Mayıs 2024 Çarşamba", "2024-05-01"),
            ("ב-5 במרץ 2024", "2024-03-05"),
            ("۲۰ ژوئیهٔ ۲۰۲۲", "2022-07-20"),
            ("2024年5月1日 10:00", "2024-05-01T10:00:00"),
            ("2024년 5월 1일", "2024-05-01"),
            ("01-MAY-24", "2024-05-01"),
            ("01-MAY-98", "1998-05-01"),
            ("01-MAY-24 10.30.05.000000 PM", "2024-05-01T22:30:05"),
            ("12 mai 2024 10:00 UTC", "2024-05-12T10:00:00+00:00"),
        ] {
            assert_eq!(iso(text), expected, "{text}");
        }
    }

    #[test]
    fn what_cannot() {
        for text in [
            "",
            "۱۲ آذر ۱۴۰۲",
            "26 ربيع الآخر 1445",
            "mars 2024",
            "12 mars",
            "12/03/2024",
            "12/03 mars 2024",
            "03/2024 12 mars 10",
            "10 نوفمبر / تشرين الأول 2023",
            "31 février 2024",
            "12 mars 2024, 13 mars 2024",
            "12 mars avril 2024",
            "12 mars 2024 10:00 Paris",
            "12 mars 2024 10:00 +0200",
            "12 mars 2024 25:00",
            "il y a 2 heures",
            "12 one two three four five mars 2024",
            "12345678901234567890 mars 2024",
            "01-MAY-2",
        ] {
            assert_eq!(iso(text), "", "{text}");
        }
    }
}
