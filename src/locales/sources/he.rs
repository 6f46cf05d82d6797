//! Words and dates in Hebrew.

use super::{cldr, locale};
use crate::model::direction::Direction;

locale! {
    tags: "he iw",
    direction: Direction::Rtl,
    read_also: "קראו גם",
    tag_list: "תגיות",
    source: "מקור",
    published: "פורסם",
    updated: "עודכן",
    by: "מאת",
    read_full: "לכתבה המלאה",
    view_post: "לצפייה בפוסט",
    colon: ":",
    separator: ", ",
    dates: cldr::HE,
}
