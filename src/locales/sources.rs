//! The table of languages, of which their lines are made.

use super::Locales;
use super::date::Dates;
use crate::model::article::Word;
use crate::model::direction::Direction;
use crate::model::text::{Unit, chars, push, push_str};
use std::sync::OnceLock;
use words::Source;

mod ar;
mod cldr;
mod en;
mod es;
mod fa;
mod fr;
mod he;
mod ru;
mod words;

/// Every language. The first of a direction stands in for those that we have no words in.
const SOURCES: [&Source; 7] =
    [&ar::SOURCE, &en::SOURCE, &es::SOURCE, &fa::SOURCE, &fr::SOURCE, &he::SOURCE, &ru::SOURCE];

/// All languages that we have words in.
pub fn all() -> Locales<'static> {
    static LINES: OnceLock<Vec<Unit>> = OnceLock::new();
    let lines = LINES.get_or_init(|| {
        let mut out = Vec::new();
        for (index, source) in SOURCES.iter().enumerate() {
            if index > 0 {
                push(&mut out, '\n');
            }
            source.write(&mut out);
        }
        out
    });
    Locales(lines)
}

/// The files that a page loads, by name: of each language the line, and the words that only scripts need.
pub fn files() -> Vec<(String, String)> {
    let mut files = Vec::new();
    for source in SOURCES {
        let name = source.tags.split(' ').next().unwrap_or_default();
        let mut line = Vec::new();
        source.write(&mut line);
        files.push((name.to_owned(), chars(&line).collect()));
        files.push((format!("{name}.more"), source.scripts.all().join("|")));
    }
    files
}

impl Source {
    fn write(&self, out: &mut Vec<Unit>) {
        push_str(out, self.tags);
        push_str(out, if self.direction == Direction::Rtl { "|r" } else { "|l" });
        push(out, self.dates.zero);
        push(out, self.dates.minus);
        push(out, '|');
        push_str(out, self.dates.fields);
        for word in Word::ALL {
            let (text, colon) = self.words.get(word);
            push(out, '|');
            push_str(out, text);
            push_str(out, colon);
        }
        push(out, '|');
        push_str(out, self.words.photos);
    }
}
