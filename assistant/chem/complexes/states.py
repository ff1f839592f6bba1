"""Protonation states of residues: charges put on the atoms, and the words for those that were read or assumed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial import cKDTree

from assistant.chem.complexes.kinds import VARIANTS
from assistant.chem.complexes.protonation import residue_state
from assistant.chem.complexes.structure import Ligand, Residue

if TYPE_CHECKING:
    from biotite.structure import AtomArray

METAL_REACH = 3.0
"""Å from a donor to a metal that it holds, at the most."""
_PLACE = {"ASP": ("OD2",), "GLU": ("OE2",), "LYS": ("NZ",), "ARG": ("NH2",), "HIS": ("ND1",), "CYS": ("SG",)}


def with_states(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray, ligands: tuple[Ligand, ...],
                hydrogens: bool) -> tuple[tuple[str, str], ...]:
    """Set ``atoms.charge``; the states as (residue id, words), ordinary ones of Asp, Glu, Lys and Arg left out."""
    charge = np.zeros(atoms.array_length(), dtype=int)
    partner, with_h = _partners(atoms)
    metals = [i for residue in residues if residue.kind == "metal" for i in range(residue.first, residue.last)]
    near_metal = set()
    if metals:
        hits = cKDTree(atoms.coord).query_ball_point(atoms.coord[metals], METAL_REACH)
        near_metal = {int(i) for row in hits for i in row}
    told: list[tuple[str, str]] = []
    names = atoms.atom_name
    for residue in residues:
        if residue.kind != "protein" or VARIANTS.get(residue.name, residue.name) not in _PLACE:
            continue
        at = {str(names[i]): i for i in range(residue.first, residue.last)}
        carrying = frozenset(name for name, i in at.items() if i in with_h)
        sulfur = at.get("SG")
        bonded = sulfur is not None and any(residue_of[j] != residue_of[sulfur] for j in partner.get(sulfur, ()))
        value, words = residue_state(residue.name, residue.kind, carrying, hydrogens, bonded,
                                     sulfur in near_metal if sulfur is not None else False)
        parent = VARIANTS.get(residue.name, residue.name)
        for name in _PLACE[parent]:
            if value and name in at:
                charge[at[name]] = value
        if words and _telling(parent, words):
            told.append((residue.id, words))
    _ends(atoms, residues, charge, hydrogens)
    for ligand in ligands:
        for i, atom in zip(ligand.atoms.tolist(), ligand.mol.GetAtoms(), strict=True):
            charge[i] = atom.GetFormalCharge()
    for residue in residues:
        if residue.kind == "metal":
            charge[residue.first] = _METAL.get(residue.name, 2)
    atoms.charge = charge
    return tuple(told)


_METAL = {"NA": 1, "K": 1, "LI": 1, "RB": 1, "CS": 1, "CU1": 1, "AG": 1, "FE": 3, "MN3": 3, "AL": 3, "GA": 3, "CR": 3,
          "TL": 1, "YB": 3, "GD": 3, "LA": 3, "SM": 3, "EU": 3, "TB": 3, "3CO": 3, "3NI": 3}


def _ends(atoms: AtomArray, residues: tuple[Residue, ...], charge: np.ndarray, hydrogens: bool) -> None:
    """Ends of chains and phosphates: by their bonds where hydrogens are there, else by the names of their atoms."""
    order = np.zeros(atoms.array_length(), dtype=int)
    rows = atoms.bonds.as_array()
    for column in (0, 1):
        np.add.at(order, rows[:, column], np.minimum(rows[:, 2], 3))
    chain = np.array([residue.kind in ("protein", "nucleic") for residue in residues])
    mine = np.repeat(chain, [residue.last - residue.first for residue in residues])
    lone = np.isin(atoms.atom_name, ("OXT", "OP2", "OP3", "O2P", "O3P"))
    if hydrogens:
        charge[mine & (atoms.element == "N") & (order == 4)] = 1
        charge[mine & (atoms.element == "O") & (order == 1)] = -1
    else:
        charge[mine & lone & (order == 1)] = -1


def _telling(parent: str, words: str) -> bool:
    return (parent in ("HIS", "CYS") and words not in ("thiol",)) or words.startswith("protonated")


def _partners(atoms: AtomArray) -> tuple[dict[int, list[int]], set[int]]:
    """The atoms bonded to each sulfur, and the heavy atoms that carry a hydrogen."""
    rows = atoms.bonds.as_array()
    sulfur = atoms.element == "S"
    light = atoms.element == "H"
    partner: dict[int, list[int]] = {}
    with_h: set[int] = set()
    for i, j, _ in rows.tolist():
        if light[i] or light[j]:
            with_h.add(j if light[i] else i)
        if sulfur[i]:
            partner.setdefault(i, []).append(j)
        if sulfur[j]:
            partner.setdefault(j, []).append(i)
    return partner, with_h
