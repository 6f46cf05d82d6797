//! How languages write dates: digits, long date (that of `dateFormats`, CLDR 48), time to minutes, offset from UTC, months.
//!
//! Generated from CLDR 49 and Unicode 18, as ICU4X 2.4 has them; not to be edited: `cargo run --example cldr`.

pub(super) const AR: &str = "0-:|$d $M $y|$d $M $y في $h:$m $p|$d $M $y في $h:$m $p غرينتش\u{200e}$o\
    |يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|ص|م";
pub(super) const EN: &str = "0-:|$M $d, $y|$M $d, $y at $h:$m\u{202f}$p|$M $d, $y at $h:$m\u{202f}$p GMT$o\
    |January|February|March|April|May|June|July|August|September|October|November|December|AM|PM";
pub(super) const AF: &str = "0-:|$D $M $y|$D $M $y om $K:$m|$D $M $y om $K:$m GMT$o\
    |Januarie|Februarie|Maart|April|Mei|Junie|Julie|Augustus|September|Oktober|November|Desember||";
pub(super) const AM: &str = "0-:|$d $M $y|$d $M $y $h:$m $p|$d $M $y $h:$m $p ጂ ኤም ቲ$o\
    |ጃንዋሪ|ፌብሩዋሪ|ማርች|ኤፕሪል|ሜይ|ጁን|ጁላይ|ኦገስት|ሴፕቴምበር|ኦክቶበር|ኖቬምበር|ዲሴምበር|ጥዋት|ከሰዓት";
pub(super) const AZ: &str = "0-:|$d $M $y|$d $M $y, $K:$m|$d $M $y, $K:$m GMT$o\
    |yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr||";
pub(super) const BE: &str = "0-:|$d $M $y\u{202f}г.|$d $M $y\u{202f}г. у $K:$m|$d $M $y\u{202f}г. у $K:$m GMT$o\
    |студзеня|лютага|сакавіка|красавіка|мая|чэрвеня|ліпеня|жніўня|верасня|кастрычніка|лістапада|снежня||";
pub(super) const BG: &str = "0-:|$d $M $y\u{202f}г.|$d $M $y\u{202f}г. в $K:$m ч.|$d $M $y\u{202f}г. в $K:$m ч. Гринуич$o\
    |януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември||";
pub(super) const BN: &str = "০-:|$d $M, $y|$d $M, $y এ $h:$m $p|$d $M, $y এ $h:$m $p GMT $o\
    |জানুয়ারি|ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর|AM|PM";
pub(super) const BS: &str = "0-:|$d. $M $y.|$d. $M $y. u $K:$m|$d. $M $y. u $K:$m GMT $o\
    |januar|februar|mart|april|maj|juni|juli|august|septembar|oktobar|novembar|decembar||";
pub(super) const CA: &str = "0-:|$d $M del $y|$d $M del $y, a les $H:$m|$d $M del $y, a les $H:$m GMT$o\
    |de gener|de febrer|de març|d’abril|de maig|de juny|de juliol|d’agost|de setembre|d’octubre|de novembre|de desembre||";
pub(super) const CKB: &str = "٠-:|$dی $Mی $y|$dی $Mی $y $h:$m $p|$dی $Mی $y $h:$m $p گرینیچ \u{200f}$o\
    |کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمووز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانوونی یەکەم|ب.ن|د.ن";
pub(super) const CS: &str = "0-:|$d. $M $y|$d. $M $y v $H:$m|$d. $M $y v $H:$m GMT$o\
    |ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince||";
pub(super) const DA: &str = "0-.|$d. $M $y|$d. $M $y kl. $K.$m|$d. $M $y kl. $K.$m GMT$o\
    |januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december||";
pub(super) const DE: &str = "0-:|$d. $M $y|$d. $M $y um $K:$m|$d. $M $y um $K:$m GMT$o\
    |Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember||";
pub(super) const EL: &str = "0-:|$d $M $y|$d $M $y στις $h:$m\u{202f}$p|$d $M $y στις $h:$m\u{202f}$p GMT$o\
    |Ιανουαρίου|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου|π.μ.|μ.μ.";
