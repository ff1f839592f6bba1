"""2D coordinates: a molecule alone, or drawn over its start so that the shared part does not move."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from rdkit import Chem
from rdkit.Chem import rdCoordGen, rdDepictor
from rdkit.Geometry import Point3D

from assistant.chem.overlay import Mapping, overlay

MACROCYCLE = 9
"""Smallest ring (atoms) for which CoordGen's coordinates are rounder than RDKit's own."""
STRETCH = 1.35
"""A bond longer or shorter by this factor than the middle one spoils a drawing."""
CLASH = 0.35
"""Two unbonded atoms nearer than this many bond lengths spoil a drawing."""

Points = NDArray[np.float64]


def place(mol: Chem.Mol, reference: Chem.Mol | None = None) -> Chem.Mol:
    """A copy with 2D coordinates; over ``reference``, which is laid out alone, where the two share atoms."""
    alone = _alone(mol)
    if reference is None:
        return alone
    below = _alone(reference)
    common = overlay(below, alone)
    if len(common) < 2:
        return alone
    fixed = _over(mol, below, common)
    return fixed if _is_tidy(fixed) or not _is_tidy(alone) else _turned(alone, below, common)


def _alone(mol: Chem.Mol) -> Chem.Mol:
    placed = Chem.Mol(mol)
    placed.RemoveAllConformers()
    if any(len(ring) >= MACROCYCLE for ring in placed.GetRingInfo().AtomRings()):
        rdCoordGen.AddCoords(placed)
        rdDepictor.NormalizeDepiction(placed)
    else:
        rdDepictor.Compute2DCoords(placed, canonOrient=True, useRingTemplates=True)
    rdDepictor.StraightenDepiction(placed)
    return placed


def _over(mol: Chem.Mol, below: Chem.Mol, common: Mapping) -> Chem.Mol:
    """Shared atoms at their places in the reference, the others laid out around them."""
    placed = Chem.Mol(mol)
    placed.RemoveAllConformers()
    rdDepictor.GenerateDepictionMatching2DStructure(placed, below, [(old, new) for old, new in common.items()])
    return placed


def points(mol: Chem.Mol) -> Points:
    """Coordinates of a placed molecule, shape (atoms, 2), in bond lengths of about 1.5."""
    return np.asarray(mol.GetConformer().GetPositions()[:, :2], dtype=float)


def bond_length(mol: Chem.Mol, where: Points) -> float:
    """Middle bond length of placed atoms, in the unit of ``where``; 1.5 for a lone atom."""
    ends = [(b.GetBeginAtomIdx(), b.GetEndAtomIdx()) for b in mol.GetBonds()]
    return float(np.median([np.linalg.norm(where[i] - where[j]) for i, j in ends])) if ends else 1.5


def _is_tidy(mol: Chem.Mol) -> bool:
    """Whether no bond is stretched and no two unbonded atoms collide."""
    where = points(mol)
    if len(where) < 2:
        return True
    middle = bond_length(mol, where)
    apart = np.linalg.norm(where[:, None] - where[None, :], axis=2)
    bonded = Chem.GetAdjacencyMatrix(mol).astype(bool)
    lengths = apart[bonded]
    free = apart[~bonded & ~np.eye(len(where), dtype=bool)]
    even = bool(np.all((lengths < middle * STRETCH) & (lengths > middle / STRETCH)))
    return even and bool(np.all(free > CLASH * middle))


def _turned(alone: Chem.Mol, below: Chem.Mol, common: Mapping) -> Chem.Mol:
    """The free drawing, turned (and mirrored, if that fits better) towards the reference: Kabsch in the plane."""
    old, new = list(common), list(common.values())
    target, moved = points(below), points(alone)
    centre, goal = moved[new].mean(axis=0), target[old].mean(axis=0)
    left, _, right = np.linalg.svd((moved[new] - centre).T @ (target[old] - goal))
    placed = Chem.Mol(alone)
    conformer = placed.GetConformer()
    for index, (x, y) in enumerate((moved - centre) @ (left @ right) + goal):
        conformer.SetAtomPosition(index, Point3D(float(x), float(y), 0.0))
    return placed
