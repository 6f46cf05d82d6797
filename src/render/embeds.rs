//! Attributes and labels of what is elsewhere: at a provider, in another language, or further down.

use super::Renderer;
use super::names::{Attribute, Part, Tag};
use super::sink::Sink;
use crate::model::article::{Count, Event, Field, Word};
#[cfg(feature = "formats")]
use crate::model::element::Element;
use crate::model::provider::Embedded;
use crate::model::text::{Text, Unit, push_number, push_str};
#[cfg(feature = "html")]
use crate::model::text::{is_listed, slice};

impl<'a, S: Sink> Renderer<'_, 'a, S> {
    /// Gives an embed what a script needs to load it, and a link past it. An embed whose text is in the article is not loaded.
    pub(super) fn embed(&mut self) {
        let Some(embedded) = self.embedded() else { return };
        self.frame.embedded = Some(embedded);
        self.embeds += 1;
        let mut name = Vec::new();
        push_str(&mut name, embedded.provider.name);
        self.sink.attribute(Attribute::Provider, Text::new(&name));
        self.sink.attribute(Attribute::ProviderId, embedded.id);
        let mut target = Vec::new();
        push_str(&mut target, "#");
        target.extend_from_slice(&self.skip_target(embedded));
        self.sink.open(Tag::A, Part::Skip, None);
        self.sink.attribute(Attribute::Href, Text::new(&target));
        self.word_about(Word::Skip, embedded.provider.label);
        self.sink.close(1);
    }

    /// In a build that knows no provider.
    #[cfg(not(feature = "formats"))]
    #[allow(clippy::unused_self, reason = "of the other build")]
    fn embedded(&self) -> Option<Embedded<'a>> {
        None
    }

    /// What the link of an embed leads to, unless there are words in it.
    #[cfg(feature = "formats")]
    fn embedded(&self) -> Option<Embedded<'a>> {
        let (mut depth, mut link) = (1, false);
        for event in self.events {
            match event {
                Event::Open(element) => {
                    depth += 1;
                    link = *element == Element::Link && depth == 3;
                    if *element == Element::Post {
                        return None;
                    }
                }
                Event::Href(href) if link => return Embedded::find(*href),
                Event::Close => depth -= 1,
                Event::Href(_)
                | Event::Language(_)
                | Event::Direction(_)
                | Event::Field(..)
                | Event::Number(..)
                | Event::Text(_)
                | Event::Time(_)
                | Event::Word(_) => {}
            }
            if depth == 0 {
                break;
            }
        }
        None
    }

    /// A word of ours in which `$` stands for a name.
    fn word_about(&mut self, word: Word, name: &str) {
        let (before, after) = self.locale.around(word);
        let mut out = Vec::new();
        out.extend_from_slice(before.units());
        push_str(&mut out, name);
        out.extend_from_slice(after.units());
        self.sink.text(Text::new(&out));
    }

    /// A language by its own name, or as its tag where we have no words in it.
    pub(super) fn language(&mut self) {
        self.declare();
        if let Some(Event::Language(language)) = self.events.first() {
            let mut name = Vec::new();
            let known = self.options.locales.find(language.text());
            // Nor does a server know more than a page, which has these two and those of the article.
            #[cfg(feature = "html")]
            let known = known.filter(|_| is_listed(" ar en ", slice(language.text().units(), 0, 2)));
            if let Some(locale) = known {
                locale.write(&mut name, Word::Language);
                self.sink.text(Text::new(&name));
            } else {
                self.sink.text(language.text());
            }
        }
    }

    /// How much of something the element declares, in words.
    pub(super) fn amount(&mut self) {
        let Some(Event::Number(field, number)) = self.events.first() else { return };
        let mut words = Vec::new();
        if *field == Field::Seconds {
            self.locale.duration(&mut words, *number);
        } else {
            let what = if *field == Field::Photos { Count::Photos } else { Count::Minutes };
            self.locale.count(&mut words, what, *number);
        }
        self.sink.text(Text::new(&words));
    }

    /// The anchor after what is embedded. Its characters are those of an id; the same may be embedded twice.
    pub(super) fn skip_target(&self, embedded: Embedded<'_>) -> Vec<Unit> {
        let mut out = Vec::new();
        push_str(&mut out, "mq-");
        push_number(&mut out, self.embeds);
        push_str(&mut out, "-");
        push_str(&mut out, embedded.provider.name);
        push_str(&mut out, "-");
        out.extend_from_slice(embedded.id.units());
        out
    }
}