pub(super) const ES: &str = "0-:|$d de $M de $y|$d de $M de $y a las $K:$m|$d de $M de $y a las $K:$m GMT$o\
    |enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre||";
pub(super) const ET: &str = "0−:|$d. $M $y|$d. $M $y, kell $K:$m|$d. $M $y, kell $K:$m GMT $o\
    |jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember||";
pub(super) const EU: &str = "0−:|$y(e)ko $Mren $d(a)|$y(e)ko $Mren $d(a) ($K:$m)|$y(e)ko $Mren $d(a) ($K:$m (GMT$o))\
    |urtarrila|otsaila|martxoa|apirila|maiatza|ekaina|uztaila|abuztua|iraila|urria|azaroa|abendua||";
pub(super) const FA: &str = "۰−:|$d $M $y|$d $M $y ساعت $H:$m|$d $M $y ساعت $H:$m (\u{200e}$o گرینویچ)\
    |ژانویهٔ|فوریهٔ|مارس|آوریل|مهٔ|ژوئن|ژوئیهٔ|اوت|سپتامبر|اکتبر|نوامبر|دسامبر||";
pub(super) const FI: &str = "0−.|$d. $M $y|$d. $M $y klo $H.$m|$d. $M $y klo $H.$m UTC$o\
    |tammikuuta|helmikuuta|maaliskuuta|huhtikuuta|toukokuuta|kesäkuuta|heinäkuuta|elokuuta|syyskuuta|lokakuuta|marraskuuta|joulukuuta||";
pub(super) const FIL: &str = "0-:|$M $d, $y|$M $d, $y nang $h:$m\u{202f}$p|$M $d, $y nang $h:$m\u{202f}$p GMT$o\
    |Enero|Pebrero|Marso|Abril|Mayo|Hunyo|Hulyo|Agosto|Setyembre|Oktubre|Nobyembre|Disyembre|AM|PM";
pub(super) const FR: &str = "0-:|$d $M $y|$d $M $y à $K:$m|$d $M $y à $K:$m UTC$o\
    |janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre||";
pub(super) const GA: &str = "0-:|$d $M $y|$d $M $y ag $K:$m|$d $M $y ag $K:$m MAG$o\
    |Eanáir|Feabhra|Márta|Aibreán|Bealtaine|Meitheamh|Iúil|Lúnasa|Meán Fómhair|Deireadh Fómhair|Samhain|Nollaig||";
pub(super) const GL: &str = "0-:|$d de $M de $y|$d de $M de $y, $K:$m|$d de $M de $y, $K:$m GMT$o\
    |xaneiro|febreiro|marzo|abril|maio|xuño|xullo|agosto|setembro|outubro|novembro|decembro||";
pub(super) const GU: &str = "0-:|$d $M, $y|$d $M, $y $G:$m $p|$d $M, $y $G:$m $p GMT$o\
    |જાન્યુઆરી|ફેબ્રુઆરી|માર્ચ|એપ્રિલ|મે|જૂન|જુલાઈ|ઑગસ્ટ|સપ્ટેમ્બર|ઑક્ટોબર|નવેમ્બર|ડિસેમ્બર|AM|PM";
pub(super) const HA: &str = "0-:|$d $M, $y|$d $M, $y da $K:$m|$d $M, $y da $K:$m GMT$o\
    |Janairu|Faburairu|Maris|Afirilu|Mayu|Yuni|Yuli|Agusta|Satumba|Oktoba|Nuwamba|Disamba||";
pub(super) const HE: &str = "0-:|$d ב$M $y|$d ב$M $y בשעה $H:$m|$d ב$M $y בשעה $H:$m GMT\u{200e}$o\u{200e}\
    |ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר||";
pub(super) const HI: &str = "0-:|$d $M $y|$d $M $y को $h:$m $p बजे|$d $M $y को $h:$m $p GMT$o बजे\
    |जनवरी|फ़रवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर|अक्टूबर|नवंबर|दिसंबर|am|pm";
pub(super) const HR: &str = "0−:|$d. $M $y.|$d. $M $y. u $K:$m|$d. $M $y. u $K:$m (GMT$o)\
    |siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna|listopada|studenoga|prosinca||";
