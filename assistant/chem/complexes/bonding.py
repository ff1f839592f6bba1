"""Bonds of a structure: by name within known residues, by place for hydrogens, between residues by distance."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial import cKDTree

from assistant.chem.complexes.kinds import AMINO, METALS, VARIANTS
from assistant.chem.complexes.structure import Residue

if TYPE_CHECKING:
    from biotite.structure import AtomArray

H_REACH = 1.35
"""Å from a hydrogen to the atom it is bonded to, at the most (S-H has 1.34)."""
PEPTIDE, ESTER, DISULFIDE = 1.9, 2.1, 2.5
"""Å: C-N of a peptide, O3'-P of a nucleic acid, S-S of a disulfide, at the most."""
THROUGH = 1.15
"""Å: two heavy atoms of a ligand and an amino acid nearer than this lie in one another, whatever else is near."""
HALOGENS = frozenset({"F", "Cl", "Br", "I", "CL", "BR"})
SLACK = 0.4
"""Å beyond the sum of covalent radii up to which atoms of two residues count as bonded."""
RADII: dict[str, float] = {
    "H": 0.31, "B": 0.84, "C": 0.76, "N": 0.71, "O": 0.66, "F": 0.57, "Si": 1.11, "P": 1.07, "S": 1.05, "Cl": 1.02,
    "As": 1.19, "Se": 1.20, "Br": 1.20, "I": 1.39,
}
"""Covalent radii, Å. doi:10.1039/b801115j"""
Bond = tuple[int, int, int]


@cache
def templates() -> dict[str, dict[tuple[str, str], int]]:
    """Residue name → pairs of atom names → order."""
    text = files("assistant.chem.complexes").joinpath("templates.json").read_text(encoding="utf-8")
    return {name: {(a, b): order for a, b, order in rows} for name, rows in json.loads(text).items()}


def within(atoms: AtomArray, residues: tuple[Residue, ...]) -> list[Bond]:
    """Bonds inside residues with a template, and of every hydrogen to its nearest heavy atom of the same residue."""
    names = atoms.atom_name.tolist()
    heavy = atoms.element != "H"
    known = templates()
    found: list[Bond] = []
    for residue in residues:
        table = known.get(VARIANTS.get(residue.name, residue.name))
        if table:
            at = {names[i]: i for i in range(residue.first, residue.last) if heavy[i]}
            found += [(at[a], at[b], order) for (a, b), order in table.items() if a in at and b in at]
    return found + hydrogens(atoms, residues)


def tautomers(atoms: AtomArray, residues: tuple[Residue, ...], bonds: list[Bond]) -> list[Bond]:
    """The same bonds, histidine's double bond where its hydrogens say (the template has it at ND1)."""
    names, is_h = atoms.atom_name, atoms.element == "H"
    bearing = {i if is_h[j] else j for i, j, _ in bonds if is_h[i] or is_h[j]}
    turned: set[int] = set()
    for residue in residues:
        if VARIANTS.get(residue.name, residue.name) == "HIS":
            at = {str(names[i]): i for i in range(residue.first, residue.last)}
            if at.get("ND1") in bearing and at.get("NE2", -1) not in bearing:
                turned |= {at["ND1"], at.get("CE1", -1), at.get("NE2", -1)}
    order = {frozenset(("ND1", "CE1")): 1, frozenset(("CE1", "NE2")): 2}
    swapped = {(i, j): order.get(frozenset((str(names[i]), str(names[j]))), n) for i, j, n in bonds
               if i in turned and j in turned}
    return [(i, j, swapped.get((i, j), n)) for i, j, n in bonds]


def hydrogens(atoms: AtomArray, residues: tuple[Residue, ...]) -> list[Bond]:
    """Each hydrogen with the nearest heavy atom of its residue, whatever it is called (files disagree about names)."""
    is_h = atoms.element == "H"
    if not is_h.any() or is_h.all():
        return []
    owner = np.concatenate([np.full(r.last - r.first, k) for k, r in enumerate(residues)])
    heavy = np.flatnonzero(~is_h)
    light = np.flatnonzero(is_h)
    tree = cKDTree(atoms.coord[heavy])
    distances, near = tree.query(atoms.coord[light], k=min(4, len(heavy)), distance_upper_bound=H_REACH)
    distances, near = distances.reshape(len(light), -1), near.reshape(len(light), -1)
    found: list[Bond] = []
    for h, row, ranks in zip(light.tolist(), distances.tolist(), near.tolist(), strict=True):
        for distance, rank in zip(row, ranks, strict=True):
            if distance <= H_REACH and owner[heavy[rank]] == owner[h]:
                found.append((int(heavy[rank]), h, 1))
                break
    return found


