"""Where a text about one molecule speaks of something else: another compound, what is missing, what was replaced."""

from __future__ import annotations

import re

_OTHER = re.compile(
    r"\b(?:unlike|instead of|rather than|replac\w+|no longer|loss of|losing|remov\w+|hydroly\w+|metaboli\w+|convert\w+|"
    r"oxidi[sz]\w+|reduc\w+|reacts?|reaction|binds?|inhibits|inhibiting|inhibition|enzym\w+|receptors?|targets?)\b"
    r"[^.;:]*$", re.IGNORECASE)
"""Words of a clause that speaks of another compound, of a reaction or of a partner."""
_BEFORE = re.compile(
    r"\b(?:than|lack(?:s|ing)?|without|not|nor|absen\w+|free of|deriv\w+|analog\w*|made|prepared|obtained|"
    r"synthesi[sz]\w+|produced|formed|from|into|with the help|formal|condensation|ester of|salt of|amide of|ether of|"
    r"conjugate|related|parent|similar|like|precursor|building block|counter-?ions?|solvents?|such as|e\.g\.|"
    r"for example|linked|natural form|solutions?|mixtures?|per|each|every|isotop\w*|water)\b[^.;:]*$", re.IGNORECASE)
"""Words before a statement, in its clause, after which it is not said of the molecule itself."""
_AFTER = re.compile(
    r"\s*(?:-|–)?\s*(?:(?:are|is|were|was|have been|has been)\s+(?:replaced|removed|lost|substituted|missing|absent)|"
    r"replaced|metabolite|derivative|analog\w*|precursor|scaffold hop|receptor|inhibitor|synthase|linkers?\b)",
    re.IGNORECASE)


_HAVING = re.compile(
    r"\b(?:with|has|having|carries|carrying|contains|containing|bears|bearing|holds|holding)\s+"
    r"(?=\S*$|(?:\S+\s+){1,4}$)")
"""A verb of having close before: what follows is the molecule's again."""


def aside(text: str, start: int, end: int) -> bool:
    """Whether what stands at a place is said of something else than the molecule."""
    clause = max(text.rfind(sign, 0, start) for sign in (". ", "; ", ": ", "\n", "! ", "? "))
    before = text[max(clause + 1, start - 90) : start]
    return bool(_OTHER.search(before) or _BEFORE.search(_HAVING.split(before)[-1]) or _AFTER.match(text, end))
