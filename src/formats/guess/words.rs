//! What publishers call the fields of an article, and how a name is split into words.

use crate::formats::fields::Manner;
use crate::json::Name;
use crate::model::text::{self, Unit};

/// Units of a name.
const LONGEST: usize = 60;

/// Words that say what the record is, and not what stands there: before the word that does, or after it.
const AROUND: &str = "news article articles post story item entry blog topic the main full content media dc txt str fld art artl cms web \
    opinion report pressrelease press release gsx f n nw noticia nota articulo materia artigo actu actualite articolo notizia artikel beitrag meldung \
    bericht haber haberin makale berita новость новости статьи материала khabar الخبر خبر المقال مقال المقالة مقالة الموضوع موضوع مطلب \
    הכתבה כתבה הידיעה";
/// Those that come after it alone.
const AFTER: &str = "text html value string raw field t s dt";
/// Languages that a name may begin or end with.
const LANGUAGES: &str = "ar en fr fa he ur ckb ku tr es de ru pt it zh arabic english french persian";
/// Members in which another thing is told of than the article.
const ELSEWHERE: &str = "related recommended recommendations mostread popular trending latest sidebar aside widget widgets nav navigation menu \
    menus breadcrumb breadcrumbs footer seo meta og metadata settings config site author authors writer user users creator category categories \
    section sections tag tags publisher image images photo photos gallery video videos thumbnail notification comments comment replies \
    ads banner banners messages errors error";

/// What paragraphs are called that have a number each.
const NUMBERED: &str = "paragraph para p paragraphe parrafo paragrafo absatz alinea paragraf abzac text body абзац فقره الفقره پاراگراف 段落 段";
/// What a page is made of, be it an article or not.
const LAYOUTS: &str = "layout blocks modules components rows pagebuilder flexiblecontent modularblocks elements sections chapters parts qa faq faqs questions";
/// What the updates of a live report are called.
const UPDATES: &str =
    "updates liveupdates liveblog livefeed liveposts live coverage minutes timeline تحديثات التحديثات تغطية التغطية";
/// What holds the head of an article, and what is told about it.
const HEADS: &str = "head header heading headers headline top intro";
const ABOUT: &str = "meta metadata info information details props publication";

/// A member that holds a part of what is said about an article.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Head,
    About,
}

impl Part {
    pub(super) fn is_head(self) -> bool {
        self == Self::Head
    }
}

