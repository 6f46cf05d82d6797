//! Words and dates in Russian. The byline names who wrote the text, one or several, hence its own colon.

use super::{Locale, cldr};
use crate::model::direction::Direction;

/// Russian.
pub(super) static LOCALE: Locale = Locale {
    tag: "ru",
    direction: Direction::Ltr,
    read_also: "Читайте также",
    tags: "Темы",
    source: "Источник",
    published: "Опубликовано",
    updated: "Обновлено",
    by: "Текст:",
    read_full: "Читать полностью",
    view_post: "Посмотреть публикацию",
    colon: ": ",
    separator: ", ",
    dates: cldr::RU,
};
