"""Which atoms are tetrahedral stereocentres, set or not: one answer for counts, properties and descriptions.

As RDKit's perception, but for phosphorus and its like that bear two terminal oxygens (or sulfurs): P(=O)(OH) has its
proton on either, so that a phosphate is no stereocentre though its drawing is one.
"""

from __future__ import annotations

from collections import Counter

from rdkit import Chem


def potential(mol: Chem.Mol) -> list[Chem.StereoInfo]:
    """The tetrahedral stereocentres of a molecule, those left open too."""
    found = [one for one in Chem.FindPotentialStereo(mol) if one.type == Chem.StereoType.Atom_Tetrahedral]
    return [one for one in found if not _by_drawing(mol.GetAtomWithIdx(one.centeredOn))]


def unset(mol: Chem.Mol) -> tuple[int, ...]:
    """The atoms (0-based) of those that the structure leaves open; not a bridgehead nitrogen, which its cage fixes."""
    left = [one.centeredOn for one in potential(mol) if one.specified != Chem.StereoSpecified.Specified]
    return tuple(atom for atom in left if mol.GetAtomWithIdx(atom).GetAtomicNum() != 7)


def _by_drawing(atom: Chem.Atom) -> bool:
    """Whether two terminal atoms of an element make a heteroatom a centre by where their proton is drawn."""
    if atom.GetAtomicNum() == 6:
        return False
    ends = Counter(near.GetAtomicNum() for near in atom.GetNeighbors() if near.GetDegree() == 1)
    return any(ends[number] > 1 for number in (8, 16))
