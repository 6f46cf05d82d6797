//! A URL that is safe to put in an attribute. [`Href::parse`] is the only door.

use super::search::has;
use super::text::{Arena, Text, Unit, find, find_any, trim, unit_at};

/// Longer URLs are rejected: no article has one.
const LONGEST: usize = 16_384;

/// More letters than any scheme of ours has.
const UNKNOWN: u32 = 1 << 16;
const HTTP: u64 = packed(b"http");
const HTTPS: u64 = packed(b"https");
const MAILTO: u64 = packed(b"mailto");
const TEL: u64 = packed(b"tel");
const DATA: u64 = packed(b"data");
const IMAGE: u64 = packed(b"image/");

const fn packed(mut letters: &[u8]) -> u64 {
    let mut out = 0;
    while let [first, rest @ ..] = letters {
        out = out << 8 | *first as u64;
        letters = rest;
    }
    out
}

/// The use of a URL, which determines the schemes it may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// Followed by the reader: http, https, mailto, tel.
    Link,
    /// Loaded with the page: http, https, and raster images written out as `data:`.
    Image,
}

/// A relative URL, or one of a scheme that cannot run anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Href<'a>(Text<'a>);

impl<'a> Href<'a> {
    /// Determines the scheme that a browser will see, as the URL Standard's basic URL parser does: spaces and controls at the
    /// ends and tabs and line breaks anywhere are ignored, and a scheme's letters match in either case.
    /// A URL without a scheme is relative to the page and therefore as safe as the page.
    ///
    /// `javascript:alert(1)`, `JAVA\tSCRIPT:`, `data:text/html,`, `vbscript:` and `blob:` give None.
    pub fn parse(text: Text<'a>, purpose: Use, arena: &'a Arena) -> Option<Self> {
        let mut units = trim(text.units());
        let stripped = |unit: &Unit| matches!(u32::from(*unit), 0x09 | 0x0a | 0x0d);
        let has_one = || {
            if cfg!(feature = "small") { units.iter().any(stripped) } else { has(units, [[0x09, 0x0a], [0x0d, 0x0d]]) }
        };
        if has_one() {
            let mut kept = Vec::new();
            for unit in units {
                if !stripped(unit) {
                    kept.push(*unit);
                }
            }
            units = trim(arena.keep(kept).units());
        }
        let text = Text::new(units);
        let (mut scheme, mut letters) = (0_u64, 0);
        for unit in units {
            match u32::from(*unit) {
                0x3a if letters > 0 => {
                    let raster = purpose == Use::Image && scheme == DATA && is_raster(units);
                    let link = purpose == Use::Link && matches!(scheme, MAILTO | TEL);
                    let safe = letters <= 6 && (matches!(scheme, HTTP | HTTPS) || link || raster);
                    let short = raster || units.len() <= LONGEST;
                    return (safe && short).then_some(Self(text));
                }
                letter @ (0x41..=0x5a | 0x61..=0x7a) => {
                    scheme = scheme << 8 | u64::from(letter | 0x20);
                    letters += 1;
                }
                0x30..=0x39 | 0x2b | 0x2d | 0x2e if letters > 0 => letters = UNKNOWN,
                _ => break,
            }
        }
        (!units.is_empty() && units.len() <= LONGEST).then_some(Self(text))
    }

    /// Resolves this address against that of its document (URL Standard, relative URLs). Dots in its path stay: a browser removes
    /// them. An address with a scheme, or of a place in the document, stays as it is, and so does any if the document's has no
    /// host.
    #[must_use]
    pub fn join(self, base: Self, arena: &'a Arena) -> Self {
        let (units, base) = (self.0.units(), base.0.units());
        let slash = |at| matches!(unit_at(units, at), 0x2f | 0x5c);
        let host = find(base, 0, "//");
        let path = find_any(base, host + 2, "/?#");
        let query = find_any(base, path, "?#");
        let stop = find_any(units, 0, "#/:?\\");
        let mut separator = "";
        let kept = match unit_at(units, 0) {
            0x23 => return self,
            _ if host == base.len() || stop > 0 && unit_at(units, stop) == 0x3a => return self,
            _ if slash(0) && slash(1) => host,
            _ if slash(0) => path,
            0x3f => query,
            _ => {
                let mut folder = query;
                while folder > path && unit_at(base, folder - 1) != 0x2f {
                    folder -= 1;
                }
                separator = if folder == path { "/" } else { "" };
                folder
            }
        };
        let mut out = Vec::new();
        out.extend_from_slice(base.get(..kept).unwrap_or(&[]));
        super::text::push_str(&mut out, separator);
        out.extend_from_slice(units);
        Self(arena.keep(out))
    }

    /// The URL as it goes into an attribute.
    pub fn text(self) -> Text<'a> {
        self.0
    }
}

/// A template for the links of tags, such as `/tag/{tag}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template<'a>(Text<'a>);

impl<'a> Template<'a> {
    /// None if it has no `{tag}`, or if that could be part of the scheme: a tag's name comes from the article, and must not
    /// decide about that.
    ///
    /// `/tag/{tag}`, `{tag}` and `https://example.org/?tag={tag}` are templates; `java{tag}:x` and `javascript:{tag}` are not.
    pub fn parse(text: Text<'a>) -> Option<Self> {
        let units = text.units();
        let place = find(units, 0, "{tag}");
        if place == units.len() {
            return None;
        }
        let mark = units.iter().position(|unit| matches!(u32::from(*unit), 0x23 | 0x2f | 0x3a | 0x3f)).unwrap_or(0);
        let parts_scheme = mark > place && unit_at(units, mark) == 0x3a;
        (!parts_scheme && Href::parse(text, Use::Link, &Arena::default()).is_some()).then_some(Self(text))
    }

    /// The link of a tag: its name percent-encoded as by `encodeURIComponent`. A page uses that function itself.
    #[cfg(feature = "html")]
    pub fn href(self, tag: Text<'_>) -> Vec<Unit> {
        let units = self.0.units();
        let place = find(units, 0, "{tag}");
        let mut out = units.get(..place).unwrap_or(&[]).to_vec();
        for character in tag.chars() {
            if character.is_ascii_alphanumeric() || "-_.!~*'()".contains(character) {
                super::text::push(&mut out, character);
                continue;
            }
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                super::text::push_str(&mut out, "%");
                for digit in [byte >> 4, byte & 15] {
                    let digit = char::from_digit(digit.into(), 16).unwrap_or('0');
                    super::text::push(&mut out, digit.to_ascii_uppercase());
                }
            }
        }
        out.extend_from_slice(units.get(place + 5..).unwrap_or(&[]));
        out
    }
}

/// Whether a `data:` URL holds a picture that is made of pixels: never one that can hold script.
fn is_raster(units: &[Unit]) -> bool {
    let kind = units.iter().skip(5).take(6).fold(0, |kind, unit| kind << 8 | u64::from(u32::from(*unit) | 0x20));
    // PNG, GIF, JPEG, WebP, AVIF.
    let letter = char::from_u32(unit_at(units, 11) | 0x20);
    kind == IMAGE && matches!(letter, Some('p' | 'g' | 'j' | 'w' | 'a'))
}
