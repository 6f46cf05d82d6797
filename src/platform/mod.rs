//! Where markup goes: a text of HTML, or operations on a document.

#[cfg(feature = "cli")]
pub mod command;
#[cfg(feature = "html")]
pub mod convert;
pub mod dom;
#[cfg(feature = "html")]
pub mod html;
#[cfg(feature = "html")]
pub mod page;
#[cfg(feature = "cli")]
pub mod validate;
