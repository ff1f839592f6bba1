"""Substituents by name: small groups known exactly, unbranched alkyl chains; anything else has no name here."""

from __future__ import annotations

from functools import cache

from rdkit import Chem

from assistant.chem import molecules

GROUPS: dict[str, str] = {
    "*C": "methyl",
    "*CC": "ethyl",
    "*CCC": "propyl",
    "*C(C)C": "isopropyl",
    "*CCCC": "butyl",
    "*CC(C)C": "isobutyl",
    "*C(C)CC": "sec-butyl",
    "*C(C)(C)C": "tert-butyl",
    "*CCCCC": "pentyl",
    "*CCCCCC": "hexyl",
    "*C=C": "vinyl",
    "*CC=C": "allyl",
    "*C#C": "ethynyl",
    "*O": "hydroxy",
    "*[O-]": "oxido",
    "*OC": "methoxy",
    "*OCC": "ethoxy",
    "*OC(C)=O": "acetoxy",
    "*OC(F)(F)F": "trifluoromethoxy",
    "*F": "fluoro",
    "*Cl": "chloro",
    "*Br": "bromo",
    "*I": "iodo",
    "*N": "amino",
    "*[NH3+]": "ammonio",
    "*NC": "methylamino",
    "*N(C)C": "dimethylamino",
    "*NC(C)=O": "acetamido",
    "*[N+](=O)[O-]": "nitro",
    "*N=O": "nitroso",
    "*N=[N+]=[N-]": "azido",
    "*C#N": "cyano",
    "*C=O": "formyl",
    "*C(C)=O": "acetyl",
    "*C(=O)O": "carboxy",
    "*C(=O)[O-]": "carboxylato",
    "*C(=O)OC": "methoxycarbonyl",
    "*C(=O)OCC": "ethoxycarbonyl",
    "*C(N)=O": "carbamoyl",
    "*CO": "hydroxymethyl",
    "*CN": "aminomethyl",
    "*CCl": "chloromethyl",
    "*C(F)(F)F": "trifluoromethyl",
    "*C(F)F": "difluoromethyl",
    "*CC(=O)O": "carboxymethyl",
    "*S": "sulfanyl",
    "*SC": "methylsulfanyl",
    "*S(C)(=O)=O": "methylsulfonyl",
    "*S(C)=O": "methylsulfinyl",
    "*S(=O)(=O)O": "sulfo",
    "*S(=O)(=O)[O-]": "sulfonato",
    "*S(N)(=O)=O": "sulfamoyl",
    "*OP(=O)(O)O": "phosphonooxy",
    "*OS(=O)(=O)O": "sulfooxy",
    "*c1ccccc1": "phenyl",
    "*Cc1ccccc1": "benzyl",
    "*Oc1ccccc1": "phenoxy",
    "*OCc1ccccc1": "benzyloxy",
    "*B(O)O": "dihydroxyboranyl",
    "*CCO": "2-hydroxyethyl",
    "*CCN": "2-aminoethyl",
    "*CC=C(C)C": "prenyl",
    "*=O": "oxo",
    "*=C": "methylidene",
    "*=S": "thioxo",
    "*=N": "imino",
    "*C1CC1": "cyclopropyl",
    "*C1CCCCC1": "cyclohexyl",
    "*C(O)=O": "carboxy",
    "*CC#N": "cyanomethyl",
    "*NO": "hydroxyamino",
    "*NN": "hydrazinyl",
    "*OO": "hydroperoxy",
    "*CCCCCCC": "heptyl",
    "*CCCCCCCC": "octyl",
}
"""Groups by SMILES with one ``*`` where they are bonded, IUPAC substituent names (2013 recommendations)."""


@cache
def _table() -> dict[str, str]:
    return {molecules.canonical(smiles): name for smiles, name in GROUPS.items()}


def substituent_name(mol: Chem.Mol, root: int, first: int) -> tuple[str, tuple[int, ...]]:
    """The name of what is bonded to ``root`` through ``first``, and its atoms; "" where it has none here."""
    atoms = _beyond(mol, root, first)
    if root in atoms:
        return "", ()
    bare = Chem.RWMol(mol)
    bond = bare.GetBondBetweenAtoms(root, first).GetBondType()
    bare.RemoveBond(root, first)
    dummy = bare.AddAtom(Chem.Atom(0))
    bare.AddBond(first, dummy, bond)
    text = Chem.MolFragmentToSmiles(bare, [*atoms, dummy], isomericSmiles=False)
    return _table().get(text, ""), tuple(sorted(atoms))


def _beyond(mol: Chem.Mol, root: int, first: int) -> set[int]:
    """The atoms reached from ``first`` without the bond to ``root``."""
    seen, todo = {first}, [first]
    while todo:
        at = todo.pop()
        for near in mol.GetAtomWithIdx(at).GetNeighbors():
            step = (at, near.GetIdx())
            if near.GetIdx() not in seen and step != (first, root):
                seen.add(near.GetIdx())
                todo.append(near.GetIdx())
    return seen
