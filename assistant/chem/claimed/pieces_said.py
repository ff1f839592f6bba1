"""What a text says a molecule is built of, against what water would make of it: "the glucoside of resorcinol"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

from assistant.chem import blocks, molecules, names
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_LINK = (r"(?:ester|acetate|amide|anilide|glycoside|glucoside|galactoside|rhamnoside|nucleoside|ribonucleoside|"
         r"conjugate|disaccharide|dipeptide|tripeptide)")
_OF = re.compile(
    rf"\b(?:an?|the)\s+(?:[\w'-]+\s+){{0,2}}?{_LINK}\s+(?:built\s+)?of\s+(?P<what>[^.;:()]{{3,70}})", re.IGNORECASE)
_BUILT = re.compile(
    r"\b(?:consists of|is built of|built of|composed of|is made of|is made up of)\s+(?P<what>[^.;:()]{3,80})",
    re.IGNORECASE)
_SPLIT = re.compile(r",\s*(?:and\s+)?|\s+and\s+|\s+with\s+")
_DRAWN = re.compile(r"\b(?:rings?|groups?|chains?|cores?|skeleton)\b")
"""Nouns of what is seen in a drawing, which water would not set free."""
_LEAD = re.compile(
    r"^(?:an?|the|one|two|three|its|both)\s+|\s+(?:units?|residues?|groups?|chains?|rings?)$", re.IGNORECASE)

_MORE = re.compile(r"[-\w]|\s+(?:deriv|analog|ester|amide|salt|acid|type|unit of|core|skeleton|ring)")
"""After a name: what makes another compound of it."""


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every piece named of a molecule that comes apart into pieces known by name."""
    pieces = _pieces(about.smiles)
    if not pieces:
        return
    for match in (*_OF.finditer(text), *_BUILT.finditer(text)):
        if _DRAWN.search(match["what"]):
            continue
        at = match.start("what")
        for said in _SPLIT.split(match["what"]):
            start = text.index(said, at)
            at = start + len(said)
            if flat := _whole(said):
                right = flat in pieces
                standing = "supported" if right else "contradicted"
                found = "" if right else "water would not make it of the molecule"
                yield Entity(start, at, said, "class", standing, found, "pieces by name")  # type: ignore[arg-type]


@lru_cache(maxsize=256)
def _pieces(smiles: str) -> frozenset[str]:
    """The pieces of a molecule without stereo, sugars as open chains too; empty where one of them has no name."""
    mol = molecules.read(smiles)
    cut = blocks.taken_apart(mol)
    if cut is None or blocks.built(mol) is None:
        return frozenset()
    return frozenset(_formula(one.smiles) for one in cut.pieces)


@lru_cache(maxsize=512)
def _whole(said: str) -> str:
    """What a name means, where it is one that water would leave whole; "" otherwise."""
    name = said.strip()
    while (bare := _LEAD.sub("", name)) != name:
        name = bare
    hits = [hit for hit in names.find_in(name) if hit.start == 0 and not _MORE.match(name, hit.end)]
    if not hits or blocks.taken_apart(molecules.read(hits[0].smiles)) is not None:
        return ""
    return _formula(hits[0].smiles)


def _formula(smiles: str) -> str:
    """The connections of a molecule; of a plain sugar its formula alone, for it is written as a ring or as a chain."""
    mol = Chem.MolFromSmiles(smiles)
    formula = str(rdMolDescriptors.CalcMolFormula(mol))
    sugar = re.fullmatch(r"C([567])H(\d+)O([4567])", formula)
    return formula if sugar and int(sugar[2]) == 2 * int(sugar[1]) else str(Chem.MolToSmiles(mol, isomericSmiles=False))
