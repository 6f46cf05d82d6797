//! Answers to JavaScript: values that `serde` turns into objects.

use crate::error::Error;
use crate::formats::{Origin, Parsed};
use crate::model::text::chars;
use crate::platform::convert::{self, Json, Token};
use crate::warning::Warning;
use serde::ser::{Error as _, SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use serde_wasm_bindgen::Serializer as ToJs;
use std::cell::Cell;
use wasm_bindgen::JsValue;

/// The answer of `parse`.
#[derive(Serialize)]
struct Answer<'p> {
    article: Article,
    format: &'p str,
    warnings: Vec<WarningValue<'p>>,
    origins: Vec<OriginValue<'p>>,
}

/// A warning.
#[derive(Serialize)]
struct WarningValue<'p> {
    code: &'p str,
    path: String,
    line: u32,
    column: u32,
    message: String,
}

/// Where a field came from.
#[derive(Serialize)]
struct OriginValue<'p> {
    field: &'p str,
    format: &'p str,
    path: &'p str,
}

/// Why there is no answer: what www/full.js makes an error of.
#[derive(Debug, Serialize)]
pub(super) struct Refusal {
    code: &'static str,
    message: String,
    path: String,
    line: u32,
    column: u32,
}

impl Refusal {
    /// Of an option that is not what it has to be.
    pub(super) fn option(name: &str, found: &str, expected: &str) -> Self {
        let path = format!("options.{name}");
        let message = format!("{path}: found {found}, expected {expected}");
        Self { code: "bad-option", message, path, line: 0, column: 0 }
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        let (code, message, path) = (error.code(), error.to_string(), error.path().to_owned());
        Self { code, message, path, line: error.line(), column: error.column() }
    }
}

impl From<Refusal> for JsValue {
    fn from(refusal: Refusal) -> Self {
        value(&refusal)
    }
}

/// A value as an object of JavaScript. None of ours can fail to become one.
pub(super) fn value(value: &impl Serialize) -> JsValue {
    value.serialize(&ToJs::json_compatible()).unwrap_or_default()
}

/// All that is known of an article.
pub(super) fn parsed(parsed: &Parsed<'_>) -> JsValue {
    value(&Answer {
        article: Article(convert::article(parsed)),
        format: parsed.format,
        warnings: parsed.warnings.iter().map(found).collect(),
        origins: parsed.origins.iter().map(origin).collect(),
    })
}

fn found(warning: &Warning) -> WarningValue<'_> {
    let path = chars(warning.path()).collect();
    WarningValue {
        code: warning.code(),
        path,
        line: warning.line(),
        column: warning.column(),
        message: warning.to_string(),
    }
}

fn origin(origin: &Origin) -> OriginValue<'_> {
    OriginValue { field: origin.field, format: origin.format, path: &origin.path }
}

/// An article in our own format.
struct Article(Json);

impl Serialize for Article {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Value(&Cell::new(self.0.tokens())).serialize(serializer)
    }
}

/// The value that comes next in a list of what JSON is written with; it takes what it is written with.
struct Value<'t>(&'t Cell<&'t [Token]>);

impl<'t> Value<'t> {
    fn next(&self) -> Option<&'t Token> {
        let (first, rest) = self.0.get().split_first()?;
        self.0.set(rest);
        Some(first)
    }

    /// Takes the end of the object or array, where it has come.
    fn ends(&self) -> bool {
        let ends = matches!(self.0.get().first(), Some(Token::Close) | None);
        if ends {
            self.next();
        }
        ends
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.next() {
            Some(Token::OpenObject) => {
                let mut object = serializer.serialize_map(None)?;
                while !self.ends() {
                    let Some(Token::Key(name)) = self.next() else {
                        return Err(S::Error::custom("a value without a name"));
                    };
                    object.serialize_entry(name, self)?;
                }
                object.end()
            }
            Some(Token::OpenArray) => {
                let mut array = serializer.serialize_seq(None)?;
                while !self.ends() {
                    array.serialize_element(self)?;
                }
                array.end()
            }
            Some(Token::Text(text)) => serializer.serialize_str(text),
            Some(Token::Number(number)) => serializer.serialize_u32(*number),
            Some(Token::True) => serializer.serialize_bool(true),
            Some(Token::False) => serializer.serialize_bool(false),
            Some(Token::Key(_) | Token::Close) | None => Err(S::Error::custom("a value is missing")),
        }
    }
}
