"""CIP labels of stereocentres and double bonds, and whether a molecule is chiral."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem import rdCIPLabeler

from assistant.chem import isomers, stereocentres

SOURCE = "RDKit, new CIP labeller"


@dataclass(frozen=True, slots=True)
class Label:
    """One stereocentre or double bond: "R", "S", "E", "Z" (r, s: pseudoasymmetric; "?": not set), and its atoms."""

    label: str
    atoms: tuple[int, ...]


def centres(mol: Chem.Mol) -> tuple[Label, ...]:
    """Tetrahedral stereocentres with their labels, by atom (0-based)."""
    named = _labelled(mol)
    found = []
    for one in stereocentres.potential(mol):
        atom = named.GetAtomWithIdx(one.centeredOn)
        said = atom.GetProp("_CIPCode") if atom.HasProp("_CIPCode") else "unnamed"
        found.append(Label(said if one.specified == Chem.StereoSpecified.Specified else "?", (one.centeredOn,)))
    return tuple(sorted(found, key=lambda one: one.atoms))


def double_bonds(mol: Chem.Mol) -> tuple[Label, ...]:
    """Double bonds that can be E or Z with their labels, by their atoms (0-based)."""
    named = _labelled(mol)
    found = []
    for one in Chem.FindPotentialStereo(mol):
        if one.type == Chem.StereoType.Bond_Double:
            bond = named.GetBondWithIdx(one.centeredOn)
            said = bond.GetProp("_CIPCode") if bond.HasProp("_CIPCode") else "unnamed"
            set_ = one.specified == Chem.StereoSpecified.Specified
            found.append(Label(said if set_ else "?", (bond.GetBeginAtomIdx(), bond.GetEndAtomIdx())))
    return tuple(sorted(found, key=lambda one: one.atoms))


def _labelled(mol: Chem.Mol) -> Chem.Mol:
    named = Chem.Mol(mol)
    rdCIPLabeler.AssignCIPLabels(named)
    return named


def chiral(mol: Chem.Mol) -> bool:
    """Whether it, or a stereoisomer that its structure leaves open, is another molecule than its mirror image.

    Only tetrahedral centres are looked at: axes, planes and helices are not.
    """
    if not stereocentres.potential(mol):
        return False
    smiles = [Chem.MolToSmiles(mol)]
    if stereocentres.unset(mol):
        smiles = list(isomers.stereo(mol, unset_only=True).smiles)
    return any(mirrored(one) != Chem.MolToSmiles(Chem.MolFromSmiles(one)) for one in smiles)


def mirrored(smiles: str) -> str:
    """Canonical SMILES of the mirror image."""
    mol = Chem.MolFromSmiles(smiles)
    for atom in mol.GetAtoms():
        atom.InvertChirality()
    return str(Chem.MolToSmiles(Chem.MolFromSmiles(Chem.MolToSmiles(mol))))
