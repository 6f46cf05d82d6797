//! The host's options, as the element hands them over: values in one text, a line each, empty where unset.

use crate::model::direction::Direction;
use crate::model::language::Language;
use crate::model::text::{Text, Unit, is, parse_unsigned};
use crate::render::{Options, RelatedStyle};

/// Reads `lang`, `dir`, `heading-level`, `related` and `tag-href`, in this order. What cannot be read counts as unset.
pub(crate) fn parse(units: &[Unit]) -> Options<'_> {
    let mut rest = units;
    let mut next = || {
        let end = rest.iter().position(|unit| u32::from(*unit) == 0x0a).unwrap_or(rest.len());
        let line = rest.get(..end).unwrap_or(&[]);
        rest = rest.get(end + 1..).unwrap_or(&[]);
        line
    };
    let language = Language::parse(Text::new(next()));
    let direction = next();
    let level = parse_unsigned(next()).unwrap_or(1);
    let related = next();
    let tag_href = next();
    Options {
        language,
        direction: if is(direction, "rtl") {
            Some(Direction::Rtl)
        } else if is(direction, "ltr") {
            Some(Direction::Ltr)
        } else {
            None
        },
        heading_level: level.min(5) as u8,
        related: if is(related, "list") {
            RelatedStyle::List
        } else if is(related, "none") {
            RelatedStyle::None
        } else {
            RelatedStyle::Cards
        },
        tag_href: (!tag_href.is_empty()).then_some(Text::new(tag_href)),
    }
}
