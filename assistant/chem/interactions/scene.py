"""Both sides of an interaction with what each atom can do: the ligand and its pocket, ready to be searched."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rdkit import Chem
from scipy.spatial import cKDTree

from assistant.chem.complexes.structure import Complex, Ligand
from assistant.chem.interactions.pocket import Pocket, pocket, sound
from assistant.chem.interactions.roles import Roles, roles


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One side: its molecule, where its atoms are in the complex, their places (Å), their roles.

    ``light``: the hydrogens of each donor that are drawn.
    """

    mol: Chem.Mol
    atoms: np.ndarray
    at: np.ndarray
    roles: Roles
    light: dict[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """The two sides, waters and metals around, and whether hydrogens are drawn."""

    complex: Complex
    ligand: Part
    protein: Part
    around: Pocket
    hydrogens: bool

    def residue(self, atom: int) -> int:
        """The residue of an atom of the protein's side."""
        return int(self.complex.residue_of[self.protein.atoms[atom]])


def sides(complex_: Complex, ligand: Ligand, preset: str, hydrogens: bool) -> Sides:
    """The ligand and its pocket; without ``hydrogens`` those of the file are left out on both sides."""
    use = hydrogens and complex_.hydrogens
    around = pocket(complex_, ligand, use)
    mol, rows = _bare(ligand, use)
    protein = _part(complex_, around.mol, around.atoms, preset, use)
    return Sides(complex_, _part(complex_, mol, rows, preset, use), protein, around, use)


def _bare(ligand: Ligand, hydrogens: bool) -> tuple[Chem.Mol, np.ndarray]:
    if hydrogens or not any(atom.GetAtomicNum() == 1 for atom in ligand.mol.GetAtoms()):
        return sound(Chem.Mol(ligand.mol)), ligand.atoms
    kept = [atom.GetIdx() for atom in ligand.mol.GetAtoms() if atom.GetAtomicNum() > 1]
    bare = Chem.RemoveAllHs(ligand.mol, sanitize=False)
    for atom in bare.GetAtoms():
        atom.SetNoImplicit(False)
    return sound(bare), ligand.atoms[kept]


def _part(complex_: Complex, mol: Chem.Mol, rows: np.ndarray, preset: str, hydrogens: bool) -> Part:
    found = roles(mol, preset)
    light = {i: tuple(other.GetIdx() for other in mol.GetAtomWithIdx(i).GetNeighbors() if other.GetAtomicNum() == 1)
             for i in found.donors} if hydrogens else {}
    return Part(mol, rows, complex_.atoms.coord[rows].astype(float), found, light)


def pairs(one: np.ndarray, other: np.ndarray, reach: float) -> list[tuple[int, int, float]]:
    """Places of two sets within reach of one another: indices and distance (Å)."""
    if not len(one) or not len(other):
        return []
    hits = cKDTree(one).query_ball_tree(cKDTree(other), reach)
    return [(i, j, float(np.linalg.norm(one[i] - other[j]))) for i, row in enumerate(hits) for j in sorted(row)]
