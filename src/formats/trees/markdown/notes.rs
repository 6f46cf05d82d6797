//! Notes of Markdown: footnotes as in our own format if the text is in the body itself, otherwise a list at its end.

use super::{DEPTH, Markdown};
use crate::formats::writer::Writer;
use crate::json::Place;
use crate::model::article::{Event, Word};
use crate::model::element::Element;
use crate::model::text::{self, Unit};

/// Notes of an article in our own format.
const MOST: usize = 999;

impl Markdown<'_> {
    /// The notes that there are may be footnotes: an article has one list of them, and not in a box or card.
    pub(super) fn may_have_footnotes(&self, out: &Writer<'_, '_>) -> bool {
        if self.notes.is_empty() || self.notes.len() > MOST {
            return false;
        }
        let mut open = Vec::new();
        for event in &out.events {
            if let Event::Open(element) = event {
                if *element == Element::Footnotes {
                    return false;
                }
                open.push(*element);
            } else if *event == Event::Close {
                open.pop();
            }
        }
        open == [Element::Body]
    }

    /// The number of a note.
    pub(super) fn cite(&mut self, name: &[Unit]) -> Option<()> {
        let index = self.note(name)?;
        let next = self.cited.len() as u32 + 1;
        let note = self.notes.get_mut(index)?;
        if note.number == 0 {
            note.number = next;
            self.cited.push(index);
        }
        let number = note.number;
        self.push(if self.footnotes { "<footnote start=" } else { "<sup>" });
        text::push_number(&mut self.html, number);
        self.push(if self.footnotes { ">" } else { "</sup>" });
        Some(())
    }

    /// The notes as a list.
    pub(super) fn list_notes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        let mut html = std::mem::take(&mut self.html);
        text::push_str(&mut html, "<hr><ol>");
        for note in self.each_note() {
            text::push_str(&mut html, "<li>");
            html.extend_from_slice(&note);
            text::push_str(&mut html, "</li>");
        }
        text::push_str(&mut html, "</ol>");
        self.html = html;
    }

    /// The notes: first those that were referred to.
    pub(super) fn each_note(&mut self) -> Vec<Vec<Unit>> {
        let (mut found, mut rest) = (Vec::new(), 0);
        // A note may refer to others.
        loop {
            while found.len() == self.cited.len() && rest < self.notes.len() {
                if self.notes.get(rest).is_some_and(|note| note.number == 0) {
                    self.cited.push(rest);
                }
                rest += 1;
            }
            let Some(note) = self.cited.get(found.len()).and_then(|cited| self.notes.get_mut(*cited)) else { break };
            note.number = found.len() as u32 + 1;
            let lines = std::mem::take(&mut note.lines);
            self.blocks(&lines, DEPTH - 1);
            found.push(std::mem::take(&mut self.html));
        }
        found
    }
}

/// The footnotes of an article, after the text that refers to them.
pub(super) fn footnotes(out: &mut Writer<'_, '_>, place: Place, notes: Vec<Vec<Unit>>) {
    let _ = out.open(Element::Footnotes);
    out.word_in(Element::BoxTitle, Word::Notes);
    let _ = out.open(Element::NumberedList);
    for (index, html) in notes.into_iter().enumerate() {
        let _ = out.open(Element::Note);
        let mut id = Vec::new();
        text::push_number(&mut id, index as u32 + 1);
        let id = out.keep(id);
        let anchor = out.prefixed("note-", id);
        out.anchor(anchor);
        let html = out.keep(html);
        out.html_of(html, place);
        if out.marked.get(index) == Some(&true) {
            let _ = out.open(Element::NoteBack);
            out.link_to("#mq-ref-", id);
            out.push(Event::Word(Word::BackToText));
            out.close();
        }
        out.close();
    }
    out.close();
    out.close();
}
