//! JSON text to a tape, in one pass and without recursion, so that no nesting can exhaust the stack.
//!
//! All that RFC 8259 allows is read. Repaired with a warning: a byte order mark, `<!-- -->` and CDATA around the value, a
//! semicolon after it, trailing commas, and inside strings raw control characters and unpaired surrogates (the last two when the
//! string is used). Everything else is an error.

use super::names::{Known, LONGEST, Name, known};
#[cfg(feature = "formats")]
use super::tape::Place;
use super::tape::{Kind, Node, Tape};
use super::unescape::{self, unescape};
use crate::error::{Error, ErrorKind};
use crate::model::text::{self, Arena, Unit};
use crate::warning::{Log, WarningKind};

/// Arrays and objects inside each other. Deeper text is not an article.
const DEPTH: u32 = 500;
/// Units of source, so that offsets fit the tape and operations.
const SIZE: usize = 1 << 26;
/// Stands between documents (RFC 7464).
const SEPARATOR: u32 = 0x1e;
/// Nodes that are looked at to follow references in one text; 64 of those are followed in any.
#[cfg(feature = "formats")]
const REFERENCES: u32 = 16_000_000;

/// Reads a text onto a tape.
///
/// # Errors
/// - `{"a":1} x`: something stands after the value
/// - `{"a" 1}`, `[1 2]`, `{a:1}`, `"open`, `01`, `nul`: not JSON
/// - five hundred and one `[`: too deep
/// - more than 64 Mi units: too large
///
/// An empty document before others has its error beside the tape. A broken one is no reason to show another story.
pub(crate) fn parse<'s>(source: &'s [Unit], arena: &'s Arena) -> Result<(Tape<'s>, Option<Error>), Error> {
    parse_from(source, 0, arena)
}

/// [`parse`] of a part of a text, from an offset on.
pub(crate) fn parse_from<'s>(
    source: &'s [Unit],
    start: usize,
    arena: &'s Arena,
) -> Result<(Tape<'s>, Option<Error>), Error> {
    let mut parser = Parser::new(source, arena)?;
    parser.at = start;
    let failed = parser.document().err().map(|kind| Error::at(kind, source, parser.at));
    if failed.is_some() {
        parser.skip_document(0);
    }
    match failed {
        Some(error)
            if parser.at == source.len()
                || cfg!(feature = "formats") && !text::trim(text::slice(source, start, parser.at)).is_empty() =>
        {
            Err(error)
        }
        _ => Ok((parser.into_tape(), failed)),
    }
}

/// A tape with nothing on it, for a text that is no JSON.
#[cfg(feature = "html")]
pub(crate) fn blank<'s>(source: &'s [Unit], arena: &'s Arena) -> Result<Tape<'s>, Error> {
    Parser::new(source, arena).map(Parser::into_tape)
}

/// Reads the other documents onto the tape. One that is not JSON is left out: it is about something else.
#[cfg(feature = "formats")]
pub(crate) fn rest(tape: Tape<'_>) -> Tape<'_> {
    let Tape { source, nodes, log, names, end, .. } = tape;
    let mut parser = Parser { source, at: end, nodes, log, names };
    while parser.at < source.len() {
        parser.at += 1;
        let first = parser.nodes.len();
        if parser.document().is_err() {
            parser.skip_document(first);
        }
    }
    parser.into_tape()
}

/// Reads what is JSON in some strings of a text, each as one more document.
#[cfg(feature = "formats")]
pub(crate) fn nested<'s>(tape: Tape<'s>, strings: &[Place]) -> Tape<'s> {
    let mut source = tape.source.to_vec();
    let mut starts = Vec::new();
    for place in strings {
        text::push(&mut source, '\u{1e}');
        starts.push(source.len());
        source.extend_from_slice(tape.text(*place).units());
    }
    if source.len() > SIZE {
        return tape;
    }
    let Tape { nodes, log, names, .. } = tape;
    let mut parser = Parser { source: log.arena().keep(source).units(), at: 0, nodes, log, names };
    let mut nested = Vec::new();
    for (place, start) in strings.iter().zip(starts) {
        let first = parser.nodes.len();
        parser.at = start;
        if parser.document().is_err() {
            parser.skip_document(first);
        } else {
            nested.push((*place, Place(first as u32)));
        }
    }
    Tape { nested, ..parser.into_tape() }
}

struct Parser<'s> {
    source: &'s [Unit],
    at: usize,
    nodes: Vec<Node>,
    log: Log<'s>,
    names: Known,
}

