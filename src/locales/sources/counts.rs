//! How languages count: plural rule, minutes, and how long ago something was.
//!
//! Generated from CLDR 49 and Unicode 18, as ICU4X 2.4 has them; not to be edited: `cargo run --example cldr`.

pub(super) const AR: &str = "4900091119222202523:3|$ دقيقة/دقيقة/دقيقتان/$ دقائق/$ دقيقة/$ دقيقة\
    |الآن|قبل $ دقيقة/قبل دقيقة واحدة/قبل دقيقتين/قبل $ دقائق/قبل $ دقيقة/قبل $ دقيقة|قبل $ ساعة/قبل ساعة واحدة/قبل ساعتين/قبل $ ساعات/قبل $ ساعة/قبل $ ساعة|قبل $ يوم/قبل يوم واحد/قبل يومين/قبل $ أيام/قبل $ يومًا/قبل $ يوم";
pub(super) const EN: &str = "19110|$ minute/$ minutes\
    |now|$ minute ago/$ minutes ago|$ hour ago/$ hours ago|$ day ago/$ days ago";
pub(super) const AF: &str = "19110|$ minuut/$ minute\
    |nou|$ minuut gelede/$ minute gelede|$ uur gelede/$ uur gelede|$ dag gelede/$ dae gelede";
pub(super) const AM: &str = "19010|$ ደቂቃ/$ ደቂቃዎች\
    |አሁን|ከ$ ደቂቃ በፊት/ከ$ ደቂቃዎች በፊት|ከ$ ሰዓት በፊት/ከ$ ሰዓቶች በፊት|ከ$ ቀን በፊት/ከ$ ቀናት በፊት";
pub(super) const AZ: &str = "19110|$ dəqiqə/$ dəqiqə\
    |indi|$ dəqiqə əvvəl/$ dəqiqə əvvəl|$ saat əvvəl/$ saat əvvəl|$ gün əvvəl/$ gün əvvəl";
pub(super) const BE: &str = "22;>211101241|$ хвіліна/$ хвіліны/$ хвілін\
    |цяпер|$ хвіліну таму/$ хвіліны таму/$ хвілін таму|$ гадзіну таму/$ гадзіны таму/$ гадзін таму|$ дзень таму/$ дні таму/$ дзён таму";
pub(super) const BG: &str = "19110|$ минута/$ минути\
    |сега|преди $ минута/преди $ минути|преди $ час/преди $ часа|преди $ ден/преди $ дни";
pub(super) const BN: &str = "19010|$ মিনিট/$ মিনিট\
    |এখন|$ মিনিট আগে/$ মিনিট আগে|$ ঘণ্টা আগে/$ ঘণ্টা আগে|$ দিন আগে/$ দিন আগে";
pub(super) const BS: &str = "22;>211101241|$ minuta/$ minute/$ minuta\
    |sada|prije $ minutu/prije $ minute/prije $ minuta|prije $ sat/prije $ sata/prije $ sati|prije $ dan/prije $ dana/prije $ dana";
pub(super) const CA: &str = "2900291106001|$ minut/$ minuts/$ minuts\
    |ara|fa $ minut/fa $ minuts/fa $ minuts|fa $ hora/fa $ hores/fa $ hores|fa $ dia/fa $ dies/fa $ dies";
pub(super) const CS: &str = "291109241|$ minuta/$ minuty/$ minut\
    |nyní|před $ minutou/před $ minutami/před $ minutami|před $ hodinou/před $ hodinami/před $ hodinami|před $ dnem/před $ dny/před $ dny";
pub(super) const DA: &str = "19110|$ minut/$ minutter\
    |nu|for $ minut siden/for $ minutter siden|for $ time siden/for $ timer siden|for $ dag siden/for $ dage siden";
pub(super) const DE: &str = "19110|$ Minute/$ Minuten\
    |jetzt|vor $ Minute/vor $ Minuten|vor $ Stunde/vor $ Stunden|vor $ Tag/vor $ Tagen";
pub(super) const EL: &str = "19110|$ λεπτό/$ λεπτά\
    |τώρα|πριν από $ λεπτό/πριν από $ λεπτά|πριν από $ ώρα/πριν από $ ώρες|πριν από $ ημέρα/πριν από $ ημέρες";
pub(super) const ES: &str = "2900291106001|$ minuto/$ minutos/$ minutos\
    |ahora|hace $ minuto/hace $ minutos/hace $ minutos|hace $ hora/hace $ horas/hace $ horas|hace $ día/hace $ días/hace $ días";
