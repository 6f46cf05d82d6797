//! How languages write a month alone, a year alone, and months without a day where they are others.
//!
//! Generated from CLDR 49 and Unicode 18, as ICU4X 2.4 has them; not to be edited: `cargo run --example cldr`.

pub(super) const AR: &str = "$M $y|$y";
pub(super) const EN: &str = "$M $y|$y";
pub(super) const AF: &str = "$M $y|$y";
pub(super) const AM: &str = "$M $y|$y";
pub(super) const AZ: &str = "$M $y|$y";
pub(super) const BE: &str = "$M $y|$y\
    |студзень|люты|сакавік|красавік|май|чэрвень|ліпень|жнівень|верасень|кастрычнік|лістапад|снежань";
pub(super) const BG: &str = "$M $y\u{202f}г.|$y\u{202f}г.";
pub(super) const BN: &str = "$M $y|$y";
pub(super) const BS: &str = "$M $y.|$y.";
pub(super) const CA: &str = "$M del $y|$y\
    |gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre";
pub(super) const CKB: &str = "$Mی $y|$y";
pub(super) const CS: &str = "$M $y|$y\
    |leden|únor|březen|duben|květen|červen|červenec|srpen|září|říjen|listopad|prosinec";
pub(super) const DA: &str = "$M $y|$y";
pub(super) const DE: &str = "$M $y|$y";
pub(super) const EL: &str = "$M $y|$y\
    |Ιανουάριος|Φεβρουάριος|Μάρτιος|Απρίλιος|Μάιος|Ιούνιος|Ιούλιος|Αύγουστος|Σεπτέμβριος|Οκτώβριος|Νοέμβριος|Δεκέμβριος";
pub(super) const ES: &str = "$M de $y|$y";
pub(super) const ET: &str = "$M $y|$y";
pub(super) const EU: &str = "$y(e)ko $M|$y";
pub(super) const FA: &str = "$M $y|$y";
pub(super) const FI: &str = "$M $y|$y\
    |tammikuu|helmikuu|maaliskuu|huhtikuu|toukokuu|kesäkuu|heinäkuu|elokuu|syyskuu|lokakuu|marraskuu|joulukuu";
pub(super) const FIL: &str = "$M $y|$y";
pub(super) const FR: &str = "$M $y|$y";
pub(super) const GA: &str = "$M $y|$y";
pub(super) const GL: &str = "$M de $y|$y";
pub(super) const GU: &str = "$M $y|$y";
pub(super) const HA: &str = "$M $y|$y";
pub(super) const HE: &str = "$M $y|$y";
pub(super) const HI: &str = "$M $y|$y";
pub(super) const HR: &str = "$M $y.|$y.\
    |siječanj|veljača|ožujak|travanj|svibanj|lipanj|srpanj|kolovoz|rujan|listopad|studeni|prosinac";
pub(super) const HU: &str = "$y. $M|$y.";
pub(super) const HY: &str = "$y թ․ $M|$y\
    |հունվար|փետրվար|մարտ|ապրիլ|մայիս|հունիս|հուլիս|օգոստոս|սեպտեմբեր|հոկտեմբեր|նոյեմբեր|դեկտեմբեր";
pub(super) const ID: &str = "$M $y|$y";
pub(super) const IG: &str = "$M $y|$y";
pub(super) const IS: &str = "$M $y|$y";
pub(super) const IT: &str = "$M $y|$y";
pub(super) const JA: &str = "$y年$M月|$y年";
pub(super) const KA: &str = "$M, $y|$y";
pub(super) const KK: &str = "$y\u{202f}ж. $M|$y";
pub(super) const KM: &str = "$M $y|$y";
pub(super) const KN: &str = "$M $y|$y";
pub(super) const KO: &str = "$y년 $M|$y년";
pub(super) const KU: &str = "$Ma $yan|$y";
pub(super) const KY: &str = "$y-ж., $M|$y";
pub(super) const LO: &str = "$M $y|$y";
pub(super) const LT: &str = "$y m. $M|$y\
    |sausis|vasaris|kovas|balandis|gegužė|birželis|liepa|rugpjūtis|rugsėjis|spalis|lapkritis|gruodis";
pub(super) const LV: &str = "$y. g. $M|$y. g.";
pub(super) const MK: &str = "$M $y\u{202f}г.|$y\u{202f}г.";
pub(super) const ML: &str = "$y $M|$y";
pub(super) const MR: &str = "$M $y|$y";
pub(super) const MS: &str = "$M $y|$y";
pub(super) const MT: &str = "$M $y|$y";
pub(super) const MY: &str = "$y $M|$y";
pub(super) const NB: &str = "$M $y|$y";
pub(super) const NE: &str = "$y $M|$y";
pub(super) const NL: &str = "$M $y|$y";
pub(super) const PA: &str = "$M $y|$y";
pub(super) const PL: &str = "$M $y|$y\
    |styczeń|luty|marzec|kwiecień|maj|czerwiec|lipiec|sierpień|wrzesień|październik|listopad|grudzień";
pub(super) const PRS: &str = "$M $y|$y";
pub(super) const PS: &str = "$M $y|$y";
pub(super) const PT: &str = "$M de $y|$y";
pub(super) const PT_PT: &str = "$M de $y|$y";
pub(super) const RO: &str = "$M $y|$y";
pub(super) const RU: &str = "$M $y\u{202f}г.|$y\
    |январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь";
pub(super) const SD: &str = "$M $y|$y";
pub(super) const SI: &str = "$y $M|$y";
pub(super) const SK: &str = "$M $y|$y\
    |január|február|marec|apríl|máj|jún|júl|august|september|október|november|december";
pub(super) const SL: &str = "$M $y|$y";
pub(super) const SO: &str = "$M $y|$y";
pub(super) const SQ: &str = "$M $y|$y";
pub(super) const SR: &str = "$M $y.|$y.";
pub(super) const SR_LATN: &str = "$M $y.|$y.";
pub(super) const SV: &str = "$M $y|$y";
pub(super) const SW: &str = "$M $y|$y";
pub(super) const TA: &str = "$M $y|$y";
pub(super) const TE: &str = "$M $y|$y";
pub(super) const TG: &str = "$M $y|$y";
pub(super) const TH: &str = "$M $y|$y";
pub(super) const TI: &str = "$M $y|$y";
pub(super) const TR: &str = "$M $y|$y";
pub(super) const UG: &str = "$y $M|$y";
pub(super) const UK: &str = "$M $y\u{202f}р.|$y\
    |січень|лютий|березень|квітень|травень|червень|липень|серпень|вересень|жовтень|листопад|грудень";
pub(super) const UR: &str = "$M $y|$y";
pub(super) const UZ: &str = "$M, $y|$y";
pub(super) const UZ_CYRL: &str = "$M, $y|$y";
pub(super) const VI: &str = "$M năm $y|$y";
pub(super) const YO: &str = "$M $y|$y";
pub(super) const ZH_HANS: &str = "$y年$M月|$y年";
pub(super) const ZH_HANT: &str = "$y年$M月|$y年";
