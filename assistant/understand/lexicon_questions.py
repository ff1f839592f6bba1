"""The lexicon of question forms: what is the same question in plain words, fillers, and what is said of a noun."""

from __future__ import annotations

import re

from assistant.understand.lexicon_rows import words

_FIND = (r"(?:find|see|spot|detect|encounter|notice|observe|locate|identify|discover|come across|meet|recogni[sz]e|"
         r"expect(?: to (?:find|see|have))?|count on|point to|make out)")
_WHO = r"(?:i|we|you|one|someone|anyone|anybody|people|a chemist|somebody)"
_SET = r"(?:specified|defined|set|assigned|fixed|given|known|determined)"
_UNSET = (r"(?:unspecified|undefined|unset|unassigned|not (?:specified|defined|set|assigned|fixed|given|known)|left open|open|"
          r"undetermined|unknown|left undefined|left unspecified|unresolved|ambiguous)")
_CENTRE = (r"(?:stereo(?:genic )?[ -]?cent(?:re|er)s?|chiral(?:ity)? (?:cent(?:re|er)|carbon|atom)s?|stereogenic cent(?:re|er)s?|"
           r"asymmetric (?:carbons?|cent(?:re|er)s?)|stereogenic carbons?)")
_GROUP = r"(?:sh|oh|nh2|nh|cooh|co2h|amines?|amino|acids?|carboxyl\w*|carboxylic|thiols?|hydroxy\w*|alcohols?|phenol\w*|aldehydes?)"
PATTERNS: tuple[tuple[str, str], ...] = (
    (r"^(\W*)(?:so,? )?(no .{3,300}?),? (?:right|correct|true|is there|or is there|yes)\s*\?$", r"\1is there \2?"),
    (r"^(\W*)(?!is\b|are\b|does\b|do\b)(?:so,? )?(\S.{1,200}?) (?:has|contains|bears|carries) (.{2,100}?), (?:right|correct|true|doesn't it|yes|no)\s*\?$",
     r"\1does \2 have \3?"),
    (rf"\bare (?:all|every one) (?:of )?(?:the )?({_CENTRE}) (?:in|of) (.{{1,300}}?) {_SET}(?=\s*\?)", r"is there no unset stereocentre in \2"),
    (rf"\b(?:is|are) (?:every|each|all) ({_CENTRE}) (?:in|of) (.{{1,300}}?) {_SET}(?=\s*\?)", r"is there no unset stereocentre in \2"),
    (r",? ?\bi\.e\.,?(?! (?:the )?[\w ]{3,40}, of )", ","),
    (r"^(\W*)((?:is|are|does|do|has|have|did|was|were|would|could|can|any)\b.*?),? (?:or not|yes or no)\s*\?$", r"\1\2?"),
    (r"^(\W*)(?!is\b|are\b|does\b|do\b|has\b|any\b|whether\b|can\b|could\b|how\b|what\b|which\b)(.{3,300}?),? (?:or not|yes or no|yes/no)\s*\?$", r"\1any \2?"),
    (r"\b(?:double bond|alkene|olefin)(s?) (?:without|lacking|with no|missing) (?:an? )?(?:defined |specified |set |given |fixed |known )?(?:e/z |e or z |cis/trans )?"
     r"(?:geometry|geometries|stereo(?:chemistry)?|configurations?|labels?)", r"unset double bond\1"),
    (r"\b(?:show up as (?=having|containing|being)|(?:turns?|turned) out to |be expected to |expected to |happens? to |seems? to |appears? to |be likely to "
     r"|likely to |be thought to |be said to |be known to )", ""),
    (r"^(\W*)((?:would|could|might|may|will|must|should|does|do|did) .{2,200}?) (?:having|containing) ", r"\1\2 have "),
    (r"^(\W*)(?:is|was) (?!the (?:stereo|double|c=c|alkene|chiral|cent))(\S.{0,200}?)(?<! or)(?<! or the) (?:an? |the )?\(?(cis|trans|e|z)\)?[- ](?:isomer|form|configured|alkene|olefin|stereoisomer|diastereomer)\s*\?$",
     r"\1is there a \3 double bond in \2?"),
    (r"^(\W*)(?:is|was) (\S.{0,200}?)(?<! or)(?<! or the) (?:an? |the )?\(?(r|s)\)?[- ](?:isomer|form|configured|enantiomer|stereoisomer)\s*\?$", r"\1is there \3 stereocentre in \2?"),
    (r"\b(?:e/z|e or z|cis/trans)[- ](?:defined|specified|set|assigned|configured) (?:double bond|alkene|olefin)(s?)", r"set double bond\1"),
    (rf"^(\W*)(?:so,? |and |but )?(?:would|can|could|will|might|may|shall|do|did|should) {_WHO} (?:ever |also |actually |really )?"
     rf"{_FIND} (?=(?:any|an?|the|one)?\b)", r"\1is there "),
    (r"\b(?:can|could|may|might|will|would) (an?|any|the) (.+?) be (?:found|seen|spotted|detected|located|identified|observed"
     r"|encountered|present) (in|on|within) ", r"is there \1 \2 \3 "),
    (r"^(\W*)(?:would|could|might|may|will|must|should) (?!i\b|we\b|you\b|it be\b|there\b|be\b|have\b)([\w\-,()\[\]=#@+/\\' ]{2,200}?) "
     r"(?:also |really |actually |still )?(have|contain|bear|possess|carry|include|feature|pass|fail|obey|satisfy|violate|break)\b"
     r"(?! (?:\w+ ){0,4}(?:instead|more|less)\b)", r"\1does \2 \3"),
    (r"^(\W*)(?:would|could|might) (?!i\b|we\b|you\b|it be possible)([\w\-,()\[\]=#@+/\\' ]{2,200}?) "
     r"(?:be|count as|qualify as|be classed as|be called|be considered) (?=(?:an?|chiral|achiral|aromatic|heteroaromatic|cyclic|acyclic|charged|meso|drug|lead|fragment|neutral|polycyclic|bicyclic|a salt)\b(?! way| chance| good| possib))", r"\1is \2 "),
    (rf"\bfree (?={_GROUP}\b)(?!of\b)", ""),
    (r",? ?\b(?:terminal or internal|internal or terminal|of any (?:kind|sort|type|order|size)|of whatever (?:kind|sort|size)|"
     r"(?:set|defined) or (?:not|unset|undefined)|primary,? secondary or tertiary|cyclic or (?:acyclic|open[ -]chain)|drawn or not|"
     r"whatever the (?:kind|sort|size|type)|charged or (?:neutral|not))\b,? ?", " "),
    (r"^(\W*)(an?|any|the)? ?([a-z][\w ,'()-]{2,40}?) or not(?::|,| in| for| -) ?(?:is )?(\S.*?)(\s\(|\?|$)", r"\1is there \3 in \4\5"),
    (r"\b(?:e/z|e or z|cis/trans|cis or trans)[ -]?(?:defined |specified )?(?:double bond|alkene)(s?)(?: (?:that )?(?:are|is))? (?:set|defined|specified|fixed|assigned)", r"set double bond\1"),
    (rf"\b({_CENTRE}) (?:(?:that|which) )?(?:are|is|have been|has been|with)? ?(?:a |an )?{_UNSET}(?: configurations?| stereochemistry)?\b",
     r"unset stereocentres"),
    (rf"\b({_CENTRE}) (?:(?:that|which) )?(?:are|is|have been|has been|with)? ?(?:a |an )?{_SET}(?: configurations?| stereochemistry)?\b",
     r"set stereocentres"),
    (rf"\b({_CENTRE}) ((?:in|of|does|do|on|within) .{{1,300}}?)(?: have| has| contain| bear)?,?(?: (?:that|which))? (?:are|is|have been|has been|were) "
     rf"(?:still |left |actually )?{_UNSET}(?=\s*\??$)", r"unset stereocentres \2"),
    (rf"\b({_CENTRE}) ((?:in|of|does|do|on|within) .{{1,300}}?)(?: have| has| contain| bear)?,?(?: (?:that|which))? (?:are|is|have been|has been|were) "
     rf"(?:actually )?{_SET}(?=\s*\??$)", r"set stereocentres \2"),
    (r"\b(?:double bond|c=c(?: double bond| bond)?|alkene|olefin)(s?)(?: with| having| of)?(?: an?)? (?:defined|specified|set|fixed|known|given|assigned) "
     r"(?:e/z|e or z|cis/trans|cis or trans)?[ -]?(?:geometry|geometries|stereo(?:chemistry)?|configurations?|labels?)?", r"set double bond\1 "),
    (r"\b(?:double bond|c=c(?: double bond| bond)?|alkene|olefin)(s?)(?: with| having)(?: an?)? (?:undefined|unspecified|unset|unknown|open|unassigned) "
     r"(?:e/z|e or z|cis/trans|cis or trans)?[ -]?(?:geometry|geometries|stereo(?:chemistry)?|configurations?|labels?)?", r"unset double bond\1 "),
    (r"\b(?:double bond|c=c(?: double bond| bond)?|alkene|olefin)(s?) with (?:an? )?(?:e/z|e or z|cis/trans|cis or trans)[ -]?(?:geometry|stereo(?:chemistry)?|configurations?|labels?)?"
     r"(?: (?:are|is|that are))? ?(?:defined|specified|set|fixed|assigned|given)?", r"set double bond\1 "),
    (r"\b(?:e/z|e or z|cis/trans)[ -]?(?:defined |specified )?(?:double bond|alkene)(s?) (?:set|defined|specified|fixed|assigned)", r"set double bond\1"),
    (r"\b(?:set|defined|specified|assigned) (?:e/z|e or z|cis/trans) (?:double bonds?|geometr(?:y|ies)|labels?|stereobonds?)", "set double bonds"),
    (r"\bis the (?:stereocent(?:re|er)|chiral cent(?:re|er)|cent(?:re|er)|configuration) (?:in|of) (.{1,300}?)(?<! or) (?:an? |the )?\(?(r|s)\)?[ -]?(?:configured|configuration)?\s*\?$",
     r"is there \2 stereocentre in \1?"),
    (r"\bis the (?:double bond|c=c(?: bond| double bond)?|alkene|olefin) (?:in|of) (.{1,300}?)(?<! or) (?:an? |the )?\(?(e|z|cis|trans)\)?[ -]?(?:configured|configuration|isomer)?\s*\?$",
     r"is there a \2 double bond in \1?"),
    (r"\b(?:(?:hydrogen[ -]bond(?:ing)?|h[ -]?bond(?:ing)?|hydrogen|lipinski)[ -])*(?:donors?|hbds?) ?\((?:count(?:ed|ing)? (?:as )?)?(?:nh|n-h|oh|o-h)s? ?(?:\+|and|&|or|/|,) ?(?:oh|o-h|nh|n-h)s?"
     r"(?: groups?| counts?| hydrogens?| bonds?)?\)", "Lipinski donors"),
    (r"\b(?:(?:hydrogen[ -]bond(?:ing)?|h[ -]?bond(?:ing)?|hydrogen|lipinski)[ -])*(?:acceptors?|hbas?) ?\((?:count(?:ed|ing)? (?:as )?)?(?:n|o|nitrogens?|oxygens?) ?(?:\+|and|&|or|/|,) ?(?:o|n|oxygens?|nitrogens?)"
     r"(?: atoms?| counts?)?\)", "Lipinski acceptors"),
    (r"(?<![\w(])(?:nh ?[/+&] ?oh|oh ?[/+&] ?nh|nh and oh|nhs? ?\+ ?ohs?)(?: groups?| counts?| hydrogens?)?(?![\w)])", "Lipinski donors"),
    (r"(?<![\w(])(?:n ?[+&] ?o|o ?[+&] ?n|n/o|no)(?: atoms?)? counts?\b", "Lipinski acceptors"),
    (r"\(((?:r or s|r/s|s or r|e or z|e/z|cis or trans|cis/trans))\)", r", \1,"),
    (r"(?<!\S)([rs])/([rs])(?=[\s,?:]|$)", r"\1 or \2"),
    (r"(?<!\S)(e)/(z)(?=[\s,?:]|$)", r"\1 or \2"),
    (r"(?:^|(?<=\s))\(([rs])\)-(?=(?:stereo|cent|config|chiral))", r"\1 "),
    (r"\bring(s?) (?:of|with|having|that (?:has|have)) (?:at least |a minimum of |no fewer than )(\w+) (?:or more )?(?:members?|atoms?|ring atoms?)", r"ring\1 of \2 or more atoms"),
    (r"\bring(s?) (?:of|with|having|that (?:has|have)) (\w+) (?:members?|atoms?|ring atoms?)? ?(?:or more|or larger|or bigger|and more|and up|upwards)(?: members?| atoms?| ring atoms?)?",
     r"ring\1 of \2 or more atoms"),
    (r"\b(\w+)[- ]member(?:ed)? (?:or (?:larger|bigger|more|greater)) ring(s?)", r"ring\2 of \1 or more atoms"),
    (r"\b(\w+)[- ]member(?:ed)? ring(s?) or (?:larger|bigger|more|greater)", r"ring\2 of \1 or more atoms"),
    (r"\bring(s?) (?:larger|bigger|with more) than (\d+) (?:members?|atoms?)", r"ring\1 of more than \2 atoms"),
)
"""A form of a question, and the same in plain words; only in messages that ask for no other molecule."""
AS: dict[str, str] = {
    **{f"{state} {what}": "set" for state in ("defined", "specified", "set", "known", "given", "fixed", "assigned")
       for what in ("geometry", "configuration", "stereochemistry", "label", "e/z label", "e/z geometry", "e or z geometry")},
    **{f"{state} {what}": "unset" for state in ("undefined", "unspecified", "unset", "unknown", "open", "no", "no defined", "unassigned")
       for what in ("geometry", "configuration", "stereochemistry", "label", "e/z label", "e/z geometry", "e or z geometry")},
    "r configuration": "R", "s configuration": "S", "(r) configuration": "R", "(s) configuration": "S", "e geometry": "E",
    "z geometry": "Z", "e configuration": "E", "z configuration": "Z", "cis geometry": "Z", "trans geometry": "E",
    "in a ring": "ring", "in rings": "ring", "part of a ring": "ring", "part of rings": "ring", "cyclic": "ring",
    "members of a ring": "ring", "ring members": "ring", "in aromatic rings": "aromatic", "part of an aromatic ring": "aromatic",
    "in the ring": "ring", "not aromatic": "aliphatic", "non-aromatic": "aliphatic", "nonaromatic": "aliphatic",
    "sp3-hybridised": "sp3", "sp3 hybridised": "sp3", "sp3-hybridized": "sp3", "sp3 hybridized": "sp3", "sp2-hybridised": "sp2",
    "sp2 hybridised": "sp2", "sp2-hybridized": "sp2", "sp2 hybridized": "sp2", "sp-hybridised": "sp", "sp hybridised": "sp",
    "sp-hybridized": "sp", "sp hybridized": "sp", "freely rotatable": "rotatable", "single bonds": "single",
    "heteroaromatic": "heteroaromatic", "hetero": "hetero", "charged": "charged", "fused to another": "fused",
    "fully saturated": "saturated", "r configured": "R", "s configured": "S", "r-configured": "R", "s-configured": "S",
    "labelled with r": "R", "(r)": "R", "(s)": "S", "in conjugation": "conjugated", "not set": "unset",
    "not specified": "unspecified", "not defined": "undefined", "not assigned": "unassigned",
}
"""What is said of a noun after "are", and the adjective before it."""
ALSO: dict[str, str] = {"monoisotopic": "prop ExactMass", "non hydrogen": "thing heavy atom", "non hydrogens": "thing heavy atom",
                        "nonhydrogen": "thing heavy atom", "isotopic average": "prop MW", "average": "prop MW"}
