//! Which editor a tree is from. Each has one certain sign that no other has.

use super::aliases::{Role, children, role};
use super::{telegraph, zone};
use crate::formats::writer::each;
use crate::json::{Kind, Name, Place, Tape};

/// How deep the first piece of text is looked for.
const DEPTH: u8 = 8;

/// A root that is called `doc`, or what is in one: a list of blocks whose text stands in `content` and says that it is text.
pub(super) fn tiptap(tape: &Tape<'_>, place: Place) -> bool {
    if tape.kind(place) == Kind::Array {
        each!(tape, place, block => {
            let leaf = tape.first(tape.get(block, Name::CONTENT));
            let is_text = tape.name(tape.get(leaf, Name::TYPE)) == Name::TEXT && tape.get(leaf, Name::TEXT).is_present();
            let is_block = matches!(role(tape, block), Role::Paragraph | Role::Heading(_));
            if is_text && is_block && !tape.get(block, Name::PROPS).is_present() {
                return true;
            }
        });
    }
    tape.name(tape.get(place, Name::TYPE)) == Name::DOC && holds(tape, place)
}

/// A `root` that is one in its type as well.
pub(super) fn lexical(tape: &Tape<'_>, place: Place) -> bool {
    let root = tape.get(place, Name::ROOT);
    tape.name(tape.get(root, Name::TYPE)) == Name::ROOT && holds(tape, root)
}

/// A root whose type has a name of its own; in the answers of the GraphQL interface, as `json`.
pub(super) fn contentful(tape: &Tape<'_>, place: Place) -> bool {
    let root = tape.get(place, Name::JSON).or(place);
    tape.name(tape.get(root, Name::NODE_TYPE)) == Name::DOCUMENT && holds(tape, root)
}

/// A list of blocks whose leaves have types, or of components.
pub(super) fn strapi(tape: &Tape<'_>, place: Place) -> bool {
    zone::detect(tape, place) || tape.name(tape.get(first_leaf(tape, place), Name::TYPE)) == Name::TEXT
}

/// A list of blocks whose leaves have none. Hygraph puts it into an object that has no type either, and Markdown that was taken
/// apart into one that is called `root`, in which leaves may have types.
pub(super) fn slate(tape: &Tape<'_>, place: Place) -> bool {
    let rooted = tape.name(tape.get(place, Name::TYPE)) == Name::ROOT && !telegraph::rooted(tape, place);
    let untyped = tape.is_object(place) && !tape.any(place, &[Name::TYPE, Name::TYPE_SANITY]).is_present();
    let leaf = first_leaf(tape, if rooted || untyped { tape.get(place, Name::CHILDREN) } else { place });
    leaf.is_present() && (rooted || !tape.any(leaf, &[Name::TYPE, Name::TYPE_SANITY]).is_present())
}

/// Blocks, or `blocks` with them, that have blocks inside, or attributes beside their name.
pub(super) fn gutenberg(tape: &Tape<'_>, place: Place) -> bool {
    let list = gutenberg_blocks(tape, place);
    if tape.kind(list) != Kind::Array {
        return false;
    }
    let block = tape.first(list);
    let named = tape.get(block, Name::NAME).is_present() && tape.get(block, Name::ATTRIBUTES).is_present();
    // The name of a block that holds what stood between blocks is null.
    named || tape.any(block, &[Name::BLOCK_NAME, Name::INNER_BLOCKS]).is_present()
}

/// The list of blocks: the value itself, or a member of it, as in the Block Data API of `WordPress` VIP.
pub(super) fn gutenberg_blocks(tape: &Tape<'_>, place: Place) -> Place {
    if tape.is_object(place) { tape.get(place, Name::BLOCKS) } else { place }
}

fn holds(tape: &Tape<'_>, root: Place) -> bool {
    tape.kind(children(tape, root)) == Kind::Array
}

/// The first leaf with text in an array of blocks with `children`.
fn first_leaf(tape: &Tape<'_>, list: Place) -> Place {
    if tape.kind(list) == Kind::Array { leaf_in(tape, list, 0) } else { Place::ABSENT }
}

