//! What editors call things: one table for the types of nodes, one for marks, and the members that hold a node's parts. The trees
//! differ only in their names.

use super::included::asset;
use crate::formats::writer::{Writer, each};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::element::Element;
use crate::model::text;

/// What a node is, whatever its editor calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Unknown,
    /// Holds blocks, and is nothing itself.
    Group,
    Paragraph,
    /// With its level; 0 where another member tells it.
    Heading(u32),
    List,
    NumberedList,
    Item,
    Quote,
    Code,
    CodeLine,
    Divider,
    Table,
    TableSection,
    Row,
    Cell,
    HeaderCell,
    Image,
    /// An image with its caption as nodes of their own.
    Figure,
    Caption,
    /// Something that lies elsewhere.
    Embed,
    /// A card of Ghost's, with members of its own.
    Card,
    /// A mark for the editor or for mail, and nothing to show.
    Nothing,
    Text,
    Break,
    Link,
    /// A mark that is a node of its own, as bits.
    Mark(u32),
    /// A person, an emoji or such: a piece of text that the editor does not take apart.
    Mention,
}

impl Role {
    /// Whether it stands in running text.
    pub(super) fn is_inline(self) -> bool {
        matches!(self, Self::Text | Self::Break | Self::Link | Self::Mark(_) | Self::Mention)
    }

    pub(super) fn is_list(self) -> bool {
        matches!(self, Self::List | Self::NumberedList)
    }
}

/// The name of a node's type.
pub(super) fn kind(tape: &Tape<'_>, node: Place) -> Place {
    tape.any(node, &[Name::TYPE, Name::NODE_TYPE])
}

/// What a node is. Slate needs no types: what has text is text, and what has children a paragraph.
pub(super) fn role(tape: &Tape<'_>, node: Place) -> Role {
    match tape.kind(node) {
        Kind::String | Kind::Escaped => return Role::Text,
        Kind::Object => {}
        Kind::Number | Kind::True | Kind::False | Kind::Null | Kind::Array | Kind::Absent => return Role::Unknown,
    }
    let kind = kind(tape, node);
    if kind.is_present() {
        return alias(tape.name(kind));
    }
    let text = tape.any(node, &[Name::TEXT, Name::VALUE]).is_present();
    if text {
        Role::Text
    } else if children(tape, node).is_present() {
        Role::Paragraph
    } else {
        Role::Unknown
    }
}