"""What a bracket says as well of something asked."""
FILLERS: tuple[str, ...] = (
    "topological", "altogether", "all told", "in all", "in total", "all in all", "at all", "exactly", "precisely", "overall",
    "formally", "strictly speaking", "to be precise", "to be exact", "roughly", "by any chance", "at a glance", "as drawn",
    "as written", "as such", "per molecule", "of it all", "for me", "off the top of your head", "quick one", "quick question",
    "just curious", "out of curiosity", "in the structure", "in its structure", "in the molecule", "anywhere", "somewhere",
    "for instance", "as a matter of fact", "by rdkit", "according to rdkit", "in rdkit", "rdkit's?", "crippen'?s?",
    "wildman[- ]crippen", "the value of", "if so", "in fact", "yes or no", "or not", "or none", "if any", "itself", "also",
    "free", "limit value", "limits?", "whatsoever", "ever", "still", "please", "say",
)
"""What a question says as well without; patterns."""
HARMLESS = frozenset(words("""
crippen wildman rdkit topological strict default sssr average isotopic g mol da dalton daltons å2 å hill order notation
count counts number numbers i e ie please yes no n o nh oh hydrogens integer rounded value unit units molecule per ertl
definition standard iupac cip gold book usual sense approximately kekule bemis murcko if any all any at all type kinds kind total
both defined undefined set unset specified unspecified percent weight mass molar relative the of in a and or as is
""")) - {"n", "o", "nh", "oh", "hydrogens"}
"""Words of a bracket that neither narrow nor widen what is asked."""
CHANGING = re.compile(
    r"\b(?:add|adding|added|remove[sd]?|removing|replac\w+|substitut\w+|convert\w*|turn(?:ed|ing)?\b(?! out)|swap\w*|introduc\w+|"
    r"attach\w*|delet\w+|append\w*|insert\w*|exchang\w+|chang(?:e|ed|es|ing)|modif\w+|improv\w+|optimi[sz]\w+|increas\w+|"
    r"decreas\w+|reduc(?:e|ed|ing)|rais(?:e|ed|ing)|lower(?:ed|ing)?\b(?= (?:the|its|it))|design\w*|generat\w+|propos\w+|"
    r"suggest\w*|creat\w+|ma(?:ke|king|de)\b(?! up)|build\w*|mutat\w+|oxidi[sz]e\w*|hydroly[sz]\w+|esterif\w+|install\w*|"
    r"put(?:ting)?|strip\w*|protect(?:ing)?|cleav\w+|instead|analogues?|analogs?|derivatives?)\b", re.IGNORECASE)
