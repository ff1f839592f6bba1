"""The atoms to draw: the backbone of the whole, the residues around the ligand, the ligand, metals and near waters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
from rdkit import Chem

from assistant.facts_complexes import Atom3D, ComplexPicture
from assistant.tasks import AskComplex

if TYPE_CHECKING:
    from assistant.chem.complexes import Complex, Ligand

Part = Literal["backbone", "pocket", "ligand", "water", "metal", "other"]
BACKBONE = ("N", "CA", "C", "O", "P", "O5'", "C5'", "C4'", "C3'", "O3'", "OP1", "OP2")
POCKET, WATER = 6.0, 5.0
"""Å around the ligand within which residues are drawn in full, and waters."""
MOST_BACKBONE = 30_000
"""Atoms of the backbone drawn; of a larger structure the surroundings of the ligand only."""
AROUND = 25.0
"""Å around the ligand that are drawn of a larger one."""


def pictured(whole: Complex, ligand: Ligand | None, task: AskComplex) -> ComplexPicture:
    """What is drawn, heavy atoms and polar hydrogens."""
    from assistant.chem.views import look

    coord = whole.atoms.coord
    centre = coord[ligand.atoms].mean(axis=0) if ligand else coord.mean(axis=0)
    parts = _parts(whole, ligand)
    full = sum(part == "backbone" for part in parts.values()) <= MOST_BACKBONE
    if not full:
        gap = np.linalg.norm(coord - centre, axis=1)
        parts = {i: part for i, part in parts.items() if part in ("ligand", "pocket") or gap[i] <= AROUND}
    atoms = tuple(_atom(whole, i, part) for i, part in sorted(parts.items()))
    view = look(task.view, coord[ligand.atoms] if ligand else coord[:1])
    rows = tuple(tuple(float(x) for x in row) for row in view.rotation)
    x, y, z = (round(float(value), 3) for value in centre)
    return ComplexPicture(atoms, _bonds(ligand), (x, y, z), full, rows)  # type: ignore[arg-type]


def _parts(whole: Complex, ligand: Ligand | None) -> dict[int, Part]:
    """Atom → what it is drawn as."""
    mine = set(ligand.atoms.tolist()) if ligand else set()
    near, wet = _near(whole, ligand)
    parts: dict[int, Part] = {}
    names, light = whole.atoms.atom_name, whole.atoms.element == "H"
    polar = _polar_hydrogens(whole)
    for k, residue in enumerate(whole.residues):
        for i in range(residue.first, residue.last):
            if i in mine:
                parts[i] = "ligand"
            elif light[i] and (i not in polar or k not in near):
                continue
            elif residue.kind == "metal":
                parts[i] = "metal"
            elif residue.kind == "water":
                if k in wet:
                    parts[i] = "water"
            elif residue.kind in ("protein", "nucleic"):
                if k in near:
                    parts[i] = "pocket"
                elif names[i] in BACKBONE:
                    parts[i] = "backbone"
            elif residue.kind != "ion" or k in near:
                parts[i] = "other"
    return {i: part for i, part in parts.items() if not (light[i] and i in mine and i not in polar)}


def _near(whole: Complex, ligand: Ligand | None) -> tuple[set[int], set[int]]:
    from assistant.chem.interactions.measuring import neighbours

    if ligand is None:
        return set(), set()
    rows = neighbours(whole, ligand.atoms, POCKET, waters=True)
    return ({one.residue for one in rows}, {one.residue for one in rows if one.distance <= WATER})


def _polar_hydrogens(whole: Complex) -> set[int]:
    light, polar = whole.atoms.element == "H", np.isin(whole.atoms.element, ("N", "O", "S"))
    rows = whole.atoms.bonds.as_array()
    found = set(rows[polar[rows[:, 0]] & light[rows[:, 1]], 1].tolist())
    return found | set(rows[polar[rows[:, 1]] & light[rows[:, 0]], 0].tolist())


def _atom(whole: Complex, i: int, part: Part) -> Atom3D:
    atoms = whole.atoms
    residue = whole.residues[int(whole.residue_of[i])]
    x, y, z = (round(float(value), 3) for value in atoms.coord[i])
    b_factor = float(atoms.b_factor[i]) if "b_factor" in atoms.get_annotation_categories() else 0.0
    return Atom3D(i, str(atoms.element[i]), str(atoms.atom_name[i]), residue.name, residue.chain, residue.number,
                  residue.insertion, (x, y, z), part, b_factor)


def _bonds(ligand: Ligand | None) -> tuple[tuple[int, int, int], ...]:
    """The ligand's bonds with whole orders, by place in the file."""
    if ligand is None:
        return ()
    mol = Chem.Mol(ligand.mol)
    Chem.Kekulize(mol, clearAromaticFlags=True)
    return tuple((int(ligand.atoms[bond.GetBeginAtomIdx()]), int(ligand.atoms[bond.GetEndAtomIdx()]),
                  max(1, round(bond.GetBondTypeAsDouble()))) for bond in mol.GetBonds())


def block_of(ligand: Ligand) -> tuple[str, tuple[int, ...]]:
    """The ligand as a mol block of its heavy atoms, and the place of each in the file."""
    kept = [atom.GetIdx() for atom in ligand.mol.GetAtoms() if atom.GetAtomicNum() > 1]
    whole = Chem.Mol(ligand.mol)
    Chem.Kekulize(whole, clearAromaticFlags=True)  # aromatic bonds do not say which nitrogen has the hydrogen
    bare = Chem.RemoveAllHs(whole, sanitize=False)
    bare.UpdatePropertyCache(strict=False)
    return str(Chem.MolToMolBlock(bare, kekulize=False)), tuple(int(ligand.atoms[i]) for i in kept)
