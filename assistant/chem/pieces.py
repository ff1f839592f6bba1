"""What a structure is drawn of: counter-ions, acids drawn neutral, solvent of crystallisation, zwitterions, metals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rdkit import Chem

from assistant.chem.names import ions
from assistant.chem.properties import formula

Role = Literal["parent", "counter-ion", "acid", "solvent", "other"]
ZWITTERION = "IUPAC Gold Book, doi:10.1351/goldbook.Z06752, charges on adjacent atoms left aside"
NAMES: dict[str, str] = {
    "Cc1ccc(S(=O)(=O)[O-])cc1": "tosylate", "O=S(=O)([O-])c1ccccc1": "besylate", "CS(=O)(=O)[O-]": "mesylate",
    "O=S(=O)([O-])C(F)(F)F": "triflate", "O=C([O-])O": "hydrogencarbonate", "CC[N+](CC)(CC)CC": "tetraethylammonium",
    "C[N+](C)(C)C": "tetramethylammonium", "CC[NH+](CC)CC": "triethylammonium", "NC(CO)(CO)CO": "tromethamine",
    "O=C([O-])/C=C\\C(=O)O": "maleate", "O=C([O-])/C=C/C(=O)O": "fumarate", "O=C[O-]": "formate",
    "[NH4+]": "ammonium",
}
"""Ions as a chemist calls them in a salt, by their canonical SMILES, beside the table of `chem.names.ions`."""
ACIDS: dict[str, str] = {
    "Cl": "hydrogen chloride (hydrochloride)", "Br": "hydrogen bromide (hydrobromide)",
    "I": "hydrogen iodide (hydriodide)",
    "O=S(=O)(O)O": "sulfuric acid (sulfate)", "O=P(O)(O)O": "phosphoric acid (phosphate)",
    "O=[N+]([O-])O": "nitric acid (nitrate)",
    "CS(=O)(=O)O": "methanesulfonic acid (mesylate)", "Cc1ccc(S(=O)(=O)O)cc1": "p-toluenesulfonic acid (tosylate)",
    "O=S(=O)(O)c1ccccc1": "benzenesulfonic acid (besylate)",
    "O=C(O)C(F)(F)F": "trifluoroacetic acid (trifluoroacetate)",
    "CC(=O)O": "acetic acid (acetate)", "O=C(O)/C=C\\C(=O)O": "maleic acid (maleate)",
    "O=C(O)/C=C/C(=O)O": "fumaric acid (fumarate)", "O=C(O)CCC(=O)O": "succinic acid (succinate)",
    "O=C(O)CC(O)(CC(=O)O)C(=O)O": "citric acid (citrate)", "O=C(O)C(=O)O": "oxalic acid (oxalate)",
    "O=C(O)[C@H](O)[C@@H](O)C(=O)O": "tartaric acid (tartrate)",
    "O=C(O)[C@@H](O)[C@H](O)C(=O)O": "tartaric acid (tartrate)",
    "O=C(O)C(O)C(O)C(=O)O": "tartaric acid (tartrate)",
}
"""Acids of salts that are drawn neutral beside their base, with the word of the salt."""
SOLVENTS: dict[str, str] = {"O": "water", "CO": "methanol", "CCO": "ethanol", "CC(C)=O": "acetone",
                            "CC#N": "acetonitrile",
                            "CC(C)O": "propan-2-ol", "CS(C)=O": "dimethyl sulfoxide", "CN(C)C=O": "dimethylformamide"}
_BASE = Chem.MolFromSmarts("[$([NX3;!$(N[C,S,P]=[O,S,N]);!$(N[N,O]);!$(NC#N);!$(Na)]),$([nX2]),$([NX2]=[CX3]N)]")
_ACID = Chem.MolFromSmarts("[$([OX2H][CX3]=[OX1]),$([OX2H][S,P]=[OX1])]")
NO_METAL = frozenset((
    "H", "He", "B", "C", "N", "O", "F", "Ne", "Si", "P", "S", "Cl", "Ar", "Ge", "As", "Se", "Br", "Kr", "Sb", "Te", "I",
    "Xe", "At", "Rn"))
"""Elements that are no metals, metalloids among them."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part that is not bonded to the others: its role, a name (else its formula), its atoms, its SMILES."""

    role: Role
    name: str
    atoms: tuple[int, ...]
    smiles: str


