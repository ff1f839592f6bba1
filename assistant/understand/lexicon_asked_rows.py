"""The forms themselves: a pattern for the whole line, and what it asks; "!" before the name of a reader of numbers."""

from __future__ import annotations

from assistant.understand.lexicon_asked_forms import (
    ALL_LABELLED,
    BOUND,
    BREAKS,
    CENTRE,
    COUNTER,
    DOES,
    DRAWN,
    HAVE,
    IN,
    IS,
    ISOTOPES,
    KEEPS,
    LABELLED,
    LIMIT,
    MASS_UNIT,
    NUMBER,
    PLACES,
    RULES,
    TERMS,
    WEIGH,
    WEIGHT,
    ZWITTERION,
)

_COUNT = r"(?:how many|how much|number of|count(?: of)?|what number of)"
_LIGHT = r"(?:(?:the )?(?:plane of )?(?:plane )?polari[sz]ed light)"
_BOND = r"(?:hydrogen bonds?|h bonds?|hydrogen bonding|h bonding|h bridges?)"
_CAN = r"(?:can|could|does|do|is|would|will|may|might) § (?:be )?(?:able to |able |capable of |in position to )?"
_DRAWN = rf"(?:{DRAWN} )"
_METAL = r"metals?(?: atoms?| ions?| cations?| elements?)?"
_SYMBOL = r"(?: (?:i )?(?:need |give )?(?:its |only )?(?:element )?(?:symbols?|names?)(?: only)?| by symbol)?"
_WHICH = r"(?:which|what|name|identify|give)(?: is| are| s)?"
_IN_IT = rf"(?:(?:{DOES}|there|are there|are present|are) )?(?:{IN} )?§(?: {HAVE})?"
_ISOTOPE = f"(?P<isotope>{'|'.join(ISOTOPES.values())})"
_RULE = f"(?P<rule>{'|'.join(RULES.values())})"
_TERM = f"(?P<term>{'|'.join(said for terms in TERMS.values() for said in terms.values())})"
_VERB = rf"(?P<verb>{KEEPS}|{BREAKS})"
_ABOUT = r"(?: (?:for|on|of|in|regarding|as to|concerning|with respect to))"
_GIVEN = (r"(?: (?:of )?(?:(?:max |maximum |<=? ?|≤ ?|at most |up to |below |no more than )?(?P<limit>\d+(?:\.\d+)?))"
          rf"(?: {MASS_UNIT}| å2)?(?: or (?:less|fewer|lower|below)| max| maximum)?)?")
