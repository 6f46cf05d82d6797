//! Formats that are a record with an article's fields and a body of HTML: one entry of a table for each.
//!
//! A profile is the paths that must be there, and a line for each field: its name and paths, of which the first that finds
//! something counts. Before a path `~` says that the value is HTML, `!` that a time without an offset is Greenwich's, `,` that
//! it is a list between commas, `#` that it is a body of blocks, `?` that it may be HTML or not, `$` that it says that the article is
//! not free; `/` begins at the document and not at the record.

use super::asked::Asked;
use super::fields::{Entry, Manner};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};

/// A format.
pub(super) struct Profile {
    pub(super) name: &'static str,
    /// Paths that must find something, with a space between them.
    needs: &'static str,
    fields: &'static str,
}

/// Where in a document a record may stand, besides its root; with a space between.
const RECORDS: &str = "* posts.* items.* _items.* data data.* result attributes data.attributes data.*.attributes fields items.*.fields \
props.pageProps.*";

/// All profiles, in the order in which they are tried.
const PROFILES: &[Profile] = &[
    // WordPress REST API, a post; what is only there when the caller asked for `_embed` may lack.
    Profile {
        name: "wordpress",
        needs: "title.rendered content.rendered",
        fields: "\
language lang yoast_head_json.schema.@graph.*.inLanguage
url link yoast_head_json.canonical
section _embedded.wp:term.*.taxonomy=category
access $content.rendered=.protected=true.protected
headline ~title.rendered
standfirst ~excerpt.rendered
byline _embedded.author yoast_head_json.author
published date !date_gmt
updated modified !modified_gmt
image _embedded.wp:featuredmedia.0 yoast_head_json.og_image.0 jetpack_featured_media_url
body ~content.rendered
source yoast_head_json.og_site_name
tags _embedded.wp:term.*.taxonomy=post_tag
related jetpack-related-posts",
    },
    // Ghost Content API, a post.
    Profile {
        name: "ghost",
        needs: "title html visibility",
        fields: "\
language locale
url canonical_url url
section primary_tag
access access $html=.visibility!public.visibility
truncated $access=false.access
headline title
standfirst custom_excerpt
byline authors primary_author
published published_at
updated updated_at
image feature_image
alt feature_image_alt
caption ~feature_image_caption
body ~html
tags tags.*.visibility!internal",
    },
    // JSON Feed 1.0 and 1.1, an item.
    Profile { name: "json-feed", needs: "content_html", fields: FEED },
    Profile { name: "json-feed", needs: "content_text", fields: FEED },
    // Drupal JSON:API, a node.
    Profile {
        name: "drupal",
        needs: "attributes.title relationships",
        fields: "\
language attributes.langcode
url attributes.path.alias links.self.href
section relationships.field_section.data relationships.field_category.data
headline attributes.title
standfirst ~attributes.field_summary.processed attributes.field_summary ~attributes.body.summary
byline relationships.field_author.data relationships.uid.data
published attributes.created
updated attributes.changed
image relationships.field_image.data relationships.field_media_image.data.relationships.field_media_image.data
alt relationships.field_image.data.meta.alt
body ~attributes.body.processed ~attributes.field_body.processed ~attributes.body.value
tags relationships.field_tags.data
related relationships.field_related.data relationships.field_related_articles.data \
relationships.field_related_content.data",
    },
    // ninjs 1.x of the IPTC, and the dialect of Superdesk.
    Profile { name: "ninjs", needs: "body_html versioncreated", fields: NINJS },
    Profile { name: "ninjs", needs: "body_xhtml versioncreated", fields: NINJS },
    Profile { name: "ninjs", needs: "body_text versioncreated", fields: NINJS },
    // ninjs 2.x, and 3.x with its names in camel case.
    #[cfg(feature = "trees")]
    Profile { name: "ninjs", needs: "uri headlines bodies", fields: NINJS_2 },
    ISLAND,
];

const FEED: &str = "\
language language /language
url url external_url
headline title
standfirst summary
byline authors author /authors /author
published date_published
updated date_modified
image image banner_image
body ~content_html content_text
source /version!.title
tags tags";

const NINJS: &str = "\
language language
section service genre
headline headline title
standfirst ~description_html description_text
byline authors byline
dateline dateline.text located
published firstpublished firstcreated versioncreated
updated versioncreated
image associations.featuremedia.renditions.original associations.featuremedia.renditions.viewImage \
associations.featuremedia.renditions.baseImage associations.mainpicture.renditions.*
alt associations.featuremedia.description_text associations.mainpicture.description_text
poster associations.featuremedia.renditions.viewImage.href associations.featuremedia.renditions.thumbnail.href
caption associations.featuremedia.description_text associations.mainpicture.description_text
credit associations.featuremedia.byline associations.mainpicture.byline
body ~body_html ~body_xhtml body_text
source source copyrightholder infosource
tags ,keywords subject
gallery associations.*.type!text.type!composite
related associations.*.type=text associations.*.type=composite";

