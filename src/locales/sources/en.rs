//! Words and dates in English.

use super::{cldr, locale};
use crate::model::direction::Direction;

locale! {
    tags: "en",
    direction: Direction::Ltr,
    read_also: "Related stories",
    tag_list: "Topics",
    source: "Source",
    published: "Published",
    updated: "Updated",
    by: "By",
    read_full: "Read the full story",
    view_post: "View the post",
    colon: ":",
    separator: ", ",
    dates: cldr::EN,
}
