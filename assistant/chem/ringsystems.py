"""Ring systems, sugars and charges of a molecule, by walks over its graph."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem

NON_METALS = {1, 5, 6, 7, 8, 9, 14, 15, 16, 17, 34, 35, 53}


@dataclass(frozen=True, slots=True)
class RingSystem:
    """Rings that share bonds or atoms: which, and of what they are made."""

    rings: tuple[frozenset[int], ...]
    atoms: frozenset[int]
    carbon: bool
    aromatic: bool


def systems(mol: Chem.Mol, spiro: bool = True) -> list[RingSystem]:
    """The ring systems of a molecule; rings that share one atom only belong together where ``spiro``."""
    shared = 1 if spiro else 2
    groups: list[list[frozenset[int]]] = []
    for ring in map(frozenset, mol.GetRingInfo().AtomRings()):
        touching = [group for group in groups if any(len(ring & other) >= shared for other in group)]
        groups = [group for group in groups if group not in touching] + [[ring, *(r for g in touching for r in g)]]
    return [_system(mol, group) for group in groups]


def _system(mol: Chem.Mol, rings: list[frozenset[int]]) -> RingSystem:
    atoms = frozenset(atom for ring in rings for atom in ring)
    held = [mol.GetAtomWithIdx(atom) for atom in atoms]
    return RingSystem(
        tuple(rings), atoms, all(a.GetAtomicNum() == 6 for a in held), any(a.GetIsAromatic() for a in held)
    )


def of_rings(mol: Chem.Mol, n: int, hetero: bool) -> bool:
    """Whether the largest ring system has that many rings, with a heteroatom in it or of carbon alone."""
    found = [one for one in systems(mol) if len(one.rings) == n]
    largest = max((len(one.rings) for one in systems(mol)), default=0)
    return largest == n and any(one.carbon != hetero for one in found)


def spiro_atoms(mol: Chem.Mol) -> set[int]:
    """Atoms that are all that two rings share."""
    rings = [set(ring) for ring in mol.GetRingInfo().AtomRings()]
    pairs = [a & b for place, a in enumerate(rings) for b in rings[place + 1 :]]
    joined = [set(one) for one in pairs if len(one) == 1]
    return {atom for one in joined for atom in one if not any(one < pair for pair in pairs if len(pair) > 1)}


def spiro_with(mol: Chem.Mol, element: int) -> bool:
    """Whether a ring at a spiro atom holds that element."""
    centres = spiro_atoms(mol)
    rings = [ring for ring in mol.GetRingInfo().AtomRings() if centres & set(ring)]
    return any(mol.GetAtomWithIdx(a).GetAtomicNum() == element for ring in rings for a in ring)


def sugars(mol: Chem.Mol) -> list[tuple[int, ...]]:
    """Rings that are those of sugars: one oxygen, saturated carbons, most of them bearing O or N."""
    found = []
    for ring in mol.GetRingInfo().AtomRings():
        atoms = [mol.GetAtomWithIdx(a) for a in ring]
        if len(ring) in (5, 6) and sum(a.GetAtomicNum() == 8 for a in atoms) == 1 and _sugar(mol, ring):
            found.append(ring)
    return found


def _sugar(mol: Chem.Mol, ring: tuple[int, ...]) -> bool:
    carbons = [mol.GetAtomWithIdx(a) for a in ring if mol.GetAtomWithIdx(a).GetAtomicNum() == 6]
    flat = sum(c.GetHybridization() != Chem.HybridizationType.SP3 or c.GetIsAromatic() for c in carbons)
    if len(carbons) != len(ring) - 1 or flat > 2 or (flat and len(ring) == 5):
        return False
    if sum(mol.GetRingInfo().NumAtomRings(c.GetIdx()) > 1 for c in carbons) > 2:
        return False
    bearing = [
        any(n.GetAtomicNum() in (7, 8, 16) and n.GetIdx() not in ring for n in c.GetNeighbors()) for c in carbons
    ]
    beside = [c for c in carbons if any(n.GetAtomicNum() == 8 and n.GetIdx() in ring for n in c.GetNeighbors())]
    anomeric = any(
        any(n.GetAtomicNum() in (7, 8, 16) and n.GetIdx() not in ring for n in c.GetNeighbors()) for c in beside
    )
    return sum(bearing) >= (len(ring) - 3 if anomeric else 3) and sum(bearing) >= 2 + (len(ring) == 6)


def aglycone_carbons(mol: Chem.Mol) -> int:
    """Carbons outside sugars."""
    return sum(a.GetAtomicNum() == 6 for a in mol.GetAtoms()) - 6 * len(sugars(mol))


def charged(mol: Chem.Mol) -> bool:
    """Whether an atom bears a charge that no neighbour of it makes good (nitro and N-oxide do not count)."""
    return any(
        atom.GetFormalCharge()
        and not any(n.GetFormalCharge() * atom.GetFormalCharge() < 0 for n in atom.GetNeighbors())
        for atom in mol.GetAtoms()
    )
