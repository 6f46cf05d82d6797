//! Dates of second calendars, and the years of the calendar of Umm al-Qura from 1300 on.
//!
//! Generated from CLDR 49 and Unicode 18, as ICU4X 2.4 has them; not to be edited: `cargo run --example cldr`.

pub(super) const FA_PERSIAN: &str = "$d $M $y – \
    |فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند";
pub(super) const PRS_PERSIAN: &str = "$d $M $y – \
    |حمل|ثور|جوزا|سرطان|اسد|سنبلهٔ|میزان|عقرب|قوس|جدی|دلو|حوت";
pub(super) const PS_PERSIAN: &str = "$d $M $y – \
    |وری|غویی|غبرگولی|چنگاښ|زمری|وږی|تله|لړم|لیندۍ|مرغومی|سلواغه|کب";
pub(super) const AR: &str = "$d $M $y هـ – \
    |محرم|صفر|ربيع الأول|ربيع الآخر|جمادى الأولى|جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذو الحجة";
pub(super) const EN: &str = "$M $d, $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const AF: &str = "$d $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const AM: &str = "$M $d፣ $y AH – \
    |ሙሀረም|ሳፈር|ረቢዑል አወል|ረቢዑል አኺር|ጀማደል አወል|ጀማደል አኺር|ረጀብ|ሻእባን|ረመዳን|ሸዋል|ዙልቂዳህ|ዙልሂጃህ";
pub(super) const AZ: &str = "$d $M $y – \
    |Məhərrəm|Səfər|Rəbiüləvvəl|Rəbiülaxır|Cəmadiyələvvəl|Cəmadiyəlaxır|Rəcəb|Şaban|Ramazan|Şəvval|Zilqədə|Zilhiccə";
pub(super) const BE: &str = "$d $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const BG: &str = "$d $M $y\u{202f}г. AH – \
    |мухарам|сафар|раби-1|раби-2|джумада-1|джумада-2|раджаб|шабан|рамазан|Шавал|Дхул-Каада|Дхул-хиджа";
pub(super) const BN: &str = "$d $M, $y যুগ – \
    |মুহররম|সফর|রবিউল আউয়াল|রবিউস সানি|জমাদিউল আউয়াল|জমাদিউস সানি|রজব|শা‘বান|রমজান|শাওয়াল|জ্বিলকদ|জ্বিলহজ্জ";
pub(super) const BS: &str = "$d. $M $y. AH – \
    |muharem|safer|rabiʻ i|rabiʻ ii|džumade i|džumade ii|redžeb|Shaʻban|ramazan|ševal|zul-kade|zul-hidže";
pub(super) const CA: &str = "$d $M del $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const CKB: &str = "$d $M $y – \
    |موحەرەم|سەفەر|رەبیعی یەکەم|ڕەبیعی دووەم|جەمادی یەکەم|جەمادی دووەم|ڕەجەب|شەعبان|ڕەمەزان|شەوال|زولقەعدە|زولحجە";
pub(super) const CS: &str = "$d. $M $y AH – \
    |muharrem|safar|rebí’u l-awwal|rebí’u s-sání|džumádá al-úlá|džumádá al-áchira|redžeb|ša’bán|ramadán|šawwal|zú l-ka’da|zú l-hidždža";
pub(super) const DA: &str = "$d. $M $y AH – \
    |muharram|safar|rabiʻ I|rabiʻ II|jumada I|jumada II|rajab|shaʻban|ramadan|shawwal|dhuʻl-Qiʻdah|dhuʻl-Hijjah";
pub(super) const DE: &str = "$d. $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Dschumada I|Dschumada II|Radschab|Shaʻban|Ramadan|Shawwal|Dhu l-qaʿda|Dhu l-Hiddscha";
pub(super) const EL: &str = "$d $M $y Ε.Ε. – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const ES: &str = "$d de $M de $y AH – \
    |muharram|safar|rabiʻ I|rabiʻ II|jumada I|jumada II|rajab|shaʻban|ramadán|shawwal|dhuʻl-qiʻdah|dhuʻl-hijjah";
pub(super) const ET: &str = "$d. $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const EU: &str = "AH. aroko $y(e)ko $M $d – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const FA: &str = "$d $M $y ه\u{200d}.ق. – \
    |محرم|صفر|ربیع\u{200c}الاول|ربیع\u{200c}الثانی|جمادی\u{200c}الاول|جمادی\u{200c}الثانی|رجب|شعبان|رمضان|شوال|ذیقعده|ذیحجه";
