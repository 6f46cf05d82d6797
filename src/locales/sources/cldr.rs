//! How languages write dates: long date, time to minutes, offset from UTC.
//!
//! Generated from CLDR 49 and Unicode 18, as ICU4X 2.4 has them; not to be edited: `cargo run --example cldr`.

use crate::locales::date::Dates;

/// Arabic. Western digits, as most Arab newsrooms on the web write them.
pub(super) const AR: Dates = Dates {
    fields: "$d $M $y| في $h:$m $p| غرينتش\u{200e}$o|\
        يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|ص|م",
    zero: '0',
    minus: '-',
};

/// English.
pub(super) const EN: Dates = Dates {
    fields: "$M $d, $y| at $h:$m\u{202f}$p| GMT$o|\
        January|February|March|April|May|June|July|August|September|October|November|December|AM|PM",
    zero: '0',
    minus: '-',
};

/// Spanish.
pub(super) const ES: Dates = Dates {
    fields: "$d de $M de $y| a las $K:$m| GMT$o|\
        enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre||",
    zero: '0',
    minus: '-',
};

/// Persian, with its own digits; the calendar is the Gregorian one.
pub(super) const FA: Dates = Dates {
    fields: "$d $M $y| ساعت $H:$m| (\u{200e}$o گرینویچ)|\
        ژانویه|فوریه|مارس|آوریل|مه|ژوئن|ژوئیه|اوت|سپتامبر|اکتبر|نوامبر|دسامبر||",
    zero: '۰',
    minus: '−',
};

/// French.
pub(super) const FR: Dates = Dates {
    fields: "$d $M $y| à $K:$m| UTC$o|\
        janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre||",
    zero: '0',
    minus: '-',
};

/// Hebrew.
pub(super) const HE: Dates = Dates {
    fields: "$d ב$M $y| בשעה $H:$m| GMT\u{200e}$o\u{200e}|\
        ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר||",
    zero: '0',
    minus: '-',
};

/// Russian; months in the genitive.
pub(super) const RU: Dates = Dates {
    fields: "$d $M $y\u{202f}г.| в $K:$m| GMT$o|\
        января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря||",
    zero: '0',
    minus: '-',
};
