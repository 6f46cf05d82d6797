//! The command `maqala`, for any caller that supplies words and reads files: this crate's program and the npm package's. It knows
//! nothing of articles by itself.

use super::convert::convert_to_string_as;
use super::page::render_to_string_as;
use super::validate::validate_as;
use crate::error::Error;
use crate::formats::{self, ParseOptions, is_text};
use crate::model::direction::Direction;
use crate::model::href::Template;
use crate::model::language::Language;
use crate::model::text::{Arena, Text, Unit, chars, push_str};
use crate::render::{Options, RelatedStyle};

const HELP: &str = "\
Turns article JSON in any known format, or the plain text of a news page, into HTML or into JSON in our own format, article/1.

Usage:
  maqala render [OPTION]... FILE   HTML, on standard output
  maqala convert FILE              the same article as JSON in article/1
  maqala validate FILE...          a line for each thing in it that is wrong or could be better:
                                   FILE:LINE:COLUMN: code path: message
  maqala detect FILE               the name of the format, such as article/1

FILE may be - for standard input. Options of every command:
  --format NAME         the format to read the file as, by the name that detect prints; clipping for
                        the plain text of a news page
  --map FILE            JSON that says where a private format has the fields of an article

Options of render:
  --lang TAG            language of the page, if the article declares none
  --dir ltr|rtl|auto    direction of the page, if the article declares none
  --heading-level 1..5  level of the headline; all other headings follow it
  --related cards|list|none
                        how other articles are shown
  --related-after N     after how many paragraphs of the body they come, instead of after the body
  --tag-href TEMPLATE   such as /tag/{tag}: the link of tags that have no URL
  --locale TAG          how dates and numbers are written, such as ar-SY-u-nu-arab

  --help, --version     print this text, or the version

Exit status: 0 success; 1 validate found something; 2 an error, told on standard error: a file that cannot be read,
or one that has no article.
";

/// Options of `render`, each with a value.
const OPTIONS: [&str; 7] = ["lang", "dir", "heading-level", "related", "tag-href", "locale", "related-after"];
/// An option of every command.
const FORMAT: &str = "format";

/// The output of a run, and its exit status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// For standard output.
    pub output: String,
    /// For standard error: lines.
    pub errors: String,
    /// 0 success; 1 `validate` found something; 2 error.
    pub status: u8,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It does not exist.
    Missing,
    /// It is a folder.
    Folder,
    /// Permission denied.
    Forbidden,
    /// Anything else, in the system's words.
    Other(String),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Missing => "there is no such file",
            Self::Folder => "it is a folder",
            Self::Forbidden => "permission denied",
            Self::Other(reason) => reason,
        })
    }
}