"""Words with which a message asks for another molecule."""
ASKING = re.compile(
    r"^\W*(?:(?:so|and|but|ok|okay|now|then|please|hi|hello|hey|well),? )*(?:is|are|does|do|did|has|have|was|were|isn't|"
    r"aren't|doesn't|what|what's|which|where|how many|how much|number of|count|would|could|can|will|might|may|any|tell|"
    r"whether)\b", re.IGNORECASE)
COUNTING = re.compile(r"\b(?:how many|(?:total )?(?:number|count) of|or not)\b", re.IGNORECASE)
TELEGRAPHIC = re.compile(r"\b(?:of|in|for|from) \S+(?: \S+){0,2}\s*$", re.IGNORECASE)
TELLING = re.compile(r"^\W*(?:please )?(?:give|show|list|name|state|report|calculate|compute|find|determine|work out|i (?:want|need))\b",
                      re.IGNORECASE)
BONDED = re.compile(r"(?<=[a-z]) \([BCNOPSH][-–=#≡][BCNOPSH](?:[-–=#≡][BCNOPSH])?\)(?=[\s?.,;:]|$)")
"""A bracket that draws the group named before it: "azo groups (N=N)"."""
CALLED = re.compile(
    r"\b(?:the|a|an|this|my|our) (?:dye|herbicide|drug|monomer|antibiotic|ligand|alkaloid|solvent|fragment|substrate|"
    r"intermediate|inhibitor|prodrug|insecticide|fungicide|pesticide|reagent|linker|natural product|candidate|hit|lead|"
    r"building block|metabolite|toxin|vitamin|hormone|pigment|catalyst|compound|molecule) (?=\S*[=#()\[\]@]\S)",
    re.IGNORECASE)
