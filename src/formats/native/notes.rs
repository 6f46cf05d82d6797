//! Footnotes, and the marks that lead to them.

use crate::formats::writer::{Writer, each};
use crate::json::{Name, Place};
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::text::{Text, push_number};
use crate::warning::WarningKind;

/// Notes that can be referred to, and references to them: each is looked for among all.
const MOST: u32 = 999;

impl Writer<'_, '_> {
    /// Remembers the notes that the rest of an article refers to.
    pub(super) fn find_notes(&mut self, root: Place) {
        each!(self, self.get(root, Name::BODY), block => if self.name(self.get(block, Name::TYPE)) == Name::FOOTNOTES {
            self.notes = self.get(block, Name::ITEMS);
        });
    }

    /// The first note of an id, with its number from 1.
    fn note(&self, id: Text<'_>) -> (Place, u32) {
        let mut number = 0;
        each!(self, self.notes, note => {
            number += 1;
            if number > MOST {
                break;
            }
            if self.line(self.get(note, Name::ID)) == id && !id.is_empty() {
                return (note, number);
            }
        });
        (Place::ABSENT, 0)
    }

    /// A mark in running text that leads to a note.
    pub(super) fn note_mark(&mut self, place: Place) {
        let id = self.line(place);
        let (note, number) = self.note(id);
        if !note.is_present() || self.linked || self.noted.len() as u32 > MOST {
            return self.warn(place, WarningKind::MissingField);
        }
        let _ = self.open(Element::NoteMark);
        if !self.noted.contains(&note) {
            // The note leads back to where it is referred to first.
            self.noted.push(note);
            let mark = self.prefixed("ref-", id);
            self.anchor(mark);
        }
        self.link_to("#mq-note-", id);
        let mut digits = Vec::new();
        push_number(&mut digits, number);
        let digits = self.keep(digits);
        self.push_text(digits);
        self.close();
    }

    pub(super) fn footnotes(&mut self, place: Place) {
        let opened = self.begin(Element::Footnotes, place);
        let _ = self.title(place, Some(Word::Notes));
        let list = self.open(Element::NumberedList);
        each!(self, self.get(place, Name::ITEMS), item => {
            let opened = self.open(Element::Note);
            let id = self.line(self.get(item, Name::ID));
            // Of two notes of one id the first is meant.
            if self.note(id).0 == item {
                let anchor = self.prefixed("note-", id);
                self.anchor(anchor);
            }
            self.locality(item);
            self.contents(item);
            if self.is_bare(opened) {
                self.warn(item, WarningKind::MissingField);
            }
            if self.noted.contains(&item) {
                let _ = self.open(Element::NoteBack);
                self.link_to("#mq-ref-", id);
                self.push(Event::Word(Word::BackToText));
                self.close();
            }
            // One without words stays, for the others have their numbers.
            self.close();
        });
        if self.close_needed(list, place) {
            self.close();
        } else {
            self.take_back(opened);
        }
    }
}
