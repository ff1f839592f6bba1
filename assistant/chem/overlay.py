"""Which atoms two molecules have in common, without a maximum-common-substructure search.

A result comes from its start by a few edits, so a growth from the atoms whose surroundings agree finds the common part
in a millisecond, and always the same one (a search with a time limit would not).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from heapq import nsmallest
from itertools import islice, product

from rdkit import Chem
from rdkit.Chem import rdFingerprintGenerator

Mapping = dict[int, int]
"""Atom index of the start to atom index of the result."""

SEEDS = 8
"""Growths tried; the largest wins."""
FURTHER = 3
"""Fewest atoms of a further part beside the largest one."""
REACH = 4
"""Bonds around an atom that are compared when seeds are ranked."""

_SURROUNDINGS = rdFingerprintGenerator.GetMorganGenerator(radius=REACH, includeRedundantEnvironments=True)


def overlay(start: Chem.Mol, result: Chem.Mol) -> Mapping:
    """The common part of two molecules as an atom map; {} where nothing agrees.

    The start within the result or the result within the start where one holds the other whole, else the largest
    connected part grown from atoms with equal surroundings, and further parts beside it.
    """
    inside = result.GetSubstructMatch(start)
    if inside:
        return dict(enumerate(inside))
    within = start.GetSubstructMatch(result)
    if within:
        return {old: new for new, old in enumerate(within)}
    return _grown(start, result)


Circles = list[tuple[int, ...]]
"""For each atom the hash of its surroundings within 0, 1, ... `REACH` bonds."""


def _grown(start: Chem.Mol, result: Chem.Mol) -> Mapping:
    best: Mapping = {}
    old, new = _circles(start), _circles(result)
    while seeds := _seeds(old, new, best):
        grown = max((_Growth(start, result, old, new, best).grow(seed) for seed in seeds[:SEEDS]), key=len)
        if len(grown) - len(best) < (FURTHER if best else 1):
            break
        best = grown
    return best


def _seeds(old: Circles, new: Circles, taken: Mapping) -> list[tuple[int, int]]:
    """Pairs of free atoms, those whose surroundings agree furthest first."""
    used = set(taken.values())
    here = _alike(atom for atom in enumerate(old) if atom[0] not in taken)
    there = _alike(atom for atom in enumerate(new) if atom[0] not in used)
    pairs = (
        (-_agreement(circles, others), i, j)
        for circles, some in here.items() for others, more in there.items() if circles[0] == others[0]
        for i, j in islice(product(some, more), SEEDS)
    )
    return [(i, j) for _, i, j in nsmallest(SEEDS, pairs)]


def _alike(atoms: Iterable[tuple[int, tuple[int, ...]]]) -> dict[tuple[int, ...], list[int]]:
    """Atoms by their surroundings: a long chain has thousands of pairs of atoms, but few kinds of them."""
    kinds: dict[tuple[int, ...], list[int]] = {}
    for index, circles in atoms:
        kinds.setdefault(circles, []).append(index)
    return kinds


def _circles(mol: Chem.Mol) -> Circles:
    extra = rdFingerprintGenerator.AdditionalOutput()
    extra.AllocateBitInfoMap()
    _SURROUNDINGS.GetSparseFingerprint(mol, additionalOutput=extra)
    found: list[dict[int, int]] = [{} for _ in range(mol.GetNumAtoms())]
    for code, places in extra.GetBitInfoMap().items():
        for atom, radius in places:
            found[atom][radius] = code
    kinds = [(a.GetAtomicNum() * 16 + a.GetFormalCharge()) * 2 + a.GetIsAromatic() for a in mol.GetAtoms()]
    return [(kind, *(circles[r] for r in sorted(circles))) for kind, circles in zip(kinds, found, strict=True)]


def _agreement(a: tuple[int, ...], b: tuple[int, ...]) -> int:
    """How many surroundings agree, from the atom itself outwards."""
    same = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        same += 1
    return same


class _Growth:
    """Follows equal bonds to equal atoms; where there is a choice, to the neighbour more like the old one."""

    def __init__(self, start: Chem.Mol, result: Chem.Mol, old: Circles, new: Circles, taken: Mapping) -> None:
        self.start, self.result, self.old, self.new = start, result, old, new
        self.found, self.used = dict(taken), set(taken.values())

    def grow(self, seed: tuple[int, int]) -> Mapping:
        front = deque([seed])
        self._take(*seed)
        while front:
            i, j = front.popleft()
            for bond in self.start.GetAtomWithIdx(i).GetBonds():
                k = bond.GetOtherAtomIdx(i)
                choices = [] if k in self.found else self._choices(j, k, bond.GetBondType())
                if choices:
                    chosen = max(choices, key=lambda c: (_agreement(self.old[k], self.new[c]), -c))
                    self._take(k, chosen)
                    front.append((k, chosen))
        return self.found

    def _choices(self, at: int, wanted: int, kind: Chem.BondType) -> list[int]:
        """Free neighbours of an atom of the result that are of the wanted atom's kind, over a bond of that kind."""
        bonds = self.result.GetAtomWithIdx(at).GetBonds()
        ends = [bond.GetOtherAtomIdx(at) for bond in bonds if bond.GetBondType() == kind]
        return [end for end in ends if end not in self.used and self.new[end][0] == self.old[wanted][0]]

    def _take(self, i: int, j: int) -> None:
        self.found[i] = j
        self.used.add(j)


def changed_atoms(start: Chem.Mol, result: Chem.Mol, common: Mapping | None = None) -> tuple[int, ...]:
    """Atoms of the result that the start does not have; where there are none, those that lost a neighbour or a bond."""
    common = overlay(start, result) if common is None else common
    kept = set(common.values())
    new = tuple(i for i in range(result.GetNumAtoms()) if i not in kept)
    return new or _bereft(start, result, common)


def _bereft(start: Chem.Mol, result: Chem.Mol, common: Mapping) -> tuple[int, ...]:
    """Kept atoms whose bonds to heavy atoms, charge or hydrogens are not what they were."""
    return tuple(sorted(j for i, j in common.items() if _bonds(start, i) != _bonds(result, j)))


def _bonds(mol: Chem.Mol, index: int) -> tuple[object, ...]:
    atom = mol.GetAtomWithIdx(index)
    orders = sorted(str(bond.GetBondType()) for bond in atom.GetBonds())
    return (*orders, atom.GetFormalCharge(), str(atom.GetChiralTag() != Chem.ChiralType.CHI_UNSPECIFIED))
