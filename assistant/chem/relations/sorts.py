"""Sorts of constitutional isomers: positional, chain, functional; by the carbon skeleton and the functional groups."""

from __future__ import annotations

from collections import Counter

from rdkit import Chem
from rdkit.Chem.Scaffolds import MurckoScaffold

from assistant.chem import counting_table, motifs


def sort(one: Chem.Mol, other: Chem.Mol) -> str:
    """ "positional", "chain" or "functional"; "constitutional" where it is none of them clearly."""
    if _groups(one) != _groups(other) or _unsaturated(one) != _unsaturated(other):
        return "functional"
    if _carbons(one) == _carbons(other) or _pieces(one) == _pieces(other):
        return "positional"
    return "chain" if _one_chain(one) and _one_chain(other) else "constitutional"


_NO_FUNCTION = frozenset((
    "methyl", "ethyl", "propyl", "isopropyl", "butyl", "tert-butyl", "cyclopropyl", "cyclohexyl", "vinyl", "benzyl",
    "methoxy", "ethoxy", "acetyl", "methyl ester", "dimethylamino", "methylamino", "acetamido", "Boc", "mesyl", "tosyl",
    "trimethylsilyl", "trifluoromethyl", "difluoromethyl", "trifluoromethoxy", "benzene ring", "pyridine", "pyrimidine",
    "pyrazine", "pyrrole", "furan", "thiophene", "imidazole", "pyrazole", "thiazole", "oxazole", "triazole",
    "tetrazole", "indole", "quinoline", "naphthalene", "piperidine", "piperazine", "morpholine", "pyrrolidine",
))
"""Motifs that are alkyl groups or rings, or a functional group with a chain of a certain length."""


def _groups(mol: Chem.Mol) -> Counter[str]:
    """Functional groups that are motifs, each so many times."""
    known = [row.name for row in motifs.ROWS if row.name not in _NO_FUNCTION]
    known = [name for name in known if counting_table.known(name)]
    return Counter({name: len(counting_table.find(mol, name)) for name in known})


def _unsaturated(mol: Chem.Mol) -> Counter[str]:
    """Rings, aromatic atoms and multiple bonds by their order."""
    plain = (Chem.BondType.SINGLE, Chem.BondType.AROMATIC)
    found = Counter(str(bond.GetBondType()) for bond in mol.GetBonds() if bond.GetBondType() not in plain)
    aromatic = sum(atom.GetIsAromatic() for atom in mol.GetAtoms())
    return found + Counter(rings=mol.GetRingInfo().NumRings(), aromatic=aromatic)


def _one_chain(mol: Chem.Mol) -> bool:
    """Whether there is no ring and every carbon hangs together by carbons: what is a chain of carbon atoms."""
    return not mol.GetRingInfo().NumRings() and "." not in _carbons(mol)


def _carbons(mol: Chem.Mol) -> str:
    """The carbon atoms and the bonds between them, all single."""
    made = Chem.RWMol(mol)
    for atom in sorted(made.GetAtoms(), key=lambda a: -a.GetIdx()):
        if atom.GetSymbol() != "C":
            made.RemoveAtom(atom.GetIdx())
    for bond in made.GetBonds():
        bond.SetBondType(Chem.BondType.SINGLE)
        bond.SetIsAromatic(False)
        bond.SetStereo(Chem.BondStereo.STEREONONE)
    for atom in made.GetAtoms():
        _bare(atom)
    return str(Chem.MolToSmiles(made, isomericSmiles=False))


def _bare(atom: Chem.Atom) -> None:
    atom.SetIsAromatic(False)
    atom.SetFormalCharge(0)
    atom.SetNumExplicitHs(0)
    atom.SetNoImplicit(True)


def _pieces(mol: Chem.Mol) -> Counter[str]:
    """Ring scaffold and the side chains that hang on it, wherever they do."""
    scaffold = MurckoScaffold.GetScaffoldForMol(mol)  # type: ignore[no-untyped-call]
    if not scaffold.GetNumAtoms():
        return Counter([str(Chem.MolToSmiles(mol, isomericSmiles=False))])
    rest = Chem.ReplaceCore(Chem.Mol(mol), scaffold)
    side = Chem.GetMolFrags(rest, asMols=True, sanitizeFrags=False) if rest is not None else ()
    return Counter([str(Chem.MolToSmiles(scaffold, isomericSmiles=False)), *map(_unnumbered, side)])


def _unnumbered(mol: Chem.Mol) -> str:
    plain = Chem.Mol(mol)
    for atom in plain.GetAtoms():
        atom.SetIsotope(0)
    return str(Chem.MolToSmiles(plain, isomericSmiles=False))
