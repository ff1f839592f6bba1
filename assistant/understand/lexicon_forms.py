"""More forms of questions and the same in plain words: shares by mass, bounds, limits kept, slips of the finger."""

from __future__ import annotations

from assistant.understand.lexicon_rows import words

_ELEMENT = (r"(carbon|hydrogen|nitrogen|oxygen|sul(?:f|ph)ur|chlorine|fluorine|bromine|iodine|phosphorus|silicon|boron|"
            r"selenium)")
_SHARE = r"(?:wt|mass|weight)[ .-]?(?:%|per ?cent(?:age)?)|(?:%|per ?cent(?:age)?) ?(?:w/w|by (?:mass|weight)|m/m)"
_PROPERTY = (r"((?:crippen )?log ?p|mw|m\.w\.|molecular weight|molar mass|mass|tpsa|polar surface area|qed|exact mass|"
             r"molar refractivity|mr|fsp3)")
_BOUND = r"(above|below|over|under|less than|more than|greater than|lower than|at most|at least)"
_NUMBER = r"(-?\d+(?:\.\d+)?)(?: ?(?:g/mol|da|å2))?"
_RULE = r"(lipinski|veber|ghose|egan|muegge)"
FORMS: tuple[tuple[str, str], ...] = (
    (r"\bsulphur\b", "sulfur"),
    (rf"\bhow much of the mass of (.+?) is {_ELEMENT}(?:,? (?:in|as) (?:per ?cent|%))?(?=\s*\?|$)",
     r"mass percentage of \2 in \1"),
    (r"^(\W*)(?:who|which) wins (?:on|in|by) (.+?)[,:] ", r"\1which has the higher \2: "),
    (r"^(\W*)generate (?=(?:the |an? )?(?:standard )?inchi)", r"\1give "),
    (r"^\W*canonicali[sz]e (?:this |the |my )?(?:smiles|structure|molecule)?(?: for me)?\s*[:,]?\s*", "canonical SMILES of "),
    (r"\b(?:alpha|α)[- ]carbon\b(?=.{0,40}\bR or S\b)", "stereocentre"),
    (r",? (?:with|having) no stereo(?:chemistry)? (?:specified|drawn|given|set)\b", ""),
    (r"\b(?:work out|find|determine) the (?=index of|degree of|degrees of)", "what is the "),
    (r"^(\W*)(?:so,? )?what(?:['’]?s| is) ([\w\-,()\[\]=#@+/\\ ]{2,120}?)['’]s (.{2,60}?)\s*\?*$", r"\1what is the \3 of \2?"),
    (r"^(\W*)who\b(?! (?:is|are) you)", r"\1which"),
    (r"^(\W*)dose (?=.* (?:have|contain|carry|weigh|bear|possess|pass|break|include)\b)", r"\1does "),
    (r" dose (?=.* (?:have|contain|carry|weigh|bear|possess|include)\s*\?*$)", " does "),
    (r"(\d[\w,'()\[\]-]{6,}) \([A-Za-z][A-Za-z -]{2,30}\)(?=[\s?.!,]|$)", r"\1"),
    (r"^(\W*which) (?:herbicide|terpenoid|terpene|sugar alcohol|drug|solvent|alkaloid|dye|pesticide|amino acid|vitamin|hormone|"
     r"steroid|monomer|nucleobase|fungicide|insecticide|antibiotic|sugar) (?=has|have|contains?|carries|weighs|is)",
     r"\1 "),
    (rf"\bwhat (?:is the )?per ?cent(?:age)? of (.+?) is {_ELEMENT},?(?: by (?:mass|weight))?(?=\s*\?|$)",
     r"mass percentage of \2 in \1"),
    (rf"\b(?:{_SHARE}) of {_ELEMENT} (?:in|of|for) ", r"mass percentage of \1 in "),
    (rf"\b{_ELEMENT} content,? ?(?:\((?:{_SHARE}|w/w ?%)\) )?(?:of|in) (.+?) (?:in|as|by) (?:{_SHARE})(?=\s*\?|$)",
     r"mass percentage of \1 in \2"),
    (rf"\b{_ELEMENT} content \((?:{_SHARE}|% ?w/w|w/w ?%)\) (?:of|in) ", r"mass percentage of \1 in "),
    (rf"^(\W*)(\S.*?)\s*[–:-]\s*(?:{_SHARE}) (?:of )?{_ELEMENT}(?=\s*\?|$)", r"\1mass percentage of \3 in \2"),
    (rf"\bricher in {_ELEMENT} (?:by (?:mass|weight))", r"the larger mass percentage of \1"),
    (r"^(\W*which) is the larger mass percentage", r"\1 has the larger mass percentage"),
    (rf"^(\W*){_PROPERTY} {_BOUND} {_NUMBER} (?:for|of|in) (.+?)(?:,? yes or no)?\s*\?$", r"\1is the \2 of \5 \3 \4?"),
    (rf"^(\W*){_PROPERTY} (?:for|of) (\S+) {_BOUND} {_NUMBER}(?:,? yes or no)?\s*\?$", r"\1is the \2 of \3 \4 \5?"),
    (rf"^(\W*)is (.+?) (?:free of|without) (?:any )?{_RULE}(?:'s)? violations?\s*\?$",
     r"\1does \2 pass \3 without any violation?"),
    (rf"^(\W*)is (.+?) {_RULE}[ -](?:clean|compliant),? ?(?:i\.e\.,?|with|meaning)? ?(?:zero|no|0) violations?\s*\?$",
     r"\1does \2 pass \3 without any violation?"),
    (r"\bhow many (?:ring )?atoms (?:make up|form|build|are in|belong to) (?:the|its) (largest|biggest|smallest) ring\b",
     r"what is the size of the \1 ring"),
    (r"\blargest ring(?:'s)? size\b|\bsize of the largest ring\b|\bthe (?:bigger|larger|biggest) ring\b", "largest ring"),
    (r"^(\W*)would you (?:call|consider|describe|regard) (.+?) (?:as )?(an? [\w -]+?)(?: \([^()]*\))?\s*\?$", r"\1is \2 \3?"),
    (r"\bstereogenic (?:c=c|double) bonds?\b", "double bonds that can be E or Z"),
    (r"\bdouble bonds? with (?:e/z|cis/trans) isomerism\b", "double bonds that can be E or Z"),
    (r"\bstereo-?defined (?=double bond|alkene|c=c)", ""),
    (r",? ?\(?\b(?:incl(?:uding|\.)? (?:the )?(?:hcl|salt)|salt included|anhydrous|for hrms|on the qed scale)\b\)?(?=\s*[?.]|$)", ""),
    (r"\bm_w\b|\bm\. ?w\.(?= of)", "MW"),
    (r"\b(?:wt|mass|weight)[ -]%", "mass percentage"),
)
"""A form of a question, and the same in plain words; put before the others."""
QUESTION_WORDS = frozenset(words("""
the what which how many does have has there number contain contains molecule molecules rings count with groups bonds weigh than
calculate formula mass weight atoms carbons aromatic please following compound structure stereocentres identical longest isomers
carbon nitrogen oxygen hydrogen grams smallest largest between
"""))
"""Words whose slips are mended: two neighbouring letters turned round, or one left out."""
REAL = frozenset(words("""
form from hat hwat wit moe tan tha hen ten whit hast bods bons bond bings rigs rins rings count cont mas mass ass weigh wight
atom carbon group grous compound hose ho ow mad man any may ha as has ae hae ave nave od does doe dos dose ode he te th then
""")) - {"hwat", "tha"}
"""What slips look like and is a word of its own."""