fn leaf_in(tape: &Tape<'_>, list: Place, depth: u8) -> Place {
    each!(tape, list, node => {
        let within = tape.get(node, Name::CHILDREN);
        let typed = tape.name(tape.get(node, Name::TYPE)) == Name::TEXT && tape.get(node, Name::VALUE).is_present();
        if depth > 0 && (typed || tape.get(node, Name::TEXT).is_present()) {
            return node;
        }
        if depth < DEPTH && tape.kind(within) == Kind::Array {
            let found = leaf_in(tape, within, depth + 1);
            if found.is_present() {
                return found;
            }
        }
    });
    Place::ABSENT
}

#[cfg(test)]
mod tests {
    use crate::formats::trees::TREES;
    use crate::json::{self, Place};
    use crate::model::text::{Arena, push_str};

    #[test]
    fn each_tree_is_of_one_editor() {
        for (expected, source) in [
            ("tiptap", r#"{"type":"doc","content":[]}"#),
            ("", r#"{"type":"doc","content":"text"}"#),
            ("tiptap", r#"[{"type":"set"},{"type":"paragraph","content":[{"type":"text","text":"x"}]}]"#),
            ("lexical", r#"{"root":{"type":"root","children":[{"type":"paragraph","children":[]}]}}"#),
            ("", r#"{"root":{"children":[]}}"#),
            ("contentful", r#"{"nodeType":"document","data":{},"content":[]}"#),
            ("contentful", r#"{"json":{"nodeType":"document","content":[]},"links":{}}"#),
            ("strapi", r#"[{"type":"paragraph","children":[{"type":"text","text":"x"}]}]"#),
            ("strapi", r#"[{"type":"list","children":[{"type":"list-item","children":[{"type":"text","text":""}]}]}]"#),
            ("slate", r#"[{"type":"paragraph","children":[{"text":"x"}]}]"#),
            ("slate", r#"[{"type":"void","children":[]},{"children":[{"text":"x","bold":true}]}]"#),
            ("slate", r#"{"children":[{"type":"paragraph","children":[{"text":"x"}]}]}"#),
            ("slate", r#"{"type":"root","children":[{"type":"paragraph","children":[{"type":"text","value":"x"}]}]}"#),
            (
                "slate",
                r#"{"type":"root","children":[{"type":"h","tag":"h2","children":[{"type":"text","text":"x"}]}]}"#,
            ),
            ("hast", r#"{"type":"root","children":[{"type":"element","tagName":"p","children":[]}]}"#),
            ("hast", r##"{"tag":"#root","elements":[{"tag":"p","elements":[{"tag":"#text","text":"x"}]}]}"##),
            ("gutenberg", r#"[{"blockName":null,"attrs":[],"innerBlocks":[]}]"#),
            ("gutenberg", r#"[{"blockName":"core\/paragraph","attrs":{}}]"#),
            ("gutenberg", r#"[{"name":"core/paragraph","attributes":{}}]"#),
            ("gutenberg", r#"{"blocks":[{"name":"core/paragraph","attributes":{}}]}"#),
            // Those of others, and our own blocks.
            ("portable-text", r#"[{"_type":"block","children":[{"_type":"span","text":"x","marks":[]}]}]"#),
            ("portable-text", r#"[{"_type":"block","children":[{"_type":"span","type":"x","text":"x"}]}]"#),
            ("editor-js", r#"{"time":1,"blocks":[{"id":"a","type":"paragraph","data":{"text":"x"}}]}"#),
            ("", r#"[{"type":"paragraph","content":[{"text":"x"}]},{"text":"x"},"x"]"#),
            ("", r#"{"headline":"x","body":[{"type":"paragraph","content":"x"}]}"#),
            ("", "[]"),
            ("", r#""text""#),
        ] {
            let (mut units, arena) = (Vec::new(), Arena::default());
            push_str(&mut units, source);
            let tape = json::parse(&units, &arena).ok().map(|(tape, _)| tape);
            let found: Vec<&str> = TREES
                .iter()
                .filter(|tree| tape.as_ref().is_some_and(|tape| (tree.detect)(tape, Place::ROOT)))
                .map(|tree| tree.name)
                .collect();
            assert_eq!(found.join(" "), expected, "{source}");
        }
    }
}
