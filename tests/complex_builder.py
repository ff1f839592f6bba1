"""Small complexes made by code: a peptide folded by RDKit, a ligand at an exact place beside one of its atoms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from rdkit import Chem
from rdkit.Chem import AllChem

from assistant.chem.complexes import Complex, read
from assistant.tasks import Pair, Upload


@cache
def _peptide(sequence: str) -> Chem.Mol:
    mol = Chem.AddHs(Chem.MolFromSequence(sequence), addResidueInfo=True)
    assert AllChem.EmbedMolecule(mol, randomSeed=7) == 0
    return mol


@cache
def _molecule(smiles: str) -> Chem.Mol:
    mol = Chem.AddHs(Chem.MolFromSmiles(smiles))
    assert AllChem.EmbedMolecule(mol, randomSeed=7) == 0
    return mol


@dataclass(frozen=True)
class Built:
    """The text of both files."""

    pdb: str
    sdf: str

    def read(self, hydrogens: bool = True) -> Complex:
        """Both as one complex."""
        text = self.pdb if hydrogens else without_hydrogens(self.pdb)
        return read(text.encode(), "built.pdb", ligand=self.sdf.encode(), ligand_name="ligand.sdf")

    def pair(self, name: str = "built.pdb") -> Pair:
        """As they are dropped on the page."""
        return Pair(Upload(name, self.pdb.encode()), Upload("ligand.sdf", self.sdf.encode()))


def without_hydrogens(pdb: str) -> str:
    """The same without hydrogens."""
    return "\n".join(line for line in pdb.splitlines() if line[76:78].strip() != "H" or not line.startswith("ATOM"))


def peptide(sequence: str) -> str:
    """A folded peptide with all hydrogens as PDB text."""
    return str(Chem.MolToPDBBlock(_peptide(sequence), flavor=4))


def atom_of(sequence: str, residue: int, name: str) -> int:
    """The index of an atom of a residue (from 1) in the peptide."""
    for atom in _peptide(sequence).GetAtoms():
        info = atom.GetPDBResidueInfo()
        if info.GetResidueNumber() == residue and info.GetName().strip() == name:
            return int(atom.GetIdx())
    raise KeyError(name)


def place(sequence: str, atom: int) -> np.ndarray:
    """Where an atom of the peptide is, Å."""
    return np.array(_peptide(sequence).GetConformer().GetAtomPosition(atom))


def beside(sequence: str, smiles: str, at: np.ndarray, out: np.ndarray, ligand_atom: int, others: list[int],
           ) -> Built:
    """The peptide, and a ligand whose atom lies exactly at a place, the rest of it pointing along ``out``.

    Parameters
    ----------
    others
        Atoms of the ligand whose middle is to lie farther out on the line from ``at`` along ``out``.
    """
    mol = Chem.Mol(_molecule(smiles))
    coord = mol.GetConformer().GetPositions()
    inner = coord[others].mean(axis=0) - coord[ligand_atom]
    moved = (coord - coord[ligand_atom]) @ _turn(inner, out).T + at
    for i, (x, y, z) in enumerate(moved.tolist()):
        mol.GetConformer().SetAtomPosition(i, (x, y, z))
    return Built(peptide(sequence), Chem.MolToMolBlock(mol) + "$$$$\n")


def _turn(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The rotation that takes one direction to another."""
    a, b = one / np.linalg.norm(one), other / np.linalg.norm(other)
    axis = np.cross(a, b)
    if np.linalg.norm(axis) < 1e-9:
        return np.eye(3) if a @ b > 0 else -np.eye(3) + 2 * np.outer(_across(a), _across(a))
    k = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    return np.asarray(np.eye(3) + k + k @ k / (1 + a @ b))


def _across(a: np.ndarray) -> np.ndarray:
    found = np.cross(a, [1.0, 0.0, 0.0] if abs(a[0]) < 0.9 else [0.0, 1.0, 0.0])
    return np.asarray(found / np.linalg.norm(found))


def accepting(distance: float, bend: float = 0.0, smiles: str = "CC(C)=O", sequence: str = "GSGWG") -> Built:
    """A ketone whose oxygen is ``distance`` Å from the hydroxyl of Ser2, ``bend`` degrees off its O-H axis."""
    oxygen = place(sequence, atom_of(sequence, 2, "OG"))
    mol = _peptide(sequence)
    light = next(n.GetIdx() for n in mol.GetAtomWithIdx(atom_of(sequence, 2, "OG")).GetNeighbors()
                 if n.GetAtomicNum() == 1)
    axis = place(sequence, light) - oxygen
    axis /= np.linalg.norm(axis)
    side = _across(axis)
    length = float(np.linalg.norm(place(sequence, light) - oxygen))
    # the angle D-H...A is `180 - bend`; the acceptor is on the ray from the hydrogen, at the wanted D-A distance
    ray = np.cos(np.radians(bend)) * axis + np.sin(np.radians(bend)) * side
    along = -length * float(axis @ ray) + np.sqrt((length * float(axis @ ray)) ** 2 - length**2 + distance**2)
    at = place(sequence, light) + along * ray
    return beside(sequence, smiles, at, ray, 3, [1])
