"""cis and trans of two substituents on a ring: read off the parities of the two ring atoms, walked round one way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from rdkit import Chem

from assistant.chem import molecules
from assistant.chem.claimed.asides import aside
from assistant.chem.claimed.entity import Entity
from assistant.chem.claimed.subject import Subject

_WORD = re.compile(r"(?<![\w/])(?P<label>cis|trans)(?![\w/])(?!-?\s?(?:fused|ring|and\b|or\b|decalin|hydrindan))",
                   re.IGNORECASE)
_ACROSS = re.compile(r"\b(?:double bonds?|alkenes?|olefins?|C=C|fusion|junction|fused|mixture|and (?:cis|trans)|"
                     r"or (?:cis|trans)|differs?|geometr\w+|retinal|chain)\b", re.IGNORECASE)
ANOTHER = re.compile(r"^\s*(?!The|It|Its|This|Both|Here|In|A|An|Two)[(A-Z][\w()+-]+\s+(?:is|was)\s+(?:the|its|an?)\b")


def find(text: str, about: Subject) -> Iterator[Entity]:
    """An entity for every cis or trans that must mean the one ring with two stereocentres in it."""
    real = side(about.smiles)
    if not real:
        return
    for match in _WORD.finditer(text):
        begin = max(text.rfind(sign, 0, match.start()) for sign in (". ", "; ", "\n")) + 1
        ends = [at for sign in (". ", "; ", "\n") if (at := text.find(sign, match.end())) > 0]
        sentence = text[begin:min(ends, default=len(text))]
        another = begin > 0 and ANOTHER.match(sentence)
        if _ACROSS.search(sentence) or another or aside(text, *match.span()):
            continue
        standing = "supported" if match["label"].lower() == real else "contradicted"
        yield Entity(*match.span(), match.group(), "stereo", standing, f"{real} on the ring", "parities of ring atoms")  # type: ignore[arg-type]


@lru_cache(maxsize=512)
def side(smiles: str) -> str:
    """ "cis" or "trans" of a molecule with one ring that has two set stereocentres, each with one substituent."""
    mol = molecules.read(smiles)
    if any(b.GetStereo() > Chem.BondStereo.STEREOANY for b in mol.GetBonds()):
        return ""
    found = [one for ring in mol.GetRingInfo().AtomRings() if (one := _held(mol, ring))]
    return found[0] if len(found) == 1 and found[0] != "many" else ""


def _held(mol: Chem.Mol, ring: tuple[int, ...]) -> str:
    """Of one ring; "" where it has fewer than two centres, "many" where it has more or they are branched twice."""
    marked = [place for place, at in enumerate(ring)
              if mol.GetAtomWithIdx(at).GetChiralTag() != Chem.ChiralType.CHI_UNSPECIFIED]
    if len(marked) < 2:
        return ""
    sides = [_parity(mol, ring, place) for place in marked]
    if len(sides) != 2 or None in sides:
        return "many"
    return "cis" if sides[0] == sides[1] else "trans"


def _parity(mol: Chem.Mol, ring: tuple[int, ...], place: int) -> bool | None:
    """On which side of the ring the substituent stands, seen along the walk; None where there are two or none."""
    atom = mol.GetAtomWithIdx(ring[place])
    before, after = ring[place - 1], ring[(place + 1) % len(ring)]
    outside = [n.GetIdx() for n in atom.GetNeighbors() if n.GetIdx() not in (before, after)]
    if len(outside) != 1 or atom.GetTotalNumHs() != 1:
        return None
    order = [n.GetIdx() for n in atom.GetNeighbors()]
    places = [order.index(one) for one in (before, outside[0], after)]
    odd = sum(a > b for i, a in enumerate(places) for b in places[i + 1:]) % 2
    return bool(odd) ^ (atom.GetChiralTag() == Chem.ChiralType.CHI_TETRAHEDRAL_CW)
