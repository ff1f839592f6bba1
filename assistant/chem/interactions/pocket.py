"""The surroundings of a ligand: which residues are near, and these as one RDKit molecule with charges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rdkit import Chem
from scipy.spatial.distance import cdist

from assistant.chem.complexes.structure import Complex, Kind, Ligand

REACH = 8.0
"""Å around the ligand within which residues are looked at: more than any criterion, and a ring's radius."""
_ORDER = {1: Chem.BondType.SINGLE, 2: Chem.BondType.DOUBLE, 3: Chem.BondType.TRIPLE, 4: Chem.BondType.QUADRUPLE}
PARTNERS: frozenset[Kind] = frozenset({"protein", "nucleic", "glycan"})
"""Kinds of residue that can hold a ligand."""


@dataclass(frozen=True, slots=True, eq=False)
class Pocket:
    """What is around a ligand: residues that may hold it; oxygen atoms of water and metal ions, in the complex."""

    residues: list[int]
    waters: np.ndarray
    metals: np.ndarray


def near(complex_: Complex, ligand: Ligand, reach: float = REACH) -> list[int]:
    """Residues with an atom within ``reach`` (Å) of the ligand, its own left out, in file order."""
    coord, mine = complex_.atoms.coord, complex_.atoms.coord[ligand.atoms]
    low, high = mine.min(axis=0) - reach, mine.max(axis=0) + reach
    inside = np.flatnonzero((coord[:, 0] >= low[0]) & (coord[:, 0] <= high[0]))
    for axis in (1, 2):  # each box is looked at within the one before
        line = coord[inside, axis]
        inside = inside[(line >= low[axis]) & (line <= high[axis])]
    close = cdist(coord[inside], mine, "sqeuclidean").min(axis=1, initial=np.inf) <= reach * reach
    own = set(complex_.residue_of[ligand.atoms].tolist())
    return sorted(set(complex_.residue_of[inside[close]].tolist()) - own)


def pocket(complex_: Complex, ligand: Ligand, cofactors: bool = False, reach: float = REACH) -> Pocket:
    """What is around a ligand; with ``cofactors`` other ligands (a heme, a NAD) count as what may hold it."""
    partners = PARTNERS | {"ligand"} if cofactors else PARTNERS
    ids, element = near(complex_, ligand, reach), complex_.atoms.element
    kinds = [complex_.residues[k].kind for k in ids]
    waters = [i for k, kind in zip(ids, kinds, strict=True) if kind == "water"
              for i in range(complex_.residues[k].first, complex_.residues[k].last) if element[i] == "O"]
    metals = [i for k, kind in zip(ids, kinds, strict=True) if kind == "metal" for i in complex_.residues[k].atoms]
    return Pocket([k for k, kind in zip(ids, kinds, strict=True) if kind in partners], np.array(waters, dtype=int),
                  np.array(metals, dtype=int))


def with_neighbours(complex_: Complex, ligand: Ligand, rows: np.ndarray) -> np.ndarray:
    """Heavy atoms bound to others of ``rows``, the ligand's left out, so that no bond of one that counts is cut."""
    table = complex_.atoms.bonds.as_array()[:, :2].astype(np.int64)
    here = np.zeros(complex_.atoms.array_length(), dtype=bool)
    here[rows] = True
    for _ in range(3):
        touched = here[table[:, 0]] | here[table[:, 1]]
        here[table[touched].ravel()] = True
    here[ligand.atoms] = False
    here &= complex_.atoms.element != "H"
    here[rows] = False
    return np.concatenate([rows, np.flatnonzero(here)])


def molecule(complex_: Complex, rows: np.ndarray, explicit: bool, bonds: np.ndarray | None = None) -> Chem.Mol:
    """Atoms of the complex as an RDKit molecule with its bonds, charges and places.

    ``explicit``: the hydrogens are all there, none is implied. ``bonds``: rows of the table of bonds, where those that
    matter are known.
    """
    atoms, made = complex_.atoms, Chem.RWMol()
    for symbol, charge in zip(atoms.element[rows].tolist(), atoms.charge[rows].tolist(), strict=True):
        atom = Chem.Atom(symbol)
        atom.SetFormalCharge(charge)
        atom.SetNoImplicit(explicit)
        made.AddAtom(atom)
    local = {i: n for n, i in enumerate(rows.tolist())}
    for i, j, order in (atoms.bonds.as_array() if bonds is None else bonds).tolist():
        if i in local and j in local:
            made.AddBond(local[i], local[j], _ORDER.get(order, Chem.BondType.SINGLE))
    return sound(made.GetMol())


def sound(mol: Chem.Mol) -> Chem.Mol:
    """The molecule with rings, aromaticity and hybridisation known, whatever is wrong with a valence in it."""
    mol.UpdatePropertyCache(strict=False)
    flags = Chem.SANITIZE_ALL ^ Chem.SANITIZE_PROPERTIES ^ Chem.SANITIZE_CLEANUP
    if Chem.SanitizeMol(mol, flags, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
        Chem.FastFindRings(mol)
        Chem.SanitizeMol(mol, Chem.SANITIZE_SYMMRINGS | Chem.SANITIZE_SETAROMATICITY | Chem.SANITIZE_SETCONJUGATION
                         | Chem.SANITIZE_SETHYBRIDIZATION, catchErrors=True)
    return mol