pub(super) const HU: &str = "0-:|$y. $M $d.|$y. $M $d. $H:$m|$y. $M $d. $H:$m GMT$o\
    |január|február|március|április|május|június|július|augusztus|szeptember|október|november|december||";
pub(super) const HY: &str = "0-:|$D $M, $y թ.|$D $M, $y թ., $H:$m|$D $M, $y թ., $H:$m GMT$o\
    |հունվարի|փետրվարի|մարտի|ապրիլի|մայիսի|հունիսի|հուլիսի|օգոստոսի|սեպտեմբերի|հոկտեմբերի|նոյեմբերի|դեկտեմբերի||";
pub(super) const ID: &str = "0-.|$d $M $y|$d $M $y pukul $K.$m|$d $M $y pukul $K.$m GMT$o\
    |Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember||";
pub(super) const IG: &str = "0-:|$d $M $y|$d $M $y na $K:$m|$d $M $y na $K:$m GMT$o\
    |Jenụwarị|Febrụwarị|Maachị|Epreel|Mee|Jun|Julaị|Ọgọọst|Septemba|Ọktoba|Novemba|Disemba||";
pub(super) const IS: &str = "0-:|$d. $M $y|$d. $M $y kl. $K:$m|$d. $M $y kl. $K:$m GMT$o\
    |janúar|febrúar|mars|apríl|maí|júní|júlí|ágúst|september|október|nóvember|desember||";
pub(super) const IT: &str = "0-:|$d $M $y|$d $M $y alle ore $K:$m|$d $M $y alle ore $K:$m GMT$o\
    |gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre||";
pub(super) const JA: &str = "0-:|$y年$M月$d日|$y年$M月$d日 $H:$m|$y年$M月$d日 $H:$m GMT$o\
    |1|2|3|4|5|6|7|8|9|10|11|12||";
pub(super) const KA: &str = "0-:|$d $M, $y|$d $M, $y, $K:$m|$d $M, $y, $K:$m GMT$o\
    |იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი||";
pub(super) const KK: &str = "0-:|$y\u{202f}ж. $d $M|$y\u{202f}ж. $d $M, $K:$m|$y\u{202f}ж. $d $M, $K:$m GMT$o\
    |қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан||";
pub(super) const KM: &str = "0-:|$d $M $y|$d $M $y នៅ\u{200b}ម៉ោង $h:$m $p|$d $M $y នៅ\u{200b}ម៉ោង $h:$m $p ម៉ោង\u{200b}សកល $o\
    |មករា|កុម្ភៈ|មីនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ|AM|PM";
pub(super) const KN: &str = "0-:|$M $d, $y|$M $d, $y ರಂದು $h:$m $p ಸಮಯಕ್ಕೆ|$M $d, $y ರಂದು $h:$m $p GMT$o ಸಮಯಕ್ಕೆ\
    |ಜನವರಿ|ಫೆಬ್ರವರಿ|ಮಾರ್ಚ್|ಏಪ್ರಿಲ್|ಮೇ|ಜೂನ್|ಜುಲೈ|ಆಗಸ್ಟ್|ಸೆಪ್ಟೆಂಬರ್|ಅಕ್ಟೋಬರ್|ನವೆಂಬರ್|ಡಿಸೆಂಬರ್|AM|PM";
pub(super) const KO: &str = "0-:|$y년 $M $d일|$y년 $M $d일 $p $h:$m|$y년 $M $d일 $p $h:$m GMT$o\
    |1월|2월|3월|4월|5월|6월|7월|8월|9월|10월|11월|12월|오전|오후";
pub(super) const KU: &str = "0-:|$dê $Ma $yan|$dê $Ma $yan $K:$m|$dê $Ma $yan $K:$m GMT$o\
    |rêbendan|sibat|adar|nîsan|gulan|hezîran|tîrmeh|tebax|îlon|cotmeh|mijdar|berfanbar||";
pub(super) const KY: &str = "0-:|$y-ж., $d-$M|$y-ж., $d-$M $K:$m|$y-ж., $d-$M $K:$m GMT$o\
    |январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь||";
