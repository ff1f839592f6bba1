"""Both sides of an interaction with what each atom can do: the ligand and its pocket, ready to be searched."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np
from rdkit import Chem
from scipy.spatial.distance import cdist

from assistant.chem.complexes.structure import Complex, Ligand
from assistant.chem.interactions.geometry import Vector, normals
from assistant.chem.interactions.pocket import Pocket, molecule, pocket, sound, with_neighbours
from assistant.chem.interactions.roles import Roles, flat_rings, roles
from assistant.chem.interactions.templates import typed, with_kinds

Ring = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One side: its molecule, where its atoms are in the complex, their places (Å), their roles.

    ``light``: the hydrogens of each donor that are drawn; ``drawn``: whether they are. The molecule of the protein's
    side is empty where hydrogens are drawn; where not, it and ``at`` go on beyond ``atoms`` with what these are bound
    to. ``middles``: its rings with their centres; ``normals``: of those rings that were asked about.
    """

    mol: Chem.Mol
    atoms: np.ndarray
    at: np.ndarray
    roles: Roles
    light: dict[int, tuple[int, ...]]
    middles: tuple[tuple[Ring, Vector], ...] = ()
    normals: dict[Ring, Vector] = field(default_factory=dict)
    drawn: bool = False

    def facing(self, rings: list[Ring]) -> list[Vector]:
        """The normals of the planes of some rings, worked out when first asked for, those of one size at once."""
        new = {ring for ring in rings if ring not in self.normals}
        for size in {len(ring) for ring in new}:
            alike = [ring for ring in new if len(ring) == size]
            found = normals(self.at[np.array(alike)]).tolist()
            self.normals.update((ring, (x, y, z)) for ring, (x, y, z) in zip(alike, found, strict=True))
        return [self.normals[ring] for ring in rings]


@dataclass(frozen=True, slots=True, eq=False)
class Sides:
    """The two sides, waters and metals around, whether hydrogens are drawn on both, and whether near misses are looked
    for."""

    complex: Complex
    ligand: Part
    protein: Part
    around: Pocket
    hydrogens: bool
    near: bool = False

    def residue(self, atom: int) -> int:
        """The residue of an atom of the protein's side."""
        return int(self.complex.residue_of[self.protein.atoms[atom]])


def sides(complex_: Complex, ligand: Ligand, preset: str, hydrogens: bool, near: bool = False) -> Sides:
    """The ligand and its pocket; without ``hydrogens`` those of the file are left out on both sides.

    Those of the protein count where it has them; each donor of the ligand has its own, or none drawn.
    """
    use = hydrogens and complex_.hydrogens
    around = pocket(complex_, ligand, preset == "prolif")  # to ProLIF all but the ligand is protein
    mol, mine = _bare(ligand, hydrogens)
    rows, found, light = typed(complex_, around.residues, preset, use)
    # a molecule of the whole pocket is needed only to place hydrogens that are not there
    wider = rows if use else with_neighbours(complex_, ligand, rows)
    pocket_mol = Chem.Mol() if use else molecule(complex_, wider, False)
    at = complex_.atoms.coord[wider].astype(float)
    protein = Part(pocket_mol, rows, at, found, light, _middles(at, found.rings), drawn=use)
    small = _ligand(complex_, mol, mine, preset, hydrogens)
    return Sides(complex_, small, protein, around, use and small.light.keys() >= set(small.roles.donors), near)


def _ligand(complex_: Complex, mol: Chem.Mol, rows: np.ndarray, preset: str, hydrogens: bool) -> Part:
    found, at = with_kinds(roles(mol, preset), mol, preset), complex_.atoms.coord[rows].astype(float)
    if preset != "prolif":
        found = replace(found, rings=flat_rings(mol, at))
    light = {i: hs for i in found.donors if (hs := tuple(
        other.GetIdx() for other in mol.GetAtomWithIdx(i).GetNeighbors() if other.GetAtomicNum() == 1))}
    return Part(mol, rows, at, found, light, _middles(at, found.rings), drawn=hydrogens)


def _middles(at: np.ndarray, rings: tuple[Ring, ...]) -> tuple[tuple[Ring, Vector], ...]:
    """Each ring with its centre, those of one size at once."""
    found: dict[Ring, Vector] = {}
    for size in {len(ring) for ring in rings}:
        alike = [ring for ring in rings if len(ring) == size]
        found.update((ring, (x, y, z)) for ring, (x, y, z) in
                     zip(alike, at[np.array(alike)].mean(axis=1).tolist(), strict=True))
    return tuple((ring, found[ring]) for ring in rings)


def _bare(ligand: Ligand, hydrogens: bool) -> tuple[Chem.Mol, np.ndarray]:
    if hydrogens or not any(atom.GetAtomicNum() == 1 for atom in ligand.mol.GetAtoms()):
        return ligand.mol, ligand.atoms
    kept = [atom.GetIdx() for atom in ligand.mol.GetAtoms() if atom.GetAtomicNum() > 1]
    bare = Chem.RemoveAllHs(ligand.mol, sanitize=False)
    for atom in bare.GetAtoms():
        atom.SetNoImplicit(False)
    return sound(bare), ligand.atoms[kept]


def pairs(one: np.ndarray, other: np.ndarray, reach: float) -> list[tuple[int, int, float]]:
    """Places of two sets within reach of one another: indices and distance (Å)."""
    if not len(one) or not len(other):
        return []
    gaps = cdist(one, other)
    first, second = np.nonzero(gaps <= reach)
    return list(zip(first.tolist(), second.tolist(), gaps[first, second].tolist(), strict=True))
