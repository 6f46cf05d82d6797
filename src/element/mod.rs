//! The border to JavaScript: in a page the core of the element, on a server functions.

#[cfg(feature = "page")]
mod allocator;
#[cfg(feature = "api")]
mod answer;
#[cfg(feature = "page")]
pub mod bindings;
#[cfg(feature = "api")]
pub mod functions;
#[cfg(feature = "api")]
mod given;
#[cfg(feature = "page")]
mod options;
