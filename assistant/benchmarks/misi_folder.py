"""Complexes of a folder, made ready for MiSI-Bench: one ligand each, its pocket of whole protein residues."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from rdkit import rdBase
from scipy.spatial import cKDTree

from assistant.benchmarks.misi_hbonds import bonds
from assistant.benchmarks.misi_words import Entry
from assistant.chem.complexes import read
from assistant.chem.complexes.structure import Complex, Ligand
from assistant.chem.views import fitted
from assistant.errors import BadFile, RetortError

ENDINGS = (".pdb", ".ent", ".cif", ".mmcif", ".pdb.gz", ".ent.gz", ".cif.gz", ".mmcif.gz")
REACH = 5.0
"""Å from the ligand within which a residue belongs to the pocket; the paper takes PDBbind's pockets as they are."""
FEWEST, MOST, RESIDUES = 6, 100, 5
"""Heavy atoms of a ligand that is asked about, and residues of its pocket at least."""


@dataclass(frozen=True, slots=True)
class Left:
    """A file that gave no complex, and why."""

    name: str
    why: str


def entries(folder: Path, poses: int = 1) -> tuple[list[Entry], list[Left]]:
    """Every complex of a folder and its subfolders, in the order of their paths.

    A file ``x_protein.pdb`` (or ``x.pdb``) goes with ``x_ligand.sdf``, ``x_ligands.sdf``, ``x.sdf`` or the same as
    .mol2 beside it; of a file with several poses the first ``poses`` are taken, a complex each. Names are those of the
    files, with the folder before the second of a name.

    Raises
    ------
    BadFile
        When the folder holds no structure that gives a complex.
    """
    found: list[Entry] = []
    left: list[Left] = []
    taken: set[str] = set()
    for path in sorted(one for one in folder.rglob("*") if one.name.lower().endswith(ENDINGS)):
        for base, ligand, ligand_name in _ligands(path, poses):
            name = base if base not in taken else f"{path.parent.name}-{base}"
            taken.add(name)
            try:
                with rdBase.BlockLogs():
                    complex_ = read(path.read_bytes(), path.name, ligand=ligand, ligand_name=ligand_name)
                found.append(entry(name, complex_))
            except RetortError as error:
                left.append(Left(name, str(error)))
    if not found:
        why = f" ({left[0].why})" if left else ""
        raise BadFile(f"“{folder}” holds no complex to ask about{why}.",
                      "Give a folder of .pdb or .cif files with a ligand in them, or an .sdf beside each.")
    return found, left


def entry(name: str, complex_: Complex, ligand: Ligand | None = None) -> Entry:
    """A complex made ready; its first ligand where none is named.

    Raises
    ------
    BadFile
        When it has no ligand bound by nothing but contacts, of 6 to 100 heavy atoms, in a pocket of protein.
    """
    chosen = ligand or complex_.ligand()
    if chosen is None or chosen.covalent:
        what = "no ligand" if chosen is None else "a ligand bound to its protein, or lying in it"
        raise BadFile(f"“{name}” has {what}.", "")
    element = complex_.atoms.element
    mine = chosen.atoms[element[chosen.atoms] != "H"]
    if not FEWEST <= len(mine) <= MOST or len(set(complex_.atoms.atom_name[mine].tolist())) < len(mine):
        raise BadFile(f"The ligand of “{name}” has {len(mine)} heavy atoms, or two of one name.", "")
    residues = _pocket(complex_, chosen, mine)
    if len(residues) < RESIDUES:
        raise BadFile(f"Only {len(residues)} residues of protein are near the ligand of “{name}”.", "")
    rows = [complex_.residues[i].atoms for i in residues]
    pocket = np.concatenate([one[element[one] != "H"] for one in rows])
    drawn = complex_.atoms.coord[np.concatenate([mine, pocket])]
    inside = set(residues)
    true = tuple(one for one in bonds(complex_, chosen) if one.residue in inside)
    return Entry(name, complex_, chosen, residues, pocket, mine, fitted(drawn, perspective=True), true)


def _pocket(complex_: Complex, ligand: Ligand, mine: np.ndarray) -> tuple[int, ...]:
    """Residues of protein with a heavy atom in reach of one of the ligand, in file order."""
    coord, own = complex_.atoms.coord, set(complex_.residue_of[ligand.atoms].tolist())
    heavy = np.flatnonzero(complex_.atoms.element != "H")
    near = heavy[cKDTree(coord[mine]).query(coord[heavy], distance_upper_bound=REACH)[0] <= REACH]
    return tuple(sorted(i for i in set(complex_.residue_of[near].tolist()) - own
                        if complex_.residues[i].kind == "protein"))


def _ligands(path: Path, poses: int) -> Iterator[tuple[str, bytes | None, str]]:
    """Names of the complexes of one file, and the ligand of each as bytes of its own file (None: in the structure)."""
    stem = path.name
    for ending in (".gz", ".pdb", ".ent", ".cif", ".mmcif"):
        stem = stem.removesuffix(ending)
    base = stem.removesuffix("_protein")
    for other in (f"{base}_ligand", f"{base}_ligands", base, f"{stem}_ligand"):
        for ending in (".sdf", ".mol2"):
            beside = path.with_name(other + ending)
            if beside.is_file():
                yield from _poses(base, beside, poses)
                return
    if base == stem or "_protein" not in stem:
        yield base, None, ""


def _poses(base: str, beside: Path, poses: int) -> Iterator[tuple[str, bytes, str]]:
    data = beside.read_bytes()
    if beside.suffix == ".mol2":
        yield base, data, beside.name
        return
    rows = [one for one in data.replace(b"\r\n", b"\n").split(b"$$$$\n") if one.strip()]
    for number, one in enumerate(rows[:poses], start=1):
        yield base if number == 1 else f"{base}-{number}", one + b"$$$$\n", beside.name
