"""Chains of carbon outside rings: the longest, its branches, and the main chain of a name with its locants."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any

from rdkit import Chem

from assistant.chem.numbering import SENIOR

SOURCE = "IUPAC organic nomenclature 2013, P-31.1.4 and P-44, doi:10.1039/9781849733069"
MOST = 60
"""Ends of chains that are paired; a molecule with more has no main chain here."""
Path = tuple[int, ...]


def carbons(mol: Chem.Mol) -> frozenset[int]:
    """Carbon atoms of no ring."""
    return frozenset(a.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum() == 6 and not a.IsInRing())


def beside(mol: Chem.Mol, at: int, among: frozenset[int]) -> list[int]:
    """Neighbours of an atom that are of a set."""
    return [n.GetIdx() for n in mol.GetAtomWithIdx(at).GetNeighbors() if n.GetIdx() in among]


def _far(mol: Chem.Mol, start: int, among: frozenset[int]) -> Path:
    """The way from an atom to one of those furthest from it."""
    came = _walked(mol, start, among)
    return _back(came, list(came)[-1])[::-1]


def _walked(mol: Chem.Mol, start: int, among: frozenset[int]) -> dict[int, int]:
    """Every atom reached from one, nearer ones first, and which atom each was reached from."""
    came = {start: start}
    edge = [start]
    for at in edge:
        for near in beside(mol, at, among):
            if near not in came:
                came[near] = at
                edge.append(near)
    return came


def longest(mol: Chem.Mol) -> Path:
    """The longest run of carbon atoms outside rings, carbonyl carbons included; () where none is.

    Outside rings the carbons are a forest: the furthest of the furthest atom ends a longest way.
    """
    held = carbons(mol)
    ways = [_far(mol, _far(mol, at, held)[0], held) for at in sorted(held)]
    return max(ways, key=len, default=())


def branch_points(mol: Chem.Mol) -> Path:
    """Carbons outside rings that are bound to three carbons or more, those of rings included."""
    return tuple(
        sorted(
            at for at in carbons(mol) if sum(n.GetAtomicNum() == 6 for n in mol.GetAtomWithIdx(at).GetNeighbors()) > 2
        )
    )


def branches(mol: Chem.Mol, chain: Path) -> tuple[Path, ...]:
    """Carbon branches on a chain: the atoms of each, that on the chain first; a ring is one branch with all on it."""
    held = frozenset(a.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum() == 6) - set(chain)
    found: list[Path] = []
    for at in chain:
        for first in beside(mol, at, held):
            if not any(first in one for one in found):
                found.append(_spread(mol, first, held))
    return tuple(found)


def _spread(mol: Chem.Mol, first: int, among: frozenset[int]) -> Path:
    found = [first]
    for at in found:
        found += [n for n in beside(mol, at, among) if n not in found]
    return tuple(found)


def main(mol: Chem.Mol) -> tuple[Path, ...]:
    """The main chain, its carbon 1 first: by senior group, length, lowest locants; all where several are equal."""
    held = carbons(mol)
    senior, charged = _senior(mol, held)
    ways = [way for way in _ways(mol, held) if not senior or set(way) & senior]
    rules: tuple[Callable[[Path], Any], ...] = (
        lambda way: -len(set(way) & senior),
        lambda way: -len(way),
        lambda way: [place for place, at in enumerate(way) if at in senior],
        lambda way: -len(_double(mol, way)),
        lambda way: _double(mol, way),
        lambda way: _borne(mol, way, charged),
    )
    for rule in rules:
        least = min(map(rule, ways), default=None)
        ways = [way for way in ways if rule(way) == least]
    return tuple(ways)


def _ways(mol: Chem.Mol, held: frozenset[int]) -> Iterator[Path]:
    """Every way between two ends of the carbons outside rings, in both directions; a carbon alone is one."""
    ends = [at for at in sorted(held) if len(beside(mol, at, held)) < 2]
    if len(ends) > MOST:
        return
    for start in ends:
        came = _walked(mol, start, held)
        for end in ends:
            if end in came:
                yield _back(came, end)


def _back(came: dict[int, int], end: int) -> Path:
    way = [end]
    while came[way[-1]] != way[-1]:
        way.append(came[way[-1]])
    return tuple(way[::-1])


def _senior(mol: Chem.Mol, held: frozenset[int]) -> tuple[set[int], set[int]]:
    """Chain carbons of the senior group or bearing it, and the atoms of the group."""
    for smarts in SENIOR:
        hits = mol.GetSubstructMatches(Chem.MolFromSmarts(smarts))
        own = {hit[0] for hit in hits}
        on = {at for at in own if at in held} or {n for at in own for n in beside(mol, at, held)}
        if on:
            return on, {at for hit in hits for at in hit}
    return set(), set()


def _double(mol: Chem.Mol, way: Path) -> list[int]:
    """Places of the multiple bonds along a chain, each by its first atom."""
    pairs = pairwise(way)
    return [place for place, (a, b) in enumerate(pairs) if mol.GetBondBetweenAtoms(a, b).GetBondTypeAsDouble() > 1]


def _borne(mol: Chem.Mol, way: Path, senior: set[int]) -> list[int]:
    """Places of everything that is borne, one entry each, the senior group aside."""
    return [
        place
        for place, at in enumerate(way)
        for n in mol.GetAtomWithIdx(at).GetNeighbors()
        if n.GetIdx() not in way and n.GetIdx() not in senior
    ]
