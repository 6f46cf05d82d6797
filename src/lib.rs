//! Turns article JSON into an article.

extern crate alloc;

#[cfg(all(target_arch = "wasm32", target_os = "unknown"))]
mod element;
pub mod error;
pub mod formats;
mod json;
pub mod locales;
pub mod model;
pub mod platform;
pub mod render;
pub mod warning;
