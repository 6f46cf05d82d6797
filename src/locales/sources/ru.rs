//! Words and dates in Russian. The byline names who wrote the text, one or several, hence its own colon.

use super::{cldr, locale};
use crate::model::direction::Direction;

locale! {
    tags: "ru",
    direction: Direction::Ltr,
    read_also: "Читайте также",
    tag_list: "Темы",
    source: "Источник",
    published: "Опубликовано",
    updated: "Обновлено",
    by: "Текст:",
    read_full: "Читать полностью",
    view_post: "Посмотреть публикацию",
    colon: ":",
    separator: ", ",
    dates: cldr::RU,
}
