"""The surroundings of a ligand: which residues are near, and these as one RDKit molecule with charges."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rdkit import Chem
from scipy.spatial import cKDTree

from assistant.chem.complexes.structure import Complex, Kind, Ligand

REACH = 8.0
"""Å around the ligand within which residues are looked at: more than any criterion, and a ring's radius."""
_ORDER = {1: Chem.BondType.SINGLE, 2: Chem.BondType.DOUBLE, 3: Chem.BondType.TRIPLE, 4: Chem.BondType.QUADRUPLE}
PARTNERS: frozenset[Kind] = frozenset({"protein", "nucleic", "glycan"})
"""Kinds of residue that can hold a ligand."""


@dataclass(frozen=True, slots=True, eq=False)
class Pocket:
    """Residues around a ligand.

    Attributes
    ----------
    mol
        Their atoms as one molecule; atom i is atom ``atoms[i]`` of the complex.
    waters, metals
        Indices of oxygen atoms of water and of metal ions, in the complex.
    """

    mol: Chem.Mol
    atoms: np.ndarray
    waters: np.ndarray
    metals: np.ndarray


def near(complex_: Complex, ligand: Ligand, reach: float = REACH) -> list[int]:
    """Residues with an atom within ``reach`` (Å) of the ligand, its own left out, in file order."""
    tree = cKDTree(complex_.atoms.coord[ligand.atoms])
    distance, _ = tree.query(complex_.atoms.coord, distance_upper_bound=reach)
    mine = set(complex_.residue_of[ligand.atoms].tolist())
    return [k for k in np.unique(complex_.residue_of[np.isfinite(distance)]).tolist() if k not in mine]


def pocket(complex_: Complex, ligand: Ligand, hydrogens: bool = True, reach: float = REACH) -> Pocket:
    """The residues around a ligand as a molecule; without ``hydrogens`` those of the file are left out."""
    ids = near(complex_, ligand, reach)
    partners = [k for k in ids if complex_.residues[k].kind in PARTNERS]
    around = _with_neighbours(complex_, partners, ligand)
    rows = np.concatenate([complex_.residues[k].atoms for k in around]) if around else np.zeros(0, dtype=int)
    if not hydrogens:
        rows = rows[complex_.atoms.element[rows] != "H"]
    waters = [i for k in ids if complex_.residues[k].kind == "water" for i in complex_.residues[k].atoms
              if complex_.atoms.element[i] == "O"]
    metals = [i for k in ids if complex_.residues[k].kind == "metal" for i in complex_.residues[k].atoms]
    return Pocket(molecule(complex_, rows, hydrogens and complex_.hydrogens), rows, np.array(waters, dtype=int),
                  np.array(metals, dtype=int))


def _with_neighbours(complex_: Complex, partners: list[int], ligand: Ligand) -> list[int]:
    """The residues and those next to them in the chain, so that no peptide bond is cut at one that counts."""
    mine = set(complex_.residue_of[ligand.atoms].tolist())
    wanted = set(partners)
    for k in partners:
        for other in (k - 1, k + 1):
            if 0 <= other < len(complex_.residues) and other not in mine and (
                    complex_.residues[other].kind in PARTNERS):
                wanted.add(other)
    return sorted(wanted)


def molecule(complex_: Complex, rows: np.ndarray, explicit: bool) -> Chem.Mol:
    """Atoms of the complex as an RDKit molecule with its bonds, charges and places.

    ``explicit``: the hydrogens are all there, none is implied.
    """
    atoms = complex_.atoms
    local = np.full(atoms.array_length(), -1)
    local[rows] = np.arange(len(rows))
    made = Chem.RWMol()
    for i in rows.tolist():
        atom = Chem.Atom(str(atoms.element[i]))
        atom.SetFormalCharge(int(atoms.charge[i]))
        atom.SetNoImplicit(explicit)
        made.AddAtom(atom)
    table = atoms.bonds.as_array()
    kept = table[(local[table[:, 0]] >= 0) & (local[table[:, 1]] >= 0)]
    for i, j, order in kept.tolist():
        made.AddBond(int(local[i]), int(local[j]), _ORDER.get(order, Chem.BondType.SINGLE))
    mol = made.GetMol()
    return sound(mol)


def sound(mol: Chem.Mol) -> Chem.Mol:
    """The molecule with rings, aromaticity and hybridisation known, whatever is wrong with a valence in it."""
    mol.UpdatePropertyCache(strict=False)
    flags = Chem.SANITIZE_ALL ^ Chem.SANITIZE_PROPERTIES ^ Chem.SANITIZE_CLEANUP
    if Chem.SanitizeMol(mol, flags, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
        Chem.FastFindRings(mol)
        Chem.SanitizeMol(mol, Chem.SANITIZE_SYMMRINGS | Chem.SANITIZE_SETAROMATICITY | Chem.SANITIZE_SETCONJUGATION
                         | Chem.SANITIZE_SETHYBRIDIZATION, catchErrors=True)
    return mol