def pieces(mol: Chem.Mol) -> tuple[Piece, ...]:
    """Every part with its role; the largest with carbon is the parent, and so is what is the same molecule again."""
    atoms = Chem.GetMolFrags(mol)
    parts = Chem.GetMolFrags(mol, asMols=True)
    smiles = [Chem.MolToSmiles(part) for part in parts]
    order = sorted(range(len(parts)), key=lambda at: (_carbons(parts[at]) == 0, -parts[at].GetNumHeavyAtoms()))
    parent = parts[order[0]] if _carbons(parts[order[0]]) else None
    own = smiles[order[0]] if parent is not None else ""
    return tuple(
        Piece(*_role(part, text, parent, text == own), place, text)
        for part, place, text in zip(parts, atoms, smiles, strict=True))


def called(smiles: str) -> str:
    """The usual name of an ion, "" where none is known."""
    known = ions.by_smiles().get(smiles)
    return NAMES.get(smiles) or (known.word if known and known.place in ("cation", "anion") else "")


def _carbons(mol: Chem.Mol) -> int:
    return sum(atom.GetSymbol() == "C" for atom in mol.GetAtoms())


def _role(part: Chem.Mol, smiles: str, parent: Chem.Mol | None, main: bool) -> tuple[Role, str]:
    if main:
        return "parent", called(smiles) or formula(part)
    if Chem.GetFormalCharge(part):
        return "counter-ion", called(smiles) or formula(part)
    if smiles in SOLVENTS:
        return "solvent", SOLVENTS[smiles]
    basic = parent is not None and parent.HasSubstructMatch(_BASE)
    if basic and (smiles in ACIDS or part.HasSubstructMatch(_ACID)):
        return "acid", ACIDS.get(smiles) or formula(part)
    if parent is not None and parent.HasSubstructMatch(_ACID) and part.HasSubstructMatch(_BASE):
        return "acid", f"{called(smiles) or formula(part)}, a base"
    return "other", formula(part)


def zwitterion(mol: Chem.Mol) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Positive and negative atoms of a part that is neutral as a whole; pairs on adjacent atoms (nitro) left aside."""
    for part in Chem.GetMolFrags(mol):
        plus, minus = _apart(mol, part)
        if plus and minus and sum(mol.GetAtomWithIdx(at).GetFormalCharge() for at in part) == 0:
            return plus, minus
    return (), ()


def _apart(mol: Chem.Mol, part: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    charges = {at: mol.GetAtomWithIdx(at).GetFormalCharge() for at in part}
    paired: set[int] = set()
    for at in (at for at, charge in charges.items() if charge > 0):
        beside = [one.GetIdx() for one in mol.GetAtomWithIdx(at).GetNeighbors()
                  if one.GetFormalCharge() < 0 and one.GetIdx() not in paired]
        paired |= {at, *beside[:1]} if beside else set()
    left = [(at, charge) for at, charge in charges.items() if at not in paired]
    return tuple(at for at, charge in left if charge > 0), tuple(at for at, charge in left if charge < 0)


def metals(mol: Chem.Mol) -> tuple[tuple[str, str, int], ...]:
    """(symbol, name, atom) of every metal atom."""
    table = Chem.GetPeriodicTable()
    return tuple((atom.GetSymbol(), table.GetElementName(atom.GetAtomicNum()).lower(), atom.GetIdx())
                 for atom in mol.GetAtoms() if atom.GetAtomicNum() and atom.GetSymbol() not in NO_METAL)