def between(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray) -> list[Bond]:
    """Bonds from one residue to another: chains, disulfides, sugars, covalent ligands; metals and waters have none."""
    loose = {"water", "metal"}
    free = np.array([residue.kind in loose for residue in residues])[residue_of]
    rows = np.flatnonzero(~np.isin(atoms.element, ("H", *METALS.values())) & ~free)
    if len(rows) < 2:
        return []
    pairs = cKDTree(atoms.coord[rows]).query_pairs(3.0, output_type="ndarray")
    one, other = rows[pairs[:, 0]], rows[pairs[:, 1]]
    apart = residue_of[one] != residue_of[other]
    one, other = one[apart], other[apart]
    distance = np.linalg.norm(atoms.coord[one] - atoms.coord[other], axis=1)
    radii = np.array([RADII.get(symbol, 1.0) for symbol in atoms.element.tolist()])
    close = distance <= radii[one] + radii[other] + SLACK + 0.05
    one, other, distance = one[close], other[close], distance[close]
    found = list(zip(one.tolist(), other.tolist(), distance.tolist(), strict=True))
    through = {frozenset((int(residue_of[i]), int(residue_of[j]))) for i, j, d in found if d < THROUGH}
    return [(i, j, 1) for i, j, d in found if _bonded(atoms, residues, residue_of, i, j, d)
            and not (frozenset((int(residue_of[i]), int(residue_of[j]))) in through
                     and "ligand" in (residues[residue_of[i]].kind, residues[residue_of[j]].kind))
            and _can_bond(atoms, residues, residue_of, i, j) and _can_bond(atoms, residues, residue_of, j, i)]


def _can_bond(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray, i: int, j: int) -> bool:
    """Whether an amino acid can bind a ligand with this atom: by a nitrogen, by an oxygen other than that of its
    backbone, by the sulfur of a cysteine, and by its ends; and by no halogen. Else one lies in the other."""
    own, other = residues[residue_of[i]], residues[residue_of[j]]
    if own.name not in AMINO or own.kind != "protein" or other.kind != "ligand":
        return True
    name, element = str(atoms.atom_name[i]), str(atoms.element[i])
    fits = element == "N" or (element == "O" and name != "O") or name in ("SG", "C", "SE")
    return fits and str(atoms.element[j]) not in HALOGENS


def _bonded(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray, i: int, j: int,
            distance: float) -> bool:
    first, second = residues[residue_of[i]], residues[residue_of[j]]
    if first.chain == second.chain and {first.kind, second.kind} <= {"protein"}:
        names = {str(atoms.atom_name[i]), str(atoms.atom_name[j])}
        if names == {"C", "N"}:
            return distance <= PEPTIDE and abs(residue_of[i] - residue_of[j]) == 1
    if {str(atoms.atom_name[i]), str(atoms.atom_name[j])} == {"O3'", "P"}:
        return distance <= ESTER
    if atoms.element[i] == atoms.element[j] == "S":
        return distance <= DISULFIDE
    if {first.kind, second.kind} <= {"protein", "nucleic"} and first.name != "CYS" and second.name != "CYS" and (
            first.chain == second.chain) and abs(residue_of[i] - residue_of[j]) == 1:
        return False
    if first.kind in ("protein", "nucleic") and second.kind in ("protein", "nucleic"):
        return distance <= 1.65 and {str(atoms.element[i]), str(atoms.element[j])} <= {"C", "N", "S", "O"}
    limit = RADII.get(str(atoms.element[i]), 1.0) + RADII.get(str(atoms.element[j]), 1.0) + SLACK
    return 0.8 < distance <= limit


def near(coord: np.ndarray, elements: list[str], slack: float = SLACK) -> list[tuple[int, int]]:
    """Pairs of atoms of one molecule that are as near as bonded ones, hydrogens each to one partner only."""
    if len(coord) < 2:
        return []
    radii = np.array([RADII.get(symbol, 1.2) for symbol in elements])
    pairs = cKDTree(coord).query_pairs(float(2 * radii.max() + slack), output_type="ndarray")
    distance = np.linalg.norm(coord[pairs[:, 0]] - coord[pairs[:, 1]], axis=1)
    close = (distance <= radii[pairs[:, 0]] + radii[pairs[:, 1]] + slack) & (distance > 0.5)
    taken: set[int] = set()
    found: list[tuple[int, int]] = []
    for i, j in pairs[close][np.argsort(distance[close], kind="stable")].tolist():
        light = [k for k in (i, j) if elements[k] == "H"]
        if len(light) == 2 or any(k in taken for k in light):
            continue
        taken.update(light)
        found.append((i, j))
    return found
