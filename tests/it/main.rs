//! Native tests: what a server sees, in either width of text.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::wildcard_enum_match_arm,
    reason = "a test fails by panicking"
)]

mod api;
#[cfg(feature = "cli")]
mod cli;
mod convert;
mod differential;
mod documents;
mod fragments;
mod golden;
mod hostile;
mod json;
mod locales;
mod markup;
mod properties;
mod references;
mod strange;
#[cfg(feature = "cli")]
mod strict;
mod support;
mod tidy;