"""What a structure is called where it follows at once."""
BRACKET = re.compile(r"(?<=\s)\(([^()]*(?:\([^()]*\)[^()]*)*)\)(?=[\s?,.:;!]|$)")
HOW_MANY = re.compile(
    r"\b(?P<how>how many|number of)(?: of)?(?: the| its)? (?P<noun>[\w=#≡-]+(?: [\w=#≡-]+){0,2}?)"
    r"(?: (?:that|which))? (?:are|is|have been|has been|were|was|have|has) (?P<as>(?:[\w/-]+ ){1,5}?)"
    r"(?P<rest>(?:in|of|on|for|within|does|do)\b .+)", re.IGNORECASE)
HOW_MANY_LAST = re.compile(
    r"\b(?P<how>how many|number of)(?: of)?(?: the| its)? (?P<noun>[\w=#≡-]+(?: [\w=#≡-]+){0,2}?) "
    r"(?P<rest>(?:in|of|on|within|does|do|has|have)\b .+?),?(?: (?:that|which))? (?:are|is|have been|has been|were|was|lies?|sits?|stands?|belong to|form|occur|are found|have|has|carry|bear) "
    r"(?P<as>[\w/'-]+(?: [\w/'-]+){0,4})\s*(?P<end>\??)\s*$", re.IGNORECASE)
