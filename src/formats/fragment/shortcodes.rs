//! Shortcodes of `WordPress`, which stay in a text after whatever replaced them is gone: `[caption]…[/caption]`,
//! `[embed]…[/embed]`, `[video mp4="…"]`. Shortcodes that only lay out a page are removed; other words in brackets are text.

use super::{Builder, decode};
use crate::formats::fragment::references::Context;
use crate::formats::recordings::{Recording, Sort};
use crate::json::Name;
use crate::model::href::Use;
use crate::model::text::{self, Text, Unit, unit_at};

/// Those that are known, but for the families below.
const KNOWN: &str = " caption wp_caption embed video audio gallery playlist contact-form-7 contact-form adrotate toc dropcap highlight irp embedyt ad_1 ad_2 ads ";
/// How the names of families begin that lay out a page.
const FAMILIES: [&str; 8] = ["vc_", "et_pb_", "fusion_", "mepr-", "su_", "tie_", "tps_", "elementor-"];
/// Units that a shortcode may have.
const LONGEST: usize = 1000;
/// Attributes that name a file.
const FILES: [&str; 10] = ["src=", "mp4=", "m4v=", "webm=", "ogv=", "mp3=", "m4a=", "ogg=", "wav=", "flac="];

/// A shortcode: its name, and where it ends.
struct Shortcode<'s> {
    name: &'s [Unit],
    closes: bool,
    end: usize,
}

impl<'s> Builder<'_, 's, '_> {
    /// Text in which there may be shortcodes.
    pub(super) fn bracketed(&mut self, units: &'s [Unit]) {
        let (mut start, mut at) = (0, text::find_any(units, 0, "["));
        while at < units.len() {
            let Some(found) = shortcode(units, at) else {
                at = text::find_any(units, at + 1, "[");
                continue;
            };
            self.running(text::slice(units, start, at));
            start = self.replace(units, at, &found);
            at = text::find_any(units, start, "[");
        }
        self.running(text::slice(units, start, units.len()));
    }

    /// Writes what a shortcode stands for. Gives the place after it.
    fn replace(&mut self, units: &'s [Unit], at: usize, found: &Shortcode<'s>) -> usize {
        let is = |name| text::is(found.name, name);
        if self.inline {
            return found.end;
        }
        if is("caption") || is("wp_caption") {
            if found.closes { self.end_block(Name::FIGURE) } else { self.figure(Name::FIGURE) }
        } else if is("embed") && !found.closes {
            let near = text::slice(units, 0, (found.end + LONGEST).min(units.len()));
            let end = text::find(near, found.end, "[/embed]");
            if end < near.len() {
                let address = self.decoded(text::trim(text::slice(units, found.end, end)));
                if let Some(href) = self.out.resolved(address, Use::Link).filter(|_| !address.is_empty()) {
                    let href = self.out.watched(href);
                    self.show(href, Text::default());
                }
                return end + "[/embed]".len();
            }
        } else if (is("video") || is("audio")) && !found.closes {
            let mut recording = Recording::default();
            let inside = self.decoded(text::slice(units, at, found.end));
            for name in FILES {
                let file = value(inside.units(), name);
                recording.add(self.out, Text::new(file), Text::default());
            }
            self.media = Some((if is("audio") { Sort::Audio } else { Sort::Video }, recording));
            self.end_media();
        }
        found.end
    }

    fn decoded(&self, units: &[Unit]) -> Text<'s> {
        let mut out = Vec::new();
        decode(units, Context::Text, &mut out);
        self.out.keep(out)
    }
}

/// The shortcode that begins at a bracket.
fn shortcode(units: &[Unit], at: usize) -> Option<Shortcode<'_>> {
    let closes = unit_at(units, at + 1) == 0x2f;
    let start = at + 1 + usize::from(closes);
    let mut end = start;
    while matches!(unit_at(units, end), 0x2d | 0x30..=0x39 | 0x5f | 0x61..=0x7a) {
        end += 1;
    }
    let name = text::slice(units, start, end);
    let family = |family: &&str| name.get(..family.len()).is_some_and(|start| text::is(start, family));
    let known = !name.is_empty() && (text::is_listed(KNOWN, name) || FAMILIES.iter().any(family));
    if !known || !matches!(unit_at(units, end), 0x20 | 0x2f | 0x5d) {
        return None;
    }
    let near = text::slice(units, end, (end + LONGEST).min(units.len()));
    let close = text::find_any(near, 0, "]");
    (close < near.len()).then_some(Shortcode { name, closes, end: end + close + 1 })
}

/// The value of an attribute, whichever quotation marks it stands in.
fn value<'u>(units: &'u [Unit], name: &str) -> &'u [Unit] {
    let start = text::find(units, 0, name) + name.len();
    let rest = text::slice(units, start, units.len());
    let mark = |character: char| matches!(character, '"' | '\'' | '“' | '”' | '″' | ']');
    let mut characters = text::chars(rest);
    if !characters.next().is_some_and(mark) {
        return &[];
    }
    let inside = characters.rest();
    let mut characters = text::chars(inside);
    loop {
        let left = characters.rest().len();
        match characters.next() {
            Some(character) if !mark(character) => {}
            Some(_) | None => return text::slice(inside, 0, inside.len() - left),
        }
    }
}
