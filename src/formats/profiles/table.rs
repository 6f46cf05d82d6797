//! The table of profiles: for each format what must exist, and a line for each field.

use super::Profile;

/// All profiles, in the order in which they are tried.
pub(super) const PROFILES: &[Profile] = &[
    // WordPress REST API, a post; what is only there when the caller asked for `_embed` may lack.
    Profile {
        name: "wordpress",
        needs: "title.rendered content.rendered",
        fields: "\
language lang yoast_head_json.schema.@graph.*.inLanguage
url link yoast_head_json.canonical
section _embedded.wp:term.*.taxonomy=category.slug!uncategorized yoast_head_json.schema.@graph.*.articleSection
access $content.rendered=.protected=true.protected
headline ~title.rendered
standfirst ~excerpt.rendered
byline _embedded.author yoast_head_json.author authors coauthors
published date !date_gmt
updated modified !modified_gmt
image _embedded.wp:featuredmedia.0 yoast_head_json.og_image.0 jetpack_featured_media_url
body ~content.rendered
source yoast_head_json.og_site_name
tags _embedded.wp:term.*.taxonomy=post_tag yoast_head_json.schema.@graph.*.keywords
related jetpack-related-posts",
    },
    // The same by GraphQL, as far as whoever asks wants it.
    Profile { name: "wordpress", needs: "title content author.node", fields: GRAPHQL },
    Profile { name: "wordpress", needs: "title content featuredImage.node", fields: GRAPHQL },
    Profile { name: "wordpress", needs: "title content categories.nodes", fields: GRAPHQL },
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
    // Drupal JSON:API, a node. Where a site has named its types anew, by what no other system has.
    Profile { name: "drupal", needs: "type^node-- attributes.title relationships", fields: DRUPAL },
    Profile { name: "drupal", needs: "attributes.title attributes.body relationships", fields: DRUPAL },
    Profile { name: "drupal", needs: "attributes.title attributes.langcode relationships", fields: DRUPAL },
    Profile { name: "drupal", needs: "attributes.title attributes.drupal_internal__nid relationships", fields: DRUPAL },
    // ninjs 1.x of the IPTC, and the dialect of Superdesk.
    Profile { name: "ninjs", needs: "body_html versioncreated", fields: NINJS },
    Profile { name: "ninjs", needs: "body_xhtml versioncreated", fields: NINJS },
    Profile { name: "ninjs", needs: "body_text versioncreated", fields: NINJS },
    Profile { name: "ninjs", needs: "body_nitf versioncreated", fields: NINJS },
    Profile { name: "ninjs", needs: "uri versioncreated headline", fields: NINJS },
    // ninjs 2.x, and 3.x with its names in camel case.
    #[cfg(feature = "trees")]
    Profile { name: "ninjs", needs: "uri headlines bodies", fields: NINJS_2 },
    #[cfg(feature = "trees")]
    Profile { name: "ninjs", needs: "uri headlines descriptions", fields: NINJS_2 },
    // What is told around a tree of blocks by systems that have names of their own for it.
    #[cfg(feature = "trees")]
    Profile { name: "draft-js", needs: "headline fields_meta.body_html.draftjsState", fields: SUPERDESK },
    #[cfg(feature = "trees")]
    Profile { name: "ricos", needs: "title richContent.nodes", fields: RICOS },
    #[cfg(feature = "trees")]
    Profile { name: "volto", needs: "title blocks blocks_layout.items", fields: VOLTO },
    #[cfg(feature = "trees")]
    Profile { name: "quintype", needs: "headline cards.0.story-elements", fields: QUINTYPE },
    #[cfg(feature = "trees")]
    Profile { name: "medium", needs: "title content.bodyModel.paragraphs", fields: MEDIUM },
    ISLAND,
];

#[cfg(feature = "trees")]
const SUPERDESK: &str = "\
language language
section anpa_category
headline headline
standfirst ?abstract ?description_text
byline authors byline
dateline dateline.text
published firstpublished firstcreated versioncreated
updated versioncreated
image associations.featuremedia.renditions.*
alt associations.featuremedia.alt_text
caption associations.featuremedia.description_text
credit associations.featuremedia.byline
body #fields_meta.body_html.draftjsState.0
source source
tags ,keywords subject";

#[cfg(feature = "trees")]
const RICOS: &str = "\
language language
url canonicalUrl url.path
section category.label category.name
headline title
standfirst excerpt
byline author
published firstPublishedDate publishedDate
updated lastPublishedDate
image media.wixMedia.image coverMedia.image heroImage coverImage
alt media.altText
body #richContent
tags hashtags tags.*.label
related relatedPosts";

#[cfg(feature = "trees")]
const VOLTO: &str = "\
language language.token language
url @id
headline title
standfirst description
byline contributors creators
published effective created
updated modified
image preview_image.scales.* image.scales.* preview_image.download image.download
caption preview_caption image_caption
body #title!
tags subjects
related relatedItems";

