//! Pictures, and third-party content, of which an article shows a link.

use super::{Builder, Kind, contains};
use crate::formats::recordings::{Recording, sort_of};
use crate::formats::writer::{Opened, Writer};
use crate::json::Name;
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::text::{self, Text, Unit};

/// Pictures in running text up to this many pixels are signs.
const SIGN: u32 = 32;
/// Addresses that hold a picture of fewer units hold none that is worth to be seen.
const PLACEHOLDER: usize = 400;
/// Attributes in which scripts that load pictures late keep the address, and NITF.
const LATE: [Name; 4] = [Name::DATA_SRC, Name::DATA_LAZY_SRC, Name::DATA_ORIGINAL, Name::SOURCE];
/// Whose frames are shown as an embed; a frame from elsewhere is a link in a paragraph.
const PROVIDERS: &str = " youtube.com youtube-nocookie.com youtu.be vimeo.com dailymotion.com facebook.com twitter.com x.com \
    instagram.com tiktok.com soundcloud.com spotify.com google.com datawrapper.de dwcdn.net infogram.com flourish.studio uri.sh \
    reddit.com t.me twitch.tv bsky.app threads.net apple.com giphy.com ";

impl<'s> Builder<'_, 's, '_> {
    pub(super) fn picture(&mut self) {
        let named =
            [Name::ALT, Name::ALTERNATE_TEXT].into_iter().find(|name| self.tokens.attribute(self.out, *name).is_some());
        let alt = self.attribute(named.unwrap_or(Name::ALT));
        let side = |name| text::parse_unsigned(self.attribute(name).units()).unwrap_or(0);
        let (width, height) = (side(Name::WIDTH), side(Name::HEIGHT));
        let class = self.attribute(Name::CLASS).units();
        let sign = width > 0 && height > 0 && width <= SIGN && height <= SIGN;
        if sign || contains(class, "emoji") || contains(class, "wp-smiley") {
            // A counter of readers has no alternative text.
            return self.running(alt.units());
        }
        if width == 1 || height == 1 {
            return;
        }
        let late = LATE.into_iter().find(|name| !self.attribute(*name).is_empty()).unwrap_or(Name::SRC);
        let sources = self.attribute(Name::DATA_SRCSET);
        let sources = if sources.is_empty() { self.attribute(Name::SRCSET) } else { sources };
        // The place of a picture that a script would bring, perhaps from its sources.
        let is_placeholder = |src: &Href<'_>| {
            text::is(text::slice(src.text().units(), 0, 5), "data:") && src.text().units().len() < PLACEHOLDER
        };
        let first = text::trim(sources.units());
        let first = Text::new(text::slice(first, 0, text::find_any(first, 0, " ,\t\r\n")));
        let src = self.href(late, Use::Image).filter(|src| !is_placeholder(src));
        let src = src
            .or_else(|| self.out.resolved(first, Use::Image).filter(|src| !first.is_empty() && !is_placeholder(src)));
        let Some(src) = src.filter(|src| self.image != Some(*src)) else { return };
        if let Some(sort) = sort_of(Text::default(), src.text()) {
            self.media = Some((
                sort,
                Recording { sources: vec![(src, Text::default())], width, height, ..Recording::default() },
            ));
            return self.end_media();
        }
        let link = self.open_link();
        self.marks.iter_mut().for_each(|mark| mark.filled = true);
        self.image = Some(src);
        self.close_leaf();
        // A cell that is opened for the picture stands between it and the figure around it.
        self.need_room();
        let (figure, opened) = self.open_figure(Element::Figure);
        if let Some(href) = link {
            let _ = self.out.open(Element::Link);
            self.out.push(Event::Href(href));
        }
        let _ = self.out.open(Element::Image);
        if named.is_some() {
            self.out.push(Event::Field(Field::Alt, alt));
        }
        self.out.sources(self.place, sources.units());
        let sizes = self.attribute(Name::SIZES);
        if !contains(sizes.units(), "auto") {
            self.out.field(Field::Sizes, sizes);
        }
        self.out.sides(width, height);
        self.out.push(Event::Href(src));
        self.out.close();
        if link.is_some() {
            self.out.close();
        }
        self.leave_figure(figure, opened);
    }

    /// Opens what represents its figure, and returns that figure, unless there is a block between them.
    pub(super) fn open_figure(&mut self, element: Element) -> (Option<usize>, Opened) {
        let container = self.container();
        let own = self.frames.iter().rposition(|frame| frame.kind == Kind::Figure);
        let figure = own.filter(|own| container.is_none_or(|container| container <= *own));
        self.close_leaf();
        let opened = self.out.open(element);
        self.declare();
        (figure, opened)
    }

    /// Leaves it open for its caption where it stands in a figure.
    pub(super) fn leave_figure(&mut self, figure: Option<usize>, opened: Opened) {
        self.credits = 0;
        if let Some(frame) = figure.and_then(|index| self.frames.get_mut(index)) {
            (frame.opened, frame.flag) = (Some(opened), false);
        } else {
            self.out.close();
            self.pictured = Some((opened, self.out.here()));
        }
    }

    /// Something of a third party.
    pub(super) fn embed(&mut self, name: Name) {
        let late = !self.attribute(Name::DATA_SRC).is_empty();
        let (attribute, before) = match name {
            Name::AMP_YOUTUBE => (Name::DATA_VIDEOID, "https://www.youtube.com/watch?v="),
            Name::AMP_TWITTER => (Name::DATA_TWEETID, "https://twitter.com/i/status/"),
            Name::AMP_INSTAGRAM => (Name::DATA_SHORTCODE, "https://www.instagram.com/p/"),
            Name::AMP_VIMEO => (Name::DATA_VIDEOID, "https://vimeo.com/"),
            Name::AMP_FACEBOOK => (Name::DATA_HREF, ""),
            Name::OEMBED => (Name::URL, ""),
            Name::LITE_YOUTUBE => (Name::VIDEOID, "https://www.youtube.com/watch?v="),
            _ => (if late { Name::DATA_SRC } else { Name::SRC }, ""),
        };
        // A frame that nobody can see counts readers.
        let hidden = |name| text::parse_unsigned(self.attribute(name).units()).is_some_and(|side| side < 2);
        if !hidden(Name::WIDTH) && !hidden(Name::HEIGHT) {
            self.embed_of(attribute, before);
        }
    }

    /// Whether a picture stands right before this, or in the figure that is open.
    pub(super) fn follows_picture(&self) -> bool {
        let standing = self.pictured.is_some_and(|(_, end)| self.out.is_here(end));
        self.leaf.is_none() && (standing || self.kind_of(self.container()) == Kind::Figure)
    }

    /// What lies at an address that is a beginning and the value of an attribute. Whether there is one.
    pub(super) fn embed_of(&mut self, attribute: Name, before: &str) -> bool {
        let value = self.attribute(attribute);
        let mut address = Vec::new();
        text::push_str(&mut address, before);
        address.extend_from_slice(value.units());
        let href = self.out.resolved(self.out.keep(address), Use::Link).filter(|_| !value.is_empty());
        if let Some(href) = href {
            let href = self.out.watched(href);
            let title = self.attribute(Name::TITLE);
            self.show(href, title);
        }
        href.is_some()
    }

    /// A known provider's frame as an embed, another one as a link.
    pub(super) fn show(&mut self, href: Href<'s>, title: Text<'s>) {
        let host = host(href.text().units());
        let name = if title.is_blank() { Text::new(host) } else { title };
        let (mut known, mut start) = (false, 0);
        while start < host.len() {
            known |= text::is_listed(PROVIDERS, text::slice(host, start, host.len()));
            start = text::find_any(host, start, ".") + 1;
        }
        if known {
            let _ = self.open(Element::Embed);
            self.embed_link(href, name);
        } else if !name.is_empty() {
            let _ = self.open(Element::Paragraph);
            let _ = self.out.open(Element::Link);
            self.out.push(Event::Href(href));
            self.out.push_text(name);
            self.out.close();
            self.out.close();
        }
    }
}