SETTLED = re.compile(r"^\W*(?:(?:so|and|but|ok|okay|now|then|hi|hello|hey|well),? )*(?:(?:is|are|does|do|did|has|was|were|isn't|aren't|"
                      r"doesn't|any(?! (?:idea|way|chance|suggestion|tip|hint|advice|thought|molecule|compound|structure|analog|isomer|drug|luck)\w*\b)|how many|between|whether)\b|which (?:is|has|one|of|carries|contains|bears|weighs|holds|shows|possesses)\b|(?:what|where) (?:is|are)\b|"
                      r"(?:would|could|might|may|will|can|should|must) (?!i\b|we\b|you\b|one\b|it be\b).*\b(?:have|having|contain\w*|show\w*|"
                      r"includ\w+|possess\w*|bear\w*|featur\w+|pass|fail|obey|violate)\b)", re.IGNORECASE)
WANTED = re.compile(r"\b(?:do you (?:have|know|want)|is there (?:a way|any way|an? \w* ?(?:molecule|compound|drug|isomer|version|variant))|"
                     r"are there (?:any )?(?:\w+ )?(?:molecules|compounds|isomers|drugs|versions|variants)|is it possible|molecules? (?:with|that)|"
                     r"compounds? (?:with|that))\b", re.IGNORECASE)
LARGER = re.compile(r"\b(rings?) (?:(?:of|with|having|that (?:has|have|is|are) )?\s*(?:more|larger|bigger|greater) than) (\d{1,2})"
                     r"(?:[- ](?:members?|membered|atoms?|ring atoms?))?(?= |\?|$)", re.IGNORECASE)
OR_NOT = re.compile(r"^\W*(?P<what>[A-Za-z][\w ,'-]{2,40}?) or not\s*[:,?-]?\s*(?:is )?(?P<of>\S.*?)\s*\?*$")
AFTER_IE = re.compile(r"^.*?,? ?(?:i\.e\.|that is(?: to say)?|in other words|meaning|namely),? (?:the )?(.+?),? (of|for|in) ",
                      re.IGNORECASE)
THING_OF = re.compile(r"^\W*(?P<of>[^:?]{2,200}): (?:an? |any )?(?P<what>[A-Za-z][\w -]{2,40}?)(?: (?:in it|present))?\s*\?$")
"""A molecule, and the thing that is asked for: "benzyl alcohol: primary alcohol?"."""
