//! Pictures and embeds.

use crate::formats::writer::Writer;
use crate::json::{Name, Place};
#[cfg(feature = "html")]
use crate::model::article::Field;
use crate::model::article::{Event, Word};
use crate::model::element::Element;

impl Writer<'_, '_> {
    /// A picture block: the picture's fields beside its texts, or in an `image` of their own.
    pub(super) fn figure(&mut self, place: Place) {
        let opened = self.begin(Element::Figure, place);
        let link = self.open(Element::Link);
        let linked = self.link(place, Name::HREF);
        if !linked {
            self.take_back(link);
        }
        let image = self.get(place, Name::IMAGE);
        if !self.image(if self.is_object(image) { image } else { place }) {
            return self.take_back(opened);
        }
        if linked {
            self.close();
        }
        self.caption(place);
        self.close();
    }

    /// What can be said of a picture or recording.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn caption(&mut self, place: Place) {
        let caption = self.open(Element::Caption);
        self.inlines(self.get(place, Name::CAPTION));
        self.running(Element::Credit, self.get(place, Name::CREDIT));
        #[cfg(feature = "formats")]
        self.named_of(Element::Transcript, place, Name::TRANSCRIPT);
        self.close_filled(caption);
    }

    pub(super) fn embed(&mut self, place: Place) {
        let opened = self.open(Element::Embed);
        let post = self.begin(Element::Post, place);
        self.blocks_or_content(place);
        let told = self.close_filled(post);
        #[cfg(feature = "formats")]
        if !told {
            // What the block declares is that of the link.
            self.take_back(opened);
            let _ = self.begin(Element::Embed, place);
        }
        // Whose it is, larger builds know.
        #[cfg(not(feature = "formats"))]
        if !told {
            self.html(place);
        }
        let caption = self.open(Element::Caption);
        let author = self.get(place, Name::AUTHOR);
        if author.is_present() {
            self.contributor(author);
        }
        self.time(self.get(place, Name::PUBLISHED));
        self.running(Element::Run, self.get(place, Name::CAPTION));
        let link = self.open(Element::Link);
        if self.link(place, Name::URL) || self.link(place, Name::SRC) {
            #[cfg(feature = "html")]
            self.keep_line(Field::Provider, place, "provider");
            let poster = self.any(place, &[Name::IMAGE, Name::POSTER]);
            if !told && poster.is_present() {
                self.image(poster);
            }
            let title = self.line(self.any(place, &[Name::TITLE, Name::PROVIDER]));
            if title.is_empty() {
                self.push(Event::Word(Word::ViewPost));
            }
            self.line_in(Element::Name, title);
            self.close();
        } else {
            self.take_back(link);
        }
        self.close_filled(caption);
        self.close_needed(opened, place);
    }
}
