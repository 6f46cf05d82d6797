//! What class names say that element names do not: those of `WordPress`, Ghost, and of scripts that load embeds.

use super::kinds::Kind;
use super::{Builder, contains};
use crate::json::Name;
use crate::model::href::Href;
use crate::model::text;

/// What a page needs for its looks and players: it says nothing of the article.
const FURNITURE: &str = " visually-hidden screen-reader-text kg-bookmark-metadata kg-bookmark-thumbnail kg-audio-thumbnail kg-audio-player \
    kg-video-overlay kg-video-player-container kg-signup-card kg-file-card-metadata wp-block-social-links \
    wp-block-jetpack-subscriptions__container advertisement ad-container ad-label newsletter-signup newsletter-form \
    ez-toc-counter yarpp crp_related sharedaddy jp-relatedposts addtoany_share_save_container \
    addtoany_content a2a_kit elementor-share-btn elementor-widget-share-buttons td-a-rec td-post-sharing post-views kk-star-ratings \
    saboxplugin-wrap heateor_sss_sharing_container jeg_share_button essb_links swp_social_panel wp_ulike wpulike printfriendly \
    rt-reading-time mc4wp-form shareaholic-canvas ez-toc-btn ez-toc-title-toggle ";
/// Boxes beside the text.
const BOXES: &str = " kg-callout-card ";
/// What holds a picture and its caption.
const CAPTIONED: &str = " wp-caption tr-caption-container ";
/// Words of the article that are shown again.
const PULL_QUOTES: &str = " wp-block-pullquote pullquote pull-quote mq-pull-quote ";
/// Captions.
const CAPTIONS: &str = " wp-caption-text tr-caption caption image-caption img-caption photo-caption ";
/// Posts of other sites that have `WordPress` too: a link, and a frame for those who can load it.
const EMBEDDED: &str = " wp-embedded-content ";
/// Poems.
const POEMS: &str = " wp-block-verse ";
/// What scripts fill: the class, the attribute with its address or id, and what stands before that.
const WIDGETS: [(&str, Name, &str); 4] = [
    (" fb-post ", Name::DATA_HREF, ""),
    (" fb-video ", Name::DATA_HREF, ""),
    (" flourish-embed ", Name::DATA_SRC, "https://public.flourish.studio/"),
    (" infogram-embed ", Name::DATA_ID, "https://infogram.com/"),
];

/// What stands in addresses that tell others of an article.
const SHARE: [&str; 6] = [
    "facebook.com/sharer",
    "twitter.com/intent/tweet",
    "twitter.com/share",
    "api.whatsapp.com/send?text",
    "wa.me/?text",
    "t.me/share/",
];

/// Whether a link is there to tell others of an article.
pub(super) fn tells_others(href: Href<'_>) -> bool {
    SHARE.iter().any(|part| contains(href.text().units(), part))
}

impl Builder<'_, '_, '_> {
    /// Whether a word of the tag's class is in a list.
    pub(super) fn is_of(&self, list: &str) -> bool {
        let class = self.tokens.attribute(self.out, Name::CLASS).unwrap_or(&[]);
        class.split(|unit| u32::from(*unit) == 0x20).any(|word| !word.is_empty() && text::is_listed(list, word))
    }

    /// Does what the class of an element asks for, or what stands around it. Whether it asks for anything.
    #[allow(clippy::wildcard_enum_match_arm, reason = "most elements need no class")]
    pub(super) fn classed(&mut self, name: Name, kind: Kind) -> bool {
        match kind {
            Kind::Section | Kind::Figure | Kind::List(_) | Kind::Gallery if self.is_gallery() => self.gallery(name),
            Kind::List(_) | Kind::Item | Kind::Term if self.in_gallery() => self.in_gallery_tag(name),
            Kind::Section | Kind::Figure | Kind::Paragraph | Kind::List(_) if self.is_of(FURNITURE) => self.drop(name),
            Kind::Section | Kind::Figure | Kind::Quote | Kind::Paragraph if self.is_of(PULL_QUOTES) => {
                self.pull_quote(name);
            }
            Kind::Section if name == Name::ASIDE || self.is_of(BOXES) => self.boxed(name),
            Kind::Section if name == Name::FOOTER => return self.attribution(name),
            Kind::Section if self.is_widget() => self.drop(name),
            Kind::Table if text::is(self.attribute(Name::ROLE).units(), "presentation") => self.section(name),
            Kind::Section | Kind::List(_) | Kind::Table if self.is_of(CAPTIONED) => self.figure(name),
            Kind::Term if self.in_figure() => self.section(name),
            Kind::Section | Kind::Paragraph | Kind::Item | Kind::Cell if self.is_of(CAPTIONS) => {
                return self.late_caption(name);
            }
            Kind::Quote if self.is_of(EMBEDDED) => self.section(name),
            Kind::Embed if self.is_of(EMBEDDED) => self.drop(name),
            Kind::Preformatted if self.is_of(POEMS) => self.poem(),
            _ => return false,
        }
        true
    }

    /// Whether it is of no use outside its page.
    pub(super) fn is_furniture(&self) -> bool {
        self.is_of(FURNITURE)
    }

    /// Whether a list is that of a picture and its caption.
    fn in_figure(&self) -> bool {
        self.frames.last().is_some_and(|frame| frame.kind == Kind::Figure && frame.name == Name::DL)
    }

    /// Shows what a script would put into an element. Whether there is anything.
    fn is_widget(&mut self) -> bool {
        WIDGETS.into_iter().any(|(class, attribute, before)| self.is_of(class) && self.embed_of(attribute, before))
    }

    /// Shows the post that Telegram's script would put in its own place.
    pub(super) fn widget_script(&mut self) {
        if !self.inline {
            self.embed_of(Name::DATA_TELEGRAM_POST, "https://t.me/");
        }
    }
}
