//! The table of languages, of which their lines are made.

use super::Locales;
use super::date::Dates;
use crate::model::direction::Direction;
use crate::model::text::{Unit, push, push_str};
use std::sync::OnceLock;

mod ar;
mod cldr;
mod en;
mod es;
mod fa;
mod fr;
mod he;
mod ru;

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

/// One language.
struct Source {
    /// Language subtags, as BCP 47 has them.
    tags: &'static str,
    direction: Direction,
    /// All words, in the order of `Word`, parted by `|`.
    words: &'static str,
    dates: Dates,
}

impl Source {
    fn write(&self, out: &mut Vec<Unit>) {
        push_str(out, self.tags);
        push_str(out, if self.direction == Direction::Rtl { "|r" } else { "|l" });
        push(out, self.dates.zero);
        push(out, self.dates.minus);
        for fields in [self.words, self.dates.fields] {
            push(out, '|');
            push_str(out, fields);
        }
    }
}

/// Declares a language. Every word has to be given, in this order.
macro_rules! locale {
    (
        tags: $tags:literal,
        direction: $direction:expr,
        read_also: $read_also:literal,
        tag_list: $tag_list:literal,
        source: $source:literal,
        published: $published:literal,
        updated: $updated:literal,
        by: $by:literal,
        read_full: $read_full:literal,
        view_post: $view_post:literal,
        colon: $colon:literal,
        separator: $separator:literal,
        dates: $dates:expr,
    ) => {
        pub(super) static SOURCE: super::Source = super::Source {
            tags: $tags,
            direction: $direction,
            words: concat!(
                $read_also, "|", $read_full, "|", $view_post, "|", $tag_list, "|", $by, "|", $separator, "|",
                $published, $colon, "|", $updated, $colon, "|", $source, $colon,
            ),
            dates: $dates,
        };
    };
}
use locale;
