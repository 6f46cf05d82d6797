//! Which provider an embedded address belongs to. An address is recognised by its shape alone, and all that is kept of it is an
//! id of few harmless characters. A script that loads the embed builds a new address from that id (www/embeds.js), and never uses
//! the original.

#[cfg(feature = "formats")]
use super::href::Href;
use super::text::Text;
#[cfg(feature = "formats")]
use super::text::{self, Unit, unit_at};

/// A provider of posts, videos, maps or charts that articles embed.
#[derive(Debug, PartialEq, Eq)]
pub struct Provider {
    /// Its name in pages; www/embeds.js has the same names.
    pub name: &'static str,
    /// Its name for readers.
    pub label: &'static str,
    /// Address patterns between spaces, without scheme and `www.`, `m.` or `mobile.`. The id begins at `{`. `#` is a number; `*`
    /// is any number of letters, digits, `-` and `_`, `+` eleven of them, and `~` may also have `.`, `!`, `,` and `%`. After `?`
    /// comes what is anywhere in the query, after `!` what the query begins with.
    patterns: &'static str,
}

/// All known providers.
pub const PROVIDERS: &[Provider] = &[
    Provider {
        name: "youtube",
        label: "YouTube",
        patterns: "youtube.com/watch?v={+ youtu.be/{+ youtube.com/shorts/{+ youtube.com/live/{+ youtube.com/embed/{+ \
            youtube-nocookie.com/embed/{+ youtube.com/v/{+ music.youtube.com/watch?v={+",
    },
    Provider {
        name: "vimeo",
        label: "Vimeo",
        patterns: "vimeo.com/{#/* vimeo.com/{# player.vimeo.com/video/{#!h=* player.vimeo.com/video/{# \
            vimeo.com/channels/*/{# vimeo.com/groups/*/videos/{#",
    },
    Provider {
        name: "x",
        label: "X",
        patterns: "x.com/*/status/{# twitter.com/*/status/{# x.com/i/web/status/{# twitter.com/i/web/status/{# \
            twitter.com/*/statuses/{# platform.twitter.com/embed/Tweet.html?id={#",
    },
    Provider {
        name: "instagram",
        label: "Instagram",
        patterns: "instagram.com/{p/* instagram.com/{reel/* instagram.com/{tv/* instagram.com/~/{p/* instagram.com/~/{reel/*",
    },
    Provider {
        name: "facebook",
        label: "Facebook",
        patterns: "facebook.com/watch?v={# facebook.com/{~/posts/~ facebook.com/{~/videos/# facebook.com/~/videos/~/{# facebook.com/{reel/#",
    },
    Provider {
        name: "tiktok",
        label: "TikTok",
        patterns: "tiktok.com/@~/video/{# tiktok.com/embed/v2/{# tiktok.com/embed/{# tiktok.com/player/v1/{#",
    },
    Provider { name: "telegram", label: "Telegram", patterns: "t.me/{*/# t.me/s/{*/#" },
    Provider { name: "soundcloud", label: "SoundCloud", patterns: "soundcloud.com/{*/sets/* soundcloud.com/{*/*" },
    Provider {
        name: "spotify",
        label: "Spotify",
        patterns: "open.spotify.com/embed/{*/* open.spotify.com/intl-*/{*/* open.spotify.com/{*/*",
    },
    Provider { name: "datawrapper", label: "Datawrapper", patterns: "datawrapper.dwcdn.net/{*" },
    Provider {
        name: "google-maps",
        label: "Google Maps",
        patterns: "google.com/maps/embed?pb={~ google.com/maps/d/*?mid={*",
    },
];

/// Embedded content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Embedded<'a> {
    /// Its provider.
    pub provider: &'static Provider,
    /// Its id at the provider: only letters, digits and `-_/.!,%?=`.
    pub id: Text<'a>,
    known: Known,
}

/// That providers are known.
#[cfg(feature = "formats")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Known;
/// A page's smallest build knows none, and leaves them to another one.
#[cfg(not(feature = "formats"))]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {}

