"""Pieces molecules are put together from: what falls apart when real molecules are cut at their rings, and atoms."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from rdkit import Chem

CUT = Chem.MolFromSmarts("[R:1]-!@[!#1:2]")
ODD = Chem.MolFromSmarts(
    "[$([#16;H1,H2]=O),$([#16]([H])=O),$([#15H]),$([#7;H1,H2][OH,NH2,F,Cl,Br,I]),$([OH][F,Cl,Br,I,S;X2])]")
"""What a piece looks like when the place it was cut at should not bear a hydrogen."""
ALONE: dict[str, str] = {
    "C": "C", "O": "O", "N": "N", "S": "S", "F": "F", "Cl": "Cl", "Br": "Br", "I": "I", "P": "P", "B": "B",
    "Si": "[SiH4]", "Se": "[SeH2]", "Te": "[TeH2]", "As": "[AsH3]", "Sb": "[SbH3]", "Bi": "[BiH3]", "Po": "[PoH2]",
}
"""One atom of every element a request may name, with the hydrogens it can give up."""
RARE = {
    "C[SiH](C)C": 3, "COB(C)OC": 2, "C[SeH]": 2, "C[Se]C": 2, "C[As](C)C": 1, "CP(C)C": 1, "O=c1cccccc1": 6,
    "CSSC": 4, "C1CSSC1": 3, "CS(C)=O": 6, "CC(=O)OC(C)=O": 3, "O=C1CCC(=O)O1": 3, "CB(C)C": 1,
    "CB1OC(C)(C)C(C)(C)O1": 3,
}
"""Pieces that real molecules hold too seldom for what is asked, with a weight (per thousand pieces)."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece with its heavy atoms by element, its bonds by kind, and the atoms that others are joined to."""

    mol: Chem.Mol
    smiles: str
    weight: float
    atoms: dict[str, int]
    bonds: dict[str, int]
    preferred: tuple[int, ...]


def piece(smiles: str, weight: float) -> Piece | None:
    """A piece from SMILES whose ``*`` show where it was cut; None where it cannot be read."""
    mol = Chem.MolFromSmiles(smiles.replace("*", "[H]"))
    shown = Chem.MolFromSmiles(smiles)
    if mol is None or shown is None or not mol.GetNumAtoms() or mol.HasSubstructMatch(ODD):
        return None
    marked = Chem.MolFromSmarts("[!#0]~[#0]")
    cut = {hit[0] for hit in shown.GetSubstructMatches(marked)}
    heavy = [a.GetIdx() for a in shown.GetAtoms() if a.GetAtomicNum() > 0]
    if len(heavy) != mol.GetNumAtoms():
        return None
    atoms = Counter(a.GetSymbol() for a in mol.GetAtoms())
    bonds = Counter(str(b.GetBondType()).lower() for b in mol.GetBonds())
    return Piece(mol, Chem.MolToSmiles(mol), weight, dict(atoms), dict(bonds),
                 tuple(heavy.index(i) for i in sorted(cut)))


def cut(smiles: str) -> list[str]:
    """The pieces of a molecule, cut at every single bond that leaves a ring."""
    mol = Chem.MolFromSmiles(smiles)
    if mol is None:
        return []
    bonds = {b.GetIdx() for i, j in mol.GetSubstructMatches(CUT)
             if (b := mol.GetBondBetweenAtoms(i, j)).GetBondType() == Chem.BondType.SINGLE}
    whole = Chem.FragmentOnBonds(mol, sorted(bonds), dummyLabels=[(0, 0)] * len(bonds)) if bonds else mol
    return [str(Chem.MolToSmiles(part)) for part in Chem.GetMolFrags(whole, asMols=True)]


class Library:
    """Pieces to draw from, as often as real molecules hold them."""

    def __init__(self, rows: Iterable[tuple[str, float]]) -> None:
        made = (piece(smiles, weight) for smiles, weight in rows)
        self.pieces = [p for p in made if p is not None]
        self._sums = list(accumulate(p.weight for p in self.pieces))

    def draw(self, rng: random.Random, k: int) -> list[Piece]:
        """``k`` pieces at random."""
        return rng.choices(self.pieces, cum_weights=self._sums, k=k)


def library(molecules: Iterable[str], most: int = 2500) -> Library:
    """The pieces of some molecules, the most frequent ones, and the rare ones that requests name."""
    found = Counter(p for smiles in molecules for p in cut(smiles))
    small = [(p, float(n)) for p, n in found.most_common(most) if "." not in p and "[2H]" not in p and len(p) < 60]
    total = sum(n for _, n in small)
    return Library([*small, *((p, n * total / 1000) for p, n in RARE.items())])


@lru_cache(maxsize=32)
def alone(element: str) -> Piece:
    """One atom as a piece."""
    made = piece(ALONE[element], 1.0)
    assert made is not None
    return made
