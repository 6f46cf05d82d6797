//! The names of HTML 4 and those that may lack a semicolon, as one string.
//!
//! Generated from the HTML Standard's list, as html5ever 0.40 has it; not to be edited: `cargo run --example references`.

/// Code point of the first name.
pub(super) const FIRST: u32 = 0x22;

/// A byte below `0` ends a name; it is 31 more than the step to the code point of the next one, so that a space is a step
/// of one. Bytes from 0x80, before a name, are further steps of 48 each, with 0x80 as none, modulo 65,536. A name whose
/// first letter alone is a capital holds also for its small twin, whose code point is 32 more.
pub(super) static NAMES: &[u8] = b"\
    quot\x1fQUOT#amp\x1fAMP apos\x04\x81lt\x1fLT!gt\x1fGT!\x82nbsp\x01\xff\xa9ensp emsp%thinsp\"zwnj zwj lrm rlm#\
    ndash mdash#lsquo rsquo sbquo!ldquo rdquo bdquo!dagger Dagger bull#hellip)permil!prime Prime%lsaquo rsaquo#oline%\
    frasl\'\x82euro\x04\xff\xff\xff\xff\xff\xff\xff\xff\xff\xb4iexcl cent pound curren yen brvbar sect uml copy\x1f\
    COPY ordf laquo not shy reg\x1fREG macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 \
    frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute \
    Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig&\
    aelig)eth&divide&thorn yuml\x12\x82OElig oelig-scaron\x1eScaron\x07\x81Yuml\t\x81fnof\x03\x87circ\x05\x81\
    tilde\x14\x84Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho!Sigma Tau \
    Upsilon Phi Chi Psi Omega\x08\x81sigmaf.thetasym upsih#piv\x1a\xff\x9dimage&weierp#real%trade\x02\x81\
    alefsym\x1a\x82larr uarr rarr darr harr\x10\x81crarr\n\x81lArr uArr rArr dArr hArr\x1b\x81forall!part exist!empty!\
    nabla isin notin!ni#prod!sum minus$lowast\"radic\"prop infin!ang&and or cap cup int(there4\'sim(cong\"\
    asymp\x07\x81ne equiv\"le ge\x0c\x81sub sup nsub!sube supe-oplus!otimes-perp\x0f\x81sdot\x02\x82lceil rceil \
    lfloor rfloor\x0e\x8floz%\x83spades\"clubs!hearts diams!\x88lang rang ";