pub(super) const LO: &str = "0-:|$d $M $y|$d $M $y, $K:$m|$d $M $y, $K:$m GMT$o\
    |ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ||";
pub(super) const LT: &str = "0−:|$y m. $M $d d.|$y m. $M $d d. $K:$m|$y m. $M $d d. $K:$m GMT$o\
    |sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio||";
pub(super) const LV: &str = "0-:|$y. gada $d. $M|$y. gada $d. $M $K:$m|$y. gada $d. $M $K:$m GMT$o\
    |janvāris|februāris|marts|aprīlis|maijs|jūnijs|jūlijs|augusts|septembris|oktobris|novembris|decembris||";
pub(super) const MK: &str = "0-:|$d $M $y\u{202f}г.|$d $M $y\u{202f}г., во $H:$m|$d $M $y\u{202f}г., во $H:$m GMT$o\
    |јануари|февруари|март|април|мај|јуни|јули|август|септември|октомври|ноември|декември||";
pub(super) const ML: &str = "0-:|$y $M $d|$y $M $d, $h:$m $p-ന്|$y $M $d, $h:$m $p GMT$o-ന്\
    |ജനുവരി|ഫെബ്രുവരി|മാർച്ച്|ഏപ്രിൽ|മേയ്|ജൂൺ|ജൂലൈ|ഓഗസ്റ്റ്|സെപ്റ്റംബർ|ഒക്\u{200c}ടോബർ|നവംബർ|ഡിസംബർ|AM|PM";
pub(super) const MR: &str = "०-:|$d $M, $y|$d $M, $y रोजी $h:$m $p वाजता|$d $M, $y रोजी $h:$m $p [GMT]$o वाजता\
    |जानेवारी|फेब्रुवारी|मार्च|एप्रिल|मे|जून|जुलै|ऑगस्ट|सप्टेंबर|ऑक्टोबर|नोव्हेंबर|डिसेंबर|AM|PM";
pub(super) const MS: &str = "0-:|$d $M $y|$d $M $y pada $h:$m\u{202f}$p|$d $M $y pada $h:$m\u{202f}$p GMT$o\
    |Januari|Februari|Mac|April|Mei|Jun|Julai|Ogos|September|Oktober|November|Disember|PG|PTG";
pub(super) const MT: &str = "0-:|$d ta’ $M $y|$d ta’ $M $y $K:$m|$d ta’ $M $y $K:$m GMT$o\
    |Jannar|Frar|Marzu|April|Mejju|Ġunju|Lulju|Awwissu|Settembru|Ottubru|Novembru|Diċembru||";
pub(super) const MY: &str = "၀-:|$y $M $d|$y $M $d $K:$m|$y $M $d GMT$o $K:$m\
    |ဇန်နဝါရီ|ဖေဖော်ဝါရီ|မတ်|ဧပြီ|မေ|ဇွန်|ဇူလိုင်|ဩဂုတ်|စက်တင်ဘာ|အောက်တိုဘာ|နိုဝင်ဘာ|ဒီဇင်ဘာ||";
pub(super) const NB: &str = "0−:|$d. $M $y|$d. $M $y kl. $K:$m|$d. $M $y kl. $K:$m GMT$o\
    |januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember||";
pub(super) const NE: &str = "०-:|$y $M $d|$y $M $d: $K:$m|$y $M $d: $K:$m GMT$o\
    |जनवरी|फेब्रुअरी|मार्च|अप्रिल|मे|जुन|जुलाई|अगस्ट|सेप्टेम्बर|अक्टोबर|नोभेम्बर|डिसेम्बर||";
pub(super) const NL: &str = "0-:|$d $M $y|$d $M $y om $K:$m|$d $M $y om $K:$m GMT$o\
    |januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december||";
pub(super) const PA: &str = "0-:|$d $M $y|$d $M $y $h:$m $p|$d $M $y $h:$m $p GMT$o\
    |ਜਨਵਰੀ|ਫ਼ਰਵਰੀ|ਮਾਰਚ|ਅਪ੍ਰੈਲ|ਮਈ|ਜੂਨ|ਜੁਲਾਈ|ਅਗਸਤ|ਸਤੰਬਰ|ਅਕਤੂਬਰ|ਨਵੰਬਰ|ਦਸੰਬਰ|AM|PM";
