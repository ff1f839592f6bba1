"""A sugar ring read as its Fischer projection: which side each oxygen stands on, and what that is called.

The second way for the names of sugars: chirality tags and neighbours alone, no table of structures.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from rdkit import Chem

from assistant.chem.blocks.cutting import anomeric

PREFIXES = {
    "R": "glycero", "RR": "erythro", "LR": "threo", "RRR": "ribo", "LRR": "arabino", "RLR": "xylo", "LLR": "lyxo",
    "RRRR": "allo", "LRRR": "altro", "RLRR": "gluco", "LLRR": "manno", "RRLR": "gulo", "LRLR": "ido",
    "RLLR": "galacto", "LLLR": "talo",
}
"""Sides from the first stereocentre to the last, D series (R: right), and the configurational prefix.

Source: IUPAC-IUBMB, Nomenclature of carbohydrates 1996, doi:10.1351/pac199668101919.
"""
KETOSES = {"psic": "ribo", "fruct": "arabino", "sorb": "xylo", "tagat": "lyxo"}
ALDOSES = {"all": "allo", "altr": "altro", "gluc": "gluco", "mann": "manno", "gul": "gulo", "id": "ido",
           "galact": "galacto", "tal": "talo", "rib": "ribo", "arabin": "arabino", "xyl": "xylo", "lyx": "lyxo"}
TRIVIAL = {"rhamn": "manno", "fuc": "galacto", "quinov": "gluco"}
"""Stems of trivial names, as they stand before -opyranose and -ofuranose, and the configuration they imply."""
_FLIP = {"R": "L", "L": "R"}


@dataclass(frozen=True, slots=True)
class Projection:
    """Series ("D", "L"), configurational prefix ("gluco") and anomer ("alpha", "beta", "" where it is open)."""

    series: str
    prefix: str
    anomer: str


def meant(name: str) -> Projection | None:
    """What the name of a sugar says of its projection; None where it has no series, or several."""
    series = re.findall(r"(?<![a-zA-Z])([DL])-", name)
    anomer = next((one for one in ("alpha", "beta") if one in name), "")
    said = [prefix for prefix in PREFIXES.values() if re.search(rf"-{prefix}-", name)]
    stem = re.search(r"[DL]-([a-z]+?)(?:o?pyran|o?furan)", name)
    trivial = {**ALDOSES, **KETOSES, **TRIVIAL}.get(stem[1], "") if stem else ""
    prefix = said[0] if said else trivial
    return Projection(series[0], prefix, anomer) if len(series) == 1 and prefix else None


def fits(seen: Projection, wanted: Projection | None) -> bool:
    """Whether a projection is what a name means; an anomer that the name leaves open may be any."""
    return wanted is not None and (seen.series, seen.prefix) == (wanted.series, wanted.prefix) and (
        not wanted.anomer or seen.anomer == wanted.anomer)


def projections(mol: Chem.Mol) -> list[tuple[int, Projection | None]]:
    """Every sugar ring by its anomeric carbon; None where it is branched or leaves a centre open."""
    whole = Chem.AddHs(mol)
    return [(centre, _projection(whole, ring, centre)) for ring, centre in anomeric(mol)]


def _projection(mol: Chem.Mol, ring: tuple[int, ...], centre: int) -> Projection | None:
    chain = _chain(mol, ring, centre)
    at = chain.index(centre)
    sides = [_side(mol, chain, place) for place in range(len(chain))]
    held = [side for place, side in enumerate(sides) if place != at and side is not None]
    text = "".join(held)
    if "?" in text or not text:
        return None
    series = "D" if text[-1] == "R" else "L"
    prefix = PREFIXES.get(text if series == "D" else "".join(_FLIP[one] for one in text), "")
    top = _side(mol, chain, at)
    anomer = "" if top not in ("R", "L") else ("alpha" if top == text[-1] else "beta")
    return Projection(series, prefix, anomer) if prefix else None


def _chain(mol: Chem.Mol, ring: tuple[int, ...], centre: int) -> list[int]:
    """Carbons from the end next to the anomeric centre to the other: through the ring, and what hangs on its ends."""
    inner = [centre]
    while True:
        ahead = [n.GetIdx() for n in mol.GetAtomWithIdx(inner[-1]).GetNeighbors()
                 if n.GetIdx() in ring and n.GetAtomicNum() == 6 and n.GetIdx() not in inner]
        if not ahead:
            break
        inner.append(ahead[0])
    return [*reversed(_tail(mol, ring, inner[0])), *inner, *_tail(mol, ring, inner[-1])]


def _tail(mol: Chem.Mol, ring: tuple[int, ...], start: int) -> list[int]:
    """The unbranched carbons outside the ring from an atom of it."""
    found: list[int] = []
    while True:
        last = found[-1] if found else start
        ahead = [n.GetIdx() for n in mol.GetAtomWithIdx(last).GetNeighbors()
                 if n.GetAtomicNum() == 6 and n.GetIdx() not in (*ring, *found)]
        if not ahead:
            return found
        found.append(ahead[0])


def _side(mol: Chem.Mol, chain: list[int], place: int) -> str | None:
    """ "R" or "L" of the heteroatom on a carbon of the chain; "?" where it is open, None where it is no centre."""
    atom = mol.GetAtomWithIdx(chain[place])
    before = chain[place - 1] if place else -1
    after = chain[place + 1] if place + 1 < len(chain) else -1
    others = [n for n in atom.GetNeighbors() if n.GetIdx() not in (before, after)]
    hydrogens = sum(n.GetAtomicNum() == 1 for n in others)
    hetero = [n.GetIdx() for n in others if n.GetAtomicNum() in (7, 8, 16)]
    if hydrogens > 1 or after == -1 or not hetero or atom.GetDegree() != 4:
        return None
    if len(hetero) == 2:  # the anomeric carbon: its ring oxygen stands where the open chain's carbonyl would
        inside = next((n for n in hetero if mol.GetRingInfo().AreAtomsInSameRing(n, atom.GetIdx())), -1)
        if inside < 0:
            return None
        hetero.remove(inside)
        before = inside
    if before == -1:
        return None
    rest = next((n.GetIdx() for n in atom.GetNeighbors() if n.GetIdx() not in (before, after, hetero[0])), -1)
    if rest < 0:
        return None
    order = [n.GetIdx() for n in atom.GetNeighbors()]
    return _turned(atom.GetChiralTag(), [order.index(one) for one in (before, hetero[0], after, rest)])


def _turned(tag: Chem.ChiralType, order: list[int]) -> str:
    """The side of the second of four neighbours, the first above, the third below, the fourth opposite."""
    if tag == Chem.ChiralType.CHI_UNSPECIFIED:
        return "?"
    return "R" if (tag == Chem.ChiralType.CHI_TETRAHEDRAL_CW) == _odd(order) else "L"


def _odd(order: list[int]) -> bool:
    return bool(sum(a > b for i, a in enumerate(order) for b in order[i + 1 :]) % 2)
