//! Words and dates in French. A colon has a narrow no-break space before it.

use super::{cldr, locale};
use crate::model::direction::Direction;

locale! {
    tags: "fr",
    direction: Direction::Ltr,
    read_also: "Lire aussi",
    tag_list: "Sujets",
    source: "Source",
    published: "Publication",
    updated: "Mise à jour",
    by: "Par",
    read_full: "Lire l’article complet",
    view_post: "Voir la publication",
    colon: "\u{202f}:",
    separator: ", ",
    dates: cldr::FR,
}
