//! The host's options, as the element hands them over.

use crate::locales::Locales;
use crate::model::direction::Direction;
use crate::model::href::Template;
use crate::model::language::Language;
use crate::model::text::{Text, Unit, piece, unit_at};
use crate::render::{Options, RelatedStyle};

/// Reads flags in one unit, a line each for the language, for `tag-href` and for `locale`, empty where unset, and a line for
/// each language that we have words in. The flags are, from the lowest bit on: 1 for left to right and 2 for right to left; from
/// the third bit 1 for cards as a list and 2 for none; from the fifth the heading level, three bits; above those
/// after how many paragraphs cards stand.
pub(crate) fn parse(units: &[Unit]) -> Options<'_> {
    let flags = unit_at(units, 0);
    let units = units.get(1..).unwrap_or(&[]);
    let line = |index| Text::new(piece(units, b'\n', index));
    let (language, tag_href, locale) = (line(0), line(1), line(2));
    // Each with its line feed.
    let given = language.units().len() + tag_href.units().len() + locale.units().len();
    let locales = units.get(given + 3..).unwrap_or(&[]);
    let (mut lines, mut rest) = (Vec::new(), locales);
    while !rest.is_empty() {
        let line = piece(rest, b'\n', 0);
        lines.push(line);
        rest = rest.get(line.len() + 1..).unwrap_or(&[]);
    }
    Options {
        language: Language::parse(language),
        direction: match flags & 3 {
            1 => Some(Direction::Ltr),
            2 => Some(Direction::Rtl),
            _ => None,
        },
        heading_level: (flags >> 4 & 7) as u8,
        related: match flags >> 2 & 3 {
            1 => RelatedStyle::List,
            2 => RelatedStyle::None,
            _ => RelatedStyle::Cards,
        },
        related_after: (flags >> 7) as u16,
        tag_href: Template::parse(tag_href),
        locale: Language::parse(locale),
        // Memory is taken back when the call ends.
        locales: Locales::new(lines.leak()),
    }
}