pub(super) const ET: &str = "19110|$ minut/$ minutit\
    |nüüd|$ minuti eest/$ minuti eest|$ tunni eest/$ tunni eest|$ päeva eest/$ päeva eest";
pub(super) const EU: &str = "19110|$ minutu/$ minutu\
    |orain|duela $ minutu/duela $ minutu|duela $ ordu/duela $ ordu|duela $ egun/duela $ egun";
pub(super) const FA: &str = "19010|$ دقیقه/$ دقیقه\
    |اکنون|$ دقیقه پیش/$ دقیقه پیش|$ ساعت پیش/$ ساعت پیش|$ روز پیش/$ روز پیش";
pub(super) const FI: &str = "19110|$ minuutti/$ minuuttia\
    |nyt|$ minuutti sitten/$ minuuttia sitten|$ tunti sitten/$ tuntia sitten|$ päivä sitten/$ päivää sitten";
pub(super) const FIL: &str = "0144116611991|$ minuto/$ na minuto\
    |ngayon|$ minuto ang nakalipas/$ minuto ang nakalipas|$ oras ang nakalipas/$ oras ang nakalipas|$ araw ang nakalipas/$ araw ang nakalipas";
pub(super) const FR: &str = "290106001|$ minute/$ minutes/$ minutes\
    |maintenant|il y a $ minute/il y a $ minutes/il y a $ minutes|il y a $ heure/il y a $ heures/il y a $ heures|il y a $ jour/il y a $ jours/il y a $ jours";
pub(super) const GA: &str = "491109221936297:3|$ nóim/$ nóim/$ nóim/$ nóim/$ nóim\
    |anois|$ nóiméad ó shin/$ nóiméad ó shin/$ nóiméad ó shin/$ nóiméad ó shin/$ nóiméad ó shin|$ uair an chloig ó shin/$ uair an chloig ó shin/$ uair an chloig ó shin/$ n-uair an chloig ó shin/$ uair an chloig ó shin|$ lá ó shin/$ lá ó shin/$ lá ó shin/$ lá ó shin/$ lá ó shin";
pub(super) const GL: &str = "2900291106001|$ minuto/$ minutos/$ minutos\
    |agora|hai $ minuto/hai $ minutos/hai $ minutos|hai $ hora/hai $ horas/hai $ horas|hai $ día/hai $ días/hai $ días";
pub(super) const GU: &str = "19010|$ મિનિટ/$ મિનિટ\
    |હમણાં|$ મિનિટ પહેલાં/$ મિનિટ પહેલાં|$ કલાક પહેલાં/$ કલાક પહેલાં|$ દિવસ પહેલાં/$ દિવસ પહેલાં";
pub(super) const HA: &str = "19110|minti $/mintoci $\
    |yanzu|minti $ da ya gabata/mintuna $ da suka gabata|awa $ da ta gabata/awanni $ da suka gabata|kwana $ da ya gabata/kwanaki $ da suka gabata";
pub(super) const HE: &str = "291109221|$ דקה/שתי דקות/$ דקות\
    |עכשיו|לפני דקה/לפני $ דקות/לפני $ דקות|לפני שעה/לפני שעתיים/לפני $ שעות|לפני יום אחד/לפני יומיים/לפני $ ימים";
pub(super) const HI: &str = "19010|$ मिनट/$ मिनट\
    |अब|$ मिनट पहले/$ मिनट पहले|$ घंटे पहले/$ घंटे पहले|$ दिन पहले/$ दिन पहले";
pub(super) const HR: &str = "22;>211101241|$ minuta/$ minute/$ minuta\
    |sad|prije $ minutu/prije $ minute/prije $ minuta|prije $ sat/prije $ sata/prije $ sati|prije $ dan/prije $ dana/prije $ dana";
pub(super) const HU: &str = "19110|$ perc/$ perc\
    |most|$ perccel ezelőtt/$ perccel ezelőtt|$ órával ezelőtt/$ órával ezelőtt|$ nappal ezelőtt/$ nappal ezelőtt";
pub(super) const HY: &str = "19010|$ րոպե/$ րոպե\
    |հիմա|$ րոպե առաջ/$ րոպե առաջ|$ ժամ առաջ/$ ժամ առաջ|$ օր առաջ/$ օր առաջ";
pub(super) const ID: &str = "0|$ menit\
    |sekarang|$ menit yang lalu|$ jam yang lalu|$ hari yang lalu";
