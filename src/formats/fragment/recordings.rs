//! Videos, audio and galleries in a fragment.

use super::{Builder, Kind};
use crate::formats::recordings::{Recording, Sort, is_provided, sort_of};
use crate::json::Name;
use crate::model::element::Element;
use crate::model::href::Use;
use crate::model::text;

/// Words of the classes of what holds a gallery.
const GALLERIES: &str = " gallery wp-block-gallery wp-block-jetpack-tiled-gallery wp-block-jetpack-slideshow tiled-gallery \
    kg-gallery-card ";

impl Builder<'_, '_, '_> {
    /// Whether text is the words for those who cannot play a sound or a film.
    pub(super) fn in_media(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.kind == Kind::Media)
    }

    /// Audio or video, which may name its files inside; its fallback text is dropped.
    pub(super) fn media(&mut self, name: Name) {
        self.end_media();
        let mut recording = Recording {
            title: self.attribute(Name::TITLE),
            poster: self.href(Name::POSTER, Use::Image),
            ..Recording::default()
        };
        let side = |name| text::parse_unsigned(self.attribute(name).units()).unwrap_or(0);
        (recording.width, recording.height) = (side(Name::WIDTH), side(Name::HEIGHT));
        self.media =
            Some((if matches!(name, Name::AUDIO | Name::AMP_AUDIO) { Sort::Audio } else { Sort::Video }, recording));
        let late = !self.attribute(Name::DATA_SRC).is_empty();
        self.media_file(if late { Name::DATA_SRC } else { Name::SRC });
        self.section(name);
    }

    /// A file of the recording that is open.
    pub(super) fn media_source(&mut self) {
        self.media_file(Name::SRC);
    }

    fn media_file(&mut self, name: Name) {
        let kind = self.attribute(Name::TYPE);
        if let Some((sort, mut recording)) = self.media.take() {
            let src = self.href(name, Use::Image);
            recording.sources.extend(src.map(|href| (href, kind)));
            self.media = Some((sort, recording));
        }
    }

    /// The captions of the recording that is open.
    pub(super) fn track(&mut self) {
        let (language, label) = (self.attribute(Name::SRCLANG), self.attribute(Name::LABEL));
        if let Some((sort, mut recording)) = self.media.take() {
            let src = self.href(Name::SRC, Use::Image);
            recording.tracks.extend(src.map(|href| (href, language, label)));
            self.media = Some((sort, recording));
        }
    }

    /// Writes the recording that has ended; what a provider shows is an embed.
    pub(super) fn end_media(&mut self) {
        let Some((sort, recording)) = self.media.take() else { return };
        let Some((href, kind)) = recording.sources.first().copied() else { return };
        if is_provided(href) {
            return self.show(href, recording.title);
        }
        self.close_leaf();
        self.need_flow();
        let sort = sort_of(kind, href.text()).filter(|_| recording.sources.len() == 1).unwrap_or(sort);
        let (figure, opened) = self.open_figure(sort.element());
        self.out.player(sort, &recording);
        self.leave_figure(figure, opened);
    }

    /// Whether the tag opens a gallery.
    pub(super) fn is_gallery(&self) -> bool {
        self.is_of(GALLERIES) && !self.in_gallery()
    }

    /// Whether pictures here belong to a gallery.
    pub(super) fn in_gallery(&self) -> bool {
        let mut written = self.frames.iter().rev().filter(|frame| frame.opened.is_some());
        written.find(|frame| frame.kind != Kind::Figure).is_some_and(|frame| frame.kind == Kind::Gallery)
    }

    pub(super) fn gallery(&mut self, name: Name) {
        self.nest(name, Kind::Gallery, Element::Gallery);
    }

    /// Lists and items in a gallery only put its pictures in order, and may hold what is said of one.
    pub(super) fn in_gallery_tag(&mut self, name: Name) {
        match name {
            Name::LI | Name::DL => self.figure(name),
            Name::DD => self.caption(),
            _ => self.section(name),
        }
    }
}