_AT = r"(?P<limit>\d[\d,]*(?:\.\d+)?)"
_PARTS = r"(?:fragments?|pieces|components?|parts|molecular units|entities|species)"
_APART = r"(?:separate |disconnected |individual |distinct |covalent |unconnected |unbonded |independent )*"
_MESO = r"(?: (?:with )?(?:counting )?meso(?: forms?| compounds?)?(?: only)?(?: counted)? once(?: only)?)?"
_THING = r"(?P<thing>[^§]{2,50}?)"
_HOW = r"(?P<how>more|fewer|less|as many|equal numbers? of|same number of|equally many)"
_ONE, _OTHER = r"(?P<one>[^§]{2,40}?)", r"(?P<other>[^§]{2,40}?)"
_JOIN = r"(?:than|as|and)(?: there are| it has| of)?"
PIECES: tuple[tuple[str, str], ...] = (
    (rf"(?:{IS} )?§ {_DRAWN}(?:{DRAWN} )?(?:in |as )?{ZWITTERION}(?: form)?", "pieces: zwitterion"),
    (rf"(?:{IS} )?§ (?:in )?{ZWITTERION}(?: form)?(?: {DRAWN})?(?: in)?", "pieces: zwitterion"),
    (rf"(?:{IS} )?{_DRAWN}?(?:in )?§ {ZWITTERION}(?: {DRAWN})?", "pieces: zwitterion"),
    (rf"{ZWITTERION} (?:or not )?§", "pieces: zwitterion"),
    (rf"{IS} {ZWITTERION} {DRAWN} (?:in |for |by )?§", "pieces: zwitterion"),
    (rf"{DOES} § (?:show|depict|represent|encode|draw|describe|stand for) {ZWITTERION}", "pieces: zwitterion"),
    (rf"{IS} (?:drawing|form) (?:of )?§ (?:{DRAWN} )?{ZWITTERION}", "pieces: zwitterion"),
    (rf"{DOES} (?:there )?(?:{IN} )?§ ?(?:{HAVE})? ?{COUNTER}(?: present| too)?(?: (?:i\.?e\.? |in other words |that is )?is it salt)?",
     "pieces: counter-ion"),
    (rf"{IS} there {COUNTER} (?:present )?{IN} §", "pieces: counter-ion"),
    (rf"{_WHICH} {COUNTER}(?: is| are)?(?: (?:there|present|found|used))?(?: {IN}| does| has| do)?(?: salt)?(?: {HAVE})? §(?: {HAVE}| paired with)?",
     "pieces: which counter-ion"),
    (rf"{_WHICH} cations?(?: is| are)?(?: (?:there|present|found))?(?: {IN}| does| has| do)?(?: salt)?(?: {HAVE})? §(?: {HAVE})?", "pieces: which cation"),
    (rf"{_WHICH} anions?(?: is| are)?(?: (?:there|present|found))?(?: {IN}| does| has| do)?(?: salt)?(?: {HAVE})? §(?: {HAVE})?", "pieces: which anion"),
    (rf"{_WHICH} {_METAL}(?: is| are)?(?: (?:there|present|found|bound))?(?: {IN}| does| has| do)? §(?: {HAVE})?{_SYMBOL}", "pieces: which metal"),
    (rf"{DOES} (?:there )?(?:{IN} )?§ ?(?:{HAVE})? {_METAL}", "pieces: metal"),
    (rf"{IS} there {_METAL} (?:present )?{IN} §", "pieces: metal"),
)
OTHERS: tuple[tuple[str, str], ...] = (
    (rf"{DOES} § (?:be able to |able to )?(?:rotate|turn|rotates) {_LIGHT}(?: in other words is (?:it )?chiral| is it chiral| i\.?e\.? chiral)?", "labels: chiral"),
    (rf"(?:{IS} )?§ (?:optically active|able to rotate {_LIGHT})", "labels: chiral"),
    (rf"{_CAN}(?:donate|donating|donates|give) {_BOND}(?: to .{{0,20}})?", "whether: H-bond donor"),
    (rf"{_CAN}(?:accept|accepting|accepts) {_BOND}(?: from .{{0,20}})?", "whether: H-bond acceptor"),
    (rf"{_CAN}(?:act|acting|serve|function|behave|work) as {_BOND} donors?", "whether: H-bond donor"),
    (rf"{_CAN}(?:act|acting|serve|function|behave|work) as {_BOND} acceptors?", "whether: H-bond acceptor"),
    (rf"{IS} § (?:considered |regarded as |classed as |counted as )?aromatic(?: or not)?", "whether: aromatic atom; aromatic ring; or"),
    (rf"(?:in )?{_COUNT} (?:all )?(?:possible |distinct |different |theoretically possible |unique |conceivable )*(?:stereo ?isomers|stereo ?isomeric forms|configurational stereoisomers|stereoforms)"
     rf"(?: (?:are )?(?:possible|exist|there|conceivable))?{_MESO}(?: (?:are )?(?:possible|exist|there))*"
     rf" (?:{IN}|for|can|does|has|could|would|may|do|are there (?:{IN}|for)) §(?: (?:exist|have|occur|exhibit|show|form|possess|in total|be drawn))?(?: in)?{_MESO}", "isomers:"),
    (rf"(?:what )?(?:is |s )?(?:standard )?inchi(?: (?:strings?|codes?|identifier|notation|representation))?(?: {IN})? §", "identifiers: InChI"),
    (rf"{_COUNT} {_ISOTOPE}(?: {LABELLED})?(?: {PLACES})? {_IN_IT}", "!tally isotope"),
    (rf"{_COUNT} {PLACES} (?:{_IN_IT} )?(?:(?:are|is|with|as|have been) )?(?:{LABELLED} (?:with|by) |labelled as )?{_ISOTOPE}(?: {_IN_IT})?", "!tally isotope"),
    (rf"{DOES} § (?:{HAVE} )?{_ISOTOPE}(?: {LABELLED}| {PLACES})*", "!whether isotope"),
    (rf"{DOES} § {LABELLED} with {_ISOTOPE}", "!whether isotope"),
    (rf"{DOES} § (?:per)?deuterated|(?:per)?deuterated §|deuterium in §|{IS} there deuterium {IN} §", "whether: deuterium atom"),
    (rf"{DOES} § tritiated", "whether: tritium atom"),
    (rf"(?:in |into )?(?:how many|number of|count of) {_APART}{_PARTS}(?: (?:does|do|is|are|will|would))?(?: there)?(?: {IN})? ?§"
     r"(?: (?:split|split up|fall|fall apart|break|break up|consist of|contain|have|comprise|separate|divide|made of|composed of|hold|made up of)(?: into| to)?)?",
     "tally: component"),
    (rf"(?:in|into) how many {_APART}{_PARTS}(?: (?:does|do|will|would|can))? (?:split|fall|break|separate|divide)s?(?: up| apart)? §", "tally: component"),
    (rf"{DOES} § {_VERB} {_RULE} {LIMIT}{_ABOUT} {_TERM}{_GIVEN}", "!term"),
    (rf"{DOES} § {_VERB} {_RULE} {_TERM} {LIMIT}{_GIVEN}", "!term"),
    (rf"{DOES} § {_VERB} {_RULE}{_ABOUT} {_TERM}{_GIVEN}", "!term"),
    (rf"{DOES} {_TERM} (?:of|for) § {_VERB} {_RULE}(?: {LIMIT})?{_GIVEN}", "!term"),
    (rf"{DOES} § {_VERB} {_TERM} {LIMIT} of {_RULE}{_GIVEN}", "!term"),
    (rf"(?:which|what) (?P<rule>(?:lipinski|veber)(?:'s)?) {LIMIT} (?:is|are|does|do|gets?|has been)? ?"
     r"(?:(?:exceeded|broken|violated|breached|failed) (?:by|for|in) §|§ (?:exceed|break|violate|fail|breach)s?)", "!broken"),
    (rf"(?:{DOES} )?(?:{WEIGHT} (?:of|for) )?§ (?:{WEIGH} |has {WEIGHT} |have {WEIGHT} )?(?:in |at )?{BOUND} {_AT} {MASS_UNIT}", "!weighed"),
    (rf"(?:{DOES} )?§ {WEIGH} (?:in |at )?{BOUND} {_AT}", "!weighed"),
    (rf"{IS} § (?:(?P<below>lighter|smaller) than|(?P<above>heavier|bigger) than|(?P<most>no heavier) than|(?P<least>no lighter) than) {_AT}(?: {MASS_UNIT})?", "!weighed"),
    (rf"{IS} § {BOUND} {_AT}", "!bare"),
    (rf"(?:is it |are there |is there |does it have )?{BOUND} {NUMBER} {_THING} (?:present )?{IN} §", "!bounded"),
    (rf"{DOES} § (?:{HAVE} )?{BOUND} {NUMBER} {_THING}", "!bounded"),
    (rf"(?:(?:are|is) there )?{_HOW} {_ONE} {_JOIN} {_OTHER} (?:present )?{IN} §", "!compared"),
    (rf"{IN} § (?:(?:are|is) there )?{_HOW} {_ONE} {_JOIN} {_OTHER}", "!compared"),
    (rf"{DOES} § (?:{HAVE} )?{_HOW} {_ONE} {_JOIN} {_OTHER}", "!compared"),
    (rf"(?:are|is) there {_HOW} {_ONE} {IN} § {_JOIN} {_OTHER}", "!compared"),
    (rf"{DOES} § (?:{HAVE} )?(?:exactly |precisely )?{NUMBER} {CENTRE} (?:and )?{ALL_LABELLED}(?: of (?:which|them))? (?:are |being |with |having |in |of )?(?P<label>r|s)(?: configured| configuration)?",
     "!labelled"),
    (rf"(?:are|is) {ALL_LABELLED} (?:of )?{CENTRE} {IN} § (?P<label>r|s)(?: configured| configuration)?", "!labelled"),
    (rf"{_COUNT} (?P<label>cis z|trans e|z cis|e trans|cis|trans|z|e)(?: configured)? (?:alkenes?|double bonds?|c=c(?: double)?(?: bonds?)?|olefins?|carbon carbon double bonds?) {_IN_IT}", "!geometry"),
)
"""In order: the first that matches the whole line is meant."""