#[cfg(feature = "trees")]
const QUINTYPE: &str = "\
language language
url url canonical-url
section sections
headline ?headline
standfirst ?subheadline ?summary
byline authors author-name
published first-published-at published-at
updated last-published-at
image hero-image-s3-key!
alt hero-image-alt-text
caption ~hero-image-caption
credit hero-image-attribution
body #cards
tags tags";

#[cfg(feature = "trees")]
const MEDIUM: &str = "\
language detectedLanguage
url canonicalUrl mediumUrl webCanonicalUrl
section collection primaryTopic
access $isLocked=true.isLocked $isSubscriptionLocked=true.isSubscriptionLocked
headline title
standfirst content.subtitle previewContent.subtitle extendedPreviewContent.subtitle virtuals.subtitle
byline creator
published firstPublishedAt createdAt
updated latestPublishedAt updatedAt
image virtuals.previewImage previewImage
body #content.bodyModel
tags virtuals.tags tags.*.displayTitle tags";

const DRUPAL: &str = "\
language attributes.langcode
url attributes.path.alias links.self.href
section relationships.field_section.data relationships.field_category.data \
relationships.section.data relationships.category.data attributes.section attributes.category
headline attributes.title
standfirst ~attributes.field_summary.processed attributes.field_summary attributes.field_subtitle ~attributes.body.summary \
?attributes.summary ?attributes.excerpt attributes.subtitle
byline relationships.field_author.data relationships.uid.data relationships.author.data relationships.authors.data attributes.byline attributes.author
published attributes.created attributes.published_at attributes.publishedAt attributes.published-at attributes.published \
attributes.date attributes.created_at attributes.createdAt attributes.created-at
updated attributes.changed attributes.updated_at attributes.updatedAt attributes.updated-at
image relationships.field_image.data relationships.field_media_image.data.relationships.field_media_image.data \
relationships.field_media.data.relationships.field_media_image.data relationships.image.data attributes.image attributes.image-url \
attributes.image_url attributes.imageUrl
alt relationships.field_image.data.meta.alt relationships.field_media_image.data.relationships.field_media_image.data.meta.alt \
relationships.field_media.data.relationships.field_media_image.data.meta.alt
body ~attributes.body.processed ~attributes.field_body.processed ~attributes.body.value ?attributes.body ?attributes.body.0 \
~attributes.field_text.processed ~attributes.field_content.processed ~attributes.field_article_body.processed \
~attributes.field_main_text.processed ~attributes.field_description.processed ~attributes.field_text.value ~attributes.field_content.value \
?attributes.field_body ?attributes.field_text ?attributes.field_content
body #relationships.field_paragraphs.data #relationships.field_content.data \
#relationships.field_components.data #relationships.field_sections.data #relationships.field_paragraph.data \
#relationships.field_body_paragraphs.data #relationships.field_content_paragraphs.data \
#relationships.field_article_body.data #relationships.field_blocks.data \
#relationships.field_content_blocks.data
tags relationships.field_tags.data relationships.tags.data attributes.tags
related relationships.field_related.data relationships.field_related_articles.data \
relationships.field_related_content.data";

const GRAPHQL: &str = "\
language language.locale language.code seo.schema.inLanguage
url link seo.canonical uri
section categories.nodes.*.slug!uncategorized categories.edges.*.node.slug!uncategorized
headline ~title
standfirst ~excerpt
byline author.node
published date !dateGmt
updated modified !modifiedGmt
image featuredImage.node
caption ~featuredImage.node.caption
body ~content
source seo.opengraphSiteName
tags tags.nodes tags.edges.*.node";

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
tags tags
gallery attachments.*";

const NINJS: &str = "\
language language
section service genre
headline ?headline headline_main title
standfirst ~description_html description_text description_summary
byline authors byline bylines.by
dateline dateline.text located
published firstpublished firstcreated versioncreated
updated versioncreated
image associations.featuremedia.renditions.* associations.mainpicture.renditions.* associations.main.renditions.* renditions.*
alt associations.featuremedia.alt_text associations.featuremedia.body_text associations.featuremedia.description_text associations.mainpicture.description_text associations.main.headline
poster associations.featuremedia.renditions.viewImage.href associations.featuremedia.renditions.thumbnail.href
caption associations.featuremedia.description_text associations.mainpicture.description_text associations.main.description_text
credit associations.featuremedia.byline associations.mainpicture.byline associations.main.byline
body ~body_html ~body_xhtml body_text ~body_nitf
source source copyrightholder infosource
tags ,keywords subject
gallery associations.*.type!text.type!composite
related associations.*.type=text associations.*.type=composite";

#[cfg(feature = "trees")]
const NINJS_2: &str = "\
language language
section genres
headline headlines.role=main.value headlines.0.value
standfirst ?descriptions.role=summary.value ?descriptions.0.value
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
pub(in crate::formats) const NODE: Profile = Profile {
    name: "json-ld",
    needs: "",
    fields: "\
language inLanguage
url url mainEntityOfPage.@id mainEntityOfPage @id
section articleSection
access isAccessibleForFree isAccessibleforFree hasPart.isAccessibleForFree
headline ?headline ?name
standfirst ?description
byline author
dateline dateline
published datePublished
updated dateModified
image image thumbnailUrl
video video
body ?articleBody
source publisher
tags ,keywords about",
};