/// The type that a name stands for.
#[allow(clippy::too_many_lines, reason = "it is a table")]
pub(super) fn alias(name: Name) -> Role {
    match name {
        Name::DOC
        | Name::DOCUMENT
        | Name::ROOT
        | Name::SECTION
        | Name::DIV
        | Name::COLUMNS
        | Name::COLUMN
        | Name::COLUMN_BLOCK
        | Name::COLUMN_GROUP
        | Name::LAYOUT
        | Name::LAYOUT_CONTAINER
        | Name::LAYOUT_ITEM
        | Name::LAYOUT_SECTION
        | Name::LAYOUT_COLUMN
        | Name::DETAILS
        | Name::DETAILS_CONTENT
        | Name::COLLAPSIBLE_CONTAINER
        | Name::COLLAPSIBLE_CONTENT
        | Name::EXPAND
        | Name::PANEL => Role::Group,
        Name::PARAGRAPH
        | Name::P
        | Name::LIC
        | Name::LIST_ITEM_CONTENT
        | Name::LIST_ITEM_TEXT
        | Name::LIST_ITEM_CHILD
        | Name::DETAILS_SUMMARY
        | Name::COLLAPSIBLE_TITLE => Role::Paragraph,
        Name::HEADING | Name::EXTENDED_HEADING => Role::Heading(0),
        Name::H1 | Name::HEADING_1 | Name::HEADING_ONE | Name::HEADING_ONE_SNAKE => Role::Heading(1),
        Name::H2 | Name::HEADING_2 | Name::HEADING_TWO | Name::HEADING_TWO_SNAKE => Role::Heading(2),
        Name::H3 | Name::HEADING_3 | Name::HEADING_THREE | Name::HEADING_THREE_SNAKE => Role::Heading(3),
        Name::H4 | Name::HEADING_4 | Name::HEADING_FOUR | Name::HEADING_FOUR_SNAKE => Role::Heading(4),
        Name::H5 | Name::HEADING_5 | Name::HEADING_FIVE | Name::HEADING_FIVE_SNAKE => Role::Heading(5),
        Name::H6 | Name::HEADING_6 | Name::HEADING_SIX | Name::HEADING_SIX_SNAKE => Role::Heading(6),
        Name::LIST
        | Name::UL
        | Name::BULLET_LIST
        | Name::BULLET_LIST_SNAKE
        | Name::BULLETED_LIST
        | Name::BULLETED_LIST_SNAKE
        | Name::UNORDERED_LIST
        | Name::UNORDERED_LIST_SNAKE
        | Name::TASK_LIST => Role::List,
        Name::OL
        | Name::ORDERED_LIST
        | Name::ORDERED_LIST_CAMEL
        | Name::ORDERED_LIST_SNAKE
        | Name::NUMBERED_LIST
        | Name::NUMBERED_LIST_SNAKE => Role::NumberedList,
        Name::LI
        | Name::LIST_ITEM_DASHED
        | Name::LIST_ITEM
        | Name::LIST_ITEM_SNAKE
        | Name::LIST_ITEM_LEXICAL
        | Name::TASK_ITEM
        | Name::CHECK_LIST_ITEM => Role::Item,
        Name::BLOCKQUOTE
        | Name::BLOCK_QUOTE
        | Name::BLOCK_QUOTE_SNAKE
        | Name::QUOTE
        | Name::EXTENDED_QUOTE
        | Name::ASIDE => Role::Quote,
        Name::CODE
        | Name::CODE_BLOCK
        | Name::CODE_BLOCK_SANITY
        | Name::CODE_BLOCK_SNAKE
        | Name::CODE_BLOCK_GHOST
        | Name::PRE => Role::Code,
        Name::CODE_LINE | Name::CODE_LINE_SNAKE => Role::CodeLine,
        Name::HR
        | Name::DIVIDER
        | Name::HORIZONTAL_RULE
        | Name::HORIZONTAL_RULE_CAMEL
        | Name::HORIZONTAL_RULE_SNAKE
        | Name::HORIZONTAL_RULE_LEXICAL
        | Name::THEMATIC_BREAK
        | Name::THEMATIC_BREAK_CAMEL
        | Name::THEMATIC_BREAK_SNAKE
        | Name::RULE => Role::Divider,
        Name::TABLE => Role::Table,
        Name::THEAD
        | Name::TBODY
        | Name::TFOOT
        | Name::TABLE_HEAD
        | Name::TABLE_BODY
        | Name::TABLE_FOOT
        | Name::TABLE_HEAD_SNAKE
        | Name::TABLE_BODY_SNAKE
        | Name::TABLE_FOOT_SNAKE => Role::TableSection,
        Name::TR | Name::TABLE_ROW | Name::TABLE_ROW_CAMEL | Name::TABLE_ROW_SNAKE | Name::TABLE_ROW_LEXICAL => {
            Role::Row
        }
        Name::TD | Name::TABLE_CELL | Name::TABLE_CELL_CAMEL | Name::TABLE_CELL_SNAKE | Name::TABLE_CELL_LEXICAL => {
            Role::Cell
        }
        Name::TH
        | Name::TABLE_HEADER
        | Name::TABLE_HEADER_CELL
        | Name::TABLE_HEADER_CELL_SNAKE
        | Name::TABLE_HEADER_CAMEL
        | Name::TABLE_HEADER_SNAKE
        | Name::TABLE_CELL_HEADER => Role::HeaderCell,
        Name::IMAGE
        | Name::IMG
        | Name::MEDIA
        | Name::UPLOAD
        | Name::INLINE_IMAGE
        | Name::IMAGE_BLOCK
        | Name::EMBEDDED_ASSET_BLOCK => Role::Image,
        Name::FIGURE | Name::MEDIA_SINGLE => Role::Figure,
        Name::FIGCAPTION | Name::CAPTION => Role::Caption,
        Name::EMBED
        | Name::MEDIA_EMBED
        | Name::IFRAME
        | Name::VIDEO
        | Name::AUDIO
        | Name::FILE
        | Name::BOOKMARK
        | Name::BLOCK_CARD
        | Name::YOUTUBE
        | Name::VIMEO
        | Name::TWITCH
        | Name::TWEET
        | Name::TWITTER
        | Name::INSTAGRAM
        | Name::FACEBOOK
        | Name::TIKTOK => Role::Embed,
        Name::CALLOUT | Name::TOGGLE | Name::BUTTON | Name::HTML | Name::MARKDOWN | Name::GALLERY => Role::Card,
        Name::PAYWALL | Name::EMAIL | Name::EMAIL_CTA | Name::PAGE_BREAK => Role::Nothing,
        Name::TEXT
        | Name::INLINE_CODE
        | Name::EXTENDED_TEXT
        | Name::CODE_HIGHLIGHT
        | Name::HASHTAG
        | Name::SPAN
        | Name::TAB => Role::Text,
        Name::HARD_BREAK | Name::HARD_BREAK_SNAKE | Name::LINE_BREAK | Name::BREAK | Name::BR => Role::Break,
        Name::LINK
        | Name::A
        | Name::AUTOLINK
        | Name::HYPERLINK
        | Name::ENTRY_HYPERLINK
        | Name::ITEM_LINK
        | Name::ASSET_HYPERLINK
        | Name::RESOURCE_HYPERLINK => Role::Link,
        Name::MENTION | Name::EMOJI => Role::Mention,
        Name::STRONG | Name::B => Role::Mark(1),
        Name::EM | Name::I | Name::EMPHASIS => Role::Mark(2),
        Name::DEL | Name::S | Name::DELETE => Role::Mark(4),
        Name::U => Role::Mark(8),
        Name::SUB => Role::Mark(32),
        Name::SUP => Role::Mark(64),
        _ => Role::Unknown,
    }
}

