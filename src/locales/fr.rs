//! Words and dates in French. A colon has a narrow no-break space before it.

use super::{Locale, cldr};
use crate::model::direction::Direction;

/// French.
pub(super) static LOCALE: Locale = Locale {
    tag: "fr",
    direction: Direction::Ltr,
    read_also: "Lire aussi",
    tags: "Sujets",
    source: "Source",
    published: "Publication",
    updated: "Mise à jour",
    by: "Par",
    read_full: "Lire l’article complet",
    view_post: "Voir la publication",
    colon: "\u{202f}: ",
    separator: ", ",
    dates: cldr::FR,
};
