//! The command line: reads files, says what the library makes of them, and knows nothing of articles by itself.

use maqala::locales::Locales;
use maqala::model::direction::Direction;
use maqala::model::href::Template;
use maqala::model::language::Language;
use maqala::model::text::{Arena, Text, Unit, chars, push_str};
use maqala::render::RelatedStyle;
use maqala::{
    Error, Options, convert_text_to_string, convert_to_string, formats, render_text_to_string, render_to_string,
    validate,
};
use std::ffi::OsString;
use std::io::{self, ErrorKind, Read, Write};
use std::process::ExitCode;

const HELP: &str = "\
Turns article JSON of any format that is known, or the plain text of a news page, into HTML, or into JSON of our own format.

Usage:
  maqala render [OPTION]... FILE   HTML, on standard output
  maqala convert FILE              the same article as JSON of our own format, article/1
  maqala validate FILE...          a line for all that is wrong in each, or could be better:
                                   FILE:LINE:COLUMN: code path: message
  maqala detect FILE               the name of the format, such as article/1

FILE is - for standard input. Options of render:
  --lang TAG            language of the page, where the article declares none
  --dir ltr|rtl|auto    direction of the page, where the article declares none
  --heading-level 1..5  level of the headline; all others follow
  --related cards|list|none
                        how cards of other articles are shown
  --tag-href TEMPLATE   such as /tag/{tag}, for tags that have no URL

  --help, --version     this text; the version

Exit status: 0 done, and nothing found; 1 validate found something; 2 there is an error, on standard error: a file that
cannot be read, or no article in it.
";

/// Options of `render`, each with a value.
const OPTIONS: [&str; 5] = ["lang", "dir", "heading-level", "related", "tag-href"];

/// What is wanted.
#[derive(Debug)]
enum Request {
    Say(String),
    Do { command: Command, files: Vec<OsString>, options: Vec<(&'static str, String)> },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Command {
    Render,
    Convert,
    Validate,
    Detect,
}

/// What goes to standard output, and the exit status.
struct Outcome {
    text: String,
    status: u8,
}

fn main() -> ExitCode {
    let outcome = request(std::env::args_os().skip(1)).map(|request| match request {
        Request::Say(text) => Outcome { text, status: 0 },
        Request::Do { command, files, options } => run(command, &files, &options),
    });
    match outcome {
        Ok(Outcome { text, status }) => print(&text, status),
        Err(message) => {
            complain(&message);
            ExitCode::from(2)
        }
    }
}

/// Writes to standard output. Whoever reads it may stop to do so at any time.
fn print(text: &str, status: u8) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            complain(&format!("standard output: {error}"));
            ExitCode::from(2)
        }
        Ok(()) | Err(_) => ExitCode::from(status),
    }
}

/// Writes a line to standard error; where that fails there is nobody to tell.
fn complain(message: &str) {
    let _ = writeln!(io::stderr().lock(), "{message}");
}

