//! Records whose members have names of their publisher's own, such as `NewsTitle`, `article_body` or «العنوان»: the words in a
//! name tell what stands there. Only where nothing else is found, and with a warning: a map says it for sure.

use super::fields::{Entry, Manner, fill, first};
use super::profiles::WRAPPER;
use super::{fragment, localized, trees};
use crate::json::{Kind, Name, Place, Tape};
use crate::model::text::{self, Unit};

/// Objects that are looked into.
const RECORDS: usize = 2000;
/// Members of one that has names of fields.
const MEMBERS: u32 = 200;
/// Units of a name.
const LONGEST: usize = 60;

/// Words that say what the record is, or which of its members, and not what stands there.
const AROUND: &str =
    "news article post story item page entry blog topic khabar the main full content media dc txt str fld";
/// The same of what an article refers to.
const AROUND_THINGS: &str = "tag category cat section author writer source image photo img picture file";

/// What may stand where, and what it is called, without what separates words; of each the first that is there.
const FIELDS: [(Name, Manner, &str); 15] = [
    (
        Name::HEADLINE,
        Manner::Either,
        "headline title heading head header subject العنوان عنوان عنوانالخبر عنوانالمقال العنوانالرئيسي تیتر سرخط כותרת",
    ),
    (Name::KICKER, Manner::Either, "kicker overline pretitle suptitle uppertitle عنوانعلوي روتیتر"),
    (
        Name::BODY,
        Manner::Blocks,
        "body bodytext bodyhtml text html content contents contenthtml contenttext fulltext maintext encoded details detail \
        paragraphs maincontent fullstory story article النص نص نصالخبر نصالمقال المتن متن المحتوى محتوى التفاصيل \
        تفاصيل متنخبر תוכן",
    ),
    (
        Name::STANDFIRST,
        Manner::Either,
        "standfirst subtitle subheadline subhead subheading secondtitle summary brief abstract excerpt intro introtext lead lede teaser \
        shortdescription shortdesc shorttext description desc snippet الملخص ملخص المقدمة مقدمة موجز نبذة الوصف وصف خلاصه لید",
    ),
    (
        Name::PUBLISHED,
        Manner::Plain,
        "published publishedat publishedon publisheddate publishdate publishon publishtime publicationdate pubdate releasedate date datetime \
        datepublished created createdat createdon createddate creationdate insertdate adddate addeddate timestamp time التاريخ تاريخ \
        تاريخالنشر تاریخ تاریخانتشار",
    ),
    (
        Name::UPDATED,
        Manner::Plain,
        "updated updatedat updatedon updateddate updatedate updatetime modified modifiedat modifiedon modifieddate modifydate lastmodified \
        lastmodifieddate lastupdate lastupdated editdate datemodified تاريخالتحديث تاريخالتعديل",
    ),
    (
        Name::SECTION,
        Manner::Plain,
        "section sectionname sectiontitle category categoryname categorytitle catname cattitle cat channelname department القسم قسم \
        التصنيف تصنيف الفئة دسته",
    ),
    (
        Name::BYLINE,
        Manner::Plain,
        "byline author authors authorname writer writers writername creator editorname reporter reportername journalist columnist \
        الكاتب كاتب اسمالكاتب المؤلف المحرر بقلم نویسنده",
    ),
    (Name::DATELINE, Manner::Plain, "dateline المكان"),
    (Name::SOURCE, Manner::Plain, "source sourcename agency agencyname publisher المصدر مصدر منبع"),
    (
        Name::IMAGE,
        Manner::Plain,
        "image imageurl imagepath imagesrc imagelink img imgurl imgsrc photo photourl photopath picture pictureurl pic picurl featuredimage \
        coverimage cover bigimage largeimage thumbnail thumbnailurl thumb enclosure الصورة صورة تصویر",
    ),
    (
        Name::CAPTION,
        Manner::Either,
        "imagecaption imagetitle imagedescription imgcaption imgtitle photocaption phototitle picturecaption piccaption caption تعليقالصورة",
    ),
    (
        Name::TAGS,
        Manner::Split,
        "tags tag keywords keyword labels metakeywords الوسوم وسوم الكلماتالدلالية الكلماتالمفتاحية كلماتدلالية كلماتمفتاحية برچسبها",
    ),
    (
        Name::URL,
        Manner::Plain,
        "url link permalink canonicalurl shareurl sharelink fullurl href weburl الرابط رابط لینک",
    ),
    (
        Name::RELATED,
        Manner::Plain,
        "related relatednews relatedarticles relatedposts relatedstories relateditems readalso seealso morenews similarnews \
        similararticles اقرأأيضا أخبارذاتصلة موضوعاتذاتصلة",
    ),
];

