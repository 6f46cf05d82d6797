//! JSON text or a clipping to HTML text, for servers: reader, renderer and writer in one call.

use super::html::Html;
use crate::error::Error;
use crate::formats::{self, ParseOptions, Parsed};
use crate::model::text::{Arena, Unit, push_str};
use crate::render::{self, Options};
use crate::warning::Warning;

/// An article as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// One `<article>` element, the same tree as in a browser.
    pub html: String,
    /// Name of the input's format, such as `article/1`.
    pub format: &'static str,
    /// What was repaired or left out.
    pub warnings: Vec<Warning>,
}

/// Renders article JSON to HTML.
///
/// ```
/// use maqala::{Options, render_to_string};
///
/// let page = render_to_string(r#"{"format": "article/1", "headline": "مطر"}"#, &Options::default())?;
/// assert!(page.html.contains(r#"dir="rtl""#));
/// # Ok::<(), maqala::Error>(())
/// ```
///
/// # Errors
/// As [`formats::parse`].
pub fn render_to_string(json: &str, options: &Options<'_>) -> Result<Page, Error> {
    render_to_string_as(json, &ParseOptions::default(), options)
}

/// [`render_to_string`] with a named format, or with a map of a private one.
///
/// # Errors
/// As [`formats::parse_as`].
pub fn render_to_string_as(json: &str, asked: &ParseOptions<'_>, options: &Options<'_>) -> Result<Page, Error> {
    render(json, |source, arena| formats::parse_as(source, arena, asked), options)
}

/// Renders a clipping, the plain text of a news page, to HTML.
///
/// ```
/// use maqala::{Options, render_text_to_string};
///
/// let page = render_text_to_string("مطر على الساحل\nالمصدر: وكالة الساحل", &Options::default())?;
/// assert!(page.html.contains("<bdi>وكالة الساحل</bdi>"));
/// # Ok::<(), maqala::Error>(())
/// ```
///
/// # Errors
/// As [`formats::parse_text`].
pub fn render_text_to_string(text: &str, options: &Options<'_>) -> Result<Page, Error> {
    render(text, formats::parse_text, options)
}

fn render(
    text: &str,
    parse: impl for<'a> Fn(&'a [Unit], &'a Arena) -> Result<Parsed<'a>, Error>,
    options: &Options<'_>,
) -> Result<Page, Error> {
    let (mut source, arena) = (Vec::new(), Arena::default());
    push_str(&mut source, text);
    let parsed = parse(&source, &arena)?;
    // Markup is seldom longer than half as much again.
    let mut sink = Html::with_capacity(source.len() * 3 / 2);
    render::article(&mut sink, &parsed.article, options);
    Ok(Page { html: sink.into_string(), format: parsed.format, warnings: parsed.warnings })
}