/// The fields and their possible names, without word separators; the first one present counts. The last one for the headline is a
/// name that anything may have.
pub(super) const FIELDS: [(Name, Manner, &str); 18] = [
    (
        Name::HEADLINE,
        Manner::Either,
        "headline title heading hl1 hl h1 head header webtitle headline1 title1 subject titre titulo titular manchete titel titolo schlagzeile uberschrift \
        ueberschrift kop baslik basligi заголовок zagolovok название judul 标题 標題 タイトル 제목 العنوان عنوان العنوانالرئيسي تیتر سرخط כותרת سرخی titr onwan name",
    ),
    (
        Name::KICKER,
        Manner::Either,
        "kicker overline pretitle suptitle uppertitle surtitre antetitulo volanta chapeu dachzeile occhiello надзаголовок عنوانعلوي روتیتر",
    ),
    (
        Name::BODY,
        Manner::Blocks,
        "body bodytext bodyhtml bodycontent text textbody storyhtml html htmlcontent content contents contenthtml contenttext fulltext maintext \
        maincontent mainbody encoded longtext fullcontent richtext copy bodycopy details detail detailtext paragraphs paras bodyparts bodyblocks contentblocks wysiwyg fullstory story \
        longdescription fulldescription article markdown corps texte contenu cuerpo texto contenido corpo conteudo inhalt testo contenuto tekst \
        inhoud icerik icerigi metin metni detay текст содержание isi 正文 内容 本文 본문 내용 النص نص المتن متن المحتوى محتوى التفاصيل تفاصیل \
        الخبر المقال تفصیل شرح תוכן גוף טקסט matn tekst tafaseel news post haber main",
    ),
    (
        Name::STANDFIRST,
        Manner::Either,
        "standfirst subtitle headline2 title2 subheadline subhead subheading secondtitle leadtext leadparagraph summary brief abstract excerpt intro introduction \
        introtext previewtext lead lede deck dek teaser shortdescription shortdesc shortcontent shorttext description desc snippet chapo chapeau \
        soustitre resume accroche bajada copete subtitulo resumen resumo olho vorspann unterzeile untertitel sommario sottotitolo inleiding spot \
        ozet подзаголовок лид анонс ringkasan 摘要 导语 リード 요약 الملخص ملخص المقدمة مقدمة موجز نبذة الوصف وصف العنوانالفرعي خلاصه لید زیرتیتر سوتیتر תקציר lid anons",
    ),
    (
        Name::PUBLISHED,
        Manner::Plain,
        "published publishedat publishedon publisheddate publishdate publishat publishon publishtime publishdatetime publishup startpublishing startpublish publicationdate firstpublished \
        pubdate pubdt releasedate datepublished activefrom postedat posted displaydate date datetime datepublication fechapublicacion fecha \
        datapublicacao datum datapubblicazione tarih yayintarihi датапубликации дата tanggal 发布时间 日期 公開日 작성일 created createdat createdon \
        createddate creationdate insertdate inserted adddate addeddate timestamp time تاريخالنشر التاريخ تاريخ تاریخانتشار تاریخاشاعت תאריך tarihi tarikh",
    ),
    (
        Name::CLOCK,
        Manner::Plain,
        "time publishtime pubtime hour heure hora uhrzeit ora saat время waktu الوقت وقت الساعه ساعه ساعت שעה",
    ),
    (
        Name::UPDATED,
        Manner::Plain,
        "updated updatedat updatedon updateddate updatedate updatetime modified modifiedat modifiedon modifieddate modifydate lastmodified \
        lastmodifieddate lastupdate lastupdated editdate datemodified datemodification datemaj fechaactualizacion guncellemetarihi обновлено \
        تاريخالتحديث تاريخالتعديل",
    ),
    (
        Name::SECTION,
        Manner::Plain,
        "section sectionname sectiontitle category categoryname categorytitle catname cattitle cat channelname department rubrique categorie seccion \
        categoria editoria ressort rubrik kategorie sezione rubriek kategori kategoriadi рубрика категория 栏目 カテゴリ 카테고리 القسم قسم التصنيف تصنيف الفئة \
        دسته سرویس קטגוריה",
    ),
    (
        Name::BYLINE,
        Manner::Plain,
        "byline author authors authorname writer writers writername creator editorname reporter reportername journalist columnist auteur auteurs \
        redacteur autor autores redator verfasser redakteur autore yazar muhabir автор avtor авторы penulis wartawan 作者 记者 著者 기자 الكاتب کاتب \
        اسمالكاتب المؤلف المحرر بقلم نویسنده خبرنگار כתב מחבר",
    ),
    (Name::DATELINE, Manner::Plain, "dateline المكان"),
    (
        Name::SOURCE,
        Manner::Plain,
        "source sourcename agency agencyname publisher fuente fonte quelle bron kaynak источник sumber 来源 出典 출처 المصدر مصدر منبع מקור",
    ),
    (
        Name::IMAGE,
        Manner::Plain,
        "mainimage image imageurl imagepath imagesrc imagelink imagebig largeimage bigimage fullimage originalimage featuredimage featuredimg \
        heroimage coverimage teaserimage img imgurl imgsrc photo photourl photopath picture pictureurl pic picurl cover enclosure imageprincipale visuel imagen \
        foto fotourl imagem bild bildurl immagine afbeelding resim resmi изображение фото картинка gambar 图片 封面 画像 이미지 thumbnail thumbnailurl thumb \
        الصورة صورة تصویر תמונה",
    ),
    (
        Name::ALT,
        Manner::Plain,
        "imagealt imagealttext featuredimagealt featuredimagealttext coverimagealt heroimagealt imgalt photoalt picturealt alttext",
    ),
    (
        Name::CAPTION,
        Manner::Either,
        "imagecaption imgcaption photocaption picturecaption piccaption imagedescription imagedesc photodescription picturedescription imgdesc \
        legende epigrafe piedefoto legenda bildunterschrift didascalia bijschrift подпись تعليقالصورة وصفالصورة caption imagetitle phototitle",
    ),
    (
        Name::CREDIT,
        Manner::Either,
        "imagecredit imagecredits imagecopyright imagesource imageauthor photocredit photocredits photosource photographer photoby picturecredit \
        imgcredit fotograf bildquelle مصدرالصورة المصور",
    ),
    (
        Name::TAGS,
        Manner::Split,
        "tags tag keywords keyword labels metakeywords hashtags motscles etiquettes etiquetas palabrasclave palavraschave schlagworte schlagworter \
        parolechiave trefwoorden etiketler теги ключевыеслова 关键词 标签 タグ 태그 الوسوم وسوم الكلماتالدلالية الكلماتالمفتاحية كلماتدلالية \
        كلماتمفتاحية برچسبها תגיות",
    ),
    (
        Name::URL,
        Manner::Plain,
        "url link permalink canonicalurl shareurl sharelink fullurl href weburl pageurl lien enlace adresse ссылка tautan 链接 الرابط رابط لینک",
    ),
    (
        Name::RELATED,
        Manner::Plain,
        "related relatednews relatedarticles relatedposts relatedstories relateditems readalso seealso morenews similarnews similararticles \
        noticiasrelacionadas ilgilihaberler beritaterkait اقرأأيضا أخبارذاتصلة موضوعاتذاتصلة",
    ),
];

