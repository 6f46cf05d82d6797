//! Videos and audio in foreign formats: a player if the address is that of a file.

use super::writer::Writer;
use crate::model::article::{Event, Field};
use crate::model::element::Element;
use crate::model::href::{Href, Use};
use crate::model::provider::Embedded;
use crate::model::text::{self, Text, Unit};

/// How files end that browsers play.
const VIDEOS: &str = " mp4 m4v webm ogv mov ";
const AUDIOS: &str = " mp3 m4a aac ogg oga opus wav flac ";

/// What a recording is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Video,
    Audio,
}

/// A recording, as it is gathered.
#[derive(Debug, Default)]
pub(super) struct Recording<'s> {
    /// Addresses with their types.
    pub(super) sources: Vec<(Href<'s>, Text<'s>)>,
    /// Captions, with their language and what they are called.
    pub(super) tracks: Vec<(Href<'s>, Text<'s>, Text<'s>)>,
    pub(super) poster: Option<Href<'s>>,
    pub(super) title: Text<'s>,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// What the file at an address is, by its type or else by the end of its path.
pub(super) fn sort_of(kind: Text<'_>, address: Text<'_>) -> Option<Sort> {
    for (start, sort) in [("video/", Sort::Video), ("audio/", Sort::Audio)] {
        if kind.units().get(..start.len()).is_some_and(|units| text::is(units, start)) {
            return Some(sort);
        }
    }
    let units = address.units();
    let path = text::slice(units, 0, text::find_any(units, 0, "?#"));
    let dot = path.iter().rposition(|unit| u32::from(*unit) == 0x2e)?;
    let ending: Vec<Unit> = path.iter().skip(dot + 1).take(5).map(|unit| *unit | 0x20).collect();
    let listed = |list| !ending.is_empty() && text::is_listed(list, &ending);
    if listed(VIDEOS) { Some(Sort::Video) } else { listed(AUDIOS).then_some(Sort::Audio) }
}

/// Whether an address is that of a provider, who shows what lies there.
pub(super) fn is_provided(href: Href<'_>) -> bool {
    Embedded::find(href).is_some()
}

impl Sort {
    /// The element that holds the player and its texts.
    pub(super) fn element(self) -> Element {
        match self {
            Self::Video => Element::Video,
            Self::Audio => Element::Audio,
        }
    }

    fn player(self) -> Element {
        match self {
            Self::Video => Element::VideoPlayer,
            Self::Audio => Element::AudioPlayer,
        }
    }
}

impl<'s> Recording<'s> {
    /// Adds a file, unless its address is none. Whether it was.
    pub(super) fn add(&mut self, out: &Writer<'s, '_>, address: Text<'s>, kind: Text<'s>) -> bool {
        let href = if address.is_empty() { None } else { out.resolved(address, Use::Image) };
        self.sources.extend(href.map(|href| (href, kind)));
        href.is_some()
    }
}

impl<'s> Writer<'s, '_> {
    /// The player of a recording, into the element that is open.
    pub(super) fn player(&mut self, sort: Sort, recording: &Recording<'s>) {
        let _ = self.open(sort.player());
        if sort == Sort::Video {
            self.sides(recording.width, recording.height);
            if let Some(poster) = recording.poster {
                self.field(Field::Poster, poster.text());
            }
        }
        self.field(Field::Label, recording.title);
        for (href, kind) in &recording.sources {
            let _ = self.open(Element::MediaSource);
            self.field(Field::Type, *kind);
            self.push(Event::Href(*href));
            self.close();
        }
        for (href, language, label) in &recording.tracks {
            let _ = self.open(Element::Track);
            self.field(Field::CaptionLanguage, *language);
            self.field(Field::CaptionLabel, *label);
            self.push(Event::Href(*href));
            self.close();
        }
        self.close();
    }
}
