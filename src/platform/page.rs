//! JSON text to HTML text, for servers: the reader, the renderer and the writer in one call.

use super::html::Html;
use crate::error::Error;
use crate::formats;
use crate::model::text::{Arena, push_str};
use crate::render::{self, Options};
use crate::warning::Warning;

/// An article as HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// One `<article>` element, the same tree that a browser ends up with.
    pub html: String,
    /// Name of the format that was read, such as `article/1`.
    pub format: &'static str,
    /// What was mended or left out.
    pub warnings: Vec<Warning>,
}

/// Article JSON to HTML.
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
    let (mut source, arena, mut sink) = (Vec::new(), Arena::default(), Html::default());
    push_str(&mut source, json);
    let parsed = formats::parse(&source, &arena)?;
    render::article(&mut sink, &parsed.article, options);
    Ok(Page { html: sink.into_string(), format: parsed.format, warnings: parsed.warnings })
}
