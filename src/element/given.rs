//! Options from JavaScript, which `serde` turns into Rust.

use super::answer::Refusal;
use crate::formats::{ParseOptions, is_text};
use crate::locales::Locales;
use crate::model::direction::Direction;
use crate::model::href::Template;
use crate::model::language::Language;
use crate::model::text::{Text, Unit, is, push_str};
use crate::render::{Options, RelatedStyle};
use js_sys::Reflect;
use serde::de::DeserializeOwned;
use serde_wasm_bindgen::from_value;
use wasm_bindgen::JsValue;

/// Options by their own types. A value of a right type that means nothing counts as not given, as in a page.
#[derive(Debug, Default)]
pub(super) struct Given {
    language: Vec<Unit>,
    direction: Option<Direction>,
    heading_level: u8,
    related: RelatedStyle,
    related_after: u16,
    tag_href: Vec<Unit>,
    locale: Vec<Unit>,
    /// Name of the format of the input; where it is not said, its shape tells.
    format: Vec<Unit>,
    /// A field map as JSON.
    map: Vec<Unit>,
}

impl Given {
    /// Reads an object. Only values of which JavaScript runs no code are looked into.
    pub(super) fn read(options: &JsValue) -> Result<Self, Refusal> {
        if options.is_undefined() {
            return Ok(Self { heading_level: 1, ..Self::default() });
        }
        let text = |name| read::<String>(options, name, "a string");
        let number = |name| {
            read::<f64>(options, name, "a number").or_else(|refusal| {
                let text = read::<String>(options, name, "a number").map_err(|_| refusal)?;
                Ok::<_, Refusal>(text.and_then(|text| text.trim().parse::<f64>().ok()))
            })
        };
        Ok(Self {
            language: text("lang")?.as_deref().map_or_else(Vec::new, units),
            direction: match text("dir")?.map(|dir| dir.to_ascii_lowercase()).as_deref() {
                Some("ltr") => Some(Direction::Ltr),
                Some("rtl") => Some(Direction::Rtl),
                Some(_) | None => None,
            },
            heading_level: heading_level(number("headingLevel")?),
            related: match text("related")?.map(|style| style.to_ascii_lowercase()).as_deref() {
                Some("list") => RelatedStyle::List,
                Some("none") => RelatedStyle::None,
                Some(_) | None => RelatedStyle::Cards,
            },
            related_after: related_after(number("relatedAfter")?),
            tag_href: text("tagHref")?.as_deref().map_or_else(Vec::new, units),
            locale: text("locale")?.as_deref().map_or_else(Vec::new, units),
            format: text("format")?.as_deref().map_or_else(Vec::new, units),
            map: text("map")?.as_deref().map_or_else(Vec::new, units),
        })
    }

    /// The same for the renderer.
    pub(super) fn options(&self) -> Options<'_> {
        Options {
            language: Language::parse(Text::new(&self.language)),
            direction: self.direction,
            heading_level: self.heading_level,
            related: self.related,
            related_after: self.related_after,
            tag_href: Template::parse(Text::new(&self.tag_href)),
            locale: Language::parse(Text::new(&self.locale)),
            locales: Locales::default(),
        }
    }

    /// How a source is to be read.
    pub(super) fn parsing(&mut self, source: &[Unit]) -> ParseOptions<'_> {
        if is(&self.format, "json") {
            // Whatever it is, but no clipping.
            self.format.clear();
        } else if self.format.is_empty() && self.map.is_empty() && is_text(source) {
            self.format = units("clipping");
        }
        ParseOptions { format: Text::new(&self.format), map: Text::new(&self.map) }
    }
}

/// One option; `undefined` and `null` are none.
fn read<T: DeserializeOwned>(
    options: &JsValue,
    name: &'static str,
    expected: &'static str,
) -> Result<Option<T>, Refusal> {
    let value = Reflect::get(options, &JsValue::from_str(name)).unwrap_or_default();
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    let found = value.js_typeof().as_string().unwrap_or_default();
    let is_object = found == "object" || found == "function";
    let read = if is_object { None } else { from_value(value).ok() };
    read.ok_or_else(|| Refusal::option(name, &found, expected))
}

/// From 1 to 5; what is no such number is the nearest one, and what is no number at all is 1.
#[allow(clippy::cast_sign_loss, reason = "clamped")]
fn heading_level(level: Option<f64>) -> u8 {
    level.map_or(1, |level| if level.is_nan() { 1 } else { level.clamp(1.0, 5.0) as u8 })
}

/// As a page takes it: what is no number counts as none.
#[allow(clippy::cast_sign_loss, reason = "clamped")]
fn related_after(paragraphs: Option<f64>) -> u16 {
    paragraphs.map_or(0, |number| number.clamp(0.0, 255.0) as u16)
}

/// A text of JavaScript in the units of this build.
pub(super) fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    push_str(&mut units, text);
    units
}