#[cfg(feature = "trees")]
const NINJS_2: &str = "\
language language
section genres
headline headlines.role=main.value headlines.0.value
standfirst descriptions.role=summary.value descriptions.0.value
byline by
dateline located
published firstCreated firstcreated versionCreated versioncreated
updated versionCreated versioncreated
image associations.type==picture.renditions.*
alt associations.type==picture.headlines.0.value associations.type==picture.descriptions.0.value
caption associations.type==picture.descriptions.0.value
credit associations.type==picture.by
body ~bodies.contentType=text/html.value ~bodies.contenttype=text/html.value \
~bodies.contentType=application/xhtml+xml.value ~bodies.contenttype=application/xhtml+xml.value ?bodies.0.value
source copyrightHolder copyrightholder infoSources infosources
tags subjects
gallery associations.*.type!text.type!composite
related associations.*.type=text associations.*.type=composite";

/// A node of schema.org.
pub(super) const NODE: Profile = Profile {
    name: "json-ld",
    needs: "",
    fields: "\
language inLanguage
url url mainEntityOfPage.@id mainEntityOfPage @id
section articleSection
access isAccessibleForFree isAccessibleforFree hasPart.isAccessibleForFree
headline headline name
standfirst description
byline author
published datePublished
updated dateModified
image image thumbnailUrl
body ?articleBody
source publisher
tags ,keywords",
};

/// The island of `CognativeX`, which has no body.
pub(super) const ISLAND: Profile = Profile {
    name: "tawsiyat",
    needs: "postid title url",
    fields: "\
language lang
url url
section classes.*.mapping=category
headline title
standfirst description
byline author classes.*.mapping=author
published published_time
updated last_updated
image thumbnail
tags ,keywords",
};

/// What a page says of itself in its head, as www/inputs.js hands it over.
pub(super) const PAGE: Profile = Profile {
    name: "page",
    needs: "maqala:page",
    fields: "\
url maqala:page.canonical maqala:page.og:url
section maqala:page.article:section
access $maqala:page.article:content_tier=locked.article:content_tier
headline maqala:page.og:title
standfirst maqala:page.og:description
published maqala:page.article:published_time
updated maqala:page.article:modified_time
image maqala:page.og:image
alt maqala:page.og:image:alt
source maqala:page.og:site_name",
};

/// What may stand around a tree of blocks: the names that systems give to an article's fields.
#[cfg(feature = "trees")]
pub(super) const WRAPPER: Profile = Profile {
    name: "fields",
    needs: "",
    fields: "\
language lang language locale langcode
url canonical_url url canonicalUrl link
section section.name section category.name category
access isAccessibleForFree $content_restrictions.content_code!free.content_code!metered.content_code \
content_restrictions.content_code $isPaid=true.isPaid $isPremium=true.isPremium $is_premium=true.is_premium \
$premium=true.premium $paywalled=true.paywalled
kicker kicker overline label.basic.text
headline headlines.basic headline title name meta.title
standfirst subheadlines.basic standfirst subtitle excerpt summary description.basic description
byline credits.by authors author byline metadata.authors
dateline dateline
published publishedAt published_at published datePublished date_published first_publish_date display_date createdAt date
updated updatedAt updated_at updated dateModified last_updated_date modified
image promo_items.basic mainImage image cover heroImage featuredImage thumbnail
source distributor.name source.name publisher.name source publisher
tags taxonomy.tags tags keywords categories
related related_content.basic.*.type!reference relatedArticles.data relatedArticles related_articles.data related_articles \
relatedPosts related_posts",
};

/// Another article that goes with one.
pub(super) const CARD: Profile = Profile {
    name: "card",
    needs: "",
    fields: "\
url canonical_url website_url canonicalUrl url href link attributes.path.alias attributes.url attributes.link
headline headline headlines.basic headlines.*.value title name text attributes.title attributes.name attributes.headline
image image img promo_items.basic promo_items associations.featuremedia.renditions.viewImage attributes.image.data.attributes \
relationships.field_image.data cover thumbnail
alt relationships.field_image.data.meta.alt
excerpt excerpt description summary description_text descriptions attributes.summary attributes.description
section section
source source
published published datePublished display_date publishedAt published_at attributes.publishedAt attributes.created versioncreated
body ~body_html body_text",
};

