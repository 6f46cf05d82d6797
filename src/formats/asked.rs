//! What a host asks of the reader: a format by its name, or a map for its own format.

#[cfg(feature = "trees")]
use super::{foreign, native, profiles, records, trees, unknown};
use crate::error::{Error, ErrorKind};
#[cfg(feature = "trees")]
use crate::json;
use crate::json::{Place, Tape};
use crate::model::text::{self, Arena, Text, Unit};
#[cfg(feature = "trees")]
use crate::warning::quote;

/// How to read JSON. By default the format is detected from its shape.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ParseOptions<'a> {
    /// Name of the format, such as `wordpress`; empty to detect it.
    pub format: Text<'a>,
    /// JSON that says where the fields of an article are in a private format; empty if there is none.
    pub map: Text<'a>,
}

/// The same, with the map read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'r, 'm> {
    pub(super) format: &'r [Unit],
    pub(super) map: Option<&'r Tape<'m>>,
}

impl Asked<'_, '_> {
    pub(super) const NOTHING: Self = Self { format: &[], map: None };

    /// Whether a format may be read.
    pub(super) fn allows(&self, name: &str) -> bool {
        self.format.is_empty() || text::is(self.format, name)
    }
}

/// The map in a part of a text, or none where that is empty.
pub(super) fn map<'s>(source: &'s [Unit], start: usize, arena: &'s Arena) -> Result<Option<Tape<'s>>, Error> {
    if matches!(text::unit_at(source, start), 0 | 0x1e) {
        return Ok(None);
    }
    // The build of a page that reads no maps lets another one have a look.
    #[cfg(not(feature = "trees"))]
    {
        let _ = arena;
        Err(Error::value(ErrorKind::UnknownFormat, &[]))
    }
    #[cfg(feature = "trees")]
    {
        let (tape, failed) = json::parse_from(source, start, arena).map_err(Error::of_map)?;
        match failed {
            Some(error) => Err(error.of_map()),
            None if tape.is_object(Place::ROOT) => Ok(Some(tape)),
            None => Err(Error::at(ErrorKind::BadMap, source, start)),
        }
    }
}

/// Why nothing was read. The build of a page that knows fewer formats lets another one have a look.
#[cfg(not(feature = "trees"))]
pub(super) fn error(_: &Tape<'_>, _: Place, _: &[Unit]) -> Error {
    Error::value(ErrorKind::UnknownFormat, &[])
}

/// Why nothing was read: the requested format is unknown, or not that of the article, or none was found.
#[cfg(feature = "trees")]
pub(super) fn error(tape: &Tape<'_>, document: Place, format: &[Unit]) -> Error {
    if format.is_empty() {
        let mut said = unknown::describe(tape, document);
        if records::is_titled(tape, document) {
            text::push_str(&mut said, "; there is a headline but no known text, and a map can say where it is");
        }
        return Error::value(ErrorKind::UnknownFormat, &said);
    }
    let mut said = Vec::new();
    text::push_str(&mut said, "format: found ");
    if !names().any(|name| text::is(format, name)) {
        quote(&mut said, format);
        text::push_str(&mut said, ", expected one of ");
        for (index, name) in names().enumerate() {
            text::push_str(&mut said, if index > 0 { ", " } else { "" });
            text::push_str(&mut said, name);
        }
        return Error::value(ErrorKind::WrongFormat, &[]).saying(said);
    }
    let own = document == Place::ROOT && native::detect(tape);
    let found = if own { Some(native::NAME) } else { foreign::format_of(tape, document) };
    if let Some(name) = found {
        text::push_str(&mut said, "\"");
        text::push_str(&mut said, name);
        text::push_str(&mut said, "\"");
    } else {
        said.append(&mut unknown::describe(tape, document));
    }
    text::push_str(&mut said, ", expected ");
    quote(&mut said, format);
    Error::value(ErrorKind::WrongFormat, &[]).saying(said)
}

/// All names of formats.
#[cfg(feature = "trees")]
fn names() -> impl Iterator<Item = &'static str> {
    let names = [native::NAME].into_iter().chain(profiles::names());
    // Some have a tree besides.
    let trees = trees::TREES.iter().map(|tree| tree.name);
    let names = names.chain(trees.filter(|tree| !profiles::names().any(|name| name == *tree)));
    #[cfg(feature = "html")]
    let names = names.chain([super::clipping::NAME]);
    names
}
