//! Credits of pictures, within a caption or beside it: recognised by a class, or as a small or cited line that ends the caption.

use super::{Builder, Kind};
use crate::json::Name;
use crate::model::article::Event;
use crate::model::element::Element;
use crate::model::text::{self, Text, Unit, unit_at};

/// Classes of credits. The block editor's captions have no such class; newsroom systems have many.
const CREDITS: &str = " credit credits photo-credit photo_credit photocredit image-credit image_credit img-credit picture-credit \
    wp-caption-credit wp-credit media-credit caption-credit figure-credit figcaption-credit caption__credit image__credit \
    photo__credit figure__credit figcaption__credit media__credit copyright photo-copyright image-copyright caption-copyright \
    source photo-source image-source caption-source picture-source photographer photo-by caption-author ";
/// What may stand between a caption and its credit; it has a line of its own.
const BETWEEN: &str = "/|\u{2013}\u{2014}\u{2022}\u{b7}\u{60c},;\u{61b}([-";
/// After these the label of a credit begins, as `Photo:`.
const ENDS: &str = ".!?\u{61f}\u{2026}\u{bb}\u{201d}\")]\n";
/// Units of such a label.
const LABEL: usize = 40;
/// Credits of a caption, and times that one which has any goes on: each time they are put after its text.
pub(super) const MOST: u32 = 32;
const SLASH: [Unit; 3] = [0x20, 0x2f, 0x20];
const SPACE: [Unit; 1] = [0x20];

impl<'s> Builder<'_, 's, '_> {
    /// Begins a credit, if that is what a tag stands for where it stands.
    pub(super) fn credit(&mut self, name: Name, kind: Kind) -> bool {
        let in_caption = self.leaf.as_ref().is_some_and(|leaf| leaf.element == Some(Element::Caption));
        let in_figure = self.leaf.is_none() && self.kind_of(self.container()) == Kind::Figure;
        if self.inline || !in_caption && !in_figure || self.credits >= MOST {
            return false;
        }
        if matches!(kind, Kind::Inline(_) | Kind::Run) {
            let says_so =
                self.is_of(CREDITS) || in_caption && matches!(name, Name::CITE | Name::SMALL) && self.is_last(name);
            self.credits += u32::from(says_so);
            return says_so && self.mark(name, Some(Element::Credit));
        }
        if !matches!(kind, Kind::Section | Kind::Paragraph | Kind::Caption) || !self.is_of(CREDITS) {
            return false;
        }
        if kind == Kind::Caption {
            self.caption();
        } else if in_figure {
            self.open_caption();
        } else {
            self.boundary();
        }
        self.credits += 1;
        self.mark(name, Some(Element::Credit));
        true
    }

    /// Ends the credit that an end tag ends which is no tag of running text. Whether there is one.
    pub(super) fn end_credit(&mut self, name: Name) -> bool {
        let ends = self.marks.iter().any(|mark| mark.is(name, Element::Credit));
        if ends {
            self.end_mark(name);
            self.boundary();
        }
        ends
    }

    /// Whether a small or cited line ends a caption and is more than its last word: a book is cited as well.
    fn is_last(&self, name: Name) -> bool {
        let seen = self.leaf.as_ref().is_some_and(|leaf| leaf.seen);
        let mut before = self.out.events.iter().rev().filter(|_| seen);
        let last = before.find_map(|event| if let Event::Text(text) = event { Some(*text) } else { None });
        let last = text::trim(last.unwrap_or_default().units()).last().map_or(0, |unit| u32::from(*unit));
        let apart = self.breaks > 0
            || char::from_u32(last).is_some_and(|last| ENDS.contains(last) || BETWEEN.contains(last) || last == ':');
        let fits = if name == Name::SMALL { seen } else { !seen || apart };
        fits && self.tokens.ends_its_parent(if name == Name::SMALL { "</small" } else { "</cite" })
    }

