//! What JavaScript sees.

mod allocator;
pub mod bindings;
mod options;
