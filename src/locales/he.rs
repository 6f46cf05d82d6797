//! Words and dates in Hebrew.

use super::{Locale, cldr};
use crate::model::direction::Direction;

/// Hebrew.
pub(super) static LOCALE: Locale = Locale {
    tag: "he",
    direction: Direction::Rtl,
    read_also: "קראו גם",
    tags: "תגיות",
    source: "מקור",
    published: "פורסם",
    updated: "עודכן",
    by: "מאת",
    read_full: "לכתבה המלאה",
    view_post: "לצפייה בפוסט",
    colon: ": ",
    separator: ", ",
    dates: cldr::HE,
};