    /// Puts the credits of the caption that ends after its text, as one.
    pub(super) fn gather_credits(&mut self) {
        if self.credits == 0 {
            return;
        }
        self.drop_marks(Element::Credit);
        let caption = self.out.events.iter().rposition(|event| *event == Event::Open(Element::Caption));
        let Some(start) = caption.map(|caption| caption + 1) else { return };
        if !self.out.events.iter().skip(start).any(|event| *event == Event::Open(Element::Credit)) {
            return;
        }
        let (mut said, mut credits, mut inside, mut bracket) = (Vec::new(), Vec::new(), 0, false);
        for event in self.out.events.split_off(start) {
            if inside > 0 {
                inside += i32::from(matches!(event, Event::Open(_))) - i32::from(event == Event::Close);
                credits.extend((inside > 0).then_some(event));
            } else if event == Event::Open(Element::Credit) {
                inside = 1;
                let label = label(&mut said).filter(|_| credits.is_empty());
                bracket = trim_end(&mut said);
                let between = Text::new(if label.is_some() { &SPACE } else { &SLASH });
                let told = !credits.is_empty() || label.is_some();
                credits.extend(label.map(Event::Text));
                credits.extend(told.then_some(Event::Text(between)));
            } else if let Event::Text(text) = event {
                let mut units = text.units();
                if bracket && matches!(unit_at(units, 0), 0x29 | 0x5d) {
                    units = text::slice(units, 1, units.len());
                }
                bracket = false;
                if !said.iter().any(|event| matches!(event, Event::Text(_))) {
                    units = trim_start(units);
                }
                said.extend((!units.is_empty()).then_some(Event::Text(Text::new(units))));
            } else {
                said.push(event);
            }
        }
        self.push_filled(said);
        let _ = self.out.open(Element::Credit);
        for event in credits {
            self.out.push(event);
        }
        self.out.close();
    }

    /// Writes events without the elements in which nothing is left.
    fn push_filled(&mut self, events: Vec<Event<'s>>) {
        let mut opened = Vec::new();
        for event in events {
            if event == Event::Close {
                if let Some(opened) = opened.pop() {
                    self.out.close_filled(opened);
                }
            } else {
                if matches!(event, Event::Open(_)) {
                    opened.push(self.out.here());
                }
                self.out.push(event);
            }
        }
    }
}

/// The last text of some, and where it is.
fn last<'s>(events: &[Event<'s>]) -> Option<(usize, &'s [Unit])> {
    let mut texts = events.iter().enumerate().rev();
    texts.find_map(|(index, event)| if let Event::Text(text) = event { Some((index, text.units())) } else { None })
}

/// Takes the label of a credit from the end of what is said before it.
fn label<'s>(said: &mut [Event<'s>]) -> Option<Text<'s>> {
    let (index, units) = last(said)?;
    let end = text::trim(units);
    if end.last().is_none_or(|unit| u32::from(*unit) != 0x3a) {
        return None;
    }
    let mut start = 0;
    let mut rest = text::chars(units);
    while let Some(character) = rest.next() {
        if (is_between(character) || ENDS.contains(character)) && !text::trim(rest.rest()).is_empty() {
            start = units.len() - rest.rest().len();
        }
    }
    let label = text::trim(text::slice(units, start, units.len()));
    // What the whole text leads up to is no label of the last of it.
    if label.len() > LABEL {
        return None;
    }
    *said.get_mut(index)? = Event::Text(Text::new(text::slice(units, 0, start)));
    Some(Text::new(label))
}

/// Takes what stands between a text and its credit from the end of the text. Whether a bracket was open.
fn trim_end(said: &mut Vec<Event<'_>>) -> bool {
    let mut bracket = false;
    while let Some((index, units)) = last(said) {
        let (mut end, mut rest) = (0, text::chars(units));
        while let Some(character) = rest.next() {
            if !is_between(character) {
                end = units.len() - rest.rest().len();
            }
        }
        let cut = text::trim(text::slice(units, end, units.len()));
        bracket |= cut.last().is_some_and(|unit| matches!(u32::from(*unit), 0x28 | 0x5b));
        if end > 0 {
            if let Some(event) = said.get_mut(index) {
                *event = Event::Text(Text::new(text::slice(units, 0, end)));
            }
            break;
        }
        said.remove(index);
    }
    bracket
}

fn trim_start(units: &[Unit]) -> &[Unit] {
    let blank = units.iter().take_while(|unit| u32::from(**unit) <= 0x20).count();
    text::slice(units, blank, units.len())
}

fn is_between(character: char) -> bool {
    character.is_whitespace() || BETWEEN.contains(character)
}
