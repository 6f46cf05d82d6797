//! Words and dates in Arabic.

use super::{cldr, locale};
use crate::model::direction::Direction;

locale! {
    tags: "ar",
    direction: Direction::Rtl,
    read_also: "اقرأ أيضًا",
    tag_list: "كلمات دلالية",
    source: "المصدر",
    published: "نُشر",
    updated: "آخر تحديث",
    by: "بقلم",
    read_full: "اقرأ الخبر كاملًا من المصدر",
    view_post: "عرض المنشور",
    colon: ":",
    separator: "، ",
    dates: cldr::AR,
}
