"""What a structure has, lacks and leaves open, beside its ligands: the notes of the doctor's report."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from scipy.spatial import cKDTree

from assistant.chem.complexes import bonding
from assistant.chem.complexes.kinds import AMINO, VARIANTS
from assistant.chem.complexes.structure import Ligand, Note, Residue

if TYPE_CHECKING:
    from biotite.structure import AtomArray

CLASH = 2.0
"""Å between heavy atoms below which a ligand that is not bonded lies in its surroundings."""
_SHOWN = 3
"""Residues that a note names."""
_WORDS = (("additive", "molecule", "of buffer or cryoprotectant"), ("glycan", "sugar", ""), ("ion", "ion", ""))


def noticed(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray, ligands: tuple[Ligand, ...],
            hydrogens: bool) -> list[Note]:
    """The notes on what is there beside protein and ligand, on missing atoms and gaps, bonds to ligands, hydrogens."""
    told = [_counted(residues, *words) for words in _WORDS]
    told += [_lacking(atoms, residues), _gaps(atoms, residues)]
    told += [_several(residues, residue_of, one) for one in ligands]
    told += [_bound(atoms, residues, residue_of, one) for one in ligands if one.covalent]
    told += [_clash(atoms, residues, residue_of, one) for one in ligands if not one.covalent]
    if not hydrogens:
        some = bool((atoms.element == "H").any())
        told.append(Note("few hydrogens" if some else "no hydrogens", "hydrogen bonds are judged from heavy atoms"
                         f"{' where a ligand has none' if some else ''}; charges are the usual ones at pH 7.4"))
    return [note for note in told if note is not None]


def _counted(residues: tuple[Residue, ...], kind: str, one: str, of: str) -> Note | None:
    names = [residue.name for residue in residues if residue.kind == kind]
    if not names:
        return None
    word = " ".join(part for part in (one if len(names) == 1 else f"{one}s", of) if part)
    which = ", ".join(dict.fromkeys(names))
    return Note(f"{len(names)} {word} ({which})", "kept, and not taken for the ligand", len(names))


def _lacking(atoms: AtomArray, residues: tuple[Residue, ...]) -> Note | None:
    """Amino acids that lack heavy atoms of their own."""
    names = atoms.atom_name
    whole = {name: frozenset(atom for pair in bonding.templates()[name] for atom in pair
                             if atom[0] != "H" and atom != "OXT") for name in AMINO if name in bonding.templates()}
    found = [residue.id for residue in residues if residue.kind == "protein"
             and (full := whole.get(VARIANTS.get(residue.name, residue.name))) is not None
             and not full <= set(names[residue.first:residue.last].tolist())]
    if not found:
        return None
    some = "residue lacks atoms" if len(found) == 1 else "residues lack atoms"
    return Note(f"{len(found)} {some} ({_some(found)})", "what they hold is not seen", len(found))


def _gaps(atoms: AtomArray, residues: tuple[Residue, ...]) -> Note | None:
    """Chains of protein that go on after a gap."""
    found = []
    for one, other in pairwise(residues):
        if one.kind == other.kind == "protein" and one.chain == other.chain and other.number > one.number + 1:
            ends = [[i for i in residue.atoms if atoms.atom_name[i] == name]
                    for residue, name in ((one, "C"), (other, "N"))]
            if all(ends) and np.linalg.norm(atoms.coord[ends[0][0]] - atoms.coord[ends[1][0]]) > bonding.PEPTIDE:
                found.append(f"{one.id} to {other.id}")
    word = "gap" if len(found) == 1 else "gaps"
    return Note(f"{len(found)} {word} in chains ({_some(found)})", "left open", len(found)) if found else None


def _several(residues: tuple[Residue, ...], residue_of: np.ndarray, ligand: Ligand) -> Note | None:
    """That a ligand is made of several residues, bonded to one another."""
    rows = sorted(set(residue_of[ligand.atoms].tolist()))
    if len(rows) < 2:
        return None
    return Note(f"{_some([residues[k].id for k in rows])} are bonded to one another",
                f"one ligand, called {ligand.id} after the first")


def _bound(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray, ligand: Ligand) -> Note | None:
    """To which residue a covalent ligand is bonded."""
    mine = set(ligand.atoms.tolist())
    for i in ligand.atoms.tolist():
        for j in atoms.bonds.get_bonds(i)[0].tolist():
            if j not in mine:
                names = f"{atoms.atom_name[i]} to {residues[residue_of[j]].id} {atoms.atom_name[j]}"
                return Note(f"{ligand.id} is bonded, {names}", "it is looked at as it is bound")
    return None


def _clash(atoms: AtomArray, residues: tuple[Residue, ...], residue_of: np.ndarray, ligand: Ligand) -> Note | None:
    """Where a ligand lies in protein or nucleic acid: heavy atoms nearer than any that are not bonded."""
    mine = ligand.atoms[atoms.element[ligand.atoms] != "H"]
    held = np.array([residue.kind in ("protein", "nucleic") for residue in residues])[residue_of]
    held[ligand.atoms] = False
    other = np.flatnonzero(held & (atoms.element != "H"))
    if not len(other) or not len(mine):
        return None
    distance, at = cKDTree(atoms.coord[other]).query(atoms.coord[mine])
    k = int(np.argmin(distance))
    if distance[k] >= CLASH:
        return None
    j = int(other[at[k]])
    where = f"{atoms.atom_name[mine[k]]} {distance[k]:.2f} Å from {atoms.atom_name[j]}"
    return Note(f"{ligand.id} lies in {residues[residue_of[j]].id} ({where})", "taken as it is; no bond is made of it")


def _some(names: list[str]) -> str:
    rest = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {rest} more" if rest > 0 else "")
