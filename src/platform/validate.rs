//! Everything that is wrong with an article's JSON, in one list.

use crate::error::Error;
use crate::formats::{self, ParseOptions};
use crate::model::text::{Arena, push_str};
use crate::warning::Warning;

/// Everything that was repaired or left out of an article, that violates the schema of `article/1`, or that keeps readers out: pictures
/// without alternative text, skipped heading levels, links without text, duplicate ids. In text order.
///
/// ```
/// use maqala::validate;
///
/// let json = r#"{"format": "article/1", "headline": "مطر", "main": {"type": "image", "src": "/sea.webp"}}"#;
/// let warnings = validate(json)?;
/// assert_eq!(warnings.first().map(ToString::to_string).unwrap_or_default(), "main.src: \"/sea.webp\" has no alternative text, not even an empty one");
/// # Ok::<(), maqala::Error>(())
/// ```
///
/// # Errors
/// As [`formats::parse`].
pub fn validate(json: &str) -> Result<Vec<Warning>, Error> {
    validate_as(json, &ParseOptions::default())
}

/// [`validate`] with a named format, or with a map of a private one; the map's warnings come last.
///
/// # Errors
/// As [`formats::parse_as`].
pub fn validate_as(json: &str, options: &ParseOptions<'_>) -> Result<Vec<Warning>, Error> {
    let (mut source, arena) = (Vec::new(), Arena::default());
    push_str(&mut source, json);
    let mut warnings = formats::parse_strictly(&source, &arena, options)?.warnings;
    warnings.sort_by_key(|warning| (warning.is_of_map(), warning.line(), warning.column()));
    Ok(warnings)
}
