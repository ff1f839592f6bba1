"""Kin of a molecule that the table of names knows: its conjugate acid or base, and its mirror image."""

from __future__ import annotations

from rdkit import Chem

from assistant.chem import molecules, names
from assistant.chem.described.stereo import open_centres

Relation = tuple[str, str]
"""("conjugate base", name): the molecule is a conjugate base of what is named."""
_ACID = Chem.MolFromSmarts("[$([OX2H]C(=O)[#6,#1]),$([OX2H]S(=O)=O),$([OX2H]P=O)]")
_BASE = Chem.MolFromSmarts("[NX3;!$(N[C,S,P]=[O,S,N]);!$(Na);!$(N[N,O])]")
_OXIDE = Chem.MolFromSmarts("[OX1-,SX1-;$(*[#6,P,S])]")
_AMMONIUM = Chem.MolFromSmarts("[NX4+;!H0]")


def kin(mol: Chem.Mol) -> list[Relation]:
    """What the molecule is to named molecules."""
    if len(Chem.GetMolFrags(mol)) > 1:
        return []
    pairs = [
        ("conjugate base", _moved(mol, _OXIDE, 1)),
        ("conjugate acid", _moved(mol, _ACID, -1)),
        ("conjugate acid", _moved(mol, _AMMONIUM, -1)),
        ("enantiomer", _mirrored(mol)),
    ]
    found = [(relation, names.name_of(smiles)) for relation, smiles in pairs if smiles]
    return list(dict.fromkeys((relation, name) for relation, name in found if name))


def _moved(mol: Chem.Mol, which: Chem.Mol, charge: int) -> str:
    """The molecule with a proton more or less at the only atom that can take or give it; "" where several can."""
    places = mol.GetSubstructMatches(which)
    if len(places) != 1:
        return ""
    changed = Chem.RWMol(mol)
    atom = changed.GetAtomWithIdx(places[0][0])
    atom.SetFormalCharge(atom.GetFormalCharge() + charge)
    atom.SetNumExplicitHs(max(0, atom.GetTotalNumHs() + charge))
    atom.SetNoImplicit(True)
    return _written(changed)


def _written(changed: Chem.RWMol) -> str:
    made = changed.GetMol()
    if Chem.SanitizeMol(made, catchErrors=True) != Chem.SanitizeFlags.SANITIZE_NONE:
        return ""
    return molecules.canonical(molecules.write(made))


def _mirrored(mol: Chem.Mol) -> str:
    """The mirror image, "" where the molecule is its own or leaves stereocentres open."""
    if open_centres(mol):
        return ""
    turned = Chem.RWMol(mol)
    for atom in turned.GetAtoms():
        atom.InvertChirality()
    smiles = molecules.canonical(molecules.write(turned.GetMol()))
    return "" if smiles == molecules.write(mol) else smiles
