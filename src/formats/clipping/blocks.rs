//! Lines of running text as blocks: paragraphs, and posts of social networks. Posts are lines in another script, recognised by
//! their hashtags, handles and short links.

use super::lines::Line;
use crate::formats::writer::Writer;
use crate::model::article::Event;
use crate::model::direction::{Direction, first_strong};
use crate::model::element::Element;
use crate::model::text::{self, Text, Unit};

/// Characters of a post. Longer text in another script is an article in two languages.
const POST: usize = 1200;
/// Characters of a short link, without its scheme.
const LINK: usize = 24;
/// Characters of the widest line that may have been broken to fit a width, and not by its author.
const WIDTH: usize = 100;

/// Whether blank lines part the paragraphs. Otherwise each line is one.
pub(super) fn has_blank_lines(lines: &[Line<'_>]) -> bool {
    lines.iter().skip(1).any(|line| line.after_blank)
}

/// Whether blank lines part paragraphs of several lines.
pub(super) fn has_wrapped_lines(lines: &[Line<'_>]) -> bool {
    has_blank_lines(lines) && lines.iter().skip(1).any(|line| !line.after_blank)
}

/// The script that most letters of a text are of, by its direction; hashtags, handles and links do not count.
pub(super) fn script(units: &[Unit]) -> Option<Direction> {
    let text: String = text::chars(units).collect();
    let (mut ltr, mut rtl) = (0_usize, 0_usize);
    for word in text.split_whitespace().filter(|word| !word.starts_with(['#', '@']) && !word.starts_with("http")) {
        for character in word.chars() {
            match first_strong(std::iter::once(character)) {
                Some(Direction::Ltr) => ltr += 1,
                Some(Direction::Rtl) => rtl += 1,
                None => {}
            }
        }
    }
    (ltr + rtl > 0).then_some(if ltr > rtl { Direction::Ltr } else { Direction::Rtl })
}

/// Writes lines as blocks, in a story of that script.
pub(super) fn write<'s>(out: &mut Writer<'s, '_>, lines: &[Line<'s>], around: Option<Direction>, parted: bool) {
    let widest = lines.iter().map(|line| text::chars(line.units).count()).max().unwrap_or(0);
    let between = if parted { Between::Fitted(widest) } else { Between::Paragraphs };
    let (mut rest, mut passed) = (lines, 0);
    while let Some(tail) = rest.get(passed..).filter(|tail| !tail.is_empty()) {
        let run = around.map_or(&[][..], |around| foreign(tail, around));
        let length: usize = run.iter().map(|line| text::chars(line.units).count()).sum();
        if length > POST || !run.iter().any(|line| is_marked(line.units)) {
            passed += run.len().max(1);
            continue;
        }
        paragraphs(out, rest.get(..passed).unwrap_or(&[]), between);
        let opened = out.open(Element::Embed);
        let _ = out.open(Element::Post);
        let direction = if around == Some(Direction::Ltr) { Direction::Rtl } else { Direction::Ltr };
        out.push(Event::Direction(direction));
        paragraphs(out, run, Between::Breaks);
        out.close_down_to(opened);
        (rest, passed) = (tail.get(run.len()..).unwrap_or(&[]), 0);
    }
    paragraphs(out, rest, between);
}

/// The lines at the beginning in the other script, and those between them in no script, such as links.
fn foreign<'l, 's>(lines: &'l [Line<'s>], around: Direction) -> &'l [Line<'s>] {
    let mut end = 0;
    for (index, line) in lines.iter().enumerate() {
        match script(line.units) {
            Some(script) if script == around => break,
            None if index == 0 => break,
            Some(_) => end = index + 1,
            None if is_marked(line.units) => end = index + 1,
            None => {}
        }
    }
    lines.get(..end).unwrap_or(&[])
}

/// Whether there is a hashtag, a handle or a short link in a line.
fn is_marked(units: &[Unit]) -> bool {
    let text: String = text::chars(units).collect();
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let next = characters.peek().copied().unwrap_or(' ');
        let starts = !before.is_alphanumeric() && !matches!(before, '_' | '/' | '&' | '?' | '=');
        match character {
            '#' if starts && (next.is_alphabetic() || next == '_') => return true,
            '@' if starts && (next.is_ascii_alphanumeric() || next == '_') => return true,
            _ => before = character,
        }
    }
    text.contains("pic.twitter.com/") || text.contains("pic.x.com/") || text.split_whitespace().any(has_short_link)
}

fn has_short_link(word: &str) -> bool {
    let Some((before, address)) = word.split_once("://") else { return false };
    let address = address.trim_end_matches(['.', ',', '!', ')', '"', '”', '…']);
    let page = address.split_once('/').map_or("", |(_, page)| page);
    before.ends_with("http") | before.ends_with("https")
        && address.chars().count() <= LINK
        && !page.is_empty()
        && !page.contains('/')
}

/// What the end of a line is, where no blank line follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Between {
    /// The end of a paragraph.
    Paragraphs,
    /// A line break, as in posts.
    Breaks,
    /// A space where all lines were broken to fit a width, that of the widest one; else a line break.
    Fitted(usize),
}

fn paragraphs<'s>(out: &mut Writer<'s, '_>, lines: &[Line<'s>], between: Between) {
    for lines in lines.chunk_by(|_, next| between != Between::Paragraphs && !next.after_blank) {
        let fitted = match between {
            Between::Paragraphs | Between::Breaks => false,
            Between::Fitted(widest) => widest <= WIDTH && is_fitted(lines, widest),
        };
        let text = joined(out, lines, if fitted { b' ' } else { b'\n' });
        out.line_in(Element::Paragraph, text);
    }
}

/// Whether the first word of each line would have made the previous line too long, with a tolerance of a quarter for lines broken
/// by hand.
fn is_fitted(lines: &[Line<'_>], widest: usize) -> bool {
    lines.iter().zip(lines.iter().skip(1)).all(|(line, next)| {
        let word = text::chars(next.units).take_while(|character| *character != ' ').count();
        (text::chars(line.units).count() + 1 + word) * 4 > widest * 3
    })
}

fn joined<'s>(out: &Writer<'s, '_>, lines: &[Line<'s>], between: u8) -> Text<'s> {
    if let [line] = lines {
        return Text::new(line.units);
    }
    let mut joined = Vec::new();
    for line in lines {
        if !joined.is_empty() {
            joined.push(Unit::from(between));
        }
        joined.extend_from_slice(line.units);
    }
    out.keep(joined)
}
