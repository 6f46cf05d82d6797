//! Words and dates in Persian. Zero-width non-joiners are written by their number.

use super::{cldr, locale};
use crate::model::direction::Direction;

locale! {
    tags: "fa prs",
    direction: Direction::Rtl,
    read_also: "بیشتر بخوانید",
    tag_list: "برچسب\u{200c}ها",
    source: "منبع",
    published: "تاریخ انتشار",
    updated: "آخرین به\u{200c}روزرسانی",
    by: "به قلم",
    read_full: "متن کامل خبر در منبع",
    view_post: "دیدن پست",
    colon: ":",
    separator: "، ",
    dates: cldr::FA,
}
