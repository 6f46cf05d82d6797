//! Clippings: the plain text of a news page, as it is copied, mailed or scraped. A headline, the lines of the body, labelled
//! lines for date, source, keywords, author and place, and another story after "read also".
//!
//! A text says far less than a format, so the reader goes by what its lines look like. Whatever is ambiguous stays what it is at
//! least: a paragraph, or a date as it is written. No text becomes markup.

mod blocks;
mod dates;
mod labelled;
mod labels;
mod lines;
mod write;

use super::{Kept, Parsed};
use crate::error::{Error, ErrorKind};
use crate::json;
use crate::locales::Locale;
use crate::model::text::{self, Arena, Text, Unit};
use labelled::{Labelled, labelled};
use labels::Slot;
use lines::{Line, lines, trimmed};

pub(super) const NAME: &str = "clipping";
/// Lines of running text that may stand between a label and the headline, or the end.
const ABOVE: usize = 1;
const BELOW: usize = 3;

/// Reads a clipping in the host's units; the arena keeps what had to be joined.
///
/// ```
/// use maqala::formats::parse_text;
/// use maqala::model::text::{Arena, push_str};
///
/// let (mut source, arena) = (Vec::new(), Arena::default());
/// push_str(&mut source, "Rain at last\nDate: 10 November 2023\nIt rained all night.\nSource: Coast Agency");
/// let parsed = parse_text(&source, &arena)?;
/// assert_eq!((parsed.format, parsed.blocks()), ("clipping", 1));
/// # Ok::<(), maqala::Error>(())
/// ```
///
/// # Errors
/// - an empty text, or one without a visible character
/// - more than 64 Mi units
pub fn parse_text<'a>(source: &'a [Unit], arena: &'a Arena) -> Result<Parsed<'a>, Error> {
    let tape = json::blank(source, arena)?;
    let lines = lines(source);
    let Some((headline, rest)) = lines.split_first() else {
        return Err(Error::value(ErrorKind::NothingToShow, &[]));
    };
    let mut article = Story { headline: headline.units, ..Story::default() };
    let after = article.read(rest);
    let cards = article.read_cards(after);
    let warnings = write::warnings(source, &article, &cards);
    let article = write::write(&tape, &article, &cards);
    Ok(Parsed {
        article,
        format: NAME,
        warnings,
        origins: Vec::new(),
        id: Text::default(),
        url: None,
        kept: Kept::default(),
    })
}

