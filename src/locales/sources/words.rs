//! Our words in one language. It must not know any.

use crate::model::article::Word;
use crate::model::direction::Direction;

/// One language.
#[derive(Clone, Copy)]
pub(super) struct Source {
    /// Language tags that mean it, between spaces, the usual one first.
    pub(super) tags: &'static str,
    pub(super) direction: Direction,
    /// How it writes dates: fields of its line.
    pub(super) dates: &'static str,
    /// How it writes a month and a year alone: the last fields of its line.
    pub(super) months: &'static str,
    /// How it counts: two fields of its line, and what only scripts need.
    pub(super) counts: &'static str,
    /// How it writes dates of the calendar of Umm al-Qura: fields of a line of its own.
    pub(super) umalqura: &'static str,
    pub(super) words: Words,
    pub(super) scripts: Scripts,
}

/// All words, as `Word` has them.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) read_also: &'static str,
    pub(super) read_full: &'static str,
    pub(super) view_post: &'static str,
    pub(super) tags: &'static str,
    pub(super) by: &'static str,
    pub(super) separator: &'static str,
    pub(super) published: &'static str,
    pub(super) updated: &'static str,
    pub(super) source: &'static str,
    pub(super) reading_time: &'static str,
    pub(super) photo: &'static str,
    pub(super) video: &'static str,
    pub(super) audio: &'static str,
    pub(super) gallery: &'static str,
    pub(super) live: &'static str,
    pub(super) sponsored: &'static str,
    pub(super) subscribers: &'static str,
    pub(super) external: &'static str,
    pub(super) revised: &'static str,
    pub(super) read_on: &'static str,
    pub(super) key_points: &'static str,
    pub(super) question: &'static str,
    pub(super) answer: &'static str,
    pub(super) timeline: &'static str,
    pub(super) pinned: &'static str,
    pub(super) corrections: &'static str,
    pub(super) correction: &'static str,
    pub(super) updates: &'static str,
    pub(super) disclaimer: &'static str,
    pub(super) notes: &'static str,
    pub(super) back_to_text: &'static str,
    pub(super) open_at: &'static str,
    pub(super) skip: &'static str,
    pub(super) language: &'static str,
    /// What follows the labels of values.
    pub(super) colon: &'static str,
    /// `$` pictures in each form that a number can ask for, parted by `/`.
    pub(super) photos: &'static str,
}

/// Words that only scripts need, in the order of their file.
#[derive(Clone, Copy)]
pub(super) struct Scripts {
    pub(super) close: &'static str,
    pub(super) previous: &'static str,
    pub(super) next: &'static str,
    pub(super) enlarge: &'static str,
    pub(super) show_more: &'static str,
    pub(super) new_posts: &'static str,
    pub(super) next_article: &'static str,
    /// `$` stands for a provider.
    pub(super) load_from: &'static str,
}

impl Words {
    /// A word, and the colon that follows it if it is a label.
    pub(super) fn get(self, word: Word) -> (&'static str, &'static str) {
        let text = match word {
            Word::ReadAlso => self.read_also,
            Word::ReadFull => self.read_full,
            Word::ViewPost => self.view_post,
            Word::Tags => self.tags,
            Word::By => self.by,
            Word::Separator => self.separator,
            Word::Video => self.video,
            Word::Audio => self.audio,
            Word::Gallery => self.gallery,
            Word::Live => self.live,
            Word::Sponsored => self.sponsored,
            Word::Subscribers => self.subscribers,
            Word::External => self.external,
            Word::Revised => self.revised,
            Word::ReadOn => self.read_on,
            Word::KeyPoints => self.key_points,
            Word::Question => self.question,
            Word::Answer => self.answer,
            Word::Timeline => self.timeline,
            Word::Pinned => self.pinned,
            Word::Corrections => self.corrections,
            Word::Correction => self.correction,
            Word::Updates => self.updates,
            Word::Disclaimer => self.disclaimer,
            Word::Notes => self.notes,
            Word::BackToText => self.back_to_text,
            Word::OpenAt => self.open_at,
            Word::Skip => self.skip,
            Word::Language => self.language,
            Word::Published => return (self.published, self.colon),
            Word::Updated => return (self.updated, self.colon),
            Word::Source => return (self.source, self.colon),
            Word::ReadingTime => return (self.reading_time, self.colon),
            Word::Photo => return (self.photo, self.colon),
        };
        (text, "")
    }
}

impl Scripts {
    /// All of them, in their order.
    pub(super) fn all(self) -> [&'static str; 8] {
        [
            self.close,
            self.previous,
            self.next,
            self.enlarge,
            self.show_more,
            self.new_posts,
            self.next_article,
            self.load_from,
        ]
    }
}
