"""Forms of a molecule that are compared: without stereo, isotopes, charges; its skeleton; its canonical tautomer."""

from __future__ import annotations

from functools import lru_cache

from rdkit import Chem, rdBase
from rdkit.Chem import rdMolHash
from rdkit.Chem.MolStandardize import rdMolStandardize
from rdkit.Chem.rdMolDescriptors import CalcMolFormula

MOST_TAUTOMERS = 300
"""Tautomers that are looked at of one molecule."""
MOST_ATOMS = 80
"""Heavy atoms of the largest molecule whose tautomers are looked at."""
SOURCE = "RDKit TautomerEnumerator (rules after Sitzmann, doi:10.1007/s10822-010-9346-4)"


def smiles(mol: Chem.Mol, stereo: bool = True, isotopes: bool = True) -> str:
    """Canonical SMILES, stereo and isotopes kept or not."""
    plain = Chem.Mol(mol)
    if not isotopes:
        for atom in plain.GetAtoms():
            atom.SetIsotope(0)
        plain = Chem.RemoveHs(plain)
    if not stereo:
        Chem.RemoveStereochemistry(plain)
    return canonical(plain)


def canonical(mol: Chem.Mol) -> str:
    """Canonical SMILES of the molecule as it reads back: marks of stereo that mean nothing are gone."""
    again = Chem.MolFromSmiles(Chem.MolToSmiles(mol))
    return str(Chem.MolToSmiles(again if again is not None else mol))


def formula(mol: Chem.Mol) -> str:
    """Formula with the net charge, isotopes not told apart."""
    return str(CalcMolFormula(mol))


def skeleton(mol: Chem.Mol) -> str:
    """Elements of the heavy atoms and who is bonded to whom: no hydrogens, bond orders or charges."""
    return str(rdMolHash.MolHash(Chem.RemoveHs(mol), rdMolHash.HashFunction.ElementGraph))


def usual(mol: Chem.Mol) -> str:
    """Canonical SMILES of the usual resonance form (RDKit Normalizer: nitro, sulfoxide, azide ...)."""
    with rdBase.BlockLogs():
        return canonical(rdMolStandardize.Normalize(mol))


def uncharged(mol: Chem.Mol) -> str:
    """Canonical SMILES with protons added or taken so that no atom has a charge that it need not have."""
    with rdBase.BlockLogs():
        return canonical(rdMolStandardize.Uncharger().uncharge(Chem.Mol(mol)))


@lru_cache(maxsize=512)
def tautomer(smiles_: str) -> str:
    """Canonical tautomer; stereo of atoms and bonds that take part in the tautomerism is dropped."""
    mol = Chem.MolFromSmiles(smiles_)
    if mol.GetNumHeavyAtoms() > MOST_ATOMS:
        return smiles_
    enumerator = rdMolStandardize.TautomerEnumerator()
    enumerator.SetMaxTautomers(MOST_TAUTOMERS)
    with rdBase.BlockLogs():
        return canonical(enumerator.Canonicalize(mol))
