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
        /// What stands over the body.
        Header,
        /// The desk that the article belongs to.
        Section,
        /// That only some may read it.
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
        /// A picture of a contributor, or the sign of a source; holds an image.
        Portrait,
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
        /// How long it takes to read; declares minutes.
        ReadingTime,
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
        /// A link from the beginning of an article to its rest.
        ReadOn,
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
        /// What a card leads to, if it is no text.
        CardKind,
        /// How long a recording is, or how many pictures there are; declares it.
        Length,
        /// The language of what a card leads to, if it is another one.
        CardLanguage,
        /// Something that readers should know before they follow a link.
        Badge,
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
        /// A quotation of the Qur'an; holds blocks.
        Quran,
        /// A quotation of a hadith; holds blocks.
        Hadith,
        /// Where a quotation stands; inside an attribution.
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
        /// What the publisher does not answer for.
        Disclaimer,
        /// The title of a box, or of a list of ours.
        BoxTitle,
        /// What happened when; holds moments.
        Timeline,
        /// A moment of a timeline; holds a date, a title and blocks.
        Moment,
        /// When a moment was.
        MomentDate,
        /// What a moment is called.
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
        /// A place that the host page fills, by its name.
        Slot,
        /// A link to the words of a recording; inside a caption.
        Transcript,
        /// Several pictures; holds figures.
        Gallery,
        /// A video with its texts.
        Video,
        /// A video; holds sources and tracks.
        VideoPlayer,
        /// Something to listen to, with its texts.
        Audio,
        /// Something to listen to; holds sources and tracks.
        AudioPlayer,
        /// One of the files of a recording.
        MediaSource,
        /// The captions of a recording.
        Track,
        /// What was wrong, or was changed; holds corrections.
        Corrections,
        /// One correction.
        Correction,
    }
}
