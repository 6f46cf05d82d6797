//! Every element, part, class and attribute name that a rendered article may have: the contract with host pages.
//!
//! A part called `headline` is `::part(headline)` in a shadow tree and the class `mq-headline` in both trees. Changing a
//! name is a breaking change. Sinks know these names by their place in the tables.

/// Declares enums of names with their spelling: those that every build writes, and after a semicolon those that come to a page
/// with a larger core.
macro_rules! names {
    ($($(#[$doc:meta])* $type:ident { $($name:ident $spelling:literal)* ; $($more:ident $more_spelling:literal)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug, PartialEq, Eq)]
            #[repr(u8)]
            pub enum $type {
                $(#[doc = concat!("`", $spelling, "`")] $name,)*
                $(#[doc = concat!("`", $more_spelling, "`")] $more,)*
            }

            impl $type {
                /// The spellings that every build needs, in this order. www/names.js holds them for pages.
                pub const SPELLINGS: &'static [&'static str] = &[$($spelling),*];
                /// The spellings that follow in larger builds. www/rare.js holds them for pages.
                pub const MORE: &'static [&'static str] = &[$($more_spelling),*];

                /// All spellings.
                pub fn all() -> impl Iterator<Item = &'static str> {
                    Self::SPELLINGS.iter().chain(Self::MORE).copied()
                }

                /// How it is written.
                pub fn spelling(self) -> &'static str {
                    match self { $(Self::$name => $spelling,)* $(Self::$more => $more_spelling,)* }
                }
            }
        )*
    };
}

names! {
    /// An element, with the attributes that it has wherever it stands.
    Tag {
        Article "article" Header "header" Footer "footer" Aside "aside" Div "div" H1 "h1" H2 "h2" H3 "h3"
        H4 "h4" H5 "h5" H6 "h6" P "p" Span "span" Bdi "bdi" A "a" AuthorLink "a rel=author" TagLink "a rel=tag"
        Time "time" Br "br" Hr "hr" Pre "pre dir=ltr translate=no tabindex=0" Ul "ul" RoleList "ul role=list"
        Ol "ol" Li "li" Blockquote "blockquote" Cite "cite" Figure "figure" Figcaption "figcaption"
        LazyImg "img loading=lazy decoding=async" FirstImg "img fetchpriority=high decoding=async"
        Details "details" Summary "summary" Scroller "div tabindex=0" Table "table" Caption "caption"
        Thead "thead" Tbody "tbody" Tr "tr" ColumnHeader "th scope=col" RowHeader "th scope=row" Td "td"
        Strong "strong" Em "em" U "u" S "s" Code "code" InlineCode "code dir=ltr" Sub "sub" Sup "sup"
        Mark "mark" Small "small" Q "q" Ruby "ruby" Rt "rt" Rp "rp"
        ;
        Endnotes "section role=doc-endnotes" Note "div role=note" NoteLink "a role=doc-noteref"
        Video "video controls= preload=none playsinline=" Audio "audio controls= preload=none" Source "source"
        Track "track kind=captions" Slot "slot"
    }

    /// A name that a host page may style; [`Part::None`] for an element without one.
    Part {
        None "" Article "article" Header "header" Section "section" Kicker "kicker" Headline "headline"
        Standfirst "standfirst" Byline "byline" Meta "meta" Dateline "dateline" Published "published"
        Updated "updated" Label "label" MainMedia "main-media" Body "body" Paragraph "paragraph"
        Subheading "subheading" List "list" Blockquote "blockquote" Attribution "attribution"
        PullQuote "pull-quote" Figure "figure" Caption "caption" Credit "credit" Table "table" Embed "embed"
        Post "post" Divider "divider" Code "code" Footer "footer" Source "source" Tags "tags"
        TagsTitle "tags-title" TagList "tag-list" Tag "tag" Related "related" RelatedTitle "related-title"
        Cards "cards" Links "links" Card "card" CardImage "card-image" CardHeadline "card-headline"
        CardExcerpt "card-excerpt" CardMeta "card-meta" CardSection "card-section" CardStory "card-story"
        CardSummary "card-summary" CardBody "card-body" CardLink "card-link" Access "access" Portrait "portrait"
        ReadingTime "reading-time" ReadOn "read-on" CardKind "card-kind" CardLanguage "card-language"
        Badge "badge" Chunk "chunk"
        ;
        Quran "quran" Hadith "hadith" Reference "reference" Verse "verse" VerseLine "verse-line"
        Hemistich "hemistich" Callout "callout" Warning "warning" KeyPoints "key-points" Disclaimer "disclaimer"
        BoxTitle "box-title" Timeline "timeline" Moment "moment" MomentDate "moment-date"
        MomentTitle "moment-title" Interview "interview" Question "question" Answer "answer"
        LivePost "live-post" LiveMeta "live-meta" LiveHeadline "live-headline" LiveBody "live-body"
        NoteMark "note-mark" Footnotes "footnotes" Note "note" NoteBack "note-back" Transcript "transcript"
        Gallery "gallery" Video "video" Audio "audio" Frame "frame" Provider "provider" Skip "skip"
        Corrections "corrections" Correction "correction"
    }

    /// An attribute with a value from the article. The one without a name is a tag's name, from which its link is made.
    Attribute {
        TagHref "" Lang "lang" Id "id" Href "href" Src "src" Srcset "srcset" Sizes "sizes" Alt "alt"
        Width "width" Height "height" Datetime "datetime" Cite "cite" Start "start" Colspan "colspan"
        Rowspan "rowspan" Hreflang "hreflang"
        ;
        Poster "poster" Type "type" CaptionLanguage "srclang" CaptionLabel "label" Label "aria-label"
        Name "name" Provider "data-provider" ProviderId "data-id"
    }
}

impl Tag {
    /// The heading that stands for this one under a headline of that level; other elements are what they are.
    pub(crate) fn below(self, level: u8) -> Self {
        const HEADINGS: [Tag; 6] = [Tag::H1, Tag::H2, Tag::H3, Tag::H4, Tag::H5, Tag::H6];
        let index = (self as u8).wrapping_sub(Self::H1 as u8);
        if index > 5 {
            return self;
        }
        HEADINGS.get(usize::from(index + level - 1)).copied().unwrap_or(Self::H6)
    }

    /// Whether it can have no content and is written without an end tag.
    #[cfg(feature = "html")]
    pub(crate) fn is_void(self) -> bool {
        matches!(self, Self::Br | Self::Hr | Self::LazyImg | Self::FirstImg | Self::Source | Self::Track)
    }
}
