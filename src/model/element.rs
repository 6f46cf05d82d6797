//! The parts of an article, by their newsroom names.

/// Declares the elements, and a list of them.
macro_rules! elements {
    ($(#[$enum_doc:meta])* enum $type:ident { $($(#[$doc:meta])* $name:ident,)* }) => {
        $(#[$enum_doc])*
        pub enum $type { $($(#[$doc])* $name),* }

        impl $type {
            /// Every element, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            /// How many of them this build reads. Those that most articles do not have come last, and are left to larger builds.
            pub(crate) const COUNT: usize =
                if cfg!(feature = "formats") { Self::ALL.len() } else { Self::Quran as usize };
        }
    };
}

elements! {
    /// A part of an article. It may hold what a newsroom would put there: a [`Card`](Element::Card) has a
    /// [`CardHeadline`](Element::CardHeadline), and no byline.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[repr(u8)]
    enum Element {
        /// The header: everything over the body.
        Header,
        /// The desk that the article belongs to.
        Section,
        /// Label of an article that not everyone may read.
        Access,
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
        /// A picture of a contributor, or the logo of a source; holds an image.
        Portrait,
        /// The role of a contributor.
        Role,
        /// Dateline and times.
        Meta,
        /// Place of filing.
        Dateline,
        /// When it was first published.
        Published,
        /// When it was last updated.
        Updated,
        /// Reading time; declares minutes.
        ReadingTime,
        /// Image or video over the body.
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
        /// A link from the beginning of an article to its rest.
        ReadOn,
        /// A picture with its texts.
        Figure,
        /// A picture.
        Image,
        /// The caption of a picture or embed.
        Caption,
        /// Who made it; inside a caption.
        Credit,
        /// Third-party content.
        Embed,
        /// The text of an embedded post; holds blocks.
        Post,
        /// A table.
        Table,
        /// The caption of a table.
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
        /// The footer: what follows the body.
        Footer,
        /// Where the article was taken from.
        Source,
        /// The topics of the article; holds tags.
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
        /// The visible part of a card that opens in place.
        CardSummary,
        /// A card's picture; holds an image.
        CardImage,
        /// A card's headline.
        CardHeadline,
        /// A card's excerpt: a sentence or two.
        CardExcerpt,
        /// A card's section, time and source.
        CardMeta,
        /// The kind of a card that does not lead to a text.
        CardKind,
        /// The length of a recording, or the number of pictures; declares it.
        Length,
        /// The language of a card's target, if it differs.
        CardLanguage,
        /// A badge: something that readers should know before they follow a link.
        Badge,
        /// A card's desk.
        CardSection,
        /// The story of a card; holds blocks.
        CardBody,
        /// A link from an opened card to the address of its story.
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
        /// Subscript.
        Subscript,
        /// Superscript.
        Superscript,
        /// A piece of code in running text; always left to right.
        InlineCode,
        /// Text with its reading beside it; holds the text, and then the reading.
        Ruby,
        /// How the text before it is read.
        RubyText,
        /// A quotation of the Qur'an; holds blocks.
        Quran,
        /// A quotation of a hadith; holds blocks.
        Hadith,
        /// The reference of a quotation; inside an attribution.
        Reference,
        /// A poem; holds lines.
        Verse,
        /// A line of a poem; holds hemistichs, or its text.
        VerseLine,
        /// Half of a line.
        Hemistich,
        /// A box beside the text; holds a title and blocks.
        Callout,
        /// A box with a warning.
        Warning,
        /// The box of what matters most.
        KeyPoints,
        /// A disclaimer.
        Disclaimer,
        /// The title of a box, or of a list of ours.
        BoxTitle,
        /// A timeline; holds moments.
        Timeline,
        /// A moment of a timeline; holds a date, a title and blocks.
        Moment,
        /// The date of a moment.
        MomentDate,
        /// The title of a moment.
        MomentTitle,
        /// An interview; holds questions and answers.
        Interview,
        /// A question.
        Question,
        /// An answer; holds blocks.
        Answer,
        /// A post of a live report.
        LivePost,
        /// Times and badges of a live post.
        LiveMeta,
        /// Headline of a live post.
        LiveHeadline,
        /// The blocks of a live post.
        LiveBody,
        /// The number of a footnote in running text; leads to the note.
        NoteMark,
        /// The footnotes; holds a title and a list.
        Footnotes,
        /// A footnote; holds blocks.
        Note,
        /// A link from a footnote back to its mark.
        NoteBack,
        /// A slot that the host page fills, by its name.
        Slot,
        /// A link to the transcript of a recording; inside a caption.
        Transcript,
        /// A gallery; holds figures.
        Gallery,
        /// A video with its texts.
        Video,
        /// A video; holds sources and tracks.
        VideoPlayer,
        /// Audio with its texts.
        Audio,
        /// Audio; holds sources and tracks.
        AudioPlayer,
        /// One of the files of a recording.
        MediaSource,
        /// The captions of a recording.
        Track,
        /// Corrections and changes after publication; holds corrections.
        Corrections,
        /// One correction.
        Correction,
    }
}