impl<'s> Parser<'s> {
    fn new(source: &'s [Unit], arena: &'s Arena) -> Result<Self, Error> {
        if source.len() > SIZE {
            return Err(Error::at(ErrorKind::TooLarge, source, SIZE));
        }
        Ok(Self { source, at: 0, nodes: Vec::new(), log: Log::new(arena), names: known() })
    }

    fn into_tape(self) -> Tape<'s> {
        Tape {
            source: self.source,
            #[cfg(feature = "formats")]
            root: Place::ROOT,
            #[cfg(feature = "formats")]
            references: std::cell::Cell::new(REFERENCES.max((self.nodes.len() as u32).saturating_mul(64))),
            nodes: self.nodes,
            log: self.log,
            #[cfg(feature = "formats")]
            names: self.names,
            #[cfg(feature = "formats")]
            end: self.at,
            #[cfg(feature = "trees")]
            sought: std::cell::Cell::new((Place::ABSENT, Place::ABSENT)),
            #[cfg(feature = "formats")]
            nested: Vec::new(),
        }
    }

    /// Forgets a document, and passes over the rest of it.
    fn skip_document(&mut self, first: usize) {
        self.nodes.truncate(first);
        let rest = self.source.get(self.at..).unwrap_or(&[]);
        self.at += rest.iter().position(|unit| u32::from(*unit) == SEPARATOR).unwrap_or(rest.len());
    }

    fn defect(&self, kind: WarningKind, at: usize) {
        self.log.add(kind, at as u32);
    }

    fn peek(&self) -> u32 {
        text::unit_at(self.source, self.at)
    }

    fn document(&mut self) -> Result<(), ErrorKind> {
        let start = self.at;
        let mut characters = text::chars(self.source.get(start..).unwrap_or(&[]));
        if characters.next() == Some('\u{feff}') {
            self.at = self.source.len() - characters.rest().len();
            self.defect(WarningKind::ByteOrderMark, start);
        }
        if self.wrappers(&["<!--", "<![CDATA[", "//", "/*", "*/"]) {
            self.defect(WarningKind::Wrapper, start);
        }
        self.values()?;
        let end = self.at;
        if self.wrappers(&[";"]) {
            self.defect(WarningKind::TrailingSemicolon, end);
        }
        self.wrappers(&["-->", "]]>", "//", "/*", "*/"]);
        if self.at == self.source.len() || self.peek() == SEPARATOR { Ok(()) } else { Err(ErrorKind::ExpectedNothing) }
    }

    /// Passes over white space and any of these marks; whether there was one.
    fn wrappers(&mut self, marks: &[&str]) -> bool {
        let mut found = false;
        loop {
            self.space();
            if !marks.iter().any(|mark| self.skip(mark)) {
                return found;
            }
            found = true;
        }
    }

    fn skip(&mut self, mark: &str) -> bool {
        let end = self.at + mark.len();
        let found = self.source.get(self.at..end).is_some_and(|units| text::is(units, mark));
        if found {
            self.at = end;
        }
        found
    }

    fn space(&mut self) -> u32 {
        loop {
            let unit = self.peek();
            if !matches!(unit, 0x20 | 0x0a | 0x0d | 0x09) {
                return unit;
            }
            self.at += 1;
        }
    }

    fn push(&mut self, kind: Kind, start: usize, end: usize) {
        self.nodes.push(Node {
            start: start as u32,
            end: end as u32,
            kind,
            #[cfg(not(feature = "small"))]
            members: 0,
            name: Name::UNKNOWN,
        });
    }

    /// One value with all that is in it. An open array or object keeps, in its `end`, the one around it.
    fn values(&mut self) -> Result<(), ErrorKind> {
        const NONE: usize = u32::MAX as usize;
        let (mut open, mut depth) = (NONE, 0);
        loop {
            let unit = self.space();
            match unit {
                0x22 => self.string()?,
                0x5b | 0x7b => {
                    depth += 1;
                    if depth > DEPTH {
                        return Err(ErrorKind::TooDeep);
                    }
                    let around = std::mem::replace(&mut open, self.nodes.len());
                    self.push(if unit == 0x7b { Kind::Object } else { Kind::Array }, self.at, around);
                    self.at += 1;
                    if self.space() != unit + 2 {
                        if unit == 0x7b {
                            self.key(open)?;
                        }
                        continue;
                    }
                }
                0x74 => self.word("true", Kind::True)?,
                0x66 => self.word("false", Kind::False)?,
                0x6e => self.word("null", Kind::Null)?,
                0x2d | 0x30..=0x39 => self.number()?,
                _ => return Err(ErrorKind::ExpectedValue),
            }
            loop {
                let next = self.nodes.len();
                let Some(container) = self.nodes.get_mut(open) else { return Ok(()) };
                let close = if container.kind == Kind::Object { 0x7d } else { 0x5d };
                let mut unit = self.space();
                if unit == 0x2c {
                    let comma = self.at;
                    self.at += 1;
                    unit = self.space();
                    if unit != close {
                        if close == 0x7d {
                            self.key(open)?;
                        }
                        break;
                    }
                    self.defect(WarningKind::TrailingComma, comma);
                }
                if unit != close {
                    return Err(ErrorKind::ExpectedCommaOrEnd);
                }
                self.at += 1;
                depth -= 1;
                if let Some(container) = self.nodes.get_mut(open) {
                    open = container.end as usize;
                    container.end = next as u32;
                }
            }
        }
    }

    /// The key of a member, with the colon after it. The object is told which.
    #[cfg_attr(feature = "small", allow(unused_variables, reason = "smaller without"))]
    fn key(&mut self, object: usize) -> Result<(), ErrorKind> {
        if self.peek() != 0x22 {
            return Err(ErrorKind::ExpectedKey);
        }
        self.string()?;
        #[cfg(not(feature = "small"))]
        if let Some(name) = self.nodes.last().map(|key| key.name) {
            self.nodes.get_mut(object).into_iter().for_each(|object| object.has(name));
        }
        if self.space() != 0x3a {
            return Err(ErrorKind::ExpectedColon);
        }
        self.at += 1;
        Ok(())
    }

    fn string(&mut self) -> Result<(), ErrorKind> {
        self.at += 1;
        let start = self.at;
        let mut kind = Kind::String;
        loop {
            self.at += unescape::run(text::slice(self.source, self.at, self.source.len()));
            if self.at == self.source.len() {
                return Err(ErrorKind::ExpectedQuote);
            }
            let unit = self.peek();
            if unit == 0x22 {
                break;
            }
            // An escape, a raw control character, or half of a pair: looked at when the string is used.
            kind = Kind::Escaped;
            self.at += 1;
            if unit == 0x5c {
                self.escape()?;
                self.at += 1;
            }
        }
        let units = self.source.get(start..self.at).unwrap_or(&[]);
        let name = if units.len() > LONGEST {
            Name::UNKNOWN
        } else if kind == Kind::Escaped {
            self.names.find(&unescape(units).units)
        } else {
            self.names.find(units)
        };
        self.push(kind, start, self.at);
        if let Some(node) = self.nodes.last_mut() {
            node.name = name;
        }
        self.at += 1;
        Ok(())
    }

    /// The unit after a backslash, up to the last one of the escape.
    fn escape(&mut self) -> Result<(), ErrorKind> {
        match self.peek() {
            0x22 | 0x2f | 0x5c | 0x62 | 0x66 | 0x6e | 0x72 | 0x74 => Ok(()),
            0x75 => {
                for _ in 0..4 {
                    self.at += 1;
                    if !char::from_u32(self.peek()).is_some_and(|digit| digit.is_ascii_hexdigit()) {
                        return Err(ErrorKind::ExpectedEscape);
                    }
                }
                Ok(())
            }
            _ => Err(ErrorKind::ExpectedEscape),
        }
    }

    fn word(&mut self, word: &str, kind: Kind) -> Result<(), ErrorKind> {
        let start = self.at;
        for byte in word.bytes() {
            if self.peek() != u32::from(byte) {
                return Err(ErrorKind::ExpectedValue);
            }
            self.at += 1;
        }
        self.push(kind, start, self.at);
        Ok(())
    }

    /// An optional sign, digits of which the first is only a zero alone, and after a point and an exponent more digits.
    fn number(&mut self) -> Result<(), ErrorKind> {
        let start = self.at;
        self.pass(0x2d, 0x2d);
        if !self.pass(0x30, 0x30) {
            self.digits()?;
        }
        if self.pass(0x2e, 0x2e) {
            self.digits()?;
        }
        if self.pass(0x45, 0x65) {
            self.pass(0x2b, 0x2d);
            self.digits()?;
        }
        self.push(Kind::Number, start, self.at);
        Ok(())
    }

    /// Passes over one of two units, if it is the next one.
    #[cfg_attr(feature = "small", inline(never))]
    fn pass(&mut self, one: u32, other: u32) -> bool {
        let unit = self.peek();
        let found = unit == one || unit == other;
        self.at += usize::from(found);
        found
    }

    fn digits(&mut self) -> Result<(), ErrorKind> {
        let start = self.at;
        while matches!(self.peek(), 0x30..=0x39) {
            self.at += 1;
        }
        if self.at == start { Err(ErrorKind::ExpectedDigit) } else { Ok(()) }
    }
}
