//! HTML text to tags and text, split as by the HTML Standard's tokenizer (section 13.2.5). Comments, doctypes and processing
//! instructions are skipped. It must not know what an element means.

use crate::json::{Name, Tape};
use crate::model::search::before;
use crate::model::text::{Unit, find, find_any, unit_at};

/// Units of an element that is looked at before it is read.
const SHORT: usize = 400;

/// What [`Tokens::next`] came upon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token {
    /// Text, in which references are not resolved yet.
    Text,
    /// A start tag.
    Start,
    /// An end tag.
    End,
}

/// Reads one token after another; the methods speak of the last one.
#[derive(Clone, Debug)]
pub(super) struct Tokens<'s> {
    units: &'s [Unit],
    /// Where the next token starts.
    at: usize,
    /// Of the text, or of the tag's name.
    start: usize,
    end: usize,
    /// The element whose content is text alone up to its end tag.
    raw: Name,
    /// The tag ends with a slash.
    self_closing: bool,
}

/// An attribute of a tag: its name, its value as it is written, and where the next one may start.
struct Attribute {
    name: (usize, usize),
    value: (usize, usize),
    next: usize,
}

impl<'s> Tokens<'s> {
    pub(super) fn new(units: &'s [Unit]) -> Self {
        Self { units, at: 0, start: 0, end: 0, raw: Name::UNKNOWN, self_closing: false }
    }

    fn unit(&self, at: usize) -> u32 {
        unit_at(self.units, at)
    }

    /// The next token; None at the end, where a tag that does not end is left out.
    pub(super) fn next(&mut self, tape: &Tape<'_>) -> Option<Token> {
        if self.raw != Name::UNKNOWN {
            self.start = self.at;
            self.at = self.end_of_raw(tape);
            self.end = self.at;
            self.raw = Name::UNKNOWN;
            return Some(Token::Text);
        }
        loop {
            self.start = self.at;
            while self.at < self.units.len() && !self.is_markup() {
                self.at += 1;
                self.at += before(self.units.get(self.at..).unwrap_or(&[]), [[0x3c, 0x3c]]);
            }
            self.end = self.at;
            if self.end > self.start {
                return Some(Token::Text);
            }
            let second = self.unit(self.at + 1);
            if self.at == self.units.len() {
                return None;
            } else if second == 0x21 && self.unit(self.at + 2) == 0x2d && self.unit(self.at + 3) == 0x2d {
                self.comment();
            } else if is_letter(second) {
                return self.tag(self.at + 1).then(|| {
                    let name = self.name(tape);
                    if matches!(
                        name,
                        Name::SCRIPT
                            | Name::STYLE
                            | Name::TITLE
                            | Name::TEXTAREA
                            | Name::IFRAME
                            | Name::XMP
                            | Name::NOEMBED
                            | Name::NOFRAMES
                            | Name::PLAINTEXT
                    ) {
                        self.raw = name;
                    }
                    Token::Start
                });
            } else if second == 0x2f && is_letter(self.unit(self.at + 2)) {
                return self.tag(self.at + 2).then_some(Token::End);
            } else {
                // A doctype, a processing instruction, or what the Standard calls a bogus comment.
                while !matches!(self.unit(self.at), 0 | 0x3e) {
                    self.at += 1;
                }
                self.at += 1;
            }
            self.at = self.at.min(self.units.len());
        }
    }

    /// Whether the angle bracket here begins a tag or a comment.
    fn is_markup(&self) -> bool {
        let second = self.unit(self.at + 1);
        self.unit(self.at) == 0x3c
            && (is_letter(second) || matches!(second, 0x21 | 0x3f) || second == 0x2f && self.at + 2 < self.units.len())
    }

    /// Passes over a comment: `-->` and `--!>` end it, and `<!-->` and `<!--->` are whole ones.
    fn comment(&mut self) {
        self.at += 4;
        if self.unit(self.at) == 0x3e {
            self.at += 1;
            return;
        }
        if self.unit(self.at) == 0x2d && self.unit(self.at + 1) == 0x3e {
            self.at += 2;
            return;
        }
        while self.at < self.units.len() {
            if self.unit(self.at) == 0x2d && self.unit(self.at + 1) == 0x2d {
                let after = self.at + 2 + usize::from(self.unit(self.at + 2) == 0x21);
                if self.unit(after) == 0x3e {
                    self.at = after + 1;
                    return;
                }
            }
            self.at += 1;
        }
    }

    /// Passes over a tag from its name on; whether it ends.
    fn tag(&mut self, start: usize) -> bool {
        self.start = start;
        self.end = start;
        while !matches!(self.unit(self.end), 0 | 0x2f | 0x3e) && !is_space(self.unit(self.end)) {
            self.end += 1;
        }
        self.at = self.end;
        loop {
            match self.attribute_at(self.at) {
                Ok(attribute) => self.at = attribute.next,
                Err(end) => {
                    self.self_closing = end > self.at && self.unit(end - 1) == 0x2f;
                    self.at = (end + 1).min(self.units.len());
                    return self.unit(end) == 0x3e;
                }
            }
        }
    }