/// Whose name something is, and what a picture's address is called, in objects of a publisher's own.
pub(super) const NAMES: &str = "name fullname displayname title webtitle text label username nickname login penname term tag keyword value first الاسم";
pub(super) const ADDRESSES: &str = "original originalurl full fullurl large big url imageurl src path imagepath filepath file link href medium image thumb small الرابط";
/// Words before and after those.
const AROUND_THINGS: &str = "tag category cat section author writer user source image photo img picture";

/// All lists, as words of units.
pub(super) struct Lists {
    pub(super) fields: [Vec<Vec<Unit>>; FIELDS.len()],
    pub(super) names: Vec<Vec<Unit>>,
    pub(super) addresses: Vec<Vec<Unit>>,
    around: Vec<Vec<Unit>>,
    around_things: Vec<Vec<Unit>>,
    after: Vec<Vec<Unit>>,
    languages: Vec<Vec<Unit>>,
    elsewhere: Vec<Vec<Unit>>,
    numbered: Vec<Vec<Unit>>,
    pub(super) layouts: Vec<Vec<Unit>>,
    pub(super) updates: Vec<Vec<Unit>>,
    heads: Vec<Vec<Unit>>,
    about: Vec<Vec<Unit>>,
}

/// A name, taken apart.
pub(super) struct Words {
    words: Vec<Vec<Unit>>,
    /// The language that it begins or ends with.
    pub(super) language: Option<usize>,
}

impl Lists {
    pub(super) fn new() -> Self {
        Self {
            fields: FIELDS.map(|(_, _, names)| list(names)),
            names: list(NAMES),
            addresses: list(ADDRESSES),
            around: list(AROUND),
            around_things: list(AROUND_THINGS),
            after: list(AFTER),
            languages: list(LANGUAGES),
            elsewhere: list(ELSEWHERE),
            numbered: list(NUMBERED),
            layouts: list(LAYOUTS),
            updates: list(UPDATES),
            heads: list(HEADS),
            about: list(ABOUT),
        }
    }

    /// The words of a name, and its language.
    pub(super) fn words(&self, name: &[Unit]) -> Words {
        let mut words = apart(name);
        let language_of = |word: Option<&Vec<Unit>>| self.languages.iter().position(|language| Some(language) == word);
        let mut language = None;
        if words.len() > 1 {
            language = language_of(words.last());
            if language.is_some() {
                words.pop();
            } else {
                language = language_of(words.first());
                if language.is_some() {
                    words.remove(0);
                }
            }
        }
        Words { words, language }
    }

    /// The number of a language in the list, of a tag.
    pub(super) fn language(&self, tag: &[Unit]) -> Option<usize> {
        let (end, mut lower) = (text::find_any(tag, 0, "-_"), Vec::new());
        text::chars(text::slice(tag, 0, end)).for_each(|letter| text::push(&mut lower, letter.to_ascii_lowercase()));
        self.languages.iter().position(|language| *language == lower)
    }

    /// Which of a field's names it is, and whether the words around it tell that it is the article's.
    pub(super) fn rank(&self, words: &Words, names: &[Vec<Unit>]) -> Option<(usize, bool)> {
        self.rank_in(words, names, &self.around)
    }