/// The island of `CognativeX`, which has no body.
pub(in crate::formats) const ISLAND: Profile = Profile {
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
pub(in crate::formats) const PAGE: Profile = Profile {
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
pub(in crate::formats) const WRAPPER: Profile = Profile {
    name: "fields",
    needs: "",
    fields: "\
language lang language locale langcode languages_code.code languages_code /items.0.sys.locale /sys.locale /lang
url canonical_url url canonicalUrl link metadata.canonicalURL
section section.name section taxonomy.primary_section.name taxonomy.sections.0.name category.value category.name category.data.attributes.name category \
kicker.name primary_tag \
category_name categoryName primary_category primaryCategory channel.name Category /sectionName /response.content.sectionName
access isAccessibleForFree $content_restrictions.content_code!free.content_code!metered.content_code \
content_restrictions.content_code $isPaid=true.isPaid $isPremium=true.isPremium $is_premium=true.is_premium \
$premium=true.premium $paywalled=true.paywalled
kicker kicker overline label.kicker.text label.basic.text
headline ?headlines.basic ?headline ?title ?name ?meta.title \
?heading ?subject ?post_title ?Title ?/story.name ?/stories.0.name ?page.properties.*.type=title.title.0.plain_text ?properties.*.type=title.title.0.plain_text ?/webTitle ?/response.content.webTitle ?/name
standfirst ?subheadlines.basic ?standfirst ?subtitle ?custom_excerpt ?excerpt ?summary ?description.basic ?description \
components.role=intro.text components.*.components.role=intro.text metadata.excerpt \
?lead ?intro ?deck ?dek ?subheadline ?sub_title ?subTitle ?teaser ?brief ?short_description ?shortDescription ?post_excerpt ?Summary \
?postSummary ?post-summary ?trailText
byline credits.by author.content authors.data populatedAuthors authors author.data author.full_name author.fullName author.displayName author.display_name author byline metadata.authors components.role=byline.text components.role=author.text \
components.*.components.role=byline.text author_name authorName writers writer creator reporter user.name Author publishedBylines
dateline dateline
published publishedAt published_at published datePublished date_published display_date first_publish_date published_time display_time \
metadata.datePublished publishedDate published_date publishDate publish_date publicationDate publication_date pubDate date createdAt created_at \
_createdAt _firstPublishedAt _publishedAt /first_publication_date /story.first_published_at /stories.0.first_published_at \
post_date.value publish_date.value published_at.value date.value /lastPublished /items.0.lastPublished /createDate /webPublicationDate /response.content.webPublicationDate \
first_published_at firstPublishedAt created date_created pub_date publish_time published_on publishedOn post_date timestamp PublishDate PublishedDate
clock time publish_time publishTime published_time pub_time pubTime
updated updatedAt updated_at updated dateModified last_updated_date updated_time metadata.dateModified modified _updatedAt /last_publication_date /story.published_at /stories.0.published_at \
modified_at modifiedAt last_updated lastUpdated last_modified lastModified date_updated date_modified post_modified
image promo_items.lead_art.type=video promo_items.lead_art.type=image promo_items.lead_art.promo_items.basic \
promo_items.basic.type!gallery.type!raw_html promo_items.basic.promo_items.basic mainImage.asset mainImage \
image.asset image.data image cover.data cover coverImage.data coverImage cover_image heroImage.asset heroImage hero_image hero featuredImage.data \
featuredImage featured_image feature_image thumbnail image_url imageUrl components.role=header.style.fill.URL \
components.*.components.role=header.style.fill.URL \
main_image mainPicture lead_image leadImage photo picture banner thumbnail_url thumbnailUrl images.0 ImageUrl main-image urlToImage Image
alt mainImage.alt image.alt feature_image_alt \
image_alt imageAlt photo_alt featuredImageAltText
caption ?mainImage.caption ?image.caption ?feature_image_caption \
?image_caption ?imageCaption ?photo_caption ?photoCaption
credit promo_items.lead_art.type=image.vanity_credits.by.name promo_items.lead_art.type=image.credits.by.name \
promo_items.lead_art.type=image.credits.affiliation.name promo_items.basic.vanity_credits.by.name promo_items.basic.credits.by.name \
promo_items.basic.credits.affiliation.name \
image.credit image.photographer image.copyright mainImage.credit mainImage.attribution coverImage.credit image_credit imageCredit photo_credit photoCredit
source distributor.name source.name publisher.name source publisher
tags taxonomy.tags tags.data ,tags ,keywords metadata.keywords taxonomy.keywords categories ,topics ,tag_list ,tagList labels postTags /tags /response.content.tags /story.tag_list /stories.0.tag_list
related related_content.basic.*.type!reference relatedArticles.data relatedArticles related_articles.data related_articles \
relatedPosts related_posts related \
read_also readAlso see_also seeAlso related_news relatedNews relatedStories related_stories recommended",
};

/// Another article that goes with one.
pub(in crate::formats) const CARD: Profile = Profile {
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
