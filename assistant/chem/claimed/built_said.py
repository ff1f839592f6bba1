"""What a molecule is an ester, an amide or an ether of: "the ester of 4-aminobenzoic acid".

The partner must be found in the molecule, but for one oxygen of it that the bond may have cost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rdkit import Chem

from assistant.chem import names
from assistant.chem.claimed import fragments, name_words
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_PARTNER = (r"(?:(?:the|an?|two|three)\s+)?(?P<{0}>[\w(),\[\]'′-]*[a-z]{{2}}[\w(),\[\]'′-]*(?:\s(?:acid|alcohol|"
            r"chloride|oxide|anhydride))?)"
            r"(?=\s*(?:[.,;:)]|$)|\s+(?:with|and|in|by|as|that|which|bearing|carrying|whose|racemic|used|joined|through|has)\b)")
_OF = re.compile(
    r"\b(?:ester|diester|triester|amide|anilide|hydrazide|ether|salt|oxime|hydrazone|carbamate|methylcarbamate|glucoside|glycoside|acetate|benzoate|"
    r"phosphate|tosylate|mesylate|acetal|imine|nucleoside|lactone|anhydride|nitrile|chloride)s?\s+(?:of|from|between)\s+"
    + _PARTNER.format("one") + r"(?:\s+(?:with|and)\s+" + _PARTNER.format("two") + ")?")
_WITH = re.compile(r"\b(?:esterified|acylated|amidated|etherified|condensed)\s+(?:with|by)\s+" + _PARTNER.format("one"))
_NOT = re.compile(r"\b(?:not|unlike|than|metaboli\w+|hydroly\w+|precursor|enantiomer|analog\w*|isomer|instead|"
                  r"conjugate|deriv\w+|formal)\b[^.;]*$",
                  re.IGNORECASE)
_MODIFIED = re.compile(r"osid|osyl|ose$|pyran|furan|-?[DL]-", re.IGNORECASE)


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every partner that the molecule cannot hold."""
    found = [m for pattern in (_OF, _WITH) for m in pattern.finditer(text)
             if not _NOT.search(text[max(text.rfind(". ", 0, m.start()), 0):m.start()])]
    asked = [(m, which) for m in found for which in ("one", "two") if m.groupdict().get(which)]
    said = [(m, which) for m, which in asked if name_words.looks(m[which]) and not _MODIFIED.search(m[which])]
    name_words.read_all([m[which] for m, which in said], [])
    for match, which in said:
        name = match[which]
        smiles = _meant(name)
        if smiles and not _partly(about.mol, smiles, name):
            yield Entity(*match.span(which), name, "class", "contradicted", "not to be found in it", "names, read")


@lru_cache(maxsize=1024)
def _meant(name: str) -> str:
    """The SMILES of a partner by the table of names, else by OPSIN; "" where it is none or a single atom."""
    hits = [hit.smiles for hit in names.find_in(name) if hit.start == 0 and hit.end >= len(name)]
    return hits[0] if hits else name_words.whole(name)


def _partly(mol: Chem.Mol, smiles: str, name: str) -> bool:
    """Whether a partner is held as it is, or with one end of it lost: a hydroxy group, a carbonyl oxygen, a halogen."""
    part = Chem.MolFromSmiles(smiles)
    if part is None or part.GetNumHeavyAtoms() < 3 or len(Chem.GetMolFrags(part)) > 1:
        return True
    if fragments.holds(mol, Chem.MolToSmiles(part), name):
        return True
    ends = [a.GetIdx() for a in part.GetAtoms() if a.GetDegree() == 1 and a.GetAtomicNum() in (7, 8, 9, 16, 17, 35, 53)]
    return any(_without(mol, part, at, name) for at in ends)


def _without(mol: Chem.Mol, part: Chem.Mol, at: int, name: str) -> bool:
    less = Chem.RWMol(part)
    less.RemoveAtom(at)
    try:
        Chem.SanitizeMol(less)
    except (Chem.KekulizeException, Chem.AtomValenceException):
        return True
    return fragments.holds(mol, Chem.MolToSmiles(less), name)