pub(super) const IG: &str = "0|$ nkeji\
    |ụgbụa|nkeji $ gara aga|n’ime awa $ gara aga|ụbọchị $ gara aga";
pub(super) const IS: &str = "12;;11110|$ mínúta/$ mínútur\
    |núna|fyrir $ mínútu/fyrir $ mínútum|fyrir $ klukkustund/fyrir $ klukkustundum|fyrir $ degi/fyrir $ dögum";
pub(super) const IT: &str = "2900291106001|$ minuto/$ minuti/$ minuti\
    |ora|$ minuto fa/$ minuti fa/$ minuti fa|$ ora fa/$ ore fa/$ ore fa|$ giorno fa/$ giorni fa/$ giorni fa";
pub(super) const JA: &str = "0|$ 分\
    |今|$ 分前|$ 時間前|$ 日前";
pub(super) const KA: &str = "19110|$ წუთი/$ წუთი\
    |ახლა|$ წუთის წინ/$ წუთის წინ|$ საათის წინ/$ საათის წინ|$ დღის წინ/$ დღის წინ";
pub(super) const KK: &str = "19110|$ минут/$ минут\
    |қазір|$ минут бұрын/$ минут бұрын|$ сағат бұрын/$ сағат бұрын|$ күн бұрын/$ күн бұрын";
pub(super) const KM: &str = "0|$ នាទី\
    |ឥឡូវ|$ នាទី\u{200b}មុន|$ ម៉ោង\u{200b}មុន|$ ថ្ងៃ\u{200b}មុន";
pub(super) const KN: &str = "19010|$ ನಿಮಿಷ/$ ನಿಮಿಷಗಳು\
    |ಈಗ|$ ನಿಮಿಷದ ಹಿಂದೆ/$ ನಿಮಿಷಗಳ ಹಿಂದೆ|$ ಗಂಟೆ ಹಿಂದೆ/$ ಗಂಟೆಗಳ ಹಿಂದೆ|$ ದಿನದ ಹಿಂದೆ/$ ದಿನಗಳ ಹಿಂದೆ";
pub(super) const KO: &str = "0|$분\
    |지금|$분 전|$시간 전|$일 전";
pub(super) const KU: &str = "19110|$ deqîqe/$ deqîqe\
    |niha|berî $ deqîqeyê/berî $ deqîqeyan|berî $ saetê/berî $ saetan|berî $ rojê/berî $ rojan";
pub(super) const KY: &str = "19110|$ мүнөт/$ мүнөт\
    |азыр|$ мүнөт мурун/$ мүнөт мурун|$ саат мурун/$ саат мурун|$ күн мурун/$ күн мурун";
pub(super) const LO: &str = "0|$ ນາທີ\
    |ຕອນນີ້|$ ນາທີກ່ອນ|$ ຊົ່ວໂມງກ່ອນ|$ ມື້ກ່ອນ";
pub(super) const LT: &str = "12;C210021110|$ minutė/$ minutės/$ minučių\
    |dabar|prieš $ minutę/prieš $ minutes/prieš $ minučių|prieš $ valandą/prieš $ valandas/prieš $ valandų|prieš $ dieną/prieš $ dienas/prieš $ dienų";
pub(super) const LV: &str = "22;C010001111|$ minūšu/$ minūte/$ minūtes\
    |tagad|pirms $ minūtēm/pirms $ minūtes/pirms $ minūtēm|pirms $ stundām/pirms $ stundas/pirms $ stundām|pirms $ dienām/pirms $ dienas/pirms $ dienām";
pub(super) const MK: &str = "12;;11110|$ минута/$ минути\
    |сега|пред $ минута/пред $ минути|пред $ час/пред $ часа|пред $ ден/пред $ дена";
pub(super) const ML: &str = "19110|$ മിനിറ്റ്/$ മിനിറ്റ്\
    |ഇപ്പോൾ|$ മിനിറ്റ് മുമ്പ്/$ മിനിറ്റ് മുമ്പ്|$ മണിക്കൂർ മുമ്പ്/$ മണിക്കൂർ മുമ്പ്|$ ദിവസം മുമ്പ്/$ ദിവസം മുമ്പ്";
pub(super) const MR: &str = "19110|$ मिनिट/$ मिनिटे\
    |आत्ता|$ मिनिटापूर्वी/$ मिनिटांपूर्वी|$ तासापूर्वी/$ तासांपूर्वी|$ दिवसापूर्वी/$ दिवसांपूर्वी";