fn request(words: impl Iterator<Item = OsString>) -> Result<Request, String> {
    let (mut command, mut files, mut options, mut names_alone) = (None, Vec::new(), Vec::new(), false);
    let mut words = words;
    while let Some(word) = words.next() {
        let text = word.to_str().unwrap_or_default();
        if names_alone || !text.starts_with('-') || text == "-" {
            if command.is_some() {
                files.push(word);
            } else {
                command = Some(named(&word.to_string_lossy())?);
            }
            continue;
        }
        match text {
            "--" => names_alone = true,
            "--help" | "-h" => return Ok(Request::Say(HELP.to_owned())),
            "--version" | "-V" => {
                return Ok(Request::Say(concat!("maqala ", env!("CARGO_PKG_VERSION"), "\n").to_owned()));
            }
            _ => {
                let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)));
                let known = OPTIONS.iter().find(|option| name.strip_prefix("--") == Some(**option));
                let Some(option) = known else { return Err(usage(&format!("unknown option {name}"))) };
                let value = match value {
                    Some(value) => Some(value.to_owned()),
                    None => words.next().and_then(|value| value.into_string().ok()),
                };
                let Some(value) = value else { return Err(usage(&format!("{name} needs a value"))) };
                options.push((*option, value));
            }
        }
    }
    let Some(command) = command else { return Err(usage("which command?")) };
    match options.first() {
        Some((option, _)) if command != Command::Render => {
            Err(usage(&format!("--{option} is an option of render alone")))
        }
        _ if files.is_empty() => Err(usage("which file? - is standard input")),
        _ if files.len() > 1 && command != Command::Validate => Err(usage("one file at a time")),
        _ => Ok(Request::Do { command, files, options }),
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

/// Does it to each file. An error in one does not keep the others from being done.
fn run(command: Command, files: &[OsString], options: &[(&'static str, String)]) -> Outcome {
    let mut outcome = Outcome { text: String::new(), status: 0 };
    for file in files {
        match run_one(command, file, options) {
            Ok(text) => {
                let found = command == Command::Validate && !text.is_empty();
                outcome.status = outcome.status.max(u8::from(found));
                outcome.text.push_str(&text);
            }
            Err(message) => {
                complain(&message);
                outcome.status = 2;
            }
        }
    }
    outcome
}

fn run_one(command: Command, file: &OsString, options: &[(&'static str, String)]) -> Result<String, String> {
    let name = file.to_string_lossy();
    let json = read(file)?;
    let done = match command {
        Command::Render => render(&json, options)?,
        Command::Convert if is_clipping(&json) => convert_text_to_string(&json),
        Command::Convert => convert_to_string(&json),
        Command::Validate => findings(&name, &json),
        Command::Detect => detect(&json),
    };
    done.map_err(|error| line(&name, (error.line(), error.column()), error.code(), error.path(), &error.to_string()))
}

/// The text of a file, or of standard input.
fn read(file: &OsString) -> Result<String, String> {
    let name = file.to_string_lossy();
    let mut bytes = Vec::new();
    let read =
        if file == "-" { io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes) } else { std::fs::read(file) };
    let bytes = read.map_err(|error| format!("{name}: {error}"))?;
    String::from_utf8(bytes).map_err(|error| format!("{name}: no UTF-8 from byte {}", error.utf8_error().valid_up_to()))
}

/// The HTML, or why there is none. An error of its own is a value of an option that cannot be used.
fn render(json: &str, given: &[(&'static str, String)]) -> Result<Result<String, Error>, String> {
    let values = OPTIONS.map(|option| {
        let value = given.iter().rev().find(|(name, _)| *name == option);
        value.map(|(_, value)| value.as_str())
    });
    let [language, direction, level, related, template] = values;
    let wrong = |option: &str, expected: &str| usage(&format!("--{option} expects {expected}"));
    let (language, template) = (language.map(units), template.map(units));
    let mut options = Options { locales: Locales::default(), ..Options::default() };
    if let Some(tag) = &language {
        options.language = Some(Language::parse(Text::new(tag)).ok_or_else(|| wrong("lang", "a BCP 47 language tag"))?);
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
        None | Some("cards") => RelatedStyle::Cards,
        Some("list") => RelatedStyle::List,
        Some("none") => RelatedStyle::None,
        Some(_) => return Err(wrong("related", "cards, list or none")),
    };
    if let Some(template) = &template {
        let parsed = Template::parse(Text::new(template));
        options.tag_href = Some(parsed.ok_or_else(|| wrong("tag-href", "a safe URL with {tag} in it"))?);
    }
    let rendered =
        if is_clipping(json) { render_text_to_string(json, &options) } else { render_to_string(json, &options) };
    Ok(rendered.map(|page| page.html + "\n"))
}

/// Whether it is the plain text of a news page: it does not begin as JSON does, nor as what is wrapped around JSON.
fn is_clipping(text: &str) -> bool {
    let start = text.trim_start_matches(|character: char| character.is_whitespace() || character == '\u{feff}');
    !start.is_empty() && !["{", "[", "\"", "<!", "//", "/*"].iter().any(|mark| start.starts_with(mark))
}

/// The name of the format.
fn detect(json: &str) -> Result<String, Error> {
    let (units, arena) = (units(json), Arena::default());
    let parsed = if is_clipping(json) { formats::parse_text(&units, &arena) } else { formats::parse(&units, &arena) };
    parsed.map(|parsed| parsed.format.to_owned() + "\n")
}

/// A line for each thing that is wrong or could be better.
fn findings(name: &str, json: &str) -> Result<String, Error> {
    let mut out = String::new();
    let warnings = if is_clipping(json) {
        formats::parse_text(&units(json), &Arena::default())?.warnings
    } else {
        validate(json)?
    };
    for warning in warnings {
        let path: String = chars(warning.path()).collect();
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

/// `FILE:LINE:COLUMN: code path: message`. A message about the text itself says where it is, which stands here already.
fn line(name: &str, (line, column): (u32, u32), code: &str, path: &str, message: &str) -> String {
    let place = format!("line {line}, column {column}: ");
    let separator = if path.is_empty() { ": " } else { " " };
    format!("{name}:{line}:{column}: {code}{separator}{}", message.strip_prefix(&place).unwrap_or(message))
}