/// A node's children: a list, or text alone.
pub(super) fn children(tape: &Tape<'_>, node: Place) -> Place {
    for name in [Name::CONTENT, Name::CHILDREN] {
        let list = tape.get(node, name);
        if matches!(tape.kind(list), Kind::Array | Kind::String | Kind::Escaped) {
            return list;
        }
    }
    Place::ABSENT
}

/// The first of several attributes that is there: in `attrs`, beside the type, or in what else holds them.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn attribute(tape: &Tape<'_>, node: Place, names: &[Name]) -> Place {
    let inside = |name| tape.any(tape.get(node, name), names);
    inside(Name::ATTRS)
        .or(tape.any(node, names))
        .or(inside(Name::DATA))
        .or(inside(Name::FIELDS))
        .or(inside(Name::PROPS))
}

/// An attribute that is a string.
pub(super) fn string(tape: &Tape<'_>, node: Place, names: &[Name]) -> Place {
    let found = attribute(tape, node, names);
    if matches!(tape.kind(found), Kind::String | Kind::Escaped) { found } else { Place::ABSENT }
}

/// An attribute that is a whole number or a string of digits, else another one. Editors also write `auto` and `100%`, which are
/// no mistakes.
pub(super) fn number(tape: &Tape<'_>, node: Place, names: &[Name], default: u32) -> u32 {
    text::parse_unsigned(text::trim(tape.raw(attribute(tape, node, names)))).unwrap_or(default)
}

/// Elements of marks, from the outermost to the innermost, with their bits in Lexical's `format`.
pub(super) const MARKS: &[(u32, Element)] = &[
    (128, Element::Highlight),
    (1, Element::Strong),
    (2, Element::Emphasis),
    (8, Element::Underline),
    (4, Element::Strike),
    (32, Element::Subscript),
    (64, Element::Superscript),
    (16, Element::InlineCode),
];

/// What marks are called, as types of marks and as members that are true.
const MARK_ALIASES: &[(Name, u32)] = &[
    (Name::BOLD, 1),
    (Name::STRONG, 1),
    (Name::ITALIC, 2),
    (Name::EM, 2),
    (Name::EMPHASIS, 2),
    (Name::UNDERLINE, 8),
    (Name::STRIKE, 4),
    (Name::STRIKETHROUGH, 4),
    (Name::S, 4),
    (Name::CODE, 16),
    (Name::SUBSCRIPT, 32),
    (Name::SUB, 32),
    (Name::SUPERSCRIPT, 64),
    (Name::SUP, 64),
    (Name::HIGHLIGHT, 128),
    (Name::MARK, 128),
];

/// The marks of a piece of text as bits: a number, an array of names or of objects with types, or members that are true.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn marks(tape: &Tape<'_>, leaf: Place) -> u32 {
    let format = tape.get(leaf, Name::FORMAT);
    if tape.kind(format) == Kind::Number {
        return text::parse_unsigned(tape.raw(format)).unwrap_or(0);
    }
    let list = tape.get(leaf, Name::MARKS);
    let mut bits = if tape.name(tape.get(leaf, Name::TYPE)) == Name::INLINE_CODE { 16 } else { 0 };
    if list.is_present() {
        each!(tape, list, mark => {
            let name = tape.name(tape.get(mark, Name::TYPE).or(mark));
            bits |= MARK_ALIASES.iter().find(|alias| alias.0 == name).map_or(0, |alias| alias.1);
        });
    } else {
        let styles = tape.get(leaf, Name::STYLES);
        let holder = if tape.is_object(styles) { styles } else { leaf };
        for (name, bit) in MARK_ALIASES {
            if tape.kind(tape.get(holder, *name)) == Kind::True {
                bits |= bit;
            }
        }
    }
    bits
}

/// Where a node leads: as an attribute, or for Contentful as the address of the asset in it.
pub(super) fn address(tape: &Tape<'_>, node: Place) -> Place {
    let found = attribute(tape, node, &[Name::HREF, Name::URL, Name::URI, Name::SRC]);
    found.or(tape.get(tape.get(asset(tape, node), Name::FILE), Name::URL))
}

/// The address in a node's link mark.
pub(super) fn mark_address(tape: &Tape<'_>, node: Place) -> Place {
    each!(tape, tape.get(node, Name::MARKS), mark => if role(tape, mark) == Role::Link {
        return address(tape, mark);
    });
    Place::ABSENT
}

/// Declares language and direction of a node.
#[cfg_attr(feature = "small", inline(never))]
pub(super) fn locality(out: &mut Writer<'_, '_>, node: Place) {
    out.language(attribute(out, node, &[Name::LANG]));
    out.direction(attribute(out, node, &[Name::DIR, Name::DIRECTION]));
}
