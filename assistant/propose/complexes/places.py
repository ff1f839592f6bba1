"""Names in a question to atoms of the file: "Asp25 OD1", "D189", "ligand N2", "the zinc"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from assistant.errors import NotUnderstood
from assistant.tasks_complexes import Spot

if TYPE_CHECKING:
    from assistant.chem.complexes import Complex, Ligand

_LETTERS = dict(zip("ARNDCQEGHILKMFPSTWYV", (
    "ALA", "ARG", "ASN", "ASP", "CYS", "GLN", "GLU", "GLY", "HIS", "ILE", "LEU", "LYS", "MET", "PHE", "PRO", "SER",
    "THR", "TRP", "TYR", "VAL"), strict=True))
_ALIKE = {"HIS": ("HIS", "HID", "HIE", "HIP"), "CYS": ("CYS", "CYX", "CYM"), "ASP": ("ASP", "ASH"),
          "GLU": ("GLU", "GLH"), "LYS": ("LYS", "LYN"), "MET": ("MET", "MSE")}


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """What a name means: atoms (indices into the complex), the residue's id, and the name for a sentence."""

    atoms: np.ndarray
    residue: str
    words: str
    is_ligand: bool = False


def found(spot: Spot, complex_: Complex, ligand: Ligand | None) -> Place:
    """The atoms of a spot; of copies in several chains the one nearest to the ligand.

    Raises
    ------
    NotUnderstood
        When there is no such residue or atom; says what there is.
    """
    if spot.is_ligand or _is_own_atom(spot, complex_, ligand):
        return _of_ligand(spot, complex_, ligand)
    rows = _residues(spot, complex_)
    if not rows:
        raise NotUnderstood(f"There is no “{spot.said}” in {complex_.name}.", _nearby(spot, complex_))
    row = rows[0] if len(rows) == 1 or ligand is None else min(rows, key=lambda k: _gap(complex_, k, ligand))
    residue = complex_.residues[row]
    atoms = residue.atoms
    if ligand is not None and set(atoms.tolist()) <= set(ligand.atoms.tolist()) and not spot.atom:
        return Place(ligand.atoms, ligand.id, ligand.id, True)
    if spot.atom:
        atoms = _named(atoms, spot.atom, complex_, residue.id)
    return Place(atoms, residue.id, f"{residue.id}{f' {spot.atom}' if spot.atom else ''}")


def _is_own_atom(spot: Spot, complex_: Complex, ligand: Ligand | None) -> bool:
    """Whether "C25" is an atom of the ligand rather than cysteine 25."""
    if ligand is None or len(spot.residue) != 1 or spot.atom:
        return False
    names = set(complex_.atoms.atom_name[ligand.atoms].tolist())
    return f"{spot.residue}{spot.number}" in names and not _residues(spot, complex_)


def _of_ligand(spot: Spot, complex_: Complex, ligand: Ligand | None) -> Place:
    if ligand is None:
        raise NotUnderstood(f"There is no ligand in {complex_.name}.", "Give its .sdf file beside the structure.")
    atom = spot.atom or (f"{spot.residue}{spot.number}" if not spot.is_ligand else "")
    if not atom:
        return Place(ligand.atoms, ligand.id, "the ligand", True)
    return Place(_named(ligand.atoms, atom, complex_, "the ligand"), ligand.id, f"ligand {atom}", True)


def _residues(spot: Spot, complex_: Complex) -> list[int]:
    wanted = _LETTERS.get(spot.residue, spot.residue) if len(spot.residue) == 1 else spot.residue
    names = _ALIKE.get(wanted, (wanted,))
    return [k for k, residue in enumerate(complex_.residues)
            if (not spot.residue or residue.name in names)
            and (not spot.chain or residue.chain.upper() == spot.chain.upper())
            and (not spot.number or f"{residue.number}{residue.insertion}" == spot.number)]


def _named(atoms: np.ndarray, name: str, complex_: Complex, where: str) -> np.ndarray:
    names = np.char.upper(complex_.atoms.atom_name[atoms].astype(str))
    hits: np.ndarray = atoms[names == name.upper()]
    if not len(hits):
        there = ", ".join(one for one in complex_.atoms.atom_name[atoms].tolist() if not one.startswith("H"))
        raise NotUnderstood(f"{where} has no atom “{name}”.", f"It has {there[:200]}.")
    return hits[:1]


def _gap(complex_: Complex, row: int, ligand: Ligand) -> float:
    mine, other = complex_.atoms.coord[ligand.atoms], complex_.atoms.coord[complex_.residues[row].atoms]
    return float(np.linalg.norm(mine[:, None] - other[None], axis=2).min())


def _nearby(spot: Spot, complex_: Complex) -> str:
    """What is there under that number, or which chains there are."""
    same = [residue.id for residue in complex_.residues if spot.number
            and f"{residue.number}{residue.insertion}" == spot.number and residue.kind != "water"]
    if same:
        return f"Number {spot.number} is {', '.join(same[:4])}."
    chains = sorted({residue.chain for residue in complex_.residues if residue.kind == "protein"})
    numbers = [residue.number for residue in complex_.residues if residue.kind == "protein"]
    span = f", residues {min(numbers)} to {max(numbers)}" if numbers else ""
    return f"There are chains {', '.join(chains)}{span}."
