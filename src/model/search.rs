//! The search for units in ranges, sixteen bytes at a time where speed counts.

use super::text::Unit;
#[cfg(not(all(feature = "utf16", target_arch = "wasm32", target_feature = "simd128")))]
use super::text::slice;

/// The range of halves of pairs, which UTF-16 has.
#[cfg(feature = "utf16")]
pub(crate) const HALVES: [Unit; 2] = [0xd800, 0xdfff];
/// A range of what does not occur in UTF-8, for there are no halves of pairs.
#[cfg(not(feature = "utf16"))]
pub(crate) const HALVES: [Unit; 2] = [0xff, 0xff];

/// Units that fit a register of sixteen bytes.
const CHUNK: usize = 16 / size_of::<Unit>();

/// How many units come before the first one in any of some ranges, of which both ends are given; all of them where none is.
/// Vectors are written out for Wasm, where the compiler finds no good ones by itself.
#[cfg(all(feature = "utf16", target_arch = "wasm32", target_feature = "simd128"))]
pub(crate) fn before<const N: usize>(units: &[Unit], ranges: [[Unit; 2]; N]) -> usize {
    use std::arch::wasm32::{u16x8, u16x8_bitmask, u16x8_le, u16x8_splat, u16x8_sub, v128_any_true, v128_or};
    let (chunks, rest) = units.as_chunks();
    let mut passed = 0;
    for [a, b, c, d, e, f, g, h] in chunks {
        let chunk = u16x8(*a, *b, *c, *d, *e, *f, *g, *h);
        let found = ranges.iter().fold(u16x8_splat(0), |found, [first, last]| {
            v128_or(found, u16x8_le(u16x8_sub(chunk, u16x8_splat(*first)), u16x8_splat(last - first)))
        });
        if v128_any_true(found) {
            return passed + u16x8_bitmask(found).trailing_zeros() as usize;
        }
        passed += CHUNK;
    }
    passed + rest.iter().position(|unit| is_in(*unit, ranges)).unwrap_or(rest.len())
}

/// How many units come before the first one in any of some ranges, of which both ends are given; all of them where none is.
#[cfg(not(all(feature = "utf16", target_arch = "wasm32", target_feature = "simd128")))]
pub(crate) fn before<const N: usize>(units: &[Unit], ranges: [[Unit; 2]; N]) -> usize {
    // Of units and not of larger numbers, so that sixteen bytes fit a register, of which the compiler makes a few instructions.
    let has_one = |chunk: &[Unit; CHUNK]| chunk.iter().fold(false, |found, unit| found | is_in(*unit, ranges));
    let passed = CHUNK * units.as_chunks().0.iter().take_while(|chunk| !has_one(chunk)).count();
    let rest = slice(units, passed, units.len());
    passed + rest.iter().position(|unit| is_in(*unit, ranges)).unwrap_or(rest.len())
}

fn is_in<const N: usize>(unit: Unit, ranges: [[Unit; 2]; N]) -> bool {
    ranges.iter().fold(false, |found, [first, last]| found | (unit.wrapping_sub(*first) <= last - first))
}