#[cfg(feature = "formats")]
impl<'a> Embedded<'a> {
    /// The provider of an address, and its id there.
    ///
    /// ```
    /// use maqala::model::href::{Href, Use};
    /// use maqala::model::provider::Embedded;
    /// use maqala::model::text::{Arena, Text, push_str};
    ///
    /// let (arena, mut url) = (Arena::default(), Vec::new());
    /// push_str(&mut url, "https://www.youtube.com/watch?app=desktop&v=aqz-KE-bpKQ&t=3");
    /// let found = Href::parse(Text::new(&url), Use::Link, &arena).and_then(Embedded::find).unwrap();
    /// assert_eq!(found.provider.name, "youtube");
    /// assert!(found.id.chars().eq("aqz-KE-bpKQ".chars()));
    /// ```
    pub fn find(href: Href<'a>) -> Option<Self> {
        let units = href.text().units();
        let mut start = text::find(units, 0, "//") + 2;
        // Only with a host of its own: at the start, or after the scheme. Anything in a path or a query belongs to somebody else.
        let http = unit_at(units, 0) | 0x20 == 0x68 && text::find_any(units, 0, "/:?#\\") + 3 == start;
        if start > 2 && !http {
            return None;
        }
        // Hosts for telephones too.
        for prefix in ["www.", "m.", "mobile."] {
            if text::is(text::slice(units, start, start + prefix.len()), prefix) {
                start += prefix.len();
                break;
            }
        }
        for provider in PROVIDERS {
            let patterns = provider.patterns.as_bytes();
            let mut pattern = 0;
            while pattern < patterns.len() {
                if let Some(id) = fit(patterns, &mut pattern, units, start) {
                    return Some(Self { provider, id: Text::new(id), known: Known });
                }
            }
        }
        None
    }
}

/// The id in an address that the pattern from an offset on fits. The offset is then that of the next pattern.
#[cfg(feature = "formats")]
fn fit<'a>(patterns: &[u8], pattern: &mut usize, units: &'a [Unit], mut at: usize) -> Option<&'a [Unit]> {
    let (mut from, mut query, mut fits) = (0, false, true);
    while let Some(byte) = patterns.get(*pattern).copied() {
        *pattern += 1;
        let start = at;
        match byte {
            b' ' => break,
            b'{' => from = at,
            b'?' => query = true,
            b'#' | b'+' | b'*' | b'~' => {
                while is_allowed(unit_at(units, at), byte) {
                    at += 1;
                }
                fits &= if byte == b'+' { at == start + 11 } else { at > start };
            }
            _ => {
                // Of a query the part that begins with the letter that the pattern goes on with.
                while query
                    && at < units.len()
                    && !(unit_at(units, at) == u32::from(byte) && matches!(unit_at(units, at - 1), 0x3f | 0x26))
                {
                    at += 1;
                }
                query = false;
                fits &= unit_at(units, at) == if byte == b'!' { 0x3f } else { u32::from(byte) };
                at += 1;
            }
        }
    }
    fits &= matches!(unit_at(units, at), 0 | 0x23 | 0x26 | 0x2f | 0x3f);
    fits.then(|| text::slice(units, from, at))
}

/// Whether a character may stand in a part of an address.
#[cfg(feature = "formats")]
fn is_allowed(unit: u32, part: u8) -> bool {
    match unit {
        0x30..=0x39 => true,
        0x41..=0x5a | 0x61..=0x7a | 0x2d | 0x5f => part != b'#',
        0x21 | 0x25 | 0x2c | 0x2e => part == b'~',
        _ => false,
    }
}

#[cfg(all(test, feature = "formats"))]
mod tests {
    use super::Embedded;
    use crate::model::href::{Href, Use};
    use crate::model::text::{Arena, Text, push_str};

    #[test]
    fn an_address_within_another_one_is_not_its_own() {
        let name = |address: &str| {
            let (arena, mut url) = (Arena::default(), Vec::new());
            push_str(&mut url, address);
            let href = Href::parse(Text::new(&url), Use::Link, &arena);
            href.and_then(Embedded::find).map(|found| found.provider.name)
        };
        for address in ["https://youtu.be/aqz-KE-bpKQ", "HTTP://www.youtu.be/aqz-KE-bpKQ", "//youtu.be/aqz-KE-bpKQ"] {
            assert_eq!(name(address), Some("youtube"), "{address}");
        }
        for address in [
            "https:example.org/a://youtu.be/aqz-KE-bpKQ",
            "/to://youtu.be/aqz-KE-bpKQ",
            "mailto://youtu.be/aqz-KE-bpKQ",
        ] {
            assert_eq!(name(address), None, "{address}");
        }
    }
}
