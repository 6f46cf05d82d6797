//! The field that the author of an article meant by a name that `article/1` does not have: for messages of strict reading.

/// Names that other formats, and people, have for fields of ours. The first one whose field may be there is meant.
const OTHERS: &[(&str, &str)] = &[
    ("author", "byline"),
    ("author", "attribution"),
    ("authors", "byline"),
    ("body", "blocks"),
    ("body", "content"),
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
    ("header", "head"),
    ("headers", "head"),
    ("headline", "title"),
    ("html", "content"),
    ("href", "url"),
    ("image", "main"),
    ("images", "items"),
    ("inLanguage", "lang"),
    ("keywords", "tags"),
    ("language", "lang"),
    ("link", "url"),
    ("link", "href"),
    ("locale", "lang"),
    ("modified", "updated"),
    ("name", "attribution"),
    ("notes", "items"),
    ("photographer", "credit"),
    ("published", "date"),
    ("source", "attribution"),
    ("speaker", "attribution"),
    ("src", "url"),
    ("standfirst", "excerpt"),
    ("subtitle", "standfirst"),
    ("summary", "standfirst"),
    ("summary", "excerpt"),
    ("text", "content"),
    ("text", "lines"),
    ("time", "date"),
    ("time", "published"),
    ("title", "headline"),
    ("topics", "tags"),
    ("url", "href"),
    ("url", "src"),
    ("verses", "lines"),
];

/// The field that may be meant by a name, of those that may be there.
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
