"""Counts that a description claims of the whole molecule: "two hydroxy substituents", "three chloro groups"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from rdkit import Chem

from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject
from assistant.wording import READ

NUMBERS = {word: n for word, n in READ.items() if 1 <= n <= 12}
GROUPS: dict[str, str] = {
    "hydroxy": "[OX2H,OX1-]",
    "hydroxyl": "[OX2H,OX1-]",
    "methoxy": "[OX2][CX4;H3,H2]",
    "chloro": "[Cl]",
    "fluoro": "[F]",
    "bromo": "[Br]",
    "iodo": "[I]",
    "methyl": "[CH3]",
    "amino": "[#7]",
    "nitro": "[#7](~[OX1])~[OX1]",
    "carboxy": "C(=O)[OX2,OX1-]",
    "oxo": "*=[OX1]",
    "phenyl": "c1ccccc1",
    "acetyl": "[CH3]C=O",
    "prenyl": "C~C(C)~C",
    "phosphate": "P",
    "sulfate": "S(=O)(=O)[O]",
    "acetoxy": "CC(=O)O",
    "chlorine": "[Cl]",
    "fluorine": "[F]",
    "bromine": "[Br]",
    "glucosyl": "[OX2;R]",
    "cyano": "C#N",
}
"""What a text calls a group → the widest pattern it may mean: a count below what is said is then surely wrong."""
_COUNT = re.compile(
    rf"\b(?P<all>(?P<n>{'|'.join(NUMBERS)})\s+(?:(?:alpha|beta|vicinal|geminal|adjacent|additional|phenolic|free)-?\s?)?"
    rf"(?P<what>{'|'.join(sorted(GROUPS, key=len, reverse=True))})"
    r"(?:\s+(?:substituents?|groups?|atoms?|residues?|moieties|functions?))\b)",
    re.IGNORECASE,
)
_UNLIKE = re.compile(
    r"(?:replac|lacking|without|remov|loss of|hydroly|methylat|deprotonat|reduc|oxidi[sz])[^.,;]*$", re.IGNORECASE
)


@cache
def _query(word: str) -> Chem.Mol:
    return Chem.MolFromSmarts(GROUPS[word])


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every count of a substituent; contradicted where the molecule has fewer than are said."""
    for match in _COUNT.finditer(text):
        if _UNLIKE.search(text[max(0, match.start() - 60) : match.start()]):
            continue
        n, found = NUMBERS[match["n"].lower()], len(about.mol.GetSubstructMatches(_query(match["what"].lower())))
        standing = "supported" if found == n else "not checkable" if found > n else "contradicted"
        yield Entity(*match.span("all"), match["all"], "count", standing, str(found), "RDKit")  # type: ignore[arg-type]
