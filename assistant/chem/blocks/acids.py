"""Unbranched carboxylic acids by rule: their systematic name from the chain and its double bonds."""

from __future__ import annotations

import re
from itertools import pairwise

from rdkit import Chem

STEMS = ("", "meth", "eth", "prop", "but", "pent", "hex", "hept", "oct", "non", "dec", "undec", "dodec", "tridec",
         "tetradec", "pentadec", "hexadec", "heptadec", "octadec", "nonadec", "icos", "henicos", "docos", "tricos",
         "tetracos", "pentacos", "hexacos", "heptacos", "octacos", "nonacos", "triacont")
"""Stems of chains by number of carbons (IUPAC 2013, P-21.2.1)."""
_NAME = re.compile(r"(?:\([\dEZ,]+\)-)?(?P<stem>[a-z]+?)"
                   r"(?:a?(?:-(?P<places>[\d,]+)-(?:di|tri|tetra|penta|hexa)?en|an))oic acid")
_GEOMETRY = {Chem.BondStereo.STEREOE: "E", Chem.BondStereo.STEREOZ: "Z"}
_TIMES = {1: "", 2: "di", 3: "tri", 4: "tetra", 5: "penta", 6: "hexa"}


def name(smiles: str) -> str:
    """The systematic name of an unbranched acid of 3 to 30 carbons with C=C alone; "" for anything else."""
    mol = Chem.MolFromSmiles(smiles)
    chain = _chain(mol)
    if not 3 <= len(chain) < len(STEMS):
        return ""
    double = _double(mol, chain)
    labels = [label for _, label in double if label]
    if len(double) > 6 or (labels and len(labels) < len(double) and len(double) > 1):
        return ""
    stem = STEMS[len(chain)]
    if not double:
        return f"{stem}anoic acid"
    places = ",".join(str(place) for place, _ in double)
    times = _TIMES[len(double)]
    geometry = f"({','.join(f'{place}{label}' for place, label in double if label)})-" if labels else ""
    return f"{geometry}{stem}{'a' if times else ''}-{places}-{times}enoic acid"


def structure(said: str) -> str:
    """The SMILES of such a name, geometry left out; "" for any other name."""
    found = _NAME.fullmatch(said)
    if not found or found["stem"] not in STEMS:
        return ""
    double = {int(place) for place in (found["places"] or "").split(",") if place}
    bonds = ["=" if place in double else "" for place in range(1, STEMS.index(found["stem"]))]
    return "OC(=O)" + "".join(f"{bond}C" for bond in bonds)


def _chain(mol: Chem.Mol) -> list[int]:
    """The carbons from the carboxy group on; empty where the molecule is not such an acid."""
    acid = mol.GetSubstructMatches(Chem.MolFromSmarts("[OX2H][CX3](=O)[#6]"))
    carbons = [a.GetIdx() for a in mol.GetAtoms() if a.GetAtomicNum() == 6]
    if len(acid) != 1 or mol.GetNumAtoms() != len(carbons) + 2 or mol.GetRingInfo().NumRings():
        return []
    chain, ahead = [], [acid[0][1]]
    while len(ahead) == 1:
        chain += ahead
        ahead = [n.GetIdx() for n in mol.GetAtomWithIdx(chain[-1]).GetNeighbors()
                 if n.GetAtomicNum() == 6 and n.GetIdx() not in chain]
    marked = any(a.GetFormalCharge() or a.GetIsotope() or a.GetNumRadicalElectrons() for a in mol.GetAtoms())
    return chain if len(chain) == len(carbons) and not marked else []


def _double(mol: Chem.Mol, chain: list[int]) -> list[tuple[int, str]]:
    """Double bonds by locant, with E or Z ("" where it is open or none is possible); a triple bond is none of ours."""
    found = []
    for place, (a, b) in enumerate(pairwise(chain), start=1):
        bond = mol.GetBondBetweenAtoms(a, b)
        if bond.GetBondTypeAsDouble() == 3.0:
            return [(0, "")] * 7
        if bond.GetBondTypeAsDouble() == 2.0:
            found.append((place, _GEOMETRY.get(bond.GetStereo(), "")))
    return found