    /// The same of what an article refers to.
    pub(super) fn rank_of_thing(&self, words: &Words, names: &[Vec<Unit>]) -> Option<usize> {
        self.rank_in(words, names, &self.around_things).map(|(rank, _)| rank)
    }

    fn rank_in(&self, Words { words, .. }: &Words, names: &[Vec<Unit>], around: &[Vec<Unit>]) -> Option<(usize, bool)> {
        let is = |wanted: &[Unit]| names.iter().position(|name| name == wanted);
        let before = words.iter().take_while(|word| around.contains(word)).count();
        let behind = words.iter().rev().take_while(|word| around.contains(word) || self.after.contains(word)).count();
        for start in 0..=before {
            for end in (words.len() - behind..=words.len()).rev() {
                let whole = words.get(start..end).unwrap_or(&[]).concat();
                // As it stands, or written in one with what is around it.
                let within = || around.iter().find_map(|word| whole.strip_prefix(word.as_slice()).and_then(is));
                let found = is(&whole).map(|rank| (rank, start > 0 || end < words.len()));
                if let Some(found) = found.or_else(|| within().map(|rank| (rank, true))).filter(|_| start < end) {
                    return Some(found);
                }
            }
        }
        None
    }

    /// The number of a paragraph that has one in its name.
    pub(super) fn number(&self, name: &[Unit]) -> Option<u32> {
        let is_digit = |unit: &&Unit| matches!(u32::from(**unit), 0x30..=0x39);
        let digits = name.iter().rev().take_while(is_digit).count();
        if !(1..=3).contains(&digits) {
            return None;
        }
        let (word, number) = name.split_at_checked(name.len() - digits)?;
        let words = apart(word);
        let before = words.iter().take_while(|word| self.around.contains(word)).count();
        let called = [words.get(before..).unwrap_or(&[]).concat(), words.concat()];
        called.iter().any(|word| self.numbered.contains(word)).then(|| text::parse_unsigned(number))?
    }

    /// Which part of an article a member holds.
    pub(super) fn part(&self, name: &[Unit]) -> Option<Part> {
        let words = apart(name);
        let before = words.iter().take_while(|word| self.around.contains(word)).count();
        let called = [words.get(before..).unwrap_or(&[]).concat(), words.concat()];
        let is = |list: &[Vec<Unit>]| called.iter().any(|word| list.contains(word));
        if is(&self.heads) { Some(Part::Head) } else { is(&self.about).then_some(Part::About) }
    }

    /// Whether a member tells of something else than the article.
    pub(super) fn is_elsewhere(&self, name: &[Unit]) -> bool {
        apart(name).last().is_some_and(|word| self.elsewhere.contains(word))
    }
}

fn list(words: &str) -> Vec<Vec<Unit>> {
    let units = |word: &str| {
        let mut units = Vec::new();
        // Not all of them are of ASCII, which is all that a page's core copies at once.
        word.chars().filter_map(fold).for_each(|character| text::push(&mut units, character));
        units
    };
    words.split_ascii_whitespace().map(units).collect()
}

/// The words of a name, in small letters without accents: between signs, and each that begins with a capital.
fn apart(name: &[Unit]) -> Vec<Vec<Unit>> {
    let (mut words, mut word, mut small) = (Vec::new(), Vec::new(), false);
    if name.len() > LONGEST {
        return words;
    }
    for character in text::chars(name) {
        let capital = matches!(character, 'A'..='Z' | 'À'..='Þ' | 'А'..='Я' | 'İ' | 'Ş' | 'Ğ');
        let sign = matches!(character, ' ' | '-' | '.' | ':' | '_' | '/' | '(' | ')' | '@' | '$' | '#');
        if (sign || capital && small) && !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
        small = !capital && !sign;
        if let Some(letter) = fold(character).filter(|_| !sign) {
            text::push(&mut word, letter);
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// A letter as it is compared: small, without accents, of one kind where keyboards have several.
fn fold(character: char) -> Option<char> {
    Some(match character {
        '\u{200c}' | '\u{feff}' | '\u{640}' | '\u{64b}'..='\u{652}' => return None,
        'أ' | 'إ' | 'آ' => 'ا',
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'ة' => 'ه',
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' | 'İ' | 'ı' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        'Ş' | 'ş' => 's',
        'Ğ' | 'ğ' => 'g',
        'А'..='Я' => char::from_u32(u32::from(character) + 0x20)?,
        _ => character.to_ascii_lowercase(),
    })
}
