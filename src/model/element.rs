//! The parts of an article, by their newsroom names.

/// Declares the elements, and a list of them.
macro_rules! elements {
    ($(#[$enum_doc:meta])* enum $type:ident { $($(#[$doc:meta])* $name:ident,)* }) => {
        $(#[$enum_doc])*
        pub enum $type { $($(#[$doc])* $name),* }

        impl $type {
            /// Every element, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
        }
    };
}

elements! {
    /// A part of an article. What it may hold is what a newsroom would put there: a [`Card`](Element::Card) has a
    /// [`CardHeadline`](Element::CardHeadline), and no byline.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(u8)]
    enum Element {
        /// What stands over the body.
        Header,
        /// The desk that the article belongs to.
        Section,
        /// Short label above the headline.
        Kicker,
        /// Main title.
        Headline,
        /// Summary between headline and body.
        Standfirst,
        /// The line naming the writers.
        Byline,
        /// One person or desk in a byline; holds a name.
        Contributor,
        /// What a contributor is.
        Role,
        /// Dateline and times.
        Meta,
        /// Place of filing.
        Dateline,
        /// When it was first published.
        Published,
        /// When it was last changed.
        Updated,
        /// Picture over the body.
        MainMedia,
        /// The blocks of the article.
        Body,
        /// A paragraph.
        Paragraph,
        /// A heading inside the body, of level 2 under a headline of level 1.
        Subheading2,
        /// A subheading of level 3.
        Subheading3,
        /// A subheading of level 4.
        Subheading4,
        /// A subheading of level 5.
        Subheading5,
        /// A subheading of level 6.
        Subheading6,
        /// A list without numbers.
        List,
        /// A list with numbers.
        NumberedList,
        /// An item of a list; may hold a list after its text.
        Item,
        /// A quoted source; holds blocks.
        Blockquote,
        /// Who is quoted.
        Attribution,
        /// An extract for display.
        PullQuote,
        /// The text of a pull quote.
        PullQuoteText,
        /// Who is quoted in a pull quote.
        PullQuoteAttribution,
        /// A picture with its texts.
        Figure,
        /// A picture.
        Image,
        /// What can be said of a picture or embed.
        Caption,
        /// Who made it; inside a caption.
        Credit,
        /// Something that lies at a third party.
        Embed,
        /// The text of an embedded post; holds blocks.
        Post,
        /// A table.
        Table,
        /// What a table shows.
        TableCaption,
        /// Rows of column headers.
        TableHead,
        /// Rows of data.
        TableRows,
        /// A row.
        Row,
        /// A cell that names its column.
        ColumnHeader,
        /// A cell that names its row.
        RowHeader,
        /// A cell.
        Cell,
        /// A thematic break.
        Divider,
        /// A piece of code.
        Code,
        /// What stands under the body.
        Footer,
        /// Where the article was taken from.
        Source,
        /// What it is about; holds tags.
        Tags,
        /// A topic.
        Tag,
        /// Other articles; holds a title and cards.
        Related,
        /// Heading of the cards.
        RelatedTitle,
        /// The cards.
        Cards,
        /// A teaser.
        Card,
        /// A card that opens in place; holds a summary and a body.
        CardStory,
        /// What is seen of a card that opens in place.
        CardSummary,
        /// A card's picture; holds an image.
        CardImage,
        /// A card's headline.
        CardHeadline,
        /// A sentence or two of it.
        CardExcerpt,
        /// A card's section, time and source.
        CardMeta,
        /// A card's desk.
        CardSection,
        /// The story of a card; holds blocks.
        CardBody,
        /// A link from an opened card to the place of its story.
        CardLink,
        /// A link.
        Link,
        /// A name among other words.
        Name,
        /// Running text in a language or direction of its own.
        Run,
        /// A quotation, in the quotation marks of its language.
        Quote,
        /// Highlighted text.
        Highlight,
        /// Important text.
        Strong,
        /// Stressed text.
        Emphasis,
        /// Underlined text.
        Underline,
        /// Text that is no longer true.
        Strike,
        /// A side remark.
        Small,
        /// Below the line.
        Subscript,
        /// Above the line.
        Superscript,
        /// A piece of code in running text; always left to right.
        InlineCode,
        /// Text with its reading beside it; holds the text, and then the reading.
        Ruby,
        /// How the text before it is read.
        RubyText,
    }
}
