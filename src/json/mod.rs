//! JSON text to values that borrow from it.
//!
//! [`parse`] reads a text once onto a flat tape (RFC 8259, and the defects that publishers really ship), and a [`Reader`] is
//! a place on that tape that knows how to complain: every warning carries the path of its value. Nothing here knows what
//! an article is.

mod parse;
mod reader;
mod tape;
mod unescape;

pub(crate) use parse::parse;
pub(crate) use reader::{Kind, Reader};
