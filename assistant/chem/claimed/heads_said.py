"""Class words anywhere in a text, by their head: "a benzylic sulfonate ester", "of the ester type", "a quinolone drug".

Words before a head only narrow it, and words of a role after it say what it is for: what the head demands is demanded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assistant.chem.claimed import heads
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

ROLES = (r"(?:drugs?|antibiotics?|antibacterials?|antifungals?|antivirals?|antimalarials?|herbicides?|fungicides?|"
         r"insecticides?|acaricides?|pesticides?|dyes?|dyestuffs?|pigments?|alkaloids?|an(?:a)?esthetics?|local|general|"
         r"antidepressants?|antihistamines?|antipsychotics?|anxiolytics?|sedatives?|hypnotics?|reagents?|base|ligands?|"
         r"solvents?|antagonists?|agonists?|inhibitors?|blockers?|hormones?|prodrugs?|analgesics?|opioids?|NSAIDs?|"
         r"stimulants?|toxins?|vitamins?|oxidants?|catalysts?|monomers?|plastici[sz]ers?|surfactants?|antioxidants?|"
         r"compounds?|derivatives?|diuretics?|bronchodilators?|anticonvulsants?|antitumou?r|agents?|explosives?|"
         r"sweeteners?|fragrances?|odou?rants?|natural products?|building blocks?|fragments?|linkers?)")
_STOP = (r"(?:of|in|with|and|or|to|for|by|on|that|which|whose|is|are|was|not|no|from|as|the|an?|like|into|than|at|via|"
         r"masked|latent|former|potential|formal|hidden|non\S*|pseudo\S*|bioisoster\S*|seco\S*|ex|its|nor|but|has|have|"
         r"between|against|per|each|other|another|without|aza\S*|thia\S*|carba\S*|phospha\S*|sila\S*|oxa\S*|poly\S*)")
_WORD = rf"(?:(?!{_STOP}\s)[\w'′(),β-]+\s+)"
END = (r"(?=\s*(?:[.,;:)!?]|$)|\s+(?:and|or|with|that|which|whose|in|at|on|of|fused|joined|linked|attached|bearing|"
        r"carrying|having|where|to|from|by|containing|derived|used|made|obtained|made|built|for|is|are|has|through|via|"
        r"flanked|ending|sitting|para|ortho|meta|next|between|plus|as|so)\b)")
_INSIDE = (r"(?:[\w,'()-]*?(?:hydroxy|methoxy|ethoxy|methyl|ethyl|propyl|butyl|phenyl|benzyl|chloro|fluoro|bromo|"
           r"iodo|nitro|amino|"
           r"acetyl|oxo)-?)")
"""What a head bears in one word with it: "4-hydroxyflavone"."""
_ORDER = re.compile(r"\b(primary|secondary|tertiary)\s+(?:[\w,'-]+\s+){0,2}?(amine|alcohol)$", re.IGNORECASE)
_SALT = re.compile(r"\b(?:salts?|chlorides?|hydrochloride|form) of\b")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    words = "|".join(re.escape(one) for one in sorted(heads.rows(), key=len, reverse=True))
    head = rf"(?P<head>{words})(?:s|(?<=[sx])es)?(?![\w-])"
    said = rf"(?P<what>{_WORD}{{0,4}}?{_INSIDE}?{head}(?:\s+{ROLES})*){END}"
    return (
        re.compile(rf"(?<![\w-])(?:an?|one|single|two|three|(?<=is\s)the|(?<=was\s)the)\s+{said}", re.IGNORECASE),
        re.compile(rf"(?:^|(?<=[.!?]\s))[\w(][\w(),'-]{{1,30}}(?:\s[\w-]+){{0,2}}(?::|,|\s[-–])\s+(?!an?\s|the\s){said}"),
        re.compile(rf"\b(?:of\s+the|an?|the)\s+(?P<what>{_WORD}{{0,1}}?(?P<head>{words})[- ]type)\b", re.IGNORECASE),
    )


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every head whose demands the molecule does not meet."""
    plain = _SALT.sub(lambda m: m.group()[:-2] + ", ", text)
    for pattern in _patterns():
        for match in pattern.finditer(text):
            if _elsewhere(plain, match):
                continue
            order = _ORDER.search(text[match.start("what"):match.end("head")])
            head = f"{order[1]} {order[2]}".lower() if order else match["head"].lower()
            if heads.lacking(head, about.mol):
                yield Entity(*match.span("what"), match["what"], "class", "contradicted", f"no {head} in it",
                             "IUPAC Gold Book, read widely")


_SAID = re.compile(r"\b(?:no|not|without|lacks|unlike|neither|nor|than|differs from|related to|"
                   r"isomer of)\s+(?:\w+\s+){0,3}$")
_AFTER = re.compile(r"\s*(?:-|–)?\s*(?:analog\w*|bioisoster\w*|mimetic|mimic|isostere|surrogate|isomer|precursor)")


def _elsewhere(text: str, match: re.Match[str]) -> bool:
    start, end = match.span("what")
    denied = _SAID.search(text[max(0, start - 40):start])
    return bool(denied or aside(text, match.start(), end) or _AFTER.match(text, end))
