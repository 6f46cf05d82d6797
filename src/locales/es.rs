//! Words and dates in Spanish.

use super::{cldr, locale};
use crate::model::direction::Direction;

locale! {
    /// Spanish.
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
    colon: ":",
    separator: ", ",
    dates: cldr::ES,
}