pub(super) const MS: &str = "0|$ minit\
    |sekarang|$ minit lalu|$ jam lalu|$ hari lalu";
pub(super) const MY: &str = "0|$ မိနစ်\
    |ယခု|ပြီးခဲ့သည့် $ မိနစ်|ပြီးခဲ့သည့် $ နာရီ|ပြီးခဲ့သည့် $ ရက်";
pub(super) const NB: &str = "19110|$ minutt/$ minutter\
    |nå|for $ minutt siden/for $ minutter siden|for $ time siden/for $ timer siden|for $ døgn siden/for $ døgn siden";
pub(super) const NE: &str = "19110|$ मिनेट/$ मिनेट\
    |अहिले|$ मिनेट पहिले/$ मिनेट पहिले|$ घण्टा पहिले/$ घण्टा पहिले|$ दिन पहिले/$ दिन पहिले";
pub(super) const NL: &str = "19110|$ minuut/$ minuten\
    |nu|$ minuut geleden/$ minuten geleden|$ uur geleden/$ uur geleden|$ dag geleden/$ dagen geleden";
pub(super) const PA: &str = "19010|$ ਮਿੰਟ/$ ਮਿੰਟ\
    |ਹੁਣ|$ ਮਿੰਟ ਪਹਿਲਾਂ/$ ਮਿੰਟ ਪਹਿਲਾਂ|$ ਘੰਟਾ ਪਹਿਲਾਂ/$ ਘੰਟੇ ਪਹਿਲਾਂ|$ ਦਿਨ ਪਹਿਲਾਂ/$ ਦਿਨ ਪਹਿਲਾਂ";
pub(super) const PL: &str = "291102<>21241|$ minuta/$ minuty/$ minut\
    |teraz|$ minutę temu/$ minuty temu/$ minut temu|$ godzinę temu/$ godziny temu/$ godzin temu|$ dzień temu/$ dni temu/$ dni temu";
pub(super) const PRS: &str = "19010|$ دقیقه/$ دقیقه\
    |اکنون|$ دقیقه پیش/$ دقیقه پیش|$ ساعت پیش/$ ساعت پیش|$ روز پیش/$ روز پیش";
pub(super) const PS: &str = "19110|$ دقیقه/$ دقیقې\
    |اوس|$ دقيقه مخکې/$ دقيقې مخکې|$ ساعت مخکې/$ ساعتونه مخکې|$ ورځ مخکې/$ ورځې مخکې";
pub(super) const PT: &str = "290106001|$ minuto/$ minutos/$ minutos\
    |agora|há $ minuto/há $ minutos/há $ minutos|há $ hora/há $ horas/há $ horas|há $ dia/há $ dias/há $ dias";
pub(super) const PT_PT: &str = "2900291106001|$ minuto/$ minutos/$ minutos\
    |agora|há $ minuto/há $ minutos/há $ minutos|há $ hora/há $ horas/há $ horas|há $ dia/há $ dias/há $ dias";
pub(super) const RO: &str = "29001911021C1|$ minut/$ minute/$ de minute\
    |acum|acum $ minut/acum $ minute/acum $ de minute|acum $ oră/acum $ ore/acum $ de ore|acum $ zi/acum $ zile/acum $ de zile";
pub(super) const RU: &str = "22;>211101241|$ минута/$ минуты/$ минут\
    |сейчас|$ минуту назад/$ минуты назад/$ минут назад|$ час назад/$ часа назад/$ часов назад|$ день назад/$ дня назад/$ дней назад";
pub(super) const SD: &str = "19110|$ منٽ/$ منٽ\
    |هاڻي|$ منٽ پهرين/$ منٽ پهرين|$ ڪلاڪ پهرين/$ ڪلاڪ پهرين|$ ڏينهن پهرين/$ ڏينهن پهرين";
pub(super) const SI: &str = "19010|මිනිත්තු $/මිනිත්තු $\
    |දැන්|මිනිත්තු $කට පෙර/මිනිත්තු $කට පෙර|පැය $කට පෙර/පැය $කට පෙර|දින $කට පෙර/දින $කට පෙර";
pub(super) const SK: &str = "291109241|$ minúta/$ minúty/$ minút\
    |teraz|pred $ minútou/pred $ minútami/pred $ minútami|pred $ hodinou/pred $ hodinami/pred $ hodinami|pred $ dňom/pred $ dňami/pred $ dňami";
