//! Which lines a tag may mean, without a look at the others: each of them is elsewhere in memory. It must not know what a line says.

use super::LINES;
use crate::model::text::{Text, Unit, piece, unit_at};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The first two units of a language, and those of a region; zeros for none.
type Key = [[u32; 2]; 2];

/// If the lines are those of all languages, two hundred, only those that have a tag with the same first two letters and either no
/// region or the same one; otherwise all.
pub(in super::super) fn likely<'a>(lines: &'a [&'a [Unit]], tag: Text<'_>) -> &'a [&'a [Unit]] {
    static BY_KEY: OnceLock<BTreeMap<Key, Vec<&[Unit]>>> = OnceLock::new();
    match LINES.get() {
        Some(all) if std::ptr::eq(lines, all.as_slice()) => {
            let by_key = BY_KEY.get_or_init(|| sorted(all));
            let [language, region] = key(tag.units());
            let found = by_key.get(&[language, region]).or_else(|| by_key.get(&[language, [0, 0]]));
            found.map_or(&[], Vec::as_slice)
        }
        _ => lines,
    }
}

/// The lines by language and region, each region's after those of no region.
fn sorted(all: &[&'static [Unit]]) -> BTreeMap<Key, Vec<&'static [Unit]>> {
    let mut by_key: BTreeMap<_, Vec<&[Unit]>> = BTreeMap::new();
    for line in all {
        for tag in piece(line, b'|', 0).split(|unit| u32::from(*unit) == 0x20) {
            let fitting = by_key.entry(key(tag)).or_default();
            if fitting.last() != Some(line) {
                fitting.push(line);
            }
        }
    }
    let general = by_key.clone();
    for ([language, region], fitting) in &mut by_key {
        if *region != [0, 0] {
            let others = general.get(&[*language, [0, 0]]).map_or(&[][..], Vec::as_slice);
            fitting.splice(0..0, others.iter().copied());
        }
    }
    by_key
}

/// Of a tag (RFC 5646, section 2.1): the region is a subtag of two letters or three digits after the language and before an extension.
fn key(tag: &[Unit]) -> Key {
    let mut subtags = tag.split(|unit| matches!(u32::from(*unit), 0x2d | 0x5f));
    let first = |units: &[Unit]| [0, 1].map(|index| unit_at(units, index) | 0x20);
    let language = subtags.next().map_or([0, 0], first);
    let region = subtags.take_while(|subtag| subtag.len() > 1).find(|subtag| {
        let digits = subtag.iter().all(|unit| matches!(u32::from(*unit), 0x30..=0x39));
        if digits { subtag.len() == 3 } else { subtag.len() == 2 }
    });
    [language, region.map_or([0, 0], first)]
}
