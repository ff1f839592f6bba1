"""cis and trans of double bonds in free words: "cis-3,5,4'-trihydroxystilbene", "the double bond is cis"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.chem.claimed import isomers_said, rings_said
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_WORD = re.compile(
    r"(?<![\w/])(?P<label>cis|trans)(?=-(?!fused|ring|decalin|1,[234]-(?:di|cyclo))[\w(]|\s+(?:form|isomer|alkene|double|configur\w+|geometr\w+|"
    r"olefin|fatty|about|across)|\s*[.,;)]|\s+and\s+conj|\s+at\b)", re.IGNORECASE)
_NOT = re.compile(r"\b(?:ring|fus\w+|mixture|substituents?|cyclo\w+|unlike|than|isomeri[sz]\w+|differs|other|"
                  r"both isomers|"
                  r"cis (?:and|or|to) trans|trans (?:and|or|to) cis|cis/trans|rather|not|"
                  r"instead|fat)\b", re.IGNORECASE)


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every cis or trans where all plain double bonds of the molecule are of one kind."""
    bonds = set(isomers_said.plain_bonds(about.smiles))
    if len(bonds) != 1 or rings_said.side(about.smiles):
        return
    real = {"Z": "cis", "E": "trans"}[bonds.pop()]
    for match in _WORD.finditer(text):
        begin = max(text.rfind(sign, 0, match.start()) for sign in (". ", "; ", "\n")) + 1
        ends = [at for sign in (". ", "; ", "\n") if (at := text.find(sign, match.end())) > 0]
        sentence = text[begin:min(ends, default=len(text))]
        if _NOT.search(sentence) or (rings_said.ANOTHER.match(sentence) and begin) or aside(text, *match.span()):
            continue
        standing = "supported" if match["label"].lower() == real else "contradicted"
        yield Entity(*match.span(), match.group(), "stereo", standing, f"{real} in the structure", "E and Z, RDKit")  # type: ignore[arg-type]
