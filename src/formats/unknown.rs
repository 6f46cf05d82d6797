//! Describes a document in no known format, for its publisher. It must not know any format.

use crate::json::{Kind, Name, Place, Tape};
use crate::model::text::{Unit, push, push_str};
use crate::warning::quote;

/// Members that are named.
const MOST: usize = 6;

/// What a document is: an object with its first members, or a list of what its first item is.
pub(super) fn describe(tape: &Tape<'_>, document: Place) -> Vec<Unit> {
    let (mut out, mut at) = (Vec::new(), document);
    let list = tape.kind(document) == Kind::Array;
    if list {
        at = tape.first(document);
    }
    push_str(&mut out, if list { "a list" } else { "an object" });
    if !tape.is_object(at) {
        return out;
    }
    push_str(&mut out, if list { " of objects with " } else { " with " });
    let mut named = 0;
    tape.members(at, |key, value| {
        named += 1;
        if named > MOST {
            return;
        }
        push_str(&mut out, if named > 1 { ", " } else { "" });
        quote(&mut out, tape.raw(key));
        let tells = [Name::TYPE_LD, Name::TYPE, Name::FORMAT].contains(&tape.name(key));
        if tells && matches!(tape.kind(value), Kind::String | Kind::Escaped) {
            push_str(&mut out, " ");
            quote(&mut out, tape.text(value).units());
        }
    });
    if named == 0 {
        push_str(&mut out, "nothing");
    } else if named > MOST {
        push_str(&mut out, ", ");
        push(&mut out, '\u{2026}');
    }
    out
}
