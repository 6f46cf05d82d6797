//! What each element of HTML stands for, if it stands for anything.

use crate::json::Name;
use crate::model::element::Element;

/// What is done with an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Its text stays.
    Unknown,
    /// Its text stays, apart from what stands around it.
    Section,
    Paragraph,
    Heading(Element),
    Inline(Element),
    Link,
    /// A run that may be in another language or direction.
    Run,
    Break,
    Rule,
    List(Element),
    Item,
    /// A term of a list of definitions.
    Term,
    Quote,
    /// Words of the article that are shown again, for which there is no element.
    PullQuote,
    /// A box beside the text.
    Box,
    Preformatted,
    Figure,
    /// Several pictures together.
    Gallery,
    Caption,
    /// That of something that has ended.
    LateCaption,
    Table,
    TableCaption,
    Rows(Element),
    Row,
    Cell,
    Image,
    /// Something of a third party.
    Embed,
    /// Sound or moving pictures, which may name their source inside.
    Media,
    MediaSource,
    Track,
    /// For pages without script.
    Fallback,
    /// Neither it nor what is in it is shown.
    Dropped,
}

/// The rules for every element that has any.
pub(super) fn kind(name: Name) -> Kind {
    match name {
        Name::P => Kind::Paragraph,
        // In bodies of agencies it has the name of NITF.
        Name::H1 | Name::H2 | Name::HL2 => Kind::Heading(Element::Subheading2),
        Name::H3 => Kind::Heading(Element::Subheading3),
        Name::H4 => Kind::Heading(Element::Subheading4),
        Name::H5 => Kind::Heading(Element::Subheading5),
        Name::H6 => Kind::Heading(Element::Subheading6),
        Name::B | Name::STRONG => Kind::Inline(Element::Strong),
        Name::I | Name::EM | Name::DFN | Name::VAR => Kind::Inline(Element::Emphasis),
        Name::U | Name::INS => Kind::Inline(Element::Underline),
        Name::S | Name::STRIKE | Name::DEL => Kind::Inline(Element::Strike),
        Name::SUB => Kind::Inline(Element::Subscript),
        Name::SUP => Kind::Inline(Element::Superscript),
        Name::CODE | Name::KBD | Name::SAMP | Name::TT => Kind::Inline(Element::InlineCode),
        Name::MARK => Kind::Inline(Element::Highlight),
        Name::SMALL => Kind::Inline(Element::Small),
        Name::Q => Kind::Inline(Element::Quote),
        Name::RUBY => Kind::Inline(Element::Ruby),
        // Brackets around a reading are set anew.
        Name::RT | Name::RP => Kind::Inline(Element::RubyText),
        Name::A => Kind::Link,
        Name::SPAN | Name::FONT | Name::BDI | Name::BDO | Name::ABBR | Name::CITE => Kind::Run,
        Name::BR => Kind::Break,
        Name::HR => Kind::Rule,
        Name::UL | Name::DL | Name::MENU => Kind::List(Element::List),
        Name::OL => Kind::List(Element::NumberedList),
        Name::LI | Name::DD => Kind::Item,
        Name::DT => Kind::Term,
        Name::BLOCKQUOTE => Kind::Quote,
        Name::PRE => Kind::Preformatted,
        // Pictures of NITF are figures in other words.
        Name::FIGURE | Name::MEDIA => Kind::Figure,
        Name::FIGCAPTION | Name::MEDIA_CAPTION | Name::MEDIA_PRODUCER => Kind::Caption,
        Name::TABLE => Kind::Table,
        Name::CAPTION => Kind::TableCaption,
        Name::THEAD => Kind::Rows(Element::TableHead),
        Name::TBODY | Name::TFOOT => Kind::Rows(Element::TableRows),
        Name::TR => Kind::Row,
        Name::TD | Name::TH => Kind::Cell,
        Name::IMG | Name::IMAGE | Name::AMP_IMG | Name::AMP_ANIM | Name::MEDIA_REFERENCE => Kind::Image,
        Name::IFRAME
        | Name::OEMBED
        | Name::AMP_IFRAME
        | Name::AMP_YOUTUBE
        | Name::AMP_TWITTER
        | Name::AMP_INSTAGRAM
        | Name::AMP_VIMEO
        | Name::AMP_FACEBOOK
        | Name::LITE_YOUTUBE => Kind::Embed,
        Name::VIDEO | Name::AUDIO | Name::AMP_VIDEO | Name::AMP_AUDIO => Kind::Media,
        Name::SOURCE => Kind::MediaSource,
        Name::TRACK => Kind::Track,
        Name::AMP_CAROUSEL => Kind::Gallery,
        Name::DIV
        | Name::SECTION
        | Name::ARTICLE
        | Name::ASIDE
        | Name::HEADER
        | Name::FOOTER
        | Name::MAIN
        | Name::CENTER
        | Name::ADDRESS
        | Name::DETAILS
        | Name::SUMMARY
        | Name::FIELDSET
        | Name::NAV
        | Name::HTML
        | Name::BODY => Kind::Section,
        Name::NOSCRIPT => Kind::Fallback,
        Name::SCRIPT
        | Name::STYLE
        | Name::TITLE
        | Name::TEXTAREA
        | Name::XML
        | Name::XMP
        | Name::NOEMBED
        | Name::NOFRAMES
        | Name::TEMPLATE
        | Name::OBJECT
        | Name::FORM
        | Name::BUTTON
        | Name::SVG
        | Name::MATH
        | Name::SELECT => Kind::Dropped,
        _ => Kind::Unknown,
    }
}