/// What a document says of an article, as far as names tell it: the record, its fields, the text, and whether there are others.
pub(super) struct Guess {
    pub(super) record: Place,
    pub(super) entries: Vec<Entry>,
    pub(super) body: Place,
    pub(super) several: bool,
}

/// The first record in a document that has a headline and a text, of those that are least deep.
pub(super) fn find(tape: &Tape<'_>, document: Place) -> Option<Guess> {
    let (mut level, mut left) = (vec![document], RECORDS);
    while !level.is_empty() {
        let mut fitting = level.iter().filter_map(|place| article(tape, *place));
        if let Some(found) = fitting.next() {
            return Some(Guess { several: found.several || fitting.next().is_some(), ..found });
        }
        let mut deeper = Vec::new();
        for container in level {
            tape.values(container, |value| {
                if left > 0 && matches!(tape.kind(value), Kind::Array | Kind::Object) {
                    left -= 1;
                    deeper.push(value);
                }
            });
        }
        level = deeper;
    }
    None
}

fn article(tape: &Tape<'_>, record: Place) -> Option<Guess> {
    // What says what it is is something else.
    if tape.any(record, &[Name::FORMAT, Name::TYPE_LD]).is_present() {
        return None;
    }
    let guessed = read(tape, record);
    let of_guess = |slot| first(&guessed, slot).place;
    let mut entries = WRAPPER.read(tape, record, record);
    fill(&mut entries, &guessed);
    // A picture that is known may have texts under other names.
    for entry in guessed.iter().filter(|entry| entry.slot == Name::CAPTION) {
        if !first(&entries, Name::CAPTION).place.is_present() {
            entries.push(*entry);
        }
    }
    // A description is of anything, unless it is written as a text.
    let described = first(&entries, Name::STANDFIRST).place;
    let described = if fragment::is_html(tape.raw(described)) { described } else { Place::ABSENT };
    let body = of_guess(Name::BODY).or(described);
    if !of_guess(Name::HEADLINE).is_present() || !body.is_present() {
        return None;
    }
    let several = localized::settle(tape, record, &mut entries);
    let body = localized::value(tape, record, body);
    entries.retain(|entry| entry.slot != Name::BODY && entry.place != body);
    Some(Guess { record, entries, body, several })
}

/// What a record says under names that are taken apart.
pub(super) fn read(tape: &Tape<'_>, record: Place) -> Vec<Entry> {
    if !tape.is_object(record) || tape.count(record) > MEMBERS {
        return Vec::new();
    }
    let around = list(AROUND);
    let fields = FIELDS.map(|(slot, manner, names)| (slot, manner, list(names)));
    let mut best = [(usize::MAX, Place::ABSENT); FIELDS.len()];
    tape.members(record, |key, value| {
        let words = words(tape.text(key).units());
        for (best, (slot, _, names)) in best.iter_mut().zip(&fields) {
            if let Some(rank) = rank(&words, &around, names)
                && rank < best.0
                && holds(tape, record, *slot, value)
            {
                *best = (rank, value);
            }
        }
    });
    let mut entries = Vec::new();
    for ((slot, manner, _), (_, place)) in FIELDS.into_iter().zip(best) {
        let entry = |place| Entry { slot, manner, place, ..first(&[], slot) };
        if let Name::TAGS | Name::BYLINE = slot
            && tape.kind(place) == Kind::Array
        {
            tape.values(place, |item| entries.push(entry(told(tape, slot, item))));
        } else if place.is_present() {
            entries.push(entry(told(tape, slot, place)));
        }
    }
    entries
}

