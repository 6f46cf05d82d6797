//! What the author of an article meant by the name of a field, or the type of a block, that `article/1` does not have: for messages
//! of strict reading.

/// Names that other formats, and people, have for fields and types of ours. The first one whose field may be there is meant.
const OTHERS: &[(&str, &str)] = &[
    ("author", "byline"),
    ("author", "attribution"),
    ("authors", "byline"),
    ("blockquote", "quote"),
    ("body", "blocks"),
    ("body", "content"),
    ("box", "callout"),
    ("byline", "author"),
    ("cards", "items"),
    ("category", "section"),
    ("children", "items"),
    ("cite", "url"),
    ("code", "content"),
    ("contentUrl", "src"),
    ("creator", "byline"),
    ("date", "published"),
    ("dateModified", "updated"),
    ("datePublished", "published"),
    ("deck", "standfirst"),
    ("description", "standfirst"),
    ("description", "excerpt"),
    ("direction", "dir"),
    ("entries", "items"),
    ("events", "items"),
    ("faq", "qa"),
    ("header", "head"),
    ("header", "heading"),
    ("headers", "head"),
    ("headline", "title"),
    ("hr", "divider"),
    ("href", "url"),
    ("html", "content"),
    ("iframe", "embed"),
    ("image", "main"),
    ("images", "items"),
    ("img", "image"),
    ("inLanguage", "lang"),
    ("interview", "qa"),
    ("keywords", "tags"),
    ("language", "lang"),
    ("link", "url"),
    ("link", "href"),
    ("locale", "lang"),
    ("modified", "updated"),
    ("name", "attribution"),
    ("note", "callout"),
    ("notes", "items"),
    ("ol", "list"),
    ("p", "paragraph"),
    ("photo", "image"),
    ("photographer", "credit"),
    ("picture", "image"),
    ("poem", "verse"),
    ("pre", "code"),
    ("published", "date"),
    ("separator", "divider"),
    ("source", "attribution"),
    ("speaker", "attribution"),
    ("src", "url"),
    ("standfirst", "excerpt"),
    ("subheading", "heading"),
    ("subtitle", "standfirst"),
    ("summary", "standfirst"),
    ("summary", "excerpt"),
    ("text", "content"),
    ("text", "lines"),
    ("text", "paragraph"),
    ("thumbnail", "poster"),
    ("time", "date"),
    ("time", "published"),
    ("title", "headline"),
    ("title", "heading"),
    ("topics", "tags"),
    ("tweet", "embed"),
    ("ul", "list"),
    ("url", "href"),
    ("url", "src"),
    ("verses", "lines"),
    ("youtube", "embed"),
];

/// The name that may be meant by another, of those that may be there.
pub(super) fn meant<'k>(name: &str, fields: impl Iterator<Item = &'k String>) -> Option<&'k str> {
    let fields: Vec<&str> = fields.map(String::as_str).collect();
    let others =
        OTHERS.iter().filter_map(|(other, field)| Some((*other, *fields.iter().find(|known| *known == field)?)));
    let name = fold(name);
    // Of a name of three letters one may be wrong, and one more for each three.
    let near = |spelling: &str| Some(strsim::osa_distance(&name, &fold(spelling))).filter(|far| far * 3 <= name.len());
    let own = fields.iter().map(|field| (*field, *field));
    let found = own.chain(others).filter_map(|(spelling, field)| near(spelling).map(|far| (far, field)));
    found.min_by_key(|(far, _)| *far).map(|(_, field)| field)
}

/// A name as all ways to write it have it: `reading_time` and `ReadingTime` are `readingtime`.
fn fold(name: &str) -> String {
    name.chars().filter(|character| !matches!(character, '-' | '_' | ' ')).flat_map(char::to_lowercase).collect()
}