/// What is wanted. Files are places among the words.
#[derive(Debug)]
enum Request {
    Say(&'static str),
    Do { command: Command, files: Vec<usize>, map: Option<usize>, options: Given },
}

/// Options with their values.
type Given = Vec<(&'static str, String)>;

/// What holds for all files of a run.
#[derive(Debug)]
struct Wanted {
    command: Command,
    options: Given,
    /// The map, and the name of its file.
    map: (Vec<Unit>, String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    Render,
    Convert,
    Validate,
    Detect,
}

/// Runs a command line. A file is read by the index of its name among the words.
///
/// ```
/// use maqala::platform::command;
///
/// let words = ["detect".to_owned(), "-".to_owned()];
/// let outcome = command::run(&words, |_| Ok(br#"{"format": "article/1", "headline": "Rain"}"#.to_vec()));
/// assert_eq!(outcome.output, "article/1\n");
/// ```
pub fn run(words: &[String], mut read: impl FnMut(usize) -> Result<Vec<u8>, Fault>) -> Outcome {
    let mut outcome = Outcome::default();
    match request(words) {
        Ok(Request::Say(text)) => outcome.output.push_str(text),
        Ok(Request::Do { command, files, map, options }) => {
            let name = |place: usize| words.get(place).map_or("", String::as_str);
            let mut text = |place: usize| {
                let bytes = read(place).map_err(|fault| format!("{}: {fault}", name(place)));
                bytes.and_then(|bytes| decode(name(place), bytes))
            };
            let map = match map.map(|place| text(place).map(|map| (units(&map), name(place).to_owned()))).transpose() {
                Ok(map) => map.unwrap_or_default(),
                Err(message) => {
                    outcome.fail(&message);
                    return outcome;
                }
            };
            let wanted = Wanted { command, options, map };
            // An error in one file does not keep the others from being done.
            for file in files {
                let done = text(file).and_then(|json| wanted.run(name(file), &json));
                outcome.add(command, done);
            }
        }
        Err(message) => outcome.fail(&message),
    }
    outcome
}

impl Outcome {
    fn add(&mut self, command: Command, done: Result<String, String>) {
        match done {
            Ok(text) => {
                let found = command == Command::Validate && !text.is_empty();
                self.status = self.status.max(u8::from(found));
                self.output.push_str(&text);
            }
            Err(message) => self.fail(&message),
        }
    }

    fn fail(&mut self, message: &str) {
        self.errors.push_str(message);
        self.errors.push('\n');
        self.status = 2;
    }
}

fn request(words: &[String]) -> Result<Request, String> {
    let (mut command, mut files, mut options, mut names_alone) = (None, Vec::new(), Given::new(), false);
    let mut map = None;
    let mut words = words.iter().map(String::as_str).enumerate();
    while let Some((index, word)) = words.next() {
        if names_alone || !word.starts_with('-') || word == "-" {
            if command.is_some() {
                files.push(index);
            } else {
                command = Some(named(word)?);
            }
            continue;
        }
        match word {
            "--" => names_alone = true,
            "--help" | "-h" => return Ok(Request::Say(HELP)),
            "--version" | "-V" => return Ok(Request::Say(concat!("maqala ", env!("CARGO_PKG_VERSION"), "\n"))),
            "--map" => match words.next() {
                Some((place, _)) => map = Some(place),
                None => return Err(usage("--map needs a value")),
            },
            _ if word.starts_with("--map=") => return Err(usage("the file of --map is a word of its own: --map FILE")),
            _ => {
                let (name, value) = word.split_once('=').map_or((word, None), |(name, value)| (name, Some(value)));
                let known = OPTIONS.iter().chain([&FORMAT]).find(|option| name.strip_prefix("--") == Some(**option));
                let Some(option) = known else { return Err(usage(&format!("unknown option {name}"))) };
                let Some(value) = value.or_else(|| words.next().map(|(_, value)| value)) else {
                    return Err(usage(&format!("{name} needs a value")));
                };
                options.push((*option, value.to_owned()));
            }
        }
    }
    let Some(command) = command else { return Err(usage("which command?")) };
    match options.iter().find(|(option, _)| *option != FORMAT) {
        Some((option, _)) if command != Command::Render => {
            Err(usage(&format!("--{option} is an option of render alone")))
        }
        _ if files.is_empty() => Err(usage("which file? - is standard input")),
        _ if files.len() > 1 && command != Command::Validate => Err(usage("one file at a time")),
        _ => Ok(Request::Do { command, files, map, options }),
    }
}

fn named(word: &str) -> Result<Command, String> {
    match word {
        "render" => Ok(Command::Render),
        "convert" => Ok(Command::Convert),
        "validate" => Ok(Command::Validate),
        "detect" => Ok(Command::Detect),
        _ => Err(usage(&format!("unknown command {word}"))),
    }
}

fn usage(message: &str) -> String {
    format!("maqala: {message}; maqala --help says more")
}

fn decode(name: &str, bytes: Vec<u8>) -> Result<String, String> {
    String::from_utf8(bytes).map_err(|error| format!("{name}: no UTF-8 from byte {}", error.utf8_error().valid_up_to()))
}

impl Wanted {
    /// Does what is wanted with one file.
    fn run(&self, name: &str, json: &str) -> Result<String, String> {
        let (map, map_name) = (&self.map.0, self.map.1.as_str());
        let mut format = units(value(&self.options, FORMAT).unwrap_or_default());
        if format.is_empty() && map.is_empty() && is_text(&units(json)) {
            format = units("clipping");
        }
        let parsing = ParseOptions { format: Text::new(&format), map: Text::new(map) };
        let done = match self.command {
            Command::Render => render(json, &parsing, &self.options)?,
            Command::Convert => convert_to_string_as(json, &parsing),
            Command::Validate => findings((name, map_name), json, &parsing),
            Command::Detect => detect(json, &parsing),
        };
        done.map_err(|error| {
            let name = if error.path() == "map" { map_name } else { name };
            line(name, (error.line(), error.column()), error.code(), error.path(), &error.to_string())
        })
    }
}

/// The last value of an option.
fn value<'g>(given: &'g [(&'static str, String)], option: &str) -> Option<&'g str> {
    given.iter().rev().find(|(name, _)| *name == option).map(|(_, value)| value.as_str())
}

/// The HTML, or why there is none. An error of its own is a value of an option that cannot be used.
fn render(
    json: &str,
    parsing: &ParseOptions<'_>,
    given: &[(&'static str, String)],
) -> Result<Result<String, Error>, String> {
    let [language, direction, level, related, template, locale, after] = OPTIONS.map(|option| value(given, option));
    let wrong = |option: &str, expected: &str| usage(&format!("--{option} expects {expected}"));
    let [language, template, locale] = [language, template, locale].map(|value| value.map(units));
    let mut options = Options::default();
    if let Some(tag) = &language {
        options.language = Some(Language::parse(Text::new(tag)).ok_or_else(|| wrong("lang", "a BCP 47 language tag"))?);
    }
    if let Some(tag) = &locale {
        options.locale = Some(Language::parse(Text::new(tag)).ok_or_else(|| wrong("locale", "a BCP 47 language tag"))?);
    }
    options.direction = match direction {
        None | Some("auto") => None,
        Some("ltr") => Some(Direction::Ltr),
        Some("rtl") => Some(Direction::Rtl),
        Some(_) => return Err(wrong("dir", "ltr, rtl or auto")),
    };
    if let Some(level) = level {
        let number = level.parse().ok().filter(|level| (1..=5).contains(level));
        options.heading_level = number.ok_or_else(|| wrong("heading-level", "a number from 1 to 5"))?;
    }
    options.related = match related {
        // The row of a carousel is made of cards where they are shown.
        None | Some("cards" | "carousel") => RelatedStyle::Cards,
        Some("list") => RelatedStyle::List,
        Some("none") => RelatedStyle::None,
        Some(_) => return Err(wrong("related", "cards, list, carousel or none")),
    };
    if let Some(after) = after {
        options.related_after = after.parse().map_err(|_| wrong("related-after", "a number of paragraphs"))?;
    }
    if let Some(template) = &template {
        let parsed = Template::parse(Text::new(template));
        options.tag_href = Some(parsed.ok_or_else(|| wrong("tag-href", "a safe URL with {tag} in it"))?);
    }
    Ok(render_to_string_as(json, parsing, &options).map(|page| page.html + "\n"))
}

/// The name of the format.
fn detect(json: &str, parsing: &ParseOptions<'_>) -> Result<String, Error> {
    formats::parse_as(&units(json), &Arena::default(), parsing).map(|parsed| parsed.format.to_owned() + "\n")
}

/// A line for each thing that is wrong or could be better.
fn findings((name, map): (&str, &str), json: &str, parsing: &ParseOptions<'_>) -> Result<String, Error> {
    let mut out = String::new();
    for warning in validate_as(json, parsing)? {
        let path: String = chars(warning.path()).collect();
        let name = if warning.is_of_map() { map } else { name };
        out += &line(name, (warning.line(), warning.column()), warning.code(), &path, &warning.to_string());
        out.push('\n');
    }
    Ok(out)
}

/// A text in the host's units.
fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    push_str(&mut units, text);
    units
}

/// `FILE:LINE:COLUMN: code path: message`. A message about the text itself repeats the place, which is removed here.
fn line(name: &str, (line, column): (u32, u32), code: &str, path: &str, message: &str) -> String {
    let place = format!("line {line}, column {column}: ");
    let separator = if path.is_empty() { ": " } else { " " };
    format!("{name}:{line}:{column}: {code}{separator}{}", message.strip_prefix(&place).unwrap_or(message))
}
