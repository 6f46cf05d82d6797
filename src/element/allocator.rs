//! Memory of a page's Wasm instance: a pointer that moves up, and returns to the start when a call ends.
//!
//! A call takes an article's text, makes a few thousand small values, and needs none of them after it returns. So nothing is
//! freed one by one, and the compiler removes all code that would do so. Of blocks that grow, only the last one stays in place.

#![allow(unsafe_code, reason = "a global allocator cannot be written without; nothing else in the crate is unsafe")]

use std::alloc::{GlobalAlloc, Layout};
use std::arch::wasm32::{memory_grow, memory_size};
use std::cell::Cell;

const PAGE: usize = 65_536;

struct Bump {
    /// Where the next block may start; 0 before the first.
    next: Cell<usize>,
    /// Where the first block starts.
    base: Cell<usize>,
}

// SAFETY: a page's instance has one thread; without the atomics target feature no other can exist.
unsafe impl Sync for Bump {}

// SAFETY: blocks do not overlap, they lie between the start of the heap and the end of memory, and none is given out again before
// all are freed.
unsafe impl GlobalAlloc for Bump {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if self.next.get() == 0 {
            let heap = memory_size(0) * PAGE;
            self.base.set(heap);
            self.next.set(heap);
        }
        let start = (self.next.get() + layout.align() - 1) & !(layout.align() - 1);
        let Some(end) = start.checked_add(layout.size()) else { return std::ptr::null_mut() };
        let limit = memory_size(0) * PAGE;
        if end > limit {
            // Half as much again, so that a long article does not grow memory page by page.
            let wanted = (end - limit).div_ceil(PAGE);
            let spare = limit / PAGE / 2;
            if memory_grow(0, wanted.max(spare)) == usize::MAX && memory_grow(0, wanted) == usize::MAX {
                return std::ptr::null_mut();
            }
        }
        self.next.set(end);
        std::ptr::with_exposed_provenance_mut(start)
    }

    unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        let last = block.addr() + layout.size() == self.next.get();
        if last {
            self.next.set(block.addr());
        }
        // SAFETY: the caller promises that size, rounded up to the alignment, does not overflow.
        let grown = unsafe { self.alloc(Layout::from_size_align_unchecked(size, layout.align())) };
        if !grown.is_null() && !last {
            // SAFETY: a block that is not the last one never overlaps a new one.
            unsafe { std::ptr::copy_nonoverlapping(block, grown, layout.size().min(size)) };
        }
        grown
    }
}

/// The address of memory for so many units.
pub(crate) fn units(count: usize) -> *const u16 {
    // SAFETY: the allocator takes a layout without size as any other.
    Layout::array::<u16>(count)
        .map_or(std::ptr::null(), |layout| unsafe { ALLOCATOR.alloc(layout) }.cast_const().cast())
}

/// Runs a call with two texts that JavaScript has put into memory, and returns the address of its result. Afterwards all memory
/// counts as freed, whether or not it was, so text may be leaked and nothing has to be dropped. The result stays in place until
/// the next allocation.
pub(crate) fn call(
    first: *const u16,
    first_length: usize,
    second: *const u16,
    second_length: usize,
    work: impl FnOnce(&[u16], &[u16]) -> Vec<u32>,
) -> *const u32 {
    // SAFETY: the only caller, www/core.js, has allocated both by `units`, written as many units, and called nothing since.
    let (first, second) =
        unsafe { (std::slice::from_raw_parts(first, first_length), std::slice::from_raw_parts(second, second_length)) };
    let out = work(first, second).leak();
    ALLOCATOR.next.set(ALLOCATOR.base.get());
    out.as_ptr()
}

#[global_allocator]
static ALLOCATOR: Bump = Bump { next: Cell::new(0), base: Cell::new(0) };