impl<'s> Writer<'s, '_> {
    /// The page where a reader watches what a frame plays.
    pub(in crate::formats) fn watched(&self, mut href: Href<'s>) -> Href<'s> {
        const PLAYERS: [(&str, &str); 6] = [
            ("/embed/videoseries?list=", "https://www.youtube.com/playlist?list="),
            ("youtube.com/embed/", "https://www.youtube.com/watch?v="),
            ("youtube-nocookie.com/embed/", "https://www.youtube.com/watch?v="),
            ("player.vimeo.com/video/", "https://vimeo.com/"),
            ("dailymotion.com/embed/video/", "https://www.dailymotion.com/video/"),
            ("platform.twitter.com/embed/Tweet.html?id=", "https://twitter.com/i/status/"),
        ];
        // Frames that show the address in their query: Drupal's own pages, Facebook, and services that make such frames.
        const FRAMES: [(&str, &str); 4] = [
            ("/media/oembed?", "url="),
            ("facebook.com/plugins/", "href="),
            ("cdn.embedly.com/", "&url="),
            ("cdn.iframe.ly/", "url="),
        ];
        let units = href.text().units();
        for (frame, name) in FRAMES {
            let at = text::find(units, text::find(units, 0, frame), name) + name.len();
            let address = unescaped(text::slice(units, at, text::find_any(units, at, "&#")));
            if text::is(text::slice(&address, 0, 4), "http") {
                let page = Href::parse(self.keep(address), Use::Link, self.log.arena());
                href = page.unwrap_or(href);
            }
        }
        let units = href.text().units();
        for (player, page) in PLAYERS {
            let at = text::find(units, 0, player) + player.len();
            let id = text::slice(units, at, text::find_any(units, at, "&#/?"));
            let mut address = Vec::new();
            text::push_str(&mut address, page);
            address.extend_from_slice(id);
            if player.starts_with("player.vimeo") {
                push_key(&mut address, text::slice(units, at, units.len()));
            }
            if !id.is_empty()
                && let Some(page) = Href::parse(self.keep(address), Use::Link, self.log.arena())
            {
                return page;
            }
        }
        href
    }
}

