//! Words and dates in Spanish.

use super::{Locale, cldr};
use crate::model::direction::Direction;

/// Spanish.
pub(super) static LOCALE: Locale = Locale {
    tag: "es",
    direction: Direction::Ltr,
    read_also: "Lea también",
    tags: "Temas",
    source: "Fuente",
    published: "Publicado",
    updated: "Actualizado",
    by: "Por",
    read_full: "Leer la noticia completa",
    view_post: "Ver la publicación",
    colon: ": ",
    separator: ", ",
    dates: cldr::ES,
};
