//! Turns article JSON into an article: headline, body, tags and "read also" cards, in any language and direction.
//!
//! ```
//! use maqala::{Options, render_to_string};
//!
//! let page = render_to_string(r#"{"format": "article/1", "headline": "Rain"}"#, &Options::default())?;
//! assert!(page.html.contains("Rain</h1>"));
//! # Ok::<(), maqala::Error>(())
//! ```
//!
//! What always holds, each held by a test:
//!
//! 1. No raw HTML exists past [`formats`]: the model has no place for it, and no HTML sink is used in a browser.
//! 2. An [`Href`](model::href::Href) is safe to put in an attribute; only its `parse` makes one.
//! 3. Parsing is total: an article with warnings whenever there is anything to show. One bad block never loses the others.
//! 4. Rendering cannot fail and depends on nothing but its arguments.
//! 5. HTML and DOM are the same tree for the same input.
//! 6. After a widget is removed the host page holds no node, listener or style of ours.

#[cfg(all(feature = "page", not(all(target_arch = "wasm32", target_os = "unknown"))))]
compile_error!("the feature `page` is for wasm32-unknown-unknown alone");
#[cfg(all(feature = "page", feature = "api"))]
compile_error!("the features `page` and `api` are for two builds");

#[cfg(all(any(feature = "page", feature = "api"), target_arch = "wasm32", target_os = "unknown"))]
pub mod element;
pub mod error;
pub mod formats;
mod json;
pub mod locales;
pub mod model;
pub mod platform;
pub mod render;
pub mod warning;

pub use error::Error;
#[cfg(feature = "html")]
pub use platform::convert::{convert_text_to_string, convert_to_string, convert_to_string_as};
#[cfg(feature = "html")]
pub use platform::page::{Page, render_text_to_string, render_to_string, render_to_string_as};
#[cfg(feature = "cli")]
pub use platform::validate::{validate, validate_as};
pub use render::Options;
pub use warning::Warning;
