//! Boxes, poems, timelines, interviews, footnotes, and slots for the host page.

use super::Converter;
use super::inlines::Style;
use super::tree::{Node, elements, find};
use crate::model::article::{Event, Field};
use crate::model::element::Element;

impl<'e, 'a> Converter<'e, 'a> {
    /// A title, unless it is a word of ours.
    fn title(&mut self, node: Node<'e, 'a>) {
        let title = find(node.content, Element::BoxTitle);
        self.running("title", title.filter(|title| !matches!(title.content.first(), Some(Event::Word(_)))));
    }

    /// A list of objects, one for each element of a kind. Whether there is any.
    fn objects(
        &mut self,
        name: &'static str,
        content: impl Iterator<Item = Node<'e, 'a>>,
        write: impl Fn(&mut Self, Node<'e, 'a>),
    ) -> bool {
        let mark = self.json.mark();
        self.json.key(name);
        self.json.array();
        for node in content {
            self.json.object();
            write(self, node);
            self.json.close();
        }
        self.end_list(mark)
    }

    pub(super) fn boxed(&mut self, node: Node<'e, 'a>, kind: &'static str, name: &str) -> bool {
        self.begin(kind, Some(node));
        self.key_text("kind", name);
        self.title(node);
        let filled = self.content_or_blocks(node);
        self.json.close();
        filled
    }

    pub(super) fn verse(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("verse", Some(node));
        self.kept("url", node, Field::Address);
        self.title(node);
        let mark = self.json.mark();
        self.json.key("lines");
        self.json.array();
        for line in elements(node.content).filter(|node| node.element == Element::VerseLine) {
            self.json.array();
            for half in elements(line.content) {
                let pieces = self.pieces(half.content, &Style::default());
                self.inlines(&pieces);
            }
            self.json.close();
        }
        let filled = self.end_list(mark);
        self.attribution(node);
        self.json.close();
        filled
    }

    pub(super) fn timeline(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("timeline", Some(node));
        let filled = self.objects("items", elements(node.content), |out, moment| {
            out.locality(moment.language(), moment.direction());
            out.moment("date", find(moment.content, Element::MomentDate));
            out.running("title", find(moment.content, Element::MomentTitle));
            out.content_or_blocks(moment);
        });
        self.json.close();
        filled
    }

    /// Questions with their answers; an answer may stand without its question.
    pub(super) fn interview(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("qa", Some(node));
        let mark = self.json.mark();
        self.json.key("items");
        self.json.array();
        let mut parts = elements(node.content).peekable();
        while let Some(part) = parts.next() {
            self.json.object();
            let mut answer = Some(part);
            if part.element == Element::Question {
                self.running("question", Some(part));
                answer = parts.next_if(|node| node.element == Element::Answer);
            }
            if let Some(answer) = answer {
                self.blocks("answer", answer.content);
            }
            self.json.close();
        }
        let filled = self.end_list(mark);
        self.json.close();
        filled
    }

    pub(super) fn footnotes(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("footnotes", Some(node));
        self.title(node);
        let list = find(node.content, Element::NumberedList).map_or(&[][..], |list| list.content);
        let filled = self.objects("items", elements(list), |out, note| {
            if let Some(id) = note.field(Field::Id) {
                let id: String = id.chars().collect();
                out.key_text("id", id.strip_prefix("mq-note-").unwrap_or(&id));
            }
            out.locality(note.language(), note.direction());
            out.content_or_blocks(note);
        });
        self.json.close();
        filled
    }

    pub(super) fn slot(&mut self, node: Node<'e, 'a>) -> bool {
        self.begin("slot", None);
        let name: String = node.field(Field::Name).unwrap_or_default().chars().collect();
        self.key_text("name", name.strip_prefix("mq-slot-").unwrap_or(&name));
        self.blocks("fallback", node.content);
        self.json.close();
        true
    }
}
