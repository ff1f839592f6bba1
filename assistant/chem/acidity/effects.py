"""Sums of substituent constants around a group: sigma star through bonds, sigmas by place on an aromatic ring."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from functools import cache
from math import isnan

from rdkit import Chem

from assistant.chem.acidity.substituents import AZA, AZA_AZINE, FALL, ROWS, Substituent
from assistant.chem.acidity.table import Group

Atoms = frozenset[int]
Named = dict[int, tuple[Substituent, Atoms]]
SIDES = {1: "ortho", 2: "meta", 3: "para"}
FAR = 8
"""Bonds beyond which nothing is counted: 0.4 ^ 7 is 0.002."""


@cache
def _patterns() -> tuple[tuple[Substituent, Chem.Mol], ...]:
    return tuple((row, Chem.MolFromSmarts(row.smarts)) for row in ROWS)


def named(mol: Chem.Mol) -> Named:
    """The substituent that each atom begins, seen from any neighbour, with the atoms that belong to it."""
    found: Named = {}
    for row, pattern in _patterns():
        for match in mol.GetSubstructMatches(pattern):
            found.setdefault(match[0], (row, frozenset(match)))
    return found


def ring_of(mol: Chem.Mol, group: Group, match: Iterable[int]) -> tuple[int, ...]:
    """The aromatic ring that a group stands in or on, its own atom first; () where its ring plays no part."""
    if not group.ortho:
        return ()
    own = list(match)
    inside = mol.GetAtomWithIdx(own[0]).GetIsAromatic()
    roots = own[:1] if inside else [n.GetIdx() for atom in own for n in mol.GetAtomWithIdx(atom).GetNeighbors()
                                   if n.GetIsAromatic()]
    for root in roots:
        rings = [ring for ring in mol.GetRingInfo().AtomRings()
                 if root in ring and all(mol.GetAtomWithIdx(a).GetIsAromatic() for a in ring)]
        if rings:
            ring = min(rings, key=lambda one: (abs(len(one) - 6), one))
            at = ring.index(root)
            return (*ring[at:], *ring[:at])
    return ()


def around(mol: Chem.Mol, group: Group, ring: tuple[int, ...], own: Atoms, what: Named) -> float:
    """Sum of the sigmas of the substituents on the ring, and of its other nitrogens; no unit."""
    total = 0.0
    for at in range(1, len(ring)):
        side = SIDES[min(at, len(ring) - at)]
        atom = mol.GetAtomWithIdx(ring[at])
        if atom.GetAtomicNum() == 7 and len(ring) == 6 and not atom.GetTotalNumHs() and atom.GetDegree() == 2:
            total += (AZA_AZINE if group.ortho == "azine" else AZA)[side]
        for neighbour in atom.GetNeighbors():
            out = neighbour.GetIdx()
            if out not in ring and out not in own:
                row = _seen(mol, atom.GetIdx(), out, what)
                total += _sigma(row, side, group.ortho) if row is not None else 0.0
    return total


def _seen(mol: Chem.Mol, inner: int, outer: int, what: Named) -> Substituent | None:
    """The substituent that an atom begins; of a second aromatic ring only C=O, lactam N-C=O and ring oxygen count."""
    if not mol.GetBondBetweenAtoms(inner, outer).GetIsAromatic():
        return what[outer][0] if outer in what else None
    atom = mol.GetAtomWithIdx(outer)
    if any(_oxo(n) for n in atom.GetNeighbors()):
        return _by_name("acyl")
    beside = any(_oxo(far) for n in atom.GetNeighbors() for far in n.GetNeighbors())
    if atom.GetAtomicNum() == 8:
        return _by_name("acyloxy" if beside else "aryloxy")
    lactam = beside and atom.GetAtomicNum() == 7 and atom.GetDegree() + atom.GetTotalNumHs() == 3
    return _by_name("acylamino") if lactam else None


def _oxo(atom: Chem.Atom) -> bool:
    """The oxygen of a C=O."""
    plain = not atom.GetTotalNumHs() and not atom.GetFormalCharge()
    return bool(plain and atom.GetAtomicNum() == 8 and atom.GetDegree() == 1)


@cache
def _by_name(name: str) -> Substituent:
    return next(row for row in ROWS if row.name == name)


def _sigma(row: Substituent, side: str, ortho: str) -> float:
    across = max(row.minus, row.para) if ortho == "phenol" else row.para
    if side == "meta":
        return row.meta
    if side == "para":
        return across
    apparent = float(getattr(row, ortho))
    return apparent if not isnan(apparent) else row.meta if ortho == "azine" else across


def through_bonds(mol: Chem.Mol, own: Atoms, skip: Atoms, what: Named) -> float:
    """Sum of sigma star, each less by a factor for every bond further from the group; both ways round a ring count."""
    total, counted = 0.0, set(own)
    for atom, bonds in distances(mol, own, skip).items():
        if atom in what and atom not in counted:
            row, whole = what[atom]
            counted |= whole if row.name != "aryl" else aromatic(mol, atom)
            total += 0.0 if isnan(row.star) else row.star * (FALL ** (bonds - 1) + _other_way(mol, atom, own, bonds))
    return total


def aromatic(mol: Chem.Mol, start: int) -> set[int]:
    """The aromatic atoms that hang together with one."""
    found, queue = {start}, [start]
    while queue:
        for bond in mol.GetAtomWithIdx(queue.pop()).GetBonds():
            new = {bond.GetBeginAtomIdx(), bond.GetEndAtomIdx()} - found if bond.GetIsAromatic() else set()
            found |= new
            queue += new
    return found


def _other_way(mol: Chem.Mol, atom: int, own: Atoms, bonds: int) -> float:
    """What comes the other way round an aliphatic ring of up to seven atoms that holds both."""
    if mol.GetAtomWithIdx(atom).GetIsAromatic():
        return 0.0
    for ring in mol.GetRingInfo().AtomRings():
        if atom in ring and len(ring) <= 7 and len(own & set(ring)) == 1:
            return float(FALL ** (len(ring) - bonds - 1))
    return 0.0


def distances(mol: Chem.Mol, own: Atoms, skip: Atoms = frozenset()) -> dict[int, int]:
    """Bonds from a group to each atom that can be reached without the atoms to skip."""
    found = dict.fromkeys(own, 0)
    queue = deque(own)
    while queue:
        here = queue.popleft()
        for neighbour in mol.GetAtomWithIdx(here).GetNeighbors():
            there = neighbour.GetIdx()
            if there not in found and there not in skip and found[here] < FAR:
                found[there] = found[here] + 1
                queue.append(there)
    return found
