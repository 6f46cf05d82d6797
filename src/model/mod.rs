//! Plain values: the article in a newsroom's own words. It knows no JSON, no HTML and no browser.

pub mod article;
pub mod direction;
pub mod element;
pub mod href;
pub mod language;
#[cfg(feature = "formats")]
mod loose_time;
#[cfg(feature = "formats")]
mod numeric_time;
pub mod provider;
pub(crate) mod search;
pub mod strong;
pub mod text;
pub mod time;
#[cfg(feature = "trees")]
mod worded_time;
