//! Searches for units in ranges, sixteen bytes at a time where speed counts.

use super::text::{Unit, slice};

/// The range of halves of pairs, which UTF-16 has.
#[cfg(feature = "utf16")]
pub(crate) const HALVES: [Unit; 2] = [0xd800, 0xdfff];
/// A range of what does not occur in UTF-8, for there are no halves of pairs.
#[cfg(not(feature = "utf16"))]
pub(crate) const HALVES: [Unit; 2] = [0xff, 0xff];

/// Units that fit a register of sixteen bytes.
const CHUNK: usize = 16 / size_of::<Unit>();

/// How many units precede the first one in any of some ranges, given by both ends; all of them if none is. Call it with
/// constants, so that few instructions are left for each sixteen bytes.
#[inline(always)]
#[allow(clippy::inline_always, reason = "what is constant where it is called from stays so")]
pub(crate) fn before<const N: usize>(units: &[Unit], ranges: [[Unit; 2]; N]) -> usize {
    if cfg!(feature = "small") {
        return units.iter().position(|unit| is_in(*unit, ranges)).unwrap_or(units.len());
    }
    let (chunks, rest) = units.as_chunks();
    for (index, chunk) in chunks.iter().enumerate() {
        let found = found(chunk, ranges);
        if found != 0 {
            return index * CHUNK + found.trailing_zeros() as usize / BITS;
        }
    }
    // The last chunk begins among units that were searched before, in which there is none.
    if let Some(chunk) = units.last_chunk() {
        let found = if rest.is_empty() { 0 } else { found(chunk, ranges) };
        return units.len() - if found == 0 { 0 } else { CHUNK - found.trailing_zeros() as usize / BITS };
    }
    rest.iter().position(|unit| is_in(*unit, ranges)).unwrap_or(rest.len())
}

/// Whether a unit is in any of some ranges, as [`before`] takes them.
#[inline(always)]
#[allow(clippy::inline_always, reason = "what is constant where it is called from stays so")]
pub(crate) fn has<const N: usize>(units: &[Unit], ranges: [[Unit; 2]; N]) -> bool {
    before(units, ranges) < units.len()
}

/// The piece at an index of units split by a separator; empty past the last.
#[inline(never)]
pub(crate) fn piece(units: &[Unit], separator: Unit, index: u32) -> &[Unit] {
    let (ranges, mut rest, mut left) = ([[separator; 2]], units, index as usize);
    while left > 0
        && let Some((chunk, after)) = rest.split_first_chunk()
    {
        let count = found(chunk, ranges).count_ones() as usize / BITS;
        if count >= left {
            break;
        }
        (rest, left) = (after, left - count);
    }
    for _ in 0..left {
        let end = before(rest, ranges);
        // Of an index beyond all, as there may be where a language has no words.
        if end == rest.len() {
            return &[];
        }
        rest = slice(rest, end + 1, rest.len());
    }
    slice(rest, 0, before(rest, ranges))
}

/// Bits of what [`found`] says of each unit.
#[cfg(all(feature = "utf16", target_arch = "wasm32", target_feature = "simd128"))]
const BITS: usize = 1;
/// Bits of what [`found`] says of each unit.
#[cfg(not(all(feature = "utf16", target_arch = "wasm32", target_feature = "simd128")))]
const BITS: usize = Unit::BITS as usize;

/// Which units are in any of some ranges, as set [`BITS`], from the lowest on. Vectors are written out for Wasm, because the
/// compiler finds no good ones there.
#[cfg(all(feature = "utf16", target_arch = "wasm32", target_feature = "simd128"))]
#[inline(always)]
#[allow(clippy::inline_always, reason = "what is constant where it is called from stays so")]
fn found<const N: usize>(chunk: &[Unit; CHUNK], ranges: [[Unit; 2]; N]) -> u32 {
    use std::arch::wasm32::{u16x8_bitmask, u16x8_le, u16x8_splat, u16x8_sub, u64x2, v128_or};
    // Two loads; of units that are put together by themselves the compiler makes eight.
    let [a, b, c, d, e, f, g, h] = chunk.map(u64::from);
    let chunk = u64x2(a | b << 16 | c << 32 | d << 48, e | f << 16 | g << 32 | h << 48);
    u32::from(u16x8_bitmask(ranges.iter().fold(u16x8_splat(0), |found, [first, last]| {
        v128_or(found, u16x8_le(u16x8_sub(chunk, u16x8_splat(*first)), u16x8_splat(last - first)))
    })))
}

/// Which units are in any of some ranges: [`BITS`] that are set, from the lowest on.
#[cfg(not(all(feature = "utf16", target_arch = "wasm32", target_feature = "simd128")))]
#[inline(always)]
#[allow(clippy::inline_always, reason = "what is constant where it is called from stays so")]
fn found<const N: usize>(chunk: &[Unit; CHUNK], ranges: [[Unit; 2]; N]) -> u128 {
    let mut found = [0; 16];
    let (bytes, _) = found.as_chunks_mut();
    for (bytes, unit) in bytes.iter_mut().zip(chunk) {
        *bytes = if is_in(*unit, ranges) { [0xff; size_of::<Unit>()] } else { [0; size_of::<Unit>()] };
    }
    u128::from_le_bytes(found)
}

fn is_in<const N: usize>(unit: Unit, ranges: [[Unit; 2]; N]) -> bool {
    ranges.iter().fold(false, |found, [first, last]| found | (unit.wrapping_sub(*first) <= last - first))
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{before, piece};
    use crate::model::text::{chars, push_str};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_first_one_is_found(text in "[a-z]{0,80}") {
            let mut units = Vec::new();
            push_str(&mut units, &text);
            let expected = text.find(|letter| matches!(letter, 'b' | 'x'..='z')).unwrap_or(text.len());
            prop_assert_eq!(before(&units, [[0x62, 0x62], [0x78, 0x7a]]), expected);
        }

        #[test]
        fn pieces_are_those_of_split(text in "[a-e|]{0,80}", index in 0..20_usize) {
            let mut units = Vec::new();
            push_str(&mut units, &text);
            let expected = text.split('|').nth(index).unwrap_or("");
            prop_assert!(chars(piece(&units, 0x7c, index as u32)).eq(expected.chars()));
        }
    }
}
