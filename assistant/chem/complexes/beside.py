"""The ligand in a file of its own beside the structure: read, and put among its atoms.

SDF, MOL and MOL2 files bring bond orders. PDB and PDBQT files bring atoms only (a SMILES in a remark is used).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rdkit import Chem, rdBase
from scipy.spatial import cKDTree

from assistant.chem.complexes.kinds import kind_of
from assistant.chem.complexes.parsing import parse, text_of
from assistant.chem.complexes.structure import Note
from assistant.errors import BadFile

if TYPE_CHECKING:
    from biotite.structure import AtomArray

SAME = 0.5
"""Å within which atoms of the structure lie on those of the ligand file: it is in both."""
FAR = 12.0
"""Å from the nearest atom of the structure from which on a ligand is somewhere else."""
WORKS = "Give the ligand as an .sdf or .mol2 file with coordinates in the frame of the structure."


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """A ligand file: its atoms; its molecule where the file has bond orders; else the SMILES it carries, or ""."""

    atoms: AtomArray
    mol: Chem.Mol | None = None
    smiles: str = ""
    notes: tuple[Note, ...] = ()


def opened(data: bytes, name: str) -> Beside:
    """The ligand of a file of any of these kinds.

    Raises
    ------
    BadFile, TooLarge
        When there is none, or it has no 3D coordinates.
    """
    text = text_of(data, name, WORKS)
    if re.search(r"^(ATOM  |HETATM)", text, re.MULTILINE) and "M  END" not in text:
        parsed = parse(data, name)
        told = re.search(r"^REMARK +SMILES +(?!IDX)(\S+)", text, re.MULTILINE)
        kept = parsed.atoms
        if kind_of(str(kept.res_name[0]), 2, False) != "ligand":
            kept.res_name = np.full(kept.array_length(), "LIG")
        if len(set(kept.atom_name.tolist())) < kept.array_length():
            kept.atom_name = np.array(_numbered(kept.element.tolist()))
        return Beside(kept, None, told.group(1) if told else "", parsed.notes)
    mol = read(data, name)
    return Beside(_as_atoms(mol), mol)


def read(data: bytes, name: str) -> Chem.Mol:
    """The first molecule of the file that can be read, with its coordinates.

    Raises
    ------
    BadFile
        When there is none, or it has no 3D coordinates.
    """
    text = text_of(data, name, WORKS)
    with rdBase.BlockLogs():
        if name.lower().removesuffix(".gz").endswith(".mol2") or "@<TRIPOS>" in text:
            mol = Chem.MolFromMol2Block(text, removeHs=False, sanitize=True)
        else:
            block = text.split("$$$$")[0]
            mol = Chem.MolFromMolBlock(block, removeHs=False, sanitize=True)
            if mol is None:
                mol = Chem.MolFromMolBlock(block, removeHs=False, sanitize=False)
                if mol is not None and Chem.SanitizeMol(mol, Chem.SANITIZE_ALL ^ Chem.SANITIZE_PROPERTIES,
                                                        catchErrors=True):
                    mol = None
    if mol is None or mol.GetNumAtoms() == 0:
        raise BadFile(f"“{name}” holds no ligand that can be read.", WORKS)
    if mol.GetNumConformers() == 0 or not np.ptp(mol.GetConformer().GetPositions(), axis=0).any():
        raise BadFile(f"“{name}” has no 3D coordinates.", WORKS)
    return mol


def joined(atoms: AtomArray, other: Beside | None) -> tuple[AtomArray, tuple[Note, ...]]:
    """The structure with the ligand of the file in it, in place of one that lies there already.

    Raises
    ------
    BadFile
        When the ligand is far from every atom of the structure.
    """
    if other is None:
        return atoms, ()
    places = other.atoms.coord
    distance, _ = cKDTree(atoms.coord).query(places)
    if distance.min() > FAR:
        raise BadFile(f"The ligand lies {distance.min():.0f} Å from the structure.", WORKS)
    near, _ = cKDTree(places).query(atoms.coord, distance_upper_bound=SAME)
    covered = np.isfinite(near)  # a peptide lies there as amino acids
    gone = _whole(atoms, covered)
    note = (Note("the ligand is in the structure as well", "the one of its own file is used"),) if gone.any() else ()
    return atoms[~gone] + _placed(atoms, other.atoms), (*other.notes, *note)


def _whole(atoms: AtomArray, covered: np.ndarray) -> np.ndarray:
    """Residues of which at least half lies on the ligand, as a mask."""
    gone = np.zeros(len(covered), dtype=bool)
    for key in {(atoms.chain_id[i], int(atoms.res_id[i]), atoms.res_name[i]) for i in np.flatnonzero(covered).tolist()}:
        mine = (atoms.chain_id == key[0]) & (atoms.res_id == key[1]) & (atoms.res_name == key[2])
        if covered[mine].mean() >= 0.5:
            gone |= mine
    return gone


def _as_atoms(mol: Chem.Mol) -> AtomArray:
    """The molecule as a residue LIG."""
    from biotite.structure import AtomArray

    made = AtomArray(mol.GetNumAtoms())
    made.coord = mol.GetConformer().GetPositions().astype(np.float32)
    made.element = np.array([atom.GetSymbol() for atom in mol.GetAtoms()])
    made.atom_name = np.array(_names(mol))
    made.res_name = np.array(["LIG"] * mol.GetNumAtoms())
    return made


def _placed(atoms: AtomArray, ligand: AtomArray) -> AtomArray:
    """The ligand with all that the structure says of an atom, in the structure's first chain under a free number."""
    made, count = ligand.copy(), ligand.array_length()
    made.bonds = None
    for category in set(made.get_annotation_categories()) - set(atoms.get_annotation_categories()):
        made.del_annotation(category)
    for category in set(atoms.get_annotation_categories()) - set(made.get_annotation_categories()):
        made.set_annotation(category, np.zeros(count, dtype=getattr(atoms, category).dtype))
    chain = str(atoms.chain_id[0]) or "A"
    mine = atoms.res_id[atoms.chain_id == chain]
    made.chain_id = np.full(count, chain)
    made.res_id = np.full(count, int(mine.max()) + 1 if len(mine) else 1)
    made.ins_code = np.full(count, "")
    made.res_name = np.full(count, str(made.res_name[0]))
    made.hetero = np.ones(count, dtype=bool)
    if "occupancy" in made.get_annotation_categories():
        made.occupancy = np.ones(count)
    return made


def _names(mol: Chem.Mol) -> list[str]:
    """Names of the file (MOL2) where it has them, else element and running number."""
    given = [atom.GetProp("_TriposAtomName") if atom.HasProp("_TriposAtomName") else "" for atom in mol.GetAtoms()]
    if all(given) and len(set(given)) == len(given):
        return [name[:6] for name in given]
    return _numbered([atom.GetSymbol() for atom in mol.GetAtoms()])


def _numbered(symbols: list[str]) -> list[str]:
    """Element and running number of each."""
    counts: dict[str, int] = {}
    names = []
    for symbol in symbols:
        counts[symbol] = counts.get(symbol, 0) + 1
        names.append(f"{symbol.upper()}{counts[symbol]}")
    return names