pub(super) const SL: &str = "3211022212342|$ minuta/$ minuti/$ minute/$ minut\
    |zdaj|pred $ minuto/pred $ minutama/pred $ minutami/pred $ minutami|pred $ uro/pred $ urama/pred $ urami/pred $ urami|pred $ dnevom/pred $ dnevoma/pred $ dnevi/pred $ dnevi";
pub(super) const SO: &str = "19110|$ daqiiqad/$ daqiiqo\
    |Imika|$ daqiiqad kahor/$ daqiiqadood kahor|$ saacad kahor/$ saacadood kahor|$ maalin kahor/$ maalmood kahor";
pub(super) const SQ: &str = "19110|$ minutë/$ minuta\
    |tani|$ minutë më parë/$ minuta më parë|$ orë më parë/$ orë më parë|$ ditë më parë/$ ditë më parë";
pub(super) const SR: &str = "22;>211101241|$ минут/$ минута/$ минута\
    |сада|пре $ минута/пре $ минута/пре $ минута|пре $ сата/пре $ сата/пре $ сати|пре $ дана/пре $ дана/пре $ дана";
pub(super) const SV: &str = "19110|$ minut/$ minuter\
    |nu|för $ minut sedan/för $ minuter sedan|för $ timme sedan/för $ timmar sedan|för $ dag sedan/för $ dagar sedan";
pub(super) const SW: &str = "19110|dakika $/dakika $\
    |sasa hivi|dakika $ iliyopita/dakika $ zilizopita|saa $ iliyopita/saa $ zilizopita|siku $ iliyopita/siku $ zilizopita";
pub(super) const TA: &str = "19110|$ நிமிடம்/$ நிமிடங்கள்\
    |இப்போது|$ நிமிடத்திற்கு முன்/$ நிமிடங்களுக்கு முன்|$ மணிநேரம் முன்/$ மணிநேரம் முன்|$ நாளுக்கு முன்/$ நாட்களுக்கு முன்";
pub(super) const TE: &str = "19110|$ నిమిషం/$ నిమిషాలు\
    |ప్రస్తుతం|$ నిమిషం క్రితం/$ నిమిషాల క్రితం|$ గంట క్రితం/$ గంటల క్రితం|$ రోజు క్రితం/$ రోజుల క్రితం";
pub(super) const TH: &str = "0|$ นาที\
    |ขณะนี้|$ นาทีที่ผ่านมา|$ ชั่วโมงที่ผ่านมา|$ วันที่ผ่านมา";
pub(super) const TI: &str = "19010|$ ደቒቓ/$ ደቒቓታት\
    |ሕጂ|ቅድሚ $ ደቒቕ/ቅድሚ $ ደቒቕ|ቅድሚ $ ሰዓት/ቅድሚ $ ሰዓት|ቅድሚ $ መዓልቲ/ኣብ $ መዓልቲ";
pub(super) const TR: &str = "19110|$ dakika/$ dakika\
    |şimdi|$ dakika önce/$ dakika önce|$ saat önce/$ saat önce|$ gün önce/$ gün önce";
pub(super) const UK: &str = "22;>211101241|$ хвилина/$ хвилини/$ хвилин\
    |зараз|$ хвилину тому/$ хвилини тому/$ хвилин тому|$ годину тому/$ години тому/$ годин тому|$ день тому/$ дні тому/$ днів тому";
pub(super) const UR: &str = "19110|$ منٹ/$ منٹ\
    |اب|$ منٹ پہلے/$ منٹ پہلے|$ گھنٹہ پہلے/$ گھنٹے پہلے|$ دن پہلے/$ دنوں پہلے";
pub(super) const UZ: &str = "19110|$ daqiqa/$ daqiqa\
    |hozir|$ daqiqa oldin/$ daqiqa oldin|$ soat oldin/$ soat oldin|$ kun oldin/$ kun oldin";
pub(super) const UZ_CYRL: &str = "19110|$ дақиқа/$ дақиқа\
    |ҳозир|$ дақиқа олдин/$ дақиқа олдин|$ соат олдин/$ соат олдин|$ кун олдин/$ кун олдин";
pub(super) const VI: &str = "19010|$ phút/$ phút\
    |bây giờ|$ phút trước/$ phút trước|$ giờ trước/$ giờ trước|$ ngày trước/$ ngày trước";
pub(super) const ZH_HANS: &str = "0|$分钟\
    |现在|$分钟前|$小时前|$天前";
pub(super) const ZH_HANT: &str = "0|$ 分鐘\
    |現在|$ 分鐘前|$ 小時前|$ 天前";