fn units(text: &str) -> Vec<Unit> {
    let mut units = Vec::new();
    text::push_str(&mut units, text);
    units
}

impl Profile {
    /// Whether a record has what the profile needs.
    pub(super) fn fits(&self, tape: &Tape<'_>, record: Place) -> bool {
        let needs = units(self.needs);
        let mut index = 0;
        loop {
            let path = text::piece(&needs, b' ', index);
            if path.is_empty() || !tape.at(record, path).is_present() {
                return path.is_empty();
            }
            index += 1;
        }
    }

    /// What a record says.
    pub(super) fn read(&self, tape: &Tape<'_>, record: Place, document: Place) -> Vec<Entry> {
        let (mut entries, fields) = (Vec::new(), units(self.fields));
        let mut index = 0;
        loop {
            let line = text::piece(&fields, b'\n', index);
            if line.is_empty() {
                return entries;
            }
            read_field(
                tape,
                record,
                document,
                line,
                #[cfg(feature = "html")]
                self.name,
                &mut entries,
            );
            index += 1;
        }
    }
}

/// Adds the values of a line's field that its first path finds that finds any.
pub(super) fn read_field(
    tape: &Tape<'_>,
    record: Place,
    document: Place,
    line: &[Unit],
    #[cfg(feature = "html")] origin: &'static str,
    entries: &mut Vec<Entry>,
) {
    let slot = tape.lower(text::piece(line, b' ', 0));
    let (before, mut index) = (entries.len(), 1);
    while entries.len() == before {
        let mut path = text::piece(line, b' ', index);
        if path.is_empty() {
            return;
        }
        let manner = match text::unit_at(path, 0) {
            0x7e => Manner::Html,
            0x21 => Manner::Utc,
            0x2c => Manner::Split,
            0x23 => Manner::Blocks,
            0x3f => Manner::Either,
            0x24 => Manner::Paid,
            _ => Manner::Plain,
        };
        path = text::slice(path, usize::from(manner != Manner::Plain), path.len());
        let absolute = text::unit_at(path, 0) == 0x2f;
        path = text::slice(path, usize::from(absolute), path.len());
        let mut found = Vec::new();
        tape.walk(if absolute { document } else { record }, path, &mut found);
        // Of most fields there is one; several bodies are the same one in several forms.
        let list = matches!(slot, Name::BYLINE | Name::IMAGE | Name::TAGS | Name::GALLERY | Name::RELATED);
        for place in found {
            let says = tape.says_something(place) || slot == Name::ACCESS && tape.kind(place) == Kind::False;
            if says && (list || entries.len() == before) {
                entries.push(Entry {
                    slot,
                    manner,
                    place,
                    #[cfg(feature = "trees")]
                    rule: Place::ABSENT,
                    #[cfg(feature = "html")]
                    origin,
                });
            }
        }
        index += 1;
    }
}

/// Names of all profiles, and of what JSON-LD is called.
#[cfg(feature = "trees")]
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    let mut last = "";
    let profiles = PROFILES.iter().map(|profile| profile.name);
    profiles.filter(move |name| std::mem::replace(&mut last, name) != *name).chain([NODE.name])
}

/// The records that a document may be or hold, those of one kind at a time.
pub(super) fn records(tape: &Tape<'_>, document: Place) -> impl Iterator<Item = Vec<Place>> {
    let (paths, mut index) = (units(RECORDS), 0);
    std::iter::once(vec![document]).chain(std::iter::from_fn(move || {
        let (path, mut records) = (text::piece(&paths, b' ', index), Vec::new());
        index += 1;
        if path.is_empty() {
            return None;
        }
        tape.walk(document, path, &mut records);
        records.retain(|record| tape.is_object(*record));
        Some(records)
    }))
}

/// The first record in a document that a profile fits which the host allows, with what it says, and whether there are others.
pub(super) fn find(tape: &Tape<'_>, document: Place, asked: Asked<'_, '_>) -> Option<(&'static Profile, Place, bool)> {
    for records in records(tape, document) {
        let fitting = |record: &Place| {
            let fits = |profile: &&Profile| asked.allows(profile.name) && profile.fits(tape, *record);
            PROFILES.iter().find(fits).map(|profile| (profile, *record))
        };
        let mut found = records.iter().filter(|record| tape.is_object(**record)).filter_map(fitting);
        if let Some((profile, record)) = found.next() {
            return Some((profile, record, found.any(|(other, _)| other.name == profile.name)));
        }
    }
    None
}