pub(super) const PL: &str = "0-:|$d $M $y|$d $M $y $K:$m|$d $M $y $K:$m GMT$o\
    |stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia||";
pub(super) const PRS: &str = "۰−:|$d $M $y|$d $M $y ساعت $H:$m|$d $M $y ساعت $H:$m \u{200e}$o گرینویچ\
    |جنوری|فبروری|مارچ|اپریل|می|جون|جولای|اگست|سپتمبر|اکتوبر|نومبر|دسمبر||";
pub(super) const PS: &str = "۰-:|$d $M $y|$d $M $y په $K:$m|$d $M $y په $K:$m GMT\u{200e}$o\
    |جنوري|فبروري|مارچ|اپریل|مۍ|جون|جولای|اګست|سېپتمبر|اکتوبر|نومبر|دسمبر||";
pub(super) const PT: &str = "0-:|$d de $M de $y|$d de $M de $y às $K:$m|$d de $M de $y às $K:$m GMT$o\
    |janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro||";
pub(super) const PT_PT: &str = "0-:|$d de $M de $y|$d de $M de $y às $K:$m|$d de $M de $y às $K:$m GMT$o\
    |janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro||";
pub(super) const RO: &str = "0-:|$d $M $y|$d $M $y la $K:$m|$d $M $y la $K:$m GMT$o\
    |ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie||";
pub(super) const RU: &str = "0-:|$d $M $y\u{202f}г.|$d $M $y\u{202f}г. в $K:$m|$d $M $y\u{202f}г. в $K:$m GMT$o\
    |января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря||";
pub(super) const SD: &str = "٠-:|$d $M $y|$d $M $y $h:$m $p|$d $M $y $h:$m $p GMT\u{61c}$o\
    |جنوري|فيبروري|مارچ|اپريل|مئي|جون|جولاءِ|آگسٽ|سيپٽمبر|آڪٽوبر|نومبر|ڊسمبر|صبح|شام";
pub(super) const SI: &str = "0-.|$y $M $d|$y $M $d දින $K:$m|$y $M $d දින $K:$m ග්\u{200d}රිමවේ$o\
    |ජනවාරි|පෙබරවාරි|මාර්තු|අප්\u{200d}රේල්|මැයි|ජූනි|ජූලි|අගෝස්තු|සැප්තැම්බර්|ඔක්තෝබර්|නොවැම්බර්|දෙසැම්බර්||";
pub(super) const SK: &str = "0-:|$d. $M $y|$d. $M $y o $H:$m|$d. $M $y o $H:$m GMT$o\
    |januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra||";
pub(super) const SL: &str = "0−:|$d. $M $y|$d. $M $y ob $K:$m|$d. $M $y ob $K:$m (GMT $o)\
    |januar|februar|marec|april|maj|junij|julij|avgust|september|oktober|november|december||";
pub(super) const SO: &str = "0-:|$M $d, $y|$M $d, $y ee $h:$m $p|$M $d, $y ee $h:$m $p GMT$o\
    |Janaayo|Febraayo|Maarso|Abriil|Maayo|Juun|Luulyo|Agosto|Sebtembar|Oktoobar|Noofeembar|Diseembar|GH|GD";
pub(super) const SQ: &str = "0-:|$d $M $y|$d $M $y, $h:$m\u{202f}$p|$d $M $y, $h:$m\u{202f}$p, GMT$o\
    |janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor|p.d.|m.d.";
pub(super) const SR: &str = "0-.|$d. $M $y.|$d. $M $y. $K:$m|$d. $M $y. $K:$m GMT$o\
    |јануар|фебруар|март|април|мај|јун|јул|август|септембар|октобар|новембар|децембар||";
pub(super) const SR_LATN: &str = "0-.|$d. $M $y.|$d. $M $y. $K:$m|$d. $M $y. $K:$m GMT$o\
    |januar|februar|mart|april|maj|jun|jul|avgust|septembar|oktobar|novembar|decembar||";
