"""Rings of a molecule by what they are: size, aromaticity, hetero atoms, fused, bridged, spiro; each with its atoms.

Rings are those of RDKit's symmetrised SSSR. Two rings are fused where they share a bond, bridged where they share more
than one, spiro where they share one atom and nothing else; a ring system is rings joined by shared bonds.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

from rdkit import Chem
from rdkit.Chem import rdMolDescriptors

Match = tuple[int, ...]
MACRO = 12
"""Atoms of the smallest macrocycle (IUPAC Gold Book speaks of large rings without a number; twelve is usual)."""


def rings(mol: Chem.Mol) -> list[Match]:
    """Atoms of every ring, in ring order."""
    return [tuple(ring) for ring in mol.GetRingInfo().AtomRings()]


def is_aromatic(mol: Chem.Mol, ring: Match) -> bool:
    """Whether every bond around the ring is aromatic."""
    return all(mol.GetBondBetweenAtoms(a, b).GetIsAromatic() for a, b in zip(ring, (*ring[1:], ring[0]), strict=True))


def is_saturated(mol: Chem.Mol, ring: Match) -> bool:
    """Whether every bond around the ring is single."""
    single = Chem.BondType.SINGLE
    return all(
        mol.GetBondBetweenAtoms(a, b).GetBondType() == single for a, b in zip(ring, (*ring[1:], ring[0]), strict=True)
    )


def hetero(mol: Chem.Mol, ring: Match) -> list[str]:
    """Symbols of the ring atoms that are not carbon."""
    return [atom.GetSymbol() for atom in map(mol.GetAtomWithIdx, ring) if atom.GetAtomicNum() != 6]


def chosen(mol: Chem.Mol, kind: str, size: int = 0) -> tuple[Match, ...]:
    """Rings of a kind ("any", "aromatic", "aliphatic", "saturated", "heterocycle", "carbocycle", or two of them)."""
    tests: dict[str, Callable[[Match], bool]] = {
        "any": lambda ring: True,
        "aromatic": lambda ring: is_aromatic(mol, ring),
        "aliphatic": lambda ring: not is_aromatic(mol, ring),
        "saturated": lambda ring: is_saturated(mol, ring),
        "heterocycle": lambda ring: bool(hetero(mol, ring)),
        "carbocycle": lambda ring: not hetero(mol, ring),
        "macrocycle": lambda ring: len(ring) >= MACRO,
        "fused": lambda ring: _shares(mol, ring, 2),
        "isolated": lambda ring: not _shares(mol, ring, 1),
        "with N": lambda ring: "N" in hetero(mol, ring),
        "with O": lambda ring: "O" in hetero(mol, ring),
        "with S": lambda ring: "S" in hetero(mol, ring),
    }
    wanted = [tests[word] for word in kind.split("+")]
    return tuple(ring for ring in rings(mol) if size in (0, len(ring)) and all(test(ring) for test in wanted))


def _shares(mol: Chem.Mol, ring: Match, least: int) -> bool:
    """Whether another ring shares at least so many atoms with this one."""
    return any(other != ring and len(set(ring) & set(other)) >= least for other in rings(mol))


def systems(mol: Chem.Mol, least: int = 1) -> tuple[Match, ...]:
    """Ring systems of at least so many rings: rings joined by shared bonds; spiro rings are separate systems."""
    groups: list[list[set[int]]] = []
    for ring in map(set, rings(mol)):
        touching = [group for group in groups if any(len(ring & other) > 1 for other in group)]
        merged = [ring, *(other for group in touching for other in group)]
        groups = [*(group for group in groups if group not in touching), merged]
    return tuple(sorted(tuple(sorted(set().union(*group))) for group in groups if len(group) >= least))


def bridged(mol: Chem.Mol) -> tuple[Match, ...]:
    """Ring systems in which two rings share more than one bond."""
    pairs = [set(a) | set(b) for a, b in combinations(rings(mol), 2) if len(set(a) & set(b)) > 2]
    return tuple(system for system in systems(mol, 2) if any(pair <= set(system) for pair in pairs))


def spiro_atoms(mol: Chem.Mol) -> tuple[Match, ...]:
    """Atoms in which two rings meet that share nothing else."""
    found: list[int] = []
    rdMolDescriptors.CalcNumSpiroAtoms(mol, atoms=found)  # type: ignore[arg-type]
    return tuple((atom,) for atom in sorted(set(found)))


def bridgeheads(mol: Chem.Mol) -> tuple[Match, ...]:
    """Bridgehead atoms as RDKit counts them: ends of a path that two rings share, longer than one bond."""
    found: list[int] = []
    rdMolDescriptors.CalcNumBridgeheadAtoms(mol, atoms=found)  # type: ignore[arg-type]
    return tuple((atom,) for atom in sorted(set(found)))