    /// The attribute at an offset of a tag, or the offset where the tag ends.
    #[cfg_attr(feature = "small", inline(never))]
    fn attribute_at(&self, mut at: usize) -> Result<Attribute, usize> {
        while self.unit(at) == 0x2f || is_space(self.unit(at)) {
            at += 1;
        }
        if matches!(self.unit(at), 0 | 0x3e) {
            return Err(at);
        }
        let name = at;
        at += 1;
        while !matches!(self.unit(at), 0 | 0x2f | 0x3d | 0x3e) && !is_space(self.unit(at)) {
            at += 1;
        }
        let name = (name, at);
        at = self.space(at);
        let mut value = (at, at);
        if self.unit(at) == 0x3d {
            at = self.space(at + 1);
            let quote = self.unit(at);
            if quote == 0x22 || quote == 0x27 {
                let start = at + 1;
                let rest = self.units.get(start..).unwrap_or(&[]);
                at = start + before(rest, [[quote as Unit; 2]]);
                value = (start, at);
                at += 1;
            } else {
                let start = at;
                while !matches!(self.unit(at), 0 | 0x3e) && !is_space(self.unit(at)) {
                    at += 1;
                }
                value = (start, at);
            }
        }
        Ok(Attribute { name, value, next: at })
    }

    fn space(&self, mut at: usize) -> usize {
        while is_space(self.unit(at)) {
            at += 1;
        }
        at
    }

    fn range(&self, (start, end): (usize, usize)) -> &'s [Unit] {
        self.units.get(start..end).unwrap_or(&[])
    }

    /// The text, or the tag's name as it is written.
    pub(super) fn text(&self) -> &'s [Unit] {
        self.range((self.start, self.end))
    }

    /// The name of a tag, in lower case, where it is one that we know.
    pub(super) fn name(&self, tape: &Tape<'_>) -> Name {
        tape.lower(self.text())
    }

    /// Whether the tag ends with a slash, which says something of elements that are not HTML's.
    pub(super) fn is_self_closing(&self) -> bool {
        self.self_closing
    }

    /// The value of a tag's attribute, with references unresolved; the first of that name counts.
    #[cfg_attr(feature = "small", inline(never))]
    pub(super) fn attribute(&self, tape: &Tape<'_>, name: Name) -> Option<&'s [Unit]> {
        let mut at = self.end;
        while let Ok(attribute) = self.attribute_at(at) {
            if tape.lower(self.range(attribute.name)) == name {
                return Some(self.range(attribute.value));
            }
            at = attribute.next;
        }
        None
    }

    /// Skips the content of an element up to its end tag. Returns whether there is one; without it nothing is skipped.
    pub(super) fn skip(&mut self, name: Name, tape: &Tape<'_>) -> bool {
        let (start, raw) = (self.at, self.raw);
        let mut depth = 1;
        while depth > 0 {
            match self.next(tape) {
                Some(Token::Start) if self.name(tape) == name => depth += 1,
                Some(Token::End) if self.name(tape) == name => depth -= 1,
                Some(_) => {}
                None => {
                    (self.at, self.raw) = (start, raw);
                    return false;
                }
            }
        }
        true
    }

    /// Whether the surrounding element ends together with the one that has just begun, if that is short; by the beginning of its end tag.
    pub(super) fn ends_its_parent(&self, end: &str) -> bool {
        let near = self.range((self.at, self.units.len().min(self.at + SHORT)));
        let end = find_any(near, find(near, 0, end), ">") + 1;
        let next = self.space(self.at + end);
        end <= near.len() && self.unit(next) == 0x3c && self.unit(next + 1) == 0x2f
    }

    /// Where the text of an element such as a script ends: at its end tag, which in a script does not count within
    /// `<!--` and a further `<script>` (the Standard's double escaped state).
    fn end_of_raw(&self, tape: &Tape<'_>) -> usize {
        let (mut at, mut escaped, mut twice) = (self.at, false, false);
        while at < self.units.len() && self.raw != Name::PLAINTEXT {
            if self.unit(at) == 0x2d && self.unit(at + 1) == 0x2d && self.unit(at + 2) == 0x3e {
                (escaped, twice) = (false, false);
            } else if self.unit(at) == 0x3c {
                let closes = self.unit(at + 1) == 0x2f;
                let start = at + 1 + usize::from(closes);
                let mut end = start;
                while is_letter(self.unit(end)) {
                    end += 1;
                }
                let after = self.unit(end);
                if (matches!(after, 0x2f | 0x3e) || is_space(after)) && tape.lower(self.range((start, end))) == self.raw
                {
                    if closes && !twice {
                        return at;
                    }
                    twice = !closes && escaped;
                } else if self.raw == Name::SCRIPT && self.unit(at + 1) == 0x21 {
                    escaped |= self.unit(at + 2) == 0x2d && self.unit(at + 3) == 0x2d;
                }
            }
            at += 1;
        }
        self.units.len()
    }
}

/// A letter of ASCII, in either case.
fn is_letter(unit: u32) -> bool {
    matches!(unit, 0x41..=0x5a | 0x61..=0x7a)
}

/// The Standard's white space.
pub(super) fn is_space(unit: u32) -> bool {
    matches!(unit, 0x09 | 0x0a | 0x0c | 0x0d | 0x20)
}