pub(super) const SV: &str = "0−:|$d $M $y|$d $M $y kl. $K:$m|$d $M $y kl. $K:$m GMT$o\
    |januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december||";
pub(super) const SW: &str = "0-:|$d $M $y|$d $M $y, $K:$m|$d $M $y, $K:$m GMT $o\
    |Januari|Februari|Machi|Aprili|Mei|Juni|Julai|Agosti|Septemba|Oktoba|Novemba|Desemba||";
pub(super) const TA: &str = "0-:|$d $M, $y|$d $M, $y அன்று $h:$m $p|$d $M, $y அன்று $h:$m $p GMT$o\
    |ஜனவரி|பிப்ரவரி|மார்ச்|ஏப்ரல்|மே|ஜூன்|ஜூலை|ஆகஸ்ட்|செப்டம்பர்|அக்டோபர்|நவம்பர்|டிசம்பர்|AM|PM";
pub(super) const TE: &str = "0-:|$d $M, $y|$d $M, $y $h:$m $pకి|$d $M, $y $h:$m $p GMT$oకి\
    |జనవరి|ఫిబ్రవరి|మార్చి|ఏప్రిల్|మే|జూన్|జులై|ఆగస్టు|సెప్టెంబర్|అక్టోబర్|నవంబర్|డిసెంబర్|AM|PM";
pub(super) const TG: &str = "0-:|$D $M $y|$D $M $y соати $K:$m|$D $M $y соати $K:$m GMT$o\
    |Январ|Феврал|Март|Апрел|Май|Июн|Июл|Август|Сентябр|Октябр|Ноябр|Декабр||";
pub(super) const TH: &str = "0-:|$d $M ค.ศ. $y|$d $M ค.ศ. $y เวลา $K:$m|$d $M ค.ศ. $y เวลา $K:$m GMT$o\
    |มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม||";
pub(super) const TI: &str = "0-:|$D $M $y|$D $M $y ሰዓት $h:$m $p|$D $M $y ሰዓት $h:$m $p GMT$o\
    |ጥሪ|ለካቲት|መጋቢት|ሚያዝያ|ጉንበት|ሰነ|ሓምለ|ነሓሰ|መስከረም|ጥቅምቲ|ሕዳር|ታሕሳስ|ቅ.ቀ.|ድ.ቀ.";
pub(super) const TR: &str = "0-:|$d $M $y|$d $M $y $K:$m|$d $M $y $K:$m GMT$o\
    |Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık||";
pub(super) const UG: &str = "0-:|$d-$M، $y|$d-$M، $y $h:$m $p|$d-$M، $y $h:$m $p GMT$o\
    |يانۋار|فېۋرال|مارت|ئاپرېل|ماي|ئىيۇن|ئىيۇل|ئاۋغۇست|سېنتەبىر|ئۆكتەبىر|نويابىر|دېكابىر|چ.ب|چ.ك";
pub(super) const UK: &str = "0-:|$d $M $y\u{202f}р.|$d $M $y\u{202f}р. о $K:$m|$d $M $y\u{202f}р. о $K:$m GMT$o\
    |січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня||";
pub(super) const UR: &str = "0-:|$d $M، $y|$d $M، $y \u{2066}$h:$m $p\u{2069}|$d $M، $y \u{2066}$h:$m $p GMT \u{200e}$o\u{2069}\
    |جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر|AM|PM";
pub(super) const UZ: &str = "0-:|$d-$M, $y|$d-$M, $y, $K:$m|$d-$M, $y, $K:$m GMT$o\
    |yanvar|fevral|mart|aprel|may|iyun|iyul|avgust|sentabr|oktabr|noyabr|dekabr||";
pub(super) const UZ_CYRL: &str = "0-:|$d $M, $y|$d $M, $y $K:$m|$d $M, $y $K:$m GMT$o\
    |январ|феврал|март|апрел|май|июн|июл|август|сентябр|октябр|ноябр|декабр||";