/// Of an object that stands for a name or a picture what tells it, where its names are its publisher's own as well.
fn told(tape: &Tape<'_>, slot: Name, place: Place) -> Place {
    const KNOWN: [Name; 6] = [Name::NAME, Name::TITLE, Name::DISPLAY_NAME, Name::URL, Name::SRC, Name::HREF];
    let names = match slot {
        Name::TAGS | Name::BYLINE | Name::SECTION | Name::SOURCE => "name fullname title text label tag keyword الاسم",
        Name::IMAGE => "url src path link href original large image الرابط",
        _ => return place,
    };
    if !tape.is_object(place) || tape.any(place, &KNOWN).is_present() {
        return place;
    }
    let (around, names, mut best) = (list(AROUND_THINGS), list(names), (usize::MAX, place));
    tape.members(place, |key, value| {
        let is_text = matches!(tape.kind(value), Kind::String | Kind::Escaped) && tape.says_something(value);
        if let Some(rank) = rank(&words(tape.text(key).units()), &around, &names)
            && rank < best.0
            && is_text
        {
            best = (rank, value);
        }
    });
    best.1
}

/// What a card says, and where it has no headline what its names tell.
pub(super) fn of_card(tape: &Tape<'_>, item: Place, mut known: Vec<Entry>) -> Vec<Entry> {
    if !first(&known, Name::HEADLINE).place.is_present() {
        let mut guessed = read(tape, item);
        for entry in &mut guessed {
            if entry.slot == Name::STANDFIRST {
                entry.slot = Name::EXCERPT;
            }
        }
        // Bodies of other articles are long, and their cards lead there.
        guessed.retain(|entry| entry.slot != Name::BODY);
        fill(&mut known, &guessed);
    }
    known
}

fn list(words: &str) -> Vec<Vec<Unit>> {
    let units = |word: &str| {
        let mut units = Vec::new();
        // Not all of them are of ASCII, which is all that a page's core copies at once.
        word.chars().for_each(|character| text::push(&mut units, character));
        units
    };
    words.split_ascii_whitespace().map(units).collect()
}

/// The words of a name, in small letters: between signs, and each that begins with a capital.
fn words(name: &[Unit]) -> Vec<Vec<Unit>> {
    let (mut words, mut word, mut small) = (Vec::new(), Vec::new(), false);
    if name.len() > LONGEST {
        return words;
    }
    for unit in name {
        let capital = matches!(u32::from(*unit), 0x41..=0x5a);
        let sign = matches!(u32::from(*unit), 0x20 | 0x2d | 0x2e | 0x3a | 0x5f);
        if (sign || capital && small) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        small = !capital && !sign;
        if !sign {
            word.push(if capital { *unit | 0x20 } else { *unit });
        }
    }
    words.push(word);
    words
}

/// Which of some names it is, without the words around it.
fn rank(words: &[Vec<Unit>], around: &[Vec<Unit>], names: &[Vec<Unit>]) -> Option<usize> {
    let mut words = words;
    loop {
        let whole = words.concat();
        let is = |wanted: &[Unit]| names.iter().position(|name| name == wanted);
        // As it stands, or written in one with what is around it.
        let within = || around.iter().find_map(|word| whole.strip_prefix(word.as_slice()).and_then(is));
        if let Some(found) = is(&whole).or_else(within) {
            return Some(found);
        }
        match words {
            [first, rest @ ..] if !rest.is_empty() && around.contains(first) => words = rest,
            _ => return None,
        }
    }
}

/// Whether a value is what such a field may hold.
fn holds(tape: &Tape<'_>, record: Place, slot: Name, value: Place) -> bool {
    if !tape.says_something(value) {
        return false;
    }
    let chosen = localized::value(tape, record, value);
    let is_text = matches!(tape.kind(chosen), Kind::String | Kind::Escaped);
    match slot {
        Name::BODY if is_text => !trees::is_json(tape, chosen),
        Name::BODY => {
            let item = tape.first(chosen);
            tape.kind(chosen) == Kind::Array
                && (matches!(tape.kind(item), Kind::String | Kind::Escaped) || trees::is_known(tape, chosen))
        }
        Name::HEADLINE | Name::KICKER | Name::STANDFIRST | Name::CAPTION | Name::DATELINE | Name::URL => is_text,
        Name::PUBLISHED | Name::UPDATED => is_text || tape.kind(chosen) == Kind::Number,
        Name::RELATED => tape.kind(value) == Kind::Array,
        _ => is_text || matches!(tape.kind(value), Kind::Array | Kind::Object),
    }
}
