"""Stereochemistry as it is told: how many centres and double bonds, which labels, what is left open."""

from __future__ import annotations

from dataclasses import dataclass

from rdkit import Chem
from rdkit.Chem import rdCIPLabeler


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
    possible = [one for one in Chem.FindPotentialStereo(bare) if one.specified != Chem.StereoSpecified.Specified]
    unset = [one.centeredOn for one in possible if one.type == Chem.StereoType.Atom_Tetrahedral]
    open_bonds = sum(one.type == Chem.StereoType.Bond_Double for one in possible)
    rdCIPLabeler.AssignCIPLabels(bare)
    centres = tuple((a.GetIdx(), a.GetProp("_CIPCode")) for a in bare.GetAtoms() if a.HasProp("_CIPCode"))
    bonds = tuple(
        ((b.GetBeginAtomIdx(), b.GetEndAtomIdx()), b.GetProp("_CIPCode"))
        for b in bare.GetBonds()
        if b.HasProp("_CIPCode")
    )
    return Stereo(centres, bonds, tuple(unset), open_bonds)


def open_centres(mol: Chem.Mol) -> int:
    """Tetrahedral stereocentres that the structure leaves open."""
    kinds = {"includeUnassigned": True, "useLegacyImplementation": False}
    found = Chem.FindMolChiralCenters(mol, **kinds)  # type: ignore[no-untyped-call]
    return sum(code == "?" for _, code in found)
