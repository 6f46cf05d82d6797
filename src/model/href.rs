//! A URL that is safe to put in an attribute. [`Href::parse`] is the only door.

use super::text::{Arena, Text, Unit, push, push_str};

/// Longer URLs are no addresses of articles.
const LONGEST: usize = 16_384;

/// More letters than any scheme of ours has.
const UNKNOWN: u32 = 1 << 16;
const HTTP: u64 = packed(b"http");
const HTTPS: u64 = packed(b"https");
const MAILTO: u64 = packed(b"mailto");
const TEL: u64 = packed(b"tel");
const DATA: u64 = packed(b"data");

const fn packed(mut letters: &[u8]) -> u64 {
    let mut out = 0;
    while let [first, rest @ ..] = letters {
        out = out << 8 | *first as u64;
        letters = rest;
    }
    out
}

/// What a URL is for, which decides the schemes that it may have.
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
    /// Decides as the URL Standard's basic URL parser does what scheme a browser will see: spaces and controls at the
    /// ends and tabs and line breaks anywhere count for nothing, and a scheme's letters match in either case.
    /// Whatever has no scheme is relative to the page and therefore as safe as the page.
    ///
    /// `javascript:alert(1)`, `JAVA\tSCRIPT:`, `data:text/html,`, `vbscript:` and `blob:` give None.
    pub fn parse(text: Text<'a>, purpose: Use, arena: &'a Arena) -> Option<Self> {
        let (mut scheme, mut letters) = (0_u64, 0);
        let (mut count, mut found, mut mended, mut trailing) = (0, None, false, false);
        for character in text.chars() {
            count += 1;
            if is_ignored(character) || is_edge(character) && count == 1 {
                mended = true;
                count -= usize::from(letters == 0 && found.is_none());
                continue;
            }
            trailing = is_edge(character);
            if found.is_none() {
                match character {
                    ':' if letters > 0 => found = Some(true),
                    'a'..='z' | 'A'..='Z' => {
                        (scheme, letters) = (scheme << 8 | u64::from(character as u8 | 0x20), letters + 1)
                    }
                    '0'..='9' | '+' | '-' | '.' if letters > 0 => letters = UNKNOWN,
                    _ => found = Some(false),
                }
            }
        }
        let safe = match found {
            Some(true) if letters > 6 => false,
            Some(true) => match (scheme, purpose) {
                (HTTP | HTTPS, _) | (MAILTO | TEL, Use::Link) => true,
                (DATA, Use::Image) => is_raster(text),
                _ => false,
            },
            Some(false) => true,
            None => letters > 0,
        };
        if !safe || count > LONGEST && purpose == Use::Link {
            return None;
        }
        Some(Self(if mended || trailing { arena.keep(cleaned(text)) } else { text }))
    }

    /// The template with `{tag}` replaced by a tag's name, percent-encoded as a path segment is.
    pub fn from_template(template: Text<'_>, tag: Text<'_>, arena: &'a Arena) -> Option<Self> {
        const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
        let (mut units, mut place, mut out) = (Vec::new(), Vec::new(), Vec::new());
        template.chars().for_each(|character| push(&mut units, character));
        push_str(&mut place, "{tag}");
        let at = units.windows(place.len()).position(|window| window == place)?;
        out.extend_from_slice(units.get(..at)?);
        for character in tag.chars() {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
                    push(&mut out, byte as char);
                } else {
                    push(&mut out, '%');
                    for nibble in [byte >> 4, byte & 15] {
                        push(&mut out, HEX.get(usize::from(nibble)).copied().unwrap_or('0'));
                    }
                }
            }
        }
        out.extend_from_slice(units.get(at + place.len()..)?);
        Self::parse(arena.keep(out), Use::Link, arena)
    }

    /// The URL as it goes into an attribute.
    pub fn text(self) -> Text<'a> {
        self.0
    }
}

/// C0 controls and spaces, which the URL Standard strips from both ends.
fn is_edge(character: char) -> bool {
    character <= ' '
}

/// Tabs and line breaks, which the URL Standard strips everywhere.
fn is_ignored(character: char) -> bool {
    matches!(character, '\t' | '\n' | '\r')
}

fn cleaned(text: Text<'_>) -> Vec<Unit> {
    let mut out = Vec::new();
    for character in text.chars().skip_while(|character| is_edge(*character)) {
        if !is_ignored(character) {
            push(&mut out, character);
        }
    }
    while out.last().is_some_and(|unit| u32::from(*unit) <= 0x20) {
        out.pop();
    }
    out
}

/// Whether a `data:` URL holds a picture that is made of pixels, in Base64.
fn is_raster(text: Text<'_>) -> bool {
    let mut kind = [0; 24];
    let mut characters = text.chars().filter(|character| *character > ' ');
    for slot in &mut kind {
        let character = characters.next().unwrap_or(';');
        *slot = character.to_ascii_lowercase() as u8;
    }
    let Some(kind) = kind.strip_prefix(b"data:image/") else { return false };
    let kinds: [&[u8]; 6] =
        [b"png;base64,", b"gif;base64,", b"jpg;base64,", b"jpeg;base64,", b"webp;base64,", b"avif;base64,"];
    kinds.iter().any(|wanted| kind.starts_with(wanted))
}
