//! What JavaScript sees.

mod allocator;
mod bindings;
mod options;