pub(super) const FI: &str = "$d. $M $y AH – \
    |muharram|safar|rabi’ al-awwal|rabi’ al-akhir|džumada-l-ula|džumada-l-akhira|radžab|ša’ban|ramadan|šawwal|dhu-l-qa’da|dhu-l-hiddža";
pub(super) const FIL: &str = "$M $d, $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const FR: &str = "$d $M $y AH – \
    |mouharram|safar|rabia al awal|rabia ath-thani|joumada al oula|joumada ath-thania|rajab|chaabane|ramadan|chawwal|dhou al qi`da|dhou al-hijja";
pub(super) const GA: &str = "$d $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const GL: &str = "$d de $M de $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const GU: &str = "$d, $M AH $y – \
    |મુહર્રમ|સફર|રાબીʻ I|રાબીʻ II|જુમાદા I|જુમાદા II|રજબ|શાʻબાન|રમદાન|શાવ્વલ|ધુʻલ-ક્વીʻડાહ|ધુʻલ-હિજ્જાહ";
pub(super) const HA: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʼaban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const HE: &str = "$d ב$M $y הג׳רה – \
    |מוחרם|צפר|רביע אל-אוול|רביע א-ת׳אני|ג׳ומאדא אל-אולא|ג׳ומאדא א-ת׳אניה|רג׳ב|שעבאן|רמדאן|שוואל|ד׳ו אל־קעדה|ד׳ו אל־חיג׳ה";
pub(super) const HI: &str = "$d $M $y – \
    |मुहर्रम|सफर|राबी प्रथम|राबी द्वितीय|जुम्डा प्रथम|जुम्डा द्वितीय|रजब|शावन|रमजान|शव्व्ल|जिल-क्दाह|जिल्-हिज्जाह";
pub(super) const HR: &str = "$d. $M $y. AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const HU: &str = "MF $y. $M $d. – \
    |Moharrem|Safar|Rébi el avvel|Rébi el accher|Dsemádi el avvel|Dsemádi el accher|Redseb|Sabán|Ramadán|Sevvál|Dsül kade|Dsül hedse";
pub(super) const HY: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const ID: &str = "$d $M $y H – \
    |Muharam|Safar|Rabiulawal|Rabiulakhir|Jumadilawal|Jumadilakhir|Rajab|Syakban|Ramadan|Syawal|Zulkaidah|Zulhijah";
pub(super) const IG: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const IS: &str = "$d. $M $y EH – \
    |muharram|safar|rabiʻ I|rabiʻ II|jumada I|jumada II|rajab|shaʻban|ramadan|shawwal|dhuʻl-Qiʻdah|dhuʻl-Hijjah";
pub(super) const IT: &str = "$d $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const JA: &str = "AH$y年$M月$d日 – \
    |1|2|3|4|5|6|7|8|9|10|11|12";
pub(super) const KA: &str = "$d $M, $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const KK: &str = "ХЖ $y\u{202f}ж. $d $M – \
    |Мұхаррам|Сафар|Рабиғул әууәл|Рабиғул ахир|Жұмадәл аууәл|Жұмадәл ахир|Ережеп|Шағбан|Рамазан|Шәууал|Зұлқағда|Зұлхижжа";
pub(super) const KM: &str = "$d $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const KN: &str = "$d $M $y – \
    |ಮುಹರಮ್|ಸಫಾರ್|ರಬಿ‘ I|ರಬಿ‘ II|ಜುಮಾದಾ I|ಜುಮಾದಾ II|ರಜಬ್|ಶ’ಬಾನ್|ರಮದಾನ್|ಶವ್ವಾಲ್|ಧು‘ಲ್-ಕಿ‘ಡಾಹ್|ಧು‘ಲ್-ಹಿಜಾಹ್";
pub(super) const KO: &str = "$d $M $y – \
    |1|2|3|4|5|6|7|8|9|10|11|12";
pub(super) const KU: &str = "Hicrî $dê $Ma $yan – \
    |muherem|sefer|rebîʿulewel|rebîʿulaxer|cemazîyelewel|cemazîyelaxer|receb|şeʿban|remezan|şewal|zîlqeʿde|zilhece";
pub(super) const KY: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const LO: &str = "$d $M $y – \
    |ມຸຣະຮອມ|ຊາຟາຣ|ຮອດບີ 1|ຮອດບີ 2|ຈຸມາດາ 1|ຈຸມາດາ 2|ຮາຈັບ|ຊະບານ|ຮາມາດອນ|ເຊົາວັດ|ດຸອັດກິດະ|ດຸອັດກິຈະ";
pub(super) const LT: &str = "$y $M $d AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const LV: &str = "$y. g. $d. $M AH – \
    |muharams|safars|1. rabī|2. rabī|1. džumādā|2. džumādā|radžabs|šabans|ramadāns|šauvals|du al-kidā|du al-hidžā";
pub(super) const MK: &str = "$d $M $y\u{202f}г. AH – \
    |мухарем|сафар|раби I|раби II|џумада I|џумада II|раџаб|шабан|рамадан|шавал|дулкида|дулхиџа";
pub(super) const ML: &str = "ഹിജറ $y $M $d – \
    |മുഹറം|സഫർ|റബീഹുൽ അവ്വൽ|റബീഹുൽ ആഖിർ|ജമാദുൽ അവ്വൽ|ജമാദുൽ ആഖിർ|റജബ്|ശഹബാൻ|റമളാൻ|ശവ്വാൽ|ദുൽ ഖഹദ്|ദുൽ ഹിജ്ജ";
pub(super) const MR: &str = "$d $M, $y हि.व. – \
    |मोहरम|सफर|राबी I|राबी II|जुमादा I|जुमादा II|रझाब|शाबान|रमजान|शव्वाल|धुल-कीदाह|धुल-हिजाह";
pub(super) const MS: &str = "$d $M $y H – \
    |Muharam|Safar|Rabiulawal|Rabiulakhir|Jamadilawal|Jamadilakhir|Rejab|Syaaban|Ramadan|Syawal|Zulkaedah|Zulhijah";
pub(super) const MT: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const MY: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const NB: &str = "$d. $M $y AH – \
    |muharram|safar|rabiʻ I|rabiʻ II|jumada I|jumada II|rajab|shaʻban|ramadan|shawwal|dhuʻl-qiʻdah|dhuʻl-hijjah";
pub(super) const NE: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const NL: &str = "$d $M $y AH – \
    |Moeharram|Safar|Rabiʻa al awal|Rabiʻa al thani|Joemadʻal awal|Joemadʻal thani|Rajab|Sjaʻaban|Ramadan|Sjawal|Doe al kaʻaba|Doe al hizja";
pub(super) const PA: &str = "$d $M, $y AH – \
    |ਮੁਹੱਰਮ|ਸਫਰ|ਰਬੀ ʻ I|ਰਬੀ ʻ II|ਜੁਮਾਦਾ I|ਜੁਮਾਦਾ II|ਰਜਬ|ਸ਼ਬਾਨ|ਰਮਜ਼ਾਨ|ਸ਼ਵਾਲ|ਦੂ-ਅਲ-ਕੀਦਾਹ|ਦੂ-ਅਲ-ਹਿਜ੍ਹਾ";
pub(super) const PL: &str = "$d $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Dżumada I|Dżumada II|Radżab|Szaban|Ramadan|Szawwal|Zu al-kada|Zu al-hidżdża";
pub(super) const PRS: &str = "$d $M $y ه\u{200d}.ق. – \
    |محرم|صفر|ربیع\u{200c}الاول|ربیع\u{200c}الثانی|جمادی\u{200c}الاول|جمادی\u{200c}الثانی|رجب|شعبان|رمضان|شوال|ذیقعده|ذیحجه";
pub(super) const PS: &str = "ه $y $M $d – \
    |محرم|صفر|ربیع اول|ربيع II|جمادي اول|جماعه II|رجب|شعبان|رمضان|شوال|ذي القعده|ذي الحج";
pub(super) const PT: &str = "$d de $M de $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const PT_PT: &str = "$d de $M de $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const RO: &str = "$d $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const RU: &str = "$d $M $y\u{202f}г. AH – \
    |мухаррам|сафар|раби-уль-авваль|раби-уль-ахир|джумад-уль-авваль|джумад-уль-ахир|раджаб|шаабан|рамадан|шавваль|зуль-каада|зуль-хиджжа";
pub(super) const SD: &str = "$d $M $y – \
    |محرم|صفر|ربيع الاول|ربیع الاخر|جمادی الاول|جمادي الاخر|رجب|شعبان|رمضان|شوال|ذوالقعد|ذوالحجہ";
pub(super) const SI: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const SK: &str = "$d $M $y – \
    |1|2|3|4|5|6|7|8|9|10|11|12";
pub(super) const SL: &str = "$d. $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const SO: &str = "$M $d, $y AH – \
    |Muxarram|Safar|Rabic al-awwal|Rabic al-thani|Jumada al-awwal|jumada al-thani|Rajab|Shacban|Ramadan|Shawwal|Dul al-qacda|Dul xijjah";
pub(super) const SQ: &str = "$d.$M.$y H. – \
    |1|2|3|4|5|6|7|8|9|10|11|12";
pub(super) const SR: &str = "$d. $M $y. АХ – \
    |Мухарем|Сафар|Рабиʻ I|Рабиʻ II|Јумада I|Јумада II|Рађаб|Шаʻбан|Рамадан|Шавал|Дуʻл-Киʻда|Дуʻл-хиђа";
pub(super) const SR_LATN: &str = "$d. $M $y. AH – \
    |Muharem|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rađab|Šaʻban|Ramadan|Šaval|Duʻl-Kiʻda|Duʻl-hiđa";
pub(super) const SV: &str = "$d $M $y AH – \
    |muharram|safar|rabi’ al-awwal|rabi’ al-akhir|jumada-l-ula|jumada-l-akhira|rajab|sha’ban|ramadan|shawwal|dhu-l-ga’da|dhu-l-hijja";
pub(super) const SW: &str = "$d $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const TA: &str = "$d $M, $y AH – \
    |முஹர்ரம்|சஃபர்|ரபி 1|ரபி 2|ஜுமதா 1|ஜுமதா 2|ரஜப்|ஷஃபான்|ரமலான்|ஷவ்வால்|துல் கஃதா|துல் ஹிஜ்ஜா";
pub(super) const TE: &str = "$d, $M $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const TG: &str = "$M $d, $y САНА – \
    |Муҳаррам|Сафар|Рабеъ I|Рабеъ II|ҷимоди-ул-уло|ҷимоди-ул-сони|раҷаб|Шабан|Рамадан|Шаввал|Дхут-Қидаҳ|Дхут-Ҳиҷҷаҳ";
pub(super) const TH: &str = "$d $M ฮ.ศ. $y – \
    |มุฮะร์รอม|ซอฟาร์|รอบี I|รอบี II|จุมาดา I|จุมาดา II|รอจับ|ชะอะบาน|รอมะดอน|เชาวัล|ซุลกิอฺดะฮฺ|ซุลหิจญะฮฺ";
pub(super) const TI: &str = "$M $d, $y AH – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const TR: &str = "Hicri $d $M $y – \
    |Muharrem|Safer|Rebiülevvel|Rebiülahir|Cemaziyelevvel|Cemaziyelahir|Recep|Şaban|Ramazan|Şevval|Zilkade|Zilhicce";
pub(super) const UG: &str = "$M $d، $y ھىجرىيە – \
    |مۇھەررەم|سەپەر|رەبىئۇلئەۋۋەل|رەبىئۇلئاخىر|جەمادىيەلئەۋۋەل|جەمادىيەلئاخىر|رەجەب|شەئبان|رامىزان|شەۋۋال|زۇلقەئدە|زۇلھەججە";
pub(super) const UK: &str = "$d $M $y\u{202f}р. AH – \
    |мухаррам|сафар|рабі I|рабі II|джумада I|джумада II|раджаб|шаабан|рамадан|даввал|зу-ль-каада|зу-ль-хіджа";
pub(super) const UR: &str = "$d $M، $y ہجری – \
    |محرم|صفر|ر بیع الاول|ر بیع الثانی|جمادی الاول|جمادی الثانی|رجب|شعبان|رمضان|شوال|ذوالقعدۃ|ذوالحجۃ";
pub(super) const UZ: &str = "$d-$M, $y (hijriy) – \
    |Muharram|Safar|Rabiʼul avval|Rabiʼus soniy|Jumodul avval|Jumodus soniy|Rajab|Sha’bon|Ramazon|Shavvol|Zulqaʼda|Zulhijja";
pub(super) const UZ_CYRL: &str = "$d $M $y – \
    |Muharram|Safar|Rabiʻ I|Rabiʻ II|Jumada I|Jumada II|Rajab|Shaʻban|Ramadan|Shawwal|Dhuʻl-Qiʻdah|Dhuʻl-Hijjah";
pub(super) const VI: &str = "$d/$M/$y AH – \
    |1|2|3|4|5|6|7|8|9|10|11|12";
pub(super) const YO: &str = "$d/$M/$y AH – \
    |01|02|03|04|05|06|07|08|09|10|11|12";
pub(super) const ZH_HANS: &str = "伊斯兰历$y年$M月$d日 – \
    |1|2|3|4|5|6|7|8|9|10|11|12";
pub(super) const ZH_HANT: &str = "伊斯蘭曆$y年$M月$d日 – \
    |1|2|3|4|5|6|7|8|9|10|11|12";
pub(super) const UMALQURA: &str = "\
    212121212121221212121211222122112112122122121211122122212121112212212211212121212212121212121212122121212112122221121121\
    212221212112121222121211212122122121121212122211221211212212122121121212122212112121212212121211212212212121121221212212\
    121121212221212112112222121211121222122121112122122121211212212122121212112122121221211212122122121121122212212112112212\
    221211211221221221121212121221212211211221221221112121222121212112122122121211212122212121121212122122112121212122212112\
    112122221211211212221221112121221221211212121221212122112121212221211211212222121121121222122112112122122211211212212212\
    121212112212212121211212212212121121212221211212121221221211211221221221121212121222112121121222121212112122122121211122\
    122212121121212212211212121212212121212121212122121211212122221121121212221212112121221221211212121222112121212122121221\
    211212121222121121212122211212112122212121211212212212121121212212212121121212221212112112221221211121221222121112122122\
    121212121212121221212112121221221211211222122121121122122212112112212221211211221221212121212121221212121211221221221121\
    121222121212112122122121211212122122121121212122212112121212212212112112212212211211212212221112121221221211212121221212\
    212112121212221211211212222121121121222122112112122122121211212122212112211212212122121121212122212121121122221212112112\
    221221211211221221221121212121222112121121222121212112122122121211212122212121121212212211212121212212121212121212122211\
    121121222212112111222212211211122212212121121212212212112121212212122121121212212212112121221221211211222122121121122122\
    122112121212122121212112122212121211212212212121121212212211212121212212121212121212212211212112212221121121212221212112\
    121222121211212122122121121212122121212121212122121221121212122212112112122212211211212221212121121221221212112121221221\
    212112121221222112112212212211211212212212121121212212212121121221212212112121212221211211212222121121121222122112112122\
    122121211212122121212211212122121221121212122212121121122212212112112212221211121221221221121212121221212121121221221212\
    112122122121211212122122121121212212121221121212122122112121122122211211212122212121121122221212112121221221211212121221\
    212121212121212212121211212222121121121222122112112122212121211212212212121121212212212121121212212212112121212221211212\
    121221221121211221221212121122121221212121121222121212111222122121121122122212112112212212121212121212212121212112212122\
    121211212122212121112122221212111221221221211122121222112121212122121221121122122122112112212122211212112122212121211212\
    212212121121212212212112121212221212111212221221211121221222112112122122121211212122121212211212121221221211211222122121\
    121122212212111212212212211121221221212121211221221212121121221221212112121222121211212122122121211212122122121121212122\
    122112121122122211212112122212211121212221212112121221221121212121221212121212121212212211211212221221121121222122112112\
    122122121121212122212112121212212122121121212122212112121212221211212112221212121211221221212121211221221212121121222121\
    212111222122121121122122212112112212212121212121212122121212112122122121211212122212121112122221212111212221221121122121\
    221212121212122121221121122121222112121121222121212112122212121211212212212121121212212212121121212221212111212221221211\
    121221222112112122122121211212122121212212112121221221211211222122121112122122212111212212212121121212212212121211221212\
    122121121212221212112121221221212111221222121211122122122121121212122122112121122212122111212122212211121212212212112121\
    212221121212121221212121212121212221211211212221221121112222121211211222122121121212122121212121212122121221121212122212\
    112121122212\
";
