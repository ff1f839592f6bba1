"""Where a text about one molecule speaks of something else: another compound, what is missing, what was replaced."""

from __future__ import annotations

import re

_OTHER = re.compile(
    r"\b(?:unlike|instead of|rather than|replac\w+|no longer|loss of|losing|remov\w+|hydroly\w+|metaboli\w+|convert\w+|"
    r"its\s(?:parent|precursor|relative|congener|metabolite|enantiomer|prodrug)|(?:open-chain|linear|keto|enol|other|acid|"
    r"inactive|oxidi[sz]ed|reduced|second)\sform,?\s(?:is|has|carries|with)|oxidi[sz]\w+|reduc\w+|gives?|would|yields|affords|turns|"
    r"releas\w+|liberat\w+|reacts?|reaction|binds?|inhibits|inhibiting|inhibition|enzym\w+|receptors?|targets?)\b"
    r"[^.;:]*$", re.IGNORECASE)
"""Words of a clause that speaks of another compound, of a reaction or of a partner."""
_BEFORE = re.compile(
    r"\b(?:than|lack(?:s|ing)?|without|not|nor|absen\w+|free of|deriv\w+|analog\w*|made|prepared|obtained|"
    r"synthesi[sz]\w+|produced|formed|from|into|with the help|formal|condensation|ester of|salt of|amide of|ether of|"
    r"(?:anilide|hydrazide|oxime|lactone|acetal|ketal|carbamate|nitrile) of|conjugate|related|parent|similar|like|"
    r"precursor|building block|counter-?ions?|solvents?|such as|e\.g\.|for example|linked|natural form|"
    r"solutions?|mixtures?|per|each|every|isotop\w*|water)\b[^.;:]*$", re.IGNORECASE)
"""Words before a statement, in its clause, after which it is not said of the molecule itself."""
_AFTER = re.compile(
    r"\s*(?:-|–)?\s*(?:(?:groups?\s+)?(?:are|is|were|was|have been|has been)\s+"
    r"(?:replaced|removed|lost|substituted|cleaved|missing|absent)|"
    r"(?:located|in which|of which)\b[^.;]{0,70}\b(?:replaced|removed|cleaved)|"
    r"replaced|metabolite|derivative|analog\w*|precursor|scaffold hop|receptor|inhibitor|synthase|linkers?\b)",
    re.IGNORECASE)


_HAVING = re.compile(
    r"(?<!,\swhich\s)\b(?:with|has|having|carries|carrying|contains|containing|bears|bearing|holds|holding)\s+"
    r"(?=\S*$|(?:\S+\s+){1,4}$)"
    r"|\b(?:so|hence|thus|here|in all|altogether|there\s+(?:is|are)|and\s+is)\s+")
"""A verb of having close before, or a conclusion: what follows is the molecule's again."""


_SUBJECT = re.compile(
    r"^(\s*(?:\([+±−-]\)-)?(?:(?!\sis\s)[^.;]){1,40}?),?\s(?:from|of|in)\s"
    r"(?:(?!\s(?:which|that)\s)[^.;]){1,45}?,?\s(?=(?:is|are|has|was|carries|contains|bears|consists)\s)")
"""Where a subject comes from, before its verb: "Limonene from orange peel is ..." is about limonene."""


_ANOTHER = re.compile(
    r"^\s*(?:\([+±−RSEZ-]\)-)?(?P<name>[A-Za-z][a-z-]+"
    r"(?:ic\sacid|ine|ol|ole|one|ide|ate|in|ene|ane|al|an|il|im|um|gen))\s"
    r"(?:is|was|holds|has|contains)\s")
"""A later clause whose subject is a name that the text has not begun with."""
_OWN = re.compile(r"(?:nitrogen|oxygen|hydrogen|halogen|alcohol|ketone|amine|chain|skeleton|origin|aldehyde|cation|"
                  r"anion|it|"
                  r"lactone|sulfone|phenol|glycine|carbonyl|nature|side|imide|amide|azide|vitamin|alkene|alkane|halide|"
                  r"diol|enone|chloride|bromide|acetal|steroid|glycoside|metal)$", re.IGNORECASE)


_GREETING = re.compile(r"\s*(?:Sure|Of course|Happy|Great|Here|Certainly|Yes|OK|Okay|Absolutely)\b[^.!:]*[.!:]?\s*$")
"""What a language model says before it begins."""
_SHORT = re.compile(r"\b(?:e\.g|i\.e|ca|vs|cf|resp)\.\s")
"""Full stops that end no sentence."""


def _another(text: str, clause: int, start: int) -> bool:
    """Whether a clause speaks of another compound by its name: "esomeprazole is the S enantiomer"."""
    if clause < 0 or _GREETING.match(text[: clause + 1]):
        return False
    said = _ANOTHER.match(text[clause + 1 : start + 1])
    return bool(said and not _OWN.search(said["name"]) and said["name"].lower() not in text[: clause + 1].lower())


def aside(text: str, start: int, end: int) -> bool:
    """Whether what stands at a place is said of something else than the molecule."""
    text = _SHORT.sub(lambda m: m.group()[:-1] + "_", text)
    clause = max(text.rfind(sign, 0, start) for sign in (". ", "; ", ": ", "\n", "! ", "? "))
    before = _SUBJECT.sub(r"\1 ", text[max(clause + 1, start - 160) : start])[-90:]
    other = _another(text, clause, start) or _OTHER.search(before) or _BEFORE.search(_HAVING.split(before)[-1])
    return bool(other or _AFTER.match(text, end))