/// The key without which an unlisted film of Vimeo is not shown: eight hexadecimal digits or more, in the query of a frame and in
/// the path of the film's page.
fn push_key(page: &mut Vec<Unit>, query: &[Unit]) {
    for name in ["?h=", "&h="] {
        let at = text::find(query, 0, name) + name.len();
        let key = text::slice(query, at, text::find_any(query, at, "&#"));
        let is_digit = |unit: &Unit| char::from_u32(u32::from(*unit)).is_some_and(|digit| digit.is_ascii_hexdigit());
        if key.len() >= 8 && key.iter().all(is_digit) {
            text::push_str(page, "/");
            page.extend_from_slice(key);
            return;
        }
    }
}

/// The host in an address, without `www.`; empty in one that has none.
fn host(units: &[Unit]) -> &[Unit] {
    let at = text::find(units, 0, "//") + 2;
    let host = text::slice(units, at, text::find_any(units, at, "#/:?"));
    match host.split_at_checked(4) {
        Some((start, rest)) if text::is(start, "www.") => rest,
        _ => host,
    }
}

/// What stands in a query, with the characters of ASCII that are written as numbers; others may stay.
fn unescaped(units: &[Unit]) -> Vec<Unit> {
    let (mut out, mut at) = (Vec::new(), 0);
    while at < units.len() {
        let digit = |place| char::from_u32(text::unit_at(units, place)).and_then(|digit| digit.to_digit(16));
        let code = digit(at + 1).zip(digit(at + 2)).map_or(0, |(high, low)| (high * 16 + low) as u8);
        if text::unit_at(units, at) == 0x25 && matches!(code, 0x21..=0x7e) {
            out.push(Unit::from(code));
            at += 2;
        } else {
            out.extend_from_slice(units.get(at..=at).unwrap_or(&[]));
        }
        at += 1;
    }
    out
}
