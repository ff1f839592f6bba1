"""Stereochemistry as it is told: how many centres and double bonds, which labels, what is left open."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem import rdCIPLabeler

from assistant.chem import stereocentres


@dataclass(frozen=True, slots=True)
class Stereo:
    """CIP labels by atom (0-based) and by bond (its two atoms), and the atoms left open."""

    centres: tuple[tuple[int, str], ...]
    bonds: tuple[tuple[tuple[int, int], str], ...]
    unset: tuple[int, ...]
    unset_bonds: int


def stereo(mol: Chem.Mol) -> Stereo:
    """The stereo labels of a molecule by the new CIP algorithm of RDKit (doi:10.1021/acs.jcim.8b00324)."""
    bare = Chem.Mol(mol)
    left = [one for one in Chem.FindPotentialStereo(bare) if one.specified != Chem.StereoSpecified.Specified]
    open_bonds = sum(one.type == Chem.StereoType.Bond_Double for one in left)
    rdCIPLabeler.AssignCIPLabels(bare)
    centres = tuple((a.GetIdx(), a.GetProp("_CIPCode")) for a in bare.GetAtoms() if a.HasProp("_CIPCode"))
    bonds = tuple(
        ((b.GetBeginAtomIdx(), b.GetEndAtomIdx()), b.GetProp("_CIPCode"))
        for b in bare.GetBonds()
        if b.HasProp("_CIPCode")
    )
    return Stereo(centres, bonds, stereocentres.unset(mol), open_bonds)


def open_centres(mol: Chem.Mol) -> int:
    """Tetrahedral stereocentres that the structure leaves open."""
    return len(stereocentres.unset(mol))