/// Whether a text is a clipping by its shape: it does not begin as JSON does, nor as what is wrapped around JSON, nor as
/// HTML, there is no brace in its headline, which does not end as a call of JavaScript begins, and there is a line after it.
///
/// ```
/// use maqala::formats::is_text;
/// use maqala::model::text::push_str;
///
/// let mut source = Vec::new();
/// push_str(&mut source, "Rain at last\nIt rained all night.");
/// assert!(is_text(&source));
///
/// // A call around JSON, of which the end is missing.
/// let mut script = Vec::new();
/// push_str(&mut script, "callback([\n  {\"headline\": \"Rain at last\"}");
/// assert!(!is_text(&script));
/// ```
pub fn is_text(source: &[Unit]) -> bool {
    let mut characters = text::chars(source).skip_while(|first| first.is_whitespace() || *first == '\u{feff}');
    let begins_as_json = match characters.next() {
        None | Some('{' | '[' | '"' | '<') => true,
        Some('/') => matches!(characters.next(), Some('/' | '*')),
        Some(_) => false,
    };
    let lines = if begins_as_json { Vec::new() } else { lines(source) };
    let braces = |line: &Line<'_>| text::chars(line.units).any(|character| matches!(character, '{' | '}'));
    let opens = |line: &Line<'_>| matches!(text::chars(line.units).last(), Some('(' | '[' | '='));
    lines.len() > 1 && !lines.first().is_some_and(|line| braces(line) || opens(line))
}

/// What is known of an article or of a card.
#[derive(Debug, Default)]
struct Story<'s> {
    headline: &'s [Unit],
    /// The lines of its body.
    lines: Vec<Line<'s>>,
    labelled: Vec<(Slot, Vec<&'s [Unit]>)>,
    /// The language of its labels.
    locale: Option<Locale<'static>>,
}

/// A line of running text, or lines that may be a label and its values.
enum Part<'p, 's> {
    Text(Line<'s>),
    Place(&'s [Unit]),
    Labelled(Labelled<'s>, &'p [Line<'s>]),
}

/// Where the next line belongs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Belongs {
    /// It is the headline of a card.
    Headline,
    Card,
    Article,
}

impl<'s> Story<'s> {
    /// The values of a label; none where it was not there.
    fn values(&self, slot: Slot) -> &[&'s [Unit]] {
        self.labelled.iter().find(|found| found.0 == slot).map_or(&[], |found| &found.1)
    }

    fn has(&self, slot: Slot) -> bool {
        !self.values(slot).is_empty()
    }

    fn take(&mut self, found: Labelled<'s>) {
        self.locale = self.locale.or(found.locale);
        self.labelled.push((found.slot, found.values));
        if let Some(updated) = found.updated {
            self.labelled.push((Slot::Updated, vec![updated]));
        }
    }

    /// Reads what comes before the first "read also"; the rest comes back.
    fn read<'l>(&mut self, mut rest: &'l [Line<'s>]) -> &'l [Line<'s>] {
        let (mut parts, mut texts) = (Vec::new(), 0);
        while let Some((line, after)) = rest.split_first() {
            if let Some(found) = labelled(rest) {
                if found.slot == Slot::ReadAlso {
                    break;
                }
                let (taken, after) = rest.split_at_checked(found.lines).unwrap_or((rest, &[]));
                parts.push(Part::Labelled(found, taken));
                rest = after;
                continue;
            }
            rest = after;
            if texts == 0
                && let Some((place, found)) = labelled::dateline(line)
            {
                parts.extend(place.map(Part::Place));
                parts.push(Part::Labelled(found, std::slice::from_ref(line)));
                continue;
            }
            texts += 1;
            parts.push(Part::Text(*line));
        }
        self.gather(parts, texts);
        rest
    }

    /// Takes the labels that stand near enough to either end; the others are running text.
    fn gather(&mut self, parts: Vec<Part<'_, 's>>, texts: usize) {
        let mut above = 0;
        for part in parts {
            match part {
                Part::Text(line) => {
                    above += 1;
                    self.lines.push(line);
                }
                Part::Place(place) => self.labelled.push((Slot::Place, vec![place])),
                Part::Labelled(found, taken) => {
                    let below = texts - above;
                    let near = if found.bare { above == 0 || below == 0 } else { above <= ABOVE || below <= BELOW };
                    if near && !self.has(found.slot) {
                        self.take(found);
                    } else {
                        self.lines.extend_from_slice(taken);
                    }
                }
            }
        }
    }

    /// Reads the cards, and what comes of the article after them.
    fn read_cards(&mut self, mut rest: &[Line<'s>]) -> Vec<Story<'s>> {
        let (mut cards, mut belongs) = (Vec::<Story<'s>>::new(), Belongs::Article);
        while let Some((line, after)) = rest.split_first() {
            if let Some(found) = labelled(rest) {
                let skipped = rest.get(found.lines..).unwrap_or(&[]);
                if found.slot == Slot::ReadAlso {
                    let headline = found.values.first().copied().unwrap_or_default();
                    belongs = if headline.is_empty() { Belongs::Headline } else { Belongs::Card };
                    if !headline.is_empty() {
                        cards.push(Story { headline, ..Story::default() });
                    }
                    rest = after;
                    continue;
                }
                let near = !found.bare || skipped.is_empty() || labelled(skipped).is_some();
                if near && !self.has(found.slot) {
                    self.take(found);
                    (rest, belongs) = (skipped, Belongs::Article);
                    continue;
                }
                let card = cards.last_mut().filter(|card| belongs == Belongs::Card && !card.has(found.slot));
                if let Some(card) = card.filter(|_| matches!(found.slot, Slot::Published | Slot::Source)) {
                    card.take(found);
                    rest = skipped;
                    continue;
                }
            }
            rest = after;
            match (belongs, cards.last_mut()) {
                (Belongs::Headline, _) => {
                    let headline = unlisted(line.units);
                    let listed = |line: &Line<'_>| unlisted(line.units).len() < line.units.len();
                    let another = listed(line) && after.first().is_some_and(listed);
                    belongs = if another { Belongs::Headline } else { Belongs::Card };
                    cards.push(Story { headline, ..Story::default() });
                }
                (Belongs::Card, Some(card)) => match labelled::dateline(line).filter(|_| card.lines.is_empty()) {
                    Some((None, found)) if !card.has(Slot::Published) => card.take(found),
                    Some(_) | None => card.lines.push(*line),
                },
                (Belongs::Card | Belongs::Article, _) => self.lines.push(*line),
            }
        }
        cards
    }
}

/// Without the sign before an item of a list.
fn unlisted(line: &[Unit]) -> &[Unit] {
    let mut characters = text::chars(line);
    let sign = characters.next();
    let rest = trimmed(characters.rest());
    let spaced = matches!(characters.next(), Some(' ' | '\t' | '\u{a0}'));
    match sign {
        Some('•' | '·' | '▪' | '◦' | '●') if !rest.is_empty() => rest,
        Some('-' | '–' | '—' | '*') if spaced && !rest.is_empty() => rest,
        _ => line,
    }
}