pub(super) const VI: &str = "0-:|$d $M, $y|lúc $K:$m $d $M, $y|lúc $K:$m GMT$o $d $M, $y\
    |tháng 1|tháng 2|tháng 3|tháng 4|tháng 5|tháng 6|tháng 7|tháng 8|tháng 9|tháng 10|tháng 11|tháng 12||";
pub(super) const YO: &str = "0-:|$d $M $y|$d $M $y ní $K:$m|$d $M $y ní $K:$m WAT$o\
    |Oṣù Ṣẹ́rẹ́|Oṣù Èrèlè|Oṣù Ẹrẹ̀nà|Oṣù Ìgbé|Oṣù Ẹ̀bibi|Oṣù Òkúdu|Oṣù Agẹmọ|Oṣù Ògún|Oṣù Owewe|Oṣù Ọ̀wàrà|Oṣù Bélú|Oṣù Ọ̀pẹ̀||";
pub(super) const ZH_HANS: &str = "0-:|$y年$M月$d日|$y年$M月$d日 $K:$m|$y年$M月$d日 GMT$o $K:$m\
    |1|2|3|4|5|6|7|8|9|10|11|12||";
pub(super) const ZH_HANT: &str = "0-:|$y年$M月$d日|$y年$M月$d日 $H:$m|$y年$M月$d日 $H:$m GMT$o\
    |1|2|3|4|5|6|7|8|9|10|11|12||";
pub(super) const AR_LEVANT: &str = "0-:|$d $M $y|$d $M $y في $h:$m $p|$d $M $y في $h:$m $p غرينتش\u{200e}$o\
    |كانون الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين الأول|تشرين الثاني|كانون الأول|ص|م";
pub(super) const AR_MAGHREB: &str = "0-:|$d $M $y|$d $M $y في $h:$m $p|$d $M $y في $h:$m $p غرينتش\u{200e}$o\
    |جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت|سبتمبر|أكتوبر|نوفمبر|ديسمبر|ص|م";
pub(super) const AR_MOROCCO: &str = "0-:|$d $M $y|$d $M $y في $K:$m|$d $M $y في $K:$m غرينتش\u{200e}$o\
    |يناير|فبراير|مارس|أبريل|ماي|يونيو|يوليوز|غشت|شتنبر|أكتوبر|نونبر|دجنبر||";
pub(super) const AR_MAURITANIA: &str = "0-:|$d $M $y|$d $M $y في $h:$m $p|$d $M $y في $h:$m $p غرينتش\u{200e}$o\
    |يناير|فبراير|مارس|إبريل|مايو|يونيو|يوليو|أغشت|شتمبر|أكتوبر|نوفمبر|دجمبر|ص|م";
pub(super) const AR_BOTH: &str = "0-:|$d $M $y|$d $M $y في $h:$m $p|$d $M $y في $h:$m $p غرينتش\u{200e}$o\
    |يناير/ كانون الثاني|فبراير/ شباط|مارس/ آذار|أبريل/ نيسان|مايو/ أيار|يونيو/ حزيران|يوليو/ تموز|أغسطس/ آب|سبتمبر/ أيلول|أكتوبر/ تشرين الأول|نوفمبر/ تشرين الثاني|ديسمبر/ كانون الأول|ص|م";
pub(super) const DE_AUSTRIA: &str = "0-:|$d. $M $y|$d. $M $y um $K:$m|$d. $M $y um $K:$m GMT$o\
    |Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember||";
pub(super) const EN_BRITAIN: &str = "0-:|$d $M $y|$d $M $y at $K:$m|$d $M $y at $K:$m GMT$o\
    |January|February|March|April|May|June|July|August|September|October|November|December||";
pub(super) const EN_WORLD: &str = "0-:|$d $M $y|$d $M $y at $h:$m\u{202f}$p|$d $M $y at $h:$m\u{202f}$p GMT$o\
    |January|February|March|April|May|June|July|August|September|October|November|December|am|pm";
pub(super) const FR_CANADA: &str = "0-:|$d $M $y|$d $M $y à $K h $m|$d $M $y à $K h $m UTC$o\
    |janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre||";
