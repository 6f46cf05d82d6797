//! Whether markup is what may go into a page: balanced, of our names alone, with safe addresses, and such that a browser
//! that parses it gets the very tree that was written.

use maqala::model::provider::PROVIDERS;
use maqala::render::names::{Attribute, Part, Tag};

/// A start tag, an end tag or text.
#[derive(Debug)]
enum Token<'m> {
    Start(&'m str, Vec<(&'m str, String)>),
    End(&'m str),
    Text(String),
}

const VOID: [&str; 5] = ["br", "hr", "img", "source", "track"];
/// Elements that a browser takes as the end of an open `p`.
const BREAKS_PARAGRAPH: &str = "article header footer aside div section h1 h2 h3 h4 h5 h6 p hr pre ul ol blockquote \
    figure figcaption details summary table";
/// Elements, and the ones of which one must stand right around them.
const PARENTS: [(&str, &str); 11] = [
    ("source", "video audio"),
    ("track", "video audio"),
    ("li", "ul ol"),
    ("summary", "details"),
    ("figcaption", "figure"),
    ("caption", "table"),
    ("thead", "table"),
    ("tbody", "table"),
    ("tr", "thead tbody"),
    ("th", "tr"),
    ("td", "tr"),
];

/// What is wrong with it.
pub(crate) fn check(markup: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = Vec::new();
    for token in tokens(markup)? {
        match token {
            Token::Start(name, attributes) => {
                start(name, &open)?;
                for (attribute, value) in &attributes {
                    attribute_is_ours(name, attribute, value)?;
                    if *attribute == "id" {
                        if ids.contains(value) {
                            return Err(format!("two elements have the id {value}"));
                        }
                        ids.push(value.clone());
                    }
                }
                if name == "img" && !["src", "alt"].iter().all(|name| attributes.iter().any(|found| found.0 == *name)) {
                    return Err("an img without src or alt".to_owned());
                }
                if !VOID.contains(&name) {
                    open.push(name);
                }
            }
            Token::End(name) => {
                if open.pop() != Some(name) {
                    return Err(format!("</{name}> ends nothing"));
                }
            }
            Token::Text(text) => {
                let around = open.last().copied().unwrap_or("");
                if ["", "ul", "ol", "table", "thead", "tbody", "tr"].contains(&around) {
                    return Err(format!("text right inside {around:?}: {text:?}"));
                }
            }
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("still open: {open:?}")) }
}

fn start(name: &str, open: &[&str]) -> Result<(), String> {
    if !Tag::all().any(|tag| tag.split(' ').next() == Some(name)) {
        return Err(format!("<{name}> is none of our elements"));
    }
    let around = open.last().copied().unwrap_or("");
    // A post of a live report is an article in its article's body.
    if open.is_empty() != (name == "article" && !open.contains(&"div")) {
        return Err(format!("<{name}> inside {around:?}"));
    }
    for (child, parents) in PARENTS {
        if name == child && !has(parents, around) {
            return Err(format!("<{name}> inside {around:?}"));
        }
    }
    if has("ul ol", around) && name != "li" || has("thead tbody tr table", around) && !has(TABLE, name) {
        return Err(format!("<{name}> inside {around:?}"));
    }
    let phrase = "p h1 h2 h3 h4 h5 h6 span bdi a cite q strong em u s code sub sup mark small time";
    if open.iter().any(|open| has(phrase, open)) && has(BREAKS_PARAGRAPH, name) {
        return Err(format!("<{name}> inside running text: {open:?}"));
    }
    if name == "a" && open.contains(&"a") {
        return Err(format!("a link inside a link: {open:?}"));
    }
    Ok(())
}

const TABLE: &str = "caption thead tbody tr th td";

