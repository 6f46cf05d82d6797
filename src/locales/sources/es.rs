//! Words and dates in Spanish.

use super::{cldr, locale};
use crate::model::direction::Direction;

locale! {
    tags: "es",
    direction: Direction::Ltr,
    read_also: "Lea también",
    tag_list: "Temas",
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
