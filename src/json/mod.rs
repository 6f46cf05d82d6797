//! JSON text to values that borrow from it.
//!
//! [`parse`] reads a text once onto a flat [`Tape`] (RFC 8259, and the defects that publishers really ship), a [`Place`] is a
//! value on it, and reading a value that is not what it should be leaves a warning with its path. Nothing here knows what
//! an article is.

mod names;
mod parse;
mod read;
mod tape;
mod unescape;

pub(crate) use names::Name;
#[cfg(feature = "html")]
pub(crate) use parse::blank;
pub(crate) use parse::parse;
#[cfg(feature = "formats")]
pub(crate) use parse::{nested, parse_from, rest};
pub(crate) use tape::{Kind, Place, Tape};