fn attribute_is_ours(element: &str, name: &str, value: &str) -> Result<(), String> {
    let fault = || Err(format!("<{element} {name}=\"{value}\">"));
    let preset = format!("{name}={value}");
    let directions = ["dir=ltr", "dir=rtl"].contains(&&*preset);
    if directions || Tag::all().any(|tag| tag.split(' ').next() == Some(element) && has(tag, &preset)) {
        return Ok(());
    }
    if name == "class" {
        let ours = value.strip_prefix("mq-").is_some_and(|part| Part::all().any(|known| known == part));
        return if ours { Ok(()) } else { fault() };
    }
    if !Attribute::all().any(|known| known == name) {
        return fault();
    }
    let right = match name {
        "href" | "cite" => is_safe(value, &["http", "https", "mailto", "tel"]),
        "src" | "poster" => is_safe(value, &["http", "https", "data"]),
        "srcset" => value.split(", ").all(|candidate| is_safe(candidate, &["http", "https", "data"])),
        "id" => value.starts_with("mq-") && !value.contains(char::is_whitespace),
        "width" | "height" => matches!(value.parse(), Ok(1..=16_384)),
        "data-provider" => PROVIDERS.iter().any(|provider| provider.name == value),
        "data-id" => {
            let harmless = |character: char| character.is_ascii_alphanumeric() || "-_/.!,%".contains(character);
            value.replacen("?h=", "/", 1).chars().all(harmless)
        }
        "colspan" | "rowspan" => matches!(value.parse(), Ok(2..=100)),
        "start" => value.parse::<u32>().is_ok(),
        _ => true,
    };
    if right { Ok(()) } else { fault() }
}

/// Whether a browser sees no scheme but these in an address (URL Standard, basic URL parser).
pub(crate) fn is_safe(address: &str, schemes: &[&str]) -> bool {
    let address: String = address
        .trim_matches(|character| character <= ' ')
        .chars()
        .filter(|character| !matches!(character, '\t' | '\n' | '\r'))
        .collect();
    let Some((scheme, rest)) = address.split_once(':') else { return true };
    let letters = scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    if !letters || !scheme.starts_with(|first: char| first.is_ascii_alphabetic()) {
        return true;
    }
    let scheme = scheme.to_ascii_lowercase();
    let picture = || ["png", "gif", "jpeg", "jpg", "webp", "avif"].iter().any(|kind| starts(rest, "image/", kind));
    schemes.contains(&scheme.as_str()) && (scheme != "data" || picture())
}

fn starts(text: &str, first: &str, second: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.strip_prefix(first).is_some_and(|rest| rest.starts_with(second))
}

/// The text between the tags; a line feed for each `br`.
pub(crate) fn text(markup: &str) -> String {
    let mut out = String::new();
    for token in tokens(markup).unwrap() {
        match token {
            Token::Text(text) => out += &text,
            Token::Start("br", _) => out.push('\n'),
            Token::Start(..) | Token::End(_) => {}
        }
    }
    out
}

fn has(words: &str, word: &str) -> bool {
    words.split_ascii_whitespace().any(|found| found == word)
}

fn tokens(markup: &str) -> Result<Vec<Token<'_>>, String> {
    let (mut tokens, mut rest) = (Vec::new(), markup);
    while !rest.is_empty() {
        if let Some(tag) = rest.strip_prefix('<') {
            let (tag, after) = tag.split_once('>').ok_or("an open tag")?;
            rest = after;
            tokens.push(match tag.strip_prefix('/') {
                Some(name) => Token::End(name),
                None => start_tag(tag)?,
            });
        } else {
            let end = rest.find('<').unwrap_or(rest.len());
            tokens.push(Token::Text(unescape(&rest[..end])?));
            rest = &rest[end..];
        }
    }
    Ok(tokens)
}

fn start_tag(tag: &str) -> Result<Token<'_>, String> {
    let (name, mut rest) = tag.split_at(tag.find(' ').unwrap_or(tag.len()));
    let mut attributes: Vec<(&str, String)> = Vec::new();
    while let Some(attribute) = rest.strip_prefix(' ') {
        let (name, value) = attribute.split_once("=\"").ok_or_else(|| format!("<{tag}>"))?;
        let (value, after) = value.split_once('"').ok_or_else(|| format!("<{tag}>"))?;
        if attributes.iter().any(|found| found.0 == name) {
            return Err(format!("{name} twice in <{tag}>"));
        }
        attributes.push((name, unescape(value)?));
        rest = after;
    }
    if rest.is_empty() { Ok(Token::Start(name, attributes)) } else { Err(format!("<{tag}>")) }
}

fn unescape(text: &str) -> Result<String, String> {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (name, rest) = piece.split_once(';').ok_or_else(|| format!("a bare & in {text:?}"))?;
        out.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "nbsp" => '\u{a0}',
            _ => return Err(format!("&{name}; is none that we write")),
        });
        out += rest;
    }
    if text.contains('>') { Err(format!("a bare > in {text:?}")) } else { Ok(out) }
}
